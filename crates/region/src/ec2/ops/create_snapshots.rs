//! CreateSnapshots — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSnapshots.html>
//!
//! Supported: all volumes of an instance at one moment, without the root volume or others that are named; the volumes' own
//! tags. Refused: `OutpostArn`, `Location`.

use model::Caller;
use model::ec2::{CreateSnapshotsInput, CreateSnapshotsOutput, SnapshotInfo};
use model::ids::VolumeId;

use crate::ec2::describe::{tag_shapes, unless_dry_run};
use crate::ec2::tags::is_reserved;
use crate::ec2::{Ec2Error, Volume, image, snapshot, tags};
use crate::region::Region;

pub(crate) fn create_snapshots(
    region: &mut Region,
    caller: Caller,
    input: CreateSnapshotsInput,
) -> Result<CreateSnapshotsOutput, Ec2Error> {
    let specification = input.instance_specification.clone().unwrap_or_default();
    let instance = region.ec2.instance_named(specification.instance_id.as_deref().unwrap_or_default())?;
    let mut excluded: Vec<VolumeId> = Vec::new();
    for text in &specification.exclude_data_volume_ids {
        let id = VolumeId::parse(text).ok_or_else(|| Ec2Error::VolumeMalformed(text.clone()))?;
        let attached = instance.volumes.iter().find(|attached| attached.volume == id);
        let attached = attached.ok_or(Ec2Error::VolumeNotFound(id))?;
        if *attached.device_name == *instance.root_device_name {
            let why = "It is the root volume: use ExcludeBootVolume.";
            return Err(Ec2Error::InvalidValue {
                value: text.clone(),
                parameter: "excludeDataVolumeId",
                why,
            });
        }
        excluded.push(id);
    }
    let without_root = specification.exclude_boot_volume == Some(true);
    let volumes: Vec<Volume> = instance
        .volumes
        .iter()
        .filter(|attached| !(without_root && *attached.device_name == *instance.root_device_name))
        .filter(|attached| !excluded.contains(&attached.volume))
        .filter_map(|attached| region.ec2.volumes.get(&attached.volume).cloned())
        .collect();
    if volumes.is_empty() {
        let sentence = format!("There is no volume of the instance '{}' to take a snapshot of.", instance.id);
        return Err(Ec2Error::InvalidParameterValue(sentence));
    }
    let description = input.description.clone().unwrap_or_default();
    image::check_description(&description)?;
    snapshot::check_quota(region, volumes.len())?;
    tags::check_resource_types(&input.tag_specifications, &["snapshot"])?;
    let common = tags::for_new(&input.tag_specifications, "snapshot", caller)?;
    unless_dry_run(input.dry_run)?;

    let mut snapshots = Vec::with_capacity(volumes.len());
    for volume in &volumes {
        let mut tags = match input.copy_tags_from_source {
            Some(_) => volume.tags.clone(),
            None => tags::Tags::new(),
        };
        tags.retain(|key, _| !is_reserved(key));
        tags.extend(common.clone());
        let (id, _) = snapshot::begin(region, volume, description.clone(), tags);
        let Some(row) = region.ec2.snapshots.get(&id) else { continue };
        snapshots.push(SnapshotInfo {
            description: Some(row.description.clone()),
            tags: tag_shapes(&row.tags),
            encrypted: Some(row.encrypted),
            volume_id: Some(volume.id.to_string()),
            state: Some(row.state.name()),
            volume_size: Some(row.volume_size),
            start_time: Some(row.start_time),
            progress: Some(String::new()),
            owner_id: Some(row.owner.clone()),
            snapshot_id: Some(id.to_string()),
        });
    }
    Ok(CreateSnapshotsOutput { snapshots })
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;

    #[test]
    fn every_volume_of_an_instance_gets_a_snapshot_at_once() {
        let mut world = World::new();
        let ebs = EbsBlockDevice { volume_size: Some(5), ..Default::default() };
        let mapping = BlockDeviceMapping {
            device_name: Some("/dev/sdf".to_owned()),
            ebs: Some(ebs),
            ..Default::default()
        };
        let tag = Tag { key: Some("Stage".to_owned()), value: Some("blog".to_owned()) };
        let launch = RunInstancesInput {
            block_device_mappings: vec![mapping],
            tag_specifications: vec![TagSpecification {
                resource_type: Some("volume".to_owned()),
                tags: vec![tag.clone()],
            }],
            ..world.launch()
        };
        let id = world.run(launch).remove(0);
        let all = CreateSnapshotsInput {
            instance_specification: Some(InstanceSpecification {
                instance_id: Some(id.clone()),
                ..Default::default()
            }),
            copy_tags_from_source: Some(CopyTagsFromSource::Volume),
            ..Default::default()
        };
        let made = world.call(all.clone()).expect("it has two volumes").snapshots;
        let sizes: Vec<Option<i64>> = made.iter().map(|snapshot| snapshot.volume_size).collect();
        assert_eq!(sizes, [Some(8), Some(5)]);
        assert!(made.iter().all(|snapshot| snapshot.tags == [tag.clone()]));
        let data = InstanceSpecification {
            instance_id: Some(id.clone()),
            exclude_boot_volume: Some(true),
            ..Default::default()
        };
        let data = CreateSnapshotsInput { instance_specification: Some(data), ..all.clone() };
        assert_eq!(world.call(data).expect("it has a data volume").snapshots.len(), 1);
        let root = made[0].volume_id.clone().unwrap_or_default();
        let none = InstanceSpecification {
            instance_id: Some(id),
            exclude_data_volume_ids: vec![root],
            ..Default::default()
        };
        let none = CreateSnapshotsInput { instance_specification: Some(none), ..all };
        assert!(world.refusal(none).starts_with("InvalidParameterValue"));
    }
}
