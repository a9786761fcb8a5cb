//! DescribeLaunchConfigurations — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeLaunchConfigurations.html>
//!
//! Supported: names and pages. A name that nobody has is left out, not refused.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input::{PAGE, check_named, named, page};
use crate::region::Region;
use model::autoscaling::{DescribeLaunchConfigurationsInput, DescribeLaunchConfigurationsOutput};

pub(crate) fn describe_launch_configurations(
    region: &Region,
    input: DescribeLaunchConfigurationsInput,
) -> Result<DescribeLaunchConfigurationsOutput, AutoScalingError> {
    check_named("launch configuration names", &input.launch_configuration_names, None)?;
    let asked = |name: &str| named(&input.launch_configuration_names, name);
    let rows = region.autoscaling.launch_configurations.rows().filter(|row| asked(row.name.as_str()));
    let shapes = rows.map(|row| row.to_shape(region)).collect();
    let (launch_configurations, next_token) = page(shapes, input.max_records, input.next_token, PAGE)?;
    Ok(DescribeLaunchConfigurationsOutput { launch_configurations, next_token })
}
