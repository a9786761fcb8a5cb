//! Internet gateways: the door between a VPC and the internet. Create, attach, detach, delete.

use leptos::prelude::*;
use model::ec2::{
    AttachInternetGatewayInput, CreateInternetGatewayInput, DeleteInternetGatewayInput,
    DescribeInternetGatewaysInput, DetachInternetGatewayInput, InternetGateway,
};

use crate::{
    bridge::use_read,
    console::{
        act::{Acts, Ask, AskField, AskPage, Done, use_acts},
        browse::{Cell, Heading, Row},
        choose,
        listing::{Listing, details, facts_tab, id_cell, items, words},
        support::{Desk, name_and_id, name_of, named, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("id", "Internet gateway ID"),
    ("state", "State"),
    ("vpc", "VPC ID"),
    ("owner", "Owner"),
];

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    let acts = use_acts();
    Listing {
        acts,
        resource: Resource::InternetGateways,
        what: "internet gateways",
        headings: HEADINGS,
        items: items(use_read(DescribeInternetGatewaysInput::default), |out| &out.internet_gateways),
        row,
        menu,
        create: ViewFn::from(move || acts.primary("Create internet gateway", |_| create())),
        empty: (t!(vpc.no_gateways), t!(vpc.no_gateways_text)),
        detail,
    }
    .view()
}

/// Creating one, on a page of its own.
#[component]
pub fn CreatePage() -> impl IntoView {
    view! { <AskPage ask=create() resource=Resource::InternetGateways /> }
}

/// EC2 answers `available` for a gateway in place; the console says "attached".
fn state(gateway: &InternetGateway) -> String {
    if gateway.attachments.is_empty() { "detached" } else { "attached" }.to_owned()
}

fn vpc(gateway: &InternetGateway) -> Option<String> {
    gateway.attachments.first().and_then(|it| it.vpc_id.clone())
}

fn row(gateway: &InternetGateway) -> Row {
    Row {
        key: text(&gateway.internet_gateway_id),
        cells: vec![
            Cell::Text(name_of(&gateway.tags)),
            id_cell(Resource::InternetGateways, &gateway.internet_gateway_id),
            Cell::State(state(gateway)),
            id_cell(Resource::Vpcs, &vpc(gateway)),
            words(&gateway.owner_id),
        ],
        gone: false,
    }
}

fn title(gateway: &InternetGateway) -> String {
    name_and_id(&name_of(&gateway.tags), &text(&gateway.internet_gateway_id))
}

fn menu(acts: Acts, gateway: Option<&InternetGateway>) -> Vec<MenuEntry> {
    let none = gateway.is_none().then(|| t!(console.select_first).to_owned());
    let own = gateway.cloned().unwrap_or_default();
    let is_attached = !own.attachments.is_empty();
    let because = |wrong: bool, why: &str| none.clone().or_else(|| wrong.then(|| why.to_owned()));
    let entry = |label: &str, why: Option<String>, ask: fn(Desk, &InternetGateway) -> Ask| {
        let own = own.clone();
        acts.entry(label, why, move |desk| ask(desk, &own))
    };
    vec![
        entry("Delete internet gateway", because(is_attached, t!(vpc.gateway_detach_first)), delete).danger(),
        entry("Attach to VPC", because(is_attached, t!(vpc.gateway_attached)), attach),
        entry("Detach from VPC", because(!is_attached, t!(vpc.gateway_detached)), detach),
        MenuEntry::line(),
        acts.tags_entry(own.internet_gateway_id.clone()),
    ]
}

fn create() -> Ask {
    Ask::new("Create internet gateway", "Create", |desk, values| {
        let tag_specifications = named("internet-gateway", &values.text("name"));
        let input = CreateInternetGatewayInput { tag_specifications, ..Default::default() };
        let made = desk.bridge.call(input)?.internet_gateway.and_then(|it| it.internet_gateway_id);
        let told = t!(act.created, what = "Internet gateway", id = text(&made));
        let notice = Notice::good(told).plain(t!(vpc.gateway_plain));
        Ok(Done::at(paths::item(Resource::InternetGateways, text(&made)), notice))
    })
    .text(t!(vpc.gateway_text))
    .fields(vec![AskField::text("name", "Name tag").optional()])
}

fn attach(desk: Desk, gateway: &InternetGateway) -> Ask {
    let id = gateway.internet_gateway_id.clone();
    let found = desk.bridge.ask(DescribeInternetGatewaysInput::default()).unwrap_or_default();
    let taken: Vec<String> = found.internet_gateways.iter().filter_map(vpc).collect();
    let mut free = choose::vpcs(desk);
    free.retain(|vpc| !taken.contains(&vpc.0));
    let reason = free.is_empty().then(|| t!(vpc.all_have_gateways).to_owned());
    Ask::new("Attach to VPC", "Attach", move |desk, values| {
        let vpc_id = values.optional("vpc");
        desk.bridge.call(AttachInternetGatewayInput {
            internet_gateway_id: id.clone(),
            vpc_id: vpc_id.clone(),
            ..Default::default()
        })?;
        let told = t!(vpc.attached, id = text(&id), vpc = text(&vpc_id));
        let notice = Notice::good(told).plain(t!(vpc.attached_plain));
        Ok(notice.link("Route Tables", paths::list(Resource::RouteTables)).into())
    })
    .text(title(gateway))
    .fields(vec![AskField::one_of("vpc", "VPC", free)])
    .reason(reason)
}

fn detach(_: Desk, gateway: &InternetGateway) -> Ask {
    let (id, vpc_id) = (gateway.internet_gateway_id.clone(), vpc(gateway));
    let question = t!(vpc.detach_question, name = title(gateway), vpc = text(&vpc_id));
    Ask::new("Detach from VPC", "Detach", move |desk, _| {
        let (internet_gateway_id, vpc_id) = (id.clone(), vpc_id.clone());
        desk.bridge.call(DetachInternetGatewayInput { internet_gateway_id, vpc_id, ..Default::default() })?;
        Ok(Notice::good(t!(act.changed, id = text(&id))).into())
    })
    .text(question)
}

fn delete(_: Desk, gateway: &InternetGateway) -> Ask {
    let id = gateway.internet_gateway_id.clone();
    Ask::new("Delete internet gateway", "Delete", move |desk, _| {
        let internet_gateway_id = id.clone();
        desk.bridge.call(DeleteInternetGatewayInput { internet_gateway_id, ..Default::default() })?;
        let told = t!(act.deleted, what = "Internet gateway", id = text(&id));
        Ok(Done::at(paths::list(Resource::InternetGateways), Notice::good(told)))
    })
    .text(t!(act.delete_question, name = title(gateway)))
    .danger()
}

fn detail(acts: Acts, gateway: InternetGateway) -> AnyView {
    let (name, id) = (name_of(&gateway.tags), text(&gateway.internet_gateway_id));
    let facts = vec![
        ("Internet gateway ID", Cell::Copied(id.clone())),
        ("State", Cell::State(state(&gateway))),
        ("VPC ID", id_cell(Resource::Vpcs, &vpc(&gateway))),
        ("Owner", words(&gateway.owner_id)),
    ];
    let tabs = vec![facts_tab("description", "Description", facts)];
    details(acts, Resource::InternetGateways, name, id, tabs)
}
