//! Where a new instance is in the network: its interfaces, new ones and ones that exist, with their subnets, groups and
//! addresses.
//!
//! How many groups an interface can have is a quota: <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>.
//! Simplified: every type has one network card.

use core::net::{Ipv4Addr, Ipv6Addr};

use model::ec2::{InstanceNetworkInterfaceSpecification, RunInstancesInput};
use model::ids::*;

use crate::ec2::errors::Ec2Error;
use crate::ec2::instance_types::InstanceType;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::network_interface::{self, InterfaceOwner};
use crate::ec2::{cidr_blocks, security_group};
use crate::region::Region;

/// A network interface that a new instance is going to have.
pub(super) struct PlannedInterface {
    /// Its place among the interfaces of the instance.
    pub(super) device_index: i64,
    /// The interface, if it exists already.
    pub(super) existing: Option<NetworkInterfaceId>,
    pub(super) subnet: SubnetId,
    pub(super) vpc: VpcId,
    pub(super) zone: ZoneName,
    /// Its first address, if it is named.
    pub(super) private_address: Option<Ipv4Addr>,
    /// The addresses beside it that are named.
    pub(super) others: Vec<Ipv4Addr>,
    /// How many more.
    pub(super) more: usize,
    /// Its IPv6 addresses that are named, and how many more it gets.
    pub(super) ipv6: (Vec<Ipv6Addr>, usize),
    pub(super) public: bool,
    pub(super) description: String,
    pub(super) groups: Vec<SecurityGroupId>,
    pub(super) delete_on_termination: bool,
}

impl PlannedInterface {
    /// How many addresses of its subnet it still needs.
    pub(super) fn needed(&self) -> usize {
        match self.existing {
            Some(_) => 0,
            None => 1 + self.others.len() + self.more,
        }
    }
}

/// The interfaces that a request asks for, or the one that it gets without asking; the first one first.
///
/// # Errors
/// An interface, subnet, group, zone or address that cannot be.
pub(super) fn interfaces(
    region: &Region,
    input: &RunInstancesInput,
    instance_type: &InstanceType,
) -> Result<Vec<PlannedInterface>, Ec2Error> {
    let Some(first) = input.network_interfaces.first() else {
        return Ok(vec![interface(region, input, None)?]);
    };
    check_one_level(input)?;
    let several = input.network_interfaces.len() > 1;
    let mut planned: Vec<PlannedInterface> = Vec::with_capacity(input.network_interfaces.len());
    for specification in &input.network_interfaces {
        let index = specification.device_index.unwrap_or_default();
        if planned.iter().any(|other| other.device_index == index) {
            let why = "The network interface device index must be unique.";
            return Err(Ec2Error::InvalidValue { value: index.to_string(), parameter: "deviceIndex", why });
        }
        if several && specification.associate_public_ip_address == Some(true) {
            return Err(Ec2Error::InvalidParameterCombination(
                "The associatePublicIPAddress parameter cannot be specified when launching with multiple network \
                 interfaces.",
            ));
        }
        let mut one = interface(region, input, Some(specification))?;
        // An instance with several interfaces gets no public address by itself:
        // <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html>.
        one.public &= !several;
        if planned.iter().any(|other| one.existing.is_some() && other.existing == one.existing) {
            let sentence = "Each network interface can be specified only once.";
            return Err(Ec2Error::InvalidParameterCombination(sentence));
        }
        planned.push(one);
    }
    clockwork::sort::sort_by_key(&mut planned, |one| one.device_index);
    let primary = planned.first().filter(|one| one.device_index == 0);
    let Some(primary) = primary else {
        let sentence = "When specifying network interfaces, you must include a device at index 0.";
        return Err(Ec2Error::InvalidParameterCombination(sentence));
    };
    if let Some(stray) = planned.iter().find(|one| one.zone != primary.zone) {
        return Err(Ec2Error::InvalidParameterValue(format!(
            "You may not attach a network interface in subnet '{}' to an instance in another availability zone.",
            stray.subnet
        )));
    }
    let most = usize::try_from(instance_type.interfaces.0).unwrap_or(usize::MAX);
    if planned.len() > most {
        let (count, instance_type) = (planned.len(), instance_type.name.to_owned());
        return Err(NetworkError::AttachmentLimit { count, instance_type }.into());
    }
    let one_only = planned.iter().any(|one| one.existing.is_some() || one.private_address.is_some());
    if one_only && input.max_count.is_some_and(|count| count > 1) {
        let sentence = match first.network_interface_id {
            Some(_) => "Network interface IDs may be specified for one instance only.",
            None => "A private address can be specified for one instance only.",
        };
        return Err(Ec2Error::InvalidParameterCombination(sentence));
    }
    Ok(planned)
}

