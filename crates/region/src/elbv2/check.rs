//! What must hold of load balancing after every step.

use std::collections::BTreeSet;

use crate::elbv2::Event;
use crate::elbv2::health::{CheckId, Registration};
use crate::elbv2::listener;
use crate::elbv2::target::Host;
use crate::events;
use crate::region::Region;

/// Panics if load balancing contradicts itself: for tests.
pub(crate) fn check(region: &Region) {
    let mut registered = BTreeSet::new();
    let probes: BTreeSet<_> = region
        .agenda
        .iter()
        .filter_map(|(at, event)| match event {
            events::Event::Elbv2(Event::Probe(id)) => Some((at, id.clone())),
            _ => None,
        })
        .collect();
    for (group, health) in region.elbv2.target_health.iter() {
        assert!(region.elbv2.target_groups.contains(group), "the targets of {group} have a group");
        for (target, row) in &health.targets {
            match target.host {
                Host::Instance(id) => {
                    registered.insert((id, *group));
                }
                Host::Address(address) => {
                    let known = region.elbv2.addresses.binary_search(&(address, *group));
                    assert!(known.is_ok(), "{target} is in the index of addresses");
                }
            }
            let is_done = row.registration == Registration::Done;
            assert!(is_done || row.nodes.is_empty(), "{target} is checked while it is registered");
            for (zone, check) in &row.nodes {
                let id = CheckId { group: *group, target: *target, zone: zone.clone() };
                match check.due {
                    Some(due) => {
                        assert!(probes.contains(&(due, id)), "{target} waits for a probe that will come")
                    }
                    None => {
                        assert!(check.settled.is_some(), "{target} waits for nothing because it is settled")
                    }
                }
            }
        }
    }
    assert_eq!(registered, region.elbv2.registered, "the index of registrations is up to date");
    for listener in region.elbv2.listeners.rows() {
        assert!(
            region.elbv2.load_balancers.contains(&listener.load_balancer),
            "{} has a load balancer",
            listener.id
        );
        for group in listener.rules_in_order().flat_map(|rule| rule.action.target_groups()) {
            assert!(region.elbv2.target_groups.contains(&group), "{} has its group", listener.id);
            assert_eq!(region.user_of(group), Some(listener.load_balancer), "one load balancer uses {group}");
        }
        let priorities: Vec<_> = listener.rules.iter().map(|rule| rule.priority).collect();
        assert!(
            priorities.windows(2).all(|pair| pair[0] < pair[1]),
            "{} has its rules in order",
            listener.id
        );
    }
    assert_eq!(listener::users(region), region.elbv2.users, "the index of users is up to date");
    for (address, group) in &region.elbv2.addresses {
        let health = region.elbv2.target_health.get(group);
        let is_there = health.is_some_and(|health| health.of_host(Host::Address(*address)).next().is_some());
        assert!(is_there, "{address} is registered with {group}");
    }
    for balancer in region.elbv2.load_balancers.rows() {
        for node in balancer.nodes.values() {
            assert!(region.ec2.network_interfaces.contains(&node.interface), "each node has an interface");
        }
    }
}
