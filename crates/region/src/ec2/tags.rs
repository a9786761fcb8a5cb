//! Tags: keys and values on a resource. Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html>.

use clockwork::Few;
use model::Caller;
use model::ec2::{Tag, TagSpecification};
use model::ids::*;

use crate::callers::{Privilege, may};
use crate::ec2::errors::{Ec2Error, own};
use crate::region::Region;

/// A resource's tags by key.
pub type Tags = Few<String, String>;

/// How many tags of its owner's a resource can have; those of AWS's own do not count.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions>
const MOST_TAGS: usize = 50;
/// The longest key, in characters (same source).
const LONGEST_KEY: usize = 128;
/// The longest value, in characters (same source).
const LONGEST_VALUE: usize = 256;
/// What keys of AWS's own begin with, in any spelling of case (same source).
const RESERVED: &str = "aws:";

/// The tags that a request carries, if they may be set.
///
/// # Errors
/// A key that is missing, too long, twice there or AWS's own; a value that is too long; more than 50 tags.
pub(crate) fn checked(tags: &[Tag], caller: Caller) -> Result<Tags, Ec2Error> {
    let mut checked = Tags::new();
    for tag in tags {
        let key = tag.key.as_deref().unwrap_or_default();
        let value = tag.value.as_deref().unwrap_or_default();
        check_key(key, caller)?;
        if value.chars().count() > LONGEST_VALUE {
            return Err(Ec2Error::InvalidTags(format!(
                "Tag value exceeds the maximum length of {LONGEST_VALUE} characters"
            )));
        }
        if checked.insert(key.to_owned(), value.to_owned()).is_some() {
            return Err(Ec2Error::InvalidTags(format!("Duplicate tag key '{key}' specified.")));
        }
    }
    check_count(&checked)?;
    Ok(checked)
}

/// Checks a key that is to be set or deleted.
///
/// # Errors
/// A key that is missing, too long or AWS's own.
pub(crate) fn check_key(key: &str, caller: Caller) -> Result<(), Ec2Error> {
    if key.is_empty() {
        return Err(Ec2Error::InvalidTags("Tag key cannot be null or empty".to_owned()));
    }
    if key.chars().count() > LONGEST_KEY {
        return Err(Ec2Error::InvalidTags(format!(
            "Tag key exceeds the maximum length of {LONGEST_KEY} characters"
        )));
    }
    if is_reserved(key) && !may(caller, Privilege::SetReservedTags) {
        return Err(Ec2Error::InvalidTags(
            "Tag keys starting with 'aws:' are reserved for internal use".to_owned(),
        ));
    }
    Ok(())
}

/// Whether a key is AWS's own.
pub(crate) fn is_reserved(key: &str) -> bool {
    key.get(..RESERVED.len()).is_some_and(|start| start.eq_ignore_ascii_case(RESERVED))
}

/// Checks that a resource would not have too many tags.
///
/// # Errors
/// `TagLimitExceeded`.
pub(crate) fn check_count(tags: &Tags) -> Result<(), Ec2Error> {
    let own = tags.keys().filter(|key| !is_reserved(key)).count();
    if own > MOST_TAGS { Err(Ec2Error::TagLimitExceeded) } else { Ok(()) }
}

/// The tags that a request gives to new resources of one kind, such as `instance`.
///
/// # Errors
/// What [`checked`] refuses.
pub(crate) fn for_new(
    specifications: &[TagSpecification],
    resource_type: &str,
    caller: Caller,
) -> Result<Tags, Ec2Error> {
    let of_type = specifications.iter().filter(|s| s.resource_type.as_deref() == Some(resource_type));
    let tags: Vec<Tag> = of_type.flat_map(|specification| specification.tags.iter().cloned()).collect();
    if tags.is_empty() { Ok(Tags::new()) } else { checked(&tags, caller) }
}

