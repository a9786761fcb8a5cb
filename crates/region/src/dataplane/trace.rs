//! What X-ray shows of a request: every hop, what was decided there and why; and what the request leaves behind.

use core::fmt;
use std::net::Ipv4Addr;

use clockwork::Duration;
use guest::httpd::AccessLogLine;
use model::ids::*;

use super::balance;
use crate::ec2::destination::Destination;
use crate::ec2::network_acl::LAST_RULE;
use crate::elbv2::Target;
use crate::region::Region;

/// One hop of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Hop {
    /// Where.
    pub place: Place,
    /// What was decided there.
    pub decision: Decision,
    /// Why.
    pub reason: Reason,
    /// How long it took there.
    pub took: Duration,
}

/// Where a hop is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The browser that asks.
    Browser,
    /// The domain name system, asked for this name.
    Dns(String),
    /// The network between subnets and the internet: routes and gateways.
    Network,
    /// An internet gateway.
    InternetGateway(InternetGatewayId),
    /// A NAT gateway.
    NatGateway(NatGatewayId),
    /// The security groups of a network interface, for packets that leave it or reach it.
    SecurityGroups {
        /// The interface.
        interface: NetworkInterfaceId,
        /// Whether the packet leaves it.
        outbound: bool,
    },
    /// The network ACL of a subnet, for packets that leave it or reach it.
    NetworkAcl {
        /// The list.
        acl: NetworkAclId,
        /// The subnet.
        subnet: SubnetId,
        /// Whether the packet leaves the subnet.
        outbound: bool,
    },
    /// A node of a load balancer.
    Node {
        /// The load balancer.
        balancer: LoadBalancerId,
        /// The node's zone.
        zone: ZoneName,
    },
    /// A listener.
    Listener(ListenerId),
    /// A rule of a listener.
    Rule(RuleId),
    /// A target group.
    TargetGroup(TargetGroupId),
    /// An instance.
    Instance(InstanceId),
    /// A database.
    Database(DbInstanceIdentifier),
    /// A machine outside the region.
    Outside(Ipv4Addr),
}

/// What was decided at a hop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It goes on.
    Passed,
    /// The packet vanishes: nobody ever hears of it again.
    Dropped,
    /// The connection is refused at once.
    Refused,
    /// The name has no address.
    NotFound,
    /// Here is the answer, with this HTTP status.
    Answered(u16),
}

/// How a target was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Among the healthy ones.
    Healthy,
    /// No target is healthy: the load balancer fails open and uses all of them.
    FailOpen,
    /// A cookie of the client names it.
    Sticky,
}

