//! What can be done with volumes.

use leptos::prelude::*;
use model::{
    ApiError,
    ec2::{
        AttachVolumeInput, CreateSnapshotInput, DeleteVolumeInput, DescribeInstancesInput, DetachVolumeInput,
        InstanceStateName, Volume, VolumeState,
    },
};

use crate::{
    console::{
        support::{Desk, Refused, name_and_id, name_of, text, use_desk},
        tags::TagsDialog,
    },
    paths::{self, Resource},
    t,
    ui::*,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Snapshot,
    Attach,
    Detach,
    Delete,
}

/// What can be done with volumes. `Copy`.
#[derive(Clone, Copy)]
pub struct Actions {
    desk: Desk,
    volumes: Memo<Vec<Volume>>,
    asked: RwSignal<Option<(Question, String)>>,
    /// Whose tags are being changed.
    pub tags: RwSignal<Option<String>>,
}

impl Actions {
    /// Made by the page; its [`Dialogs`] must be on the page, too.
    #[must_use]
    pub fn new(volumes: Memo<Vec<Volume>>) -> Self {
        Self { desk: use_desk(), volumes, asked: RwSignal::new(None), tags: RwSignal::new(None) }
    }

    /// The menu for the volume of this id.
    #[must_use]
    pub fn menu(self, ids: &[String]) -> Vec<MenuEntry> {
        let id = ids.first().cloned().unwrap_or_default();
        let volume = self.find(&id);
        let asks = |label: &str, question: Question| {
            let (id, reason) = (id.clone(), why_not(question, volume.as_ref()));
            MenuEntry::item(label, move || self.asked.set(Some((question, id.clone()))))
                .blocked(reason.map(str::to_owned))
        };
        let for_tags = id.clone();
        let no_volume = volume.is_none().then(|| t!(console.select_first).to_owned());
        vec![
            MenuEntry::unavailable("Modify Volume", t!(volumes.no_modify)),
            asks("Create Snapshot", Question::Snapshot),
            MenuEntry::line(),
            asks("Delete Volume", Question::Delete).danger(),
            asks("Attach Volume", Question::Attach),
            asks("Detach Volume", Question::Detach),
            MenuEntry::line(),
            MenuEntry::item("Add/Edit Tags", move || self.tags.set(Some(for_tags.clone())))
                .blocked(no_volume),
        ]
    }

    fn find(self, id: &str) -> Option<Volume> {
        self.volumes.with(|all| all.iter().find(|it| it.volume_id.as_deref() == Some(id)).cloned())
    }

    fn is_asked(self, question: Question) -> Signal<bool> {
        Signal::derive(move || {
            self.asked.with(|asked| asked.as_ref().is_some_and(|asked| asked.0 == question))
        })
    }

    /// The volume that the open dialog is about.
    fn id(self) -> String {
        self.asked.with(|asked| asked.as_ref().map(|asked| asked.1.clone()).unwrap_or_default())
    }

    fn close(self) {
        self.asked.set(None);
    }

    fn title(self) -> String {
        let id = self.id();
        let name = self.find(&id).map(|volume| name_of(&volume.tags)).unwrap_or_default();
        name_and_id(&name, &id)
    }
}

/// Why an action is not possible.
fn why_not(question: Question, volume: Option<&Volume>) -> Option<&'static str> {
    let Some(volume) = volume else { return Some(t!(console.select_first)) };
    match (question, volume.state) {
        (Question::Snapshot, Some(VolumeState::Creating)) => Some(t!(volumes.wait_created)),
        (Question::Snapshot, _) => None,
        (Question::Attach | Question::Delete, Some(VolumeState::Available)) => None,
        (Question::Attach, Some(VolumeState::InUse)) => Some(t!(volumes.attached_already)),
        (Question::Delete, Some(VolumeState::InUse)) => Some(t!(volumes.detach_first)),
        (Question::Detach, Some(VolumeState::InUse)) => None,
        (Question::Detach, _) => Some(t!(volumes.not_attached)),
        (Question::Attach | Question::Delete, _) => Some(t!(volumes.wait_created)),
    }
}

/// The dialogs of the page.
#[component]
pub fn Dialogs(
    /// What can be done.
    actions: Actions,
) -> impl IntoView {
    let detach = move |()| {
        let volume_id = Some(untrack(|| actions.id()));
        actions.close();
        if actions.desk.call(DetachVolumeInput { volume_id, ..Default::default() }).is_some() {
            actions.desk.tell(Notice::good(t!(volumes.detaching)));
        }
    };
    let delete = move |()| {
        let volume_id = Some(untrack(|| actions.id()));
        actions.close();
        if actions.desk.call(DeleteVolumeInput { volume_id, ..Default::default() }).is_some() {
            actions.desk.tell(Notice::good(t!(volumes.deleted)));
        }
    };
    view! {
        <CreateSnapshot actions />
        <Attach actions />
        <Modal
            open=actions.is_asked(Question::Detach)
            on_close=move |()| actions.close()
            title="Detach Volume"
            primary="Yes, Detach"
            on_primary=detach
        >
            <p>{move || t!(volumes.detach_question, name = actions.title())}</p>
        </Modal>
        <Modal
            open=actions.is_asked(Question::Delete)
            on_close=move |()| actions.close()
            title="Delete Volume"
            primary="Yes, Delete"
            primary_kind=ButtonKind::Danger
            on_primary=delete
        >
            <p>{move || t!(volumes.delete_question, name = actions.title())}</p>
            <p class="note">{t!(console.undo_stays)}</p>
        </Modal>
        <TagsDialog editing=actions.tags />
    }
}

