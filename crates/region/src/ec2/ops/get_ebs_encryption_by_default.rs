//! GetEbsEncryptionByDefault — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetEbsEncryptionByDefault.html>
//!
//! Supported.

use model::ec2::{GetEbsEncryptionByDefaultInput, GetEbsEncryptionByDefaultOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn get_ebs_encryption_by_default(
    region: &Region,
    input: GetEbsEncryptionByDefaultInput,
) -> Result<GetEbsEncryptionByDefaultOutput, Ec2Error> {
    unless_dry_run(input.dry_run)?;
    Ok(GetEbsEncryptionByDefaultOutput {
        ebs_encryption_by_default: Some(region.ec2.ebs_encryption_by_default),
    })
}
