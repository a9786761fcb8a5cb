//! StartInstances — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StartInstances.html>
//!
//! Supported: several ids, all or nothing. Instances that run or are pending stay as they are.

use model::Caller;
use model::ec2::{StartInstancesInput, StartInstancesOutput};
use model::ids::InstanceId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::{self, Cause, Instance, InstanceState, next_state, shape};
use crate::ec2::instance_types::InstanceType;
use crate::region::Region;

pub(crate) fn start_instances(
    region: &mut Region,
    _caller: Caller,
    input: StartInstancesInput,
) -> Result<StartInstancesOutput, Ec2Error> {
    let ids = region.ec2.instances_named(&input.instance_ids)?;
    let stopped = startable(region, &ids)?;
    unless_dry_run(input.dry_run)?;
    let before = region.ec2.states(&ids);
    for id in stopped {
        instance::start(region, id);
    }
    let after = region.ec2.states(&ids);
    let changes = ids.iter().zip(before.into_iter().zip(after));
    Ok(StartInstancesOutput {
        starting_instances: changes
            .map(|(id, (before, after))| shape::state_change(*id, before, after))
            .collect(),
    })
}

/// Those of the instances that are stopped, if all of them can be started.
fn startable(region: &Region, ids: &[InstanceId]) -> Result<Vec<InstanceId>, Ec2Error> {
    let mut stopped = Vec::new();
    let mut vcpus = region.ec2.vcpus_in_use;
    for instance in ids.iter().filter_map(|id| region.ec2.instances.get(id)) {
        match instance.state {
            InstanceState::Pending { .. } | InstanceState::Running => continue,
            state if next_state(state.name(), Cause::Start).is_none() => {
                return Err(Ec2Error::CannotStart(instance.id));
            }
            _ => {}
        }
        check_root_volume(instance)?;
        vcpus += InstanceType::named(&instance.instance_type).map_or(0, |found| i64::from(found.vcpus));
        stopped.push(instance.id);
    }
    let limit = region.ec2.vcpu_limit();
    if !stopped.is_empty() && vcpus > limit {
        return Err(Ec2Error::VcpuLimitExceeded { limit });
    }
    Ok(stopped)
}

fn check_root_volume(instance: &Instance) -> Result<(), Ec2Error> {
    let (id, root) = (instance.id, &instance.root_device_name);
    if instance.volumes.iter().any(|attached| *attached.device_name == **root) {
        return Ok(());
    }
    let why = format!(
        "Invalid value '{id}' for instanceId. Instance does not have a volume attached at root ({root})"
    );
    Err(Ec2Error::InvalidParameterValue(why))
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;

    use super::*;
    use crate::ec2::instance::testing::World;

    #[test]
    fn a_started_instance_keeps_its_private_address_and_gets_another_public_one() {
        let mut world = World::new();
        let id = world.running();
        let before = world.show(&id);
        world.stop(&id);
        world.pass(Duration::secs(40));
        let answer = world
            .call(StartInstancesInput { instance_ids: vec![id.clone()], ..Default::default() })
            .expect("a stopped instance can be started");
        let change = &answer.starting_instances[0];
        let codes = (&change.previous_state, &change.current_state);
        let codes = (codes.0.as_ref().and_then(|s| s.code), codes.1.as_ref().and_then(|s| s.code));
        assert_eq!(codes, (Some(80), Some(0)));
        let after = world.show(&id);
        assert_eq!(after.private_ip_address, before.private_ip_address);
        assert!(after.public_ip_address.is_some() && after.public_ip_address != before.public_ip_address);
        assert!(after.launch_time > before.launch_time);
        world.pass(Duration::secs(20));
        assert_eq!(world.state(&id), "running");
    }

    #[test]
    fn what_runs_stays_as_it_is_and_what_ends_cannot_be_started() {
        let mut world = World::new();
        let id = world.running();
        let start = StartInstancesInput { instance_ids: vec![id.clone()], ..Default::default() };
        let change =
            world.call(start.clone()).expect("nothing to do is no fault").starting_instances.remove(0);
        assert_eq!(change.previous_state, change.current_state);
        world.terminate(&id);
        let wanted = format!(
            "IncorrectInstanceState: The instance '{id}' is not in a state from which it can be started."
        );
        assert_eq!(world.refusal(start), wanted);
    }
}
