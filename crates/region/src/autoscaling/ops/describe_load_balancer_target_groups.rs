//! DescribeLoadBalancerTargetGroups — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeLoadBalancerTargetGroups.html>
//!
//! Supported: states Adding, Added and InService. Simplified: a detached target group leaves the list at once, so
//! there is no Removing.

use model::autoscaling::{DescribeLoadBalancerTargetGroupsInput, DescribeLoadBalancerTargetGroupsOutput};
use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use crate::autoscaling::group::{Lifecycle, Member};
use crate::autoscaling::input;
use model::ReadDoorExt;
use model::autoscaling::LoadBalancerTargetGroupState;
use model::elbv2::{DescribeTargetHealthInput, TargetHealthStateEnum};
use model::ids::*;

pub(crate) fn describe_load_balancer_target_groups(
    region: &Region,
    input: DescribeLoadBalancerTargetGroupsInput,
) -> Result<DescribeLoadBalancerTargetGroupsOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let attachments = region.autoscaling.groups.get(&key).map(|group| group.target_groups.as_slice());
    let states = attachments.unwrap_or_default().iter().map(|attachment| {
        let known = known_targets(region, &attachment.arn);
        LoadBalancerTargetGroupState {
            load_balancer_target_group_arn: Some(attachment.arn.clone()),
            state: Some(state(region, &key, &known).to_owned()),
        }
    });
    let (load_balancer_target_groups, next_token) =
        input::page(states.collect(), input.max_records, input.next_token)?;
    Ok(DescribeLoadBalancerTargetGroupsOutput { load_balancer_target_groups, next_token })
}

/// The targets of a group by id, and whether each passes its health check.
fn known_targets(region: &Region, arn: &str) -> Vec<(String, bool)> {
    let input = DescribeTargetHealthInput { target_group_arn: Some(arn.to_owned()), ..Default::default() };
    let descriptions = region.ask(input).map(|output| output.target_health_descriptions).unwrap_or_default();
    descriptions
        .into_iter()
        .map(|description| {
            let id = description.target.and_then(|target| target.id).unwrap_or_default();
            let state = description.target_health.and_then(|health| health.state);
            (id, state == Some(TargetHealthStateEnum::Healthy))
        })
        .collect()
}

fn state(region: &Region, key: &AutoScalingGroupName, known: &[(String, bool)]) -> &'static str {
    let members = region.autoscaling.groups.get(key).map(|group| group.members.as_slice()).unwrap_or_default();
    let registered = |member: &Member| known.iter().any(|(id, _)| *id == member.instance.to_string());
    let serving = |member: &&Member| matches!(member.lifecycle, Lifecycle::InService { .. });
    if known.iter().any(|(_, healthy)| *healthy) {
        "InService"
    } else if members.iter().filter(serving).all(registered) {
        "Added"
    } else {
        "Adding"
    }
}
