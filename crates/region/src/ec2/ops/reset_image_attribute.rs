//! ResetImageAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetImageAttribute.html>
//!
//! Supported: `launchPermission`, the only attribute that can be reset: nobody but the owner may launch it from then on.

use model::Caller;
use model::ec2::{ResetImageAttributeInput, ResetImageAttributeOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, image};
use crate::region::Region;

pub(crate) fn reset_image_attribute(
    region: &mut Region,
    _caller: Caller,
    input: ResetImageAttributeInput,
) -> Result<ResetImageAttributeOutput, Ec2Error> {
    let id = image::own(region, input.image_id.as_deref())?.id;
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.images.get_mut(&id) {
        row.public = false;
        row.launch_permissions.clear();
    }
    Ok(ResetImageAttributeOutput {})
}
