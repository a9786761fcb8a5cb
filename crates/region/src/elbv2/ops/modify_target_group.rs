//! ModifyTargetGroup — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyTargetGroup.html>
//!
//! Supported: everything about health checks. Name, port, protocol and VPC never change, as on AWS.
//! Simplified: every node starts a new rhythm and keeps its opinion of the targets.

use model::Caller;
use model::elbv2::{ModifyTargetGroupInput, ModifyTargetGroupOutput};

use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::health;
use crate::elbv2::target_group::HealthCheckSettings;
use crate::region::Region;

pub(crate) fn modify_target_group(
    region: &mut Region,
    _caller: Caller,
    input: ModifyTargetGroupInput,
) -> Result<ModifyTargetGroupOutput, Elbv2Error> {
    let id = region.target_group_named(&input.target_group_arn.unwrap_or_default())?;
    let settings = HealthCheckSettings {
        enabled: input.health_check_enabled,
        protocol: input.health_check_protocol,
        port: input.health_check_port,
        path: input.health_check_path,
        interval: input.health_check_interval_seconds,
        timeout: input.health_check_timeout_seconds,
        healthy_threshold: input.healthy_threshold_count,
        unhealthy_threshold: input.unhealthy_threshold_count,
        matcher: input.matcher,
    };
    let group = region.elbv2.target_groups.get(&id).ok_or(Elbv2Error::NotFound(Resource::TargetGroup))?;
    let wanted = group.health_check.clone().with(settings)?;
    if wanted != group.health_check {
        if let Some(group) = region.elbv2.target_groups.get_mut(&id) {
            group.health_check = wanted;
        }
        health::restart(region, id);
    }
    let changed = region.elbv2.target_groups.get(&id).map(|group| group.to_shape(region));
    Ok(ModifyTargetGroupOutput { target_groups: changed.into_iter().collect() })
}
