//! RunInstances — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html>
//!
//! Supported: everything that the shape has, with these limits. One network interface an instance.
//! Refused by name: `Encrypted`, `Iops` and `Throughput` of a mapping, `VirtualName`, a second network interface,
//! tenancies other than `default`, `EbsOptimized`, a disabled metadata endpoint, tags on anything but instances and
//! volumes.
//! Simplified: without a subnet the first zone's default subnet is taken; AWS always has room for one more.

use core::net::Ipv4Addr;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::ec2::*;
use model::ids::*;
use model::{Caller, Service};

use crate::ec2::errors::Ec2Error;
use crate::ec2::image::{Image, ImageState};
use crate::ec2::instance::{self, AttachedVolume, TokenUse, lifecycle, shape};
use crate::ec2::instance_types::InstanceType;
use crate::ec2::network_interface::{InterfaceOwner, NetworkInterface};
use crate::ec2::snapshot::SnapshotState;
use crate::ec2::tags::{self, Tags};
use crate::ec2::volume::{Volume, VolumeState};
use crate::region::Region;

/// The most user data that an instance can have, decoded.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html>
const MOST_USER_DATA: usize = 16 * 1024;
/// The most security groups that an interface can have.
/// <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>
const MOST_GROUPS: usize = 5;
/// The vCPUs that an account may run where the scenario says nothing.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-on-demand-instances.html>
const DEFAULT_VCPU_LIMIT: i64 = 32;
/// The largest volume in GiB.
/// <https://docs.aws.amazon.com/ebs/latest/userguide/volume_constraints.html>
const LARGEST_VOLUME: i64 = 16_384;

pub(crate) fn run_instances(
    region: &mut Region,
    caller: Caller,
    input: RunInstancesInput,
) -> Result<Reservation, Ec2Error> {
    if let Some(earlier) = made_earlier(region, &input)? {
        return Ok(earlier);
    }
    let launch = plan(region, caller, &input)?;
    if input.dry_run == Some(true) {
        return Err(Ec2Error::DryRun);
    }
    let ids = (0..launch.count).map(|index| run(region, &launch, index)).collect::<Result<Vec<_>, _>>()?;
    let made = describe(region, &ids);
    if let Some(token) = launch.client_token {
        region.ec2.token_uses.insert(token, Arc::new(TokenUse { input, instances: ids }));
    }
    made.ok_or(Ec2Error::InsufficientFreeAddresses(launch.subnet))
}

/// What the same call with the same token made before.
fn made_earlier(region: &Region, input: &RunInstancesInput) -> Result<Option<Reservation>, Ec2Error> {
    let token = input.client_token.as_deref().unwrap_or_default();
    let Some(earlier) = region.ec2.token_uses.get(token) else { return Ok(None) };
    if earlier.input != *input {
        return Err(Ec2Error::IdempotentParameterMismatch);
    }
    let instances = earlier.instances.iter().filter_map(|id| region.ec2.instances.get(id));
    if instances.clone().all(|instance| instance.state.is_ending()) {
        return Err(Ec2Error::IdempotentInstanceTerminated);
    }
    let ids: Vec<InstanceId> = instances.map(|instance| instance.id).collect();
    Ok(describe(region, &ids))
}

fn describe(region: &Region, ids: &[InstanceId]) -> Option<Reservation> {
    let rows = || ids.iter().filter_map(|id| region.ec2.instances.get(id));
    let instances = rows().map(|row| shape::instance(region, row)).collect();
    rows().next().map(|first| shape::reservation(region, first, instances))
}

// ── the plan: everything that can be refused is refused here ────────────────────────────────────────────────

