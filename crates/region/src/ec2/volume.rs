//! EBS volumes. Source: <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes.html>.
//!
//! Life: creating → available ⇄ in-use → deleting → gone
//! (<https://docs.aws.amazon.com/ebs/latest/userguide/ebs-describing-volumes.html>).
//! Simplified: attaching and detaching take no time.

use core::ops::{Deref, DerefMut};
use std::sync::Arc;

use clockwork::{Duration, Instant};
use guest::Disk;
use model::ec2::{
    Volume as VolumeShape, VolumeAttachment, VolumeAttachmentState, VolumeModification,
    VolumeModificationState, VolumeState as VolumeStateName, VolumeType,
};
use model::ids::*;

use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::Ec2Error;
use crate::ec2::tags::Tags;
use crate::events::Event;
use crate::region::Region;
use crate::{durations, ec2, machines};

/// How much of an optimization is done with each step, in percent.
const OPTIMIZING_STEP: i64 = 25;

/// A volume. What it is reads like fields of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Volume {
    /// Its id.
    pub id: VolumeId,
    /// When it was created.
    pub create_time: Instant,
    /// Where it is in its life.
    pub state: VolumeState,
    /// The instance that has it, and as which device.
    pub attachment: Option<(InstanceId, Arc<str>)>,
    /// What is on it while no machine holds it; a machine that has booted from it holds it in `Machine::disk`.
    pub content: Option<Box<Disk>>,
    /// How it was last modified.
    pub modification: Option<Box<Modification>>,
    /// What it is: shared with volumes that are alike, until it is changed.
    pub kind: Arc<Kind>,
}

impl Deref for Volume {
    type Target = Kind;

    fn deref(&self) -> &Kind {
        &self.kind
    }
}

impl DerefMut for Volume {
    fn deref_mut(&mut self) -> &mut Kind {
        Arc::make_mut(&mut self.kind)
    }
}

/// What a volume is.
#[derive(Clone, Debug, PartialEq)]
pub struct Kind {
    /// Its zone: it can only be attached there.
    pub zone: ZoneName,
    /// Its size in GiB.
    pub size: i64,
    /// Its type, such as `gp2`.
    pub volume_type: String,
    /// The input/output operations a second that it is provisioned with: io1, io2 and gp3.
    pub provisioned_iops: Option<i64>,
    /// The throughput in MiB a second that it is provisioned with: gp3.
    pub throughput: Option<i64>,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// The snapshot it was made from.
    pub snapshot: Option<SnapshotId>,
    /// Whether it goes on by itself after a failure that may have made its data inconsistent.
    pub auto_enable_io: bool,
    /// Its tags.
    pub tags: Tags,
}

/// A modification of a volume.
#[derive(Clone, Debug, PartialEq)]
pub struct Modification {
    /// How far it is.
    pub state: ModificationState,
    /// When it was asked for.
    pub start_time: Instant,
    /// What the volume was.
    pub original: Specification,
    /// What it becomes.
    pub target: Specification,
}

/// How far a modification is. Timed states carry their own deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModificationState {
    /// The volume gets its new size, until then.
    Modifying {
        /// When the new size is there.
        until: Instant,
    },
    /// The volume has its new size and gets its new performance. Progress is a row change of its own: an event a step.
    Optimizing {
        /// Percent done, as the API shows it.
        progress: i64,
        /// When the next step is due.
        until: Instant,
        /// How long each step takes.
        step: Duration,
    },
    /// Done.
    Completed {
        /// When it was done.
        at: Instant,
    },
}

/// What a volume is: type, size and performance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Specification {
    /// The type, such as `gp2`.
    pub volume_type: String,
    /// The size in GiB.
    pub size: i64,
    /// The operations a second it is provisioned with.
    pub provisioned_iops: Option<i64>,
    /// The throughput it is provisioned with.
    pub throughput: Option<i64>,
}

