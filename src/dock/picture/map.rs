//! The picture of one network: rows and columns as [`super::layout`] says, things in them, lines between them.

use leptos::prelude::*;

use super::{
    layout::{self, Cell, Plan, Row, RowKind, WireKind},
    node::{BalancerNode, DatabaseNode, Fleet, MachineNode, short_zone},
    scene::{Balancer, Database, Machine, Scene},
    use_picture,
};
use crate::{
    paths::{self, Resource},
    t,
    ui::{Glyph, Icon, StateRole},
};

/// Where lines from the balancer turn towards their columns, in hundredths of the height.
const TURN: u32 = 38;

/// What the parts of one map share.
#[derive(Clone, Copy)]
struct MapState {
    scene: Memo<Scene>,
    plan: Memo<Plan>,
    /// The lines from above, one per column.
    wires: Memo<Vec<Option<WireKind>>>,
}

/// The picture of one network.
#[component]
pub fn Map(id: String) -> impl IntoView {
    let state = use_picture();
    let scene = Memo::new(move |_| {
        state.scenes.with(|scenes| scenes.iter().find(|scene| scene.id == id).cloned()).unwrap_or_default()
    });
    let plan = Memo::new(move |_| scene.with(layout::plan));
    let wires = Memo::new(move |_| {
        scene.with(|scene| plan.with(|plan| wires(scene, plan, state.last.get().as_ref())))
    });
    let map = MapState { scene, plan, wires };
    provide_context(map);

    let name = move || {
        scene.with(|scene| {
            let name = scene.name.as_ref().unwrap_or(&scene.id);
            format!("{name} · {}", scene.cidr)
        })
    };
    let vpc = move || scene.with(|scene| paths::item(Resource::Vpcs, &scene.id));
    let zones = Memo::new(move |_| plan.with(|plan| plan.zones.clone()));
    let rows =
        Memo::new(move |_| plan.with(|plan| plan.rows.iter().map(|row| row.key.clone()).collect::<Vec<_>>()));
    let balancers = Memo::new(move |_| {
        scene.with(|scene| scene.balancers.iter().map(|balancer| balancer.name.clone()).collect::<Vec<_>>())
    });
    let height = Memo::new(move |_| plan.with(Plan::height));
    let columns = Memo::new(move |_| zones.with(Vec::len).max(1));
    view! {
        <div class="picture__you">
            <span class="node node--you">
                <Icon glyph=Glyph::Person />
                <span class="node__name">{t!(picture.you)}</span>
            </span>
            {move || {
                scene
                    .with(|scene| scene.gateway.clone())
                    .map(|gateway| {
                        view! {
                            <span class="picture__link" aria-hidden="true"></span>
                            <a
                                class="node node--you"
                                href=paths::item(Resource::InternetGateways, &gateway)
                                title=gateway
                            >
                                <Icon glyph=Glyph::Globe />
                                <span class="node__name">{t!(picture.gateway)}</span>
                            </a>
                        }
                    })
            }}
        </div>
        <div class="picture__stem"></div>
        <div class="picture__vpc">
            <a class="picture__label" href=vpc>
                {name}
            </a>
            <div
                class="picture__map"
                class:picture__map--bare=move || balancers.with(Vec::is_empty)
                style=("--columns", move || columns.get().to_string())
            >
                <For each=move || zones.get().into_iter().enumerate() key=|zone| zone.clone() let:zone>
                    <div
                        class="zone"
                        style:grid-column=(zone.0 + 1).to_string()
                        style:grid-row=move || format!("3 / span {}", height.get())
                    >
                        <p class="zone__name">
                            <span class="zone__region">{region_of(&zone.1)}</span>
                            {short_zone(&zone.1).to_owned()}
                        </p>
                    </div>
                </For>
                <div class="picture__balancers">
                    <For each=move || balancers.get() key=|name| name.clone() let:name>
                        <BalancerNode balancer=Memo::new(move |_| find_balancer(&scene, &name)) />
                    </For>
                </div>
                <Wires />
                <For each=move || rows.get() key=|key| key.clone() let:key>
                    <RowView key />
                </For>
            </div>
        </div>
    }
}

