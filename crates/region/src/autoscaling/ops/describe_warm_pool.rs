//! DescribeWarmPool — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeWarmPool.html>
//!
//! Supported: what is true of every group: it has no warm pool, since none can be made (PutWarmPool is refused by name).
//! A group that does not exist is refused.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::region::Region;
use model::autoscaling::{DescribeWarmPoolInput, DescribeWarmPoolOutput};

pub(crate) fn describe_warm_pool(
    region: &Region,
    input: DescribeWarmPoolInput,
) -> Result<DescribeWarmPoolOutput, AutoScalingError> {
    input::known_group_name(region, input.auto_scaling_group_name)?;
    input::check_empty_page(input.max_records, input.next_token, input::PAGE_OF_50)?;
    Ok(DescribeWarmPoolOutput::default())
}