impl Modification {
    /// The modification as the API shows it.
    pub(crate) fn to_shape(&self, volume: VolumeId) -> VolumeModification {
        let (state, progress, end_time) = match self.state {
            ModificationState::Modifying { .. } => (VolumeModificationState::Modifying, 0, None),
            ModificationState::Optimizing { progress, .. } => {
                (VolumeModificationState::Optimizing, progress, None)
            }
            ModificationState::Completed { at } => (VolumeModificationState::Completed, 100, Some(at)),
        };
        VolumeModification {
            volume_id: Some(volume.to_string()),
            modification_state: Some(state),
            target_size: Some(self.target.size),
            target_iops: self.target.iops(),
            target_volume_type: VolumeType::parse(&self.target.volume_type),
            target_throughput: self.target.throughput,
            target_multi_attach_enabled: Some(false),
            original_size: Some(self.original.size),
            original_iops: self.original.iops(),
            original_volume_type: VolumeType::parse(&self.original.volume_type),
            original_throughput: self.original.throughput,
            original_multi_attach_enabled: Some(false),
            progress: Some(progress),
            start_time: Some(self.start_time),
            end_time,
        }
    }
}

impl Specification {
    /// The operations a second as AWS shows them.
    pub fn iops(&self) -> Option<i64> {
        iops(&self.volume_type, self.size, self.provisioned_iops)
    }
}

/// Where a volume is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VolumeState {
    /// Being made, until then.
    Creating {
        /// When it will be available.
        until: Instant,
    },
    /// Free to be attached.
    Available,
    /// Attached.
    InUse,
    /// On the way out, until then.
    Deleting {
        /// When it is gone.
        until: Instant,
    },
}

impl VolumeState {
    /// AWS's name of the state.
    pub fn name(self) -> VolumeStateName {
        match self {
            VolumeState::Creating { .. } => VolumeStateName::Creating,
            VolumeState::Available => VolumeStateName::Available,
            VolumeState::InUse => VolumeStateName::InUse,
            VolumeState::Deleting { .. } => VolumeStateName::Deleting,
        }
    }
}

/// The sizes in GiB that a type comes in: <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html>.
/// `None` for a type that does not exist.
pub fn sizes_of(volume_type: &str) -> Option<(i64, i64)> {
    match volume_type {
        "gp2" | "gp3" => Some((1, 16_384)),
        "io1" => Some((4, 16_384)),
        // Every new io2 volume is a Block Express one: <https://docs.aws.amazon.com/ebs/latest/userguide/provisioned-iops.html>.
        "io2" => Some((4, 65_536)),
        "standard" => Some((1, 1_024)),
        "st1" | "sc1" => Some((125, 16_384)),
        _ => None,
    }
}

/// Refuses sizes that a type does not come in.
///
/// # Errors
/// `InvalidParameterValue` with the bound that was passed.
pub(crate) fn check_size(size: i64, volume_type: &str) -> Result<(), Ec2Error> {
    let Some((least, most)) = sizes_of(volume_type) else {
        return Err(Ec2Error::InvalidValue {
            value: volume_type.to_owned(),
            parameter: "volumeType",
            why: "",
        });
    };
    if size < least {
        let sentence =
            format!("Volume of {size}GiB is too small for volume type {volume_type}; minimum is {least}GiB.");
        return Err(Ec2Error::InvalidParameterValue(sentence));
    }
    if size > most {
        let sentence =
            format!("Volume of {size}GiB is too large for volume type {volume_type}; maximum is {most}GiB.");
        return Err(Ec2Error::InvalidParameterValue(sentence));
    }
    Ok(())
}

/// What a type can be provisioned with, least and most operations a second and how many a GiB:
/// <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html>.
fn iops_of(volume_type: &str) -> Option<(i64, i64, i64)> {
    match volume_type {
        "gp3" => Some((3_000, 16_000, 500)),
        "io1" => Some((100, 64_000, 50)),
        "io2" => Some((100, 256_000, 1_000)),
        _ => None,
    }
}

/// The throughput in MiB a second that gp3 comes with, and the most it can have (same source).
const THROUGHPUT: (i64, i64) = (125, 1_000);

