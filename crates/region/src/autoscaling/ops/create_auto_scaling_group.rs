//! CreateAutoScalingGroup — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html>
//!
//! Supported: a launch configuration as source, subnets or zones of the default VPC, target groups, health checks,
//! termination policies, protection, tags. Refused: launch templates, mixed instances, hooks.

use model::autoscaling::{CreateAutoScalingGroupInput, CreateAutoScalingGroupOutput};
use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::Caller;
use crate::autoscaling::{AutoScalingGroup, activity, input, reconcile};
use model::ids::uuid;

pub(crate) fn create_auto_scaling_group(
    region: &mut Region,
    _caller: Caller,
    input: CreateAutoScalingGroupInput,
) -> Result<CreateAutoScalingGroupOutput, AutoScalingError> {
    let name = input.auto_scaling_group_name.unwrap_or_default();
    let key = input::new_group_name(region, &name)?;
    let Some(source) = input.launch_configuration_name else {
        return Err(AutoScalingError::validation(
            "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or \
             MixedInstancesPolicy parameter.",
        ));
    };
    let launch_configuration = input::launch_configuration(region, &source)?;
    let (min_size, max_size) = (input.min_size.unwrap_or_default(), input.max_size.unwrap_or_default());
    let desired_capacity = input.desired_capacity.unwrap_or(min_size);
    input::check_sizes(min_size, max_size, desired_capacity)?;
    let (zones, subnets) =
        input::places(region, input.vpc_zone_identifier.as_deref(), &input.availability_zones)?;
    let health_check_type = input::health_check_type(input.health_check_type.as_deref())?;
    let termination_policies = input::termination_policies(input.termination_policies)?;
    let target_groups = input::target_groups(region, &input.target_group_arns)?;
    let tags = input::tags(&key, input.tags)?;
    let trigger = (desired_capacity > 0).then(|| {
        let sentence = format!(
            "a user request created an AutoScalingGroup changing the desired capacity from 0 to {desired_capacity}."
        );
        activity::cause(region.now, &[&sentence])
    });
    let group = AutoScalingGroup {
        name: key.clone(),
        ordinal: region.ordinal("autoscaling/group"),
        uuid: uuid(region.draw("autoscaling/group-id")),
        created_time: region.now,
        launch_configuration,
        min_size,
        max_size,
        desired_capacity,
        default_cooldown: input.default_cooldown.unwrap_or(300),
        zones,
        subnets,
        health_check_type,
        health_check_grace_period: input.health_check_grace_period.unwrap_or(0),
        target_groups,
        termination_policies,
        new_instances_protected: input.new_instances_protected_from_scale_in.unwrap_or(false),
        tags,
        suspended: Default::default(),
        members: Vec::new(),
        deleting: false,
        trigger,
        replacements: 0,
        launch_not_before: region.now,
        failed_launches: 0,
        next_look: None,
    };
    region.autoscaling.groups.insert(key.clone(), group);
    reconcile::look_soon(region, &key);
    Ok(CreateAutoScalingGroupOutput::default())
}
