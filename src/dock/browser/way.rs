//! The way of a request in words: a name, a word and a meaning per hop, and the hop that decided in one sentence
//! with links to where it can be changed. Plain data in, plain data out.

use std::collections::BTreeMap;

use clockwork::Duration;
use guest::http::ConnectError;
use model::ReadDoorExt;
use model::ec2::{DescribeInstancesInput, DescribeNetworkInterfacesInput, DescribeSecurityGroupsInput, Tag};
use model::elbv2::{DescribeLoadBalancersInput, DescribeTargetGroupsInput};
use model::ids::{LoadBalancerId, NetworkInterfaceId, SecurityGroupId, TargetGroupId};
use region::dataplane::{Choice, Decision, Hop, Place, Reason};
use region::{Region, Visit};

use super::status::span;
use crate::{
    paths::{self, Resource},
    t,
    ui::StateRole,
};

/// The names of the things that hops name by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    balancers: BTreeMap<String, String>,
    target_groups: BTreeMap<String, String>,
    security_groups: BTreeMap<String, String>,
    instances: BTreeMap<String, String>,
    interfaces: BTreeMap<String, String>,
}

/// The value of the tag `Name`, if there is one that says something.
#[must_use]
pub fn name_tag(tags: &[Tag]) -> Option<String> {
    let tag = tags.iter().find(|tag| tag.key.as_deref() == Some("Name"))?;
    tag.value.clone().filter(|value| !value.trim().is_empty())
}

/// The last part of an ARN.
fn last_part(arn: Option<String>) -> Option<String> {
    arn?.rsplit('/').next().map(str::to_owned)
}

impl Directory {
    /// The names as the API tells them now.
    #[must_use]
    pub fn of(region: &Region) -> Self {
        let balancers = region.ask(DescribeLoadBalancersInput::default()).map(|output| output.load_balancers);
        let groups = region.ask(DescribeTargetGroupsInput::default()).map(|output| output.target_groups);
        let security =
            region.ask(DescribeSecurityGroupsInput::default()).map(|output| output.security_groups);
        let reservations = region.ask(DescribeInstancesInput::default()).map(|output| output.reservations);
        let interfaces =
            region.ask(DescribeNetworkInterfacesInput::default()).map(|output| output.network_interfaces);
        let instances =
            reservations.unwrap_or_default().into_iter().flat_map(|reservation| reservation.instances);
        Directory {
            balancers: (balancers.unwrap_or_default().into_iter())
                .filter_map(|balancer| {
                    Some((last_part(balancer.load_balancer_arn)?, balancer.load_balancer_name?))
                })
                .collect(),
            target_groups: (groups.unwrap_or_default().into_iter())
                .filter_map(|group| Some((last_part(group.target_group_arn)?, group.target_group_name?)))
                .collect(),
            security_groups: (security.unwrap_or_default().into_iter())
                .filter_map(|group| Some((group.group_id?, group.group_name?)))
                .collect(),
            instances: instances
                .filter_map(|instance| Some((instance.instance_id?, name_tag(&instance.tags)?)))
                .collect(),
            interfaces: (interfaces.unwrap_or_default().into_iter())
                .filter_map(|interface| {
                    let owner = interface.attachment.and_then(|attachment| attachment.instance_id);
                    let owner = owner.or(interface.description).filter(|owner| !owner.is_empty())?;
                    Some((interface.network_interface_id?, owner))
                })
                .collect(),
        }
    }

    fn balancer(&self, id: LoadBalancerId) -> String {
        let id = id.to_string();
        self.balancers.get(&id).cloned().unwrap_or(id)
    }

    fn target_group(&self, id: TargetGroupId) -> String {
        let id = id.to_string();
        self.target_groups.get(&id).cloned().unwrap_or(id)
    }

    fn security_group(&self, id: SecurityGroupId) -> String {
        let id = id.to_string();
        self.security_groups.get(&id).cloned().unwrap_or(id)
    }

    fn instance(&self, id: &str) -> String {
        self.instances.get(id).map_or_else(|| id.to_owned(), |name| format!("{name} ({id})"))
    }

