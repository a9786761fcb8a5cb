//! Network ACLs: the rules at the edge of a subnet, tried by number. Create, delete, rules, associations.

use leptos::prelude::*;
use model::ec2::{
    CreateNetworkAclEntryInput, CreateNetworkAclInput, DeleteNetworkAclEntryInput, DeleteNetworkAclInput,
    DescribeNetworkAclsInput, IcmpTypeCode, NetworkAcl, NetworkAclEntry, PortRange,
    ReplaceNetworkAclAssociationInput, ReplaceNetworkAclEntryInput, RuleAction,
};

use crate::{
    bridge::use_read,
    console::{
        act::{Acts, Ask, AskField, AskPage, Done, Named, Values, right, use_acts},
        browse::{Cell, Heading, Row},
        choose,
        forms::{FieldErrors, Tick},
        listing::{Listing, RowTable, details, facts_tab, id_cell, items, words},
        support::{Desk, name_and_id, name_of, named, text, use_desk, yes_no},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("id", "Network ACL ID"),
    ("subnets", "Associated with"),
    ("default", "Default"),
    ("vpc", "VPC"),
    ("owner", "Owner"),
];

const RULES: &[Heading] = &[
    ("number", "Rule #"),
    ("type", "Type"),
    ("protocol", "Protocol"),
    ("ports", "Port Range"),
    ("range", "Source"),
    ("action", "Allow / Deny"),
];

const SUBNETS: &[Heading] = &[("subnet", "Subnet ID"), ("association", "Association ID")];

/// The number of the rule `*` that denies the rest; nobody can change it
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html>).
const LAST_RULE: i64 = 32_767;

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    let acts = use_acts();
    Listing {
        acts,
        resource: Resource::NetworkAcls,
        what: "network ACLs",
        headings: HEADINGS,
        items: items(use_read(DescribeNetworkAclsInput::default), |out| &out.network_acls),
        row,
        menu,
        create: ViewFn::from(move || acts.primary("Create network ACL", create)),
        empty: (t!(acls.none), t!(acls.none_text)),
        detail,
    }
    .view()
}

/// Creating one, on a page of its own.
#[component]
pub fn CreatePage() -> impl IntoView {
    view! { <AskPage ask=create(use_desk()) resource=Resource::NetworkAcls /> }
}

fn row(acl: &NetworkAcl) -> Row {
    let links = acl.associations.iter().map(|it| {
        let id = text(&it.subnet_id);
        (id.clone(), paths::item(Resource::Subnets, id))
    });
    Row {
        key: text(&acl.network_acl_id),
        cells: vec![
            Cell::Text(name_of(&acl.tags)),
            id_cell(Resource::NetworkAcls, &acl.network_acl_id),
            Cell::Links(links.collect()),
            Cell::Text(yes_no(acl.is_default).to_owned()),
            id_cell(Resource::Vpcs, &acl.vpc_id),
            words(&acl.owner_id),
        ],
        gone: false,
    }
}

fn title(acl: &NetworkAcl) -> String {
    name_and_id(&name_of(&acl.tags), &text(&acl.network_acl_id))
}

/// Its id and words, for a list to choose from.
pub(super) fn named_acl(acl: &NetworkAcl) -> Named {
    let default = if acl.is_default == Some(true) { " (default)" } else { "" };
    (text(&acl.network_acl_id), format!("{}{default}", title(acl)))
}

fn menu(acts: Acts, acl: Option<&NetworkAcl>) -> Vec<MenuEntry> {
    let none = acl.is_none().then(|| t!(console.select_first).to_owned());
    let own = acl.cloned().unwrap_or_default();
    let because = |wrong: bool, why: &str| none.clone().or_else(|| wrong.then(|| why.to_owned()));
    let delete_why = because(own.is_default == Some(true), t!(acls.default_stays))
        .or_else(|| because(!own.associations.is_empty(), t!(acls.used)));
    let entry = |label: &str, why: Option<String>, ask: fn(Desk, &NetworkAcl) -> Ask| {
        let own = own.clone();
        acts.entry(label, why, move |desk| ask(desk, &own))
    };
    vec![
        entry("Delete network ACL", delete_why, delete).danger(),
        MenuEntry::line(),
        entry("Edit subnet associations", none.clone(), edit_subnets),
        entry("Add inbound rule", none.clone(), |_, acl| put_rule(acl, false, None)),
        entry("Add outbound rule", none, |_, acl| put_rule(acl, true, None)),
        MenuEntry::line(),
        acts.tags_entry(own.network_acl_id.clone()),
    ]
}

