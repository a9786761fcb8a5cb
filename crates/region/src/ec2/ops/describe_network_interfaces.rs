//! DescribeNetworkInterfaces — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html>
//!
//! Supported: ids, pages, the filters in [`FILTERS`]; interfaces of instances, load balancers and databases.
//! Simplified: interfaces have no tags.

use model::Service;
use model::ec2::{self as api, *};
use model::ids::NetworkInterfaceId;

use crate::ec2::describe::{check_filters, flag, page, passes, tag_shapes, unless_dry_run};
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::shape;
use crate::ec2::network_interface::{InterfaceOwner, NetworkInterface};
use crate::ec2::tags::Tags;
use crate::region::Region;

/// The filters that are known here.
const FILTERS: &[&str] = &[
    "addresses.association.public-ip",
    "addresses.primary",
    "addresses.private-ip-address",
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
    "description",
    "group-id",
    "group-name",
    "interface-type",
    "mac-address",
    "network-interface-id",
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
    check_filters(&input.filters, FILTERS, false)?;
    let named = named(region, &input.network_interface_ids)?;
    unless_dry_run(input.dry_run)?;
    let is_wanted =
        |row: &&NetworkInterface| passes(&input.filters, &Tags::new(), |name, is| has(region, row, name, is));
    let wanted: Vec<&NetworkInterface> = if input.network_interface_ids.is_empty() {
        region.ec2.network_interfaces.rows().filter(is_wanted).collect()
    } else {
        named.into_iter().filter(is_wanted).collect()
    };
    let (wanted, next_token) = page(wanted, input.max_results, input.next_token.as_deref())?;
    let network_interfaces = wanted.into_iter().map(|row| interface(region, row)).collect();
    Ok(DescribeNetworkInterfacesOutput { network_interfaces, next_token })
}

fn named<'a>(region: &'a Region, texts: &[String]) -> Result<Vec<&'a NetworkInterface>, Ec2Error> {
    let find = |text: &String| {
        let id = NetworkInterfaceId::parse(text)
            .ok_or_else(|| Ec2Error::NetworkInterfaceMalformed(text.clone()))?;
        region.ec2.network_interfaces.get(&id).ok_or_else(|| Ec2Error::NetworkInterfaceNotFound(text.clone()))
    };
    texts.iter().map(find).collect()
}

fn interface(region: &Region, row: &NetworkInterface) -> api::NetworkInterface {
    let instance = instance_of(row);
    let managed = instance.is_none();
    api::NetworkInterface {
        association: row.public_address.map(|address| NetworkInterfaceAssociation {
            ip_owner_id: Some(ip_owner(row).to_owned()),
            public_dns_name: Some(shape::public_dns_name(&region.name, address)),
            public_ip: Some(address.to_string()),
        }),
        attachment: Some(NetworkInterfaceAttachment {
            attach_time: Some(row.attach_time),
            attachment_id: Some(shape::attachment_id(row.id)),
            delete_on_termination: Some(!managed),
            device_index: Some(device_index(row)),
            instance_owner_id: Some(instance_owner(region, row)),
            instance_id: instance,
            status: Some(AttachmentStatus::Attached),
        }),
        availability_zone: Some(row.zone.to_string()),
        description: Some(row.description.clone()),
        groups: shape::groups(region, &row.security_groups),
        interface_type: Some(NetworkInterfaceType::Interface),
        mac_address: Some(shape::mac_address(row.id)),
        network_interface_id: Some(row.id.to_string()),
        owner_id: Some(region.account.clone()),
        private_dns_name: Some(shape::private_dns_name(&region.name, row.private_address)),
        private_ip_address: Some(row.private_address.to_string()),
        requester_id: requester(region, row).map(str::to_owned),
        requester_managed: Some(managed),
        source_dest_check: Some(row.source_dest_check),
        status: Some(NetworkInterfaceStatus::InUse),
        subnet_id: Some(row.subnet.to_string()),
        tag_set: tag_shapes(&row.tags),
        vpc_id: Some(row.vpc.to_string()),
    }
}

