//! What can be chosen in a question: the things of the region as values and words, read when the question is asked.

use model::ec2::{
    DescribeAvailabilityZonesInput, DescribeImagesInput, DescribeInstanceTypesInput, DescribeInstancesInput,
    DescribeKeyPairsInput, DescribeNetworkInterfacesInput, DescribeSecurityGroupsInput, DescribeSubnetsInput,
    DescribeVpcsInput, Instance, InstanceStateName, NetworkInterface, Subnet,
};

use super::{
    act::Named,
    forms::Tick,
    support::{Desk, name_and_id, name_of, text},
};

/// The answer that chooses nothing, with its words, before others.
#[must_use]
pub fn or_none(words: &str, mut others: Vec<Named>) -> Vec<Named> {
    others.insert(0, (String::new(), words.to_owned()));
    others
}

/// VPCs.
#[must_use]
pub fn vpcs(desk: Desk) -> Vec<Named> {
    let found = desk.bridge.ask(DescribeVpcsInput::default()).unwrap_or_default().vpcs;
    let words = |vpc: &model::ec2::Vpc| {
        let id = text(&vpc.vpc_id);
        let default = if vpc.is_default == Some(true) { " (default)" } else { "" };
        let words = name_and_id(&name_of(&vpc.tags), &id);
        (id, format!("{words} · {}{default}", text(&vpc.cidr_block)))
    };
    let mut named: Vec<Named> = found.iter().map(words).collect();
    // The network that somebody made comes first: it is the one that people work in.
    named.sort_by_key(|(_, words)| words.ends_with("(default)"));
    named
}

/// Subnets as they are.
#[must_use]
pub fn subnets_now(desk: Desk) -> Vec<Subnet> {
    desk.bridge.ask(DescribeSubnetsInput::default()).unwrap_or_default().subnets
}

/// A subnet's id and words: its name, where it lies.
#[must_use]
pub fn subnet_named(subnet: &Subnet) -> Named {
    let (id, name) = (text(&subnet.subnet_id), name_of(&subnet.tags));
    let where_ = format!("{} · {}", text(&subnet.availability_zone), text(&subnet.cidr_block));
    (id.clone(), format!("{} · {where_}", name_and_id(&name, &id)))
}

/// Subnets of a network, of all without one.
#[must_use]
pub fn subnets(desk: Desk, vpc: Option<&str>) -> Vec<Named> {
    let here = subnets_now(desk);
    let here = here.iter().filter(|it| vpc.is_none_or(|vpc| it.vpc_id.as_deref() == Some(vpc)));
    here.map(subnet_named).collect()
}

/// The zones of the region.
#[must_use]
pub fn zones(desk: Desk) -> Vec<Named> {
    let found = desk.bridge.ask(DescribeAvailabilityZonesInput::default()).unwrap_or_default();
    let names = found.availability_zones.into_iter().filter_map(|zone| zone.zone_name);
    names.map(|name| (name.clone(), name)).collect()
}

/// All instances.
#[must_use]
pub fn instances_now(desk: Desk) -> Vec<Instance> {
    let found = desk.bridge.ask(DescribeInstancesInput::default()).unwrap_or_default();
    found.reservations.into_iter().flat_map(|reservation| reservation.instances).collect()
}

/// Running and stopped instances that also fulfil a condition.
#[must_use]
pub fn instances(desk: Desk, condition: impl Fn(&Instance) -> bool) -> Vec<Named> {
    let is_there = |it: &Instance| {
        let state = it.state.as_ref().and_then(|state| state.name);
        matches!(state, Some(InstanceStateName::Running | InstanceStateName::Stopped))
    };
    let found = instances_now(desk);
    let found = found.iter().filter(|it| is_there(it) && condition(it));
    found
        .map(|it| {
            let id = text(&it.instance_id);
            (id.clone(), name_and_id(&name_of(&it.tags), &id))
        })
        .collect()
}

/// All network interfaces.
#[must_use]
pub fn interfaces_now(desk: Desk) -> Vec<NetworkInterface> {
    desk.bridge.ask(DescribeNetworkInterfacesInput::default()).unwrap_or_default().network_interfaces
}

/// Network interfaces that fulfil a condition.
#[must_use]
pub fn interfaces(desk: Desk, condition: impl Fn(&NetworkInterface) -> bool) -> Vec<Named> {
    let found = interfaces_now(desk);
    let found = found.iter().filter(|it| condition(it));
    found
        .map(|it| {
            let id = text(&it.network_interface_id);
            let what =
                [name_of(&it.tag_set), text(&it.description)].into_iter().find(|words| !words.is_empty());
            (id.clone(), name_and_id(&what.unwrap_or_default(), &id))
        })
        .collect()
}

/// Security groups of a network, of all without one.
#[must_use]
pub fn groups(desk: Desk, vpc: Option<&str>) -> Vec<Tick> {
    let found = desk.bridge.ask(DescribeSecurityGroupsInput::default()).unwrap_or_default().security_groups;
    let here = found.iter().filter(|it| vpc.is_none_or(|vpc| it.vpc_id.as_deref() == Some(vpc)));
    here.map(|it| {
        let id = text(&it.group_id);
        let words = name_and_id(&text(&it.group_name), &id);
        Tick { value: id, words, hint: text(&it.description) }
    })
    .collect()
}

/// The security groups that go with the subnet answered in a field: those of its VPC; all without a subnet.
pub fn groups_of_subnet(
    desk: Desk,
    field: &'static str,
) -> impl Fn(&super::act::Values) -> Vec<Tick> + Send + Sync + 'static {
    let subnets = subnets_now(desk);
    move |values| {
        let id = values.raw(field);
        let subnet = subnets.iter().find(|it| it.subnet_id.as_deref() == Some(id.as_str()));
        groups(desk, subnet.and_then(|it| it.vpc_id.as_deref()))
    }
}

/// Instance types.
#[must_use]
pub fn instance_types(desk: Desk) -> Vec<Named> {
    let found = desk.bridge.ask(DescribeInstanceTypesInput::default()).unwrap_or_default().instance_types;
    found
        .iter()
        .map(|it| {
            let name = text(&it.instance_type);
            let cpus = it.v_cpu_info.as_ref().and_then(|it| it.default_v_cpus).unwrap_or_default();
            let memory = it.memory_info.as_ref().and_then(|it| it.size_in_mi_b).unwrap_or_default();
            (name.clone(), format!("{name} · {cpus} vCPU · {memory} MiB"))
        })
        .collect()
}

/// Key pairs.
#[must_use]
pub fn key_pairs(desk: Desk) -> Vec<Named> {
    let found = desk.bridge.ask(DescribeKeyPairsInput::default()).unwrap_or_default().key_pairs;
    found.into_iter().filter_map(|it| it.key_name).map(|name| (name.clone(), name)).collect()
}

/// Images: the learner's own first, then Amazon's.
#[must_use]
pub fn images(desk: Desk) -> Vec<Named> {
    let named = |input: DescribeImagesInput| {
        let found = desk.bridge.ask(input).unwrap_or_default().images;
        found.into_iter().map(|it| {
            let id = text(&it.image_id);
            (id.clone(), name_and_id(&text(&it.name), &id))
        })
    };
    let own = named(super::ec2::images::list::of(false));
    let mut all: Vec<Named> = own.collect();
    for image in named(super::ec2::images::list::of(true)) {
        if !all.contains(&image) {
            all.push(image);
        }
    }
    all
}