/// One interface: as a specification says, or as the instance's own members say.
fn interface(
    region: &Region,
    input: &RunInstancesInput,
    specification: Option<&InstanceNetworkInterfaceSpecification>,
) -> Result<PlannedInterface, Ec2Error> {
    if let Some(specification) = specification
        && let Some(text) = specification.network_interface_id.as_deref()
    {
        return existing(region, specification, text);
    }
    let subnet_text = specification.and_then(|one| one.subnet_id.as_deref()).or(input.subnet_id.as_deref());
    let wanted_zone = input.placement.as_ref().and_then(|placement| placement.availability_zone.as_deref());
    let subnet = match subnet_text {
        Some(text) => named_subnet(region, text, wanted_zone)?,
        None => default_subnet(region, wanted_zone)?,
    };
    let row = region.ec2.subnets.get(&subnet).ok_or_else(|| Ec2Error::SubnetNotFound(subnet.to_string()))?;
    let group_ids = specification.map_or(&input.security_group_ids, |one| &one.groups);
    let groups = groups(region, input, group_ids, subnet, row.vpc, subnet_text.is_some())?;
    let (private_address, others, more) = match specification {
        Some(one) => {
            let wanted = network_interface::read_addresses(
                region,
                subnet,
                (
                    one.private_ip_address.as_deref(),
                    &one.private_ip_addresses,
                    one.secondary_private_ip_address_count,
                ),
            )?;
            (wanted.first, wanted.others, wanted.more)
        }
        None => {
            let address = input.private_ip_address.as_deref();
            let address = address.map(|text| private_address(region, subnet, text, input.max_count));
            (address.transpose()?, Vec::new(), 0)
        }
    };
    let (texts, count) = match specification {
        Some(one) => (&one.ipv6_addresses, one.ipv6_address_count),
        None => (&input.ipv6_addresses, input.ipv6_address_count),
    };
    let texts = cidr_blocks::texts(texts)?;
    let mut ipv6 = cidr_blocks::read_addresses(region, row, texts.into_iter(), count)?;
    if ipv6.0.is_empty() && count.is_none() && row.assign_ipv6_on_creation {
        ipv6.1 = 1;
    }
    let asked = specification.and_then(|one| one.associate_public_ip_address);
    Ok(PlannedInterface {
        device_index: specification.and_then(|one| one.device_index).unwrap_or_default(),
        existing: None,
        subnet,
        vpc: row.vpc,
        zone: row.zone.clone(),
        private_address,
        others,
        more,
        ipv6,
        public: asked.unwrap_or(row.map_public_ip_on_launch),
        description: specification.and_then(|one| one.description.clone()).unwrap_or_default(),
        groups,
        delete_on_termination: specification.and_then(|one| one.delete_on_termination).unwrap_or(true),
    })
}

/// An interface that exists: it brings its subnet, its groups and its addresses, and outlives the instance unless the
/// request says otherwise. <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterfaceSpecification.html>
fn existing(
    region: &Region,
    specification: &InstanceNetworkInterfaceSpecification,
    text: &str,
) -> Result<PlannedInterface, Ec2Error> {
    let row = region.ec2.own_network_interface(text)?;
    if row.owner != InterfaceOwner::Unattached {
        return Err(NetworkError::InterfaceInUse(row.id).into());
    }
    let describes_another = specification.subnet_id.is_some()
        || !specification.groups.is_empty()
        || specification.private_ip_address.is_some()
        || !specification.private_ip_addresses.is_empty()
        || specification.secondary_private_ip_address_count.is_some()
        || !specification.ipv6_addresses.is_empty()
        || specification.ipv6_address_count.is_some_and(|count| count > 0)
        || specification.description.is_some()
        || specification.associate_public_ip_address == Some(true);
    if describes_another {
        return Err(Ec2Error::InvalidParameterCombination(
            "A network interface may not specify both a network interface ID and a subnet, a group, a description, a \
             private address, an IPv6 address or a public address",
        ));
    }
    Ok(PlannedInterface {
        device_index: specification.device_index.unwrap_or_default(),
        existing: Some(row.id),
        subnet: row.subnet,
        vpc: row.vpc,
        zone: row.zone.clone(),
        private_address: Some(row.private_address),
        others: Vec::new(),
        more: 0,
        ipv6: (Vec::new(), 0),
        public: false,
        description: row.description.clone(),
        groups: row.security_groups.clone(),
        delete_on_termination: specification.delete_on_termination.unwrap_or(false),
    })
}

