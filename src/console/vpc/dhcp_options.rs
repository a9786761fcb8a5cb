//! DHCP options sets: what machines are told when they ask the network for their address.

use leptos::prelude::*;
use model::ec2::{
    CreateDhcpOptionsInput, DeleteDhcpOptionsInput, DescribeDhcpOptionsInput, DescribeVpcsInput, DhcpOptions,
    NewDhcpConfiguration,
};

use crate::{
    bridge::use_read,
    console::{
        act::{Acts, Ask, AskField, AskPage, Done, Values, right, use_acts},
        browse::{Cell, Heading, Row},
        forms::FieldErrors,
        listing::{Listing, details, facts_tab, id_cell, items, words},
        support::{Desk, name_and_id, name_of, named, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] =
    &[("name", "Name"), ("id", "DHCP options set ID"), ("options", "Options"), ("owner", "Owner")];

/// The options in AWS's order: the API's name, and the console's.
const OPTIONS: [(&str, &str); 5] = [
    ("domain-name", "Domain name"),
    ("domain-name-servers", "Domain name servers"),
    ("ntp-servers", "NTP servers"),
    ("netbios-name-servers", "NetBIOS name servers"),
    ("netbios-node-type", "NetBIOS node type"),
];

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    let acts = use_acts();
    Listing {
        acts,
        resource: Resource::DhcpOptions,
        what: "DHCP options sets",
        headings: HEADINGS,
        items: items(use_read(DescribeDhcpOptionsInput::default), |out| &out.dhcp_options),
        row,
        menu,
        create: ViewFn::from(move || acts.primary("Create DHCP options set", |_| create())),
        empty: (t!(dhcp.none), t!(dhcp.none_text)),
        detail,
    }
    .view()
}

/// Creating one, on a page of its own.
#[component]
pub fn CreatePage() -> impl IntoView {
    view! { <AskPage ask=create() resource=Resource::DhcpOptions /> }
}

fn value(options: &DhcpOptions, key: &str) -> String {
    let found = options.dhcp_configurations.iter().find(|it| it.key.as_deref() == Some(key));
    let values = found.into_iter().flat_map(|it| &it.values).filter_map(|it| it.value.clone());
    values.collect::<Vec<_>>().join(", ")
}

fn row(options: &DhcpOptions) -> Row {
    let all = options.dhcp_configurations.iter().filter_map(|it| it.key.as_deref());
    let all = all.map(|key| format!("{key} = {}", value(options, key))).collect::<Vec<_>>().join("; ");
    Row {
        key: text(&options.dhcp_options_id),
        cells: vec![
            Cell::Text(name_of(&options.tags)),
            id_cell(Resource::DhcpOptions, &options.dhcp_options_id),
            Cell::Text(all),
            words(&options.owner_id),
        ],
        gone: false,
    }
}

fn users(desk: Desk, id: &str) -> Vec<String> {
    let vpcs = desk.bridge.ask(DescribeVpcsInput::default()).unwrap_or_default().vpcs;
    let users = vpcs.into_iter().filter(|vpc| vpc.dhcp_options_id.as_deref() == Some(id));
    users.filter_map(|vpc| vpc.vpc_id).collect()
}

fn menu(acts: Acts, options: Option<&DhcpOptions>) -> Vec<MenuEntry> {
    let none = options.is_none().then(|| t!(console.select_first).to_owned());
    let own = options.cloned().unwrap_or_default();
    let users = users(acts.desk, &text(&own.dhcp_options_id));
    let used = (!users.is_empty()).then(|| t!(dhcp.used, vpcs = users.join(", ")));
    let id = own.dhcp_options_id.clone();
    vec![
        acts.entry("Delete DHCP options set", none.or(used), move |_| delete(&own)).danger(),
        MenuEntry::link("Edit DHCP options set of a VPC", paths::list(Resource::Vpcs)),
        MenuEntry::line(),
        acts.tags_entry(id),
    ]
}

fn create() -> Ask {
    let fields = OPTIONS.iter().map(|(key, label)| {
        let field = AskField::text(key, *label).optional();
        match *key {
            "domain-name-servers" => field.first("AmazonProvidedDNS").hint(t!(dhcp.several)),
            "netbios-node-type" => field.hint(t!(dhcp.node_type)),
            "domain-name" => field,
            _ => field.hint(t!(dhcp.several)),
        }
    });
    let mut all = vec![AskField::text("name", "Name tag").optional()];
    all.extend(fields);
    Ask::new("Create DHCP options set", "Create", |desk, values| {
        let input = create_input(values)?;
        let id = text(&desk.bridge.call(input)?.dhcp_options.and_then(|it| it.dhcp_options_id));
        let told = t!(act.created, what = "DHCP options set", id = id.clone());
        let notice = Notice::good(told).plain(t!(dhcp.created_plain));
        Ok(Done::at(
            paths::item(Resource::DhcpOptions, id),
            notice.link("Your VPCs", paths::list(Resource::Vpcs)),
        ))
    })
    .text(t!(dhcp.create_text))
    .fields(all)
}

fn create_input(values: &Values) -> Result<CreateDhcpOptionsInput, FieldErrors> {
    let given = OPTIONS.iter().filter_map(|(key, _)| {
        let parts = values.several(key);
        (!parts.is_empty()).then(|| NewDhcpConfiguration { key: Some((*key).to_owned()), values: parts })
    });
    let dhcp_configurations: Vec<NewDhcpConfiguration> = given.collect();
    let mut errors = FieldErrors::new();
    if dhcp_configurations.is_empty() {
        errors.insert("domain-name", t!(dhcp.one_needed).to_owned());
    }
    right(errors)?;
    Ok(CreateDhcpOptionsInput {
        dhcp_configurations,
        tag_specifications: named("dhcp-options", &values.text("name")),
        ..Default::default()
    })
}

fn delete(options: &DhcpOptions) -> Ask {
    let id = options.dhcp_options_id.clone();
    let name = name_and_id(&name_of(&options.tags), &text(&id));
    Ask::new("Delete DHCP options set", "Delete", move |desk, _| {
        desk.bridge.call(DeleteDhcpOptionsInput { dhcp_options_id: id.clone(), ..Default::default() })?;
        let told = t!(act.deleted, what = "DHCP options set", id = text(&id));
        Ok(Done::at(paths::list(Resource::DhcpOptions), Notice::good(told)))
    })
    .text(t!(act.delete_question, name = name))
    .danger()
}

fn detail(acts: Acts, options: DhcpOptions) -> AnyView {
    let (name, id) = (name_of(&options.tags), text(&options.dhcp_options_id));
    let mut facts = vec![("DHCP options set ID", Cell::Copied(id.clone()))];
    facts.extend(OPTIONS.iter().map(|(key, label)| (*label, Cell::Text(value(&options, key)))));
    let used = users(acts.desk, &id).into_iter().map(|vpc| (vpc.clone(), paths::item(Resource::Vpcs, vpc)));
    facts.push(("VPCs", Cell::Links(used.collect())));
    facts.push(("Owner", words(&options.owner_id)));
    details(acts, Resource::DhcpOptions, name, id, vec![facts_tab("details", "Details", facts)])
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn only_what_is_filled_in_is_sent() {
        let values = Values::of(&[("domain-name", "example.test"), ("ntp-servers", "10.0.0.1, 10.0.0.2")]);
        let input = create_input(&values).expect("right");
        let keys: Vec<_> = input.dhcp_configurations.iter().map(|it| text(&it.key)).collect();
        assert_eq!(keys, ["domain-name", "ntp-servers"]);
        assert_eq!(input.dhcp_configurations[1].values, ["10.0.0.1", "10.0.0.2"]);
        assert!(create_input(&Values::default()).is_err());
    }
}
