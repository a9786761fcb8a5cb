//! The list of Auto Scaling groups.

use leptos::prelude::*;
use model::autoscaling::{AutoScalingGroup, DescribeAutoScalingGroupsInput};

use super::{
    actions,
    detail::{Detail, source_of},
    edit::EditDialog,
};
use crate::{
    bridge::use_read_all,
    console::{
        browse::{Browse, Cell, Heading, Row},
        support::text,
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("configuration", "Launch Configuration / Template"),
    ("instances", "Instances"),
    ("desired", "Desired"),
    ("min", "Min"),
    ("max", "Max"),
    ("zones", "Availability Zones"),
    ("cooldown", "Default Cooldown"),
    ("grace", "Health Check Grace Period"),
    ("status", "Status"),
];

/// The page.
#[component]
pub(crate) fn Page() -> impl IntoView {
    let groups = use_read_all(DescribeAutoScalingGroupsInput::default);
    let rows = Signal::derive(move || {
        groups.get().map(|output| output.auto_scaling_groups.iter().map(row).collect::<Vec<_>>())
    });
    let deleting = RwSignal::new(None::<String>);
    let editing = RwSignal::new(None::<String>);
    let menu = move |keys: Vec<String>| {
        let chosen = groups.with(|read| {
            let groups = read.as_ref().map(|output| output.auto_scaling_groups.clone()).unwrap_or_default();
            groups
                .into_iter()
                .find(|group| group.auto_scaling_group_name.as_ref() == keys.first() && !keys.is_empty())
        });
        actions::menu(chosen.as_ref(), editing, deleting)
    };
    let create = || {
        view! {
            <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::AutoScalingGroups)>
                "Create Auto Scaling group"
            </LinkButton>
        }
    };
    let empty = move || {
        view! { <Empty title=t!(groups.empty) text=t!(groups.empty_text)>{create()}</Empty> }
    };
    view! {
        <Browse
            resource=Resource::AutoScalingGroups
            what="Auto Scaling groups"
            headings=HEADINGS
            rows
            menu
            buttons=create
            empty
            detail=move |name: String| view! { <Detail name editing /> }.into_any()
        />
        <EditDialog editing />
        <actions::DeleteDialog deleting />
    }
}

fn row(group: &AutoScalingGroup) -> Row {
    let name = text(&group.auto_scaling_group_name);
    let (source, source_page) = source_of(group);
    let number = |number: Option<i64>| Cell::Number(number.unwrap_or_default(), "");
    Row {
        cells: vec![
            Cell::Link(name.clone(), paths::item(Resource::AutoScalingGroups, &name)),
            Cell::Link(source, source_page),
            number(i64::try_from(group.instances.len()).ok()),
            number(group.desired_capacity),
            number(group.min_size),
            number(group.max_size),
            Cell::Text(group.availability_zones.join(", ")),
            number(group.default_cooldown),
            number(group.health_check_grace_period),
            Cell::State(text(&group.status)),
        ],
        key: name,
        gone: false,
    }
}
