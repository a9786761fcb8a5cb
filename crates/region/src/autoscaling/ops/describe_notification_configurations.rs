//! DescribeNotificationConfigurations — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeNotificationConfigurations.html>
//!
//! Supported: what is true of every group: it notifies nobody, since it cannot be told to
//! (PutNotificationConfiguration is refused by name). Names that nobody has are left out, as everywhere.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::region::Region;
use model::autoscaling::{DescribeNotificationConfigurationsInput, DescribeNotificationConfigurationsOutput};

pub(crate) fn describe_notification_configurations(
    _region: &Region,
    input: DescribeNotificationConfigurationsInput,
) -> Result<DescribeNotificationConfigurationsOutput, AutoScalingError> {
    input::check_empty_page(input.max_records, input.next_token, input::PAGE)?;
    Ok(DescribeNotificationConfigurationsOutput::default())
}
