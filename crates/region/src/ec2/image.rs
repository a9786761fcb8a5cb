//! AMIs. Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AMIs.html>.

use clockwork::Instant;
use model::ec2::{
    ArchitectureValues, BlockDeviceMapping, DeviceType, EbsBlockDevice, HypervisorType, Image as ImageShape,
    ImageState as ImageStateName, ImageTypeValues, ImdsSupportValues, PlatformValues, VirtualizationType,
    VolumeType,
};
use model::ids::*;

use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::{self, Ec2Error};
use crate::ec2::snapshot;
use crate::ec2::tags::Tags;
use crate::ec2::volume;
use crate::region::Region;

/// An AMI.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// Its id.
    pub id: ImageId,
    /// Its name, unique among the owner's.
    pub name: String,
    /// Its description.
    pub description: String,
    /// Who owns it: the account's digits, or AWS's.
    pub owner: String,
    /// AWS's alias for the owner, such as `amazon`.
    pub owner_alias: Option<String>,
    /// Whether everybody may launch it.
    pub public: bool,
    /// The accounts that may launch it beside its owner.
    pub launch_permissions: Vec<String>,
    /// When it was registered.
    pub creation_date: Instant,
    /// Where it is in its life.
    pub state: ImageState,
    /// How it boots.
    pub virtualization_type: VirtualizationType,
    /// The processors it is for.
    pub architecture: ArchitectureValues,
    /// The device name of its root volume.
    pub root_device_name: String,
    /// Its volumes.
    pub block_devices: Vec<ImageBlockDevice>,
    /// Whether it supports enhanced networking.
    pub ena_support: bool,
    /// The system that boots from it.
    pub system: System,
    /// The instance it was made from, for CreateImage.
    pub source_instance: Option<InstanceId>,
    /// The image it was copied from, for CopyImage.
    pub source_image: Option<ImageId>,
    /// Whether instances launched from it demand session tokens unless the launch says otherwise.
    pub imds_v2: bool,
    /// From when on it is deprecated.
    pub deprecation_time: Option<Instant>,
    /// Its tags.
    pub tags: Tags,
}

/// The system that an AMI boots. Simplified: the inside of all but the first is not shown. Such an instance runs and passes
/// its checks, and nothing answers in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// What is on the root volume: a Linux machine that one can log in to.
    Linux,
    /// A Linux whose inside is not shown.
    OtherLinux,
    /// Windows.
    Windows,
}

impl System {
    /// As AWS bills it: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/billing-info-fields.html>.
    pub(crate) fn platform_details(self) -> &'static str {
        match self {
            System::Linux | System::OtherLinux => "Linux/UNIX",
            System::Windows => "Windows",
        }
    }

    /// The operation that is billed (same source).
    pub(crate) fn usage_operation(self) -> &'static str {
        match self {
            System::Linux | System::OtherLinux => "RunInstances",
            System::Windows => "RunInstances:0002",
        }
    }

    /// What AWS names a platform: Windows, or nothing.
    pub(crate) fn platform(self) -> Option<PlatformValues> {
        (self == System::Windows).then_some(PlatformValues::Windows)
    }
}

/// One volume of an AMI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageBlockDevice {
    /// The device name, such as `/dev/xvda`.
    pub device_name: String,
    /// The snapshot it is made from.
    pub snapshot: Option<SnapshotId>,
    /// Its size in GiB.
    pub volume_size: i64,
    /// Its type, such as `gp2`.
    pub volume_type: String,
    /// The operations a second it is provisioned with.
    pub iops: Option<i64>,
    /// The throughput it is provisioned with.
    pub throughput: Option<i64>,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// Whether it goes with the instance.
    pub delete_on_termination: bool,
}

/// Where an AMI is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageState {
    /// Being made, not before then: a CreateImage waits for its snapshots too.
    Pending {
        /// The earliest moment it can be available.
        until: Instant,
    },
    /// Ready to be launched.
    Available,
    /// Its owner keeps it and nobody can launch it.
    Disabled,
}

impl ImageState {
    /// AWS's name of the state.
    pub fn name(self) -> ImageStateName {
        match self {
            ImageState::Pending { .. } => ImageStateName::Pending,
            ImageState::Available => ImageStateName::Available,
            ImageState::Disabled => ImageStateName::Disabled,
        }
    }
}

