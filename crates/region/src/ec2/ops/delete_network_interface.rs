//! DeleteNetworkInterface — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkInterface.html>
//!
//! Supported: an interface that is attached to nothing; Elastic IP addresses that led to it stay with the account.

use model::Caller;
use model::ec2::{DeleteNetworkInterfaceInput, DeleteNetworkInterfaceOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::network_interface::InterfaceOwner;
use crate::region::Region;

pub(crate) fn delete_network_interface(
    region: &mut Region,
    _caller: Caller,
    input: DeleteNetworkInterfaceInput,
) -> Result<DeleteNetworkInterfaceOutput, Ec2Error> {
    let row =
        region.ec2.network_interface_named(input.network_interface_id.as_deref().unwrap_or_default())?;
    let id = row.id;
    if row.owner != InterfaceOwner::Unattached {
        return Err(NetworkError::InterfaceCurrentlyInUse(id).into());
    }
    unless_dry_run(input.dry_run)?;
    region.remove_network_interface(id);
    Ok(DeleteNetworkInterfaceOutput {})
}
