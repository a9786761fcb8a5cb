//! Security groups: stateful, allow-only rules, evaluated as a union over all groups of an interface.
//!
//! Source: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html>.

use ipnet::{Ipv4Net, Ipv6Net};
use model::ec2::{
    IpPermission, IpRange, Ipv6Range, ReferencedSecurityGroup, RevokedSecurityGroupRule,
    SecurityGroup as SecurityGroupShape, SecurityGroupRule as SecurityGroupRuleShape,
    SecurityGroupRuleDescription, SecurityGroupRuleRequest, UserIdGroupPair,
};
use model::ids::*;

use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::Ec2Error;
use crate::ec2::errors::own;
use crate::ec2::ops::describe_prefix_lists;
use crate::ec2::tags::Tags;
use crate::ec2::vpc;
use crate::region::Region;

pub(crate) mod revoke;

/// What names and descriptions may contain besides letters and digits:
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html>.
const PUNCTUATION: &str = " ._-:/()#,@[]+=&;{}!$*";
/// The longest name and the longest description.
const LONGEST_TEXT: usize = 255;

/// A security group.
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityGroup {
    /// Its id.
    pub id: SecurityGroupId,
    /// Its name, unique in its VPC.
    pub name: String,
    /// Its description.
    pub description: String,
    /// Its VPC.
    pub vpc: VpcId,
    /// Its rules, in the order they were added.
    pub rules: Vec<SecurityGroupRule>,
    /// Its tags.
    pub tags: Tags,
}

/// One rule of a security group.
#[derive(Clone, Debug, PartialEq)]
pub struct SecurityGroupRule {
    /// Its id.
    pub id: SecurityGroupRuleId,
    /// Whether it is about traffic that leaves.
    pub is_egress: bool,
    /// Its protocol.
    pub protocol: Protocol,
    /// The first port (or ICMP type), -1 where ports mean nothing.
    pub from_port: i64,
    /// The last port (or ICMP code), -1 where ports mean nothing.
    pub to_port: i64,
    /// Who is at the other end.
    pub peer: Peer,
    /// The learner's description.
    pub description: Option<String>,
    /// Its tags.
    pub tags: Tags,
}

/// A rule's protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Protocol {
    /// Any: `-1`.
    All,
    /// TCP.
    Tcp,
    /// UDP.
    Udp,
    /// ICMP.
    Icmp,
    /// Another one, by number.
    Number(u8),
}

/// Who is at the other end of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Peer {
    /// IPv4 addresses.
    Ipv4(Ipv4Net),
    /// IPv6 addresses, kept as written: nothing here speaks IPv6 yet.
    Ipv6(String),
    /// The addresses of a managed prefix list.
    PrefixList(PrefixListId),
    /// Interfaces that have this group, by their private addresses.
    Group(SecurityGroupId),
}

impl Protocol {
    /// The protocol that a text names: `tcp`, `udp`, `icmp`, `-1`, or a number.
    ///
    /// # Errors
    /// No protocol is called so.
    pub(crate) fn parse(text: &str) -> Result<Protocol, Ec2Error> {
        match text.to_ascii_lowercase().as_str() {
            "-1" | "all" => Ok(Protocol::All),
            "tcp" | "6" => Ok(Protocol::Tcp),
            "udp" | "17" => Ok(Protocol::Udp),
            "icmp" | "1" => Ok(Protocol::Icmp),
            "icmpv6" => Ok(Protocol::Number(58)),
            other => other.parse().map(Protocol::Number).map_err(|_| {
                Ec2Error::InvalidParameterValue(format!(
                    "Invalid value '{text}' for IP protocol. Unknown protocol."
                ))
            }),
        }
    }

    /// As the API shows it.
    pub fn name(self) -> String {
        match self {
            Protocol::All => "-1".to_owned(),
            Protocol::Tcp => "tcp".to_owned(),
            Protocol::Udp => "udp".to_owned(),
            Protocol::Icmp => "icmp".to_owned(),
            Protocol::Number(58) => "icmpv6".to_owned(),
            Protocol::Number(number) => number.to_string(),
        }
    }

