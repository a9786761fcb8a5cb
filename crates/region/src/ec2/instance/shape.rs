//! An instance as the API shows it.
//!
//! Simplified: MAC addresses and attachment ids follow from the interface's id.

use std::net::Ipv4Addr;

use model::Service;
use model::ec2::{self as api, *};
use model::ids::*;

use super::{AttachedVolume, Instance, InstanceState};
use crate::ec2::describe::tag_shapes;
use crate::ec2::instance_types::InstanceType;
use crate::ec2::network_interface::NetworkInterface;
use crate::region::Region;

/// The account by which Auto Scaling launches: what the reservation names as its requester.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Reservation.html>
const AUTO_SCALING_REQUESTER: &str = "940372691376";

/// A reservation with those of its instances that are asked for.
pub(crate) fn reservation(
    region: &Region,
    instance: &Instance,
    instances: Vec<api::Instance>,
) -> Reservation {
    Reservation {
        reservation_id: Some(instance.reservation.to_string()),
        owner_id: Some(region.account.clone()),
        requester_id: instance.requester.map(|requester| requester_id(requester).to_owned()),
        groups: Vec::new(),
        instances,
    }
}

/// What a reservation names as its requester.
pub(crate) fn requester_id(requester: Service) -> &'static str {
    match requester {
        Service::AutoScaling => AUTO_SCALING_REQUESTER,
        _ => "amazon",
    }
}

/// An instance as DescribeInstances and RunInstances show it.
pub(crate) fn instance(region: &Region, instance: &Instance) -> api::Instance {
    let interface = instance.network_interface.and_then(|id| region.ec2.network_interfaces.get(&id));
    let private = interface.map(|interface| interface.private_address);
    let private_name = private.map(|address| private_dns_name(&region.name, address));
    let public = interface.and_then(|interface| interface.public_address);
    let instance_type = InstanceType::named(&instance.instance_type);
    let groups = groups(region, &instance.security_groups);
    api::Instance {
        architecture: Some(instance.architecture),
        block_device_mappings: instance.volumes.iter().map(block_device).collect(),
        client_token: Some(instance.client_token.clone().unwrap_or_default()),
        ebs_optimized: Some(instance.ebs_optimized),
        ena_support: Some(instance.ena_support),
        hypervisor: Some(HypervisorType::Xen),
        network_interfaces: region
            .ec2
            .interfaces_of(instance.id)
            .map(|interface| instance_interface(region, interface, (&instance.security_groups, &groups)))
            .collect(),
        root_device_name: Some(instance.root_device_name.clone()),
        root_device_type: Some(DeviceType::Ebs),
        security_groups: groups,
        source_dest_check: interface.map(|interface| interface.source_dest_check),
        state_reason: instance.state_reason.map(|(code, message)| StateReason {
            code: Some((*code).to_owned()),
            message: Some((*message).to_owned()),
        }),
        tags: tag_shapes(&instance.tags),
        virtualization_type: Some(instance.virtualization_type),
        cpu_options: instance
            .cpu_options
            .or_else(|| instance_type.map(|found| (found.cores().into(), found.threads_per_core.into())))
            .map(|(cores, threads)| CpuOptions { core_count: Some(cores), threads_per_core: Some(threads) }),
        capacity_reservation_specification: Some(CapacityReservationSpecificationResponse {
            capacity_reservation_preference: Some(CapacityReservationPreference::Open),
        }),
        hibernation_options: Some(HibernationOptions { configured: Some(false) }),
        enclave_options: Some(EnclaveOptions { enabled: Some(false) }),
        maintenance_options: Some(InstanceMaintenanceOptions {
            auto_recovery: Some(match instance.auto_recovery {
                true => InstanceAutoRecoveryState::Default,
                false => InstanceAutoRecoveryState::Disabled,
            }),
        }),
        private_dns_name_options: interface.map(|_| PrivateDnsNameOptionsResponse {
            hostname_type: Some(HostnameType::IpName),
            enable_resource_name_dns_a_record: Some(false),
            enable_resource_name_dns_aaaa_record: Some(false),
        }),
        metadata_options: Some(metadata_options(instance)),
        platform: instance.system.platform(),
        platform_details: Some(instance.system.platform_details().to_owned()),
        usage_operation: Some(instance.system.usage_operation().to_owned()),
        usage_operation_update_time: interface.map(|interface| interface.attach_time),
        instance_id: Some(instance.id.to_string()),
        image_id: Some(instance.image.to_string()),
        state: Some(state(instance.state)),
        private_dns_name: Some(private_name.unwrap_or_default()),
        public_dns_name: Some(
            public.map(|address| region.public_dns_name(instance.vpc, address)).unwrap_or_default(),
        ),
        state_transition_reason: Some(state_transition_reason(instance)),
        key_name: instance.key_name.clone(),
        ami_launch_index: Some(instance.launch_index),
        product_codes: Vec::new(),
        instance_type: Some(instance.instance_type.clone()),
        launch_time: Some(instance.launch_time),
        placement: Some(Placement {
            tenancy: Some(Tenancy::Default),
            availability_zone: Some(instance.zone.to_string()),
            group_name: Some(String::new()),
        }),
        monitoring: Some(Monitoring { state: Some(monitoring_state(instance)) }),
        // A terminated instance shows neither: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/terminating-instances.html>.
        subnet_id: interface.map(|_| instance.subnet.to_string()),
        vpc_id: interface.map(|_| instance.vpc.to_string()),
        private_ip_address: private.map(|address| address.to_string()),
        ipv6_address: interface.and_then(|one| one.ipv6_addresses.first()).map(ToString::to_string),
        public_ip_address: public.map(|address| address.to_string()),
    }
}

