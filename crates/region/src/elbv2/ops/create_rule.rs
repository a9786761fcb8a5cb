//! CreateRule — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html>
//!
//! Supported: every condition, the actions forward, redirect and fixed-response, tags. Refused by name: regular
//! expressions, transforms, authentication.

use model::Caller;
use model::elbv2::{CreateRuleInput, CreateRuleOutput};
use model::ids::*;

use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::rule::{self, Rule};
use crate::elbv2::{action, condition, listener, tags};
use crate::region::Region;

pub(crate) fn create_rule(
    region: &mut Region,
    caller: Caller,
    input: CreateRuleInput,
) -> Result<CreateRuleOutput, Elbv2Error> {
    let id = region.listener_named(&input.listener_arn.unwrap_or_default())?;
    let row = region.elbv2.listeners.get(&id).ok_or(Elbv2Error::NotFound(Resource::Listener))?;
    let load_balancer = row.load_balancer;
    let tags = tags::checked(&input.tags, caller)?;
    let conditions = condition::check(&region.elbv2.limits, &input.conditions)?;
    let action = action::check(region, load_balancer, &input.actions)?;
    let priority = input.priority.unwrap_or(1);
    rule::check_priority(row, priority)?;
    check_room(region, load_balancer)?;
    let rule = RuleId::from_bits(region.draw("elbv2/rule-id"));
    if let Some(listener) = region.elbv2.listeners.get_mut(&id) {
        listener.rules.push(Rule { id: rule, priority: Some(priority), conditions, action, tags });
        listener.order_rules();
    }
    listener::note_users(region);
    let created = region.elbv2.listeners.get(&id).and_then(|listener| listener.rule(rule));
    Ok(CreateRuleOutput { rules: created.map(|rule| rule.to_shape(region, id)).into_iter().collect() })
}

