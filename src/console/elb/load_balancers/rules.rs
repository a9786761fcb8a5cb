//! The rules of a listener: which requests they take, in the order of their priorities, and what happens to those.

use leptos::prelude::*;
use model::elbv2::{
    CreateRuleInput, DeleteRuleInput, DescribeRulesInput, HostHeaderConditionConfig,
    HttpHeaderConditionConfig, HttpRequestMethodConditionConfig, Listener, ModifyListenerInput,
    ModifyRuleInput, PathPatternConditionConfig, QueryStringConditionConfig, QueryStringKeyValuePair, Rule,
    RuleCondition, RulePriorityPair, SetRulePrioritiesInput, SourceIpConditionConfig,
};

use super::{
    listeners::{Names, listener_title},
    rule_actions::{action_fields, action_words, to_action},
};
use crate::{
    bridge::use_read,
    console::{
        act::{Acts, Ask, AskField, Values, right},
        browse::{Cell, Heading, Row},
        forms::FieldErrors,
        listing::RowTable,
        support::{Desk, text},
    },
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[("priority", "Priority"), ("if", "IF (all match)"), ("then", "THEN")];

/// The most that a priority may be
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html>, `Priority`).
const LAST_PRIORITY: i64 = 50_000;

/// The rules of one listener.
#[component]
pub(super) fn Rules(acts: Acts, listener: Listener, names: Memo<Names>) -> impl IntoView {
    let arn = listener.listener_arn.clone();
    let read = use_read(move || DescribeRulesInput { listener_arn: arn.clone(), ..Default::default() });
    let rules = Memo::new(move |_| read.get().map(|output| output.rules.clone()).unwrap_or_default());
    let rows = Memo::new(move |_| {
        names.with(|names| rules.with(|rules| rules.iter().map(|rule| row(rule, names)).collect::<Vec<_>>()))
    });
    let (heading, for_insert) = (listener_title(&listener), listener.clone());
    let menu = move |key: String| {
        let found = rules.with(|rules| rules.iter().find(|rule| text(&rule.rule_arn) == key).cloned());
        let rule = found.unwrap_or_default();
        let default = (rule.is_default == Some(true)).then(|| t!(listener_rules.default_stays).to_owned());
        let (for_edit, for_order, for_delete) = (rule.clone(), rule.clone(), rule);
        let listener = listener.clone();
        vec![
            acts.entry("Edit Rule", None, move |_| {
                names.with_untracked(|names| edit(&listener, &for_edit, names))
            }),
            acts.entry("Set priority", default.clone(), move |_| set_priority(&for_order)),
            acts.entry("Delete Rule", default, move |_| delete(&for_delete)).danger(),
        ]
    };
    let insert = move |_: Desk| {
        let last = rules.with_untracked(|rules| rules.iter().filter_map(priority).max());
        names.with_untracked(|names| insert(&for_insert, names, last.map_or(1, |last| last + 1)))
    };
    view! {
        <div class="stack detail">
            <h3>{t!(listener_rules.heading, listener = heading)}</h3>
            <div class="row">
                {acts.button("Insert Rule", None, insert)}
                <span class="soft small">{t!(listener_rules.order)}</span>
            </div>
        </div>
        <RowTable
            what="rules"
            headings=HEADINGS
            rows
            empty=t!(rules.none)
            menu=Callback::new(menu)
        />
    }
}

fn priority(rule: &Rule) -> Option<i64> {
    rule.priority.as_deref().and_then(|priority| priority.parse().ok())
}

fn row(rule: &Rule, names: &Names) -> Row {
    let is_default = rule.is_default == Some(true);
    let conditions = if is_default {
        "Requests otherwise not routed".to_owned()
    } else {
        rule.conditions.iter().map(condition_words).collect::<Vec<_>>().join("; ")
    };
    let actions = rule.actions.iter().map(|action| action_words(action, names)).collect::<Vec<_>>();
    Row {
        key: text(&rule.rule_arn),
        cells: vec![
            priority(rule).map_or_else(|| Cell::Text("last".to_owned()), |number| Cell::Number(number, "")),
            Cell::Text(conditions),
            Cell::Text(actions.join("; ")),
        ],
        gone: false,
    }
}

