//! Whom a group that is too large lets go: the zone first, then its termination policies.
//!
//! Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-termination-policies.html>.

use clockwork::Instant;
use model::autoscaling::ScalingActivityStatusCode as Status;
use model::ids::*;

use crate::autoscaling::group::{AutoScalingGroup, Lifecycle, Member};
use crate::autoscaling::{activity, terminate};
use crate::region::Region;

/// The termination policies we know; the others are refused by name.
pub const POLICIES: &[&str] =
    &["ClosestToNextInstanceHour", "Default", "NewestInstance", "OldestInstance", "OldestLaunchConfiguration"];

/// Terminates as many members as the group has too many.
pub(crate) fn terminate_surplus(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let (live, desired) = (group.live(), group.desired_capacity);
    // A launch that balances zones comes into service before somebody else has to go.
    let arriving = group.members.iter().any(|member| member.lifecycle == Lifecycle::Pending);
    if live <= desired || !group.runs("Terminate") || (arriving && group.trigger.is_none() && !group.deleting) {
        return;
    }
    let victims = choose(region, name, live - desired);
    let trigger = region.autoscaling.groups.get(name).and_then(|group| group.trigger.clone());
    if victims.is_empty() {
        if let Some(trigger) = trigger {
            say_all_protected(region, name, &trigger);
        }
        return;
    }
    let shrinking = format!(
        "an instance was taken out of service in response to a difference between desired and actual capacity, \
         shrinking the capacity from {live} to {desired}."
    );
    let selected: Vec<String> =
        victims.iter().map(|instance| format!("instance {instance} was selected for termination.")).collect();
    let mut sentences: Vec<&str> = vec![&shrinking];
    sentences.extend(selected.iter().map(String::as_str));
    let effect = activity::cause(region.now, &sentences);
    let cause = trigger.map_or(effect.clone(), |trigger| format!("{trigger}  {effect}"));
    for instance in victims {
        terminate::begin(region, name, instance, cause.clone());
    }
    if let Some(group) = region.autoscaling.groups.get_mut(name) {
        group.trigger = None;
    }
}

fn say_all_protected(region: &mut Region, name: &AutoScalingGroupName, trigger: &str) {
    let Some(ordinal) = region.autoscaling.groups.get(name).map(|group| group.ordinal) else { return };
    let description =
        "Could not scale to desired capacity because all remaining instances are protected from scale-in.".to_owned();
    let said = activity::begin(region, name, ordinal, description, trigger.to_owned(), Status::InProgress, 100);
    activity::end(region, said, Status::Failed);
    if let Some(group) = region.autoscaling.groups.get_mut(name) {
        group.trigger = None;
    }
}

fn choose(region: &mut Region, name: &AutoScalingGroupName, count: i64) -> Vec<InstanceId> {
    let mut chosen: Vec<InstanceId> = Vec::new();
    for _ in 0..count {
        let Some(group) = region.autoscaling.groups.get(name) else { break };
        let left: Vec<&Member> =
            group.members.iter().filter(|m| m.is_live() && !chosen.contains(&m.instance)).collect();
        let candidates = in_fullest_zones(group, &left);
        let candidates = by_policies(region, group, candidates);
        let ids: Vec<InstanceId> = candidates.iter().map(|member| member.instance).collect();
        if ids.is_empty() {
            break;
        }
        let draw = region.draw_below("autoscaling/scale-in", u64::try_from(ids.len()).unwrap_or(1));
        let position = usize::try_from(draw).unwrap_or_default();
        chosen.extend(ids.get(position));
    }
    chosen
}

/// The unprotected members of the zones that have most members.
fn in_fullest_zones<'a>(group: &AutoScalingGroup, left: &[&'a Member]) -> Vec<&'a Member> {
    let size = |zone: &ZoneName| left.iter().filter(|member| member.zone == *zone).count();
    let free: Vec<&Member> = left.iter().copied().filter(|member| !member.protected || group.deleting).collect();
    let most = free.iter().map(|member| size(&member.zone)).max().unwrap_or_default();
    free.into_iter().filter(|member| size(&member.zone) == most).collect()
}

fn by_policies<'a>(region: &Region, group: &AutoScalingGroup, candidates: Vec<&'a Member>) -> Vec<&'a Member> {
    group.termination_policies.iter().fold(candidates, |candidates, policy| match policy.as_str() {
        "OldestInstance" => least_by(candidates, |member| launch_time(region, member)),
        "NewestInstance" => least_by(candidates, |member| core::cmp::Reverse(launch_time(region, member))),
        "OldestLaunchConfiguration" => oldest_launch_configuration(region, group, candidates),
        "ClosestToNextInstanceHour" => least_by(candidates, |member| until_next_hour(region, member)),
        // Default: the oldest launch configuration, then the next billing hour.
        _ => {
            let candidates = oldest_launch_configuration(region, group, candidates);
            least_by(candidates, |member| until_next_hour(region, member))
        }
    })
}

/// One that is not the group's own comes first, then the oldest.
fn oldest_launch_configuration<'a>(
    region: &Region,
    group: &AutoScalingGroup,
    candidates: Vec<&'a Member>,
) -> Vec<&'a Member> {
    least_by(candidates, |member| {
        let row = region.autoscaling.launch_configurations.get(&member.launch_configuration);
        (member.launch_configuration == group.launch_configuration, row.map_or(0, |row| row.ordinal))
    })
}

fn launch_time(region: &Region, member: &Member) -> Instant {
    region.ec2.instances.get(&member.instance).map_or(region.now, |instance| instance.launch_time)
}

fn until_next_hour(region: &Region, member: &Member) -> u64 {
    const HOUR: u64 = 3_600_000;
    HOUR - region.now.since(launch_time(region, member)).as_millis() % HOUR
}

fn least_by<'a, K: Ord>(candidates: Vec<&'a Member>, key: impl Fn(&Member) -> K) -> Vec<&'a Member> {
    let Some(least) = candidates.iter().map(|member| key(member)).min() else { return candidates };
    candidates.into_iter().filter(|member| key(member) == least).collect()
}
