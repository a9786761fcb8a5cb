//! AttachLoadBalancerTargetGroups — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AttachLoadBalancerTargetGroups.html>
//!
//! Supported: everything. Members in service are registered at once, unless AddToLoadBalancer is suspended. Simplified: no
//! activity tells that load balancers were updated.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::group::{Lifecycle, Member};
use crate::autoscaling::{input, reconcile, wake};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{AttachLoadBalancerTargetGroupsInput, AttachLoadBalancerTargetGroupsOutput};
use model::ids::*;

pub(crate) fn attach_load_balancer_target_groups(
    region: &mut Region,
    _caller: Caller,
    input: AttachLoadBalancerTargetGroupsInput,
) -> Result<AttachLoadBalancerTargetGroupsOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let arns = &input.target_group_arns;
    input::check_call_size("target groups", arns.len(), input::MOST_TARGET_GROUPS_IN_CALL)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let mut attachments = input::target_groups(region, arns, &group.subnets)?;
    attachments.retain(|new| group.target_groups.iter().all(|present| present.id != new.id));
    input::check_target_group_count(region, group.target_groups.len() + attachments.len())?;
    let Some(group) = region.autoscaling.groups.get_mut(&key) else { return Ok(Default::default()) };
    group.detached_target_groups.retain(|gone| attachments.iter().all(|new| new.id != gone.id));
    group.target_groups.extend(attachments);
    let in_service = |member: &&Member| matches!(member.lifecycle, Lifecycle::InService { .. });
    let members: Vec<InstanceId> =
        group.members.iter().filter(in_service).map(|member| member.instance).collect();
    reconcile::register(region, &key, &members);
    wake::look_soon(region, &key);
    Ok(AttachLoadBalancerTargetGroupsOutput::default())
}
