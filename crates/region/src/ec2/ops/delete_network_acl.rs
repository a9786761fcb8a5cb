//! DeleteNetworkAcl — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAcl.html>
//!
//! Supported: refused for a VPC's default list and while it guards a subnet.

use model::Caller;
use model::ec2::{DeleteNetworkAclInput, DeleteNetworkAclOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Kind, NetworkError};
use crate::region::Region;

pub(crate) fn delete_network_acl(
    region: &mut Region,
    _caller: Caller,
    input: DeleteNetworkAclInput,
) -> Result<DeleteNetworkAclOutput, Ec2Error> {
    let text = input.network_acl_id.unwrap_or_default();
    let row = region.ec2.network_acl_named(&text)?;
    let id = row.id;
    if row.is_default {
        return Err(NetworkError::DefaultAcl(id).into());
    }
    if !row.associations.is_empty() {
        return Err(NetworkError::HasDependencies { kind: Kind::NetworkAcl, id: text }.into());
    }
    unless_dry_run(input.dry_run)?;
    region.ec2.network_acls.remove(&id);
    Ok(DeleteNetworkAclOutput {})
}
