//! The targets of a group, how they are, and the dialog that registers and deregisters them.

use std::collections::BTreeMap;

use leptos::prelude::*;
use model::ApiError;
use model::ec2::{DescribeInstancesInput, Instance};
use model::elbv2::{
    DeregisterTargetsInput, DescribeTargetHealthInput, RegisterTargetsInput, TargetDescription, TargetGroup,
    TargetHealthDescription, TargetTypeEnum,
};

use crate::{
    bridge::use_read,
    console::{
        act::{ActDialogs, Ask, AskField, right, use_acts},
        choose,
        forms::{FieldErrors, Tick, forget_what_is_gone},
        support::{Desk, Refused, name_of, text, use_desk},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// A registered target.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Target {
    id: String,
    name: String,
    port: Option<i64>,
    zone: String,
    state: String,
    reason: String,
    description: String,
}

/// All instances, again whenever one changes.
fn use_instances() -> Memo<BTreeMap<String, Instance>> {
    let read = use_read(DescribeInstancesInput::default);
    Memo::new(move |_| {
        let reservations = read.get().map(|output| output.reservations.clone()).unwrap_or_default();
        let instances = reservations.into_iter().flat_map(|reservation| reservation.instances);
        instances.map(|instance| (text(&instance.instance_id), instance)).collect()
    })
}

fn zone_of(instance: Option<&Instance>) -> String {
    instance
        .and_then(|instance| instance.placement.as_ref())
        .map(|placement| text(&placement.availability_zone))
        .unwrap_or_default()
}

fn target(row: &TargetHealthDescription, instances: &BTreeMap<String, Instance>) -> Target {
    let own = row.target.clone().unwrap_or_default();
    let health = row.target_health.clone().unwrap_or_default();
    let id = text(&own.id);
    let instance = instances.get(&id);
    Target {
        name: instance.map(|instance| name_of(&instance.tags)).unwrap_or_default(),
        port: own.port,
        zone: zone_of(instance),
        state: health.state.map_or("", |state| state.as_str()).to_owned(),
        reason: health.reason.map_or("", |reason| reason.as_str()).to_owned(),
        description: text(&health.description),
        id,
    }
}

/// The tab.
#[component]
pub(super) fn Targets(group: Memo<TargetGroup>) -> impl IntoView {
    let arn = Memo::new(move |_| group.with(|group| text(&group.target_group_arn)));
    let read = use_read(move || DescribeTargetHealthInput {
        target_group_arn: Some(arn.get()),
        ..Default::default()
    });
    let instances = use_instances();
    let rows = Memo::new(move |_| {
        let all = read.get().map(|output| output.target_health_descriptions.clone()).unwrap_or_default();
        instances.with(|instances| all.iter().map(|row| target(row, instances)).collect::<Vec<_>>())
    });
    let editing = RwSignal::new(false);
    let acts = use_acts();
    let columns = vec![
        Column::view(
            "id",
            "Instance ID",
            |row: &Target| row.id.clone(),
            |row| {
                let id = move || row.with(|row| row.id.clone());
                view! { <a class="id" href=move || paths::item(Resource::Instances, id())>{id}</a> }
            },
        )
        .heading(),
        Column::text("name", "Name", |row: &Target| row.name.clone()),
        Column::number("port", "Port", |row: &Target| row.port.map(i128::from)),
        Column::text("zone", "Availability Zone", |row: &Target| row.zone.clone()),
        Column::view(
            "status",
            "Status",
            |row: &Target| row.state.clone(),
            |row| {
                view! { <StateBadge word=Signal::derive(move || row.with(|row| row.state.clone())) /> }
            },
        ),
        Column::view(
            "description",
            "Description",
            |row: &Target| format!("{} {}", row.description, row.reason),
            |row| {
                let reason = move || row.with(|row| row.reason.clone());
                view! {
                    <span class="sentence">
                        {move || row.with(|row| row.description.clone())}
                        " "
                        <span class="soft id">{reason}</span>
                    </span>
                }
            },
        ),
    ];
    let mut columns = columns;
    columns.push(Column::actions(move |row: Signal<Target>| {
        let label = Signal::derive(move || t!(ui.actions_for, name = row.with(|row| row.id.clone())));
        let entries = Signal::derive(move || {
            let target = row.get();
            let why = (target.state == "draining").then(|| t!(target_groups.draining).to_owned());
            vec![acts.entry("Deregister", why, move |_| deregister(arn.get_untracked(), &target)).danger()]
        });
        view! { <Menu icon_only=Glyph::More small=true label entries /> }
    }));
    let is_by_address = Memo::new(move |_| group.with(|group| group.target_type == Some(TargetTypeEnum::Ip)));
    let buttons = move || {
        let ask = move |desk: Desk| group.with_untracked(|group| register(desk, group));
        let edit = (!is_by_address.get())
            .then(|| view! { <Button on_press=move |()| editing.set(true)>"Edit"</Button> });
        view! {
            {edit}
            {acts.button("Register targets", None, ask)}
        }
    };
    let empty = move || {
        view! {
            <Empty title=t!(target_groups.no_targets) text=t!(target_groups.no_targets_text)>
                <LinkButton href=paths::list(Resource::AutoScalingGroups)>"Auto Scaling Groups"</LinkButton>
            </Empty>
        }
    };
    view! {
        <div class="row detail">{buttons}</div>
        <Table what="targets" rows row_key=|row: Target| format!("{}:{}", row.id, row.port.unwrap_or_default()) columns empty />
        <EditDialog group rows instances open=editing />
        <ActDialogs acts />
    }
}

/// Registers instances on a port, or addresses.
fn register(desk: Desk, group: &TargetGroup) -> Ask {
    let arn = group.target_group_arn.clone();
    let is_by_address = group.target_type == Some(TargetTypeEnum::Ip);
    let vpc = group.vpc_id.clone();
    let here = choose::instances(desk, |it| it.vpc_id == vpc).into_iter();
    let ticks: Vec<Tick> = here.map(|(value, words)| Tick { value, words, hint: String::new() }).collect();
    let field = if is_by_address {
        AskField::code("targets", "IP addresses").hint(t!(target_groups.addresses_hint))
    } else {
        AskField::ticks("targets", "Instances", ticks)
    };
    let port = group.port.map(|port| port.to_string()).unwrap_or_default();
    Ask::new("Register targets", "Register", move |desk, values| {
        let ids = if is_by_address { values.several("targets") } else { values.list("targets") };
        let mut errors = FieldErrors::new();
        let port = values.number("port", 1, 65_535, &mut errors);
        if ids.is_empty() {
            errors.insert("targets", t!(console.required).to_owned());
        }
        right(errors)?;
        let target = |id: &String| TargetDescription { id: Some(id.clone()), port, ..Default::default() };
        let targets = ids.iter().map(target).collect();
        desk.bridge.call(RegisterTargetsInput { target_group_arn: arn.clone(), targets })?;
        let told = t!(target_groups.registered, ids = ids.join(", "));
        Ok(Notice::good(told).plain(t!(target_groups.registered_plain)).into())
    })
    .text(text(&group.target_group_name))
    .fields(vec![field, AskField::number("port", "Port").first(port).hint(t!(target_groups.port_hint))])
}

fn deregister(arn: String, target: &Target) -> Ask {
    let (id, port) = (target.id.clone(), target.port);
    let question = t!(target_groups.deregister_question, id = id.clone());
    Ask::new("Deregister targets", "Deregister", move |desk, _| {
        let targets = vec![TargetDescription { id: Some(id.clone()), port, ..Default::default() }];
        desk.bridge.call(DeregisterTargetsInput { target_group_arn: Some(arn.clone()), targets })?;
        Ok(Notice::good(t!(target_groups.deregistering, id = id.clone())).into())
    })
    .text(question)
    .text(t!(target_groups.deregister_text))
}

/// Register and deregister: what is ticked shall be registered.
#[component]
fn EditDialog(
    group: Memo<TargetGroup>,
    rows: Memo<Vec<Target>>,
    instances: Memo<BTreeMap<String, Instance>>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let ticked = RwSignal::new(Vec::<String>::new());
    let refused = RwSignal::new(Vec::<ApiError>::new());
    let registered = move || {
        rows.with(|rows| {
            let here = rows.iter().filter(|row| row.state != "draining");
            here.map(|row| row.id.clone()).collect::<Vec<_>>()
        })
    };
    // The dialog starts from what is there; not derivable, for the learner changes it.
    Effect::new(move |_| {
        if open.get() {
            ticked.set(untrack(registered));
            refused.set(Vec::new());
        }
    });
    let choices = Memo::new(move |_| {
        let vpc = group.with(|group| group.vpc_id.clone());
        instances.with(|instances| {
            let here = instances.values().filter(|instance| instance.vpc_id == vpc);
            here.map(InstanceRow::of).collect::<Vec<_>>()
        })
    });
    let save = move |()| {
        let (before, after) = (untrack(registered), ticked.get_untracked());
        let arn = group.with_untracked(|group| group.target_group_arn.clone());
        let targets = |ids: &[String], not_in: &[String]| -> Vec<TargetDescription> {
            let ids = ids.iter().filter(|id| !not_in.contains(id));
            ids.map(|id| TargetDescription { id: Some(id.clone()), ..Default::default() }).collect()
        };
        let mut errors = Vec::new();
        let leaving = targets(&before, &after);
        if !leaving.is_empty() {
            let input = DeregisterTargetsInput { target_group_arn: arn.clone(), targets: leaving };
            errors.extend(desk.bridge.call(input).err());
        }
        let coming = targets(&after, &before);
        if !coming.is_empty() {
            let input = RegisterTargetsInput { target_group_arn: arn, targets: coming };
            errors.extend(desk.bridge.call(input).err());
        }
        if errors.is_empty() {
            open.set(false);
        }
        refused.set(errors);
    };
    let errors = move || {
        let errors = refused.get();
        errors.into_iter().map(|error| view! { <Refused error=Signal::stored(Some(error)) /> }).collect_view()
    };
    view! {
        <Modal
            open
            on_close=move |()| open.set(false)
            title="Register and deregister targets"
            primary="Save"
            on_primary=save
            width=ModalWidth::Wide
        >
            <div class="stack">
                {errors}
                <p>{t!(target_groups.edit_text)}</p>
                <InstanceTable rows=choices chosen=ticked />
            </div>
        </Modal>
    }
}

/// An instance that could become a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InstanceRow {
    id: String,
    name: String,
    state: String,
    zone: String,
}