    /// Whether ports (or an ICMP type and code) mean something to it.
    fn has_ports(self) -> bool {
        matches!(self, Protocol::Tcp | Protocol::Udp | Protocol::Icmp | Protocol::Number(58))
    }
}

impl Peer {
    /// The IPv4 addresses that a CIDR text names; bits of the host are dropped, as AWS does.
    ///
    /// # Errors
    /// The text is no CIDR block.
    pub(crate) fn ipv4(text: &str) -> Result<Peer, Ec2Error> {
        let network: Ipv4Net = text.parse().map_err(|_| Ec2Error::InvalidCidr(text.to_owned()))?;
        Ok(Peer::Ipv4(network.trunc()))
    }

    fn ipv6(text: &str) -> Result<Peer, Ec2Error> {
        let network: Ipv6Net = text.parse().map_err(|_| Ec2Error::InvalidCidr(text.to_owned()))?;
        Ok(Peer::Ipv6(network.trunc().to_string()))
    }

    /// How many rules one with this peer counts for: a prefix list's as many as it may have entries
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html>).
    fn weight(&self, region: &Region) -> usize {
        let list = match self {
            Peer::PrefixList(id) => region.ec2.prefix_lists.get(id),
            _ => None,
        };
        list.and_then(|list| usize::try_from(list.max_entries).ok()).unwrap_or(1)
    }

    /// Everybody with an IPv4 address: `0.0.0.0/0`.
    pub(crate) fn everybody() -> Peer {
        Peer::Ipv4(Ipv4Net::default())
    }
}

/// What a rule says, without its id, its description and its tags: two rules of a group never say the same.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Permission {
    pub(crate) protocol: Protocol,
    pub(crate) from_port: i64,
    pub(crate) to_port: i64,
    pub(crate) peer: Peer,
    pub(crate) description: Option<String>,
}

impl Permission {
    fn says_the_same_as(&self, rule: &SecurityGroupRule) -> bool {
        (self.protocol, self.from_port, self.to_port) == (rule.protocol, rule.from_port, rule.to_port)
            && self.peer == rule.peer
    }

    fn says_the_same(&self, other: &Permission) -> bool {
        (self.protocol, self.from_port, self.to_port) == (other.protocol, other.from_port, other.to_port)
            && self.peer == other.peer
    }

    /// AWS's words for it in a refusal: `peer: 0.0.0.0/0, TCP, from port: 80, to port: 80, ALLOW`.
    fn in_words(&self) -> String {
        let peer = match &self.peer {
            Peer::Ipv4(network) => network.to_string(),
            Peer::Ipv6(network) => network.clone(),
            Peer::PrefixList(list) => list.to_string(),
            Peer::Group(group) => group.to_string(),
        };
        let number = |number: i64| if number == -1 { "ALL".to_owned() } else { number.to_string() };
        match self.protocol {
            Protocol::All => format!("peer: {peer}, ALL, ALLOW"),
            Protocol::Tcp | Protocol::Udp => {
                let protocol = self.protocol.name().to_uppercase();
                format!(
                    "peer: {peer}, {protocol}, from port: {}, to port: {}, ALLOW",
                    self.from_port, self.to_port
                )
            }
            Protocol::Icmp | Protocol::Number(58) => {
                let (kind, code) = (number(self.from_port), number(self.to_port));
                format!("peer: {peer}, ICMP, type: {kind}, code: {code}, ALLOW")
            }
            Protocol::Number(protocol) => format!("peer: {peer}, protocol: {protocol}, ALLOW"),
        }
    }
}

impl SecurityGroupRule {
    /// The rule as DescribeSecurityGroupRules shows it.
    pub(crate) fn to_shape(&self, region: &Region, group: SecurityGroupId) -> SecurityGroupRuleShape {
        let account = region.account().to_owned();
        let (cidr_ipv4, cidr_ipv6, prefix_list_id, referenced) = self.peer_members();
        SecurityGroupRuleShape {
            security_group_rule_id: Some(self.id.to_string()),
            group_id: Some(group.to_string()),
            group_owner_id: Some(account.clone()),
            is_egress: Some(self.is_egress),
            ip_protocol: Some(self.protocol.name()),
            from_port: Some(self.from_port),
            to_port: Some(self.to_port),
            cidr_ipv4,
            cidr_ipv6,
            prefix_list_id,
            referenced_group_info: referenced
                .map(|id| ReferencedSecurityGroup { group_id: Some(id), user_id: Some(account.clone()) }),
            description: self.description.clone(),
            tags: tag_shapes(&self.tags),
            security_group_rule_arn: Some(format!(
                "arn:aws:ec2:{}:{account}:security-group-rule/{}",
                region.name(),
                self.id
            )),
        }
    }

