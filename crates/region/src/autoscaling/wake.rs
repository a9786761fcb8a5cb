//! When to look at a group. Nothing polls: a touched instance, a target group's new verdict, or a deadline of the
//! group's own puts one look on the agenda.

use clockwork::Instant;
use model::ids::*;

use crate::autoscaling::group::{AutoScalingGroup, Lifecycle};
use crate::autoscaling::{Event, health};
use crate::changes::{Changes, RowId};
use crate::durations;
use crate::ec2::instance::InstanceState;
use crate::events;
use crate::region::Region;

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

/// Notes what the state of its instance means for a member. Nobody checks the health of one in standby.
pub(crate) fn note_instance(region: &mut Region, name: &AutoScalingGroupName, id: InstanceId) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let Some(position) = group.members.iter().position(|member| member.instance == id) else { return };
    let arrived = health::state(region, id) == Some(InstanceState::Running);
    match group.members[position].lifecycle {
        Lifecycle::Pending if arrived => {
            let at = region.now;
            look(region, name, at);
        }
        Lifecycle::Terminating { .. } => {
            let at = region.now;
            look(region, name, at);
        }
        Lifecycle::EnteringStandby { .. } | Lifecycle::Standby | Lifecycle::Detaching { .. } => {}
        Lifecycle::Pending | Lifecycle::InService { .. } => {
            note_loss(region, name, position, id);
            note_impairment(region, name, position, id);
        }
    }
}

/// One that was started again before anybody noticed is lost anew when it stops the next time.
fn note_loss(region: &mut Region, name: &AutoScalingGroupName, position: usize, id: InstanceId) {
    let lost = !health::works(region, id);
    let Some(member) = region.autoscaling.groups.get(name).and_then(|group| group.members.get(position))
    else {
        return;
    };
    if lost == member.loss_noticed_at.is_some() {
        return;
    }
    let detection =
        lost.then(|| region.draw_span("autoscaling/loss-detection", durations::MEMBER_LOSS_DETECTION));
    let notice = detection.map(|span| region.now + span);
    let group = region.autoscaling.groups.get_mut_unnoted(name);
    if let Some(member) = group.and_then(|group| group.members.get_mut(position)) {
        member.loss_noticed_at = notice;
    }
    if let Some(notice) = notice {
        look(region, name, notice);
    }
}

/// Failing status checks are waited out, and do not count within the grace period.
fn note_impairment(region: &mut Region, name: &AutoScalingGroupName, position: usize, id: InstanceId) {
    let impaired = health::impaired(region, id);
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let Some(member) = group.members.get(position) else { return };
    if impaired == member.impairment_noticed_at.is_some() {
        return;
    }
    let judged = health::judged_from(group, member).unwrap_or_default();
    let patience =
        impaired.then(|| region.draw_span("autoscaling/impairment", durations::MEMBER_IMPAIRMENT_PATIENCE));
    let notice = patience.map(|span| judged.max(region.now + span));
    let group = region.autoscaling.groups.get_mut_unnoted(name);
    if let Some(member) = group.and_then(|group| group.members.get_mut(position)) {
        member.impairment_noticed_at = notice;
    }
    if let Some(notice) = notice {
        look(region, name, notice);
    }
}

fn note_target_health(region: &mut Region, target_group: TargetGroupId) {
    let cares = |group: &&AutoScalingGroup| {
        let attached = group.target_groups.iter().find(|attachment| attachment.id == target_group);
        attached.is_some_and(|attachment| !attachment.in_service || group.asks_target_groups())
    };
    let caring = region.autoscaling.groups.rows().filter(cares);
    let names: Vec<AutoScalingGroupName> = caring.map(|group| group.name.clone()).collect();
    for name in names {
        let at = region.now;
        look(region, &name, at);
    }
}

/// Puts a look at the group on the agenda, unless an earlier one is there already.
pub(crate) fn look(region: &mut Region, name: &AutoScalingGroupName, at: Instant) {
    let at = at.max(region.now);
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    if group.next_look.is_some_and(|due| due.at() <= at) {
        return;
    }
    let later = group.next_look;
    let event = events::Event::AutoScaling(Event::Reconcile(name.clone(), group.ordinal));
    let next = region.agenda.schedule(at, event);
    if let Some(group) = region.autoscaling.groups.get_mut_unnoted(name) {
        group.next_look = Some(next);
    }
    // The earlier look will see for itself whether a later one is due.
    later.and_then(|key| region.agenda.cancel(key));
}

/// Takes a group away, and the look that waits for it.
pub(crate) fn forget(region: &mut Region, name: &AutoScalingGroupName) {
    let gone = region.autoscaling.groups.remove(name);
    gone.and_then(|group| group.next_look).and_then(|key| region.agenda.cancel(key));
}

/// Puts a look on the agenda for when Auto Scaling reacts to a change that somebody made.
pub(crate) fn look_soon(region: &mut Region, name: &AutoScalingGroupName) {
    let at = region.now + region.draw_span("autoscaling/reaction", durations::GROUP_REACTION);
    look(region, name, at);
}
