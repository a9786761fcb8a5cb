//! ExitStandby — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_ExitStandby.html>
//!
//! Supported: everything. The desired capacity grows by the members that come back.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::group::Lifecycle;
use crate::autoscaling::{input, standby};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{ExitStandbyInput, ExitStandbyOutput};

pub(crate) fn exit_standby(
    region: &mut Region,
    _caller: Caller,
    input: ExitStandbyInput,
) -> Result<ExitStandbyOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let allowed = |lifecycle| lifecycle == Lifecycle::Standby;
    let instances = standby::members(group, &input.instance_ids, allowed, "Standby")?;
    let desired = group.desired_capacity.saturating_add(group.weights(&instances));
    standby::check_desired(group, desired, "exit standby for", instances.len())?;
    Ok(ExitStandbyOutput { activities: standby::come_back(region, &key, &instances) })
}
