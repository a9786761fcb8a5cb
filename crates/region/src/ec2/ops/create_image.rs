//! CreateImage — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateImage.html>
//!
//! Supported: a running or stopped instance; reboots a running one unless `NoReboot`; a snapshot of each volume;
//! mappings that change or leave out a volume, or add an empty one or one from a snapshot.
//! Refused: another encryption than the volume's, `KmsKeyId`, leaving out the root volume.

use model::Caller;
use model::ec2::{BlockDeviceMapping, CreateImageInput, CreateImageOutput};
use model::ids::{ImageId, InstanceId};

use crate::durations;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::image::{self, Image, ImageBlockDevice, ImageState};
use crate::ec2::instance::{AttachedVolume, InstanceState};
use crate::ec2::{self, Ec2Error, Instance, Volume, instance_quotas, snapshot, tags, volume};
use crate::events::Event;
use crate::machines;
use crate::region::Region;

pub(crate) fn create_image(
    region: &mut Region,
    caller: Caller,
    input: CreateImageInput,
) -> Result<CreateImageOutput, Ec2Error> {
    let text = input.instance_id.as_deref().unwrap_or_default();
    let id = InstanceId::parse(text).ok_or_else(|| Ec2Error::InstanceMalformed(text.to_owned()))?;
    let instance = region.ec2.instances.get(&id).ok_or_else(|| Ec2Error::InstanceNotFound(vec![id]))?.clone();
    if !matches!(instance.state, InstanceState::Running | InstanceState::Stopped) {
        return Err(Ec2Error::IncorrectInstanceState { id, wanted: "running" });
    }
    tags::check_resource_types(&input.tag_specifications, &["image", "snapshot"])?;
    let name = input.name.clone().unwrap_or_default();
    image::check_name(region, &name)?;
    let description = input.description.clone().unwrap_or_default();
    image::check_description(&description)?;
    let plan = plan(region, &instance, &input.block_device_mappings)?;
    let quotas = &region.ec2.instance_quotas;
    instance_quotas::check("images", image::own_count(region), quotas.images)?;
    let snapshots = plan.iter().filter(|(_, source)| source.is_some()).count();
    snapshot::check_quota(region, snapshots)?;
    let image_tags = tags::for_new(&input.tag_specifications, "image", caller)?;
    let snapshot_tags = tags::for_new(&input.tag_specifications, "snapshot", caller)?;
    unless_dry_run(input.dry_run)?;

    let image = ImageId::from_bits(region.draw("ec2/image-id"));
    // The reboot is what makes the copy consistent: programs end and the system writes everything to the disk.
    if instance.state == InstanceState::Running && input.no_reboot != Some(true) {
        machines::reboot(region, id);
    }
    let now = region.now();
    let mut until = now;
    let mut block_devices = Vec::new();
    for (mut device, source) in plan {
        if let Some(volume) = source {
            let note = format!("Created by CreateImage({id}) for {image}");
            let (snapshot, completed) = snapshot::begin(region, &volume, note, snapshot_tags.clone());
            device.snapshot = Some(snapshot);
            until = until.max(completed);
        }
        block_devices.push(device);
    }
    let until = until + durations::IMAGE_AFTER_SNAPSHOTS;
    let row = row(region, &instance, image, (name, description), block_devices, until, image_tags);
    region.ec2.images.insert(image, row);
    region.at(until, Event::Ec2(ec2::Event::ImageReady(image)));
    Ok(CreateImageOutput { image_id: Some(image.to_string()) })
}