/// What a call is going to make.
struct Launch {
    reservation: ReservationId,
    requester: Option<Service>,
    client_token: Option<String>,
    count: i64,
    image: ImageId,
    architecture: ArchitectureValues,
    virtualization_type: VirtualizationType,
    ena_support: bool,
    root_device_name: String,
    instance_type: &'static InstanceType,
    key_name: Option<String>,
    subnet: SubnetId,
    vpc: VpcId,
    zone: ZoneName,
    private_address: Option<Ipv4Addr>,
    public: bool,
    description: String,
    groups: Vec<SecurityGroupId>,
    volumes: Vec<PlannedVolume>,
    user_data: Option<String>,
    disable_api_termination: bool,
    disable_api_stop: bool,
    terminates_on_shutdown: bool,
    monitoring: bool,
    metadata_tokens_required: bool,
    metadata_hop_limit: i64,
    tags: Tags,
    volume_tags: Tags,
}

/// A volume that an instance is going to have.
struct PlannedVolume {
    device_name: String,
    snapshot: Option<SnapshotId>,
    size: i64,
    volume_type: String,
    delete_on_termination: bool,
}

fn plan(region: &mut Region, caller: Caller, input: &RunInstancesInput) -> Result<Launch, Ec2Error> {
    refuse_unsupported(input)?;
    let (least, most) = counts(input)?;
    let image = image(region, input.image_id.as_deref())?;
    let instance_type = instance_type(input.instance_type.as_deref(), image)?;
    check_compatible(instance_type, image)?;
    let network = network(region, input)?;
    let volumes = volumes(region, image, &input.block_device_mappings)?;
    let key_name = key_name(region, input.key_name.as_deref())?;
    let user_data = user_data(input.user_data.as_deref())?;
    let metadata = input.metadata_options.clone().unwrap_or_default();
    let metadata_hop_limit = hop_limit(metadata.http_put_response_hop_limit)?;
    tags::check_resource_types(&input.tag_specifications, &["instance", "volume"])?;
    let count = affordable(region, instance_type, least, most)?;
    let count = with_addresses(region, &network, least, count)?;
    let launch = Launch {
        reservation: ReservationId::from_bits(0),
        requester: match caller {
            Caller::Service(service) => Some(service),
            Caller::Learner => None,
        },
        client_token: input.client_token.clone().filter(|token| !token.is_empty()),
        count,
        image: image.id,
        architecture: image.architecture,
        virtualization_type: image.virtualization_type,
        ena_support: image.ena_support,
        root_device_name: image.root_device_name.clone(),
        instance_type,
        key_name,
        subnet: network.subnet,
        vpc: network.vpc,
        zone: network.zone,
        private_address: network.private_address,
        public: network.public,
        description: network.description,
        groups: network.groups,
        volumes,
        user_data,
        disable_api_termination: input.disable_api_termination.unwrap_or(false),
        disable_api_stop: input.disable_api_stop.unwrap_or(false),
        terminates_on_shutdown: input.instance_initiated_shutdown_behavior == Some(ShutdownBehavior::Terminate),
        monitoring: input.monitoring.as_ref().is_some_and(|monitoring| monitoring.enabled == Some(true)),
        metadata_tokens_required: metadata.http_tokens == Some(HttpTokensState::Required),
        metadata_hop_limit,
        tags: tags::for_new(&input.tag_specifications, "instance", caller)?,
        volume_tags: tags::for_new(&input.tag_specifications, "volume", caller)?,
    };
    if input.dry_run == Some(true) {
        return Ok(launch);
    }
    Ok(Launch { reservation: ReservationId::from_bits(region.draw("ec2/reservation-id")), ..launch })
}

fn refuse_unsupported(input: &RunInstancesInput) -> Result<(), Ec2Error> {
    let tenancy = input.placement.as_ref().and_then(|placement| placement.tenancy);
    if tenancy.is_some_and(|tenancy| tenancy != Tenancy::Default) {
        return Err(Ec2Error::UnsupportedParameter("Placement.Tenancy"));
    }
    if input.ebs_optimized == Some(true) {
        return Err(Ec2Error::UnsupportedParameter("EbsOptimized"));
    }
    let endpoint = input.metadata_options.as_ref().and_then(|options| options.http_endpoint);
    if endpoint == Some(InstanceMetadataEndpointState::Disabled) {
        return Err(Ec2Error::UnsupportedParameter("MetadataOptions.HttpEndpoint"));
    }
    if input.network_interfaces.len() > 1 {
        return Err(Ec2Error::UnsupportedParameter("NetworkInterface.2"));
    }
    Ok(())
}

