//! DeleteKeyPair — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteKeyPair.html>
//!
//! Supported: by name or by id. A key pair that does not exist is deleted without complaint, as on AWS. Instances
//! keep the public half.

use model::Caller;
use model::ec2::{DeleteKeyPairInput, DeleteKeyPairOutput};
use model::ids::KeyPairId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, key_pair};
use crate::region::Region;

pub(crate) fn delete_key_pair(
    region: &mut Region,
    _caller: Caller,
    input: DeleteKeyPairInput,
) -> Result<DeleteKeyPairOutput, Ec2Error> {
    let id = match (&input.key_name, &input.key_pair_id) {
        (None, None) => return Err(Ec2Error::MissingParameter("KeyName")),
        (_, Some(text)) => KeyPairId::parse(text).filter(|id| region.ec2.key_pairs.contains(id)),
        (Some(name), None) => key_pair::of_name(region, name).map(|row| row.id),
    };
    unless_dry_run(input.dry_run)?;
    if let Some(id) = id {
        region.ec2.key_pairs.remove(&id);
    }
    Ok(DeleteKeyPairOutput { r#return: Some(true), key_pair_id: id.map(|id| id.to_string()) })
}
