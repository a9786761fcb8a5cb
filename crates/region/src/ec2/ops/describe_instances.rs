//! DescribeInstances — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html>
//!
//! Supported: ids, pages, filters. Filters about what no instance here has (hosts, profiles, kernels, Spot requests,
//! prefixes, operators) find nothing.
//! Simplified: reservations come in the order of their first instances' ids, instances of one reservation in the order
//! of their launch.

use std::collections::BTreeMap;

use model::ec2::{
    DescribeInstancesInput, DescribeInstancesOutput, Filter, InstanceTypeHypervisor, Reservation,
};
use model::ids::ReservationId;

use crate::ec2::describe::{check_filters, flag, page, passes, unless_dry_run};
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::{AttachedVolume, Instance, shape};
use crate::ec2::ops::describe_network_interfaces;
use crate::ec2::vpc::zone_id;
use crate::region::Region;

/// The filters that are known here.
const FILTERS: &[&str] = &[
    "affinity",
    "architecture",
    "availability-zone",
    "availability-zone-id",
    "block-device-mapping.attach-time",
    "block-device-mapping.delete-on-termination",
    "block-device-mapping.device-name",
    "block-device-mapping.status",
    "block-device-mapping.volume-id",
    "boot-mode",
    "capacity-reservation-id",
    "capacity-reservation-specification.capacity-reservation-preference",
    "capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id",
    "capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn",
    "client-token",
    "current-instance-boot-mode",
    "dns-name",
    "ebs-optimized",
    "ena-support",
    "enclave-options.enabled",
    "hibernation-options.configured",
    "host-id",
    "hypervisor",
    "iam-instance-profile.arn",
    "iam-instance-profile.id",
    "iam-instance-profile.name",
    "image-id",
    "instance-id",
    "instance-lifecycle",
    "instance-state-code",
    "instance-state-name",
    "instance-type",
    "instance.group-id",
    "instance.group-name",
    "ip-address",
    "ipv6-address",
    "kernel-id",
    "key-name",
    "launch-index",
    "launch-time",
    "maintenance-options.auto-recovery",
    "metadata-options.http-endpoint",
    "metadata-options.http-protocol-ipv4",
    "metadata-options.http-protocol-ipv6",
    "metadata-options.http-put-response-hop-limit",
    "metadata-options.http-tokens",
    "metadata-options.instance-metadata-tags",
    "metadata-options.state",
    "monitoring-state",
    "network-interface.addresses.association.allocation-id",
    "network-interface.addresses.association.association-id",
    "network-interface.addresses.association.carrier-ip",
    "network-interface.addresses.association.customer-owned-ip",
    "network-interface.addresses.association.ip-owner-id",
    "network-interface.addresses.association.public-dns-name",
    "network-interface.addresses.association.public-ip",
    "network-interface.addresses.primary",
    "network-interface.addresses.private-dns-name",
    "network-interface.addresses.private-ip-address",
    "network-interface.association.allocation-id",
    "network-interface.association.association-id",
    "network-interface.association.carrier-ip",
    "network-interface.association.customer-owned-ip",
    "network-interface.association.ip-owner-id",
    "network-interface.association.public-dns-name",
    "network-interface.association.public-ip",
    "network-interface.attachment.attach-time",
    "network-interface.attachment.attachment-id",
    "network-interface.attachment.delete-on-termination",
    "network-interface.attachment.device-index",
    "network-interface.attachment.instance-id",
    "network-interface.attachment.instance-owner-id",
    "network-interface.attachment.network-card-index",
    "network-interface.attachment.status",
    "network-interface.availability-zone",
    "network-interface.deny-all-igw-traffic",
    "network-interface.description",
    "network-interface.group-id",
    "network-interface.group-name",
    "network-interface.ipv4-prefixes.ipv4-prefix",
    "network-interface.ipv6-address",
    "network-interface.ipv6-addresses.ipv6-address",
    "network-interface.ipv6-addresses.is-primary-ipv6",
    "network-interface.ipv6-native",
    "network-interface.ipv6-prefixes.ipv6-prefix",
    "network-interface.mac-address",
    "network-interface.network-interface-id",
    "network-interface.operator.managed",
    "network-interface.operator.principal",
    "network-interface.outpost-arn",
    "network-interface.owner-id",
    "network-interface.private-dns-name",
    "network-interface.private-ip-address",
    "network-interface.public-dns-name",
    "network-interface.requester-id",
    "network-interface.requester-managed",
    "network-interface.source-dest-check",
    "network-interface.status",
    "network-interface.subnet-id",
    "network-interface.tag-key",
    "network-interface.tag-value",
    "network-interface.vpc-id",
    "network-performance-options.bandwidth-weighting",
    "operator.managed",
    "operator.principal",
    "outpost-arn",
    "owner-id",
    "placement-group-name",
    "placement-partition-number",
    "platform",
    "platform-details",
    "private-dns-name",
    "private-dns-name-options.enable-resource-name-dns-a-record",
    "private-dns-name-options.enable-resource-name-dns-aaaa-record",
    "private-dns-name-options.hostname-type",
    "private-ip-address",
    "product-code",
    "product-code.type",
    "ramdisk-id",
    "reason",
    "requester-id",
    "reservation-id",
    "root-device-name",
    "root-device-type",
    "source-dest-check",
    "spot-instance-request-id",
    "state-reason-code",
    "state-reason-message",
    "subnet-id",
    "tenancy",
    "tpm-support",
    "usage-operation",
    "usage-operation-update-time",
    "virtualization-type",
    "vpc-id",
];

