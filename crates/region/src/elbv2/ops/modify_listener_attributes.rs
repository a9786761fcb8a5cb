//! ModifyListenerAttributes — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyListenerAttributes.html>
//!
//! Supported: every attribute of HTTP listeners: headers that the load balancer adds to answers, and whether `Server` stays.
//! Refused as AWS does: those of other listeners.

use model::Caller;
use model::elbv2::{
    DescribeListenerAttributesInput, ModifyListenerAttributesInput, ModifyListenerAttributesOutput,
};

use crate::elbv2::attributes::LISTENER;
use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::ops::describe_listener_attributes::describe_listener_attributes;
use crate::region::Region;

pub(crate) fn modify_listener_attributes(
    region: &mut Region,
    _caller: Caller,
    input: ModifyListenerAttributesInput,
) -> Result<ModifyListenerAttributesOutput, Elbv2Error> {
    let id = region.listener_named(input.listener_arn.as_deref().unwrap_or_default())?;
    let mut wanted = Vec::new();
    for attribute in input.attributes {
        let (key, value) = (attribute.key.unwrap_or_default(), attribute.value.unwrap_or_default());
        LISTENER.check(&key, &value)?;
        wanted.push((key, value));
    }
    if let Some(row) = region.elbv2.listeners.get_mut(&id) {
        row.attributes.extend(wanted);
    }
    let shown = describe_listener_attributes(
        region,
        DescribeListenerAttributesInput { listener_arn: input.listener_arn },
    )?;
    Ok(ModifyListenerAttributesOutput { attributes: shown.attributes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;
    use guest::http::Request;
    use model::elbv2::ListenerAttribute;

    fn attribute(world: &World, key: &str, value: &str) -> ModifyListenerAttributesInput {
        ModifyListenerAttributesInput {
            listener_arn: Some(world.listener.clone()),
            attributes: vec![ListenerAttribute {
                key: Some(format!("routing.http.response.{key}")),
                value: Some(value.to_owned()),
            }],
        }
    }

    fn headers(world: &mut World) -> Vec<(String, String)> {
        let url = format!("http://{}/", world.dns_name);
        assert!(Request::get(&url).is_some());
        world.region.visit(&url).exchange.outcome.expect("an answer").headers
    }

    #[test]
    fn answers_carry_the_headers_that_the_listener_was_told_to_add() {
        let mut world = World::new();
        let has = |headers: &[(String, String)], name: &str| {
            headers.iter().any(|(own, _)| own.eq_ignore_ascii_case(name))
        };
        let before = headers(&mut world);
        assert!(has(&before, "server") && !has(&before, "x-frame-options"));
        let input = attribute(&world, "x_frame_options.header_value", "DENY");
        world.call(input);
        let input = attribute(&world, "server.enabled", "false");
        let shown = world.call(input).attributes;
        assert_eq!(shown.len(), 11);
        let after = headers(&mut world);
        assert!(!has(&after, "server"));
        assert!(after.contains(&("x-frame-options".to_owned(), "DENY".to_owned())));
    }

    #[test]
    fn what_no_http_listener_has_is_refused_in_aws_s_words() {
        let mut world = World::new();
        let mut refusal = |key: &str, value: &str| {
            let input = ModifyListenerAttributesInput {
                listener_arn: Some(world.listener.clone()),
                attributes: vec![ListenerAttribute {
                    key: Some(key.to_owned()),
                    value: Some(value.to_owned()),
                }],
            };
            world.try_call(input).map_or_else(|refusal| refusal.to_string(), |_| "accepted".to_owned())
        };
        let refusals = [
            refusal("tcp.idle_timeout.seconds", "360"),
            refusal("nonsense", "1"),
            refusal("routing.http.response.server.enabled", "no"),
            refusal("routing.http.response.x_content_type_options.header_value", "sniff"),
            refusal("routing.http.response.access_control_max_age.header_value", "86401"),
            refusal("routing.http.response.content_security_policy.header_value", "a\tb"),
            refusal("routing.http.response.content_security_policy.header_value", "default-src 'self'"),
        ];
        expect_test::expect![[r#"
            InvalidConfigurationRequest: The provided listener attribute is not supported
            ValidationError: Listener attribute key 'nonsense' is not recognized
            ValidationError: Listener attribute value 'no' is not valid for 'routing.http.response.server.enabled'; it must be 'true' or 'false'
            ValidationError: Listener attribute value 'sniff' is not valid for 'routing.http.response.x_content_type_options.header_value'; it must be one of 'nosniff'
            ValidationError: Listener attribute value '86401' is not valid for 'routing.http.response.access_control_max_age.header_value'; it must be between 0 and 86400
            ValidationError: Listener attribute value 'a	b' is not valid for 'routing.http.response.content_security_policy.header_value'; it must be the value of a header
            accepted"#]].assert_eq(&refusals.join("\n"));
    }
}
