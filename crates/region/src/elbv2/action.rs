//! Actions of rules: what happens to a request that a rule takes.
//!
//! Supported: `forward` to one target group or to up to five with weights, with or without target group stickiness;
//! `redirect`; `fixed-response`. Refused by name: `authenticate-oidc`, `authenticate-cognito` and `jwt-validation`,
//! which are for HTTPS listeners. Source:
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html>; sentences of a field
//! that is missing (<https://github.com/hashicorp/terraform/issues/32620>) and of a redirect that leads back to
//! itself (<https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/1752>) are quoted there; the
//! others without a link are from memory.

use clockwork::{Duration, sort};
use model::elbv2::{
    Action as ActionShape, ActionTypeEnum, FixedResponseActionConfig, ForwardActionConfig,
    RedirectActionConfig, TargetGroupStickinessConfig, TargetGroupTuple,
};
use model::ids::*;

use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::region::Region;

/// The longest time for which a client stays with a target group: seven days
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupStickinessConfig.html>).
const LONGEST_STICKINESS: i64 = 604_800;
/// The greatest weight of a target group
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupTuple.html>).
const GREATEST_WEIGHT: i64 = 999;

/// What happens to a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// The number that the learner gave it, if any.
    pub order: Option<i64>,
    /// What it does.
    pub what: What,
}

/// What an action does.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The request goes to a target.
    Forward(Forward),
    /// The client is sent elsewhere.
    Redirect(RedirectActionConfig),
    /// The load balancer answers.
    FixedResponse(FixedResponseActionConfig),
}

/// To which target groups requests go.
#[derive(Clone, Debug, PartialEq)]
pub struct Forward {
    /// The target groups with their weights; one at least.
    pub groups: Vec<Weighted>,
    /// Whether a client stays with its target group.
    pub sticky: bool,
    /// For how long, as the learner wrote it.
    pub duration: Option<i64>,
}

/// A target group and its share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighted {
    /// The target group.
    pub group: TargetGroupId,
    /// Its weight, 0 to 999.
    pub weight: u64,
}

impl Forward {
    /// For how long a client stays with its target group; `None` if it does not.
    pub fn stays_for(&self) -> Option<Duration> {
        let seconds = self.duration.and_then(|seconds| u64::try_from(seconds).ok())?;
        self.sticky.then(|| Duration::secs(seconds))
    }
}

impl Action {
    /// The target groups that requests may go to.
    pub fn target_groups(&self) -> impl Iterator<Item = TargetGroupId> {
        let groups = match &self.what {
            What::Forward(forward) => forward.groups.as_slice(),
            What::Redirect(_) | What::FixedResponse(_) => &[],
        };
        groups.iter().map(|weighted| weighted.group)
    }

    /// As the API shows it.
    pub(crate) fn shape(&self, region: &Region) -> ActionShape {
        let order = self.order;
        match &self.what {
            What::Forward(forward) => {
                let tuple = |weighted: &Weighted| TargetGroupTuple {
                    target_group_arn: Some(region.target_group_arn(weighted.group)),
                    weight: i64::try_from(weighted.weight).ok(),
                };
                let target_group_arn = match forward.groups.as_slice() {
                    [only] => Some(region.target_group_arn(only.group)),
                    _ => None,
                };
                let stickiness = TargetGroupStickinessConfig {
                    enabled: Some(forward.sticky),
                    duration_seconds: forward.duration,
                };
                ActionShape {
                    r#type: Some(ActionTypeEnum::Forward),
                    target_group_arn,
                    order,
                    forward_config: Some(ForwardActionConfig {
                        target_groups: forward.groups.iter().map(tuple).collect(),
                        target_group_stickiness_config: Some(stickiness),
                    }),
                    ..ActionShape::default()
                }
            }
            What::Redirect(config) => ActionShape {
                r#type: Some(ActionTypeEnum::Redirect),
                order,
                redirect_config: Some(config.clone()),
                ..ActionShape::default()
            },
            What::FixedResponse(config) => ActionShape {
                r#type: Some(ActionTypeEnum::FixedResponse),
                order,
                fixed_response_config: Some(config.clone()),
                ..ActionShape::default()
            },
        }
    }
}

