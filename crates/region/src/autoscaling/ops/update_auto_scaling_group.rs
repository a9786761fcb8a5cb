//! UpdateAutoScalingGroup — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_UpdateAutoScalingGroup.html>
//!
//! Supported: what CreateAutoScalingGroup takes, but hooks, tags and target groups, for which there are calls of
//! their own. A new launch configuration or template counts for future launches only. Raising the minimum above the
//! desired capacity raises that too, lowering the maximum below it lowers it.
//! Refused by name, and simplified: as CreateAutoScalingGroup.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::group::{Lifecycle, Member};
use crate::autoscaling::{activity, input, options, source, wake};
use crate::region::Region;
use model::Caller;
use model::autoscaling::ScalingActivityStatusCode;
use model::autoscaling::{UpdateAutoScalingGroupInput, UpdateAutoScalingGroupOutput};
use model::ids::*;

pub(crate) fn update_auto_scaling_group(
    region: &mut Region,
    _caller: Caller,
    mut input: UpdateAutoScalingGroupInput,
) -> Result<UpdateAutoScalingGroupOutput, AutoScalingError> {
    let name = input.auto_scaling_group_name.clone().unwrap_or_default();
    let key = AutoScalingGroupName::new(&name);
    let group = region.autoscaling.groups.get(&key).ok_or(AutoScalingError::GroupToUpdateNotFound)?;
    if group.deleting {
        return Err(AutoScalingError::GroupToUpdateNotFound);
    }
    input.availability_zones =
        input::zone_names(region, input.availability_zones, &input.availability_zone_ids)?;
    let mut new = group.clone();
    new.options = new.options.with(region, options::Wanted::from(&input))?;
    new.min_size = input.min_size.unwrap_or(group.min_size);
    new.max_size = input.max_size.unwrap_or(group.max_size);
    new.desired_capacity = match input.desired_capacity {
        Some(desired) => desired,
        None if new.min_size <= new.max_size => group.desired_capacity.clamp(new.min_size, new.max_size),
        None => group.desired_capacity,
    };
    input::check_sizes(new.min_size, new.max_size, new.desired_capacity)?;
    let configuration_name = input.launch_configuration_name.as_deref();
    let policy = input.mixed_instances_policy.as_ref();
    let source = source::named(region, configuration_name, input.launch_template.as_ref(), policy)?;
    let has_new_source = source.is_some();
    new.source = source.unwrap_or(new.source);
    new.source.check_size(new.max_size)?;
    let same_zones = input.vpc_zone_identifier.is_none() && same(&group.zones, &input.availability_zones);
    if !same_zones && (input.vpc_zone_identifier.is_some() || !input.availability_zones.is_empty()) {
        (new.zones, new.subnets) =
            input::places(region, input.vpc_zone_identifier.as_deref(), &input.availability_zones)?;
        new.names_subnets = input.vpc_zone_identifier.is_some();
    }
    let gone = |id| !region.elbv2.target_groups.contains(id);
    if !new
        .target_groups
        .iter()
        .all(|attached| gone(&attached.id) || input::fits(region, attached.id, &new.subnets))
    {
        return Err(input::invalid_target_groups());
    }
    if input.health_check_type.is_some() {
        new.health_check_type = input::health_check_type(input.health_check_type.as_deref())?;
    }
    if !input.termination_policies.is_empty() {
        new.termination_policies = input::termination_policies(input.termination_policies)?;
    }
    let grace_period = input.health_check_grace_period.unwrap_or(group.health_check_grace_period);
    new.health_check_grace_period = input::check_seconds("HealthCheckGracePeriod", grace_period)?;
    let cooldown = input.default_cooldown.unwrap_or(group.default_cooldown);
    new.default_cooldown = input::check_seconds("DefaultCooldown", cooldown)?;
    new.new_instances_protected =
        input.new_instances_protected_from_scale_in.unwrap_or(group.new_instances_protected);
    let (before, after) = (group.desired_capacity, new.desired_capacity);
    if before != after {
        let sentence = format!(
            "a user request update of AutoScalingGroup constraints to min: {}, max: {}, desired: {after} changing the \
             desired capacity from {before} to {after}.",
            new.min_size, new.max_size
        );
        new.trigger = Some(activity::cause(region.now, &[&sentence]));
        // A new wish is tried at once, however often the last one failed.
        new.failed_launches = 0;
        new.failing_since = None;
        new.launch_not_before = region.now;
    }
    if has_new_source {
        new.failed_launches = 0;
        new.failing_since = None;
        new.launch_not_before = region.now;
    }
    if new.options.default_instance_warmup.is_none() && group.options.default_instance_warmup.is_some() {
        // Nobody warms up any more.
        let serves = |member: &&Member| matches!(member.lifecycle, Lifecycle::InService { .. });
        let launches = new.members.iter().filter(serves).map(|member| member.launch_activity);
        for launch in launches.collect::<Vec<_>>() {
            activity::end(region, launch, ScalingActivityStatusCode::Successful);
        }
    }
    region.autoscaling.groups.insert(key.clone(), new);
    wake::look_soon(region, &key);
    Ok(UpdateAutoScalingGroupOutput::default())
}

/// Whether a request names exactly these zones: its subnets stay as they are then.
fn same(zones: &[ZoneName], named: &[String]) -> bool {
    zones.iter().all(|zone| named.iter().any(|name| name == zone.as_str()))
        && named.iter().all(|name| zones.iter().any(|zone| zone.as_str() == name))
}
