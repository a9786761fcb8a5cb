//! The loop that keeps a group at its size: count, compare, act through the same door as the learner.
//!
//! Nothing polls. [`wake`] notes that a member's instance changed, [`look`] puts the next look on the agenda, and
//! [`reconcile`] takes no hints: it looks at the group and at its instances as they are now. A look at a settled
//! group does nothing.
//!
//! Sources: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html>.

use std::collections::BTreeSet;

use clockwork::{Duration, Instant};
use model::elbv2::{DescribeTargetHealthInput, RegisterTargetsInput, TargetDescription, TargetHealthStateEnum};
use model::autoscaling::ScalingActivityStatusCode as Status;
use model::ids::*;
use model::{Caller, DoorExt, ReadDoorExt, Service};

use crate::autoscaling::group::{AutoScalingGroup, Lifecycle, Member};
use crate::autoscaling::{Event, activity, launch, scale_in, terminate};
use crate::changes::{Changes, RowId};
use crate::durations;
use crate::ec2::instance::InstanceState;
use crate::region::Region;

/// Auto Scaling, as it signs its calls.
pub(crate) const SELF: Caller = Caller::Service(Service::AutoScaling);

/// EC2's health check has failed, in the words of a cause.
const EC2_COMPLAINT: &str =
    "an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped.";
/// The load balancer's health check has failed, in the words of a cause.
const ELB_COMPLAINT: &str =
    "an instance was taken out of service in response to an ELB system health check failure.";

// ── when to look ────────────────────────────────────────────────────────────────────────────────────────────

/// Notes what touched instances and target groups mean for the groups they belong to.
pub(crate) fn wake(region: &mut Region, changes: &Changes) {
    for row in &changes.rows {
        match row {
            RowId::Instances(id) => {
                if let Some(group) = region.autoscaling.member_of.get(id).cloned() {
                    note_instance(region, &group, *id);
                }
            }
            RowId::TargetHealth(target_group) => note_target_health(region, *target_group),
            _ => {}
        }
    }
}

fn note_instance(region: &mut Region, name: &AutoScalingGroupName, id: InstanceId) {
    let state = region.ec2.instances.get(&id).map(|instance| instance.state);
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let Some(position) = group.members.iter().position(|member| member.instance == id) else { return };
    let member = &group.members[position];
    let works = matches!(state, Some(InstanceState::Pending { .. } | InstanceState::Running));
    let at = match member.lifecycle {
        Lifecycle::Pending if state == Some(InstanceState::Running) => region.now,
        Lifecycle::Terminating { .. } => region.now,
        _ if !works && member.loss_noticed_at.is_none() => {
            let notice = region.now
                + region.draw_span("autoscaling/loss-detection", durations::MEMBER_LOSS_DETECTION);
            if let Some(group) = region.autoscaling.groups.get_mut_unnoted(name) {
                group.members[position].loss_noticed_at = Some(notice);
            }
            notice
        }
        _ => return,
    };
    look(region, name, at);
}

fn note_target_health(region: &mut Region, target_group: TargetGroupId) {
    let cares = |group: &AutoScalingGroup| {
        let judged = group.health_check_type.contains("ELB");
        judged && group.target_groups.iter().any(|attachment| attachment.id == target_group)
    };
    let names: Vec<AutoScalingGroupName> =
        region.autoscaling.groups.rows().filter(|group| cares(group)).map(|group| group.name.clone()).collect();
    for name in names {
        let at = region.now;
        look(region, &name, at);
    }
}

/// Puts a look at the group on the agenda, unless an earlier one is there already.
pub(crate) fn look(region: &mut Region, name: &AutoScalingGroupName, at: Instant) {
    let at = at.max(region.now);
    let Some(group) = region.autoscaling.groups.get_mut_unnoted(name) else { return };
    if group.next_look.is_some_and(|due| due <= at) {
        return;
    }
    group.next_look = Some(at);
    let ordinal = group.ordinal;
    region.at(at, crate::events::Event::AutoScaling(Event::Reconcile(name.clone(), ordinal)));
}