/// Refuses specifications for kinds of resources that the request does not make.
///
/// # Errors
/// `InvalidParameterValue`, naming the kind.
pub(crate) fn check_resource_types(
    specifications: &[TagSpecification],
    made: &[&str],
) -> Result<(), Ec2Error> {
    for specification in specifications {
        let Some(kind) = specification.resource_type.as_deref() else {
            return Err(own("InvalidParameter", "Tag specification resource type must have a value"));
        };
        if specification.tags.is_empty() {
            return Err(Ec2Error::InvalidTags("Tag specification must have at least one tag".to_owned()));
        }
        if !made.contains(&kind) {
            let why = format!("'{kind}' is not a valid taggable resource type for this operation.");
            return Err(Ec2Error::InvalidTags(why));
        }
    }
    Ok(())
}

// ── resources that have tags ────────────────────────────────────────────────────────────────────────────────

/// A resource that has tags, and exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Taggable {
    Instance(InstanceId),
    Volume(VolumeId),
    Snapshot(SnapshotId),
    Image(ImageId),
    SecurityGroup(SecurityGroupId),
    SecurityGroupRule(SecurityGroupId, SecurityGroupRuleId),
    KeyPair(KeyPairId),
    LaunchTemplate(LaunchTemplateId),
    Vpc(VpcId),
    Subnet(SubnetId),
    RouteTable(RouteTableId),
    InternetGateway(InternetGatewayId),
    NetworkInterface(NetworkInterfaceId),
    NetworkAcl(NetworkAclId),
    Address(AllocationId),
    DhcpOptions(DhcpOptionsId),
    NatGateway(NatGatewayId),
    VpcPeeringConnection(VpcPeeringConnectionId),
    VpcEndpoint(VpcEndpointId),
    PrefixList(PrefixListId),
    EgressOnlyInternetGateway(EgressOnlyInternetGatewayId),
    SubnetCidrReservation(SubnetId, SubnetCidrReservationId),
}

impl Taggable {
    /// The resources that texts name.
    ///
    /// # Errors
    /// `InvalidID` for a text that names no kind of resource, or that kind's own *NotFound*.
    pub(crate) fn named(region: &Region, texts: &[String]) -> Result<Vec<Taggable>, Ec2Error> {
        texts.iter().map(|text| Taggable::find(region, text)).collect()
    }

