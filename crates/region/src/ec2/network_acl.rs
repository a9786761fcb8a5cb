//! Network access control lists: stateless rules at the border of a subnet, the first that fits decides.
//!
//! Source: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html>.

use std::net::Ipv4Addr;

use ipnet::Ipv4Net;
use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::describe::tag_shapes;
use crate::ec2::network_errors::Kind;
use crate::ec2::security_group::Protocol;
use crate::ec2::tags::Tags;
use crate::ec2::vpc::not_found;
use crate::ec2::{Ec2, Ec2Error};
use crate::region::Region;

/// The number of the rule at the end of every list, shown as `*`: it denies what no other rule is about.
pub(crate) const LAST_RULE: i64 = 32_767;
/// TCP's number.
const TCP: u8 = 6;

/// A network ACL.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkAcl {
    /// Its id.
    pub id: NetworkAclId,
    /// Its VPC.
    pub vpc: VpcId,
    /// Whether it guards every subnet of the VPC that names no other.
    pub is_default: bool,
    /// Its rules by direction and number, without the last ones.
    pub entries: Vec<Entry>,
    /// The subnets that it guards.
    pub associations: Vec<(NetworkAclAssociationId, SubnetId)>,
    /// Its tags.
    pub tags: Tags,
}

/// One rule of a network ACL.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its number: lower ones are looked at first.
    pub number: i64,
    /// Whether it is about traffic that leaves the subnet.
    pub egress: bool,
    /// Its protocol's number; `None` for all.
    pub protocol: Option<u8>,
    /// Whether it lets pass what it is about.
    pub allow: bool,
    /// Who is at the other end.
    pub peer: EntryPeer,
    /// The first and the last port, where the protocol has ports.
    pub ports: Option<(i64, i64)>,
    /// The ICMP type and code, where the protocol is ICMP.
    pub icmp: Option<(i64, i64)>,
}

/// Who is at the other end of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryPeer {
    /// IPv4 addresses.
    Ipv4(Ipv4Net),
    /// IPv6 addresses, kept as written: nothing here speaks IPv6 yet.
    Ipv6(String),
}

/// What a list says about TCP packets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Judgement {
    /// They pass; the number of the rule that decides about the first of the ports.
    Allowed(i64),
    /// At least one of the ports is closed: the rule that says so.
    Denied(i64),
}

impl NetworkAcl {
    /// What the list says about TCP packets of one direction with `peer` at the other end, to any of these ports.
    /// Where some of them pass and some do not, the answer is no: nobody can rely on such a list.
    pub(crate) fn judge(&self, egress: bool, peer: Ipv4Addr, ports: (u16, u16)) -> Judgement {
        let (first, last) = (i64::from(ports.0), i64::from(ports.1));
        // The ports that no rule so far is about.
        let mut open: Vec<(i64, i64)> = vec![(first, last)];
        let mut decided_by = LAST_RULE;
        for entry in self.entries.iter().filter(|entry| entry.egress == egress) {
            if !entry.is_about(peer) {
                continue;
            }
            let (from, to) = entry.ports.filter(|_| entry.protocol.is_some()).unwrap_or((0, 65_535));
            if !open.iter().any(|(low, high)| from <= *high && to >= *low) {
                continue;
            }
            if !entry.allow {
                return Judgement::Denied(entry.number);
            }
            if decided_by == LAST_RULE {
                decided_by = entry.number;
            }
            open = open
                .into_iter()
                .flat_map(|(low, high)| [(low, high.min(from - 1)), (low.max(to + 1), high)])
                .collect();
            open.retain(|(low, high)| low <= high);
            if open.is_empty() {
                return Judgement::Allowed(decided_by);
            }
        }
        Judgement::Denied(LAST_RULE)
    }

