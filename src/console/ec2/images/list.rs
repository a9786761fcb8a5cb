//! The list of images: those of this account, or the public ones.

use leptos::prelude::*;
use model::ec2::{DescribeImagesInput, Image};

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
    paths::{self, Resource, use_navigate, use_query},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("ami-name", "AMI Name"),
    ("id", "AMI ID"),
    ("owner", "Owner"),
    ("visibility", "Visibility"),
    ("status", "Status"),
    ("created", "Creation Date"),
    ("platform", "Platform"),
    ("root", "Root Device"),
    ("virtualization", "Virtualization"),
];

/// Images: the list, and the details of the chosen one.
#[component]
pub fn Page() -> impl IntoView {
    let navigate = use_navigate();
    let kind = use_query("type");
    let public = Memo::new(move |_| kind.with(|kind| kind.as_deref() == Some("public")));
    let read = use_read(move || of(public.get()));
    let images = Memo::new(move |_| {
        read.with(|read| read.as_ref().map(|output| output.images.clone()).unwrap_or_default())
    });
    let rows = Memo::new(move |_| {
        read.with(|read| match read {
            Ok(output) => Ok(output.images.iter().map(row).collect()),
            Err(error) => Err(error.clone()),
        })
    });
    let actions = Actions::new(images);
    let switch = move || {
        view! {
            <RadioGroup
                label=t!(images.owned)
                hide_label=true
                look=RadioLook::Segmented
                value=Binding::new(public, move |public| navigate.set("type", if public { "public" } else { "" }))
                options=vec![Choice::new(false, "Owned by me"), Choice::new(true, "Public images")]
            />
        }
    };
    let menu = move |ids: Vec<String>| actions.menu(&ids);
    view! {
        <Browse
            resource=Resource::Images
            what="images"
            headings=HEADINGS
            rows
            menu
            toolbar=switch
            empty=move || {
                if public.get() {
                    view! { <Empty title=t!(images.none_public) /> }.into_any()
                } else {
                    view! {
                        <Empty title=t!(images.none) text=t!(images.none_text)>
                            <LinkButton href=paths::list(Resource::Snapshots)>"Snapshots"</LinkButton>
                        </Empty>
                    }
                        .into_any()
                }
            }
            detail=move |id: String| view! { <Detail id tags=actions.tags /> }.into_any()
        />
        <Dialogs actions />
    }
}

/// The question for own or public images.
#[must_use]
pub fn of(public: bool) -> DescribeImagesInput {
    if public {
        DescribeImagesInput { executable_users: vec!["all".to_owned()], ..Default::default() }
    } else {
        DescribeImagesInput { owners: vec!["self".to_owned()], ..Default::default() }
    }
}

fn row(image: &Image) -> Row {
    let id = text(&image.image_id);
    let owner = image.image_owner_alias.clone().unwrap_or_else(|| text(&image.owner_id));
    Row {
        key: id.clone(),
        cells: vec![
            Cell::Text(name_of(&image.tags)),
            Cell::Link(text(&image.name), paths::item(Resource::Images, &id)),
            Cell::Id(id.clone(), paths::item(Resource::Images, &id)),
            Cell::Text(owner),
            Cell::Text(if image.public == Some(true) { "Public" } else { "Private" }.to_owned()),
            Cell::State(image.state.map(|it| it.to_string()).unwrap_or_default()),
            Cell::Text(text(&image.creation_date).replace('T', " ").replace(".000Z", " UTC")),
            Cell::Text(text(&image.platform_details)),
            Cell::Code(text(&image.root_device_name)),
            Cell::Text(image.virtualization_type.map(|it| it.to_string()).unwrap_or_default()),
        ],
        gone: false,
    }
}
