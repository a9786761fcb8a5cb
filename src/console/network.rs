//! What wizards need to know of the network: which subnets lead to the internet, and what security groups let in. Read off
//! the same answers that the command line gets.

use leptos::prelude::*;
use model::ApiError;
use model::ec2::{
    AuthorizeSecurityGroupIngressInput, CreateSecurityGroupInput, DescribeRouteTablesInput,
    DescribeSecurityGroupsInput, DescribeSubnetsInput, DescribeVpcsInput, IpPermission, IpRange, RouteTable,
};

use super::{forms::forget_what_is_gone, support::name_of};
use crate::{
    bridge::{Bridge, use_read},
    paths::{self, Resource},
    t,
    ui::*,
};

/// The network as far as a wizard asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Network {
    pub(crate) vpcs: Vec<Vpc>,
    pub(crate) subnets: Vec<Subnet>,
    pub(crate) groups: Vec<SecurityGroup>,
}

/// A virtual private cloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Vpc {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) cidr: String,
    pub(crate) is_default: bool,
}

/// A subnet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Subnet {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) vpc: String,
    pub(crate) zone: String,
    pub(crate) cidr: String,
    /// Its route table has a way to an internet gateway.
    pub(crate) is_public: bool,
    /// It gives machines a public address unless they say otherwise.
    pub(crate) hands_out_addresses: bool,
}

/// A security group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecurityGroup {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Its network.
    pub vpc: String,
    /// What it lets in.
    pub inbound: Vec<Inbound>,
}

/// One thing a security group lets in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inbound {
    /// `tcp`, `udp`, `icmp`, or `-1` for all.
    pub protocol: String,
    /// The first port.
    pub first_port: i64,
    /// The last port.
    pub last_port: i64,
    /// An address range or a group.
    pub source: String,
}

impl Network {
    /// The subnets of one network.
    pub(crate) fn subnets_of(&self, vpc: &str) -> Vec<Subnet> {
        self.subnets.iter().filter(|subnet| subnet.vpc == vpc).cloned().collect()
    }

    /// The security groups of one network.
    pub(crate) fn groups_of(&self, vpc: &str) -> Vec<SecurityGroup> {
        self.groups.iter().filter(|group| group.vpc == vpc).cloned().collect()
    }

    /// What a wizard begins with: the network that somebody made, the default one where there is no other.
    pub(crate) fn usual_vpc(&self) -> String {
        let made = self.vpcs.iter().find(|vpc| !vpc.is_default);
        made.or_else(|| self.vpcs.first()).map(|vpc| vpc.id.clone()).unwrap_or_default()
    }

    /// The names of groups, given their ids.
    pub(crate) fn group_names(&self, ids: &[String]) -> String {
        let name = |id: &String| {
            let group = self.groups.iter().find(|group| group.id == *id);
            group.map_or_else(|| id.clone(), |group| format!("{} ({id})", group.name))
        };
        ids.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// The networks as answers of a drop-down list.
    pub(crate) fn vpc_choices(&self) -> Vec<Choice<String>> {
        self.vpcs.iter().map(|vpc| Choice::new(vpc.id.clone(), vpc.words())).collect()
    }
}

impl Vpc {
    /// `vpc-0a1b (10.0.0.0/16) | website`, as the console writes it.
    pub(crate) fn words(&self) -> String {
        let default = if self.is_default { " (default)" } else { "" };
        let name = if self.name.is_empty() { String::new() } else { format!(" | {}", self.name) };
        format!("{} ({}){name}{default}", self.id, self.cidr)
    }
}

impl Subnet {
    /// Its name, or its id where it has none.
    pub(crate) fn title(&self) -> String {
        if self.name.is_empty() { self.id.clone() } else { self.name.clone() }
    }