fn counts(input: &RunInstancesInput) -> Result<(i64, i64), Ec2Error> {
    let (least, most) = (input.min_count.unwrap_or(1), input.max_count.unwrap_or(1));
    if least < 1 {
        let why = "It must be greater than 0.";
        return Err(Ec2Error::InvalidValue { value: least.to_string(), parameter: "minCount", why });
    }
    if most < least {
        let why = "It must not be less than minCount.";
        return Err(Ec2Error::InvalidValue { value: most.to_string(), parameter: "maxCount", why });
    }
    Ok((least, most))
}

fn image<'a>(region: &'a Region, text: Option<&str>) -> Result<&'a Image, Ec2Error> {
    let text = text.ok_or(Ec2Error::MissingParameter("ImageId"))?;
    let id = ImageId::parse(text).ok_or_else(|| Ec2Error::ImageMalformed(text.to_owned()))?;
    let found = region.ec2.images.get(&id).filter(|image| image.public || image.owner == region.account);
    let image = found.ok_or_else(|| Ec2Error::ImageNotFound(vec![id]))?;
    match image.state {
        ImageState::Available => Ok(image),
        ImageState::Pending { .. } => Err(Ec2Error::ImageUnavailable(id)),
    }
}

/// The type, by its name. Without a name AWS takes `m1.small`, which boots paravirtual images only and is not
/// offered here.
fn instance_type(name: Option<&str>, image: &Image) -> Result<&'static InstanceType, Ec2Error> {
    match name {
        Some(name) => InstanceType::named(name)
            .ok_or_else(|| Ec2Error::InvalidParameterValue(format!("Invalid value '{name}' for InstanceType."))),
        None if image.virtualization_type == VirtualizationType::Hvm => Err(Ec2Error::InvalidParameterCombination(
            "Non-Windows instances with a virtualization type of 'hvm' are currently not supported for this instance \
             type.",
        )),
        None => Err(Ec2Error::UnsupportedOperation(
            "Without an instance type the launch is of an m1.small, which is not offered here.",
        )),
    }
}

/// Whether the image can boot on the type.
///
/// # Errors
/// The first thing in which they do not fit.
pub(crate) fn check_compatible(instance_type: &InstanceType, image: &Image) -> Result<(), Ec2Error> {
    if image.virtualization_type != VirtualizationType::Hvm {
        return Err(Ec2Error::HvmRequired(instance_type.name.to_owned()));
    }
    if !instance_type.architectures.contains(&image.architecture) {
        return Err(Ec2Error::ArchitectureMismatch {
            type_architecture: instance_type.architectures.last().map_or("", |architecture| architecture.as_str()),
            image_architecture: image.architecture.as_str(),
        });
    }
    if instance_type.nitro && !image.ena_support {
        return Err(Ec2Error::EnaRequired(instance_type.name.to_owned()));
    }
    Ok(())
}

fn key_name(region: &Region, name: Option<&str>) -> Result<Option<String>, Ec2Error> {
    let Some(name) = name.filter(|name| !name.is_empty()) else { return Ok(None) };
    let found = region.ec2.key_pairs.rows().find(|key| key.name == name);
    found.map(|key| Some(key.name.clone())).ok_or_else(|| Ec2Error::KeyPairNotFound(name.to_owned()))
}

/// User data without the line breaks that base64 may have.
///
/// # Errors
/// Text that is no base64; more than 16 KiB of data.
pub(crate) fn user_data(text: Option<&str>) -> Result<Option<String>, Ec2Error> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let text: String = text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let data = STANDARD.decode(&text).map_err(|_| Ec2Error::InvalidUserData)?;
    if data.len() > MOST_USER_DATA {
        return Err(Ec2Error::UserDataTooLong);
    }
    Ok((!text.is_empty()).then_some(text))
}

