//! DetachNetworkInterface — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachNetworkInterface.html>
//!
//! Supported: every interface but an instance's first one. Simplified: it takes no time, so `Force` changes nothing.

use model::Caller;
use model::ec2::{DetachNetworkInterfaceInput, DetachNetworkInterfaceOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::instance::shape;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::network_interface::{self, InterfaceOwner};
use crate::region::Region;

pub(crate) fn detach_network_interface(
    region: &mut Region,
    _caller: Caller,
    input: DetachNetworkInterfaceInput,
) -> Result<DetachNetworkInterfaceOutput, Ec2Error> {
    let text = input.attachment_id.unwrap_or_default();
    let found = network_interface::of_attachment(&text).and_then(|id| region.ec2.network_interfaces.get(&id));
    let attached = found.filter(|row| row.owner != InterfaceOwner::Unattached);
    let row = attached.ok_or_else(|| NetworkError::AttachmentNotFound(text.clone()))?;
    debug_assert_eq!(shape::attachment_id(row.id), text, "an attachment's id is made of the interface's");
    if row.is_requester_managed() {
        return Err(NetworkError::AttachmentNotYours.into());
    }
    if row.device_index == 0 {
        return Err(NetworkError::PrimaryInterface.into());
    }
    let id = row.id;
    unless_dry_run(input.dry_run)?;
    region.detach_network_interface(id);
    Ok(DetachNetworkInterfaceOutput {})
}
