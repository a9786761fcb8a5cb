//! DescribeNetworkInterfaces — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html>
//!
//! Supported: ids, pages, the filters that AWS documents; interfaces of instances, load balancers, databases and those
//! that are attached to nothing.

use std::net::Ipv4Addr;

use model::ec2::{DescribeNetworkInterfacesInput, DescribeNetworkInterfacesOutput, NetworkInterfaceType};

use crate::ec2::describe::{check_filters, flag, page, passes, unless_dry_run};
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::shape;
use crate::ec2::network_interface::{InterfaceOwner, NetworkInterface};
use crate::ec2::vpc::zone_id;
use crate::region::Region;

/// The filters that are known here.
const FILTERS: &[&str] = &[
    "addresses.association.owner-id",
    "addresses.association.public-ip",
    "addresses.primary",
    "addresses.private-ip-address",
    "association.allocation-id",
    "association.association-id",
    "association.ip-owner-id",
    "association.public-dns-name",
    "association.public-ip",
    "attachment.attach-time",
    "attachment.attachment-id",
    "attachment.delete-on-termination",
    "attachment.device-index",
    "attachment.instance-id",
    "attachment.instance-owner-id",
    "attachment.status",
    "availability-zone",
    "availability-zone-id",
    "description",
    "group-id",
    "group-name",
    "interface-type",
    "ipv6-addresses.ipv6-address",
    "mac-address",
    "network-interface-id",
    "operator.managed",
    "operator.principal",
    "owner-id",
    "private-dns-name",
    "private-ip-address",
    "requester-id",
    "requester-managed",
    "source-dest-check",
    "status",
    "subnet-id",
    "vpc-id",
];

pub(crate) fn describe_network_interfaces(
    region: &Region,
    input: DescribeNetworkInterfacesInput,
) -> Result<DescribeNetworkInterfacesOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let named = named(region, &input.network_interface_ids)?;
    unless_dry_run(input.dry_run)?;
    let is_wanted =
        |row: &&NetworkInterface| passes(&input.filters, &row.tags, |name, is| has(region, row, name, is));
    let wanted: Vec<&NetworkInterface> = if input.network_interface_ids.is_empty() {
        region.ec2.network_interfaces.rows().filter(is_wanted).collect()
    } else {
        named.into_iter().filter(is_wanted).collect()
    };
    let (wanted, next_token) = page(wanted, input.max_results, input.next_token.as_deref())?;
    let network_interfaces = wanted.into_iter().map(|row| row.to_shape(region)).collect();
    Ok(DescribeNetworkInterfacesOutput { network_interfaces, next_token })
}

fn named<'a>(region: &'a Region, texts: &[String]) -> Result<Vec<&'a NetworkInterface>, Ec2Error> {
    texts.iter().map(|text| region.ec2.network_interface_named(text)).collect()
}

/// Whether an interface has, under a filter's name, a value that fits.
pub(crate) fn has(region: &Region, row: &NetworkInterface, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    if let Some(part) = name.strip_prefix("addresses.") {
        return row.addresses().any(|(private, public)| match part {
            "primary" => is(flag(private == row.private_address)),
            "private-ip-address" => is(&private.to_string()),
            "private-dns-name" => is(&shape::private_dns_name(&region.name, private)),
            _ => public.is_some_and(|public| {
                part.strip_prefix("association.")
                    .is_some_and(|part| association_has(region, row, public, part, is))
            }),
        });
    }
    if let Some(part) = name.strip_prefix("association.") {
        return row.public_address.is_some_and(|public| association_has(region, row, public, part, is));
    }
    if let Some(part) = name.strip_prefix("attachment.") {
        let Some(attachment) = row.attachment(region) else { return false };
        let value = match part {
            "attach-time" => Some(row.attach_time.iso_millis()),
            "attachment-id" => attachment.attachment_id,
            "delete-on-termination" => Some(flag(attachment.delete_on_termination == Some(true)).to_owned()),
            "device-index" => attachment.device_index.map(|index| index.to_string()),
            "instance-id" => attachment.instance_id,
            "instance-owner-id" => attachment.instance_owner_id,
            "network-card-index" => attachment.network_card_index.map(|index| index.to_string()),
            "status" => Some("attached".to_owned()),
            _ => None,
        };
        return value.is_some_and(|value| is(&value));
    }
    match name {
        "availability-zone" => is(row.zone.as_str()),
        "availability-zone-id" => is(&zone_id(region.name(), &row.zone)),
        "description" => is(&row.description),
        "group-id" => row.security_groups.iter().any(|id| is(&id.to_string())),
        "group-name" => {
            let groups = row.security_groups.iter().filter_map(|id| region.ec2.security_groups.get(id));
            groups.map(|group| group.name.as_str()).any(is)
        }
        "interface-type" => is(match row.owner {
            InterfaceOwner::NatGateway(_) => NetworkInterfaceType::NatGateway,
            _ => NetworkInterfaceType::Interface,
        }
        .as_str()),
        "ipv6-address" | "ipv6-addresses.ipv6-address" => {
            row.ipv6_addresses.iter().any(|address| is(&address.to_string()))
        }
        "ipv6-addresses.is-primary-ipv6" => !row.ipv6_addresses.is_empty() && is("false"),
        "deny-all-igw-traffic" | "ipv6-native" => is("false"),
        "public-dns-name" => {
            row.public_address.is_some_and(|public| is(&region.public_dns_name(row.vpc, public)))
        }
        "mac-address" => is(&shape::mac_address(row.id)),
        "network-interface-id" => is(&row.id.to_string()),
        "operator.managed" => is("false"),
        "owner-id" => is(&region.account),
        "private-dns-name" => is(&shape::private_dns_name(&region.name, row.private_address)),
        "private-ip-address" => is(&row.private_address.to_string()),
        "requester-id" => row.requester(region).is_some_and(is),
        "requester-managed" => is(flag(row.is_requester_managed())),
        "source-dest-check" => is(flag(row.source_dest_check)),
        "status" => is(row.status().as_str()),
        "subnet-id" => is(&row.subnet.to_string()),
        "tag-key" => row.tags.keys().any(|key| is(key)),
        "tag-value" => row.tags.values().any(|value| is(value)),
        "vpc-id" => is(&row.vpc.to_string()),
        _ => false,
    }
}