fn hop_limit(wanted: Option<i64>) -> Result<i64, Ec2Error> {
    let limit = wanted.unwrap_or(1);
    if (1..=64).contains(&limit) {
        return Ok(limit);
    }
    let why = "It must be between 1 and 64.";
    Err(Ec2Error::InvalidValue { value: limit.to_string(), parameter: "HttpPutResponseHopLimit", why })
}

/// As many instances as the account may still run, up to `most`.
fn affordable(region: &Region, instance_type: &InstanceType, least: i64, most: i64) -> Result<i64, Ec2Error> {
    let limit = region.ec2.vcpu_limit();
    let room = limit.saturating_sub(region.ec2.vcpus_in_use).max(0);
    let possible = room / i64::from(instance_type.vcpus.max(1));
    if possible < least { Err(Ec2Error::VcpuLimitExceeded { limit }) } else { Ok(possible.min(most)) }
}

/// As many instances as the subnet has free addresses, up to `most`.
fn with_addresses(region: &Region, network: &Network, least: i64, most: i64) -> Result<i64, Ec2Error> {
    if most == 1 {
        // One instance needs one address: whether there is one shows when it is taken.
        return Ok(most);
    }
    let Some(subnet) = region.ec2.subnets.get(&network.subnet) else { return Ok(most) };
    let (first, last) = (subnet.cidr.network(), subnet.cidr.broadcast());
    let size = i64::from(u32::from(last) - u32::from(first)) + 1;
    let taken = region.ec2.private_addresses.range((subnet.vpc, first)..=(subnet.vpc, last)).count();
    let free = (size - 5).saturating_sub(i64::try_from(taken).unwrap_or(i64::MAX)).max(0);
    if free < least { Err(Ec2Error::InsufficientFreeAddresses(network.subnet)) } else { Ok(free.min(most)) }
}

// ── the network ─────────────────────────────────────────────────────────────────────────────────────────────

struct Network {
    subnet: SubnetId,
    vpc: VpcId,
    zone: ZoneName,
    private_address: Option<Ipv4Addr>,
    public: bool,
    description: String,
    groups: Vec<SecurityGroupId>,
}

fn network(region: &Region, input: &RunInstancesInput) -> Result<Network, Ec2Error> {
    let interface = input.network_interfaces.first();
    check_one_level(input)?;
    let subnet_text = interface.and_then(|interface| interface.subnet_id.as_deref()).or(input.subnet_id.as_deref());
    let wanted_zone = input.placement.as_ref().and_then(|placement| placement.availability_zone.as_deref());
    let subnet = match subnet_text {
        Some(text) => named_subnet(region, text, wanted_zone)?,
        None => default_subnet(region, wanted_zone)?,
    };
    let row = region.ec2.subnets.get(&subnet).ok_or_else(|| Ec2Error::SubnetNotFound(subnet.to_string()))?;
    let group_ids = interface.map_or(&input.security_group_ids, |interface| &interface.groups);
    let groups = groups(region, input, group_ids, subnet, row.vpc, subnet_text.is_some())?;
    let address =
        interface.and_then(|interface| interface.private_ip_address.as_deref()).or(input.private_ip_address.as_deref());
    let private_address = address.map(|text| private_address(region, subnet, text, input.max_count)).transpose()?;
    let asked = interface.and_then(|interface| interface.associate_public_ip_address);
    Ok(Network {
        subnet,
        vpc: row.vpc,
        zone: row.zone.clone(),
        private_address,
        public: asked.unwrap_or(row.map_public_ip_on_launch),
        description: interface.and_then(|interface| interface.description.clone()).unwrap_or_default(),
        groups,
    })
}

