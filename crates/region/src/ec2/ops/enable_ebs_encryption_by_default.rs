//! EnableEbsEncryptionByDefault — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableEbsEncryptionByDefault.html>
//!
//! Supported: from now on every new volume and every copy of a snapshot is encrypted.

use model::Caller;
use model::ec2::{EnableEbsEncryptionByDefaultInput, EnableEbsEncryptionByDefaultOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn enable_ebs_encryption_by_default(
    region: &mut Region,
    _caller: Caller,
    input: EnableEbsEncryptionByDefaultInput,
) -> Result<EnableEbsEncryptionByDefaultOutput, Ec2Error> {
    unless_dry_run(input.dry_run)?;
    region.ec2.ebs_encryption_by_default = true;
    Ok(EnableEbsEncryptionByDefaultOutput { ebs_encryption_by_default: Some(true) })
}