/// A request describes its network either for the instance or for its interfaces.
fn check_one_level(input: &RunInstancesInput) -> Result<(), Ec2Error> {
    let both = if input.subnet_id.is_some() {
        "Network interfaces and an instance-level subnet ID may not be specified on the same request"
    } else if !input.security_group_ids.is_empty() || !input.security_groups.is_empty() {
        "Network interfaces and an instance-level security groups may not be specified on the same request"
    } else if !input.ipv6_addresses.is_empty() || input.ipv6_address_count.is_some() {
        "Network interfaces and an instance-level IPv6 address may not be specified on the same request"
    } else if input.private_ip_address.is_some() {
        "Network interfaces and an instance-level private address may not be specified on the same request"
    } else if input.network_interfaces.iter().any(|one| one.device_index.is_none()) {
        "Each network interface requires a device index."
    } else if input.network_interfaces.iter().any(|one| one.network_card_index.is_some_and(|card| card != 0))
    {
        return Err(Ec2Error::UnsupportedParameter("NetworkInterface.NetworkCardIndex"));
    } else if input
        .network_interfaces
        .iter()
        .any(|one| one.interface_type.as_deref().is_some_and(|kind| kind != "interface"))
    {
        return Err(Ec2Error::UnsupportedParameter("NetworkInterface.InterfaceType"));
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
    if groups.len() > region.ec2.network_quotas.security_groups_per_interface {
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
        let id =
            SecurityGroupId::parse(text).ok_or_else(|| match text.starts_with(SecurityGroupId::PREFIX) {
                true => Ec2Error::GroupNotFound(text.clone()),
                false => Ec2Error::GroupMalformed(text.clone()),
            })?;
        let group =
            region.ec2.security_groups.get(&id).ok_or_else(|| Ec2Error::GroupNotFound(text.clone()))?;
        if group.vpc != vpc {
            return Err(Ec2Error::DifferentNetworks { group: id, subnet });
        }
        if !groups.contains(&id) {
            groups.push(id);
        }
    }
    let most = region.ec2.network_quotas.security_groups_per_interface;
    if groups.len() > most { Err(Ec2Error::GroupsPerInterfaceExceeded) } else { Ok(groups) }
}

fn group_called(region: &Region, vpc: VpcId, name: &str) -> Option<SecurityGroupId> {
    security_group::in_vpc(region, vpc, name).map(|group| group.id)
}

fn private_address(
    region: &Region,
    subnet: SubnetId,
    text: &str,
    count: Option<i64>,
) -> Result<Ipv4Addr, Ec2Error> {
    let invalid = |why: &str| Ec2Error::InvalidParameterValue(format!("Address {text} {why}"));
    let address: Ipv4Addr = text.parse().map_err(|_| {
        Ec2Error::InvalidParameterValue(format!("invalid value for parameter address: {text}"))
    })?;
    if count.is_some_and(|count| count > 1) {
        return Err(Ec2Error::InvalidParameterCombination(
            "A private address can be specified for one instance only.",
        ));
    }
    let row = region.ec2.subnets.get(&subnet).ok_or_else(|| Ec2Error::SubnetNotFound(subnet.to_string()))?;
    let Some(cidr) = row.cidr.filter(|cidr| cidr.contains(&address)) else {
        return Err(invalid("does not fall within the subnet's address range"));
    };
    let place = u32::from(address) - u32::from(cidr.network());
    if place < 4 || address == cidr.broadcast() {
        return Err(invalid("is in subnet's reserved address range"));
    }
    if region.ec2.private_addresses.contains_key(&(row.vpc, address)) {
        return Err(Ec2Error::AddressInUse(address));
    }
    Ok(address)
}
