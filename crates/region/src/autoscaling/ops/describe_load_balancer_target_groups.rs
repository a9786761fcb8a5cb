//! DescribeLoadBalancerTargetGroups — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeLoadBalancerTargetGroups.html>
//!
//! Supported: states Adding, Added and InService. Simplified: a detached target group leaves the list at once, so
//! there is no Removing.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::group::{AutoScalingGroup, Lifecycle, Member};
use crate::autoscaling::{health, input};
use crate::region::Region;
use model::autoscaling::LoadBalancerTargetGroupState;
use model::autoscaling::{DescribeLoadBalancerTargetGroupsInput, DescribeLoadBalancerTargetGroupsOutput};
use model::ids::*;

pub(crate) fn describe_load_balancer_target_groups(
    region: &Region,
    input: DescribeLoadBalancerTargetGroupsInput,
) -> Result<DescribeLoadBalancerTargetGroupsOutput, AutoScalingError> {
    let key = input::known_group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let states = group.target_groups.iter().map(|attachment| LoadBalancerTargetGroupState {
        load_balancer_target_group_arn: Some(attachment.arn.clone()),
        state: Some(state(region, group, attachment.id).to_owned()),
    });
    let (load_balancer_target_groups, next_token) =
        input::page(states.collect(), input.max_records, input.next_token, input::PAGE_OF_100)?;
    Ok(DescribeLoadBalancerTargetGroupsOutput { load_balancer_target_groups, next_token })
}

/// In service once a member passes; added once all are registered.
pub(crate) fn state(region: &Region, group: &AutoScalingGroup, target_group: TargetGroupId) -> &'static str {
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