/// The performance that a volume is provisioned with, operations a second and throughput: what is asked for, or what the
/// type comes with. The sentences are AWS's as others quote them: a parameter that a type does not have
/// (<https://github.com/hashicorp/terraform-provider-aws/issues/4344>), the ratios
/// (<https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ec2/lib/launch-template.ts>,
/// <https://github.com/aws/aws-parallelcluster/blob/develop/cli/src/pcluster/validators/ebs_validators.py>). From memory:
/// those about too low and too high.
///
/// # Errors
/// A performance that the type does not have, or not at this size.
pub(crate) fn performance(
    volume_type: &str,
    size: i64,
    iops: Option<i64>,
    throughput: Option<i64>,
) -> Result<(Option<i64>, Option<i64>), Ec2Error> {
    let misplaced = |parameter: &str| {
        let sentence = format!("The parameter {parameter} is not supported for {volume_type} volumes.");
        Err(Ec2Error::VolumePerformance(sentence))
    };
    if throughput.is_some() && volume_type != "gp3" {
        return misplaced("throughput");
    }
    let Some((least, most, a_gib)) = iops_of(volume_type) else {
        return if iops.is_some() { misplaced("iops") } else { Ok((None, None)) };
    };
    let iops = match iops {
        Some(iops) => iops,
        None if volume_type == "gp3" => least,
        None => return Err(Ec2Error::MissingParameter("iops")),
    };
    let wrong = |sentence: String| Err(Ec2Error::InvalidParameterValue(sentence));
    if iops < least {
        return wrong(format!("Volume iops of {iops} is too low; minimum is {least}."));
    }
    if iops > most {
        return wrong(format!("Volume iops of {iops} is too high; maximum is {most}."));
    }
    // What a type comes with it has at any size.
    if iops > size.saturating_mul(a_gib) && !(volume_type == "gp3" && iops == least) {
        let ratio = six_digits(iops, size);
        return wrong(format!("Iops to volume size ratio of {ratio} is too high; maximum is {a_gib}."));
    }
    if volume_type != "gp3" {
        return Ok((Some(iops), None));
    }
    let throughput = throughput.unwrap_or(THROUGHPUT.0);
    if throughput < THROUGHPUT.0 {
        return wrong(format!("Throughput of {throughput} is too low; minimum is {}.", THROUGHPUT.0));
    }
    if throughput > THROUGHPUT.1 {
        return wrong(format!("Throughput of {throughput} is too high; maximum is {}.", THROUGHPUT.1));
    }
    if throughput.saturating_mul(4) > iops {
        let ratio = six_digits(throughput, iops);
        return wrong(format!(
            "Throughput (MiBps) to iops ratio of {ratio} is too high; maximum is 0.250000 MiBps per iops."
        ));
    }
    Ok((Some(iops), Some(throughput)))
}

/// A ratio with six digits behind the point, as AWS prints it.
fn six_digits(over: i64, under: i64) -> String {
    let millionths = i128::from(over) * 1_000_000 / i128::from(under.max(1));
    format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000)
}

/// The operations a second as AWS shows them; `None` for types where it shows none. gp2 has three a GiB, from 100 to
/// 16,000: <https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html>.
pub(crate) fn iops(volume_type: &str, size: i64, provisioned: Option<i64>) -> Option<i64> {
    match volume_type {
        "gp2" => Some(size.saturating_mul(3).clamp(100, 16_000)),
        "gp3" => provisioned.or(Some(3_000)),
        _ => provisioned,
    }
}

/// The key that encrypts volumes for which no other was named: AWS's own of the account, `aws/ebs`.
/// <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html>
pub(crate) fn default_key(region: &Region) -> String {
    let id = uuid(region.seed.bits("ec2/default-kms-key", 0));
    format!("arn:aws:kms:{}:{}:key/{id}", region.name, region.account)
}

/// Checks the key that a request names for what it makes: it must be the default one, in any of the forms that AWS takes,
/// since the account has no other here, and means something only where encryption is asked for
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html>).
///
/// # Errors
/// `InvalidParameterDependency`; another key is refused by name.
pub(crate) fn check_key(region: &Region, key: Option<&str>, encrypted: Option<bool>) -> Result<(), Ec2Error> {
    let Some(key) = key else { return Ok(()) };
    if encrypted != Some(true) {
        let sentence = "The parameter KmsKeyId requires the parameter Encrypted to be set.";
        return Err(crate::ec2::errors::own("InvalidParameterDependency", sentence));
    }
    let arn = default_key(region);
    let alias = format!("arn:aws:kms:{}:{}:alias/aws/ebs", region.name, region.account);
    let id = arn.rsplit('/').next();
    match key == "alias/aws/ebs" || key == alias || key == arn || Some(key) == id {
        true => Ok(()),
        false => Err(Ec2Error::UnsupportedParameter("KmsKeyId")),
    }
}