/// Whether the association of a public address has, under a filter's name, a value that fits.
fn association_has(
    region: &Region,
    row: &NetworkInterface,
    public: Ipv4Addr,
    part: &str,
    is: &dyn Fn(&str) -> bool,
) -> bool {
    let association = row.association(region, public);
    let value = match part {
        "allocation-id" => association.allocation_id,
        "association-id" => association.association_id,
        "ip-owner-id" | "owner-id" => association.ip_owner_id,
        "public-dns-name" => association.public_dns_name,
        "public-ip" => association.public_ip,
        _ => None,
    };
    value.is_some_and(|value| is(&value))
}

#[cfg(test)]
mod tests {
    use model::ec2::Filter;

    use super::*;
    use crate::ec2::instance::testing::World;

    #[test]
    fn an_instances_interface_shows_whose_it_is() {
        let mut world = World::new();
        let id = world.running();
        let filters =
            vec![Filter { name: Some("attachment.instance-id".to_owned()), values: vec![id.clone()] }];
        let input = DescribeNetworkInterfacesInput { filters, ..Default::default() };
        let shown = world.ask(input).network_interfaces.remove(0);
        assert_eq!(shown.attachment.and_then(|attachment| attachment.instance_id), Some(id.clone()));
        assert_eq!(
            shown.association.and_then(|association| association.public_ip),
            world.show(&id).public_ip_address
        );
        assert_eq!(shown.requester_managed, Some(false));
    }

    #[test]
    fn an_interface_is_found_by_its_ipv6_address_and_by_its_kind() {
        let mut world = World::new();
        let id = world.running();
        let region = &mut world.region;
        let interface = region.ec2.network_interfaces.rows().find(|row| row.instance().is_some());
        let interface = interface.expect("the instance has one").id;
        region.add_ipv6_addresses(interface, &["2600:1f00::9".parse().expect("an address")]);
        let count = |world: &World, name: &str, value: &str| {
            let filters = vec![Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] }];
            let input = DescribeNetworkInterfacesInput { filters: filters.clone(), ..Default::default() };
            world.ask(input).network_interfaces.len()
        };
        assert_eq!(count(&world, "ipv6-addresses.ipv6-address", "2600:1f00::9"), 1);
        assert_eq!(count(&world, "interface-type", "nat_gateway"), 0);
        let tag = model::ec2::Tag { key: Some("use".to_owned()), value: Some("web".to_owned()) };
        let resources = vec![interface.to_string()];
        world
            .call(model::ec2::CreateTagsInput { resources, tags: vec![tag], ..Default::default() })
            .expect("a plain tag");
        for (name, value) in [
            ("ipv6-address", "2600:1f00::9"),
            ("network-interface.ipv6-addresses.ipv6-address", "2600:1f00::*"),
            ("network-interface.attachment.network-card-index", "0"),
            ("network-interface.tag-key", "use"),
            ("network-interface.tag-value", "web"),
            ("operator.managed", "false"),
        ] {
            let filters = vec![Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] }];
            let input = model::ec2::DescribeInstancesInput { filters, ..Default::default() };
            let found = world.ask(input).reservations.remove(0).instances.remove(0);
            assert_eq!(found.instance_id.as_ref(), Some(&id), "{name}");
        }
    }
}
