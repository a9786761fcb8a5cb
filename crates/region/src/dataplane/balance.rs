//! What a node of an Application Load Balancer does with a request.
//!
//! Is it a request that it passes on (`refuse`)? Which rule takes it? Which target group's share is it, which target's
//! turn (`choose`, `stick`)? Healthy targets are chosen; if too few are healthy all of them (it fails open); if there
//! is none at all, 503. A target that refuses is a 502 at once; one that does not take the connection is a 504 after
//! ten seconds; one that does not answer is a 504 after the idle timeout; one whose answer is too large or too short
//! is a 502 or 504.
//!
//! Simplified: an answer is decided when the request is sent, so nothing that happens meanwhile (a deregistration
//! delay that runs out, a client that goes away) is seen. Nothing in this model sends broken HTTP, WebSockets, HTTP/2 or
//! transfer codings, so the codes for those (400 but for long headers, 408, 460, 464, 501, 505) and for web ACLs and
//! sign-in (401, 403, 500, 561) do not come up.
//! Sources: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html>,
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html>.

use std::net::Ipv4Addr;

use clockwork::Duration;
use guest::http::{ConnectError, Request, Response};
use model::elbv2::ProtocolEnum;
use model::ids::*;

use super::Origin;
use super::connect::{self, Connection, End, Source};
use super::deliver;
use super::trace::{Decision, Place, Reason, Trail};
use crate::elbv2::action::{Forward, What};
use crate::elbv2::condition::Asked;
use crate::elbv2::rule::Rule;
use crate::elbv2::{Listener, Target, TargetGroup};
use crate::region::Region;

mod choose;
mod failover;
mod forwarded;
mod pages;
mod refuse;
mod stick;
#[cfg(test)]
mod tests;

pub(crate) use choose::Traffic;
pub(super) use choose::{Effect, apply};
pub(super) use failover::zones;
use pages::error_page;

/// The node of a load balancer that has a request.
struct Node<'a> {
    balancer: LoadBalancerId,
    zone: &'a ZoneName,
    client: Ipv4Addr,
}

/// A node's answer to a request that one of its listeners took.
pub(super) fn answer(
    region: &Region,
    trail: &mut Trail,
    (balancer, zone, listener): (LoadBalancerId, &ZoneName, ListenerId),
    client: Ipv4Addr,
    request: &Request,
) -> Response {
    let node = Node { balancer, zone, client };
    let Some(listener) = region.elbv2.listeners.get(&listener) else { return error_page(region.now, 503) };
    let mut response = match refuse::status(request) {
        None => act(region, trail, &node, listener, request),
        Some(status) => {
            let place = Place::Listener(listener.id);
            trail.hop(place, Decision::Answered(status), Reason::RequestRefused, Duration::ZERO);
            error_page(region.now, status)
        }
    };
    listener.add_headers(&mut response.headers);
    if request.method == "HEAD" {
        response.body.clear();
    }
    response
}

/// The first rule that takes the request decides.
fn act(
    region: &Region,
    trail: &mut Trail,
    node: &Node<'_>,
    listener: &Listener,
    request: &Request,
) -> Response {
    let asked = Asked::new(request, node.client);
    let rule = listener.rules.iter().find(|rule| rule.takes(&asked)).unwrap_or(&listener.default_rule);
    let (place, reason) =
        (Place::Rule(rule.id), rule.priority.map_or(Reason::DefaultAction, Reason::RuleTakes));
    let response = match &rule.action.what {
        What::Forward(to) => {
            trail.hop(place, Decision::Passed, reason, Duration::ZERO);
            return forward(region, trail, node, (rule, to), request);
        }
        What::Redirect(config) => pages::redirect(region.now, config, &asked, listener.port),
        What::FixedResponse(config) => pages::fixed_response(region.now, config),
    };
    trail.hop(place, Decision::Answered(response.status), reason, Duration::ZERO);
    response
}

