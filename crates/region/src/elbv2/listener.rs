//! Listeners: a port, a protocol, and what happens to requests.
//!
//! Supported: HTTP; a default action that forwards to one target group, redirects, or answers itself.
//! Refused: HTTPS (it needs a certificate), several target groups with weights, authentication.
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html>.

use clockwork::sort;
use model::elbv2::{
    Action, ActionTypeEnum, FixedResponseActionConfig, ForwardActionConfig, Listener as ListenerShape,
    ProtocolEnum, RedirectActionConfig, RedirectActionStatusCodeEnum, TargetGroupTuple,
};
use model::ids::*;

use crate::ec2::tags::Tags;
use crate::elbv2::errors::Elbv2Error;
use crate::region::Region;

/// A listener.
#[derive(Clone, Debug, PartialEq)]
pub struct Listener {
    /// Its id: the last part of its ARN.
    pub id: ListenerId,
    /// The load balancer.
    pub load_balancer: LoadBalancerId,
    /// Its port.
    pub port: u16,
    /// Its default rule, which cannot be deleted.
    pub default_rule: RuleId,
    /// What happens to a request that no other rule takes.
    pub default_action: DefaultAction,
    /// Its tags.
    pub tags: Tags,
}

impl Listener {
    /// As the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> ListenerShape {
        ListenerShape {
            listener_arn: Some(region.listener_arn(self.id)),
            load_balancer_arn: Some(region.load_balancer_arn(self.load_balancer)),
            port: Some(i64::from(self.port)),
            protocol: Some(ProtocolEnum::Http),
            default_actions: vec![self.default_action.shape(region)],
        }
    }
}

/// What happens to a request.
#[derive(Clone, Debug, PartialEq)]
pub enum DefaultAction {
    /// It goes to a target.
    Forward(TargetGroupId),
    /// The client is sent elsewhere.
    Redirect(RedirectActionConfig),
    /// The load balancer answers.
    FixedResponse(FixedResponseActionConfig),
}

impl DefaultAction {
    /// The target group that requests go to.
    pub fn target_group(&self) -> Option<TargetGroupId> {
        match self {
            DefaultAction::Forward(group) => Some(*group),
            DefaultAction::Redirect(_) | DefaultAction::FixedResponse(_) => None,
        }
    }

    /// As the API shows it.
    pub(crate) fn shape(&self, region: &Region) -> Action {
        match self {
            DefaultAction::Forward(group) => {
                let arn = region.target_group_arn(*group);
                let tuple = TargetGroupTuple { target_group_arn: Some(arn.clone()), weight: Some(1) };
                Action {
                    r#type: Some(ActionTypeEnum::Forward),
                    target_group_arn: Some(arn),
                    forward_config: Some(ForwardActionConfig { target_groups: vec![tuple] }),
                    ..Action::default()
                }
            }
            DefaultAction::Redirect(config) => Action {
                r#type: Some(ActionTypeEnum::Redirect),
                redirect_config: Some(config.clone()),
                ..Action::default()
            },
            DefaultAction::FixedResponse(config) => Action {
                r#type: Some(ActionTypeEnum::FixedResponse),
                fixed_response_config: Some(config.clone()),
                ..Action::default()
            },
        }
    }
}

/// Reads the default actions of a request for a listener of `load_balancer`.
pub(crate) fn check_actions(
    region: &Region,
    load_balancer: LoadBalancerId,
    actions: &[Action],
) -> Result<DefaultAction, Elbv2Error> {
    let [action] = actions else {
        let what = "Actions with authentication before the last one, or several last ones, are";
        return Err(match actions {
            [] => Elbv2Error::Validation("A listener must have a default action".to_owned()),
            _ => Elbv2Error::NotSupported(what.to_owned()),
        });
    };
    match action.r#type {
        Some(ActionTypeEnum::Forward) => check_forward(region, load_balancer, action),
        Some(ActionTypeEnum::Redirect) => check_redirect(action),
        Some(ActionTypeEnum::FixedResponse) => check_fixed_response(action),
        Some(other) => Err(Elbv2Error::NotSupported(format!("Actions of the type '{other}' are"))),
        None => Err(Elbv2Error::Validation("An action type must be specified".to_owned())),
    }
}

