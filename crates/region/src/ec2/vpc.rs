//! VPCs, subnets, route tables and internet gateways: the network that instances live in.
//!
//! Source: <https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html>.

use std::net::Ipv4Addr;

use ipnet::Ipv4Net;
use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::cidr_blocks::{SubnetIpv6CidrBlock, VpcCidrBlock, VpcIpv6CidrBlock};
use crate::ec2::cidr_reservation::SubnetCidrReservation;
use crate::ec2::describe::tag_shapes;
use crate::ec2::destination::Destination;
use crate::ec2::network_errors::{Kind, NetworkError};
use crate::ec2::tags::Tags;
use crate::ec2::vpc_peering::PeeringState;
use crate::ec2::{Ec2, Ec2Error, NatGateway, dhcp_options, network_acl, security_group};
use crate::region::Region;

/// A VPC.
#[derive(Clone, Debug, PartialEq)]
pub struct Vpc {
    /// Its id.
    pub id: VpcId,
    /// Its addresses.
    pub cidr: Ipv4Net,
    /// The IPv4 blocks beside the first.
    pub more_cidrs: Vec<VpcCidrBlock>,
    /// Its IPv6 blocks.
    pub ipv6_cidrs: Vec<VpcIpv6CidrBlock>,
    /// Whether it is the account's default VPC.
    pub is_default: bool,
    /// Its DHCP options; `None` where it was told to have none.
    pub dhcp_options: Option<DhcpOptionsId>,
    /// Whether Amazon's DNS server answers in it.
    pub dns_support: bool,
    /// Whether its instances have public DNS names.
    pub dns_hostnames: bool,
    /// Whether it reports how many addresses it uses.
    pub address_usage_metrics: bool,
    /// Whether instances run on hardware of their own unless the launch says otherwise.
    pub dedicated: bool,
    /// Its tags.
    pub tags: Tags,
}

/// A subnet.
#[derive(Clone, Debug, PartialEq)]
pub struct Subnet {
    /// Its id.
    pub id: SubnetId,
    /// Its VPC.
    pub vpc: VpcId,
    /// Its zone.
    pub zone: ZoneName,
    /// Its IPv4 addresses; `None` for a subnet with IPv6 alone.
    pub cidr: Option<Ipv4Net>,
    /// Its IPv6 block, if it has one.
    pub ipv6_cidrs: Vec<SubnetIpv6CidrBlock>,
    /// Whether new interfaces get an IPv6 address unless the request says otherwise.
    pub assign_ipv6_on_creation: bool,
    /// Whether it is the default subnet of its zone.
    pub default_for_zone: bool,
    /// Whether instances launched into it get a public address unless the launch says otherwise.
    pub map_public_ip_on_launch: bool,
    /// Whether DNS answers for names made of instance ids.
    pub resource_name_dns_a_record: bool,
    /// Whether DNS answers with IPv6 addresses for them too.
    pub resource_name_dns_aaaa_record: bool,
    /// Whether DNS makes IPv6 addresses up for names that have none.
    pub dns64: bool,
    /// Whether new instances are named after their ids rather than their addresses.
    pub named_by_resource: bool,
    /// The parts of it that are kept.
    pub reservations: Vec<SubnetCidrReservation>,
    /// Its tags.
    pub tags: Tags,
}

/// A route table.
#[derive(Clone, Debug, PartialEq)]
pub struct RouteTable {
    /// Its id.
    pub id: RouteTableId,
    /// Its VPC.
    pub vpc: VpcId,
    /// Whether it serves every subnet that names no other.
    pub main: Option<RouteTableAssociationId>,
    /// The subnets that name it.
    pub subnets: Vec<(RouteTableAssociationId, SubnetId)>,
    /// Its routes beside the local one.
    pub routes: Vec<Route>,
    /// Its tags.
    pub tags: Tags,
}

/// One route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// What it is for.
    pub destination: Destination,
    /// Where it sends them.
    pub target: RouteTarget,
}

/// Where a route leads. What it names may be gone: then it is a black hole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteTarget {
    /// An internet gateway.
    InternetGateway(InternetGatewayId),
    /// A network interface.
    Interface(NetworkInterfaceId),
    /// A NAT gateway.
    NatGateway(NatGatewayId),
    /// A VPC peering connection.
    Peering(VpcPeeringConnectionId),
    /// An egress-only internet gateway, for IPv6.
    EgressOnly(EgressOnlyInternetGatewayId),
}

