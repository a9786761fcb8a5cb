//! DescribeScheduledActions — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeScheduledActions.html>
//!
//! Supported: what is true of every group: it has no scheduled action, since none can be made
//! (PutScheduledUpdateGroupAction is refused by name). A group that does not exist is refused.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::region::Region;
use model::autoscaling::{DescribeScheduledActionsInput, DescribeScheduledActionsOutput};

pub(crate) fn describe_scheduled_actions(
    region: &Region,
    input: DescribeScheduledActionsInput,
) -> Result<DescribeScheduledActionsOutput, AutoScalingError> {
    if input.auto_scaling_group_name.is_some() {
        input::known_group_name(region, input.auto_scaling_group_name)?;
    }
    input::check_empty_page(input.max_records, input.next_token, input::PAGE_OF_100)?;
    Ok(DescribeScheduledActionsOutput::default())
}
