//! SetDesiredCapacity — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_SetDesiredCapacity.html>
//!
//! Supported: everything. Simplified: no simple scaling policies yet, so nothing is ever in cooldown.

use model::autoscaling::{SetDesiredCapacityInput, SetDesiredCapacityOutput};
use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::Caller;
use crate::autoscaling::{activity, input, reconcile};

pub(crate) fn set_desired_capacity(
    region: &mut Region,
    _caller: Caller,
    input: SetDesiredCapacityInput,
) -> Result<SetDesiredCapacityOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let desired = input.desired_capacity.unwrap_or_default();
    let now = region.now;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let (before, min, max) = (group.desired_capacity, group.min_size, group.max_size);
    if desired > max {
        return Err(AutoScalingError::validation(format!(
            "New SetDesiredCapacity value {desired} is above max value {max} for the AutoScalingGroup."
        )));
    }
    if desired < min {
        return Err(AutoScalingError::validation(format!(
            "New SetDesiredCapacity value {desired} is below min value {min} for the AutoScalingGroup."
        )));
    }
    if desired != before {
        let sentence = format!(
            "a user request explicitly set group desired capacity changing the desired capacity from {before} to \
             {desired}."
        );
        if let Some(group) = region.autoscaling.groups.get_mut(&key) {
            group.desired_capacity = desired;
            group.trigger = Some(activity::cause(now, &[&sentence]));
            group.failed_launches = 0;
            group.launch_not_before = now;
        }
        reconcile::look_soon(region, &key);
    }
    Ok(SetDesiredCapacityOutput::default())
}
