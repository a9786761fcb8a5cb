//! What the picture shows, as plain data: read through AWS's own calls, and, where AWS would not tell (how far a
//! boot has come, which port answers), through X-ray.

use std::collections::{BTreeMap, BTreeSet};

use guest::boot::Stage;
use model::autoscaling::{DescribeAutoScalingGroupsInput, LifecycleState};
use model::ec2::{
    DescribeInstanceStatusInput, DescribeInstancesInput, DescribeInternetGatewaysInput,
    DescribeRouteTablesInput, DescribeSecurityGroupsInput, DescribeSubnetsInput, DescribeVpcsInput, Instance,
    InstanceStateName, SummaryStatus,
};
use model::elbv2::{DescribeLoadBalancersInput, DescribeTargetGroupsInput, DescribeTargetHealthInput};
use model::ids::InstanceId;
use model::rds::DescribeDBInstancesInput;
use model::{ReadDoorExt, TableName};
use region::{Region, inspect};

use crate::{
    bridge::ask_all,
    dock::browser::way::{Reached, name_tag},
    t,
    ui::StateRole,
};

/// The tables that the scene depends on.
pub const TABLES: &[TableName] = &[
    TableName::AutoScalingGroups,
    TableName::DbInstances,
    TableName::Instances,
    TableName::InternetGateways,
    TableName::Listeners,
    TableName::LoadBalancers,
    TableName::Machines,
    TableName::NetworkInterfaces,
    TableName::RouteTables,
    TableName::SecurityGroups,
    TableName::Subnets,
    TableName::TargetGroups,
    TableName::TargetHealth,
    TableName::Vpcs,
];

/// A network and what is in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The VPC's id.
    pub id: String,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// Its addresses.
    pub cidr: String,
    /// Its internet gateway.
    pub gateway: Option<String>,
    /// The zones its subnets lie in, in order.
    pub zones: Vec<String>,
    /// Its subnets.
    pub subnets: Vec<Subnet>,
    /// Its load balancers.
    pub balancers: Vec<Balancer>,
    /// Its Auto Scaling groups.
    pub groups: Vec<Group>,
    /// Its instances, without terminated ones.
    pub machines: Vec<Machine>,
    /// Its databases.
    pub databases: Vec<Database>,
}

/// A subnet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subnet {
    /// Its id.
    pub id: String,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// Its addresses.
    pub cidr: String,
    /// Its zone.
    pub zone: String,
    /// Whether its route table leads to an internet gateway.
    pub public: bool,
    /// Whether it is the default one of its zone.
    pub default_for_zone: bool,
}

/// A load balancer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Balancer {
    /// Its name.
    pub name: String,
    /// Its DNS name.
    pub host: String,
    /// Its state in AWS's word.
    pub state: String,
    /// The zones of its nodes.
    pub zones: Vec<String>,
    /// The names of the target groups it forwards to.
    pub target_groups: Vec<String>,
}

/// An Auto Scaling group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// How many machines it wants.
    pub desired: i64,
    /// How many are `InService`.
    pub in_service: usize,
    /// Whether any of its subnets is public.
    pub public: bool,
    /// Whether it is being deleted.
    pub deleting: bool,
}

/// How a target group sees a machine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Health {
    /// The target group's name.
    pub group: String,
    /// The state in AWS's word.
    pub state: String,
    /// AWS's reason, if it gives one.
    pub reason: Option<String>,
}

/// An instance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Machine {
    /// Its id.
    pub id: String,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// Its zone.
    pub zone: String,
    /// Whether its subnet is public.
    pub public: bool,
    /// Its public address or name, if it has one.
    pub host: Option<String>,
    /// Its state in AWS's word.
    pub state: String,
    /// Its status checks in words, while it runs.
    pub checks: Option<String>,
    /// What its boot is doing, while it boots.
    pub boot: Option<String>,
    /// Whether a program listens on port 80; unknown while the system is down.
    pub port_80: Option<bool>,
    /// Its Auto Scaling group.
    pub group: Option<String>,
    /// How target groups see it.
    pub health: Vec<Health>,
    /// The databases whose security groups let it in.
    pub databases: Vec<String>,
}

/// A database.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Database {
    /// Its name.
    pub id: String,
    /// Its engine in AWS's word.
    pub engine: String,
    /// Its state in AWS's word.
    pub state: String,
    /// Its zone.
    pub zone: String,
}

