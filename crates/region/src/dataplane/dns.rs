//! Names and their addresses.
//!
//! Supported: IPv4 addresses; load balancers; databases; the public and private names of addresses; the host
//! that packages come from. Everything else has no address. A machine asks the DNS server that its VPC's DHCP options
//! name: Amazon's answers where the VPC has `enableDnsSupport`, and knows private names; a public name of a machine of
//! the VPC leads to its private address if the VPC has `enableDnsHostnames`. Another server, if the machine reaches
//! it, answers as it answers everybody. Simplified: no cache but the browser's own connection, which stays with one
//! node of a load balancer; every public DNS server works, none of a learner's own does.
//! Sources: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html>,
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html>.

use std::net::Ipv4Addr;

use clockwork::Duration;
use guest::http::ConnectError;
use model::elbv2::LoadBalancerSchemeEnum;
use model::ids::*;

use super::Origin;
use super::balance;
use super::connect::Source;
use super::route;
use super::trace::{Decision, Place, Reason, Trail};
use crate::durations;
use crate::ec2::dhcp_options::{self, NameServer};
use crate::elbv2::LoadBalancer;
use crate::region::Region;

/// Hosts of the internet outside the region that answer connections: where packages come from, at an address
/// that is reserved for documentation.
const OUTSIDE: &[(&str, Ipv4Addr)] = &[(guest::packages::REPOSITORY_HOST, Ipv4Addr::new(198, 51, 100, 20))];

/// Whether an address outside the region answers.
pub(super) fn is_outside(address: Ipv4Addr) -> bool {
    OUTSIDE.iter().any(|(_, known)| *known == address)
}

/// The address that a connection to `host` goes to.
pub(super) fn resolve(
    region: &Region,
    trail: &mut Trail,
    source: &Source<'_>,
    host: &str,
) -> Result<Ipv4Addr, ConnectError> {
    if let Ok(address) = host.parse() {
        return Ok(address);
    }
    let name = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
    let source = &view(region, trail, source, &name)?;
    let balancer = region.elbv2.load_balancers.rows().find(|b| b.dns_name.eq_ignore_ascii_case(&name));
    if let Some(balancer) = balancer {
        return node_address(region, trail, source, balancer, name);
    }
    let address = outside(&name)
        .or_else(|| database(region, &name))
        .or_else(|| public_name(region, source, &name))
        .or_else(|| private_name(region, source, &name));
    let place = Place::Dns(name);
    match address {
        Some(address) => {
            trail.hop(place, Decision::Passed, Reason::Resolved(vec![address]), Duration::ZERO);
            Ok(address)
        }
        None => {
            trail.hop(place, Decision::NotFound, Reason::NoSuchName, Duration::ZERO);
            Err(ConnectError::NameNotFound)
        }
    }
}

/// Whose eyes the name is looked up with: those of whoever asks, or, where another server than Amazon's answers, those
/// of anybody on the internet.
fn view<'a>(
    region: &'a Region,
    trail: &mut Trail,
    source: &Source<'a>,
    name: &str,
) -> Result<Source<'a>, ConnectError> {
    let Some(interface) = source.interface else { return Ok(*source) };
    // Nodes of load balancers are AWS's own, and go by addresses.
    let server = match source.origin {
        Origin::Instance(_) => dhcp_options::name_server(region, interface.vpc),
        Origin::Internet | Origin::Node(..) => NameServer::Amazon,
    };
    match server {
        NameServer::Amazon => Ok(*source),
        NameServer::Other(address) if route::reaches(region, interface, address) => {
            Ok(Source { origin: source.origin, interface: None })
        }
        NameServer::Other(_) | NameServer::None => {
            let reason = Reason::NoNameServer(interface.vpc);
            trail.hop(Place::Dns(name.to_owned()), Decision::NotFound, reason, durations::RESOLVER_TIMEOUT);
            Err(ConnectError::NameNotFound)
        }
    }
}

fn outside(name: &str) -> Option<Ipv4Addr> {
    OUTSIDE.iter().find(|(known, _)| *known == name).map(|(_, address)| *address)
}

fn database(region: &Region, name: &str) -> Option<Ipv4Addr> {
    let database =
        region.rds.db_instances.rows().find(|database| database.endpoint.eq_ignore_ascii_case(name))?;
    Some(region.ec2.network_interfaces.get(&database.network_interface)?.private_address)
}