fn create(desk: Desk) -> Ask {
    let vpcs = choose::vpcs(desk);
    let reason = vpcs.is_empty().then(|| t!(vpc.no_vpc).to_owned());
    Ask::new("Create network ACL", "Create", |desk, values| {
        let mut errors = FieldErrors::new();
        let vpc_id = values.needed("vpc", &mut errors);
        right(errors)?;
        let tag_specifications = named("network-acl", &values.text("name"));
        let input = CreateNetworkAclInput { vpc_id, tag_specifications, ..Default::default() };
        let id = text(&desk.bridge.call(input)?.network_acl.and_then(|it| it.network_acl_id));
        let told = t!(act.created, what = "Network ACL", id = id.clone());
        let notice = Notice::good(told).plain(t!(acls.created_plain));
        Ok(Done::at(paths::item(Resource::NetworkAcls, id), notice))
    })
    .text(t!(acls.create_text))
    .fields(vec![AskField::text("name", "Name tag").optional(), AskField::one_of("vpc", "VPC", vpcs)])
    .reason(reason)
}

fn delete(_: Desk, acl: &NetworkAcl) -> Ask {
    let id = acl.network_acl_id.clone();
    Ask::new("Delete network ACL", "Delete", move |desk, _| {
        desk.bridge.call(DeleteNetworkAclInput { network_acl_id: id.clone(), ..Default::default() })?;
        let told = t!(act.deleted, what = "Network ACL", id = text(&id));
        Ok(Done::at(paths::list(Resource::NetworkAcls), Notice::good(told)))
    })
    .text(t!(act.delete_question, name = title(acl)))
    .danger()
}

/// Subnets that other lists guard, with the association and the list.
fn guarded_elsewhere(desk: Desk, acl: &Option<String>) -> Vec<(String, String, String)> {
    let all = desk.bridge.ask(DescribeNetworkAclsInput::default()).unwrap_or_default().network_acls;
    let others =
        all.iter().filter(|other| other.network_acl_id != *acl).flat_map(|other| &other.associations);
    others
        .map(|it| (text(&it.subnet_id), text(&it.network_acl_association_id), text(&it.network_acl_id)))
        .collect()
}

fn edit_subnets(desk: Desk, acl: &NetworkAcl) -> Ask {
    let id = acl.network_acl_id.clone();
    let others = guarded_elsewhere(desk, &id);
    let own: Vec<String> = acl.associations.iter().filter_map(|it| it.subnet_id.clone()).collect();
    let here = choose::subnets(desk, acl.vpc_id.as_deref()).into_iter();
    let here = here.filter(|(subnet, _)| !own.contains(subnet));
    let ticks: Vec<Tick> = here
        .map(|(value, words)| {
            let other = others.iter().find(|other| other.0 == value);
            let hint = other.map(|other| t!(acls.guarded, acl = other.2.as_str())).unwrap_or_default();
            Tick { value, words, hint }
        })
        .collect();
    let reason = ticks.is_empty().then(|| t!(acls.has_all).to_owned());
    Ask::new("Edit subnet associations", "Save", move |desk, values| {
        // As it is at this moment: what an earlier attempt has done is not done again.
        let others = guarded_elsewhere(desk, &id);
        for subnet in values.list("subnets") {
            let association = others.iter().find(|other| other.0 == subnet).map(|other| other.1.clone());
            if association.is_none() {
                continue;
            }
            desk.bridge.call(ReplaceNetworkAclAssociationInput {
                association_id: association,
                network_acl_id: id.clone(),
                ..Default::default()
            })?;
        }
        Ok(Notice::good(t!(act.changed, id = text(&id))).into())
    })
    .text(title(acl))
    .text(t!(acls.associations_text))
    .fields(vec![AskField::ticks("subnets", "Subnets", ticks)])
    .reason(reason)
}

/// The first and the last port of a rule.
type Ports = (i64, i64);

