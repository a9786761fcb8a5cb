//! DisableImageDeprecation — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisableImageDeprecation.html>
//!
//! Supported: the account's own images, deprecated or not.

use model::Caller;
use model::ec2::{DisableImageDeprecationInput, DisableImageDeprecationOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, image};
use crate::region::Region;

pub(crate) fn disable_image_deprecation(
    region: &mut Region,
    _caller: Caller,
    input: DisableImageDeprecationInput,
) -> Result<DisableImageDeprecationOutput, Ec2Error> {
    let id = image::own(region, input.image_id.as_deref())?.id;
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.images.get_mut(&id) {
        row.deprecation_time = None;
    }
    Ok(DisableImageDeprecationOutput { r#return: Some(true) })
}