fn find_balancer(scene: &Memo<Scene>, name: &str) -> Balancer {
    scene
        .with(|scene| scene.balancers.iter().find(|balancer| balancer.name == name).cloned())
        .unwrap_or_default()
}

/// `eu-west-` of `eu-west-2a`.
fn region_of(zone: &str) -> String {
    zone.strip_suffix(short_zone(zone)).unwrap_or_default().to_owned()
}

/// The lines from above to the first row of machines, one per zone.
fn wires(
    scene: &Scene,
    plan: &Plan,
    last: Option<&crate::dock::browser::way::Reached>,
) -> Vec<Option<WireKind>> {
    let behind = !scene.balancers.is_empty();
    let last = last.and_then(|last| Some((last.instance.as_deref()?, last.answered)));
    let wire = |zone: &String| {
        let here: Vec<&Machine> =
            scene.machines.iter().filter(|machine| machine.zone == *zone && machine.public).collect();
        layout::wire_to(&here, last, behind)
    };
    plan.zones.iter().map(wire).collect()
}

/// The lines from the balancer, or from the gateway, and what the last request came to.
#[component]
fn Wires() -> impl IntoView {
    let state = use_picture();
    let map: MapState = use_context().expect("Map provides its state to its parts");
    let paths = move || {
        let wires = map.wires.get();
        let columns = wires.len();
        let lines = wires.into_iter().enumerate().filter_map(|(column, kind)| Some((column, kind?)));
        let mut lines: Vec<(WireKind, String)> =
            lines.map(|(column, kind)| (kind, layout::line_down(column, columns, TURN))).collect();
        let stopped_above = state.last.with(|last| {
            last.as_ref().is_some_and(|last| !last.answered && last.instance.is_none() && here(&map, last))
        });
        if stopped_above {
            lines.push((WireKind::Failed, format!("M50 0V{TURN}")));
        }
        // What carried the last request is drawn over the others.
        lines.sort_by_key(|(kind, _)| matches!(kind, WireKind::Answered | WireKind::Failed));
        lines.into_iter().map(|(kind, d)| view! { <path class=kind.class() d=d /> }).collect_view()
    };
    let label = Memo::new(move |_| label(&map, &state));
    view! {
        <div class="picture__wires">
            <svg class="wires" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                {paths}
            </svg>
            {move || {
                label
                    .get()
                    .map(|(role, words)| {
                        view! {
                            <span
                                class=format!("wire-label state state--{}", role.class())
                                style=("--y", format!("{TURN}%"))
                            >
                                {words}
                            </span>
                        }
                    })
            }}
        </div>
    }
}

/// Whether the last request went into this network.
fn here(map: &MapState, last: &crate::dock::browser::way::Reached) -> bool {
    map.scene.with(|scene| {
        scene.balancers.iter().any(|balancer| Some(&balancer.name) == last.balancer.as_ref())
            || scene.machines.iter().any(|machine| Some(&machine.id) == last.instance.as_ref())
    })
}

/// What stands on the lines: the last answer, and how many targets are healthy.
fn label(map: &MapState, state: &super::PictureState) -> Option<(StateRole, String)> {
    let healthy = map.scene.with(|scene| {
        let group = scene.balancers.iter().find_map(|balancer| balancer.target_groups.first())?;
        let targets: Vec<&str> = (scene.machines.iter())
            .flat_map(|machine| machine.health.iter())
            .filter(|health| health.group == *group)
            .map(|health| health.state.as_str())
            .collect();
        let healthy = targets.iter().filter(|state| **state == "healthy").count();
        let role = match (healthy, targets.len()) {
            (_, 0) => StateRole::AtRest,
            (healthy, total) if healthy == total => StateRole::Works,
            (0, _) if targets.contains(&"unhealthy") => StateRole::Fails,
            _ => StateRole::Look,
        };
        let (healthy, total) = (healthy.to_string(), targets.len().to_string());
        Some((role, t!(picture.targets, healthy = healthy, total = total)))
    });
    let last = state.last.get().filter(|last| here(map, last));
    match (last, healthy) {
        (Some(last), healthy) => {
            let role = if last.answered { StateRole::Works } else { StateRole::Fails };
            let through = last.balancer.is_some();
            let more =
                healthy.filter(|_| through).map(|(_, healthy)| format!(" · {healthy}")).unwrap_or_default();
            Some((role, format!("{}{more}", last.short)))
        }
        (None, Some(healthy)) => Some(healthy),
        (None, None) => None,
    }
}

