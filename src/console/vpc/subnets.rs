//! Subnets.

use leptos::prelude::*;
use model::ec2::{DescribeSubnetsInput, Subnet};

use crate::{
    bridge::use_read,
    console::{
        browse::{Browse, Cell, DetailCard, Heading, IdFact, NotThere, Row, TextFact},
        network::use_network,
        support::{name_of, text, yes_no},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("id", "Subnet ID"),
    ("state", "State"),
    ("vpc", "VPC"),
    ("cidr", "IPv4 CIDR"),
    ("free", "Available IPv4"),
    ("zone", "Availability Zone"),
    ("public-ip", "Auto-assign Public IP"),
];

/// Subnets: the list, and the details of the chosen one.
#[component]
pub fn Page() -> impl IntoView {
    let read = use_read(DescribeSubnetsInput::default);
    let rows = Memo::new(move |_| {
        read.with(|read| match read {
            Ok(output) => Ok(output.subnets.iter().map(row).collect()),
            Err(error) => Err(error.clone()),
        })
    });
    let detail = move |id: String| {
        let found = |out: &model::ec2::DescribeSubnetsOutput| {
            out.subnets.iter().find(|it| it.subnet_id.as_ref() == Some(&id)).cloned()
        };
        match read.get().ok().and_then(|out| found(&out)) {
            Some(subnet) => view! { <Detail subnet /> }.into_any(),
            None => view! { <NotThere resource=Resource::Subnets id /> }.into_any(),
        }
    };
    view! {
        <Browse
            resource=Resource::Subnets
            what="subnets"
            headings=HEADINGS
            rows
            empty=|| view! { <Empty title=t!(vpc.no_subnets) /> }
            detail
        />
    }
}

fn row(subnet: &Subnet) -> Row {
    let (id, vpc) = (text(&subnet.subnet_id), text(&subnet.vpc_id));
    Row {
        key: id.clone(),
        cells: vec![
            Cell::Text(name_of(&subnet.tags)),
            Cell::Id(id.clone(), paths::item(Resource::Subnets, &id)),
            Cell::State(subnet.state.map(|it| it.to_string()).unwrap_or_default()),
            Cell::Id(vpc.clone(), paths::item(Resource::Vpcs, &vpc)),
            Cell::Code(text(&subnet.cidr_block)),
            Cell::Number(subnet.available_ip_address_count.unwrap_or_default(), ""),
            Cell::Text(text(&subnet.availability_zone)),
            Cell::Text(yes_no(subnet.map_public_ip_on_launch).to_owned()),
        ],
        gone: false,
    }
}

#[component]
fn Detail(subnet: Subnet) -> impl IntoView {
    let (name, id) = (name_of(&subnet.tags), text(&subnet.subnet_id));
    let network = use_network();
    let own = id.clone();
    let reach = Signal::derive(move || {
        let public = network.with(|it| it.subnets.iter().any(|subnet| subnet.id == own && subnet.is_public));
        if public { t!(vpc.public) } else { t!(vpc.private) }.to_owned()
    });
    let description = move || {
        let subnet = subnet.clone();
        view! {
            <Facts>
                <TextFact name="Subnet ID" text=text(&subnet.subnet_id) copy=true />
                <TextFact name="State" text=subnet.state.map(|it| it.to_string()).unwrap_or_default() />
                <IdFact name="VPC" resource=Resource::Vpcs id=text(&subnet.vpc_id) />
                <TextFact name="IPv4 CIDR" text=text(&subnet.cidr_block) />
                <TextFact name="Availability Zone" text=text(&subnet.availability_zone) />
                <TextFact
                    name="Available IPv4 addresses"
                    text=subnet.available_ip_address_count.unwrap_or_default().to_string()
                />
                <TextFact name="Auto-assign public IPv4" text=yes_no(subnet.map_public_ip_on_launch).to_owned() />
                <TextFact name="Way to the internet" text=reach />
            </Facts>
        }
    };
    view! {
        <DetailCard
            resource=Resource::Subnets
            title=name
            id=id
            tabs=vec![TabItem::new("description", "Description", description)]
        />
    }
}