/// An internet gateway.
#[derive(Clone, Debug, PartialEq)]
pub struct InternetGateway {
    /// Its id.
    pub id: InternetGatewayId,
    /// The VPC it is attached to.
    pub vpc: Option<VpcId>,
    /// Its tags.
    pub tags: Tags,
}

impl Route {
    /// How exactly it is for an address; `None` if it is not.
    fn fits(&self, region: &Region, address: Ipv4Addr) -> Option<(u8, bool)> {
        self.destination.fits(region, address)
    }
}

impl Region {
    /// The route table of a subnet: the one it names, or else the VPC's main one.
    pub(crate) fn route_table_of(&self, subnet: SubnetId) -> Option<&RouteTable> {
        let vpc = self.ec2.subnets.get(&subnet)?.vpc;
        let tables = || self.ec2.route_tables.rows().filter(move |table| table.vpc == vpc);
        let named = |table: &&RouteTable| table.subnets.iter().any(|(_, named)| *named == subnet);
        tables().find(named).or_else(|| tables().find(|table| table.main.is_some()))
    }

    /// The way that a subnet's traffic to an address outside its VPC takes. The longest prefix wins
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html>).
    pub(crate) fn way_out(&self, subnet: SubnetId, address: Ipv4Addr) -> WayOut {
        let Some(table) = self.route_table_of(subnet) else { return WayOut::None };
        let fitting = |route| Some((Route::fits(route, self, address)?, route));
        let fitting = table.routes.iter().filter_map(fitting).max_by_key(|(exactness, _)| *exactness);
        let Some((_, route)) = fitting else { return WayOut::None };
        match route.target {
            _ if !table.is_active(self, route) => WayOut::BlackHole(table.id, route.destination),
            RouteTarget::InternetGateway(gateway) => WayOut::Gateway(gateway),
            RouteTarget::Interface(interface) => WayOut::Interface(interface),
            RouteTarget::NatGateway(gateway) => WayOut::NatGateway(gateway),
            RouteTarget::Peering(peering) => WayOut::Peering(peering),
            // No route for IPv4 leads there.
            RouteTarget::EgressOnly(_) => WayOut::None,
        }
    }

    /// The internet gateway of a VPC.
    pub(crate) fn gateway_of(&self, vpc: VpcId) -> Option<InternetGatewayId> {
        self.ec2.internet_gateways.rows().find(|gateway| gateway.vpc == Some(vpc)).map(|gateway| gateway.id)
    }
}

/// The way that traffic out of a VPC takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WayOut {
    /// Through the VPC's internet gateway.
    Gateway(InternetGatewayId),
    /// To a network interface, whose machine would have to send it on.
    Interface(NetworkInterfaceId),
    /// Through a NAT gateway.
    NatGateway(NatGatewayId),
    /// Through a VPC peering connection.
    Peering(VpcPeeringConnectionId),
    /// A route whose target is gone or detached.
    BlackHole(RouteTableId, Destination),
    /// No route is for it.
    None,
}

// ── finding ─────────────────────────────────────────────────────────────────────────────────────────────────

impl Ec2 {
    /// The VPC that a text names.
    ///
    /// # Errors
    /// `InvalidVpcID.NotFound`.
    pub(crate) fn vpc_named(&self, text: &str) -> Result<&Vpc, Ec2Error> {
        let row = VpcId::parse(text).and_then(|id| self.vpcs.get(&id));
        row.ok_or_else(|| not_found(Kind::Vpc, text))
    }

    /// The subnet that a text names.
    ///
    /// # Errors
    /// `InvalidSubnetID.NotFound`.
    pub(crate) fn subnet_named(&self, text: &str) -> Result<&Subnet, Ec2Error> {
        let row = SubnetId::parse(text).and_then(|id| self.subnets.get(&id));
        row.ok_or_else(|| not_found(Kind::Subnet, text))
    }

    /// The route table that a text names.
    ///
    /// # Errors
    /// `InvalidRouteTableID.NotFound`.
    pub(crate) fn route_table_named(&self, text: &str) -> Result<&RouteTable, Ec2Error> {
        let row = RouteTableId::parse(text).and_then(|id| self.route_tables.get(&id));
        row.ok_or_else(|| not_found(Kind::RouteTable, text))
    }

    /// The internet gateway that a text names.
    ///
    /// # Errors
    /// `InvalidInternetGatewayID.NotFound`.
    pub(crate) fn internet_gateway_named(&self, text: &str) -> Result<&InternetGateway, Ec2Error> {
        let row = InternetGatewayId::parse(text).and_then(|id| self.internet_gateways.get(&id));
        row.ok_or_else(|| not_found(Kind::InternetGateway, text))
    }

