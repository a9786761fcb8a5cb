//! Members that leave the work but not their instance: standby and back, detached and attached.
//!
//! Target groups drain whoever goes, and take on whoever comes. Somebody who comes is `Pending` until the group has
//! looked at the instance, like somebody who was launched. Sources:
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-enter-exit-standby.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-attach-detach-instances.html>. The
//! sentences of the refusals are AWS's as others quote them
//! (<https://github.com/hashicorp/terraform-provider-aws/issues/34929>,
//! <https://github.com/vrivellino/spoptimize/blob/master/spoptimize/test_asg_helper.py>); so are the description and
//! the cause of an attachment (`test_stepfns.py` beside it, from notifications of 2018, whose details leave the
//! subnet out). From memory: the sentence about a member that is not in service, or not in standby.

use clockwork::Duration;
use model::autoscaling as shape;
use model::autoscaling::ScalingActivityStatusCode as Status;
use model::ec2::{CreateTagsInput, DeleteTagsInput, Tag};
use model::ids::*;
use model::{ApiError, DoorExt};

use crate::autoscaling::group::{AutoScalingGroup, Lifecycle, Made, Member};
use crate::autoscaling::reconcile::SELF;
use crate::autoscaling::source::Origin;
use crate::autoscaling::{AutoScalingError, activity, input, terminate, wake};
use crate::region::Region;

/// Instances in one call
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html>).
pub(crate) const MOST_IN_CALL: usize = 20;

/// The reserved tag of a member.
const GROUP_TAG: &str = "aws:autoscaling:groupName";

/// How a member leaves its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leave {
    /// Into standby.
    Standby,
    /// Out of the group.
    Detach,
}

/// The members that a call names, each once.
///
/// # Errors
/// Too many; one that is no member; one in a state that does not allow it.
pub(crate) fn members(
    group: &AutoScalingGroup,
    texts: &[String],
    allowed: impl Fn(Lifecycle) -> bool,
    state: &str,
) -> Result<Vec<InstanceId>, AutoScalingError> {
    input::check_call_size("instances", texts.len(), MOST_IN_CALL)?;
    let mut ids = Vec::new();
    for text in texts {
        let id = InstanceId::parse(text);
        let member = group.members.iter().find(|member| Some(member.instance) == id);
        let member = member.ok_or_else(|| {
            let sentence = format!("The instance {text} is not part of Auto Scaling group {}.", group.name);
            AutoScalingError::Validation(sentence)
        })?;
        if !allowed(member.lifecycle) {
            return Err(AutoScalingError::Validation(format!("The instance {text} is not in {state}.")));
        }
        if !ids.contains(&member.instance) {
            ids.push(member.instance);
        }
    }
    Ok(ids)
}

/// A desired capacity stays within the group's bounds.
///
/// # Errors
/// It would not.
pub(crate) fn check_desired(
    group: &AutoScalingGroup,
    desired: i64,
    to: &str,
    count: usize,
) -> Result<(), AutoScalingError> {
    if (group.min_size..=group.max_size).contains(&desired) {
        return Ok(());
    }
    Err(AutoScalingError::Validation(format!(
        "AutoScalingGroup {} has min-size={}, max-size={}, and desired-size={}. To {to} {count} more instance{}, \
         please update the AutoScalingGroup sizes appropriately.",
        group.name,
        group.min_size,
        group.max_size,
        group.desired_capacity,
        if count == 1 { "" } else { "s" }
    )))
}

/// Members begin to leave their work; with `decrement` nobody takes their place. The activities.
pub(crate) fn leave(
    region: &mut Region,
    name: &AutoScalingGroupName,
    instances: &[InstanceId],
    decrement: bool,
    how: Leave,
) -> Vec<shape::Activity> {
    let mut begun = Vec::new();
    for instance in instances {
        begun.extend(leave_one(region, name, *instance, decrement, how));
    }
    wake::look_soon(region, name);
    shapes(region, &begun)
}

fn leave_one(
    region: &mut Region,
    name: &AutoScalingGroupName,
    instance: InstanceId,
    decrement: bool,
    how: Leave,
) -> Option<u64> {
    let group = region.autoscaling.groups.get(name)?;
    let desired = group.desired_capacity;
    let weight = if decrement { group.weights(&[instance]) } else { 0 };
    let attached =
        group.target_groups.iter().map(|attachment| (attachment.id, attachment.arn.clone())).collect();
    let attached: Vec<(TargetGroupId, String)> = attached;
    let launched = group.members.iter().find(|member| member.instance == instance);
    if let Some(launched) = launched.map(|member| member.launch_activity) {
        activity::end(region, launched, Status::Successful);
    }
    let drained_at = terminate::drain(region, &attached, instance);
    let (done, description) = match how {
        Leave::Standby => ("moved to standby", format!("Moving EC2 instance to Standby: {instance}")),
        Leave::Detach => ("detached", format!("Detaching EC2 instance: {instance}")),
    };
    let effect = if decrement {
        let after = desired - weight;
        format!(
            "instance {instance} was {done} in response to a user request, shrinking the capacity from {desired} to \
             {after}."
        )
    } else {
        format!("instance {instance} was {done} in response to a user request.")
    };
    let cause = activity::cause(region.now, &[&effect]);
    let activity = begin(region, name, instance, description, cause, Status::InProgress, 50);
    let group = region.autoscaling.groups.get_mut(name)?;
    group.desired_capacity -= weight;
    let member = group.members.iter_mut().find(|member| member.instance == instance)?;
    member.lifecycle = match how {
        Leave::Standby => Lifecycle::EnteringStandby { activity, drained_at },
        Leave::Detach => Lifecycle::Detaching { activity, drained_at },
    };
    (member.loss_noticed_at, member.impairment_noticed_at) = (None, None);
    if how == Leave::Detach {
        // "Instances that are detached lose their scale-in protection."
        member.protected = false;
    }
    wake::look(region, name, drained_at.max(region.now + Duration::millis(1)));
    Some(activity)
}