/// A row across all zones.
#[component]
fn RowView(key: String) -> impl IntoView {
    let map: MapState = use_context().expect("Map provides its state to its parts");
    let place = {
        let key = key.clone();
        Memo::new(move |_| {
            map.plan.with(|plan| plan.row(&key).map_or(0, |(index, _)| plan.area(index, 0).row))
        })
    };
    let row = Memo::new(move |_| map.plan.with(|plan| plan.row(&key).map(|(_, row)| row.clone())));
    let kind = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.kind.clone())));
    let columns = Memo::new(move |_| row.with(|row| row.as_ref().map_or(0, |row| row.cells.len())));
    let band = move || match kind.get() {
        Some(RowKind::Group(name)) => Some(view! { <GroupBand name place /> }.into_any()),
        Some(RowKind::Lines) => Some(view! { <LowWires place /> }.into_any()),
        _ => None,
    };
    view! {
        {band}
        <For each=move || 0..columns.get() key=|column| *column let:column>
            <CellView row place column />
        </For>
    }
}

/// The dashed band of an Auto Scaling group.
#[component]
fn GroupBand(name: String, place: Memo<usize>) -> impl IntoView {
    let map: MapState = use_context().expect("Map provides its state to its parts");
    let href = paths::item(Resource::AutoScalingGroups, &name);
    let words = move || {
        map.scene.with(|scene| {
            let group = scene.groups.iter().find(|group| group.name == name);
            group.map(|group| {
                let (serving, desired) = (group.in_service.to_string(), group.desired.to_string());
                if group.deleting {
                    t!(picture.group_deleting, name = &group.name, serving = serving)
                } else {
                    t!(picture.group, name = &group.name, serving = serving, desired = desired)
                }
            })
        })
    };
    view! {
        <div class="group" style:grid-row=move || place.get().to_string()>
            <a class="group__label" href=href>
                {words}
            </a>
        </div>
    }
}

/// The lines from machines to databases.
#[component]
fn LowWires(place: Memo<usize>) -> impl IntoView {
    let map: MapState = use_context().expect("Map provides its state to its parts");
    let lines = Memo::new(move |_| map.scene.with(low_lines));
    // They run on through the names of the private subnets.
    let below = Memo::new(move |_| {
        map.plan.with(|plan| {
            let index = plan.rows.iter().position(|row| row.kind == RowKind::Lines);
            let next = index.and_then(|index| plan.rows.get(index + 1));
            if next.is_some_and(|row| row.kind == RowKind::Subnets) { 2 } else { 1 }
        })
    });
    view! {
        <div
            class="picture__wires picture__wires--low"
            style:grid-row=move || format!("{} / span {}", place.get(), below.get())
        >
            <svg class="wires" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                {move || lines.get().into_iter().map(|d| view! { <path class="wire" d=d /> }).collect_view()}
            </svg>
        </div>
    }
}