/// Whether a new volume is encrypted: what its snapshot is, or what is asked for.
///
/// # Errors
/// Encryption cannot be taken away.
pub(crate) fn encrypted(asked: Option<bool>, snapshot: Option<bool>) -> Result<bool, Ec2Error> {
    if asked == Some(false) && snapshot == Some(true) {
        let sentence = "The encryption of a snapshot cannot be removed from a volume made of it.".to_owned();
        return Err(Ec2Error::InvalidParameterValue(sentence));
    }
    Ok(asked.unwrap_or(false) || snapshot == Some(true))
}

/// What goes on a volume of `size` GiB that is made from a snapshot's content.
pub(crate) fn content_of_size(content: Option<&Disk>, size: i64) -> Option<Disk> {
    let mut disk = content?.clone();
    disk.set_size_gib(u32::try_from(size).unwrap_or(u32::MAX));
    Some(disk)
}

impl Volume {
    /// The input/output operations a second as AWS shows them.
    pub fn iops(&self) -> Option<i64> {
        iops(&self.volume_type, self.size, self.provisioned_iops)
    }

    /// What it is.
    pub fn specification(&self) -> Specification {
        Specification {
            volume_type: self.volume_type.clone(),
            size: self.size,
            provisioned_iops: self.provisioned_iops,
            throughput: self.throughput,
        }
    }

    /// The volume as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> VolumeShape {
        let attachment = self.attachment.as_ref();
        VolumeShape {
            iops: self.iops(),
            tags: tag_shapes(&self.tags),
            volume_type: VolumeType::parse(&self.volume_type),
            multi_attach_enabled: Some(false),
            throughput: self.throughput,
            volume_id: Some(self.id.to_string()),
            size: Some(self.size),
            // AWS shows an empty text for a volume that began empty.
            snapshot_id: Some(self.snapshot.map(|id| id.to_string()).unwrap_or_default()),
            availability_zone: Some(self.zone.to_string()),
            state: Some(self.state.name()),
            create_time: Some(self.create_time),
            attachments: attachment
                .map(|(holder, device)| self.attachment_shape(region, *holder, device))
                .into_iter()
                .collect(),
            encrypted: Some(self.encrypted),
            kms_key_id: self.encrypted.then(|| default_key(region)),
            availability_zone_id: Some(crate::ec2::vpc::zone_id(region.name(), &self.zone)),
        }
    }

    /// How `holder` has it, as the API shows it.
    pub(crate) fn attachment_shape(
        &self,
        region: &Region,
        holder: InstanceId,
        device: &str,
    ) -> VolumeAttachment {
        let instance = region.ec2.instances.get(&holder);
        let attached =
            instance.and_then(|row| row.volumes.iter().find(|attached| attached.volume == self.id));
        VolumeAttachment {
            delete_on_termination: Some(attached.is_some_and(|attached| attached.delete_on_termination)),
            volume_id: Some(self.id.to_string()),
            instance_id: Some(holder.to_string()),
            device: Some(device.to_owned()),
            state: Some(VolumeAttachmentState::Attached),
            attach_time: attached.map(|attached| attached.attach_time),
        }
    }
}

/// The volume that a text names.
///
/// # Errors
/// The text is no volume id, or no volume has it.
pub(crate) fn named<'a>(region: &'a Region, id: Option<&str>) -> Result<&'a Volume, Ec2Error> {
    let text = id.unwrap_or_default();
    let id = VolumeId::parse(text).ok_or_else(|| Ec2Error::VolumeMalformed(text.to_owned()))?;
    region.ec2.volumes.get(&id).ok_or(Ec2Error::VolumeNotFound(id))
}

