//! Launching members: where, from what, and what the activity says.

use std::collections::BTreeMap;

use clockwork::Duration;
use model::autoscaling::ScalingActivityStatusCode as Status;
use model::ec2;
use model::ids::*;
use model::{ApiError, DoorExt};

use crate::autoscaling::group::{AutoScalingGroup, Lifecycle, Member};
use crate::autoscaling::reconcile::SELF;
use crate::autoscaling::{LaunchConfiguration, activity};
use crate::durations;
use crate::region::Region;

/// In the words of a cause: somebody takes the place of a lost member.
const REPLACEMENT: &str = "an instance was launched in response to an unhealthy instance needing to be replaced.";

/// Launches as many members as the group lacks.
pub(crate) fn launch_missing(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let (live, desired) = (group.live(), group.desired_capacity);
    if live >= desired || !group.runs("Launch") || region.now < group.launch_not_before {
        return;
    }
    let trigger = group.trigger.clone();
    let difference = format!(
        "an instance was started in response to a difference between desired and actual capacity, increasing the \
         capacity from {live} to {desired}."
    );
    for _ in live..desired {
        let Some(group) = region.autoscaling.groups.get(name) else { return };
        let replaces = group.replacements > 0;
        let cause = match (&trigger, replaces) {
            (_, true) => activity::cause(region.now, &[REPLACEMENT]),
            (Some(trigger), false) => format!("{trigger}  {}", activity::cause(region.now, &[&difference])),
            (None, false) => activity::cause(region.now, &[&difference]),
        };
        let Some(zone) = emptiest_zone(group) else { return };
        let launched = launch_one(region, name, &zone, cause);
        let now = region.now;
        let Some(group) = region.autoscaling.groups.get_mut(name) else { return };
        if !launched {
            group.failed_launches = group.failed_launches.saturating_add(1);
            group.launch_not_before = now + retry_pause(group.failed_launches);
            return;
        }
        group.failed_launches = 0;
        group.replacements = (group.replacements - 1).max(0);
    }
    if let Some(group) = region.autoscaling.groups.get_mut(name) {
        group.trigger = None;
        group.replacements = 0;
    }
}

/// The pause doubles with every failed launch, up to the longest.
fn retry_pause(failed: u32) -> Duration {
    let doubled = durations::LAUNCH_RETRY.saturating_mul(1_u64 << failed.saturating_sub(1).min(10));
    doubled.min(durations::LAUNCH_RETRY_LONGEST)
}

/// Moves a member from the fullest zone to the emptiest, when their sizes differ by two or more: launches there
/// first; the surplus is then taken from the fullest zone. One at a time, which is within AWS's margin of 10 %.
/// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html#AutoScalingBehavior.InstanceUsage>
pub(crate) fn rebalance(region: &mut Region, name: &AutoScalingGroupName) {
    let Some(group) = region.autoscaling.groups.get(name) else { return };
    let busy = group.members.iter().any(|member| !matches!(member.lifecycle, Lifecycle::InService { .. }));
    let runs = group.runs("AZRebalance") && group.runs("Launch") && group.runs("Terminate");
    if busy || !runs || group.deleting || group.live() != group.desired_capacity {
        return;
    }
    let counts = zone_counts(group);
    let Some(target) = emptiest_zone(group) else { return };
    let least = counts.get(&target).copied().unwrap_or_default();
    // Members may stand in zones that the group has left; those count as overfull.
    let most = group.members.iter().map(|member| count_in(group, &member.zone)).max().unwrap_or_default();
    let stray = group.members.iter().any(|member| !group.zones.contains(&member.zone));
    if most < least + 2 && !(stray && most > 0) {
        return;
    }
    let zones: Vec<&str> = counts.keys().map(ZoneName::as_str).collect();
    let sizes: Vec<String> = counts.values().map(ToString::to_string).collect();
    let cause = activity::cause(
        region.now,
        &[
            &format!(
                "instances were launched to balance instances in zones {target} with other zones resulting in more \
                 than desired number of instances in the group."
            ),
            &format!(
                "availability zones {} had {} instances respectively. An instance was launched to aid in balancing \
                 the group's zones.",
                zones.join(" "),
                sizes.join(" ")
            ),
        ],
    );
    launch_one(region, name, &target, cause);
}

