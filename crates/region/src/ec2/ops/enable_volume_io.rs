//! EnableVolumeIO — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableVolumeIO.html>
//!
//! Supported: any volume that exists. Simplified: volumes never fail, so that there is never anything to enable.

use model::Caller;
use model::ec2::{EnableVolumeIOInput, EnableVolumeIOOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, volume};
use crate::region::Region;

pub(crate) fn enable_volume_io(
    region: &mut Region,
    _caller: Caller,
    input: EnableVolumeIOInput,
) -> Result<EnableVolumeIOOutput, Ec2Error> {
    volume::named(region, input.volume_id.as_deref())?;
    unless_dry_run(input.dry_run)?;
    Ok(EnableVolumeIOOutput {})
}
