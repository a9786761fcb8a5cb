//! The list of load balancers.

use leptos::prelude::*;
use model::elbv2::{DescribeLoadBalancersInput, LoadBalancer};

use super::{
    actions::{self, Asked},
    detail::Detail,
};
use crate::{
    bridge::use_read,
    console::{
        browse::{Browse, Cell, Heading, Row},
        support::text,
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("dns", "DNS name"),
    ("state", "State"),
    ("vpc", "VPC ID"),
    ("zones", "Availability Zones"),
    ("type", "Type"),
    ("created", "Created At"),
];

/// The page.
#[component]
pub(crate) fn Page() -> impl IntoView {
    let read = use_read(DescribeLoadBalancersInput::default);
    let rows = Signal::derive(move || {
        read.get().map(|output| output.load_balancers.iter().map(row).collect::<Vec<_>>())
    });
    let asked = RwSignal::new(None::<(Asked, LoadBalancer)>);
    let menu = move |keys: Vec<String>| {
        let chosen = read.with(|read| {
            let all = read.as_ref().map(|output| output.load_balancers.clone()).unwrap_or_default();
            keys.first()
                .and_then(|key| all.into_iter().find(|one| one.load_balancer_name.as_ref() == Some(key)))
        });
        actions::menu(chosen, asked)
    };
    let create = || {
        view! {
            <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::LoadBalancers)>
                "Create Load Balancer"
            </LinkButton>
        }
    };
    let empty = move || view! { <Empty title=t!(load_balancers.empty) text=t!(load_balancers.empty_text)>{create()}</Empty> };
    view! {
        <Browse
            resource=Resource::LoadBalancers
            what="load balancers"
            headings=HEADINGS
            rows
            menu
            buttons=create
            empty
            detail=|name: String| view! { <Detail name /> }.into_any()
        />
        <actions::Dialogs asked />
    }
}

fn row(balancer: &LoadBalancer) -> Row {
    let name = text(&balancer.load_balancer_name);
    let vpc = text(&balancer.vpc_id);
    let zones: Vec<String> = balancer.availability_zones.iter().map(|zone| text(&zone.zone_name)).collect();
    let state = balancer.state.as_ref().and_then(|state| state.code);
    Row {
        cells: vec![
            Cell::Link(name.clone(), paths::item(Resource::LoadBalancers, &name)),
            Cell::Long(text(&balancer.dns_name)),
            Cell::State(state.map_or("", |state| state.as_str()).to_owned()),
            Cell::Id(vpc.clone(), paths::item(Resource::Vpcs, &vpc)),
            Cell::Text(zones.join(", ")),
            Cell::Text(balancer.r#type.map_or("", |kind| kind.as_str()).to_owned()),
            Cell::Moment(balancer.created_time),
        ],
        key: name,
        gone: false,
    }
}
