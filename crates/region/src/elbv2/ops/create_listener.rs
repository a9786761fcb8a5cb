//! CreateListener — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html>
//!
//! Supported: HTTP, with the actions forward, redirect and fixed-response. Asked twice for the same, it makes one.
//! HTTPS ends with CertificateNotFound: no certificate exists here.
//! Refused by name: everything about TLS beyond that, authentication.

use std::collections::BTreeMap;

use model::Caller;
use model::elbv2::{CreateListenerInput, CreateListenerOutput};
use model::ids::*;

use crate::ec2::tags::Tags;
use crate::elbv2::Listener;
use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::rule::Rule;
use crate::elbv2::{action, listener, tags};
use crate::region::Region;

pub(crate) fn create_listener(
    region: &mut Region,
    caller: Caller,
    input: CreateListenerInput,
) -> Result<CreateListenerOutput, Elbv2Error> {
    let arn = input.load_balancer_arn.unwrap_or_default();
    let load_balancer = region.load_balancer_named(&arn)?;
    let missing = |what: &str| Elbv2Error::Validation(format!("A listener {what} must be specified"));
    let protocol = input.protocol.ok_or_else(|| missing("protocol"))?;
    listener::check_protocol(protocol, &input.certificates, input.ssl_policy.as_deref())?;
    let port = input.port.and_then(|port| u16::try_from(port).ok()).ok_or_else(|| missing("port"))?;
    let tags = tags::checked(&input.tags, caller)?;
    let action = action::check(region, load_balancer, &input.default_actions)?;
    let others = region.listeners_of(load_balancer);
    if let Some(other) = others.iter().find(|other| other.port == port) {
        if other.default_rule.action != action {
            return Err(Elbv2Error::DuplicateListener(arn));
        }
        return Ok(CreateListenerOutput { listeners: vec![other.to_shape(region)] });
    }
    let most = region.elbv2.limits.listeners_per_load_balancer;
    if others.len() >= most {
        let message = format!("The maximum number of listeners per load balancer '{most}' has been reached");
        return Err(Elbv2Error::TooMany { code: "TooManyListeners", message });
    }
    let id = ListenerId::from_bits(region.draw("elbv2/listener-id"));
    let default_rule = Rule {
        id: RuleId::from_bits(region.draw("elbv2/rule-id")),
        priority: None,
        conditions: Vec::new(),
        action,
        tags: Tags::new(),
    };
    let rules = Vec::new();
    let attributes = BTreeMap::new();
    let row = Listener { id, load_balancer, port, rules, default_rule, attributes, tags };
    region.elbv2.listeners.insert(id, row);
    listener::note_users(region);
    let created = region.elbv2.listeners.get(&id).map(|listener| listener.to_shape(region));
    Ok(CreateListenerOutput { listeners: created.into_iter().collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;
    use model::ReadDoorExt;
    use model::elbv2::{
        Action, ActionTypeEnum, Certificate, CreateLoadBalancerInput, DescribeRulesInput,
        ForwardActionConfig, ProtocolEnum, RedirectActionConfig, RedirectActionStatusCodeEnum,
        TargetGroupStickinessConfig, TargetGroupTuple,
    };

    #[test]
    fn what_does_not_fit_is_refused_in_aws_s_words() {
        let mut world = World::new();
        let other = CreateLoadBalancerInput {
            name: Some("other".to_owned()),
            subnets: world.public.clone(),
            ..Default::default()
        };
        let other = world.call(other).load_balancers[0].load_balancer_arn.clone();
        let forward = Action {
            r#type: Some(ActionTypeEnum::Forward),
            target_group_arn: Some(world.target_group.clone()),
            ..Default::default()
        };
        let redirect = Action {
            r#type: Some(ActionTypeEnum::Redirect),
            redirect_config: Some(RedirectActionConfig::default()),
            ..Default::default()
        };
        let action = |kind: ActionTypeEnum| Action { r#type: Some(kind), ..Default::default() };
        let redirected = |config: RedirectActionConfig| Action {
            redirect_config: Some(RedirectActionConfig {
                status_code: Some(RedirectActionStatusCodeEnum::Http302),
                ..config
            }),
            ..action(ActionTypeEnum::Redirect)
        };
        let tuple = |weight: i64| TargetGroupTuple {
            target_group_arn: Some(world.target_group.clone()),
            weight: Some(weight),
        };
        let weighted = |target_groups: Vec<TargetGroupTuple>, seconds: Option<i64>| Action {
            forward_config: Some(ForwardActionConfig {
                target_groups,
                target_group_stickiness_config: Some(TargetGroupStickinessConfig {
                    enabled: Some(seconds.is_some()),
                    duration_seconds: seconds.filter(|seconds| *seconds > 0),
                }),
            }),
            ..action(ActionTypeEnum::Forward)
        };
        let text = |text: &str| Some(text.to_owned());
        let certificates =
            vec![Certificate { certificate_arn: text("arn:aws:acm:eu-west-2:1:certificate/c") }];
        let with = |action: Action| vec![action];
        let actions = [
            vec![],
            vec![forward.clone(), forward.clone()],
            with(action(ActionTypeEnum::AuthenticateOidc)),
            with(action(ActionTypeEnum::Forward)),
            with(action(ActionTypeEnum::Redirect)),
            with(action(ActionTypeEnum::FixedResponse)),
            with(Action { target_group_arn: text("x"), ..action(ActionTypeEnum::FixedResponse) }),
            with(redirected(RedirectActionConfig::default())),
            with(redirected(RedirectActionConfig { path: text("/#{path}"), ..Default::default() })),
            with(redirected(RedirectActionConfig { path: text("new"), ..Default::default() })),
            with(redirected(RedirectActionConfig { path: text("/#{query}"), ..Default::default() })),
            with(redirected(RedirectActionConfig { port: text("0"), ..Default::default() })),
            with(redirected(RedirectActionConfig { protocol: text("TCP"), ..Default::default() })),
            with(weighted(vec![tuple(1000)], None)),
            with(weighted(vec![tuple(1), tuple(2)], None)),
            with(weighted(vec![tuple(1)], Some(0))),
            with(weighted(vec![tuple(1)], Some(604_801))),
            with(weighted(vec![tuple(1); 6], None)),
        ];
        let good = CreateListenerInput {
            load_balancer_arn: Some(world.balancer.clone()),
            protocol: Some(ProtocolEnum::Http),
            port: Some(8080),
            default_actions: vec![forward.clone()],
            ..Default::default()
        };
        let config =
            model::elbv2::FixedResponseActionConfig { status_code: text("200"), ..Default::default() };
        let fixed = Action { fixed_response_config: Some(config), ..action(ActionTypeEnum::FixedResponse) };
        let cases = [
            CreateListenerInput { port: Some(80), default_actions: vec![fixed], ..good.clone() },
            CreateListenerInput { protocol: Some(ProtocolEnum::Https), ..good.clone() },
            CreateListenerInput {
                protocol: Some(ProtocolEnum::Https),
                certificates: certificates.clone(),
                ..good.clone()
            },
            CreateListenerInput { certificates, ..good.clone() },
            CreateListenerInput { ssl_policy: text("ELBSecurityPolicy-2016-08"), ..good.clone() },
            CreateListenerInput { protocol: Some(ProtocolEnum::Tcp), ..good.clone() },
            CreateListenerInput { port: None, ..good.clone() },
            CreateListenerInput { load_balancer_arn: other, ..good.clone() },
            CreateListenerInput { default_actions: vec![redirect], ..good.clone() },
            CreateListenerInput { default_actions: vec![Action::default()], ..good.clone() },
            CreateListenerInput { load_balancer_arn: Some("é".to_owned()), ..good.clone() },
        ];
        let actions = actions.map(|default_actions| CreateListenerInput { default_actions, ..good.clone() });
        let cases = cases.into_iter().chain(actions);
        let refuse = |input| world.try_call(input).expect_err("it does not fit");
        let refusals: Vec<String> = cases.map(refuse).map(|refusal| refusal.to_string()).collect();
        // Ids differ from world to world: they do not belong in the table.
        let table =
            refusals.join("\n").replace(&world.balancer, "$balancer").replace(&world.target_group, "$group");
        expect_test::expect![[r#"
            DuplicateListener: A listener already exists on this port for this load balancer '$balancer'
            ValidationError: A certificate must be specified for HTTPS listeners
            CertificateNotFound: Certificate 'arn:aws:acm:eu-west-2:1:certificate/c' not found
            ValidationError: A certificate cannot be specified for HTTP listeners
            ValidationError: An SSL policy cannot be specified for HTTP listeners
            ValidationError: Listener protocol 'TCP' must be one of 'HTTPS, HTTP'
            ValidationError: A listener port must be specified
            TargetGroupAssociationLimit: The following target groups cannot be associated with more than one load balancer: $group
            ValidationError: 1 validation error detected: Value null at 'defaultActions.1.member.redirectConfig.statusCode' failed to satisfy constraint: Member must not be null
            ValidationError: 1 validation error detected: Value null at 'defaultActions.1.member.type' failed to satisfy constraint: Member must not be null
            ValidationError: 'é' is not a valid load balancer ARN
            ValidationError: 1 validation error detected: Value null at 'defaultActions' failed to satisfy constraint: Member must not be null
            TooManyActions: A rule can only have one action of the type forward, redirect or fixed-response
            UnsupportedOperation: Actions of the type 'authenticate-oidc' are not supported here
            InvalidLoadBalancerAction: For actions of type 'forward', you must specify the following fields: 'TargetGroupArn'
            InvalidLoadBalancerAction: For actions of type 'redirect', you must specify the following fields: 'RedirectConfig'
            InvalidLoadBalancerAction: For actions of type 'fixed-response', you must specify the following fields: 'FixedResponseConfig'
            InvalidLoadBalancerAction: For actions of type 'fixed-response', you cannot specify the following fields: 'TargetGroupArn'
            InvalidLoadBalancerAction: The redirect configuration is not valid because it creates a loop.
            InvalidLoadBalancerAction: The redirect configuration is not valid because it creates a loop.
            ValidationError: The redirect path 'new' is not valid; it must begin with '/'
            ValidationError: The redirect path '/#{query}' is not valid; it cannot contain #{query}
            ValidationError: The redirect port '0' is not valid; it must be a number from 1 to 65535 or #{port}
            ValidationError: The redirect protocol 'TCP' is not valid; it must be HTTP, HTTPS or #{protocol}
            ValidationError: The weight '1000' of a target group must be between 0 and 999
            InvalidLoadBalancerAction: The target group '$group' was specified more than once in an action
            ValidationError: Target group stickiness duration must be between 1 and 604800 seconds
            ValidationError: Target group stickiness duration must be between 1 and 604800 seconds
            TooManyActions: The maximum number of target groups per action is '5'"#]].assert_eq(&table);
    }

    #[test]
    fn asking_twice_for_the_same_makes_one() {
        let mut world = World::new();
        let forward = Action {
            r#type: Some(ActionTypeEnum::Forward),
            target_group_arn: Some(world.target_group.clone()),
            ..Default::default()
        };
        let input = CreateListenerInput {
            load_balancer_arn: Some(world.balancer.clone()),
            protocol: Some(ProtocolEnum::Http),
            port: Some(80),
            default_actions: vec![forward],
            ..Default::default()
        };
        let listeners = world.call(input).listeners;
        assert_eq!(listeners[0].listener_arn.as_ref(), Some(&world.listener));
        assert_eq!(world.region.elbv2.listeners.len(), 1);
    }

    #[test]
    fn a_listener_has_a_default_rule_that_says_what_it_does() {
        let world = World::new();
        let ask = DescribeRulesInput { listener_arn: Some(world.listener.clone()), ..Default::default() };
        let rule = world.region.ask(ask).expect("an answer").rules.remove(0);
        assert_eq!((rule.priority.as_deref(), rule.is_default), (Some("default"), Some(true)));
        let by_arn =
            DescribeRulesInput { rule_arns: rule.rule_arn.into_iter().collect(), ..Default::default() };
        let again = world.region.ask(by_arn).expect("an answer").rules.remove(0);
        assert_eq!(again.actions[0].target_group_arn.as_deref(), Some(world.target_group.as_str()));
    }
}