/// A request describes its network either for the instance or for the interface.
fn check_one_level(input: &RunInstancesInput) -> Result<(), Ec2Error> {
    let Some(interface) = input.network_interfaces.first() else { return Ok(()) };
    let both = if input.subnet_id.is_some() {
        "Network interfaces and an instance-level subnet ID may not be specified on the same request"
    } else if !input.security_group_ids.is_empty() || !input.security_groups.is_empty() {
        "Network interfaces and an instance-level security groups may not be specified on the same request"
    } else if input.private_ip_address.is_some() {
        "Network interfaces and an instance-level private address may not be specified on the same request"
    } else if interface.device_index.is_none() {
        "Each network interface requires a device index."
    } else if interface.device_index != Some(0) {
        "The primary network interface must have device index 0."
    } else if interface.delete_on_termination == Some(false) {
        return Err(Ec2Error::UnsupportedParameter("NetworkInterface.1.DeleteOnTermination"));
    } else {
        return Ok(());
    };
    Err(Ec2Error::InvalidParameterCombination(both))
}

fn named_subnet(region: &Region, text: &str, zone: Option<&str>) -> Result<SubnetId, Ec2Error> {
    let found = SubnetId::parse(text).and_then(|id| region.ec2.subnets.get(&id));
    let subnet = found.ok_or_else(|| Ec2Error::SubnetNotFound(text.to_owned()))?;
    match zone {
        Some(zone) if zone != subnet.zone.as_str() => Err(Ec2Error::InvalidParameterValue(format!(
            "Value ({zone}) for parameter availabilityZone is invalid. Subnet '{text}' is in the availability zone {}",
            subnet.zone
        ))),
        _ => Ok(subnet.id),
    }
}

/// The default subnet of a zone, or of the first zone that has one.
fn default_subnet(region: &Region, zone: Option<&str>) -> Result<SubnetId, Ec2Error> {
    if let Some(zone) = zone.filter(|zone| !region.ec2.zones.iter().any(|known| known.as_str() == *zone)) {
        return Err(Ec2Error::InvalidParameterValue(format!("Invalid availability zone: [{zone}]")));
    }
    let vpc = region.ec2.vpcs.rows().find(|vpc| vpc.is_default).ok_or(Ec2Error::NoDefaultVpc)?;
    let defaults = region.ec2.subnets.rows().filter(|subnet| subnet.vpc == vpc.id && subnet.default_for_zone);
    let in_zone = defaults.filter(|subnet| zone.is_none_or(|zone| zone == subnet.zone.as_str()));
    in_zone.min_by(|a, b| a.zone.cmp(&b.zone)).map(|subnet| subnet.id).ok_or_else(|| match zone {
        Some(zone) => Ec2Error::NoDefaultSubnetIn(zone.to_owned()),
        None => Ec2Error::NoDefaultSubnets(vpc.id),
    })
}

/// The security groups: those that are named, or else the VPC's default group.
fn groups(
    region: &Region,
    input: &RunInstancesInput,
    texts: &[String],
    subnet: SubnetId,
    vpc: VpcId,
    subnet_is_named: bool,
) -> Result<Vec<SecurityGroupId>, Ec2Error> {
    if !input.security_groups.is_empty() && subnet_is_named {
        return Err(Ec2Error::InvalidParameterCombination(
            "The parameter groupName cannot be used with the parameter subnet",
        ));
    }
    let mut groups = check_groups(region, texts, subnet, vpc)?;
    for name in &input.security_groups {
        let found = group_called(region, vpc, name);
        let id = found.ok_or_else(|| Ec2Error::GroupNotFoundInDefault { name: name.clone(), vpc })?;
        if !groups.contains(&id) {
            groups.push(id);
        }
    }
    if groups.len() > MOST_GROUPS {
        return Err(Ec2Error::GroupsPerInterfaceExceeded);
    }
    if groups.is_empty() {
        groups.extend(group_called(region, vpc, "default"));
    }
    Ok(groups)
}

