//! EnableImageDeprecation — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableImageDeprecation.html>
//!
//! Supported: a moment to come, rounded to the minute as AWS does. Owners see and launch their deprecated images as before.

use clockwork::{Duration, Instant};
use model::Caller;
use model::ec2::{EnableImageDeprecationInput, EnableImageDeprecationOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, image};
use crate::region::Region;

pub(crate) fn enable_image_deprecation(
    region: &mut Region,
    _caller: Caller,
    input: EnableImageDeprecationInput,
) -> Result<EnableImageDeprecationOutput, Ec2Error> {
    let id = image::own(region, input.image_id.as_deref())?.id;
    let at = input.deprecate_at.ok_or(Ec2Error::MissingParameter("DeprecateAt"))?;
    if at <= region.now() {
        let why = "The date must be in the future.";
        return Err(Ec2Error::InvalidValue { value: at.iso_millis(), parameter: "DeprecateAt", why });
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.images.get_mut(&id) {
        row.deprecation_time = Some(to_the_minute(at));
    }
    Ok(EnableImageDeprecationOutput { r#return: Some(true) })
}

fn to_the_minute(at: Instant) -> Instant {
    let minute = Duration::mins(1).as_millis();
    let over = at.as_millis() % minute;
    at - Duration::millis(over)
}