/// Why a volume cannot be deleted now, in a sentence for a greyed menu item.
///
/// # Errors
/// The sentence.
pub fn may_delete(volume: &VolumeShape) -> Result<(), &'static str> {
    match volume.state {
        Some(VolumeStateName::Available | VolumeStateName::Error) => Ok(()),
        Some(VolumeStateName::InUse) => Err("This volume is attached to an instance. Detach it first."),
        Some(VolumeStateName::Creating) => Err("This volume is still being created."),
        _ => Err("This volume is already being deleted."),
    }
}

/// Why a volume cannot be attached now, in a sentence for a greyed menu item.
///
/// # Errors
/// The sentence.
pub fn may_attach(volume: &VolumeShape) -> Result<(), &'static str> {
    match volume.state {
        Some(VolumeStateName::Available) => Ok(()),
        Some(VolumeStateName::InUse) => Err("This volume is already attached to an instance."),
        Some(VolumeStateName::Creating) => Err("This volume is still being created."),
        _ => Err("This volume is being deleted."),
    }
}

/// Why a volume cannot be detached now, in a sentence for a greyed menu item. Whether it is the root volume of
/// a running instance is for DetachVolume to say.
///
/// # Errors
/// The sentence.
pub fn may_detach(volume: &VolumeShape) -> Result<(), &'static str> {
    match volume.state {
        Some(VolumeStateName::InUse) => Ok(()),
        _ => Err("This volume is not attached to an instance."),
    }
}

/// Why no snapshot of a volume can be taken now, in a sentence for a greyed menu item.
///
/// # Errors
/// The sentence.
pub fn may_create_snapshot(volume: &VolumeShape) -> Result<(), &'static str> {
    match volume.state {
        Some(VolumeStateName::Available | VolumeStateName::InUse) => Ok(()),
        Some(VolumeStateName::Creating) => Err("This volume is still being created."),
        _ => Err("This volume is being deleted."),
    }
}

/// A volume that is being modified gets one step further: first its new size, then its new performance.
pub(crate) fn handle_modified(region: &mut Region, id: VolumeId) {
    let now = region.now();
    let Some(modification) = region.ec2.volumes.get(&id).and_then(|row| row.modification.clone()) else {
        return;
    };
    let (next, resized) = match modification.state {
        ModificationState::Modifying { until } if now >= until => {
            let step = region.draw_span("ec2/volume-optimizing", durations::VOLUME_OPTIMIZING_STEP);
            (ModificationState::Optimizing { progress: 0, until: now + step, step }, true)
        }
        ModificationState::Optimizing { until, progress, step } if now >= until => {
            let progress = progress + OPTIMIZING_STEP;
            let done = progress >= 100;
            let going = ModificationState::Optimizing { progress, until: now + step, step };
            (if done { ModificationState::Completed { at: now } } else { going }, false)
        }
        _ => return,
    };
    if let ModificationState::Optimizing { until, .. } = next {
        region.at(until, Event::Ec2(ec2::Event::VolumeModified(id)));
    }
    if resized {
        machines::resize_disk(region, id, modification.target.size);
    }
    let Some(row) = region.ec2.volumes.get_mut(&id) else { return };
    if resized {
        let target = modification.target.clone();
        row.size = target.size;
        row.volume_type = target.volume_type;
        row.provisioned_iops = target.provisioned_iops;
        row.throughput = target.throughput;
    }
    row.modification = Some(Box::new(Modification { state: next, ..*modification }));
}

/// A volume that was being made becomes available.
pub(crate) fn handle_ready(region: &mut Region, id: VolumeId) {
    let now = region.now();
    let due = |row: &Volume| matches!(row.state, VolumeState::Creating { until } if now >= until);
    if region.ec2.volumes.get(&id).is_some_and(due)
        && let Some(row) = region.ec2.volumes.get_mut(&id)
    {
        row.state = VolumeState::Available;
    }
}

/// A volume that was being deleted is gone.
pub(crate) fn handle_gone(region: &mut Region, id: VolumeId) {
    let now = region.now();
    let due = |row: &Volume| matches!(row.state, VolumeState::Deleting { until } if now >= until);
    if region.ec2.volumes.get(&id).is_some_and(due) {
        region.ec2.volumes.remove(&id);
    }
}