    /// Where it lies and whether the internet can reach it.
    pub(crate) fn words(&self) -> String {
        let reach = if self.is_public { t!(network.public) } else { t!(network.private) };
        format!("{} · {} · {} · {reach}", self.id, self.cidr, self.zone)
    }
}

impl SecurityGroup {
    /// Whether somebody is let in on a TCP port, and who: everybody, or only some.
    pub(crate) fn lets_in(&self, port: i64) -> LetsIn {
        let open: Vec<&Inbound> = self.inbound.iter().filter(|rule| rule.covers(port)).collect();
        match open.as_slice() {
            [] => LetsIn::Nobody,
            rules if rules.iter().any(|rule| rule.source == "0.0.0.0/0") => LetsIn::Everybody,
            rules => {
                LetsIn::Some(rules.iter().map(|rule| rule.source.clone()).collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// What it lets in, in a few words.
    pub(crate) fn words(&self) -> String {
        self.inbound.iter().map(|rule| rule.words(&self.id)).collect::<Vec<_>>().join("; ")
    }
}

/// Who may come in on a port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LetsIn {
    Everybody,
    Some(String),
    Nobody,
}

impl Inbound {
    fn covers(&self, port: i64) -> bool {
        self.protocol == "-1"
            || (self.protocol == "tcp" && (self.first_port..=self.last_port).contains(&port))
    }

    fn words(&self, own: &str) -> String {
        let what = match (self.protocol.as_str(), self.first_port, self.last_port) {
            ("-1", ..) => t!(network.all_traffic).to_owned(),
            ("icmp", ..) => "ICMP".to_owned(),
            (protocol, first, last) if first == last => format!("{} {first}", protocol.to_uppercase()),
            (protocol, first, last) => format!("{} {first}–{last}", protocol.to_uppercase()),
        };
        let source = if self.source == own { t!(network.itself) } else { &self.source };
        t!(network.rule, what = what, source = source)
    }
}

/// The network, again whenever it changes.
pub(crate) fn use_network() -> Memo<Network> {
    let vpcs = use_read(DescribeVpcsInput::default);
    let subnets = use_read(DescribeSubnetsInput::default);
    let tables = use_read(DescribeRouteTablesInput::default);
    let groups = use_read(DescribeSecurityGroupsInput::default);
    Memo::new(move |_| {
        let tables =
            tables.with(|read| read.as_ref().map(|out| out.route_tables.clone()).unwrap_or_default());
        Network {
            vpcs: vpcs.with(|read| read.iter().flat_map(|out| &out.vpcs).map(vpc).collect()),
            subnets: subnets.with(|read| {
                in_order(read.iter().flat_map(|out| &out.subnets).map(|row| subnet(row, &tables)).collect())
            }),
            groups: groups.with(|read| read.iter().flat_map(|out| &out.security_groups).map(group).collect()),
        }
    })
}

/// The first name of this stem, with a number, that no group has: `load-balancer-wizard-1`.
pub(crate) fn free_group_name(network: &Network, stem: &str) -> String {
    let mut names = (1_u32..).map(|number| format!("{stem}{number}"));
    let is_free = |name: &String| !network.groups.iter().any(|group| group.name == *name);
    names.find(is_free).unwrap_or_default()
}

/// Makes a security group that lets everybody in on these TCP ports; says its id.
///
/// # Errors
/// AWS's refusal, and the group's id where the group exists but does not let in what was wanted.
pub(crate) fn make_security_group(
    bridge: Bridge,
    name: &str,
    description: &str,
    vpc: &str,
    ports: &[i64],
) -> Result<String, (Option<String>, ApiError)> {
    let made = bridge.call(CreateSecurityGroupInput {
        group_name: Some(name.trim().to_owned()),
        description: Some(description.trim().to_owned()),
        vpc_id: Some(vpc.to_owned()),
        ..Default::default()
    });
    let id = made.map_err(|error| (None, error))?.group_id.unwrap_or_default();
    if ports.is_empty() {
        return Ok(id);
    }
    match let_everybody_in(bridge, &id, ports) {
        Ok(()) => Ok(id),
        Err(error) => Err((Some(id), error)),
    }
}

/// Lets everybody in on these TCP ports.
///
/// # Errors
/// AWS's refusal.
pub(crate) fn let_everybody_in(bridge: Bridge, group: &str, ports: &[i64]) -> Result<(), ApiError> {
    let permission = |port: &i64| IpPermission {
        ip_protocol: Some("tcp".to_owned()),
        from_port: Some(*port),
        to_port: Some(*port),
        ip_ranges: vec![IpRange { cidr_ip: Some("0.0.0.0/0".to_owned()), ..Default::default() }],
        ..Default::default()
    };
    let input = AuthorizeSecurityGroupIngressInput {
        group_id: Some(group.to_owned()),
        ip_permissions: ports.iter().map(permission).collect(),
        ..Default::default()
    };
    bridge.call(input).map(drop)
}

/// Groups to choose from, with what they let in.
#[component]
pub(crate) fn GroupTable(
    /// The groups.
    groups: Signal<Vec<SecurityGroup>>,
    /// The ids of the chosen ones.
    #[prop(into)]
    chosen: Binding<Vec<String>>,
) -> impl IntoView {
    let columns = vec![
        Column::text("name", "Name", |group: &SecurityGroup| group.name.clone()).heading(),
        Column::view(
            "id",
            "Security Group ID",
            |group: &SecurityGroup| group.id.clone(),
            |group| {
                let id = move || group.with(|group| group.id.clone());
                view! { <a class="id" href=move || paths::item(Resource::SecurityGroups, id())>{id}</a> }
            },
        ),
        Column::text("inbound", "Inbound", SecurityGroup::words),
        Column::text("vpc", "VPC ID", |group: &SecurityGroup| group.vpc.clone()),
        Column::text("description", "Description", |group: &SecurityGroup| group.description.clone()),
    ];
    let selected = Signal::derive(move || chosen.get());
    let choose = move |keys: Vec<String>| chosen.set(keys);
    let there = move || groups.with(|groups| groups.iter().map(|group| group.id.clone()).collect());
    forget_what_is_gone(chosen, there);
    view! {
        <Table
            what="security groups"
            rows=groups
            row_key=|group: SecurityGroup| group.id
            columns
            plain=true
            selection=Selection::Many
            selected
            on_select=choose
            empty=|| view! { <Empty title=t!(network.no_groups) text=t!(network.no_groups_text) /> }
        />
    }
}

/// What some groups together let in: the check that the course asks for.
#[component]
pub(crate) fn AllowedPorts(
    /// The groups.
    #[prop(into)]
    groups: Signal<Vec<SecurityGroup>>,
    /// Ports and what they are for.
    ports: &'static [(i64, &'static str)],
) -> impl IntoView {
    let line = move |(port, what): (i64, &'static str)| {
        let who = groups.with(|groups| who_is_let_in(groups, port));
        let (role, words) = match who {
            LetsIn::Everybody => (StateRole::Works, t!(network.allowed, what = what, port = port)),
            LetsIn::Some(source) => {
                (StateRole::Look, t!(network.allowed_from, what = what, port = port, source = source))
            }
            LetsIn::Nobody => (StateRole::Fails, t!(network.not_allowed, what = what, port = port)),
        };
        view! { <li><StateBadge word=words role=role bare=true /></li> }
    };
    move || {
        groups.with(|groups| !groups.is_empty()).then(|| {
            view! {
                <ul class="row" role="list" aria-label=t!(network.check)>
                    {ports.iter().copied().map(line).collect_view()}
                </ul>
            }
        })
    }
}

/// Who may come in on a port through any of these groups.
pub(crate) fn who_is_let_in(groups: &[SecurityGroup], port: i64) -> LetsIn {
    let answers: Vec<LetsIn> = groups.iter().map(|group| group.lets_in(port)).collect();
    if answers.contains(&LetsIn::Everybody) {
        return LetsIn::Everybody;
    }
    answers.into_iter().find(|answer| *answer != LetsIn::Nobody).unwrap_or(LetsIn::Nobody)
}

fn vpc(row: &model::ec2::Vpc) -> Vpc {
    Vpc {
        id: row.vpc_id.clone().unwrap_or_default(),
        name: name_of(&row.tags),
        cidr: row.cidr_block.clone().unwrap_or_default(),
        is_default: row.is_default.unwrap_or(false),
    }
}

fn subnet(row: &model::ec2::Subnet, tables: &[RouteTable]) -> Subnet {
    let id = row.subnet_id.clone().unwrap_or_default();
    let vpc = row.vpc_id.clone().unwrap_or_default();
    let is_public = leads_to_internet(&id, &vpc, tables);
    Subnet {
        is_public,
        name: name_of(&row.tags),
        zone: row.availability_zone.clone().unwrap_or_default(),
        cidr: row.cidr_block.clone().unwrap_or_default(),
        hands_out_addresses: row.map_public_ip_on_launch.unwrap_or(false),
        id,
        vpc,
    }
}

/// As one thinks of them: zone by zone, in each zone what the internet reaches first. AWS's own order is none.
fn in_order(mut subnets: Vec<Subnet>) -> Vec<Subnet> {
    clockwork::sort::sort_by_key(&mut subnets, |subnet| {
        (subnet.zone.clone(), !subnet.is_public, subnet.title())
    });
    subnets
}

/// A subnet follows the route table it is associated with, the main one of its network where there is none
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html>).
fn leads_to_internet(subnet: &str, vpc: &str, tables: &[RouteTable]) -> bool {
    let own = tables.iter().find(|table| {
        table.associations.iter().any(|association| association.subnet_id.as_deref() == Some(subnet))
    });
    let main = || {
        tables.iter().find(|table| {
            table.vpc_id.as_deref() == Some(vpc)
                && table.associations.iter().any(|association| association.main == Some(true))
        })
    };
    own.or_else(main).is_some_and(|table| {
        table.routes.iter().any(|route| {
            route.destination_cidr_block.as_deref() == Some("0.0.0.0/0")
                && route.gateway_id.as_deref().is_some_and(|gateway| gateway.starts_with("igw-"))
        })
    })
}

fn group(row: &model::ec2::SecurityGroup) -> SecurityGroup {
    SecurityGroup {
        id: row.group_id.clone().unwrap_or_default(),
        name: row.group_name.clone().unwrap_or_default(),
        description: row.description.clone().unwrap_or_default(),
        vpc: row.vpc_id.clone().unwrap_or_default(),
        inbound: row.ip_permissions.iter().flat_map(inbound).collect(),
    }
}

fn inbound(permission: &IpPermission) -> Vec<Inbound> {
    let ranges = permission.ip_ranges.iter().filter_map(|range| range.cidr_ip.clone());
    let ranges_v6 = permission.ipv6_ranges.iter().filter_map(|range| range.cidr_ipv6.clone());
    let groups = permission.user_id_group_pairs.iter().filter_map(|pair| pair.group_id.clone());
    ranges
        .chain(ranges_v6)
        .chain(groups)
        .map(|source| Inbound {
            protocol: permission.ip_protocol.clone().unwrap_or_default(),
            first_port: permission.from_port.unwrap_or(0),
            last_port: permission.to_port.unwrap_or(65_535),
            source,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use model::ec2::{Route, RouteTable, RouteTableAssociation};
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn table(subnet: Option<&str>, gateway: Option<&str>) -> RouteTable {
        RouteTable {
            vpc_id: Some("vpc-1".to_owned()),
            associations: vec![RouteTableAssociation {
                subnet_id: subnet.map(str::to_owned),
                main: Some(subnet.is_none()),
                ..Default::default()
            }],
            routes: vec![Route {
                destination_cidr_block: Some("0.0.0.0/0".to_owned()),
                gateway_id: gateway.map(str::to_owned),
                ..Default::default()
            }],
            ..Default::default()
        }
    }

    #[test]
    fn a_subnet_is_public_by_its_own_table_and_else_by_the_main_one() {
        let tables = [table(None, None), table(Some("subnet-1"), Some("igw-1"))];
        assert!(leads_to_internet("subnet-1", "vpc-1", &tables));
        assert!(!leads_to_internet("subnet-2", "vpc-1", &tables));
        assert!(leads_to_internet("subnet-2", "vpc-1", &[table(None, Some("igw-1"))]));
    }

    #[test]
    fn subnets_stand_zone_by_zone_and_what_the_internet_reaches_first() {
        let subnet = |name: &str, zone: &str, is_public| Subnet {
            name: name.to_owned(),
            zone: zone.to_owned(),
            is_public,
            ..Default::default()
        };
        let given = vec![
            subnet("private-b", "eu-west-2b", false),
            subnet("private-a", "eu-west-2a", false),
            subnet("public-b", "eu-west-2b", true),
            subnet("public-a", "eu-west-2a", true),
        ];
        let names: Vec<String> = in_order(given).into_iter().map(|subnet| subnet.name).collect();
        assert_eq!(names, ["public-a", "private-a", "public-b", "private-b"]);
    }

    #[test]
    fn a_group_lets_in_what_its_rules_cover() {
        let rule = |first_port, source: &str| Inbound {
            protocol: "tcp".to_owned(),
            first_port,
            last_port: first_port,
            source: source.to_owned(),
        };
        let group = SecurityGroup {
            inbound: vec![rule(80, "0.0.0.0/0"), rule(22, "10.0.0.0/16")],
            ..Default::default()
        };
        assert_eq!(group.lets_in(80), LetsIn::Everybody);
        assert_eq!(group.lets_in(22), LetsIn::Some("10.0.0.0/16".to_owned()));
        assert_eq!(group.lets_in(443), LetsIn::Nobody);
    }
}
