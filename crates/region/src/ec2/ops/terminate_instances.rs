//! TerminateInstances — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html>
//!
//! Supported: several ids. One id that does not exist, and nothing is terminated. One protected instance, and no
//! instance of its zone is terminated, while those of other zones are; the call fails all the same. Terminating what
//! is terminated succeeds. Auto Scaling may end protected instances.

use std::collections::BTreeSet;

use clockwork::sort;
use model::Caller;
use model::ec2::{TerminateInstancesInput, TerminateInstancesOutput};
use model::ids::{InstanceId, ZoneName};

use crate::callers::{Privilege, may};
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::lifecycle::Initiator;
use crate::ec2::instance::{self, Cause, next_state, shape};
use crate::region::Region;

pub(crate) fn terminate_instances(
    region: &mut Region,
    caller: Caller,
    input: TerminateInstancesInput,
) -> Result<TerminateInstancesOutput, Ec2Error> {
    let ids = region.ec2.instances_named(&input.instance_ids)?;
    let protected = match may(caller, Privilege::TerminateProtected) {
        true => Vec::new(),
        false => protected(region, &ids),
    };
    let zones: BTreeSet<ZoneName> = sort::gather(protected.iter().map(|(_, zone)| zone.clone()));
    if input.dry_run == Some(true) {
        let first = protected.first().map(|(id, _)| *id);
        return Err(first.map_or(Ec2Error::DryRun, Ec2Error::TerminationProtected));
    }
    let before = region.ec2.states(&ids);
    for id in &ids {
        terminate_outside(region, *id, &zones);
    }
    if let Some((id, _)) = protected.first() {
        return Err(Ec2Error::TerminationProtected(*id));
    }
    let after = region.ec2.states(&ids);
    let changes = ids.iter().zip(before.into_iter().zip(after));
    Ok(TerminateInstancesOutput {
        terminating_instances: changes
            .map(|(id, (before, after))| shape::state_change(*id, before, after))
            .collect(),
    })
}

/// Those of the instances that live and are protected, with their zones.
fn protected(region: &Region, ids: &[InstanceId]) -> Vec<(InstanceId, ZoneName)> {
    let rows = ids.iter().filter_map(|id| region.ec2.instances.get(id));
    let protected = rows.filter(|instance| instance.disable_api_termination && !instance.state.is_ending());
    protected.map(|instance| (instance.id, instance.zone.clone())).collect()
}

/// Terminates an instance that lives and is in none of these zones.
fn terminate_outside(region: &mut Region, id: InstanceId, zones: &BTreeSet<ZoneName>) {
    let Some(instance) = region.ec2.instances.get(&id) else { return };
    if next_state(instance.state.name(), Cause::Terminate).is_some() && !zones.contains(&instance.zone) {
        instance::shut_down_for_good(region, id, Initiator::User);
    }
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ec2::{DescribeInstancesInput, Placement, RunInstancesInput};
    use model::{DoorExt, Service};

    use super::*;
    use crate::ec2::instance::testing::World;

    fn terminate(ids: &[&String]) -> TerminateInstancesInput {
        let instance_ids = ids.iter().map(|id| (*id).clone()).collect();
        TerminateInstancesInput { instance_ids, ..Default::default() }
    }

    #[test]
    fn a_terminated_instance_loses_volume_and_addresses_and_stays_listed_for_an_hour() {
        let mut world = World::new();
        let id = world.running();
        let answer = world.call(terminate(&[&id])).expect("it can be terminated");
        let change = &answer.terminating_instances[0];
        assert_eq!(change.current_state.as_ref().and_then(|state| state.code), Some(32));
        assert_eq!(change.previous_state.as_ref().and_then(|state| state.code), Some(16));
        world.pass(Duration::secs(45));
        let shown = world.show(&id);
        assert_eq!(world.state(&id), "terminated");
        assert_eq!((shown.private_ip_address, shown.public_ip_address, shown.vpc_id), (None, None, None));
        assert!(shown.block_device_mappings.is_empty() && shown.network_interfaces.is_empty());
        assert!(world.region.ec2.volumes.is_empty() && world.region.ec2.network_interfaces.is_empty());
        assert!(
            world.region.ec2.public_addresses.is_empty() && world.region.ec2.private_addresses.is_empty()
        );
        let again = world
            .call(terminate(&[&id]))
            .expect("terminating again succeeds")
            .terminating_instances
            .remove(0);
        assert_eq!(again.previous_state, again.current_state);
        world.pass(Duration::hours(1));
        assert!(world.ask(DescribeInstancesInput::default()).reservations.is_empty());
        assert!(world.refusal(terminate(&[&id])).starts_with("InvalidInstanceID.NotFound"));
    }

    #[test]
    fn one_unknown_id_and_nothing_is_terminated() {
        let mut world = World::new();
        let id = world.running();
        let unknown = "i-00000000".to_owned();
        assert_eq!(
            world.refusal(terminate(&[&id, &unknown])),
            "InvalidInstanceID.NotFound: The instance ID 'i-00000000' does not exist"
        );
    }

    #[test]
    fn a_protected_instance_saves_those_of_its_zone_and_no_others() {
        let mut world = World::new();
        let mut run = |zone: &str, protected: bool| {
            let placement =
                Placement { availability_zone: Some(format!("eu-west-2{zone}")), ..Default::default() };
            let launch = RunInstancesInput {
                placement: Some(placement),
                disable_api_termination: Some(protected),
                ..world.launch()
            };
            world.run(launch).remove(0)
        };
        let (protected, beside, elsewhere) = (run("a", true), run("a", false), run("b", false));
        let refusal =
            world.call(terminate(&[&protected, &beside, &elsewhere])).expect_err("one is protected");
        assert_eq!(
            refusal.to_string(),
            format!(
                "OperationNotPermitted: The instance '{protected}' may not be terminated. Modify its \
                 'disableApiTermination' instance attribute and try again."
            )
        );
        let states = [&protected, &beside, &elsewhere].map(|id| world.state(id));
        assert_eq!(states, ["pending", "pending", "shutting-down"]);
    }

    #[test]
    fn auto_scaling_ends_protected_instances() {
        let mut world = World::new();
        let launch = RunInstancesInput { disable_api_termination: Some(true), ..world.launch() };
        let id = world.run(launch).remove(0);
        let auto_scaling = Caller::Service(Service::AutoScaling);
        world.region.call_as(auto_scaling, terminate(&[&id])).expect("Auto Scaling may");
        assert_eq!(world.state(&id), "shutting-down");
    }
}
