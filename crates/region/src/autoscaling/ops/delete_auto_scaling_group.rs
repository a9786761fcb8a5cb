//! DeleteAutoScalingGroup — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DeleteAutoScalingGroup.html>
//!
//! Supported: both kinds, and deletion protection. The forced one ends all members, protected ones too, even while Terminate is suspended;
//! target groups drain them first. Members that are leaving already are activities in progress, not instances.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::{Activity, activity, input, wake};
use crate::region::Region;
use model::Caller;
use model::autoscaling::DeletionProtection;
use model::autoscaling::{DeleteAutoScalingGroupInput, DeleteAutoScalingGroupOutput};

pub(crate) fn delete_auto_scaling_group(
    region: &mut Region,
    _caller: Caller,
    input: DeleteAutoScalingGroupInput,
) -> Result<DeleteAutoScalingGroupOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let force = input.force_delete.unwrap_or(false);
    let protection = group.options.deletion_protection;
    if protection == DeletionProtection::PreventAllDeletion
        || (force && protection == DeletionProtection::PreventForceDeletion)
    {
        return Err(AutoScalingError::DeletionProtected { name: key.to_string(), protection });
    }
    if !force && group.members.iter().any(|member| member.is_live() || member.is_idle()) {
        return Err(AutoScalingError::GroupHasInstances);
    }
    let ordinal = group.ordinal;
    let own = |activity: &&Activity| activity.group == key && activity.group_ordinal == ordinal;
    if !force && region.autoscaling.activities.rows().rev().filter(own).any(|activity| !activity.has_ended())
    {
        return Err(AutoScalingError::GroupHasActivities);
    }
    let before = group.desired_capacity;
    if group.members.is_empty() {
        wake::forget(region, &key);
        return Ok(DeleteAutoScalingGroupOutput::default());
    }
    let sentence = format!(
        "a user request force deleted AutoScalingGroup changing the desired capacity from {before} to 0."
    );
    let trigger = activity::cause(region.now, &[&sentence]);
    if let Some(group) = region.autoscaling.groups.get_mut(&key) {
        group.deleting = true;
        (group.min_size, group.max_size, group.desired_capacity) = (0, 0, 0);
        group.trigger = Some(trigger);
    }
    wake::look_soon(region, &key);
    Ok(DeleteAutoScalingGroupOutput::default())
}
