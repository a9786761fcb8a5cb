//! Does a scenario fit together? What is wrong is named.

use std::collections::BTreeSet;

use clockwork::Instant;
use ipnet::Ipv4Net;

use super::{Content, Database, Instance, ScenarioError, SecurityGroup, Subnet, Vpc, World};
use crate::ec2::instance_types::InstanceType;
use crate::ec2::ops::describe_regions::is_region;
use crate::ec2::security_group;

/// More of anything than this in one scenario is a mistake.
const MOST_VPCS: usize = 5;
const MOST_SUBNETS: usize = 20;
const MOST_ROUTE_TABLES: usize = 20;
const MOST_GROUPS: usize = 50;
const MOST_RULES: usize = 50;
const MOST_KEY_PAIRS: usize = 20;
const MOST_DATABASES: usize = 5;
const MOST_INSTANCES: usize = 10;
const MOST_TYPED: usize = 50;
/// A launch longer ago than a week, in minutes.
const LONGEST_AGO: u64 = 7 * 24 * 60;
/// The machine has to boot, and what is typed has to end, before the learner comes.
pub(super) const LEAST_AGO_TO_TYPE: u64 = 30;
/// The most vCPUs that a limit may name.
const MOST_VCPUS: i64 = 1_000_000;
/// Most characters of a name.
const LONGEST_NAME: usize = 128;
/// Most bytes of a typed line.
const LONGEST_LINE: usize = 4096;

/// The moment it starts, if all of it fits together.
pub(super) fn check(world: &World) -> Result<Instant, ScenarioError> {
    let start = moment(&world.start)?;
    if !is_region(&world.region) {
        return refused(format!("region {}", world.region), "there is no such region");
    }
    zones(&world.zones)?;
    if world.account.len() != 12 || !world.account.bytes().all(|b| b.is_ascii_digit()) {
        return refused(format!("account {}", world.account), "an account is twelve digits");
    }
    if !(0..=MOST_VCPUS).contains(&world.vcpu_limit) {
        return refused(format!("vcpu_limit {}", world.vcpu_limit), "it must be between 0 and 1000000");
    }
    for image in &world.public_images {
        if super::public_images::public_image(image).is_none() {
            return refused(format!("public image {image}"), "there is no such image");
        }
    }
    unique("public_images", world.public_images.iter(), 10)?;
    unique("key_pair", world.key_pairs.iter().map(|key| &key.name), MOST_KEY_PAIRS)?;
    for key in &world.key_pairs {
        if !matches!(key.r#type.as_str(), "rsa" | "ed25519") {
            return refused(format!("key pair {}", key.name), "its type must be rsa or ed25519");
        }
    }
    unique("vpc", world.vpcs.iter().map(|vpc| &vpc.name), MOST_VPCS)?;
    unique(
        "subnet",
        world.vpcs.iter().flat_map(|vpc| &vpc.subnets).map(|subnet| &subnet.name),
        MOST_SUBNETS,
    )?;
    for one in &world.vpcs {
        vpc(world, one)?;
    }
    unique("database", world.databases.iter().map(|database| &database.identifier), MOST_DATABASES)?;
    for one in &world.databases {
        database(world, one)?;
    }
    unique("instance", world.instances.iter().map(|instance| &instance.name), MOST_INSTANCES)?;
    for one in &world.instances {
        instance(world, one)?;
    }
    let types = world.instances.iter().filter_map(|instance| InstanceType::named(&instance.r#type));
    let vcpus: i64 = types.map(|found| i64::from(found.vcpus)).sum();
    if vcpus > world.vcpu_limit {
        return refused("vcpu_limit".to_owned(), &format!("the instances have {vcpus} vCPUs"));
    }
    Ok(start)
}

fn refused<T>(what: String, why: &str) -> Result<T, ScenarioError> {
    Err(ScenarioError::Refused { what, why: why.to_owned() })
}

/// A moment between 2006, when EC2 began, and 2100.
fn moment(text: &str) -> Result<Instant, ScenarioError> {
    let in_range = |moment: &Instant| (1_136_073_600_000..4_102_444_800_000).contains(&moment.as_millis());
    match Instant::parse_iso(text).filter(in_range) {
        Some(moment) => Ok(moment),
        None => refused(format!("start {text}"), "it must be a moment such as 2024-05-06T09:00:00Z"),
    }
}

fn zones(zones: &[String]) -> Result<(), ScenarioError> {
    unique("zones", zones.iter(), 6)?;
    if zones.is_empty() {
        return refused("zones".to_owned(), "a region has at least one");
    }
    match zones.iter().find(|zone| !matches!(zone.as_bytes(), [b'a'..=b'f'])) {
        Some(zone) => refused(format!("zone {zone}"), "a zone is one letter from a to f"),
        None => Ok(()),
    }
}

fn unique<'a>(kind: &str, names: impl Iterator<Item = &'a String>, most: usize) -> Result<(), ScenarioError> {
    let mut seen = BTreeSet::new();
    for name in names {
        if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            return refused(format!("{kind} {name:?}"), "a name has 1 to 128 visible characters");
        }
        if !seen.insert(name) {
            return refused(format!("{kind} {name}"), "there are two of that name");
        }
        if seen.len() > most {
            return refused(kind.to_owned(), &format!("there are more than {most}"));
        }
    }
    Ok(())
}

