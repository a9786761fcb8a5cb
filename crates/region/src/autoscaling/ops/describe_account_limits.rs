//! DescribeAccountLimits — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAccountLimits.html>
//!
//! Supported: everything, with AWS's default quotas.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::region::Region;
use model::autoscaling::{DescribeAccountLimitsInput, DescribeAccountLimitsOutput};

pub(crate) fn describe_account_limits(
    region: &Region,
    _input: DescribeAccountLimitsInput,
) -> Result<DescribeAccountLimitsOutput, AutoScalingError> {
    let count = |rows: usize| i64::try_from(rows).ok();
    Ok(DescribeAccountLimitsOutput {
        max_number_of_auto_scaling_groups: Some(input::MOST_GROUPS),
        max_number_of_launch_configurations: Some(input::MOST_LAUNCH_CONFIGURATIONS),
        number_of_auto_scaling_groups: count(region.autoscaling.groups.len()),
        number_of_launch_configurations: count(region.autoscaling.launch_configurations.len()),
    })
}
