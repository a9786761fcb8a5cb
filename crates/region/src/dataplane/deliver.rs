//! The last hop: the machine, and the program that listens there.
//!
//! Simplified: nothing here speaks TLS, so an `https` request meets somebody who does not understand it; the host that
//! packages come from answers every page with 403.

use std::net::Ipv4Addr;

use clockwork::Duration;
use guest::http::{ConnectError, Exchange, Request, Response};
use guest::httpd::{self, Reply};
use model::ids::*;

use super::balance;
use super::connect::{self, Connection, End};
use super::metadata::{InstanceNetwork, METADATA_ADDRESS};
use super::trace::{Decision, Place, Reason, Trail};
use super::{Fetched, Origin};
use crate::durations;
use crate::region::Region;

/// Sends a request and takes what comes back.
pub(super) fn fetch(region: &Region, from: &Origin, request: &Request) -> Fetched {
    let mut trail = Trail::default();
    let outcome = exchange(region, &mut trail, from, request);
    let took = connect::time_taken(&trail, from, outcome.as_ref().err().copied());
    Fetched { exchange: Exchange { outcome, took }, hops: trail.hops, effects: trail.effects }
}

fn exchange(
    region: &Region,
    trail: &mut Trail,
    from: &Origin,
    request: &Request,
) -> Result<Response, ConnectError> {
    if let Origin::Instance(id) = from {
        if connect::is_loopback(&request.host) {
            return serve_locally(region, trail, *id, request);
        }
        if request.host == METADATA_ADDRESS {
            let network = InstanceNetwork { region, instance: *id };
            return Ok(guest::world::Network::metadata(&network, request));
        }
    }
    let Connection { end, client } = connect::open(region, trail, from, &request.host, request.port)?;
    match end {
        End::Machine(id) => {
            let reply = serve(region, trail, id, request.port, client, request);
            finish(trail, id, request, reply)
        }
        End::Node(balancer, zone, listener) => {
            if request.scheme == "https" {
                trail.hop(
                    Place::Listener(listener),
                    Decision::Refused,
                    Reason::OtherProtocol(request.port),
                    Duration::ZERO,
                );
                return Err(ConnectError::NotTls);
            }
            Ok(balance::answer(region, trail, (balancer, &zone, listener), client, request))
        }
        End::Database => {
            let reason = Reason::OtherProtocol(request.port);
            trail.hop(Place::Network, Decision::Refused, reason, durations::ROUND_TRIP);
            Err(misunderstood(request, ConnectError::EmptyReply))
        }
        End::Outside => Ok(Response::new(403, "Forbidden", "text/plain", "Forbidden\n")),
    }
}

fn finish(
    trail: &mut Trail,
    id: InstanceId,
    request: &Request,
    reply: Option<Reply>,
) -> Result<Response, ConnectError> {
    let place = Place::Instance(id);
    match reply {
        Some(reply) => {
            trail.hop(place, Decision::Answered(reply.response.status), Reason::Served, reply.took);
            Ok(reply.response)
        }
        None => {
            trail.hop(place, Decision::Refused, Reason::OtherProtocol(request.port), durations::ROUND_TRIP);
            Err(misunderstood(request, ConnectError::NotHttp))
        }
    }
}

/// What a client makes of an answer in another protocol; one that speaks TLS gets no further than that.
fn misunderstood(request: &Request, otherwise: ConnectError) -> ConnectError {
    if request.scheme == "https" { ConnectError::NotTls } else { otherwise }
}

fn serve_locally(
    region: &Region,
    trail: &mut Trail,
    id: InstanceId,
    request: &Request,
) -> Result<Response, ConnectError> {
    if !region.machines.get(&id).is_some_and(|machine| machine.accepts_locally(request.port)) {
        trail.hop(
            Place::Instance(id),
            Decision::Refused,
            Reason::NothingListens(request.port),
            Duration::ZERO,
        );
        return Err(ConnectError::Refused);
    }
    let reply = serve(region, trail, id, request.port, Ipv4Addr::LOCALHOST, request);
    finish(trail, id, request, reply)
}

/// What the web server of a machine answers on a port that took the connection; `None` if what listens there is
/// no web server, or the client speaks TLS.
pub(super) fn serve(
    region: &Region,
    trail: &mut Trail,
    id: InstanceId,
    port: u16,
    client: Ipv4Addr,
    request: &Request,
) -> Option<Reply> {
    let machine = region.machines.get(&id)?;
    let is_web = machine.listening(port).is_some_and(|socket| socket.program == "httpd");
    if !is_web || request.scheme == "https" {
        return None;
    }
    let client = client.to_string();
    let reply = httpd::respond(machine, request, &client, &InstanceNetwork { region, instance: id });
    trail.effects.log(id, httpd::log_lines(machine, &reply, &client));
    Some(reply)
}
