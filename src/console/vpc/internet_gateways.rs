//! Internet gateways: the door between a VPC and the internet.

use leptos::prelude::*;
use model::ec2::{DescribeInternetGatewaysInput, InternetGateway};

use crate::{
    bridge::use_read,
    console::{
        browse::{Browse, Cell, DetailCard, Heading, IdFact, NotThere, Row, TextFact},
        support::{name_of, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] =
    &[("name", "Name"), ("id", "Internet gateway ID"), ("state", "State"), ("vpc", "VPC ID")];

/// Internet gateways: the list, and the details of the chosen one.
#[component]
pub fn Page() -> impl IntoView {
    let read = use_read(DescribeInternetGatewaysInput::default);
    let rows = Memo::new(move |_| {
        read.with(|read| match read {
            Ok(output) => Ok(output.internet_gateways.iter().map(row).collect()),
            Err(error) => Err(error.clone()),
        })
    });
    let detail = move |id: String| {
        let found = |out: &model::ec2::DescribeInternetGatewaysOutput| {
            out.internet_gateways.iter().find(|it| it.internet_gateway_id.as_ref() == Some(&id)).cloned()
        };
        match read.get().ok().and_then(|out| found(&out)) {
            Some(gateway) => view! { <Detail gateway /> }.into_any(),
            None => view! { <NotThere resource=Resource::InternetGateways id /> }.into_any(),
        }
    };
    view! {
        <Browse
            resource=Resource::InternetGateways
            what="internet gateways"
            headings=HEADINGS
            rows
            empty=|| view! { <Empty title=t!(vpc.no_gateways) /> }
            detail
        />
    }
}

/// EC2 answers `available` for a gateway in place; the console says "attached".
fn state(gateway: &InternetGateway) -> String {
    if gateway.attachments.is_empty() { "detached" } else { "attached" }.to_owned()
}

fn vpc(gateway: &InternetGateway) -> String {
    gateway.attachments.first().map(|it| text(&it.vpc_id)).unwrap_or_default()
}

fn row(gateway: &InternetGateway) -> Row {
    let id = text(&gateway.internet_gateway_id);
    Row {
        key: id.clone(),
        cells: vec![
            Cell::Text(name_of(&gateway.tags)),
            Cell::Id(id.clone(), paths::item(Resource::InternetGateways, &id)),
            Cell::State(state(gateway)),
            Cell::Id(vpc(gateway), paths::item(Resource::Vpcs, vpc(gateway))),
        ],
        gone: false,
    }
}

#[component]
fn Detail(gateway: InternetGateway) -> impl IntoView {
    let (name, id) = (name_of(&gateway.tags), text(&gateway.internet_gateway_id));
    let description = move || {
        let gateway = gateway.clone();
        view! {
            <Facts>
                <TextFact name="Internet gateway ID" text=text(&gateway.internet_gateway_id) copy=true />
                <TextFact name="State" text=state(&gateway) />
                <IdFact name="VPC ID" resource=Resource::Vpcs id=vpc(&gateway) />
                <TextFact name="Owner" text=text(&gateway.owner_id) />
            </Facts>
        }
    };
    view! {
        <DetailCard
            resource=Resource::InternetGateways
            title=name
            id=id
            tabs=vec![TabItem::new("description", "Description", description)]
        />
    }
}
