//! DetachTrafficSources — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DetachTrafficSources.html>
//!
//! Supported: target groups, as DetachLoadBalancerTargetGroups detaches them. Refused by name: Classic Load Balancers,
//! VPC Lattice.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::ops::detach_load_balancer_target_groups::detach_load_balancer_target_groups;
use crate::autoscaling::traffic_sources;
use crate::region::Region;
use model::Caller;
use model::autoscaling::DetachLoadBalancerTargetGroupsInput;
use model::autoscaling::{DetachTrafficSourcesInput, DetachTrafficSourcesOutput};

pub(crate) fn detach_traffic_sources(
    region: &mut Region,
    caller: Caller,
    input: DetachTrafficSourcesInput,
) -> Result<DetachTrafficSourcesOutput, AutoScalingError> {
    let target_group_arns = traffic_sources::target_groups(&input.traffic_sources)?;
    let auto_scaling_group_name = input.auto_scaling_group_name;
    let input = DetachLoadBalancerTargetGroupsInput { auto_scaling_group_name, target_group_arns };
    detach_load_balancer_target_groups(region, caller, input)?;
    Ok(DetachTrafficSourcesOutput::default())
}
