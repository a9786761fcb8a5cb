//! DetachLoadBalancerTargetGroups — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DetachLoadBalancerTargetGroups.html>
//!
//! Supported: everything. Members are deregistered and drained.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::autoscaling::reconcile::SELF;
use crate::region::Region;
use model::Caller;
use model::DoorExt;
use model::autoscaling::{DetachLoadBalancerTargetGroupsInput, DetachLoadBalancerTargetGroupsOutput};
use model::elbv2::{DeregisterTargetsInput, TargetDescription};

pub(crate) fn detach_load_balancer_target_groups(
    region: &mut Region,
    _caller: Caller,
    input: DetachLoadBalancerTargetGroupsInput,
) -> Result<DetachLoadBalancerTargetGroupsOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let arns = &input.target_group_arns;
    input::check_call_size("target groups", arns.len(), input::MOST_TARGET_GROUPS_IN_CALL)?;
    let attached = |arn: &String| group.target_groups.iter().any(|attachment| attachment.arn == *arn);
    if !input.target_group_arns.iter().all(attached) {
        return Err(AutoScalingError::validation(
            "Trying to remove Target Groups that are not part of the group",
        ));
    }
    let targets: Vec<TargetDescription> = group
        .members
        .iter()
        .map(|member| TargetDescription { id: Some(member.instance.to_string()), ..Default::default() })
        .collect();
    if let Some(group) = region.autoscaling.groups.get_mut(&key) {
        let (gone, kept): (Vec<_>, Vec<_>) = core::mem::take(&mut group.target_groups)
            .into_iter()
            .partition(|attachment| input.target_group_arns.contains(&attachment.arn));
        group.target_groups = kept;
        // Whom an earlier one drained has been let go of long since, or is told of with the new ones.
        group.detached_target_groups.retain(|old| gone.iter().all(|new| new.id != old.id));
        group.detached_target_groups.extend(gone);
    }
    for arn in input.target_group_arns {
        let input = DeregisterTargetsInput { target_group_arn: Some(arn), targets: targets.clone() };
        // A target group that is gone has nobody to let go of.
        let _ = region.call_as(SELF, input);
    }
    Ok(DetachLoadBalancerTargetGroupsOutput::default())
}