    /// The rule as the Revoke operations show it.
    pub(crate) fn to_revoked(&self, group: SecurityGroupId) -> RevokedSecurityGroupRule {
        let (cidr_ipv4, cidr_ipv6, prefix_list_id, referenced_group_id) = self.peer_members();
        RevokedSecurityGroupRule {
            security_group_rule_id: Some(self.id.to_string()),
            group_id: Some(group.to_string()),
            is_egress: Some(self.is_egress),
            ip_protocol: Some(self.protocol.name()),
            from_port: Some(self.from_port),
            to_port: Some(self.to_port),
            cidr_ipv4,
            cidr_ipv6,
            prefix_list_id,
            referenced_group_id,
            description: self.description.clone(),
        }
    }

    /// The peer as IPv4 CIDR, IPv6 CIDR, prefix list id and group id: one of them.
    fn peer_members(&self) -> (Option<String>, Option<String>, Option<String>, Option<String>) {
        match &self.peer {
            Peer::Ipv4(network) => (Some(network.to_string()), None, None, None),
            Peer::Ipv6(network) => (None, Some(network.clone()), None, None),
            Peer::PrefixList(list) => (None, None, Some(list.to_string()), None),
            Peer::Group(group) => (None, None, None, Some(group.to_string())),
        }
    }
}

impl SecurityGroup {
    /// The group as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> SecurityGroupShape {
        SecurityGroupShape {
            group_id: Some(self.id.to_string()),
            ip_permissions_egress: self.permissions(region, true),
            tags: tag_shapes(&self.tags),
            vpc_id: Some(self.vpc.to_string()),
            security_group_arn: Some(arn(region, self.id)),
            owner_id: Some(region.account().to_owned()),
            group_name: Some(self.name.clone()),
            description: Some(self.description.clone()),
            ip_permissions: self.permissions(region, false),
        }
    }

    /// The rules of one direction, those for the same ports together, as the API shows them.
    fn permissions(&self, region: &Region, is_egress: bool) -> Vec<IpPermission> {
        let mut permissions: Vec<((Protocol, i64, i64), IpPermission)> = Vec::new();
        for rule in self.rules.iter().filter(|rule| rule.is_egress == is_egress) {
            let ports = (rule.protocol, rule.from_port, rule.to_port);
            let place = permissions.iter().position(|(others, _)| *others == ports).unwrap_or_else(|| {
                permissions.push((ports, empty_permission(rule)));
                permissions.len() - 1
            });
            if let Some((_, permission)) = permissions.get_mut(place) {
                add_peer(permission, region, &rule.peer, rule.description.clone());
            }
        }
        permissions.into_iter().map(|(_, permission)| permission).collect()
    }
}

fn empty_permission(rule: &SecurityGroupRule) -> IpPermission {
    let ports = rule.protocol.has_ports();
    IpPermission {
        ip_protocol: Some(rule.protocol.name()),
        from_port: ports.then_some(rule.from_port),
        to_port: ports.then_some(rule.to_port),
        ..Default::default()
    }
}

fn add_peer(permission: &mut IpPermission, region: &Region, peer: &Peer, description: Option<String>) {
    match peer {
        Peer::Ipv4(network) => {
            permission.ip_ranges.push(IpRange { description, cidr_ip: Some(network.to_string()) });
        }
        Peer::Ipv6(network) => {
            permission.ipv6_ranges.push(Ipv6Range { description, cidr_ipv6: Some(network.clone()) });
        }
        Peer::PrefixList(list) => permission
            .prefix_list_ids
            .push(model::ec2::PrefixListId { description, prefix_list_id: Some(list.to_string()) }),
        Peer::Group(group) => permission.user_id_group_pairs.push(UserIdGroupPair {
            description,
            user_id: Some(region.account().to_owned()),
            group_id: Some(group.to_string()),
            ..Default::default()
        }),
    }
}

