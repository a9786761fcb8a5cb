//! DeleteVolume — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVolume.html>
//!
//! Supported: any volume that is not attached.

use model::Caller;
use model::ec2::{DeleteVolumeInput, DeleteVolumeOutput};

use crate::durations;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::volume::{self, VolumeState};
use crate::ec2::{self, Ec2Error};
use crate::events::Event;
use crate::region::Region;

pub(crate) fn delete_volume(
    region: &mut Region,
    _caller: Caller,
    input: DeleteVolumeInput,
) -> Result<DeleteVolumeOutput, Ec2Error> {
    let row = volume::named(region, input.volume_id.as_deref())?;
    let id = row.id;
    if let Some((instance, _)) = row.attachment {
        return Err(Ec2Error::VolumeInUse { volume: id, instance });
    }
    match row.state {
        VolumeState::Available | VolumeState::InUse => {}
        VolumeState::Creating { .. } => {
            return Err(Ec2Error::IncorrectVolumeState { volume: id, state: "creating" });
        }
        VolumeState::Deleting { .. } => return Err(Ec2Error::VolumeNotFound(id)),
    }
    unless_dry_run(input.dry_run)?;

    let until = region.now() + region.draw_span("ec2/volume-deleting", durations::VOLUME_DELETING);
    if let Some(row) = region.ec2.volumes.get_mut(&id) {
        row.state = VolumeState::Deleting { until };
    }
    region.at(until, Event::Ec2(ec2::Event::VolumeGone(id)));
    Ok(DeleteVolumeOutput {})
}