pub(crate) fn describe_instances(
    region: &Region,
    input: DescribeInstancesInput,
) -> Result<DescribeInstancesOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    if !input.instance_ids.is_empty() && input.max_results.is_some() {
        return Err(Ec2Error::InvalidParameterCombination(
            "The parameter instancesSet cannot be used with the parameter maxResults",
        ));
    }
    let ids = region.ec2.instances_named(&input.instance_ids)?;
    unless_dry_run(input.dry_run)?;
    let wanted: Vec<&Instance> = if input.instance_ids.is_empty() {
        region.ec2.instances.rows().filter(|row| is_wanted(region, row, &input.filters)).collect()
    } else {
        let named = ids.iter().filter_map(|id| region.ec2.instances.get(id));
        named.filter(|row| is_wanted(region, row, &input.filters)).collect()
    };
    let (wanted, next_token) = page(wanted, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeInstancesOutput { next_token, reservations: by_reservation(region, &wanted) })
}

fn by_reservation(region: &Region, instances: &[&Instance]) -> Vec<Reservation> {
    let mut reservations: Vec<Reservation> = Vec::with_capacity(instances.len());
    let mut places: BTreeMap<ReservationId, usize> = BTreeMap::new();
    for instance in instances {
        let place = *places.entry(instance.reservation).or_insert_with(|| {
            reservations.push(shape::reservation(region, instance, Vec::with_capacity(1)));
            reservations.len() - 1
        });
        reservations[place].instances.push(shape::instance(region, instance));
    }
    for reservation in reservations.iter_mut().filter(|one| one.instances.len() > 1) {
        clockwork::sort::sort_by_key(&mut reservation.instances, |one| one.ami_launch_index);
    }
    reservations
}

fn is_wanted(region: &Region, instance: &Instance, filters: &[Filter]) -> bool {
    filters.is_empty() || passes(filters, &instance.tags, |name, is| has(region, instance, name, is))
}

