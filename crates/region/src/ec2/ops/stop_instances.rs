//! StopInstances — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html>
//!
//! Supported: several ids, all or nothing; `Force`. Refused by name: `Hibernate`.
//! Simplified: a system always shuts down in time, so `Force` changes nothing.

use model::Caller;
use model::ec2::{StopInstancesInput, StopInstancesOutput};
use model::ids::InstanceId;

use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::lifecycle::Initiator;
use crate::ec2::instance::{self, Cause, InstanceState, next_state, shape};
use crate::region::Region;

pub(crate) fn stop_instances(
    region: &mut Region,
    _caller: Caller,
    input: StopInstancesInput,
) -> Result<StopInstancesOutput, Ec2Error> {
    let ids = region.ec2.instances_named(&input.instance_ids)?;
    if input.hibernate == Some(true) {
        return Err(Ec2Error::UnsupportedParameter("Hibernate"));
    }
    let running = stoppable(region, &ids)?;
    if input.dry_run == Some(true) {
        return Err(Ec2Error::DryRun);
    }
    let before = region.ec2.states(&ids);
    for id in running {
        instance::stop(region, id, Initiator::User);
    }
    let after = region.ec2.states(&ids);
    let changes = ids.iter().zip(before.into_iter().zip(after));
    Ok(StopInstancesOutput {
        stopping_instances: changes.map(|(id, (before, after))| shape::state_change(*id, before, after)).collect(),
    })
}

/// Those of the instances that run, if all of them can be stopped.
fn stoppable(region: &Region, ids: &[InstanceId]) -> Result<Vec<InstanceId>, Ec2Error> {
    let mut running = Vec::new();
    for instance in ids.iter().filter_map(|id| region.ec2.instances.get(id)) {
        match instance.state {
            InstanceState::Stopping { .. } | InstanceState::Stopped => continue,
            state if next_state(state.name(), Cause::Stop).is_none() => {
                return Err(Ec2Error::CannotStop(instance.id));
            }
            _ => {}
        }
        if instance.disable_api_stop {
            return Err(Ec2Error::StopProtected(instance.id));
        }
        running.push(instance.id);
    }
    Ok(running)
}
