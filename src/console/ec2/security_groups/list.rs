//! The list of security groups.

use leptos::prelude::*;
use model::ec2::{DescribeSecurityGroupsInput, SecurityGroup};

use super::{
    actions::{Actions, Dialogs},
    detail::Detail,
};
use crate::{
    bridge::use_read,
    console::{
        browse::{Browse, Cell, Heading, Row},
        support::{name_of, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("id", "Group ID"),
    ("group-name", "Group Name"),
    ("vpc", "VPC ID"),
    ("description", "Description"),
];

/// Security groups: the list, and the details of the chosen one.
#[component]
pub fn Page() -> impl IntoView {
    let read = use_read(DescribeSecurityGroupsInput::default);
    let groups = Memo::new(move |_| {
        read.with(|read| read.as_ref().map(|output| output.security_groups.clone()).unwrap_or_default())
    });
    let rows = Memo::new(move |_| {
        read.with(|read| match read {
            Ok(output) => Ok(output.security_groups.iter().map(row).collect()),
            Err(error) => Err(error.clone()),
        })
    });
    let actions = Actions::new(groups);
    let create = || {
        view! {
            <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::SecurityGroups)>
                "Create Security Group"
            </LinkButton>
        }
    };
    let menu = move |ids: Vec<String>| actions.menu(&ids);
    view! {
        <Browse
            resource=Resource::SecurityGroups
            what="security groups"
            headings=HEADINGS
            rows
            menu
            buttons=create
            empty=move || view! { <Empty title=t!(security_groups.none)>{create()}</Empty> }
            detail=move |id: String| view! { <Detail id groups actions /> }.into_any()
        />
        <Dialogs actions />
    }
}

fn row(group: &SecurityGroup) -> Row {
    let (id, vpc) = (text(&group.group_id), text(&group.vpc_id));
    Row {
        key: id.clone(),
        cells: vec![
            Cell::Text(name_of(&group.tags)),
            Cell::Id(id.clone(), paths::item(Resource::SecurityGroups, &id)),
            Cell::Text(text(&group.group_name)),
            Cell::Id(vpc.clone(), paths::item(Resource::Vpcs, &vpc)),
            Cell::Text(text(&group.description)),
        ],
        gone: false,
    }
}
