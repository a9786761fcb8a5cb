//! What happens by itself in Elastic Load Balancing. Ids here are never used twice, except a target that is
//! registered again: its row then waits for another moment, and what was scheduled before finds nothing to do.

use model::ids::*;

use crate::elbv2::health::{self, CheckId};
use crate::elbv2::load_balancer;
use crate::elbv2::target::Target;
use crate::region::Region;

/// Something that happens by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A load balancer becomes active.
    Provisioned(LoadBalancerId),
    /// The registration of a target is done.
    Registered(TargetGroupId, Target),
    /// The deregistration delay of a target is over.
    Drained(TargetGroupId, Target),
    /// A health check has something to do: send the next request, or judge an answer.
    Probe(CheckId),
}

/// Lets an event happen.
pub(crate) fn handle(region: &mut Region, event: Event) {
    match event {
        Event::Provisioned(id) => load_balancer::provisioned(region, id),
        Event::Registered(group, target) => health::registered(region, group, target),
        Event::Drained(group, target) => health::drained(region, group, target),
        Event::Probe(check) => health::probe(region, &check),
    }
}