/// Reads the actions of a request for a rule of a listener of `load_balancer`.
pub(crate) fn check(
    region: &Region,
    load_balancer: LoadBalancerId,
    actions: &[ActionShape],
) -> Result<Action, Elbv2Error> {
    for action in actions {
        if let Some(
            other @ (ActionTypeEnum::AuthenticateOidc
            | ActionTypeEnum::AuthenticateCognito
            | ActionTypeEnum::JwtValidation),
        ) = action.r#type
        {
            return Err(Elbv2Error::NotSupported(format!("Actions of the type '{other}' are")));
        }
    }
    let [action] = actions else {
        return Err(match actions {
            [] => Elbv2Error::Validation("An action must be specified".to_owned()),
            _ => Elbv2Error::TooMany {
                code: "TooManyActions",
                message: "A rule can only have one action of the type forward, redirect or fixed-response"
                    .to_owned(),
            },
        });
    };
    check_members(action)?;
    let what = match action.r#type {
        Some(ActionTypeEnum::Forward) => check_forward(region, load_balancer, action)?,
        Some(ActionTypeEnum::Redirect) => check_redirect(action)?,
        Some(ActionTypeEnum::FixedResponse) => check_fixed_response(action)?,
        _ => return Err(Elbv2Error::Validation("An action type must be specified".to_owned())),
    };
    Ok(Action { order: action.order, what })
}

/// An action carries the configuration of its own type and of no other.
fn check_members(action: &ActionShape) -> Result<(), Elbv2Error> {
    let Some(kind) = action.r#type else { return Ok(()) };
    let members = [
        ("TargetGroupArn", action.target_group_arn.is_some(), ActionTypeEnum::Forward),
        ("ForwardConfig", action.forward_config.is_some(), ActionTypeEnum::Forward),
        ("RedirectConfig", action.redirect_config.is_some(), ActionTypeEnum::Redirect),
        ("FixedResponseConfig", action.fixed_response_config.is_some(), ActionTypeEnum::FixedResponse),
    ];
    match members.into_iter().find(|(_, is_given, of)| *is_given && *of != kind) {
        None => Ok(()),
        Some((name, ..)) => Err(Elbv2Error::InvalidLoadBalancerAction(format!(
            "For actions of type '{kind}', you cannot specify the following fields: '{name}'"
        ))),
    }
}

/// What a service of AWS's was seen to say of an action without its configuration
/// (<https://github.com/aws/aws-sdk-js/issues/2204>).
fn missing(kind: ActionTypeEnum, fields: &str) -> Elbv2Error {
    Elbv2Error::InvalidLoadBalancerAction(format!(
        "For actions of type '{kind}', you must specify the following fields: '{fields}'"
    ))
}

fn check_forward(
    region: &Region,
    load_balancer: LoadBalancerId,
    action: &ActionShape,
) -> Result<What, Elbv2Error> {
    let tuples = action.forward_config.as_ref().map_or(&[][..], |config| &config.target_groups);
    let groups = match (&action.target_group_arn, tuples) {
        (None, []) => return Err(missing(ActionTypeEnum::Forward, "TargetGroupArn")),
        (Some(arn), []) => vec![weighted(region, arn, None)?],
        (Some(arn), [tuple]) if tuple.target_group_arn.as_ref() == Some(arn) => {
            vec![weighted(region, arn, tuple.weight)?]
        }
        (Some(_), _) => {
            let message = "If you specify both TargetGroupArn and ForwardConfig, you can specify only one target group using ForwardConfig and it must be the same target group specified in TargetGroupArn";
            return Err(Elbv2Error::InvalidLoadBalancerAction(message.to_owned()));
        }
        (None, tuples) => {
            let read = |tuple: &TargetGroupTuple| {
                let arn = tuple.target_group_arn.as_deref();
                weighted(
                    region,
                    arn.ok_or_else(|| missing(ActionTypeEnum::Forward, "TargetGroupArn"))?,
                    tuple.weight,
                )
            };
            tuples.iter().map(read).collect::<Result<Vec<_>, _>>()?
        }
    };
    let most = region.elbv2.limits.target_groups_per_action;
    if groups.len() > most {
        let message = format!("The maximum number of target groups per action is '{most}'");
        return Err(Elbv2Error::TooMany { code: "TooManyActions", message });
    }
    for (position, one) in groups.iter().enumerate() {
        if groups.iter().take(position).any(|other| other.group == one.group) {
            let arn = region.target_group_arn(one.group);
            let message = format!("The target group '{arn}' was specified more than once in an action");
            return Err(Elbv2Error::InvalidLoadBalancerAction(message));
        }
        check_group(region, load_balancer, one.group)?;
    }
    check_unique_groups(region, load_balancer, &groups)?;
    let stickiness =
        action.forward_config.as_ref().and_then(|config| config.target_group_stickiness_config.clone());
    let (sticky, duration) = check_stickiness(stickiness.unwrap_or_default())?;
    Ok(What::Forward(Forward { groups, sticky, duration }))
}

