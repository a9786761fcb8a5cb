//! DescribeAccountLimits — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAccountLimits.html>
//!
//! Supported: everything, with AWS's default quotas.

use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::autoscaling::{DescribeAccountLimitsInput, DescribeAccountLimitsOutput};

pub(crate) fn describe_account_limits(
    region: &Region,
    _input: DescribeAccountLimitsInput,
) -> Result<DescribeAccountLimitsOutput, AutoScalingError> {
    let count = |rows: usize| i64::try_from(rows).ok();
    Ok(DescribeAccountLimitsOutput {
        max_number_of_auto_scaling_groups: Some(region.autoscaling.quotas.auto_scaling_groups),
        max_number_of_launch_configurations: Some(region.autoscaling.quotas.launch_configurations),
        number_of_auto_scaling_groups: count(region.autoscaling.groups.len()),
        number_of_launch_configurations: count(region.autoscaling.launch_configurations.len()),
    })
}
