//! DeregisterImage — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeregisterImage.html>
//!
//! Supported: the account's own AMIs. Instances and snapshots made from or for them stay.

use model::Caller;
use model::ec2::{DeregisterImageInput, DeregisterImageOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, image};
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
    unless_dry_run(input.dry_run)?;
    region.ec2.images.remove(&id);
    Ok(DeregisterImageOutput { r#return: Some(true) })
}

#[cfg(test)]
mod tests {
    use model::ec2::DeregisterImageInput;

    use crate::ec2::image::may_deregister;
    use crate::scenario::worlds::{self, refusal};

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
