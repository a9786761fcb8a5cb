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

/// Moves a member when two zones differ by two or more, or when it stands in a zone that the group has left:
/// launches in the emptiest zone first; the surplus then goes from the fullest. One at a time, which is within
/// AWS's margin of 10 %; while terminating is suspended the group grows up to that margin.
pub(crate) fn rebalance(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let busy = group
        .members
        .iter()
        .any(|member| !matches!(member.lifecycle, Lifecycle::InService { .. } | Lifecycle::Standby));
    let runs = group.runs("AZRebalance") && group.runs("Launch");
    let margin = if group.runs("Terminate") { 1 } else { (group.max_size / 10).max(1) };
    let surplus = group.live() - group.desired_capacity;
    if busy
        || !runs
        || group.deleting
        || surplus < 0
        || surplus >= margin
        || region.now < group.launch_not_before
    {
        return;
    }
    let counts = counts(group);
    let size = |zone: &ZoneName| counts.get(zone).copied().unwrap_or_default();
    let order = emptiest_first(group, &counts);
    let Some(least) = order.first().map(size) else { return };
    // Nothing is won by a launch if the member that would have to go is protected.
    let movable = group.members.iter().any(|member| {
        !member.protected && (size(&member.zone) >= least + 2 || !group.zones.contains(&member.zone))
    });
    if !movable {
        return;
    }
    let poor: Vec<&str> = order.iter().filter(|zone| size(zone) == least).map(ZoneName::as_str).collect();
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
    let poorest = order.into_iter().take(1).collect();
    launch::launch_in_first(region, name, poorest, cause);
}