/// The values of a condition, whichever of its two forms it has.
fn values_of(condition: &RuleCondition) -> Vec<String> {
    let own = [
        condition.host_header_config.as_ref().map(|it| &it.values),
        condition.path_pattern_config.as_ref().map(|it| &it.values),
        condition.http_request_method_config.as_ref().map(|it| &it.values),
        condition.source_ip_config.as_ref().map(|it| &it.values),
        condition.http_header_config.as_ref().map(|it| &it.values),
    ];
    if let Some(pairs) = &condition.query_string_config {
        return pairs.values.iter().map(pair_words).collect();
    }
    own.into_iter().flatten().next().unwrap_or(&condition.values).clone()
}

fn pair_words(pair: &QueryStringKeyValuePair) -> String {
    let value = text(&pair.value);
    pair.key.as_ref().map_or(value.clone(), |key| format!("{key}={value}"))
}

fn condition_words(condition: &RuleCondition) -> String {
    let values = values_of(condition).join(" or ");
    let header = condition.http_header_config.as_ref().map(|it| text(&it.http_header_name));
    match condition.field.as_deref().unwrap_or_default() {
        "host-header" => format!("Host is {values}"),
        "path-pattern" => format!("Path is {values}"),
        "http-request-method" => format!("Http request method is {values}"),
        "source-ip" => format!("Source IP is {values}"),
        "http-header" => format!("Http header {} is {values}", header.unwrap_or_default()),
        "query-string" => format!("Query string is {values}"),
        other => format!("{other} is {values}"),
    }
}

/// The fields of a form and the conditions they make.
const FIELDS: [(&str, &str); 6] = [
    ("hosts", "host-header"),
    ("paths", "path-pattern"),
    ("methods", "http-request-method"),
    ("sources", "source-ip"),
    ("header_values", "http-header"),
    ("queries", "query-string"),
];

fn condition_fields(conditions: &[RuleCondition]) -> Vec<AskField> {
    let own = |field: &str| {
        let found = conditions.iter().find(|it| it.field.as_deref() == Some(field));
        found.map(|it| values_of(it).join(", ")).unwrap_or_default()
    };
    let header = conditions.iter().find_map(|it| it.http_header_config.as_ref());
    let header = header.map(|it| text(&it.http_header_name)).unwrap_or_default();
    vec![
        AskField::heading("IF (all match)"),
        AskField::note(t!(listener_rules.conditions)),
        AskField::code("paths", "Path")
            .optional()
            .first(own("path-pattern"))
            .hint(t!(listener_rules.path_hint)),
        AskField::code("hosts", "Host header")
            .optional()
            .first(own("host-header"))
            .hint(t!(listener_rules.host_hint)),
        AskField::code("methods", "Http request method")
            .optional()
            .first(own("http-request-method"))
            .hint(t!(listener_rules.method_hint)),
        AskField::code("sources", "Source IP")
            .optional()
            .first(own("source-ip"))
            .hint(t!(listener_rules.source_hint)),
        AskField::code("header", "Http header: name").optional().first(header),
        AskField::code("header_values", "Http header: values").optional().first(own("http-header")),
        AskField::code("queries", "Query string")
            .optional()
            .first(own("query-string"))
            .hint(t!(listener_rules.query_hint)),
    ]
}

