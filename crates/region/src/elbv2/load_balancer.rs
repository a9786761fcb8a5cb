//! Application load balancers: their rows, their nodes and their life.
//!
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html>.

use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::{Duration, Instant};
use model::elbv2::{
    AvailabilityZone, IpAddressType, LoadBalancer as LoadBalancerShape, LoadBalancerSchemeEnum,
    LoadBalancerState as LoadBalancerStateShape, LoadBalancerStateEnum, LoadBalancerTypeEnum, SubnetMapping,
};
use model::ids::*;

use crate::ec2::network_interface::{InterfaceOwner, NetworkInterface, Settings};
use crate::ec2::tags::Tags;
use crate::elbv2::attributes::{DENIES_IPV6, LOAD_BALANCER};
use crate::elbv2::errors::Elbv2Error;
use crate::region::Region;

/// An Application Load Balancer.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadBalancer {
    /// Its id: the last part of its ARN.
    pub id: LoadBalancerId,
    /// Its name, unique in the region.
    pub name: String,
    /// Its name in DNS.
    pub dns_name: String,
    /// Whether it faces the internet.
    pub scheme: LoadBalancerSchemeEnum,
    /// Its VPC.
    pub vpc: VpcId,
    /// Where it is in its life.
    pub state: LoadBalancerState,
    /// When it was created.
    pub created_time: Instant,
    /// Its nodes, one in each enabled zone, by zone.
    pub nodes: BTreeMap<ZoneName, Node>,
    /// The security groups that guard its nodes.
    pub security_groups: Vec<SecurityGroupId>,
    /// The attributes that differ from their defaults.
    pub attributes: BTreeMap<String, String>,
    /// Its tags.
    pub tags: Tags,
}

/// A node of a load balancer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its subnet.
    pub subnet: SubnetId,
    /// Its network interface.
    pub interface: NetworkInterfaceId,
}

/// Where a load balancer is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadBalancerState {
    /// Being set up: its name does not resolve yet.
    Provisioning {
        /// When it will be active.
        until: Instant,
    },
    /// Working.
    Active,
}

impl LoadBalancerState {
    /// AWS's code
    /// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerState.html>).
    pub fn code(self) -> LoadBalancerStateEnum {
        match self {
            LoadBalancerState::Provisioning { .. } => LoadBalancerStateEnum::Provisioning,
            LoadBalancerState::Active => LoadBalancerStateEnum::Active,
        }
    }
}

impl LoadBalancer {
    /// The value of an attribute, its default included.
    pub fn attribute(&self, key: &str) -> &str {
        let internal = || self.scheme == LoadBalancerSchemeEnum::Internal;
        match self.attributes.get(key) {
            Some(value) => value,
            None if key == DENIES_IPV6 && internal() => "true",
            None => LOAD_BALANCER.default_of(key),
        }
    }

    /// How long it waits for bytes on an open connection.
    pub fn idle_timeout(&self) -> Duration {
        Duration::secs(self.attribute("idle_timeout.timeout_seconds").parse().unwrap_or(60))
    }

    /// How long a client may keep its connection.
    pub fn client_keep_alive(&self) -> Duration {
        Duration::secs(self.attribute("client_keep_alive.seconds").parse().unwrap_or(3600))
    }

    /// Whether headers with names that are not valid stay behind.
    pub fn drops_invalid_headers(&self) -> bool {
        self.attribute("routing.http.drop_invalid_header_fields.enabled") == "true"
    }

    /// Whether DeleteLoadBalancer is refused.
    pub fn is_protected(&self) -> bool {
        self.attribute("deletion_protection.enabled") == "true"
    }