    /// Whose interface it is: an instance, or `ELB app/website/…`.
    fn owner(&self, interface: NetworkInterfaceId) -> String {
        let interface = interface.to_string();
        match self.interfaces.get(&interface) {
            Some(owner) if owner.starts_with("i-") => self.instance(owner),
            Some(owner) => owner.clone(),
            None => interface,
        }
    }
}

/// One hop as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// What happened there, as a state.
    pub role: StateRole,
    /// Where.
    pub name: String,
    /// What was decided there and why.
    pub word: String,
    /// How long it took there; empty where it took no time.
    pub took: String,
    /// The page of the console where it can be changed.
    pub href: Option<String>,
}

/// A hop in words.
#[must_use]
pub fn stop(hop: &Hop, directory: &Directory) -> Stop {
    Stop {
        role: role(hop),
        name: name(&hop.place, directory),
        word: word(hop, directory),
        took: if hop.took == Duration::ZERO { String::new() } else { span(hop.took) },
        href: href(&hop.place, &hop.reason, directory),
    }
}

fn role(hop: &Hop) -> StateRole {
    match (hop.decision, &hop.reason) {
        (Decision::Passed, Reason::TargetChosen { choice: Choice::FailOpen, .. }) => StateRole::Look,
        (Decision::Passed, _) => StateRole::Works,
        (Decision::Answered(status), _) => super::status::role(status),
        (Decision::Dropped | Decision::Refused | Decision::NotFound, _) => StateRole::Fails,
    }
}

fn name(place: &Place, directory: &Directory) -> String {
    match place {
        Place::Browser => t!(way.browser).to_owned(),
        Place::Dns(_) => t!(way.dns).to_owned(),
        Place::Network => t!(way.network).to_owned(),
        Place::InternetGateway(_) => t!(way.internet_gateway).to_owned(),
        Place::NatGateway(_) => t!(way.nat_gateway).to_owned(),
        Place::SecurityGroups { interface, outbound } => {
            let owner = directory.owner(*interface);
            if *outbound { t!(way.out_of, owner = owner) } else { t!(way.into, owner = owner) }
        }
        Place::NetworkAcl { subnet, .. } => t!(way.network_acl, subnet = subnet.to_string()),
        Place::Node { balancer, zone } => {
            t!(way.node, name = directory.balancer(*balancer), zone = zone.to_string())
        }
        Place::Listener(_) => t!(way.listener).to_owned(),
        Place::Rule(_) => t!(way.rule).to_owned(),
        Place::TargetGroup(id) => t!(way.target_group, name = directory.target_group(*id)),
        Place::Instance(id) => t!(way.instance, name = directory.instance(&id.to_string())),
        Place::Database(id) => t!(way.database, name = id.to_string()),
        Place::Outside(address) => t!(way.outside, address = address.to_string()),
    }
}

fn word(hop: &Hop, directory: &Directory) -> String {
    match (&hop.decision, &hop.reason) {
        (Decision::Answered(status), Reason::Served) => t!(way.answers, status = status.to_string()),
        (_, Reason::AllowedBy { group, rule }) => {
            t!(way.allowed, group = directory.security_group(*group), rule = rule.to_string())
        }
        (_, Reason::NoRuleAllows { groups, port, peer }) => {
            let groups: Vec<String> = groups.iter().map(|group| directory.security_group(*group)).collect();
            t!(way.not_allowed, groups = groups.join(", "), port = port.to_string(), peer = peer.to_string())
        }
        (Decision::Answered(status), reason) => format!("{status}: {reason}"),
        (_, reason) => reason.to_string(),
    }
}