    /// The table, and the subnet or `None` for the main one, of the association that a text names.
    ///
    /// # Errors
    /// `InvalidAssociationID.NotFound`.
    pub(crate) fn route_table_association_named(
        &self,
        text: &str,
    ) -> Result<(RouteTableAssociationId, RouteTableId, Option<SubnetId>), Ec2Error> {
        let refusal = || not_found(Kind::Association, text);
        let id = RouteTableAssociationId::parse(text).ok_or_else(refusal)?;
        let find = |table: &RouteTable| {
            if table.main == Some(id) {
                return Some((id, table.id, None));
            }
            let named = table.subnets.iter().find(|(own, _)| *own == id);
            named.map(|(_, subnet)| (id, table.id, Some(*subnet)))
        };
        self.route_tables.rows().find_map(find).ok_or_else(refusal)
    }
}

/// Nothing of this kind has this id.
pub(crate) fn not_found(kind: Kind, id: &str) -> Ec2Error {
    NetworkError::NotFound { kind, id: id.to_owned() }.into()
}

/// The addresses that a text names, without bits of a host, as AWS keeps them.
///
/// # Errors
/// The text is no CIDR block.
pub(crate) fn cidr(text: &str, parameter: &'static str) -> Result<Ipv4Net, Ec2Error> {
    let network: Result<Ipv4Net, _> = text.parse();
    let wrong = |_| NetworkError::NotACidr { value: text.to_owned(), parameter }.into();
    network.map(|network| network.trunc()).map_err(wrong)
}

/// The zone that a request names by name or by id; `None` if it names none.
///
/// # Errors
/// The region has no such zone.
pub(crate) fn zone_named(
    region: &Region,
    name: Option<&str>,
    id: Option<&str>,
) -> Result<Option<ZoneName>, Ec2Error> {
    let zones = &region.ec2.zones;
    let (found, value, parameter) = match (name, id) {
        (Some(name), _) => (zones.iter().find(|zone| zone.as_str() == name), name, "availabilityZone"),
        (None, Some(id)) => {
            (zones.iter().find(|zone| zone_id(region.name(), zone) == id), id, "availabilityZoneId")
        }
        (None, None) => return Ok(None),
    };
    match found {
        Some(zone) => Ok(Some(zone.clone())),
        None => {
            let names: Vec<&str> = zones.iter().map(ZoneName::as_str).collect();
            let sentence = format!(
                "Value ({value}) for parameter {parameter} is invalid. Subnets can currently only be created in the \
                 following availability zones: {}.",
                names.join(", ")
            );
            Err(Ec2Error::InvalidParameterValue(sentence))
        }
    }
}

// ── making ──────────────────────────────────────────────────────────────────────────────────────────────────

/// The addresses of every default VPC: <https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html>.
const DEFAULT_VPC: Ipv4Net = Ipv4Net::new_assert(Ipv4Addr::new(172, 31, 0, 0), 16);
/// How long the prefix of a default subnet is (same source).
const DEFAULT_SUBNET_PREFIX: u8 = 20;

/// Makes a VPC with what every VPC has: its default security group, its default network ACL, its main route table.
pub(crate) fn create(region: &mut Region, cidr: Ipv4Net, is_default: bool, tags: Tags) -> VpcId {
    let id = VpcId::from_bits(region.draw("ec2/vpc-id"));
    let dhcp_options = Some(dhcp_options::usual(region));
    let vpc = Vpc {
        id,
        cidr,
        more_cidrs: Vec::new(),
        ipv6_cidrs: Vec::new(),
        is_default,
        dhcp_options,
        dns_support: true,
        dns_hostnames: is_default,
        address_usage_metrics: false,
        dedicated: false,
        tags,
    };
    region.ec2.vpcs.insert(id, vpc);
    security_group::create_default(region, id);
    network_acl::create_default(region, id);
    create_route_table(region, id, true, Tags::new());
    id
}

/// Makes the network that AWS gives each account:
/// <https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html>.
pub(crate) fn create_default(region: &mut Region) -> VpcId {
    let vpc = create(region, DEFAULT_VPC, true, Tags::new());
    let gateway = create_internet_gateway(region, Some(vpc), Tags::new());
    add_default_route(region, vpc, gateway);
    for zone in region.ec2.zones.clone() {
        if let Some(cidr) = free_default_block(region, vpc) {
            create_default_subnet(region, vpc, zone, cidr);
        }
    }
    vpc
}