/// The volumes of the image, each with the volume that it is to be a snapshot of.
fn plan(
    region: &Region,
    instance: &Instance,
    mappings: &[BlockDeviceMapping],
) -> Result<Vec<(ImageBlockDevice, Option<Volume>)>, Ec2Error> {
    let mut plan = Vec::new();
    for attached in &instance.volumes {
        let Some(volume) = region.ec2.volumes.get(&attached.volume) else { continue };
        let named =
            |mapping: &&BlockDeviceMapping| mapping.device_name.as_deref() == Some(&*attached.device_name);
        let mapping = mappings.iter().find(named);
        if mapping.is_some_and(|mapping| mapping.no_device.is_some()) {
            if *attached.device_name == *instance.root_device_name {
                let sentence = "The root volume cannot be left out of an image.".to_owned();
                return Err(Ec2Error::InvalidBlockDeviceMapping(sentence));
            }
            continue;
        }
        plan.push((of_volume(attached, volume, mapping)?, Some(volume.clone())));
    }
    if !plan.iter().any(|(device, _)| device.device_name == instance.root_device_name) {
        let sentence = format!("The instance '{}' has no root volume.", instance.id);
        return Err(Ec2Error::InvalidBlockDeviceMapping(sentence));
    }
    for mapping in mappings.iter().filter(|mapping| mapping.no_device.is_none()) {
        let has = |attached: &AttachedVolume| mapping.device_name.as_deref() == Some(&*attached.device_name);
        if !instance.volumes.iter().any(has) {
            plan.push((image::block_device(region, mapping)?, None));
        }
    }
    Ok(plan)
}

/// The image's volume for one that the instance has; a mapping may change its size, its type and its end.
fn of_volume(
    attached: &AttachedVolume,
    volume: &Volume,
    mapping: Option<&BlockDeviceMapping>,
) -> Result<ImageBlockDevice, Ec2Error> {
    let ebs = mapping.and_then(|mapping| mapping.ebs.clone()).unwrap_or_default();
    let unsupported = [
        (ebs.kms_key_id.is_some(), "KmsKeyId"),
        (ebs.encrypted.is_some_and(|encrypted| encrypted != volume.encrypted), "Encrypted"),
        (ebs.snapshot_id.is_some(), "SnapshotId"),
    ];
    if let Some((_, name)) = unsupported.into_iter().find(|(given, _)| *given) {
        return Err(Ec2Error::UnsupportedParameter(name));
    }
    let volume_size = ebs.volume_size.unwrap_or(volume.size);
    if volume_size < volume.size {
        let sentence =
            format!("Volume of size {volume_size}GB is smaller than its source of {}GB", volume.size);
        return Err(Ec2Error::InvalidBlockDeviceMapping(sentence));
    }
    let volume_type =
        ebs.volume_type.map_or_else(|| volume.volume_type.clone(), |kind| kind.as_str().to_owned());
    volume::check_size(volume_size, &volume_type)?;
    let same_type = volume_type == volume.volume_type;
    let (iops, throughput) = volume::performance(
        &volume_type,
        volume_size,
        ebs.iops.or(volume.provisioned_iops.filter(|_| same_type)),
        ebs.throughput.or(volume.throughput.filter(|_| same_type)),
    )?;
    Ok(ImageBlockDevice {
        iops,
        throughput,
        encrypted: volume.encrypted,
        device_name: attached.device_name.to_string(),
        snapshot: None,
        volume_size,
        volume_type,
        delete_on_termination: ebs.delete_on_termination.unwrap_or(attached.delete_on_termination),
    })
}

