//! Which targets are checked from where, and what wakes a settled check.
//!
//! [`refresh`] brings one target in line with the world: its checks and what is shown of it. [`wake`] is told
//! which rows were touched: a row of one machine concerns that machine's checks alone, a row of the network all
//! checks in its VPC.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use clockwork::Duration;
use model::ids::*;

use crate::changes::{Changes, RowId};
use crate::ec2::instance::InstanceState;
use crate::ec2::network_interface::InterfaceOwner;
use crate::elbv2;
use crate::elbv2::Event;
use crate::elbv2::TargetGroup;
use crate::elbv2::health::{Check, CheckId, RegisteredTarget, Registration, Settled, Shown, Verdict, shown};
use crate::elbv2::target::{Host, Target};
use crate::events;
use crate::region::Region;

/// How a target group is used: by which load balancer, from which zones, how often its targets are asked.
pub(super) struct Usage {
    pub(super) group: TargetGroupId,
    pub(super) vpc: VpcId,
    pub(super) balancer: Option<User>,
    every: Duration,
    crosses_zones: bool,
    slow_start: Option<Duration>,
}

/// The load balancer that sends requests to a target group.
pub(super) struct User {
    active: bool,
    pub(super) zones: Vec<ZoneName>,
}

impl Usage {
    pub(super) fn of(region: &Region, group: TargetGroupId) -> Usage {
        let balancer = region.user_of(group).and_then(|id| region.elbv2.load_balancers.get(&id));
        let row = region.elbv2.target_groups.get(&group);
        let user = balancer.map(|balancer| User {
            active: balancer.is_active(),
            zones: balancer.nodes.keys().cloned().collect(),
        });
        Usage {
            group,
            vpc: row.map_or(VpcId::from_bits(0), |row| row.vpc),
            balancer: user,
            every: row.map_or(Duration::ZERO, |row| row.health_check.every()),
            crosses_zones: row.is_none_or(TargetGroup::crosses_zones),
            slow_start: row.and_then(TargetGroup::slow_start),
        }
    }
}

/// Brings one target in line with the world.
pub(super) fn refresh(region: &mut Region, usage: &Usage, target: Target) {
    let group = usage.group;
    let health = region.elbv2.target_health.get(&group);
    let Some(registered) = health.and_then(|health| health.targets.get(&target)) else { return };
    if let Some(instance) = target.instance() {
        let Some(instance) = region.ec2.instances.get(&instance) else {
            forget(region, group, target);
            return;
        };
        let is_live = matches!(registered.registration, Registration::InProgress { .. } | Registration::Done);
        if is_live
            && instance.state.is_ending()
            && let Some(registered) = elbv2::target_unnoted(region, group, target)
        {
            registered.registration = Registration::Ended;
        }
    }
    align_checks(region, usage, target);
    let health = region.elbv2.target_health.get(&group);
    let Some(registered) = health.and_then(|health| health.targets.get(&target)) else { return };
    let shown = shown::shown(region, usage, target, registered);
    if shown != registered.shown {
        let warming = (shown == Shown::Healthy && warms(region, usage)).then_some(region.now);
        region.elbv2.target_health.touch(&group);
        if let Some(registered) = elbv2::target_unnoted(region, group, target) {
            registered.shown = shown;
            registered.warming = warming;
        }
    }
}

/// Whether a target that becomes healthy now enters slow start: only if another one is healthy and not in slow
/// start itself
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#slow-start-mode>).
fn warms(region: &Region, usage: &Usage) -> bool {
    let Some(duration) = usage.slow_start else { return false };
    let now = region.now;
    let is_warm = |other: &RegisteredTarget| {
        other.shown == Shown::Healthy && other.warming.is_none_or(|since| since + duration <= now)
    };
    region.elbv2.target_health.get(&usage.group).is_some_and(|health| health.targets.values().any(is_warm))
}

/// Begins the checks that are missing and ends those that have no reason any more.
fn align_checks(region: &mut Region, usage: &Usage, target: Target) {
    let group = usage.group;
    let health = region.elbv2.target_health.get(&group);
    let Some(registered) = health.and_then(|health| health.targets.get(&target)) else { return };
    let zones = checking_zones(region, usage, target, registered.registration);
    if zones.len() == registered.nodes.len() && zones.iter().all(|zone| registered.nodes.contains_key(zone)) {
        return;
    }
    let ended: Vec<ZoneName> =
        registered.nodes.keys().filter(|zone| !zones.contains(zone)).cloned().collect();
    let begun: Vec<ZoneName> =
        zones.iter().filter(|zone| !registered.nodes.contains_key(*zone)).cloned().collect();
    for zone in ended {
        let check = elbv2::target_unnoted(region, group, target)
            .and_then(|registered| registered.nodes.remove(&zone));
        if let Some((machine, settled)) = check.and_then(|mut check| check.take_settled()) {
            close_repeats(region, machine, settled);
        }
    }
    for zone in begun {
        let phase = Duration::millis(region.draw_below("elbv2/probe-phase", usage.every.as_millis()));
        let first = region.now + phase;
        let check = Check {
            first,
            every: usage.every,
            due: Some(first),
            awaiting: None,
            woken: false,
            seen: None,
            streak: 0,
            verdict: Verdict::Initial,
            settled: None,
        };
        if let Some(registered) = elbv2::target_unnoted(region, group, target) {
            registered.nodes.insert(zone.clone(), check);
        }
        region.at(first, events::Event::Elbv2(Event::Probe(CheckId { group, target, zone })));
    }
}