fn check_forward(
    region: &Region,
    load_balancer: LoadBalancerId,
    action: &Action,
) -> Result<DefaultAction, Elbv2Error> {
    let tuples = action.forward_config.as_ref().map_or(&[][..], |config| &config.target_groups);
    let arn = match (&action.target_group_arn, tuples) {
        (Some(arn), []) => arn,
        (None, [tuple]) => tuple.target_group_arn.as_ref().ok_or_else(no_target_group)?,
        (Some(arn), [tuple]) if tuple.target_group_arn.as_ref() == Some(arn) => arn,
        (Some(_), _) => {
            let message = "TargetGroupArn and ForwardConfig of an action name different target groups";
            return Err(Elbv2Error::InvalidLoadBalancerAction(message.to_owned()));
        }
        (None, []) => return Err(no_target_group()),
        (None, _) => {
            return Err(Elbv2Error::NotSupported(
                "Forwarding to several target groups with weights is".to_owned(),
            ));
        }
    };
    if tuples.iter().any(|tuple| tuple.weight.is_some_and(|weight| !(1..=999).contains(&weight))) {
        return Err(Elbv2Error::NotSupported("A target group with the weight 0 or above 999 is".to_owned()));
    }
    let group = region.target_group_named(arn)?;
    let vpc = |id| region.elbv2.load_balancers.get(&id).map(|balancer| balancer.vpc);
    let group_vpc = region.elbv2.target_groups.get(&group).map(|group| group.vpc);
    if vpc(load_balancer) != group_vpc {
        let load_balancer = region.load_balancer_arn(load_balancer);
        return Err(Elbv2Error::TargetGroupInOtherVpc { load_balancer, target_group: arn.clone() });
    }
    if region.user_of(group).is_some_and(|user| user != load_balancer) {
        return Err(Elbv2Error::TargetGroupAssociationLimit(arn.clone()));
    }
    Ok(DefaultAction::Forward(group))
}

fn no_target_group() -> Elbv2Error {
    Elbv2Error::InvalidLoadBalancerAction(
        "A target group ARN must be specified for a forward action".to_owned(),
    )
}

fn check_redirect(action: &Action) -> Result<DefaultAction, Elbv2Error> {
    let config = action.redirect_config.clone().ok_or_else(|| {
        Elbv2Error::InvalidLoadBalancerAction(
            "A redirect action must have a redirect configuration".to_owned(),
        )
    })?;
    let changes = [
        (&config.protocol, "#{protocol}"),
        (&config.port, "#{port}"),
        (&config.host, "#{host}"),
        (&config.path, "/#{path}"),
    ];
    if changes.iter().all(|(value, same)| value.as_deref().is_none_or(|value| value == *same)) {
        let message = "The redirect configuration is not valid because it creates a loop";
        return Err(Elbv2Error::InvalidLoadBalancerAction(message.to_owned()));
    }
    Ok(DefaultAction::Redirect(RedirectActionConfig {
        protocol: config.protocol.or_else(|| Some("#{protocol}".to_owned())),
        port: config.port.or_else(|| Some("#{port}".to_owned())),
        host: config.host.or_else(|| Some("#{host}".to_owned())),
        path: config.path.or_else(|| Some("/#{path}".to_owned())),
        query: config.query.or_else(|| Some("#{query}".to_owned())),
        status_code: config.status_code.or(Some(RedirectActionStatusCodeEnum::Http302)),
    }))
}

/// The content types that a fixed response may have
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_FixedResponseActionConfig.html>).
const CONTENT_TYPES: [&str; 5] =
    ["text/plain", "text/css", "text/html", "application/javascript", "application/json"];

fn check_fixed_response(action: &Action) -> Result<DefaultAction, Elbv2Error> {
    let config = action.fixed_response_config.clone().ok_or_else(|| {
        let message = "A fixed-response action must have a fixed response configuration";
        Elbv2Error::InvalidLoadBalancerAction(message.to_owned())
    })?;
    let code = config.status_code.as_deref().and_then(|code| code.parse::<u16>().ok());
    if !code.is_some_and(|code| (200..300).contains(&code) || (400..600).contains(&code)) {
        let code = config.status_code.as_deref().unwrap_or_default();
        return Err(Elbv2Error::Validation(format!("The status code '{code}' must be 2XX, 4XX or 5XX")));
    }
    if let Some(other) = config.content_type.as_deref().filter(|given| !CONTENT_TYPES.contains(given)) {
        return Err(Elbv2Error::Validation(format!(
            "The content type '{other}' is not valid for a fixed response"
        )));
    }
    Ok(DefaultAction::FixedResponse(config))
}

/// The protocol and port of a listener of an Application Load Balancer.
pub(crate) fn check_protocol(protocol: Option<ProtocolEnum>) -> Result<(), Elbv2Error> {
    match protocol {
        Some(ProtocolEnum::Http) => Ok(()),
        Some(ProtocolEnum::Https) => {
            Err(Elbv2Error::Validation("A certificate must be specified for HTTPS listeners".to_owned()))
        }
        Some(other) => {
            Err(Elbv2Error::Validation(format!("Listener protocol '{other}' must be one of 'HTTPS, HTTP'")))
        }
        None => Err(Elbv2Error::Validation("A listener protocol must be specified".to_owned())),
    }
}

impl Region {
    /// The listeners of a load balancer, by port.
    pub(crate) fn listeners_of(&self, balancer: LoadBalancerId) -> Vec<&Listener> {
        let mut listeners: Vec<&Listener> =
            self.elbv2.listeners.rows().filter(|listener| listener.load_balancer == balancer).collect();
        sort::sort_by_key(&mut listeners, |listener| listener.port);
        listeners
    }

    /// The load balancer that sends requests to a target group.
    pub(crate) fn user_of(&self, group: TargetGroupId) -> Option<LoadBalancerId> {
        let listener =
            self.elbv2.listeners.rows().find(|l| l.default_action.target_group() == Some(group))?;
        Some(listener.load_balancer)
    }
}