/// Puts a look on the agenda for when Auto Scaling reacts to a change that somebody made.
pub(crate) fn look_soon(region: &mut Region, name: &AutoScalingGroupName) {
    let at = region.now + region.draw_span("autoscaling/reaction", durations::GROUP_REACTION);
    look(region, name, at);
}

// ── what to do ──────────────────────────────────────────────────────────────────────────────────────────────

/// Looks at a group and does what is due.
pub(crate) fn reconcile(region: &mut Region, name: &AutoScalingGroupName) {
    notice_losses(region, name);
    hear_target_groups(region, name);
    terminate::replace_unhealthy(region, name);
    put_into_service(region, name);
    terminate::go_on(region, name);
    launch::launch_missing(region, name);
    scale_in::terminate_surplus(region, name);
    launch::rebalance(region, name);
    if finish_deletion(region, name) {
        return;
    }
    if let Some(at) = next_deadline(region, name) {
        look(region, name, at);
    }
}

/// EC2's verdict: a member whose instance neither runs nor starts is lost, even within its grace period.
fn notice_losses(region: &mut Region, name: &AutoScalingGroupName) {
    let now = region.now;
    let Some(group) = region.autoscaling.groups.get(name).filter(|group| group.runs("HealthCheck")) else { return };
    let lost: Vec<usize> = (0..group.members.len())
        .filter(|i| {
            let member = &group.members[*i];
            let state = region.ec2.instances.get(&member.instance).map(|instance| instance.state);
            let works = matches!(state, Some(InstanceState::Pending { .. } | InstanceState::Running));
            member.is_live() && member.healthy && !works && member.loss_noticed_at.is_some_and(|at| at <= now)
        })
        .collect();
    complain(region, name, &lost, EC2_COMPLAINT);
}

fn complain(region: &mut Region, name: &AutoScalingGroupName, members: &[usize], complaint: &'static str) {
    if members.is_empty() {
        return;
    }
    let Some(group) = region.autoscaling.groups.get_mut(name) else { return };
    for position in members {
        if let Some(member) = group.members.get_mut(*position) {
            member.healthy = false;
            member.complaint = Some(complaint);
        }
    }
}

/// The target groups' verdict, where the group asks for it: it counts once some member has passed, and after a
/// member's grace period.
fn hear_target_groups(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    if !group.health_check_type.contains("ELB") || !group.runs("HealthCheck") {
        return;
    }
    let arns: Vec<String> = group.target_groups.iter().map(|attachment| attachment.arn.clone()).collect();
    for (position, arn) in arns.iter().enumerate() {
        let (healthy, unhealthy) = verdicts(region, arn);
        let now = region.now;
        let Some(group) = region.autoscaling.groups.get(name) else { return };
        let members = group.members.iter();
        let passed = members.clone().any(|member| healthy.contains(&member.instance.to_string()));
        let Some(attachment) = group.target_groups.get(position) else { return };
        let counts = attachment.in_service || passed;
        let grace = grace_period(group);
        let failed: Vec<usize> = members
            .enumerate()
            .filter(|(_, member)| match member.lifecycle {
                Lifecycle::InService { since } => {
                    counts
                        && member.healthy
                        && since + grace <= now
                        && unhealthy.contains(&member.instance.to_string())
                }
                _ => false,
            })
            .map(|(i, _)| i)
            .collect();
        if passed && !attachment.in_service
            && let Some(group) = region.autoscaling.groups.get_mut(name)
            && let Some(attachment) = group.target_groups.get_mut(position)
        {
            attachment.in_service = true;
        }
        complain(region, name, &failed, ELB_COMPLAINT);
    }
}

fn grace_period(group: &AutoScalingGroup) -> Duration {
    Duration::secs(u64::try_from(group.health_check_grace_period).unwrap_or_default())
}

