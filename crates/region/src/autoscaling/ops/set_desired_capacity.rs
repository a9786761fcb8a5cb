//! SetDesiredCapacity — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_SetDesiredCapacity.html>
//!
//! Supported: everything. `HonorCooldown` refuses while an activity goes on, and for the group's cooldown after
//! the last one that succeeded.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::{Activity, AutoScalingGroup, activity, input, wake};
use crate::region::Region;
use clockwork::Duration;
use model::Caller;
use model::autoscaling::ScalingActivityStatusCode;
use model::autoscaling::{SetDesiredCapacityInput, SetDesiredCapacityOutput};

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
    if input.honor_cooldown.unwrap_or(false)
        && let Some(activity) = blocking_activity(region, group)
    {
        return Err(AutoScalingError::InCooldown(activity.id.to_string()));
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
            group.failing_since = None;
            group.launch_not_before = now;
        }
        wake::look_soon(region, &key);
    }
    Ok(SetDesiredCapacityOutput::default())
}

/// The newest activity that goes on or is in its cooldown
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-scaling-cooldowns.html>).
fn blocking_activity<'a>(region: &'a Region, group: &AutoScalingGroup) -> Option<&'a Activity> {
    let cooldown = Duration::secs(u64::try_from(group.default_cooldown).unwrap_or_default());
    let own = |activity: &&Activity| activity.group == group.name && activity.group_ordinal == group.ordinal;
    let blocks = |activity: &&Activity| match activity.end_time {
        None => true,
        Some(end) => activity.status == ScalingActivityStatusCode::Successful && region.now < end + cooldown,
    };
    region.autoscaling.activities.rows().rev().filter(own).find(blocks)
}