/// Gives the main route table of a VPC a route to everywhere.
fn add_default_route(region: &mut Region, vpc: VpcId, gateway: InternetGatewayId) {
    let main = region.ec2.route_tables.rows().find(|table| table.vpc == vpc && table.main.is_some());
    let Some(main) = main.map(|table| table.id) else { return };
    if let Some(table) = region.ec2.route_tables.get_mut(&main) {
        let target = RouteTarget::InternetGateway(gateway);
        table.routes.push(Route { destination: Destination::Ipv4(Ipv4Net::default()), target });
    }
}

/// The first /20 of a default VPC that no subnet overlaps.
pub(crate) fn free_default_block(region: &Region, vpc: VpcId) -> Option<Ipv4Net> {
    let whole = region.ec2.vpcs.get(&vpc)?.cidr;
    let in_vpc = || region.ec2.subnets.rows().filter(|row| row.vpc == vpc);
    let taken = |block: &Ipv4Net| in_vpc().filter_map(|row| row.cidr).any(|other| overlap(other, *block));
    whole.subnets(DEFAULT_SUBNET_PREFIX).ok()?.find(|block| !taken(block))
}

/// Whether two blocks have an address in common.
pub(crate) fn overlap(one: Ipv4Net, other: Ipv4Net) -> bool {
    one.contains(&other) || other.contains(&one)
}

/// Makes the default subnet of a zone.
pub(crate) fn create_default_subnet(
    region: &mut Region,
    vpc: VpcId,
    zone: ZoneName,
    cidr: Ipv4Net,
) -> SubnetId {
    let id = create_subnet(region, vpc, zone, Some(cidr), Tags::new());
    if let Some(row) = region.ec2.subnets.get_mut(&id) {
        row.default_for_zone = true;
        row.map_public_ip_on_launch = true;
    }
    id
}

/// Gives a VPC one of Amazon's IPv6 blocks.
pub(crate) fn add_amazon_ipv6(region: &mut Region, vpc: VpcId) -> Option<VpcIpv6CidrBlock> {
    let cidr = crate::ec2::cidr_blocks::amazon_ipv6(region);
    let id = VpcCidrBlockAssociationId::from_bits(region.draw("ec2/vpc-cidr-association-id"));
    let block = VpcIpv6CidrBlock { id, cidr };
    region.ec2.vpcs.get_mut(&vpc)?.ipv6_cidrs.push(block.clone());
    Some(block)
}

/// Makes a subnet; the VPC's default network ACL guards it.
pub(crate) fn create_subnet(
    region: &mut Region,
    vpc: VpcId,
    zone: ZoneName,
    cidr: Option<Ipv4Net>,
    tags: Tags,
) -> SubnetId {
    let id = SubnetId::from_bits(region.draw("ec2/subnet-id"));
    let row = Subnet {
        id,
        vpc,
        zone,
        cidr,
        ipv6_cidrs: Vec::new(),
        assign_ipv6_on_creation: false,
        default_for_zone: false,
        map_public_ip_on_launch: false,
        resource_name_dns_a_record: false,
        resource_name_dns_aaaa_record: false,
        dns64: false,
        named_by_resource: cidr.is_none(),
        reservations: Vec::new(),
        tags,
    };
    region.ec2.subnets.insert(id, row);
    network_acl::associate_with_default(region, vpc, id);
    id
}

/// Makes a route table with nothing but the local route.
pub(crate) fn create_route_table(region: &mut Region, vpc: VpcId, main: bool, tags: Tags) -> RouteTableId {
    let id = RouteTableId::from_bits(region.draw("ec2/route-table-id"));
    let main = main.then(|| new_association(region));
    let row = RouteTable { id, vpc, main, subnets: Vec::new(), routes: Vec::new(), tags };
    region.ec2.route_tables.insert(id, row);
    id
}

/// The id of a new association of a route table.
pub(crate) fn new_association(region: &mut Region) -> RouteTableAssociationId {
    RouteTableAssociationId::from_bits(region.draw("ec2/route-table-association-id"))
}

/// Makes an internet gateway.
pub(crate) fn create_internet_gateway(
    region: &mut Region,
    vpc: Option<VpcId>,
    tags: Tags,
) -> InternetGatewayId {
    let id = InternetGatewayId::from_bits(region.draw("ec2/internet-gateway-id"));
    region.ec2.internet_gateways.insert(id, InternetGateway { id, vpc, tags });
    id
}

