//! How a member leaves: the activity, the target groups that let go of it, the end of its instance.

use clockwork::{Duration, Instant};
use model::DoorExt;
use model::ReadDoorExt;
use model::autoscaling::ScalingActivityStatusCode as Status;
use model::ec2::TerminateInstancesInput;
use model::elbv2::{DeregisterTargetsInput, DescribeTargetGroupAttributesInput, TargetDescription};
use model::ids::*;

use crate::autoscaling::activity;
use crate::autoscaling::group::Lifecycle;
use crate::autoscaling::reconcile::SELF;
use crate::durations;
use crate::ec2::instance::InstanceState;
use crate::region::Region;

/// Takes unhealthy members out, so that others are launched in their place.
pub(crate) fn replace_unhealthy(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    if !group.runs("ReplaceUnhealthy") || !group.runs("Terminate") {
        return;
    }
    let unhealthy: Vec<(InstanceId, &'static str)> = group
        .members
        .iter()
        .filter(|member| member.is_live() && !member.healthy)
        .map(|member| (member.instance, member.complaint.unwrap_or(USER_COMPLAINT)))
        .collect();
    for (instance, complaint) in unhealthy {
        let cause = activity::cause(region.now, &[complaint]);
        begin(region, name, instance, cause);
        let pause = region.draw_span("autoscaling/replacement", durations::REPLACEMENT_LAUNCH);
        let now = region.now;
        if let Some(group) = region.autoscaling.groups.get_mut(name) {
            group.replacements = group.replacements.saturating_add(1);
            group.launch_not_before = group.launch_not_before.max(now + pause);
        }
    }
}

/// SetInstanceHealth said so, in the words of a cause.
const USER_COMPLAINT: &str = "an instance was taken out of service in response to a user health-check.";

/// A member begins to leave: its activity begins and its target groups drain it.
pub(crate) fn begin(region: &mut Region, name: &AutoScalingGroupName, instance: InstanceId, cause: String) -> Option<u64> {
    let group = region.autoscaling.groups.get(name)?;
    let ordinal = group.ordinal;
    let member = group.members.iter().find(|member| member.instance == instance && member.is_live())?;
    let (launching, launch_activity) = (member.lifecycle == Lifecycle::Pending, member.launch_activity);
    let arns: Vec<String> = group.target_groups.iter().map(|attachment| attachment.arn.clone()).collect();
    if launching {
        activity::end(region, launch_activity, Status::Cancelled);
    }
    let description = format!("Terminating EC2 instance: {instance}");
    let activity = activity::begin(region, name, ordinal, description, cause, Status::InProgress, 0);
    let drained_at = drain(region, &arns, instance, launching);
    let runs = is_running(region, instance);
    let ends_at = if runs || drained_at <= region.now {
        drained_at
    } else {
        drained_at + region.draw_span("autoscaling/draining-tail", durations::DRAINING_ACTIVITY_TAIL)
    };
    let (place, drains) = (place_of(region, instance), drained_at > region.now);
    if let Some(activity) = region.autoscaling.activities.get_mut(&activity) {
        activity.place = place;
        activity.progress = 50;
        if drains {
            activity.status = Status::WaitingForELBConnectionDraining;
            activity.description.push_str(" - Waiting For ELB Connection Draining.");
        }
    }
    if let Some(group) = region.autoscaling.groups.get_mut(name)
        && let Some(member) = group.members.iter_mut().find(|member| member.instance == instance)
    {
        member.lifecycle = Lifecycle::Terminating { activity, drained_at, ends_at };
    }
    if !runs || !drains {
        end_instance(region, instance);
    }
    crate::autoscaling::reconcile::look(region, name, drained_at.max(region.now + Duration::millis(1)));
    Some(activity)
}

/// Takes the instance out of the target groups. Until when they drain it.
fn drain(region: &mut Region, arns: &[String], instance: InstanceId, launching: bool) -> Instant {
    let mut drained_at = region.now;
    for arn in arns {
        let targets = vec![TargetDescription { id: Some(instance.to_string()), ..Default::default() }];
        let input = DeregisterTargetsInput { target_group_arn: Some(arn.clone()), targets };
        if region.call_as(SELF, input).is_ok() && !launching {
            drained_at = drained_at.max(region.now + deregistration_delay(region, arn));
        }
    }
    drained_at
}

fn deregistration_delay(region: &Region, arn: &str) -> Duration {
    let input = DescribeTargetGroupAttributesInput { target_group_arn: Some(arn.to_owned()) };
    let attributes = region.ask(input).map(|output| output.attributes).unwrap_or_default();
    let delay = attributes.iter().find(|a| a.key.as_deref() == Some("deregistration_delay.timeout_seconds"));
    let seconds = delay.and_then(|delay| delay.value.as_deref()?.parse().ok()).unwrap_or_default();
    Duration::secs(seconds)
}

fn place_of(region: &Region, instance: InstanceId) -> Option<(SubnetId, ZoneName)> {
    region.ec2.instances.get(&instance).map(|instance| (instance.subnet, instance.zone.clone()))
}

fn is_running(region: &Region, instance: InstanceId) -> bool {
    let state = region.ec2.instances.get(&instance).map(|instance| instance.state);
    matches!(state, Some(InstanceState::Pending { .. } | InstanceState::Running))
}

fn end_instance(region: &mut Region, instance: InstanceId) {
    let ends = region.ec2.instances.get(&instance).is_some_and(|instance| !instance.state.is_ending());
    if ends {
        let input = TerminateInstancesInput { instance_ids: vec![instance.to_string()], ..Default::default() };
        // Termination protection does not hold Auto Scaling back, so this is refused only if the row is gone.
        let _ = region.call_as(SELF, input);
    }
}

/// Goes on with members that are leaving: drained ones end, ended ones are no longer members.
pub(crate) fn go_on(region: &mut Region, name: &AutoScalingGroupName) {
    let now = region.now;
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let leaving: Vec<(InstanceId, u64, Instant, Instant)> = group
        .members
        .iter()
        .filter_map(|member| match member.lifecycle {
            Lifecycle::Terminating { activity, drained_at, ends_at } => {
                Some((member.instance, activity, drained_at, ends_at))
            }
            _ => None,
        })
        .collect();
    for (instance, activity, drained_at, ends_at) in leaving {
        if drained_at <= now {
            end_instance(region, instance);
        }
        let state = region.ec2.instances.get(&instance).map(|instance| instance.state);
        let gone = matches!(state, None | Some(InstanceState::Terminated { .. }));
        if gone && ends_at <= now {
            if let Some(row) = region.autoscaling.activities.get_mut(&activity) {
                row.description = format!("Terminating EC2 instance: {instance}");
            }
            activity::end(region, activity, Status::Successful);
            region.autoscaling.member_of.remove(&instance);
            if let Some(group) = region.autoscaling.groups.get_mut(name) {
                group.members.retain(|member| member.instance != instance);
            }
        }
    }
}
