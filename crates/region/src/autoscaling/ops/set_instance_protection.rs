//! SetInstanceProtection — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_SetInstanceProtection.html>
//!
//! Supported: everything.

use model::autoscaling::{SetInstanceProtectionInput, SetInstanceProtectionOutput};
use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::Caller;
use crate::autoscaling::{input, reconcile};

pub(crate) fn set_instance_protection(
    region: &mut Region,
    _caller: Caller,
    input: SetInstanceProtectionInput,
) -> Result<SetInstanceProtectionOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    for text in &input.instance_ids {
        if !group.members.iter().any(|member| member.instance.to_string() == *text) {
            return Err(AutoScalingError::validation(format!(
                "The instance {text} is not part of Auto Scaling group {key}."
            )));
        }
    }
    let protected = input.protected_from_scale_in.unwrap_or(false);
    if let Some(group) = region.autoscaling.groups.get_mut(&key) {
        for member in &mut group.members {
            if input.instance_ids.contains(&member.instance.to_string()) {
                member.protected = protected;
            }
        }
    }
    reconcile::look_soon(region, &key);
    Ok(SetInstanceProtectionOutput::default())
}
