//! From one address to another: within the VPC, or through its internet gateway, both ways.
//!
//! A machine can be reached from the internet if its VPC has an internet gateway, the route table of its subnet
//! leads there, and it has a public address
//! (<https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html>). Whatever is missing, the
//! packets vanish.

use std::net::Ipv4Addr;

use clockwork::Duration;
use guest::http::ConnectError;

use super::connect::Source;
use super::dns;
use super::firewall::{self, OtherEnd};
use super::trace::{Decision, Place, Reason, Trail};
use crate::durations;
use crate::ec2::NetworkInterface;
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

/// The way of packets from `source` to `port` of an address.
pub(super) fn travel<'a>(
    region: &'a Region,
    trail: &mut Trail,
    source: &Source<'a>,
    to: Ipv4Addr,
    port: u16,
) -> Result<Arrival<'a>, ConnectError> {
    let Some(from) = source.interface else {
        return enter(region, trail, LEARNER_ADDRESS, to, port);
    };
    if let Some(interface) = region.interface_at_private(from.vpc, to) {
        if interface.id != from.id {
            trail.hop(Place::Network, Decision::Passed, Reason::LocalRoute, durations::ROUND_TRIP);
            let there = OtherEnd { address: to, interface: Some(interface) };
            firewall::pass(region, trail, from, true, port, there)?;
            let here = OtherEnd { address: from.private_address, interface: Some(from) };
            firewall::pass(region, trail, interface, false, port, here)?;
        }
        return Ok(Arrival { interface: Some(interface), client: from.private_address });
    }
    firewall::pass(region, trail, from, true, port, OtherEnd { address: to, interface: None })?;
    if to.is_private() || to.is_link_local() {
        return nobody(trail, to);
    }
    let Some(gateway) = region.gateway_for(from.subnet, to) else { return no_route(trail, from) };
    let Some(public) = from.public_address else {
        let reason = Reason::NoPublicAddress(from.id);
        trail.hop(Place::InternetGateway(gateway), Decision::Dropped, reason, Duration::ZERO);
        return Err(ConnectError::TimedOut);
    };
    let reason = Reason::RouteToGateway(from.subnet);
    trail.hop(Place::InternetGateway(gateway), Decision::Passed, reason, durations::INTERNET_ROUND_TRIP);
    if dns::is_outside(to) {
        return Ok(Arrival { interface: None, client: public });
    }
    enter(region, trail, public, to, port)
}

/// The way from the internet to a public address of the region.
fn enter<'a>(
    region: &'a Region,
    trail: &mut Trail,
    client: Ipv4Addr,
    to: Ipv4Addr,
    port: u16,
) -> Result<Arrival<'a>, ConnectError> {
    let Some(interface) = region.interface_at_public(to) else { return nobody(trail, to) };
    let Some(gateway) = region.gateway_for(interface.subnet, client) else {
        return no_route(trail, interface);
    };
    let reason = Reason::RouteToGateway(interface.subnet);
    trail.hop(Place::InternetGateway(gateway), Decision::Passed, reason, durations::INTERNET_ROUND_TRIP);
    firewall::pass(region, trail, interface, false, port, OtherEnd { address: client, interface: None })?;
    Ok(Arrival { interface: Some(interface), client })
}

fn nobody<'a>(trail: &mut Trail, address: Ipv4Addr) -> Result<Arrival<'a>, ConnectError> {
    trail.hop(Place::Network, Decision::Dropped, Reason::NobodyThere(address), Duration::ZERO);
    Err(ConnectError::TimedOut)
}

fn no_route<'a>(trail: &mut Trail, interface: &NetworkInterface) -> Result<Arrival<'a>, ConnectError> {
    trail.hop(Place::Network, Decision::Dropped, Reason::NoRoute(interface.subnet), Duration::ZERO);
    Err(ConnectError::TimedOut)
}