/// A state as the API shows it.
pub(crate) fn state(state: InstanceState) -> api::InstanceState {
    api::InstanceState { code: Some(state.code()), name: Some(state.name()) }
}

/// One line of the answers of StartInstances, StopInstances and TerminateInstances.
pub(crate) fn state_change(
    id: InstanceId,
    previous: InstanceState,
    current: InstanceState,
) -> InstanceStateChange {
    InstanceStateChange {
        instance_id: Some(id.to_string()),
        current_state: Some(state(current)),
        previous_state: Some(state(previous)),
    }
}

/// AWS's note about the last change of state: `User initiated (2024-05-01 12:00:00 GMT)`, or nothing.
pub(crate) fn state_transition_reason(instance: &Instance) -> String {
    let asked = instance.user_initiated;
    asked.map(|at| at.strftime("User initiated (%Y-%m-%d %H:%M:%S GMT)")).unwrap_or_default()
}

/// Whether detailed monitoring is on.
pub(crate) fn monitoring_state(instance: &Instance) -> MonitoringState {
    if instance.monitoring { MonitoringState::Enabled } else { MonitoringState::Disabled }
}

/// Groups with their names; a group that was deleted since has none.
pub(crate) fn groups(region: &Region, ids: &[SecurityGroupId]) -> Vec<GroupIdentifier> {
    let group = |id: &SecurityGroupId| GroupIdentifier {
        group_id: Some(id.to_string()),
        group_name: region.ec2.security_groups.get(id).map(|group| group.name.clone()),
    };
    ids.iter().map(group).collect()
}

/// A volume as an instance's description shows it.
pub(crate) fn block_device(attached: &AttachedVolume) -> InstanceBlockDeviceMapping {
    InstanceBlockDeviceMapping {
        device_name: Some(attached.device_name.to_string()),
        ebs: Some(EbsInstanceBlockDevice {
            attach_time: Some(attached.attach_time),
            delete_on_termination: Some(attached.delete_on_termination),
            status: Some(AttachmentStatus::Attached),
            volume_id: Some(attached.volume.to_string()),
        }),
    }
}

/// How the metadata service of an instance answers, as the API shows it.
pub(crate) fn metadata_options(instance: &Instance) -> InstanceMetadataOptionsResponse {
    InstanceMetadataOptionsResponse {
        state: Some(InstanceMetadataOptionsState::Applied),
        http_tokens: Some(match instance.metadata_tokens_required {
            true => HttpTokensState::Required,
            false => HttpTokensState::Optional,
        }),
        http_put_response_hop_limit: Some(instance.metadata_hop_limit),
        http_endpoint: Some(match instance.metadata_endpoint {
            true => InstanceMetadataEndpointState::Enabled,
            false => InstanceMetadataEndpointState::Disabled,
        }),
        http_protocol_ipv6: Some(match instance.metadata_ipv6 {
            true => InstanceMetadataProtocolState::Enabled,
            false => InstanceMetadataProtocolState::Disabled,
        }),
        instance_metadata_tags: Some(match instance.metadata_tags {
            true => InstanceMetadataTagsState::Enabled,
            false => InstanceMetadataTagsState::Disabled,
        }),
    }
}

