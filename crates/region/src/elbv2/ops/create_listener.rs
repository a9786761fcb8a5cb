//! CreateListener — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html>
//!
//! Supported: HTTP; see `listener` for the actions. Refused: HTTPS for want of a certificate.

use model::Caller;
use model::elbv2::{CreateListenerInput, CreateListenerOutput};
use model::ids::*;

use crate::elbv2::Listener;
use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::{listener, tags};
use crate::region::Region;

/// Listeners of one load balancer
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html>).
const MOST_LISTENERS: usize = 50;

pub(crate) fn create_listener(
    region: &mut Region,
    caller: Caller,
    input: CreateListenerInput,
) -> Result<CreateListenerOutput, Elbv2Error> {
    let arn = input.load_balancer_arn.unwrap_or_default();
    let load_balancer = region.load_balancer_named(&arn)?;
    listener::check_protocol(input.protocol)?;
    let port = input.port.and_then(|port| u16::try_from(port).ok());
    let port = port.ok_or_else(|| Elbv2Error::Validation("A listener port must be specified".to_owned()))?;
    let tags = tags::checked(&input.tags, caller)?;
    let default_action = listener::check_actions(region, load_balancer, &input.default_actions)?;
    let others = region.listeners_of(load_balancer);
    if others.iter().any(|other| other.port == port) {
        return Err(Elbv2Error::DuplicateListener(arn));
    }
    if others.len() >= MOST_LISTENERS {
        let message = "The maximum number of listeners has been reached".to_owned();
        return Err(Elbv2Error::TooMany { code: "TooManyListeners", message });
    }
    let id = ListenerId::from_bits(region.draw("elbv2/listener-id"));
    let default_rule = RuleId::from_bits(region.draw("elbv2/rule-id"));
    region
        .elbv2
        .listeners
        .insert(id, Listener { id, load_balancer, port, default_rule, default_action, tags });
    let created = region.elbv2.listeners.get(&id).map(|listener| listener.to_shape(region));
    Ok(CreateListenerOutput { listeners: created.into_iter().collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;
    use model::ReadDoorExt;
    use model::elbv2::{
        Action, ActionTypeEnum, CreateLoadBalancerInput, DescribeRulesInput, ProtocolEnum,
        RedirectActionConfig,
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
        let good = CreateListenerInput {
            load_balancer_arn: Some(world.balancer.clone()),
            protocol: Some(ProtocolEnum::Http),
            port: Some(8080),
            default_actions: vec![forward],
            ..Default::default()
        };
        let cases = [
            CreateListenerInput { port: Some(80), ..good.clone() },
            CreateListenerInput { protocol: Some(ProtocolEnum::Https), ..good.clone() },
            CreateListenerInput { protocol: Some(ProtocolEnum::Tcp), ..good.clone() },
            CreateListenerInput { port: None, ..good.clone() },
            CreateListenerInput { load_balancer_arn: other, ..good.clone() },
            CreateListenerInput { default_actions: vec![redirect], ..good.clone() },
            CreateListenerInput { default_actions: vec![Action::default()], ..good.clone() },
            CreateListenerInput { load_balancer_arn: Some("é".to_owned()), ..good.clone() },
        ];
        let refuse = |input| world.try_call(input).expect_err("it does not fit");
        let refusals: Vec<String> =
            cases.into_iter().map(refuse).map(|refusal| refusal.to_string()).collect();
        // Ids differ from world to world: they do not belong in the table.
        let table =
            refusals.join("\n").replace(&world.balancer, "$balancer").replace(&world.target_group, "$group");
        expect_test::expect![[r#"
            DuplicateListener: A listener already exists on this port for this load balancer '$balancer'
            ValidationError: A certificate must be specified for HTTPS listeners
            ValidationError: Listener protocol 'TCP' must be one of 'HTTPS, HTTP'
            ValidationError: A listener port must be specified
            TargetGroupAssociationLimit: The following target groups cannot be associated with more than one load balancer: $group
            ValidationError: 1 validation error detected: Value null at 'defaultActions.1.member.redirectConfig.statusCode' failed to satisfy constraint: Member must not be null
            ValidationError: 1 validation error detected: Value null at 'defaultActions.1.member.type' failed to satisfy constraint: Member must not be null
            ValidationError: 'é' is not a valid load balancer ARN"#]].assert_eq(&table);
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