/// What the same call with the same client token made before.
///
/// # Errors
/// The call was another one.
pub(crate) fn made_before(
    region: &Region,
    operation: &'static str,
    token: Option<&str>,
    asked: &impl core::fmt::Debug,
) -> Result<Option<String>, Ec2Error> {
    let Some(token) = token.filter(|token| !token.is_empty()) else { return Ok(None) };
    match region.ec2.network_tokens.get(&(operation, token.to_owned())) {
        Some((earlier, _)) if *earlier != format!("{asked:?}") => Err(Ec2Error::IdempotentParameterMismatch),
        Some((_, made)) => Ok(Some(made.clone())),
        None => Ok(None),
    }
}

/// Remembers what a call with a client token made.
pub(crate) fn remember(
    region: &mut Region,
    operation: &'static str,
    token: Option<&str>,
    asked: &impl core::fmt::Debug,
    made: String,
) {
    if let Some(token) = token.filter(|token| !token.is_empty()) {
        region.ec2.network_tokens.insert((operation, token.to_owned()), (format!("{asked:?}"), made));
    }
}

/// An association of a route table that is in force.
pub(crate) fn associated() -> Option<shapes::RouteTableAssociationState> {
    let state = Some(shapes::RouteTableAssociationStateCode::Associated);
    Some(shapes::RouteTableAssociationState { state, status_message: None })
}

/// A VPC as CreateVpc answers: still being made.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html>
pub(crate) fn as_just_made(mut vpc: shapes::Vpc) -> shapes::Vpc {
    vpc.state = Some(shapes::VpcState::Pending);
    vpc
}

/// Where a request wants a route to lead: to a gateway, an instance or an interface.
///
/// # Errors
/// None or several of them are named, or one that is not there, or not of the VPC.
pub(crate) fn read_target(
    region: &Region,
    table: &RouteTable,
    (nat_gateway, peering, egress_only, ends): (Option<&str>, Option<&str>, Option<&str>, Ends<'_>),
    destination: Destination,
) -> Result<RouteTarget, Ec2Error> {
    let elsewhere = |other: String| {
        let one = format!("route table {}", table.id);
        Ec2Error::from(NetworkError::DifferentNetworks { one, other })
    };
    if let Some(text) = egress_only {
        if ends != (None, None, None) || nat_gateway.is_some() || peering.is_some() {
            return Err(one_target());
        }
        let row = region.ec2.egress_only_internet_gateway_named(text)?;
        if row.vpc != table.vpc {
            return Err(elsewhere(format!("egress-only internet gateway {text}")));
        }
        if matches!(destination, Destination::Ipv4(_)) {
            return Err(Ec2Error::InvalidParameterCombination(
                "An egress-only internet gateway can only be the target of a route for IPv6 traffic.",
            ));
        }
        return Ok(RouteTarget::EgressOnly(row.id));
    }
    if let Some(text) = peering {
        if ends != (None, None, None) || nat_gateway.is_some() {
            return Err(one_target());
        }
        let row = region.ec2.peering_named(text, region.now())?;
        return match row.other_end(table.vpc) {
            Some(_) => Ok(RouteTarget::Peering(row.id)),
            None => Err(elsewhere(format!("vpc peering connection {text}"))),
        };
    }
    if let Some(text) = nat_gateway {
        if ends != (None, None, None) {
            return Err(one_target());
        }
        let row = region.ec2.nat_gateway_named(text)?;
        return match row.vpc == table.vpc {
            true => Ok(RouteTarget::NatGateway(row.id)),
            false => Err(elsewhere(format!("NatGateway {text}"))),
        };
    }
    match ends {
        (Some(gateway), None, None) if gateway.starts_with(InternetGatewayId::PREFIX) => {
            let row = region.ec2.internet_gateway_named(gateway)?;
            if row.vpc != Some(table.vpc) {
                return Err(elsewhere(format!("network gateway {gateway}")));
            }
            Ok(RouteTarget::InternetGateway(row.id))
        }
        (Some("local"), None, None) => Err(Ec2Error::UnsupportedParameter("GatewayId")),
        (Some(gateway), None, None) if gateway.starts_with("vgw-") => {
            Err(Ec2Error::UnsupportedParameter("GatewayId"))
        }
        (Some(gateway), None, None) => Err(not_found(Kind::Gateway, gateway)),
        (None, Some(text), None) => {
            let instance = region.ec2.instance_named(text)?;
            if instance.vpc != table.vpc {
                return Err(elsewhere(format!("interface of instance {text}")));
            }
            let mut interfaces = region.ec2.interfaces_of(instance.id);
            match (interfaces.next(), interfaces.next()) {
                (Some(only), None) => Ok(RouteTarget::Interface(only.id)),
                _ => Err(NetworkError::SeveralInterfaces(instance.id).into()),
            }
        }
        (None, None, Some(text)) => {
            let row = region.ec2.network_interface_named(text)?;
            if row.vpc != table.vpc {
                return Err(elsewhere(format!("interface {text}")));
            }
            Ok(RouteTarget::Interface(row.id))
        }
        _ => Err(one_target()),
    }
}

/// A gateway, an instance and an interface: what a route may lead to.
type Ends<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>);

