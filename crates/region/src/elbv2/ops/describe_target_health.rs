//! DescribeTargetHealth — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html>
//!
//! Supported: everything; no anomaly is ever found among healthy targets here. A terminated instance leaves the list and still answers when it is asked for
//! by name.

use model::elbv2::{
    AdministrativeOverride, AnomalyDetection, AnomalyResultEnum, DescribeTargetHealthInput,
    DescribeTargetHealthOutput, MitigationInEffectEnum, TargetAdministrativeOverrideReasonEnum,
    TargetAdministrativeOverrideStateEnum, TargetDescription, TargetHealthDescription, TargetHealthStateEnum,
};

use crate::elbv2::TargetGroup;
use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::health::{self, Shown};
use crate::elbv2::target::{self, Host, Target};
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
        let listed = rows.filter(|(target, row)| health::is_listed(region, **target, row));
        target_health_descriptions
            .extend(listed.map(|(target, row)| description(region, group, *target, row.shown)));
    }
    for wanted in &input.targets {
        let target = target::named(group, wanted)?;
        let shown = health
            .and_then(|health| health.targets.get(&target))
            .map_or(Shown::NotRegistered, |row| row.shown);
        target_health_descriptions.push(description(region, group, target, shown));
    }
    if !input.include.is_empty() {
        for entry in &mut target_health_descriptions {
            entry.anomaly_detection = anomaly(entry);
        }
    }
    Ok(DescribeTargetHealthOutput { target_health_descriptions })
}

/// Whether a target behaves unlike the others: only healthy ones are compared
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/automatic-target-weights.html>).
fn anomaly(entry: &TargetHealthDescription) -> Option<AnomalyDetection> {
    let state = entry.target_health.as_ref().and_then(|health| health.state);
    (state == Some(TargetHealthStateEnum::Healthy)).then_some(AnomalyDetection {
        result: Some(AnomalyResultEnum::Normal),
        mitigation_in_effect: Some(MitigationInEffectEnum::No),
    })
}

/// One entry. The zone is shown of addresses alone; nobody shifts zones away here, so no override ever holds. AWS tells
/// nothing about overrides of what is not registered (seen by a test of
/// <https://github.com/getmoto/moto> that ran on AWS).
fn description(
    region: &Region,
    group: &TargetGroup,
    target: Target,
    shown: Shown,
) -> TargetHealthDescription {
    let zone = match target.host {
        Host::Instance(_) => None,
        Host::Address(_) => target.zone(region, group.vpc).map(ToString::to_string),
    };
    TargetHealthDescription {
        target: Some(TargetDescription {
            id: Some(target.host.to_string()),
            port: Some(i64::from(target.port)),
            availability_zone: zone,
        }),
        health_check_port: Some(group.health_check.port_of(target).to_string()),
        target_health: Some(shown.shape()),
        anomaly_detection: None,
        administrative_override: (shown != Shown::NotRegistered).then(|| AdministrativeOverride {
            state: Some(TargetAdministrativeOverrideStateEnum::NoOverride),
            reason: Some(TargetAdministrativeOverrideReasonEnum::AdministrativeOverrideNoOverride),
            description: Some("No override is currently active on target".to_owned()),
        }),
    }
}
