//! What Auto Scaling's operations read from their input in the same way.
//!
//! Limits and sentences: <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html>.

use std::collections::BTreeSet;

use clockwork::sort;
use model::autoscaling::Tag;
use model::elbv2::TargetTypeEnum;
use model::ids::*;
use model::pagination;

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::group::{GroupTag, PROCESSES, TargetGroupAttachment};
use crate::autoscaling::scale_in::POLICIES;
use crate::ec2::vpc::zone_id;
use crate::region::Region;

/// Target groups in one call.
pub(crate) const MOST_TARGET_GROUPS_IN_CALL: usize = 10;
/// Instances in one SetInstanceProtection.
pub(crate) const MOST_PROTECTED_IN_CALL: usize = 50;
/// Tags of a group.
const MOST_TAGS: usize = 50;
/// How many records a page has unless the caller says otherwise, and at most: each operation's page tells.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageSize {
    usual: i64,
    most: i64,
}
/// Of most operations.
pub(crate) const PAGE: PageSize = PageSize { usual: 50, most: 100 };
/// Of those whose pages are short.
pub(crate) const PAGE_OF_50: PageSize = PageSize { usual: 50, most: 50 };
/// Of those whose pages are long.
pub(crate) const PAGE_OF_100: PageSize = PageSize { usual: 100, most: 100 };
/// Names or ids in one question
/// (<https://github.com/boto/botocore/issues/1444>, <https://github.com/hjacobs/kube-aws-autoscaler/issues/25>).
const MOST_NAMED: usize = 50;

/// Whether nothing was asked for by name, or this name was.
pub(crate) fn named(names: &[String], name: &str) -> bool {
    names.is_empty() || names.iter().any(|asked| asked == name)
}

/// One page, and the token of the next.
pub(crate) fn page<T>(
    items: Vec<T>,
    most: Option<i64>,
    token: Option<String>,
    size: PageSize,
) -> Result<(Vec<T>, Option<String>), AutoScalingError> {
    let most = page_size(most, size)?;
    pagination::page(items, Some(most), token.as_deref())
        .ok_or_else(|| AutoScalingError::InvalidNextToken(token.unwrap_or_default()))
}

/// The page of an answer that is always empty: what the caller says of it still has to be right.
pub(crate) fn check_empty_page(
    most: Option<i64>,
    token: Option<String>,
    size: PageSize,
) -> Result<(), AutoScalingError> {
    page::<()>(Vec::new(), most, token, size).map(|_| ())
}

/// From memory: a number of records that is out of bounds is refused as any other member would be.
fn page_size(most: Option<i64>, size: PageSize) -> Result<i64, AutoScalingError> {
    let wanted = most.unwrap_or(size.usual);
    let (rule, bound) = match wanted {
        ..1 => ("greater", 1),
        _ if wanted > size.most => ("less", size.most),
        _ => return Ok(wanted),
    };
    Err(AutoScalingError::Validation(format!(
        "1 validation error detected: Value '{wanted}' at 'maxRecords' failed to satisfy constraint: Member must have \
         value {rule} than or equal to {bound}"
    )))
}

/// No question names more than AWS takes; for groups `MaxRecords` raises it.
pub(crate) fn check_named(what: &str, names: &[String], most: Option<i64>) -> Result<(), AutoScalingError> {
    let most = most.and_then(|most| usize::try_from(most).ok()).unwrap_or_default().max(MOST_NAMED);
    if names.len() <= most {
        return Ok(());
    }
    Err(AutoScalingError::Validation(format!(
        "The number of {what} that may be passed in is limited to {most}"
    )))
}

/// The name of a group that exists, be it on its way out.
pub(crate) fn known_group_name(
    region: &Region,
    name: Option<String>,
) -> Result<AutoScalingGroupName, AutoScalingError> {
    let name = name.unwrap_or_default();
    let key = AutoScalingGroupName::new(&name);
    if region.autoscaling.groups.contains(&key) {
        Ok(key)
    } else {
        Err(AutoScalingError::GroupNotFound(name))
    }
}

