//! What can be done with an Auto Scaling group.

use leptos::prelude::*;
use model::ApiError;
use model::autoscaling::{AutoScalingGroup, DeleteAutoScalingGroupInput, DescribeAutoScalingGroupsInput};

use crate::{
    console::support::{Refused, text, use_desk},
    paths::{self, Resource},
    t,
    ui::*,
};

/// The menu “Actions”, for the chosen one.
pub(super) fn menu(
    chosen: Option<&AutoScalingGroup>,
    editing: RwSignal<Option<String>>,
    deleting: RwSignal<Option<String>>,
) -> Vec<MenuEntry> {
    let reason = why_not(chosen);
    let name = chosen.map(|group| text(&group.auto_scaling_group_name)).unwrap_or_default();
    let other = name.clone();
    vec![
        MenuEntry::item("Edit", move || editing.set(Some(name.clone()))).blocked(reason.clone()),
        MenuEntry::item("Delete", move || deleting.set(Some(other.clone()))).blocked(reason).danger(),
    ]
}

/// Why a group cannot be changed.
fn why_not(group: Option<&AutoScalingGroup>) -> Option<String> {
    match group {
        None => Some(t!(groups.choose_one).to_owned()),
        Some(group) => group.status.as_ref().map(|status| t!(groups.busy, status = status)),
    }
}

/// The question before one is deleted.
#[component]
pub(super) fn DeleteDialog(deleting: RwSignal<Option<String>>) -> impl IntoView {
    let desk = use_desk();
    let refused = RwSignal::new(None::<ApiError>);
    let close = move |()| {
        refused.set(None);
        deleting.set(None);
    };
    let delete = move |()| {
        let Some(name) = deleting.get_untracked() else { return };
        // The console's “Delete” is the forced one: its machines go with the group.
        let input = DeleteAutoScalingGroupInput {
            auto_scaling_group_name: Some(name.clone()),
            force_delete: Some(true),
        };
        match desk.bridge.call(input) {
            Ok(_) => {
                close(());
                desk.tell(Notice::good(t!(groups.deleting, name = name)));
            }
            Err(error) => refused.set(Some(error)),
        }
    };
    let members = move || {
        let name = deleting.get()?;
        let input =
            DescribeAutoScalingGroupsInput { auto_scaling_group_names: vec![name], ..Default::default() };
        let groups = desk.bridge.ask(input).map(|output| output.auto_scaling_groups).unwrap_or_default();
        groups.first().map(|group| group.instances.clone())
    };
    let list = move || {
        let members = members().unwrap_or_default();
        if members.is_empty() {
            return view! { <p>{t!(groups.delete_empty)}</p> }.into_any();
        }
        let lines = members
            .into_iter()
            .map(|member| {
                let id = text(&member.instance_id);
                view! { <li><a class="id" href=paths::item(Resource::Instances, &id)>{id.clone()}</a></li> }
            })
            .collect_view();
        view! {
            <p>{t!(groups.delete_members)}</p>
            <ul>{lines}</ul>
        }
        .into_any()
    };
    view! {
        <Modal
            open=Signal::derive(move || deleting.with(Option::is_some))
            on_close=close
            title="Delete Auto Scaling group"
            primary="Yes, Delete"
            primary_kind=ButtonKind::Danger
            on_primary=delete
        >
            <Refused error=refused />
            <p>{move || t!(groups.delete_question, name = deleting.get().unwrap_or_default())}</p>
            {list}
            <p class="soft">{t!(groups.delete_text)}</p>
        </Modal>
    }
}
