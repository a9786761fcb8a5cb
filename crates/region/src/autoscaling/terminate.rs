//! How a member leaves: the activity, the target groups that let go of it, the end of its instance.
//!
//! An instance that still runs is ended when its target groups have drained it; one that is lost already is not
//! waited for, but its activity goes on until the target groups have let go.

use clockwork::{Duration, Instant};
use model::DoorExt;
use model::autoscaling::ScalingActivityStatusCode as Status;
use model::ec2::TerminateInstancesInput;
use model::elbv2::{DeregisterTargetsInput, TargetDescription};
use model::ids::*;

use crate::autoscaling::activity::Description;
use crate::autoscaling::group::{AutoScalingGroup, Complaint, Lifecycle, Member};
use crate::autoscaling::reconcile::SELF;
use crate::autoscaling::wake::look;
use crate::autoscaling::{activity, health};
use crate::durations;
use crate::ec2::instance::InstanceState;
use crate::elbv2::health::Registration;
use crate::region::Region;

// ── unhealthy members ───────────────────────────────────────────────────────────────────────────────────────

/// Takes unhealthy members out, so that others are launched in their place: those that do not run at once, those
/// that fail a load balancer's check a few at a time
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html>).
pub(crate) fn replace_unhealthy(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    if !group.runs("ReplaceUnhealthy") || !group.runs("Terminate") || group.deleting {
        return;
    }
    let complaints = |group: &AutoScalingGroup| -> Vec<(InstanceId, Complaint)> {
        let live = group.members.iter().filter(|member| member.is_live());
        live.filter_map(|member| Some((member.instance, member.complaint?))).collect()
    };
    let (failing, lost): (Vec<_>, Vec<_>) =
        complaints(group).into_iter().partition(|(_, complaint)| *complaint == Complaint::Elb);
    for (instance, complaint) in lost {
        replace(region, name, instance, complaint);
    }
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let room = usize::try_from(room_to_replace(group)).unwrap_or_default();
    for (instance, complaint) in failing.into_iter().take(room) {
        replace(region, name, instance, complaint);
    }
}

/// How many more may be out of service at a time: a tenth of the group, and one at least.
fn room_to_replace(group: &AutoScalingGroup) -> i64 {
    let starting = group.members.iter().filter(|member| member.lifecycle == Lifecycle::Pending).count();
    let missing = (group.desired_capacity - group.live()).max(0);
    (group.desired_capacity / 10).max(1) - missing - i64::try_from(starting).unwrap_or(i64::MAX)
}

fn replace(region: &mut Region, name: &AutoScalingGroupName, instance: InstanceId, complaint: Complaint) {
    let cause = activity::cause(region.now, &[complaint.sentence()]);
    replace_with(region, name, instance, cause);
}

/// Takes a member out for this cause, and has another launched in its place soon after.
pub(crate) fn replace_with(
    region: &mut Region,
    name: &AutoScalingGroupName,
    instance: InstanceId,
    cause: String,
) {
    begin(region, name, instance, cause);
    let pause = region.draw_span("autoscaling/replacement", durations::REPLACEMENT_LAUNCH);
    let now = region.now;
    if let Some(group) = region.autoscaling.groups.get_mut(name) {
        group.replacements = group.replacements.saturating_add(1);
        group.launch_not_before = group.launch_not_before.max(now + pause);
    }
}

// ── leaving ─────────────────────────────────────────────────────────────────────────────────────────────────

/// A member begins to leave: its activity begins and its target groups drain it. The activity.
pub(crate) fn begin(
    region: &mut Region,
    name: &AutoScalingGroupName,
    instance: InstanceId,
    cause: String,
) -> Option<u64> {
    let group = region.autoscaling.groups.get(name)?;
    let member = group
        .members
        .iter()
        .find(|member| member.instance == instance && (member.is_live() || member.is_idle()))?;
    let launching = (member.lifecycle == Lifecycle::Pending).then_some(member.launch_activity);
    // Whoever leaves while it warms up has been launched all the same.
    let launched = launching.is_none().then_some(member.launch_activity);
    let entering = match member.lifecycle {
        Lifecycle::EnteringStandby { activity, .. } => Some(activity),
        _ => None,
    };
    let attached: Vec<(TargetGroupId, String)> =
        group.target_groups.iter().map(|attachment| (attachment.id, attachment.arn.clone())).collect();
    if let Some(launching) = launching {
        cancel_launch(region, launching, instance);
    }
    if let Some(entering) = entering {
        activity::end(region, entering, Status::Cancelled);
    }
    if let Some(launched) = launched {
        activity::end(region, launched, Status::Successful);
    }
    let drained_at = drain(region, &attached, instance);
    let (runs, drains) = (health::works(region, instance), drained_at > region.now);
    let ends_at = if runs || !drains {
        drained_at
    } else {
        drained_at + region.draw_span("autoscaling/draining-tail", durations::DRAINING_ACTIVITY_TAIL)
    };
    let activity = begin_activity(region, name, instance, cause, drains);
    let group = region.autoscaling.groups.get_mut(name)?;
    if let Some(member) = group.members.iter_mut().find(|member| member.instance == instance) {
        member.lifecycle = Lifecycle::Terminating { activity, drained_at, ends_at };
    }
    if !runs || !drains {
        end_instance(region, instance);
    }
    look(region, name, drained_at.max(region.now + Duration::millis(1)));
    Some(activity)
}