fn one_target() -> Ec2Error {
    Ec2Error::InvalidParameterCombination(
        "The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId, \
         vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId, localGatewayId, carrierGatewayId \
         or instanceId",
    )
}

// ── as the API shows them ───────────────────────────────────────────────────────────────────────────────────

/// The account's default VPC.
pub(crate) fn default_vpc(region: &Region) -> Option<&Vpc> {
    region.ec2.vpcs.rows().find(|vpc| vpc.is_default)
}

/// AWS's id of a zone, which is the same place for every account: `euw2-az1` for `eu-west-2a`.
/// <https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html>. Simplified: the letters map in
/// order, while AWS shuffles them for each account.
pub fn zone_id(region: &str, zone: &ZoneName) -> String {
    let letter = zone.as_str().bytes().last().unwrap_or(b'a');
    let number = letter.saturating_sub(b'a').saturating_add(1);
    let mut parts = region.split('-');
    let area = parts.next().unwrap_or_default();
    let direction = match parts.next().unwrap_or_default() {
        "north" => "n",
        "south" => "s",
        "east" => "e",
        "west" => "w",
        "central" => "c",
        "northeast" => "ne",
        "northwest" => "nw",
        "southeast" => "se",
        "southwest" => "sw",
        other => other,
    };
    let ordinal = parts.next().unwrap_or_default();
    format!("{area}{direction}{ordinal}-az{number}")
}

impl Vpc {
    /// The id of the association of its first CIDR block: made of its own id.
    pub(crate) fn cidr_association(&self) -> String {
        let id = self.id.to_string();
        format!("vpc-cidr-assoc-{}", id.strip_prefix(VpcId::PREFIX).unwrap_or_default())
    }

    /// The VPC as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::Vpc {
        use shapes::VpcCidrBlockStateCode::Associated;
        let association = shapes::VpcCidrBlockAssociation {
            association_id: Some(self.cidr_association()),
            cidr_block: Some(self.cidr.to_string()),
            cidr_block_state: Some(shapes::VpcCidrBlockState {
                state: Some(shapes::VpcCidrBlockStateCode::Associated),
            }),
        };
        shapes::Vpc {
            owner_id: Some(region.account().to_owned()),
            instance_tenancy: Some(match self.dedicated {
                true => shapes::Tenancy::Dedicated,
                false => shapes::Tenancy::Default,
            }),
            cidr_block_association_set: core::iter::once(association)
                .chain(self.more_cidrs.iter().map(|block| block.to_shape(Associated)))
                .collect(),
            ipv6_cidr_block_association_set: self
                .ipv6_cidrs
                .iter()
                .map(|block| block.to_shape(region, Associated))
                .collect(),
            is_default: Some(self.is_default),
            tags: tag_shapes(&self.tags),
            vpc_id: Some(self.id.to_string()),
            state: Some(shapes::VpcState::Available),
            cidr_block: Some(self.cidr.to_string()),
            dhcp_options_id: Some(self.dhcp_options_id()),
        }
    }

    /// The id of its DHCP options; `default` is AWS's word for none.
    pub(crate) fn dhcp_options_id(&self) -> String {
        self.dhcp_options.map_or_else(|| "default".to_owned(), |id| id.to_string())
    }
}