/// The name of a group that exists and is not on its way out.
pub(crate) fn group_name(
    region: &Region,
    name: Option<String>,
) -> Result<AutoScalingGroupName, AutoScalingError> {
    let name = name.unwrap_or_default();
    let key = AutoScalingGroupName::new(&name);
    let exists = region.autoscaling.groups.get(&key).is_some_and(|group| !group.deleting);
    if exists { Ok(key) } else { Err(AutoScalingError::GroupNotFound(name)) }
}

/// A name for a new group.
pub(crate) fn new_group_name(region: &Region, name: &str) -> Result<AutoScalingGroupName, AutoScalingError> {
    if name.contains(':') || !name.chars().all(|c| c.is_ascii_graphic()) {
        let sentence = format!("Group name {name} contains a character that is not allowed");
        return Err(AutoScalingError::validation(sentence));
    }
    let key = AutoScalingGroupName::new(name);
    match region.autoscaling.groups.get(&key) {
        Some(group) => Err(AutoScalingError::GroupExists { name: name.to_owned(), deleting: group.deleting }),
        None => Ok(key),
    }
}

/// The name of a launch configuration that exists.
pub(crate) fn launch_configuration(
    region: &Region,
    name: &str,
) -> Result<LaunchConfigurationName, AutoScalingError> {
    let key = LaunchConfigurationName::new(name);
    let exists = region.autoscaling.launch_configurations.contains(&key);
    if exists { Ok(key) } else { Err(AutoScalingError::UnknownLaunchConfiguration(name.to_owned())) }
}

/// Seconds that cannot be fewer than none.
pub(crate) fn check_seconds(name: &str, seconds: i64) -> Result<i64, AutoScalingError> {
    if seconds >= 0 {
        return Ok(seconds);
    }
    Err(AutoScalingError::validation(format!("{name} must be greater than or equal to 0")))
}

/// 0 ≤ minimum ≤ desired ≤ maximum.
pub(crate) fn check_sizes(min: i64, max: i64, desired: i64) -> Result<(), AutoScalingError> {
    if min < 0 || max < 0 || desired < 0 {
        return Err(AutoScalingError::validation("Group sizes must not be negative"));
    }
    if min > max {
        let sentence = format!("Max bound, {max}, must be greater than or equal to min bound, {min}");
        return Err(AutoScalingError::validation(sentence));
    }
    if desired < min || desired > max {
        let sentence = format!(
            "Desired capacity:{desired} must be between the specified min size:{min} and max size:{max}"
        );
        return Err(AutoScalingError::validation(sentence));
    }
    Ok(())
}

/// The zones that a request names, by name or by id, but not both ways. The sentences are from memory.
pub(crate) fn zone_names(
    region: &Region,
    names: Vec<String>,
    ids: &[String],
) -> Result<Vec<String>, AutoScalingError> {
    if !names.is_empty() && !ids.is_empty() {
        return Err(AutoScalingError::validation(
            "You cannot specify both AvailabilityZones and AvailabilityZoneIds in the same request.",
        ));
    }
    let named = |id: &String| {
        let zone = region.ec2.zones.iter().find(|zone| zone_id(region.name(), zone) == *id);
        let zone = zone.map(ToString::to_string);
        zone.ok_or_else(|| AutoScalingError::validation(format!("Invalid availability zone ids: {id}")))
    };
    let by_id: Vec<String> = ids.iter().map(named).collect::<Result<_, _>>()?;
    Ok(if by_id.is_empty() { names } else { by_id })
}