/// Why a hop decided so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The name has these addresses, in the order they were handed out.
    Resolved(Vec<Ipv4Addr>),
    /// Nothing has this name.
    NoSuchName,
    /// The load balancer is still being set up.
    NotActive,
    /// The subnet's route table sends traffic to the internet gateway, and back.
    RouteToGateway(SubnetId),
    /// The subnet's route table sends traffic to the VPC peering connection.
    RouteToPeering(SubnetId),
    /// The subnet's route table sends traffic to the NAT gateway.
    RouteToNatGateway(SubnetId),
    /// Both ends are in the VPC.
    LocalRoute,
    /// The subnet's route table has no way to an internet gateway.
    NoRoute(SubnetId),
    /// The subnet's route table sends traffic for these addresses to something that is gone or detached.
    BlackHole(SubnetId, Destination),
    /// The subnet's route table sends traffic to this interface, whose machine does not send on what is not for it.
    NotForwarded(NetworkInterfaceId),
    /// The machine that asks has no public address, so no answer finds it.
    NoPublicAddress(NetworkInterfaceId),
    /// Nobody has this address.
    NobodyThere(Ipv4Addr),
    /// A rule allows it.
    AllowedBy {
        /// The group.
        group: SecurityGroupId,
        /// The rule.
        rule: SecurityGroupRuleId,
    },
    /// No rule of any of the groups allows it.
    NoRuleAllows {
        /// The groups.
        groups: Vec<SecurityGroupId>,
        /// The port.
        port: u16,
        /// The other end.
        peer: Ipv4Addr,
    },
    /// A rule of the network ACL allows the request, or the answer to it.
    AclAllows {
        /// The rule's number.
        rule: i64,
        /// Whether it is about the answer.
        answer: bool,
    },
    /// The network ACL denies the request, or the answer to it.
    AclDenies {
        /// The number of the rule that denies; 32767 is the last one, `*`.
        rule: i64,
        /// Whether it is about the answer.
        answer: bool,
        /// The first and the last of the ports that would have to be open.
        ports: (u16, u16),
        /// The other end.
        peer: Ipv4Addr,
    },
    /// No DNS server answers the machines of this VPC.
    NoNameServer(VpcId),
    /// DNS handed out this node of so many.
    NodeChosen(usize),
    /// The listener of this port takes it.
    ListensOn(u16),
    /// Nothing listens on this port.
    NothingListens(u16),
    /// What listens on this port speaks another protocol.
    OtherProtocol(u16),
    /// Browsers send nothing to this port.
    UnsafePort(u16),
    /// The default action of the listener.
    DefaultAction,
    /// The rule of this priority takes it.
    RuleTakes(i64),
    /// The load balancer does not pass such a request on.
    RequestRefused,
    /// Every target group of the action has the weight 0.
    NoWeight,
    /// What the target answered cannot be passed back.
    BadReply(Target),
    /// This target was chosen.
    TargetChosen {
        /// The target.
        target: Target,
        /// Among how many.
        among: usize,
        /// How.
        choice: Choice,
    },
    /// The group has no target that may get requests.
    NoTargets,
    /// The operating system does not answer: off, still booting, or gone.
    SystemDown,
    /// The target refused the connection.
    TargetRefused(Target),
    /// The target did not take the connection in time.
    TargetUnreachable(Target),
    /// The target took the connection and did not answer in time.
    TargetSilent(Target),
    /// The program that listens answered.
    Served,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::Resolved(addresses) => {
                let addresses: Vec<String> = addresses.iter().map(Ipv4Addr::to_string).collect();
                write!(f, "the name leads to {}", addresses.join(", "))
            }
            Reason::NoSuchName => f.write_str("nothing has this name"),
            Reason::NotActive => f.write_str("the load balancer is still being set up"),
            Reason::RouteToGateway(subnet) => {
                write!(f, "the route table of {subnet} leads to the internet gateway")
            }
            Reason::RouteToPeering(subnet) => {
                write!(f, "the route table of {subnet} leads to the VPC peering connection")
            }
            Reason::RouteToNatGateway(subnet) => {
                write!(f, "the route table of {subnet} leads to the NAT gateway")
            }
            Reason::LocalRoute => f.write_str("both ends are in the VPC"),
            Reason::NoRoute(subnet) => {
                write!(f, "the route table of {subnet} has no way to an internet gateway")
            }
            Reason::BlackHole(subnet, destination) => {
                write!(f, "the route of {subnet} to {destination} is a black hole")
            }
            Reason::NotForwarded(interface) => {
                write!(f, "{interface} is not the end of the way, and sends nothing on")
            }
            Reason::NoPublicAddress(interface) => write!(f, "{interface} has no public address"),
            Reason::NobodyThere(address) => write!(f, "nobody has the address {address}"),
            Reason::AllowedBy { group, rule } => write!(f, "rule {rule} of {group} allows it"),
            Reason::NoRuleAllows { groups, port, peer } => {
                let groups: Vec<String> = groups.iter().map(SecurityGroupId::to_string).collect();
                write!(f, "no rule of {} allows port {port} with {peer}", groups.join(", "))
            }
            Reason::AclAllows { rule, answer } => write!(f, "rule {rule} allows {}", packets(*answer)),
            Reason::AclDenies { rule, answer, ports: (first, last), peer } => {
                let rule =
                    if *rule == LAST_RULE { "the last rule".to_owned() } else { format!("rule {rule}") };
                let ports =
                    if first == last { format!("port {first}") } else { format!("ports {first}-{last}") };
                write!(f, "{rule} denies {}, {ports} with {peer}", packets(*answer))
            }
            Reason::NoNameServer(vpc) => write!(f, "no DNS server answers in {vpc}"),
            Reason::NodeChosen(1) => f.write_str("the only node"),
            Reason::NodeChosen(nodes) => write!(f, "one of {nodes} nodes, in turn"),
            Reason::ListensOn(port) => write!(f, "the listener of port {port} takes it"),
            Reason::NothingListens(port) => write!(f, "nothing listens on port {port}"),
            Reason::OtherProtocol(port) => write!(f, "what listens on port {port} speaks another protocol"),
            Reason::UnsafePort(port) => write!(f, "browsers send nothing to port {port}"),
            Reason::DefaultAction => f.write_str("the default action"),
            Reason::RuleTakes(priority) => write!(f, "the rule of priority {priority} takes it"),
            Reason::RequestRefused => f.write_str("the load balancer does not pass such a request on"),
            Reason::NoWeight => f.write_str("every target group of the action has the weight 0"),
            Reason::BadReply(target) => write!(f, "what {target} answered cannot be passed back"),
            Reason::TargetChosen { target, among, choice: Choice::Sticky } => {
                write!(f, "{target}, one of {among}, because a cookie names it")
            }
            Reason::TargetChosen { target, among, choice: Choice::Healthy } => {
                write!(f, "{target}, one of {among} healthy")
            }
            Reason::TargetChosen { target, among, choice: Choice::FailOpen } => {
                write!(f, "{target}, one of {among}: none is healthy, so all are used")
            }
            Reason::NoTargets => f.write_str("no target may get requests"),
            Reason::SystemDown => f.write_str("the operating system does not answer"),
            Reason::TargetRefused(target) => write!(f, "{target} refused the connection"),
            Reason::TargetUnreachable(target) => write!(f, "{target} did not take the connection in time"),
            Reason::TargetSilent(target) => write!(f, "{target} did not answer in time"),
            Reason::Served => f.write_str("the program that listens answered"),
        }
    }
}

