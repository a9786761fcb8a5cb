//! Elastic Load Balancing v2: load balancers, listeners, rules, target groups, and their health checks.
//!
//! Supported: Application Load Balancers with HTTP listeners, rules with every condition, forwarding with weights
//! and stickiness, redirects and fixed responses, target groups of instances and addresses, health checks as AWS
//! runs them, slow start, draining. Refused, by name: Network and Gateway Load Balancers, authentication, regular
//! expressions and transforms, functions as targets, logs. Refused as AWS does: listeners for
//! HTTPS, since no certificate exists. Simplified: draining takes its whole delay.
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html>.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;

use clockwork::{Instant, Table};
use model::ids::*;
use model::{ApiError, OperationName};

use crate::dataplane::Traffic;
use crate::region::Region;

pub mod action;
mod arns;
pub(crate) mod attributes;
pub(crate) mod check;
pub mod condition;
pub mod errors;
pub mod events;
pub mod health;
pub mod limits;
pub mod listener;
pub mod load_balancer;
pub mod ops;
pub mod rule;
mod ssl_policies;
mod tags;
pub mod target;
pub mod target_group;
#[cfg(test)]
pub(crate) mod test_world;

pub use errors::Elbv2Error;
pub use events::Event;
pub(crate) use events::handle;
pub use health::TargetHealth;
pub(crate) use health::wake;
pub use limits::Limits;
pub use listener::Listener;
pub use load_balancer::LoadBalancer;
pub use target::Target;
pub use target_group::TargetGroup;

/// Elastic Load Balancing's rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Elbv2 {
    /// Load balancers.
    pub load_balancers: Table<LoadBalancerId, LoadBalancer>,
    /// Listeners with their rules.
    pub listeners: Table<ListenerId, Listener>,
    /// Target groups: their settings.
    pub target_groups: Table<TargetGroupId, TargetGroup>,
    /// The targets registered with each target group, and what the nodes know of them.
    pub target_health: Table<TargetGroupId, TargetHealth>,
    /// How many of everything there may be.
    pub limits: Limits,
    /// Which load balancer uses which target group, sorted; kept by `listener`.
    pub(crate) users: Vec<(TargetGroupId, LoadBalancerId)>,
    /// The target groups that an instance is registered with; kept by `health`.
    pub(crate) registered: BTreeSet<(InstanceId, TargetGroupId)>,
    /// The target groups that an address is registered with, sorted; kept by `health`.
    pub(crate) addresses: Vec<(Ipv4Addr, TargetGroupId)>,
    /// What the nodes remember of the requests that they have sent on; kept by `dataplane`.
    pub(crate) traffic: Traffic,
    /// Which node the learner's browser talks to, and how the next one is chosen.
    pub(crate) resolved: BTreeMap<LoadBalancerId, Resolved>,
    /// For tests alone, which set it by [`Elbv2::never_settle`]. In every build, so that digests are the same.
    pub(crate) never_settles: bool,
}

impl Elbv2 {
    /// The target groups that an instance is registered with.
    pub(crate) fn groups_of(&self, instance: InstanceId) -> impl Iterator<Item = TargetGroupId> {
        let all = (instance, TargetGroupId::from_bits(0))..=(instance, TargetGroupId::from_bits(u128::MAX));
        self.registered.range(all).map(|(_, group)| *group)
    }
}

#[cfg(any(test, feature = "test-support"))]
impl Elbv2 {
    /// Makes this world a twin that executes every probe, to compare with one whose checks settle.
    pub fn never_settle(&mut self) {
        self.never_settles = true;
    }
}

/// Which node a name led to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Resolved {
    /// How often the name was resolved: DNS hands out the nodes in turn.
    pub(crate) turns: u64,
    /// The browser's open connection.
    pub(crate) browser: Option<BrowserConnection>,
}

/// A connection of the learner's browser to a node.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BrowserConnection {
    /// The node's zone.
    pub(crate) zone: ZoneName,
    /// When it was opened.
    pub(crate) opened: Instant,
    /// Until when it stays open without further requests.
    pub(crate) until: Instant,
}

/// A registered target, to be written without a note: what the API shows of it is compared by the writer.
pub(crate) fn target_unnoted(
    region: &mut Region,
    group: TargetGroupId,
    target: Target,
) -> Option<&mut health::RegisteredTarget> {
    region.elbv2.target_health.get_mut_unnoted(&group)?.targets.get_mut(&target)
}

/// A refusal of Elastic Load Balancing as it leaves the door.
pub(crate) fn refused(_operation: OperationName, refusal: Elbv2Error) -> ApiError {
    refusal.into()
}
