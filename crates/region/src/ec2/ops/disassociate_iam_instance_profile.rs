//! DisassociateIamInstanceProfile — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateIamInstanceProfile.html>
//!
//! Supported: the refusal that AWS gives for an association that does not exist: there is no IAM here, so none does.

use model::Caller;
use model::ec2::{DisassociateIamInstanceProfileInput, DisassociateIamInstanceProfileOutput};

use crate::ec2::Ec2Error;
use crate::ec2::errors::own;
use crate::region::Region;

pub(crate) fn disassociate_iam_instance_profile(
    _region: &mut Region,
    _caller: Caller,
    input: DisassociateIamInstanceProfileInput,
) -> Result<DisassociateIamInstanceProfileOutput, Ec2Error> {
    let id = input.association_id.unwrap_or_default();
    let sentence = format!("An invalid association-id of '{id}' was given");
    Err(own("InvalidAssociationID.NotFound", sentence))
}