fn zone_counts(group: &AutoScalingGroup) -> BTreeMap<ZoneName, i64> {
    let mut counts: BTreeMap<ZoneName, i64> = group.zones.iter().map(|zone| (zone.clone(), 0)).collect();
    for member in group.members.iter().filter(|member| member.is_live()) {
        if let Some(count) = counts.get_mut(&member.zone) {
            *count += 1;
        }
    }
    counts
}

fn count_in(group: &AutoScalingGroup, zone: &ZoneName) -> i64 {
    let members = group.members.iter().filter(|member| member.is_live() && member.zone == *zone);
    i64::try_from(members.count()).unwrap_or(i64::MAX)
}

/// The zone with the fewest members; of several, the one named first.
fn emptiest_zone(group: &AutoScalingGroup) -> Option<ZoneName> {
    let counts = zone_counts(group);
    group.zones.iter().min_by_key(|zone| counts.get(*zone).copied().unwrap_or_default()).cloned()
}

/// Launches one member into a zone. Whether that succeeded; either way there is an activity.
fn launch_one(region: &mut Region, name: &AutoScalingGroupName, zone: &ZoneName, cause: String) -> bool {
    let Some(group) = region.autoscaling.groups.get(name) else { return false };
    let (ordinal, protected) = (group.ordinal, group.new_instances_protected);
    let in_zone: Vec<SubnetId> = group
        .subnets
        .iter()
        .filter(|id| region.ec2.subnets.get(id).is_none_or(|subnet| subnet.zone == *zone))
        .copied()
        .collect();
    let tags = member_tags(group);
    let configuration = region.autoscaling.launch_configurations.get(&group.launch_configuration).cloned();
    let choice = region.draw_below("autoscaling/subnet", u64::try_from(in_zone.len()).unwrap_or_default());
    let subnet = usize::try_from(choice).ok().and_then(|choice| in_zone.get(choice)).copied();
    let answer = match &configuration {
        Some(configuration) => {
            let input = run_instances(configuration, subnet, zone, tags);
            region.call_as(SELF, input).map_err(|refusal| failure(&refusal, configuration))
        }
        None => Err("The launch configuration does not exist.".to_owned()),
    };
    let place = subnet.map(|subnet| (subnet, zone.clone()));
    let instance = answer.and_then(|reservation| {
        let launched = reservation.instances.first().and_then(|instance| instance.instance_id.as_deref());
        launched.and_then(InstanceId::parse).ok_or_else(|| "Internal error.".to_owned())
    });
    match (instance, configuration) {
        (Ok(instance), Some(configuration)) => {
            let description = format!("Launching a new EC2 instance: {instance}");
            let launch = activity::begin(region, name, ordinal, description, cause, Status::PreInService, 30);
            if let Some(activity) = region.autoscaling.activities.get_mut(&launch) {
                activity.place = place;
            }
            let member = Member {
                instance,
                instance_type: configuration.instance_type,
                zone: zone.clone(),
                launch_configuration: configuration.name,
                lifecycle: Lifecycle::Pending,
                healthy: true,
                complaint: None,
                protected,
                loss_noticed_at: None,
                launch_activity: launch,
            };
            region.autoscaling.member_of.insert(instance, name.clone());
            if let Some(group) = region.autoscaling.groups.get_mut(name) {
                group.members.push(member);
            }
            true
        }
        (answer, _) => {
            let reason = answer.err().unwrap_or_default();
            let message = format!("{reason} Launching EC2 instance failed.");
            let description = format!("Launching a new EC2 instance.  Status Reason: {message}");
            let failed = activity::begin(region, name, ordinal, description, cause, Status::Failed, 100);
            let now = region.now;
            if let Some(activity) = region.autoscaling.activities.get_mut(&failed) {
                activity.status_message = Some(message.chars().take(255).collect());
                activity.end_time = Some(now);
                activity.place = place;
            }
            false
        }
    }
}