impl Subnet {
    /// How many addresses nobody has: AWS keeps five of each subnet for itself
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>).
    pub(crate) fn available_addresses(&self, region: &Region) -> i64 {
        let Some(cidr) = self.cidr else { return 0 };
        let whole = 1_i64 << (32 - i64::from(cidr.prefix_len()));
        let (first, last) = ((self.vpc, cidr.network()), (self.vpc, cidr.broadcast()));
        let used = region.ec2.private_addresses.range(first..=last).count();
        whole.saturating_sub(5).saturating_sub(i64::try_from(used).unwrap_or(i64::MAX)).max(0)
    }

    /// How many addresses are left for whoever names none: those that nobody has and that are not kept.
    pub(crate) fn assignable_addresses(&self, region: &Region) -> i64 {
        let kept = self.reservations.iter().filter_map(|one| match one.cidr {
            crate::ec2::prefix_list::Block::Ipv4(network) => Some(network),
            crate::ec2::prefix_list::Block::Ipv6(_) => None,
        });
        // Those that AWS keeps of every subnet are not available anyhow.
        let whole = self.cidr.unwrap_or_default();
        let first = u32::from(whole.network());
        let of_aws = (0..4).map(|place| Ipv4Addr::from(first.saturating_add(place)));
        let of_aws: Vec<Ipv4Addr> = of_aws.chain([whole.broadcast()]).collect();
        let free = |network: Ipv4Net| {
            let (first, last) = ((self.vpc, network.network()), (self.vpc, network.broadcast()));
            let used = region.ec2.private_addresses.range(first..=last).count();
            let used = used + of_aws.iter().filter(|address| network.contains(*address)).count();
            let size = 1_i64 << (32 - i64::from(network.prefix_len()));
            size.saturating_sub(i64::try_from(used).unwrap_or(i64::MAX)).max(0)
        };
        let kept: i64 = kept.map(free).sum();
        self.available_addresses(region).saturating_sub(kept).max(0)
    }

    /// Refuses what needs an IPv4 address in a subnet that has none: nothing here speaks IPv6.
    ///
    /// # Errors
    /// `UnsupportedOperation`.
    pub(crate) fn check_has_ipv4(&self) -> Result<(), Ec2Error> {
        match self.cidr {
            Some(_) => Ok(()),
            None => {
                let sentence = "Network interfaces in a subnet with IPv6 alone are not supported here";
                Err(crate::ec2::errors::own("UnsupportedOperation", sentence))
            }
        }
    }

    /// The subnet's ARN.
    pub(crate) fn arn(&self, region: &Region) -> String {
        format!("arn:aws:ec2:{}:{}:subnet/{}", region.name(), region.account(), self.id)
    }

    /// What new instances are named after.
    pub(crate) fn hostname_type(&self) -> shapes::HostnameType {
        match self.named_by_resource {
            true => shapes::HostnameType::ResourceName,
            false => shapes::HostnameType::IpName,
        }
    }

    /// The subnet as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::Subnet {
        shapes::Subnet {
            availability_zone_id: Some(zone_id(region.name(), &self.zone)),
            owner_id: Some(region.account().to_owned()),
            assign_ipv6_address_on_creation: Some(self.assign_ipv6_on_creation),
            map_customer_owned_ip_on_launch: Some(false),
            enable_dns64: Some(self.dns64),
            ipv6_native: Some(self.cidr.is_none()),
            ipv6_cidr_block_association_set: self
                .ipv6_cidrs
                .iter()
                .map(|block| block.to_shape(shapes::SubnetCidrBlockStateCode::Associated))
                .collect(),
            private_dns_name_options_on_launch: Some(shapes::PrivateDnsNameOptionsOnLaunch {
                hostname_type: Some(self.hostname_type()),
                enable_resource_name_dns_a_record: Some(self.resource_name_dns_a_record),
                enable_resource_name_dns_aaaa_record: Some(self.resource_name_dns_aaaa_record),
            }),
            tags: tag_shapes(&self.tags),
            subnet_arn: Some(self.arn(region)),
            subnet_id: Some(self.id.to_string()),
            state: Some(shapes::SubnetState::Available),
            vpc_id: Some(self.vpc.to_string()),
            cidr_block: self.cidr.map(|cidr| cidr.to_string()),
            available_ip_address_count: Some(self.available_addresses(region)),
            availability_zone: Some(self.zone.to_string()),
            default_for_az: Some(self.default_for_zone),
            map_public_ip_on_launch: Some(self.map_public_ip_on_launch),
        }
    }
}