/// A network of a size that AWS accepts for VPCs and subnets, without bits of a host:
/// <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html>.
fn network(what: String, text: &str) -> Result<Ipv4Net, ScenarioError> {
    match text.parse::<Ipv4Net>() {
        Ok(network) if network.trunc() != network => refused(what, &format!("{text} has bits of a host")),
        Ok(network) if (16..=28).contains(&network.prefix_len()) => Ok(network),
        Ok(_) => refused(what, &format!("{text} must be between /16 and /28")),
        Err(_) => refused(what, &format!("{text} is no CIDR block")),
    }
}

fn vpc(world: &World, vpc: &Vpc) -> Result<(), ScenarioError> {
    let whole = network(format!("vpc {}", vpc.name), &vpc.cidr)?;
    unique("route_table", vpc.route_tables.iter().map(|table| &table.name), MOST_ROUTE_TABLES)?;
    let without_way = vpc.route_tables.iter().find(|table| table.internet && vpc.internet_gateway.is_none());
    if let Some(table) = without_way {
        return refused(format!("route table {}", table.name), "its VPC has no internet_gateway");
    }
    let mut taken: Vec<Ipv4Net> = Vec::new();
    for one in &vpc.subnets {
        taken.push(subnet(world, vpc, one, whole, &taken)?);
    }
    unique("security_group", vpc.security_groups.iter().map(|group| &group.name), MOST_GROUPS)?;
    for group in &vpc.security_groups {
        security_group(vpc, group)?;
    }
    Ok(())
}

fn subnet(
    world: &World,
    vpc: &Vpc,
    subnet: &Subnet,
    whole: Ipv4Net,
    taken: &[Ipv4Net],
) -> Result<Ipv4Net, ScenarioError> {
    let what = || format!("subnet {}", subnet.name);
    let network = network(what(), &subnet.cidr)?;
    if !whole.contains(&network) {
        return refused(what(), &format!("{network} lies outside its VPC's {whole}"));
    }
    if let Some(other) = taken.iter().find(|other| other.contains(&network) || network.contains(*other)) {
        return refused(what(), &format!("{network} overlaps {other}"));
    }
    if !world.zones.contains(&subnet.zone) {
        return refused(what(), &format!("there is no zone {}", subnet.zone));
    }
    match &subnet.route_table {
        Some(name) if !vpc.route_tables.iter().any(|table| table.name == *name) => {
            refused(what(), &format!("its VPC has no route table {name}"))
        }
        _ => Ok(network),
    }
}

fn security_group(vpc: &Vpc, group: &SecurityGroup) -> Result<(), ScenarioError> {
    let what = || format!("security group {}", group.name);
    let texts = security_group::check_name(&group.name)
        .and_then(|()| security_group::check_description(&group.description));
    if let Err(fault) = texts {
        return refused(what(), &fault.to_string());
    }
    if group.rules.len() > MOST_RULES {
        return refused(what(), &format!("it has more than {MOST_RULES} rules"));
    }
    for (position, rule) in group.rules.iter().enumerate() {
        if !matches!(rule.protocol.as_str(), "tcp" | "udp") {
            return refused(what(), &format!("there is no protocol {} here", rule.protocol));
        }
        if !(0..=65_535).contains(&rule.port) {
            return refused(what(), &format!("there is no port {}", rule.port));
        }
        let named = vpc.security_groups.iter().any(|other| other.name == rule.from);
        if !named && rule.from.parse::<Ipv4Net>().is_err() {
            return refused(what(), &format!("{} is neither a CIDR block nor a group of its VPC", rule.from));
        }
        if group.rules.iter().take(position).any(|other| other == rule) {
            return refused(what(), "it has the same rule twice");
        }
    }
    Ok(())
}

