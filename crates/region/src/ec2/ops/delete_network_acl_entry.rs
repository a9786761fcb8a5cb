//! DeleteNetworkAclEntry — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAclEntry.html>
//!
//! Supported: every rule but the last one of each direction, which has no number to name it by.

use model::Caller;
use model::ec2::{DeleteNetworkAclEntryInput, DeleteNetworkAclEntryOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::NetworkError;
use crate::region::Region;

pub(crate) fn delete_network_acl_entry(
    region: &mut Region,
    _caller: Caller,
    input: DeleteNetworkAclEntryInput,
) -> Result<DeleteNetworkAclEntryOutput, Ec2Error> {
    let row = region.ec2.network_acl_named(input.network_acl_id.as_deref().unwrap_or_default())?;
    let (id, number) = (row.id, input.rule_number.unwrap_or_default());
    let Some(place) = row.position(input.egress == Some(true), number) else {
        return Err(NetworkError::NoEntry { number, acl: id }.into());
    };
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.network_acls.get_mut(&id) {
        row.entries.remove(place);
    }
    Ok(DeleteNetworkAclEntryOutput {})
}
