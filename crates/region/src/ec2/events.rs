//! What happens in EC2 by itself. Each event carries an id and is a reason to look at that row, no more: see
//! `crate::events`.

use model::ids::*;

use crate::ec2::{image, instance, nat_gateway, snapshot, volume};
use crate::region::Region;

/// Something that happens in EC2 by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A pending instance is ready to run, or its launch fails.
    InstanceRunning(InstanceId),
    /// A stopping instance's system has shut down.
    InstanceStopped(InstanceId),
    /// An instance that shuts down for good is terminated.
    InstanceTerminated(InstanceId),
    /// A terminated instance leaves the list.
    InstanceGone(InstanceId),
    /// A running instance passes its status checks.
    StatusChecksPassed(InstanceId),
    /// A volume becomes available.
    VolumeReady(VolumeId),
    /// A deleted volume leaves the list.
    VolumeGone(VolumeId),
    /// A volume that is being modified has come further.
    VolumeModified(VolumeId),
    /// A snapshot has come further, or is completed.
    SnapshotProgress(SnapshotId),
    /// An image becomes available.
    ImageReady(ImageId),
    /// A NAT gateway becomes available or fails, is deleted, or leaves the list.
    NatGatewayChanges(NatGatewayId),
}

/// Lets an event happen.
pub(crate) fn handle(region: &mut Region, event: Event) {
    match event {
        Event::InstanceRunning(id) => instance::handle_running(region, id),
        Event::InstanceStopped(id) => instance::handle_stopped(region, id),
        Event::InstanceTerminated(id) => instance::handle_terminated(region, id),
        Event::InstanceGone(id) => instance::handle_gone(region, id),
        Event::StatusChecksPassed(id) => instance::handle_status_checks_passed(region, id),
        Event::VolumeReady(id) => volume::handle_ready(region, id),
        Event::VolumeGone(id) => volume::handle_gone(region, id),
        Event::VolumeModified(id) => volume::handle_modified(region, id),
        Event::SnapshotProgress(id) => snapshot::handle_progress(region, id),
        Event::ImageReady(id) => image::handle_ready(region, id),
        Event::NatGatewayChanges(id) => nat_gateway::handle_changes(region, id),
    }
}