/// The group's ARN.
pub(crate) fn arn(region: &Region, id: SecurityGroupId) -> String {
    format!("arn:aws:ec2:{}:{}:security-group/{id}", region.name(), region.account())
}

// ── finding ─────────────────────────────────────────────────────────────────────────────────────────────────

/// The group with the id that a text names.
///
/// # Errors
/// The text is no id of a group, or no group has it.
pub(crate) fn with_id<'a>(region: &'a Region, text: &str) -> Result<&'a SecurityGroup, Ec2Error> {
    let id = SecurityGroupId::parse(text).ok_or_else(|| Ec2Error::GroupMalformed(text.to_owned()))?;
    region.ec2.security_groups.get(&id).ok_or_else(|| Ec2Error::GroupNotFound(text.to_owned()))
}

/// The group that an operation names by id, or by name in the default VPC.
///
/// # Errors
/// Neither is given, or there is no such group.
pub(crate) fn named<'a>(
    region: &'a Region,
    id: Option<&str>,
    name: Option<&str>,
) -> Result<&'a SecurityGroup, Ec2Error> {
    match (id, name) {
        (Some(id), _) => with_id(region, id),
        (None, Some(name)) => {
            let default = vpc::default_vpc(region).ok_or(Ec2Error::NoDefaultVpc)?;
            in_vpc(region, default.id, name)
                .ok_or_else(|| Ec2Error::GroupNotFoundInDefault { name: name.to_owned(), vpc: default.id })
        }
        (None, None) => Err(Ec2Error::MissingParameter("GroupId")),
    }
}

/// The group of this name in a VPC.
pub(crate) fn in_vpc<'a>(region: &'a Region, vpc: VpcId, name: &str) -> Option<&'a SecurityGroup> {
    let id = region.ec2.group_names.get(&vpc)?.get(name)?;
    region.ec2.security_groups.get(id)
}

/// Takes a group away.
pub(crate) fn remove(region: &mut Region, id: SecurityGroupId) {
    let Some(group) = region.ec2.security_groups.remove(&id) else { return };
    let Some(names) = region.ec2.group_names.get_mut(&group.vpc) else { return };
    names.remove(&group.name);
    if names.is_empty() {
        region.ec2.group_names.remove(&group.vpc);
    }
}

/// Whether something still uses the group: an interface, or a rule of another group.
pub(crate) fn is_in_use(region: &Region, id: SecurityGroupId) -> bool {
    let guards =
        region.ec2.network_interfaces.rows().any(|interface| interface.security_groups.contains(&id));
    let named = |group: &SecurityGroup| group.rules.iter().any(|rule| rule.peer == Peer::Group(id));
    guards || region.ec2.security_groups.rows().any(|group| group.id != id && named(group))
}

/// Why a group cannot be deleted, in a sentence for a greyed menu item; `used` says whether an interface or a
/// rule of another group names it.
///
/// # Errors
/// The sentence.
pub fn may_delete(group: &SecurityGroupShape, used: bool) -> Result<(), &'static str> {
    if group.group_name.as_deref() == Some("default") {
        Err("Each VPC keeps its default security group.")
    } else if used {
        Err("A network interface or a rule of another group uses this group.")
    } else {
        Ok(())
    }
}

// ── making ──────────────────────────────────────────────────────────────────────────────────────────────────

/// Refuses names that a new group cannot have.
///
/// # Errors
/// The name is too long, reserved, looks like an id, or has characters that AWS does not take.
pub(crate) fn check_name(name: &str) -> Result<(), Ec2Error> {
    let invalid = |why| Err(Ec2Error::InvalidValue { value: name.to_owned(), parameter: "GroupName", why });
    if name.to_ascii_lowercase().starts_with("sg-") {
        return invalid("Group names may not be in the format sg-*.");
    }
    if name == "default" {
        let sentence = "Cannot use reserved security group name: default".to_owned();
        return Err(Ec2Error::InvalidParameterValue(sentence));
    }
    match text_fault(name) {
        Some(why) => invalid(why),
        None => Ok(()),
    }
}

