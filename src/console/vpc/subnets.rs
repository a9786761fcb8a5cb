//! Subnets: create, delete, auto-assign IP settings, and which table and list they follow.

use leptos::prelude::*;
use model::ec2::{
    AttributeBooleanValue, CreateDefaultSubnetInput, CreateSubnetInput, DeleteSubnetInput,
    DescribeNetworkAclsInput, DescribeRouteTablesInput, DescribeSubnetsInput, ModifySubnetAttributeInput,
    ReplaceNetworkAclAssociationInput, Subnet,
};

use super::{network_acls, route_tables};
use crate::{
    bridge::use_read,
    console::{
        act::{Acts, Ask, AskField, AskPage, Done, Values, right, use_acts},
        browse::{Cell, Heading, Row},
        choose::{self, or_none},
        forms::FieldErrors,
        listing::{Listing, code, details, facts_view, id_cell, items, words},
        network::use_network,
        support::{Desk, name_and_id, name_of, named, text, use_desk, yes_no},
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

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    let acts = use_acts();
    Listing {
        acts,
        resource: Resource::Subnets,
        what: "subnets",
        headings: HEADINGS,
        items: items(use_read(DescribeSubnetsInput::default), |out| &out.subnets),
        row,
        menu,
        create: ViewFn::from(move || acts.primary("Create subnet", |desk| create(desk, None))),
        empty: (t!(vpc.no_subnets), t!(vpc.no_subnets_text)),
        detail,
    }
    .view()
}

/// Creating one, on a page of its own.
#[component]
pub fn CreatePage() -> impl IntoView {
    let vpc = paths::use_query("group").get_untracked();
    view! { <AskPage ask=create(use_desk(), vpc) resource=Resource::Subnets /> }
}

fn state(subnet: &Subnet) -> String {
    subnet.state.map(|it| it.to_string()).unwrap_or_default()
}

fn row(subnet: &Subnet) -> Row {
    Row {
        key: text(&subnet.subnet_id),
        cells: vec![
            Cell::Text(name_of(&subnet.tags)),
            id_cell(Resource::Subnets, &subnet.subnet_id),
            Cell::State(state(subnet)),
            id_cell(Resource::Vpcs, &subnet.vpc_id),
            code(&subnet.cidr_block),
            Cell::Number(subnet.available_ip_address_count.unwrap_or_default(), ""),
            words(&subnet.availability_zone),
            Cell::Text(yes_no(subnet.map_public_ip_on_launch).to_owned()),
        ],
        gone: false,
    }
}

fn title(subnet: &Subnet) -> String {
    name_and_id(&name_of(&subnet.tags), &text(&subnet.subnet_id))
}

fn menu(acts: Acts, subnet: Option<&Subnet>) -> Vec<MenuEntry> {
    let none = subnet.is_none().then(|| t!(console.select_first).to_owned());
    let own = subnet.cloned().unwrap_or_default();
    let entry = |label: &str, ask: fn(Desk, &Subnet) -> Ask| {
        let own = own.clone();
        acts.entry(label, none.clone(), move |desk| ask(desk, &own))
    };
    vec![
        acts.entry("Create default subnet", None, create_default),
        entry("Delete subnet", delete).danger(),
        MenuEntry::line(),
        entry("Modify auto-assign IP settings", auto_assign),
        entry("Edit route table association", route_tables::associate_subnet),
        entry("Edit network ACL association", edit_acl),
        MenuEntry::line(),
        acts.tags_entry(own.subnet_id.clone()),
    ]
}

fn create(desk: Desk, vpc: Option<String>) -> Ask {
    let vpcs = choose::vpcs(desk);
    let reason = vpcs.is_empty().then(|| t!(vpc.no_vpc).to_owned());
    let zones = or_none(t!(vpc.any_zone), choose::zones(desk));
    let taken = choose::subnets_now(desk);
    let taken = taken.iter().map(|it| format!("{} ({})", text(&it.cidr_block), text(&it.vpc_id)));
    let taken = taken.collect::<Vec<_>>().join(", ");
    Ask::new("Create subnet", "Create", |desk, values| {
        let input = create_input(values)?;
        let id = text(&desk.bridge.call(input)?.subnet.and_then(|subnet| subnet.subnet_id));
        let told = t!(act.created, what = "Subnet", id = id.clone());
        let notice = Notice::good(told).plain(t!(vpc.subnet_plain));
        Ok(Done::at(paths::item(Resource::Subnets, id), notice))
    })
    .text(t!(vpc.subnet_text))
    .fields(vec![
        AskField::text("name", "Name tag").optional(),
        AskField::one_of("vpc", "VPC", vpcs).first(vpc.unwrap_or_default()),
        AskField::one_of("zone", "Availability Zone", zones),
        AskField::code("cidr", "IPv4 CIDR block").hint(t!(vpc.subnet_cidr_hint, taken = taken)),
    ])
    .reason(reason)
}

fn create_input(values: &Values) -> Result<CreateSubnetInput, FieldErrors> {
    let mut errors = FieldErrors::new();
    let vpc_id = values.needed("vpc", &mut errors);
    let cidr_block = values.range("cidr", &mut errors);
    right(errors)?;
    Ok(CreateSubnetInput {
        vpc_id,
        cidr_block,
        availability_zone: values.optional("zone"),
        tag_specifications: named("subnet", &values.text("name")),
        ..Default::default()
    })
}

fn create_default(desk: Desk) -> Ask {
    let zones = choose::zones(desk);
    Ask::new("Create default subnet", "Create", |desk, values| {
        let availability_zone = values.optional("zone");
        let input = CreateDefaultSubnetInput { availability_zone, ..Default::default() };
        let id = text(&desk.bridge.call(input)?.subnet.and_then(|subnet| subnet.subnet_id));
        let told = t!(act.created, what = "Default subnet", id = id.clone());
        Ok(Done::at(paths::item(Resource::Subnets, id), Notice::good(told)))
    })
    .text(t!(vpc.default_subnet_text))
    .fields(vec![AskField::one_of("zone", "Availability Zone", zones)])
}

fn delete(_: Desk, subnet: &Subnet) -> Ask {
    let id = subnet.subnet_id.clone();
    Ask::new("Delete subnet", "Delete subnet", move |desk, _| {
        desk.bridge.call(DeleteSubnetInput { subnet_id: id.clone(), ..Default::default() })?;
        let told = t!(act.deleted, what = "Subnet", id = text(&id));
        Ok(Done::at(paths::list(Resource::Subnets), Notice::good(told)))
    })
    .text(t!(act.delete_question, name = title(subnet)))
    .danger()
}

fn auto_assign(_: Desk, subnet: &Subnet) -> Ask {
    let id = subnet.subnet_id.clone();
    let now = subnet.map_public_ip_on_launch == Some(true);
    Ask::new("Modify auto-assign IP settings", "Save", move |desk, values| {
        desk.bridge.call(ModifySubnetAttributeInput {
            subnet_id: id.clone(),
            map_public_ip_on_launch: Some(AttributeBooleanValue { value: Some(values.is("on")) }),
            ..Default::default()
        })?;
        Ok(Notice::good(t!(act.changed, id = text(&id))).into())
    })
    .text(title(subnet))
    .fields(vec![
        AskField::check("on", "Enable auto-assign public IPv4 address")
            .first(now.to_string())
            .hint(t!(vpc.auto_assign_hint)),
    ])
}

fn edit_acl(desk: Desk, subnet: &Subnet) -> Ask {
    let id = subnet.subnet_id.clone();
    let all = desk.bridge.ask(DescribeNetworkAclsInput::default()).unwrap_or_default().network_acls;
    let now = all.iter().flat_map(|acl| &acl.associations).find(|it| it.subnet_id == id).cloned();
    let now = now.unwrap_or_default();
    let here = all.iter().filter(|acl| acl.vpc_id == subnet.vpc_id);
    let lists = here.map(network_acls::named_acl).collect();
    let association = now.network_acl_association_id;
    Ask::new("Edit network ACL association", "Save", move |desk, values| {
        desk.bridge.call(ReplaceNetworkAclAssociationInput {
            association_id: association.clone(),
            network_acl_id: values.optional("acl"),
            ..Default::default()
        })?;
        Ok(Notice::good(t!(act.changed, id = text(&id))).into())
    })
    .text(title(subnet))
    .fields(vec![AskField::one_of("acl", "Network ACL", lists).first(text(&now.network_acl_id))])
}

fn detail(acts: Acts, subnet: Subnet) -> AnyView {
    let (name, id) = (name_of(&subnet.tags), text(&subnet.subnet_id));
    let network = use_network();
    let acls = use_read(DescribeNetworkAclsInput::default);
    let tables = use_read(DescribeRouteTablesInput::default);
    let own = id.clone();
    let description = move || {
        let (subnet, own) = (subnet.clone(), own.clone());
        let facts = move || {
            let public =
                network.with(|it| it.subnets.iter().any(|subnet| subnet.id == own && subnet.is_public));
            let reach = if public { t!(vpc.public) } else { t!(vpc.private) };
            let acl = acls.get().ok().and_then(|out| {
                let mut all = out.network_acls.iter();
                let guards = |acl: &&model::ec2::NetworkAcl| {
                    acl.associations.iter().any(|it| it.subnet_id == subnet.subnet_id)
                };
                all.find(guards).and_then(|acl| acl.network_acl_id.clone())
            });
            let table =
                tables.get().ok().and_then(|out| route_tables::followed_by(&out.route_tables, &subnet));
            let free = subnet.available_ip_address_count.unwrap_or_default();
            facts_view(vec![
                ("Subnet ID", Cell::Copied(text(&subnet.subnet_id))),
                ("State", Cell::State(state(&subnet))),
                ("VPC", id_cell(Resource::Vpcs, &subnet.vpc_id)),
                ("IPv4 CIDR", code(&subnet.cidr_block)),
                ("Availability Zone", words(&subnet.availability_zone)),
                ("Available IPv4 addresses", Cell::Number(free, "")),
                ("Auto-assign public IPv4", Cell::Text(yes_no(subnet.map_public_ip_on_launch).to_owned())),
                ("Default subnet", Cell::Text(yes_no(subnet.default_for_az).to_owned())),
                ("Route Table", id_cell(Resource::RouteTables, &table)),
                ("Network ACL", id_cell(Resource::NetworkAcls, &acl)),
                ("Way to the internet", Cell::Text(reach.to_owned())),
            ])
        };
        view! { <div class="stack detail">{facts}</div> }
    };
    details(acts, Resource::Subnets, name, id, vec![TabItem::new("description", "Description", description)])
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_subnet_without_a_wish_lies_where_aws_puts_it() {
        let input = create_input(&Values::of(&[("vpc", "vpc-1"), ("zone", ""), ("cidr", "10.0.1.0/24")]));
        let input = input.expect("right");
        assert_eq!(input.availability_zone, None);
        assert!(create_input(&Values::of(&[("vpc", "vpc-1"), ("cidr", "all")])).is_err());
    }
}
