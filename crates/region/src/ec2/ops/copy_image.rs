//! CopyImage — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CopyImage.html>
//!
//! Supported: copies within the region of images that the account may launch, with a copy of each snapshot, also encrypted;
//! the source's own tags with `CopyImageTags`; client tokens. Refused by name: another source region, keys of one's own.

use model::Caller;
use model::ec2::{CopyImageInput, CopyImageOutput};
use model::ids::ImageId;

use super::copy_snapshot::check_source_region;
use crate::durations;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::image::{self, Image, ImageBlockDevice, ImageState};
use crate::ec2::tags::is_reserved;
use crate::ec2::{self, Ec2Error, instance_quotas, snapshot, tags, volume};
use crate::events::Event;
use crate::region::Region;

pub(crate) fn copy_image(
    region: &mut Region,
    caller: Caller,
    input: CopyImageInput,
) -> Result<CopyImageOutput, Ec2Error> {
    if let Some((earlier, id)) =
        input.client_token.as_ref().and_then(|token| region.ec2.image_tokens.get(token))
    {
        return match *earlier == input {
            true => Ok(CopyImageOutput { image_id: Some(id.to_string()) }),
            false => Err(Ec2Error::IdempotentParameterMismatch),
        };
    }
    check_source_region(region, input.source_region.as_deref())?;
    volume::check_key(region, input.kms_key_id.as_deref(), input.encrypted)?;
    let source = image::named(region, input.source_image_id.as_deref())?;
    if !source.may_launch(region.account()) {
        return Err(Ec2Error::ImageNotFound(vec![source.id]));
    }
    if source.state != ImageState::Available {
        return Err(Ec2Error::ImageUnavailable(source.id));
    }
    let name = input.name.clone().unwrap_or_default();
    image::check_name(region, &name)?;
    let description = input.description.clone().unwrap_or_default();
    image::check_description(&description)?;
    for device in &source.block_devices {
        volume::encrypted(input.encrypted, Some(device.encrypted))?;
    }
    instance_quotas::check("images", image::own_count(region), region.ec2.instance_quotas.images)?;
    snapshot::check_quota(region, source.block_devices.iter().filter(|one| one.snapshot.is_some()).count())?;
    tags::check_resource_types(&input.tag_specifications, &["image", "snapshot"])?;
    let mut image_tags = tags::for_new(&input.tag_specifications, "image", caller)?;
    let snapshot_tags = tags::for_new(&input.tag_specifications, "snapshot", caller)?;
    if input.copy_image_tags == Some(true) && source.owner == region.account() {
        let own = source.tags.iter().filter(|(key, _)| !is_reserved(key));
        for (key, value) in own {
            if !image_tags.contains_key(key) {
                image_tags.insert(key.clone(), value.clone());
            }
        }
        tags::check_count(&image_tags)?;
    }
    unless_dry_run(input.dry_run)?;

    let source = source.clone();
    let id = ImageId::from_bits(region.draw("ec2/image-id"));
    let now = region.now();
    let mut until = now;
    let mut block_devices = Vec::with_capacity(source.block_devices.len());
    for device in &source.block_devices {
        let encrypted =
            device.encrypted || input.encrypted == Some(true) || region.ec2.ebs_encryption_by_default;
        let original = device.snapshot.and_then(|id| region.ec2.snapshots.get(&id)).cloned();
        let snapshot = original.map(|original| {
            let note = note(id, source.id, original.id, now.as_millis());
            let (copy, completed) =
                snapshot::begin_copy(region, &original, encrypted, note, snapshot_tags.clone());
            until = until.max(completed);
            copy
        });
        block_devices.push(ImageBlockDevice { snapshot, encrypted, ..device.clone() });
    }
    let until = until + durations::IMAGE_AFTER_SNAPSHOTS;
    let row = Image {
        id,
        name,
        description,
        owner: region.account().to_owned(),
        owner_alias: None,
        public: false,
        launch_permissions: Vec::new(),
        creation_date: now,
        state: ImageState::Pending { until },
        block_devices,
        source_instance: None,
        source_image: Some(source.id),
        deprecation_time: None,
        tags: image_tags,
        ..source
    };
    region.ec2.images.insert(id, row);
    region.at(until, Event::Ec2(ec2::Event::ImageReady(id)));
    if let Some(token) = input.client_token.clone() {
        region.ec2.image_tokens.insert(token, (input, id));
    }
    Ok(CopyImageOutput { image_id: Some(id.to_string()) })
}

/// AWS's description of a snapshot that it copied for an image, with the moment in milliseconds by thousands.
fn note(
    image: ImageId,
    source: ImageId,
    snapshot: model::ids::SnapshotId,
    millis: impl core::fmt::Display,
) -> String {
    let digits = millis.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!(
        "Copied for DestinationAmi {image} from SourceAmi {source} for SourceSnapshot {snapshot}. Task created on \
         {grouped}."
    )
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ec2::*;
    use model::ids::ImageId;

    use crate::ec2::instance::testing::World;

    #[test]
    fn a_copy_waits_for_its_snapshots_and_launches() {
        let mut world = World::new();
        let source = world.image().to_string();
        let copy = CopyImageInput {
            source_region: Some("eu-west-2".to_owned()),
            source_image_id: Some(source.clone()),
            name: Some("mine".to_owned()),
            client_token: Some("once".to_owned()),
            encrypted: Some(true),
            ..Default::default()
        };
        let id = world.call(copy.clone()).expect("it is public").image_id.expect("it has an id");
        let again = world.call(copy.clone()).expect("the same token makes one image").image_id;
        assert_eq!(again.as_ref(), Some(&id));
        let launch = RunInstancesInput { image_id: Some(id.clone()), ..world.launch() };
        assert!(world.refusal(launch.clone()).starts_with("InvalidAMIID.Unavailable"));
        world.pass(Duration::mins(3));
        let key = ImageId::parse(&id).expect("AWS prints ids");
        let row = world.region.ec2.images.get(&key).expect("it is there");
        assert_eq!(row.source_image.map(|id| id.to_string()), Some(source));
        let snapshot = row.block_devices[0].snapshot.and_then(|id| world.region.ec2.snapshots.get(&id));
        let description = snapshot.map(|snapshot| snapshot.description.clone()).unwrap_or_default();
        assert!(description.starts_with(&format!("Copied for DestinationAmi {id} from")), "{description}");
        assert!(description.ends_with("Task created on 1,714,986,000,000."), "{description}");
        world.run(launch);
        assert!(world.region.ec2.volumes.rows().all(|volume| volume.encrypted));
        let taken = CopyImageInput { client_token: None, ..copy.clone() };
        assert!(world.refusal(taken).starts_with("InvalidAMIName.Duplicate"));
        let far = CopyImageInput { client_token: None, source_region: Some("us-east-1".to_owned()), ..copy };
        assert!(world.refusal(far).starts_with("UnsupportedOperation: Copies from another region"));
    }
}
