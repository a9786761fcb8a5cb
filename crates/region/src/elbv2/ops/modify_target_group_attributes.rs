//! ModifyTargetGroupAttributes — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyTargetGroupAttributes.html>
//!
//! Supported: `deregistration_delay.timeout_seconds`. Refused: every other attribute with another value than its
//! default.

use model::Caller;
use model::elbv2::{
    DescribeTargetGroupAttributesInput, ModifyTargetGroupAttributesInput, ModifyTargetGroupAttributesOutput,
};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::load_balancer::check_attribute;
use crate::elbv2::ops::describe_target_group_attributes::describe_target_group_attributes;
use crate::elbv2::target_group::ATTRIBUTES;
use crate::region::Region;

pub(crate) fn modify_target_group_attributes(
    region: &mut Region,
    _caller: Caller,
    input: ModifyTargetGroupAttributesInput,
) -> Result<ModifyTargetGroupAttributesOutput, Elbv2Error> {
    let id = region.target_group_named(input.target_group_arn.as_deref().unwrap_or_default())?;
    let mut wanted = Vec::new();
    for attribute in input.attributes {
        let (key, value) = (attribute.key.unwrap_or_default(), attribute.value.unwrap_or_default());
        check_attribute(ATTRIBUTES, &key, &value)?;
        wanted.push((key, value));
    }
    if let Some(row) = region.elbv2.target_groups.get_mut(&id) {
        row.attributes.extend(wanted);
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
    fn the_deregistration_delay_can_be_changed_and_what_is_not_modelled_is_refused_by_name() {
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
            attribute("stickiness.enabled", "true"),
            attribute("stickiness.enabled", "false"),
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
            ValidationError: Attribute 'deregistration_delay.timeout_seconds' has the invalid value '3601'
            UnsupportedOperation: The value 'true' of the attribute 'stickiness.enabled' is not supported here
            accepted
            ValidationError: Attribute key 'nonsense' is not recognized"#]]
        .assert_eq(&outcomes.join("\n"));
        let delay = world.region.elbv2.target_groups.rows().next().map(|group| group.deregistration_delay());
        assert_eq!(delay, Some(clockwork::Duration::secs(20)));
    }
}
