//! What happens to a request: it is forwarded, redirected, or answered at once. For rules, and for what a listener does
//! with the rest.

use model::elbv2::{
    Action, ActionTypeEnum, FixedResponseActionConfig, ForwardActionConfig, RedirectActionConfig,
    RedirectActionStatusCodeEnum, TargetGroupStickinessConfig, TargetGroupTuple,
};

use super::{listeners::Names, make::forward_to};
use crate::{
    console::{
        act::{AskField, Values, right, weight_of},
        forms::FieldErrors,
        support::text,
    },
    t,
};

/// The target groups that an action sends to, with their weights.
pub(super) fn targets_of(action: &Action) -> Vec<(String, i64)> {
    let several = action.forward_config.iter().flat_map(|config| &config.target_groups);
    let several: Vec<_> =
        several.map(|group| (text(&group.target_group_arn), group.weight.unwrap_or(1))).collect();
    if !several.is_empty() {
        return several;
    }
    action.target_group_arn.iter().map(|arn| (arn.clone(), 1)).collect()
}

fn name_of(arn: &str, names: &Names) -> String {
    let found = names.iter().find(|(own, _)| own == arn);
    found.map_or_else(|| arn.to_owned(), |(_, name)| name.clone())
}

/// An action in AWS's words.
pub(super) fn action_words(action: &Action, names: &Names) -> String {
    if let Some(fixed) = &action.fixed_response_config {
        return format!("Return fixed response {}", text(&fixed.status_code));
    }
    if let Some(redirect) = &action.redirect_config {
        let part = |member: &Option<String>, default: &str| member.clone().unwrap_or(default.to_owned());
        let status = redirect.status_code.map_or("", |status| status.as_str());
        return format!(
            "Redirect to {}://{}:{}{}?{} ({status})",
            part(&redirect.protocol, "#{protocol}").to_lowercase(),
            part(&redirect.host, "#{host}"),
            part(&redirect.port, "#{port}"),
            part(&redirect.path, "/#{path}"),
            part(&redirect.query, "#{query}"),
        );
    }
    let targets = targets_of(action);
    let all: i64 = targets.iter().map(|(_, weight)| weight).sum();
    let words: Vec<String> = targets
        .iter()
        .map(|(arn, weight)| match targets.len() {
            1 => name_of(arn, names),
            _ => format!("{}: {weight} ({}%)", name_of(arn, names), weight * 100 / all.max(1)),
        })
        .collect();
    format!("Forward to {}", words.join(", "))
}

