//! Which volumes a new instance gets: those of its image, changed and completed by the request.

use model::ec2::{BlockDeviceMapping, VolumeType};
use model::ids::SnapshotId;

use crate::ec2::errors::Ec2Error;
use crate::ec2::image::Image;
use crate::ec2::snapshot::SnapshotState;
use crate::ec2::volume;
use crate::region::Region;

/// A volume that an instance is going to have.
pub(super) struct PlannedVolume {
    pub(super) device_name: String,
    pub(super) snapshot: Option<SnapshotId>,
    pub(super) size: i64,
    pub(super) volume_type: String,
    pub(super) iops: Option<i64>,
    pub(super) throughput: Option<i64>,
    pub(super) encrypted: bool,
    pub(super) delete_on_termination: bool,
}

/// The volumes.
///
/// # Errors
/// A mapping that cannot work.
pub(super) fn volumes(
    region: &Region,
    image: &Image,
    mappings: &[BlockDeviceMapping],
) -> Result<Vec<PlannedVolume>, Ec2Error> {
    let mut planned: Vec<PlannedVolume> = image
        .block_devices
        .iter()
        .map(|device| PlannedVolume {
            device_name: device.device_name.clone(),
            snapshot: device.snapshot,
            size: device.volume_size,
            volume_type: device.volume_type.clone(),
            iops: device.iops,
            throughput: device.throughput,
            encrypted: device.encrypted,
            delete_on_termination: device.delete_on_termination,
        })
        .collect();
    check_each_device_once(image, mappings)?;
    for mapping in mappings {
        apply_mapping(region, image, &mut planned, mapping)?;
    }
    for volume in &mut planned {
        volume.encrypted |= region.ec2.ebs_encryption_by_default;
        check_size(region, volume)?;
        (volume.iops, volume.throughput) =
            volume::performance(&volume.volume_type, volume.size, volume.iops, volume.throughput)?;
    }
    Ok(planned)
}

/// A request names a device once, and as the image does: `xvda` beside the image's `/dev/xvda` is the same device. AWS's
/// sentence as Spot by NetApp quotes it
/// (<https://docs.spot.io/elastigroup/tools-integrations/>, "Troubleshoot InvalidBlockDeviceMapping Error").
fn check_each_device_once(image: &Image, mappings: &[BlockDeviceMapping]) -> Result<(), Ec2Error> {
    let short = |name: &str| name.strip_prefix("/dev/").unwrap_or(name).to_owned();
    let of_image = image.block_devices.iter().map(|device| device.device_name.as_str());
    let asked = || mappings.iter().filter_map(|mapping| mapping.device_name.as_deref());
    let own = of_image.filter(|name| !asked().any(|other| other == *name));
    let mut seen: Vec<String> = own.map(short).collect();
    for name in asked() {
        let name = short(name);
        if seen.contains(&name) {
            let why = format!("The device '{name}' is used in more than one block-device mapping");
            return Err(Ec2Error::InvalidBlockDeviceMapping(why));
        }
        seen.push(name);
    }
    Ok(())
}

fn apply_mapping(
    region: &Region,
    image: &Image,
    planned: &mut Vec<PlannedVolume>,
    mapping: &BlockDeviceMapping,
) -> Result<(), Ec2Error> {
    if mapping.virtual_name.is_some() {
        return Err(Ec2Error::UnsupportedParameter("BlockDeviceMapping.VirtualName"));
    }
    let device_name = mapping.device_name.as_deref().filter(|name| !name.is_empty());
    let device_name = device_name.ok_or(Ec2Error::MissingParameter("DeviceName"))?;
    let place = planned.iter().position(|volume| volume.device_name == device_name);
    if mapping.no_device.is_some() {
        if device_name == image.root_device_name {
            let why = format!("The root device '{device_name}' cannot be left out.");
            return Err(Ec2Error::InvalidBlockDeviceMapping(why));
        }
        if let Some(place) = place {
            planned.remove(place);
        }
        return Ok(());
    }
    let Some(ebs) = &mapping.ebs else {
        return Err(Ec2Error::MissingParameter("ebs"));
    };
    volume::check_key(region, ebs.kms_key_id.as_deref(), ebs.encrypted)?;
    let snapshot = ebs.snapshot_id.as_deref().map(|text| completed_snapshot(region, text)).transpose()?;
    match place {
        Some(place) => {
            let volume = &mut planned[place];
            if snapshot.is_some_and(|(id, ..)| volume.snapshot != Some(id))
                && device_name == image.root_device_name
            {
                let why = "snapshotId cannot be modified on root device".to_owned();
                return Err(Ec2Error::InvalidBlockDeviceMapping(why));
            }
            if let Some((id, size, encrypted)) = snapshot {
                volume.snapshot = Some(id);
                volume.size = size;
                volume.encrypted = encrypted;
            }
            volume.size = ebs.volume_size.unwrap_or(volume.size);
            volume.encrypted = volume::encrypted(ebs.encrypted, Some(volume.encrypted))?;
            if let Some(volume_type) = ebs.volume_type
                && volume_type.as_str() != volume.volume_type
            {
                volume.volume_type = volume_type.as_str().to_owned();
                // What the image's volume was provisioned with belongs to its type.
                (volume.iops, volume.throughput) = (None, None);
            }
            volume.iops = ebs.iops.or(volume.iops);
            volume.throughput = ebs.throughput.or(volume.throughput);
            volume.delete_on_termination = ebs.delete_on_termination.unwrap_or(volume.delete_on_termination);
        }
        None => {
            let size = ebs.volume_size.or(snapshot.map(|(_, size, _)| size));
            planned.push(PlannedVolume {
                device_name: device_name.to_owned(),
                snapshot: snapshot.map(|(id, ..)| id),
                size: size.ok_or(Ec2Error::MissingParameter("size or snapshotId"))?,
                volume_type: ebs.volume_type.unwrap_or(VolumeType::Gp2).as_str().to_owned(),
                iops: ebs.iops,
                throughput: ebs.throughput,
                encrypted: volume::encrypted(ebs.encrypted, snapshot.map(|(.., encrypted)| encrypted))?,
                // A volume that the request adds goes with the instance unless the request says otherwise:
                // <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html>.
                delete_on_termination: ebs.delete_on_termination.unwrap_or(true),
            });
        }
    }
    Ok(())
}

/// A snapshot that can be made into a volume: its id, its size and whether it is encrypted.
fn completed_snapshot(region: &Region, text: &str) -> Result<(SnapshotId, i64, bool), Ec2Error> {
    let id = SnapshotId::parse(text).ok_or_else(|| Ec2Error::SnapshotMalformed(text.to_owned()))?;
    let snapshot = region.ec2.snapshots.get(&id).ok_or(Ec2Error::SnapshotNotFound(id))?;
    match snapshot.state {
        SnapshotState::Completed { .. } => Ok((id, snapshot.volume_size, snapshot.encrypted)),
        SnapshotState::Pending { .. } => Err(Ec2Error::SnapshotPending(id)),
    }
}

fn check_size(region: &Region, volume: &PlannedVolume) -> Result<(), Ec2Error> {
    let size = volume.size;
    if let Some(id) = volume.snapshot {
        let least = region.ec2.snapshots.get(&id).map_or(0, |snapshot| snapshot.volume_size);
        if size < least {
            let why =
                format!("Volume of size {size}GB is smaller than snapshot '{id}', expect size >= {least}GB");
            return Err(Ec2Error::InvalidBlockDeviceMapping(why));
        }
    }
    volume::check_size(size, &volume.volume_type)
}
