//! DescribeInstanceRefreshes — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeInstanceRefreshes.html>
//!
//! Supported: what is true of every group: it has had no refresh, since none can be begun (StartInstanceRefresh is
//! refused by name). A group that does not exist is refused.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::region::Region;
use model::autoscaling::{DescribeInstanceRefreshesInput, DescribeInstanceRefreshesOutput};

pub(crate) fn describe_instance_refreshes(
    region: &Region,
    input: DescribeInstanceRefreshesInput,
) -> Result<DescribeInstanceRefreshesOutput, AutoScalingError> {
    input::known_group_name(region, input.auto_scaling_group_name)?;
    input::check_empty_page(input.max_records, input.next_token, input::PAGE_OF_100)?;
    Ok(DescribeInstanceRefreshesOutput::default())
}