/// The zones whose nodes check a target: all of the load balancer's, or its own alone where requests do not cross
/// zones.
fn checking_zones<'a>(
    region: &Region,
    usage: &'a Usage,
    target: Target,
    registration: Registration,
) -> &'a [ZoneName] {
    let Some(user) = usage.balancer.as_ref().filter(|user| user.active) else { return &[] };
    let may_serve = match target.host {
        Host::Instance(id) => {
            let state = region.ec2.instances.get(&id).map(|instance| instance.state);
            matches!(state, Some(InstanceState::Running | InstanceState::Stopping { .. }))
        }
        Host::Address(_) => !target.is_load_balancer(region, usage.vpc),
    };
    let own = target.zone(region, usage.vpc);
    let Some(position) = user.zones.iter().position(|zone| Some(zone) == own) else { return &[] };
    match registration {
        Registration::Done if may_serve && usage.crosses_zones => &user.zones,
        Registration::Done if may_serve => user.zones.get(position..=position).unwrap_or_default(),
        _ => &[],
    }
}

/// Takes a target out of its group.
pub(super) fn forget(region: &mut Region, group: TargetGroupId, target: Target) {
    let Some(health) = region.elbv2.target_health.get_mut(&group) else { return };
    let Some(gone) = health.targets.remove(&target) else { return };
    let is_last = health.of_host(target.host).next().is_none();
    for mut check in gone.nodes.into_values() {
        if let Some((machine, settled)) = check.take_settled() {
            close_repeats(region, machine, settled);
        }
    }
    match target.host {
        Host::Instance(id) if is_last => {
            region.elbv2.registered.remove(&(id, group));
        }
        Host::Address(address) if is_last => {
            region.elbv2.addresses.retain(|entry| *entry != (address, group));
        }
        Host::Instance(_) | Host::Address(_) => {}
    }
}

/// Ends the lines that a settled check goes on writing: those up to now stay.
pub(super) fn close_repeats(region: &mut Region, machine: Option<InstanceId>, settled: Settled) {
    let until = region.now + Duration::millis(1);
    let Some(machine) = machine.and_then(|machine| region.machines.get_mut_unnoted(&machine)) else {
        return;
    };
    for (path, key) in settled.repeats {
        machine.close_repeat(&path, key, until);
    }
}

/// Lets a target's nodes look again: something changed that may change their answers.
fn unsettle(region: &mut Region, group: TargetGroupId, target: Target) {
    let now = region.now;
    let mut woken = Vec::new();
    let Some(registered) = elbv2::target_unnoted(region, group, target) else { return };
    for (zone, check) in registered.nodes.iter_mut() {
        check.woken = true;
        if let Some(settled) = check.take_settled() {
            let due = check.next_after(now);
            check.due = Some(due);
            woken.push((zone.clone(), due, settled));
        }
    }
    for (zone, due, (machine, settled)) in woken {
        close_repeats(region, machine, settled);
        region.at(due, events::Event::Elbv2(Event::Probe(CheckId { group, target, zone })));
    }
}

/// Wakes the checks whose answers may have changed, and shows what follows at once.
pub(crate) fn wake(region: &mut Region, changes: &Changes) {
    if region.elbv2.registered.is_empty() && region.elbv2.addresses.is_empty() {
        return;
    }
    let concerned = concerned(region, changes);
    for group in concerned.groups {
        let usage = Usage::of(region, group);
        let health = region.elbv2.target_health.get(&group);
        let targets: Vec<Target> =
            health.map(|health| health.targets.keys().copied().collect()).unwrap_or_default();
        for target in targets {
            unsettle(region, group, target);
            refresh(region, &usage, target);
        }
    }
    for instance in concerned.instances {
        let groups: Vec<TargetGroupId> = region.elbv2.groups_of(instance).collect();
        for group in groups {
            let usage = Usage::of(region, group);
            let health = region.elbv2.target_health.get(&group);
            let targets: Vec<Target> = health
                .map(|health| health.of_instance(instance).map(|(target, _)| *target).collect())
                .unwrap_or_default();
            for target in targets {
                unsettle(region, group, target);
                refresh(region, &usage, target);
            }
        }
    }
    for (address, group) in concerned_addresses(region, changes) {
        let usage = Usage::of(region, group);
        let health = region.elbv2.target_health.get(&group);
        let targets: Vec<Target> = health
            .map(|health| health.of_host(Host::Address(address)).map(|(target, _)| *target).collect())
            .unwrap_or_default();
        for target in targets {
            unsettle(region, group, target);
            refresh(region, &usage, target);
        }
    }
}

