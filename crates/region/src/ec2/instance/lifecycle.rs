//! An instance's way from pending to gone. Every change of state passes through [`set_state`].
//!
//! Simplified: a system always shuts down in time, so `Force` changes nothing; the public address goes when the
//! instance is stopped or terminated, not a moment earlier.

use model::ids::*;

use super::{Cause, Instance, InstanceState, next_state};
use crate::ec2::events::Event;
use crate::ec2::instance_types::InstanceType;
use crate::ec2::volume::VolumeState;
use crate::region::Region;
use crate::{durations, events, machines};

// State reasons: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html>.

/// While it is pending.
pub(crate) const PENDING: (&str, &str) = ("pending", "pending");
/// Stopped or terminated by the API.
pub(crate) const USER_INITIATED: (&str, &str) =
    ("Client.UserInitiatedShutdown", "Client.UserInitiatedShutdown: User initiated shutdown");
/// Shut down from inside.
const INSTANCE_INITIATED: (&str, &str) =
    ("Client.InstanceInitiatedShutdown", "Client.InstanceInitiatedShutdown: Instance initiated shutdown");

/// Why an instance stops or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Initiator {
    /// Somebody asked by the API.
    User,
    /// Its own system shut down.
    Instance,
}

impl Initiator {
    fn state_reason(self) -> &'static (&'static str, &'static str) {
        match self {
            Initiator::User => &USER_INITIATED,
            Initiator::Instance => &INSTANCE_INITIATED,
        }
    }
}

// ── what somebody asks for ──────────────────────────────────────────────────────────────────────────────────

/// How long a launch takes this time: the deadline of a new pending state.
pub(crate) fn pending(region: &mut Region, id: InstanceId) -> InstanceState {
    let until = region.now + region.draw_span("ec2/pending", durations::INSTANCE_PENDING);
    region.at(until, events::Event::Ec2(Event::InstanceRunning(id)));
    InstanceState::Pending { until }
}

/// Adds a new instance, which is pending.
pub(crate) fn add(region: &mut Region, instance: Instance) {
    region.ec2.vcpus_in_use += vcpus_in_use_by(&instance);
    region.ec2.instances.insert(instance.id, instance);
}

/// Starts a stopped instance: a new launch time, and another public address if it had one.
pub(crate) fn start(region: &mut Region, id: InstanceId) {
    let state = pending(region, id);
    let now = region.now;
    let Some(instance) = region.ec2.instances.get_mut(&id) else { return };
    instance.launch_time = now;
    instance.state_reason = Some(&PENDING);
    instance.user_initiated = None;
    let (interface, public) = (instance.network_interface, instance.has_public_address);
    set_state(region, id, state);
    if let (Some(interface), true) = (interface, public) {
        let address = region.new_public_address();
        region.set_public_address(interface, Some(address));
    }
}

/// Stops a running instance.
pub(crate) fn stop(region: &mut Region, id: InstanceId, initiator: Initiator) {
    let until = region.now + region.draw_span("ec2/stopping", durations::INSTANCE_STOPPING);
    note_reason(region, id, initiator);
    set_state(region, id, InstanceState::Stopping { until });
    region.at(until, events::Event::Ec2(Event::InstanceStopped(id)));
    machines::shut_down(region, id);
}

/// Terminates an instance.
pub(crate) fn shut_down_for_good(region: &mut Region, id: InstanceId, initiator: Initiator) {
    let until = region.now + region.draw_span("ec2/shutting-down", durations::INSTANCE_SHUTTING_DOWN);
    note_reason(region, id, initiator);
    set_state(region, id, InstanceState::ShuttingDown { until });
    region.at(until, events::Event::Ec2(Event::InstanceTerminated(id)));
    machines::shut_down(region, id);
}

/// The system inside shut down by itself: the instance stops, or ends if that is how it was launched. Protection
/// by `disableApiTermination` does not matter here
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_ChangingInstanceInitiatedShutdownBehavior.html>).
pub(crate) fn guest_powered_off(region: &mut Region, id: InstanceId) {
    let Some(instance) = region.ec2.instances.get(&id) else { return };
    if next_state(instance.state.name(), Cause::GuestShutdown).is_none() {
        return;
    }
    if instance.terminates_on_shutdown {
        shut_down_for_good(region, id, Initiator::Instance);
    } else {
        stop(region, id, Initiator::Instance);
    }
}

fn note_reason(region: &mut Region, id: InstanceId, initiator: Initiator) {
    let now = region.now;
    if let Some(instance) = region.ec2.instances.get_mut(&id) {
        instance.state_reason = Some(initiator.state_reason());
        instance.user_initiated = (initiator == Initiator::User).then_some(now);
        instance.checks_pass_at = None;
    }
}

