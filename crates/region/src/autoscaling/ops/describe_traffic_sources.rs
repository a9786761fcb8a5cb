//! DescribeTrafficSources — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeTrafficSources.html>
//!
//! Supported: target groups, in the states of DescribeLoadBalancerTargetGroups, the filter `TrafficSourceType`, pages.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::ops::describe_load_balancer_target_groups;
use crate::autoscaling::{input, traffic_sources};
use crate::region::Region;
use model::autoscaling::TrafficSourceState;
use model::autoscaling::{DescribeTrafficSourcesInput, DescribeTrafficSourcesOutput};

pub(crate) fn describe_traffic_sources(
    region: &Region,
    input: DescribeTrafficSourcesInput,
) -> Result<DescribeTrafficSourcesOutput, AutoScalingError> {
    let key = input::known_group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let lists_target_groups = match input.traffic_source_type.as_deref() {
        None | Some(traffic_sources::TARGET_GROUP) => true,
        Some("elb" | "vpc-lattice") => false,
        Some(other) => {
            let sentence =
                format!("Invalid traffic source type: {other}. Valid types: elb, elbv2, vpc-lattice");
            return Err(AutoScalingError::Validation(sentence));
        }
    };
    let listed = describe_load_balancer_target_groups::states(region, group).filter(|_| lists_target_groups);
    let states = listed.map(|(attachment, state)| TrafficSourceState {
        traffic_source: Some(attachment.arn.clone()),
        state: Some(state.to_owned()),
        identifier: Some(attachment.arn.clone()),
        r#type: Some(traffic_sources::TARGET_GROUP.to_owned()),
    });
    let (traffic_sources, next_token) =
        input::page(states.collect(), input.max_records, input.next_token, input::PAGE_OF_50)?;
    Ok(DescribeTrafficSourcesOutput { traffic_sources, next_token })
}
