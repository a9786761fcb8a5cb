//! The request as a target gets it.
//!
//! Sources: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html>,
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html>.

use guest::http::Request;

use super::Node;
use crate::region::Region;

/// The first of the ports that clients speak from.
const FIRST_CLIENT_PORT: u64 = 32_768;
/// How many there are.
const CLIENT_PORTS: u64 = 28_232;

/// The request with what the load balancer adds and takes away.
pub(super) fn forwarded(region: &Region, node: &Node<'_>, request: &Request) -> Request {
    let mut forwarded = request.clone();
    let balancer = region.elbv2.load_balancers.get(&node.balancer);
    let attribute = |key: &str| balancer.map_or("", |balancer| balancer.attribute(key));
    let before = request.header("X-Forwarded-For").map(str::to_owned);
    let trace = request.header("X-Amzn-Trace-Id").map(|id| format!("Self={};{id}", trace_id(region)));
    if balancer.is_some_and(|balancer| balancer.drops_invalid_headers()) {
        forwarded.headers.retain(|(name, _)| is_valid_name(name));
    }
    let own = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Amzn-Trace-Id"];
    forwarded.headers.retain(|(name, _)| !own.iter().any(|own| own.eq_ignore_ascii_case(name)));
    let from = match attribute("routing.http.xff_header_processing.mode") {
        "remove" => None,
        "preserve" => before,
        _ => {
            let client = if attribute("routing.http.xff_client_port.enabled") == "true" {
                let port = region.seed.below("elbv2/client-port", region.now.as_millis(), CLIENT_PORTS);
                format!("{}:{}", node.client, FIRST_CLIENT_PORT + port)
            } else {
                node.client.to_string()
            };
            Some(before.map_or(client.clone(), |before| format!("{before}, {client}")))
        }
    };
    let added = [
        ("X-Forwarded-For", from),
        ("X-Forwarded-Proto", Some(request.scheme.clone())),
        ("X-Forwarded-Port", Some(request.port.to_string())),
        ("X-Amzn-Trace-Id", Some(trace.unwrap_or_else(|| format!("Root={}", trace_id(region))))),
    ];
    let added = added.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    forwarded.headers.extend(added);
    forwarded
}

/// Letters, digits and hyphens.
fn is_valid_name(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// `1-`, the second in hexadecimal, and 24 digits
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-request-tracing.html>).
fn trace_id(region: &Region) -> String {
    let bits = region.seed.bits("elbv2/trace-id", region.now.as_millis());
    format!("1-{:08x}-{:024x}", region.now.as_secs() & 0xffff_ffff, bits >> 32)
}