fn weighted(region: &Region, arn: &str, weight: Option<i64>) -> Result<Weighted, Elbv2Error> {
    let group = region.target_group_named(arn).map_err(|refusal| match refusal {
        // What a rule is told of a target group that is not there (moto, which compares itself with AWS:
        // https://github.com/getmoto/moto/blob/master/moto/elbv2/exceptions.py).
        Elbv2Error::NotFound(Resource::TargetGroup) => Elbv2Error::TargetGroupNamedNotFound(arn.to_owned()),
        other => other,
    })?;
    let given = weight.unwrap_or(1);
    let weight = u64::try_from(given).ok().filter(|_| given <= GREATEST_WEIGHT).ok_or_else(|| {
        Elbv2Error::Validation(format!(
            "The weight '{given}' of a target group must be between 0 and {GREATEST_WEIGHT}"
        ))
    })?;
    Ok(Weighted { group, weight })
}

/// A target group is in the load balancer's VPC, and no other load balancer uses it.
fn check_group(
    region: &Region,
    load_balancer: LoadBalancerId,
    group: TargetGroupId,
) -> Result<(), Elbv2Error> {
    let vpc = region.elbv2.load_balancers.get(&load_balancer).map(|balancer| balancer.vpc);
    if vpc != region.elbv2.target_groups.get(&group).map(|group| group.vpc) {
        let load_balancer = region.load_balancer_arn(load_balancer);
        let target_group = region.target_group_arn(group);
        return Err(Elbv2Error::TargetGroupInOtherVpc { load_balancer, target_group });
    }
    if region.user_of(group).is_some_and(|user| user != load_balancer) {
        return Err(Elbv2Error::TargetGroupAssociationLimit(region.target_group_arn(group)));
    }
    Ok(())
}

/// No load balancer has more target groups, and no more targets, than it may
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html>).
fn check_unique_groups(
    region: &Region,
    load_balancer: LoadBalancerId,
    wanted: &[Weighted],
) -> Result<(), Elbv2Error> {
    let mut groups: Vec<TargetGroupId> = region.target_groups_of(load_balancer).collect();
    groups.extend(wanted.iter().map(|weighted| weighted.group));
    sort::sort(&mut groups);
    groups.dedup();
    let most = region.elbv2.limits.target_groups_per_load_balancer;
    if groups.len() > most {
        let message =
            format!("The maximum number of unique target groups per load balancer '{most}' has been reached");
        return Err(Elbv2Error::TooMany { code: "TooManyUniqueTargetGroupsPerLoadBalancer", message });
    }
    let registered = |group: &TargetGroupId| {
        region.elbv2.target_health.get(group).map_or(0, |health| health.targets.len())
    };
    region.elbv2.limits.check_targets(groups.iter().map(registered).sum())
}

/// Whether a client stays with its target group, and for how long
/// (<https://github.com/hashicorp/terraform-provider-aws/issues/14119> quotes the sentence).
fn check_stickiness(config: TargetGroupStickinessConfig) -> Result<(bool, Option<i64>), Elbv2Error> {
    let sticky = config.enabled.unwrap_or(false);
    let fits = |seconds: i64| (1..=LONGEST_STICKINESS).contains(&seconds);
    match config.duration_seconds {
        None if !sticky => Ok((false, None)),
        Some(seconds) if fits(seconds) => Ok((sticky, Some(seconds))),
        _ => Err(Elbv2Error::Validation(format!(
            "Target group stickiness duration must be between 1 and {LONGEST_STICKINESS} seconds"
        ))),
    }
}

