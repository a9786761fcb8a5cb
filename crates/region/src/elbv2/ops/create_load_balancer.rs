//! CreateLoadBalancer — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html>
//!
//! Supported: Application Load Balancers, internet-facing and internal, IPv4, subnets by id or in mappings. Refused:
//! Network and Gateway Load Balancers, dual stack, fixed addresses. Simplified: a subnet needs eight free addresses, its size is not looked at.

use std::collections::BTreeMap;

use model::Caller;
use model::elbv2::{
    CreateLoadBalancerInput, CreateLoadBalancerOutput, LoadBalancerSchemeEnum, LoadBalancerTypeEnum,
};
use model::ids::*;

use crate::durations;
use crate::elbv2::Event;
use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::load_balancer::{self, LoadBalancer, LoadBalancerState};
use crate::elbv2::{tags, target_group};
use crate::events;
use crate::region::Region;

pub(crate) fn create_load_balancer(
    region: &mut Region,
    caller: Caller,
    input: CreateLoadBalancerInput,
) -> Result<CreateLoadBalancerOutput, Elbv2Error> {
    check_type(&input)?;
    let name = input.name.clone().unwrap_or_default();
    check_name(&name)?;
    let tags = tags::checked(&input.tags, caller)?;
    let scheme = input.scheme.unwrap_or(LoadBalancerSchemeEnum::InternetFacing);
    let subnets = load_balancer::subnets_of(&input.subnets, &input.subnet_mappings)?;
    let (vpc, zones) = load_balancer::check_subnets(region, &subnets, scheme)?;
    load_balancer::check_ip_address_type(region, input.ip_address_type, zones.values().copied())?;
    let groups = load_balancer::check_security_groups(region, vpc, &input.security_groups)?;
    if let Some(existing) = region.elbv2.load_balancers.rows().find(|balancer| balancer.name == name) {
        let subnets = existing.nodes.iter().map(|(zone, node)| (zone.clone(), node.subnet));
        let same = existing.scheme == scheme
            && clockwork::sort::gather::<BTreeMap<ZoneName, SubnetId>, _>(subnets) == zones
            && existing.security_groups == groups;
        if !same {
            return Err(Elbv2Error::DuplicateLoadBalancerName(name));
        }
        return Ok(CreateLoadBalancerOutput { load_balancers: vec![existing.to_shape(region)] });
    }
    let most = region.elbv2.limits.load_balancers;
    if region.elbv2.load_balancers.len() >= most {
        let message = format!("The maximum number of application load balancers '{most}' has been reached");
        return Err(Elbv2Error::TooMany { code: "TooManyLoadBalancers", message });
    }
    let id = build(region, name, scheme, vpc, &zones, groups, tags);
    let created = region.elbv2.load_balancers.get(&id).map(|balancer| balancer.to_shape(region));
    Ok(CreateLoadBalancerOutput { load_balancers: created.into_iter().collect() })
}

fn check_type(input: &CreateLoadBalancerInput) -> Result<(), Elbv2Error> {
    match input.r#type {
        None | Some(LoadBalancerTypeEnum::Application) => {}
        Some(LoadBalancerTypeEnum::Network) => {
            return Err(Elbv2Error::NotSupported("Load balancers of the type 'network' are".to_owned()));
        }
        Some(LoadBalancerTypeEnum::Gateway) => {
            return Err(Elbv2Error::NotSupported("Load balancers of the type 'gateway' are".to_owned()));
        }
    }
    Ok(())
}

fn check_name(name: &str) -> Result<(), Elbv2Error> {
    target_group::check_name("Load balancer", name)?;
    if name.starts_with("internal-") {
        return Err(Elbv2Error::Validation(format!(
            "Load balancer name '{name}' cannot begin with 'internal-'"
        )));
    }
    Ok(())
}