    /// Whether it was left as AWS made it, so that nobody needs to hear of it.
    pub(crate) fn allows_everything(&self) -> bool {
        [true, false].into_iter().all(|egress| {
            let first = self.entries.iter().find(|entry| entry.egress == egress);
            first.is_some_and(|entry| {
                entry.allow && entry.protocol.is_none() && entry.peer == EntryPeer::Ipv4(Ipv4Net::default())
            })
        })
    }

    /// Adds a rule at its place.
    pub(crate) fn insert(&mut self, entry: Entry) {
        let key = |entry: &Entry| (!entry.egress, entry.number);
        let place = self.entries.partition_point(|other| key(other) < key(&entry));
        self.entries.insert(place, entry);
    }

    /// Where the rule of this direction and number is.
    pub(crate) fn position(&self, egress: bool, number: i64) -> Option<usize> {
        self.entries.iter().position(|entry| entry.egress == egress && entry.number == number)
    }

    /// The list as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::NetworkAcl {
        let association =
            |(id, subnet): &(NetworkAclAssociationId, SubnetId)| shapes::NetworkAclAssociation {
                network_acl_association_id: Some(id.to_string()),
                network_acl_id: Some(self.id.to_string()),
                subnet_id: Some(subnet.to_string()),
            };
        let mut entries = Vec::with_capacity(self.entries.len() + 2);
        for egress in [true, false] {
            entries.extend(self.entries.iter().filter(|entry| entry.egress == egress).map(Entry::to_shape));
            entries.push(Entry { number: LAST_RULE, ..everything(egress, false) }.to_shape());
        }
        shapes::NetworkAcl {
            associations: self.associations.iter().map(association).collect(),
            entries,
            is_default: Some(self.is_default),
            network_acl_id: Some(self.id.to_string()),
            tags: tag_shapes(&self.tags),
            vpc_id: Some(self.vpc.to_string()),
            owner_id: Some(region.account().to_owned()),
        }
    }
}

impl Entry {
    fn is_about(&self, peer: Ipv4Addr) -> bool {
        self.protocol.is_none_or(|number| number == TCP)
            && matches!(&self.peer, EntryPeer::Ipv4(network) if network.contains(&peer))
    }

