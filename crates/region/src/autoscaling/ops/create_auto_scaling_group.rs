//! CreateAutoScalingGroup — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html>
//!
//! Supported: a launch configuration, a launch template, a mixed instances policy of On-Demand Instances or an
//! instance as source (`InstanceId` makes a launch configuration of the group's name:
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-asg-from-instance.html>); subnets or zones of the
//! default VPC, target groups, health checks, termination policies, protection, the longest life of a member,
//! warm-up, deletion protection, tags.
//! Refused by name: hooks, placement groups, Classic Load Balancers, maintenance policies, zonal shift, launching
//! into Capacity Reservations only, capacity counted in vCPUs or memory, another service-linked role.
//! Simplified: `CapacityRebalance`, `Context`, the share of Spot Instances in a policy and what would happen in an
//! impaired zone are remembered and shown, and have no effect.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::ops::create_launch_configuration;
use crate::autoscaling::source::{self, Source};
use crate::autoscaling::{AutoScalingGroup, Options, activity, input, options, traffic_sources, wake};
use crate::region::Region;
use model::Caller;
use model::autoscaling::{
    CreateAutoScalingGroupInput, CreateAutoScalingGroupOutput, CreateLaunchConfigurationInput,
};
use model::ids::*;

pub(crate) fn create_auto_scaling_group(
    region: &mut Region,
    caller: Caller,
    mut input: CreateAutoScalingGroupInput,
) -> Result<CreateAutoScalingGroupOutput, AutoScalingError> {
    input.availability_zones =
        input::zone_names(region, input.availability_zones, &input.availability_zone_ids)?;
    let name = input.auto_scaling_group_name.clone().unwrap_or_default();
    let key = input::new_group_name(region, &name)?;
    let instance_id = input.instance_id.clone().filter(|id| !id.is_empty());
    let configuration_name = input.launch_configuration_name.as_deref();
    let wanted = options::Wanted::from(&input);
    let policy = input.mixed_instances_policy.as_ref();
    let source = source::named(region, configuration_name, input.launch_template.as_ref(), policy)?;
    if source.is_some() == instance_id.is_some() {
        return Err(source::not_one_source());
    }
    check_room(region)?;
    let (min_size, max_size) = (input.min_size.unwrap_or_default(), input.max_size.unwrap_or_default());
    source.as_ref().map_or(Ok(()), |source| source.check_size(max_size))?;
    let desired_capacity = input.desired_capacity.unwrap_or(min_size);
    input::check_sizes(min_size, max_size, desired_capacity)?;
    let vpc_zone_identifier = input.vpc_zone_identifier.filter(|text| !text.trim().is_empty());
    let nowhere = vpc_zone_identifier.is_none() && input.availability_zones.is_empty();
    let own = instance_id.as_deref().filter(|_| nowhere).and_then(|text| subnet_of(region, text));
    let vpc_zone_identifier = vpc_zone_identifier.or(own);
    let (zones, subnets) = input::places(region, vpc_zone_identifier.as_deref(), &input.availability_zones)?;
    let has_subnets = vpc_zone_identifier.is_some();
    check_public_addresses(region, source.as_ref(), has_subnets)?;
    let health_check_type = input::health_check_type(input.health_check_type.as_deref())?;
    let termination_policies = input::termination_policies(input.termination_policies)?;
    let mut arns = input.target_group_arns;
    arns.extend(traffic_sources::target_groups(&input.traffic_sources)?);
    let target_groups = input::target_groups(region, &arns, &subnets)?;
    let options = Options::default().with(region, wanted)?;
    let tags = input::tags(&key, input.tags)?;
    let default_cooldown = input::check_seconds("DefaultCooldown", input.default_cooldown.unwrap_or(300))?;
    let grace_period = input.health_check_grace_period.unwrap_or(0);
    let health_check_grace_period = input::check_seconds("HealthCheckGracePeriod", grace_period)?;
    // Last, because it makes a row: from here on nothing is refused.
    let source = match source {
        Some(source) => source,
        None => of_instance(region, caller, &name, instance_id)?,
    };
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
        source,
        min_size,
        max_size,
        desired_capacity,
        default_cooldown,
        zones,
        subnets,
        names_subnets: has_subnets,
        health_check_type,
        health_check_grace_period,
        target_groups,
        detached_target_groups: Vec::new(),
        termination_policies,
        new_instances_protected: input.new_instances_protected_from_scale_in.unwrap_or(false),
        tags,
        options,
        enabled_metrics: Vec::new(),
        suspended: Default::default(),
        members: Vec::new(),
        deleting: false,
        trigger,
        replacements: 0,
        launch_not_before: region.now,
        failed_launches: 0,
        failing_since: None,
        next_look: None,
    };
    region.autoscaling.groups.insert(key.clone(), group);
    wake::look_soon(region, &key);
    Ok(CreateAutoScalingGroupOutput::default())
}

/// A launch configuration of the group's name, made of what the instance is made of.
fn of_instance(
    region: &mut Region,
    caller: Caller,
    name: &str,
    instance_id: Option<String>,
) -> Result<Source, AutoScalingError> {
    let input = CreateLaunchConfigurationInput {
        launch_configuration_name: Some(name.to_owned()),
        instance_id,
        ..Default::default()
    };
    create_launch_configuration::create_launch_configuration(region, caller, input)?;
    Ok(Source::LaunchConfiguration(LaunchConfigurationName::new(name)))
}

/// The subnet of an instance that a group is made of, for a caller who names no place
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-asg-from-instance.html>).
fn subnet_of(region: &Region, text: &str) -> Option<String> {
    let row = InstanceId::parse(text).and_then(|id| region.ec2.instances.get(&id));
    row.map(|row| row.subnet.to_string())
}

fn check_room(region: &Region) -> Result<(), AutoScalingError> {
    let most = region.autoscaling.quotas.auto_scaling_groups;
    let count = i64::try_from(region.autoscaling.groups.len()).unwrap_or(i64::MAX);
    if count < most {
        Ok(())
    } else {
        Err(AutoScalingError::LimitExceeded { what: "Auto Scaling groups", most })
    }
}

/// Whether instances get public addresses can be said for subnets only.
fn check_public_addresses(
    region: &Region,
    source: Option<&Source>,
    has_subnets: bool,
) -> Result<(), AutoScalingError> {
    let name = source.and_then(Source::launch_configuration);
    let row = name.and_then(|name| region.autoscaling.launch_configurations.get(name));
    let says = row.is_some_and(|row| row.associate_public_ip_address.is_some());
    if has_subnets || !says {
        return Ok(());
    }
    Err(AutoScalingError::validation(
        "AssociatePublicIpAddress field can not be specified without VPCZoneIdentifier",
    ))
}