/// The reserved tag and those that propagate.
fn member_tags(group: &AutoScalingGroup) -> Vec<ec2::Tag> {
    let own = group.tags.iter().filter(|tag| tag.propagate_at_launch).map(|tag| (tag.key.clone(), tag.value.clone()));
    let reserved = ("aws:autoscaling:groupName".to_owned(), group.name.to_string());
    own.chain([reserved]).map(|(key, value)| ec2::Tag { key: Some(key), value: Some(value) }).collect()
}

fn run_instances(
    configuration: &LaunchConfiguration,
    subnet: Option<SubnetId>,
    zone: &ZoneName,
    tags: Vec<ec2::Tag>,
) -> ec2::RunInstancesInput {
    let mut input = ec2::RunInstancesInput {
        image_id: Some(configuration.image_id.clone()),
        instance_type: Some(configuration.instance_type.clone()),
        key_name: configuration.key_name.clone(),
        min_count: Some(1),
        max_count: Some(1),
        user_data: configuration.user_data.clone(),
        block_device_mappings: configuration.block_device_mappings.iter().map(block_device).collect(),
        monitoring: Some(ec2::RunInstancesMonitoringEnabled { enabled: Some(configuration.monitoring) }),
        tag_specifications: vec![ec2::TagSpecification {
            resource_type: Some("instance".to_owned()),
            tags,
        }],
        ..Default::default()
    };
    let subnet_id = subnet.map(|subnet| subnet.to_string());
    let groups = configuration.security_groups.clone();
    if let Some(associate) = configuration.associate_public_ip_address {
        input.network_interfaces = vec![ec2::InstanceNetworkInterfaceSpecification {
            device_index: Some(0),
            associate_public_ip_address: Some(associate),
            groups,
            subnet_id,
            ..Default::default()
        }];
    } else {
        input.security_group_ids = groups;
        input.subnet_id = subnet_id;
        input.placement = subnet.is_none().then(|| ec2::Placement {
            availability_zone: Some(zone.to_string()),
            ..Default::default()
        });
    }
    input
}

fn block_device(mapping: &model::autoscaling::BlockDeviceMapping) -> ec2::BlockDeviceMapping {
    ec2::BlockDeviceMapping {
        device_name: mapping.device_name.clone(),
        virtual_name: mapping.virtual_name.clone(),
        no_device: mapping.no_device.filter(|none| *none).map(|_| String::new()),
        ebs: mapping.ebs.as_ref().map(|ebs| ec2::EbsBlockDevice {
            delete_on_termination: ebs.delete_on_termination,
            iops: ebs.iops,
            snapshot_id: ebs.snapshot_id.clone(),
            volume_size: ebs.volume_size,
            volume_type: ebs.volume_type.as_deref().and_then(ec2::VolumeType::parse),
            throughput: ebs.throughput,
            encrypted: ebs.encrypted,
        }),
    }
}

/// EC2's refusal in the words of a failed activity
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html>).
fn failure(refusal: &ApiError, configuration: &LaunchConfiguration) -> String {
    let image = &configuration.image_id;
    match refusal.code {
        "InvalidAMIID.NotFound" => format!("The AMI ID {image} does not exist."),
        "InvalidAMIID.Unavailable" => format!("AMI {image} is pending, and cannot be run."),
        "InvalidKeyPair.NotFound" => {
            format!("The key pair {} does not exist.", configuration.key_name.as_deref().unwrap_or_default())
        }
        "InvalidGroup.NotFound" => refusal.message.replace('\'', "").trim_end_matches('.').to_owned() + ".",
        "Unsupported" | "UnsupportedOperation" => "The requested configuration is currently not supported.".to_owned(),
        _ => refusal.message.trim_end_matches('.').to_owned() + ".",
    }
}
