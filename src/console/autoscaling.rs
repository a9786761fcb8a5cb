//! Auto Scaling: launch configurations, and the groups that launch from them.

pub(crate) mod groups;
pub(crate) mod launch_configurations;

/// The most that AWS tells in one answer
/// (<https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAutoScalingGroups.html>, `MaxRecords`).
pub(crate) const AT_MOST: Option<i64> = Some(100);
