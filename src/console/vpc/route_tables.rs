//! Route tables: where packets that leave a subnet go. Create, delete, routes, associations.

use leptos::prelude::*;
use model::ec2::{
    AssociateRouteTableInput, CreateRouteInput, CreateRouteTableInput, DeleteRouteInput,
    DeleteRouteTableInput, DescribeInternetGatewaysInput, DescribeRouteTablesInput,
    DisassociateRouteTableInput, ReplaceRouteInput, ReplaceRouteTableAssociationInput, Route, RouteOrigin,
    RouteTable, RouteTableAssociation, Subnet,
};

use crate::{
    bridge::use_read,
    console::{
        act::{Acts, Ask, AskField, AskPage, Done, Named, Values, right, use_acts},
        browse::{Cell, Heading, Row},
        choose,
        forms::{FieldErrors, Tick},
        listing::{Listing, RowTable, details, facts_tab, id_cell, items, words},
        support::{Desk, name_and_id, name_of, named, resource_of, text, use_desk, yes_no},
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
    ("owner", "Owner"),
];

const ROUTES: &[Heading] =
    &[("destination", "Destination"), ("target", "Target"), ("status", "Status"), ("origin", "Origin")];

const SUBNETS: &[Heading] = &[("subnet", "Subnet ID"), ("association", "Association ID"), ("state", "State")];

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    let acts = use_acts();
    Listing {
        acts,
        resource: Resource::RouteTables,
        what: "route tables",
        headings: HEADINGS,
        items: items(use_read(DescribeRouteTablesInput::default), |out| &out.route_tables),
        row,
        menu,
        create: ViewFn::from(move || acts.primary("Create route table", create)),
        empty: (t!(vpc.no_tables), t!(vpc.no_tables_text)),
        detail,
    }
    .view()
}

/// Creating one, on a page of its own.
#[component]
pub fn CreatePage() -> impl IntoView {
    view! { <AskPage ask=create(use_desk()) resource=Resource::RouteTables /> }
}

fn is_main(table: &RouteTable) -> bool {
    table.associations.iter().any(|it| it.main == Some(true))
}

fn subnets(table: &RouteTable) -> Vec<&RouteTableAssociation> {
    table.associations.iter().filter(|it| it.subnet_id.is_some()).collect()
}

fn row(table: &RouteTable) -> Row {
    let links = subnets(table).into_iter().map(|it| {
        let id = text(&it.subnet_id);
        (id.clone(), paths::item(Resource::Subnets, id))
    });
    Row {
        key: text(&table.route_table_id),
        cells: vec![
            Cell::Text(name_of(&table.tags)),
            id_cell(Resource::RouteTables, &table.route_table_id),
            Cell::Links(links.collect()),
            Cell::Text(yes_no(Some(is_main(table))).to_owned()),
            id_cell(Resource::Vpcs, &table.vpc_id),
            words(&table.owner_id),
        ],
        gone: false,
    }
}

fn title(table: &RouteTable) -> String {
    name_and_id(&name_of(&table.tags), &text(&table.route_table_id))
}

fn menu(acts: Acts, table: Option<&RouteTable>) -> Vec<MenuEntry> {
    let none = table.is_none().then(|| t!(console.select_first).to_owned());
    let own = table.cloned().unwrap_or_default();
    let because = |wrong: bool, why: &str| none.clone().or_else(|| wrong.then(|| why.to_owned()));
    let entry = |label: &str, why: Option<String>, ask: fn(Desk, &RouteTable) -> Ask| {
        let own = own.clone();
        acts.entry(label, why, move |desk| ask(desk, &own))
    };
    let main = because(is_main(&own), t!(vpc.is_main));
    let delete_why = because(is_main(&own), t!(vpc.main_stays))
        .or_else(|| because(!subnets(&own).is_empty(), t!(vpc.table_used)));
    vec![
        entry("Set Main Route Table", main, set_main),
        entry("Delete Route Table", delete_why, delete).danger(),
        MenuEntry::line(),
        entry("Add route", none.clone(), |desk, table| put_route(desk, table, None)),
        entry("Edit subnet associations", none.clone(), edit_subnets),
        MenuEntry::line(),
        acts.tags_entry(own.route_table_id.clone()),
    ]
}

