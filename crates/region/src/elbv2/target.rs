//! Targets: an instance or an address, and a port of it.
//!
//! Supported: instances, and addresses in subnets of the target group's VPC. Refused by name: addresses outside
//! the VPC, which AWS allows from private networks that are connected to it.
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-type>.

use core::fmt;
use std::net::Ipv4Addr;

use model::elbv2::{TargetDescription, TargetTypeEnum};
use model::ids::*;

use crate::ec2::network_interface::InterfaceOwner;
use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::target_group::TargetGroup;
use crate::region::Region;

/// A target: whose, and which port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    /// The instance or address.
    pub host: Host,
    /// The port.
    pub port: u16,
}

/// What a target group was given: an instance or an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Host {
    /// An instance: the primary address of its primary network interface.
    Instance(InstanceId),
    /// An address in the VPC, whoever has it.
    Address(Ipv4Addr),
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Host::Instance(id) => id.fmt(f),
            Host::Address(address) => address.fmt(f),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

impl Target {
    /// A port of an instance.
    pub fn of_instance(id: InstanceId, port: u16) -> Target {
        Target { host: Host::Instance(id), port }
    }

    /// The instance, if it was given one.
    pub fn instance(self) -> Option<InstanceId> {
        match self.host {
            Host::Instance(id) => Some(id),
            Host::Address(_) => None,
        }
    }

    /// The address that requests and health checks go to; `None` if an instance has no network interface.
    pub(crate) fn address(self, region: &Region) -> Option<Ipv4Addr> {
        match self.host {
            Host::Instance(id) => {
                let interface = region.ec2.instances.get(&id)?.network_interface?;
                Some(region.ec2.network_interfaces.get(&interface)?.private_address)
            }
            Host::Address(address) => Some(address),
        }
    }

    /// Its zone; `None` if nothing is there any more.
    pub(crate) fn zone(self, region: &Region, vpc: VpcId) -> Option<&ZoneName> {
        match self.host {
            Host::Instance(id) => region.ec2.instances.get(&id).map(|instance| &instance.zone),
            Host::Address(address) => zone_of(region, vpc, address),
        }
    }

    /// Whether a load balancer has the address.
    pub(crate) fn is_load_balancer(self, region: &Region, vpc: VpcId) -> bool {
        let Host::Address(address) = self.host else { return false };
        let holder = region.interface_at_private(vpc, address);
        holder.is_some_and(|interface| matches!(interface.owner, InterfaceOwner::LoadBalancer(_)))
    }
}

/// The zone of the subnet that an address is in.
fn zone_of(region: &Region, vpc: VpcId, address: Ipv4Addr) -> Option<&ZoneName> {
    let mut subnets = region.ec2.subnets.rows().filter(|subnet| subnet.vpc == vpc);
    subnets.find(|subnet| subnet.cidr.is_some_and(|cidr| cidr.contains(&address))).map(|subnet| &subnet.zone)
}

/// The target that a request means; the group's port if it names none.
pub(crate) fn named(group: &TargetGroup, wanted: &TargetDescription) -> Result<Target, Elbv2Error> {
    let text = wanted.id.as_deref().unwrap_or_default();
    let port = wanted.port.and_then(|port| u16::try_from(port).ok()).unwrap_or(group.port);
    let host = if group.target_type == TargetTypeEnum::Ip {
        Host::Address(text.parse().map_err(|_| Elbv2Error::InvalidAddress(text.to_owned()))?)
    } else {
        let id = InstanceId::parse(text).ok_or_else(|| Elbv2Error::InvalidInstance(text.to_owned()))?;
        if wanted.availability_zone.is_some() {
            let message = "You cannot specify an Availability Zone for targets of the type 'instance'";
            return Err(Elbv2Error::Validation(message.to_owned()));
        }
        Host::Instance(id)
    };
    Ok(Target { host, port })
}

/// The target that is to be registered: an address has to be in a subnet of the group's VPC.
pub(crate) fn to_register(
    region: &Region,
    group: &TargetGroup,
    wanted: &TargetDescription,
) -> Result<Target, Elbv2Error> {
    let target = named(group, wanted)?;
    if let Host::Address(address) = target.host {
        check_zone(region, group, address, wanted.availability_zone.as_deref())?;
    }
    Ok(target)
}

fn check_zone(
    region: &Region,
    group: &TargetGroup,
    address: Ipv4Addr,
    wanted: Option<&str>,
) -> Result<(), Elbv2Error> {
    let Some(zone) = zone_of(region, group.vpc, address) else {
        let what =
            format!("Targets outside the subnets of the VPC '{}', such as '{address}', are", group.vpc);
        return Err(Elbv2Error::NotSupported(what));
    };
    match wanted {
        Some(wanted) if wanted != zone.as_str() => {
            let (wanted, zone) = (wanted.to_owned(), zone.clone());
            Err(Elbv2Error::ZoneOverridden { address, wanted, zone })
        }
        _ => Ok(()),
    }
}
