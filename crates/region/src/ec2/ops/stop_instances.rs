//! StopInstances — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html>
//!
//! Supported: several ids, all or nothing; `Force`. Refused by name: `Hibernate`.
//! Simplified: a system always shuts down in time, so `Force` changes nothing.

use model::Caller;
use model::ec2::{StopInstancesInput, StopInstancesOutput};
use model::ids::InstanceId;

use crate::ec2::describe::unless_dry_run;
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
    unless_dry_run(input.dry_run)?;
    let before = region.ec2.states(&ids);
    for id in running {
        instance::stop(region, id, Initiator::User);
    }
    let after = region.ec2.states(&ids);
    let changes = ids.iter().zip(before.into_iter().zip(after));
    Ok(StopInstancesOutput {
        stopping_instances: changes
            .map(|(id, (before, after))| shape::state_change(*id, before, after))
            .collect(),
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

#[cfg(test)]
mod tests {
    use clockwork::Duration;

    use super::*;
    use crate::ec2::instance::testing::World;

    #[test]
    fn a_stopped_instance_keeps_its_disk_and_loses_its_public_address() {
        let mut world = World::new();
        let id = world.running();
        let before = world.show(&id);
        let answer = world
            .call(StopInstancesInput { instance_ids: vec![id.clone()], ..Default::default() })
            .expect("a running instance can be stopped");
        assert_eq!(
            answer.stopping_instances[0].current_state.as_ref().and_then(|state| state.code),
            Some(64)
        );
        world.pass(Duration::secs(40));
        let after = world.show(&id);
        assert_eq!(world.state(&id), "stopped");
        assert_eq!(after.public_ip_address, None);
        assert_eq!(after.private_ip_address, before.private_ip_address);
        assert_eq!(after.block_device_mappings, before.block_device_mappings);
        let reason = after.state_transition_reason.unwrap_or_default();
        assert!(
            reason.starts_with("User initiated (2024-05-06 09:00:") && reason.ends_with(" GMT)"),
            "{reason}"
        );
    }

    #[test]
    fn a_pending_a_protected_and_an_unknown_instance_cannot_be_stopped() {
        let mut world = World::new();
        let launch = RunInstances { disable_api_stop: Some(true), ..world.launch() };
        let id = world.run(launch).remove(0);
        let stop = |id: &str| StopInstancesInput { instance_ids: vec![id.to_owned()], ..Default::default() };
        assert!(world.refusal(stop(&id)).starts_with("IncorrectInstanceState: This instance"));
        world.pass(Duration::secs(20));
        assert!(world.refusal(stop(&id)).starts_with("OperationNotPermitted"));
        assert!(world.refusal(stop("i-00000000")).starts_with("InvalidInstanceID.NotFound"));
        assert!(world.refusal(stop("web")).starts_with("InvalidInstanceID.Malformed"));
    }

    use model::ec2::RunInstancesInput as RunInstances;
}