    /// As the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> LoadBalancerShape {
        LoadBalancerShape {
            load_balancer_arn: Some(region.load_balancer_arn(self.id)),
            dns_name: Some(self.dns_name.clone()),
            canonical_hosted_zone_id: hosted_zone(region.name()).map(str::to_owned),
            created_time: Some(self.created_time),
            load_balancer_name: Some(self.name.clone()),
            scheme: Some(self.scheme),
            vpc_id: Some(self.vpc.to_string()),
            state: Some(LoadBalancerStateShape { code: Some(self.state.code()), reason: None }),
            r#type: Some(LoadBalancerTypeEnum::Application),
            availability_zones: self.zones_shape(),
            security_groups: self.security_groups.iter().map(ToString::to_string).collect(),
            ip_address_type: Some(IpAddressType::Ipv4),
        }
    }

    /// Its zones as the API shows them.
    pub(crate) fn zones_shape(&self) -> Vec<AvailabilityZone> {
        let zone = |(zone, node): (&ZoneName, &Node)| AvailabilityZone {
            zone_name: Some(zone.to_string()),
            subnet_id: Some(node.subnet.to_string()),
            load_balancer_addresses: Vec::new(),
        };
        self.nodes.iter().map(zone).collect()
    }

    /// Whether it is set up.
    pub fn is_active(&self) -> bool {
        self.state == LoadBalancerState::Active
    }
}

/// A load balancer is set up.
pub(crate) fn provisioned(region: &mut Region, id: LoadBalancerId) {
    let now = region.now;
    let due = region.elbv2.load_balancers.get(&id).is_some_and(
        |balancer| matches!(balancer.state, LoadBalancerState::Provisioning { until } if until <= now),
    );
    if !due {
        return;
    }
    if let Some(balancer) = region.elbv2.load_balancers.get_mut(&id) {
        balancer.state = LoadBalancerState::Active;
    }
}

/// IPv4, which every load balancer here speaks. What speaks IPv6 too needs subnets with such addresses
/// (<https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/4852> quotes the sentence); with them it is
/// refused by name: nothing here speaks IPv6.
pub(crate) fn check_ip_address_type(
    region: &Region,
    wanted: Option<IpAddressType>,
    mut subnets: impl Iterator<Item = SubnetId>,
) -> Result<(), Elbv2Error> {
    let has_ipv6 =
        |id: SubnetId| region.ec2.subnets.get(&id).is_some_and(|subnet| !subnet.ipv6_cidrs.is_empty());
    match wanted {
        None | Some(IpAddressType::Ipv4) => Ok(()),
        Some(_) if !subnets.all(has_ipv6) => {
            let message = "You must specify subnets with an associated IPv6 CIDR block.";
            Err(Elbv2Error::Validation(message.to_owned()))
        }
        Some(other) => Err(Elbv2Error::NotSupported(format!("The IP address type '{other}' is"))),
    }
}

/// The subnets that a request names, by id or in mappings, but not both ways.
pub(crate) fn subnets_of(subnets: &[String], mappings: &[SubnetMapping]) -> Result<Vec<String>, Elbv2Error> {
    if !subnets.is_empty() && !mappings.is_empty() {
        let message = "You must specify either subnets or subnet mappings, but not both";
        return Err(Elbv2Error::Validation(message.to_owned()));
    }
    let mapped = mappings.iter().map(|mapping| mapping.subnet_id.clone().unwrap_or_default());
    Ok(subnets.iter().cloned().chain(mapped).collect())
}

/// The subnets in which a load balancer is to have nodes: one in each of at least two zones of one VPC, with
/// room (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html>).
pub(crate) fn check_subnets(
    region: &Region,
    subnets: &[String],
    scheme: LoadBalancerSchemeEnum,
) -> Result<(VpcId, BTreeMap<ZoneName, SubnetId>), Elbv2Error> {
    let mut zones = BTreeMap::new();
    let mut vpc = None;
    for text in subnets {
        let found = SubnetId::parse(text).and_then(|id| region.ec2.subnets.get(&id));
        let subnet = found.ok_or_else(|| Elbv2Error::SubnetNotFound(text.clone()))?;
        let first = *vpc.get_or_insert(subnet.vpc);
        if first != subnet.vpc {
            return Err(Elbv2Error::SubnetsOfSeveralVpcs(first, subnet.vpc));
        }
        if zones.insert(subnet.zone.clone(), subnet.id).is_some_and(|other| other != subnet.id) {
            return Err(Elbv2Error::SameZoneTwice);
        }
    }
    let Some(vpc) = vpc.filter(|_| zones.len() >= 2) else { return Err(Elbv2Error::TwoZonesNeeded) };
    let attached = || region.ec2.internet_gateways.rows().any(|gateway| gateway.vpc == Some(vpc));
    if scheme == LoadBalancerSchemeEnum::InternetFacing && !attached() {
        return Err(Elbv2Error::NoInternetGateway(vpc));
    }
    for subnet in zones.values() {
        if free_addresses(region, *subnet) < 8 {
            return Err(Elbv2Error::NotEnoughAddresses(*subnet));
        }
    }
    Ok((vpc, zones))
}