    /// The rule as the API shows it.
    pub(crate) fn to_shape(&self) -> shapes::NetworkAclEntry {
        let (cidr_block, ipv6_cidr_block) = match &self.peer {
            EntryPeer::Ipv4(network) => (Some(network.to_string()), None),
            EntryPeer::Ipv6(network) => (None, Some(network.clone())),
        };
        shapes::NetworkAclEntry {
            cidr_block,
            egress: Some(self.egress),
            icmp_type_code: self
                .icmp
                .map(|(kind, code)| shapes::IcmpTypeCode { code: Some(code), r#type: Some(kind) }),
            ipv6_cidr_block,
            port_range: self.ports.map(|(from, to)| shapes::PortRange { from: Some(from), to: Some(to) }),
            protocol: Some(self.protocol.map_or_else(|| "-1".to_owned(), |number| number.to_string())),
            rule_action: Some(if self.allow { shapes::RuleAction::Allow } else { shapes::RuleAction::Deny }),
            rule_number: Some(self.number),
        }
    }
}

/// A rule about everything, numbered 100 as AWS's own first one.
fn everything(egress: bool, allow: bool) -> Entry {
    Entry {
        number: 100,
        egress,
        protocol: None,
        allow,
        peer: EntryPeer::Ipv4(Ipv4Net::default()),
        ports: None,
        icmp: None,
    }
}

impl Region {
    /// The list that guards a subnet.
    pub(crate) fn network_acl_of(&self, subnet: SubnetId) -> Option<&NetworkAcl> {
        let vpc = self.ec2.subnets.get(&subnet)?.vpc;
        let mut lists = self.ec2.network_acls.rows().filter(|acl| acl.vpc == vpc);
        lists.find(|acl| acl.associations.iter().any(|(_, guarded)| *guarded == subnet))
    }
}

impl Ec2 {
    /// The list that a text names.
    ///
    /// # Errors
    /// `InvalidNetworkAclID.NotFound`.
    pub(crate) fn network_acl_named(&self, text: &str) -> Result<&NetworkAcl, Ec2Error> {
        let row = NetworkAclId::parse(text).and_then(|id| self.network_acls.get(&id));
        row.ok_or_else(|| not_found(Kind::NetworkAcl, text))
    }
}

/// Makes a VPC's default list, which allows everything
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html>).
pub(crate) fn create_default(region: &mut Region, vpc: VpcId) -> NetworkAclId {
    let entries = vec![everything(true, true), everything(false, true)];
    create(region, vpc, true, entries, Tags::new())
}

/// Makes a list without rules, which denies everything.
pub(crate) fn create_empty(region: &mut Region, vpc: VpcId, tags: Tags) -> NetworkAclId {
    create(region, vpc, false, Vec::new(), tags)
}

fn create(
    region: &mut Region,
    vpc: VpcId,
    is_default: bool,
    entries: Vec<Entry>,
    tags: Tags,
) -> NetworkAclId {
    let id = NetworkAclId::from_bits(region.draw("ec2/network-acl-id"));
    let associations = Vec::new();
    region.ec2.network_acls.insert(id, NetworkAcl { id, vpc, is_default, entries, associations, tags });
    id
}

/// Lets the VPC's default list guard a new subnet.
pub(crate) fn associate_with_default(region: &mut Region, vpc: VpcId, subnet: SubnetId) {
    let default = region.ec2.network_acls.rows().find(|acl| acl.vpc == vpc && acl.is_default);
    if let Some(default) = default.map(|acl| acl.id) {
        associate(region, default, subnet);
    }
}

/// Lets a list guard a subnet that no other one guards.
pub(crate) fn associate(region: &mut Region, acl: NetworkAclId, subnet: SubnetId) -> NetworkAclAssociationId {
    let id = NetworkAclAssociationId::from_bits(region.draw("ec2/network-acl-association-id"));
    if let Some(row) = region.ec2.network_acls.get_mut(&acl) {
        row.associations.push((id, subnet));
    }
    id
}

/// What a request says about a rule.
pub(crate) struct Asked<'a> {
    pub(crate) number: Option<i64>,
    pub(crate) egress: Option<bool>,
    pub(crate) protocol: Option<&'a str>,
    pub(crate) action: Option<shapes::RuleAction>,
    pub(crate) cidr: Option<&'a str>,
    pub(crate) ipv6_cidr: Option<&'a str>,
    pub(crate) ports: Option<&'a shapes::PortRange>,
    pub(crate) icmp: Option<&'a shapes::IcmpTypeCode>,
}

