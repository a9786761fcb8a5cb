//! What surrounds a machine: the network as it reaches it, and the instance metadata service at
//! 169.254.169.254.
//!
//! Supported: versions 1 and 2 (session tokens), the paths in [`value`], user data, the identity document.
//! Refused with 404, as AWS does for what an instance has not: everything else. Simplified: the hop limit of
//! tokens is not modelled.
//! Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-categories.html>.

use std::net::Ipv4Addr;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use clockwork::{Duration, Instant};
use guest::http::{ConnectError, Request, Response};
use guest::world::Network;
use model::ids::*;

use super::{Origin, connect};
use crate::ec2::{Instance, NetworkInterface};
use crate::region::Region;

/// The address of the metadata service.
pub(super) const METADATA_ADDRESS: &str = "169.254.169.254";

/// The network and the metadata service of one instance.
pub(crate) struct InstanceNetwork<'a> {
    /// The region.
    pub(crate) region: &'a Region,
    /// The instance.
    pub(crate) instance: InstanceId,
}

impl Network for InstanceNetwork<'_> {
    fn now(&self) -> Instant {
        self.region.now
    }

    fn connect(&self, host: &str, port: u16) -> (Result<(), ConnectError>, Duration) {
        connect(self.region, &Origin::Instance(self.instance), host, port)
    }

    fn resolve(&self, host: &str) -> Result<Vec<Ipv4Addr>, ConnectError> {
        super::resolve(self.region, &Origin::Instance(self.instance), host)
    }

    fn metadata(&self, request: &Request) -> Response {
        answer(self.region, self.instance, request)
    }
}

fn answer(region: &Region, id: InstanceId, request: &Request) -> Response {
    let path = request.path().trim_start_matches('/');
    let Some((version, path)) = path.split_once('/') else {
        return if request.method == "GET" && path.is_empty() {
            text("1.0\nlatest")
        } else {
            page(404, "Not Found")
        };
    };
    if !matches!(version, "latest" | "1.0") {
        return page(404, "Not Found");
    }
    let Some(instance) = region.ec2.instances.get(&id) else { return page(404, "Not Found") };
    // A service that is turned off answers so whatever is asked:
    // <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-existing-instances.html>.
    if !instance.metadata_endpoint {
        return page(403, "Forbidden");
    }
    if path == "api/token" {
        return token(region, id, request);
    }
    if request.method != "GET" && request.method != "HEAD" {
        return page(405, "Method Not Allowed");
    }
    match request.header("X-aws-ec2-metadata-token") {
        Some(token) if !is_valid(region, id, token) => return page(401, "Unauthorized"),
        None if instance.metadata_tokens_required => return page(401, "Unauthorized"),
        Some(_) | None => {}
    }
    match path {
        "" => text("dynamic\nmeta-data\nuser-data"),
        "user-data" => user_data(instance),
        "dynamic" | "dynamic/" => text("instance-identity/"),
        "dynamic/instance-identity" | "dynamic/instance-identity/" => text("document"),
        "dynamic/instance-identity/document" => document(region, instance),
        path => match path.strip_prefix("meta-data") {
            Some(path) => metadata(region, instance, path.trim_matches('/')),
            None => page(404, "Not Found"),
        },
    }
}

fn metadata(region: &Region, instance: &Instance, path: &str) -> Response {
    let interface = instance.network_interface.and_then(|id| region.ec2.network_interfaces.get(&id));
    if let Some(value) = interface.and_then(|interface| value(region, instance, interface, path)) {
        return text(&value);
    }
    // Tags are told only where somebody allowed it:
    // <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/work-with-tags-in-IMDS.html>.
    if instance.metadata_tags && (path == "tags" || path.starts_with("tags/")) {
        return tags(instance, path);
    }
    let below: Vec<String> = PATHS.iter().filter_map(|known| entry(known, path)).collect();
    let mut entries: Vec<String> = Vec::new();
    for name in below {
        let full = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
        let exists =
            name.ends_with('/') || interface.is_some_and(|i| value(region, instance, i, &full).is_some());
        if exists && !entries.contains(&name) {
            entries.push(name);
        }
    }
    if entries.is_empty() { page(404, "Not Found") } else { text(&entries.join("\n")) }
}

fn tags(instance: &Instance, path: &str) -> Response {
    let value = path.strip_prefix("tags/instance/").and_then(|key| instance.tags.get(key));
    match (path, value) {
        ("tags", _) => text("instance/"),
        ("tags/instance", _) => {
            let keys: Vec<&str> = instance.tags.keys().map(String::as_str).collect();
            text(&keys.join("\n"))
        }
        (_, Some(value)) => text(value),
        _ => page(404, "Not Found"),
    }
}

/// Every path that has a value, in order.
const PATHS: &[&str] = &[
    "ami-id",
    "ami-launch-index",
    "hostname",
    "instance-id",
    "instance-life-cycle",
    "instance-type",
    "local-hostname",
    "local-ipv4",
    "mac",
    "placement/availability-zone",
    "placement/region",
    "public-hostname",
    "public-ipv4",
    "public-keys/0/openssh-key",
    "reservation-id",
    "security-groups",
    "services/domain",
    "services/partition",
];

/// What stands in the listing of `path` for a known path below it.
fn entry(known: &str, path: &str) -> Option<String> {
    let rest = if path.is_empty() { known } else { known.strip_prefix(path)?.strip_prefix('/')? };
    Some(match rest.split_once('/') {
        Some((directory, _)) => format!("{directory}/"),
        None => rest.to_owned(),
    })
}