/// AWS's conditions of what the form holds.
fn to_conditions(values: &Values) -> Result<Vec<RuleCondition>, FieldErrors> {
    let mut errors = FieldErrors::new();
    let mut conditions = Vec::new();
    for (key, field) in FIELDS {
        let given = values.several(key);
        if given.is_empty() {
            continue;
        }
        let mut condition = RuleCondition { field: Some(field.to_owned()), ..Default::default() };
        match field {
            "host-header" => condition.host_header_config = Some(HostHeaderConditionConfig { values: given }),
            "path-pattern" => {
                condition.path_pattern_config = Some(PathPatternConditionConfig { values: given })
            }
            "http-request-method" => {
                condition.http_request_method_config =
                    Some(HttpRequestMethodConditionConfig { values: given });
            }
            "source-ip" => condition.source_ip_config = Some(SourceIpConditionConfig { values: given }),
            "http-header" => {
                let http_header_name = values.needed("header", &mut errors);
                condition.http_header_config =
                    Some(HttpHeaderConditionConfig { http_header_name, values: given });
            }
            _ => {
                let values = given.iter().map(|pair| query_pair(pair)).collect();
                condition.query_string_config = Some(QueryStringConditionConfig { values });
            }
        }
        conditions.push(condition);
    }
    if values.optional("header").is_some() && values.several("header_values").is_empty() {
        errors.insert("header_values", t!(console.required).to_owned());
    }
    if conditions.is_empty() && errors.is_empty() {
        errors.insert("paths", t!(listener_rules.one_condition).to_owned());
    }
    right(errors)?;
    Ok(conditions)
}

fn query_pair(text: &str) -> QueryStringKeyValuePair {
    match text.split_once('=') {
        Some((key, value)) => {
            QueryStringKeyValuePair { key: Some(key.trim().to_owned()), value: Some(value.trim().to_owned()) }
        }
        None => QueryStringKeyValuePair { key: None, value: Some(text.to_owned()) },
    }
}

/// Whether the form can show these conditions: no kind twice, and no value that the form would cut in two.
fn can_show(conditions: &[RuleCondition]) -> bool {
    let twice = conditions
        .iter()
        .enumerate()
        .any(|(index, one)| conditions.iter().skip(index + 1).any(|other| other.field == one.field));
    !twice && !conditions.iter().flat_map(values_of).any(|value| value.contains(','))
}

fn insert(listener: &Listener, names: &Names, next: i64) -> Ask {
    let arn = listener.listener_arn.clone();
    let next = next.min(LAST_PRIORITY).to_string();
    let mut fields =
        vec![AskField::number("priority", "Priority").first(next).hint(t!(listener_rules.priority_hint))];
    fields.extend(condition_fields(&[]));
    fields.extend(action_fields(names, None));
    Ask::new("Insert Rule", "Save", move |desk, values| {
        let mut errors = FieldErrors::new();
        let priority = asked_priority(values, &mut errors);
        let conditions = take(to_conditions(values), &mut errors);
        let actions = take(to_action(values).map(|action| vec![action]), &mut errors);
        right(errors)?;
        desk.bridge.call(CreateRuleInput {
            listener_arn: arn.clone(),
            priority,
            conditions,
            actions,
            ..Default::default()
        })?;
        let told = t!(listener_rules.inserted, number = priority.unwrap_or_default());
        Ok(Notice::good(told).into())
    })
    .text(listener_title(listener))
    .fields(fields)
    .wide()
}

fn asked_priority(values: &Values, errors: &mut FieldErrors) -> Option<i64> {
    let priority = values.number("priority", 1, LAST_PRIORITY, errors);
    if priority.is_none() && !errors.contains_key("priority") {
        errors.insert("priority", t!(console.required).to_owned());
    }
    priority
}

/// What is right; what is wrong joins the other errors, so that all of them are told at once.
fn take<T: Default>(result: Result<T, FieldErrors>, errors: &mut FieldErrors) -> T {
    result.unwrap_or_else(|wrong| {
        errors.extend(wrong);
        T::default()
    })
}