fn build(
    region: &mut Region,
    name: String,
    scheme: LoadBalancerSchemeEnum,
    vpc: VpcId,
    zones: &BTreeMap<ZoneName, SubnetId>,
    security_groups: Vec<SecurityGroupId>,
    tags: crate::ec2::tags::Tags,
) -> LoadBalancerId {
    let id = LoadBalancerId::from_bits(region.draw("elbv2/load-balancer-id"));
    let public = scheme == LoadBalancerSchemeEnum::InternetFacing;
    let digits = 100_000_000 + region.draw_below("elbv2/dns-name", 1_900_000_000);
    let prefix = if public { "" } else { "internal-" };
    let dns_name = format!("{prefix}{name}-{digits}.{}.elb.amazonaws.com", region.name);
    let mut nodes = BTreeMap::new();
    for (zone, subnet) in zones {
        let node = load_balancer::add_node(region, id, &name, *subnet, public, &security_groups);
        nodes.extend(node.map(|node| (zone.clone(), node)));
    }
    let until = region.now + region.draw_span("elbv2/provisioning", durations::LOAD_BALANCER_PROVISIONING);
    let state = LoadBalancerState::Provisioning { until };
    let created_time = region.now;
    let attributes = BTreeMap::new();
    region.elbv2.load_balancers.insert(
        id,
        LoadBalancer {
            id,
            name,
            dns_name,
            scheme,
            vpc,
            state,
            created_time,
            nodes,
            security_groups,
            attributes,
            tags,
        },
    );
    region.at(until, events::Event::Elbv2(Event::Provisioned(id)));
    id
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ec2::network_interface::InterfaceOwner;
    use crate::elbv2::test_world::World;
    use model::ReadDoorExt;
    use model::elbv2::{DescribeLoadBalancersInput, LoadBalancerStateEnum};

    fn wanted(world: &World) -> CreateLoadBalancerInput {
        CreateLoadBalancerInput {
            name: Some("website".to_owned()),
            subnets: world.public.clone(),
            security_groups: vec![world.balancer_group.clone()],
            ..Default::default()
        }
    }

    #[test]
    fn it_is_provisioned_for_two_to_three_minutes_and_has_a_node_in_each_zone() {
        let mut world = World::without_balancer();
        let input = wanted(&world);
        let created = world.call(input).load_balancers.remove(0);
        let arn = created.load_balancer_arn.clone().expect("an ARN");
        assert!(
            arn.starts_with("arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/app/website/")
        );
        let name = created.dns_name.expect("a name");
        assert!(name.starts_with("website-") && name.ends_with(".eu-west-2.elb.amazonaws.com"), "{name}");
        assert_eq!(created.canonical_hosted_zone_id.as_deref(), Some("ZHURV8PSTC4K8"));
        let state = |world: &World| {
            let answer = world.region.ask(DescribeLoadBalancersInput::default()).expect("an answer");
            answer.load_balancers[0].state.clone().and_then(|state| state.code)
        };
        world.pass(119);
        assert_eq!(state(&world), Some(LoadBalancerStateEnum::Provisioning));
        world.pass(62);
        assert_eq!(state(&world), Some(LoadBalancerStateEnum::Active));
        let interfaces = world.region.ec2.network_interfaces.rows();
        let nodes: Vec<_> =
            interfaces.filter(|i| matches!(i.owner, InterfaceOwner::LoadBalancer(_))).collect();
        assert_eq!(nodes.len(), 2);
        let path = arn.split_once("loadbalancer/").expect("an ARN").1;
        assert!(
            nodes
                .iter()
                .all(|node| node.public_address.is_some() && node.description == format!("ELB {path}"))
        );
    }

    #[test]
    fn asking_twice_for_the_same_makes_one_and_for_something_else_is_refused() {
        let mut world = World::without_balancer();
        let input = wanted(&world);
        let first = world.call(input.clone()).load_balancers[0].load_balancer_arn.clone();
        assert_eq!(world.call(input.clone()).load_balancers[0].load_balancer_arn, first);
        let other = CreateLoadBalancerInput { scheme: Some(LoadBalancerSchemeEnum::Internal), ..input };
        let refusal = world.try_call(other).expect_err("other settings");
        assert_eq!(refusal.code, "DuplicateLoadBalancerName");
    }

    #[test]
    fn what_does_not_fit_is_refused_in_aws_s_words() {
        let mut world = World::without_balancer();
        let good = wanted(&world);
        let with = |change: &dyn Fn(&mut CreateLoadBalancerInput)| {
            let mut input = good.clone();
            change(&mut input);
            input
        };
        let same_zone = vec![world.public[0].clone(), world.private[0].clone(), world.public[1].clone()];
        let one = vec![world.public[0].clone()];
        let cases = [
            with(&|input| input.subnets = one.clone()),
            with(&|input| input.subnets = same_zone.clone()),
            with(&|input| input.subnets = vec!["subnet-é".to_owned()]),
            with(&|input| input.subnets = Vec::new()),
            with(&|input| input.security_groups = vec!["sg-1234abcd".to_owned()]),
            with(&|input| input.name = Some("-website".to_owned())),
            with(&|input| input.name = Some("internal-site".to_owned())),
            with(&|input| input.r#type = Some(LoadBalancerTypeEnum::Network)),
            with(&|input| input.ip_address_type = Some(model::elbv2::IpAddressType::Dualstack)),
        ];
        let before = world.region.clone();
        let refusals: Vec<String> = cases
            .into_iter()
            .map(|input| world.try_call(input).expect_err("it does not fit").to_string())
            .collect();
        expect_test::expect![[r#"
            ValidationError: At least two subnets in two different Availability Zones must be specified
            InvalidConfigurationRequest: A load balancer cannot be attached to multiple subnets in the same Availability Zone
            SubnetNotFound: The subnet ID 'subnet-é' does not exist
            ValidationError: At least two subnets in two different Availability Zones must be specified
            InvalidSecurityGroup: The security group 'sg-1234abcd' does not exist
            ValidationError: Load balancer name '-website' cannot begin or end with '-'
            ValidationError: Load balancer name 'internal-site' cannot begin with 'internal-'
            UnsupportedOperation: Load balancers of the type 'network' are not supported here
            ValidationError: You must specify subnets with an associated IPv6 CIDR block."#]].assert_eq(&refusals.join("\n"));
        assert!(world.region == before, "a refusal changes nothing");
    }

    #[test]
    fn a_vpc_without_an_internet_gateway_has_internal_load_balancers_only() {
        let mut world = World::without_balancer();
        let gateway = *world.region.ec2.internet_gateways.ids().next().expect("the scenario has one");
        world.region.ec2.internet_gateways.get_mut(&gateway).expect("it is there").vpc = None;
        let input = wanted(&world);
        let refusal = world.try_call(input.clone()).expect_err("there is no gateway");
        assert_eq!(refusal.to_string(), format!("InvalidSubnet: VPC {} has no internet gateway", world.vpc));
        let internal = CreateLoadBalancerInput { scheme: Some(LoadBalancerSchemeEnum::Internal), ..input };
        let created = world.call(internal).load_balancers.remove(0);
        assert!(created.dns_name.is_some_and(|name| name.starts_with("internal-website-")));
    }
}
