//! AttachLoadBalancerTargetGroups — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AttachLoadBalancerTargetGroups.html>
//!
//! Supported: everything. Members in service are registered at once.

use model::autoscaling::{AttachLoadBalancerTargetGroupsInput, AttachLoadBalancerTargetGroupsOutput};
use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::Caller;
use crate::autoscaling::group::{Lifecycle, Member};
use crate::autoscaling::{input, reconcile};
use model::ids::*;

pub(crate) fn attach_load_balancer_target_groups(
    region: &mut Region,
    _caller: Caller,
    input: AttachLoadBalancerTargetGroupsInput,
) -> Result<AttachLoadBalancerTargetGroupsOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let attachments = input::target_groups(region, &input.target_group_arns)?;
    let Some(group) = region.autoscaling.groups.get_mut(&key) else { return Ok(Default::default()) };
    for attachment in attachments {
        if group.target_groups.iter().all(|present| present.id != attachment.id) {
            group.target_groups.push(attachment);
        }
    }
    let in_service = |member: &&Member| matches!(member.lifecycle, Lifecycle::InService { .. });
    let members: Vec<InstanceId> = group.members.iter().filter(in_service).map(|member| member.instance).collect();
    reconcile::register(region, &key, &members);
    reconcile::look_soon(region, &key);
    Ok(AttachLoadBalancerTargetGroupsOutput::default())
}
