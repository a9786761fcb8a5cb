//! A group's zones: how many members stand in each, which is next, and moving members when sizes differ.
//!
//! Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html#AutoScalingBehavior.InstanceUsage>.

use std::collections::BTreeMap;

use clockwork::sort;
use model::ids::*;

use crate::autoscaling::group::{AutoScalingGroup, Lifecycle};
use crate::autoscaling::{activity, launch};
use crate::region::Region;

/// How many members count in each zone: all of the group's zones, and those that it has left but still stands in.
pub(crate) fn counts(group: &AutoScalingGroup) -> BTreeMap<ZoneName, i64> {
    let mut counts: BTreeMap<ZoneName, i64> = sort::gather(group.zones.iter().map(|zone| (zone.clone(), 0)));
    for member in group.members.iter().filter(|member| member.is_live()) {
        match counts.get_mut(&member.zone) {
            Some(count) => *count += 1,
            None => {
                counts.insert(member.zone.clone(), 1);
            }
        }
    }
    counts
}

/// The group's zones, those with fewest members first; of equal ones, the one named first.
pub(crate) fn emptiest_first(group: &AutoScalingGroup, counts: &BTreeMap<ZoneName, i64>) -> Vec<ZoneName> {
    let mut zones = group.zones.clone();
    sort::sort_by_key(&mut zones, |zone| counts.get(zone).copied().unwrap_or_default());
    zones
}

/// Moves members while two zones differ by two or more, or some stand in a zone that the group has left: launches in
/// the emptiest zones first; when those are in service the surplus goes from the fullest. As many at a time as the
/// group's greatest size and AWS's margin leave room for; while terminating is suspended the group grows by the margin
/// at most.
pub(crate) fn rebalance(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let busy = group
        .members
        .iter()
        .any(|member| !matches!(member.lifecycle, Lifecycle::InService { .. } | Lifecycle::Standby));
    let runs = group.runs("AZRebalance") && group.runs("Launch");
    let surplus = group.live() - group.desired_capacity;
    let room = room(group, surplus);
    if busy || !runs || group.deleting || surplus < 0 || room <= 0 || region.now < group.launch_not_before {
        return;
    }
    let counts = counts(group);
    let moves = moves(group, &counts, room);
    let Some(least) = moves.first().and_then(|zone| counts.get(zone)).copied() else { return };
    let poor: Vec<&str> = emptiest_first(group, &counts)
        .iter()
        .filter_map(|zone| counts.get_key_value(zone))
        .filter(|(_, size)| **size == least)
        .map(|(zone, _)| zone.as_str())
        .collect();
    let zones: Vec<&str> = counts.keys().map(ZoneName::as_str).collect();
    let sizes: Vec<String> = counts.values().map(ToString::to_string).collect();
    let launched = format!(
        "instances were launched to balance instances in zones {} with other zones resulting in more than desired \
         number of instances in the group.",
        poor.join(" ")
    );
    let had = format!(
        "availability zones {} had {} instances respectively. An instance was launched to aid in balancing the \
         group's zones.",
        zones.join(" "),
        sizes.join(" ")
    );
    let cause = activity::cause(region.now, &[&launched, &had]);
    for zone in moves {
        if launch::launch_in_first(region, name, vec![zone], cause.clone()).is_none() {
            return;
        }
    }
}

/// How many may be launched for balance now. "The system can temporarily exceed the specified maximum capacity of a group
/// by a 10 percent margin (or by a margin of one instance, whichever is greater) during a rebalancing activity": same
/// source. Those that were launched before come first: whoever is too many has to be gone.
fn room(group: &AutoScalingGroup, surplus: i64) -> i64 {
    let margin = (group.max_size / 10).max(1);
    if !group.runs("Terminate") {
        return margin.saturating_sub(surplus);
    }
    if surplus > 0 { 0 } else { group.max_size.saturating_add(margin).saturating_sub(group.live()) }
}

/// The zones in which members are launched so that others can go, one after the other. Nothing is won by a launch if the
/// member that would have to go is protected.
fn moves(group: &AutoScalingGroup, counts: &BTreeMap<ZoneName, i64>, most: i64) -> Vec<ZoneName> {
    let mut sizes = counts.clone();
    let mut free: BTreeMap<&ZoneName, i64> = BTreeMap::new();
    for member in group.members.iter().filter(|member| member.is_live() && !member.protected) {
        *free.entry(&member.zone).or_default() += 1;
    }
    let mut moves = Vec::new();
    while i64::try_from(moves.len()).is_ok_and(|made| made < most) {
        let Some(poorest) = emptiest_first(group, &sizes).into_iter().next() else { break };
        let least = sizes.get(&poorest).copied().unwrap_or_default();
        // The one that goes stands in a zone that the group has left, or else in the fullest.
        let goes = free.iter().filter(|(_, free)| **free > 0).filter_map(|(zone, _)| {
            let (stray, size) = (!group.zones.contains(zone), sizes.get(*zone).copied()?);
            (stray || size >= least + 2).then_some((stray, size, *zone))
        });
        let Some((_, _, from)) = goes.max_by_key(|(stray, size, _)| (*stray, *size)) else { break };
        if let Some(free) = free.get_mut(from) {
            *free -= 1;
        }
        *sizes.entry(from.clone()).or_default() -= 1;
        *sizes.entry(poorest.clone()).or_default() += 1;
        moves.push(poorest);
    }
    moves
}
