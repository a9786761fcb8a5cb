//! What can be done with images.

use leptos::prelude::*;
use model::ec2::{DeregisterImageInput, Image, ImageState};

use crate::{
    console::{
        support::{Desk, name_and_id, text, use_desk},
        tags::TagsDialog,
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// What can be done with images. `Copy`.
#[derive(Clone, Copy)]
pub struct Actions {
    desk: Desk,
    images: Memo<Vec<Image>>,
    leaving: RwSignal<Option<String>>,
    /// Whose tags are being changed.
    pub tags: RwSignal<Option<String>>,
}

impl Actions {
    /// Made by the page; its [`Dialogs`] must be on the page, too.
    #[must_use]
    pub fn new(images: Memo<Vec<Image>>) -> Self {
        Self { desk: use_desk(), images, leaving: RwSignal::new(None), tags: RwSignal::new(None) }
    }

    /// The menu for the image of this id.
    #[must_use]
    pub fn menu(self, ids: &[String]) -> Vec<MenuEntry> {
        let id = ids.first().cloned().unwrap_or_default();
        let image = self.find(&id);
        let not_yours = why_not_yours(image.as_ref()).map(str::to_owned);
        let launch = match why_no_launch(image.as_ref()) {
            Some(reason) => MenuEntry::unavailable("Launch", reason),
            None => MenuEntry::link("Launch", paths::create_from(Resource::Instances, "image", &id)),
        };
        let (for_leaving, for_tags) = (id.clone(), id);
        vec![
            launch,
            MenuEntry::item("Deregister", move || self.leaving.set(Some(for_leaving.clone())))
                .blocked(not_yours.clone())
                .danger(),
            MenuEntry::unavailable("Copy AMI", t!(snapshots.no_copy)),
            MenuEntry::unavailable("Modify Image Permissions", t!(images.no_permissions)),
            MenuEntry::line(),
            MenuEntry::item("Add/Edit Tags", move || self.tags.set(Some(for_tags.clone())))
                .blocked(not_yours),
        ]
    }

    fn find(self, id: &str) -> Option<Image> {
        self.images.with(|all| all.iter().find(|it| it.image_id.as_deref() == Some(id)).cloned())
    }
}

fn why_no_launch(image: Option<&Image>) -> Option<&'static str> {
    match image.map(|it| it.state) {
        None => Some(t!(console.select_first)),
        Some(Some(ImageState::Available)) => None,
        Some(_) => Some(t!(images.wait_available)),
    }
}

fn why_not_yours(image: Option<&Image>) -> Option<&'static str> {
    match image.map(|it| it.public) {
        None => Some(t!(console.select_first)),
        Some(Some(true)) => Some(t!(images.not_yours)),
        Some(_) => None,
    }
}

/// The dialogs of the page.
#[component]
pub fn Dialogs(
    /// What can be done.
    actions: Actions,
) -> impl IntoView {
    let title = move || {
        let id = actions.leaving.get().unwrap_or_default();
        name_and_id(&actions.find(&id).map(|it| text(&it.name)).unwrap_or_default(), &id)
    };
    let deregister = move |()| {
        let image_id = actions.leaving.get_untracked();
        actions.leaving.set(None);
        if actions.desk.call(DeregisterImageInput { image_id, ..Default::default() }).is_some() {
            actions.desk.tell(Notice::good(t!(images.deregistered)));
        }
    };
    view! {
        <Modal
            open=Signal::derive(move || actions.leaving.with(Option::is_some))
            on_close=move |()| actions.leaving.set(None)
            title="Deregister"
            primary="Continue"
            primary_kind=ButtonKind::Danger
            on_primary=deregister
        >
            <p>{move || t!(images.deregister_question, name = title())}</p>
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
    fn a_pending_image_cannot_be_launched_and_a_public_one_not_deregistered() {
        let pending = Image { state: Some(ImageState::Pending), public: Some(false), ..Default::default() };
        let public = Image { state: Some(ImageState::Available), public: Some(true), ..Default::default() };
        assert!(why_no_launch(Some(&pending)).is_some());
        assert_eq!(why_no_launch(Some(&public)), None);
        assert_eq!(why_not_yours(Some(&pending)), None);
        assert!(why_not_yours(Some(&public)).is_some());
    }
}