/// The rule that a request asks for.
///
/// # Errors
/// A number, protocol, block or port that cannot be, or one that is missing.
pub(crate) fn read_entry(asked: &Asked<'_>) -> Result<Entry, Ec2Error> {
    let number = asked.number.unwrap_or_default();
    if !(1..LAST_RULE).contains(&number) {
        let why = "The specified rule number must be in the range 1 - 32766.";
        return Err(Ec2Error::InvalidValue { value: number.to_string(), parameter: "ruleNumber", why });
    }
    let protocol = match Protocol::parse(asked.protocol.unwrap_or_default())? {
        Protocol::All => None,
        Protocol::Tcp => Some(TCP),
        Protocol::Udp => Some(17),
        Protocol::Icmp => Some(1),
        Protocol::Number(number) => Some(number),
    };
    let peer = match (asked.cidr, asked.ipv6_cidr) {
        (Some(text), _) => EntryPeer::Ipv4(crate::ec2::vpc::cidr(text, "cidrBlock")?),
        (None, Some(text)) => {
            let network: Result<ipnet::Ipv6Net, _> = text.parse();
            let wrong = |_| Ec2Error::InvalidCidr(text.to_owned());
            EntryPeer::Ipv6(network.map_err(wrong)?.trunc().to_string())
        }
        (None, None) => return Err(Ec2Error::MissingParameter("cidrBlock")),
    };
    let ports = match protocol {
        Some(TCP | 17) => Some(read_ports(asked.ports.ok_or(Ec2Error::MissingParameter("portRange"))?)?),
        _ => None,
    };
    let icmp = match protocol {
        Some(1 | 58) => {
            let icmp = asked.icmp.ok_or(Ec2Error::MissingParameter("icmpTypeCode"))?;
            Some((icmp.r#type.unwrap_or(-1), icmp.code.unwrap_or(-1)))
        }
        _ => None,
    };
    let allow = asked.action == Some(shapes::RuleAction::Allow);
    Ok(Entry { number, egress: asked.egress == Some(true), protocol, allow, peer, ports, icmp })
}

fn read_ports(range: &shapes::PortRange) -> Result<(i64, i64), Ec2Error> {
    let from = range.from.ok_or(Ec2Error::MissingParameter("portRange.from"))?;
    let to = range.to.ok_or(Ec2Error::MissingParameter("portRange.to"))?;
    if let Some(port) = [from, to].into_iter().find(|port| !(0..=65_535).contains(port)) {
        return Err(Ec2Error::InvalidParameterValue(format!("TCP/UDP port ({port}) out of range")));
    }
    if from > to {
        return Err(Ec2Error::InvalidParameterValue(format!("Invalid TCP/UDP port range ({from}:{to})")));
    }
    Ok((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Number, direction, protocol, action, block and ports of a rule.
    type Line<'a> = (i64, bool, Option<u8>, bool, &'a str, Option<(i64, i64)>);

    fn acl(entries: &[Line<'_>]) -> NetworkAcl {
        let mut acl = NetworkAcl {
            id: NetworkAclId::from_bits(1),
            vpc: VpcId::from_bits(1),
            is_default: false,
            entries: Vec::new(),
            associations: Vec::new(),
            tags: Tags::new(),
        };
        for (number, egress, protocol, allow, cidr, ports) in entries {
            let peer = EntryPeer::Ipv4(cidr.parse().expect("a block"));
            acl.insert(Entry {
                number: *number,
                egress: *egress,
                protocol: *protocol,
                allow: *allow,
                peer,
                ports: *ports,
                icmp: None,
            });
        }
        acl
    }

    #[test]
    fn the_first_rule_that_fits_decides() {
        let all = "0.0.0.0/0";
        let list = acl(&[
            (200, false, None, true, all, None),
            (100, false, Some(6), false, "10.0.0.0/8", Some((80, 90))),
            (50, false, Some(17), false, all, Some((0, 65_535))),
            (10, true, Some(6), true, all, Some((32_768, 60_999))),
            (20, true, Some(6), true, all, Some((1_024, 40_000))),
        ]);
        let from = |address: [u8; 4], port| list.judge(false, address.into(), (port, port));
        assert_eq!(from([10, 1, 2, 3], 80), Judgement::Denied(100));
        assert_eq!(from([10, 1, 2, 3], 79), Judgement::Allowed(200));
        assert_eq!(from([11, 1, 2, 3], 80), Judgement::Allowed(200), "the block is for others");
        let back = |ports| list.judge(true, [9, 9, 9, 9].into(), ports);
        assert_eq!(back((32_768, 60_999)), Judgement::Allowed(10));
        assert_eq!(back((1_024, 60_999)), Judgement::Allowed(10), "two rules together");
        assert_eq!(back((1_024, 65_535)), Judgement::Denied(LAST_RULE), "61000 and above are closed");
        assert_eq!(acl(&[]).judge(true, [9, 9, 9, 9].into(), (1, 1)), Judgement::Denied(LAST_RULE));
    }
}
