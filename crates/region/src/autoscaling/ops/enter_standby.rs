//! EnterStandby — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_EnterStandby.html>
//!
//! Supported: everything. Target groups drain the members first; nobody checks the health of a member in standby.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::group::Lifecycle;
use crate::autoscaling::input;
use crate::autoscaling::standby::{self, Leave};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{EnterStandbyInput, EnterStandbyOutput};

pub(crate) fn enter_standby(
    region: &mut Region,
    _caller: Caller,
    input: EnterStandbyInput,
) -> Result<EnterStandbyOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let allowed = |lifecycle| matches!(lifecycle, Lifecycle::InService { .. });
    let instances = standby::members(group, &input.instance_ids, allowed, "InService")?;
    let decrement = input.should_decrement_desired_capacity.unwrap_or(false);
    if decrement {
        let desired = group.desired_capacity.saturating_sub(group.weights(&instances));
        standby::check_desired(group, desired, "place into standby", instances.len())?;
    }
    let activities = standby::leave(region, &key, &instances, decrement, Leave::Standby);
    Ok(EnterStandbyOutput { activities })
}