impl Machine {
    /// What its target groups, or else its state, make of it.
    #[must_use]
    pub fn role(&self) -> StateRole {
        let state = StateRole::of(&self.state);
        if state != StateRole::Works {
            return state;
        }
        match self.health.first() {
            Some(health) => StateRole::of(health.state.trim_end_matches(".draining")),
            None if self.boot.is_some() => StateRole::Coming,
            // It runs, and serves nobody.
            None if self.port_80 == Some(false) => StateRole::AtRest,
            None => StateRole::Works,
        }
    }

    /// The word that counts in a crowd: its health, or else its state.
    #[must_use]
    pub fn word(&self) -> &str {
        let health = self.health.first().filter(|_| self.state == "running");
        health.map_or(self.state.as_str(), |health| health.state.as_str())
    }

    /// Its name, or else its id.
    #[must_use]
    pub fn label(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.id)
    }

    /// Its state in a line: AWS's word, then how far it is.
    #[must_use]
    pub fn state_line(&self) -> String {
        match self.boot.as_ref().or(self.checks.as_ref()) {
            Some(more) => format!("{} · {more}", self.state),
            None => self.state.clone(),
        }
    }

    /// Its second line and the line's meaning: what a target group says, or what answers.
    #[must_use]
    pub fn use_line(&self) -> Option<(StateRole, String)> {
        if let Some(health) = self.health.first() {
            let more = health.reason.as_deref().unwrap_or(&health.group);
            let role = StateRole::of(health.state.trim_end_matches(".draining"));
            return Some((role, format!("{} · {more}", health.state)));
        }
        match self.port_80? {
            true => Some((StateRole::Works, t!(picture.port_open).to_owned())),
            false => Some((StateRole::AtRest, t!(picture.port_closed).to_owned())),
        }
    }
}

/// What a request met at the end of its way: the state of the machine that it came to and whether that answers; at a
/// load balancer without a machine to send it to, which machines there are.
#[must_use]
pub fn met(scenes: &[Scene], reached: &Reached) -> Vec<String> {
    let machines = scenes.iter().flat_map(|scene| &scene.machines);
    match &reached.instance {
        Some(id) => machines
            .filter(|machine| machine.id == *id)
            .map(|machine| format!("{} {:?}", machine.state, machine.port_80))
            .collect(),
        None => {
            machines.filter(|machine| !machine.health.is_empty()).map(|machine| machine.id.clone()).collect()
        }
    }
}

/// The networks of a region that hold something; the first network where none does.
#[must_use]
pub fn scenes(region: &Region) -> Vec<Scene> {
    let mut scenes = all(region);
    let anything = |scene: &Scene| {
        !(scene.machines.is_empty()
            && scene.balancers.is_empty()
            && scene.databases.is_empty()
            && scene.groups.is_empty())
    };
    if scenes.iter().any(anything) {
        scenes.retain(anything);
    } else {
        scenes.truncate(1);
    }
    scenes
}

fn all(region: &Region) -> Vec<Scene> {
    let vpcs = region.ask(DescribeVpcsInput::default()).map(|output| output.vpcs).unwrap_or_default();
    let subnets = subnets(region);
    let health = health(region);
    let groups_of_machines = groups_of_machines(region);
    let mut scenes: Vec<Scene> = (vpcs.into_iter())
        .filter_map(|vpc| {
            let name = name_tag(&vpc.tags);
            Some(Scene {
                id: vpc.vpc_id?,
                name,
                cidr: vpc.cidr_block.unwrap_or_default(),
                ..Scene::default()
            })
        })
        .collect();
    for scene in &mut scenes {
        scene.gateway = gateway(region, &scene.id);
        scene.subnets = subnets.get(&scene.id).cloned().unwrap_or_default();
        let zones: BTreeSet<String> = scene.subnets.iter().map(|subnet| subnet.zone.clone()).collect();
        scene.zones = zones.into_iter().collect();
        scene.balancers = balancers(region, &scene.id);
        scene.databases = databases(region, &scene.id);
        scene.groups = groups(region, &scene.subnets);
        scene.machines = machines(region, scene, &health, &groups_of_machines);
    }
    scenes
}

