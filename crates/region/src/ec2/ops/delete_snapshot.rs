//! DeleteSnapshot — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSnapshot.html>
//!
//! Supported: the account's own snapshots that no AMI uses. Deleting a pending one takes effect when it is completed.

use model::Caller;
use model::ec2::{DeleteSnapshotInput, DeleteSnapshotOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, snapshot};
use crate::region::Region;

pub(crate) fn delete_snapshot(
    region: &mut Region,
    _caller: Caller,
    input: DeleteSnapshotInput,
) -> Result<DeleteSnapshotOutput, Ec2Error> {
    let row = snapshot::named(region, input.snapshot_id.as_deref().unwrap_or_default())?;
    let (id, completed) = (row.id, row.is_completed());
    if row.owner != region.account() {
        return Err(Ec2Error::SnapshotNotYours(id));
    }
    if let Some(image) = snapshot::user_of(region, id) {
        return Err(Ec2Error::SnapshotInUse { snapshot: id, image: image.id });
    }
    unless_dry_run(input.dry_run)?;

    if completed {
        region.ec2.snapshots.remove(&id);
    } else if let Some(row) = region.ec2.snapshots.get_mut(&id) {
        row.delete_when_completed = true;
    }
    Ok(DeleteSnapshotOutput {})
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ec2::{
        BlockDeviceMapping, CreateSnapshotInput, DeleteSnapshotInput, DeregisterImageInput, EbsBlockDevice,
        RegisterImageInput,
    };
    use model::ids::SnapshotId;

    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal, wait};

    fn snapshot(region: &mut Region) -> SnapshotId {
        let volume_id = Some(worlds::volume(region).to_string());
        let answer = call(region, CreateSnapshotInput { volume_id, ..Default::default() });
        SnapshotId::parse(&answer.snapshot_id.expect("it has an id")).expect("AWS prints ids")
    }

    fn deletion(id: SnapshotId) -> DeleteSnapshotInput {
        DeleteSnapshotInput { snapshot_id: Some(id.to_string()), ..Default::default() }
    }

    #[test]
    fn deleting_a_pending_snapshot_takes_effect_when_it_is_completed() {
        let mut region = worlds::blog();
        let id = snapshot(&mut region);
        call(&mut region, deletion(id));
        wait(&mut region, Duration::secs(60));
        assert!(region.ec2.snapshots.contains(&id), "it is still being copied");
        wait(&mut region, Duration::secs(60));
        assert!(!region.ec2.snapshots.contains(&id));
    }

    #[test]
    fn a_snapshot_that_an_ami_uses_stays_until_the_ami_is_deregistered() {
        let mut region = worlds::blog();
        let id = snapshot(&mut region);
        wait(&mut region, Duration::mins(2));
        let ebs = EbsBlockDevice { snapshot_id: Some(id.to_string()), ..Default::default() };
        let device_name = Some("/dev/xvda".to_owned());
        let image = RegisterImageInput {
            name: Some("blog".to_owned()),
            root_device_name: device_name.clone(),
            block_device_mappings: vec![BlockDeviceMapping {
                device_name,
                ebs: Some(ebs),
                ..Default::default()
            }],
            ..Default::default()
        };
        let image_id = call(&mut region, image).image_id;
        let expected = format!(
            "InvalidSnapshot.InUse: The snapshot {id} is currently in use by {}",
            image_id.clone().unwrap_or_default()
        );
        assert_eq!(refusal(&mut region, deletion(id)), expected);
        call(&mut region, DeregisterImageInput { image_id, ..Default::default() });
        call(&mut region, deletion(id));
        assert!(!region.ec2.snapshots.contains(&id));
    }

    #[test]
    fn the_snapshots_of_public_amis_are_not_the_learners() {
        let mut region = worlds::blog();
        let id = *region.ec2.snapshots.ids().next().expect("Amazon Linux has one");
        assert!(refusal(&mut region, deletion(id)).starts_with("OperationNotPermitted"), "it is Amazon's");
    }
}