fn href(place: &Place, reason: &Reason, directory: &Directory) -> Option<String> {
    let href = match (place, reason) {
        (_, Reason::AllowedBy { group, .. }) => paths::item(Resource::SecurityGroups, group),
        (_, Reason::NoRuleAllows { groups, .. }) => match groups.as_slice() {
            [group, ..] => paths::item(Resource::SecurityGroups, group),
            [] => return None,
        },
        (_, Reason::NoRoute(_) | Reason::BlackHole(..) | Reason::NotForwarded(_)) => {
            paths::list(Resource::RouteTables)
        }
        (Place::InternetGateway(id), _) => paths::item(Resource::InternetGateways, id),
        (Place::Node { balancer, .. }, _) => {
            paths::item(Resource::LoadBalancers, directory.balancer(*balancer))
        }
        (Place::TargetGroup(id), _) => paths::item(Resource::TargetGroups, directory.target_group(*id)),
        (Place::Instance(id), _) => paths::item(Resource::Instances, id),
        (Place::Database(id), _) => paths::item(Resource::Databases, id),
        (
            Place::Browser
            | Place::Dns(_)
            | Place::Network
            | Place::NatGateway(_)
            | Place::SecurityGroups { .. }
            | Place::NetworkAcl { .. }
            | Place::Listener(_)
            | Place::Rule(_)
            | Place::Outside(_),
            _,
        ) => return None,
    };
    Some(href)
}

/// Where something can be changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Door {
    /// A page of the console: words and address.
    Page(String, String),
    /// A terminal on this instance.
    Terminal(String),
}

/// What decided a request, in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Whether it went wrong.
    pub failed: bool,
    /// What happened, and why.
    pub sentence: String,
    /// Where it can be changed.
    pub doors: Vec<Door>,
}

/// Whether a hop is where a request went wrong.
fn went_wrong(hop: &Hop) -> bool {
    match hop.decision {
        Decision::Passed => false,
        Decision::Answered(status) => status >= 400,
        Decision::Dropped | Decision::Refused | Decision::NotFound => true,
    }
}

/// The hop at which the request went wrong first; a load balancer's own 502 follows from that one.
#[must_use]
pub fn deciding(visit: &Visit) -> Option<&Hop> {
    visit.hops.iter().find(|hop| went_wrong(hop)).or(visit.hops.last())
}

/// What decided a request; `None` if nobody was asked, or all went well.
#[must_use]
pub fn verdict(visit: &Visit, directory: &Directory) -> Option<Verdict> {
    let hop = deciding(visit).filter(|hop| went_wrong(hop))?;
    let (sentence, mut doors) = sentence(hop, directory);
    if let Some(opened) = fail_open(visit, directory) {
        doors.push(opened);
    }
    Some(Verdict { failed: true, sentence, doors })
}

/// Where no target is healthy, the target group is worth a look too.
fn fail_open(visit: &Visit, directory: &Directory) -> Option<Door> {
    visit.hops.iter().find_map(|hop| match (&hop.place, &hop.reason) {
        (Place::TargetGroup(id), Reason::TargetChosen { choice: Choice::FailOpen, .. }) => {
            Some(target_group_door(*id, directory))
        }
        _ => None,
    })
}

fn target_group_door(id: TargetGroupId, directory: &Directory) -> Door {
    let name = directory.target_group(id);
    Door::Page(t!(way.show, name = &name), paths::item(Resource::TargetGroups, &name))
}

fn instance_door(id: &str, directory: &Directory) -> Door {
    Door::Page(t!(way.show, name = directory.instance(id)), paths::item(Resource::Instances, id))
}

