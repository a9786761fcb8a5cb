//! What can be done with a launch configuration.

use leptos::prelude::*;
use model::ApiError;
use model::autoscaling::{AutoScalingGroup, DeleteLaunchConfigurationInput};

use crate::{
    console::support::{Desk, Refused, use_desk},
    paths::{self, Resource},
    t,
    ui::*,
};

/// The menu “Actions”, for the chosen one.
pub(super) fn menu(
    desk: Desk,
    chosen: Option<&String>,
    groups: &[AutoScalingGroup],
    deleting: RwSignal<Option<String>>,
) -> Vec<MenuEntry> {
    let none = chosen.is_none().then(|| t!(launch_configurations.choose_one).to_owned());
    let name = chosen.cloned().unwrap_or_default();
    let in_use = none.clone().or_else(|| why_in_use(&name, groups));
    let (for_group, for_copy, for_delete) = (name.clone(), name.clone(), name);
    vec![
        MenuEntry::item("Create Auto Scaling group", move || {
            desk.go(&paths::create_from(Resource::AutoScalingGroups, "selected", &for_group));
        })
        .blocked(none.clone()),
        MenuEntry::item("Copy launch configuration", move || {
            desk.go(&paths::create_from(Resource::LaunchConfigurations, "copy", &for_copy));
        })
        .blocked(none),
        MenuEntry::line(),
        MenuEntry::item("Delete launch configuration", move || deleting.set(Some(for_delete.clone())))
            .blocked(in_use)
            .danger(),
    ]
}

/// Why a configuration cannot be deleted: groups that launch from it.
fn why_in_use(name: &str, groups: &[AutoScalingGroup]) -> Option<String> {
    let users: Vec<&str> = groups
        .iter()
        .filter(|group| group.launch_configuration_name.as_deref() == Some(name))
        .filter_map(|group| group.auto_scaling_group_name.as_deref())
        .collect();
    (!users.is_empty()).then(|| t!(launch_configurations.in_use, groups = users.join(", ")))
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
        let input = DeleteLaunchConfigurationInput { launch_configuration_name: Some(name.clone()) };
        match desk.bridge.call(input) {
            Ok(_) => {
                close(());
                let notice = Notice::good(t!(launch_configurations.deleted, name = name));
                desk.arrive(&paths::list(Resource::LaunchConfigurations), notice);
            }
            Err(error) => refused.set(Some(error)),
        }
    };
    view! {
        <Modal
            open=Signal::derive(move || deleting.with(Option::is_some))
            on_close=close
            title="Delete Launch Configuration"
            primary="Yes, Delete"
            primary_kind=ButtonKind::Danger
            on_primary=delete
        >
            <Refused error=refused />
            <p>{move || t!(launch_configurations.delete_question, name = deleting.get().unwrap_or_default())}</p>
            <p class="soft">{t!(launch_configurations.delete_text)}</p>
        </Modal>
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_configuration_that_a_group_launches_from_stays_and_names_the_group() {
        let group = AutoScalingGroup {
            auto_scaling_group_name: Some("blog-group".to_owned()),
            launch_configuration_name: Some("blog".to_owned()),
            ..Default::default()
        };
        let groups = [group];
        assert!(why_in_use("blog", &groups).is_some_and(|reason| reason.contains("blog-group")));
        assert_eq!(why_in_use("blogCopy", &groups), None);
    }
}
