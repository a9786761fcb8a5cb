//! AttachInstances — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AttachInstances.html>
//!
//! Supported: everything. An instance must run, its AMI must exist, it must be in no group, in a zone of the group and
//! in the VPC of its target groups. The desired capacity grows. From memory: the sentences but
//! those about what does not run and what does not exist
//! (<https://github.com/vrivellino/spoptimize/blob/master/spoptimize/test_asg_helper.py>).

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::AutoScalingGroup;
use crate::autoscaling::{input, standby};
use crate::ec2::instance::InstanceState;
use crate::region::Region;
use model::Caller;
use model::autoscaling::{AttachInstancesInput, AttachInstancesOutput};
use model::ids::*;

pub(crate) fn attach_instances(
    region: &mut Region,
    _caller: Caller,
    input: AttachInstancesInput,
) -> Result<AttachInstancesOutput, AutoScalingError> {
    let key = input::group_name(region, input.auto_scaling_group_name)?;
    let Some(group) = region.autoscaling.groups.get(&key) else { return Ok(Default::default()) };
    input::check_call_size("instances", input.instance_ids.len(), standby::MOST_IN_CALL)?;
    let mut instances = Vec::new();
    for text in &input.instance_ids {
        let id = checked(region, group, text)?;
        if !instances.contains(&id) {
            instances.push(id);
        }
    }
    let rows = instances.iter().filter_map(|id| region.ec2.instances.get(id));
    let weights: i64 = rows.map(|row| group.source.weight(&row.instance_type)).sum();
    let desired = group.desired_capacity.saturating_add(weights);
    standby::check_desired(group, desired, "attach", instances.len())?;
    standby::attach(region, &key, &instances)
        .map_err(|refusal| AutoScalingError::Validation(refusal.message))?;
    Ok(AttachInstancesOutput::default())
}

/// An instance that may become a member.
fn checked(region: &Region, group: &AutoScalingGroup, text: &str) -> Result<InstanceId, AutoScalingError> {
    let row = InstanceId::parse(text).and_then(|id| region.ec2.instances.get(&id));
    let Some(row) = row else {
        return Err(AutoScalingError::Validation(format!("Invalid Instance ID(s): [{text}] specified")));
    };
    let sentence = if row.state != InstanceState::Running {
        let state = row.state.name().as_str();
        format!("Instance {text} [{state}] is not in correct state. Instance(s) must be in 'running' state.")
    } else if let Some(other) = region.autoscaling.member_of.get(&row.id) {
        format!("The instance {text} is already part of Auto Scaling group {other}.")
    } else if !region.ec2.images.contains(&row.image) {
        format!("AMI {} of instance {text} does not exist", row.image)
    } else if !group.zones.contains(&row.zone) {
        format!("Instance {text} is not in an Availability Zone of Auto Scaling group {}.", group.name)
    } else if group.target_groups.iter().any(|attached| !input::fits(region, attached.id, &[row.subnet])) {
        format!("EC2 instance {text} is not in VPC. Updating load balancer configuration failed.")
    } else {
        return Ok(row.id);
    };
    Err(AutoScalingError::Validation(sentence))
}