impl Image {
    /// The image as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> ImageShape {
        ImageShape {
            platform: self.system.platform(),
            platform_details: Some(self.system.platform_details().to_owned()),
            usage_operation: Some(self.system.usage_operation().to_owned()),
            block_device_mappings: self.block_devices.iter().map(ImageBlockDevice::to_shape).collect(),
            description: (!self.description.is_empty()).then(|| self.description.clone()),
            ena_support: Some(self.ena_support),
            hypervisor: Some(HypervisorType::Xen),
            image_owner_alias: self.owner_alias.clone(),
            name: Some(self.name.clone()),
            root_device_name: Some(self.root_device_name.clone()),
            root_device_type: Some(DeviceType::Ebs),
            state_reason: None,
            tags: tag_shapes(&self.tags),
            virtualization_type: Some(self.virtualization_type),
            source_instance_id: self.source_instance.map(|id| id.to_string()),
            source_image_id: self.source_image.map(|id| id.to_string()),
            source_image_region: self.source_image.map(|_| region.name.clone()),
            imds_support: self.imds_v2.then_some(ImdsSupportValues::V2_0),
            deprecation_time: self.deprecation_time.map(|at| at.iso_millis()),
            image_id: Some(self.id.to_string()),
            image_location: Some(self.location()),
            state: Some(self.state.name()),
            owner_id: Some(self.owner.clone()),
            creation_date: Some(self.creation_date.iso_millis()),
            public: Some(self.public),
            architecture: Some(self.architecture),
            image_type: Some(ImageTypeValues::Machine),
        }
    }

    /// Whether the account may launch it: its own, everybody's, or one that was shared with it.
    pub(crate) fn may_launch(&self, account: &str) -> bool {
        self.public || self.owner == account || self.launch_permissions.iter().any(|user| user == account)
    }

    /// Where AWS says that it lies: the owner and the name.
    pub(crate) fn location(&self) -> String {
        format!("{}/{}", self.owner_alias.as_ref().unwrap_or(&self.owner), self.name)
    }
}

impl ImageBlockDevice {
    pub(crate) fn to_shape(&self) -> BlockDeviceMapping {
        BlockDeviceMapping {
            device_name: Some(self.device_name.clone()),
            ebs: Some(EbsBlockDevice {
                delete_on_termination: Some(self.delete_on_termination),
                snapshot_id: self.snapshot.map(|id| id.to_string()),
                volume_size: Some(self.volume_size),
                volume_type: VolumeType::parse(&self.volume_type),
                encrypted: Some(self.encrypted),
                iops: self.iops,
                throughput: self.throughput,
                ..Default::default()
            }),
            ..Default::default()
        }
    }
}

/// The image that a text names.
///
/// # Errors
/// The text is no image id, or no image has it.
pub(crate) fn named<'a>(region: &'a Region, id: Option<&str>) -> Result<&'a Image, Ec2Error> {
    let text = id.unwrap_or_default();
    let id = ImageId::parse(text).ok_or_else(|| Ec2Error::ImageMalformed(text.to_owned()))?;
    region.ec2.images.get(&id).ok_or_else(|| Ec2Error::ImageNotFound(vec![id]))
}

/// Checks the digits of accounts that something is shared with.
///
/// # Errors
/// A text that is not twelve digits.
pub(crate) fn check_users<'a>(users: impl Iterator<Item = &'a str>) -> Result<(), Ec2Error> {
    for user in users {
        if user.len() != 12 || !user.bytes().all(|b| b.is_ascii_digit()) {
            let sentence = format!("Invalid attribute item value \"{user}\" for userId item type.");
            return Err(errors::own("InvalidAMIAttributeItemValue", sentence));
        }
    }
    Ok(())
}

/// The account's own image that a text names.
///
/// # Errors
/// The text is no image id, no image has it, or it is somebody else's.
pub(crate) fn own<'a>(region: &'a Region, id: Option<&str>) -> Result<&'a Image, Ec2Error> {
    let row = named(region, id)?;
    if row.owner == region.account() { Ok(row) } else { Err(Ec2Error::ImageNotYours(row.id)) }
}

/// How many images the account has.
pub(crate) fn own_count(region: &Region) -> usize {
    region.ec2.images.rows().filter(|image| image.owner == region.account()).count()
}

/// Refuses names that an image of the account cannot have: 3–128 letters, digits and `()[] ./-'@_`, unique.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RegisterImage.html>.
///
/// # Errors
/// The name is malformed, or taken.
pub(crate) fn check_name(region: &Region, name: &str) -> Result<(), Ec2Error> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "()[] ./-'@_".contains(c);
    if !(3..=128).contains(&name.chars().count()) || !name.chars().all(allowed) {
        return Err(Ec2Error::ImageNameMalformed(name.to_owned()));
    }
    let namesake = |image: &&Image| image.name == name && image.owner == region.account();
    match region.ec2.images.rows().find(namesake) {
        Some(image) => Err(Ec2Error::ImageNameDuplicate { name: name.to_owned(), image: image.id }),
        None => Ok(()),
    }
}

