//! Whom a group that is too large lets go: the zone first, then its termination policies.
//!
//! Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-termination-policies.html>.

use core::cmp::Reverse;
use std::collections::BTreeMap;

use clockwork::Instant;
use model::autoscaling::ScalingActivityStatusCode as Status;
use model::ids::*;

use crate::autoscaling::group::{AutoScalingGroup, Lifecycle, Member};
use crate::autoscaling::source::{Origin, Source};
use crate::autoscaling::{activity, terminate};
use crate::region::Region;

/// The termination policies we know; a Lambda function's ARN is refused. `AllocationStrategy` lets nobody go before
/// somebody else in a group of one instance type, and leaves the choice to the policies after it.
pub const POLICIES: &[&str] = &[
    "AllocationStrategy",
    "ClosestToNextInstanceHour",
    "Default",
    "NewestInstance",
    "OldestInstance",
    "OldestLaunchConfiguration",
    "OldestLaunchTemplate",
];

/// The hour by which instances were once paid.
const BILLING_HOUR: u64 = 3_600_000;

/// Terminates as many members as the group has too many.
pub(crate) fn terminate_surplus(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let counted = group.members.iter().filter(|member| may_go(group, member));
    let (live, desired) = (counted.map(|member| group.weight(member)).sum::<i64>(), group.desired_capacity);
    // A launch that balances zones comes into service before somebody else has to go.
    let arriving = group.members.iter().any(|member| member.lifecycle == Lifecycle::Pending);
    let waits = arriving && group.trigger.is_none() && !group.deleting;
    if live <= desired || waits || !(group.runs("Terminate") || group.deleting) {
        return;
    }
    let (victims, left) = choose(region, name, live - desired);
    let trigger = region.autoscaling.groups.get(name).and_then(|group| group.trigger.clone());
    if !victims.is_empty() {
        let cause = activity::after(trigger.as_deref(), &effect(region.now, live, desired, &victims));
        for instance in &victims {
            terminate::begin(region, name, *instance, cause.clone());
        }
    }
    let Some(trigger) = trigger else { return };
    if left == Left::Protected {
        say_all_protected(region, name, &trigger);
    }
    if let Some(group) = region.autoscaling.groups.get_mut(name) {
        group.trigger = None;
    }
}

/// Standby is no protection in a group that is deleted.
fn may_go(group: &AutoScalingGroup, member: &Member) -> bool {
    member.is_live() || (group.deleting && member.is_idle())
}

/// One sentence for all, and one for each of them.
fn effect(now: Instant, live: i64, desired: i64, victims: &[InstanceId]) -> String {
    let shrinking = format!(
        "an instance was taken out of service in response to a difference between desired and actual capacity, \
         shrinking the capacity from {live} to {desired}."
    );
    let selected = victims.iter().take(activity::LONGEST_CAUSE / 64);
    let selected: Vec<String> =
        selected.map(|instance| format!("instance {instance} was selected for termination.")).collect();
    let sentences: Vec<&str> =
        [shrinking.as_str()].into_iter().chain(selected.iter().map(String::as_str)).collect();
    activity::cause(now, &sentences)
}

/// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-instance-protection.html>
fn say_all_protected(region: &mut Region, name: &AutoScalingGroupName, trigger: &str) {
    let description =
        "Could not scale to desired capacity because all remaining instances are protected from scale-in."
            .to_owned();
    let settled = activity::cause(region.now, &["group reached equilibrium."]);
    let cause = activity::after(Some(trigger), &settled);
    let said = activity::begin(region, name, description, cause, Status::InProgress, 100);
    activity::end(region, said, Status::Cancelled);
}

// ── the choice ──────────────────────────────────────────────────────────────────────────────────────────────

/// What a member was launched from, the oldest first: a launch configuration, by its place in the order of creation;
/// a template, by its creation and version; nothing, for those that were attached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Age {
    Configuration(u64),
    Template(Instant, LaunchTemplateId, i64),
    Unknown,
}

/// What the choice asks of a member, looked up once.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    instance: InstanceId,
    zone: &'a ZoneName,
    /// Whether it stands in a zone that the group has left.
    stray: bool,
    /// Whether it may go.
    free: bool,
    /// How many units of the group's capacity it counts.
    weight: i64,
    launched: Instant,
    /// What it was launched from, by age.
    age: Age,
    /// Whether it was launched from the group's present launch configuration or template, of whatever version.
    current: bool,
    /// Milliseconds until its next hour begins.
    until_next_hour: u64,
}

/// What is left of a surplus when the choice has been made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    /// Nothing, or less than anybody counts who may go: the group keeps more than it wants
    /// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups-instance-weighting.html>).
    Settled,
    /// All who are left are protected.
    Protected,
}

