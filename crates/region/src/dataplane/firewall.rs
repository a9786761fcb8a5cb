//! Security groups: what a network interface lets in and out.
//!
//! Rules only allow, all groups of an interface count together, and an answer to what was allowed always
//! passes. A rule that names a group means the private addresses of interfaces that have it.
//! Simplified: no network ACLs beside the default one, which allows everything; IPv4.
//! Source: <https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html>.

use std::net::Ipv4Addr;

use clockwork::Duration;
use guest::http::ConnectError;

use super::trace::{Decision, Place, Reason, Trail};
use crate::ec2::NetworkInterface;
use crate::ec2::security_group::{Peer, Protocol, SecurityGroupRule};
use crate::region::Region;

/// The other end of a packet, as an interface sees it.
#[derive(Clone, Copy)]
pub(super) struct OtherEnd<'a> {
    /// Its address.
    pub(super) address: Ipv4Addr,
    /// Its interface, if the packet goes between private addresses.
    pub(super) interface: Option<&'a NetworkInterface>,
}

/// Whether TCP packets to `port` may leave (`outbound`) or reach an interface.
pub(super) fn pass(
    region: &Region,
    trail: &mut Trail,
    interface: &NetworkInterface,
    outbound: bool,
    port: u16,
    other: OtherEnd<'_>,
) -> Result<(), ConnectError> {
    let place = Place::SecurityGroups { interface: interface.id, outbound };
    for id in &interface.security_groups {
        let Some(group) = region.ec2.security_groups.get(id) else { continue };
        if let Some(rule) =
            group.rules.iter().find(|rule| rule.is_egress == outbound && allows(rule, port, other))
        {
            trail.hop(
                place,
                Decision::Passed,
                Reason::AllowedBy { group: *id, rule: rule.id },
                Duration::ZERO,
            );
            return Ok(());
        }
    }
    let groups = interface.security_groups.clone();
    trail.hop(
        place,
        Decision::Dropped,
        Reason::NoRuleAllows { groups, port, peer: other.address },
        Duration::ZERO,
    );
    Err(ConnectError::TimedOut)
}

fn allows(rule: &SecurityGroupRule, port: u16, other: OtherEnd<'_>) -> bool {
    let port = i64::from(port);
    let speaks = match rule.protocol {
        Protocol::All => true,
        Protocol::Tcp => (rule.from_port..=rule.to_port).contains(&port),
        Protocol::Number(number) => number == 6,
        Protocol::Udp | Protocol::Icmp => false,
    };
    speaks
        && match &rule.peer {
            Peer::Ipv4(network) => network.contains(&other.address),
            Peer::Ipv6(_) => false,
            Peer::Group(group) => other.interface.is_some_and(|peer| peer.security_groups.contains(group)),
        }
}