/// The fields of an action, filled in as it is.
pub(super) fn action_fields(names: &Names, action: Option<&Action>) -> Vec<AskField> {
    let own = action.cloned().unwrap_or_default();
    let kind = match (&own.redirect_config, &own.fixed_response_config) {
        (Some(_), _) => "redirect",
        (_, Some(_)) => "fixed",
        _ => "forward",
    };
    let is = |wanted: &'static str| move |values: &Values| values.raw("action") == wanted;
    let mut weights: Vec<String> =
        targets_of(&own).iter().map(|(arn, weight)| format!("{arn}={weight}")).collect();
    // With one target group there is nothing to weigh.
    if let ([only], true) = (names.as_slice(), action.is_none()) {
        weights.push(format!("{}=1", only.0));
    }
    let sticky = own.forward_config.as_ref().and_then(|it| it.target_group_stickiness_config.clone());
    let sticky = sticky.unwrap_or_default();
    let redirect = own.redirect_config.clone().unwrap_or_default();
    let fixed = own.fixed_response_config.clone().unwrap_or_default();
    let part = |member: Option<String>, default: &str| member.unwrap_or(default.to_owned());
    let same = |words: &[(&str, &str)]| -> Vec<(String, String)> {
        words.iter().map(|(value, words)| ((*value).to_owned(), (*words).to_owned())).collect()
    };
    let found = redirect.status_code == Some(RedirectActionStatusCodeEnum::Http302);
    vec![
        AskField::heading("THEN"),
        AskField::radio(
            "action",
            "Action",
            &[("forward", "Forward to"), ("redirect", "Redirect to"), ("fixed", "Return fixed response")],
        )
        .first(kind),
        AskField::weights("targets", "Target group : Weight (0-999)", names.clone())
            .firsts(weights)
            .hint(t!(listener_rules.weight_hint))
            .when(is("forward")),
        AskField::check("sticky", "Group-level stickiness")
            .first((sticky.enabled == Some(true)).to_string())
            .hint(t!(listener_rules.sticky_hint))
            .when(is("forward")),
        AskField::number("sticky_seconds", "Stickiness duration (seconds)")
            .first(sticky.duration_seconds.unwrap_or(3600).to_string())
            .when(|values| values.raw("action") == "forward" && values.is("sticky")),
        AskField::one_of(
            "protocol",
            "Protocol",
            same(&[("#{protocol}", "#{protocol}"), ("HTTP", "HTTP"), ("HTTPS", "HTTPS")]),
        )
        .first(part(redirect.protocol, "#{protocol}"))
        .when(is("redirect")),
        AskField::code("port", "Port").first(part(redirect.port, "#{port}")).when(is("redirect")),
        AskField::code("host", "Host").first(part(redirect.host, "#{host}")).when(is("redirect")),
        AskField::code("path", "Path").first(part(redirect.path, "/#{path}")).when(is("redirect")),
        AskField::code("query", "Query")
            .first(part(redirect.query, "#{query}"))
            .hint(t!(listener_rules.redirect_hint))
            .when(is("redirect")),
        AskField::one_of(
            "status",
            "Status code",
            same(&[("301", "301 - Permanently moved"), ("302", "302 - Found")]),
        )
        .first(if found { "302" } else { "301" })
        .when(is("redirect")),
        AskField::number("code", "Response code")
            .first(part(fixed.status_code, "503"))
            .hint(t!(listener_rules.code_hint))
            .when(is("fixed")),
        AskField::one_of(
            "content",
            "Content-Type",
            same(&[
                ("text/plain", "text/plain"),
                ("text/css", "text/css"),
                ("text/html", "text/html"),
                ("application/javascript", "application/javascript"),
                ("application/json", "application/json"),
            ]),
        )
        .first(part(fixed.content_type, "text/plain"))
        .when(is("fixed")),
        AskField::area("body", "Response body").optional().first(text(&fixed.message_body)).when(is("fixed")),
    ]
}

/// AWS's action of what the form holds.
pub(super) fn to_action(values: &Values) -> Result<Action, FieldErrors> {
    match values.raw("action").as_str() {
        "redirect" => redirect(values),
        "fixed" => fixed(values),
        _ => forward(values),
    }
}

fn forward(values: &Values) -> Result<Action, FieldErrors> {
    let mut errors = FieldErrors::new();
    let given = values.list("targets");
    let mut target_groups = Vec::new();
    for pair in &given {
        let Some((arn, _)) = pair.rsplit_once('=') else { continue };
        match crate::console::forms::whole_number(&weight_of(&given, arn), 0, 999) {
            Ok(weight) => target_groups
                .push(TargetGroupTuple { target_group_arn: Some(arn.to_owned()), weight: Some(weight) }),
            Err(sentence) => {
                errors.insert("targets", sentence);
            }
        }
    }
    if target_groups.is_empty() && errors.is_empty() {
        errors.insert("targets", t!(load_balancers.choose_target_group).to_owned());
    }
    let sticky = values.is("sticky");
    let seconds = if sticky { values.number("sticky_seconds", 1, 604_800, &mut errors) } else { None };
    right(errors)?;
    // One target group without a weight worth telling is written the short way, as AWS's console writes it.
    if let ([only], false) = (target_groups.as_slice(), sticky)
        && only.weight != Some(0)
    {
        return Ok(forward_to(&text(&only.target_group_arn)));
    }
    let target_group_stickiness_config =
        sticky.then_some(TargetGroupStickinessConfig { enabled: Some(true), duration_seconds: seconds });
    Ok(Action {
        r#type: Some(ActionTypeEnum::Forward),
        forward_config: Some(ForwardActionConfig { target_groups, target_group_stickiness_config }),
        ..Action::default()
    })
}