/// A launch that did not come to its end.
fn cancel_launch(region: &mut Region, launch: u64, instance: InstanceId) {
    let row = region.ec2.instances.get(&instance).filter(|row| row.state.is_ending());
    let Some((_, reason)) = row.and_then(|row| row.state_reason) else {
        activity::end(region, launch, Status::Cancelled);
        return;
    };
    let message = format!(
        "Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: {reason}"
    );
    if let Some(activity) = region.autoscaling.activities.get_mut(&launch) {
        activity.description = format!("{}.  Status Reason: {message}", activity.description).into();
    }
    activity::fail(region, launch, Status::Cancelled, &message);
}

fn begin_activity(
    region: &mut Region,
    name: &AutoScalingGroupName,
    instance: InstanceId,
    cause: String,
    drains: bool,
) -> u64 {
    let (description, status) = if drains {
        (Description::Draining(instance), Status::WaitingForELBConnectionDraining)
    } else {
        (Description::Terminating(instance), Status::InProgress)
    };
    let activity = activity::begin(region, name, description, cause, status, 50);
    let row = region.ec2.instances.get(&instance);
    let place = row.map(|instance| (instance.subnet, instance.zone.clone()));
    activity::set_place(region, activity, place);
    activity
}

/// Takes the instance out of the target groups. Until when the last of them drains it.
pub(crate) fn drain(
    region: &mut Region,
    attached: &[(TargetGroupId, String)],
    instance: InstanceId,
) -> Instant {
    let mut drained_at = region.now;
    for (id, arn) in attached {
        let targets = vec![TargetDescription { id: Some(instance.to_string()), ..Default::default() }];
        let input = DeregisterTargetsInput { target_group_arn: Some(arn.clone()), targets };
        // A target group that is gone holds nobody.
        let _ = region.call_as(SELF, input);
        drained_at = drained_at.max(draining_until(region, *id, instance).unwrap_or_default());
    }
    drained_at
}

/// Until when a target group drains an instance. One that got no requests anyway is let go at once.
fn draining_until(region: &Region, target_group: TargetGroupId, instance: InstanceId) -> Option<Instant> {
    let health = region.elbv2.target_health.get(&target_group)?;
    let until = |registration| match registration {
        Registration::Draining { until } => Some(until),
        Registration::InProgress { .. } | Registration::Done | Registration::Ended => None,
    };
    health.of_instance(instance).filter_map(|(_, registered)| until(registered.registration)).max()
}

fn end_instance(region: &mut Region, instance: InstanceId) {
    let lives = region.ec2.instances.get(&instance).is_some_and(|instance| !instance.state.is_ending());
    if lives {
        let input =
            TerminateInstancesInput { instance_ids: vec![instance.to_string()], ..Default::default() };
        // Termination protection does not hold Auto Scaling back, so this is refused only if the row is gone.
        let _ = region.call_as(SELF, input);
    }
}

/// Goes on with members that are leaving: drained ones end, ended ones are no longer members.
pub(crate) fn go_on(region: &mut Region, name: &AutoScalingGroupName) {
    let now = region.now;
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let leaving = |member: &Member| match member.lifecycle {
        // Most of them have time left.
        Lifecycle::Terminating { activity, drained_at, ends_at } if drained_at.min(ends_at) <= now => {
            Some((member.instance, activity, drained_at, ends_at))
        }
        _ => None,
    };
    let leaving: Vec<_> = group.members.iter().filter_map(leaving).collect();
    let mut any_gone = false;
    for (instance, activity, drained_at, ends_at) in leaving {
        if drained_at <= now {
            end_instance(region, instance);
        }
        let gone =
            || matches!(health::state(region, instance), None | Some(InstanceState::Terminated { .. }));
        if ends_at <= now && gone() {
            if let Some(row) = region.autoscaling.activities.get_mut(&activity) {
                row.description = Description::Terminating(instance);
            }
            activity::end(region, activity, Status::Successful);
            region.autoscaling.member_of.remove(&instance);
            any_gone = true;
        }
    }
    if any_gone {
        // Whoever is no longer in the index of members has gone just now.
        let members = &region.autoscaling.member_of;
        if let Some(group) = region.autoscaling.groups.get_mut(name) {
            group.members.retain(|member| members.contains_key(&member.instance));
        }
    }
}
