//! The loop that keeps a group at its size: count, compare, act through the same door as the learner.
//!
//! [`reconcile`] takes no hints: it looks at the group and at its instances as they are now. A look at a settled
//! group changes nothing and schedules nothing.
//!
//! Sources: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html>.

use clockwork::Instant;
use model::autoscaling::ScalingActivityStatusCode as Status;
use model::elbv2::{RegisterTargetsInput, TargetDescription};
use model::ids::*;
use model::{Caller, DoorExt, Service};

use crate::autoscaling::group::Lifecycle;
use crate::autoscaling::{activity, health, launch, lifetime, scale_in, standby, terminate, wake, zones};
use crate::ec2::instance::InstanceState;
use crate::region::Region;

/// Auto Scaling, as it signs its calls.
pub(crate) const SELF: Caller = Caller::Service(Service::AutoScaling);

/// Looks at a group and does what is due.
pub(crate) fn reconcile(region: &mut Region, name: &AutoScalingGroupName) {
    health::notice_losses(region, name);
    put_into_service(region, name);
    end_warm_ups(region, name);
    health::hear_target_groups(region, name);
    terminate::replace_unhealthy(region, name);
    terminate::go_on(region, name);
    standby::go_on(region, name);
    // After those who left before: room is made by their going.
    lifetime::replace_outlived(region, name);
    launch::launch_missing(region, name);
    scale_in::terminate_surplus(region, name);
    zones::rebalance(region, name);
    forget_reasons(region, name);
    if finish_deletion(region, name) {
        return;
    }
    if let Some(at) = next_deadline(region, name) {
        wake::look(region, name, at);
    }
}

/// Members whose instance runs now do their work: InService does not wait for any check.
fn put_into_service(region: &mut Region, name: &AutoScalingGroupName) {
    let now = region.now;
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let ready: Vec<usize> = (0..group.members.len())
        .filter(|i| {
            let member = &group.members[*i];
            let runs = || health::state(region, member.instance) == Some(InstanceState::Running);
            member.lifecycle == Lifecycle::Pending && member.starts_until <= now && runs()
        })
        .collect();
    if ready.is_empty() {
        return;
    }
    let Some(group) = region.autoscaling.groups.get_mut(name) else { return };
    group.failed_launches = 0;
    group.failing_since = None;
    let warms_up = group.options.default_instance_warmup.is_some_and(|seconds| seconds > 0);
    let mut launched = Vec::new();
    for position in ready {
        let member = &mut group.members[position];
        member.lifecycle = Lifecycle::InService { since: now };
        launched.push((member.instance, member.launch_activity));
    }
    for (_, launch_activity) in &launched {
        if warms_up {
            activity::wait(region, *launch_activity, Status::WaitingForInstanceWarmup);
        } else {
            activity::end(region, *launch_activity, Status::Successful);
        }
    }
    let instances: Vec<InstanceId> = launched.into_iter().map(|(instance, _)| instance).collect();
    register(region, name, &instances);
}

/// The launches of members that have warmed up are over.
fn end_warm_ups(region: &mut Region, name: &AutoScalingGroupName) {
    let group = region.autoscaling.groups.get(name);
    let Some(group) = group.filter(|group| group.options.default_instance_warmup.is_some()) else { return };
    let over = group.members.iter().filter(|member| {
        let serves = matches!(member.lifecycle, Lifecycle::InService { .. });
        serves && group.warm_from(member).is_none_or(|at| at <= region.now)
    });
    let over: Vec<u64> = over
        .map(|member| member.launch_activity)
        .filter(|id| region.autoscaling.activities.get(id).is_some_and(|activity| !activity.has_ended()))
        .collect();
    for launch_activity in over {
        activity::end(region, launch_activity, Status::Successful);
    }
}

/// Registers members with the group's target groups, unless that is suspended.
pub(crate) fn register(region: &mut Region, name: &AutoScalingGroupName, instances: &[InstanceId]) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    if instances.is_empty() || !group.runs("AddToLoadBalancer") {
        return;
    }
    let arns: Vec<String> = group.target_groups.iter().map(|attachment| attachment.arn.clone()).collect();
    let target = |id: &InstanceId| TargetDescription { id: Some(id.to_string()), ..Default::default() };
    for arn in arns {
        let targets = instances.iter().map(target).collect();
        let input = RegisterTargetsInput { target_group_arn: Some(arn), targets };
        // A target group that is gone or full takes nobody; the member does its work without it.
        let _ = region.call_as(SELF, input);
    }
}

/// A group that is at its size owes nobody an explanation any more.
fn forget_reasons(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let kept = group.trigger.is_some() || group.replacements > 0;
    let (live, desired) = (group.live(), group.desired_capacity);
    // With weights a group may have more than it wants, and be settled all the same.
    if kept
        && (live == desired || (live > desired && group.source.has_weights()))
        && let Some(group) = region.autoscaling.groups.get_mut_unnoted(name)
    {
        group.trigger = None;
        group.replacements = 0;
    }
}

/// A group that is being deleted is gone when its last member is. Whether it is.
fn finish_deletion(region: &mut Region, name: &AutoScalingGroupName) -> bool {
    let done =
        region.autoscaling.groups.get(name).is_none_or(|group| group.deleting && group.members.is_empty());
    if done {
        wake::forget(region, name);
    }
    done
}

/// When something is due that no touched row announces.
fn next_deadline(region: &Region, name: &AutoScalingGroupName) -> Option<Instant> {
    let group = region.autoscaling.groups.get(name)?;
    let now = region.now;
    let mut next: Option<Instant> = None;
    let mut note = |at: Option<Instant>| {
        if let Some(at) = at.filter(|at| *at > now && next.is_none_or(|next| *at < next)) {
            next = Some(at);
        }
    };
    let asks_target_groups = group.asks_target_groups();
    for member in &group.members {
        match member.lifecycle {
            Lifecycle::EnteringStandby { drained_at, .. } | Lifecycle::Detaching { drained_at, .. } => {
                note(Some(drained_at));
            }
            Lifecycle::Standby => {}
            Lifecycle::Terminating { drained_at, ends_at, .. } => {
                note(Some(drained_at));
                note(Some(ends_at));
            }
            Lifecycle::Pending | Lifecycle::InService { .. } => {
                note(member.loss_noticed_at);
                note(member.impairment_noticed_at);
                if asks_target_groups {
                    note(health::judged_from(group, member));
                }
                note(group.warm_from(member));
                note(lifetime::ends_at(group, member));
            }
        }
    }
    let missing = group.failed_launches > 0 || group.live() < group.desired_capacity;
    if missing && group.runs("Launch") {
        note(Some(group.launch_not_before));
    }
    next
}