fn row(
    region: &Region,
    instance: &Instance,
    id: ImageId,
    (name, description): (String, String),
    block_devices: Vec<ImageBlockDevice>,
    until: clockwork::Instant,
    tags: tags::Tags,
) -> Image {
    // What the instance's own image says; it may be gone, and then every type offered here boots hvm images.
    let source = region.ec2.images.get(&instance.image);
    Image {
        id,
        name,
        description,
        owner: region.account().to_owned(),
        owner_alias: None,
        public: false,
        launch_permissions: Vec::new(),
        creation_date: region.now(),
        state: ImageState::Pending { until },
        virtualization_type: source
            .map_or(model::ec2::VirtualizationType::Hvm, |image| image.virtualization_type),
        architecture: source.map_or(model::ec2::ArchitectureValues::X86_64, |image| image.architecture),
        root_device_name: instance.root_device_name.clone(),
        block_devices,
        ena_support: source.is_none_or(|image| image.ena_support),
        system: instance.system,
        source_instance: Some(instance.id),
        source_image: None,
        imds_v2: source.is_some_and(|image| image.imds_v2),
        deprecation_time: None,
        tags,
    }
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ec2::{BlockDeviceMapping, CreateImageInput, DeregisterImageInput};
    use model::ids::ImageId;

    use crate::dataplane::{self, Origin};
    use crate::ec2::image::ImageState;
    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal, wait};

    fn creation(region: &Region, name: &str) -> CreateImageInput {
        let instance_id = Some(worlds::instance(region).to_string());
        CreateImageInput { instance_id, name: Some(name.to_owned()), ..Default::default() }
    }

    fn create(region: &mut Region, input: CreateImageInput) -> ImageId {
        let id = call(region, input).image_id.expect("it has an id");
        ImageId::parse(&id).expect("AWS prints ids")
    }

    fn apache_answers(region: &Region) -> bool {
        let instance = region.ec2.instances.rows().next().expect("the blog has a machine");
        let interface = instance.network_interface.and_then(|id| region.ec2.network_interfaces.get(&id));
        let address =
            interface.and_then(|interface| interface.public_address).expect("it has a public address");
        dataplane::connect(region, &Origin::Internet, &address.to_string(), 80).0.is_ok()
    }

    #[test]
    fn an_image_of_a_running_instance_reboots_it_and_waits_for_its_snapshot() {
        let mut region = worlds::blog();
        assert!(apache_answers(&region));
        let input = creation(&region, "blog");
        let id = create(&mut region, input);
        wait(&mut region, Duration::mins(1));
        assert!(!apache_answers(&region), "what was started by hand does not survive the reboot");
        let image = region.ec2.images.get(&id).expect("it is there");
        let snapshot = image.block_devices[0].snapshot.expect("it has a snapshot of its own");
        let row = region.ec2.snapshots.get(&snapshot).expect("the snapshot is there");
        assert_eq!(
            row.description,
            format!("Created by CreateImage({}) for {id}", worlds::instance(&region))
        );
        assert!(matches!(image.state, ImageState::Pending { .. }));
        wait(&mut region, Duration::mins(2));
        assert_eq!(region.ec2.images.get(&id).map(|image| image.state), Some(ImageState::Available));
    }

    #[test]
    fn no_reboot_leaves_the_machine_alone() {
        let mut region = worlds::blog();
        let input = CreateImageInput { no_reboot: Some(true), ..creation(&region, "blog") };
        create(&mut region, input);
        wait(&mut region, Duration::mins(1));
        assert!(apache_answers(&region));
    }

    #[test]
    fn an_image_that_is_deregistered_while_pending_never_comes_back() {
        let mut region = worlds::blog();
        let input = CreateImageInput { no_reboot: Some(true), ..creation(&region, "blog") };
        let id = create(&mut region, input);
        call(&mut region, DeregisterImageInput { image_id: Some(id.to_string()), ..Default::default() });
        wait(&mut region, Duration::mins(3));
        assert!(!region.ec2.images.contains(&id));
        assert_eq!(region.ec2.snapshots.len(), 2, "its snapshot stays, beside that of Amazon Linux");
    }

    #[test]
    fn the_root_volume_cannot_be_left_out() {
        let mut region = worlds::blog();
        let without_root = BlockDeviceMapping {
            device_name: Some("/dev/xvda".to_owned()),
            no_device: Some(String::new()),
            ..Default::default()
        };
        let input =
            CreateImageInput { block_device_mappings: vec![without_root], ..creation(&region, "blog") };
        assert!(refusal(&mut region, input).starts_with("InvalidBlockDeviceMapping"));
    }
}
