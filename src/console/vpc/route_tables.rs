//! Route tables: where packets that leave a subnet go.

use leptos::prelude::*;
use model::ec2::{DescribeRouteTablesInput, Route, RouteTable};

use crate::{
    bridge::use_read,
    console::{
        browse::{Browse, Cell, DetailCard, Heading, NotThere, Row, links_view},
        support::{name_of, resource_of, text, yes_no},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("id", "Route Table ID"),
    ("subnets", "Associated subnets"),
    ("main", "Main"),
    ("vpc", "VPC ID"),
];

/// Route tables: the list, and the routes of the chosen one.
#[component]
pub fn Page() -> impl IntoView {
    let read = use_read(DescribeRouteTablesInput::default);
    let rows = Memo::new(move |_| {
        read.with(|read| match read {
            Ok(output) => Ok(output.route_tables.iter().map(row).collect()),
            Err(error) => Err(error.clone()),
        })
    });
    let detail = move |id: String| {
        let found = |out: &model::ec2::DescribeRouteTablesOutput| {
            out.route_tables.iter().find(|it| it.route_table_id.as_ref() == Some(&id)).cloned()
        };
        match read.get().ok().and_then(|out| found(&out)) {
            Some(table) => view! { <Detail table /> }.into_any(),
            None => view! { <NotThere resource=Resource::RouteTables id /> }.into_any(),
        }
    };
    view! {
        <Browse
            resource=Resource::RouteTables
            what="route tables"
            headings=HEADINGS
            rows
            empty=|| view! { <Empty title=t!(vpc.no_tables) /> }
            detail
        />
    }
}

fn subnets(table: &RouteTable) -> Vec<(String, String)> {
    let ids = table.associations.iter().filter_map(|it| it.subnet_id.clone());
    ids.map(|id| (id.clone(), paths::item(Resource::Subnets, id))).collect()
}

fn row(table: &RouteTable) -> Row {
    let (id, vpc) = (text(&table.route_table_id), text(&table.vpc_id));
    let main = table.associations.iter().any(|it| it.main == Some(true));
    Row {
        key: id.clone(),
        cells: vec![
            Cell::Text(name_of(&table.tags)),
            Cell::Id(id.clone(), paths::item(Resource::RouteTables, &id)),
            Cell::Links(subnets(table)),
            Cell::Text(yes_no(Some(main)).to_owned()),
            Cell::Id(vpc.clone(), paths::item(Resource::Vpcs, &vpc)),
        ],
        gone: false,
    }
}

#[component]
fn Detail(table: RouteTable) -> impl IntoView {
    let (name, id) = (name_of(&table.tags), text(&table.route_table_id));
    let associated = subnets(&table);
    let routes = table.routes;
    let routes_view = move || {
        let columns = vec![
            Column::text("destination", "Destination", |route: &Route| text(&route.destination_cidr_block))
                .heading(),
            Column::view("target", "Target", target, |route: Signal<Route>| {
                move || {
                    let target = route.with(target);
                    match resource_of(&target) {
                        Some(resource) => {
                            let href = paths::item(resource, &target);
                            view! { <a class="id" href=href>{target}</a> }.into_any()
                        }
                        None => view! { <span class="id">{target}</span> }.into_any(),
                    }
                }
            }),
            Column::text("status", "Status", |route: &Route| {
                route.state.map(|it| it.to_string()).unwrap_or_default()
            }),
        ];
        view! {
            <Table
                what="routes"
                rows=Signal::stored(routes.clone())
                row_key=|route: Route| text(&route.destination_cidr_block)
                columns
                plain=true
            />
        }
    };
    let subnets_view = move || {
        if associated.is_empty() {
            view! { <p class="soft">{t!(vpc.main_table)}</p> }.into_any()
        } else {
            links_view(associated.clone()).into_any()
        }
    };
    view! {
        <DetailCard
            resource=Resource::RouteTables
            title=name
            id=id
            tabs=vec![
                TabItem::new("routes", "Routes", routes_view),
                TabItem::new("subnets", "Subnet associations", subnets_view),
            ]
        />
    }
}

fn target(route: &Route) -> String {
    let targets = [&route.gateway_id, &route.nat_gateway_id, &route.instance_id, &route.network_interface_id];
    targets.into_iter().flatten().next().cloned().unwrap_or_default()
}
