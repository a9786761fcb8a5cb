//! ModifyTargetGroupAttributes — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyTargetGroupAttributes.html>
//!
//! Supported: every attribute but anomaly mitigation. Refused by name: anomaly mitigation.

use model::Caller;
use model::elbv2::{
    DescribeTargetGroupAttributesInput, ModifyTargetGroupAttributesInput, ModifyTargetGroupAttributesOutput,
};

use crate::elbv2::attributes::{self, TARGET_GROUP};
use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::ops::describe_target_group_attributes::describe_target_group_attributes;
use crate::region::Region;

pub(crate) fn modify_target_group_attributes(
    region: &mut Region,
    _caller: Caller,
    input: ModifyTargetGroupAttributesInput,
) -> Result<ModifyTargetGroupAttributesOutput, Elbv2Error> {
    let id = region.target_group_named(input.target_group_arn.as_deref().unwrap_or_default())?;
    let row = region.elbv2.target_groups.get(&id).ok_or(Elbv2Error::NotFound(Resource::TargetGroup))?;
    let mut wanted = row.attributes.clone();
    for attribute in input.attributes {
        let (key, value) = (attribute.key.unwrap_or_default(), attribute.value.unwrap_or_default());
        if key == "stickiness.type" {
            attributes::check_stickiness_type(row.protocol, &value)?;
        }
        TARGET_GROUP.check(&key, &value)?;
        wanted.insert(key, value);
    }
    attributes::check_target_group(&wanted)?;
    if let Some(row) = region.elbv2.target_groups.get_mut(&id) {
        row.attributes = wanted;
    }
    let shown = describe_target_group_attributes(
        region,
        DescribeTargetGroupAttributesInput { target_group_arn: input.target_group_arn },
    )?;
    Ok(ModifyTargetGroupAttributesOutput { attributes: shown.attributes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;
    use model::elbv2::TargetGroupAttribute;

    #[test]
    fn attributes_have_to_fit_and_to_go_together() {
        let mut world = World::without_balancer();
        let attribute = |key: &str, value: &str| ModifyTargetGroupAttributesInput {
            target_group_arn: Some(world.target_group.clone()),
            attributes: vec![TargetGroupAttribute {
                key: Some(key.to_owned()),
                value: Some(value.to_owned()),
            }],
        };
        let cases = [
            attribute("deregistration_delay.timeout_seconds", "20"),
            attribute("deregistration_delay.timeout_seconds", "3601"),
            attribute("stickiness.type", "app_cookie"),
            attribute("stickiness.enabled", "true"),
            attribute("stickiness.app_cookie.cookie_name", "AWSALBTG"),
            attribute("stickiness.app_cookie.cookie_name", "session"),
            attribute("stickiness.enabled", "true"),
            attribute("load_balancing.cross_zone.enabled", "false"),
            attribute("slow_start.duration_seconds", "29"),
            attribute("slow_start.duration_seconds", "30"),
            attribute("load_balancing.algorithm.type", "least_outstanding_requests"),
            attribute("slow_start.duration_seconds", "0"),
            attribute("load_balancing.algorithm.type", "least_outstanding_requests"),
            attribute("load_balancing.algorithm.anomaly_mitigation", "on"),
            attribute("stickiness.type", "source_ip"),
            attribute("stickiness.type", "source_ip_dest_ip"),
            attribute("proxy_protocol_v2.enabled", "true"),
            attribute("nonsense", "1"),
        ];
        let outcomes: Vec<String> = cases
            .into_iter()
            .map(|input| {
                world.try_call(input).map_or_else(|refusal| refusal.to_string(), |_| "accepted".to_owned())
            })
            .collect();
        expect_test::expect![[r#"
            accepted
            ValidationError: Target group attribute value '3601' is not valid for 'deregistration_delay.timeout_seconds'; it must be between 0 and 3600
            accepted
            InvalidConfigurationRequest: You must set an application cookie name to enable stickiness of type 'app_cookie'
            ValidationError: Target group attribute value 'AWSALBTG' is not valid for 'stickiness.app_cookie.cookie_name'; it must be the name of a cookie that does not begin with 'AWSALB'
            accepted
            accepted
            InvalidConfigurationRequest: You cannot enable stickiness when cross-zone load balancing is off
            ValidationError: Target group attribute value '29' is not valid for 'slow_start.duration_seconds'; it must be 0 or between 30 and 900
            accepted
            InvalidConfigurationRequest: You cannot enable both slow start mode and the algorithm 'least_outstanding_requests'
            accepted
            accepted
            UnsupportedOperation: The value 'on' of the attribute 'load_balancing.algorithm.anomaly_mitigation' is not supported here
            InvalidConfigurationRequest: Stickiness type 'source_ip' is not supported for target groups with the HTTP protocol
            ValidationError: 'Stickiness type' must be one of [app_cookie, lb_cookie, source_ip]
            InvalidConfigurationRequest: The provided target group attribute is not supported
            ValidationError: Target group attribute key 'nonsense' is not recognized"#]]
        .assert_eq(&outcomes.join("\n"));
        let delay = world.region.elbv2.target_groups.rows().next().map(|group| group.deregistration_delay());
        assert_eq!(delay, Some(clockwork::Duration::secs(20)));
    }
}
