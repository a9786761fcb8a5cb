//! The machines of a group, and what can be done with them.

use leptos::prelude::*;
use model::autoscaling::{
    AttachInstancesInput, AutoScalingGroup, DescribeAutoScalingInstancesInput, DetachInstancesInput,
    EnterStandbyInput, ExitStandbyInput, Instance, LifecycleState, SetInstanceHealthInput,
    SetInstanceProtectionInput, TerminateInstanceInAutoScalingGroupInput,
};
use model::ec2::InstanceStateName;

use super::form::template_words;
use crate::{
    console::{
        act::{ActDialogs, Acts, Ask, AskField, right, use_acts},
        choose,
        forms::{FieldErrors, Tick},
        support::{Desk, name_and_id, name_of, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// The tab.
#[component]
pub(super) fn Members(group: Memo<AutoScalingGroup>) -> impl IntoView {
    let acts = use_acts();
    let rows = Memo::new(move |_| group.with(|group| group.instances.clone()));
    let selected = RwSignal::new(Vec::<String>::new());
    let id = |row: &Instance| text(&row.instance_id);
    let lifecycle = |row: &Instance| row.lifecycle_state.map_or("", |state| state.as_str()).to_owned();
    let health = |row: &Instance| text(&row.health_status);
    let columns = vec![
        Column::view("id", "Instance ID", id, move |row: Signal<Instance>| {
            let id = move || row.with(id);
            view! { <a class="id" href=move || paths::item(Resource::Instances, id())>{id}</a> }
        })
        .heading(),
        Column::view("lifecycle", "Lifecycle", lifecycle, move |row: Signal<Instance>| {
            view! { <StateBadge word=Signal::derive(move || row.with(lifecycle)) /> }
        }),
        Column::text("configuration", "Launch Configuration / Template", |row: &Instance| {
            match &row.launch_template {
                Some(template) => template_words(template),
                None => text(&row.launch_configuration_name),
            }
        }),
        Column::text("zone", "Availability Zone", |row: &Instance| text(&row.availability_zone)),
        Column::view("health", "Health Status", health, move |row: Signal<Instance>| {
            view! { <StateBadge word=Signal::derive(move || row.with(health)) bare=true /> }
        }),
        Column::text("protected", "Protected from", |row: &Instance| {
            if row.protected_from_scale_in == Some(true) { "Scale In" } else { "" }.to_owned()
        }),
        Column::actions(move |row: Signal<Instance>| {
            let label = Signal::derive(move || t!(ui.actions_for, name = row.with(id)));
            let entries = Signal::derive(move || menu(acts, &group.get(), &[row.get()]));
            view! { <Menu label icon_only=Glyph::More small=true entries /> }
        }),
    ];
    // A machine that has left the group is no longer chosen.
    let chosen = Memo::new(move |_| {
        let wanted = selected.get();
        rows.with(|rows| rows.iter().filter(|row| wanted.contains(&id(row))).cloned().collect::<Vec<_>>())
    });
    let entries = Signal::derive(move || menu(acts, &group.get(), &chosen.get()));
    let ids = Signal::derive(move || chosen.with(|rows| rows.iter().map(id).collect::<Vec<_>>()));
    let select = move |keys: Vec<String>| selected.set(keys);
    let for_attach = move |desk: Desk| attach(desk, &group.get_untracked());
    let empty = move || {
        let wanted = group.with(|group| group.desired_capacity.unwrap_or_default());
        let text = if wanted == 0 { t!(groups.no_members_wanted) } else { t!(groups.no_members_yet) };
        view! { <Empty title=t!(groups.no_members) text /> }
    };
    view! {
        <div class="row detail">
            <Menu label="Actions" entries />
            {acts.button("Attach instances", None, for_attach)}
        </div>
        <Table
            what="instances"
            rows
            row_key=move |row: Instance| id(&row)
            columns
            selection=Selection::Many
            selected=ids
            on_select=select
            empty
        />
        <ActDialogs acts />
    }
}

/// Who is meant by a line of the menu.
#[derive(Clone)]
struct Chosen {
    group: String,
    ids: Vec<String>,
    /// The group's smallest size, and the size it is asked for.
    sizes: (i64, i64),
}

impl Chosen {
    fn words(&self) -> String {
        self.ids.join(", ")
    }
}

fn menu(acts: Acts, group: &AutoScalingGroup, rows: &[Instance]) -> Vec<MenuEntry> {
    let none = rows.is_empty().then(|| t!(groups.choose_member).to_owned());
    let not_all = |right: bool, why: &str| none.clone().or_else(|| (!right).then(|| why.to_owned()));
    let in_state = |state: LifecycleState| rows.iter().all(|row| row.lifecycle_state == Some(state));
    let in_service = in_state(LifecycleState::InService);
    let standby = in_state(LifecycleState::Standby);
    let protected = rows.iter().all(|row| row.protected_from_scale_in == Some(true));
    let open = rows.iter().all(|row| row.protected_from_scale_in != Some(true));
    let chosen = Chosen {
        group: text(&group.auto_scaling_group_name),
        ids: rows.iter().map(|row| text(&row.instance_id)).collect(),
        sizes: (group.min_size.unwrap_or_default(), group.desired_capacity.unwrap_or_default()),
    };
    let entry = |label: &str, why: Option<String>, ask: fn(&Chosen) -> Ask| {
        let chosen = chosen.clone();
        acts.entry(label, why, move |_| ask(&chosen))
    };
    let protect = |on: bool| {
        let chosen = chosen.clone();
        move || set_protection(acts.desk, &chosen, on)
    };
    let resume = {
        let chosen = chosen.clone();
        move || to_service(acts.desk, &chosen)
    };
    vec![
        entry("Detach", not_all(in_service || standby, t!(groups.detach_state)), detach),
        entry("Set to Standby", not_all(in_service, t!(groups.standby_state)), to_standby),
        MenuEntry::item("Set to InService", resume).blocked(not_all(standby, t!(groups.not_standby))),
        MenuEntry::submenu(
            "Instance Protection",
            vec![
                MenuEntry::item("Set Scale In Protection", protect(true))
                    .blocked(not_all(!protected, t!(groups.is_protected))),
                MenuEntry::item("Remove Scale In Protection", protect(false))
                    .blocked(not_all(!open, t!(groups.is_not_protected))),
            ],
        ),
        MenuEntry::line(),
        entry("Set Health Status", not_all(in_service, t!(groups.health_state)), set_health),
        entry("Terminate", none.clone(), terminate).danger(),
    ]
}

fn set_protection(desk: Desk, chosen: &Chosen, on: bool) {
    let done = desk.call(SetInstanceProtectionInput {
        instance_ids: chosen.ids.clone(),
        auto_scaling_group_name: Some(chosen.group.clone()),
        protected_from_scale_in: Some(on),
    });
    if done.is_some() {
        let ids = chosen.words();
        let told = if on { t!(groups.now_protected, ids = ids) } else { t!(groups.now_open, ids = ids) };
        desk.tell(Notice::good(told));
    }
}

fn to_service(desk: Desk, chosen: &Chosen) {
    let done = desk.call(ExitStandbyInput {
        instance_ids: chosen.ids.clone(),
        auto_scaling_group_name: Some(chosen.group.clone()),
    });
    if done.is_some() {
        let told = t!(groups.to_service, ids = chosen.words());
        desk.tell(Notice::good(told).plain(t!(groups.to_service_plain)));
    }
}

/// The question whether the group shall stay as big as it is, with a new machine for the one that leaves.
fn replace_field(chosen: &Chosen) -> AskField {
    let (min, desired) = chosen.sizes;
    let leaving = i64::try_from(chosen.ids.len()).unwrap_or(i64::MAX);
    // Without a new machine the group would be smaller than it may be: AWS refuses that.
    let too_small = desired.saturating_sub(leaving) < min;
    let hint =
        if too_small { t!(groups.replace_needed, min = min) } else { t!(groups.replace_hint).to_owned() };
    AskField::check("replace", "Add a new instance to the Auto Scaling group to balance the load")
        .first(too_small.to_string())
        .hint(hint)
}

fn to_standby(chosen: &Chosen) -> Ask {
    let own = chosen.clone();
    Ask::new("Set to Standby", "Set to Standby", move |desk, values| {
        desk.bridge.call(EnterStandbyInput {
            instance_ids: own.ids.clone(),
            auto_scaling_group_name: Some(own.group.clone()),
            should_decrement_desired_capacity: Some(!values.is("replace")),
        })?;
        let told = t!(groups.to_standby, ids = own.words());
        Ok(Notice::good(told).plain(t!(groups.to_standby_plain)).into())
    })
    .text(chosen.words())
    .text(t!(groups.standby_text))
    .fields(vec![replace_field(chosen)])
}

fn detach(chosen: &Chosen) -> Ask {
    let own = chosen.clone();
    Ask::new("Detach Instance", "Detach Instance", move |desk, values| {
        desk.bridge.call(DetachInstancesInput {
            instance_ids: own.ids.clone(),
            auto_scaling_group_name: Some(own.group.clone()),
            should_decrement_desired_capacity: Some(!values.is("replace")),
        })?;
        let told = t!(groups.detaching, ids = own.words());
        Ok(Notice::good(told).plain(t!(groups.detach_text)).into())
    })
    .text(chosen.words())
    .text(t!(groups.detach_text))
    .fields(vec![replace_field(chosen)])
}

fn set_health(chosen: &Chosen) -> Ask {
    let own = chosen.clone();
    Ask::new("Set Health Status", "Save", move |desk, values| {
        for id in &own.ids {
            desk.bridge.call(SetInstanceHealthInput {
                instance_id: Some(id.clone()),
                health_status: values.optional("health"),
                should_respect_grace_period: Some(values.is("grace")),
            })?;
        }
        Ok(Notice::good(t!(groups.health_set, ids = own.words())).into())
    })
    .text(chosen.words())
    .fields(vec![
        AskField::radio("health", "Health Status", &[("Unhealthy", "Unhealthy"), ("Healthy", "Healthy")]),
        AskField::check("grace", "Respect the grace period").first("true").hint(t!(groups.grace_respected)),
    ])
}

fn terminate(chosen: &Chosen) -> Ask {
    let own = chosen.clone();
    Ask::new("Terminate instances of the group", "Yes, Terminate", move |desk, values| {
        for id in &own.ids {
            desk.bridge.call(TerminateInstanceInAutoScalingGroupInput {
                instance_id: Some(id.clone()),
                should_decrement_desired_capacity: Some(!values.is("replace")),
                ..Default::default()
            })?;
        }
        Ok(Notice::good(t!(groups.terminating, ids = own.words())).into())
    })
    .text(chosen.words())
    .fields(vec![replace_field(chosen)])
    .danger()
}

/// Running instances that no group has.
fn free_instances(desk: Desk) -> Vec<Tick> {
    let asked = DescribeAutoScalingInstancesInput::default();
    let taken = desk.bridge.ask(asked).unwrap_or_default().auto_scaling_instances;
    let taken: Vec<_> = taken.into_iter().filter_map(|it| it.instance_id).collect();
    let is_running = |it: &model::ec2::Instance| {
        it.state.as_ref().and_then(|state| state.name) == Some(InstanceStateName::Running)
    };
    let all = choose::instances_now(desk).into_iter();
    let free = all.filter(|it| is_running(it) && !taken.contains(&text(&it.instance_id)));
    free.map(|it| {
        let id = text(&it.instance_id);
        let zone = it.placement.as_ref().map(|it| text(&it.availability_zone)).unwrap_or_default();
        Tick { words: name_and_id(&name_of(&it.tags), &id), value: id, hint: zone }
    })
    .collect()
}

/// Takes running instances into the group.
fn attach(desk: Desk, group: &AutoScalingGroup) -> Ask {
    let name = group.auto_scaling_group_name.clone();
    let free = free_instances(desk);
    let reason = free.is_empty().then(|| t!(groups.none_to_attach).to_owned());
    Ask::new("Attach instances", "Attach", move |desk, values| {
        let instance_ids = values.list("instances");
        let mut errors = FieldErrors::new();
        if instance_ids.is_empty() {
            errors.insert("instances", t!(groups.choose_member).to_owned());
        }
        right(errors)?;
        let told = t!(groups.attaching, ids = instance_ids.join(", "));
        desk.bridge.call(AttachInstancesInput { instance_ids, auto_scaling_group_name: name.clone() })?;
        Ok(Notice::good(told).into())
    })
    .text(t!(groups.attach_text))
    .fields(vec![AskField::ticks("instances", "Instances", free)])
    .reason(reason)
}

/// Attach to Auto Scaling Group, from the list of instances.
pub(crate) fn attach_to_group(desk: Desk, instance: &str) -> Ask {
    use model::autoscaling::DescribeAutoScalingGroupsInput;
    let input = DescribeAutoScalingGroupsInput::default();
    let all = desk.bridge.ask_all(input).map(|out| out.auto_scaling_groups).unwrap_or_default();
    let names = all.iter().map(|group| text(&group.auto_scaling_group_name));
    let names: Vec<_> = names.map(|name| (name.clone(), name)).collect();
    let reason = names.is_empty().then(|| t!(groups.none_to_attach_to).to_owned());
    let own = instance.to_owned();
    Ask::new("Attach to Auto Scaling Group", "Attach", move |desk, values| {
        let name = values.optional("group");
        desk.bridge.call(AttachInstancesInput {
            instance_ids: vec![own.clone()],
            auto_scaling_group_name: name.clone(),
        })?;
        let there = paths::item_tab(Resource::AutoScalingGroups, text(&name), "instances");
        let notice = Notice::good(t!(groups.attaching, ids = own.clone()));
        Ok(notice.link(t!(console.show, what = text(&name)), there).into())
    })
    .text(instance)
    .text(t!(groups.attach_text))
    .fields(vec![AskField::one_of("group", "Auto Scaling Group", names)])
    .reason(reason)
}
