//! The details of one volume.

use leptos::prelude::*;
use model::ec2::Volume;

use super::list::attachments;
use crate::{
    console::{
        browse::{DetailCard, IdFact, NotThere, TextFact, links_view},
        support::{moment, name_of, text, yes_no},
        tags::TagsTab,
    },
    paths::Resource,
    t,
    ui::*,
};

/// The card under the list.
#[component]
pub fn Detail(
    /// Its id.
    id: String,
    /// All volumes.
    volumes: Memo<Vec<Volume>>,
    /// Whose tags are being changed.
    tags: RwSignal<Option<String>>,
) -> impl IntoView {
    let key = id.clone();
    let volume = Memo::new(move |_| {
        volumes.with(|all| all.iter().find(|it| it.volume_id.as_deref() == Some(&key)).cloned())
    });
    let exists = Memo::new(move |_| volume.with(Option::is_some));
    move || {
        let id = id.clone();
        if !exists.get() {
            return view! { <NotThere resource=Resource::Volumes id /> }.into_any();
        }
        let volume = Signal::derive(move || volume.get().unwrap_or_default());
        let for_tags = id.clone();
        let title = Signal::derive(move || volume.with(|it| name_of(&it.tags)));
        let state = Signal::derive(move || volume.with(|it| it.state.map(|it| it.to_string())));
        view! {
            <DetailCard
                resource=Resource::Volumes
                title
                id=id
                state
                tabs=vec![
                    TabItem::new("description", "Description", move || view! { <Description volume /> }),
                    TabItem::new("tags", "Tags", move || view! { <TagsTab id=for_tags.clone() editing=tags /> }),
                ]
            />
        }
        .into_any()
    }
}

#[component]
fn Description(volume: Signal<Volume>) -> impl IntoView {
    let member =
        move |read: fn(&Volume) -> String| -> Signal<String> { Memo::new(move |_| volume.with(read)).into() };
    let links = Memo::new(move |_| volume.with(attachments));
    view! {
        <Facts>
            <TextFact name="Volume ID" text=member(|it| text(&it.volume_id)) copy=true />
            <TextFact name="Size" text=member(|it| it.size.map(|size| format!("{size} GiB")).unwrap_or_default()) />
            <TextFact name="Volume type" text=member(|it| it.volume_type.map(|it| it.to_string()).unwrap_or_default()) />
            <TextFact name="State" text=member(|it| it.state.map(|it| it.to_string()).unwrap_or_default()) />
            <Fact name="Attachment information">
                {move || {
                    if links.with(Vec::is_empty) {
                        view! { <span class="soft">{t!(table.nothing)}</span> }.into_any()
                    } else {
                        links_view(links.get()).into_any()
                    }
                }}
            </Fact>
            <TextFact name="Availability Zone" text=member(|it| text(&it.availability_zone)) />
            <IdFact name="Snapshot" resource=Resource::Snapshots id=member(|it| text(&it.snapshot_id)) />
            <TextFact name="Created" text=member(|it| moment(it.create_time)) />
            <TextFact name="Encryption" text=member(|it| yes_no(it.encrypted).to_owned()) />
            <TextFact
                name="Delete on termination"
                text=member(|it| {
                    it.attachments.first().map(|it| yes_no(it.delete_on_termination).to_owned()).unwrap_or_default()
                })
            />
        </Facts>
    }
}
