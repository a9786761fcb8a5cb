//! DisableImage — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisableImage.html>
//!
//! Supported: the account's own available images. A disabled image cannot be launched and is shared with nobody any more.

use model::Caller;
use model::ec2::{DisableImageInput, DisableImageOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::image::{self, ImageState};
use crate::region::Region;

pub(crate) fn disable_image(
    region: &mut Region,
    _caller: Caller,
    input: DisableImageInput,
) -> Result<DisableImageOutput, Ec2Error> {
    let row = image::own(region, input.image_id.as_deref())?;
    let id = row.id;
    if row.state != ImageState::Available {
        return Err(Ec2Error::IncorrectImageState { image: id, state: row.state.name().as_str() });
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.images.get_mut(&id) {
        row.state = ImageState::Disabled;
        row.public = false;
        row.launch_permissions.clear();
    }
    Ok(DisableImageOutput { r#return: Some(true) })
}
