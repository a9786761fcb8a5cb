//! TerminateInstanceInAutoScalingGroup — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_TerminateInstanceInAutoScalingGroup.html>
//!
//! Supported: one instance, or up to a hundred of a group that is named, with and without decrement. All of them go or none.
//! From memory: the sentences about instances that are named both ways, or without their group.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::{activity, input, terminate, wake};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{
    Activity, TerminateInstanceInAutoScalingGroupInput, TerminateInstanceInAutoScalingGroupOutput,
};
use model::ids::*;

pub(crate) fn terminate_instance_in_auto_scaling_group(
    region: &mut Region,
    _caller: Caller,
    input: TerminateInstanceInAutoScalingGroupInput,
) -> Result<TerminateInstanceInAutoScalingGroupOutput, AutoScalingError> {
    let several = !input.instance_ids.is_empty();
    let (key, instances) = named(region, &input)?;
    let decrement = input.should_decrement_desired_capacity.unwrap_or(false);
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    let (desired, min) = (group.desired_capacity, group.min_size);
    if decrement && desired - group.weights(&instances) < min {
        return Err(AutoScalingError::validation(format!(
            "Currently, desiredSize equals minSize ({min}). Terminating instance without replacement will violate \
             group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's \
             min size."
        )));
    }
    let mut activities: Vec<Activity> =
        instances.iter().filter_map(|instance| end(region, &key, *instance, decrement)).collect();
    wake::look_soon(region, &key);
    Ok(if several {
        TerminateInstanceInAutoScalingGroupOutput { activity: None, activities }
    } else {
        TerminateInstanceInAutoScalingGroupOutput { activity: activities.pop(), activities: Vec::new() }
    })
}

/// The group that is meant, and its members that are to go, each once.
fn named(
    region: &Region,
    input: &TerminateInstanceInAutoScalingGroupInput,
) -> Result<(AutoScalingGroupName, Vec<InstanceId>), AutoScalingError> {
    let wrong = |sentence: &str| Err(AutoScalingError::validation(sentence));
    let by_id = input.instance_id.as_deref().filter(|text| !text.is_empty());
    match (by_id, input.instance_ids.as_slice()) {
        (Some(_), [_, ..]) => {
            return wrong("You cannot specify both InstanceId and InstanceIds in the same request.");
        }
        (None, []) => return wrong("You must specify either InstanceId or InstanceIds."),
        _ => {}
    }
    if by_id.is_none() && input.auto_scaling_group_name.is_none() {
        return wrong("AutoScalingGroupName is required when using InstanceIds.");
    }
    let group = input.auto_scaling_group_name.clone();
    let group = group.map(|name| input::group_name(region, Some(name))).transpose()?;
    let mut found: Option<AutoScalingGroupName> = group;
    let mut instances = Vec::new();
    for text in by_id.into_iter().chain(input.instance_ids.iter().map(String::as_str)) {
        let (own, instance) = input::member(region, text)?;
        if found.get_or_insert_with(|| own.clone()) != &own {
            return Err(AutoScalingError::NotAMember(text.to_owned()));
        }
        if !instances.contains(&instance) {
            instances.push(instance);
        }
    }
    Ok((found.unwrap_or_else(|| AutoScalingGroupName::new("")), instances))
}

/// A member goes; with `decrement` nobody takes its place.
fn end(
    region: &mut Region,
    key: &AutoScalingGroupName,
    instance: InstanceId,
    decrement: bool,
) -> Option<Activity> {
    let group = region.autoscaling.groups.get_mut(key)?;
    let (before, weight) = (group.desired_capacity, group.weights(&[instance]));
    let sentence = if decrement {
        group.desired_capacity -= weight;
        let after = before - weight;
        format!(
            "instance {instance} was taken out of service in response to a user request, shrinking the capacity from \
             {before} to {after}."
        )
    } else {
        format!("instance {instance} was taken out of service in response to a user request.")
    };
    let cause = activity::cause(region.now, &[&sentence]);
    let begun = terminate::begin(region, key, instance, cause)?;
    region.autoscaling.activities.get(&begun).map(|activity| activity.to_shape(region))
}
