//! The list of launch configurations.

use leptos::prelude::*;
use model::autoscaling::{
    DescribeAutoScalingGroupsInput, DescribeLaunchConfigurationsInput, LaunchConfiguration,
};

use super::{actions, detail::Detail};
use crate::{
    bridge::use_read_all,
    console::{
        browse::{Browse, Cell, Heading, Row},
        support::{text, use_desk},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("ami", "AMI ID"),
    ("type", "Instance Type"),
    ("key", "Key Name"),
    ("public", "IP Address Type"),
    ("data", "User data"),
    ("created", "Creation Time"),
];

/// The page.
#[component]
pub(crate) fn Page() -> impl IntoView {
    let desk = use_desk();
    let configurations = use_read_all(DescribeLaunchConfigurationsInput::default);
    let groups = use_read_all(DescribeAutoScalingGroupsInput::default);
    let rows = Signal::derive(move || {
        configurations.get().map(|output| output.launch_configurations.iter().map(row).collect::<Vec<_>>())
    });
    let deleting = RwSignal::new(None::<String>);
    let menu = move |keys: Vec<String>| {
        let groups = groups.get().map(|output| output.auto_scaling_groups.clone()).unwrap_or_default();
        actions::menu(desk, keys.first(), &groups, deleting)
    };
    let create = || {
        view! {
            <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::LaunchConfigurations)>
                "Create launch configuration"
            </LinkButton>
        }
    };
    let empty = move || {
        view! {
            <Empty title=t!(launch_configurations.empty) text=t!(launch_configurations.empty_text)>
                {create()}
            </Empty>
        }
    };
    view! {
        <Browse
            resource=Resource::LaunchConfigurations
            what="launch configurations"
            headings=HEADINGS
            rows
            menu
            buttons=create
            empty
            detail=|name: String| view! { <Detail name /> }.into_any()
        />
        <actions::DeleteDialog deleting />
    }
}

fn row(configuration: &LaunchConfiguration) -> Row {
    let name = text(&configuration.launch_configuration_name);
    let image = text(&configuration.image_id);
    let key = text(&configuration.key_name);
    let public = match configuration.associate_public_ip_address {
        None => t!(launch_configurations.as_subnet),
        Some(true) => t!(launch_configurations.every),
        Some(false) => t!(launch_configurations.never),
    };
    let has_data = configuration.user_data.as_deref().is_some_and(|data| !data.is_empty());
    Row {
        cells: vec![
            Cell::Link(name.clone(), paths::item(Resource::LaunchConfigurations, &name)),
            Cell::Id(image.clone(), paths::item(Resource::Images, &image)),
            Cell::Text(text(&configuration.instance_type)),
            Cell::Link(key.clone(), paths::item(Resource::KeyPairs, &key)),
            Cell::Text(public.to_owned()),
            Cell::Text(if has_data { "Yes" } else { "" }.to_owned()),
            Cell::Moment(configuration.created_time),
        ],
        key: name,
        gone: false,
    }
}
