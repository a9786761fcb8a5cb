//! SetInstanceProtection — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_SetInstanceProtection.html>
//!
//! Supported: everything.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::{input, wake};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{SetInstanceProtectionInput, SetInstanceProtectionOutput};

pub(crate) fn set_instance_protection(
    region: &mut Region,
    _caller: Caller,
    input: SetInstanceProtectionInput,
) -> Result<SetInstanceProtectionOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let ids = input.instance_ids.len();
    input::check_call_size("instances", ids, input::MOST_PROTECTED_IN_CALL)?;
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
    wake::look_soon(region, &key);
    Ok(SetInstanceProtectionOutput::default())
}