/// Edits a rule; of the default rule, only what happens.
fn edit(listener: &Listener, rule: &Rule, names: &Names) -> Ask {
    let (rule_arn, listener_arn) = (rule.rule_arn.clone(), listener.listener_arn.clone());
    let is_default = rule.is_default == Some(true);
    let shows = !is_default && can_show(&rule.conditions);
    let mut fields = Vec::new();
    if shows {
        fields.extend(condition_fields(&rule.conditions));
    } else if !is_default {
        let words = rule.conditions.iter().map(condition_words).collect::<Vec<_>>().join("; ");
        fields.push(AskField::note(t!(listener_rules.kept, conditions = words)));
    }
    fields.extend(action_fields(names, rule.actions.first()));
    let which = if is_default { "last".to_owned() } else { text(&rule.priority) };
    Ask::new("Edit Rule", "Update", move |desk, values| {
        let mut errors = FieldErrors::new();
        let conditions = if shows { take(to_conditions(values), &mut errors) } else { Vec::new() };
        let actions = take(to_action(values).map(|action| vec![action]), &mut errors);
        right(errors)?;
        if is_default {
            desk.bridge.call(ModifyListenerInput {
                listener_arn: listener_arn.clone(),
                default_actions: actions,
                ..Default::default()
            })?;
        } else {
            desk.bridge.call(ModifyRuleInput { rule_arn: rule_arn.clone(), conditions, actions })?;
        }
        Ok(Notice::good(t!(listener_rules.saved)).into())
    })
    .text(format!("{} · {which}", listener_title(listener)))
    .fields(fields)
    .wide()
}

fn set_priority(rule: &Rule) -> Ask {
    let rule_arn = rule.rule_arn.clone();
    Ask::new("Set priority", "Save", move |desk, values| {
        let mut errors = FieldErrors::new();
        let priority = asked_priority(values, &mut errors);
        right(errors)?;
        let pair = RulePriorityPair { rule_arn: rule_arn.clone(), priority };
        desk.bridge.call(SetRulePrioritiesInput { rule_priorities: vec![pair] })?;
        Ok(Notice::good(t!(listener_rules.saved)).into())
    })
    .fields(vec![
        AskField::number("priority", "Priority")
            .first(text(&rule.priority))
            .hint(t!(listener_rules.priority_hint)),
    ])
}

fn delete(rule: &Rule) -> Ask {
    let rule_arn = rule.rule_arn.clone();
    let number = text(&rule.priority);
    let question = t!(listener_rules.delete_question, number = number.clone());
    Ask::new("Delete Rule", "Delete", move |desk, _| {
        desk.bridge.call(DeleteRuleInput { rule_arn: rule_arn.clone() })?;
        Ok(Notice::good(t!(act.deleted, what = "Rule", id = number.clone())).into())
    })
    .text(question)
    .danger()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn each_field_becomes_a_condition_of_its_kind() {
        let values = Values::of(&[
            ("paths", "/premium/*, /gold"),
            ("header", "X-Tier"),
            ("header_values", "premium"),
            ("queries", "tier=premium, beta"),
        ]);
        let conditions = to_conditions(&values).expect("right");
        let words: Vec<String> = conditions.iter().map(condition_words).collect();
        assert_eq!(
            words,
            [
                "Path is /premium/* or /gold",
                "Http header X-Tier is premium",
                "Query string is tier=premium or beta"
            ]
        );
    }

    #[test]
    fn a_rule_takes_something_and_a_header_has_a_name() {
        assert!(to_conditions(&Values::default()).is_err_and(|errors| errors.contains_key("paths")));
        let nameless = to_conditions(&Values::of(&[("header_values", "premium")]));
        assert!(nameless.is_err_and(|errors| errors.contains_key("header")));
    }

    #[test]
    fn what_the_form_cannot_show_is_left_alone() {
        let path = |value: &str| RuleCondition {
            field: Some("path-pattern".to_owned()),
            values: vec![value.to_owned()],
            ..Default::default()
        };
        assert!(can_show(&[path("/a")]));
        assert!(!can_show(&[path("/a"), path("/b")]));
        assert!(!can_show(&[path("/a,b")]));
    }
}
