//! Members that have lived long enough: replaced one after the other.
//!
//! Supported: one at a time, or a tenth of the group in large groups, and nobody while launching or terminating is
//! suspended. From memory: that the old one goes first, and the words of the cause.
//! Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-max-instance-lifetime.html>.

use clockwork::{Duration, Instant};
use model::ids::*;

use crate::autoscaling::group::{AutoScalingGroup, Lifecycle, Member};
use crate::autoscaling::{activity, terminate};
use crate::region::Region;

/// In the words of a cause.
const OUTLIVED: &str =
    "an instance was taken out of service in response to an instance exceeding its maximum lifetime.";

/// Replaces members that have been in service for too long, as many as may be out of service at a time.
pub(crate) fn replace_outlived(region: &mut Region, name: &AutoScalingGroupName) {
    let now = region.now;
    let Some(group) = region.autoscaling.groups.get(name).filter(|group| runs(group)) else { return };
    let away =
        |member: &&Member| !matches!(member.lifecycle, Lifecycle::InService { .. } | Lifecycle::Standby);
    let busy = group.members.iter().filter(away).count();
    let missing = usize::try_from((group.desired_capacity - group.live()).max(0)).unwrap_or(usize::MAX);
    let room = usize::try_from((group.desired_capacity / 10).max(1)).unwrap_or(1);
    let outlived = |member: &&Member| ends_at(group, member).is_some_and(|end| end <= now);
    let due = group.members.iter().filter(outlived).map(|member| member.instance);
    let due: Vec<InstanceId> = due.take(room.saturating_sub(busy.max(missing))).collect();
    for instance in due {
        let cause = activity::cause(now, &[OUTLIVED]);
        terminate::replace_with(region, name, instance, cause);
    }
}

/// Whether members are replaced at all.
fn runs(group: &AutoScalingGroup) -> bool {
    group.options.max_instance_lifetime.is_some()
        && group.runs("Launch")
        && group.runs("Terminate")
        && !group.deleting
}

/// When a member will have lived long enough.
pub(crate) fn ends_at(group: &AutoScalingGroup, member: &Member) -> Option<Instant> {
    let seconds = u64::try_from(group.options.max_instance_lifetime?).ok()?;
    match member.lifecycle {
        Lifecycle::InService { since } => Some(since + Duration::secs(seconds)),
        _ => None,
    }
}