fn begin(
    region: &mut Region,
    name: &AutoScalingGroupName,
    instance: InstanceId,
    description: String,
    cause: String,
    status: Status,
    progress: i64,
) -> u64 {
    let activity = activity::begin(region, name, description, cause, status, progress);
    let row = region.ec2.instances.get(&instance);
    let place = row.map(|instance| (instance.subnet, instance.zone.clone()));
    activity::set_place(region, activity, place);
    activity
}

fn shapes(region: &Region, ordinals: &[u64]) -> Vec<shape::Activity> {
    let rows = ordinals.iter().filter_map(|ordinal| region.autoscaling.activities.get(ordinal));
    rows.map(|activity| activity.to_shape(region)).collect()
}

/// Members in standby come back to work. The activities.
pub(crate) fn come_back(
    region: &mut Region,
    name: &AutoScalingGroupName,
    instances: &[InstanceId],
) -> Vec<shape::Activity> {
    let mut begun = Vec::new();
    for instance in instances {
        let Some(group) = region.autoscaling.groups.get_mut(name) else { break };
        let (before, weight) = (group.desired_capacity, group.weights(&[*instance]));
        group.desired_capacity += weight;
        let effect = format!(
            "instance {instance} was moved out of standby in response to a user request, increasing the capacity from \
             {before} to {}.",
            before + weight
        );
        let description = format!("Moving EC2 instance out of Standby: {instance}");
        let cause = activity::cause(region.now, &[&effect]);
        let activity = begin(region, name, *instance, description, cause, Status::PreInService, 30);
        let group = region.autoscaling.groups.get_mut(name);
        let member =
            group.and_then(|group| group.members.iter_mut().find(|member| member.instance == *instance));
        if let Some(member) = member {
            (member.lifecycle, member.launch_activity) = (Lifecycle::Pending, activity);
        }
        begun.push(activity);
        wake::note_instance(region, name, *instance);
    }
    wake::look_soon(region, name);
    shapes(region, &begun)
}

/// Instances become members.
///
/// # Errors
/// The reserved tag cannot be set.
pub(crate) fn attach(
    region: &mut Region,
    name: &AutoScalingGroupName,
    instances: &[InstanceId],
) -> Result<(), ApiError> {
    let resources: Vec<String> = instances.iter().map(ToString::to_string).collect();
    if !resources.is_empty() {
        let tags = vec![Tag { key: Some(GROUP_TAG.to_owned()), value: Some(name.to_string()) }];
        region.call_as(SELF, CreateTagsInput { resources, tags, ..Default::default() })?;
    }
    for instance in instances {
        attach_one(region, name, *instance);
    }
    wake::look_soon(region, name);
    Ok(())
}

fn attach_one(region: &mut Region, name: &AutoScalingGroupName, instance: InstanceId) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let Some(row) = region.ec2.instances.get(&instance) else { return };
    let (instance_type, zone) = (row.instance_type.clone(), row.zone.clone());
    let (before, weight) = (group.desired_capacity, group.source.weight(&instance_type));
    let now = region.now;
    let made = region.alike.members.share(Made { instance_type, zone, origin: Origin::Attached });
    let effect = format!(
        "an instance was added in response to user request. Keeping the capacity at the new {}.",
        before + weight
    );
    let description = format!("Attaching an existing EC2 instance: {instance}");
    let cause = activity::cause(region.now, &[&effect]);
    let launch_activity = begin(region, name, instance, description, cause, Status::PreInService, 30);
    region.autoscaling.member_of.insert(instance, name.clone());
    if let Some(group) = region.autoscaling.groups.get_mut(name) {
        group.desired_capacity += weight;
        group.members.push(Member {
            instance,
            made,
            lifecycle: Lifecycle::Pending,
            starts_until: now,
            complaint: None,
            protected: false,
            loss_noticed_at: None,
            impairment_noticed_at: None,
            launch_activity,
        });
    }
    wake::note_instance(region, name, instance);
}

/// Goes on with those whom the target groups have let go: they are in standby, or no longer members.
pub(crate) fn go_on(region: &mut Region, name: &AutoScalingGroupName) {
    let now = region.now;
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let drained = group.members.iter().filter_map(|member| match member.lifecycle {
        Lifecycle::EnteringStandby { activity, drained_at } if drained_at <= now => {
            Some((member.instance, activity, Leave::Standby))
        }
        Lifecycle::Detaching { activity, drained_at } if drained_at <= now => {
            Some((member.instance, activity, Leave::Detach))
        }
        _ => None,
    });
    let drained: Vec<_> = drained.collect();
    for (instance, activity, how) in drained {
        activity::end(region, activity, Status::Successful);
        if how == Leave::Detach {
            region.autoscaling.member_of.remove(&instance);
            let tags = vec![Tag { key: Some(GROUP_TAG.to_owned()), value: None }];
            let input = DeleteTagsInput { resources: vec![instance.to_string()], tags, ..Default::default() };
            // An instance that has left EC2's list has no tags.
            let _ = region.call_as(SELF, input);
        }
        let Some(group) = region.autoscaling.groups.get_mut(name) else { return };
        match how {
            Leave::Detach => group.members.retain(|member| member.instance != instance),
            Leave::Standby => {
                if let Some(member) = group.members.iter_mut().find(|member| member.instance == instance) {
                    member.lifecycle = Lifecycle::Standby;
                }
            }
        }
    }
}
