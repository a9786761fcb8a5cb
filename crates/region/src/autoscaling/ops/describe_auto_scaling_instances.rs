//! DescribeAutoScalingInstances — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAutoScalingInstances.html>
//!
//! Supported: ids and pages. An instance that is no member is left out.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input::{PAGE_OF_50, check_named, named, page};
use crate::ec2::vpc::zone_id;
use crate::region::Region;
use model::autoscaling::AutoScalingInstanceDetails;
use model::autoscaling::{DescribeAutoScalingInstancesInput, DescribeAutoScalingInstancesOutput};

pub(crate) fn describe_auto_scaling_instances(
    region: &Region,
    input: DescribeAutoScalingInstancesInput,
) -> Result<DescribeAutoScalingInstancesOutput, AutoScalingError> {
    check_named("instance ids", &input.instance_ids, None)?;
    let members =
        region.autoscaling.groups.rows().flat_map(|group| group.members.iter().map(move |m| (group, m)));
    let shapes = members
        .filter(|(_, member)| named(&input.instance_ids, &member.instance.to_string()))
        .map(|(group, member)| AutoScalingInstanceDetails {
            instance_id: Some(member.instance.to_string()),
            instance_type: Some(member.instance_type.clone()),
            auto_scaling_group_name: Some(group.name.to_string()),
            availability_zone: Some(member.zone.to_string()),
            availability_zone_id: Some(zone_id(region.name(), &member.zone)),
            lifecycle_state: Some(member.lifecycle_state().to_string()),
            health_status: Some(if member.complaint.is_none() { "HEALTHY" } else { "UNHEALTHY" }.to_owned()),
            launch_configuration_name: member.origin.launch_configuration(region),
            launch_template: member.origin.launch_template(),
            protected_from_scale_in: Some(member.protected),
            weighted_capacity: group.source.shown_weight(&member.instance_type),
        })
        .collect();
    let (auto_scaling_instances, next_token) = page(shapes, input.max_records, input.next_token, PAGE_OF_50)?;
    Ok(DescribeAutoScalingInstancesOutput { auto_scaling_instances, next_token })
}
