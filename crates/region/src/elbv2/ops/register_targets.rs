//! RegisterTargets — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RegisterTargets.html>
//!
//! Supported: running instances of the group's VPC, or addresses in its subnets, with or without a port. Refused: what
//! is neither; addresses elsewhere. `AvailabilityZone` is for addresses, and can only be the one of their subnet.

use clockwork::sort;
use model::Caller;
use model::elbv2::{RegisterTargetsInput, RegisterTargetsOutput};
use model::ids::*;

use crate::ec2::instance::InstanceState;
use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::health;
use crate::elbv2::target::{self, Target};
use crate::region::Region;

pub(crate) fn register_targets(
    region: &mut Region,
    _caller: Caller,
    input: RegisterTargetsInput,
) -> Result<RegisterTargetsOutput, Elbv2Error> {
    let id = region.target_group_named(&input.target_group_arn.unwrap_or_default())?;
    let group = region.elbv2.target_groups.get(&id).ok_or(Elbv2Error::NotFound(Resource::TargetGroup))?;
    let targets = input
        .targets
        .iter()
        .map(|wanted| target::to_register(region, group, wanted))
        .collect::<Result<Vec<_>, _>>()?;
    check_instances(region, group.vpc, &targets)?;
    check_room(region, id, &targets)?;
    for target in targets {
        health::register(region, id, target);
    }
    Ok(RegisterTargetsOutput::default())
}

fn check_instances(region: &Region, vpc: VpcId, targets: &[Target]) -> Result<(), Elbv2Error> {
    let mut not_running: Vec<InstanceId> = Vec::new();
    let mut elsewhere: Vec<InstanceId> = Vec::new();
    for id in targets.iter().filter_map(|target| target.instance()) {
        let found = region.ec2.instances.get(&id);
        let instance = found.ok_or_else(|| Elbv2Error::InvalidInstance(id.to_string()))?;
        if instance.state != InstanceState::Running {
            not_running.push(id);
        }
        if instance.vpc != vpc {
            elsewhere.push(id);
        }
    }
    if !not_running.is_empty() {
        return Err(Elbv2Error::TargetsNotRunning(not_running));
    }
    if !elsewhere.is_empty() {
        return Err(Elbv2Error::TargetsInOtherVpc { vpc, targets: elsewhere });
    }
    Ok(())
}

fn check_room(region: &Region, group: TargetGroupId, targets: &[Target]) -> Result<(), Elbv2Error> {
    let registered = |group: TargetGroupId| region.elbv2.target_health.get(&group);
    let Some(health) = registered(group) else { return Ok(()) };
    let mut new: Vec<Target> =
        targets.iter().filter(|target| !health.targets.contains_key(target)).copied().collect();
    sort::sort(&mut new);
    new.dedup();
    let most = region.elbv2.limits.targets_per_target_group;
    if health.targets.len() + new.len() > most {
        let message = format!("The maximum number of targets per target group '{most}' has been reached");
        return Err(Elbv2Error::TooMany { code: "TooManyTargets", message });
    }
    let Some(user) = region.user_of(group) else { return Ok(()) };
    let used = region.target_groups_of(user).filter_map(registered).map(|health| health.targets.len());
    region.elbv2.limits.check_targets(used.sum::<usize>() + new.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;
    use model::ec2::StopInstancesInput;
    use model::elbv2::TargetDescription;

    fn target(id: &str) -> TargetDescription {
        TargetDescription { id: Some(id.to_owned()), ..Default::default() }
    }

    #[test]
    fn only_running_instances_can_be_registered() {
        let mut world = World::new();
        let (web, stopped) = (world.launch(0), world.launch(1));
        world.call(StopInstancesInput { instance_ids: vec![stopped.to_string()], ..Default::default() });
        let target_group_arn = Some(world.target_group.clone());
        let register = |targets| RegisterTargetsInput { target_group_arn: target_group_arn.clone(), targets };
        let both = register(vec![target(&web.to_string()), target(&stopped.to_string())]);
        let refusal = world.try_call(both).expect_err("one of them is stopping");
        let message =
            format!("The following targets are not in a running state and cannot be registered: '{stopped}'");
        assert_eq!((refusal.code, refusal.message), ("InvalidTarget", message));
        assert!(world.health().is_empty(), "all or nothing");
        let nobody = world.try_call(register(vec![target("i-1234abcd")])).expect_err("it is not there");
        assert_eq!(nobody.to_string(), "ValidationError: Instance ID 'i-1234abcd' is not valid");
        world.call(register(vec![target(&web.to_string())]));
        assert_eq!(world.health().len(), 1);
    }

    #[test]
    fn an_instance_may_be_registered_on_several_ports() {
        let mut world = World::new();
        let web = world.launch(0);
        world.register(web);
        let other = TargetDescription { port: Some(8080), ..target(&web.to_string()) };
        let target_group_arn = Some(world.target_group.clone());
        world.call(RegisterTargetsInput { target_group_arn, targets: vec![other] });
        assert_eq!(world.health().len(), 2);
    }
}
