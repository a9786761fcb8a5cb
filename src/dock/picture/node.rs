//! One thing of the picture: a button. A click chooses it; a double click or Enter opens its page in the console.

use leptos::{ev, prelude::*};

use super::{
    Chosen,
    layout::Crowd,
    scene::{Balancer, Database, Machine},
    use_picture,
};
use crate::{
    paths::{self, Resource, use_navigate},
    t,
    ui::{Glyph, Icon, StateRole, StateShape},
};

/// The button around a thing.
#[component]
pub fn Node(
    /// What it is, and how it is opened.
    #[prop(into)]
    thing: Signal<Chosen>,
    /// The classes beside `node`.
    #[prop(into)]
    class: Signal<String>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let state = use_picture();
    let navigate = use_navigate();
    let is_chosen = move || {
        thing.with(|thing| {
            state.chosen.with(|chosen| {
                chosen
                    .as_ref()
                    .is_some_and(|chosen| chosen.resource == thing.resource && chosen.id == thing.id)
            })
        })
    };
    let open = move || navigate.go(&thing.with_untracked(|thing| paths::item(thing.resource, &thing.id)));
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            open();
        }
    };
    view! {
        <button
            type="button"
            class=move || format!("node {}", class.get())
            class:node--chosen=is_chosen
            aria-pressed=move || is_chosen().to_string()
            title=t!(picture.how_to_open)
            on:click=move |_| state.chosen.set(Some(thing.get_untracked()))
            on:dblclick=move |_| open()
            on:keydown=key
        >
            {children()}
        </button>
    }
}

/// A line with a state: its shape and its words.
#[component]
fn StateLine(
    /// The meaning and the words.
    #[prop(into)]
    line: Signal<(StateRole, String)>,
    /// With a rule above it.
    #[prop(optional)]
    rule: bool,
    /// Beside the drawing, under the name.
    #[prop(optional)]
    beside: bool,
) -> impl IntoView {
    let role = Signal::derive(move || line.with(|(role, _)| *role));
    view! {
        <span class="node__line" class:node__line--rule=rule class:node__line--beside=beside>
            <StateShape role />
            <span>{move || line.with(|(_, words)| words.clone())}</span>
        </span>
    }
}

/// A machine.
#[component]
pub fn MachineNode(
    /// The machine; asked again whenever it changes.
    machine: Memo<Machine>,
) -> impl IntoView {
    let thing = Signal::derive(move || {
        machine.with(|machine| Chosen {
            resource: Resource::Instances,
            id: machine.id.clone(),
            label: machine.label().to_owned(),
            host: machine.host.clone(),
            terminal: machine.state == "running",
        })
    });
    let class = Signal::derive(move || {
        match machine.with(Machine::role) {
            StateRole::Works => "node--good",
            StateRole::Fails => "node--bad",
            StateRole::Coming => "node--busy",
            StateRole::Leaving => "node--leave",
            StateRole::Look | StateRole::AtRest | StateRole::Gone => "node--idle",
        }
        .to_owned()
    });
    let state_line = Signal::derive(move || {
        machine.with(|machine| {
            let role = if machine.boot.is_some() { StateRole::Coming } else { StateRole::of(&machine.state) };
            (role, machine.state_line())
        })
    });
    let use_line = Memo::new(move |_| machine.with(Machine::use_line));
    let has_name = Memo::new(move |_| machine.with(|machine| machine.name.is_some()));
    view! {
        <Node thing class>
            <Icon glyph=Glyph::Machine />
            <span class="node__name">
                {move || machine.with(|machine| machine.name.clone()).unwrap_or_else(|| t!(picture.machine).to_owned())}
            </span>
            <span class="node__id" class:node__id--alone=move || !has_name.get()>
                {move || machine.with(|machine| machine.id.clone())}
            </span>
            <StateLine line=state_line rule=true />
            {move || use_line.get().map(|line| view! { <StateLine line=Signal::stored(line) /> })}
        </Node>
    }
}

/// A database.
#[component]
pub fn DatabaseNode(
    /// The database; asked again whenever it changes.
    database: Memo<Database>,
) -> impl IntoView {
    let thing = Signal::derive(move || {
        database.with(|database| Chosen {
            resource: Resource::Databases,
            id: database.id.clone(),
            label: database.id.clone(),
            host: None,
            terminal: false,
        })
    });
    let line = Signal::derive(move || {
        database.with(|database| {
            (StateRole::of(&database.state), format!("RDS {} · {}", database.engine, database.state))
        })
    });
    view! {
        <Node thing class=Signal::stored(String::new())>
            <Icon glyph=Glyph::Database />
            <span class="node__name">{move || database.with(|database| database.id.clone())}</span>
            <StateLine line beside=true />
        </Node>
    }
}

/// A load balancer.
#[component]
pub fn BalancerNode(
    /// The balancer; asked again whenever it changes.
    balancer: Memo<Balancer>,
) -> impl IntoView {
    let thing = Signal::derive(move || {
        balancer.with(|balancer| Chosen {
            resource: Resource::LoadBalancers,
            id: balancer.name.clone(),
            label: balancer.name.clone(),
            host: Some(balancer.host.clone()),
            terminal: false,
        })
    });
    let words = move || balancer.with(|balancer| t!(picture.balancer, state = &balancer.state));
    let zones = move || {
        balancer.with(|balancer| {
            let zones: Vec<&str> = balancer.zones.iter().map(|zone| short_zone(zone)).collect();
            let zones = zones.join(", ");
            match balancer.target_groups.as_slice() {
                [] => zones,
                groups => t!(picture.balancer_zones, zones = zones, groups = groups.join(", ")),
            }
        })
    };
    view! {
        <Node thing class=Signal::stored("node--balancer".to_owned())>
            <Icon glyph=Glyph::Balancer />
            <span class="node__name">{move || balancer.with(|balancer| balancer.name.clone())}</span>
            <span class="node__id">{words}</span>
            <span class="node__id">{zones}</span>
        </Node>
    }
}

/// Many machines: marks by state, counted in words.
#[component]
pub fn Fleet(
    /// The machines by state.
    crowds: Vec<Crowd>,
) -> impl IntoView {
    /// More marks than this say nothing more; the count does.
    const MOST_MARKS: usize = 120;
    let rows = crowds
        .into_iter()
        .map(|crowd| {
            let count = crowd.count.to_string();
            let label = t!(picture.list_crowd, count = &count, word = &crowd.word);
            let marks = (0..crowd.count.min(MOST_MARKS))
                .map(|_| view! { <i><StateShape role=crowd.role /></i> })
                .collect_view();
            view! {
                <div class="fleet__row">
                    <span class=format!("state state--bare state--{}", crowd.role.class())>
                        {format!("{count} {}", crowd.word)}
                    </span>
                    <a class="fleet__marks" href=paths::list(Resource::Instances) aria-label=label>
                        {marks}
                    </a>
                </div>
            }
        })
        .collect_view();
    view! { <div class="fleet">{rows}</div> }
}

/// `2a` of `eu-west-2a`.
#[must_use]
pub fn short_zone(zone: &str) -> &str {
    zone.rsplit('-').next().unwrap_or(zone)
}
