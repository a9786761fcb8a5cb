//! RegisterTargets — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RegisterTargets.html>
//!
//! Supported: running instances of the group's VPC, with or without a port. Refused: what is no instance.
//! Simplified: `AvailabilityZone` means nothing for instances, as on AWS, and is refused.

use model::Caller;
use model::elbv2::{RegisterTargetsInput, RegisterTargetsOutput, TargetDescription};
use model::ids::*;

use crate::ec2::instance::InstanceState;
use crate::elbv2::TargetGroup;
use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::health;
use crate::elbv2::target_group::Target;
use crate::region::Region;

/// Targets of one target group
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html>).
const MOST_TARGETS: usize = 1000;

pub(crate) fn register_targets(
    region: &mut Region,
    _caller: Caller,
    input: RegisterTargetsInput,
) -> Result<RegisterTargetsOutput, Elbv2Error> {
    let id = region.target_group_named(&input.target_group_arn.unwrap_or_default())?;
    let group = region.elbv2.target_groups.get(&id).ok_or(Elbv2Error::NotFound(Resource::TargetGroup))?;
    let targets =
        input.targets.iter().map(|target| target_of(group, target)).collect::<Result<Vec<_>, _>>()?;
    check_instances(region, group.vpc, &targets)?;
    check_room(region, id, &targets)?;
    for target in targets {
        health::register(region, id, target);
    }
    Ok(RegisterTargetsOutput::default())
}

/// The target that a request means; the group's port if it names none.
pub(crate) fn target_of(group: &TargetGroup, wanted: &TargetDescription) -> Result<Target, Elbv2Error> {
    let text = wanted.id.as_deref().unwrap_or_default();
    let instance = InstanceId::parse(text).ok_or_else(|| Elbv2Error::InvalidInstance(text.to_owned()))?;
    if wanted.availability_zone.is_some() {
        let message = "You cannot specify an Availability Zone for targets of the type 'instance'";
        return Err(Elbv2Error::Validation(message.to_owned()));
    }
    let port = wanted.port.and_then(|port| u16::try_from(port).ok()).unwrap_or(group.port);
    Ok(Target { instance, port })
}

fn check_instances(region: &Region, vpc: VpcId, targets: &[Target]) -> Result<(), Elbv2Error> {
    let mut not_running: Vec<InstanceId> = Vec::new();
    let mut elsewhere: Vec<InstanceId> = Vec::new();
    for target in targets {
        let found = region.ec2.instances.get(&target.instance);
        let instance = found.ok_or_else(|| Elbv2Error::InvalidInstance(target.instance.to_string()))?;
        if instance.state != InstanceState::Running {
            not_running.push(target.instance);
        }
        if instance.vpc != vpc {
            elsewhere.push(target.instance);
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
    let Some(health) = region.elbv2.target_health.get(&group) else { return Ok(()) };
    let new = targets.iter().filter(|target| !health.targets.contains_key(target)).count();
    if health.targets.len() + new <= MOST_TARGETS {
        return Ok(());
    }
    let message = format!("The maximum number of targets per target group, {MOST_TARGETS}, has been reached");
    Err(Elbv2Error::TooMany { code: "TooManyTargets", message })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;
    use model::ec2::StopInstancesInput;

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
