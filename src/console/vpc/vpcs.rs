//! Your VPCs: create, delete, DNS attributes, DHCP options set.

use leptos::prelude::*;
use model::ec2::{
    AssociateDhcpOptionsInput, AttributeBooleanValue, CreateDefaultVpcInput, CreateVpcInput, DeleteVpcInput,
    DescribeDhcpOptionsInput, DescribeVpcAttributeInput, DescribeVpcsInput, ModifyVpcAttributeInput, Tenancy,
    Vpc, VpcAttributeName,
};

use crate::{
    bridge::{Bridge, use_read},
    console::{
        act::{Acts, Ask, AskField, AskPage, Done, Values, right, use_acts},
        browse::{Cell, Heading, Row},
        choose::or_none,
        forms::FieldErrors,
        listing::{Listing, code, details, facts_view, id_cell, items, words},
        support::{Desk, name_and_id, name_of, named, text, yes_no},
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
    ("dhcp", "DHCP options set"),
    ("owner", "Owner"),
];

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    let acts = use_acts();
    Listing {
        acts,
        resource: Resource::Vpcs,
        what: "VPCs",
        headings: HEADINGS,
        items: items(use_read(DescribeVpcsInput::default), |out| &out.vpcs),
        row,
        menu,
        create: ViewFn::from(move || acts.primary("Create VPC", |_| create())),
        empty: (t!(vpc.none), t!(vpc.none_text)),
        detail,
    }
    .view()
}

/// Creating one, on a page of its own.
#[component]
pub fn CreatePage() -> impl IntoView {
    view! { <AskPage ask=create() resource=Resource::Vpcs /> }
}

fn state(vpc: &Vpc) -> String {
    vpc.state.map(|it| it.to_string()).unwrap_or_default()
}

fn row(vpc: &Vpc) -> Row {
    Row {
        key: text(&vpc.vpc_id),
        cells: vec![
            Cell::Text(name_of(&vpc.tags)),
            id_cell(Resource::Vpcs, &vpc.vpc_id),
            Cell::State(state(vpc)),
            code(&vpc.cidr_block),
            Cell::Text(yes_no(vpc.is_default).to_owned()),
            id_cell(Resource::DhcpOptions, &vpc.dhcp_options_id),
            words(&vpc.owner_id),
        ],
        gone: false,
    }
}

fn title(vpc: &Vpc) -> String {
    name_and_id(&name_of(&vpc.tags), &text(&vpc.vpc_id))
}

fn menu(acts: Acts, vpc: Option<&Vpc>) -> Vec<MenuEntry> {
    let none = vpc.is_none().then(|| t!(console.select_first).to_owned());
    let own = vpc.cloned().unwrap_or_default();
    let entry = |label: &str, ask: fn(Desk, &Vpc) -> Ask| {
        let own = own.clone();
        acts.entry(label, none.clone(), move |desk| ask(desk, &own))
    };
    let found = acts.desk.bridge.ask(DescribeVpcsInput::default()).unwrap_or_default();
    let has_default = found.vpcs.iter().any(|vpc| vpc.is_default == Some(true));
    let default_why = has_default.then(|| t!(vpc.default_there).to_owned());
    vec![
        acts.entry("Create default VPC", default_why, |_| create_default()),
        entry("Delete VPC", delete).danger(),
        MenuEntry::line(),
        entry("Edit DHCP options set", edit_dhcp),
        entry("Edit DNS resolution", |desk, vpc| edit_dns(desk, vpc, VpcAttributeName::EnableDnsSupport)),
        entry("Edit DNS hostnames", |desk, vpc| edit_dns(desk, vpc, VpcAttributeName::EnableDnsHostnames)),
        MenuEntry::line(),
        acts.tags_entry(own.vpc_id.clone()),
    ]
}

