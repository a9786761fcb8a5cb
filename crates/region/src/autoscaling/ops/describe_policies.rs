//! DescribePolicies — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribePolicies.html>
//!
//! Supported: what is true of every group: it has no policy, since none can be made (PutScalingPolicy is refused by
//! name). A group that does not exist is refused.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::region::Region;
use model::autoscaling::{DescribePoliciesInput, DescribePoliciesOutput};

pub(crate) fn describe_policies(
    region: &Region,
    input: DescribePoliciesInput,
) -> Result<DescribePoliciesOutput, AutoScalingError> {
    if input.auto_scaling_group_name.is_some() {
        input::known_group_name(region, input.auto_scaling_group_name)?;
    }
    input::check_empty_page(input.max_records, input.next_token, input::PAGE_OF_100)?;
    Ok(DescribePoliciesOutput::default())
}
