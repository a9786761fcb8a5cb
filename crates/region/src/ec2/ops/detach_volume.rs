//! DetachVolume — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachVolume.html>
//!
//! Supported: any attached volume; the root volume of an instance that is stopped.
//! Simplified: detached at once, so `Force` changes nothing.

use model::Caller;
use model::ec2::{DetachVolumeInput, VolumeAttachment, VolumeAttachmentState};
use model::ids::InstanceId;

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::instance::InstanceState;
use crate::ec2::volume::{self, VolumeState};
use crate::machines;
use crate::region::Region;

pub(crate) fn detach_volume(
    region: &mut Region,
    _caller: Caller,
    input: DetachVolumeInput,
) -> Result<VolumeAttachment, Ec2Error> {
    let row = volume::named(region, input.volume_id.as_deref())?;
    let volume = row.id;
    let Some((holder, device)) = row.attachment.clone() else {
        return Err(Ec2Error::VolumeNotAttached(volume));
    };
    check_names(&input, volume, holder, &device)?;
    let instance = region.ec2.instances.get(&holder);
    let is_root = instance.is_some_and(|instance| *instance.root_device_name == *device);
    if is_root && instance.is_some_and(|instance| instance.state != InstanceState::Stopped) {
        return Err(Ec2Error::DetachRoot { volume, instance: holder });
    }
    let shape = row.attachment_shape(region, holder, &device);
    unless_dry_run(input.dry_run)?;

    if is_root {
        // The machine held what is on its root volume; now the volume has it back.
        machines::remove(region, holder);
    }
    if let Some(instance) = region.ec2.instances.get_mut(&holder) {
        instance.volumes.retain(|attached| attached.volume != volume);
    }
    if let Some(row) = region.ec2.volumes.get_mut(&volume) {
        row.state = VolumeState::Available;
        row.attachment = None;
    }
    // AWS answers before it is done.
    Ok(VolumeAttachment { state: Some(VolumeAttachmentState::Detaching), ..shape })
}

/// Instance and device may be named too, and then have to be right.
fn check_names(
    input: &DetachVolumeInput,
    volume: model::ids::VolumeId,
    holder: InstanceId,
    device: &str,
) -> Result<(), Ec2Error> {
    if let Some(text) = input.instance_id.as_deref() {
        let id = InstanceId::parse(text).ok_or_else(|| Ec2Error::InstanceMalformed(text.to_owned()))?;
        if id != holder {
            let (instance, device) =
                (text.to_owned(), input.device.clone().unwrap_or_else(|| device.to_owned()));
            return Err(Ec2Error::AttachmentNotFound { volume, instance, device });
        }
    }
    match &input.device {
        Some(named) if named != device => {
            Err(Ec2Error::AttachmentNotFound { volume, instance: holder.to_string(), device: named.clone() })
        }
        _ => Ok(()),
    }
}
