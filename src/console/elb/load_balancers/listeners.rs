//! The listeners of a load balancer: on which port it listens, and where requests go.

use leptos::prelude::*;
use model::ApiError;
use model::elbv2::{
    Action, CreateListenerInput, DeleteListenerInput, DescribeListenersInput, DescribeTargetGroupsInput,
    Listener, ModifyListenerInput, ProtocolEnum,
};

use super::make::forward_to;
use crate::{
    bridge::use_read,
    console::{
        browse::links_view,
        forms::whole_number,
        support::{Refused, text, use_desk},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// What the dialog is about.
#[derive(Clone, Debug, PartialEq)]
enum Asked {
    Add,
    Edit(Listener),
}

/// The tab.
#[component]
pub(super) fn Listeners(arn: Signal<String>) -> impl IntoView {
    let desk = use_desk();
    let read =
        use_read(move || DescribeListenersInput { load_balancer_arn: Some(arn.get()), ..Default::default() });
    let rows = Memo::new(move |_| read.get().map(|output| output.listeners.clone()).unwrap_or_default());
    let groups = use_read(DescribeTargetGroupsInput::default);
    let names = Memo::new(move |_| {
        let all = groups.get().map(|output| output.target_groups.clone()).unwrap_or_default();
        all.iter()
            .map(|group| (text(&group.target_group_arn), text(&group.target_group_name)))
            .collect::<Vec<_>>()
    });
    let asked = RwSignal::new(None::<Asked>);
    let title = |row: &Listener| {
        format!(
            "{} : {}",
            row.protocol.map_or("", |protocol| protocol.as_str()),
            row.port.unwrap_or_default()
        )
    };
    let columns = vec![
        Column::text("listener", "Listener ID", title).heading(),
        Column::text("policy", "Security policy", |_: &Listener| "N/A".to_owned()).unsorted(),
        Column::view(
            "rules",
            "Rules",
            |row: &Listener| row.default_actions.iter().map(action_kind).collect::<Vec<_>>().join(", "),
            move |row: Signal<Listener>| {
                move || {
                    let targets =
                        row.with(|row| row.default_actions.iter().flat_map(targets_of).collect::<Vec<_>>());
                    let links = targets.iter().map(|arn| {
                        let name = names.with(|names| {
                            names.iter().find(|(own, _)| own == arn).map(|(_, name)| name.clone())
                        });
                        let name = name.unwrap_or_else(|| arn.clone());
                        (name.clone(), paths::item(Resource::TargetGroups, name))
                    });
                    if targets.is_empty() {
                        let kinds =
                            row.with(|row| row.default_actions.iter().map(action_kind).collect::<Vec<_>>());
                        return format!("Default: {}", kinds.join(", ")).into_any();
                    }
                    view! { "Default: forwarding to " {links_view(links.collect())} }.into_any()
                }
            },
        ),
        Column::actions(move |row: Signal<Listener>| {
            let label = Signal::derive(move || t!(ui.actions_for, name = row.with(title)));
            let entries = Signal::derive(move || {
                let listener = row.get();
                let arn = listener.listener_arn.clone();
                vec![
                    MenuEntry::item("Edit", move || asked.set(Some(Asked::Edit(listener.clone())))),
                    MenuEntry::item("Delete", move || {
                        desk.call(DeleteListenerInput { listener_arn: arn.clone() });
                    })
                    .danger(),
                ]
            });
            view! { <Menu label icon_only=Glyph::More small=true entries /> }
        }),
    ];
    view! {
        <div class="row detail">
            <Button on_press=move |()| asked.set(Some(Asked::Add))>"Add listener"</Button>
        </div>
        <Table
            what="listeners"
            rows
            row_key=|row: Listener| text(&row.listener_arn)
            columns
            plain=true
            empty=|| view! { <Empty title=t!(load_balancers.no_listeners) text=t!(load_balancers.no_listeners_text) /> }
        />
        <ListenerDialog arn asked names />
    }
}

fn action_kind(action: &Action) -> String {
    action.r#type.map_or("", |kind| kind.as_str()).to_owned()
}

/// The target groups that an action sends to.
fn targets_of(action: &Action) -> Vec<String> {
    let several = action.forward_config.iter().flat_map(|config| &config.target_groups);
    let several: Vec<String> = several.filter_map(|group| group.target_group_arn.clone()).collect();
    if several.is_empty() { action.target_group_arn.iter().cloned().collect() } else { several }
}

#[component]
fn ListenerDialog(
    arn: Signal<String>,
    asked: RwSignal<Option<Asked>>,
    names: Memo<Vec<(String, String)>>,
) -> impl IntoView {
    let desk = use_desk();
    let port = RwSignal::new(String::new());
    let target = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let refused = RwSignal::new(None::<ApiError>);
    // The dialog starts from what is there; not derivable, for the learner changes it.
    Effect::new(move |_| {
        let (first_port, first_target) = match asked.get() {
            None => return,
            Some(Asked::Add) => (String::new(), None),
            Some(Asked::Edit(listener)) => (
                listener.port.unwrap_or_default().to_string(),
                listener.default_actions.iter().flat_map(targets_of).next(),
            ),
        };
        port.set(first_port);
        let usual = || names.with_untracked(|names| names.first().map(|(arn, _)| arn.clone()));
        target.set(first_target.or_else(usual).unwrap_or_default());
        wrong.set(None);
        refused.set(None);
    });
    let save = move |()| {
        let number = match whole_number(&port.get_untracked(), 1, 65_535) {
            Ok(number) => Some(number),
            Err(sentence) => return wrong.set(Some(sentence)),
        };
        let default_actions = vec![forward_to(&target.get_untracked())];
        let protocol = Some(ProtocolEnum::Http);
        let outcome = match asked.get_untracked() {
            None => return,
            Some(Asked::Add) => {
                let load_balancer_arn = Some(arn.get_untracked());
                let input = CreateListenerInput {
                    load_balancer_arn,
                    protocol,
                    port: number,
                    default_actions,
                    ..Default::default()
                };
                desk.bridge.call(input).map(drop)
            }
            Some(Asked::Edit(listener)) => {
                let listener_arn = listener.listener_arn;
                let input = ModifyListenerInput {
                    listener_arn,
                    protocol,
                    port: number,
                    default_actions,
                    ..ModifyListenerInput::default()
                };
                desk.bridge.call(input).map(drop)
            }
        };
        match outcome {
            Ok(()) => asked.set(None),
            Err(error) => refused.set(Some(error)),
        }
    };
    let is_new = move || asked.with(|asked| matches!(asked, Some(Asked::Add)));
    let title = Signal::derive(move || if is_new() { "Add listener" } else { "Edit listener" }.to_owned());
    let options = Signal::derive(move || {
        names.get().into_iter().map(|(arn, name)| Choice::new(arn, name)).collect::<Vec<_>>()
    });
    view! {
        <Modal
            open=Signal::derive(move || asked.with(Option::is_some))
            on_close=move |()| asked.set(None)
            title
            primary="Save"
            on_primary=save
        >
            <div class="stack">
                <Refused error=refused />
                <Facts><Fact name="Protocol">"HTTP"</Fact></Facts>
                <TextField label="Port" kind=InputKind::Number value=port error=wrong />
                <SelectField label="Forward to" value=target options />
            </div>
        </Modal>
    }
}
