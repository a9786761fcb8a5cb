//! Launching members: how many, where, and what the activity says.

use clockwork::Duration;
use model::DoorExt;
use model::autoscaling::{CapacityDistributionStrategy, ScalingActivityStatusCode as Status};
use model::ec2::RunInstancesInput;
use model::ids::*;

use crate::autoscaling::activity::Description;
use crate::autoscaling::group::{AutoScalingGroup, Lifecycle, Made, Member};
use crate::autoscaling::reconcile::SELF;
use crate::autoscaling::source::{self, Origin, Source, Template};
use crate::autoscaling::{activity, health, zones};
use crate::durations;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::InstanceState;
use crate::region::Region;

mod request;

use request::Failure;

/// An instance that was launched just now.
struct Launched {
    instance: InstanceId,
    instance_type: String,
    origin: Origin,
}

/// In the words of a cause: somebody takes the place of a lost member.
const REPLACEMENT: &str =
    "an instance was launched in response to an unhealthy instance needing to be replaced.";

/// Launches as many members as the group lacks.
pub(crate) fn launch_missing(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let (live, desired) = (group.live(), group.desired_capacity);
    if live >= desired || !group.runs("Launch") || region.now < group.launch_not_before {
        return;
    }
    let difference = format!(
        "an instance was started in response to a difference between desired and actual capacity, increasing the \
         capacity from {live} to {desired}."
    );
    let wanted = activity::after(group.trigger.as_deref(), &activity::cause(region.now, &[&difference]));
    let replacement = activity::cause(region.now, &[REPLACEMENT]);
    // Counted once: to count a thousand members for each of a thousand launches takes longer than the launches.
    let mut counts = zones::counts(group);
    let mut missing = desired - live;
    while missing > 0 {
        let Some(group) = region.autoscaling.groups.get(name) else { return };
        let cause = if group.replacements > 0 { &replacement } else { &wanted };
        let order = zones::emptiest_first(group, &counts);
        let Some(zone) = launch_in_first(region, name, order, cause.clone()) else { return };
        *counts.entry(zone).or_default() += 1;
        let Some(group) = region.autoscaling.groups.get_mut(name) else { return };
        // The last one of several types may count for more than what was missing.
        missing -= group.members.last().map_or(1, |member| group.weight(member));
        group.replacements = (group.replacements - 1).max(0);
    }
}

/// Launches one member into the first of these zones in which that succeeds: a zone without room is passed over, unless
/// the group would rather wait than lose its balance; any other failure would meet the next zone too. If it fails
/// everywhere the group pauses. The zone, if it succeeded.
pub(crate) fn launch_in_first(
    region: &mut Region,
    name: &AutoScalingGroupName,
    zones: Vec<ZoneName>,
    cause: String,
) -> Option<ZoneName> {
    let group = region.autoscaling.groups.get(name);
    let stays =
        group.is_some_and(|group| group.options.distribution == CapacityDistributionStrategy::BalancedOnly);
    for zone in zones {
        match launch_one(region, name, &zone, cause.clone()) {
            Ok(()) => return Some(zone),
            Err(failure) if failure.concerns_place && !stays => {}
            Err(_) => break,
        }
    }
    note_failure(region, name);
    None
}

/// The group tries again after a pause, for a day; then AWS suspends its launches
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html>).
fn note_failure(region: &mut Region, name: &AutoScalingGroupName) {
    let now = region.now;
    if let Some(group) = region.autoscaling.groups.get_mut(name) {
        group.failed_launches = group.failed_launches.saturating_add(1);
        group.launch_not_before = group.launch_not_before.max(now + retry_pause(group.failed_launches));
        let since = *group.failing_since.get_or_insert(now);
        if now.since(since) >= durations::LAUNCH_GIVEN_UP {
            // From memory: which process it is, and the words.
            let reason = format!("Administrative suspension at {}", now.iso_seconds());
            group.suspended.entry("Launch".to_owned()).or_insert(reason);
            group.failing_since = None;
        }
    }
}

/// The pause doubles with every failed launch, up to the longest.
fn retry_pause(failed: u32) -> Duration {
    let doubled = durations::LAUNCH_RETRY.saturating_mul(1_u64 << failed.saturating_sub(1).min(10));
    doubled.min(durations::LAUNCH_RETRY_LONGEST)
}

/// Launches one member into a zone. Either way there is an activity.
fn launch_one(
    region: &mut Region,
    name: &AutoScalingGroupName,
    zone: &ZoneName,
    cause: String,
) -> Result<(), Failure> {
    let subnet = choose_subnet(region, name, zone);
    let launched = start(region, name, zone, subnet);
    let description = match &launched {
        Ok(launched) => Description::Launching(launched.instance),
        Err(failure) => format!("Launching a new EC2 instance.  Status Reason: {}", failure.message).into(),
    };
    let begun = activity::begin(region, name, description, cause, Status::PreInService, 30);
    activity::set_place(region, begun, subnet.map(|subnet| (subnet, zone.clone())));
    match launched {
        Ok(launched) => {
            add_member(region, name, zone, begun, launched);
            Ok(())
        }
        Err(failure) => {
            activity::fail(region, begun, Status::Failed, &failure.message);
            Err(failure)
        }
    }
}