/// The ids of the targets that pass and of those that fail.
pub(crate) fn verdicts(region: &Region, target_group_arn: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let input = DescribeTargetHealthInput {
        target_group_arn: Some(target_group_arn.to_owned()),
        ..Default::default()
    };
    let (mut healthy, mut unhealthy) = (BTreeSet::new(), BTreeSet::new());
    for description in region.ask(input).map(|output| output.target_health_descriptions).unwrap_or_default() {
        let id = description.target.and_then(|target| target.id).unwrap_or_default();
        match description.target_health.and_then(|health| health.state) {
            Some(TargetHealthStateEnum::Healthy) => healthy.insert(id),
            Some(TargetHealthStateEnum::Unhealthy) => unhealthy.insert(id),
            _ => false,
        };
    }
    (healthy, unhealthy)
}

/// Members whose instance runs now do their work: InService does not wait for any check.
fn put_into_service(region: &mut Region, name: &AutoScalingGroupName) {
    let now = region.now;
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let runs = |member: &Member| {
        region.ec2.instances.get(&member.instance).is_some_and(|instance| instance.state == InstanceState::Running)
    };
    let ready: Vec<usize> = (0..group.members.len())
        .filter(|i| group.members[*i].lifecycle == Lifecycle::Pending && runs(&group.members[*i]))
        .collect();
    if ready.is_empty() {
        return;
    }
    let Some(group) = region.autoscaling.groups.get_mut(name) else { return };
    let mut launched = Vec::new();
    for position in ready {
        let member = &mut group.members[position];
        member.lifecycle = Lifecycle::InService { since: now };
        launched.push((member.instance, member.launch_activity));
    }
    for (_, launch_activity) in &launched {
        activity::end(region, *launch_activity, Status::Successful);
    }
    let instances: Vec<InstanceId> = launched.into_iter().map(|(instance, _)| instance).collect();
    register(region, name, &instances);
}

/// Registers members with the group's target groups, unless that is suspended.
pub(crate) fn register(region: &mut Region, name: &AutoScalingGroupName, instances: &[InstanceId]) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    if instances.is_empty() || !group.runs("AddToLoadBalancer") {
        return;
    }
    let arns: Vec<String> = group.target_groups.iter().map(|attachment| attachment.arn.clone()).collect();
    for arn in arns {
        let targets = instances
            .iter()
            .map(|id| TargetDescription { id: Some(id.to_string()), ..Default::default() })
            .collect();
        let input = RegisterTargetsInput { target_group_arn: Some(arn), targets };
        // A target group that is gone takes nobody: the group's activity does not fail for it.
        let _ = region.call_as(SELF, input);
    }
}

/// A group that is being deleted is gone when its last member is. Whether it is.
fn finish_deletion(region: &mut Region, name: &AutoScalingGroupName) -> bool {
    let done = region.autoscaling.groups.get(name).is_none_or(|group| group.deleting && group.members.is_empty());
    if done {
        region.autoscaling.groups.remove(name);
    }
    done
}

/// When something is due that no touched row announces.
fn next_deadline(region: &Region, name: &AutoScalingGroupName) -> Option<Instant> {
    let group = region.autoscaling.groups.get(name)?;
    let now = region.now;
    let grace = grace_period(group);
    let judged = group.health_check_type.contains("ELB");
    let members = group.members.iter().flat_map(|member| match member.lifecycle {
        Lifecycle::Pending => [member.loss_noticed_at, None],
        Lifecycle::InService { since } => [member.loss_noticed_at, judged.then_some(since + grace)],
        Lifecycle::Terminating { drained_at, ends_at, .. } => [Some(drained_at), Some(ends_at)],
    });
    let missing = group.live() < group.desired_capacity && group.runs("Launch");
    let launch = missing.then_some(group.launch_not_before);
    members.flatten().chain(launch).filter(|at| *at > now).min()
}
