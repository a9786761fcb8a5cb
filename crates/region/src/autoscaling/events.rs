//! What Auto Scaling does by itself: look at a group. There is one event, and it takes no hints.

use model::ids::AutoScalingGroupName;

use crate::autoscaling::reconcile;
use crate::region::Region;

/// Something that happens by itself in Auto Scaling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Look at the group of this name, if it is still the one with this ordinal.
    Reconcile(AutoScalingGroupName, u64),
}

/// Lets an event happen.
pub(crate) fn handle(region: &mut Region, event: Event) {
    let Event::Reconcile(name, ordinal) = event;
    let now = region.now;
    let Some(group) = region.autoscaling.groups.get(&name).filter(|group| group.ordinal == ordinal) else {
        return;
    };
    // An event that comes early or twice finds another moment noted, or none.
    if group.next_look.is_none_or(|due| due.at() > now) {
        return;
    }
    if let Some(group) = region.autoscaling.groups.get_mut_unnoted(&name) {
        group.next_look = None;
    }
    reconcile::reconcile(region, &name);
}