/// The registered addresses that touched rows concern: those of touched machines and interfaces, and those that
/// nobody has, if an interface is gone.
fn concerned_addresses(region: &Region, changes: &Changes) -> Vec<(Ipv4Addr, TargetGroupId)> {
    let mut concerned = Vec::new();
    if region.elbv2.addresses.is_empty() {
        return concerned;
    }
    let vpc_of = |group: &TargetGroupId| region.elbv2.target_groups.get(group).map(|group| group.vpc);
    let mut note = |fits: &dyn Fn(VpcId, Ipv4Addr) -> bool| {
        let entries = region.elbv2.addresses.iter();
        concerned.extend(
            entries.filter(|(address, group)| vpc_of(group).is_some_and(|vpc| fits(vpc, *address))).copied(),
        );
    };
    for row in &changes.rows {
        let interface = match row {
            RowId::Machines(id) | RowId::Instances(id) => {
                region.ec2.instances.get(id).and_then(|instance| instance.network_interface)
            }
            RowId::NetworkInterfaces(id) => {
                if !region.ec2.network_interfaces.contains(id) {
                    note(&|vpc, address| region.interface_at_private(vpc, address).is_none());
                }
                Some(*id)
            }
            _ => None,
        };
        if let Some(found) = interface.and_then(|id| region.ec2.network_interfaces.get(&id)) {
            note(&|vpc, address| (vpc, address) == (found.vpc, found.private_address));
        }
    }
    concerned
}

#[derive(Default)]
struct Concerned {
    groups: BTreeSet<TargetGroupId>,
    instances: BTreeSet<InstanceId>,
}

/// Whose checks the touched rows concern.
fn concerned(region: &Region, changes: &Changes) -> Concerned {
    let mut concerned = Concerned::default();
    let mut vpcs: BTreeSet<VpcId> = BTreeSet::new();
    let mut everything = false;
    for row in &changes.rows {
        let vpc = match row {
            RowId::Machines(id) | RowId::Instances(id) => {
                concerned.instances.insert(*id);
                continue;
            }
            RowId::NetworkInterfaces(id) => match region.ec2.network_interfaces.get(id) {
                Some(interface) => match &interface.owner {
                    InterfaceOwner::Instance(id) => {
                        concerned.instances.insert(*id);
                        continue;
                    }
                    InterfaceOwner::LoadBalancer(_)
                    | InterfaceOwner::Database(_)
                    | InterfaceOwner::NatGateway(_)
                    | InterfaceOwner::Unattached => Some(interface.vpc),
                },
                // Whoever had it was touched too.
                None => continue,
            },
            RowId::TargetGroups(id) => {
                concerned.groups.insert(*id);
                continue;
            }
            RowId::SecurityGroups(id) => match region.ec2.security_groups.get(id) {
                Some(group) => Some(group.vpc),
                // Only a group that guards nothing can be deleted.
                None => continue,
            },
            RowId::Subnets(id) => region.ec2.subnets.get(id).map(|subnet| subnet.vpc),
            RowId::RouteTables(id) => region.ec2.route_tables.get(id).map(|table| table.vpc),
            RowId::NetworkAcls(id) => region.ec2.network_acls.get(id).map(|acl| acl.vpc),
            RowId::Vpcs(id) => region.ec2.vpcs.get(id).map(|vpc| vpc.id),
            RowId::InternetGateways(id) => {
                region.ec2.internet_gateways.get(id).and_then(|gateway| gateway.vpc)
            }
            RowId::LoadBalancers(id) => region.elbv2.load_balancers.get(id).map(|balancer| balancer.vpc),
            RowId::Listeners(id) => {
                let balancer = region.elbv2.listeners.get(id).map(|listener| listener.load_balancer);
                balancer.and_then(|id| region.elbv2.load_balancers.get(&id)).map(|balancer| balancer.vpc)
            }
            RowId::DbInstances(_) => None,
            _ => continue,
        };
        match vpc {
            Some(vpc) => {
                vpcs.insert(vpc);
            }
            None => everything = true,
        }
    }
    if everything || !vpcs.is_empty() {
        let groups =
            region.elbv2.target_groups.rows().filter(|group| everything || vpcs.contains(&group.vpc));
        concerned.groups.extend(groups.map(|group| group.id));
    }
    concerned
}