fn create(desk: Desk) -> Ask {
    let vpcs = choose::vpcs(desk);
    let reason = vpcs.is_empty().then(|| t!(vpc.no_vpc).to_owned());
    Ask::new("Create route table", "Create", |desk, values| {
        let mut errors = FieldErrors::new();
        let vpc_id = values.needed("vpc", &mut errors);
        right(errors)?;
        let tag_specifications = named("route-table", &values.text("name"));
        let input = CreateRouteTableInput { vpc_id, tag_specifications, ..Default::default() };
        let id = text(&desk.bridge.call(input)?.route_table.and_then(|it| it.route_table_id));
        let told = t!(act.created, what = "Route table", id = id.clone());
        let notice = Notice::good(told).plain(t!(vpc.table_plain));
        Ok(Done::at(paths::item(Resource::RouteTables, id), notice))
    })
    .text(t!(vpc.table_text))
    .fields(vec![AskField::text("name", "Name tag").optional(), AskField::one_of("vpc", "VPC", vpcs)])
    .reason(reason)
}

fn delete(_: Desk, table: &RouteTable) -> Ask {
    let id = table.route_table_id.clone();
    Ask::new("Delete Route Table", "Delete Route Table", move |desk, _| {
        desk.bridge.call(DeleteRouteTableInput { route_table_id: id.clone(), ..Default::default() })?;
        let told = t!(act.deleted, what = "Route table", id = text(&id));
        Ok(Done::at(paths::list(Resource::RouteTables), Notice::good(told)))
    })
    .text(t!(act.delete_question, name = title(table)))
    .danger()
}

fn tables_now(desk: Desk) -> Vec<RouteTable> {
    desk.bridge.ask(DescribeRouteTablesInput::default()).unwrap_or_default().route_tables
}

fn set_main(desk: Desk, table: &RouteTable) -> Ask {
    let id = table.route_table_id.clone();
    let all = tables_now(desk);
    let here = all.iter().filter(|it| it.vpc_id == table.vpc_id);
    let main = here.flat_map(|it| &it.associations).find(|it| it.main == Some(true)).cloned();
    let main = main.unwrap_or_default();
    let before = text(&main.route_table_id);
    let question = t!(vpc.main_question, name = title(table), before = before);
    let association_id = main.route_table_association_id;
    Ask::new("Set Main Route Table", "Yes, Set", move |desk, _| {
        desk.bridge.call(ReplaceRouteTableAssociationInput {
            association_id: association_id.clone(),
            route_table_id: id.clone(),
            ..Default::default()
        })?;
        Ok(Notice::good(t!(act.changed, id = text(&id))).into())
    })
    .text(question)
    .text(t!(vpc.main_text))
}

/// Where a route may lead: what is in the way of packets, by its id.
fn targets(desk: Desk, vpc: Option<&str>) -> Vec<Named> {
    let gateways = desk.bridge.ask(DescribeInternetGatewaysInput::default()).unwrap_or_default();
    let here = gateways.internet_gateways.iter().filter(|it| {
        vpc.is_none() || it.attachments.iter().any(|attachment| attachment.vpc_id.as_deref() == vpc)
    });
    let mut all: Vec<Named> = here
        .map(|it| {
            let id = text(&it.internet_gateway_id);
            (id.clone(), format!("Internet Gateway · {}", name_and_id(&name_of(&it.tags), &id)))
        })
        .collect();
    let mark = |kind: &'static str| move |(id, words): Named| (id, format!("{kind} · {words}"));
    let instances = choose::instances(desk, |it| vpc.is_none() || it.vpc_id.as_deref() == vpc);
    all.extend(instances.into_iter().map(mark("Instance")));
    let interfaces = choose::interfaces(desk, |it| vpc.is_none() || it.vpc_id.as_deref() == vpc);
    all.extend(interfaces.into_iter().map(mark("Network Interface")));
    all
}

fn target(route: &Route) -> String {
    let targets = [&route.network_interface_id, &route.gateway_id, &route.nat_gateway_id, &route.instance_id];
    targets.into_iter().flatten().next().cloned().unwrap_or_default()
}