    fn find(region: &Region, text: &str) -> Result<Taggable, Ec2Error> {
        let ec2 = &region.ec2;
        let owned = || text.to_owned();
        let invalid = || Ec2Error::InvalidId(owned());
        let prefix = text.split_inclusive('-').next().unwrap_or_default();
        match prefix {
            InstanceId::PREFIX => ec2.instance_named(text).map(|row| Taggable::Instance(row.id)),
            VolumeId::PREFIX => {
                let id = VolumeId::parse(text).ok_or_else(invalid)?;
                ec2.volumes.get(&id).map(|_| Taggable::Volume(id)).ok_or(Ec2Error::VolumeNotFound(id))
            }
            SnapshotId::PREFIX => {
                let id = SnapshotId::parse(text).ok_or_else(invalid)?;
                let ours = ec2.snapshots.get(&id).filter(|row| row.owner == region.account);
                ours.map(|_| Taggable::Snapshot(id)).ok_or(Ec2Error::SnapshotNotFound(id))
            }
            ImageId::PREFIX => {
                let id = ImageId::parse(text).ok_or_else(invalid)?;
                let ours = ec2.images.get(&id).filter(|row| row.owner == region.account);
                ours.map(|_| Taggable::Image(id)).ok_or_else(|| Ec2Error::ImageNotFound(vec![id]))
            }
            SecurityGroupId::PREFIX => {
                let found = SecurityGroupId::parse(text).filter(|id| ec2.security_groups.contains(id));
                found.map(Taggable::SecurityGroup).ok_or_else(|| Ec2Error::GroupNotFound(owned()))
            }
            SecurityGroupRuleId::PREFIX => {
                let id = SecurityGroupRuleId::parse(text).ok_or_else(invalid)?;
                let group =
                    ec2.security_groups.rows().find(|group| group.rules.iter().any(|rule| rule.id == id));
                let found = group.map(|group| Taggable::SecurityGroupRule(group.id, id));
                found.ok_or_else(|| Ec2Error::RuleNotFound(owned()))
            }
            KeyPairId::PREFIX => {
                let found = KeyPairId::parse(text).filter(|id| ec2.key_pairs.contains(id));
                found.map(Taggable::KeyPair).ok_or_else(|| Ec2Error::KeyPairIdNotFound(owned()))
            }
            LaunchTemplateId::PREFIX => {
                let id = LaunchTemplateId::parse(text).ok_or_else(invalid)?;
                let found = ec2.launch_templates.get(&id).map(|_| Taggable::LaunchTemplate(id));
                found.ok_or(Ec2Error::LaunchTemplateIdNotFound(id))
            }
            VpcId::PREFIX => {
                let found = VpcId::parse(text).filter(|id| ec2.vpcs.contains(id));
                found.map(Taggable::Vpc).ok_or_else(|| Ec2Error::VpcNotFound(owned()))
            }
            SubnetId::PREFIX => {
                let found = SubnetId::parse(text).filter(|id| ec2.subnets.contains(id));
                found.map(Taggable::Subnet).ok_or_else(|| Ec2Error::SubnetNotFound(owned()))
            }
            RouteTableId::PREFIX => {
                let found = RouteTableId::parse(text).filter(|id| ec2.route_tables.contains(id));
                found.map(Taggable::RouteTable).ok_or_else(|| Ec2Error::RouteTableNotFound(owned()))
            }
            InternetGatewayId::PREFIX => {
                let found = InternetGatewayId::parse(text).filter(|id| ec2.internet_gateways.contains(id));
                found.map(Taggable::InternetGateway).ok_or_else(|| Ec2Error::InternetGatewayNotFound(owned()))
            }
            NetworkInterfaceId::PREFIX => {
                ec2.network_interface_named(text).map(|row| Taggable::NetworkInterface(row.id))
            }
            NetworkAclId::PREFIX => ec2.network_acl_named(text).map(|row| Taggable::NetworkAcl(row.id)),
            AllocationId::PREFIX => ec2.allocation_named(text).map(|row| Taggable::Address(row.id)),
            VpcEndpointId::PREFIX => ec2.vpc_endpoint_named(text).map(|row| Taggable::VpcEndpoint(row.id)),
            VpcPeeringConnectionId::PREFIX => {
                ec2.peering_named(text, region.now()).map(|row| Taggable::VpcPeeringConnection(row.id))
            }
            PrefixListId::PREFIX => ec2.prefix_list_named(text).map(|row| Taggable::PrefixList(row.id)),
            EgressOnlyInternetGatewayId::PREFIX => {
                let row = ec2.egress_only_internet_gateway_named(text);
                row.map(|row| Taggable::EgressOnlyInternetGateway(row.id))
            }
            SubnetCidrReservationId::PREFIX => {
                let found = ec2.cidr_reservation_named(text);
                found.map(|(subnet, row)| Taggable::SubnetCidrReservation(subnet, row.id))
            }
            NatGatewayId::PREFIX => ec2.nat_gateway_named(text).map(|row| Taggable::NatGateway(row.id)),
            DhcpOptionsId::PREFIX => ec2.dhcp_options_named(text).map(|row| Taggable::DhcpOptions(row.id)),
            _ => Err(invalid()),
        }
    }

