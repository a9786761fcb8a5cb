//! The list of instances.

use leptos::prelude::*;
use model::ec2::{DescribeInstanceStatusInput, DescribeInstancesInput, Instance};

use super::{
    actions::{Actions, Dialogs},
    badge::{HEADINGS, row},
    detail::Detail,
};
use crate::{
    bridge::use_read,
    console::browse::{Browse, use_selected},
    paths::{self, Resource},
    t,
    ui::*,
};

/// Instances: the list, and the details of the chosen one.
#[component]
pub fn Page() -> impl IntoView {
    let read = use_read(DescribeInstancesInput::default);
    let statuses = use_read(DescribeInstanceStatusInput::default);
    let instances = Memo::new(move |_| {
        read.with(|read| read.as_ref().map(|output| instances_of(&output.reservations)).unwrap_or_default())
    });
    let rows = Memo::new(move |_| {
        let refused = read.with(|read| read.as_ref().err().cloned());
        match refused {
            Some(error) => Err(error),
            None => Ok(instances.with(|instances| {
                statuses.with(|statuses| {
                    let statuses = statuses
                        .as_ref()
                        .map(|output| output.instance_statuses.as_slice())
                        .unwrap_or_default();
                    let status = |instance: &Instance| {
                        statuses.iter().find(|it| it.instance_id == instance.instance_id)
                    };
                    instances.iter().map(|instance| row(instance, status(instance))).collect()
                })
            })),
        }
    });
    let actions = Actions::new(instances);
    let selected = use_selected(Resource::Instances);
    let one = Memo::new(move |_| selected.one());
    let why_not_connect = Signal::derive(move || match one.get() {
        Some(id) => actions.why_not_connect(&id),
        None => Some(t!(console.select_first).to_owned()),
    });
    let connect = move |()| {
        if let Some(id) = one.get_untracked() {
            actions.connect(&id);
        }
    };
    let menu = move |ids: Vec<String>| actions.menu(&ids);
    view! {
        <Browse
            resource=Resource::Instances
            what="instances"
            headings=HEADINGS
            rows
            selection=Selection::Many
            menu
            buttons=move || {
                view! {
                    <Button reason=why_not_connect on_press=connect>"Connect"</Button>
                    <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::Instances)>
                        "Launch Instance"
                    </LinkButton>
                }
            }
            empty=|| {
                view! {
                    <Empty title=t!(instances.none) text=t!(instances.none_text)>
                        <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::Instances)>
                            "Launch Instance"
                        </LinkButton>
                    </Empty>
                }
            }
            detail=move |id: String| view! { <Detail id instances actions /> }.into_any()
        />
        <Dialogs actions />
    }
}

/// The instances of an answer, the youngest first, as the console shows them.
fn instances_of(reservations: &[model::ec2::Reservation]) -> Vec<Instance> {
    let mut instances: Vec<Instance> =
        reservations.iter().flat_map(|reservation| reservation.instances.iter().cloned()).collect();
    instances.sort_by_key(|instance| std::cmp::Reverse(instance.launch_time));
    instances
}