#[component]
fn CreateSnapshot(actions: Actions) -> impl IntoView {
    let open = actions.is_asked(Question::Snapshot);
    let name = RwSignal::new(String::new());
    let description = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<ApiError>);
    // A new question starts with empty fields.
    Effect::new(move |_| {
        if open.get() {
            name.set(String::new());
            description.set(String::new());
            refused.set(None);
        }
    });
    let create = move |()| {
        let input = CreateSnapshotInput {
            volume_id: Some(untrack(|| actions.id())),
            description: Some(description.get_untracked()).filter(|words| !words.is_empty()),
            tag_specifications: crate::console::support::named("snapshot", &name.get_untracked()),
            ..Default::default()
        };
        match actions.desk.bridge.call(input) {
            Ok(snapshot) => {
                actions.close();
                let id = text(&snapshot.snapshot_id);
                let notice =
                    Notice::good(t!(snapshots.started, id = id.clone())).plain(t!(snapshots.started_plain));
                let there = paths::item(Resource::Snapshots, &id);
                actions.desk.tell(notice.link(t!(console.show, what = id), there));
            }
            Err(error) => refused.set(Some(error)),
        }
    };
    view! {
        <Modal
            open
            on_close=move |()| actions.close()
            title="Create Snapshot"
            primary="Create Snapshot"
            on_primary=create
        >
            <Refused error=refused />
            <Facts layout=FactsLayout::Lines>
                <Fact name="Volume">
                    <span class="id">{move || actions.title()}</span>
                </Fact>
            </Facts>
            <TextField label="Description" value=description optional=true />
            <TextField label="Name" value=name optional=true />
        </Modal>
    }
}

#[component]
fn Attach(actions: Actions) -> impl IntoView {
    let open = actions.is_asked(Question::Attach);
    let instance = RwSignal::new(String::new());
    let device = RwSignal::new("/dev/sdf".to_owned());
    let refused = RwSignal::new(None::<ApiError>);
    let options = Memo::new(move |_| if open.get() { same_zone(actions) } else { Vec::new() });
    // A new question starts with the first instance.
    Effect::new(move |_| {
        if open.get() {
            instance.set(options.with(|all| all.first().map(|it| it.0.clone()).unwrap_or_default()));
            refused.set(None);
        }
    });
    let reason =
        Signal::derive(move || options.with(Vec::is_empty).then(|| t!(volumes.no_instance).to_owned()));
    let attach = move |()| {
        let input = AttachVolumeInput {
            volume_id: Some(untrack(|| actions.id())),
            instance_id: Some(instance.get_untracked()),
            device: Some(device.get_untracked()),
            ..Default::default()
        };
        match actions.desk.bridge.call(input) {
            Ok(_) => {
                actions.close();
                actions.desk.tell(Notice::good(t!(volumes.attaching)));
            }
            Err(error) => refused.set(Some(error)),
        }
    };
    let choices = Signal::derive(move || {
        options.get().into_iter().map(|(id, words)| Choice::new(id, words)).collect::<Vec<_>>()
    });
    view! {
        <Modal
            open
            on_close=move |()| actions.close()
            title="Attach Volume"
            primary="Attach"
            reason
            on_primary=attach
        >
            <Refused error=refused />
            {move || reason.get().map(|reason| view! { <Flash message=reason /> })}
            <SelectField label="Instance" value=instance options=choices />
            <TextField label="Device" value=device kind=InputKind::Code />
        </Modal>
    }
}

/// Ids and words of the instances that the volume could be attached to: running or stopped, in its zone.
fn same_zone(actions: Actions) -> Vec<(String, String)> {
    let zone = actions.find(&actions.id()).map(|volume| text(&volume.availability_zone)).unwrap_or_default();
    let answer = actions.desk.bridge.ask(DescribeInstancesInput::default()).unwrap_or_default();
    let instances = answer.reservations.into_iter().flat_map(|reservation| reservation.instances);
    instances
        .filter(|it| it.placement.as_ref().and_then(|it| it.availability_zone.as_deref()) == Some(&zone))
        .filter(|it| {
            let state = it.state.as_ref().and_then(|it| it.name);
            matches!(state, Some(InstanceStateName::Running | InstanceStateName::Stopped))
        })
        .map(|it| {
            let id = text(&it.instance_id);
            let words = name_and_id(&name_of(&it.tags), &id);
            (id, words)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_volume_in_use_can_be_copied_and_detached_but_not_deleted() {
        let volume = Volume { state: Some(VolumeState::InUse), ..Default::default() };
        assert_eq!(why_not(Question::Snapshot, Some(&volume)), None);
        assert_eq!(why_not(Question::Detach, Some(&volume)), None);
        assert!(why_not(Question::Delete, Some(&volume)).is_some());
        assert!(why_not(Question::Snapshot, None).is_some());
    }
}
