//! DeleteLoadBalancer — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteLoadBalancer.html>
//!
//! Supported: everything. Its listeners go with it, its target groups stay; an ARN that names nothing is no mistake.

use model::Caller;
use model::elbv2::{DeleteLoadBalancerInput, DeleteLoadBalancerOutput};
use model::ids::*;

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::listener;
use crate::region::Region;

pub(crate) fn delete_load_balancer(
    region: &mut Region,
    _caller: Caller,
    input: DeleteLoadBalancerInput,
) -> Result<DeleteLoadBalancerOutput, Elbv2Error> {
    let arn = input.load_balancer_arn.unwrap_or_default();
    let id = match region.load_balancer_named(&arn) {
        Ok(id) => id,
        Err(Elbv2Error::NotFound(_)) => return Ok(DeleteLoadBalancerOutput::default()),
        Err(refusal) => return Err(refusal),
    };
    let Some(balancer) = region.elbv2.load_balancers.get(&id) else {
        return Ok(DeleteLoadBalancerOutput::default());
    };
    if balancer.is_protected() {
        return Err(Elbv2Error::DeletionProtected(arn));
    }
    let interfaces: Vec<NetworkInterfaceId> = balancer.nodes.values().map(|node| node.interface).collect();
    let listeners: Vec<ListenerId> = region.listeners_of(id).iter().map(|listener| listener.id).collect();
    for listener in listeners {
        region.elbv2.listeners.remove(&listener);
    }
    listener::note_users(region);
    for interface in interfaces {
        region.remove_network_interface(interface);
    }
    region.elbv2.load_balancers.remove(&id);
    region.elbv2.resolved.remove(&id);
    region.elbv2.traffic.forget_load_balancer(id);
    Ok(DeleteLoadBalancerOutput::default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;
    use model::elbv2::{DeleteTargetGroupInput, LoadBalancerAttribute, ModifyLoadBalancerAttributesInput};

    #[test]
    fn listeners_and_interfaces_go_with_it_and_the_target_group_becomes_free() {
        let mut world = World::new();
        let target_group_arn = Some(world.target_group.clone());
        let refusal = world.try_call(DeleteTargetGroupInput { target_group_arn: target_group_arn.clone() });
        assert_eq!(refusal.expect_err("a listener uses it").code, "ResourceInUse");
        let interfaces = world.region.ec2.network_interfaces.len();
        let delete = DeleteLoadBalancerInput { load_balancer_arn: Some(world.balancer.clone()) };
        world.call(delete.clone());
        assert_eq!(world.region.ec2.network_interfaces.len(), interfaces - 2);
        assert!(world.region.elbv2.listeners.is_empty());
        world.call(delete);
        world.call(DeleteTargetGroupInput { target_group_arn });
        assert!(world.region.elbv2.target_health.is_empty());
        world.region.check();
    }

    #[test]
    fn deletion_protection_keeps_it() {
        let mut world = World::new();
        let attribute = |value: &str| ModifyLoadBalancerAttributesInput {
            load_balancer_arn: Some(world.balancer.clone()),
            attributes: vec![LoadBalancerAttribute {
                key: Some("deletion_protection.enabled".to_owned()),
                value: Some(value.to_owned()),
            }],
        };
        let (on, off) = (attribute("true"), attribute("false"));
        let delete = DeleteLoadBalancerInput { load_balancer_arn: Some(world.balancer.clone()) };
        world.call(on);
        assert_eq!(
            world.try_call(delete.clone()).expect_err("it is protected").code,
            "OperationNotPermitted"
        );
        world.call(off);
        world.call(delete);
        assert!(world.region.elbv2.load_balancers.is_empty());
    }
}
