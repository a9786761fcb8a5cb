//! From one address to another: within the VPC, or through its internet gateway, both ways.
//!
//! A machine can be reached from the internet if its VPC has an internet gateway, the route table of its subnet
//! leads there, and it has a public address
//! (<https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html>). Whatever is missing, the
//! packets vanish. A NAT gateway takes connections out for machines that have no address of their own, a VPC peering connection joins two VPCs. So they do where a network ACL stands in the way of the request or of its answer, and where a route
//! leads to a gateway or an interface that is gone. Simplified: no machine sends on what is not for it, so a route to
//! an interface leads nowhere.

use std::net::Ipv4Addr;

use clockwork::Duration;
use guest::http::ConnectError;
use model::ids::*;

use super::connect::Source;
use super::dns;
use super::firewall::{self, Crossing, OtherEnd};
use super::trace::{Decision, Place, Reason, Trail};
use crate::durations;
use crate::ec2::NetworkInterface;
use crate::ec2::vpc::WayOut;
use crate::region::Region;

/// The address of the learner's own computer: one that is reserved for documentation (RFC 5737).
pub const LEARNER_ADDRESS: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 25);

/// Where packets arrive.
pub(super) struct Arrival<'a> {
    /// The interface that they reach; `None` for a machine outside the region.
    pub(super) interface: Option<&'a NetworkInterface>,
    /// The address that they seem to come from there.
    pub(super) client: Ipv4Addr,
}

/// The way of packets from `source` to `port` of an address, and of the answer back.
pub(super) fn travel<'a>(
    region: &'a Region,
    trail: &mut Trail,
    source: &Source<'a>,
    to: Ipv4Addr,
    port: u16,
) -> Result<Arrival<'a>, ConnectError> {
    let back = firewall::ephemeral_ports(source.origin);
    let Some(from) = source.interface else {
        return enter(region, trail, (LEARNER_ADDRESS, back), to, port);
    };
    if let Some(interface) = region.interface_at_private(from.vpc, to) {
        if interface.id != from.id {
            within(region, trail, (from, interface), to, (port, back))?;
        }
        return Ok(Arrival { interface: Some(interface), client: from.private_address });
    }
    firewall::pass(region, trail, from, true, port, OtherEnd { address: to, interface: None })?;
    if is_of_vpc(region, from.vpc, to) {
        return nobody(trail, to);
    }
    let request = Crossing { outbound: true, answer: false, peer: to, ports: (port, port) };
    firewall::cross(region, trail, from.subnet, request)?;
    if let WayOut::Peering(id) = region.way_out(from.subnet, to) {
        return by_peering(region, trail, (from, id), to, (port, back));
    }
    if let WayOut::NatGateway(id) = region.way_out(from.subnet, to) {
        return by_nat(region, trail, (from, id), to, (port, back));
    }
    let gateway = way_out(region, trail, from, to)?;
    if to.is_private() || to.is_link_local() {
        return nobody(trail, to);
    }
    let Some(public) = from.public_address else {
        let reason = Reason::NoPublicAddress(from.id);
        trail.hop(Place::InternetGateway(gateway), Decision::Dropped, reason, Duration::ZERO);
        return Err(ConnectError::TimedOut);
    };
    let reason = Reason::RouteToGateway(from.subnet);
    trail.hop(Place::InternetGateway(gateway), Decision::Passed, reason, durations::INTERNET_ROUND_TRIP);
    let arrival = if dns::is_outside(to) {
        Arrival { interface: None, client: public }
    } else {
        enter(region, trail, (public, back), to, port)?
    };
    let answer = Crossing { outbound: false, answer: true, peer: to, ports: back };
    firewall::cross(region, trail, from.subnet, answer)?;
    Ok(arrival)
}

