//! Which members count as unhealthy: EC2's verdict, and the target groups' where a group asks for it.
//!
//! Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html>.

use clockwork::{Duration, Instant};
use model::elbv2::TargetHealthStateEnum;
use model::ids::*;

use crate::autoscaling::group::{AutoScalingGroup, Complaint, Lifecycle, Member};
use crate::ec2::image::System;
use crate::ec2::instance::InstanceState;
use crate::elbv2::health::Shown;
use crate::region::Region;

/// The state of an instance; `None` for one that has left EC2's list.
pub(crate) fn state(region: &Region, instance: InstanceId) -> Option<InstanceState> {
    region.ec2.instances.get(&instance).map(|instance| instance.state)
}

/// Whether an instance runs or starts: in any other state EC2's health check fails at once.
pub(crate) fn works(region: &Region, instance: InstanceId) -> bool {
    matches!(state(region, instance), Some(InstanceState::Pending { .. } | InstanceState::Running))
}

/// Whether an instance runs and fails a status check of EC2's: there is no system inside that answers. One whose inside
/// is not shown here, such as Windows, passes, as DescribeInstanceStatus says.
pub(crate) fn impaired(region: &Region, instance: InstanceId) -> bool {
    let Some(row) = region.ec2.instances.get(&instance) else { return false };
    let checked = row.checks_pass_at.is_some_and(|at| at <= region.now);
    let answers = row.system != System::Linux || region.machines.contains(&instance);
    row.state == InstanceState::Running && checked && !answers
}

/// EC2's verdict: a member whose instance neither runs nor starts is lost, even within its grace period; one that
/// runs and fails its status checks is lost after some patience.
pub(crate) fn notice_losses(region: &mut Region, name: &AutoScalingGroupName) {
    let now = region.now;
    let Some(group) = region.autoscaling.groups.get(name).filter(|group| group.runs("HealthCheck")) else {
        return;
    };
    let noticed = |member: &Member, at: Option<Instant>| {
        at.is_some_and(|at| at <= now) && member.is_live() && member.complaint.is_none()
    };
    let lost =
        positions(group, |member| noticed(member, member.loss_noticed_at) && !works(region, member.instance));
    let impaired = positions(group, |member| {
        noticed(member, member.impairment_noticed_at) && impaired(region, member.instance)
    });
    complain(region, name, &lost, Complaint::Ec2);
    complain(region, name, &impaired, Complaint::StatusChecks);
}

/// The target groups' verdict. An attachment is in service once a member has passed; only from then on, and only
/// after a member's grace period, do failures count, and only in groups that ask for them.
pub(crate) fn hear_target_groups(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let attached: Vec<TargetGroupId> = group.target_groups.iter().map(|attachment| attachment.id).collect();
    for (position, id) in attached.into_iter().enumerate() {
        note_in_service(region, name, position, id);
        let Some(group) = region.autoscaling.groups.get(name) else { return };
        let counts = group.target_groups.get(position).is_some_and(|attachment| attachment.in_service);
        if counts && group.asks_target_groups() && group.runs("HealthCheck") {
            let failed = positions(group, |member| {
                let state = || verdict(region, id, member.instance);
                judged_from(group, member).is_some_and(|from| from <= region.now)
                    && member.complaint.is_none()
                    && state() == Some(TargetHealthStateEnum::Unhealthy)
            });
            complain(region, name, &failed, Complaint::Elb);
        }
    }
}

fn note_in_service(region: &mut Region, name: &AutoScalingGroupName, position: usize, id: TargetGroupId) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let known = group.target_groups.get(position).is_none_or(|attachment| attachment.in_service);
    if known || !any_passes(region, group, id) {
        return;
    }
    let group = region.autoscaling.groups.get_mut(name);
    if let Some(attachment) = group.and_then(|group| group.target_groups.get_mut(position)) {
        attachment.in_service = true;
    }
}

/// Whether some member passes the health check of a target group.
pub(crate) fn any_passes(region: &Region, group: &AutoScalingGroup, target_group: TargetGroupId) -> bool {
    // Whoever passes is a healthy target: where there is none, nobody has to be asked.
    let targets = region.elbv2.target_health.get(&target_group).map(|health| &health.targets);
    let healthy = targets.into_iter().flatten().filter(|(_, target)| target.shown == Shown::Healthy);
    let mut instances = healthy.filter_map(|(target, _)| target.instance());
    instances.any(|instance| {
        region.autoscaling.member_of.get(&instance) == Some(&group.name)
            && verdict(region, target_group, instance) == Some(TargetHealthStateEnum::Healthy)
    })
}

/// What a target group says of an instance: unhealthy if it is so on any port. `None` if it is not registered.
pub(crate) fn verdict(
    region: &Region,
    target_group: TargetGroupId,
    instance: InstanceId,
) -> Option<TargetHealthStateEnum> {
    let health = region.elbv2.target_health.get(&target_group)?;
    let mut states = health.of_instance(instance).map(|(_, registered)| registered.shown.state());
    let first = states.next()?;
    let bad = states.find(|state| *state == TargetHealthStateEnum::Unhealthy);
    Some(bad.unwrap_or(first))
}

/// When the grace period of a member in service is over.
pub(crate) fn judged_from(group: &AutoScalingGroup, member: &Member) -> Option<Instant> {
    let seconds = u64::try_from(group.health_check_grace_period).unwrap_or_default();
    match member.lifecycle {
        Lifecycle::InService { since } => Some(since + Duration::secs(seconds)),
        _ => None,
    }
}

fn positions(group: &AutoScalingGroup, fits: impl Fn(&Member) -> bool) -> Vec<usize> {
    let members = group.members.iter().enumerate();
    members.filter(|(_, member)| fits(member)).map(|(position, _)| position).collect()
}

fn complain(region: &mut Region, name: &AutoScalingGroupName, members: &[usize], complaint: Complaint) {
    if members.is_empty() {
        return;
    }
    let Some(group) = region.autoscaling.groups.get_mut(name) else { return };
    for position in members {
        if let Some(member) = group.members.get_mut(*position) {
            member.complaint = Some(complaint);
        }
    }
}