/// AWS's names for the usual kinds of traffic: name, protocol's number, ports.
const TYPES: &[(&str, &str, Option<Ports>)] = &[
    ("Custom TCP Rule", "6", None),
    ("Custom UDP Rule", "17", None),
    ("All TCP", "6", Some((0, 65_535))),
    ("All UDP", "17", Some((0, 65_535))),
    ("All ICMP - IPv4", "1", None),
    ("ALL Traffic", "-1", None),
    ("SSH (22)", "6", Some((22, 22))),
    ("HTTP (80)", "6", Some((80, 80))),
    ("HTTPS (443)", "6", Some((443, 443))),
    ("MySQL/Aurora (3306)", "6", Some((3306, 3306))),
];

fn type_named(name: &str) -> (&'static str, &'static str, Option<Ports>) {
    TYPES.iter().find(|kind| kind.0 == name).copied().unwrap_or(TYPES[0])
}

/// The kind that a rule is of.
fn type_of(entry: &NetworkAclEntry) -> &'static str {
    let protocol = text(&entry.protocol);
    let ports = entry.port_range.as_ref().map(|range| (range.from.unwrap_or(0), range.to.unwrap_or(65_535)));
    let exact = TYPES.iter().find(|kind| kind.1 == protocol && kind.2.is_some() && kind.2 == ports);
    let loose = || TYPES.iter().find(|kind| kind.1 == protocol && kind.2.is_none());
    exact.or_else(loose).map_or("Custom Protocol Rule", |kind| kind.0)
}

fn protocol_words(protocol: &str) -> String {
    match protocol {
        "-1" => "ALL".to_owned(),
        "6" => "TCP (6)".to_owned(),
        "17" => "UDP (17)".to_owned(),
        "1" => "ICMP (1)".to_owned(),
        other => other.to_owned(),
    }
}

fn ports_words(entry: &NetworkAclEntry) -> String {
    match &entry.port_range {
        None => "ALL".to_owned(),
        Some(range) => match (range.from.unwrap_or(0), range.to.unwrap_or(65_535)) {
            (0, 65_535) => "ALL".to_owned(),
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first} - {last}"),
        },
    }
}

fn is_custom(values: &Values) -> bool {
    matches!(values.raw("type").as_str(), "Custom TCP Rule" | "Custom UDP Rule")
}

/// Adds a rule, or changes one.
fn put_rule(acl: &NetworkAcl, egress: bool, entry: Option<&NetworkAclEntry>) -> Ask {
    let id = acl.network_acl_id.clone();
    let number = entry.and_then(|entry| entry.rule_number);
    let used = acl.entries.iter().filter(|it| it.egress.unwrap_or(false) == egress);
    let last = used.filter_map(|it| it.rule_number).filter(|number| *number < LAST_RULE).max();
    let next = number.unwrap_or_else(|| last.map_or(100, |last| (last / 100 + 1) * 100).min(LAST_RULE - 1));
    let kinds = TYPES.iter().map(|kind| (kind.0.to_owned(), kind.0.to_owned())).collect();
    let own = entry.cloned().unwrap_or_default();
    let ports = entry.map(ports_words).unwrap_or_default();
    let range = own.cidr_block.clone().unwrap_or_else(|| "0.0.0.0/0".to_owned());
    let action = own.rule_action.map_or("allow", |action| action.as_str()).to_owned();
    let (way, peer) = if egress { ("outbound", "Destination") } else { ("inbound", "Source") };
    let heading = format!("{} {way} rule", if number.is_some() { "Edit" } else { "Add" });
    let mut fields = Vec::new();
    if number.is_none() {
        fields.push(AskField::number("number", "Rule #").first(next.to_string()).hint(t!(acls.number_hint)));
    }
    fields.extend([
        AskField::one_of("type", "Type", kinds).first(entry.map_or("HTTP (80)", type_of)),
        AskField::code("ports", "Port Range").first(ports).when(is_custom).hint(t!(acls.ports_hint)),
        AskField::code("range", peer).first(range),
        AskField::radio("action", "Allow / Deny", &[("allow", "ALLOW"), ("deny", "DENY")]).first(action),
    ]);
    Ask::new(heading, "Save", move |desk, values| {
        let input = rule_input(values, &id, egress, number)?;
        let told = t!(acls.rule_saved, number = input.rule_number.unwrap_or_default());
        if number.is_none() {
            desk.bridge.call(input)?;
        } else {
            desk.bridge.call(ReplaceNetworkAclEntryInput {
                network_acl_id: input.network_acl_id,
                rule_number: input.rule_number,
                protocol: input.protocol,
                rule_action: input.rule_action,
                egress: input.egress,
                cidr_block: input.cidr_block,
                icmp_type_code: input.icmp_type_code,
                port_range: input.port_range,
                ..Default::default()
            })?;
        }
        Ok(Notice::good(told).plain(t!(acls.rule_plain)).into())
    })
    .text(title(acl))
    .fields(fields)
}

