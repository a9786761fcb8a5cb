//! What must hold of load balancing after every step.

use std::collections::{BTreeMap, BTreeSet};

use crate::elbv2::Event;
use crate::elbv2::health::{CheckId, Registration};
use crate::events;
use crate::region::Region;

/// Panics if load balancing contradicts itself: for tests.
pub(crate) fn check(region: &Region) {
    let mut registered: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
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
            registered.entry(target.instance).or_default().insert(*group);
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
        let group = listener.default_action.target_group();
        assert!(
            group.is_none_or(|group| region.elbv2.target_groups.contains(&group)),
            "{} has its group",
            listener.id
        );
    }
    for balancer in region.elbv2.load_balancers.rows() {
        for node in balancer.nodes.values() {
            assert!(region.ec2.network_interfaces.contains(&node.interface), "each node has an interface");
        }
    }
}