fn sentence(hop: &Hop, directory: &Directory) -> (String, Vec<Door>) {
    let list = |resource: Resource| Door::Page(t!(way.show, name = resource.label()), paths::list(resource));
    match (&hop.place, &hop.reason) {
        (_, Reason::NoSuchName) => {
            (t!(way.no_such_name).to_owned(), vec![list(Resource::LoadBalancers), list(Resource::Instances)])
        }
        (Place::Node { balancer, .. }, Reason::NotActive) => {
            let name = directory.balancer(*balancer);
            let door = Door::Page(t!(way.show, name = &name), paths::item(Resource::LoadBalancers, &name));
            (t!(way.not_active, name = &name), vec![door])
        }
        (_, Reason::NotActive) => {
            (t!(way.not_active_somewhere).to_owned(), vec![list(Resource::LoadBalancers)])
        }
        (_, Reason::NoRoute(subnet)) => (
            t!(way.no_route, subnet = subnet.to_string()),
            vec![list(Resource::RouteTables), list(Resource::Subnets)],
        ),
        (_, Reason::BlackHole(subnet, destination)) => (
            t!(way.black_hole, subnet = subnet.to_string(), destination = destination.to_string()),
            vec![list(Resource::RouteTables), list(Resource::InternetGateways)],
        ),
        (Place::NetworkAcl { acl, subnet, .. }, Reason::AclDenies { .. }) => (
            t!(
                way.acl_denies,
                acl = acl.to_string(),
                subnet = subnet.to_string(),
                reason = hop.reason.to_string()
            ),
            vec![list(Resource::Subnets)],
        ),
        (_, Reason::NobodyThere(address)) => {
            (t!(way.nobody_there, address = address.to_string()), vec![list(Resource::Instances)])
        }
        (Place::SecurityGroups { interface, outbound }, Reason::NoRuleAllows { groups, port, peer }) => {
            let names: Vec<String> = groups.iter().map(|group| directory.security_group(*group)).collect();
            let doors = groups.iter().zip(&names).map(|(id, name)| {
                Door::Page(t!(way.show, name = name), paths::item(Resource::SecurityGroups, id))
            });
            let (port, peer) = (port.to_string(), peer.to_string());
            let (names, owner) = (names.join(", "), directory.owner(*interface));
            let sentence = if *outbound {
                t!(way.no_outbound, groups = names, port = port, peer = peer, owner = owner)
            } else {
                t!(way.no_inbound, groups = names, port = port, peer = peer, owner = owner)
            };
            (sentence, doors.collect())
        }
        (Place::Instance(id), Reason::NothingListens(port)) => {
            let id = id.to_string();
            let sentence = t!(way.nothing_listens, port = port.to_string(), name = directory.instance(&id));
            (sentence, vec![instance_door(&id, directory), Door::Terminal(id)])
        }
        (Place::Node { balancer, .. }, Reason::NothingListens(port)) => {
            let name = directory.balancer(*balancer);
            let door = Door::Page(t!(way.show, name = &name), paths::item(Resource::LoadBalancers, &name));
            (t!(way.no_listener, port = port.to_string(), name = &name), vec![door])
        }
        (Place::Database(_), _) => (t!(way.no_web_server).to_owned(), vec![list(Resource::Databases)]),
        (_, Reason::NothingListens(port)) => (t!(way.nothing_outside, port = port.to_string()), Vec::new()),
        (_, Reason::UnsafePort(port)) => (t!(way.unsafe_port, port = port.to_string()), Vec::new()),
        (_, Reason::OtherProtocol(port)) => (t!(way.other_protocol, port = port.to_string()), Vec::new()),
        (Place::Instance(id), Reason::SystemDown) => {
            let id = id.to_string();
            (t!(way.system_down, name = directory.instance(&id)), vec![instance_door(&id, directory)])
        }
        (Place::TargetGroup(id), Reason::NoTargets) => {
            let sentence = t!(way.no_targets, name = directory.target_group(*id));
            (sentence, vec![target_group_door(*id, directory), list(Resource::AutoScalingGroups)])
        }
        (_, Reason::TargetSilent(target)) => {
            let id = target.host.to_string();
            (t!(way.target_silent, name = directory.instance(&id)), vec![instance_door(&id, directory)])
        }
        (_, Reason::TargetUnreachable(target) | Reason::TargetRefused(target)) => {
            let id = target.host.to_string();
            (t!(way.target_unreachable, name = directory.instance(&id)), vec![instance_door(&id, directory)])
        }
        (Place::Instance(id), Reason::Served) => {
            let id = id.to_string();
            let sentence = t!(way.served_error, name = directory.instance(&id));
            (sentence, vec![instance_door(&id, directory), Door::Terminal(id)])
        }
        (place, reason) => {
            (t!(way.stopped_at, name = name(place, directory), reason = reason.to_string()), Vec::new())
        }
    }
}

/// Where a request came to, for the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reached {
    /// The load balancer it went through, by name.
    pub balancer: Option<String>,
    /// The instance it reached, or whose security group turned it away.
    pub instance: Option<String>,
    /// Whether an answer below 400 came back.
    pub answered: bool,
    /// The answer in two or three words.
    pub short: String,
}

