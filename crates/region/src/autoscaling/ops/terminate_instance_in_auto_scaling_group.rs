//! TerminateInstanceInAutoScalingGroup — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_TerminateInstanceInAutoScalingGroup.html>
//!
//! Supported: with and without decrement.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::{activity, input, terminate, wake};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{
    TerminateInstanceInAutoScalingGroupInput, TerminateInstanceInAutoScalingGroupOutput,
};

pub(crate) fn terminate_instance_in_auto_scaling_group(
    region: &mut Region,
    _caller: Caller,
    input: TerminateInstanceInAutoScalingGroupInput,
) -> Result<TerminateInstanceInAutoScalingGroupOutput, AutoScalingError> {
    let text = input.instance_id.unwrap_or_default();
    let (key, instance) = input::member(region, &text)?;
    let decrement = input.should_decrement_desired_capacity.unwrap_or(false);
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let (desired, min) = (group.desired_capacity, group.min_size);
    let weight = if decrement { group.weights(&[instance]) } else { 0 };
    if decrement && desired - weight < min {
        return Err(AutoScalingError::validation(format!(
            "Currently, desiredSize equals minSize ({min}). Terminating instance without replacement will violate \
             group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's \
             min size."
        )));
    }
    let sentence = if decrement {
        format!(
            "instance {instance} was taken out of service in response to a user request, shrinking the capacity from \
             {desired} to {}.",
            desired - weight
        )
    } else {
        format!("instance {instance} was taken out of service in response to a user request.")
    };
    let cause = activity::cause(region.now, &[&sentence]);
    if let Some(group) = region.autoscaling.groups.get_mut(&key) {
        group.desired_capacity -= weight;
    }
    let begun = terminate::begin(region, &key, instance, cause);
    wake::look_soon(region, &key);
    let activity = begun.and_then(|ordinal| region.autoscaling.activities.get(&ordinal));
    Ok(TerminateInstanceInAutoScalingGroupOutput {
        activity: activity.map(|activity| activity.to_shape(region)),
    })
}
