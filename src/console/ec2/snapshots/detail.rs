//! The details of one snapshot.

use leptos::prelude::*;
use model::ec2::{DescribeSnapshotsInput, Snapshot, SnapshotState};

use super::list::percent;
use crate::{
    bridge::{use_bridge, use_read},
    console::{
        browse::{DetailCard, IdFact, NotThere, TextFact},
        support::{moment, name_of, text},
        tags::TagsTab,
    },
    paths::Resource,
    ui::*,
};

/// The card under the list. Public snapshots can be looked at, too: images and volumes link to them.
#[component]
pub fn Detail(
    /// Its id.
    id: String,
    /// Whose tags are being changed.
    tags: RwSignal<Option<String>>,
) -> impl IntoView {
    let bridge = use_bridge();
    let wanted = id.clone();
    let input = move || DescribeSnapshotsInput { snapshot_ids: vec![wanted.clone()], ..Default::default() };
    let again = input.clone();
    let read = use_read(input);
    let snapshot = Memo::new(move |_| {
        let found = read.get().ok().and_then(|output| output.snapshots.first().cloned());
        // Its progress is a reading of the clock.
        if found.as_ref().is_some_and(|it| it.state == Some(SnapshotState::Pending)) {
            bridge.now();
            return bridge.ask(again()).ok().and_then(|mut output| output.snapshots.pop());
        }
        found
    });
    let exists = Memo::new(move |_| snapshot.with(Option::is_some));
    move || {
        let id = id.clone();
        if !exists.get() {
            return view! { <NotThere resource=Resource::Snapshots id /> }.into_any();
        }
        let snapshot = Signal::derive(move || snapshot.get().unwrap_or_default());
        let for_tags = id.clone();
        let title = Signal::derive(move || snapshot.with(|it| name_of(&it.tags)));
        let state = Signal::derive(move || snapshot.with(|it| it.state.map(|it| it.to_string())));
        view! {
            <DetailCard
                resource=Resource::Snapshots
                title
                id=id
                state
                tabs=vec![
                    TabItem::new("description", "Description", move || view! { <Description snapshot /> }),
                    TabItem::new("tags", "Tags", move || view! { <TagsTab id=for_tags.clone() editing=tags /> }),
                ]
            />
        }
        .into_any()
    }
}

#[component]
fn Description(snapshot: Signal<Snapshot>) -> impl IntoView {
    let member = move |read: fn(&Snapshot) -> String| -> Signal<String> {
        Memo::new(move |_| snapshot.with(read)).into()
    };
    view! {
        <Facts>
            <TextFact name="Snapshot ID" text=member(|it| text(&it.snapshot_id)) copy=true />
            <TextFact name="Status" text=member(|it| it.state.map(|it| it.to_string()).unwrap_or_default()) />
            <TextFact name="Progress" text=member(|it| format!("{}%", percent(it))) />
            <TextFact name="Capacity" text=member(|it| it.volume_size.map(|size| format!("{size} GiB")).unwrap_or_default()) />
            <IdFact name="Volume" resource=Resource::Volumes id=member(|it| text(&it.volume_id)) />
            <TextFact name="Started" text=member(|it| moment(it.start_time)) />
            <TextFact name="Owner" text=member(|it| text(&it.owner_id)) />
            <TextFact name="Description" text=member(|it| text(&it.description)) />
        </Facts>
    }
}