/// The groups that texts name, each once, if an interface in this subnet can have them.
///
/// # Errors
/// A group that is malformed, does not exist or is of another VPC; too many groups.
pub(crate) fn check_groups(
    region: &Region,
    texts: &[String],
    subnet: SubnetId,
    vpc: VpcId,
) -> Result<Vec<SecurityGroupId>, Ec2Error> {
    let mut groups = Vec::with_capacity(texts.len());
    for text in texts {
        let id = SecurityGroupId::parse(text).ok_or_else(|| match text.starts_with(SecurityGroupId::PREFIX) {
            true => Ec2Error::GroupNotFound(text.clone()),
            false => Ec2Error::GroupMalformed(text.clone()),
        })?;
        let group = region.ec2.security_groups.get(&id).ok_or_else(|| Ec2Error::GroupNotFound(text.clone()))?;
        if group.vpc != vpc {
            return Err(Ec2Error::DifferentNetworks { group: id, subnet });
        }
        if !groups.contains(&id) {
            groups.push(id);
        }
    }
    if groups.len() > MOST_GROUPS { Err(Ec2Error::GroupsPerInterfaceExceeded) } else { Ok(groups) }
}

fn group_called(region: &Region, vpc: VpcId, name: &str) -> Option<SecurityGroupId> {
    region.ec2.security_groups.rows().find(|group| group.vpc == vpc && group.name == name).map(|group| group.id)
}

fn private_address(
    region: &Region,
    subnet: SubnetId,
    text: &str,
    count: Option<i64>,
) -> Result<Ipv4Addr, Ec2Error> {
    let invalid = |why: &str| Ec2Error::InvalidParameterValue(format!("Address {text} {why}"));
    let address: Ipv4Addr = text.parse().map_err(|_| Ec2Error::InvalidParameterValue(format!("invalid value for parameter address: {text}")))?;
    if count.is_some_and(|count| count > 1) {
        return Err(Ec2Error::InvalidParameterCombination(
            "A private address can be specified for one instance only.",
        ));
    }
    let row = region.ec2.subnets.get(&subnet).ok_or_else(|| Ec2Error::SubnetNotFound(subnet.to_string()))?;
    if !row.cidr.contains(&address) {
        return Err(invalid("does not fall within the subnet's address range"));
    }
    let place = u32::from(address) - u32::from(row.cidr.network());
    if place < 4 || address == row.cidr.broadcast() {
        return Err(invalid("is in subnet's reserved address range"));
    }
    if region.ec2.private_addresses.contains_key(&(row.vpc, address)) {
        return Err(Ec2Error::AddressInUse(address));
    }
    Ok(address)
}

// ── the volumes ─────────────────────────────────────────────────────────────────────────────────────────────

/// The image's volumes, changed and completed by what the request says.
fn volumes(
    region: &Region,
    image: &Image,
    mappings: &[BlockDeviceMapping],
) -> Result<Vec<PlannedVolume>, Ec2Error> {
    let mut planned: Vec<PlannedVolume> = image
        .block_devices
        .iter()
        .map(|device| PlannedVolume {
            device_name: device.device_name.clone(),
            snapshot: device.snapshot,
            size: device.volume_size,
            volume_type: device.volume_type.clone(),
            delete_on_termination: device.delete_on_termination,
        })
        .collect();
    for mapping in mappings {
        apply_mapping(region, image, &mut planned, mapping)?;
    }
    for volume in &planned {
        check_size(region, volume)?;
    }
    Ok(planned)
}

