//! TCP connections: who takes one, who refuses it, and where packets vanish.
//!
//! Simplified: opening a connection is one decision; there are no retransmissions that find a machine which
//! came up meanwhile.

use std::net::Ipv4Addr;

use clockwork::Duration;
use guest::http::ConnectError;
use model::ids::*;

use super::Origin;
use super::dns;
use super::route;
use super::trace::{Decision, Place, Reason, Trail};
use crate::durations;
use crate::ec2::NetworkInterface;
use crate::ec2::network_interface::InterfaceOwner;
use crate::region::Region;

/// Who asks.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) origin: &'a Origin,
    /// Its network interface; `None` for the internet.
    pub(super) interface: Option<&'a NetworkInterface>,
}

/// Who took a connection.
pub(super) struct Connection {
    pub(super) end: End,
    /// The address that the connection comes from, as the other end sees it.
    pub(super) client: Ipv4Addr,
}

/// What is at the other end of a connection.
pub(super) enum End {
    /// The machine of an instance: something listens on the port.
    Machine(InstanceId),
    /// A node of a load balancer, at one of its listeners.
    Node(LoadBalancerId, ZoneName, ListenerId),
    /// A database.
    Database,
    /// A machine outside the region.
    Outside,
}

impl<'a> Source<'a> {
    /// Who asks from there; `None` if an instance or node has no network interface any more.
    pub(super) fn of(region: &'a Region, origin: &'a Origin) -> Option<Source<'a>> {
        let interface = match origin {
            Origin::Internet => return Some(Source { origin, interface: None }),
            Origin::Instance(id) => region.ec2.instances.get(id)?.network_interface?,
            Origin::Node(id, zone) => region.elbv2.load_balancers.get(id)?.nodes.get(zone)?.interface,
        };
        Some(Source { origin, interface: Some(region.ec2.network_interfaces.get(&interface)?) })
    }

    /// How long it waits for a connection before it gives up.
    pub(super) fn patience(origin: &Origin) -> Duration {
        match origin {
            Origin::Internet => durations::BROWSER_CONNECT_TIMEOUT,
            Origin::Instance(_) => durations::TCP_CONNECT_TIMEOUT,
            Origin::Node(..) => durations::TARGET_CONNECT_TIMEOUT,
        }
    }
}

/// Whether a TCP connection from `from` to `host:port` opens, and after how long.
pub(super) fn connect(
    region: &Region,
    from: &Origin,
    host: &str,
    port: u16,
) -> (Result<(), ConnectError>, Duration) {
    if let (Origin::Instance(id), true) = (from, is_loopback(host)) {
        let taken = region.machines.get(id).is_some_and(|machine| machine.accepts_locally(port));
        return (if taken { Ok(()) } else { Err(ConnectError::Refused) }, Duration::ZERO);
    }
    let mut trail = Trail::default();
    let outcome = open(region, &mut trail, from, host, port).map(|_| ());
    (outcome, time_taken(&trail, from, outcome.err()))
}

/// How long an attempt took: whoever gets no answer waits as long as its patience lasts.
pub(super) fn time_taken(trail: &Trail, from: &Origin, error: Option<ConnectError>) -> Duration {
    match error {
        Some(ConnectError::TimedOut) => Source::patience(from),
        Some(_) | None => trail.took,
    }
}

/// Whether a host is the machine that asks.
pub(super) fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}

/// Opens a connection: name, route, security groups, and whoever listens.
pub(super) fn open(
    region: &Region,
    trail: &mut Trail,
    from: &Origin,
    host: &str,
    port: u16,
) -> Result<Connection, ConnectError> {
    let Some(source) = Source::of(region, from) else { return Err(ConnectError::TimedOut) };
    let address = dns::resolve(region, trail, &source, host)?;
    if address.is_loopback() {
        // The learner's own computer serves nothing.
        trail.hop(Place::Outside(address), Decision::Refused, Reason::NothingListens(port), Duration::ZERO);
        return Err(ConnectError::Refused);
    }
    let arrival = route::travel(region, trail, &source, address, port)?;
    let end = match arrival.interface {
        Some(interface) => take(region, trail, interface, port)?,
        None if matches!(port, 80 | 443) => {
            trail.hop(Place::Outside(address), Decision::Passed, Reason::ListensOn(port), Duration::ZERO);
            End::Outside
        }
        None => {
            trail.hop(
                Place::Outside(address),
                Decision::Dropped,
                Reason::NothingListens(port),
                Duration::ZERO,
            );
            return Err(ConnectError::TimedOut);
        }
    };
    Ok(Connection { end, client: arrival.client })
}

/// Whether whoever has an interface takes a connection.
fn take(
    region: &Region,
    trail: &mut Trail,
    interface: &NetworkInterface,
    port: u16,
) -> Result<End, ConnectError> {
    match &interface.owner {
        InterfaceOwner::Instance(id) => {
            let machine = region.machines.get(id).filter(|machine| machine.os_is_up());
            let Some(machine) = machine else {
                trail.hop(Place::Instance(*id), Decision::Dropped, Reason::SystemDown, Duration::ZERO);
                return Err(ConnectError::TimedOut);
            };
            if !machine.accepts(port) {
                trail.hop(
                    Place::Instance(*id),
                    Decision::Refused,
                    Reason::NothingListens(port),
                    Duration::ZERO,
                );
                return Err(ConnectError::Refused);
            }
            Ok(End::Machine(*id))
        }
        // Nothing can be reached by a NAT gateway from outside, nor is anything in it.
        InterfaceOwner::NatGateway(_) | InterfaceOwner::Unattached => {
            let reason = Reason::NobodyThere(interface.private_address);
            trail.hop(Place::Network, Decision::Dropped, reason, Duration::ZERO);
            Err(ConnectError::TimedOut)
        }
        InterfaceOwner::LoadBalancer(id) => take_at_node(region, trail, *id, interface, port),
        InterfaceOwner::Database(id) => {
            let place = Place::Database(id.clone());
            if region.rds.db_instances.get(id).is_some_and(|database| database.port == port) {
                trail.hop(place, Decision::Passed, Reason::ListensOn(port), Duration::ZERO);
                return Ok(End::Database);
            }
            trail.hop(place, Decision::Refused, Reason::NothingListens(port), Duration::ZERO);
            Err(ConnectError::Refused)
        }
    }
}

fn take_at_node(
    region: &Region,
    trail: &mut Trail,
    id: LoadBalancerId,
    interface: &NetworkInterface,
    port: u16,
) -> Result<End, ConnectError> {
    let zone = interface.zone.clone();
    let place = Place::Node { balancer: id, zone: zone.clone() };
    let balancer = region.elbv2.load_balancers.get(&id).filter(|balancer| balancer.is_active());
    let Some(balancer) = balancer else {
        trail.hop(place, Decision::Dropped, Reason::NotActive, Duration::ZERO);
        return Err(ConnectError::TimedOut);
    };
    trail.hop(place.clone(), Decision::Passed, Reason::NodeChosen(balancer.nodes.len()), Duration::ZERO);
    let listener = region.elbv2.listeners.rows().find(|l| l.load_balancer == id && l.port == port);
    let Some(listener) = listener else {
        trail.hop(place, Decision::Refused, Reason::NothingListens(port), Duration::ZERO);
        return Err(ConnectError::Refused);
    };
    trail.hop(Place::Listener(listener.id), Decision::Passed, Reason::ListensOn(port), Duration::ZERO);
    Ok(End::Node(id, zone, listener.id))
}
