//! DisableEbsEncryptionByDefault — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisableEbsEncryptionByDefault.html>
//!
//! Supported: new volumes are encrypted again only where that is asked for.

use model::Caller;
use model::ec2::{DisableEbsEncryptionByDefaultInput, DisableEbsEncryptionByDefaultOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn disable_ebs_encryption_by_default(
    region: &mut Region,
    _caller: Caller,
    input: DisableEbsEncryptionByDefaultInput,
) -> Result<DisableEbsEncryptionByDefaultOutput, Ec2Error> {
    unless_dry_run(input.dry_run)?;
    region.ec2.ebs_encryption_by_default = false;
    Ok(DisableEbsEncryptionByDefaultOutput { ebs_encryption_by_default: Some(false) })
}