/// Refuses descriptions that a new group cannot have.
///
/// # Errors
/// The description is too long, or has characters that AWS does not take.
pub(crate) fn check_description(description: &str) -> Result<(), Ec2Error> {
    match text_fault(description) {
        Some(why) => {
            Err(Ec2Error::InvalidValue { value: description.to_owned(), parameter: "GroupDescription", why })
        }
        None => Ok(()),
    }
}

fn text_fault(text: &str) -> Option<&'static str> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || PUNCTUATION.contains(c);
    if text.is_empty() {
        Some("It must not be empty.")
    } else if text.chars().count() > LONGEST_TEXT {
        Some("It must be at most 255 characters long.")
    } else if !text.is_ascii() {
        Some("Character sets beyond ASCII are not supported.")
    } else if !text.chars().all(allowed) {
        Some("Valid characters are a-z, A-Z, 0-9, spaces, and ._-:/()#,@[]+=&;{}!$*")
    } else {
        None
    }
}

/// Makes a group with the one rule that AWS gives it: everything may leave.
pub(crate) fn create(
    region: &mut Region,
    vpc: VpcId,
    name: &str,
    description: &str,
    tags: Tags,
) -> SecurityGroupId {
    let id = SecurityGroupId::from_bits(region.draw("ec2/security-group-id"));
    let (name, description) = (name.to_owned(), description.to_owned());
    region.ec2.group_names.entry(vpc).or_default().insert(name.clone(), id);
    region
        .ec2
        .security_groups
        .insert(id, SecurityGroup { id, name, description, vpc, rules: Vec::new(), tags });
    add_rules(region, id, true, vec![anything(Peer::everybody())], &Tags::new());
    if region.ec2.vpcs.get(&vpc).is_some_and(|row| !row.ipv6_cidrs.is_empty()) {
        let_ipv6_out(region, id);
    }
    id
}

/// The second rule of a new group in a VPC with IPv6: everything may leave by IPv6 too.
/// <https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html>
pub(crate) fn let_ipv6_out(region: &mut Region, id: SecurityGroupId) {
    let everybody = Peer::Ipv6("::/0".to_owned());
    add_rules(region, id, true, vec![anything(everybody)], &Tags::new());
}

/// Makes a VPC's default group: its members may reach one another, and everything may leave.
/// <https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html>.
pub(crate) fn create_default(region: &mut Region, vpc: VpcId) -> SecurityGroupId {
    let id = create(region, vpc, "default", "default VPC security group", Tags::new());
    add_rules(region, id, false, vec![anything(Peer::Group(id))], &Tags::new());
    id
}

fn anything(peer: Peer) -> Permission {
    Permission { protocol: Protocol::All, from_port: -1, to_port: -1, peer, description: None }
}

/// Adds rules that were checked, and returns them.
pub(crate) fn add_rules(
    region: &mut Region,
    group: SecurityGroupId,
    is_egress: bool,
    permissions: Vec<Permission>,
    tags: &Tags,
) -> Vec<SecurityGroupRule> {
    let rules: Vec<SecurityGroupRule> = permissions
        .into_iter()
        .map(|permission| SecurityGroupRule {
            id: SecurityGroupRuleId::from_bits(region.draw("ec2/security-group-rule-id")),
            is_egress,
            protocol: permission.protocol,
            from_port: permission.from_port,
            to_port: permission.to_port,
            peer: permission.peer,
            description: permission.description,
            tags: tags.clone(),
        })
        .collect();
    if let Some(group) = region.ec2.security_groups.get_mut(&group) {
        group.rules.extend(rules.iter().cloned());
    }
    rules
}

