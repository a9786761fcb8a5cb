//! DetachInstances — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DetachInstances.html>
//!
//! Supported: everything. Target groups drain the instances first; they go on running, without the group's tag.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::group::Lifecycle;
use crate::autoscaling::input;
use crate::autoscaling::standby::{self, Leave};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{DetachInstancesInput, DetachInstancesOutput};

pub(crate) fn detach_instances(
    region: &mut Region,
    _caller: Caller,
    input: DetachInstancesInput,
) -> Result<DetachInstancesOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let allowed = |lifecycle| matches!(lifecycle, Lifecycle::InService { .. } | Lifecycle::Standby);
    let instances = standby::members(group, &input.instance_ids, allowed, "InService or Standby")?;
    let decrement = input.should_decrement_desired_capacity.unwrap_or(false);
    if decrement {
        let desired = group.desired_capacity.saturating_sub(group.weights(&instances));
        standby::check_desired(group, desired, "detach", instances.len())?;
    }
    let activities = standby::leave(region, &key, &instances, decrement, Leave::Detach);
    Ok(DetachInstancesOutput { activities })
}
