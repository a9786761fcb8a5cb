//! TerminateInstances — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html>
//!
//! Supported: several ids. One id that does not exist, and nothing is terminated. One protected instance, and no
//! instance of its zone is terminated, while those of other zones are; the call fails all the same. Terminating
//! what is terminated succeeds. Auto Scaling may end protected instances (`crate::callers`).

use std::collections::BTreeSet;

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
    let zones: BTreeSet<ZoneName> = protected.iter().map(|(_, zone)| zone.clone()).collect();
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
        terminating_instances: changes.map(|(id, (before, after))| shape::state_change(*id, before, after)).collect(),
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