/// The subnets by VPC.
fn subnets(region: &Region) -> BTreeMap<String, Vec<Subnet>> {
    let tables =
        region.ask(DescribeRouteTablesInput::default()).map(|output| output.route_tables).unwrap_or_default();
    let leads_out = |table: &model::ec2::RouteTable| {
        table.routes.iter().any(|route| route.gateway_id.as_deref().is_some_and(|id| id.starts_with("igw-")))
    };
    let is_public = |vpc: &str, subnet: &str| {
        let own = tables.iter().find(|table| {
            table.associations.iter().any(|association| association.subnet_id.as_deref() == Some(subnet))
        });
        let main = || {
            tables.iter().find(|table| {
                table.vpc_id.as_deref() == Some(vpc)
                    && table.associations.iter().any(|association| association.main == Some(true))
            })
        };
        own.or_else(main).is_some_and(leads_out)
    };
    let mut by_vpc: BTreeMap<String, Vec<Subnet>> = BTreeMap::new();
    let described =
        region.ask(DescribeSubnetsInput::default()).map(|output| output.subnets).unwrap_or_default();
    for subnet in described {
        let (Some(id), Some(vpc), Some(zone)) = (subnet.subnet_id, subnet.vpc_id, subnet.availability_zone)
        else {
            continue;
        };
        let public = is_public(&vpc, &id);
        let name = name_tag(&subnet.tags);
        let cidr = subnet.cidr_block.unwrap_or_default();
        let default_for_zone = subnet.default_for_az.unwrap_or(false);
        by_vpc.entry(vpc).or_default().push(Subnet { id, name, cidr, zone, public, default_for_zone });
    }
    by_vpc
}

fn gateway(region: &Region, vpc: &str) -> Option<String> {
    let gateways =
        region.ask(DescribeInternetGatewaysInput::default()).map(|output| output.internet_gateways);
    let mut gateways = gateways.unwrap_or_default().into_iter();
    let attached = gateways.find(|gateway| {
        gateway.attachments.iter().any(|attachment| attachment.vpc_id.as_deref() == Some(vpc))
    });
    attached.and_then(|gateway| gateway.internet_gateway_id)
}

fn balancers(region: &Region, vpc: &str) -> Vec<Balancer> {
    let groups = region.ask(DescribeTargetGroupsInput::default()).map(|output| output.target_groups);
    let groups = groups.unwrap_or_default();
    let described = region.ask(DescribeLoadBalancersInput::default()).map(|output| output.load_balancers);
    let described = described.unwrap_or_default().into_iter();
    described
        .filter(|balancer| balancer.vpc_id.as_deref() == Some(vpc))
        .filter_map(|balancer| {
            let arn = balancer.load_balancer_arn.unwrap_or_default();
            let forwards = groups.iter().filter(|group| group.load_balancer_arns.contains(&arn));
            let state = balancer.state.and_then(|state| state.code).map_or("", |code| code.as_str());
            Some(Balancer {
                name: balancer.load_balancer_name?,
                host: balancer.dns_name.unwrap_or_default(),
                state: state.to_owned(),
                zones: balancer.availability_zones.into_iter().filter_map(|zone| zone.zone_name).collect(),
                target_groups: forwards.filter_map(|group| group.target_group_name.clone()).collect(),
            })
        })
        .collect()
}

fn databases(region: &Region, vpc: &str) -> Vec<Database> {
    let described = region.ask(DescribeDBInstancesInput::default()).map(|output| output.db_instances);
    let described = described.unwrap_or_default().into_iter();
    described
        .filter(|database| {
            database.db_subnet_group.as_ref().and_then(|group| group.vpc_id.as_deref()) == Some(vpc)
        })
        .filter_map(|database| {
            Some(Database {
                id: database.db_instance_identifier?,
                engine: database.engine.unwrap_or_default(),
                state: database.db_instance_status.unwrap_or_default(),
                zone: database.availability_zone.unwrap_or_default(),
            })
        })
        .collect()
}

fn groups(region: &Region, subnets: &[Subnet]) -> Vec<Group> {
    let described =
        ask_all(region, DescribeAutoScalingGroupsInput::default()).map(|output| output.auto_scaling_groups);
    let described = described.unwrap_or_default().into_iter();
    described
        .filter_map(|group| {
            let named = group.vpc_zone_identifier.unwrap_or_default();
            let zones = group.availability_zones;
            // A group that names no subnets is in the default ones of its zones.
            let fits = |subnet: &&Subnet| match named.as_str() {
                "" => subnet.default_for_zone && zones.contains(&subnet.zone),
                named => named.split(',').any(|id| id.trim() == subnet.id),
            };
            let mut here = subnets.iter().filter(fits).peekable();
            here.peek()?;
            let in_service = |instance: &&model::autoscaling::Instance| {
                instance.lifecycle_state == Some(LifecycleState::InService)
            };
            Some(Group {
                name: group.auto_scaling_group_name?,
                desired: group.desired_capacity.unwrap_or_default(),
                in_service: group.instances.iter().filter(in_service).count(),
                public: here.any(|subnet| subnet.public),
                deleting: group.status.is_some(),
            })
        })
        .collect()
}

