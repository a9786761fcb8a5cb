//! Makes the world that a scenario describes.
//!
//! Network, keys, images and databases are written as rows; instances are launched through the door, as a
//! learner would, and boot while time passes towards the start.

use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::{Duration, Instant, sort};
use guest::disk::Blog;
use ipnet::Ipv4Net;
use model::ec2::{InstanceNetworkInterfaceSpecification, RunInstancesInput, Tag, TagSpecification};
use model::ids::*;
use model::{Caller, DoorExt};

use super::{Content, Database, Instance, Vpc, World, public_images};
use crate::ec2::destination::Destination;
use crate::ec2::network_interface::{InterfaceOwner, NetworkInterface, Settings};
use crate::ec2::security_group::{self, Peer, Permission, Protocol};
use crate::ec2::tags::Tags;
use crate::ec2::{dhcp_options, key_pair, vpc as network};
use crate::machines;
use crate::rds::DbInstance;
use crate::region::Region;
use crate::wake;

/// How long after its launch somebody types on a machine.
const TYPED_AFTER: Duration = Duration::mins(10);
/// How long what is typed on one machine may take.
const PATIENCE: Duration = Duration::secs(30);
/// The port of MySQL.
const MYSQL: u16 = 3306;

/// What was made, by the names in the text.
#[derive(Default)]
struct Made {
    images: BTreeMap<String, ImageId>,
    subnets: BTreeMap<String, SubnetId>,
    groups: BTreeMap<(VpcId, String), SecurityGroupId>,
    endpoints: BTreeMap<String, String>,
}

