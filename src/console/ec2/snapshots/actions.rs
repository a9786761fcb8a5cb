//! What can be done with snapshots.

use leptos::prelude::*;
use model::ec2::{DeleteSnapshotInput, DescribeImagesInput, Snapshot, SnapshotState};

use super::create_image::CreateImage;
use crate::{
    console::{
        support::{Desk, filter, name_and_id, name_of, text, use_desk},
        tags::TagsDialog,
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// What can be done with snapshots. `Copy`.
#[derive(Clone, Copy)]
pub struct Actions {
    desk: Desk,
    snapshots: Memo<Vec<Snapshot>>,
    imaging: RwSignal<Option<Snapshot>>,
    deleting: RwSignal<Option<String>>,
    /// Whose tags are being changed.
    pub tags: RwSignal<Option<String>>,
}

impl Actions {
    /// Made by the page; its [`Dialogs`] must be on the page, too.
    #[must_use]
    pub fn new(snapshots: Memo<Vec<Snapshot>>) -> Self {
        let (imaging, deleting) = (RwSignal::new(None), RwSignal::new(None));
        Self { desk: use_desk(), snapshots, imaging, deleting, tags: RwSignal::new(None) }
    }

    /// The menu for the snapshot of this id.
    #[must_use]
    pub fn menu(self, ids: &[String]) -> Vec<MenuEntry> {
        let id = ids.first().cloned().unwrap_or_default();
        let snapshot = self.find(&id);
        let missing = snapshot.is_none().then(|| t!(console.select_first).to_owned());
        let pending = why_pending(snapshot.as_ref()).map(str::to_owned);
        let in_use = missing.clone().or_else(|| self.why_in_use(&id));
        let volume = match &pending {
            Some(reason) => MenuEntry::unavailable("Create Volume", reason),
            None => MenuEntry::link("Create Volume", paths::create_from(Resource::Volumes, "snapshot", &id)),
        };
        let (for_delete, for_tags) = (id.clone(), id);
        vec![
            MenuEntry::item("Delete", move || self.deleting.set(Some(for_delete.clone())))
                .blocked(in_use)
                .danger(),
            volume,
            MenuEntry::item("Create Image", move || self.imaging.set(snapshot.clone())).blocked(pending),
            MenuEntry::unavailable("Copy", t!(snapshots.no_copy)),
            MenuEntry::line(),
            MenuEntry::item("Add/Edit Tags", move || self.tags.set(Some(for_tags.clone()))).blocked(missing),
        ]
    }

    fn find(self, id: &str) -> Option<Snapshot> {
        self.snapshots.with(|all| all.iter().find(|it| it.snapshot_id.as_deref() == Some(id)).cloned())
    }

    /// An image that is made of the snapshot keeps it.
    fn why_in_use(self, id: &str) -> Option<String> {
        let filters = vec![filter("block-device-mapping.snapshot-id", id)];
        let answer = self.desk.bridge.ask(DescribeImagesInput { filters, ..Default::default() }).ok()?;
        let image = answer.images.first()?;
        Some(t!(snapshots.in_use, image = name_and_id(&text(&image.name), &text(&image.image_id))))
    }
}

/// Why nothing can be made of it yet.
fn why_pending(snapshot: Option<&Snapshot>) -> Option<&'static str> {
    match snapshot.map(|it| it.state) {
        None => Some(t!(console.select_first)),
        Some(Some(SnapshotState::Completed)) => None,
        Some(_) => Some(t!(snapshots.wait_completed)),
    }
}

/// The dialogs of the page.
#[component]
pub fn Dialogs(
    /// What can be done.
    actions: Actions,
) -> impl IntoView {
    let title = move || {
        let id = actions.deleting.get().unwrap_or_default();
        name_and_id(&actions.find(&id).map(|it| name_of(&it.tags)).unwrap_or_default(), &id)
    };
    let delete = move |()| {
        let snapshot_id = actions.deleting.get_untracked();
        actions.deleting.set(None);
        if actions.desk.call(DeleteSnapshotInput { snapshot_id, ..Default::default() }).is_some() {
            actions.desk.tell(Notice::good(t!(snapshots.deleted)));
        }
    };
    view! {
        <CreateImage of=actions.imaging />
        <Modal
            open=Signal::derive(move || actions.deleting.with(Option::is_some))
            on_close=move |()| actions.deleting.set(None)
            title="Delete Snapshot"
            primary="Yes, Delete"
            primary_kind=ButtonKind::Danger
            on_primary=delete
        >
            <p>{move || t!(snapshots.delete_question, name = title())}</p>
            <p class="note">{t!(console.undo_stays)}</p>
        </Modal>
        <TagsDialog editing=actions.tags />
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn an_image_waits_until_the_snapshot_is_completed() {
        let with = |state| Snapshot { state: Some(state), ..Default::default() };
        assert!(why_pending(Some(&with(SnapshotState::Pending))).is_some());
        assert_eq!(why_pending(Some(&with(SnapshotState::Completed))), None);
    }
}
