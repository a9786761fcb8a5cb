//! What must hold of Auto Scaling after every step.

use std::collections::BTreeMap;

use model::ids::*;

use crate::autoscaling::Event;
use crate::autoscaling::group::Lifecycle;
use crate::events;
use crate::region::Region;

/// Panics if Auto Scaling contradicts itself: for tests.
pub(crate) fn check(region: &Region) {
    let mut members: BTreeMap<InstanceId, AutoScalingGroupName> = BTreeMap::new();
    for (name, group) in region.autoscaling.groups.iter() {
        assert!(group.min_size <= group.max_size, "{name} has bounds");
        let bounds = group.min_size..=group.max_size;
        assert!(bounds.contains(&group.desired_capacity), "{name} wants what its bounds allow");
        let configuration = group.source.launch_configuration();
        let exists = configuration.is_none_or(|name| region.autoscaling.launch_configurations.contains(name));
        assert!(exists, "{name} keeps its launch configuration");
        for member in &group.members {
            let twice = members.insert(member.instance, name.clone());
            assert!(twice.is_none(), "{} is a member once", member.instance);
            let (activity, is_live) = match member.lifecycle {
                Lifecycle::Terminating { activity, .. } => (activity, true),
                Lifecycle::Pending => (member.launch_activity, true),
                Lifecycle::EnteringStandby { activity, .. } | Lifecycle::Detaching { activity, .. } => {
                    (activity, true)
                }
                Lifecycle::Standby => (member.launch_activity, false),
                Lifecycle::InService { .. } if group.options.default_instance_warmup.is_some() => continue,
                Lifecycle::InService { .. } => (member.launch_activity, false),
            };
            let row = region.autoscaling.activities.get(&activity);
            let goes_on = row.is_some_and(|activity| !activity.has_ended());
            assert_eq!(goes_on, is_live, "the activity of {} ends when it has arrived", member.instance);
        }
        if let Some(due) = group.next_look {
            let look = events::Event::AutoScaling(Event::Reconcile(name.clone(), group.ordinal));
            let comes = region.agenda.iter().any(|(at, event)| at == due.at() && *event == look);
            assert!(comes, "{name} waits for a look that will come");
        }
    }
    assert_eq!(members, region.autoscaling.member_of, "the index of members is up to date");
}
