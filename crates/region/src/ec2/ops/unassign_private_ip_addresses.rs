//! UnassignPrivateIpAddresses — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnassignPrivateIpAddresses.html>
//!
//! Supported: addresses beside the first; Elastic IP addresses that led to them go back to the account.

use model::Caller;
use model::ec2::{UnassignPrivateIpAddressesInput, UnassignPrivateIpAddressesOutput};

use crate::ec2::Ec2Error;
use crate::ec2::network_errors::NetworkError;
use crate::region::Region;

pub(crate) fn unassign_private_ip_addresses(
    region: &mut Region,
    _caller: Caller,
    input: UnassignPrivateIpAddressesInput,
) -> Result<UnassignPrivateIpAddressesOutput, Ec2Error> {
    let row = region.ec2.own_network_interface(input.network_interface_id.as_deref().unwrap_or_default())?;
    let id = row.id;
    if input.private_ip_addresses.is_empty() {
        return Err(Ec2Error::MissingParameter("privateIpAddress"));
    }
    let mut gone = Vec::new();
    for text in &input.private_ip_addresses {
        let own = row.secondary_addresses.iter().find(|own| own.private_address.to_string() == *text);
        gone.push(own.ok_or(NetworkError::NotAssigned(id))?.private_address);
    }
    for address in gone {
        region.remove_private_address(id, address);
    }
    Ok(UnassignPrivateIpAddressesOutput {})
}