/// Whether an instance has, under a filter's name, a value that fits.
fn has(region: &Region, instance: &Instance, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    let interface = || instance.network_interface.and_then(|id| region.ec2.network_interfaces.get(&id));
    if let Some(member) = name.strip_prefix("network-interface.") {
        let mut interfaces = region.ec2.interfaces_of(instance.id);
        return interfaces.any(|interface| match member {
            "tag-key" => interface.tags.keys().any(|key| is(key)),
            "tag-value" => interface.tags.values().any(|value| is(value)),
            _ => describe_network_interfaces::has(region, interface, member, is),
        });
    }
    if let Some(member) = name.strip_prefix("block-device-mapping.") {
        return instance.volumes.iter().any(|attached| volume_has(attached, member, is));
    }
    let private = || interface().map(|interface| interface.private_address);
    let public = || interface().and_then(|interface| interface.public_address);
    match name {
        "architecture" => is(instance.architecture.as_str()),
        "availability-zone" => is(instance.zone.as_str()),
        "availability-zone-id" => is(&zone_id(&region.name, &instance.zone)),
        "capacity-reservation-specification.capacity-reservation-preference" => is("open"),
        "ipv6-address" => {
            let mut interfaces = region.ec2.interfaces_of(instance.id);
            interfaces.any(|row| row.ipv6_addresses.iter().any(|address| is(&address.to_string())))
        }
        "network-performance-options.bandwidth-weighting" => is("default"),
        "operator.managed" => is("false"),
        "ebs-optimized" => is(flag(instance.ebs_optimized)),
        "ena-support" => is(flag(instance.ena_support)),
        "enclave-options.enabled" | "hibernation-options.configured" => is("false"),
        "maintenance-options.auto-recovery" => {
            is(if instance.auto_recovery { "default" } else { "disabled" })
        }
        "metadata-options.http-endpoint" => is(enabled(instance.metadata_endpoint)),
        "metadata-options.http-protocol-ipv4" => is("enabled"),
        "metadata-options.http-protocol-ipv6" => is(enabled(instance.metadata_ipv6)),
        "metadata-options.instance-metadata-tags" => is(enabled(instance.metadata_tags)),
        "metadata-options.state" => is("applied"),
        "platform" => instance.system.platform().is_some_and(|platform| is(platform.as_str())),
        "platform-details" => is(instance.system.platform_details()),
        "private-dns-name-options.enable-resource-name-dns-a-record"
        | "private-dns-name-options.enable-resource-name-dns-aaaa-record" => {
            interface().is_some() && is("false")
        }
        "private-dns-name-options.hostname-type" => interface().is_some() && is("ip-name"),
        "usage-operation" => is(instance.system.usage_operation()),
        "usage-operation-update-time" => {
            interface().is_some_and(|interface| is(&interface.attach_time.iso_millis()))
        }
        "client-token" => instance.client_token.as_deref().is_some_and(is),
        "dns-name" => public().is_some_and(|address| is(&region.public_dns_name(instance.vpc, address))),
        "hypervisor" => is(InstanceTypeHypervisor::Xen.as_str()),
        "image-id" => is(&instance.image.to_string()),
        "instance-id" => is(&instance.id.to_string()),
        "instance-state-code" => is(&instance.state.code().to_string()),
        "instance-state-name" => is(instance.state.name().as_str()),
        "instance-type" => is(&instance.instance_type),
        "instance.group-id" => instance.security_groups.iter().any(|id| is(&id.to_string())),
        "instance.group-name" => group_names(region, &instance.security_groups).any(is),
        "ip-address" => public().is_some_and(|address| is(&address.to_string())),
        "key-name" => instance.key_name.as_deref().is_some_and(is),
        "launch-index" => is(&instance.launch_index.to_string()),
        "launch-time" => is(&instance.launch_time.iso_millis()),
        "metadata-options.http-put-response-hop-limit" => is(&instance.metadata_hop_limit.to_string()),
        "metadata-options.http-tokens" => {
            is(if instance.metadata_tokens_required { "required" } else { "optional" })
        }
        "monitoring-state" => is(shape::monitoring_state(instance).as_str()),
        "owner-id" => is(&region.account),
        "private-dns-name" => {
            private().is_some_and(|address| is(&shape::private_dns_name(&region.name, address)))
        }
        "private-ip-address" => private().is_some_and(|address| is(&address.to_string())),
        "reason" => is(&shape::state_transition_reason(instance)),
        "requester-id" => instance.requester.is_some_and(|requester| is(shape::requester_id(requester))),
        "reservation-id" => is(&instance.reservation.to_string()),
        "root-device-name" => is(&instance.root_device_name),
        "root-device-type" => is("ebs"),
        "source-dest-check" => interface().is_some_and(|interface| is(flag(interface.source_dest_check))),
        "state-reason-code" => instance.state_reason.is_some_and(|(code, _)| is(code)),
        "state-reason-message" => instance.state_reason.is_some_and(|(_, message)| is(message)),
        "subnet-id" => interface().is_some() && is(&instance.subnet.to_string()),
        "tenancy" => is("default"),
        "virtualization-type" => is(instance.virtualization_type.as_str()),
        "vpc-id" => interface().is_some() && is(&instance.vpc.to_string()),
        _ => false,
    }
}