/// The zones and subnets that a request names: subnets, or zones with the default VPC's subnets.
pub(crate) fn places(
    region: &Region,
    vpc_zone_identifier: Option<&str>,
    zones: &[String],
) -> Result<(Vec<ZoneName>, Vec<SubnetId>), AutoScalingError> {
    let texts =
        vpc_zone_identifier.unwrap_or_default().split(',').map(str::trim).filter(|text| !text.is_empty());
    let mut subnets = Vec::new();
    let mut subnet_zones: Vec<ZoneName> = Vec::new();
    for text in texts {
        let subnet = SubnetId::parse(text).and_then(|id| region.ec2.subnets.get(&id));
        let subnet = subnet
            .ok_or_else(|| AutoScalingError::validation(format!("The subnet ID '{text}' does not exist")))?;
        if !subnets.contains(&subnet.id) {
            subnets.push(subnet.id);
        }
        if !subnet_zones.contains(&subnet.zone) {
            subnet_zones.push(subnet.zone.clone());
        }
    }
    if subnets.is_empty() && zones.is_empty() {
        return Err(AutoScalingError::validation(
            "At least one Availability Zone or VPC Subnet is required.",
        ));
    }
    if subnets.is_empty() {
        return default_places(region, zones);
    }
    if !zones.is_empty() && !subnet_zones.iter().all(|zone| zones.iter().any(|named| named == zone.as_str()))
    {
        return Err(AutoScalingError::validation(
            "The availability zones of the specified subnets and the Auto Scaling group do not match",
        ));
    }
    Ok((subnet_zones, subnets))
}

fn default_places(
    region: &Region,
    zones: &[String],
) -> Result<(Vec<ZoneName>, Vec<SubnetId>), AutoScalingError> {
    let mut places = (Vec::new(), Vec::new());
    for text in zones {
        let zone = region.ec2.zones.iter().find(|zone| zone.as_str() == text);
        let zone =
            zone.ok_or_else(|| AutoScalingError::validation(format!("Invalid availability zones: {text}")))?;
        let subnet = region.ec2.subnets.rows().find(|subnet| subnet.default_for_zone && subnet.zone == *zone);
        let subnet = subnet.ok_or_else(|| {
            AutoScalingError::validation(format!(
                "No default subnet for availability zone: '{text}'. At least one VPC Subnet is required."
            ))
        })?;
        if !places.0.contains(zone) {
            places.0.push(zone.clone());
            places.1.push(subnet.id);
        }
    }
    Ok(places)
}

/// `EC2`, and others behind commas. No volume fails in this region, so `EBS` finds nothing; VPC Lattice is not there.
pub(crate) fn health_check_type(text: Option<&str>) -> Result<String, AutoScalingError> {
    let text = text.unwrap_or("EC2");
    for kind in text.split(',').map(str::trim) {
        match kind {
            "EC2" | "ELB" | "EBS" => {}
            "VPC_LATTICE" => {
                return Err(AutoScalingError::UnsupportedParameter("HealthCheckType with VPC_LATTICE"));
            }
            _ => {
                return Err(AutoScalingError::Validation(format!(
                    "Invalid HealthCheckType: {text}. Valid types: EC2, EBS, ELB, VPC_LATTICE"
                )));
            }
        }
    }
    Ok(text.to_owned())
}

/// Policies that we know; `Default` alone if none is named.
pub(crate) fn termination_policies(policies: Vec<String>) -> Result<Vec<String>, AutoScalingError> {
    if policies.iter().any(|policy| policy.starts_with("arn:aws:lambda:")) {
        return Err(AutoScalingError::UnsupportedParameter("TerminationPolicies with a Lambda function"));
    }
    if let Some(unknown) = policies.iter().find(|policy| !POLICIES.contains(&policy.as_str())) {
        return Err(AutoScalingError::validation(format!("Invalid termination policy: {unknown}")));
    }
    Ok(if policies.is_empty() { vec!["Default".to_owned()] } else { policies })
}

/// Target groups that exist in the VPC of these subnets, each once.
pub(crate) fn target_groups(
    region: &Region,
    arns: &[String],
    subnets: &[SubnetId],
) -> Result<Vec<TargetGroupAttachment>, AutoScalingError> {
    let mut attachments: Vec<TargetGroupAttachment> = Vec::new();
    for arn in arns {
        let id = region.target_group_named(arn).ok().filter(|id| fits(region, *id, subnets));
        let id = id.ok_or_else(invalid_target_groups)?;
        if attachments.iter().all(|present| present.id != id) {
            attachments.push(TargetGroupAttachment { id, arn: arn.clone(), in_service: false });
        }
    }
    check_target_group_count(region, attachments.len())?;
    Ok(attachments)
}

