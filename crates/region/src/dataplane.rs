//! The path of a packet: one function serves the learner's browser, `curl` on a machine and the load
//! balancer's health check, so what the check sees is what the learner sees.
//!
//! [`fetch`] is a question: it reads the region and returns the exchange, the hops and the effects.
//! [`apply`] writes the effects: the log line, the round-robin counter. X-ray and settled checks only ask.
//!
//! The order of the hops: name (`dns`), gateway and routes (`route`), network ACLs and security groups of both ends
//! and the way back (`firewall`), whoever takes the connection (`connect`), a load balancer's choice (`balance`), the
//! program that answers (`deliver`). Simplified: TCP is one decision a hop; no MTU, no retransmission; IPv4.

use std::net::Ipv4Addr;

use clockwork::Duration;
use guest::http::{ConnectError, Exchange, Request};
use model::ids::*;

use crate::region::Region;

mod balance;
mod browser;
mod connect;
mod deliver;
mod dns;
mod firewall;
pub mod metadata;
mod route;
#[cfg(test)]
mod tests;
mod trace;

pub(crate) use balance::Traffic;
pub(crate) use browser::Browser;
pub use route::LEARNER_ADDRESS;
use trace::Trail;
pub use trace::{Choice, Decision, Effects, Hop, Place, Reason};

/// Where a request comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A browser somewhere on the internet.
    Internet,
    /// A program on an instance.
    Instance(InstanceId),
    /// A load balancer's node in a zone.
    Node(LoadBalancerId, ZoneName),
}

/// How a request ended, which way it took, and what it does if it really happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Fetched {
    /// The answer, or why there was none, and how long it took.
    pub exchange: Exchange,
    /// Every hop with its decision.
    pub hops: Vec<Hop>,
    /// What to write if the request really happens.
    pub effects: Effects,
}

/// Sends a request, without changing anything.
pub fn fetch(region: &Region, from: &Origin, request: &Request) -> Fetched {
    deliver::fetch(region, from, request)
}

/// Writes what a request does when it really happens.
pub(crate) fn apply(region: &mut Region, effects: &Effects) {
    trace::apply(region, effects);
}

/// The addresses of a name as who asks from there is told them, in order.
///
/// # Errors
/// There is no such name, or no DNS server that answers.
pub fn resolve(region: &Region, from: &Origin, host: &str) -> Result<Vec<Ipv4Addr>, ConnectError> {
    let mut trail = Trail::default();
    let Some(source) = connect::Source::of(region, from) else { return Err(ConnectError::TimedOut) };
    let first = dns::resolve(region, &mut trail, &source, host)?;
    let told = trail.hops.iter().find_map(|hop| match &hop.reason {
        Reason::Resolved(addresses) => Some(addresses.clone()),
        _ => None,
    });
    Ok(told.unwrap_or_else(|| vec![first]))
}

/// Whether a TCP connection from `from` to `host:port` opens, and after how long.
pub fn connect(
    region: &Region,
    from: &Origin,
    host: &str,
    port: u16,
) -> (Result<(), ConnectError>, Duration) {
    connect::connect(region, from, host, port)
}
