//! DescribeLoadBalancerTargetGroups — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeLoadBalancerTargetGroups.html>
//!
//! Supported: states Adding, Added and InService, and Removing of a detached target group that still drains members; one
//! that drains nobody any more has left the list, as AWS says. Simplified: AWS calls a target group that was attached when
//! its group was created InService at once; here it is when a member has passed, and only from then on are members judged.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::group::{AutoScalingGroup, Lifecycle, Member, TargetGroupAttachment};
use crate::autoscaling::{health, input};
use crate::region::Region;
use model::autoscaling::LoadBalancerTargetGroupState;
use model::autoscaling::{DescribeLoadBalancerTargetGroupsInput, DescribeLoadBalancerTargetGroupsOutput};
use model::elbv2::TargetHealthStateEnum;
use model::ids::*;

pub(crate) fn describe_load_balancer_target_groups(
    region: &Region,
    input: DescribeLoadBalancerTargetGroupsInput,
) -> Result<DescribeLoadBalancerTargetGroupsOutput, AutoScalingError> {
    let key = input::known_group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let states = states(region, group).map(|(attachment, state)| LoadBalancerTargetGroupState {
        load_balancer_target_group_arn: Some(attachment.arn.clone()),
        state: Some(state.to_owned()),
    });
    let (load_balancer_target_groups, next_token) =
        input::page(states.collect(), input.max_records, input.next_token, input::PAGE_OF_100)?;
    Ok(DescribeLoadBalancerTargetGroupsOutput { load_balancer_target_groups, next_token })
}

/// The target groups that are listed, and how they stand.
pub(crate) fn states<'a>(
    region: &'a Region,
    group: &'a AutoScalingGroup,
) -> impl Iterator<Item = (&'a TargetGroupAttachment, &'static str)> {
    let attached = group.target_groups.iter();
    let attached = attached.map(|attachment| (attachment, state(region, group, attachment.id)));
    let detached = group.detached_target_groups.iter();
    let removing = detached.filter(|attachment| drains_members(region, group, attachment.id));
    attached.chain(removing.map(|attachment| (attachment, "Removing")))
}

/// Whether a target group drains a member.
fn drains_members(region: &Region, group: &AutoScalingGroup, target_group: TargetGroupId) -> bool {
    let verdict = |member: &Member| health::verdict(region, target_group, member.instance);
    group.members.iter().any(|member| verdict(member) == Some(TargetHealthStateEnum::Draining))
}

/// In service once a member passes; added once all are registered.
fn state(region: &Region, group: &AutoScalingGroup, target_group: TargetGroupId) -> &'static str {
    let serving = |member: &&Member| matches!(member.lifecycle, Lifecycle::InService { .. });
    let registered = |member: &Member| health::verdict(region, target_group, member.instance).is_some();
    if health::any_passes(region, group, target_group) {
        "InService"
    } else if group.members.iter().filter(serving).all(registered) {
        "Added"
    } else {
        "Adding"
    }
}