impl InstanceRow {
    fn of(instance: &Instance) -> Self {
        let state = instance.state.as_ref().and_then(|state| state.name);
        Self {
            id: text(&instance.instance_id),
            name: name_of(&instance.tags),
            state: state.map_or("", |state| state.as_str()).to_owned(),
            zone: zone_of(Some(instance)),
        }
    }
}

/// The running instances of a network, to be registered.
pub(crate) fn use_running_instances(
    vpc: impl Fn() -> String + Send + Sync + 'static,
) -> Memo<Vec<InstanceRow>> {
    let instances = use_instances();
    Memo::new(move |_| {
        let vpc = vpc();
        instances.with(|instances| {
            let here = instances.values().filter(|instance| instance.vpc_id.as_ref() == Some(&vpc));
            here.map(InstanceRow::of).filter(|row| row.state == "running").collect()
        })
    })
}

/// Instances to tick.
#[component]
pub(crate) fn InstanceTable(
    #[prop(into)] rows: Signal<Vec<InstanceRow>>,
    #[prop(into)] chosen: Binding<Vec<String>>,
) -> impl IntoView {
    let columns = vec![
        Column::text("id", "Instance", |row: &InstanceRow| row.id.clone()).heading(),
        Column::text("name", "Name", |row: &InstanceRow| row.name.clone()),
        Column::view(
            "state",
            "State",
            |row: &InstanceRow| row.state.clone(),
            |row| {
                view! { <StateBadge word=Signal::derive(move || row.with(|row| row.state.clone())) bare=true /> }
            },
        ),
        Column::text("zone", "Zone", |row: &InstanceRow| row.zone.clone()),
    ];
    let selected = Signal::derive(move || chosen.get());
    let choose = move |keys: Vec<String>| chosen.set(keys);
    forget_what_is_gone(chosen, move || rows.with(|rows| rows.iter().map(|row| row.id.clone()).collect()));
    view! {
        <Table
            what="instances"
            rows
            row_key=|row: InstanceRow| row.id
            columns
            plain=true
            selection=Selection::Many
            selected
            on_select=choose
            is_gone=|row: InstanceRow| row.state == "terminated"
            empty=|| view! { <Empty title=t!(target_groups.no_instances) /> }
        />
    }
}