fn value(region: &Region, instance: &Instance, interface: &NetworkInterface, path: &str) -> Option<String> {
    let private = interface.private_address;
    Some(match path {
        "ami-id" => instance.image.to_string(),
        "ami-launch-index" => instance.launch_index.to_string(),
        "hostname" | "local-hostname" => private_dns_name(&region.name, private),
        "instance-id" => instance.id.to_string(),
        "instance-life-cycle" => "on-demand".to_owned(),
        "instance-type" => instance.instance_type.clone(),
        "local-ipv4" => private.to_string(),
        "mac" => mac(interface),
        "placement/availability-zone" => instance.zone.to_string(),
        "placement/region" => region.name.clone(),
        "public-hostname" => {
            let name = region.public_dns_name(interface.vpc, interface.public_address?);
            Some(name).filter(|name| !name.is_empty())?
        }
        "public-ipv4" => interface.public_address?.to_string(),
        "public-keys" => format!("0={}", instance.key_name.as_ref()?),
        "public-keys/0" => instance.key_name.as_ref().map(|_| "openssh-key".to_owned())?,
        "public-keys/0/openssh-key" => {
            let name = instance.key_name.as_ref()?;
            region.ec2.key_pairs.rows().find(|key| key.name == *name)?.public_key.clone()
        }
        "reservation-id" => instance.reservation.to_string(),
        "security-groups" => {
            let groups = interface.security_groups.iter().filter_map(|id| region.ec2.security_groups.get(id));
            groups.map(|group| group.name.as_str()).collect::<Vec<_>>().join("\n")
        }
        "services/domain" => "amazonaws.com".to_owned(),
        "services/partition" => "aws".to_owned(),
        _ => return None,
    })
}

/// `ip-172-31-1-2.eu-west-2.compute.internal`
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html>).
fn private_dns_name(region: &str, address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets();
    match region {
        "us-east-1" => format!("ip-{a}-{b}-{c}-{d}.ec2.internal"),
        region => format!("ip-{a}-{b}-{c}-{d}.{region}.compute.internal"),
    }
}

/// A locally administered MAC address made of the private address.
fn mac(interface: &NetworkInterface) -> String {
    let [a, b, c, d] = interface.private_address.octets();
    format!("02:0a:{a:02x}:{b:02x}:{c:02x}:{d:02x}")
}

fn user_data(instance: &Instance) -> Response {
    let decoded = instance.user_data.as_deref().and_then(|text| STANDARD.decode(text).ok());
    match decoded.filter(|bytes| !bytes.is_empty()) {
        Some(bytes) => Response::new(200, "OK", "application/octet-stream", bytes),
        None => page(404, "Not Found"),
    }
}

fn document(region: &Region, instance: &Instance) -> Response {
    let interface = instance.network_interface.and_then(|id| region.ec2.network_interfaces.get(&id));
    let private = interface.map_or_else(String::new, |interface| interface.private_address.to_string());
    let members = [
        ("accountId", region.account.clone()),
        ("architecture", "x86_64".to_owned()),
        ("availabilityZone", instance.zone.to_string()),
        ("imageId", instance.image.to_string()),
        ("instanceId", instance.id.to_string()),
        ("instanceType", instance.instance_type.clone()),
        ("pendingTime", instance.launch_time.iso_seconds()),
        ("privateIp", private),
        ("region", region.name.clone()),
        ("version", "2017-09-30".to_owned()),
    ];
    let lines: Vec<String> =
        members.iter().map(|(name, value)| format!("  \"{name}\" : \"{value}\"")).collect();
    text(&format!("{{\n{}\n}}", lines.join(",\n")))
}

// ── session tokens ──────────────────────────────────────────────────────────────────────────────────────────

/// A token carries the moment it ends and 16 bytes that only this region can compute, so nobody has to remember
/// it (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html>).
fn token(region: &Region, id: InstanceId, request: &Request) -> Response {
    if request.method != "PUT" {
        return page(405, "Method Not Allowed");
    }
    if request.header("X-Forwarded-For").is_some() {
        return page(403, "Forbidden");
    }
    let ttl =
        request.header("X-aws-ec2-metadata-token-ttl-seconds").and_then(|ttl| ttl.trim().parse::<u64>().ok());
    let Some(ttl) = ttl.filter(|ttl| (1..=21_600).contains(ttl)) else { return page(400, "Bad Request") };
    let until = region.now + Duration::secs(ttl);
    text(&encode(region, id, until))
}

fn encode(region: &Region, id: InstanceId, until: Instant) -> String {
    let proof = region.seed.bits(&format!("imds/{id}"), until.as_millis());
    let mut bytes = vec![1, 0, 4, 0, 1, 0];
    bytes.extend(until.as_millis().to_be_bytes());
    bytes.extend(proof.to_be_bytes());
    URL_SAFE.encode(bytes)
}

fn is_valid(region: &Region, id: InstanceId, token: &str) -> bool {
    let Ok(bytes) = URL_SAFE.decode(token.trim()) else { return false };
    let until = bytes.get(6..14).and_then(|bytes| <[u8; 8]>::try_from(bytes).ok()).map(u64::from_be_bytes);
    let Some(until) = until.map(Instant::from_millis) else { return false };
    until > region.now && encode(region, id, until) == token.trim()
}

fn text(body: &str) -> Response {
    with_server(Response::new(200, "OK", "text/plain", body))
}

fn page(status: u16, reason: &str) -> Response {
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\"\n\t\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\" lang=\"en\">\n <head>\n  <title>{status} - {reason}</title>\n </head>\n <body>\n  <h1>{status} - {reason}</h1>\n </body>\n</html>\n"
    );
    with_server(Response::new(status, reason, "text/html", body))
}

fn with_server(mut response: Response) -> Response {
    response.headers.push(("Server".to_owned(), "EC2ws".to_owned()));
    response
}