fn groups_of_machines(region: &Region) -> BTreeMap<String, String> {
    let described =
        ask_all(region, DescribeAutoScalingGroupsInput::default()).map(|output| output.auto_scaling_groups);
    let mut of = BTreeMap::new();
    for group in described.unwrap_or_default() {
        let Some(name) = group.auto_scaling_group_name else { continue };
        let members = group.instances.into_iter().filter_map(|instance| instance.instance_id);
        of.extend(members.map(|id| (id, name.clone())));
    }
    of
}

fn health(region: &Region) -> BTreeMap<String, Vec<Health>> {
    let groups = region.ask(DescribeTargetGroupsInput::default()).map(|output| output.target_groups);
    let mut of: BTreeMap<String, Vec<Health>> = BTreeMap::new();
    for group in groups.unwrap_or_default() {
        let Some(name) = group.target_group_name else { continue };
        let input =
            DescribeTargetHealthInput { target_group_arn: group.target_group_arn, ..Default::default() };
        let targets = region.ask(input).map(|output| output.target_health_descriptions).unwrap_or_default();
        for target in targets {
            let Some(id) = target.target.and_then(|target| target.id) else { continue };
            let Some(health) = target.target_health else { continue };
            let state = health.state.map_or_else(String::new, |state| state.as_str().to_owned());
            of.entry(id).or_default().push(Health { group: name.clone(), state, reason: health.description });
        }
    }
    of
}

fn machines(
    region: &Region,
    scene: &Scene,
    health: &BTreeMap<String, Vec<Health>>,
    groups: &BTreeMap<String, String>,
) -> Vec<Machine> {
    let reservations = region.ask(DescribeInstancesInput::default()).map(|output| output.reservations);
    let instances =
        reservations.unwrap_or_default().into_iter().flat_map(|reservation| reservation.instances);
    let checks = checks(region);
    instances
        .filter(|instance| instance.vpc_id.as_deref() == Some(&scene.id))
        .filter_map(|instance| {
            let state =
                instance.state.as_ref()?.name.filter(|state| *state != InstanceStateName::Terminated)?;
            let databases = databases_open_to(region, scene, &instance);
            let id = instance.instance_id?;
            let subnet = scene.subnets.iter().find(|subnet| Some(&subnet.id) == instance.subnet_id.as_ref());
            let is_running = state == InstanceStateName::Running;
            let inside =
                InstanceId::parse(&id).and_then(|id| inspect::machine(region, id)).filter(|_| is_running);
            Some(Machine {
                name: name_tag(&instance.tags),
                zone: instance
                    .placement
                    .and_then(|placement| placement.availability_zone)
                    .unwrap_or_default(),
                public: subnet.is_some_and(|subnet| subnet.public),
                host: instance.public_dns_name.filter(|name| !name.is_empty()).or(instance.public_ip_address),
                state: state.as_str().to_owned(),
                checks: checks.get(&id).cloned().filter(|_| is_running),
                boot: inside.and_then(|machine| boot(machine.stage())),
                port_80: inside.filter(|machine| machine.os_is_up()).map(|machine| machine.accepts(80)),
                group: groups.get(&id).cloned(),
                health: health.get(&id).cloned().unwrap_or_default(),
                databases,
                id,
            })
        })
        .collect()
}

/// How far a boot has come; nothing when it is over.
fn boot(stage: Stage) -> Option<String> {
    let words = match stage {
        Stage::Off | Stage::Finished => return None,
        Stage::Kernel => t!(picture.boot_kernel),
        Stage::Network => t!(picture.boot_network),
        Stage::MultiUser => t!(picture.boot_services),
        Stage::UserData => t!(picture.boot_user_data),
    };
    Some(words.to_owned())
}

/// The status checks by instance, in words.
fn checks(region: &Region) -> BTreeMap<String, String> {
    let statuses = region.ask(DescribeInstanceStatusInput::default()).map(|output| output.instance_statuses);
    let statuses = statuses.unwrap_or_default().into_iter();
    statuses
        .filter_map(|status| {
            let both = [status.instance_status?.status?, status.system_status?.status?];
            let passed = both.iter().filter(|status| **status == SummaryStatus::Ok).count();
            let words = if both.contains(&SummaryStatus::Initializing) {
                "initializing".to_owned()
            } else {
                t!(picture.checks, passed = passed.to_string())
            };
            Some((status.instance_id?, words))
        })
        .collect()
}

