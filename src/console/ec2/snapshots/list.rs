//! The list of snapshots.

use leptos::prelude::*;
use model::ec2::{DescribeSnapshotsInput, Snapshot, SnapshotState};

use super::{
    actions::{Actions, Dialogs},
    detail::Detail,
};
use crate::{
    bridge::use_read,
    console::{
        browse::{Browse, Cell, Heading, Row},
        support::{name_of, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("id", "Snapshot ID"),
    ("size", "Size"),
    ("description", "Description"),
    ("status", "Status"),
    ("progress", "Progress"),
    ("started", "Started"),
    ("volume", "Volume"),
];

/// Snapshots: the list, and the details of the chosen one.
#[component]
pub fn Page() -> impl IntoView {
    let read = use_read(own);
    let snapshots = Memo::new(move |_| {
        read.with(|read| read.as_ref().map(|output| output.snapshots.clone()).unwrap_or_default())
    });
    let bridge = crate::bridge::use_bridge();
    let growing = Memo::new(move |_| {
        snapshots.with(|all| all.iter().any(|it| it.state == Some(SnapshotState::Pending)))
    });
    let rows = Memo::new(move |_| {
        // A snapshot's progress is a reading of the clock, not a change of its row: while one grows, look every second.
        if growing.get() {
            bridge.now();
            return bridge.ask(own()).map(|output| output.snapshots.iter().map(row).collect());
        }
        read.with(|read| match read {
            Ok(output) => Ok(output.snapshots.iter().map(row).collect()),
            Err(error) => Err(error.clone()),
        })
    });
    let actions = Actions::new(snapshots);
    let menu = move |ids: Vec<String>| actions.menu(&ids);
    view! {
        <Browse
            resource=Resource::Snapshots
            what="snapshots"
            headings=HEADINGS
            rows
            menu
            empty=|| {
                view! {
                    <Empty title=t!(snapshots.none) text=t!(snapshots.none_text)>
                        <LinkButton href=paths::list(Resource::Volumes)>"Volumes"</LinkButton>
                    </Empty>
                }
            }
            detail=move |id: String| view! { <Detail id tags=actions.tags /> }.into_any()
        />
        <Dialogs actions />
    }
}

/// Owned By Me: the public images of this world have snapshots, too, but not of this account.
#[must_use]
pub fn own() -> DescribeSnapshotsInput {
    DescribeSnapshotsInput { owner_ids: vec!["self".to_owned()], ..Default::default() }
}

fn row(snapshot: &Snapshot) -> Row {
    let id = text(&snapshot.snapshot_id);
    let volume = text(&snapshot.volume_id);
    Row {
        key: id.clone(),
        cells: vec![
            Cell::Text(name_of(&snapshot.tags)),
            Cell::Id(id.clone(), paths::item(Resource::Snapshots, &id)),
            Cell::Number(snapshot.volume_size.unwrap_or_default(), "GiB"),
            Cell::Text(text(&snapshot.description)),
            Cell::State(snapshot.state.map(|it| it.to_string()).unwrap_or_default()),
            Cell::Progress(t!(snapshots.progress, id = id), percent(snapshot)),
            Cell::Moment(snapshot.start_time),
            Cell::Id(volume.clone(), paths::item(Resource::Volumes, &volume)),
        ],
        gone: false,
    }
}

/// AWS writes it as text with a percent sign; nothing yet is an empty text.
pub(super) fn percent(snapshot: &Snapshot) -> u32 {
    snapshot.progress.as_deref().and_then(|text| text.trim_end_matches('%').parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn progress_is_read_from_aws_text() {
        let snapshot =
            |progress: &str| Snapshot { progress: Some(progress.to_owned()), ..Default::default() };
        assert_eq!(percent(&snapshot("99%")), 99);
        assert_eq!(percent(&snapshot("")), 0);
        assert_eq!(percent(&Snapshot::default()), 0);
    }
}
