//! AssignIpv6Addresses — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssignIpv6Addresses.html>
//!
//! Supported: addresses by name and by number. Refused by name: prefixes.
use model::Caller;
use model::ec2::{AssignIpv6AddressesInput, AssignIpv6AddressesOutput};

use crate::ec2::{Ec2Error, cidr_blocks};
use crate::region::Region;

pub(crate) fn assign_ipv6_addresses(
    region: &mut Region,
    _caller: Caller,
    input: AssignIpv6AddressesInput,
) -> Result<AssignIpv6AddressesOutput, Ec2Error> {
    let row = region.ec2.own_network_interface(input.network_interface_id.as_deref().unwrap_or_default())?;
    let (id, subnet) = (row.id, region.ec2.subnet_named(&row.subnet.to_string())?);
    let texts = input.ipv6_addresses.iter().map(String::as_str);
    let (mut addresses, more) = cidr_blocks::read_addresses(region, subnet, texts, input.ipv6_address_count)?;
    if addresses.is_empty() && more == 0 {
        return Err(Ec2Error::MissingParameter("ipv6Addresses or ipv6AddressCount"));
    }
    let subnet = subnet.id;
    region.add_ipv6_addresses(id, &addresses);
    for _ in 0..more {
        if let Some(address) = cidr_blocks::new_address(region, subnet) {
            region.add_ipv6_addresses(id, &[address]);
            addresses.push(address);
        }
    }
    Ok(AssignIpv6AddressesOutput {
        assigned_ipv6_addresses: addresses.iter().map(ToString::to_string).collect(),
        network_interface_id: Some(id.to_string()),
    })
}