    /// Its tags.
    pub(crate) fn tags(self, region: &Region) -> Option<&Tags> {
        let ec2 = &region.ec2;
        match self {
            Taggable::Instance(id) => ec2.instances.get(&id).map(|row| &row.tags),
            Taggable::Volume(id) => ec2.volumes.get(&id).map(|row| &row.tags),
            Taggable::Snapshot(id) => ec2.snapshots.get(&id).map(|row| &row.tags),
            Taggable::Image(id) => ec2.images.get(&id).map(|row| &row.tags),
            Taggable::SecurityGroup(id) => ec2.security_groups.get(&id).map(|row| &row.tags),
            Taggable::SecurityGroupRule(group, id) => {
                let group = ec2.security_groups.get(&group)?;
                group.rules.iter().find(|rule| rule.id == id).map(|rule| &rule.tags)
            }
            Taggable::KeyPair(id) => ec2.key_pairs.get(&id).map(|row| &row.tags),
            Taggable::LaunchTemplate(id) => ec2.launch_templates.get(&id).map(|row| &row.tags),
            Taggable::Vpc(id) => ec2.vpcs.get(&id).map(|row| &row.tags),
            Taggable::Subnet(id) => ec2.subnets.get(&id).map(|row| &row.tags),
            Taggable::RouteTable(id) => ec2.route_tables.get(&id).map(|row| &row.tags),
            Taggable::InternetGateway(id) => ec2.internet_gateways.get(&id).map(|row| &row.tags),
            Taggable::NetworkInterface(id) => ec2.network_interfaces.get(&id).map(|row| &row.tags),
            Taggable::NetworkAcl(id) => ec2.network_acls.get(&id).map(|row| &row.tags),
            Taggable::Address(id) => ec2.addresses.get(&id).map(|row| &row.tags),
            Taggable::DhcpOptions(id) => ec2.dhcp_options.get(&id).map(|row| &row.tags),
            Taggable::VpcEndpoint(id) => ec2.vpc_endpoints.get(&id).map(|row| &row.tags),
            Taggable::PrefixList(id) => ec2.prefix_lists.get(&id).map(|row| &row.tags),
            Taggable::EgressOnlyInternetGateway(id) => {
                ec2.egress_only_internet_gateways.get(&id).map(|row| &row.tags)
            }
            Taggable::SubnetCidrReservation(subnet, id) => {
                let subnet = ec2.subnets.get(&subnet)?;
                subnet.reservations.iter().find(|row| row.id == id).map(|row| &row.tags)
            }
            Taggable::NatGateway(id) => ec2.nat_gateways.get(&id).map(|row| &row.tags),
            Taggable::VpcPeeringConnection(id) => ec2.vpc_peering_connections.get(&id).map(|row| &row.tags),
        }
    }

    /// Its tags, to be written.
    pub(crate) fn tags_mut(self, region: &mut Region) -> Option<&mut Tags> {
        let ec2 = &mut region.ec2;
        match self {
            Taggable::Instance(id) => ec2.instances.get_mut(&id).map(|row| &mut row.tags),
            Taggable::Volume(id) => ec2.volumes.get_mut(&id).map(|row| &mut row.tags),
            Taggable::Snapshot(id) => ec2.snapshots.get_mut(&id).map(|row| &mut row.tags),
            Taggable::Image(id) => ec2.images.get_mut(&id).map(|row| &mut row.tags),
            Taggable::SecurityGroup(id) => ec2.security_groups.get_mut(&id).map(|row| &mut row.tags),
            Taggable::SecurityGroupRule(group, id) => {
                let group = ec2.security_groups.get_mut(&group)?;
                group.rules.iter_mut().find(|rule| rule.id == id).map(|rule| &mut rule.tags)
            }
            Taggable::KeyPair(id) => ec2.key_pairs.get_mut(&id).map(|row| &mut row.tags),
            Taggable::LaunchTemplate(id) => ec2.launch_templates.get_mut(&id).map(|row| &mut row.tags),
            Taggable::Vpc(id) => ec2.vpcs.get_mut(&id).map(|row| &mut row.tags),
            Taggable::Subnet(id) => ec2.subnets.get_mut(&id).map(|row| &mut row.tags),
            Taggable::RouteTable(id) => ec2.route_tables.get_mut(&id).map(|row| &mut row.tags),
            Taggable::InternetGateway(id) => ec2.internet_gateways.get_mut(&id).map(|row| &mut row.tags),
            Taggable::NetworkInterface(id) => ec2.network_interfaces.get_mut(&id).map(|row| &mut row.tags),
            Taggable::NetworkAcl(id) => ec2.network_acls.get_mut(&id).map(|row| &mut row.tags),
            Taggable::Address(id) => ec2.addresses.get_mut(&id).map(|row| &mut row.tags),
            Taggable::DhcpOptions(id) => ec2.dhcp_options.get_mut(&id).map(|row| &mut row.tags),
            Taggable::VpcEndpoint(id) => ec2.vpc_endpoints.get_mut(&id).map(|row| &mut row.tags),
            Taggable::PrefixList(id) => ec2.prefix_lists.get_mut(&id).map(|row| &mut row.tags),
            Taggable::EgressOnlyInternetGateway(id) => {
                ec2.egress_only_internet_gateways.get_mut(&id).map(|row| &mut row.tags)
            }
            Taggable::SubnetCidrReservation(subnet, id) => {
                let subnet = ec2.subnets.get_mut(&subnet)?;
                subnet.reservations.iter_mut().find(|row| row.id == id).map(|row| &mut row.tags)
            }
            Taggable::NatGateway(id) => ec2.nat_gateways.get_mut(&id).map(|row| &mut row.tags),
            Taggable::VpcPeeringConnection(id) => {
                ec2.vpc_peering_connections.get_mut(&id).map(|row| &mut row.tags)
            }
        }
    }
}

