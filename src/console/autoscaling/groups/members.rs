//! The machines of a group.

use leptos::prelude::*;
use model::autoscaling::{AutoScalingGroup, Instance, SetInstanceProtectionInput};

use crate::{
    console::support::{Desk, text, use_desk},
    paths::{self, Resource},
    t,
    ui::*,
};

/// The tab.
#[component]
pub(super) fn Members(group: Memo<AutoScalingGroup>) -> impl IntoView {
    let desk = use_desk();
    let rows = Memo::new(move |_| group.with(|group| group.instances.clone()));
    let name = Memo::new(move |_| group.with(|group| text(&group.auto_scaling_group_name)));
    let id = |row: &Instance| text(&row.instance_id);
    let lifecycle = |row: &Instance| row.lifecycle_state.map_or("", |state| state.as_str()).to_owned();
    let health = |row: &Instance| text(&row.health_status);
    let columns = vec![
        Column::view("id", "Instance ID", id, move |row: Signal<Instance>| {
            let id = move || row.with(id);
            view! { <a class="id" href=move || paths::item(Resource::Instances, id())>{id}</a> }
        })
        .heading(),
        Column::view("lifecycle", "Lifecycle", lifecycle, move |row: Signal<Instance>| {
            view! { <StateBadge word=Signal::derive(move || row.with(lifecycle)) /> }
        }),
        Column::text("configuration", "Launch Configuration", |row: &Instance| {
            text(&row.launch_configuration_name)
        }),
        Column::text("zone", "Availability Zone", |row: &Instance| text(&row.availability_zone)),
        Column::view("health", "Health Status", health, move |row: Signal<Instance>| {
            view! { <StateBadge word=Signal::derive(move || row.with(health)) bare=true /> }
        }),
        Column::text("protected", "Protected from", |row: &Instance| {
            if row.protected_from_scale_in == Some(true) { "Scale In" } else { "" }.to_owned()
        }),
        Column::actions(move |row: Signal<Instance>| {
            let label = Signal::derive(move || t!(ui.actions_for, name = row.with(id)));
            let entries = Signal::derive(move || row.with(|row| menu(desk, name, row)));
            view! { <Menu label icon_only=Glyph::More small=true entries /> }
        }),
    ];
    let empty = move || {
        let wanted = group.with(|group| group.desired_capacity.unwrap_or_default());
        let text = if wanted == 0 { t!(groups.no_members_wanted) } else { t!(groups.no_members_yet) };
        view! { <Empty title=t!(groups.no_members) text /> }
    };
    view! { <Table what="instances" rows row_key=move |row: Instance| id(&row) columns empty /> }
}

fn menu(desk: Desk, group: Memo<String>, row: &Instance) -> Vec<MenuEntry> {
    let is_protected = row.protected_from_scale_in == Some(true);
    let protect = |on: bool| {
        let id = text(&row.instance_id);
        move || {
            desk.call(SetInstanceProtectionInput {
                instance_ids: vec![id.clone()],
                auto_scaling_group_name: Some(group.get_untracked()),
                protected_from_scale_in: Some(on),
            });
        }
    };
    let already = |it: bool, words: &str| it.then(|| words.to_owned());
    vec![
        MenuEntry::submenu(
            "Instance Protection",
            vec![
                MenuEntry::item("Set Scale In Protection", protect(true))
                    .blocked(already(is_protected, t!(groups.is_protected))),
                MenuEntry::item("Remove Scale In Protection", protect(false))
                    .blocked(already(!is_protected, t!(groups.is_not_protected))),
            ],
        ),
        MenuEntry::line(),
        MenuEntry::unavailable("Set to Standby", t!(groups.no_standby)),
        MenuEntry::unavailable("Detach", t!(groups.no_detach)),
    ]
}
