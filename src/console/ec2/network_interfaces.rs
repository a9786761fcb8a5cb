//! Network interfaces: create, attach, detach, delete, and what can be changed about one.

mod actions;

use leptos::prelude::*;
use model::ec2::{DescribeNetworkInterfacesInput, NetworkInterface, NetworkInterfacePrivateIpAddress};

use self::actions::{create, menu};
use crate::{
    bridge::use_read,
    console::{
        act::{Acts, AskPage, use_acts},
        browse::{Cell, Heading, Row},
        listing::{Listing, RowTable, code, details, facts_tab, id_cell, items, words},
        support::{name_of, text, use_desk, yes_no},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("id", "Network interface ID"),
    ("subnet", "Subnet ID"),
    ("vpc", "VPC ID"),
    ("zone", "Zone"),
    ("groups", "Security groups"),
    ("description", "Description"),
    ("instance", "Instance ID"),
    ("status", "Status"),
    ("public", "IPv4 Public IP"),
    ("private", "Primary private IPv4 IP"),
];

const ADDRESSES: &[Heading] = &[
    ("private", "Private IPv4 IP"),
    ("primary", "Primary"),
    ("public", "IPv4 Public IP"),
    ("elastic", "Allocation ID"),
    ("name", "Private DNS"),
];

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    let acts = use_acts();
    Listing {
        acts,
        resource: Resource::NetworkInterfaces,
        what: "network interfaces",
        headings: HEADINGS,
        items: items(use_read(DescribeNetworkInterfacesInput::default), |out| &out.network_interfaces),
        row,
        menu,
        create: ViewFn::from(move || acts.primary("Create Network Interface", create)),
        empty: (t!(interfaces.none), t!(interfaces.none_text)),
        detail,
    }
    .view()
}

/// Creating one, on a page of its own.
#[component]
pub fn CreatePage() -> impl IntoView {
    view! { <AskPage ask=create(use_desk()) resource=Resource::NetworkInterfaces /> }
}

fn status(interface: &NetworkInterface) -> String {
    interface.status.map(|it| it.to_string()).unwrap_or_default()
}

fn instance(interface: &NetworkInterface) -> Option<String> {
    interface.attachment.as_ref().and_then(|it| it.instance_id.clone())
}

fn public(interface: &NetworkInterface) -> Option<String> {
    interface.association.as_ref().and_then(|it| it.public_ip.clone())
}

fn groups(interface: &NetworkInterface) -> Cell {
    let links = interface
        .groups
        .iter()
        .map(|group| (text(&group.group_name), paths::item(Resource::SecurityGroups, text(&group.group_id))));
    Cell::Links(links.collect())
}

fn row(interface: &NetworkInterface) -> Row {
    let id = text(&interface.network_interface_id);
    Row {
        cells: vec![
            Cell::Text(name_of(&interface.tag_set)),
            id_cell(Resource::NetworkInterfaces, &interface.network_interface_id),
            id_cell(Resource::Subnets, &interface.subnet_id),
            id_cell(Resource::Vpcs, &interface.vpc_id),
            words(&interface.availability_zone),
            groups(interface),
            words(&interface.description),
            id_cell(Resource::Instances, &instance(interface)),
            Cell::State(status(interface)),
            code(&public(interface)),
            code(&interface.private_ip_address),
        ],
        key: id,
        gone: false,
    }
}

fn address_row(address: &NetworkInterfacePrivateIpAddress) -> Row {
    let association = address.association.clone().unwrap_or_default();
    Row {
        key: text(&address.private_ip_address),
        cells: vec![
            code(&address.private_ip_address),
            Cell::Text(yes_no(address.primary).to_owned()),
            code(&association.public_ip),
            id_cell(Resource::ElasticIps, &association.allocation_id),
            code(&address.private_dns_name),
        ],
        gone: false,
    }
}

fn detail(acts: Acts, interface: NetworkInterface) -> AnyView {
    let (name, id) = (name_of(&interface.tag_set), text(&interface.network_interface_id));
    let attachment = interface.attachment.clone().unwrap_or_default();
    let facts = vec![
        ("Network interface ID", Cell::Copied(id.clone())),
        ("Status", Cell::State(status(&interface))),
        ("Description", words(&interface.description)),
        ("VPC ID", id_cell(Resource::Vpcs, &interface.vpc_id)),
        ("Subnet ID", id_cell(Resource::Subnets, &interface.subnet_id)),
        ("Availability zone", words(&interface.availability_zone)),
        ("Security groups", groups(&interface)),
        ("MAC address", code(&interface.mac_address)),
        ("Primary private IPv4 IP", code(&interface.private_ip_address)),
        ("IPv4 Public IP", code(&public(&interface))),
        ("Private DNS (IPv4)", code(&interface.private_dns_name)),
        ("Public DNS (IPv4)", code(&interface.public_dns_name)),
        ("Source/dest. check", Cell::Text(yes_no(interface.source_dest_check).to_owned())),
        ("Interface type", Cell::Text(interface.interface_type.map(|it| it.to_string()).unwrap_or_default())),
        ("Requester-managed", Cell::Text(yes_no(interface.requester_managed).to_owned())),
        ("Network interface owner", words(&interface.owner_id)),
    ];
    let attached = vec![
        ("Instance ID", id_cell(Resource::Instances, &attachment.instance_id)),
        ("Attachment ID", code(&attachment.attachment_id)),
        ("Attachment status", Cell::Check(attachment.status.map(|it| it.to_string()).unwrap_or_default())),
        ("Device index", Cell::Text(attachment.device_index.map(|it| it.to_string()).unwrap_or_default())),
        ("Attachment time", Cell::Moment(attachment.attach_time)),
        ("Delete on termination", Cell::Text(yes_no(attachment.delete_on_termination).to_owned())),
    ];
    let rows: Vec<Row> = interface.private_ip_addresses.iter().map(address_row).collect();
    let addresses = move || {
        let rows = Signal::stored(rows.clone());
        view! { <RowTable what="addresses" headings=ADDRESSES rows empty=t!(table.nothing) /> }
    };
    let tabs = vec![
        facts_tab("description", "Details", facts),
        facts_tab("attachment", "Attachment", attached),
        TabItem::new("addresses", "IP addresses", addresses),
    ];
    details(acts, Resource::NetworkInterfaces, name, id, tabs)
}