fn free_addresses(region: &Region, subnet: SubnetId) -> u64 {
    let Some(row) = region.ec2.subnets.get(&subnet) else { return 0 };
    let Some(cidr) = row.cidr else { return 0 };
    let (first, last) = (cidr.network(), cidr.broadcast());
    let all = u64::from(u32::from(last) - u32::from(first)) + 1;
    let used = region.ec2.private_addresses.range((row.vpc, first)..=(row.vpc, last)).count();
    all.saturating_sub(5).saturating_sub(u64::try_from(used).unwrap_or(u64::MAX))
}

/// The security groups of a load balancer; the VPC's default group if none is named, as AWS does
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html>).
pub(crate) fn check_security_groups(
    region: &Region,
    vpc: VpcId,
    groups: &[String],
) -> Result<Vec<SecurityGroupId>, Elbv2Error> {
    if groups.is_empty() {
        let default =
            region.ec2.security_groups.rows().find(|group| group.vpc == vpc && group.name == "default");
        return Ok(default.map(|group| group.id).into_iter().collect());
    }
    let mut ids = Vec::new();
    for text in groups {
        // <https://github.com/in4it/ecs-deploy/issues/8> quotes the sentence.
        let malformed = || Elbv2Error::Validation(format!("Security group '{text}' is not valid"));
        let id = SecurityGroupId::parse(text).ok_or_else(malformed)?;
        let found = region.ec2.security_groups.get(&id);
        let group = found.ok_or_else(|| Elbv2Error::SecurityGroupNotFound(text.clone()))?;
        if group.vpc != vpc {
            return Err(Elbv2Error::SecurityGroupOfOtherVpc(group.id));
        }
        if !ids.contains(&group.id) {
            ids.push(group.id);
        }
    }
    Ok(ids)
}

/// Adds a node with its network interface; `None` if the subnet is full.
pub(crate) fn add_node(
    region: &mut Region,
    id: LoadBalancerId,
    name: &str,
    subnet: SubnetId,
    public: bool,
    groups: &[SecurityGroupId],
) -> Option<Node> {
    let row = region.ec2.subnets.get(&subnet)?;
    let (vpc, zone) = (row.vpc, row.zone.clone());
    let private_address = region.new_private_address(subnet)?;
    let public_address = public.then(|| region.new_public_address());
    let interface = NetworkInterfaceId::from_bits(region.draw("elbv2/network-interface-id"));
    let attach_time = region.now;
    let settings = Settings {
        vpc,
        subnet,
        zone,
        security_groups: groups.to_vec(),
        description: format!("ELB app/{name}/{id}"),
        device_index: 1,
        delete_on_termination: false,
        source_dest_check: true,
        secondary_addresses: Vec::new(),
        ipv6_addresses: Vec::new(),
        tags: crate::ec2::tags::Tags::new(),
    };
    region.add_network_interface(NetworkInterface {
        id: interface,
        private_address,
        public_address,
        owner: InterfaceOwner::LoadBalancer(id),
        attach_time,
        settings: Arc::new(settings),
    });
    Some(Node { subnet, interface })
}

/// The id of the hosted zone of AWS's that a load balancer's name is in
/// (<https://docs.aws.amazon.com/general/latest/gr/elb.html>); `None` for regions that are not listed here.
pub(crate) fn hosted_zone(region: &str) -> Option<&'static str> {
    Some(match region {
        "eu-west-1" => "Z32O12XQLNTSW2",
        "eu-west-2" => "ZHURV8PSTC4K8",
        "eu-west-3" => "Z3Q77PNBQS71R4",
        "eu-central-1" => "Z215JYRZR1TBD5",
        "us-east-1" => "Z35SXDOTRQ7X7K",
        "us-east-2" => "Z3AADJGX6KTTL2",
        "us-west-1" => "Z368ELLRRE2KJ0",
        "us-west-2" => "Z1H1FL5HABSF5",
        _ => return None,
    })
}
