//! AttachTrafficSources — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AttachTrafficSources.html>
//!
//! Supported: target groups, as AttachLoadBalancerTargetGroups attaches them. Refused by name: Classic Load Balancers,
//! VPC Lattice.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::ops::attach_load_balancer_target_groups::attach_load_balancer_target_groups;
use crate::autoscaling::traffic_sources;
use crate::region::Region;
use model::Caller;
use model::autoscaling::AttachLoadBalancerTargetGroupsInput;
use model::autoscaling::{AttachTrafficSourcesInput, AttachTrafficSourcesOutput};

pub(crate) fn attach_traffic_sources(
    region: &mut Region,
    caller: Caller,
    input: AttachTrafficSourcesInput,
) -> Result<AttachTrafficSourcesOutput, AutoScalingError> {
    let target_group_arns = traffic_sources::target_groups(&input.traffic_sources)?;
    let auto_scaling_group_name = input.auto_scaling_group_name;
    let input = AttachLoadBalancerTargetGroupsInput { auto_scaling_group_name, target_group_arns };
    attach_load_balancer_target_groups(region, caller, input)?;
    Ok(AttachTrafficSourcesOutput::default())
}
