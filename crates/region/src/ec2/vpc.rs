//! VPCs, subnets, route tables and internet gateways: the network that instances live in.
//!
//! Source: <https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html>.

use std::net::Ipv4Addr;

use ipnet::Ipv4Net;
use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::describe::tag_shapes;
use crate::ec2::tags::Tags;
use crate::region::Region;

/// A VPC.
#[derive(Clone, Debug, PartialEq)]
pub struct Vpc {
    /// Its id.
    pub id: VpcId,
    /// Its addresses.
    pub cidr: Ipv4Net,
    /// Whether it is the account's default VPC.
    pub is_default: bool,
    /// Its DHCP options.
    pub dhcp_options: DhcpOptionsId,
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
    /// Its addresses.
    pub cidr: Ipv4Net,
    /// Whether it is the default subnet of its zone.
    pub default_for_zone: bool,
    /// Whether instances launched into it get a public address unless the launch says otherwise.
    pub map_public_ip_on_launch: bool,
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
    /// The addresses it is for.
    pub destination: Ipv4Net,
    /// Where it sends them.
    pub gateway: InternetGatewayId,
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

impl Region {
    /// The route table of a subnet: the one it names, or else the VPC's main one.
    pub(crate) fn route_table_of(&self, subnet: SubnetId) -> Option<&RouteTable> {
        let vpc = self.ec2.subnets.get(&subnet)?.vpc;
        let tables = || self.ec2.route_tables.rows().filter(move |table| table.vpc == vpc);
        let named = |table: &&RouteTable| table.subnets.iter().any(|(_, named)| *named == subnet);
        tables().find(named).or_else(|| tables().find(|table| table.main.is_some()))
    }

    /// The internet gateway that a subnet's traffic to `address` leaves by; `None` if it has no way out. The
    /// longest prefix wins (<https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html>).
    pub(crate) fn gateway_for(&self, subnet: SubnetId, address: Ipv4Addr) -> Option<InternetGatewayId> {
        let table = self.route_table_of(subnet)?;
        let routes = table.routes.iter().filter(|route| route.destination.contains(&address));
        let route = routes.max_by_key(|route| route.destination.prefix_len())?;
        let gateway = self.ec2.internet_gateways.get(&route.gateway)?;
        (gateway.vpc == Some(table.vpc)).then_some(gateway.id)
    }
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
    /// The id of the association of its CIDR block: made of its own id, since it has exactly one.
    pub(crate) fn cidr_association(&self) -> String {
        let id = self.id.to_string();
        format!("vpc-cidr-assoc-{}", id.strip_prefix(VpcId::PREFIX).unwrap_or_default())
    }

    /// The VPC as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::Vpc {
        let association = shapes::VpcCidrBlockAssociation {
            association_id: Some(self.cidr_association()),
            cidr_block: Some(self.cidr.to_string()),
            cidr_block_state: Some(shapes::VpcCidrBlockState {
                state: Some(shapes::VpcCidrBlockStateCode::Associated),
                status_message: None,
            }),
        };
        shapes::Vpc {
            owner_id: Some(region.account().to_owned()),
            instance_tenancy: Some(shapes::Tenancy::Default),
            cidr_block_association_set: vec![association],
            is_default: Some(self.is_default),
            tags: tag_shapes(&self.tags),
            vpc_id: Some(self.id.to_string()),
            state: Some(shapes::VpcState::Available),
            cidr_block: Some(self.cidr.to_string()),
            dhcp_options_id: Some(self.dhcp_options.to_string()),
        }
    }
}

impl Subnet {
    /// How many addresses nobody has: AWS keeps five of each subnet for itself
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>).
    pub(crate) fn available_addresses(&self, region: &Region) -> i64 {
        let whole = 1_i64 << (32 - i64::from(self.cidr.prefix_len()));
        let (first, last) = ((self.vpc, self.cidr.network()), (self.vpc, self.cidr.broadcast()));
        let used = region.ec2.private_addresses.range(first..=last).count();
        whole.saturating_sub(5).saturating_sub(i64::try_from(used).unwrap_or(i64::MAX)).max(0)
    }

    /// The subnet's ARN.
    pub(crate) fn arn(&self, region: &Region) -> String {
        format!("arn:aws:ec2:{}:{}:subnet/{}", region.name(), region.account(), self.id)
    }

    /// The subnet as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::Subnet {
        shapes::Subnet {
            availability_zone_id: Some(zone_id(region.name(), &self.zone)),
            owner_id: Some(region.account().to_owned()),
            assign_ipv6_address_on_creation: Some(false),
            tags: tag_shapes(&self.tags),
            subnet_arn: Some(self.arn(region)),
            subnet_id: Some(self.id.to_string()),
            state: Some(shapes::SubnetState::Available),
            vpc_id: Some(self.vpc.to_string()),
            cidr_block: Some(self.cidr.to_string()),
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
        let local = region.ec2.vpcs.get(&self.vpc).map(|vpc| shapes::Route {
            destination_cidr_block: Some(vpc.cidr.to_string()),
            gateway_id: Some("local".to_owned()),
            origin: Some(shapes::RouteOrigin::CreateRouteTable),
            state: Some(shapes::RouteState::Active),
            ..Default::default()
        });
        let others = self.routes.iter().map(|route| shapes::Route {
            destination_cidr_block: Some(route.destination.to_string()),
            gateway_id: Some(route.gateway.to_string()),
            origin: Some(shapes::RouteOrigin::CreateRoute),
            state: Some(self.state_of(region, route)),
            ..Default::default()
        });
        shapes::RouteTable {
            associations: main.into_iter().chain(named).collect(),
            route_table_id: Some(self.id.to_string()),
            routes: local.into_iter().chain(others).collect(),
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

    /// A route whose gateway is not attached to the VPC is a black hole.
    fn state_of(&self, region: &Region, route: &Route) -> shapes::RouteState {
        let gateway = region.ec2.internet_gateways.get(&route.gateway);
        match gateway.and_then(|gateway| gateway.vpc) {
            Some(vpc) if vpc == self.vpc => shapes::RouteState::Active,
            _ => shapes::RouteState::Blackhole,
        }
    }
}

impl InternetGateway {
    /// The internet gateway as the API shows it. Deviation: AWS prints `available` for the attachment's state,
    /// a value that its own model of this member does not have; here it is `attached`.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::InternetGateway {
        let attachment = |vpc: VpcId| shapes::InternetGatewayAttachment {
            state: Some(shapes::AttachmentStatus::Attached),
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
