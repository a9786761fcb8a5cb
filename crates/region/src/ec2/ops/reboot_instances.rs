//! RebootInstances — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RebootInstances.html>
//!
//! Supported: several ids, all or nothing; terminated instances are ignored. The state stays `running`, addresses
//! and status checks stay as they are.

use model::Caller;
use model::ec2::{RebootInstancesInput, RebootInstancesOutput};
use model::ids::InstanceId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::{Cause, next_state};
use crate::machines;
use crate::region::Region;

pub(crate) fn reboot_instances(
    region: &mut Region,
    _caller: Caller,
    input: RebootInstancesInput,
) -> Result<RebootInstancesOutput, Ec2Error> {
    let ids = region.ec2.instances_named(&input.instance_ids)?;
    let running = rebootable(region, &ids)?;
    unless_dry_run(input.dry_run)?;
    for id in running {
        machines::reboot(region, id);
    }
    Ok(RebootInstancesOutput {})
}

fn rebootable(region: &Region, ids: &[InstanceId]) -> Result<Vec<InstanceId>, Ec2Error> {
    let living =
        ids.iter().filter_map(|id| region.ec2.instances.get(id)).filter(|row| !row.state.is_ending());
    living
        .map(|instance| match next_state(instance.state.name(), Cause::Reboot) {
            Some(_) => Ok(instance.id),
            None => Err(Ec2Error::CannotReboot(instance.id)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;

    use super::*;
    use crate::ec2::instance::testing::World;

    #[test]
    fn a_reboot_changes_neither_state_nor_addresses() {
        let mut world = World::new();
        let id = world.running();
        world.pass(Duration::mins(5));
        let before = world.show(&id);
        let reboot = RebootInstancesInput { instance_ids: vec![id.clone()], ..Default::default() };
        world.call(reboot.clone()).expect("a running instance can be rebooted");
        world.pass(Duration::mins(1));
        assert_eq!(world.show(&id), before);
        world.stop(&id);
        assert!(world.refusal(reboot).starts_with("IncorrectInstanceState"));
    }
}
