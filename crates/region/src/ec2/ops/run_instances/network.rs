//! Where a new instance is in the network: its subnet, its groups, its addresses.
//!
//! How many groups an interface can have is a quota: <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>.

use core::net::Ipv4Addr;

use model::ec2::RunInstancesInput;
use model::ids::*;

use crate::ec2::errors::Ec2Error;
use crate::ec2::security_group;
use crate::region::Region;

/// A place in the network.
pub(super) struct Network {
    pub(super) subnet: SubnetId,
    pub(super) vpc: VpcId,
    pub(super) zone: ZoneName,
    pub(super) private_address: Option<Ipv4Addr>,
    pub(super) public: bool,
    pub(super) description: String,
    pub(super) groups: Vec<SecurityGroupId>,
}

/// The place that a request asks for, or that it gets without asking.
///
/// # Errors
/// A subnet, group, zone or address that cannot be.
pub(super) fn network(region: &Region, input: &RunInstancesInput) -> Result<Network, Ec2Error> {
    let interface = input.network_interfaces.first();
    check_one_level(input)?;
    let subnet_text =
        interface.and_then(|interface| interface.subnet_id.as_deref()).or(input.subnet_id.as_deref());
    let wanted_zone = input.placement.as_ref().and_then(|placement| placement.availability_zone.as_deref());
    let subnet = match subnet_text {
        Some(text) => named_subnet(region, text, wanted_zone)?,
        None => default_subnet(region, wanted_zone)?,
    };
    let row = region.ec2.subnets.get(&subnet).ok_or_else(|| Ec2Error::SubnetNotFound(subnet.to_string()))?;
    let group_ids = interface.map_or(&input.security_group_ids, |interface| &interface.groups);
    let groups = groups(region, input, group_ids, subnet, row.vpc, subnet_text.is_some())?;
    let address = interface
        .and_then(|interface| interface.private_ip_address.as_deref())
        .or(input.private_ip_address.as_deref());
    let private_address =
        address.map(|text| private_address(region, subnet, text, input.max_count)).transpose()?;
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
