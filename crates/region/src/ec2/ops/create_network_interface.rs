//! CreateNetworkInterface — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html>
//!
//! Supported: subnet, description, security groups, the first address and others by number or by name, tags, client tokens.
//! IPv6 addresses by name and by number.
//! Refused by name: prefixes, other types of interfaces.

use model::Caller;
use model::ec2::{CreateNetworkInterfaceInput, CreateNetworkInterfaceOutput};
use model::ids::NetworkInterfaceId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::network_interface::{NetworkInterface, SecondaryAddress};
use crate::ec2::ops::run_instances::check_groups;
use crate::ec2::{Ec2Error, cidr_blocks, network_interface, security_group, tags, vpc};
use crate::region::Region;

pub(crate) fn create_network_interface(
    region: &mut Region,
    caller: Caller,
    input: CreateNetworkInterfaceInput,
) -> Result<CreateNetworkInterfaceOutput, Ec2Error> {
    let token = input.client_token.clone();
    let earlier = vpc::made_before(region, "CreateNetworkInterface", token.as_deref(), &input)?;
    if let Some(row) = earlier.and_then(|id| region.ec2.network_interface_named(&id).ok()) {
        let network_interface = Some(row.to_shape(region));
        return Ok(CreateNetworkInterfaceOutput { network_interface, client_token: token });
    }
    let subnet = region.ec2.subnet_named(input.subnet_id.as_deref().unwrap_or_default())?.clone();
    subnet.check_has_ipv4()?;
    let mut groups = check_groups(region, &input.groups, subnet.id, subnet.vpc)?;
    if groups.is_empty() {
        groups.extend(security_group::in_vpc(region, subnet.vpc, "default").map(|group| group.id));
    }
    let count = input.secondary_private_ip_address_count;
    let wanted = network_interface::read_addresses(
        region,
        subnet.id,
        (input.private_ip_address.as_deref(), &input.private_ip_addresses, count),
    )?;
    tags::check_resource_types(&input.tag_specifications, &["network-interface"])?;
    let tags = tags::for_new(&input.tag_specifications, "network-interface", caller)?;
    if region.ec2.network_interfaces.len() >= region.ec2.network_quotas.network_interfaces {
        return Err(NetworkError::LimitExceeded(Limit::NetworkInterfaces).into());
    }
    let needed = usize::from(wanted.first.is_none()) + wanted.others.len() + wanted.more;
    if i64::try_from(needed).unwrap_or(i64::MAX) > subnet.assignable_addresses(region) {
        return Err(Ec2Error::InsufficientFreeAddresses(subnet.id));
    }
    let texts = cidr_blocks::texts(&input.ipv6_addresses)?.into_iter();
    let (ipv6, mut more_ipv6) =
        cidr_blocks::read_addresses(region, &subnet, texts, input.ipv6_address_count)?;
    if ipv6.is_empty() && input.ipv6_address_count.is_none() && subnet.assign_ipv6_on_creation {
        more_ipv6 = 1;
    }
    unless_dry_run(input.dry_run)?;
    let id = NetworkInterfaceId::from_bits(region.draw("ec2/network-interface-id"));
    let first = match wanted.first {
        Some(first) => first,
        None => region
            .new_private_address_beside(subnet.id, &wanted.others)
            .ok_or(Ec2Error::InsufficientFreeAddresses(subnet.id))?,
    };
    let other = |private_address| SecondaryAddress { private_address, public_address: None };
    let mut row = NetworkInterface::unattached(id, &subnet, first, region.now);
    row.security_groups = groups;
    row.description = input.description.clone().unwrap_or_default();
    row.secondary_addresses = wanted.others.into_iter().map(other).collect();
    row.tags = tags;
    region.add_network_interface(row);
    for _ in 0..wanted.more {
        if let Some(address) = region.new_private_address(subnet.id) {
            region.add_private_address(id, address);
        }
    }
    region.add_ipv6_addresses(id, &ipv6);
    for _ in 0..more_ipv6 {
        if let Some(address) = cidr_blocks::new_address(region, subnet.id) {
            region.add_ipv6_addresses(id, &[address]);
        }
    }
    vpc::remember(region, "CreateNetworkInterface", token.as_deref(), &input, id.to_string());
    let network_interface = region.ec2.network_interfaces.get(&id).map(|row| row.to_shape(region));
    Ok(CreateNetworkInterfaceOutput { network_interface, client_token: token })
}