/// One of the group's subnets in the zone, by chance if there are several.
fn choose_subnet(region: &mut Region, name: &AutoScalingGroupName, zone: &ZoneName) -> Option<SubnetId> {
    let group = region.autoscaling.groups.get(name)?;
    let in_zone = |id: &&SubnetId| region.ec2.subnets.get(id).is_some_and(|subnet| subnet.zone == *zone);
    let subnets: Vec<SubnetId> = group.subnets.iter().filter(in_zone).copied().collect();
    let draw = region.draw_below("autoscaling/subnet", u64::try_from(subnets.len()).unwrap_or_default());
    usize::try_from(draw).ok().and_then(|choice| subnets.get(choice)).copied()
}

fn start(
    region: &mut Region,
    name: &AutoScalingGroupName,
    zone: &ZoneName,
    subnet: Option<SubnetId>,
) -> Result<Launched, Failure> {
    let group = region.autoscaling.groups.get(name).ok_or_else(Failure::internal)?;
    check_target_groups(region, group)?;
    let mut last = None;
    for request in requests(region, group, subnet, zone)? {
        match launch(region, request) {
            Ok(launched) => return Ok(launched),
            // With a mixed instances policy the next type may be there where this one is not.
            Err(failure) => last = Some(failure),
        }
    }
    Err(last.unwrap_or_else(Failure::internal))
}

fn launch(
    region: &mut Region,
    (input, image, origin): (RunInstancesInput, String, Origin),
) -> Result<Launched, Failure> {
    let answer = region.call_as(SELF, input).map_err(|refusal| request::failure(&refusal, &image))?;
    let shown = answer.instances.into_iter().next().ok_or_else(Failure::internal)?;
    let instance = shown.instance_id.as_deref().and_then(InstanceId::parse).ok_or_else(Failure::internal)?;
    Ok(Launched { instance, instance_type: shown.instance_type.unwrap_or_default(), origin })
}

/// The calls that launch a member, one after the other until one succeeds: with each the image that it names, and what the
/// member is made of.
fn requests(
    region: &Region,
    group: &AutoScalingGroup,
    subnet: Option<SubnetId>,
    zone: &ZoneName,
) -> Result<Vec<(RunInstancesInput, String, Origin)>, Failure> {
    match &group.source {
        Source::LaunchConfiguration(name) => {
            // A group holds its launch configuration: it cannot be deleted meanwhile.
            let row = region.autoscaling.launch_configurations.get(name).ok_or_else(Failure::internal)?;
            let origin = Origin::LaunchConfiguration { name: name.clone(), ordinal: row.ordinal };
            Ok(vec![(request::run_instances(group, row, subnet, zone), row.image_id.clone(), origin)])
        }
        Source::LaunchTemplate(template) => Ok(vec![from_template(region, group, template, subnet, zone)?]),
        Source::MixedInstances(mixed) => {
            let mut requests = Vec::new();
            for (template, instance_type) in mixed.choices() {
                let (mut input, image, origin) = from_template(region, group, template, subnet, zone)?;
                input.instance_type = instance_type.map(str::to_owned);
                requests.push((input, image, origin));
            }
            Ok(requests)
        }
    }
}

fn from_template(
    region: &Region,
    group: &AutoScalingGroup,
    template: &Template,
    subnet: Option<SubnetId>,
    zone: &ZoneName,
) -> Result<(RunInstancesInput, String, Origin), Failure> {
    let id = template.id;
    let refused = |refusal: Ec2Error| request::failure(&refusal.into(), "");
    let (template, version) = source::resolved(region, id, template.version.as_deref()).map_err(refused)?;
    let data = template.versions.get(&version).map(|version| &version.data);
    let image = data.and_then(|data| data.image_id.clone()).unwrap_or_default();
    let origin = Origin::LaunchTemplate { id, name: template.name.clone(), version };
    Ok((request::run_from_template(group, id, version, subnet, zone), image, origin))
}

/// Nobody is launched for a target group that is gone
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-loadbalancer.html>).
fn check_target_groups(region: &Region, group: &AutoScalingGroup) -> Result<(), Failure> {
    let exists = group.target_groups.iter().all(|attached| region.elbv2.target_groups.contains(&attached.id));
    if exists || !group.runs("AddToLoadBalancer") { Ok(()) } else { Err(Failure::target_group_gone()) }
}

fn add_member(
    region: &mut Region,
    name: &AutoScalingGroupName,
    zone: &ZoneName,
    launch_activity: u64,
    launched: Launched,
) {
    let Launched { instance, instance_type, origin } = launched;
    let made = region.alike.members.share(Made { instance_type, zone: zone.clone(), origin });
    let starts_until = match health::state(region, instance) {
        Some(InstanceState::Pending { until }) => until,
        _ => region.now,
    };
    region.autoscaling.member_of.insert(instance, name.clone());
    let Some(group) = region.autoscaling.groups.get_mut(name) else { return };
    group.members.push(Member {
        instance,
        made,
        lifecycle: Lifecycle::Pending,
        starts_until,
        complaint: None,
        protected: group.new_instances_protected,
        loss_noticed_at: None,
        impairment_noticed_at: None,
        launch_activity,
    });
}
