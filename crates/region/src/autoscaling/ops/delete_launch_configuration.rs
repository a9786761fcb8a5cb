//! DeleteLaunchConfiguration — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DeleteLaunchConfiguration.html>
//!
//! Supported: everything. A group that names it holds it; instances that came from it do not.

use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::Caller;
use model::autoscaling::{DeleteLaunchConfigurationInput, DeleteLaunchConfigurationOutput};
use model::ids::*;

pub(crate) fn delete_launch_configuration(
    region: &mut Region,
    _caller: Caller,
    input: DeleteLaunchConfigurationInput,
) -> Result<DeleteLaunchConfigurationOutput, AutoScalingError> {
    let name = input.launch_configuration_name.unwrap_or_default();
    let key = LaunchConfigurationName::new(&name);
    if !region.autoscaling.launch_configurations.contains(&key) {
        return Err(AutoScalingError::LaunchConfigurationNotFound(name));
    }
    if let Some(group) =
        region.autoscaling.groups.rows().find(|group| group.source.launch_configuration() == Some(&key))
    {
        return Err(AutoScalingError::LaunchConfigurationInUse {
            launch_configuration: name,
            group: group.name.to_string(),
        });
    }
    region.autoscaling.launch_configurations.remove(&key);
    Ok(DeleteLaunchConfigurationOutput::default())
}
