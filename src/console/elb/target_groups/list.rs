//! The list of target groups.

use leptos::prelude::*;
use model::elbv2::{DescribeTargetGroupsInput, TargetGroup};

use super::{actions, detail::Detail};
use crate::{
    bridge::use_read,
    console::{
        browse::{Browse, Cell, Heading, Row},
        elb::load_balancers::name_in,
        support::text,
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("port", "Port"),
    ("protocol", "Protocol"),
    ("type", "Target type"),
    ("balancer", "Load Balancer"),
    ("vpc", "VPC ID"),
];

/// The page.
#[component]
pub(crate) fn Page() -> impl IntoView {
    let read = use_read(DescribeTargetGroupsInput::default);
    let rows = Signal::derive(move || {
        read.get().map(|output| output.target_groups.iter().map(row).collect::<Vec<_>>())
    });
    let deleting = RwSignal::new(None::<TargetGroup>);
    let menu = move |keys: Vec<String>| {
        let chosen = read.with(|read| {
            let groups = read.as_ref().map(|output| output.target_groups.clone()).unwrap_or_default();
            keys.first().and_then(|key| {
                groups.into_iter().find(|group| group.target_group_name.as_ref() == Some(key))
            })
        });
        actions::menu(chosen, deleting)
    };
    let create = || {
        view! {
            <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::TargetGroups)>
                "Create target group"
            </LinkButton>
        }
    };
    let empty = move || view! { <Empty title=t!(target_groups.empty) text=t!(target_groups.empty_text)>{create()}</Empty> };
    view! {
        <Browse
            resource=Resource::TargetGroups
            what="target groups"
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

fn row(group: &TargetGroup) -> Row {
    let name = text(&group.target_group_name);
    let vpc = text(&group.vpc_id);
    let balancers = group.load_balancer_arns.iter().map(|arn| name_in(arn));
    Row {
        cells: vec![
            Cell::Link(name.clone(), paths::item(Resource::TargetGroups, &name)),
            Cell::Number(group.port.unwrap_or_default(), ""),
            Cell::Text(group.protocol.map_or("", |protocol| protocol.as_str()).to_owned()),
            Cell::Text(group.target_type.map_or("", |kind| kind.as_str()).to_owned()),
            Cell::Links(
                balancers.map(|name| (name.clone(), paths::item(Resource::LoadBalancers, name))).collect(),
            ),
            Cell::Id(vpc.clone(), paths::item(Resource::Vpcs, &vpc)),
        ],
        key: name,
        gone: false,
    }
}