/// The VPC that a subnet is in.
fn vpc_of<'a>(world: &'a World, subnet: &str) -> Option<&'a Vpc> {
    world.vpcs.iter().find(|vpc| vpc.subnets.iter().any(|other| other.name == subnet))
}

/// Checks that the groups are of the VPC, one at least and five at most, as AWS's quota has it.
fn groups(what: String, vpc: &Vpc, names: &[String]) -> Result<(), ScenarioError> {
    let known =
        |name: &String| name == "default" || vpc.security_groups.iter().any(|group| group.name == *name);
    if let Some(name) = names.iter().find(|name| !known(name)) {
        return refused(what, &format!("{} has no security group {name}", vpc.name));
    }
    if names.is_empty() || names.len() > 5 {
        return refused(what, "it must have one to five security groups");
    }
    unique(&what, names.iter(), 5)
}

fn database(world: &World, database: &Database) -> Result<(), ScenarioError> {
    let what = || format!("database {}", database.identifier);
    let text = &database.identifier;
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if !text.starts_with(|c: char| c.is_ascii_lowercase()) || text.len() > 63 || !text.bytes().all(allowed) {
        return refused(
            what(),
            "an identifier is 1 to 63 lower-case letters, digits and hyphens, a letter first",
        );
    }
    if !(5..=65_536).contains(&database.storage) {
        return refused(what(), "its storage must be between 5 and 65536 GiB");
    }
    let Some(first) = database.subnets.first() else {
        return refused(what(), "it has no subnets");
    };
    let Some(vpc) = vpc_of(world, first) else {
        return refused(what(), &format!("there is no subnet {first}"));
    };
    if let Some(stray) =
        database.subnets.iter().find(|name| !vpc.subnets.iter().any(|other| other.name == **name))
    {
        return refused(what(), &format!("{} has no subnet {stray}", vpc.name));
    }
    groups(what(), vpc, &database.security_groups)
}

fn instance(world: &World, instance: &Instance) -> Result<(), ScenarioError> {
    let what = || format!("instance {}", instance.name);
    if InstanceType::named(&instance.r#type).is_none() {
        return refused(what(), &format!("there is no instance type {}", instance.r#type));
    }
    if !world.public_images.contains(&instance.image) {
        return refused(what(), &format!("{} is not among the public_images", instance.image));
    }
    let Some(vpc) = vpc_of(world, &instance.subnet) else {
        return refused(what(), &format!("there is no subnet {}", instance.subnet));
    };
    groups(what(), vpc, &instance.security_groups)?;
    if let Some(name) =
        instance.key_pair.as_ref().filter(|name| !world.key_pairs.iter().any(|key| key.name == **name))
    {
        return refused(what(), &format!("there is no key pair {name}"));
    }
    match (instance.disk, &instance.database) {
        (Some(Content::Wordpress), Some(name))
            if !world.databases.iter().any(|other| other.identifier == *name) =>
        {
            return refused(what(), &format!("there is no database {name}"));
        }
        (Some(Content::Wordpress), None) => return refused(what(), "a blog needs a database"),
        (None, Some(_)) => return refused(what(), "a database is for a disk with a blog"),
        _ => {}
    }
    if instance.minutes_ago > LONGEST_AGO {
        return refused(what(), "it was launched more than a week ago");
    }
    if !instance.typed.is_empty() && instance.minutes_ago < LEAST_AGO_TO_TYPE {
        return refused(what(), "typing on it needs a launch at least 30 minutes ago");
    }
    if instance.typed.len() > MOST_TYPED || instance.typed.iter().any(|line| line.len() > LONGEST_LINE) {
        return refused(what(), "that is too much typing");
    }
    Ok(())
}