/// Adds a route, or changes where one leads.
fn put_route(desk: Desk, table: &RouteTable, route: Option<&Route>) -> Ask {
    let id = table.route_table_id.clone();
    let targets = targets(desk, table.vpc_id.as_deref());
    let reason = targets.is_empty().then(|| t!(vpc.no_target).to_owned());
    let destination = route.and_then(|route| route.destination_cidr_block.clone());
    let is_new = destination.is_none();
    let heading = if is_new { "Add route" } else { "Edit route" };
    let mut fields = Vec::new();
    if is_new {
        fields.push(AskField::code("destination", "Destination").hint(t!(vpc.destination_hint)));
    }
    fields.push(AskField::one_of("target", "Target", targets).first(route.map(target).unwrap_or_default()));
    let subtitle = destination.clone().map_or_else(|| title(table), |to| format!("{to} · {}", title(table)));
    Ask::new(heading, "Save route", move |desk, values| {
        let input = route_input(values, &id, destination.clone())?;
        let told = t!(vpc.route_saved, destination = text(&input.destination_cidr_block));
        if is_new {
            desk.bridge.call(input)?;
        } else {
            desk.bridge.call(ReplaceRouteInput {
                route_table_id: input.route_table_id,
                destination_cidr_block: input.destination_cidr_block,
                gateway_id: input.gateway_id,
                instance_id: input.instance_id,
                network_interface_id: input.network_interface_id,
                ..Default::default()
            })?;
        }
        Ok(Notice::good(told).into())
    })
    .text(subtitle)
    .fields(fields)
    .reason(reason)
}

fn route_input(
    values: &Values,
    table: &Option<String>,
    destination: Option<String>,
) -> Result<CreateRouteInput, FieldErrors> {
    let mut errors = FieldErrors::new();
    let destination_cidr_block = destination.or_else(|| values.range("destination", &mut errors));
    let target = values.needed("target", &mut errors);
    right(errors)?;
    let mut input =
        CreateRouteInput { route_table_id: table.clone(), destination_cidr_block, ..Default::default() };
    match target.as_deref().and_then(resource_of) {
        Some(Resource::Instances) => input.instance_id = target,
        Some(Resource::NetworkInterfaces) => input.network_interface_id = target,
        _ => input.gateway_id = target,
    }
    Ok(input)
}

fn delete_route(table: &RouteTable, destination: &str) -> Ask {
    let (id, to) = (table.route_table_id.clone(), destination.to_owned());
    Ask::new("Delete route", "Delete route", move |desk, _| {
        desk.bridge.call(DeleteRouteInput {
            route_table_id: id.clone(),
            destination_cidr_block: Some(to.clone()),
            ..Default::default()
        })?;
        Ok(Notice::good(t!(act.deleted, what = "Route", id = to.clone())).into())
    })
    .text(t!(vpc.route_delete, destination = destination))
    .danger()
}

/// Subnets and their associations by name: with this table, and with others together with those.
type Associations = (Vec<(String, String)>, Vec<(String, String, String)>);

fn associations(desk: Desk, table: &Option<String>) -> Associations {
    let all = tables_now(desk);
    let (own, others): (Vec<&RouteTable>, Vec<&RouteTable>) =
        all.iter().partition(|it| it.route_table_id == *table);
    let pair = |it: &RouteTableAssociation| (text(&it.subnet_id), text(&it.route_table_association_id));
    let own = own.into_iter().flat_map(subnets).map(pair).collect();
    let others = others.into_iter().flat_map(|it| {
        subnets(it).into_iter().map(move |own| {
            let (subnet, association) = pair(own);
            (subnet, association, text(&it.route_table_id))
        })
    });
    (own, others.collect())
}

fn edit_subnets(desk: Desk, table: &RouteTable) -> Ask {
    let id = table.route_table_id.clone();
    let (now, of_others) = associations(desk, &id);
    let here = choose::subnets(desk, table.vpc_id.as_deref()).into_iter();
    let ticks = here.map(|(value, words)| {
        let other = of_others.iter().find(|other| other.0 == value);
        let hint = other.map(|other| t!(vpc.follows, table = other.2.as_str())).unwrap_or_default();
        Tick { value, words, hint }
    });
    let ticks = ticks.collect();
    let first = now.into_iter().map(|(subnet, _)| subnet).collect();
    Ask::new("Edit subnet associations", "Save", move |desk, values| {
        let wanted = values.list("subnets");
        // As it is at this moment: what an earlier attempt has done is not done again.
        let (now, of_others) = associations(desk, &id);
        for (subnet, association) in &now {
            if !wanted.contains(subnet) {
                desk.bridge.call(DisassociateRouteTableInput {
                    association_id: Some(association.clone()),
                    ..Default::default()
                })?;
            }
        }
        for subnet in wanted.iter().filter(|it| !now.iter().any(|(own, _)| own == *it)) {
            associate(desk, subnet, &id, of_others.iter().find(|other| other.0 == *subnet).map(|it| &it.1))?;
        }
        Ok(Notice::good(t!(act.changed, id = text(&id))).into())
    })
    .text(title(table))
    .fields(vec![AskField::ticks("subnets", "Subnets", ticks).firsts(first).hint(t!(vpc.main_table))])
}

