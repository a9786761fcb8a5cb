//! The picture as a table: the same things, where they are, how they are and what they are connected to.

use leptos::prelude::*;

use super::{node::short_zone, scene::Scene, use_picture};
use crate::{
    dock::browser::way::Reached,
    paths::{self, Resource},
    t,
    ui::StateBadge,
};

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Line {
    href: String,
    name: String,
    kind: String,
    place: String,
    state: String,
    connected: String,
    now: String,
}

/// The table.
#[component]
pub fn PictureTable() -> impl IntoView {
    let state = use_picture();
    let lines = Memo::new(move |_| {
        let last = state.last.get();
        state
            .scenes
            .with(|scenes| scenes.iter().flat_map(|scene| lines(scene, last.as_ref())).collect::<Vec<_>>())
    });
    view! {
        <div class="table-scroll" role="region" aria-label=t!(picture.as_table) tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t!(picture.column_thing)}</th>
                        <th scope="col">{t!(picture.column_place)}</th>
                        <th scope="col">{t!(picture.column_state)}</th>
                        <th scope="col">{t!(picture.column_connected)}</th>
                        <th scope="col">{t!(picture.column_now)}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || lines.get() key=|line| line.clone() let:line>
                        <tr>
                            <th scope="row">
                                <a href=line.href>{line.name}</a>
                                " "
                                <span class="soft">{line.kind}</span>
                            </th>
                            <td>{line.place}</td>
                            <td>
                                {(!line.state.is_empty()).then(|| view! { <StateBadge word=line.state.clone() /> })}
                            </td>
                            <td>{line.connected}</td>
                            <td>{line.now}</td>
                        </tr>
                    </For>
                </tbody>
            </table>
        </div>
        {move || lines.with(Vec::is_empty).then(|| view! { <p class="soft pane__note">{t!(picture.empty_title)}</p> })}
    }
}

fn lines(scene: &Scene, last: Option<&Reached>) -> Vec<Line> {
    let nothing = || t!(table.nothing).to_owned();
    let mut lines = Vec::new();
    for balancer in &scene.balancers {
        let zones: Vec<&str> = balancer.zones.iter().map(String::as_str).collect();
        let asked = last.filter(|last| last.balancer.as_ref() == Some(&balancer.name));
        lines.push(Line {
            href: paths::item(Resource::LoadBalancers, &balancer.name),
            name: balancer.name.clone(),
            kind: t!(picture.kind_balancer).to_owned(),
            place: zones.join(", "),
            state: balancer.state.clone(),
            connected: some_or(balancer.target_groups.join(", "), nothing),
            now: asked.map_or_else(nothing, |asked| t!(picture.answered, words = &asked.short)),
        });
    }
    for group in &scene.groups {
        lines.push(Line {
            href: paths::item(Resource::AutoScalingGroups, &group.name),
            name: group.name.clone(),
            kind: t!(picture.kind_group).to_owned(),
            place: scene.zones.iter().map(|zone| short_zone(zone)).collect::<Vec<_>>().join(", "),
            state: String::new(),
            connected: nothing(),
            now: t!(
                picture.in_service,
                serving = group.in_service.to_string(),
                desired = group.desired.to_string()
            ),
        });
    }
    for machine in &scene.machines {
        let targets = machine.health.iter().map(|health| format!("{} ({})", health.group, health.state));
        let connected: Vec<String> = targets.chain(machine.databases.iter().cloned()).collect();
        let more = machine.boot.clone().or(machine.checks.clone());
        let now: Vec<String> = more.into_iter().chain(machine.use_line().map(|(_, words)| words)).collect();
        lines.push(Line {
            href: paths::item(Resource::Instances, &machine.id),
            name: machine.label().to_owned(),
            kind: machine.group.clone().unwrap_or_else(|| t!(picture.kind_instance).to_owned()),
            place: machine.zone.clone(),
            state: machine.state.clone(),
            connected: some_or(connected.join(", "), nothing),
            now: some_or(now.join("; "), nothing),
        });
    }
    for database in &scene.databases {
        lines.push(Line {
            href: paths::item(Resource::Databases, &database.id),
            name: database.id.clone(),
            kind: format!("RDS {}", database.engine),
            place: database.zone.clone(),
            state: database.state.clone(),
            connected: nothing(),
            now: nothing(),
        });
    }
    lines
}

fn some_or(text: String, other: impl Fn() -> String) -> String {
    if text.is_empty() { other() } else { text }
}