/// Refuses new rules that repeat one another or the group's, or that are too many.
///
/// # Errors
/// `InvalidPermission.Duplicate`, `InvalidParameterValue`, or the quota.
pub(crate) fn check_new_rules(
    region: &Region,
    group: &SecurityGroup,
    is_egress: bool,
    permissions: &[Permission],
) -> Result<(), Ec2Error> {
    let weight = |peer: &Peer| peer.weight(region);
    let before = group.rules.iter().filter(|rule| rule.is_egress == is_egress);
    let before: usize = before.map(|rule| weight(&rule.peer)).sum();
    let more: usize = permissions.iter().map(|permission| weight(&permission.peer)).sum();
    if before + more > region.ec2.network_quotas.rules_per_security_group {
        return Err(Ec2Error::RulesPerGroupExceeded);
    }
    for (position, permission) in permissions.iter().enumerate() {
        if permissions[..position].iter().any(|other| other.says_the_same(permission)) {
            let sentence = "The same permission must not appear multiple times".to_owned();
            return Err(Ec2Error::InvalidParameterValue(sentence));
        }
    }
    let present = group.rules.iter().filter(|rule| rule.is_egress == is_egress);
    for permission in permissions {
        if present.clone().any(|rule| permission.says_the_same_as(rule)) {
            return Err(Ec2Error::PermissionDuplicate(permission.in_words()));
        }
    }
    Ok(())
}

/// The group's rule that says the same as a permission.
pub(crate) fn matching(
    group: &SecurityGroup,
    is_egress: bool,
    permission: &Permission,
) -> Option<SecurityGroupRuleId> {
    let mut rules = group.rules.iter().filter(|rule| rule.is_egress == is_egress);
    rules.find(|rule| permission.says_the_same_as(rule)).map(|rule| rule.id)
}

// ── reading what a request asks for ─────────────────────────────────────────────────────────────────────────

/// What a request's `IpPermissions` ask for, one permission a peer.
///
/// # Errors
/// A protocol, port, CIDR block, description or group that AWS refuses, or a permission without a peer.
pub(crate) fn read_permissions(
    region: &Region,
    group: &SecurityGroup,
    asked: &[IpPermission],
) -> Result<Vec<Permission>, Ec2Error> {
    let mut permissions = Vec::new();
    for one in asked {
        let Some(protocol) = &one.ip_protocol else {
            let sentence = "Invalid value 'null' for protocol. VPC security group rules must specify protocols explicitly.";
            return Err(Ec2Error::InvalidParameterValue(sentence.to_owned()));
        };
        let protocol = Protocol::parse(protocol)?;
        let (from_port, to_port) = read_ports(protocol, one.from_port, one.to_port)?;
        let mut add = |peer: Peer, description: &Option<String>| -> Result<(), Ec2Error> {
            let description = read_description(description.as_deref())?;
            permissions.push(Permission { protocol, from_port, to_port, peer, description });
            Ok(())
        };
        for range in &one.ip_ranges {
            add(Peer::ipv4(range.cidr_ip.as_deref().unwrap_or_default())?, &range.description)?;
        }
        for range in &one.ipv6_ranges {
            add(Peer::ipv6(range.cidr_ipv6.as_deref().unwrap_or_default())?, &range.description)?;
        }
        for pair in &one.user_id_group_pairs {
            add(read_group(region, group, pair)?, &pair.description)?;
        }
        for list in &one.prefix_list_ids {
            add(read_prefix_list(region, list.prefix_list_id.as_deref())?, &list.description)?;
        }
        let lists = one.user_id_group_pairs.is_empty() && one.prefix_list_ids.is_empty();
        if one.ip_ranges.is_empty() && one.ipv6_ranges.is_empty() && lists {
            return Err(own(
                "MissingParameter",
                "The request must contain exactly one of: cidrIp, cidrIpv6, prefixListId, or referencedGroupId",
            ));
        }
    }
    Ok(permissions)
}