/// A subnet follows this table from now on; it may have followed another one by name.
fn associate(
    desk: Desk,
    subnet: &str,
    table: &Option<String>,
    association: Option<&String>,
) -> Result<(), model::ApiError> {
    let route_table_id = table.clone();
    match association {
        Some(association) => {
            let association_id = Some(association.clone());
            let input =
                ReplaceRouteTableAssociationInput { association_id, route_table_id, ..Default::default() };
            desk.bridge.call(input).map(drop)
        }
        None => {
            let subnet_id = Some(subnet.to_owned());
            desk.bridge
                .call(AssociateRouteTableInput { subnet_id, route_table_id, ..Default::default() })
                .map(drop)
        }
    }
}

/// The table that a subnet follows: the one it is associated with, else the main one of its network.
pub(super) fn followed_by(tables: &[RouteTable], subnet: &Subnet) -> Option<String> {
    let by_name = |it: &&RouteTable| subnets(it).iter().any(|own| own.subnet_id == subnet.subnet_id);
    let main = |it: &&RouteTable| it.vpc_id == subnet.vpc_id && is_main(it);
    let found = tables.iter().find(by_name).or_else(|| tables.iter().find(main));
    found.and_then(|it| it.route_table_id.clone())
}

/// Edit route table association, from the list of subnets.
pub(super) fn associate_subnet(desk: Desk, subnet: &Subnet) -> Ask {
    let id = text(&subnet.subnet_id);
    let all = tables_now(desk);
    let own = all.iter().flat_map(|it| &it.associations).find(|it| it.subnet_id.as_deref() == Some(&id));
    let (association, now) = (
        own.and_then(|it| it.route_table_association_id.clone()),
        own.and_then(|it| it.route_table_id.clone()),
    );
    let here: Vec<&RouteTable> = all.iter().filter(|it| it.vpc_id == subnet.vpc_id).collect();
    let main = here.iter().find(|it| is_main(it)).and_then(|it| it.route_table_id.clone());
    let words = |it: &&RouteTable| {
        let main = if is_main(it) { " (main)" } else { "" };
        (text(&it.route_table_id), format!("{}{main}", title(it)))
    };
    let tables = here.iter().map(words).collect();
    Ask::new("Edit route table association", "Save", move |desk, values| {
        let wanted = values.optional("table");
        associate(desk, &id, &wanted, association.as_ref())?;
        Ok(Notice::good(t!(act.changed, id = id.clone())).into())
    })
    .text(name_and_id(&name_of(&subnet.tags), &text(&subnet.subnet_id)))
    .fields(vec![AskField::one_of("table", "Route Table ID", tables).first(text(&now.or(main)))])
}

fn route_row(route: &Route) -> Row {
    let target = target(route);
    let target = match resource_of(&target) {
        Some(resource) => Cell::Id(target.clone(), paths::item(resource, &target)),
        None => Cell::Code(target),
    };
    Row {
        key: text(&route.destination_cidr_block),
        cells: vec![
            Cell::Code(text(&route.destination_cidr_block)),
            target,
            Cell::Check(route.state.map(|it| it.to_string()).unwrap_or_default()),
            Cell::Text(route.origin.map(|it| it.to_string()).unwrap_or_default()),
        ],
        gone: false,
    }
}

fn association_row(association: &RouteTableAssociation) -> Row {
    let state = association.association_state.as_ref().and_then(|it| it.state);
    Row {
        key: text(&association.subnet_id),
        cells: vec![
            id_cell(Resource::Subnets, &association.subnet_id),
            Cell::Code(text(&association.route_table_association_id)),
            Cell::Check(state.map(|it| it.to_string()).unwrap_or_default()),
        ],
        gone: false,
    }
}