/// The databases whose security groups let an instance in on MySQL's port.
fn databases_open_to(region: &Region, scene: &Scene, instance: &Instance) -> Vec<String> {
    if scene.databases.is_empty() {
        return Vec::new();
    }
    let own: BTreeSet<&str> =
        instance.security_groups.iter().filter_map(|group| group.group_id.as_deref()).collect();
    let described = region.ask(DescribeSecurityGroupsInput::default()).map(|output| output.security_groups);
    let described = described.unwrap_or_default();
    let databases = region.ask(DescribeDBInstancesInput::default()).map(|output| output.db_instances);
    let lets_in = |database: &model::rds::DBInstance| {
        let port = database.endpoint.as_ref().and_then(|endpoint| endpoint.port).unwrap_or(3306);
        let ids =
            database.vpc_security_groups.iter().filter_map(|group| group.vpc_security_group_id.as_ref());
        ids.filter_map(|id| described.iter().find(|group| group.group_id.as_ref() == Some(id))).any(|group| {
            group.ip_permissions.iter().any(|permission| {
                let ports = permission.from_port.unwrap_or(0)..=permission.to_port.unwrap_or(i64::MAX);
                let from_group = permission
                    .user_id_group_pairs
                    .iter()
                    .any(|pair| pair.group_id.as_deref().is_some_and(|id| own.contains(id)));
                ports.contains(&port) && (from_group || !permission.ip_ranges.is_empty())
            })
        })
    };
    let databases = databases.unwrap_or_default().into_iter().filter(lets_in);
    databases
        .filter_map(|database| database.db_instance_identifier)
        .filter(|id| scene.databases.iter().any(|here| here.id == *id))
        .collect()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use clockwork::Seed;
    use region::Scenario;

    use super::*;

    fn region(scenario: &str) -> Region {
        Region::new(Seed::new(7), &Scenario::named(scenario).expect("a scenario"))
    }

    #[test]
    fn the_blog_is_one_network_with_a_machine_and_a_database_it_may_reach() {
        let scenes = scenes(&region("blog"));
        let [scene] = scenes.as_slice() else { panic!("one network: {scenes:?}") };
        assert_eq!(scene.zones, ["eu-west-2a", "eu-west-2b"]);
        assert_eq!(scene.subnets.iter().filter(|subnet| subnet.public).count(), 2);
        assert!(scene.gateway.is_some());
        let [machine] = scene.machines.as_slice() else { panic!("one machine: {:?}", scene.machines) };
        let [database] = scene.databases.as_slice() else { panic!("one database: {:?}", scene.databases) };
        assert_eq!(machine.state, "running");
        assert_eq!(machine.port_80, Some(true));
        assert!(machine.public && machine.group.is_none());
        assert_eq!(machine.databases, std::slice::from_ref(&database.id));
    }

    #[test]
    fn a_request_meets_a_machine_in_its_state_or_the_targets_that_there_are() {
        let machine = |id: &str, state: &str, targets: usize| Machine {
            id: id.to_owned(),
            state: state.to_owned(),
            health: vec![Health::default(); targets],
            ..Default::default()
        };
        let scenes = |machines: Vec<Machine>| vec![Scene { machines, ..Default::default() }];
        let at_blog = Reached { instance: Some("blog".to_owned()), ..Default::default() };
        let running = met(&scenes(vec![machine("blog", "running", 0)]), &at_blog);
        assert_eq!(
            running,
            met(&scenes(vec![machine("blog", "running", 1), machine("b", "stopped", 0)]), &at_blog)
        );
        assert_ne!(running, met(&scenes(vec![machine("blog", "stopped", 0)]), &at_blog));
        assert_ne!(running, met(&scenes(Vec::new()), &at_blog));
        let at_balancer = Reached::default();
        let none = met(&scenes(vec![machine("blog", "running", 0)]), &at_balancer);
        assert_ne!(none, met(&scenes(vec![machine("blog", "running", 1)]), &at_balancer));
    }

    #[test]
    fn an_empty_account_shows_its_network() {
        let scenes = scenes(&region("empty"));
        assert_eq!(scenes.len(), 1);
        assert!(scenes.iter().all(|scene| scene.machines.is_empty() && !scene.zones.is_empty()));
    }
}