/// Those who go, so that at most `surplus` units of capacity go with them.
fn choose(region: &mut Region, name: &AutoScalingGroupName, surplus: i64) -> (Vec<InstanceId>, Left) {
    let Some(group) = region.autoscaling.groups.get(name).cloned() else {
        return (Vec::new(), Left::Settled);
    };
    let live = group.members.iter().filter(|member| may_go(&group, member));
    let mut left: Vec<Candidate> = live.map(|member| candidate(region, &group, member)).collect();
    let free = left.iter().filter(|candidate| candidate.free);
    let all: i64 = free.clone().map(|candidate| candidate.weight).sum();
    if all <= surplus {
        // Everybody who may go goes: there is nothing to choose.
        let left = if all < surplus { Left::Protected } else { Left::Settled };
        return (free.map(|candidate| candidate.instance).collect(), left);
    }
    let mut chosen = Vec::new();
    let mut surplus = surplus;
    while surplus > 0 {
        for candidate in &mut left {
            candidate.free &= candidate.weight <= surplus;
        }
        let best = by_policies(&group.termination_policies, from_fullest_zones(&left));
        let draw = region.draw_below("autoscaling/scale-in", u64::try_from(best.len()).unwrap_or(1));
        let Some(victim) = usize::try_from(draw).ok().and_then(|draw| best.get(draw)) else { break };
        let (victim, weight) = (victim.instance, victim.weight);
        chosen.push(victim);
        surplus -= weight;
        left.retain(|candidate| candidate.instance != victim);
    }
    (chosen, Left::Settled)
}

fn candidate<'a>(region: &Region, group: &'a AutoScalingGroup, member: &'a Member) -> Candidate<'a> {
    let row = region.ec2.instances.get(&member.instance);
    let launched = row.map_or(region.now, |instance| instance.launch_time);
    Candidate {
        instance: member.instance,
        zone: &member.zone,
        stray: !group.zones.contains(&member.zone),
        free: !member.protected || group.deleting,
        weight: group.weight(member),
        launched,
        age: age(region, &member.origin),
        current: is_current(region, &group.source, &member.origin),
        until_next_hour: BILLING_HOUR - region.now.since(launched).as_millis() % BILLING_HOUR,
    }
}

fn age(region: &Region, origin: &Origin) -> Age {
    match origin {
        Origin::LaunchConfiguration { ordinal, .. } => Age::Configuration(*ordinal),
        Origin::LaunchTemplate { id, version, .. } => {
            // A template that is gone is older than any that is there.
            let created = region.ec2.launch_templates.get(id).map(|template| template.create_time);
            Age::Template(created.unwrap_or_default(), *id, *version)
        }
        Origin::Attached => Age::Unknown,
    }
}

fn is_current(region: &Region, source: &Source, origin: &Origin) -> bool {
    match (source, origin) {
        (Source::LaunchConfiguration(current), Origin::LaunchConfiguration { ordinal, .. }) => {
            let row = region.autoscaling.launch_configurations.get(current);
            row.is_some_and(|row| row.ordinal == *ordinal)
        }
        (source, Origin::LaunchTemplate { id, .. }) => source.has_template(*id),
        _ => false,
    }
}

/// Those who may go: first those in zones that the group has left, then those in the zones with most members.
fn from_fullest_zones<'a>(left: &[Candidate<'a>]) -> Vec<Candidate<'a>> {
    let mut sizes: BTreeMap<&ZoneName, usize> = BTreeMap::new();
    for candidate in left {
        *sizes.entry(candidate.zone).or_default() += 1;
    }
    let free = left.iter().filter(|candidate| candidate.free).copied();
    let place = |candidate: &Candidate| (candidate.stray, sizes.get(candidate.zone).copied());
    least_by(free.collect(), |candidate| Reverse(place(candidate)))
}

fn by_policies<'a>(policies: &[String], candidates: Vec<Candidate<'a>>) -> Vec<Candidate<'a>> {
    policies.iter().fold(candidates, |candidates, policy| match policy.as_str() {
        "OldestInstance" => least_by(candidates, |candidate| candidate.launched),
        "NewestInstance" => least_by(candidates, |candidate| Reverse(candidate.launched)),
        "OldestLaunchConfiguration" => {
            let from_configuration = |candidate: &Candidate| matches!(candidate.age, Age::Configuration(_));
            least_by(candidates, |candidate| {
                (!from_configuration(candidate), candidate.current, candidate.age)
            })
        }
        "OldestLaunchTemplate" => {
            let from_template = |candidate: &Candidate| matches!(candidate.age, Age::Template(..));
            least_by(candidates, |candidate| (!from_template(candidate), candidate.current, candidate.age))
        }
        "AllocationStrategy" => candidates,
        "ClosestToNextInstanceHour" => least_by(candidates, |candidate| candidate.until_next_hour),
        // Default: a launch configuration before a template, the oldest of them, then the next billing hour.
        _ => {
            let oldest = least_by(candidates, |candidate| candidate.age);
            least_by(oldest, |candidate| candidate.until_next_hour)
        }
    })
}

fn least_by<'a, K: Ord>(
    candidates: Vec<Candidate<'a>>,
    key: impl Fn(&Candidate<'a>) -> K,
) -> Vec<Candidate<'a>> {
    let Some(least) = candidates.iter().map(&key).min() else { return candidates };
    candidates.into_iter().filter(|candidate| key(candidate) == least).collect()
}
