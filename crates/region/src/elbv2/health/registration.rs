//! Targets come and go: registration, deregistration, draining.
//!
//! Simplified: draining takes its whole delay even when no request is open, as accounts were seen to do.
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-register-targets.html>.

use model::elbv2::TargetHealthStateEnum;
use model::ids::*;

use crate::durations;
use crate::elbv2;
use crate::elbv2::Event;
use crate::elbv2::health::watch::{self, Usage};
use crate::elbv2::health::{RegisteredTarget, Registration, Shown};
use crate::elbv2::target::{Host, Target};
use crate::events;
use crate::region::Region;

/// Registers a target. One that is registered stays as it is; one that drains starts anew.
pub(crate) fn register(region: &mut Region, group: TargetGroupId, target: Target) {
    let before = region.elbv2.target_health.get(&group).and_then(|health| health.targets.get(&target));
    if before.is_some_and(|t| matches!(t.registration, Registration::InProgress { .. } | Registration::Done))
    {
        return;
    }
    let until = region.now + region.draw_span("elbv2/registration", durations::TARGET_REGISTRATION);
    let Some(health) = region.elbv2.target_health.get_mut(&group) else { return };
    let registration = Registration::InProgress { until };
    let shown = Shown::RegistrationInProgress;
    let row = RegisteredTarget { registration, nodes: Default::default(), shown, warming: None };
    health.targets.insert(target, row);
    match target.host {
        Host::Instance(id) => {
            region.elbv2.registered.insert((id, group));
        }
        Host::Address(address) => {
            let addresses = &mut region.elbv2.addresses;
            if let Err(place) = addresses.binary_search(&(address, group)) {
                addresses.insert(place, (address, group));
            }
        }
    }
    region.at(until, events::Event::Elbv2(Event::Registered(group, target)));
    let usage = Usage::of(region, group);
    watch::refresh(region, &usage, target);
}

/// A registration is done: the checks begin.
pub(crate) fn registered(region: &mut Region, group: TargetGroupId, target: Target) {
    let now = region.now;
    let health = region.elbv2.target_health.get(&group);
    let registration =
        health.and_then(|health| health.targets.get(&target)).map(|target| target.registration);
    if !matches!(registration, Some(Registration::InProgress { until }) if until <= now) {
        return;
    }
    if let Some(registered) = elbv2::target_unnoted(region, group, target) {
        registered.registration = Registration::Done;
    }
    let usage = Usage::of(region, group);
    watch::refresh(region, &usage, target);
}

/// Deregisters a target; an unknown one is no mistake. A target that gets no requests anyway is gone at once.
pub(crate) fn deregister(region: &mut Region, group: TargetGroupId, target: Target) {
    let Some(delay) = region.elbv2.target_groups.get(&group).map(|group| group.deregistration_delay()) else {
        return;
    };
    let health = region.elbv2.target_health.get(&group);
    let Some(registered) = health.and_then(|health| health.targets.get(&target)) else { return };
    if matches!(registered.registration, Registration::Draining { .. }) {
        return;
    }
    if registered.shown.state() == TargetHealthStateEnum::Unused {
        watch::forget(region, group, target);
        return;
    }
    let until = region.now + delay;
    if let Some(registered) = elbv2::target_unnoted(region, group, target) {
        registered.registration = Registration::Draining { until };
    }
    region.elbv2.target_health.touch(&group);
    region.at(until, events::Event::Elbv2(Event::Drained(group, target)));
    let usage = Usage::of(region, group);
    watch::refresh(region, &usage, target);
}

/// The deregistration delay of a target is over.
pub(crate) fn drained(region: &mut Region, group: TargetGroupId, target: Target) {
    let now = region.now;
    let health = region.elbv2.target_health.get(&group);
    let registration =
        health.and_then(|health| health.targets.get(&target)).map(|target| target.registration);
    if matches!(registration, Some(Registration::Draining { until }) if until <= now) {
        watch::forget(region, group, target);
    }
}

/// The target group is gone, and with it all its registrations.
pub(crate) fn forget_group(region: &mut Region, group: TargetGroupId) {
    let targets: Vec<Target> = region
        .elbv2
        .target_health
        .get(&group)
        .map(|health| health.targets.keys().copied().collect())
        .unwrap_or_default();
    for target in targets {
        watch::forget(region, group, target);
    }
    region.elbv2.target_health.remove(&group);
}
