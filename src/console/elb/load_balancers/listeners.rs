//! The listeners of a load balancer: on which port it listens, and by which rules requests go on from there.

use leptos::prelude::*;
use model::elbv2::{
    CreateListenerInput, DeleteListenerInput, DescribeListenersInput, DescribeTargetGroupsInput, Listener,
    ModifyListenerInput, ProtocolEnum,
};

use super::{
    rule_actions::{action_fields, action_words, targets_of, to_action},
    rules::Rules,
};
use crate::{
    bridge::use_read,
    console::{
        act::{ActDialogs, Ask, AskField, right, use_acts},
        browse::{Cell, Heading, Row},
        forms::FieldErrors,
        listing::RowTable,
        support::text,
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// ARNs and names of target groups.
pub(super) type Names = Vec<(String, String)>;

const HEADINGS: &[Heading] = &[
    ("listener", "Listener ID"),
    ("policy", "Security policy"),
    ("rules", "Rules"),
    ("groups", "Target groups"),
];

/// What a listener is called: `HTTP : 80`.
pub(super) fn listener_title(listener: &Listener) -> String {
    let protocol = listener.protocol.map_or("", |protocol| protocol.as_str());
    format!("{protocol} : {}", listener.port.unwrap_or_default())
}

/// The tab.
#[component]
pub(super) fn Listeners(arn: Signal<String>) -> impl IntoView {
    let acts = use_acts();
    let read =
        use_read(move || DescribeListenersInput { load_balancer_arn: Some(arn.get()), ..Default::default() });
    let listeners = Memo::new(move |_| read.get().map(|output| output.listeners.clone()).unwrap_or_default());
    let groups = use_read(DescribeTargetGroupsInput::default);
    let names = Memo::new(move |_| {
        let all = groups.get().map(|output| output.target_groups.clone()).unwrap_or_default();
        let named = all.iter().map(|group| (text(&group.target_group_arn), text(&group.target_group_name)));
        named.collect::<Names>()
    });
    let rows = Memo::new(move |_| {
        names.with(|names| listeners.with(|all| all.iter().map(|it| row(it, names)).collect::<Vec<_>>()))
    });
    let menu = move |key: String| {
        let found = listeners.with(|all| all.iter().find(|it| text(&it.listener_arn) == key).cloned());
        let listener = found.unwrap_or_default();
        let own = listener.clone();
        vec![
            acts.entry("Edit", None, move |_| {
                names.with_untracked(|names| put(None, Some(&listener), names))
            }),
            acts.entry("Delete", None, move |_| delete(&own)).danger(),
        ]
    };
    let add = move |_| names.with_untracked(|names| put(Some(arn.get_untracked()), None, names));
    view! {
        <div class="row detail">{acts.button("Add listener", None, add)}</div>
        <RowTable
            what="listeners"
            headings=HEADINGS
            rows
            empty=format!("{}. {}", t!(load_balancers.no_listeners), t!(load_balancers.no_listeners_text))
            menu=Callback::new(menu)
        />
        <For
            each=move || listeners.get()
            key=|listener| (listener.listener_arn.clone(), listener.port)
            children=move |listener| view! { <Rules acts listener names /> }
        />
        <ActDialogs acts />
    }
}

fn row(listener: &Listener, names: &Names) -> Row {
    let words: Vec<String> =
        listener.default_actions.iter().map(|action| action_words(action, names)).collect();
    let groups = listener.default_actions.iter().flat_map(targets_of).filter_map(|(arn, _)| {
        let name = names.iter().find(|(own, _)| *own == arn).map(|(_, name)| name.clone())?;
        Some((name.clone(), paths::item(Resource::TargetGroups, name)))
    });
    Row {
        key: text(&listener.listener_arn),
        cells: vec![
            Cell::Text(listener_title(listener)),
            Cell::Text("N/A".to_owned()),
            Cell::Text(format!("Default: {}", words.join("; "))),
            Cell::Links(groups.collect()),
        ],
        gone: false,
    }
}

/// Adds a listener to a load balancer, or edits one.
fn put(load_balancer: Option<String>, listener: Option<&Listener>, names: &Names) -> Ask {
    let listener_arn = listener.and_then(|it| it.listener_arn.clone());
    let port = listener.and_then(|it| it.port).map(|port| port.to_string()).unwrap_or_default();
    let heading = if listener.is_some() { "Edit listener" } else { "Add listener" };
    let mut fields = vec![AskField::number("port", "Port").first(port)];
    fields.extend(action_fields(names, listener.and_then(|it| it.default_actions.first())));
    Ask::new(heading, "Save", move |desk, values| {
        let mut errors = FieldErrors::new();
        let port = values.number("port", 1, 65_535, &mut errors);
        if port.is_none() && errors.is_empty() {
            errors.insert("port", t!(console.required).to_owned());
        }
        let action = to_action(values).unwrap_or_else(|wrong| {
            errors.extend(wrong);
            Default::default()
        });
        right(errors)?;
        let (protocol, default_actions) = (Some(ProtocolEnum::Http), vec![action]);
        if listener_arn.is_some() {
            desk.bridge.call(ModifyListenerInput {
                listener_arn: listener_arn.clone(),
                protocol,
                port,
                default_actions,
                ..Default::default()
            })?;
        } else {
            desk.bridge.call(CreateListenerInput {
                load_balancer_arn: load_balancer.clone(),
                protocol,
                port,
                default_actions,
                ..Default::default()
            })?;
        }
        Ok(Notice::good(t!(listener_rules.listener_saved, port = port.unwrap_or_default())).into())
    })
    .text(t!(load_balancers.listeners_hint))
    .fields(fields)
    .wide()
}

fn delete(listener: &Listener) -> Ask {
    let listener_arn = listener.listener_arn.clone();
    let title = listener_title(listener);
    let question = t!(act.delete_question, name = title.clone());
    Ask::new("Delete listener", "Yes, Delete", move |desk, _| {
        desk.bridge.call(DeleteListenerInput { listener_arn: listener_arn.clone() })?;
        Ok(Notice::good(t!(act.deleted, what = "Listener", id = title.clone())).into())
    })
    .text(question)
    .text(t!(listener_rules.delete_listener))
    .danger()
}