/// Every resource of the account that has tags: its type as AWS names it, its id and its tags.
pub(crate) fn tagged(region: &Region) -> Vec<(&'static str, String, &Tags)> {
    let ec2 = &region.ec2;
    let account = &region.account;
    let mut all: Vec<(&'static str, String, &Tags)> = Vec::new();
    all.extend(ec2.instances.rows().map(|row| ("instance", row.id.to_string(), &row.tags)));
    all.extend(ec2.volumes.rows().map(|row| ("volume", row.id.to_string(), &row.tags)));
    let snapshots = ec2.snapshots.rows().filter(|row| row.owner == *account);
    all.extend(snapshots.map(|row| ("snapshot", row.id.to_string(), &row.tags)));
    let images = ec2.images.rows().filter(|row| row.owner == *account);
    all.extend(images.map(|row| ("image", row.id.to_string(), &row.tags)));
    for group in ec2.security_groups.rows() {
        all.push(("security-group", group.id.to_string(), &group.tags));
        all.extend(group.rules.iter().map(|rule| ("security-group-rule", rule.id.to_string(), &rule.tags)));
    }
    all.extend(ec2.key_pairs.rows().map(|row| ("key-pair", row.id.to_string(), &row.tags)));
    let templates = ec2.launch_templates.rows();
    all.extend(templates.map(|row| ("launch-template", row.id.to_string(), &row.tags)));
    all.extend(ec2.vpcs.rows().map(|row| ("vpc", row.id.to_string(), &row.tags)));
    all.extend(ec2.subnets.rows().map(|row| ("subnet", row.id.to_string(), &row.tags)));
    all.extend(ec2.route_tables.rows().map(|row| ("route-table", row.id.to_string(), &row.tags)));
    all.extend(ec2.internet_gateways.rows().map(|row| ("internet-gateway", row.id.to_string(), &row.tags)));
    all.extend(ec2.network_interfaces.rows().map(|row| ("network-interface", row.id.to_string(), &row.tags)));
    all.extend(ec2.nat_gateways.rows().map(|row| ("natgateway", row.id.to_string(), &row.tags)));
    let peerings = ec2.vpc_peering_connections.rows();
    all.extend(peerings.map(|row| ("vpc-peering-connection", row.id.to_string(), &row.tags)));
    all.extend(ec2.vpc_endpoints.rows().map(|row| ("vpc-endpoint", row.id.to_string(), &row.tags)));
    all.extend(ec2.prefix_lists.rows().map(|row| ("prefix-list", row.id.to_string(), &row.tags)));
    let gateways = ec2.egress_only_internet_gateways.rows();
    all.extend(gateways.map(|row| ("egress-only-internet-gateway", row.id.to_string(), &row.tags)));
    for subnet in ec2.subnets.rows() {
        let kept = subnet.reservations.iter();
        all.extend(kept.map(|row| ("subnet-cidr-reservation", row.id.to_string(), &row.tags)));
    }
    all.extend(ec2.network_acls.rows().map(|row| ("network-acl", row.id.to_string(), &row.tags)));
    all.extend(ec2.addresses.rows().map(|row| ("elastic-ip", row.id.to_string(), &row.tags)));
    all.extend(ec2.dhcp_options.rows().map(|row| ("dhcp-options", row.id.to_string(), &row.tags)));
    all.retain(|(_, _, tags)| !tags.is_empty());
    all
}