// ── what happens by itself ──────────────────────────────────────────────────────────────────────────────────

/// A pending instance runs. Where there is nothing to boot from it runs too, and its instance check fails
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/TroubleshootingInstances.html>).
pub(crate) fn handle_running(region: &mut Region, id: InstanceId) {
    let Some(instance) = region.ec2.instances.get(&id) else { return };
    let InstanceState::Pending { until } = instance.state else { return };
    if region.now < until {
        return;
    }
    let checks_pass_at =
        region.now + region.draw_span("ec2/status-checks", durations::STATUS_CHECKS_INITIALIZING);
    region.at(checks_pass_at, events::Event::Ec2(Event::StatusChecksPassed(id)));
    set_state(region, id, InstanceState::Running);
    if let Some(instance) = region.ec2.instances.get_mut(&id) {
        instance.state_reason = None;
        instance.checks_pass_at = Some(checks_pass_at);
    }
    machines::power_on(region, id);
}

/// A stopping instance is stopped: its public address goes back.
pub(crate) fn handle_stopped(region: &mut Region, id: InstanceId) {
    let Some(instance) = region.ec2.instances.get(&id) else { return };
    let InstanceState::Stopping { until } = instance.state else { return };
    if region.now < until {
        return;
    }
    let interface = instance.network_interface;
    set_state(region, id, InstanceState::Stopped);
    if let Some(interface) = interface {
        region.set_public_address(interface, None);
    }
}

/// An instance that shuts down for good is terminated.
pub(crate) fn handle_terminated(region: &mut Region, id: InstanceId) {
    let Some(instance) = region.ec2.instances.get(&id) else { return };
    let InstanceState::ShuttingDown { until } = instance.state else { return };
    if region.now >= until {
        end(region, id);
    }
}

/// A terminated instance leaves the list.
pub(crate) fn handle_gone(region: &mut Region, id: InstanceId) {
    let Some(instance) = region.ec2.instances.get(&id) else { return };
    let InstanceState::Terminated { until } = instance.state else { return };
    if region.now < until {
        return;
    }
    if let Some(gone) = region.ec2.instances.remove(&id)
        && let Some(token) = &gone.client_token
    {
        forget_token(region, token, id);
    }
}

/// A running instance has passed its status checks: what the API shows of it is another thing from now on.
pub(crate) fn handle_status_checks_passed(region: &mut Region, id: InstanceId) {
    let Some(instance) = region.ec2.instances.get(&id) else { return };
    let due = instance.checks_pass_at.is_some_and(|at| at <= region.now);
    if due && instance.state == InstanceState::Running {
        region.ec2.instances.touch(&id);
    }
}

/// A client token can be used anew when the last instance it stands for has left the list.
fn forget_token(region: &mut Region, token: &str, gone: InstanceId) {
    let Some(token_use) = region.ec2.token_uses.get(token) else { return };
    let ours = token_use.instances.contains(&gone);
    if ours && !token_use.instances.iter().any(|id| region.ec2.instances.contains(id)) {
        region.ec2.token_uses.remove(token);
    }
}

/// The instance is no more: volumes that go with it are deleted, the others are free, its addresses too.
fn end(region: &mut Region, id: InstanceId) {
    let Some(instance) = region.ec2.instances.get_mut(&id) else { return };
    instance.checks_pass_at = None;
    let interface = instance.network_interface.take();
    let attached = instance.volumes.clone();
    for gone in attached.iter().filter(|attached| attached.delete_on_termination) {
        region.ec2.volumes.remove(&gone.volume);
    }
    // The machine looks for its root volume to put its disk there, so it goes before the instance forgets it.
    machines::remove(region, id);
    for kept in attached.iter().filter(|attached| !attached.delete_on_termination) {
        if let Some(volume) = region.ec2.volumes.get_mut(&kept.volume) {
            volume.state = VolumeState::Available;
            volume.attachment = None;
        }
    }
    region.release_interfaces(id, interface);
    let until = region.now + durations::INSTANCE_TERMINATED_VISIBLE;
    if let Some(instance) = region.ec2.instances.get_mut(&id) {
        instance.volumes.clear();
    }
    set_state(region, id, InstanceState::Terminated { until });
    region.at(until, events::Event::Ec2(Event::InstanceGone(id)));
}

// ── state and what is counted by it ─────────────────────────────────────────────────────────────────────────

fn set_state(region: &mut Region, id: InstanceId, state: InstanceState) {
    let Some(instance) = region.ec2.instances.get_mut(&id) else { return };
    let before = vcpus_in_use_by(instance);
    instance.state = state;
    let after = vcpus_in_use_by(instance);
    region.ec2.vcpus_in_use += after - before;
}

