//! ModifyVolumeAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVolumeAttribute.html>
//!
//! Supported: `AutoEnableIO`. Simplified: volumes never fail, so that it is remembered and never tried.

use model::Caller;
use model::ec2::{ModifyVolumeAttributeInput, ModifyVolumeAttributeOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, volume};
use crate::region::Region;

pub(crate) fn modify_volume_attribute(
    region: &mut Region,
    _caller: Caller,
    input: ModifyVolumeAttributeInput,
) -> Result<ModifyVolumeAttributeOutput, Ec2Error> {
    let id = volume::named(region, input.volume_id.as_deref())?.id;
    let value = input.auto_enable_io.and_then(|value| value.value);
    let value = value.ok_or(Ec2Error::MissingParameter("AutoEnableIO"))?;
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.volumes.get_mut(&id) {
        row.auto_enable_io = value;
    }
    Ok(ModifyVolumeAttributeOutput {})
}
