//! DeregisterImage — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeregisterImage.html>
//!
//! Supported: the account's own AMIs. Instances made from them stay, and so do their snapshots unless the request says
//! otherwise; one that another image is made of stays anyhow.

use model::Caller;
use model::ec2::{
    DeleteSnapshotReturnCode, DeregisterImageInput, DeregisterImageOutput, SnapshotReturnCodes,
};
use model::ids::SnapshotId;

use crate::durations;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, image, snapshot};
use crate::region::Region;

pub(crate) fn deregister_image(
    region: &mut Region,
    _caller: Caller,
    input: DeregisterImageInput,
) -> Result<DeregisterImageOutput, Ec2Error> {
    let row = image::named(region, input.image_id.as_deref())?;
    let id = row.id;
    if row.owner != region.account() {
        return Err(Ec2Error::ImageNotYours(id));
    }
    let snapshots: Vec<SnapshotId> = row.block_devices.iter().filter_map(|device| device.snapshot).collect();
    unless_dry_run(input.dry_run)?;
    region.ec2.images.remove(&id);
    let now = region.now();
    let gone = &mut region.ec2.deregistered_images;
    gone.retain(|(_, at)| now.since(*at) < durations::DEREGISTERED_IMAGE_KNOWN);
    gone.push((id, now));
    let wanted = input.delete_associated_snapshots == Some(true);
    let deleted = snapshots.into_iter().filter(|_| wanted).map(|id| delete_snapshot(region, id));
    Ok(DeregisterImageOutput { delete_snapshot_results: deleted.collect(), r#return: Some(true) })
}

/// Deletes a snapshot that the image was made of, unless another image is made of it too.
fn delete_snapshot(region: &mut Region, id: SnapshotId) -> DeleteSnapshotReturnCode {
    let return_code = match snapshot::user_of(region, id) {
        Some(_) => SnapshotReturnCodes::Skipped,
        None => match region.ec2.snapshots.get_mut(&id).filter(|row| !row.is_completed()) {
            Some(row) => {
                row.delete_when_completed = true;
                SnapshotReturnCodes::Success
            }
            None => {
                region.ec2.snapshots.remove(&id);
                SnapshotReturnCodes::Success
            }
        },
    };
    DeleteSnapshotReturnCode { snapshot_id: Some(id.to_string()), return_code: Some(return_code) }
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ReadDoorExt;
    use model::ec2::{CreateImageInput, DeregisterImageInput, DescribeImagesInput, SnapshotReturnCodes};
    use model::ids::SnapshotId;

    use crate::ec2::image::may_deregister;
    use crate::scenario::worlds::{self, call, refusal, wait};

    #[test]
    fn an_image_that_is_gone_is_answered_by_nothing_and_later_unknown() {
        let mut region = worlds::blog();
        let instance_id = region.ec2.instances.rows().next().map(|row| row.id.to_string());
        let create = CreateImageInput { instance_id, name: Some("mine".to_owned()), ..Default::default() };
        let image_id = call(&mut region, create).image_id;
        wait(&mut region, Duration::mins(30));
        let input = DeregisterImageInput {
            image_id: image_id.clone(),
            delete_associated_snapshots: Some(true),
            ..Default::default()
        };
        let results = call(&mut region, input).delete_snapshot_results;
        assert_eq!(results[0].return_code, Some(SnapshotReturnCodes::Success));
        let gone = results[0].snapshot_id.as_deref().and_then(SnapshotId::parse).expect("it has an id");
        assert!(!region.ec2.snapshots.contains(&gone));
        let ask = DescribeImagesInput { image_ids: image_id.into_iter().collect(), ..Default::default() };
        assert!(region.ask(ask.clone()).expect("it is remembered").images.is_empty());
        wait(&mut region, Duration::hours(2));
        assert_eq!(region.ask(ask).expect_err("it is forgotten").code, "InvalidAMIID.NotFound");
    }

    #[test]
    fn amazons_images_are_not_the_learners_to_deregister() {
        let mut region = worlds::blog();
        let row = region.ec2.images.rows().next().expect("Amazon Linux is there").clone();
        let input = |id: String| DeregisterImageInput { image_id: Some(id), ..Default::default() };
        assert_eq!(
            refusal(&mut region, input(row.id.to_string())),
            format!("AuthFailure: Not authorized for image:{}", row.id)
        );
        assert_eq!(
            may_deregister(&row.to_shape(&region), region.account()),
            Err("This AMI belongs to somebody else.")
        );
        assert_eq!(
            refusal(&mut region, input("image".to_owned())),
            "InvalidAMIID.Malformed: Invalid id: \"image\" (expecting \"ami-...\")"
        );
    }
}