/// The public address of an interface as an instance's description shows it.
fn association(
    region: &Region,
    interface: &NetworkInterface,
    address: Ipv4Addr,
) -> InstanceNetworkInterfaceAssociation {
    InstanceNetworkInterfaceAssociation {
        ip_owner_id: Some(match region.ec2.elastic_at(address) {
            Some(_) => region.account.clone(),
            None => "amazon".to_owned(),
        }),
        public_dns_name: Some(region.public_dns_name(interface.vpc, address)),
        public_ip: Some(address.to_string()),
    }
}

fn instance_interface(
    region: &Region,
    interface: &NetworkInterface,
    known: (&[SecurityGroupId], &[GroupIdentifier]),
) -> InstanceNetworkInterface {
    InstanceNetworkInterface {
        association: interface.public_address.map(|address| association(region, interface, address)),
        attachment: Some(InstanceNetworkInterfaceAttachment {
            attach_time: Some(interface.attach_time),
            attachment_id: Some(attachment_id(interface.id)),
            delete_on_termination: Some(interface.delete_on_termination),
            device_index: Some(interface.device_index),
            network_card_index: Some(0),
            status: Some(AttachmentStatus::Attached),
        }),
        description: Some(interface.description.clone()),
        // Most have the instance's own groups: they are printed once.
        groups: match interface.security_groups == known.0 {
            true => known.1.to_vec(),
            false => groups(region, &interface.security_groups),
        },
        mac_address: Some(mac_address(interface.id)),
        network_interface_id: Some(interface.id.to_string()),
        owner_id: Some(region.account.clone()),
        private_dns_name: Some(private_dns_name(&region.name, interface.private_address)),
        private_ip_address: Some(interface.private_address.to_string()),
        ipv6_addresses: interface
            .ipv6_addresses
            .iter()
            .map(|address| InstanceIpv6Address {
                ipv6_address: Some(address.to_string()),
                is_primary_ipv6: Some(false),
            })
            .collect(),
        private_ip_addresses: interface
            .addresses()
            .map(|(private, public)| InstancePrivateIpAddress {
                association: public.map(|address| association(region, interface, address)),
                primary: Some(private == interface.private_address),
                private_dns_name: Some(private_dns_name(&region.name, private)),
                private_ip_address: Some(private.to_string()),
            })
            .collect(),
        source_dest_check: Some(interface.source_dest_check),
        status: Some(NetworkInterfaceStatus::InUse),
        subnet_id: Some(interface.subnet.to_string()),
        vpc_id: Some(interface.vpc.to_string()),
        interface_type: Some("interface".to_owned()),
    }
}

// ── names that follow from addresses and ids ────────────────────────────────────────────────────────────────

/// `ip-172-31-1-2.eu-west-2.compute.internal`
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html>).
pub(crate) fn private_dns_name(region: &str, address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets();
    match region {
        "us-east-1" => format!("ip-{a}-{b}-{c}-{d}.ec2.internal"),
        _ => format!("ip-{a}-{b}-{c}-{d}.{region}.compute.internal"),
    }
}

/// `ec2-3-8-1-2.eu-west-2.compute.amazonaws.com`
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html>).
pub(crate) fn public_dns_name(region: &str, address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets();
    match region {
        "us-east-1" => format!("ec2-{a}-{b}-{c}-{d}.compute-1.amazonaws.com"),
        _ => format!("ec2-{a}-{b}-{c}-{d}.{region}.compute.amazonaws.com"),
    }
}

/// The id of an interface's attachment: the interface's digits backwards, so that no row needs to keep it.
pub(crate) fn attachment_id(interface: NetworkInterfaceId) -> String {
    let text = interface.to_string();
    let digits = text.trim_start_matches(NetworkInterfaceId::PREFIX);
    let mut attachment = String::with_capacity(NetworkInterfaceAttachmentId::PREFIX.len() + digits.len());
    attachment.push_str(NetworkInterfaceAttachmentId::PREFIX);
    attachment.extend(digits.chars().rev());
    attachment
}

/// An interface's MAC address: `06:` for an address that no maker assigned, then digits of its id.
pub(crate) fn mac_address(interface: NetworkInterfaceId) -> String {
    let text = interface.to_string();
    let digits = text.trim_start_matches(NetworkInterfaceId::PREFIX);
    let mut address = String::with_capacity("06:00:00:00:00:00".len());
    address.push_str("06");
    for (place, digit) in digits.chars().cycle().take(10).enumerate() {
        if place % 2 == 0 {
            address.push(':');
        }
        address.push(digit);
    }
    address
}