fn detail(acts: Acts, table: RouteTable) -> AnyView {
    let (name, id) = (name_of(&table.tags), text(&table.route_table_id));
    let facts = vec![
        ("Route Table ID", Cell::Copied(id.clone())),
        ("Main", Cell::Text(yes_no(Some(is_main(&table))).to_owned())),
        ("VPC ID", id_cell(Resource::Vpcs, &table.vpc_id)),
        ("Owner", words(&table.owner_id)),
    ];
    let own = table.clone();
    let routes = move || {
        let table = own.clone();
        let rows: Vec<Row> = table.routes.iter().map(route_row).collect();
        let for_button = table.clone();
        let menu = move |destination: String| {
            let route =
                table.routes.iter().find(|it| it.destination_cidr_block.as_ref() == Some(&destination));
            let route = route.cloned().unwrap_or_default();
            let local =
                (route.origin == Some(RouteOrigin::CreateRouteTable)).then(|| t!(vpc.local).to_owned());
            let (for_edit, for_delete) = (table.clone(), table.clone());
            vec![
                acts.entry("Edit route", local.clone(), move |desk| put_route(desk, &for_edit, Some(&route))),
                acts.entry("Delete route", local, move |_| delete_route(&for_delete, &destination)).danger(),
            ]
        };
        view! {
            <div class="row detail">
                {acts.button("Add route", None, move |desk| put_route(desk, &for_button, None))}
            </div>
            <RowTable
                what="routes"
                headings=ROUTES
                rows=Signal::stored(rows)
                empty=t!(table.nothing)
                menu=Callback::new(menu)
            />
        }
    };
    let own = table;
    let associations = move || {
        let rows: Vec<Row> = subnets(&own).into_iter().map(association_row).collect();
        let for_button = own.clone();
        view! {
            <div class="row detail">
                {acts.button("Edit subnet associations", None, move |desk| edit_subnets(desk, &for_button))}
            </div>
            <RowTable what="subnets" headings=SUBNETS rows=Signal::stored(rows) empty=t!(vpc.main_table) />
        }
    };
    let tabs = vec![
        facts_tab("summary", "Summary", facts),
        TabItem::new("routes", "Routes", routes),
        TabItem::new("subnets", "Subnet associations", associations),
    ];
    details(acts, Resource::RouteTables, name, id, tabs)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn the_id_says_what_kind_of_target_it_is() {
        let to = |target: &str| {
            let values = Values::of(&[("destination", "0.0.0.0/0"), ("target", target)]);
            route_input(&values, &None, None).expect("right")
        };
        assert!(to("igw-0123456789abcdef0").gateway_id.is_some());
        assert!(to("i-0123456789abcdef0").instance_id.is_some());
        assert!(to("eni-0123456789abcdef0").network_interface_id.is_some());
    }

    #[test]
    fn a_subnet_follows_its_own_table_and_else_the_main_one() {
        let table = |id: &str, subnet: Option<&str>| RouteTable {
            route_table_id: Some(id.to_owned()),
            vpc_id: Some("vpc-1".to_owned()),
            associations: vec![RouteTableAssociation {
                subnet_id: subnet.map(str::to_owned),
                main: Some(subnet.is_none()),
                ..Default::default()
            }],
            ..Default::default()
        };
        let tables = [table("rtb-main", None), table("rtb-own", Some("subnet-1"))];
        let subnet = |id: &str| Subnet {
            subnet_id: Some(id.to_owned()),
            vpc_id: Some("vpc-1".to_owned()),
            ..Default::default()
        };
        assert_eq!(followed_by(&tables, &subnet("subnet-1")).as_deref(), Some("rtb-own"));
        assert_eq!(followed_by(&tables, &subnet("subnet-2")).as_deref(), Some("rtb-main"));
    }

    #[test]
    fn a_new_route_needs_a_range_and_a_target() {
        let errors = route_input(&Values::of(&[("destination", "everywhere")]), &None, None);
        let errors = errors.expect_err("both are wrong");
        assert_eq!(errors.keys().copied().collect::<Vec<_>>(), ["destination", "target"]);
    }
}