fn create() -> Ask {
    let tenancy = [("default", "Default"), ("dedicated", "Dedicated")];
    let tenancy = tenancy.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    Ask::new("Create VPC", "Create", |desk, values| {
        let input = create_input(values)?;
        let id = text(&desk.bridge.call(input)?.vpc.and_then(|vpc| vpc.vpc_id));
        let told = t!(act.created, what = "VPC", id = id.clone());
        let notice = Notice::good(told)
            .plain(t!(vpc.created_plain))
            .link(t!(vpc.next_subnet), paths::create_from(Resource::Subnets, "group", &id));
        Ok(Done::at(paths::item(Resource::Vpcs, id), notice))
    })
    .text(t!(vpc.create_text))
    .fields(vec![
        AskField::text("name", "Name tag").optional(),
        AskField::code("cidr", "IPv4 CIDR block").hint(t!(vpc.cidr_hint)),
        AskField::one_of("tenancy", "Tenancy", tenancy).hint(t!(vpc.tenancy_hint)),
    ])
}

fn create_input(values: &Values) -> Result<CreateVpcInput, FieldErrors> {
    let mut errors = FieldErrors::new();
    let cidr_block = values.range("cidr", &mut errors);
    right(errors)?;
    Ok(CreateVpcInput {
        cidr_block,
        instance_tenancy: (values.raw("tenancy") == "dedicated").then_some(Tenancy::Dedicated),
        tag_specifications: named("vpc", &values.text("name")),
        ..Default::default()
    })
}

fn create_default() -> Ask {
    Ask::new("Create default VPC", "Create", |desk, _| {
        let id = text(&desk.bridge.call(CreateDefaultVpcInput::default())?.vpc.and_then(|vpc| vpc.vpc_id));
        let told = t!(act.created, what = "Default VPC", id = id.clone());
        Ok(Done::at(paths::item(Resource::Vpcs, id), Notice::good(told)))
    })
    .text(t!(vpc.default_text))
}

fn delete(_: Desk, vpc: &Vpc) -> Ask {
    let id = vpc.vpc_id.clone();
    Ask::new("Delete VPC", "Delete VPC", move |desk, _| {
        desk.bridge.call(DeleteVpcInput { vpc_id: id.clone(), ..Default::default() })?;
        let told = t!(act.deleted, what = "VPC", id = text(&id));
        Ok(Done::at(paths::list(Resource::Vpcs), Notice::good(told)))
    })
    .text(t!(act.delete_question, name = title(vpc)))
    .text(t!(vpc.delete_text))
    .danger()
}

fn edit_dhcp(desk: Desk, vpc: &Vpc) -> Ask {
    let id = vpc.vpc_id.clone();
    let found = desk.bridge.ask(DescribeDhcpOptionsInput::default()).unwrap_or_default().dhcp_options;
    let options = found.iter().map(|it| {
        let id = text(&it.dhcp_options_id);
        (id.clone(), name_and_id(&name_of(&it.tags), &id))
    });
    // AWS calls the choice of no options set "default" (API_AssociateDhcpOptions, DhcpOptionsId).
    let mut options = or_none("No DHCP options set", options.collect());
    if let Some(none) = options.first_mut() {
        none.0 = "default".to_owned();
    }
    Ask::new("Edit DHCP options set", "Save", move |desk, values| {
        desk.bridge.call(AssociateDhcpOptionsInput {
            vpc_id: id.clone(),
            dhcp_options_id: values.optional("options"),
            ..Default::default()
        })?;
        Ok(Notice::good(t!(act.changed, id = text(&id))).into())
    })
    .text(title(vpc))
    .fields(vec![AskField::one_of("options", "DHCP options set", options).first(text(&vpc.dhcp_options_id))])
}

/// Whether an attribute of a network is on; each is asked for by itself, as AWS wants it.
fn attribute(bridge: Bridge, vpc: &str, name: VpcAttributeName) -> Option<bool> {
    let input = DescribeVpcAttributeInput {
        vpc_id: Some(vpc.to_owned()),
        attribute: Some(name),
        ..Default::default()
    };
    let answer = bridge.ask(input).ok()?;
    let flag = match name {
        VpcAttributeName::EnableDnsHostnames => answer.enable_dns_hostnames,
        _ => answer.enable_dns_support,
    };
    flag.and_then(|flag| flag.value)
}

