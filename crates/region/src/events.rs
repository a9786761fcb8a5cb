//! Everything that can happen by itself: a closed list.
//!
//! Events carry ids only. A handler looks at the world as it is now, and acts only if the row is still in the
//! timed state that it was scheduled for and that state's own deadline has come: so an event that comes twice,
//! early, or after the row moved on is harmless.

use model::ids::InstanceId;

use crate::machines::TerminalId;
use crate::region::Region;
use crate::{autoscaling, ec2, elbv2, machines};

/// Something that happens by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// In EC2.
    Ec2(ec2::Event),
    /// In Auto Scaling.
    AutoScaling(autoscaling::Event),
    /// In Elastic Load Balancing.
    Elbv2(elbv2::Event),
    /// A machine has something to do: the next stage of its boot, the next step of a script.
    Machine(InstanceId),
    /// A program in a terminal has something to do.
    Terminal(TerminalId),
}

/// Lets an event happen.
pub(crate) fn handle(region: &mut Region, event: Event) {
    match event {
        Event::Ec2(event) => ec2::handle(region, event),
        Event::AutoScaling(event) => autoscaling::handle(region, event),
        Event::Elbv2(event) => elbv2::handle(region, event),
        Event::Machine(id) => machines::run_due(region, id),
        Event::Terminal(id) => machines::run_terminal(region, id),
    }
}