fn redirect(values: &Values) -> Result<Action, FieldErrors> {
    // What keeps the request's own value is not sent; AWS's default says the same
    // (https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html).
    let part = |key: &str, default: &str| values.optional(key).filter(|value| value != default);
    let config = RedirectActionConfig {
        protocol: part("protocol", "#{protocol}"),
        port: part("port", "#{port}"),
        host: part("host", "#{host}"),
        path: part("path", "/#{path}"),
        query: part("query", "#{query}"),
        status_code: None,
    };
    if config == RedirectActionConfig::default() {
        let mut errors = FieldErrors::new();
        errors.insert("path", t!(listener_rules.loop_).to_owned());
        return Err(errors);
    }
    let status = if values.raw("status") == "302" {
        RedirectActionStatusCodeEnum::Http302
    } else {
        RedirectActionStatusCodeEnum::Http301
    };
    Ok(Action {
        r#type: Some(ActionTypeEnum::Redirect),
        redirect_config: Some(RedirectActionConfig { status_code: Some(status), ..config }),
        ..Action::default()
    })
}

fn fixed(values: &Values) -> Result<Action, FieldErrors> {
    let mut errors = FieldErrors::new();
    let code = values.number("code", 200, 599, &mut errors);
    if code.is_none_or(|code| (300..400).contains(&code)) {
        errors.insert("code", t!(listener_rules.code_hint).to_owned());
    }
    let body = values.raw("body");
    if body.len() > 1024 {
        errors.insert("body", t!(forms.too_long, most = 1024));
    }
    right(errors)?;
    Ok(Action {
        r#type: Some(ActionTypeEnum::FixedResponse),
        fixed_response_config: Some(FixedResponseActionConfig {
            status_code: code.map(|code| code.to_string()),
            content_type: values.optional("content"),
            message_body: Some(body).filter(|body| !body.is_empty()),
        }),
        ..Action::default()
    })
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn targets(pairs: &[&str]) -> Values {
        let mut values = Values::of(&[("action", "forward")]);
        values.put("targets", pairs.iter().map(|pair| (*pair).to_owned()).collect());
        values
    }

    #[test]
    fn one_group_is_written_the_short_way_and_two_with_their_weights() {
        let one = to_action(&targets(&["arn:a=1"])).expect("right");
        assert_eq!((one.target_group_arn.as_deref(), one.forward_config), (Some("arn:a"), None));
        let two = to_action(&targets(&["arn:a=3", "arn:b=1"])).expect("right");
        let names = vec![("arn:a".to_owned(), "blue".to_owned()), ("arn:b".to_owned(), "green".to_owned())];
        assert_eq!(action_words(&two, &names), "Forward to blue: 3 (75%), green: 1 (25%)");
    }

    #[test]
    fn what_is_wrong_stands_beside_its_field() {
        let wrong =
            |values: &Values| to_action(values).expect_err("wrong").keys().copied().collect::<Vec<_>>();
        assert_eq!(wrong(&targets(&[])), ["targets"]);
        assert_eq!(wrong(&targets(&["arn:a=1000"])), ["targets"]);
        assert_eq!(wrong(&Values::of(&[("action", "redirect"), ("host", "#{host}")])), ["path"]);
        assert_eq!(wrong(&Values::of(&[("action", "fixed"), ("code", "302")])), ["code"]);
    }

    #[test]
    fn a_redirect_keeps_what_is_not_changed() {
        let values = Values::of(&[
            ("action", "redirect"),
            ("protocol", "HTTPS"),
            ("port", "443"),
            ("host", "#{host}"),
            ("status", "301"),
        ]);
        let config = to_action(&values).expect("right").redirect_config.expect("a redirect");
        assert_eq!(
            (config.protocol.as_deref(), config.port.as_deref(), config.host),
            (Some("HTTPS"), Some("443"), None)
        );
    }
}