fn apply_mapping(
    region: &Region,
    image: &Image,
    planned: &mut Vec<PlannedVolume>,
    mapping: &BlockDeviceMapping,
) -> Result<(), Ec2Error> {
    if mapping.virtual_name.is_some() {
        return Err(Ec2Error::UnsupportedParameter("BlockDeviceMapping.VirtualName"));
    }
    let device_name = mapping.device_name.as_deref().filter(|name| !name.is_empty());
    let device_name = device_name.ok_or(Ec2Error::MissingParameter("DeviceName"))?;
    let place = planned.iter().position(|volume| volume.device_name == device_name);
    if mapping.no_device.is_some() {
        if device_name == image.root_device_name {
            let why = format!("The root device '{device_name}' cannot be left out.");
            return Err(Ec2Error::InvalidBlockDeviceMapping(why));
        }
        if let Some(place) = place {
            planned.remove(place);
        }
        return Ok(());
    }
    let Some(ebs) = &mapping.ebs else {
        let why = format!("The mapping of '{device_name}' names no volume.");
        return Err(Ec2Error::InvalidBlockDeviceMapping(why));
    };
    refuse_unsupported_volume(ebs)?;
    let snapshot = ebs.snapshot_id.as_deref().map(|text| completed_snapshot(region, text)).transpose()?;
    match place {
        Some(place) => {
            let volume = &mut planned[place];
            if snapshot.is_some_and(|(id, _)| volume.snapshot != Some(id)) && device_name == image.root_device_name {
                let why = "snapshotId cannot be modified on root device".to_owned();
                return Err(Ec2Error::InvalidBlockDeviceMapping(why));
            }
            if let Some((id, size)) = snapshot {
                volume.snapshot = Some(id);
                volume.size = size;
            }
            volume.size = ebs.volume_size.unwrap_or(volume.size);
            if let Some(volume_type) = ebs.volume_type {
                volume.volume_type = volume_type.as_str().to_owned();
            }
            volume.delete_on_termination = ebs.delete_on_termination.unwrap_or(volume.delete_on_termination);
        }
        None => {
            let size = ebs.volume_size.or(snapshot.map(|(_, size)| size));
            planned.push(PlannedVolume {
                device_name: device_name.to_owned(),
                snapshot: snapshot.map(|(id, _)| id),
                size: size.ok_or(Ec2Error::MissingParameter("size/snapshot"))?,
                volume_type: ebs.volume_type.unwrap_or(VolumeType::Gp2).as_str().to_owned(),
                // A volume that the request adds goes with the instance unless the request says otherwise:
                // <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html>.
                delete_on_termination: ebs.delete_on_termination.unwrap_or(true),
            });
        }
    }
    Ok(())
}

fn refuse_unsupported_volume(ebs: &EbsBlockDevice) -> Result<(), Ec2Error> {
    if ebs.encrypted == Some(true) {
        return Err(Ec2Error::UnsupportedParameter("Ebs.Encrypted"));
    }
    if ebs.iops.is_some() {
        return Err(Ec2Error::UnsupportedParameter("Ebs.Iops"));
    }
    if ebs.throughput.is_some() {
        return Err(Ec2Error::UnsupportedParameter("Ebs.Throughput"));
    }
    Ok(())
}

fn completed_snapshot(region: &Region, text: &str) -> Result<(SnapshotId, i64), Ec2Error> {
    let id = SnapshotId::parse(text).ok_or_else(|| Ec2Error::SnapshotMalformed(text.to_owned()))?;
    let snapshot = region.ec2.snapshots.get(&id).ok_or(Ec2Error::SnapshotNotFound(id))?;
    match snapshot.state {
        SnapshotState::Completed { .. } => Ok((id, snapshot.volume_size)),
        SnapshotState::Pending { .. } => Err(Ec2Error::SnapshotPending(id)),
    }
}

fn check_size(region: &Region, volume: &PlannedVolume) -> Result<(), Ec2Error> {
    let size = volume.size;
    if let Some(id) = volume.snapshot {
        let least = region.ec2.snapshots.get(&id).map_or(0, |snapshot| snapshot.volume_size);
        if size < least {
            let why = format!("Volume of size {size}GB is smaller than snapshot '{id}', expect size >= {least}GB");
            return Err(Ec2Error::InvalidBlockDeviceMapping(why));
        }
    }
    if size < 1 {
        let why = format!("Volume of {size}GiB is too small; minimum is 1GiB.");
        return Err(Ec2Error::InvalidParameterValue(why));
    }
    if size > LARGEST_VOLUME {
        let why = format!("Volume of {size}GiB is too large for volume type {}; maximum is {LARGEST_VOLUME}GiB.", volume.volume_type);
        return Err(Ec2Error::InvalidParameterValue(why));
    }
    Ok(())
}

