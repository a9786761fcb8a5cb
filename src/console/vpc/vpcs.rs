//! Your VPCs.

use leptos::prelude::*;
use model::ec2::{DescribeVpcsInput, Vpc};

use crate::{
    bridge::use_read,
    console::{
        browse::{Browse, Cell, DetailCard, Heading, NotThere, Row, TextFact},
        support::{name_of, text, yes_no},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("id", "VPC ID"),
    ("state", "State"),
    ("cidr", "IPv4 CIDR"),
    ("default", "Default VPC"),
    ("owner", "Owner"),
];

/// VPCs: the list, and the details of the chosen one.
#[component]
pub fn Page() -> impl IntoView {
    let read = use_read(DescribeVpcsInput::default);
    let rows = Memo::new(move |_| {
        read.with(|read| match read {
            Ok(output) => Ok(output.vpcs.iter().map(row).collect()),
            Err(error) => Err(error.clone()),
        })
    });
    let detail = move |id: String| {
        let vpc = read
            .get()
            .ok()
            .and_then(|out| out.vpcs.iter().find(|it| it.vpc_id.as_ref() == Some(&id)).cloned());
        match vpc {
            Some(vpc) => view! { <Detail vpc /> }.into_any(),
            None => view! { <NotThere resource=Resource::Vpcs id /> }.into_any(),
        }
    };
    view! {
        <Browse
            resource=Resource::Vpcs
            what="VPCs"
            headings=HEADINGS
            rows
            empty=|| view! { <Empty title=t!(vpc.none) /> }
            detail
        />
    }
}

fn row(vpc: &Vpc) -> Row {
    let id = text(&vpc.vpc_id);
    Row {
        key: id.clone(),
        cells: vec![
            Cell::Text(name_of(&vpc.tags)),
            Cell::Id(id.clone(), paths::item(Resource::Vpcs, &id)),
            Cell::State(vpc.state.map(|it| it.to_string()).unwrap_or_default()),
            Cell::Code(text(&vpc.cidr_block)),
            Cell::Text(yes_no(vpc.is_default).to_owned()),
            Cell::Text(text(&vpc.owner_id)),
        ],
        gone: false,
    }
}

#[component]
fn Detail(vpc: Vpc) -> impl IntoView {
    let (name, id) = (name_of(&vpc.tags), text(&vpc.vpc_id));
    let description = move || {
        let vpc = vpc.clone();
        view! {
            <Facts>
                <TextFact name="VPC ID" text=text(&vpc.vpc_id) copy=true />
                <TextFact name="State" text=vpc.state.map(|it| it.to_string()).unwrap_or_default() />
                <TextFact name="IPv4 CIDR" text=text(&vpc.cidr_block) />
                <TextFact name="Default VPC" text=yes_no(vpc.is_default).to_owned() />
                <TextFact name="Tenancy" text=vpc.instance_tenancy.map(|it| it.to_string()).unwrap_or_default() />
                <TextFact name="DHCP options set" text=text(&vpc.dhcp_options_id) />
                <Fact name="Subnets">
                    <a href=paths::list(Resource::Subnets)>{t!(vpc.see_subnets)}</a>
                </Fact>
                <Fact name="Route tables">
                    <a href=paths::list(Resource::RouteTables)>{t!(vpc.see_tables)}</a>
                </Fact>
            </Facts>
        }
    };
    view! {
        <DetailCard
            resource=Resource::Vpcs
            title=name
            id=id
            tabs=vec![TabItem::new("description", "Description", description)]
        />
    }
}
