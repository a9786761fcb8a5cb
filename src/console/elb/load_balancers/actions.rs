//! What can be done with a load balancer.

use std::collections::BTreeMap;

use leptos::prelude::*;
use model::ApiError;
use model::elbv2::{
    DeleteLoadBalancerInput, LoadBalancer, LoadBalancerSchemeEnum, SetSecurityGroupsInput, SetSubnetsInput,
};

use super::places::ZonePicker;
use crate::{
    console::{
        network::{AllowedPorts, GroupTable, use_network},
        support::{Refused, text, use_desk},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// Which dialog is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    Delete,
    SecurityGroups,
    Subnets,
}

/// The menu “Actions”, for the chosen one.
pub(super) fn menu(
    chosen: Option<LoadBalancer>,
    asked: RwSignal<Option<(Asked, LoadBalancer)>>,
) -> Vec<MenuEntry> {
    let none = chosen.is_none().then(|| t!(load_balancers.choose_one).to_owned());
    let ask = |what: Asked| {
        let chosen = chosen.clone();
        move || asked.set(chosen.clone().map(|chosen| (what, chosen)))
    };
    vec![
        MenuEntry::item("Edit subnets", ask(Asked::Subnets)).blocked(none.clone()),
        MenuEntry::item("Edit security groups", ask(Asked::SecurityGroups)).blocked(none.clone()),
        MenuEntry::unavailable("Edit IP address type", t!(target_groups.later)),
        MenuEntry::line(),
        MenuEntry::item("Delete", ask(Asked::Delete)).blocked(none).danger(),
    ]
}

/// The three dialogs.
#[component]
pub(super) fn Dialogs(asked: RwSignal<Option<(Asked, LoadBalancer)>>) -> impl IntoView {
    view! {
        <DeleteDialog asked />
        <GroupsDialog asked />
        <SubnetsDialog asked />
    }
}

type Question = RwSignal<Option<(Asked, LoadBalancer)>>;

/// Whether a dialog is the one that is asked for.
fn is_open(asked: Question, dialog: Asked) -> Signal<bool> {
    Signal::derive(move || asked.with(|asked| asked.as_ref().is_some_and(|(which, _)| *which == dialog)))
}

fn name_of(asked: Question) -> String {
    asked.with(|asked| {
        asked.as_ref().map(|(_, balancer)| text(&balancer.load_balancer_name)).unwrap_or_default()
    })
}

fn arn_now(asked: Question) -> Option<String> {
    asked.with_untracked(|asked| asked.as_ref().and_then(|(_, balancer)| balancer.load_balancer_arn.clone()))
}

#[component]
fn DeleteDialog(asked: Question) -> impl IntoView {
    let desk = use_desk();
    let refused = RwSignal::new(None::<ApiError>);
    let open = is_open(asked, Asked::Delete);
    let close = move |()| {
        refused.set(None);
        asked.set(None);
    };
    let delete = move |()| {
        let name = untrack(|| name_of(asked));
        match desk.bridge.call(DeleteLoadBalancerInput { load_balancer_arn: arn_now(asked) }) {
            Ok(_) => {
                close(());
                let notice = Notice::good(t!(load_balancers.deleted, name = name));
                desk.arrive(&paths::list(Resource::LoadBalancers), notice);
            }
            Err(error) => refused.set(Some(error)),
        }
    };
    view! {
        <Modal
            open
            on_close=close
            title="Delete Load Balancer"
            primary="Yes, Delete"
            primary_kind=ButtonKind::Danger
            on_primary=delete
        >
            <Refused error=refused />
            <p>{move || t!(load_balancers.delete_question, name = name_of(asked))}</p>
            <p class="soft">{t!(load_balancers.delete_text)}</p>
        </Modal>
    }
}

#[component]
fn GroupsDialog(asked: Question) -> impl IntoView {
    let desk = use_desk();
    let network = use_network();
    let refused = RwSignal::new(None::<ApiError>);
    let chosen = RwSignal::new(Vec::<String>::new());
    let open = is_open(asked, Asked::SecurityGroups);
    // The dialog starts from what is there; not derivable, for the learner changes it.
    Effect::new(move |_| {
        if open.get() {
            let now = asked.with_untracked(|asked| asked.as_ref().map(|(_, it)| it.security_groups.clone()));
            chosen.set(now.unwrap_or_default());
            refused.set(None);
        }
    });
    let groups = Signal::derive(move || {
        let vpc = asked.with(|asked| asked.as_ref().map(|(_, it)| text(&it.vpc_id)).unwrap_or_default());
        network.with(|network| network.groups_of(&vpc))
    });
    let ticked = Signal::derive(move || {
        let ids = chosen.get();
        groups.get().into_iter().filter(|group| ids.contains(&group.id)).collect::<Vec<_>>()
    });
    let save = move |()| {
        let input = SetSecurityGroupsInput {
            load_balancer_arn: arn_now(asked),
            security_groups: chosen.get_untracked(),
        };
        match desk.bridge.call(input) {
            Ok(_) => asked.set(None),
            Err(error) => refused.set(Some(error)),
        }
    };
    view! {
        <Modal
            open
            on_close=move |()| asked.set(None)
            title="Edit security groups"
            primary="Save"
            on_primary=save
            width=ModalWidth::Wide
        >
            <div class="stack">
                <Refused error=refused />
                <GroupTable groups chosen />
                <AllowedPorts groups=ticked ports=&[(80, "HTTP")] />
            </div>
        </Modal>
    }
}

#[component]
fn SubnetsDialog(asked: Question) -> impl IntoView {
    let desk = use_desk();
    let network = use_network();
    let refused = RwSignal::new(None::<ApiError>);
    let chosen = RwSignal::new(BTreeMap::<String, String>::new());
    let open = is_open(asked, Asked::Subnets);
    // The dialog starts from what is there; not derivable, for the learner changes it.
    Effect::new(move |_| {
        if open.get() {
            let zones =
                asked.with_untracked(|asked| asked.as_ref().map(|(_, it)| it.availability_zones.clone()));
            let pairs = zones.unwrap_or_default();
            chosen.set(pairs.iter().map(|zone| (text(&zone.zone_name), text(&zone.subnet_id))).collect());
            refused.set(None);
        }
    });
    let vpc = Signal::derive(move || {
        asked.with(|asked| asked.as_ref().map(|(_, it)| text(&it.vpc_id)).unwrap_or_default())
    });
    let is_public = Signal::derive(move || {
        asked.with(|asked| {
            asked.as_ref().is_some_and(|(_, it)| it.scheme == Some(LoadBalancerSchemeEnum::InternetFacing))
        })
    });
    let save = move |()| {
        let subnets = chosen.get_untracked().into_values().collect();
        match desk.bridge.call(SetSubnetsInput {
            load_balancer_arn: arn_now(asked),
            subnets,
            ..SetSubnetsInput::default()
        }) {
            Ok(_) => asked.set(None),
            Err(error) => refused.set(Some(error)),
        }
    };
    view! {
        <Modal
            open
            on_close=move |()| asked.set(None)
            title="Edit subnets"
            primary="Save"
            on_primary=save
        >
            <div class="stack">
                <Refused error=refused />
                <ZonePicker network vpc chosen is_public />
            </div>
        </Modal>
    }
}
