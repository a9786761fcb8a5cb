//! Elastic Load Balancing v2: load balancers, listeners, target groups, and their health checks.
//!
//! Supported: Application Load Balancers with HTTP listeners, target groups of instances, health checks as AWS
//! runs them, draining. Refused, by name: Network and Gateway Load Balancers, HTTPS, other kinds of targets,
//! stickiness, weights, access logs. Simplified: every listener has its
//! default rule alone; draining takes its whole delay.
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html>.

use std::collections::{BTreeMap, BTreeSet};

use clockwork::{Instant, Table};
use model::ids::*;
use model::{ApiError, OperationName};

use crate::region::Region;

mod arns;
pub(crate) mod check;
pub mod errors;
pub mod events;
pub mod health;
pub mod listener;
pub mod load_balancer;
pub mod ops;
mod tags;
pub mod target_group;
#[cfg(test)]
pub(crate) mod test_world;

pub use errors::Elbv2Error;
pub use events::Event;
pub(crate) use events::handle;
pub use health::TargetHealth;
pub(crate) use health::wake;
pub use listener::Listener;
pub use load_balancer::LoadBalancer;
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
    /// The target groups that an instance is registered with; kept by `health`.
    pub(crate) registered: BTreeMap<InstanceId, BTreeSet<TargetGroupId>>,
    /// How often a node has chosen a target of a group: its place in the round.
    pub(crate) rounds: BTreeMap<(LoadBalancerId, ZoneName, TargetGroupId), u64>,
    /// Which node the learner's browser talks to, and how the next one is chosen.
    pub(crate) resolved: BTreeMap<LoadBalancerId, Resolved>,
    /// For tests alone, which set it by [`Elbv2::never_settle`]. In every build, so that digests are the same.
    pub(crate) never_settles: bool,
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
    /// The node that the browser's open connection leads to, and until when it stays open.
    pub(crate) browser: Option<(ZoneName, Instant)>,
}

/// A registered target, to be written without a note: what the API shows of it is compared by the writer.
pub(crate) fn target_unnoted(
    region: &mut Region,
    group: TargetGroupId,
    target: target_group::Target,
) -> Option<&mut health::RegisteredTarget> {
    region.elbv2.target_health.get_mut_unnoted(&group)?.targets.get_mut(&target)
}

/// A refusal of Elastic Load Balancing as it leaves the door.
pub(crate) fn refused(_operation: OperationName, refusal: Elbv2Error) -> ApiError {
    refusal.into()
}