/// The way to a VPC that is a peer. The answer finds its way only if the other end has a route too
/// (<https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html>).
fn by_peering<'a>(
    region: &'a Region,
    trail: &mut Trail,
    (from, id): (&NetworkInterface, VpcPeeringConnectionId),
    to: Ipv4Addr,
    (port, back): (u16, (u16, u16)),
) -> Result<Arrival<'a>, ConnectError> {
    let peering = region.ec2.vpc_peering_connections.get(&id);
    let other = peering.and_then(|peering| peering.other_end(from.vpc));
    let interface = other.and_then(|vpc| region.interface_at_private(vpc, to));
    let Some(interface) = interface else { return nobody(trail, to) };
    trail.hop(Place::Network, Decision::Passed, Reason::RouteToPeering(from.subnet), durations::ROUND_TRIP);
    let client = from.private_address;
    let arrives = Crossing { outbound: false, answer: false, peer: client, ports: (port, port) };
    firewall::cross(region, trail, interface.subnet, arrives)?;
    let here = OtherEnd { address: client, interface: Some(from) };
    firewall::pass(region, trail, interface, false, port, here)?;
    if region.way_out(interface.subnet, client) != WayOut::Peering(id) {
        let reason = Reason::NoRoute(interface.subnet);
        trail.hop(Place::Network, Decision::Dropped, reason, Duration::ZERO);
        return Err(ConnectError::TimedOut);
    }
    let answer = |outbound: bool, peer: Ipv4Addr| Crossing { outbound, answer: true, peer, ports: back };
    firewall::cross(region, trail, interface.subnet, answer(true, client))?;
    firewall::cross(region, trail, from.subnet, answer(false, to))?;
    Ok(Arrival { interface: Some(interface), client })
}

/// The way out through a NAT gateway, which sends on from its own subnet and address, and back.
fn by_nat<'a>(
    region: &'a Region,
    trail: &mut Trail,
    (from, id): (&NetworkInterface, NatGatewayId),
    to: Ipv4Addr,
    (port, back): (u16, (u16, u16)),
) -> Result<Arrival<'a>, ConnectError> {
    let nat = region.ec2.nat_gateways.get(&id);
    let interface = nat.and_then(|nat| region.ec2.network_interfaces.get(&nat.interface));
    let Some(interface) = interface else { return nobody(trail, to) };
    trail.hop(
        Place::NatGateway(id),
        Decision::Passed,
        Reason::RouteToNatGateway(from.subnet),
        durations::ROUND_TRIP,
    );
    let client = from.private_address;
    let crosses = from.subnet != interface.subnet;
    if crosses {
        let arrives = Crossing { outbound: false, answer: false, peer: client, ports: (port, port) };
        firewall::cross(region, trail, interface.subnet, arrives)?;
    }
    let leaves = Crossing { outbound: true, answer: false, peer: to, ports: (port, port) };
    firewall::cross(region, trail, interface.subnet, leaves)?;
    let gateway = way_out(region, trail, interface, to)?;
    if to.is_private() || to.is_link_local() {
        return nobody(trail, to);
    }
    let Some(public) = interface.public_address else {
        let reason = Reason::NoPublicAddress(interface.id);
        trail.hop(Place::InternetGateway(gateway), Decision::Dropped, reason, Duration::ZERO);
        return Err(ConnectError::TimedOut);
    };
    let reason = Reason::RouteToGateway(interface.subnet);
    trail.hop(Place::InternetGateway(gateway), Decision::Passed, reason, durations::INTERNET_ROUND_TRIP);
    let arrival = match dns::is_outside(to) {
        true => Arrival { interface: None, client: public },
        false => enter(region, trail, (public, back), to, port)?,
    };
    let answer = |outbound: bool, peer: Ipv4Addr| Crossing { outbound, answer: true, peer, ports: back };
    firewall::cross(region, trail, interface.subnet, answer(false, to))?;
    if crosses {
        firewall::cross(region, trail, interface.subnet, answer(true, client))?;
    }
    firewall::cross(region, trail, from.subnet, answer(false, to))?;
    Ok(arrival)
}

