//! What can be done with a target group.

use leptos::prelude::*;
use model::ApiError;
use model::elbv2::{DeleteTargetGroupInput, TargetGroup};

use crate::{
    console::{
        elb::load_balancers::name_in,
        support::{Refused, text, use_desk},
    },
    t,
    ui::*,
};

/// The menu “Actions”, for the chosen one.
pub(super) fn menu(chosen: Option<TargetGroup>, deleting: RwSignal<Option<TargetGroup>>) -> Vec<MenuEntry> {
    let reason = why_not_delete(chosen.as_ref());
    vec![MenuEntry::item("Delete", move || deleting.set(chosen.clone())).blocked(reason).danger()]
}

/// Why a group cannot be deleted: a listener sends requests to it.
fn why_not_delete(group: Option<&TargetGroup>) -> Option<String> {
    let Some(group) = group else { return Some(t!(target_groups.choose_one).to_owned()) };
    let users: Vec<String> = group.load_balancer_arns.iter().map(|arn| name_in(arn)).collect();
    (!users.is_empty()).then(|| t!(target_groups.in_use, balancers = users.join(", ")))
}

/// The question before one is deleted.
#[component]
pub(super) fn DeleteDialog(deleting: RwSignal<Option<TargetGroup>>) -> impl IntoView {
    let desk = use_desk();
    let refused = RwSignal::new(None::<ApiError>);
    let close = move |()| {
        refused.set(None);
        deleting.set(None);
    };
    let name = move || {
        deleting.with(|group| group.as_ref().map(|group| text(&group.target_group_name)).unwrap_or_default())
    };
    let delete = move |()| {
        let Some(group) = deleting.get_untracked() else { return };
        match desk.bridge.call(DeleteTargetGroupInput { target_group_arn: group.target_group_arn.clone() }) {
            Ok(_) => {
                close(());
                desk.tell(Notice::good(t!(target_groups.deleted, name = text(&group.target_group_name))));
            }
            Err(error) => refused.set(Some(error)),
        }
    };
    view! {
        <Modal
            open=Signal::derive(move || deleting.with(Option::is_some))
            on_close=close
            title="Delete Target Group"
            primary="Yes, Delete"
            primary_kind=ButtonKind::Danger
            on_primary=delete
        >
            <Refused error=refused />
            <p>{move || t!(target_groups.delete_question, name = name())}</p>
            <p class="soft">{t!(target_groups.delete_text)}</p>
        </Modal>
    }
}
