//! Elastic IP addresses: allocate, associate, disassociate, release.

use leptos::prelude::*;
use model::ec2::{
    Address, AllocateAddressInput, AssociateAddressInput, DescribeAddressesInput, DisassociateAddressInput,
    DomainType, ReleaseAddressInput,
};

use crate::{
    bridge::use_read,
    console::{
        act::{Acts, Ask, AskField, AskPage, Done, Values, right, use_acts},
        browse::{Cell, Heading, Row},
        choose,
        forms::FieldErrors,
        listing::{Listing, code, details, facts_tab, id_cell, items, words},
        support::{Desk, name_of, named, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("address", "Elastic IP"),
    ("id", "Allocation ID"),
    ("instance", "Instance"),
    ("private", "Private IP Address"),
    ("interface", "Network Interface ID"),
    ("scope", "Scope"),
];

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    let acts = use_acts();
    Listing {
        acts,
        resource: Resource::ElasticIps,
        what: "addresses",
        headings: HEADINGS,
        items: items(use_read(DescribeAddressesInput::default), |out| &out.addresses),
        row,
        menu,
        create: ViewFn::from(move || acts.primary("Allocate new address", |_| allocate())),
        empty: (t!(addresses.none), t!(addresses.none_text)),
        detail,
    }
    .view()
}

/// Allocating one, on a page of its own.
#[component]
pub fn CreatePage() -> impl IntoView {
    view! { <AskPage ask=allocate() resource=Resource::ElasticIps /> }
}

fn row(address: &Address) -> Row {
    let id = text(&address.allocation_id);
    Row {
        cells: vec![
            Cell::Text(name_of(&address.tags)),
            Cell::Id(text(&address.public_ip), paths::item(Resource::ElasticIps, &id)),
            code(&address.allocation_id),
            id_cell(Resource::Instances, &address.instance_id),
            code(&address.private_ip_address),
            id_cell(Resource::NetworkInterfaces, &address.network_interface_id),
            Cell::Text(address.domain.map(|it| it.to_string()).unwrap_or_default()),
        ],
        key: id,
        gone: false,
    }
}

fn menu(acts: Acts, address: Option<&Address>) -> Vec<MenuEntry> {
    let none = address.is_none().then(|| t!(console.select_first).to_owned());
    let own = address.cloned().unwrap_or_default();
    let is_used = own.association_id.is_some();
    let used = none.clone().or_else(|| is_used.then(|| t!(addresses.disassociate_first).to_owned()));
    let unused = none.clone().or_else(|| (!is_used).then(|| t!(addresses.not_associated).to_owned()));
    let (for_release, for_associate, for_disassociate) = (own.clone(), own.clone(), own.clone());
    vec![
        MenuEntry::item("Allocate new address", move || acts.ask(allocate())),
        acts.entry("Release addresses", used, move |_| release(&for_release)).danger(),
        acts.entry("Associate address", none, move |desk| associate(desk, &for_associate)),
        acts.entry("Disassociate address", unused, move |_| disassociate(&for_disassociate)),
        MenuEntry::line(),
        acts.tags_entry(own.allocation_id),
    ]
}

fn allocate() -> Ask {
    Ask::new("Allocate new address", "Allocate", |desk, values| {
        let input = AllocateAddressInput {
            domain: Some(DomainType::Vpc),
            tag_specifications: named("elastic-ip", &values.text("name")),
            ..Default::default()
        };
        let output = desk.bridge.call(input)?;
        let href = paths::item(Resource::ElasticIps, text(&output.allocation_id));
        let told = t!(addresses.allocated, address = text(&output.public_ip));
        Ok(Done::at(href, Notice::good(told).plain(t!(addresses.allocated_plain))))
    })
    .text(t!(addresses.allocate_text))
    .fields(vec![AskField::text("name", "Name").optional()])
}

fn release(address: &Address) -> Ask {
    let (id, ip) = (address.allocation_id.clone(), text(&address.public_ip));
    let question = t!(addresses.release_question, address = ip.clone());
    Ask::new("Release addresses", "Release", move |desk, _| {
        desk.bridge.call(ReleaseAddressInput { allocation_id: id.clone(), ..Default::default() })?;
        let list = paths::list(Resource::ElasticIps);
        Ok(Done::at(list, Notice::good(t!(addresses.released, address = ip.clone()))))
    })
    .text(question)
    .danger()
}

fn disassociate(address: &Address) -> Ask {
    let (id, ip) = (address.association_id.clone(), text(&address.public_ip));
    let question = t!(addresses.disassociate_question, address = ip.clone());
    Ask::new("Disassociate address", "Disassociate address", move |desk, _| {
        desk.bridge.call(DisassociateAddressInput { association_id: id.clone(), ..Default::default() })?;
        Ok(Notice::good(t!(addresses.disassociated, address = ip.clone())).into())
    })
    .text(question)
    .text(t!(addresses.disassociate_text))
}

/// The question that gives an address to an instance or an interface.
pub(super) fn associate(desk: Desk, address: &Address) -> Ask {
    let (id, ip) = (text(&address.allocation_id), text(&address.public_ip));
    let instances = choose::instances(desk, |_| true);
    let interfaces = choose::interfaces(desk, |_| true);
    let was = address.association_id.is_some();
    Ask::new("Associate address", "Associate", move |desk, values| {
        let input = associate_input(values, &id)?;
        desk.bridge.call(input)?;
        let href = paths::item(Resource::ElasticIps, &id);
        let told = t!(addresses.associated, address = ip.clone());
        Ok(Done::at(href, Notice::good(told)))
    })
    .text(t!(addresses.associate_text, address = text(&address.public_ip)))
    .fields(vec![
        AskField::radio(
            "kind",
            "Resource type",
            &[("instance", "Instance"), ("interface", "Network interface")],
        ),
        AskField::one_of("instance", "Instance", instances).when(|values| values.raw("kind") == "instance"),
        AskField::one_of("interface", "Network interface", interfaces)
            .when(|values| values.raw("kind") == "interface"),
        AskField::code("private", "Private IP").optional().hint(t!(addresses.private_hint)),
        AskField::check("again", "Reassociation: allow Elastic IP to be reassociated if already attached")
            .first(was.to_string())
            .hint(t!(addresses.again_hint)),
    ])
}

fn associate_input(values: &Values, id: &str) -> Result<AssociateAddressInput, FieldErrors> {
    let mut errors = FieldErrors::new();
    let to_instance = values.raw("kind") == "instance";
    let target = values.needed(if to_instance { "instance" } else { "interface" }, &mut errors);
    right(errors)?;
    let (instance_id, network_interface_id) = if to_instance { (target, None) } else { (None, target) };
    Ok(AssociateAddressInput {
        allocation_id: Some(id.to_owned()),
        instance_id,
        network_interface_id,
        private_ip_address: values.optional("private"),
        allow_reassociation: Some(values.is("again")),
        ..Default::default()
    })
}

fn detail(acts: Acts, address: Address) -> AnyView {
    let (name, id) = (name_of(&address.tags), text(&address.allocation_id));
    let facts = vec![
        ("Elastic IP", Cell::Copied(text(&address.public_ip))),
        ("Allocation ID", Cell::Copied(id.clone())),
        ("Association ID", code(&address.association_id)),
        ("Instance", id_cell(Resource::Instances, &address.instance_id)),
        ("Network interface ID", id_cell(Resource::NetworkInterfaces, &address.network_interface_id)),
        ("Private IP address", code(&address.private_ip_address)),
        ("Scope", Cell::Text(address.domain.map(|it| it.to_string()).unwrap_or_default())),
        ("Network border group", words(&address.network_border_group)),
        ("Public IPv4 address pool", words(&address.public_ipv4_pool)),
    ];
    let title = if name.is_empty() { text(&address.public_ip) } else { name };
    details(acts, Resource::ElasticIps, title, id, vec![facts_tab("description", "Description", facts)])
}

/// The question for the page of an instance: which address it gets.
pub(super) fn associate_with(desk: Desk, instance: &str) -> Ask {
    let found = desk.bridge.ask(DescribeAddressesInput::default()).unwrap_or_default().addresses;
    let free = found.iter().filter(|it| it.association_id.is_none());
    let free: Vec<_> = free.map(|it| (text(&it.allocation_id), text(&it.public_ip))).collect();
    let instance = instance.to_owned();
    let reason = free.is_empty().then(|| t!(addresses.none_free).to_owned());
    let question = t!(addresses.give_text, instance = instance.clone());
    Ask::new("Associate Elastic IP address", "Associate", move |desk, values| {
        desk.bridge.call(AssociateAddressInput {
            allocation_id: values.optional("address"),
            instance_id: Some(instance.clone()),
            ..Default::default()
        })?;
        Ok(Notice::good(t!(addresses.given, instance = instance.clone())).into())
    })
    .text(question)
    .fields(vec![AskField::one_of("address", "Elastic IP", free)])
    .reason(reason)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn only_what_was_chosen_last_is_sent() {
        let values = Values::of(&[
            ("kind", "interface"),
            ("instance", "i-1"),
            ("interface", "eni-1"),
            ("again", "true"),
        ]);
        let input = associate_input(&values, "eipalloc-1").expect("all is chosen");
        assert_eq!((input.instance_id, input.network_interface_id.as_deref()), (None, Some("eni-1")));
        assert_eq!(input.allow_reassociation, Some(true));
    }

    #[test]
    fn an_account_without_instances_is_told_beside_the_field() {
        let errors = associate_input(&Values::of(&[("kind", "instance")]), "eipalloc-1").err();
        assert!(errors.is_some_and(|errors| errors.contains_key("instance")));
    }
}