/// How much of the account's vCPU limit an instance takes: pending and running ones take their type's vCPUs.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-on-demand-instances.html>
pub(crate) fn vcpus_in_use_by(instance: &Instance) -> i64 {
    match instance.state {
        InstanceState::Pending { .. } | InstanceState::Running => {
            InstanceType::named(&instance.instance_type).map_or(0, |found| i64::from(found.vcpus))
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ec2::*;

    use super::*;
    use crate::ec2::events::handle;
    use crate::ec2::instance::testing::World;

    /// Delivers an event that must not change anything.
    fn harmless(world: &mut World, event: Event) {
        let before = world.region.digest();
        handle(&mut world.region, event.clone());
        assert_eq!(world.region.digest(), before, "{event:?} changes nothing now");
    }

    fn all_events(world: &mut World, id: InstanceId) {
        for event in [
            Event::InstanceRunning(id),
            Event::InstanceStopped(id),
            Event::InstanceTerminated(id),
            Event::InstanceGone(id),
            Event::StatusChecksPassed(id),
        ] {
            harmless(world, event);
        }
    }

    #[test]
    fn events_that_come_early_twice_or_too_late_are_harmless() {
        let mut world = World::new();
        let launch = world.launch();
        let text = world.run(launch).remove(0);
        let id = InstanceId::parse(&text).expect("it is an id");
        let start = StartInstancesInput { instance_ids: vec![text.clone()], ..Default::default() };
        all_events(&mut world, id);
        world.pass(Duration::secs(20));
        all_events(&mut world, id);
        world.stop(&text);
        all_events(&mut world, id);
        world.pass(Duration::secs(40));
        all_events(&mut world, id);
        world.call(start).expect("a stopped instance can be started");
        all_events(&mut world, id);
        world.terminate(&text);
        all_events(&mut world, id);
        world.pass(Duration::secs(45));
        assert_eq!(world.state(&text), "terminated");
        all_events(&mut world, id);
        world.pass(Duration::hours(1));
        assert!(!world.region.ec2.instances.contains(&id), "it has left the list");
        all_events(&mut world, id);
    }

    #[test]
    fn the_checks_of_an_earlier_run_say_nothing_about_this_one() {
        let mut world = World::new();
        let id = world.running();
        world.stop(&id);
        world.pass(Duration::secs(40));
        world
            .call(StartInstancesInput { instance_ids: vec![id.clone()], ..Default::default() })
            .expect("it starts");
        world.pass(Duration::secs(120));
        let status = world.ask(DescribeInstanceStatusInput::default()).instance_statuses.remove(0);
        let status = status.system_status.and_then(|summary| summary.status);
        assert_eq!(status, Some(SummaryStatus::Initializing));
    }

    #[test]
    fn a_shutdown_from_inside_stops_or_terminates_as_the_launch_said() {
        let mut world = World::new();
        let stays = world.running();
        let goes = RunInstancesInput {
            instance_initiated_shutdown_behavior: Some(ShutdownBehavior::Terminate),
            disable_api_termination: Some(true),
            ..world.launch()
        };
        let goes = world.run(goes).remove(0);
        world.pass(Duration::secs(20));
        for id in [&stays, &goes] {
            guest_powered_off(&mut world.region, InstanceId::parse(id).expect("it is an id"));
        }
        assert_eq!((world.state(&stays), world.state(&goes)), ("stopping", "shutting-down"));
        let reason = world.show(&stays).state_reason.and_then(|reason| reason.code);
        assert_eq!(reason.as_deref(), Some("Client.InstanceInitiatedShutdown"));
        world.pass(Duration::secs(60));
        assert_eq!((world.state(&stays), world.state(&goes)), ("stopped", "terminated"));
    }

    #[test]
    fn an_image_whose_root_has_no_snapshot_runs_and_never_answers() {
        let mut world = World::new();
        world.edit_image(|image| image.block_devices[0].snapshot = None);
        let launch = world.launch();
        let instance = world.run(launch).remove(0);
        assert_eq!(world.state(&instance), "pending");
        world.pass(Duration::mins(5));
        assert_eq!(world.state(&instance), "running");
        let shown = world.ask(DescribeInstanceStatusInput::default()).instance_statuses.remove(0);
        let status =
            |summary: Option<model::ec2::InstanceStatusSummary>| summary.and_then(|summary| summary.status);
        assert_eq!(status(shown.system_status), Some(SummaryStatus::Ok));
        assert_eq!(status(shown.instance_status), Some(SummaryStatus::Impaired));
    }
}