/// Where a request came to.
#[must_use]
pub fn reached(visit: &Visit, directory: &Directory) -> Reached {
    let balancer = visit.hops.iter().find_map(|hop| match &hop.place {
        Place::Node { balancer, .. } => Some(directory.balancer(*balancer)),
        _ => None,
    });
    let instance = visit.hops.iter().rev().find_map(|hop| match &hop.place {
        Place::Instance(id) => Some(id.to_string()),
        Place::SecurityGroups { interface, outbound: false } => {
            directory.interfaces.get(&interface.to_string()).filter(|owner| owner.starts_with("i-")).cloned()
        }
        _ => None,
    });
    let answered = visit.exchange.outcome.as_ref().is_ok_and(|response| response.status < 400);
    Reached { balancer, instance, answered, short: short(visit) }
}

/// The answer in two or three words, for the picture: `200`, `502 refused`, `timed out`.
#[must_use]
pub fn short(visit: &Visit) -> String {
    match &visit.exchange.outcome {
        Ok(response) => {
            let word = deciding(visit).filter(|hop| went_wrong(hop)).map(|hop| match &hop.reason {
                Reason::NothingListens(_) => t!(way.short_refused),
                Reason::OtherProtocol(_) => t!(way.short_no_web),
                Reason::NoTargets => t!(way.short_no_targets),
                Reason::NoRuleAllows { .. } => t!(way.short_not_allowed),
                Reason::SystemDown | Reason::NobodyThere(_) => t!(way.short_no_answer),
                _ => "",
            });
            format!("{} {}", response.status, word.unwrap_or_default()).trim().to_owned()
        }
        Err(ConnectError::Refused) => t!(way.short_refused).to_owned(),
        Err(ConnectError::NotHttp | ConnectError::EmptyReply | ConnectError::NotTls) => {
            t!(way.short_no_web).to_owned()
        }
        Err(ConnectError::UnsafePort) => t!(way.short_not_sent).to_owned(),
        Err(ConnectError::TimedOut) => t!(way.short_timed_out).to_owned(),
        Err(ConnectError::NameNotFound) => t!(way.short_not_found).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use clockwork::Seed;
    use region::Scenario;

    use super::*;

    fn blog() -> Region {
        Region::new(Seed::new(7), &Scenario::named("blog").expect("the blog is a scenario"))
    }

    fn address_of_the_blog(region: &Region) -> String {
        let reservations = region.ask(DescribeInstancesInput::default()).expect("an answer").reservations;
        let mut instances = reservations.into_iter().flat_map(|reservation| reservation.instances);
        instances.find_map(|instance| instance.public_ip_address).expect("the blog is public")
    }

    #[test]
    fn a_page_that_arrives_has_a_way_and_no_verdict() {
        let mut region = blog();
        let address = address_of_the_blog(&region);
        let visit = region.visit(&address);
        let directory = Directory::of(&region);
        assert_eq!(verdict(&visit, &directory), None, "{:?}", visit.hops);
        let last = stop(visit.hops.last().expect("hops"), &directory);
        assert_eq!(last.role, StateRole::Works);
        assert!(last.href.is_some_and(|href| href.contains("ec2/instances/i-")));
        assert_eq!(short(&visit), "200");
    }

    #[test]
    fn a_closed_port_names_the_group_and_links_to_it() {
        let mut region = blog();
        let address = address_of_the_blog(&region);
        let visit = region.visit(&format!("{address}:8080"));
        let verdict = verdict(&visit, &Directory::of(&region)).expect("it fails");
        assert!(
            verdict.sentence.contains("launch-wizard-1") && verdict.sentence.contains("8080"),
            "{verdict:?}"
        );
        let href = verdict.doors.iter().find_map(|door| match door {
            Door::Page(_, href) => Some(href.clone()),
            Door::Terminal(_) => None,
        });
        assert!(href.is_some_and(|href| href.contains("ec2/security-groups/sg-")));
    }

    #[test]
    fn a_name_nobody_has_says_so() {
        let mut region = blog();
        let visit = region.visit("http://website-1.eu-west-2.elb.amazonaws.com/");
        let verdict = verdict(&visit, &Directory::of(&region)).expect("it fails");
        assert!(!verdict.doors.is_empty());
        assert_eq!(short(&visit), t!(way.short_not_found));
    }
}