/// What a rule is to say from now on.
///
/// # Errors
/// As [`read_permissions`]; none or several peers.
pub(crate) fn read_rule(
    region: &Region,
    group: &SecurityGroup,
    asked: &SecurityGroupRuleRequest,
) -> Result<Permission, Ec2Error> {
    let description = asked.description.clone();
    let range =
        |cidr_ip: &String| IpRange { cidr_ip: Some(cidr_ip.clone()), description: description.clone() };
    let range6 =
        |cidr: &String| Ipv6Range { cidr_ipv6: Some(cidr.clone()), description: description.clone() };
    let pair = |id: &String| UserIdGroupPair {
        group_id: Some(id.clone()),
        description: description.clone(),
        ..Default::default()
    };
    let list = |id: &String| model::ec2::PrefixListId {
        prefix_list_id: Some(id.clone()),
        description: description.clone(),
    };
    let one = IpPermission {
        ip_protocol: asked.ip_protocol.clone(),
        from_port: asked.from_port.filter(|port| *port != -1 || asked.ip_protocol.as_deref() == Some("icmp")),
        to_port: asked.to_port.filter(|port| *port != -1 || asked.ip_protocol.as_deref() == Some("icmp")),
        ip_ranges: asked.cidr_ipv4.iter().map(range).collect(),
        ipv6_ranges: asked.cidr_ipv6.iter().map(range6).collect(),
        user_id_group_pairs: asked.referenced_group_id.iter().map(pair).collect(),
        prefix_list_ids: asked.prefix_list_id.iter().map(list).collect(),
    };
    let mut permissions = read_permissions(region, group, &[one])?;
    match (permissions.pop(), permissions.pop()) {
        (Some(only), None) => Ok(only),
        _ => Err(Ec2Error::InvalidParameterCombination(
            "Only one of cidrIp, cidrIpv6, prefixListId, or referencedGroupId can be specified",
        )),
    }
}

/// Refuses what another rule of the group says already.
///
/// # Errors
/// `InvalidPermission.Duplicate`.
pub(crate) fn check_unlike<'a>(
    mut others: impl Iterator<Item = &'a SecurityGroupRule>,
    permission: &Permission,
) -> Result<(), Ec2Error> {
    match others.any(|rule| permission.says_the_same_as(rule)) {
        true => Err(Ec2Error::PermissionDuplicate(permission.in_words())),
        false => Ok(()),
    }
}

/// The rules of one direction that are to be described otherwise, by what they say or by id, with their new
/// descriptions.
///
/// # Errors
/// Nothing is named, or a rule that the group does not have.
pub(crate) fn descriptions(
    region: &Region,
    group: &SecurityGroup,
    is_egress: bool,
    asked: &[IpPermission],
    by_id: &[SecurityGroupRuleDescription],
) -> Result<Vec<(SecurityGroupRuleId, Option<String>)>, Ec2Error> {
    if asked.is_empty() == by_id.is_empty() {
        let sentence =
            "Exactly one of 'ipPermissions' and 'securityGroupRuleDescriptions' should be provided.";
        return Err(Ec2Error::InvalidParameterCombination(sentence));
    }
    let mut changes = Vec::new();
    for permission in read_permissions(region, group, asked)? {
        let id = matching(group, is_egress, &permission).ok_or(Ec2Error::PermissionNotFound)?;
        changes.push((id, permission.description));
    }
    for one in by_id {
        let text = one.security_group_rule_id.clone().unwrap_or_default();
        let id = SecurityGroupRuleId::parse(&text).ok_or_else(|| Ec2Error::RuleMalformed(text.clone()))?;
        if !group.rules.iter().any(|rule| rule.id == id && rule.is_egress == is_egress) {
            return Err(Ec2Error::RuleNotFound(text));
        }
        changes.push((id, read_description(one.description.as_deref())?));
    }
    Ok(changes)
}

/// Describes rules otherwise.
pub(crate) fn describe_rules(
    region: &mut Region,
    group: SecurityGroupId,
    changes: Vec<(SecurityGroupRuleId, Option<String>)>,
) {
    let Some(row) = region.ec2.security_groups.get_mut(&group) else { return };
    for (id, description) in changes {
        for rule in row.rules.iter_mut().filter(|rule| rule.id == id) {
            rule.description = description.clone();
        }
    }
}