/// `ec2-3-8-1-2.eu-west-2.compute.amazonaws.com`: inside the VPC it leads to the private address.
fn public_name(region: &Region, source: &Source<'_>, name: &str) -> Option<Ipv4Addr> {
    let numbers = name.strip_prefix("ec2-")?;
    let address = match region.name.as_str() {
        "us-east-1" => numbers.strip_suffix(".compute-1.amazonaws.com"),
        own => numbers
            .strip_suffix(".compute.amazonaws.com")
            .and_then(|n| n.strip_suffix(own)?.strip_suffix('.')),
    };
    let address = dashed(address?)?;
    let own_vpc = source.interface.map(|interface| interface.vpc);
    let named = own_vpc.and_then(|vpc| region.ec2.vpcs.get(&vpc)).is_some_and(|vpc| vpc.dns_hostnames);
    let holder = region.interface_at_public(address).filter(|holder| named && Some(holder.vpc) == own_vpc);
    let private = holder.and_then(|holder| {
        holder.addresses().find(|(_, public)| *public == Some(address)).map(|(private, _)| private)
    });
    Some(private.unwrap_or(address))
}

/// `ip-172-31-1-2.eu-west-2.compute.internal`: known inside the VPC only.
fn private_name(region: &Region, source: &Source<'_>, name: &str) -> Option<Ipv4Addr> {
    source.interface?;
    let numbers = name.strip_prefix("ip-")?;
    let (numbers, domain) = numbers.split_once('.').unwrap_or((numbers, ""));
    let known = match region.name.as_str() {
        "us-east-1" => domain.is_empty() || domain == "ec2.internal",
        own => domain.is_empty() || domain.strip_suffix(".compute.internal") == Some(own),
    };
    dashed(numbers).filter(|_| known)
}

fn dashed(numbers: &str) -> Option<Ipv4Addr> {
    let parts: Vec<u8> = numbers.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    <[u8; 4]>::try_from(parts).ok().map(Ipv4Addr::from)
}

/// The node whose address DNS hands out first: one after the other. A browser stays with the node of its open
/// connection.
fn node_address(
    region: &Region,
    trail: &mut Trail,
    source: &Source<'_>,
    balancer: &LoadBalancer,
    name: String,
) -> Result<Ipv4Addr, ConnectError> {
    let place = Place::Dns(name);
    if !balancer.is_active() {
        trail.hop(place, Decision::NotFound, Reason::NotActive, Duration::ZERO);
        return Err(ConnectError::NameNotFound);
    }
    let public = balancer.scheme == LoadBalancerSchemeEnum::InternetFacing;
    let mut nodes: Vec<(&ZoneName, Ipv4Addr)> = Vec::new();
    let zones = balance::zones(region, balancer);
    for (zone, node) in balancer.nodes.iter().filter(|(zone, _)| zones.contains(zone)) {
        let Some(interface) = region.ec2.network_interfaces.get(&node.interface) else { continue };
        let address = if public { interface.public_address } else { Some(interface.private_address) };
        nodes.extend(address.map(|address| (zone, address)));
    }
    let resolved = region.elbv2.resolved.get(&balancer.id).cloned().unwrap_or_default();
    let open = resolved.browser.filter(|open| source.origin == &Origin::Internet && open.until > region.now);
    let kept = open.and_then(|open| nodes.iter().position(|(other, _)| **other == open.zone));
    let turn = resolved.turns % u64::try_from(nodes.len().max(1)).unwrap_or(1);
    let first = kept.unwrap_or(usize::try_from(turn).unwrap_or_default());
    if nodes.is_empty() {
        trail.hop(place, Decision::NotFound, Reason::NoSuchName, Duration::ZERO);
        return Err(ConnectError::NameNotFound);
    }
    nodes.rotate_left(first);
    if kept.is_none() {
        trail.effects.resolved(balancer.id);
    }
    let (zone, address) = nodes[0];
    if source.origin == &Origin::Internet {
        trail.effects.balanced(balance::Effect::Connected(balancer.id, zone.clone()));
    }
    let addresses = nodes.iter().map(|(_, address)| *address).collect();
    trail.hop(place, Decision::Passed, Reason::Resolved(addresses), Duration::ZERO);
    Ok(address)
}