/// The way between two interfaces of a VPC. Network ACLs guard the borders of subnets, so neighbours do not meet any.
fn within(
    region: &Region,
    trail: &mut Trail,
    (from, interface): (&NetworkInterface, &NetworkInterface),
    to: Ipv4Addr,
    (port, back): (u16, (u16, u16)),
) -> Result<(), ConnectError> {
    let client = from.private_address;
    let crosses = from.subnet != interface.subnet;
    let cross = |trail: &mut Trail, subnet: SubnetId, outbound: bool, answer: bool| {
        let peer = if subnet == from.subnet { to } else { client };
        let ports = if answer { back } else { (port, port) };
        match crosses {
            true => firewall::cross(region, trail, subnet, Crossing { outbound, answer, peer, ports }),
            false => Ok(()),
        }
    };
    trail.hop(Place::Network, Decision::Passed, Reason::LocalRoute, durations::ROUND_TRIP);
    let there = OtherEnd { address: to, interface: Some(interface) };
    firewall::pass(region, trail, from, true, port, there)?;
    cross(trail, from.subnet, true, false)?;
    cross(trail, interface.subnet, false, false)?;
    let here = OtherEnd { address: client, interface: Some(from) };
    firewall::pass(region, trail, interface, false, port, here)?;
    cross(trail, interface.subnet, true, true)?;
    cross(trail, from.subnet, false, true)
}

/// The way from the internet to a public address of the region, and of the answer back.
fn enter<'a>(
    region: &'a Region,
    trail: &mut Trail,
    (client, back): (Ipv4Addr, (u16, u16)),
    to: Ipv4Addr,
    port: u16,
) -> Result<Arrival<'a>, ConnectError> {
    let Some(interface) = region.interface_at_public(to) else { return nobody(trail, to) };
    let gateway = way_out(region, trail, interface, client)?;
    let reason = Reason::RouteToGateway(interface.subnet);
    trail.hop(Place::InternetGateway(gateway), Decision::Passed, reason, durations::INTERNET_ROUND_TRIP);
    let request = Crossing { outbound: false, answer: false, peer: client, ports: (port, port) };
    firewall::cross(region, trail, interface.subnet, request)?;
    firewall::pass(region, trail, interface, false, port, OtherEnd { address: client, interface: None })?;
    let answer = Crossing { outbound: true, answer: true, peer: client, ports: back };
    firewall::cross(region, trail, interface.subnet, answer)?;
    Ok(Arrival { interface: Some(interface), client })
}

/// The internet gateway by which an interface reaches an address outside its VPC. Answers need it as much as
/// requests.
fn way_out(
    region: &Region,
    trail: &mut Trail,
    interface: &NetworkInterface,
    address: Ipv4Addr,
) -> Result<InternetGatewayId, ConnectError> {
    let reason = match region.way_out(interface.subnet, address) {
        WayOut::Gateway(gateway) => return Ok(gateway),
        WayOut::Interface(target) => Reason::NotForwarded(target),
        WayOut::BlackHole(_, destination) => Reason::BlackHole(interface.subnet, destination),
        // A NAT gateway takes connections out, and none in; a peering connection leads to one VPC.
        WayOut::NatGateway(_) | WayOut::Peering(_) | WayOut::None => Reason::NoRoute(interface.subnet),
    };
    trail.hop(Place::Network, Decision::Dropped, reason, Duration::ZERO);
    Err(ConnectError::TimedOut)
}

/// Whether an address lies in a VPC, where the local route is for it.
fn is_of_vpc(region: &Region, vpc: VpcId, address: Ipv4Addr) -> bool {
    region.ec2.vpcs.get(&vpc).is_some_and(|vpc| vpc.cidrs().any(|cidr| cidr.contains(&address)))
}

/// Whether packets from an interface reach an address of the internet.
pub(super) fn reaches(region: &Region, from: &NetworkInterface, address: Ipv4Addr) -> bool {
    match region.way_out(from.subnet, address) {
        WayOut::Gateway(_) => from.public_address.is_some(),
        WayOut::NatGateway(id) => region.ec2.nat_gateways.get(&id).is_some_and(|nat| {
            nat.elastic.is_some() && matches!(region.way_out(nat.subnet, address), WayOut::Gateway(_))
        }),
        WayOut::Interface(_) | WayOut::Peering(_) | WayOut::BlackHole(..) | WayOut::None => false,
    }
}

fn nobody<'a>(trail: &mut Trail, address: Ipv4Addr) -> Result<Arrival<'a>, ConnectError> {
    trail.hop(Place::Network, Decision::Dropped, Reason::NobodyThere(address), Duration::ZERO);
    Err(ConnectError::TimedOut)
}
