//! SetSubnets — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSubnets.html>
//!
//! Supported: other subnets and zones of the same VPC; a zone that stays in the same subnet keeps its node. Refused:
//! dual stack, fixed addresses.

use model::Caller;
use model::elbv2::{IpAddressType, LoadBalancerSchemeEnum, SetSubnetsInput, SetSubnetsOutput};
use model::ids::*;

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::load_balancer;
use crate::region::Region;

pub(crate) fn set_subnets(
    region: &mut Region,
    _caller: Caller,
    input: SetSubnetsInput,
) -> Result<SetSubnetsOutput, Elbv2Error> {
    let id = region.load_balancer_named(&input.load_balancer_arn.unwrap_or_default())?;
    let Some(balancer) = region.elbv2.load_balancers.get(&id).cloned() else {
        return Err(Elbv2Error::NotFound(crate::elbv2::errors::Resource::LoadBalancer));
    };
    if let Some(other) = input.ip_address_type.filter(|wanted| *wanted != IpAddressType::Ipv4) {
        return Err(Elbv2Error::NotSupported(format!("The IP address type '{other}' is")));
    }
    let subnets = load_balancer::subnets_of(&input.subnets, &input.subnet_mappings)?;
    let (vpc, zones) = load_balancer::check_subnets(region, &subnets, balancer.scheme)?;
    if vpc != balancer.vpc {
        return Err(Elbv2Error::SubnetsOfSeveralVpcs(balancer.vpc, vpc));
    }
    let public = balancer.scheme == LoadBalancerSchemeEnum::InternetFacing;
    let mut nodes = balancer.nodes.clone();
    let gone: Vec<ZoneName> = nodes
        .iter()
        .filter(|(zone, node)| zones.get(*zone) != Some(&node.subnet))
        .map(|(zone, _)| zone.clone())
        .collect();
    for zone in gone {
        if let Some(node) = nodes.remove(&zone) {
            region.remove_network_interface(node.interface);
        }
    }
    for (zone, subnet) in zones {
        if !nodes.contains_key(&zone) {
            let groups = &balancer.security_groups;
            let node = load_balancer::add_node(region, id, &balancer.name, subnet, public, groups);
            nodes.extend(node.map(|node| (zone, node)));
        }
    }
    if let Some(balancer) = region.elbv2.load_balancers.get_mut(&id) {
        balancer.nodes = nodes;
    }
    let availability_zones = region.elbv2.load_balancers.get(&id).map(|balancer| balancer.zones_shape());
    Ok(SetSubnetsOutput {
        availability_zones: availability_zones.unwrap_or_default(),
        ip_address_type: Some(IpAddressType::Ipv4),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;
    use model::elbv2::CreateLoadBalancerInput;

    #[test]
    fn a_target_in_a_zone_that_is_not_enabled_is_unused() {
        let mut world = World::new();
        let web = world.launch(1);
        world.run(web, "systemctl start httpd");
        world.register(web);
        world.pass(60);
        assert_eq!(world.health(), ["healthy"]);
        // The region has a third zone: a load balancer may be in any two of them.
        let vpc = VpcId::parse(&world.vpc).expect("an id");
        let cidr = Some("10.0.20.0/24".parse().expect("a network"));
        let zone = ZoneName::new("eu-west-2c");
        let id = crate::ec2::vpc::create_subnet(&mut world.region, vpc, zone, cidr, Default::default());
        let load_balancer_arn = Some(world.balancer.clone());
        let subnets = vec![world.public[0].clone(), id.to_string()];
        let zones = world
            .call(SetSubnetsInput { load_balancer_arn, subnets, ..Default::default() })
            .availability_zones;
        assert_eq!(zones.len(), 2);
        let zone = "Target is in an Availability Zone that is not enabled for the load balancer";
        assert_eq!(world.health(), [format!("unused Target.NotInUse {zone}")]);
        assert_eq!(world.visit().0, Ok(503));
        world.region.check();
    }

    #[test]
    fn one_zone_is_not_enough() {
        let mut world = World::new();
        let load_balancer_arn = Some(world.balancer.clone());
        let subnets = vec![world.public[0].clone()];
        let refusal = world
            .try_call(SetSubnetsInput { load_balancer_arn, subnets, ..Default::default() })
            .expect_err("two are needed");
        assert_eq!(refusal.code, "ValidationError");
        // The name is free for nobody else.
        let other = CreateLoadBalancerInput {
            name: Some("website".to_owned()),
            subnets: world.private.clone(),
            ..Default::default()
        };
        assert_eq!(world.try_call(other).expect_err("the name is taken").code, "DuplicateLoadBalancerName");
    }
}