// ── the launch ──────────────────────────────────────────────────────────────────────────────────────────────

/// Makes one instance with its interface and its volumes. The machine inside is made when it runs.
fn run(region: &mut Region, launch: &Launch, index: i64) -> Result<InstanceId, Ec2Error> {
    let address = match launch.private_address {
        Some(address) => address,
        None => region
            .new_private_address(launch.subnet)
            .ok_or(Ec2Error::InsufficientFreeAddresses(launch.subnet))?,
    };
    let id = InstanceId::from_bits(region.draw("ec2/instance-id"));
    let interface = attach_interface(region, launch, id, address);
    let volumes = launch.volumes.iter().map(|planned| attach_volume(region, launch, id, planned)).collect();
    let state = lifecycle::pending(region, id);
    let instance = instance::Instance {
        id,
        reservation: launch.reservation,
        requester: launch.requester,
        launch_index: index,
        client_token: launch.client_token.clone(),
        image: launch.image,
        instance_type: launch.instance_type.name.to_owned(),
        architecture: launch.architecture,
        virtualization_type: launch.virtualization_type,
        ena_support: launch.ena_support,
        key_name: launch.key_name.clone(),
        state,
        launch_time: region.now,
        state_reason: Some(lifecycle::PENDING),
        user_initiated: None,
        checks_pass_at: None,
        vpc: launch.vpc,
        subnet: launch.subnet,
        zone: launch.zone.clone(),
        network_interface: Some(interface),
        has_public_address: launch.public,
        security_groups: launch.groups.clone(),
        root_device_name: launch.root_device_name.clone(),
        volumes,
        user_data: launch.user_data.clone(),
        disable_api_termination: launch.disable_api_termination,
        disable_api_stop: launch.disable_api_stop,
        terminates_on_shutdown: launch.terminates_on_shutdown,
        monitoring: launch.monitoring,
        metadata_tokens_required: launch.metadata_tokens_required,
        metadata_hop_limit: launch.metadata_hop_limit,
        tags: launch.tags.clone(),
    };
    lifecycle::add(region, instance);
    Ok(id)
}

fn attach_interface(region: &mut Region, launch: &Launch, id: InstanceId, address: Ipv4Addr) -> NetworkInterfaceId {
    let interface = NetworkInterfaceId::from_bits(region.draw("ec2/network-interface-id"));
    let public_address = launch.public.then(|| region.new_public_address());
    region.add_network_interface(NetworkInterface {
        id: interface,
        vpc: launch.vpc,
        subnet: launch.subnet,
        zone: launch.zone.clone(),
        private_address: address,
        public_address,
        security_groups: launch.groups.clone(),
        owner: InterfaceOwner::Instance(id),
        attach_time: region.now,
        description: launch.description.clone(),
    });
    interface
}

fn attach_volume(region: &mut Region, launch: &Launch, id: InstanceId, planned: &PlannedVolume) -> AttachedVolume {
    let volume = VolumeId::from_bits(region.draw("ec2/volume-id"));
    let snapshot = planned.snapshot.and_then(|id| region.ec2.snapshots.get(&id));
    let content = snapshot.and_then(|snapshot| snapshot.content.clone());
    let row = Volume {
        id: volume,
        zone: launch.zone.clone(),
        size: planned.size,
        volume_type: planned.volume_type.clone(),
        snapshot: planned.snapshot,
        create_time: region.now,
        state: VolumeState::InUse,
        attachment: Some((id, planned.device_name.clone())),
        content,
        tags: launch.volume_tags.clone(),
    };
    region.ec2.volumes.insert(volume, row);
    AttachedVolume {
        device_name: planned.device_name.clone(),
        volume,
        attach_time: region.now,
        delete_on_termination: planned.delete_on_termination,
    }
}

impl crate::ec2::Ec2 {
    /// How many vCPUs the account may run.
    pub(crate) fn vcpu_limit(&self) -> i64 {
        self.vcpu_limit.unwrap_or(DEFAULT_VCPU_LIMIT)
    }
}
