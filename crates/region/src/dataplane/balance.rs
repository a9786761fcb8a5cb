//! What a node of an Application Load Balancer does with a request.
//!
//! Listener, rule, target group, target: healthy ones in turn; if none is healthy all of them (it fails open);
//! if there is none at all, 503. A target that refuses is a 502 at once; one that does not take the connection
//! is a 504 after ten seconds; one that does not answer is a 504 after the idle timeout.
//! Sources: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html>,
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html>.

use std::net::Ipv4Addr;

use clockwork::{Duration, Instant};
use guest::http::{ConnectError, Request, Response};
use model::elbv2::{FixedResponseActionConfig, RedirectActionConfig, RedirectActionStatusCodeEnum};
use model::ids::*;

use super::Origin;
use super::connect::{self, Source};
use super::deliver;
use super::trace::{Choice, Decision, Place, Reason, Trail};
use crate::elbv2::Listener;
use crate::elbv2::health::{Registration, Verdict};
use crate::elbv2::listener::DefaultAction;
use crate::elbv2::target_group::Target;
use crate::region::Region;

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
    let mut response = act(region, trail, &node, listener, request);
    if request.method == "HEAD" {
        response.body.clear();
    }
    response
}

fn act(
    region: &Region,
    trail: &mut Trail,
    node: &Node<'_>,
    listener: &Listener,
    request: &Request,
) -> Response {
    let rule = Place::Rule(listener.default_rule);
    match &listener.default_action {
        DefaultAction::Forward(group) => {
            trail.hop(rule, Decision::Passed, Reason::DefaultAction, Duration::ZERO);
            forward(region, trail, node, *group, request)
        }
        DefaultAction::Redirect(config) => {
            let response = redirect(region.now, config, request);
            trail.hop(rule, Decision::Answered(response.status), Reason::DefaultAction, Duration::ZERO);
            response
        }
        DefaultAction::FixedResponse(config) => {
            let response = fixed_response(region.now, config);
            trail.hop(rule, Decision::Answered(response.status), Reason::DefaultAction, Duration::ZERO);
            response
        }
    }
}

fn forward(
    region: &Region,
    trail: &mut Trail,
    node: &Node<'_>,
    group: TargetGroupId,
    request: &Request,
) -> Response {
    let Some((target, among, choice)) = choose(region, node, group) else {
        trail.hop(Place::TargetGroup(group), Decision::Answered(503), Reason::NoTargets, Duration::ZERO);
        return error_page(region.now, 503);
    };
    trail.effects.chose(node.balancer, node.zone.clone(), group);
    let reason = Reason::TargetChosen { target, among, choice };
    trail.hop(Place::TargetGroup(group), Decision::Passed, reason, Duration::ZERO);
    let place = Place::Node { balancer: node.balancer, zone: node.zone.clone() };
    let origin = Origin::Node(node.balancer, node.zone.clone());
    let Some(address) = private_address(region, target.instance) else {
        trail.hop(
            place,
            Decision::Answered(504),
            Reason::TargetUnreachable(target),
            Source::patience(&origin),
        );
        return error_page(region.now, 504);
    };
    let end = match connect::open(region, trail, &origin, &address.to_string(), target.port) {
        Ok(connection) => connection,
        Err(ConnectError::Refused) => {
            trail.hop(place, Decision::Answered(502), Reason::TargetRefused(target), Duration::ZERO);
            return error_page(region.now, 502);
        }
        Err(ConnectError::TimedOut | ConnectError::NameNotFound) => {
            trail.hop(
                place,
                Decision::Answered(504),
                Reason::TargetUnreachable(target),
                Source::patience(&origin),
            );
            return error_page(region.now, 504);
        }
    };
    let forwarded = forwarded(region, node, request);
    let Some(reply) = deliver::serve(region, trail, target.instance, target.port, end.client, &forwarded)
    else {
        trail.hop(place, Decision::Answered(502), Reason::OtherProtocol(target.port), Duration::ZERO);
        return error_page(region.now, 502);
    };
    let patience =
        region.elbv2.load_balancers.get(&node.balancer).map_or(Duration::secs(60), |b| b.idle_timeout());
    if reply.took > patience {
        trail.hop(place, Decision::Answered(504), Reason::TargetSilent(target), patience);
        return error_page(region.now, 504);
    }
    let here = Place::Instance(target.instance);
    trail.hop(here, Decision::Answered(reply.response.status), Reason::Served, reply.took);
    reply.response
}

fn private_address(region: &Region, instance: InstanceId) -> Option<Ipv4Addr> {
    let interface = region.ec2.instances.get(&instance)?.network_interface?;
    Some(region.ec2.network_interfaces.get(&interface)?.private_address)
}

/// The target whose turn it is at this node: it has its own opinion of each target, and its own round. A target
/// may get requests while the node checks it, so those that drain, are being registered, are stopped or in a
/// zone that is not enabled do not count.
fn choose(region: &Region, node: &Node<'_>, group: TargetGroupId) -> Option<(Target, usize, Choice)> {
    let health = region.elbv2.target_health.get(&group)?;
    let eligible = |healthy: bool| {
        let targets = health.targets.iter().filter(|(_, row)| row.registration == Registration::Done);
        targets.filter_map(move |(target, row)| {
            let verdict = row.nodes.get(node.zone)?.verdict;
            (!healthy || verdict == Verdict::Healthy).then_some(*target)
        })
    };
    let (candidates, choice) = match eligible(true).collect::<Vec<_>>() {
        none if none.is_empty() => (eligible(false).collect(), Choice::FailOpen),
        healthy => (healthy, Choice::Healthy),
    };
    let rounds =
        region.elbv2.rounds.get(&(node.balancer, node.zone.clone(), group)).copied().unwrap_or_default();
    let among = candidates.len();
    let turn = rounds.checked_rem(u64::try_from(among).unwrap_or_default())?;
    let target = *candidates.get(usize::try_from(turn).ok()?)?;
    Some((target, among, choice))
}