/// No load balancer has more rules than it may; default rules do not count
/// (<https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/1856> quotes the sentence's beginning).
fn check_room(region: &Region, load_balancer: LoadBalancerId) -> Result<(), Elbv2Error> {
    let rules: usize = region.listeners_of(load_balancer).iter().map(|listener| listener.rules.len()).sum();
    if rules < region.elbv2.limits.rules_per_load_balancer {
        return Ok(());
    }
    let arn = region.load_balancer_arn(load_balancer);
    let message = format!("The maximum number of rules on load balancer '{arn}' has been reached");
    Err(Elbv2Error::TooMany { code: "TooManyRules", message })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;
    use model::elbv2::*;
    use model::{DoorExt as _, ReadDoorExt};

    fn text(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    fn field(name: &str, values: &[&str]) -> RuleCondition {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        RuleCondition { field: text(name), values, ..Default::default() }
    }

    fn fixed() -> Vec<Action> {
        let config = FixedResponseActionConfig { status_code: text("200"), ..Default::default() };
        vec![Action {
            r#type: Some(ActionTypeEnum::FixedResponse),
            fixed_response_config: Some(config),
            ..Default::default()
        }]
    }

    fn wanted(world: &World, priority: i64, conditions: Vec<RuleCondition>) -> CreateRuleInput {
        CreateRuleInput {
            listener_arn: Some(world.listener.clone()),
            conditions,
            priority: Some(priority),
            actions: fixed(),
            ..Default::default()
        }
    }

    #[test]
    fn conditions_that_do_not_fit_are_refused_in_aws_s_words() {
        let mut world = World::new();
        let hosts = |values: &[&str]| HostHeaderConditionConfig {
            values: values.iter().map(|value| (*value).to_owned()).collect(),
        };
        let header = |name: &str, value: &str| RuleCondition {
            http_header_config: Some(HttpHeaderConditionConfig {
                http_header_name: text(name),
                values: vec![value.to_owned()],
            }),
            ..field("http-header", &[])
        };
        let method = |value: &str| RuleCondition {
            http_request_method_config: Some(HttpRequestMethodConditionConfig {
                values: vec![value.to_owned()],
            }),
            ..field("http-request-method", &[])
        };
        let query = |key: &str, value: Option<String>| RuleCondition {
            query_string_config: Some(QueryStringConditionConfig {
                values: vec![QueryStringKeyValuePair { key: text(key), value }],
            }),
            ..field("query-string", &[])
        };
        let source = |values: &[&str]| RuleCondition {
            source_ip_config: Some(SourceIpConditionConfig {
                values: values.iter().map(|value| (*value).to_owned()).collect(),
            }),
            ..field("source-ip", &[])
        };
        let long = "x".repeat(129);
        let cases = vec![
            vec![RuleCondition::default()],
            vec![field("colour", &["red"])],
            vec![field("host-header", &[])],
            vec![field("host-header", &["a.com", "b.com"])],
            vec![field("host-header", &[&long])],
            vec![field("host-header", &["localhost"])],
            vec![field("host-header", &["a_b.com"])],
            vec![RuleCondition {
                host_header_config: Some(hosts(&["b.com"])),
                ..field("host-header", &["a.com"])
            }],
            vec![RuleCondition {
                host_header_config: Some(hosts(&["b.com"])),
                ..field("path-pattern", &["/"])
            }],
            vec![field("path-pattern", &["/a b"])],
            vec![field("path-pattern", &["/é"])],
            vec![field("http-header", &["x"])],
            vec![field("http-header", &[])],
            vec![header(&"x".repeat(41), "y")],
            vec![header("x", &long)],
            vec![header("Host", "y")],
            vec![method("get")],
            vec![method(&"X".repeat(41))],
            vec![field("http-request-method", &[])],
            vec![query(&long, text("x"))],
            vec![query("x", Some(long.clone()))],
            vec![query("x", None)],
            vec![field("source-ip", &[])],
            vec![source(&[])],
            vec![source(&["10.0.0.1"])],
            vec![source(&["10.0.0.0/33"])],
            vec![field("path-pattern", &["/a"]), field("path-pattern", &["/b"])],
            vec![field("path-pattern", &["/a"]), source(&["10.0.0.0/8"; 5])],
            vec![field("path-pattern", &["/*?*?*?"])],
        ];
        let before = world.region.clone();
        let refusals: Vec<String> = cases
            .into_iter()
            .map(|conditions| {
                let input = wanted(&world, 1, conditions);
                let refusal = world.try_call(input).expect_err("it does not fit");
                assert_eq!(refusal.code, "ValidationError");
                refusal.message
            })
            .collect();
        assert!(world.region == before, "a refusal changes nothing");
        expect_test::expect![[r#"
            A condition field must be specified
            Condition field 'colour' must be one of '[http-header, http-request-method, host-header, path-pattern, query-string, source-ip]'
            A condition value must be specified
            The 'host-header' field contains too many values; the limit is '1'
            The 'host-header' value is too long; the limit is '128'
            Condition value 'localhost' is not a valid host name
            Condition value 'a_b.com' contains a character that is not valid
            You cannot provide both Values and 'HostHeaderConfig' for a condition of type 'host-header'
            'HostHeaderConfig' cannot be specified for a condition of type 'path-pattern'
            Condition value '/a b' contains a character that is not valid
            Condition value '/é' contains a character that is not valid
            'Values' cannot be specified for a condition of type 'http-header'
            A 'HttpHeaderConfig' must be specified with 'http-header'
            The 'HttpHeaderName' value is too long; the limit is '40'
            The 'http-header' value is too long; the limit is '128'
            The 'HttpHeaderName' value cannot be 'host'; use a host-header condition
            The 'http-request-method' value is invalid; the allowed characters are A-Z, hyphen and underscore
            The 'http-request-method' value is too long; the limit is '40'
            A 'HttpRequestMethodConfig' must be specified with 'http-request-method'
            The 'Key' value is too long; the limit is '128'
            The 'Value' value is too long; the limit is '128'
            A 'Value' must be specified in 'QueryStringKeyValuePair'
            A 'SourceIpConfig' must be specified with 'source-ip'
            A 'source-ip' value must be specified
            The 'source-ip' value '10.0.0.1' must be in CIDR format
            The 'source-ip' value '10.0.0.0/33' must be in CIDR format
            A rule can only have one 'path-pattern' condition
            A rule can only have '5' condition values
            A rule can only have '5' condition wildcards"#]].assert_eq(&refusals.join("\n"));
    }

    #[test]
    fn a_rule_is_shown_as_it_was_made_and_its_priority_is_its_own() {
        let mut world = World::new();
        let conditions = vec![field("path-pattern", &["/premium/*"])];
        let tags = vec![Tag { key: text("plan"), value: text("premium") }];
        let input = CreateRuleInput { tags, ..wanted(&world, 10, conditions.clone()) };
        let rule = world.call(input).rules.remove(0);
        assert_eq!((rule.priority.as_deref(), rule.is_default), (Some("10"), Some(false)));
        assert_eq!(rule.conditions[0].values, ["/premium/*"]);
        let config = rule.conditions[0].path_pattern_config.clone().expect("it is shown both ways");
        assert_eq!(config.values, ["/premium/*"]);
        let arn = rule.rule_arn.clone().expect("an ARN");
        assert!(arn.contains(":listener-rule/app/website/"), "{arn}");
        let again = wanted(&world, 10, conditions.clone());
        let refusal = world.try_call(again).expect_err("it is taken");
        assert_eq!(refusal.to_string(), "PriorityInUse: Priority '10' is currently in use");
        let tags = world.region.ask(DescribeTagsInput { resource_arns: vec![arn.clone()] }).expect("tags");
        assert_eq!(tags.tag_descriptions[0].tags[0].value.as_deref(), Some("premium"));
        // Pages.
        for priority in 1..4 {
            let input = wanted(&world, priority, conditions.clone());
            world.call(input);
        }
        let mut seen = Vec::new();
        let mut marker = None;
        loop {
            let ask = DescribeRulesInput {
                listener_arn: Some(world.listener.clone()),
                page_size: Some(2),
                marker,
                ..Default::default()
            };
            let page = world.region.ask(ask).expect("a page");
            assert!(page.rules.len() <= 2);
            seen.extend(page.rules.into_iter().filter_map(|rule| rule.priority));
            marker = page.next_marker;
            if marker.is_none() {
                break;
            }
        }
        assert_eq!(seen, ["1", "2", "3", "10", "default"]);
    }

    #[test]
    fn the_default_rule_stays_and_priorities_can_be_exchanged() {
        let mut world = World::new();
        let make = |world: &mut World, priority: i64| {
            let input = wanted(world, priority, vec![field("path-pattern", &["/a"])]);
            world.call(input).rules[0].rule_arn.clone().expect("an ARN")
        };
        let (one, two, three) = (make(&mut world, 1), make(&mut world, 2), make(&mut world, 3));
        let ask = DescribeRulesInput { listener_arn: Some(world.listener.clone()), ..Default::default() };
        let rules = world.region.ask(ask).expect("rules").rules;
        let default = rules.last().and_then(|rule| rule.rule_arn.clone()).expect("an ARN");
        let set = |pairs: &[(&str, i64)]| SetRulePrioritiesInput {
            rule_priorities: pairs
                .iter()
                .map(|(arn, priority)| RulePriorityPair { rule_arn: text(arn), priority: Some(*priority) })
                .collect(),
        };
        let mut told: Vec<String> = Vec::new();
        let mut tell = |outcome: Result<(), model::ApiError>| {
            told.push(outcome.map_or_else(|refusal| refusal.to_string(), |()| "accepted".to_owned()));
        };
        tell(world.try_call(set(&[(&one, 2), (&two, 1)])).map(|_| ()));
        tell(world.try_call(set(&[(&one, 3)])).map(|_| ()));
        tell(world.try_call(set(&[(&one, 7), (&two, 7)])).map(|_| ()));
        tell(world.try_call(set(&[(&one, 7), (&one, 8)])).map(|_| ()));
        tell(world.try_call(set(&[(&default, 7)])).map(|_| ()));
        tell(world.try_call(set(&[(&one, 50_001)])).map(|_| ()));
        tell(world.try_call(set(&[])).map(|_| ()));
        tell(world.try_call(DeleteRuleInput { rule_arn: Some(default.clone()) }).map(|_| ()));
        let modify =
            ModifyRuleInput { rule_arn: Some(default.clone()), actions: fixed(), ..Default::default() };
        tell(world.try_call(modify).map(|_| ()));
        let nothing = ModifyRuleInput { rule_arn: Some(three.clone()), ..Default::default() };
        tell(world.try_call(nothing).map(|_| ()));
        tell(world.try_call(DeleteRuleInput { rule_arn: Some(three.clone()) }).map(|_| ()));
        tell(world.try_call(DeleteRuleInput { rule_arn: Some(three.clone()) }).map(|_| ()));
        tell(world.try_call(DeleteRuleInput { rule_arn: text("é/é") }).map(|_| ()));
        let told =
            told.join("\n").replace(&default, "$default").replace(&one, "$one").replace(&three, "$three");
        expect_test::expect![[r#"
            accepted
            PriorityInUse: Priority '3' is currently in use
            ValidationError: Priority '7' was provided multiple times
            ValidationError: Rule '$one' was provided multiple times
            OperationNotPermitted: Default rule '$default' cannot be given another priority
            ValidationError: 1 validation error detected: Value '50001' at 'rulePriorities.1.member.priority' failed to satisfy constraint: Member must have value less than or equal to 50000
            ValidationError: 1 validation error detected: Value null at 'rulePriorities' failed to satisfy constraint: Member must not be null
            OperationNotPermitted: Default rule '$default' cannot be deleted
            OperationNotPermitted: Default rule '$default' cannot be modified
            ValidationError: Either conditions or actions must be specified
            accepted
            RuleNotFound: One or more rules not found
            ValidationError: 'é/é' is not a valid rule ARN"#]].assert_eq(&told);
    }

    #[test]
    fn quotas_hold_and_are_told() {
        let mut world = World::new();
        world.region.elbv2.limits.rules_per_load_balancer = 2;
        world.region.elbv2.limits.target_groups_per_load_balancer = 1;
        world.region.elbv2.limits.listeners_per_load_balancer = 1;
        world.region.elbv2.limits.targets_per_load_balancer = 1;
        for priority in 1..3 {
            let input = wanted(&world, priority, vec![field("path-pattern", &["/a"])]);
            world.call(input);
        }
        let input = wanted(&world, 3, vec![field("path-pattern", &["/a"])]);
        let refusal = world.try_call(input).expect_err("two are enough");
        let told =
            format!("The maximum number of rules on load balancer '{}' has been reached", world.balancer);
        assert_eq!((refusal.code, refusal.message), ("TooManyRules", told));
        let second = world.another_group("second");
        let forward = Action {
            r#type: Some(ActionTypeEnum::Forward),
            target_group_arn: Some(second),
            ..Default::default()
        };
        let input = CreateListenerInput {
            load_balancer_arn: Some(world.balancer.clone()),
            protocol: Some(ProtocolEnum::Http),
            port: Some(81),
            default_actions: vec![forward],
            ..Default::default()
        };
        let code = world.try_call(input.clone()).expect_err("one is enough").code;
        assert_eq!(code, "TooManyUniqueTargetGroupsPerLoadBalancer");
        let input = CreateListenerInput { default_actions: fixed(), ..input };
        assert_eq!(world.try_call(input).expect_err("one is enough").code, "TooManyListeners");
        let (one, two) = (world.launch(0), world.launch(0));
        world.register(one);
        let target_group_arn = Some(world.target_group.clone());
        let targets = vec![TargetDescription { id: Some(two.to_string()), ..Default::default() }];
        let refusal = world.try_call(RegisterTargetsInput { target_group_arn, targets }).expect_err("enough");
        assert_eq!(
            refusal.to_string(),
            "TooManyTargets: The maximum number of targets per load balancer '1' has been reached"
        );
        let limits = world.region.ask(DescribeAccountLimitsInput::default()).expect("limits").limits;
        let of = |name: &str| limits.iter().find(|limit| limit.name.as_deref() == Some(name)).cloned();
        assert_eq!(of("rules-per-application-load-balancer").and_then(|l| l.max).as_deref(), Some("2"));
        assert_eq!(of("condition-values-per-alb-rule").and_then(|l| l.max).as_deref(), Some("5"));
    }

    #[test]
    fn only_ipv4_can_be_set() {
        let mut world = World::new();
        let set = |kind: IpAddressType| SetIpAddressTypeInput {
            load_balancer_arn: Some(world.balancer.clone()),
            ip_address_type: Some(kind),
        };
        let (four, both) = (set(IpAddressType::Ipv4), set(IpAddressType::Dualstack));
        assert_eq!(world.call(four).ip_address_type, Some(IpAddressType::Ipv4));
        let refusal = world.try_call(both.clone()).expect_err("no subnet has IPv6 addresses");
        assert_eq!(
            refusal.to_string(),
            "ValidationError: You must specify subnets with an associated IPv6 CIDR block."
        );
        for subnet in world.public.clone() {
            let id = SubnetId::parse(&subnet).expect("an id");
            let row = world.region.ec2.subnets.get_mut(&id).expect("it is there");
            row.ipv6_cidrs.push(crate::ec2::cidr_blocks::SubnetIpv6CidrBlock {
                id: SubnetCidrBlockAssociationId::from_bits(1),
                cidr: "2a05:d01c:1::/64".parse().expect("a block"),
            });
        }
        assert_eq!(world.try_call(both).expect_err("nothing speaks IPv6").code, "UnsupportedOperation");
        let _ = world.region.call_as(
            model::Caller::Learner,
            SetIpAddressTypeInput {
                load_balancer_arn: text("x"),
                ip_address_type: Some(IpAddressType::Ipv4),
            },
        );
    }
}
