//! DescribeLoadBalancers — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeLoadBalancers.html>
//!
//! Supported: what is true of every group: it has no Classic Load Balancer, since none can be attached
//! (AttachLoadBalancers is refused by name). A group that does not exist is refused.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::region::Region;
use model::autoscaling::{DescribeLoadBalancersInput, DescribeLoadBalancersOutput};

pub(crate) fn describe_load_balancers(
    region: &Region,
    input: DescribeLoadBalancersInput,
) -> Result<DescribeLoadBalancersOutput, AutoScalingError> {
    input::known_group_name(region, input.auto_scaling_group_name)?;
    input::check_empty_page(input.max_records, input.next_token, input::PAGE_OF_100)?;
    Ok(DescribeLoadBalancersOutput::default())
}