fn packets(answer: bool) -> &'static str {
    if answer { "the answer" } else { "the request" }
}

/// What a request leaves behind if it really happens.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effects {
    effects: Vec<Effect>,
}

#[derive(Clone, Debug, PartialEq)]
enum Effect {
    /// Lines in the logs of an instance's machine.
    Log(InstanceId, Vec<AccessLogLine>),
    /// A load balancer's name was resolved.
    Resolved(LoadBalancerId),
    /// What a load balancer remembers.
    Balanced(balance::Effect),
}

impl Effects {
    /// The machine that the request reaches, and the lines that it leaves in its logs.
    pub(crate) fn logged(&self) -> Option<(InstanceId, &[AccessLogLine])> {
        self.effects.iter().find_map(|effect| match effect {
            Effect::Log(machine, lines) => Some((*machine, lines.as_slice())),
            Effect::Resolved(_) | Effect::Balanced(_) => None,
        })
    }

    pub(super) fn log(&mut self, instance: InstanceId, lines: Vec<AccessLogLine>) {
        self.effects.push(Effect::Log(instance, lines));
    }

    pub(super) fn resolved(&mut self, balancer: LoadBalancerId) {
        self.effects.push(Effect::Resolved(balancer));
    }

    pub(super) fn balanced(&mut self, effect: balance::Effect) {
        self.effects.push(Effect::Balanced(effect));
    }
}

/// Writes them. None of it changes what any API answers or what a health check would see, so no row counts as
/// touched: else every probe would wake the checks that it belongs to.
pub(super) fn apply(region: &mut Region, effects: &Effects) {
    let now = region.now;
    for effect in &effects.effects {
        match effect {
            Effect::Log(instance, lines) => {
                let Some(machine) = region.machines.get_mut_unnoted(instance) else { continue };
                for log in lines {
                    machine.append_log(&log.path, now, &log.line.at(now));
                }
            }
            Effect::Resolved(balancer) => {
                region.elbv2.resolved.entry(*balancer).or_default().turns += 1;
            }
            Effect::Balanced(effect) => balance::apply(region, effect),
        }
    }
}

/// The hops of a request so far, and the time they took.
#[derive(Debug, Default)]
pub(super) struct Trail {
    pub(super) hops: Vec<Hop>,
    pub(super) took: Duration,
    pub(super) effects: Effects,
}

impl Trail {
    /// Adds a hop.
    pub(super) fn hop(&mut self, place: Place, decision: Decision, reason: Reason, took: Duration) {
        self.took += took;
        self.hops.push(Hop { place, decision, reason, took });
    }
}