/// The request as the target gets it.
fn forwarded(region: &Region, node: &Node<'_>, request: &Request) -> Request {
    let mut forwarded = request.clone();
    let before = request.header("X-Forwarded-For").map(|before| format!("{before}, ")).unwrap_or_default();
    let trace = request.header("X-Amzn-Trace-Id").map(|id| format!("Self={};{id}", trace_id(region)));
    let own = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Amzn-Trace-Id"];
    forwarded.headers.retain(|(name, _)| !own.iter().any(|own| own.eq_ignore_ascii_case(name)));
    let added = [
        ("X-Forwarded-For", format!("{before}{}", node.client)),
        ("X-Forwarded-Proto", request.scheme.clone()),
        ("X-Forwarded-Port", request.port.to_string()),
        ("X-Amzn-Trace-Id", trace.unwrap_or_else(|| format!("Root={}", trace_id(region)))),
    ];
    forwarded.headers.extend(added.map(|(name, value)| (name.to_owned(), value)));
    forwarded
}

/// `1-`, the second in hexadecimal, and 24 digits
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-request-tracing.html>).
fn trace_id(region: &Region) -> String {
    let bits = region.seed.bits("elbv2/trace-id", region.now.as_millis());
    format!("1-{:08x}-{:024x}", region.now.as_secs() & 0xffff_ffff, bits >> 32)
}

/// The load balancer's own page for an error, byte for byte.
pub(super) fn error_page(now: Instant, status: u16) -> Response {
    let reason = match status {
        400 => "Bad Request",
        502 => "Bad Gateway",
        503 => "Service Temporarily Unavailable",
        _ => "Gateway Time-out",
    };
    page(now, status, reason, "text/html", html(status, reason))
}

fn html(status: u16, reason: &str) -> String {
    format!(
        "<html>\r\n<head><title>{status} {reason}</title></head>\r\n<body>\r\n<center><h1>{status} {reason}</h1></center>\r\n</body>\r\n</html>\r\n"
    )
}

fn page(now: Instant, status: u16, reason: &str, content_type: &str, body: String) -> Response {
    let headers = [
        ("Server", "awselb/2.0".to_owned()),
        ("Date", now.strftime("%a, %d %b %Y %H:%M:%S GMT")),
        ("Content-Type", content_type.to_owned()),
        ("Content-Length", body.len().to_string()),
        ("Connection", "keep-alive".to_owned()),
    ];
    Response {
        status,
        reason: reason.to_owned(),
        headers: headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        body: body.into_bytes(),
    }
}

/// Sends the client elsewhere
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html#redirect-actions>).
fn redirect(now: Instant, config: &RedirectActionConfig, request: &Request) -> Response {
    let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
    let fill = |template: &Option<String>| {
        template
            .as_deref()
            .unwrap_or_default()
            .replace("#{protocol}", &request.scheme)
            .replace("#{host}", &request.host)
            .replace("#{port}", &request.port.to_string())
            .replace("#{path}", path.trim_start_matches('/'))
            .replace("#{query}", query)
    };
    let (scheme, query) = (fill(&config.protocol).to_ascii_lowercase(), fill(&config.query));
    let query = if query.is_empty() { query } else { format!("?{query}") };
    let location =
        format!("{scheme}://{}:{}{}{query}", fill(&config.host), fill(&config.port), fill(&config.path));
    let (status, reason) = match config.status_code {
        Some(RedirectActionStatusCodeEnum::Http301) => (301, "Moved Permanently"),
        _ => (302, "Found"),
    };
    let mut response = page(now, status, reason, "text/html", html(status, reason));
    response.headers.push(("Location".to_owned(), location));
    response
}

fn fixed_response(now: Instant, config: &FixedResponseActionConfig) -> Response {
    let status = config.status_code.as_deref().and_then(|code| code.parse().ok()).unwrap_or(503);
    let body = config.message_body.clone().unwrap_or_default();
    let content_type = config.content_type.as_deref().unwrap_or("text/plain");
    page(now, status, reason_phrase(status), content_type, body)
}

/// The reason phrases of the codes that a fixed response has most often (RFC 9110).
fn reason_phrase(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        410 => "Gone",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_of_the_load_balancer_are_those_of_aws_to_the_byte() {
        for (status, bytes) in [(502, 122), (503, 162), (504, 132), (400, 122)] {
            let page = error_page(Instant::from_millis(0), status);
            assert_eq!(page.body.len(), bytes, "{status}");
            assert_eq!(page.header("Content-Length"), Some(bytes.to_string().as_str()));
            assert_eq!(page.header("Server"), Some("awselb/2.0"));
        }
    }

    #[test]
    fn a_redirect_fills_in_what_the_client_asked_for() {
        let request = Request::get("http://site.example/shop/1?x=2").expect("an address");
        let text = |text: &str| Some(text.to_owned());
        let config = RedirectActionConfig {
            protocol: text("HTTPS"),
            port: text("443"),
            host: text("#{host}"),
            path: text("/#{path}"),
            query: text("#{query}"),
            status_code: Some(RedirectActionStatusCodeEnum::Http301),
        };
        let response = redirect(Instant::from_millis(0), &config, &request);
        assert_eq!(
            (response.status, response.header("Location")),
            (301, Some("https://site.example:443/shop/1?x=2"))
        );
    }
}
