//! The list of key pairs.

use leptos::prelude::*;
use model::ec2::{DescribeKeyPairsInput, KeyPairInfo};

use super::actions::{Actions, Dialogs};
use crate::{
    bridge::use_read,
    console::{
        browse::{Browse, Cell, DetailCard, Heading, NotThere, Row, TextFact},
        support::{moment, text},
        tags::TagsTab,
    },
    paths::Resource,
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Key pair name"),
    ("id", "Key pair ID"),
    ("type", "Type"),
    ("created", "Created"),
    ("fingerprint", "Fingerprint"),
];

/// Key pairs: the list, and the details of the chosen one. AWS knows them by name.
#[component]
pub fn Page() -> impl IntoView {
    let read = use_read(DescribeKeyPairsInput::default);
    let pairs = Memo::new(move |_| {
        read.with(|read| read.as_ref().map(|output| output.key_pairs.clone()).unwrap_or_default())
    });
    let rows = Memo::new(move |_| {
        read.with(|read| match read {
            Ok(output) => Ok(output.key_pairs.iter().map(row).collect()),
            Err(error) => Err(error.clone()),
        })
    });
    let actions = Actions::new();
    let create = move || {
        view! {
            <Button kind=ButtonKind::Primary on_press=move |()| actions.creating.set(true)>
                "Create Key Pair"
            </Button>
        }
    };
    let detail = move |name: String| {
        let pair = pairs.with(|all| all.iter().find(|it| it.key_name.as_ref() == Some(&name)).cloned());
        match pair {
            Some(pair) => view! { <Detail pair tags=actions.tags /> }.into_any(),
            None => view! { <NotThere resource=Resource::KeyPairs id=name /> }.into_any(),
        }
    };
    let menu = move |names: Vec<String>| actions.menu(&names);
    view! {
        <Browse
            resource=Resource::KeyPairs
            what="key pairs"
            headings=HEADINGS
            rows
            menu
            buttons=create
            empty=move || {
                view! {
                    <Empty title=t!(key_pairs.none) text=t!(key_pairs.none_text)>
                        {create()}
                    </Empty>
                }
            }
            detail
        />
        <Dialogs actions />
    }
}

fn row(pair: &KeyPairInfo) -> Row {
    Row {
        key: text(&pair.key_name),
        cells: vec![
            Cell::Text(text(&pair.key_name)),
            Cell::Code(text(&pair.key_pair_id)),
            Cell::Text(pair.key_type.map(|it| it.to_string()).unwrap_or_default()),
            Cell::Moment(pair.create_time),
            Cell::Code(text(&pair.key_fingerprint)),
        ],
        gone: false,
    }
}

#[component]
fn Detail(pair: KeyPairInfo, tags: RwSignal<Option<String>>) -> impl IntoView {
    let id = text(&pair.key_pair_id);
    let for_tags = id.clone();
    let name = text(&pair.key_name);
    let description = move || {
        let pair = pair.clone();
        view! {
            <Facts>
                <TextFact name="Key pair name" text=text(&pair.key_name) />
                <TextFact name="Key pair ID" text=text(&pair.key_pair_id) copy=true />
                <TextFact name="Type" text=pair.key_type.map(|it| it.to_string()).unwrap_or_default() />
                <TextFact name="Created" text=moment(pair.create_time) />
                <TextFact name="Fingerprint" text=text(&pair.key_fingerprint) />
            </Facts>
        }
    };
    view! {
        <DetailCard
            resource=Resource::KeyPairs
            title=name
            id=id
            tabs=vec![
                TabItem::new("description", "Description", description),
                TabItem::new("tags", "Tags", move || view! { <TagsTab id=for_tags.clone() editing=tags /> }),
            ]
        />
    }
}