/// Refuses descriptions of more than 255 characters.
///
/// # Errors
/// `InvalidParameterValue`.
pub(crate) fn check_description(description: &str) -> Result<(), Ec2Error> {
    if description.chars().count() > 255 {
        let why = "The description must be at most 255 characters long.";
        return Err(Ec2Error::InvalidValue { value: description.to_owned(), parameter: "description", why });
    }
    Ok(())
}

/// The volume of an image that a mapping describes. A volume without a snapshot starts empty and needs a size.
///
/// # Errors
/// A snapshot that is unknown or not completed, a size too small, or a member that is not supported.
pub(crate) fn block_device(
    region: &Region,
    mapping: &BlockDeviceMapping,
) -> Result<ImageBlockDevice, Ec2Error> {
    let device_name = mapping.device_name.clone().unwrap_or_default();
    if device_name.is_empty() {
        return Err(Ec2Error::MissingParameter("DeviceName"));
    }
    if mapping.virtual_name.is_some() {
        return Err(Ec2Error::UnsupportedParameter("VirtualName"));
    }
    let Some(ebs) = &mapping.ebs else {
        return Err(Ec2Error::MissingParameter("Ebs"));
    };
    crate::ec2::volume::check_key(region, ebs.kms_key_id.as_deref(), ebs.encrypted)?;
    let source = ebs.snapshot_id.as_deref().map(|id| snapshot::named(region, id)).transpose()?;
    let volume_size = match (ebs.volume_size, source) {
        (None, None) => {
            let sentence = format!("The device '{device_name}' needs a snapshot or a size.");
            return Err(Ec2Error::InvalidBlockDeviceMapping(sentence));
        }
        (None, Some(source)) => source.volume_size,
        (Some(size), Some(source)) if size < source.volume_size => {
            let (id, least) = (source.id, source.volume_size);
            let sentence =
                format!("Volume of size {size}GB is smaller than snapshot '{id}', expect size >= {least}GB");
            return Err(Ec2Error::InvalidBlockDeviceMapping(sentence));
        }
        (Some(size), _) => size,
    };
    if let Some(source) = source.filter(|source| !source.is_completed()) {
        return Err(Ec2Error::SnapshotNotCompleted(source.id));
    }
    let volume_type = ebs.volume_type.unwrap_or(VolumeType::Gp2).as_str().to_owned();
    volume::check_size(volume_size, &volume_type)?;
    let (iops, throughput) = volume::performance(&volume_type, volume_size, ebs.iops, ebs.throughput)?;
    Ok(ImageBlockDevice {
        iops,
        throughput,
        encrypted: volume::encrypted(ebs.encrypted, source.map(|source| source.encrypted))?,
        device_name,
        snapshot: source.map(|source| source.id),
        volume_size,
        volume_type,
        delete_on_termination: ebs.delete_on_termination.unwrap_or(true),
    })
}

/// An image that was being made becomes available, once all its snapshots are completed.
pub(crate) fn handle_ready(region: &mut Region, id: ImageId) {
    let now = region.now();
    let Some(row) = region.ec2.images.get(&id) else { return };
    let ImageState::Pending { until } = row.state else { return };
    let copied = |device: &ImageBlockDevice| {
        let source = device.snapshot.and_then(|id| region.ec2.snapshots.get(&id));
        source.is_none_or(snapshot::Snapshot::is_completed)
    };
    if now < until || !row.block_devices.iter().all(copied) {
        return;
    }
    if let Some(row) = region.ec2.images.get_mut(&id) {
        row.state = ImageState::Available;
    }
}

/// Why an image cannot be launched now, in a sentence for a greyed menu item.
///
/// # Errors
/// The sentence.
pub fn may_launch(image: &ImageShape) -> Result<(), &'static str> {
    match image.state {
        Some(ImageStateName::Available) => Ok(()),
        Some(ImageStateName::Pending) => Err("This AMI is still being made."),
        _ => Err("This AMI cannot be launched."),
    }
}

/// Why an image cannot be deregistered, in a sentence for a greyed menu item; `account` is the learner's.
///
/// # Errors
/// The sentence.
pub fn may_deregister(image: &ImageShape, account: &str) -> Result<(), &'static str> {
    if image.owner_id.as_deref() == Some(account) {
        Ok(())
    } else {
        Err("This AMI belongs to somebody else.")
    }
}
