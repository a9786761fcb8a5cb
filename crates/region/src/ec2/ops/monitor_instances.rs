//! MonitorInstances — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_MonitorInstances.html>
//!
//! Supported: several ids, all or nothing. Simplified: detailed monitoring is on at once, and nobody receives its
//! metrics; the answer says `pending`, as AWS's does.

use model::Caller;
use model::ec2::{
    InstanceMonitoring, MonitorInstancesInput, MonitorInstancesOutput, Monitoring, MonitoringState,
};
use model::ids::InstanceId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::region::Region;

pub(crate) fn monitor_instances(
    region: &mut Region,
    _caller: Caller,
    input: MonitorInstancesInput,
) -> Result<MonitorInstancesOutput, Ec2Error> {
    let ids = monitorable(region, &input.instance_ids)?;
    unless_dry_run(input.dry_run)?;
    Ok(MonitorInstancesOutput { instance_monitorings: set(region, &ids, true) })
}

/// The instances, if all of them live.
pub(super) fn monitorable(region: &Region, texts: &[String]) -> Result<Vec<InstanceId>, Ec2Error> {
    let ids = region.ec2.instances_named(texts)?;
    let ending =
        |id: &&InstanceId| region.ec2.instances.get(id).is_none_or(|instance| instance.state.is_ending());
    match ids.iter().find(ending) {
        Some(id) => Err(Ec2Error::CannotModify(*id)),
        None => Ok(ids),
    }
}

/// Turns detailed monitoring on or off. The answer names the state on the way to the one that an instance had not.
pub(super) fn set(region: &mut Region, ids: &[InstanceId], on: bool) -> Vec<InstanceMonitoring> {
    let mut answer = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(instance) = region.ec2.instances.get(id) else { continue };
        let state = match (instance.monitoring, on) {
            (true, true) => MonitoringState::Enabled,
            (false, true) => MonitoringState::Pending,
            (true, false) => MonitoringState::Disabling,
            (false, false) => MonitoringState::Disabled,
        };
        if instance.monitoring != on
            && let Some(instance) = region.ec2.instances.get_mut(id)
        {
            instance.monitoring = on;
        }
        answer.push(InstanceMonitoring {
            instance_id: Some(id.to_string()),
            monitoring: Some(Monitoring { state: Some(state) }),
        });
    }
    answer
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;

    #[test]
    fn detailed_monitoring_is_turned_on_and_off() {
        let mut world = World::new();
        let id = world.running();
        let state = |answer: Vec<InstanceMonitoring>| {
            answer[0].monitoring.as_ref().and_then(|monitoring| monitoring.state)
        };
        let ids = vec![id.clone()];
        let on = MonitorInstancesInput { instance_ids: ids.clone(), ..Default::default() };
        let answer = world.call(on.clone()).expect("it runs").instance_monitorings;
        assert_eq!(state(answer), Some(MonitoringState::Pending));
        let shown = world.show(&id).monitoring.and_then(|monitoring| monitoring.state);
        assert_eq!(shown, Some(MonitoringState::Enabled));
        let off = UnmonitorInstancesInput { instance_ids: ids, ..Default::default() };
        let answer = world.call(off).expect("it runs").instance_monitorings;
        assert_eq!(state(answer), Some(MonitoringState::Disabling));
        world.terminate(&id);
        assert!(world.refusal(on).starts_with("IncorrectInstanceState"));
    }
}