/// To a target group, to one of its targets, and back.
fn forward(
    region: &Region,
    trail: &mut Trail,
    node: &Node<'_>,
    (rule, to): (&Rule, &Forward),
    request: &Request,
) -> Response {
    let now = region.now;
    let stays = to.stays_for();
    let kept = stays.and_then(|span| stick::target_group(region, request, span));
    let kept = kept.filter(|kept| to.groups.iter().any(|weighted| weighted.group == *kept));
    let Some(group) = kept.or_else(|| choose::share(region, trail, node, rule.id, to)) else {
        trail.hop(Place::Rule(rule.id), Decision::Answered(503), Reason::NoWeight, Duration::ZERO);
        return error_page(now, 503);
    };
    let Some(row) = region.elbv2.target_groups.get(&group) else { return error_page(now, 503) };
    let kept = stick::target(region, request, row);
    let Some(chosen) = choose::target(region, trail, node, row, kept) else {
        trail.hop(Place::TargetGroup(group), Decision::Answered(503), Reason::NoTargets, Duration::ZERO);
        return error_page(now, 503);
    };
    let target = chosen.target;
    let reason = Reason::TargetChosen { target, among: chosen.among, choice: chosen.choice };
    trail.hop(Place::TargetGroup(group), Decision::Passed, reason, Duration::ZERO);
    let mut response = match send(region, trail, node, (row, target), request) {
        Ok(response) => response,
        Err(status) => error_page(now, status),
    };
    let is_own = trail.hops.last().is_some_and(|hop| matches!(hop.place, Place::Node { .. }));
    if !is_own {
        if stays.is_some() {
            response.headers.extend(stick::group_cookies(region, group));
        }
        response.headers.extend(stick::target_cookies(region, row, target, &response.headers));
    }
    choose::note_busy(region, trail, node, row, target);
    response
}

/// Sends a request to a target; its answer, or the status of the load balancer's own page.
fn send(
    region: &Region,
    trail: &mut Trail,
    node: &Node<'_>,
    (group, target): (&TargetGroup, Target),
    request: &Request,
) -> Result<Response, u16> {
    let place = Place::Node { balancer: node.balancer, zone: node.zone.clone() };
    let origin = Origin::Node(node.balancer, node.zone.clone());
    let fail = |trail: &mut Trail, status: u16, reason: Reason, took: Duration| {
        trail.hop(place.clone(), Decision::Answered(status), reason, took);
        status
    };
    let Some(address) = target.address(region) else {
        return Err(fail(trail, 504, Reason::TargetUnreachable(target), Source::patience(&origin)));
    };
    let connection = match connect::open(region, trail, &origin, &address.to_string(), target.port) {
        Ok(connection) => connection,
        Err(ConnectError::Refused) => {
            return Err(fail(trail, 502, Reason::TargetRefused(target), Duration::ZERO));
        }
        Err(_) => {
            return Err(fail(trail, 504, Reason::TargetUnreachable(target), Source::patience(&origin)));
        }
    };
    let Connection { end: End::Machine(instance), client } = connection else {
        return Err(fail(trail, 502, Reason::OtherProtocol(target.port), Duration::ZERO));
    };
    if group.protocol == ProtocolEnum::Https {
        // Nothing in this region speaks TLS: the handshake fails.
        return Err(fail(trail, 502, Reason::OtherProtocol(target.port), Duration::ZERO));
    }
    let forwarded = forwarded::forwarded(region, node, request);
    let Some(reply) = deliver::serve(region, trail, instance, target.port, client, &forwarded) else {
        return Err(fail(trail, 502, Reason::OtherProtocol(target.port), Duration::ZERO));
    };
    let patience =
        region.elbv2.load_balancers.get(&node.balancer).map_or(Duration::secs(60), |b| b.idle_timeout());
    if reply.took > patience {
        return Err(fail(trail, 504, Reason::TargetSilent(target), patience));
    }
    if let Some(status) = refuse::reply_status(request, &reply.response) {
        let took = if status == 504 { patience } else { reply.took };
        return Err(fail(trail, status, Reason::BadReply(target), took));
    }
    let here = Place::Instance(instance);
    trail.hop(here, Decision::Answered(reply.response.status), Reason::Served, reply.took);
    Ok(reply.response)
}