fn rule_input(
    values: &Values,
    acl: &Option<String>,
    egress: bool,
    number: Option<i64>,
) -> Result<CreateNetworkAclEntryInput, FieldErrors> {
    let mut errors = FieldErrors::new();
    let rule_number = number.or_else(|| {
        let asked = values.number("number", 1, LAST_RULE - 1, &mut errors);
        if asked.is_none() && !errors.contains_key("number") {
            errors.insert("number", t!(console.required).to_owned());
        }
        asked
    });
    let cidr_block = values.range("range", &mut errors);
    let (_, protocol, fixed) = type_named(&values.raw("type"));
    let ports = if is_custom(values) {
        let typed = ports_of(&values.text("ports"));
        if typed.is_none() {
            errors.insert("ports", t!(rules.ports_wrong).to_owned());
        }
        typed
    } else {
        fixed
    };
    right(errors)?;
    let action = if values.raw("action") == "deny" { RuleAction::Deny } else { RuleAction::Allow };
    Ok(CreateNetworkAclEntryInput {
        network_acl_id: acl.clone(),
        rule_number,
        protocol: Some(protocol.to_owned()),
        rule_action: Some(action),
        egress: Some(egress),
        cidr_block,
        // ICMP wants its type and code named; -1 stands for all of them (API_IcmpTypeCode).
        icmp_type_code: (protocol == "1").then_some(IcmpTypeCode { code: Some(-1), r#type: Some(-1) }),
        port_range: ports.map(|(from, to)| PortRange { from: Some(from), to: Some(to) }),
        ..Default::default()
    })
}

/// `80`, `1024-65535` or `ALL`.
fn ports_of(text: &str) -> Option<Ports> {
    if text.eq_ignore_ascii_case("all") {
        return Some((0, 65_535));
    }
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let port = |text: &str| text.trim().parse::<i64>().ok().filter(|port| (0..=65_535).contains(port));
    let (first, last) = (port(first)?, port(last)?);
    (first <= last).then_some((first, last))
}

fn delete_rule(acl: &NetworkAcl, egress: bool, number: i64) -> Ask {
    let id = acl.network_acl_id.clone();
    Ask::new("Delete rule", "Delete rule", move |desk, _| {
        desk.bridge.call(DeleteNetworkAclEntryInput {
            network_acl_id: id.clone(),
            rule_number: Some(number),
            egress: Some(egress),
            ..Default::default()
        })?;
        Ok(Notice::good(t!(act.deleted, what = "Rule", id = number)).into())
    })
    .text(t!(acls.rule_delete, number = number))
    .danger()
}

fn entry_row(entry: &NetworkAclEntry) -> Row {
    let number = entry.rule_number.unwrap_or_default();
    let last = number >= LAST_RULE;
    let action = entry.rule_action.map_or("", |action| action.as_str()).to_uppercase();
    let range = entry.cidr_block.as_ref().or(entry.ipv6_cidr_block.as_ref()).cloned().unwrap_or_default();
    Row {
        key: number.to_string(),
        cells: vec![
            if last { Cell::Text("*".to_owned()) } else { Cell::Number(number, "") },
            Cell::Text(type_of(entry).to_owned()),
            Cell::Text(protocol_words(&text(&entry.protocol))),
            Cell::Text(ports_words(entry)),
            Cell::Code(range),
            Cell::Check(action),
        ],
        gone: false,
    }
}

fn detail(acts: Acts, acl: NetworkAcl) -> AnyView {
    let (name, id) = (name_of(&acl.tags), text(&acl.network_acl_id));
    let facts = vec![
        ("Network ACL ID", Cell::Copied(id.clone())),
        ("Default", Cell::Text(yes_no(acl.is_default).to_owned())),
        ("VPC", id_cell(Resource::Vpcs, &acl.vpc_id)),
        ("Owner", words(&acl.owner_id)),
    ];
    let rules = |key: &'static str, label: &'static str, egress: bool| {
        let acl = acl.clone();
        TabItem::new(key, label, move || rules_view(acts, acl.clone(), egress))
    };
    let (inbound, outbound) =
        (rules("inbound", "Inbound Rules", false), rules("outbound", "Outbound Rules", true));
    let associations = move || {
        let rows = acl.associations.iter().map(|it| Row {
            key: text(&it.subnet_id),
            cells: vec![
                id_cell(Resource::Subnets, &it.subnet_id),
                Cell::Code(text(&it.network_acl_association_id)),
            ],
            gone: false,
        });
        let rows: Vec<Row> = rows.collect();
        let own = acl.clone();
        view! {
            <div class="row detail">
                {acts.button("Edit subnet associations", None, move |desk| edit_subnets(desk, &own))}
            </div>
            <RowTable what="subnets" headings=SUBNETS rows=Signal::stored(rows) empty=t!(acls.no_subnets) />
        }
    };
    let tabs = vec![
        facts_tab("details", "Details", facts),
        inbound,
        outbound,
        TabItem::new("subnets", "Subnet associations", associations),
    ];
    details(acts, Resource::NetworkAcls, name, id, tabs)
}

fn rules_view(acts: Acts, acl: NetworkAcl, egress: bool) -> AnyView {
    let mut entries: Vec<NetworkAclEntry> =
        acl.entries.iter().filter(|it| it.egress.unwrap_or(false) == egress).cloned().collect();
    entries.sort_by_key(|entry| entry.rule_number);
    let rows: Vec<Row> = entries.iter().map(entry_row).collect();
    let own = acl.clone();
    let menu = move |key: String| {
        let entry = entries.iter().find(|it| it.rule_number.unwrap_or_default().to_string() == key);
        let entry = entry.cloned().unwrap_or_default();
        let number = entry.rule_number.unwrap_or_default();
        let why = (number >= LAST_RULE).then(|| t!(acls.last_rule).to_owned());
        let (for_edit, for_delete) = (acl.clone(), acl.clone());
        vec![
            acts.entry("Edit rule", why.clone(), move |_| put_rule(&for_edit, egress, Some(&entry))),
            acts.entry("Delete rule", why, move |_| delete_rule(&for_delete, egress, number)).danger(),
        ]
    };
    view! {
        <div class="row detail">
            {acts.button("Add rule", None, move |_| put_rule(&own, egress, None))}
            <span class="soft small">{t!(acls.order)}</span>
        </div>
        <RowTable
            what="rules"
            headings=RULES
            rows=Signal::stored(rows)
            empty=t!(rules.none)
            menu=Callback::new(menu)
        />
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn ports_are_one_a_range_or_all() {
        for (text, ports) in [
            ("80", Some((80, 80))),
            ("1024-65535", Some((1024, 65_535))),
            ("ALL", Some((0, 65_535))),
            ("9-8", None),
        ] {
            assert_eq!(ports_of(text), ports, "{text}");
        }
    }

    #[test]
    fn a_kind_brings_its_protocol_and_ports() {
        let values = Values::of(&[
            ("number", "110"),
            ("type", "SSH (22)"),
            ("range", "10.0.0.0/8"),
            ("action", "deny"),
        ]);
        let input = rule_input(&values, &None, false, None).expect("right");
        assert_eq!(input.protocol.as_deref(), Some("6"));
        assert_eq!(input.port_range, Some(PortRange { from: Some(22), to: Some(22) }));
        assert_eq!(input.rule_action, Some(RuleAction::Deny));
    }

    #[test]
    fn what_is_wrong_stands_beside_its_field() {
        let values = Values::of(&[("type", "Custom TCP Rule"), ("ports", "x"), ("range", "y")]);
        let errors = rule_input(&values, &None, false, None).expect_err("three are wrong");
        assert_eq!(errors.keys().copied().collect::<Vec<_>>(), ["number", "ports", "range"]);
    }
}