fn low_lines(scene: &Scene) -> Vec<String> {
    let column = |zone: &str| scene.zones.iter().position(|own| own == zone);
    let mut lines: Vec<String> = Vec::new();
    for machine in scene.machines.iter().filter(|machine| machine.state == "running") {
        for database in scene.databases.iter().filter(|database| machine.databases.contains(&database.id)) {
            let (Some(from), Some(to)) = (column(&machine.zone), column(&database.zone)) else { continue };
            let line = layout::line_across(from, to, scene.zones.len());
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines
}

/// What stands in a zone's part of a row.
#[component]
fn CellView(row: Memo<Option<Row>>, place: Memo<usize>, column: usize) -> impl IntoView {
    let map: MapState = use_context().expect("Map provides its state to its parts");
    let cell = Memo::new(move |_| {
        row.with(|row| row.as_ref().and_then(|row| row.cells.get(column).cloned())).unwrap_or(Cell::Empty)
    });
    let is_first = move || map.plan.with(|plan| first_machines(plan) == Some(place.get()));
    let class = move || {
        let kind = match cell.get() {
            Cell::Subnets(_) => "cell cell--subnets",
            Cell::Databases(_) => "cell cell--data",
            Cell::Machines(_) | Cell::Fleet(_) => "cell",
            Cell::Empty if row.with(|row| row.as_ref().is_some_and(|row| row.kind == RowKind::Databases)) => {
                "cell cell--data"
            }
            Cell::Empty => "cell cell--empty",
        };
        let wire = map.wires.with(|wires| wires.get(column).copied().flatten());
        let has_machines = matches!(cell.get(), Cell::Machines(_) | Cell::Fleet(_));
        match wire.filter(|_| has_machines && is_first()) {
            Some(wire) => format!("{kind} {}", wire.cell_class()),
            None => kind.to_owned(),
        }
    };
    // Keyed by id, so that a machine that changes keeps its button, and the button its focus.
    let machines = move || match cell.get() {
        Cell::Machines(ids) => ids,
        _ => Vec::new(),
    };
    let rest = Memo::new(move |_| match cell.get() {
        Cell::Machines(_) => Cell::Machines(Vec::new()),
        other => other,
    });
    let scene = map.scene;
    view! {
        <div class=class style:grid-row=move || place.get().to_string() style:grid-column=(column + 1).to_string()>
            <For each=machines key=|id| id.clone() let:id>
                <MachineNode machine=Memo::new(move |_| find_machine(&scene, &id)) />
            </For>
            {move || match rest.get() {
                Cell::Machines(_) => ().into_any(),
                Cell::Empty => view! { <EmptyWords row /> }.into_any(),
                Cell::Fleet(crowds) => view! { <Fleet crowds /> }.into_any(),
                Cell::Subnets(ids) => ids.into_iter().map(|id| view! { <SubnetLink id /> }).collect_view().into_any(),
                Cell::Databases(ids) => {
                    ids.into_iter()
                        .map(|id| view! { <DatabaseNode database=Memo::new(move |_| find_database(&scene, &id)) /> })
                        .collect_view()
                        .into_any()
                }
            }}
        </div>
    }
}

/// The grid row of the first machines, to which the lines from above lead.
fn first_machines(plan: &Plan) -> Option<usize> {
    let index = plan.rows.iter().position(|row| matches!(row.kind, RowKind::Group(_) | RowKind::Loose))?;
    Some(plan.area(index, 0).row)
}

fn find_machine(scene: &Memo<Scene>, id: &str) -> Machine {
    let found = scene.with(|scene| scene.machines.iter().find(|machine| machine.id == id).cloned());
    found.unwrap_or_else(|| Machine { id: id.to_owned(), ..Machine::default() })
}

fn find_database(scene: &Memo<Scene>, id: &str) -> Database {
    let found = scene.with(|scene| scene.databases.iter().find(|database| database.id == id).cloned());
    found.unwrap_or_else(|| Database { id: id.to_owned(), ..Database::default() })
}

#[component]
fn EmptyWords(row: Memo<Option<Row>>) -> impl IntoView {
    let holds_machines = move || {
        row.with(|row| row.as_ref().is_some_and(|row| matches!(row.kind, RowKind::Loose | RowKind::Group(_))))
    };
    move || holds_machines().then(|| view! { <p>{t!(picture.no_machine)}</p> })
}

#[component]
fn SubnetLink(id: String) -> impl IntoView {
    let map: MapState = use_context().expect("Map provides its state to its parts");
    let href = paths::item(Resource::Subnets, &id);
    let words = map.scene.with_untracked(|scene| {
        let subnet = scene.subnets.iter().find(|subnet| subnet.id == id);
        subnet.map(|subnet| {
            let name = subnet.name.clone().unwrap_or_else(|| subnet.id.clone());
            let kind = if subnet.public { t!(picture.public_subnet) } else { t!(picture.private_subnet) };
            (name, format!("{kind} · {} · {}", subnet.id, subnet.cidr))
        })
    });
    let (name, title) = words.unwrap_or_default();
    view! {
        <a class="subnet" href=href title=title>
            {name}
        </a>
    }
}
