//! Security groups: what a network interface lets in and out. Network ACLs: what a subnet lets in and out.
//!
//! Rules of groups only allow, all groups of an interface count together, and an answer to what was allowed always
//! passes. A rule that names a group means the private addresses of interfaces that have it.
//! A list knows no connections: the answer has to be let out and in again, to the port that the client chose.
//! Simplified: a client may choose any port of its range, so the whole range has to be open; IPv4.
//! Sources: <https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html>,
//! <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html>.

use std::net::Ipv4Addr;

use clockwork::Duration;
use guest::http::ConnectError;
use model::ids::*;

use super::Origin;
use super::trace::{Decision, Place, Reason, Trail};
use crate::ec2::NetworkInterface;
use crate::ec2::network_acl::Judgement;
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
            group.rules.iter().find(|rule| rule.is_egress == outbound && allows(region, rule, port, other))
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

/// The ports that a client chooses from for its end of a connection
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports>; the learner's
/// computer uses those that the register of ports sets aside, RFC 6335).
pub(super) fn ephemeral_ports(origin: &Origin) -> (u16, u16) {
    match origin {
        Origin::Internet => (49_152, 65_535),
        Origin::Instance(_) => (32_768, 60_999),
        Origin::Node(..) => (1_024, 65_535),
    }
}

/// What crosses the border of a subnet.
#[derive(Clone, Copy)]
pub(super) struct Crossing {
    /// Whether it leaves the subnet.
    pub(super) outbound: bool,
    /// Whether it is the answer to what came the other way.
    pub(super) answer: bool,
    /// The other end's address.
    pub(super) peer: Ipv4Addr,
    /// The ports that have to be open.
    pub(super) ports: (u16, u16),
}

/// Whether the network ACL of a subnet lets packets pass. A list that was left as AWS made it is no hop: nothing is
/// decided there.
pub(super) fn cross(
    region: &Region,
    trail: &mut Trail,
    subnet: SubnetId,
    crossing: Crossing,
) -> Result<(), ConnectError> {
    let Some(acl) = region.network_acl_of(subnet) else { return Ok(()) };
    let Crossing { outbound, answer, peer, ports } = crossing;
    let place = Place::NetworkAcl { acl: acl.id, subnet, outbound };
    match acl.judge(outbound, peer, ports) {
        Judgement::Allowed(_) if acl.allows_everything() => Ok(()),
        Judgement::Allowed(rule) => {
            trail.hop(place, Decision::Passed, Reason::AclAllows { rule, answer }, Duration::ZERO);
            Ok(())
        }
        Judgement::Denied(rule) => {
            let reason = Reason::AclDenies { rule, answer, ports, peer };
            trail.hop(place, Decision::Dropped, reason, Duration::ZERO);
            Err(ConnectError::TimedOut)
        }
    }
}

fn allows(region: &Region, rule: &SecurityGroupRule, port: u16, other: OtherEnd<'_>) -> bool {
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
            Peer::PrefixList(id) => {
                let list = region.ec2.prefix_lists.get(id);
                list.is_some_and(|list| list.ipv4().any(|network| network.contains(&other.address)))
            }
            Peer::Group(group) => other.interface.is_some_and(|peer| peer.security_groups.contains(group)),
        }
}