fn enabled(flag: bool) -> &'static str {
    if flag { "enabled" } else { "disabled" }
}

fn group_names<'a>(
    region: &'a Region,
    groups: &'a [model::ids::SecurityGroupId],
) -> impl Iterator<Item = &'a str> + 'a {
    groups.iter().filter_map(|id| region.ec2.security_groups.get(id)).map(|group| group.name.as_str())
}

fn volume_has(attached: &AttachedVolume, member: &str, is: &dyn Fn(&str) -> bool) -> bool {
    match member {
        "attach-time" => is(&attached.attach_time.iso_millis()),
        "delete-on-termination" => is(flag(attached.delete_on_termination)),
        "device-name" => is(&attached.device_name),
        "status" => is("attached"),
        "volume-id" => is(&attached.volume.to_string()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ec2::instance::testing::World;

    fn filter(name: &str, values: &[&str]) -> DescribeInstancesInput {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        let filters = vec![Filter { name: Some(name.to_owned()), values }];
        DescribeInstancesInput { filters, ..Default::default() }
    }

    #[test]
    fn each_filter_finds_an_instance_by_what_the_answer_shows() {
        let mut world = World::new();
        let id = world.running();
        let shown = world.show(&id);
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let interface = shown.network_interfaces[0].clone();
        let values = [
            ("instance-id", id.clone()),
            ("image-id", text(&shown.image_id)),
            ("private-ip-address", text(&shown.private_ip_address)),
            ("ip-address", text(&shown.public_ip_address)),
            ("dns-name", text(&shown.public_dns_name)),
            ("private-dns-name", text(&shown.private_dns_name)),
            ("vpc-id", text(&shown.vpc_id)),
            ("subnet-id", text(&shown.subnet_id)),
            ("instance-state-name", "run*".to_owned()),
            ("instance-state-code", "16".to_owned()),
            ("instance-type", "t?.micro".to_owned()),
            ("instance.group-name", "default".to_owned()),
            ("network-interface.network-interface-id", text(&interface.network_interface_id)),
            ("network-interface.addresses.private-ip-address", text(&shown.private_ip_address)),
            ("network-interface.addresses.association.ip-owner-id", "amazon".to_owned()),
            ("network-interface.addresses.association.public-dns-name", text(&shown.public_dns_name)),
            ("network-interface.addresses.private-dns-name", text(&shown.private_dns_name)),
            ("network-interface.attachment.network-card-index", "0".to_owned()),
            ("network-interface.private-ip-address", text(&shown.private_ip_address)),
            ("network-interface.public-dns-name", text(&shown.public_dns_name)),
            ("network-interface.operator.managed", "false".to_owned()),
            ("operator.managed", "false".to_owned()),
            ("block-device-mapping.device-name", "/dev/xvda".to_owned()),
            ("launch-time", shown.launch_time.map(|at| at.iso_millis()).unwrap_or_default()),
        ];
        for (name, value) in values {
            assert!(!value.is_empty(), "{name}");
            assert_eq!(world.ask(filter(name, &[&value])).reservations.len(), 1, "{name}={value}");
            assert!(world.ask(filter(name, &["no"])).reservations.is_empty(), "{name}=no");
        }
    }

    #[test]
    fn an_unknown_filter_is_refused() {
        let mut world = World::new();
        assert_eq!(
            world.refusal(filter("colour", &["red"])),
            "InvalidParameterValue: The filter 'colour' is invalid"
        );
    }

    #[test]
    fn unknown_ids_are_named_together() {
        let mut world = World::new();
        let instance_ids = vec!["i-0000000a".to_owned(), "i-0000000b".to_owned()];
        let input = DescribeInstancesInput { instance_ids, ..Default::default() };
        assert_eq!(
            world.refusal(input),
            "InvalidInstanceID.NotFound: The instance IDs 'i-0000000a, i-0000000b' do not exist"
        );
    }
}