pub(super) fn build(region: &mut Region, start: Instant, world: &World) {
    let ago = world.instances.iter().map(|instance| instance.minutes_ago).max().unwrap_or_default();
    region.now = start - Duration::mins(ago);
    region.ec2.zones =
        world.zones.iter().map(|zone| ZoneName::new(&format!("{}{zone}", world.region))).collect();
    region.ec2.vcpu_limit = Some(world.vcpu_limit);
    region.ec2.instance_quotas = world.instance_quotas.clone();
    region.autoscaling.quotas = world.autoscaling_quotas.clone();
    region.autoscaling.refuses_launch_configurations = !world.launch_configurations;
    region.autoscaling.leaves_names_unchecked = world.unchecked_launch_configurations;
    region.elbv2.limits = world.elbv2_quotas.clone();
    region.ec2.network_quotas = world.network_quotas.clone();
    let mut made = Made::default();
    public_images(region, world, &mut made);
    for key in &world.key_pairs {
        key_pair::create(region, &key.name, &key.r#type, Tags::new());
    }
    dhcp_options::usual(region);
    if world.default_vpc {
        network::create_default(region);
    }
    for one in &world.vpcs {
        vpc(region, one, &mut made);
    }
    for one in &world.databases {
        database(region, one, &mut made);
    }
    wake::settle(region);
    instances(region, start, world, &made);
    region.advance(start);
}

fn name_tag(name: &str) -> Tags {
    Tags::from([("Name".to_owned(), name.to_owned())])
}

fn zone_name(region: &Region, letter: &str) -> ZoneName {
    ZoneName::new(&format!("{}{letter}", region.name()))
}

// ── images ──────────────────────────────────────────────────────────────────────────────────────────────────

fn public_images(region: &mut Region, world: &World, made: &mut Made) {
    for name in &world.public_images {
        let Some(image) = public_images::public_image(name) else { continue };
        let id = public_images::add(region, &image);
        made.images.insert(name.clone(), id);
    }
}

// ── networks ────────────────────────────────────────────────────────────────────────────────────────────────

fn new_route_table(
    region: &mut Region,
    vpc: VpcId,
    way_out: Option<InternetGatewayId>,
    tags: Tags,
) -> RouteTableId {
    let id = network::create_route_table(region, vpc, false, tags);
    if let (Some(gateway), Some(table)) = (way_out, region.ec2.route_tables.get_mut(&id)) {
        let target = network::RouteTarget::InternetGateway(gateway);
        let destination = Destination::Ipv4(Ipv4Net::default());
        table.routes.push(network::Route { destination, target });
    }
    id
}

fn vpc(region: &mut Region, text: &Vpc, made: &mut Made) {
    let Ok(cidr) = text.cidr.parse() else { return };
    let vpc = network::create(region, cidr, false, name_tag(&text.name));
    if let Some(row) = region.ec2.vpcs.get_mut(&vpc) {
        // Whoever makes a VPC in the console gets it with DNS names.
        row.dns_hostnames = true;
    }
    let gateway = text
        .internet_gateway
        .as_ref()
        .map(|name| network::create_internet_gateway(region, Some(vpc), name_tag(name)));
    let mut tables = BTreeMap::new();
    for table in &text.route_tables {
        let way_out = gateway.filter(|_| table.internet);
        tables.insert(&table.name, new_route_table(region, vpc, way_out, name_tag(&table.name)));
    }
    for subnet in &text.subnets {
        let Ok(cidr) = subnet.cidr.parse() else { continue };
        let zone = zone_name(region, &subnet.zone);
        let id = network::create_subnet(region, vpc, zone, Some(cidr), name_tag(&subnet.name));
        if let Some(row) = region.ec2.subnets.get_mut(&id) {
            row.map_public_ip_on_launch = subnet.public_addresses;
        }
        made.subnets.insert(subnet.name.clone(), id);
        if let Some(table) = subnet.route_table.as_ref().and_then(|name| tables.get(name)) {
            let association = network::new_association(region);
            if let Some(table) = region.ec2.route_tables.get_mut(table) {
                table.subnets.push((association, id));
            }
        }
    }
    security_groups(region, vpc, text, made);
}

/// All groups first, since rules may name any of them.
fn security_groups(region: &mut Region, vpc: VpcId, text: &Vpc, made: &mut Made) {
    for group in &text.security_groups {
        let id = security_group::create(region, vpc, &group.name, &group.description, Tags::new());
        made.groups.insert((vpc, group.name.clone()), id);
    }
    if let Some(default) = security_group::in_vpc(region, vpc, "default") {
        made.groups.insert((vpc, "default".to_owned()), default.id);
    }
    for group in &text.security_groups {
        let Some(id) = made.groups.get(&(vpc, group.name.clone())) else { continue };
        let permissions = group.rules.iter().filter_map(|rule| {
            let peer = match made.groups.get(&(vpc, rule.from.clone())) {
                Some(other) => Peer::Group(*other),
                None => Peer::ipv4(&rule.from).ok()?,
            };
            let protocol = Protocol::parse(&rule.protocol).ok()?;
            Some(Permission { protocol, from_port: rule.port, to_port: rule.port, peer, description: None })
        });
        security_group::add_rules(region, *id, false, permissions.collect(), &Tags::new());
    }
}

fn groups_of(made: &Made, vpc: VpcId, names: &[String]) -> Vec<SecurityGroupId> {
    names.iter().filter_map(|name| made.groups.get(&(vpc, name.clone())).copied()).collect()
}

// ── databases ───────────────────────────────────────────────────────────────────────────────────────────────

fn database(region: &mut Region, text: &Database, made: &mut Made) {
    let subnets: Vec<SubnetId> =
        text.subnets.iter().filter_map(|name| made.subnets.get(name).copied()).collect();
    let Some(subnet) = subnets.first().and_then(|id| region.ec2.subnets.get(id)).cloned() else { return };
    let Some(private_address) = region.new_private_address(subnet.id) else { return };
    let identifier = DbInstanceIdentifier::new(&text.identifier);
    let security_groups = groups_of(made, subnet.vpc, &text.security_groups);
    let interface = NetworkInterfaceId::from_bits(region.draw("ec2/network-interface-id"));
    let create_time = region.now;
    let settings = Settings {
        vpc: subnet.vpc,
        subnet: subnet.id,
        zone: subnet.zone.clone(),
        security_groups: security_groups.clone(),
        description: "RDSNetworkInterface".to_owned(),
        device_index: 1,
        delete_on_termination: false,
        source_dest_check: true,
        secondary_addresses: Vec::new(),
        ipv6_addresses: Vec::new(),
        tags: Tags::new(),
    };
    region.add_network_interface(NetworkInterface {
        id: interface,
        private_address,
        public_address: None,
        owner: InterfaceOwner::Database(identifier.clone()),
        attach_time: create_time,
        settings: Arc::new(settings),
    });
    let endpoint =
        format!("{}.{}.{}.rds.amazonaws.com", text.identifier, endpoint_part(region), region.name());
    made.endpoints.insert(text.identifier.clone(), endpoint.clone());
    let row = DbInstance {
        identifier: identifier.clone(),
        class: text.class.clone(),
        engine: "mysql".to_owned(),
        engine_version: text.engine_version.clone(),
        database_name: text.database_name.clone(),
        master_username: text.master_username.clone(),
        allocated_storage: text.storage,
        endpoint,
        port: MYSQL,
        network_interface: interface,
        vpc: subnet.vpc,
        zone: subnet.zone,
        subnet_group: text.subnet_group.clone(),
        subnets,
        security_groups,
        create_time,
    };
    region.rds.db_instances.insert(identifier, row);
}

/// The part of a database's name that tells accounts apart: `c` and eleven letters or digits.
fn endpoint_part(region: &mut Region) -> String {
    let mut bits = region.draw("rds/endpoint");
    let mut text = "c".to_owned();
    for _ in 0..11 {
        let digit = u32::try_from(bits % 36).unwrap_or_default();
        text.push(char::from_digit(digit, 36).unwrap_or('0'));
        bits /= 36;
    }
    text
}

// ── instances ───────────────────────────────────────────────────────────────────────────────────────────────

/// What was done on the way to the start, in the order of time.
enum Deed<'a> {
    Launch(&'a Instance),
    Type(&'a Instance),
}

fn instances(region: &mut Region, start: Instant, world: &World, made: &Made) {
    let mut deeds: Vec<(Instant, Deed<'_>)> = Vec::new();
    for instance in &world.instances {
        let launch = start - Duration::mins(instance.minutes_ago);
        deeds.push((launch, Deed::Launch(instance)));
        if !instance.typed.is_empty() {
            deeds.push((launch + TYPED_AFTER, Deed::Type(instance)));
        }
    }
    sort::sort_by_key(&mut deeds, |(at, _)| *at);
    let mut launched = BTreeMap::new();
    for (at, deed) in deeds {
        region.advance(at);
        match deed {
            Deed::Launch(text) => {
                if let Some(id) = launch(region, text, made) {
                    launched.insert(&text.name, id);
                }
            }
            Deed::Type(text) => {
                if let Some(id) = launched.get(&text.name) {
                    machines::run_script(region, *id, "ec2-user", &text.typed.join("\n"), PATIENCE);
                }
            }
        }
        wake::settle(region);
    }
}

/// Launches an instance as a learner would. A launch that AWS would refuse leaves no instance.
fn launch(region: &mut Region, text: &Instance, made: &Made) -> Option<InstanceId> {
    let subnet = *made.subnets.get(&text.subnet)?;
    let vpc = region.ec2.subnets.get(&subnet)?.vpc;
    let groups = groups_of(made, vpc, &text.security_groups);
    let interface = InstanceNetworkInterfaceSpecification {
        device_index: Some(0),
        subnet_id: Some(subnet.to_string()),
        groups: groups.iter().map(ToString::to_string).collect(),
        associate_public_ip_address: Some(text.public_address),
        ..Default::default()
    };
    let name = Tag { key: Some("Name".to_owned()), value: Some(text.name.clone()) };
    let input = RunInstancesInput {
        image_id: made.images.get(&text.image).map(ToString::to_string),
        instance_type: Some(text.r#type.clone()),
        min_count: Some(1),
        max_count: Some(1),
        key_name: text.key_pair.clone(),
        network_interfaces: vec![interface],
        tag_specifications: vec![TagSpecification {
            resource_type: Some("instance".to_owned()),
            tags: vec![name],
        }],
        ..Default::default()
    };
    let answer = region.call_as(Caller::Learner, input).ok()?;
    let id = InstanceId::parse(answer.instances.first()?.instance_id.as_deref()?)?;
    if text.disk == Some(Content::Wordpress) {
        let database_host = text.database.as_ref().and_then(|name| made.endpoints.get(name))?.clone();
        let root = region.ec2.instances.get(&id)?.volumes.first()?.volume;
        let volume = region.ec2.volumes.get_mut(&root)?;
        let size_gib = u32::try_from(volume.size).unwrap_or(u32::MAX);
        volume.content = Some(Box::new(guest::disk::blog_disk(&Blog { database_host, size_gib })));
    }
    Some(id)
}
