//! EnableImage — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableImage.html>
//!
//! Supported: the account's own disabled images. Whom it was shared with before stays forgotten, as on AWS.

use model::Caller;
use model::ec2::{EnableImageInput, EnableImageOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::image::{self, ImageState};
use crate::region::Region;

pub(crate) fn enable_image(
    region: &mut Region,
    _caller: Caller,
    input: EnableImageInput,
) -> Result<EnableImageOutput, Ec2Error> {
    let row = image::own(region, input.image_id.as_deref())?;
    let id = row.id;
    if row.state != ImageState::Disabled {
        return Err(Ec2Error::IncorrectImageState { image: id, state: row.state.name().as_str() });
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.images.get_mut(&id) {
        row.state = ImageState::Available;
    }
    Ok(EnableImageOutput { r#return: Some(true) })
}