/// Whether instances in these subnets can be targets of a target group that still exists and takes instances
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/attach-load-balancer-asg.html>).
pub(crate) fn fits(region: &Region, target_group: TargetGroupId, subnets: &[SubnetId]) -> bool {
    let Some(group) = region.elbv2.target_groups.get(&target_group) else { return false };
    if group.target_type != TargetTypeEnum::Instance {
        return false;
    }
    subnets.iter().all(|id| region.ec2.subnets.get(id).is_none_or(|subnet| subnet.vpc == group.vpc))
}

pub(crate) fn invalid_target_groups() -> AutoScalingError {
    AutoScalingError::validation(
        "Provided Target Groups may not be valid. Please ensure they exist and try again.",
    )
}

/// No group has more target groups than it may.
pub(crate) fn check_target_group_count(region: &Region, count: usize) -> Result<(), AutoScalingError> {
    let most = region.autoscaling.quotas.target_groups_per_group;
    if i64::try_from(count).is_ok_and(|count| count <= most) {
        return Ok(());
    }
    Err(AutoScalingError::LimitExceeded { what: "target groups per Auto Scaling group", most })
}

/// Neither more target groups nor more instances in one call than AWS takes.
pub(crate) fn check_call_size(what: &str, count: usize, most: usize) -> Result<(), AutoScalingError> {
    if count <= most {
        return Ok(());
    }
    Err(AutoScalingError::validation(format!("The number of {what} in one request must not exceed {most}")))
}

/// Tags for a group.
pub(crate) fn tags(group: &AutoScalingGroupName, tags: Vec<Tag>) -> Result<Vec<GroupTag>, AutoScalingError> {
    check_tag_count(group, tags.len())?;
    let tag = |tag: Tag| {
        let key = tag.key.unwrap_or_default();
        if key.is_empty() || key.starts_with("aws:") {
            return Err(AutoScalingError::validation(format!("Tag key '{key}' is reserved or empty")));
        }
        Ok(GroupTag {
            key,
            value: tag.value.unwrap_or_default(),
            propagate_at_launch: tag.propagate_at_launch.unwrap_or(false),
        })
    };
    let tags = tags.into_iter().map(tag).collect::<Result<Vec<_>, _>>()?;
    let keys: BTreeSet<&str> = sort::gather(tags.iter().map(|tag| tag.key.as_str()));
    if keys.len() < tags.len() {
        return Err(AutoScalingError::validation("Duplicate tag keys are not allowed"));
    }
    Ok(tags)
}

/// No group has more tags than it may.
pub(crate) fn check_tag_count(group: &AutoScalingGroupName, count: usize) -> Result<(), AutoScalingError> {
    if count <= MOST_TAGS {
        return Ok(());
    }
    Err(AutoScalingError::validation(format!("Group {group} may have at most {MOST_TAGS} tags")))
}

/// A tag that is not a group's cannot be set here.
pub(crate) fn check_tagged(tag: &Tag) -> Result<(), AutoScalingError> {
    match tag.resource_type.as_deref() {
        None | Some("auto-scaling-group") => Ok(()),
        Some(other) => Err(AutoScalingError::validation(format!("Invalid resource type: {other}"))),
    }
}

/// Processes that exist; all of them if none is named.
pub(crate) fn processes(names: &[String]) -> Result<Vec<&'static str>, AutoScalingError> {
    if names.is_empty() {
        return Ok(PROCESSES.to_vec());
    }
    let known = |name: &String| {
        PROCESSES
            .iter()
            .find(|process| **process == name.as_str())
            .copied()
            .ok_or_else(|| AutoScalingError::validation(format!("Invalid process type: {name}")))
    };
    names.iter().map(known).collect()
}

/// The group that an instance is a live member of.
pub(crate) fn member(
    region: &Region,
    text: &str,
) -> Result<(AutoScalingGroupName, InstanceId), AutoScalingError> {
    let id = InstanceId::parse(text);
    let group = id.and_then(|id| Some((region.autoscaling.member_of.get(&id)?.clone(), id)));
    let live = group.filter(|(name, id)| {
        let group = region.autoscaling.groups.get(name);
        group.is_some_and(|group| {
            group
                .members
                .iter()
                .any(|member| member.instance == *id && (member.is_live() || member.is_idle()))
        })
    });
    live.ok_or_else(|| AutoScalingError::NotAMember(text.to_owned()))
}
