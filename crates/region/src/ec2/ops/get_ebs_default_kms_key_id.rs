//! GetEbsDefaultKmsKeyId — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetEbsDefaultKmsKeyId.html>
//!
//! Supported: the alias of the key that AWS keeps for EBS; no account here has another one.

use model::ec2::{GetEbsDefaultKmsKeyIdInput, GetEbsDefaultKmsKeyIdOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn get_ebs_default_kms_key_id(
    _region: &Region,
    input: GetEbsDefaultKmsKeyIdInput,
) -> Result<GetEbsDefaultKmsKeyIdOutput, Ec2Error> {
    unless_dry_run(input.dry_run)?;
    Ok(GetEbsDefaultKmsKeyIdOutput { kms_key_id: Some("alias/aws/ebs".to_owned()) })
}