fn edit_dns(desk: Desk, vpc: &Vpc, name: VpcAttributeName) -> Ask {
    let id = vpc.vpc_id.clone();
    let is_names = name == VpcAttributeName::EnableDnsHostnames;
    let now = attribute(desk.bridge, &text(&id), name).unwrap_or(false);
    let (heading, label, hint) = if is_names {
        ("Edit DNS hostnames", "DNS hostnames", t!(vpc.hostnames_hint))
    } else {
        ("Edit DNS resolution", "DNS resolution", t!(vpc.resolution_hint))
    };
    Ask::new(heading, "Save", move |desk, values| {
        let flag = Some(AttributeBooleanValue { value: Some(values.is("on")) });
        let mut input = ModifyVpcAttributeInput { vpc_id: id.clone(), ..Default::default() };
        if is_names {
            input.enable_dns_hostnames = flag;
        } else {
            input.enable_dns_support = flag;
        }
        desk.bridge.call(input)?;
        Ok(Notice::good(t!(act.changed, id = text(&id))).into())
    })
    .text(title(vpc))
    .fields(vec![AskField::check("on", label).first(now.to_string()).hint(hint)])
}

fn detail(acts: Acts, vpc: Vpc) -> AnyView {
    let (name, id) = (name_of(&vpc.tags), text(&vpc.vpc_id));
    let read = |name: VpcAttributeName| {
        let id = id.clone();
        use_read(move || DescribeVpcAttributeInput {
            vpc_id: Some(id.clone()),
            attribute: Some(name),
            ..Default::default()
        })
    };
    let support = read(VpcAttributeName::EnableDnsSupport);
    let hostnames = read(VpcAttributeName::EnableDnsHostnames);
    let description = move || {
        let vpc = vpc.clone();
        let enabled = |flag: Option<AttributeBooleanValue>| {
            let on = flag.and_then(|flag| flag.value) == Some(true);
            Cell::Text(if on { "Enabled" } else { "Disabled" }.to_owned())
        };
        let facts = move || {
            let support = support.get().ok().and_then(|out| out.enable_dns_support.clone());
            let hostnames = hostnames.get().ok().and_then(|out| out.enable_dns_hostnames.clone());
            let links = [
                (t!(vpc.see_subnets), Resource::Subnets),
                (t!(vpc.see_tables), Resource::RouteTables),
                (t!(vpc.see_acls), Resource::NetworkAcls),
            ];
            let links = links
                .into_iter()
                .map(|(words, resource)| (words.to_owned(), paths::list(resource)))
                .collect();
            facts_view(vec![
                ("VPC ID", Cell::Copied(text(&vpc.vpc_id))),
                ("State", Cell::State(state(&vpc))),
                ("IPv4 CIDR", code(&vpc.cidr_block)),
                ("Default VPC", Cell::Text(yes_no(vpc.is_default).to_owned())),
                ("Tenancy", Cell::Text(vpc.instance_tenancy.map(|it| it.to_string()).unwrap_or_default())),
                ("DNS resolution", enabled(support)),
                ("DNS hostnames", enabled(hostnames)),
                ("DHCP options set", id_cell(Resource::DhcpOptions, &vpc.dhcp_options_id)),
                ("Owner", words(&vpc.owner_id)),
                ("Network", Cell::Links(links)),
            ])
        };
        view! { <div class="stack detail">{facts}</div> }
    };
    details(acts, Resource::Vpcs, name, id, vec![TabItem::new("description", "Description", description)])
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_network_needs_a_range() {
        assert!(create_input(&Values::of(&[("cidr", "10.0.0.0")])).is_err());
        let input =
            create_input(&Values::of(&[("cidr", "10.1.0.0/16"), ("name", "shop"), ("tenancy", "default")]));
        let input = input.expect("right");
        assert_eq!((input.cidr_block.as_deref(), input.instance_tenancy), (Some("10.1.0.0/16"), None));
        assert_eq!(name_of(&input.tag_specifications[0].tags), "shop");
    }
}
