//! AssignPrivateIpAddresses — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssignPrivateIpAddresses.html>
//!
//! Supported: so many addresses, or certain ones; with `AllowReassignment` those that another interface has beside its
//! first. Refused by name: prefixes.

use model::Caller;
use model::ec2::{AssignPrivateIpAddressesInput, AssignPrivateIpAddressesOutput, AssignedPrivateIpAddress};

use crate::ec2::network_errors::NetworkError;
use crate::ec2::{Ec2Error, network_interface};
use crate::region::Region;

pub(crate) fn assign_private_ip_addresses(
    region: &mut Region,
    _caller: Caller,
    input: AssignPrivateIpAddressesInput,
) -> Result<AssignPrivateIpAddressesOutput, Ec2Error> {
    let row = region.ec2.own_network_interface(input.network_interface_id.as_deref().unwrap_or_default())?;
    let (id, subnet) = (row.id, row.subnet);
    let count = network_interface::read_count(input.secondary_private_ip_address_count)?;
    if count > 0 && !input.private_ip_addresses.is_empty() {
        let sentence = "You may specify either a count or certain private addresses, but not both";
        return Err(Ec2Error::InvalidParameterCombination(sentence));
    }
    if count == 0 && input.private_ip_addresses.is_empty() {
        return Err(Ec2Error::MissingParameter("secondaryPrivateIpAddressCount"));
    }
    let instance = row.instance().and_then(|id| region.ec2.instances.get(&id));
    let most = instance.map_or(usize::MAX, |instance| network_interface::limits(&instance.instance_type).1);
    if row.addresses().count() + count + input.private_ip_addresses.len() > most {
        return Err(NetworkError::PrivateAddressLimit.into());
    }
    let mut moved = Vec::new();
    let mut wanted = Vec::new();
    for text in &input.private_ip_addresses {
        let address = network_interface::read_address(region, subnet, text)?;
        if wanted.contains(&address) {
            return Err(NetworkError::PrivateAddressInUse(address).into());
        }
        wanted.push(address);
        match region.interface_at_private(row.vpc, address) {
            None => {}
            Some(own) if own.id == id => return Err(NetworkError::PrivateAddressInUse(address).into()),
            Some(other)
                if input.allow_reassignment == Some(true)
                    && other.private_address != address
                    && !other.is_requester_managed() =>
            {
                moved.push((other.id, address));
            }
            Some(_) => return Err(NetworkError::PrivateAddressInUse(address).into()),
        }
    }
    let free = region.ec2.subnets.get(&subnet).map_or(0, |row| row.assignable_addresses(region));
    if i64::try_from(count).unwrap_or(i64::MAX) > free {
        return Err(Ec2Error::InsufficientFreeAddresses(subnet));
    }
    for (other, address) in moved {
        region.remove_private_address(other, address);
    }
    for _ in 0..count {
        let address =
            region.new_private_address(subnet).ok_or(Ec2Error::InsufficientFreeAddresses(subnet))?;
        region.add_private_address(id, address);
        wanted.push(address);
    }
    if count == 0 {
        for address in &wanted {
            region.add_private_address(id, *address);
        }
    }
    let shown = |address: &std::net::Ipv4Addr| AssignedPrivateIpAddress {
        private_ip_address: Some(address.to_string()),
    };
    Ok(AssignPrivateIpAddressesOutput {
        network_interface_id: Some(id.to_string()),
        assigned_private_ip_addresses: wanted.iter().map(shown).collect(),
    })
}