impl RouteTable {
    /// The route table as the API shows it: the local route first.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::RouteTable {
        let main = self.main.map(|id| self.association(id, None));
        let named = self.subnets.iter().map(|(id, subnet)| self.association(*id, Some(*subnet)));
        let local = |cidr: Option<String>, ipv6: Option<String>| shapes::Route {
            destination_cidr_block: cidr,
            destination_ipv6_cidr_block: ipv6,
            gateway_id: Some("local".to_owned()),
            origin: Some(shapes::RouteOrigin::CreateRouteTable),
            state: Some(shapes::RouteState::Active),
            ..Default::default()
        };
        let vpc = || region.ec2.vpcs.get(&self.vpc).into_iter();
        let ipv4 = vpc().flat_map(Vpc::cidrs).map(|cidr| local(Some(cidr.to_string()), None));
        let blocks = vpc().flat_map(|vpc| &vpc.ipv6_cidrs);
        let ipv6 = blocks.map(|block| local(None, Some(block.cidr.to_string())));
        let others = self.routes.iter().map(|route| self.route(region, route));
        shapes::RouteTable {
            associations: main.into_iter().chain(named).collect(),
            propagating_vgws: Vec::new(),
            route_table_id: Some(self.id.to_string()),
            routes: ipv4
                .chain(ipv6)
                .chain(others)
                .chain(region.ec2.endpoint_routes(region.name(), self.id))
                .collect(),
            tags: tag_shapes(&self.tags),
            vpc_id: Some(self.vpc.to_string()),
            owner_id: Some(region.account().to_owned()),
        }
    }

    fn association(
        &self,
        id: RouteTableAssociationId,
        subnet: Option<SubnetId>,
    ) -> shapes::RouteTableAssociation {
        shapes::RouteTableAssociation {
            main: Some(subnet.is_none()),
            route_table_association_id: Some(id.to_string()),
            route_table_id: Some(self.id.to_string()),
            subnet_id: subnet.map(|id| id.to_string()),
            gateway_id: None,
            association_state: Some(shapes::RouteTableAssociationState {
                state: Some(shapes::RouteTableAssociationStateCode::Associated),
                status_message: None,
            }),
        }
    }

    fn route(&self, region: &Region, route: &Route) -> shapes::Route {
        let mut shape = shapes::Route {
            origin: Some(shapes::RouteOrigin::CreateRoute),
            state: Some(match self.is_active(region, route) {
                true => shapes::RouteState::Active,
                false => shapes::RouteState::Blackhole,
            }),
            ..Default::default()
        };
        route.destination.show(&mut shape);
        match route.target {
            RouteTarget::InternetGateway(gateway) => shape.gateway_id = Some(gateway.to_string()),
            RouteTarget::NatGateway(gateway) => shape.nat_gateway_id = Some(gateway.to_string()),
            RouteTarget::Peering(peering) => {
                shape.vpc_peering_connection_id = Some(peering.to_string());
            }
            RouteTarget::EgressOnly(gateway) => {
                shape.egress_only_internet_gateway_id = Some(gateway.to_string());
            }
            RouteTarget::Interface(id) => {
                let row = region.ec2.network_interfaces.get(&id);
                let instance = row.and_then(|row| row.instance());
                shape.instance_owner_id = instance.map(|_| region.account().to_owned());
                shape.instance_id = instance.map(|instance| instance.to_string());
                shape.network_interface_id = Some(id.to_string());
            }
        }
        shape
    }

    /// Whether a route leads anywhere: its gateway is attached to the VPC, or its interface to an instance.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html>
    fn is_active(&self, region: &Region, route: &Route) -> bool {
        match route.target {
            RouteTarget::InternetGateway(id) => {
                let gateway = region.ec2.internet_gateways.get(&id);
                gateway.and_then(|gateway| gateway.vpc) == Some(self.vpc)
            }
            RouteTarget::EgressOnly(id) => region.ec2.egress_only_internet_gateways.contains(&id),
            RouteTarget::Peering(id) => {
                let row = region.ec2.vpc_peering_connections.get(&id);
                row.is_some_and(|row| row.state == PeeringState::Active)
            }
            RouteTarget::NatGateway(id) => {
                region.ec2.nat_gateways.get(&id).is_some_and(NatGateway::is_available)
            }
            RouteTarget::Interface(id) => {
                let row = region.ec2.network_interfaces.get(&id);
                let instance =
                    row.and_then(|row| row.instance()).and_then(|id| region.ec2.instances.get(&id));
                instance
                    .is_some_and(|instance| instance.state == crate::ec2::instance::InstanceState::Running)
            }
        }
    }
}

impl InternetGateway {
    /// The internet gateway as the API shows it. AWS prints `available` for the attachment's state, a value that its
    /// own model of this member does not have.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::InternetGateway {
        let attachment = |vpc: VpcId| shapes::InternetGatewayAttachment {
            state: Some(shapes::AttachmentStatus::Available),
            vpc_id: Some(vpc.to_string()),
        };
        shapes::InternetGateway {
            attachments: self.vpc.map(attachment).into_iter().collect(),
            internet_gateway_id: Some(self.id.to_string()),
            owner_id: Some(region.account().to_owned()),
            tags: tag_shapes(&self.tags),
        }
    }
}
