//! DeleteAutoScalingGroup — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DeleteAutoScalingGroup.html>
//!
//! Supported: both kinds. The forced one ends all members, protected ones too.

use model::autoscaling::{DeleteAutoScalingGroupInput, DeleteAutoScalingGroupOutput};
use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::Caller;
use crate::autoscaling::{Activity, activity, input, reconcile};

pub(crate) fn delete_auto_scaling_group(
    region: &mut Region,
    _caller: Caller,
    input: DeleteAutoScalingGroupInput,
) -> Result<DeleteAutoScalingGroupOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let force = input.force_delete.unwrap_or(false);
    if !force && !group.members.is_empty() {
        return Err(AutoScalingError::GroupHasInstances);
    }
    let ordinal = group.ordinal;
    let own = |activity: &&Activity| activity.group == key && activity.group_ordinal == ordinal;
    if !force && region.autoscaling.activities.rows().rev().filter(own).any(|activity| !activity.has_ended()) {
        return Err(AutoScalingError::GroupHasActivities);
    }
    let before = group.desired_capacity;
    if group.members.is_empty() {
        region.autoscaling.groups.remove(&key);
        return Ok(DeleteAutoScalingGroupOutput::default());
    }
    let sentence = format!(
        "a user request force deleted AutoScalingGroup changing the desired capacity from {before} to 0."
    );
    let trigger = activity::cause(region.now, &[&sentence]);
    if let Some(group) = region.autoscaling.groups.get_mut(&key) {
        group.deleting = true;
        group.suspended.clear();
        (group.min_size, group.max_size, group.desired_capacity) = (0, 0, 0);
        group.trigger = Some(trigger);
    }
    reconcile::look_soon(region, &key);
    Ok(DeleteAutoScalingGroupOutput::default())
}
