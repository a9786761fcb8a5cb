//! UnassignIpv6Addresses — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnassignIpv6Addresses.html>
//!
//! Supported: addresses that the interface has. Refused by name: prefixes.
use std::net::Ipv6Addr;

use model::Caller;
use model::ec2::{UnassignIpv6AddressesInput, UnassignIpv6AddressesOutput};

use crate::ec2::Ec2Error;
use crate::ec2::network_errors::NetworkError;
use crate::region::Region;

pub(crate) fn unassign_ipv6_addresses(
    region: &mut Region,
    _caller: Caller,
    input: UnassignIpv6AddressesInput,
) -> Result<UnassignIpv6AddressesOutput, Ec2Error> {
    let row = region.ec2.own_network_interface(input.network_interface_id.as_deref().unwrap_or_default())?;
    let id = row.id;
    let mut addresses: Vec<Ipv6Addr> = Vec::new();
    for text in &input.ipv6_addresses {
        let known = text.parse().ok().filter(|address| row.ipv6_addresses.contains(address));
        addresses.push(known.ok_or(NetworkError::NotAssigned(id))?);
    }
    if let Some(row) = region.ec2.network_interfaces.get_mut(&id) {
        row.ipv6_addresses.retain(|address| !addresses.contains(address));
    }
    Ok(UnassignIpv6AddressesOutput {
        network_interface_id: Some(id.to_string()),
        unassigned_ipv6_addresses: addresses.iter().map(ToString::to_string).collect(),
    })
}