fn instance_of(row: &NetworkInterface) -> Option<String> {
    match &row.owner {
        InterfaceOwner::Instance(id) => Some(id.to_string()),
        InterfaceOwner::LoadBalancer(_) | InterfaceOwner::Database(_) => None,
    }
}

/// Whose machine it is attached to: those of load balancers and databases are AWS's own.
fn instance_owner(region: &Region, row: &NetworkInterface) -> String {
    match &row.owner {
        InterfaceOwner::Instance(_) => region.account.clone(),
        InterfaceOwner::LoadBalancer(_) => "amazon-elb".to_owned(),
        InterfaceOwner::Database(_) => "amazon-rds".to_owned(),
    }
}

fn ip_owner(row: &NetworkInterface) -> &'static str {
    match &row.owner {
        InterfaceOwner::LoadBalancer(_) => "amazon-elb",
        InterfaceOwner::Instance(_) | InterfaceOwner::Database(_) => "amazon",
    }
}

fn device_index(row: &NetworkInterface) -> i64 {
    match &row.owner {
        InterfaceOwner::Instance(_) => 0,
        InterfaceOwner::LoadBalancer(_) | InterfaceOwner::Database(_) => 1,
    }
}

fn requester<'a>(region: &'a Region, row: &NetworkInterface) -> Option<&'a str> {
    match &row.owner {
        InterfaceOwner::Instance(id) => {
            let by_service = region.ec2.instances.get(id)?.requester == Some(Service::AutoScaling);
            by_service.then(|| shape::requester_id(Service::AutoScaling))
        }
        InterfaceOwner::LoadBalancer(_) => Some("amazon-elb"),
        InterfaceOwner::Database(_) => Some("amazon-rds"),
    }
}

fn has(region: &Region, row: &NetworkInterface, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    let public = row.public_address;
    match name {
        "addresses.association.public-ip" | "association.public-ip" => {
            public.is_some_and(|address| is(&address.to_string()))
        }
        "addresses.primary" | "source-dest-check" => is("true"),
        "addresses.private-ip-address" | "private-ip-address" => is(&row.private_address.to_string()),
        "association.ip-owner-id" => public.is_some() && is(ip_owner(row)),
        "association.public-dns-name" => {
            public.is_some_and(|address| is(&shape::public_dns_name(&region.name, address)))
        }
        "attachment.attach-time" => is(&row.attach_time.iso_millis()),
        "attachment.attachment-id" => is(&shape::attachment_id(row.id)),
        "attachment.delete-on-termination" => is(flag(instance_of(row).is_some())),
        "attachment.device-index" => is(&device_index(row).to_string()),
        "attachment.instance-id" => instance_of(row).is_some_and(|id| is(&id)),
        "attachment.instance-owner-id" => is(&instance_owner(region, row)),
        "attachment.status" => is("attached"),
        "availability-zone" => is(row.zone.as_str()),
        "description" => is(&row.description),
        "group-id" => row.security_groups.iter().any(|id| is(&id.to_string())),
        "group-name" => {
            let groups = row.security_groups.iter().filter_map(|id| region.ec2.security_groups.get(id));
            groups.map(|group| group.name.as_str()).any(is)
        }
        "interface-type" => is("interface"),
        "mac-address" => is(&shape::mac_address(row.id)),
        "network-interface-id" => is(&row.id.to_string()),
        "owner-id" => is(&region.account),
        "private-dns-name" => is(&shape::private_dns_name(&region.name, row.private_address)),
        "requester-id" => requester(region, row).is_some_and(is),
        "requester-managed" => is(flag(instance_of(row).is_none())),
        "status" => is("in-use"),
        "subnet-id" => is(&row.subnet.to_string()),
        "vpc-id" => is(&row.vpc.to_string()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
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
}
