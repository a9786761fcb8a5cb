//! RDS databases.

use leptos::prelude::*;
use model::rds::{DBInstance, DescribeDBInstancesInput};

use crate::{
    bridge::use_read,
    console::{
        browse::{Browse, Cell, DetailCard, Heading, IdFact, NotThere, Row, TextFact, links_view},
        support::{moment, text, yes_no},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("identifier", "DB identifier"),
    ("status", "Status"),
    ("engine", "Engine"),
    ("zone", "Region & AZ"),
    ("class", "Size"),
    ("endpoint", "Endpoint"),
];

/// Databases: the list, and the details of the chosen one.
#[component]
pub fn Page() -> impl IntoView {
    let read = use_read(DescribeDBInstancesInput::default);
    let rows = Memo::new(move |_| {
        read.with(|read| match read {
            Ok(output) => Ok(output.db_instances.iter().map(row).collect()),
            Err(error) => Err(error.clone()),
        })
    });
    let detail = move |id: String| {
        let found = |out: &model::rds::DescribeDBInstancesOutput| {
            out.db_instances.iter().find(|it| it.db_instance_identifier.as_ref() == Some(&id)).cloned()
        };
        match read.get().ok().and_then(|out| found(&out)) {
            Some(database) => view! { <Detail database /> }.into_any(),
            None => view! { <NotThere resource=Resource::Databases id /> }.into_any(),
        }
    };
    view! {
        <Browse
            resource=Resource::Databases
            what="databases"
            headings=HEADINGS
            rows
            empty=|| view! { <Empty title=t!(databases.none) text=t!(databases.none_text) /> }
            detail
        />
    }
}

fn address(database: &DBInstance) -> String {
    database.endpoint.as_ref().map(|it| text(&it.address)).unwrap_or_default()
}

fn row(database: &DBInstance) -> Row {
    let id = text(&database.db_instance_identifier);
    Row {
        key: id.clone(),
        cells: vec![
            Cell::Link(id.clone(), paths::item(Resource::Databases, &id)),
            Cell::State(text(&database.db_instance_status)),
            Cell::Text(text(&database.engine)),
            Cell::Text(text(&database.availability_zone)),
            Cell::Text(text(&database.db_instance_class)),
            Cell::Code(address(database)),
        ],
        gone: false,
    }
}

#[component]
fn Detail(database: DBInstance) -> impl IntoView {
    let id = text(&database.db_instance_identifier);
    let state = text(&database.db_instance_status);
    let connectivity = {
        let database = database.clone();
        move || {
            let database = database.clone();
            let groups: Vec<(String, String)> = database
                .vpc_security_groups
                .iter()
                .map(|it| text(&it.vpc_security_group_id))
                .map(|id| (id.clone(), paths::item(Resource::SecurityGroups, id)))
                .collect();
            let subnet_group = database.db_subnet_group.clone().unwrap_or_default();
            let subnets: Vec<(String, String)> = subnet_group
                .subnets
                .iter()
                .map(|it| text(&it.subnet_identifier))
                .map(|id| (id.clone(), paths::item(Resource::Subnets, id)))
                .collect();
            let port = database.endpoint.as_ref().and_then(|it| it.port);
            view! {
                <Facts>
                    <TextFact name="Endpoint" text=address(&database) copy=true />
                    <TextFact name="Port" text=port.map(|port| port.to_string()).unwrap_or_default() />
                    <TextFact name="Availability Zone" text=text(&database.availability_zone) />
                    <IdFact name="VPC" resource=Resource::Vpcs id=text(&subnet_group.vpc_id) />
                    <TextFact name="Subnet group" text=text(&subnet_group.db_subnet_group_name) />
                    <Fact name="Subnets">{links_view(subnets)}</Fact>
                    <Fact name="VPC security groups">{links_view(groups)}</Fact>
                    <TextFact name="Publicly accessible" text=yes_no(database.publicly_accessible).to_owned() />
                </Facts>
            }
        }
    };
    let configuration = move || {
        let database = database.clone();
        view! {
            <Facts>
                <TextFact name="DB name" text=text(&database.db_name) />
                <TextFact
                    name="Engine"
                    text=format!("{} {}", text(&database.engine), text(&database.engine_version)).trim().to_owned()
                />
                <TextFact name="Instance class" text=text(&database.db_instance_class) />
                <TextFact
                    name="Storage"
                    text=database.allocated_storage.map(|size| format!("{size} GiB")).unwrap_or_default()
                />
                <TextFact name="Master username" text=text(&database.master_username) />
                <TextFact name="Multi-AZ" text=yes_no(database.multi_az).to_owned() />
                <TextFact name="Created" text=moment(database.instance_create_time) />
                <TextFact name="ARN" text=text(&database.db_instance_arn) copy=true />
            </Facts>
        }
    };
    view! {
        <DetailCard
            resource=Resource::Databases
            title=id
            state=state
            tabs=vec![
                TabItem::new("connectivity", "Connectivity & security", connectivity),
                TabItem::new("configuration", "Configuration", configuration),
            ]
        />
    }
}
