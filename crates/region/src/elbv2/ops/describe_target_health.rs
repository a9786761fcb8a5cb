//! DescribeTargetHealth — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html>
//!
//! Supported: everything but `Include`. A terminated instance leaves the list and still answers when it is asked for
//! by name.

use model::elbv2::{
    DescribeTargetHealthInput, DescribeTargetHealthOutput, TargetDescription, TargetHealthDescription,
};

use crate::elbv2::TargetGroup;
use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::health::{self, Shown};
use crate::elbv2::ops::register_targets::target_of;
use crate::elbv2::target_group::Target;
use crate::region::Region;

pub(crate) fn describe_target_health(
    region: &Region,
    input: DescribeTargetHealthInput,
) -> Result<DescribeTargetHealthOutput, Elbv2Error> {
    let id = region.target_group_named(&input.target_group_arn.unwrap_or_default())?;
    let group = region.elbv2.target_groups.get(&id).ok_or(Elbv2Error::NotFound(Resource::TargetGroup))?;
    let health = region.elbv2.target_health.get(&id);
    let mut target_health_descriptions = Vec::new();
    if input.targets.is_empty() {
        let rows = health.into_iter().flat_map(|health| &health.targets);
        let listed = rows.filter(|(target, row)| health::is_listed(region, target.instance, row));
        target_health_descriptions.extend(listed.map(|(target, row)| description(group, *target, row.shown)));
    }
    for wanted in &input.targets {
        let target = target_of(group, wanted)?;
        let shown = health
            .and_then(|health| health.targets.get(&target))
            .map_or(Shown::NotRegistered, |row| row.shown);
        target_health_descriptions.push(description(group, target, shown));
    }
    Ok(DescribeTargetHealthOutput { target_health_descriptions })
}

fn description(group: &TargetGroup, target: Target, shown: Shown) -> TargetHealthDescription {
    TargetHealthDescription {
        target: Some(TargetDescription {
            id: Some(target.instance.to_string()),
            port: Some(i64::from(target.port)),
            availability_zone: None,
        }),
        health_check_port: Some(group.health_check.port_of(target).to_string()),
        target_health: Some(shown.shape()),
    }
}