/// What each part of a redirect may refer to
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html>).
const PLACEHOLDERS: [&str; 5] = ["protocol", "host", "port", "path", "query"];

fn check_redirect(action: &ActionShape) -> Result<What, Elbv2Error> {
    let config =
        action.redirect_config.clone().ok_or_else(|| missing(ActionTypeEnum::Redirect, "RedirectConfig"))?;
    let invalid = |what: &str, value: &str, rule: &str| {
        Err(Elbv2Error::Validation(format!("The redirect {what} '{value}' is not valid; {rule}")))
    };
    if let Some(protocol) = config.protocol.as_deref()
        && !matches!(protocol, "HTTP" | "HTTPS" | "#{protocol}")
    {
        return invalid("protocol", protocol, "it must be HTTP, HTTPS or #{protocol}");
    }
    if let Some(port) = config.port.as_deref()
        && port != "#{port}"
        && !port.parse::<u16>().is_ok_and(|number| number > 0)
    {
        return invalid("port", port, "it must be a number from 1 to 65535 or #{port}");
    }
    if let Some(path) = config.path.as_deref().filter(|path| !path.starts_with('/')) {
        return invalid("path", path, "it must begin with '/'");
    }
    let parts = [
        ("host", &config.host, &PLACEHOLDERS[1..2]),
        ("path", &config.path, &PLACEHOLDERS[1..4]),
        ("query", &config.query, &PLACEHOLDERS[..]),
    ];
    for (what, value, allowed) in parts {
        let Some(value) = value.as_deref() else { continue };
        if let Some(other) = placeholders(value).find(|name| !allowed.contains(name)) {
            return invalid(what, value, &format!("it cannot contain #{{{other}}}"));
        }
    }
    let changes = [
        (&config.protocol, "#{protocol}"),
        (&config.port, "#{port}"),
        (&config.host, "#{host}"),
        (&config.path, "/#{path}"),
    ];
    if changes.iter().all(|(value, same)| value.as_deref().is_none_or(|value| value == *same)) {
        // <https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/1752> quotes the sentence.
        let message = "The redirect configuration is not valid because it creates a loop.";
        return Err(Elbv2Error::InvalidLoadBalancerAction(message.to_owned()));
    }
    Ok(What::Redirect(RedirectActionConfig {
        protocol: config.protocol.or_else(|| Some("#{protocol}".to_owned())),
        port: config.port.or_else(|| Some("#{port}".to_owned())),
        host: config.host.or_else(|| Some("#{host}".to_owned())),
        path: config.path.or_else(|| Some("/#{path}".to_owned())),
        query: config.query.or_else(|| Some("#{query}".to_owned())),
        status_code: config.status_code,
    }))
}

/// The names between `#{` and `}`.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split("#{").skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

/// The content types that a fixed response may have
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_FixedResponseActionConfig.html>).
const CONTENT_TYPES: [&str; 5] =
    ["text/plain", "text/css", "text/html", "application/javascript", "application/json"];

fn check_fixed_response(action: &ActionShape) -> Result<What, Elbv2Error> {
    let config = action
        .fixed_response_config
        .clone()
        .ok_or_else(|| missing(ActionTypeEnum::FixedResponse, "FixedResponseConfig"))?;
    let text = config.status_code.as_deref().unwrap_or_default();
    let code = text.parse::<u16>().ok().filter(|_| text.len() == 3);
    if !code.is_some_and(|code| (200..300).contains(&code) || (400..600).contains(&code)) {
        return Err(Elbv2Error::Validation(format!("The status code '{text}' must be 2XX, 4XX or 5XX")));
    }
    if config.content_type.as_deref().is_some_and(|given| !CONTENT_TYPES.contains(&given)) {
        // As moto has it, which compares itself with AWS
        // (https://github.com/getmoto/moto/blob/master/moto/elbv2/models.py).
        return Err(Elbv2Error::InvalidLoadBalancerAction(
            "The ContentType must be one of:'text/html', 'application/json', 'application/javascript', 'text/css', \
             'text/plain'"
                .to_owned(),
        ));
    }
    Ok(What::FixedResponse(config))
}