/// The ports of a rule; a rule for all protocols has none, whatever was asked for.
///
/// # Errors
/// A port is missing, out of its range, or the range is upside down.
pub(crate) fn read_ports(
    protocol: Protocol,
    from: Option<i64>,
    to: Option<i64>,
) -> Result<(i64, i64), Ec2Error> {
    let wrong = |sentence: String| Err(Ec2Error::InvalidParameterValue(sentence));
    match protocol {
        Protocol::Tcp | Protocol::Udp => {
            let (Some(from), Some(to)) = (from, to) else {
                return wrong(
                    "Invalid value for portRange. Must specify both from and to ports with TCP/UDP."
                        .to_owned(),
                );
            };
            match [from, to].into_iter().find(|port| !(0..=65_535).contains(port)) {
                Some(port) => wrong(format!("TCP/UDP port ({port}) out of range")),
                None if from > to => wrong(format!("Invalid TCP/UDP port range ({from}:{to})")),
                None => Ok((from, to)),
            }
        }
        Protocol::Icmp | Protocol::Number(58) => {
            let (kind, code) = (from.unwrap_or(-1), to.unwrap_or(-1));
            match [kind, code].into_iter().find(|number| !(-1..=255).contains(number)) {
                Some(number) => wrong(format!("ICMP code ({number}) out of range")),
                None => Ok((kind, code)),
            }
        }
        Protocol::All | Protocol::Number(_) => Ok((-1, -1)),
    }
}

fn read_description(description: Option<&str>) -> Result<Option<String>, Ec2Error> {
    match description {
        Some(text) if !text.is_empty() && text_fault(text).is_some() => {
            let sentence = "Invalid rule description. Valid descriptions are strings less than 256 characters from the \
                            following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";
            Err(Ec2Error::InvalidParameterValue(sentence.to_owned()))
        }
        other => Ok(other.map(ToOwned::to_owned)),
    }
}

/// The prefix list at the other end. AWS's own lists are for gateway endpoints, which nothing here travels through, so
/// that a rule for one of them lets nobody in or out.
fn read_prefix_list(region: &Region, text: Option<&str>) -> Result<Peer, Ec2Error> {
    let text = text.unwrap_or_default();
    let of_aws = describe_prefix_lists::is_of_aws(region.name(), text);
    match PrefixListId::parse(text).filter(|_| of_aws) {
        Some(id) => Ok(Peer::PrefixList(id)),
        None => region.ec2.prefix_list_named(text).map(|row| Peer::PrefixList(row.id)),
    }
}

fn read_group(region: &Region, group: &SecurityGroup, pair: &UserIdGroupPair) -> Result<Peer, Ec2Error> {
    if pair.user_id.as_deref().is_some_and(|account| account != region.account()) {
        return Err(Ec2Error::UnsupportedParameter("UserId"));
    }
    let other = named(region, pair.group_id.as_deref(), pair.group_name.as_deref())?;
    // "The ID of the VPC for the referenced security group, if applicable":
    // <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UserIdGroupPair.html>.
    let elsewhere = pair.vpc_id.as_deref().is_some_and(|vpc| vpc != other.vpc.to_string());
    if other.vpc != group.vpc || elsewhere {
        return Err(Ec2Error::GroupsInDifferentNetworks);
    }
    Ok(Peer::Group(other.id))
}

/// What the old form of a request asks for: `CidrIp`, `IpProtocol`, `FromPort`, `ToPort`,
/// `SourceSecurityGroupName`. `None` if it uses none of them.
///
/// # Errors
/// As [`read_permissions`].
pub(crate) fn read_old_form(
    cidr_ip: Option<String>,
    source_group: Option<String>,
    ip_protocol: Option<String>,
    ports: (Option<i64>, Option<i64>),
) -> Option<IpPermission> {
    if cidr_ip.is_none() && source_group.is_none() && ip_protocol.is_none() && ports == (None, None) {
        return None;
    }
    // A source group in the old form means all its traffic, unless the request says otherwise.
    let ip_protocol = ip_protocol.or_else(|| source_group.as_ref().map(|_| "-1".to_owned()));
    let range = |cidr| IpRange { cidr_ip: Some(cidr), description: None };
    let pair = |name| UserIdGroupPair { group_name: Some(name), ..Default::default() };
    Some(IpPermission {
        ip_protocol,
        from_port: ports.0,
        to_port: ports.1,
        ip_ranges: cidr_ip.map(range).into_iter().collect(),
        user_id_group_pairs: source_group.map(pair).into_iter().collect(),
        ..Default::default()
    })
}
