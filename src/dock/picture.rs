//! The picture of the region: networks, zones, balancers, groups, machines, databases, and the way of the last
//! request. Words are HTML and lines are SVG, so words can be found, copied, enlarged and read aloud. A table says the
//! same. It never replays: after a jump in time it shows the result.

pub mod layout;
mod legend;
mod map;
mod node;
pub mod scene;
mod table;

use leptos::prelude::*;

use crate::{
    bridge::{use_bridge, use_view},
    dock::{
        browser::way::{self, Directory, Reached},
        request_browser, request_terminal, use_dock,
    },
    paths::{self, Resource},
    t,
    ui::{Button, ButtonKind, Empty, Glyph, Icon, IconButton, LinkButton},
};
use legend::Legend;
use map::Map;
use scene::Scene;
use table::PictureTable;

/// A thing of the picture that the learner has chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// What it is.
    pub resource: Resource,
    /// By which id or name its page knows it.
    pub id: String,
    /// How it is called.
    pub label: String,
    /// Where it can be opened in a browser.
    pub host: Option<String>,
    /// Whether a terminal can be opened on it.
    pub terminal: bool,
}

/// What all parts of the picture share.
#[derive(Clone, Copy)]
pub struct PictureState {
    /// What is shown.
    pub scenes: Memo<Vec<Scene>>,
    /// Where the last request came to, as long as another one would meet the same there.
    pub last: Memo<Option<Reached>>,
    /// What the learner has chosen.
    pub chosen: RwSignal<Option<Chosen>>,
}

/// The picture, or the table that says the same.
#[component]
pub fn Picture() -> impl IntoView {
    let bridge = use_bridge();
    let browser = use_dock().browser;
    let scenes = use_view(scene::TABLES, scene::scenes);
    let reached = Memo::new(move |_| {
        let asked = browser.arrived()?;
        let reached = bridge.with(|region| way::reached(&asked.visit, &Directory::of(region)));
        // What it met there, so that it is known when that has changed.
        let met = scenes.with_untracked(|scenes| scene::met(scenes, &reached));
        (!asked.visit.hops.is_empty()).then_some((reached, met))
    });
    let state = PictureState {
        scenes,
        last: Memo::new(move |_| {
            let (reached, met) = reached.get()?;
            (scenes.with(|scenes| scene::met(scenes, &reached)) == met).then_some(reached)
        }),
        chosen: RwSignal::new(None),
    };
    provide_context(state);
    let as_table = RwSignal::new(false);
    let networks = Memo::new(move |_| {
        state.scenes.with(|scenes| scenes.iter().map(|scene| scene.id.clone()).collect::<Vec<_>>())
    });
    let is_empty = Memo::new(move |_| {
        state.scenes.with(|scenes| {
            scenes.iter().all(|scene| {
                scene.machines.is_empty()
                    && scene.balancers.is_empty()
                    && scene.groups.is_empty()
                    && scene.databases.is_empty()
            })
        })
    });
    let option = move |table: bool, glyph: Glyph, words: &'static str| {
        view! {
            <button
                type="button"
                class="segmented__option"
                aria-pressed=move || (as_table.get() == table).to_string()
                on:click=move |_| as_table.set(table)
            >
                <Icon glyph />
                {words}
            </button>
        }
    };
    view! {
        <div class="picture-pane">
            <div class="picture-pane__bar">
                <span class="soft small">{bridge.with(|region| region.name().to_owned())}</span>
                <span class="segmented push" role="group" aria-label=t!(picture.show_as)>
                    {option(false, Glyph::Picture, t!(frame.picture))}
                    {option(true, Glyph::List, t!(picture.table))}
                </span>
            </div>
            {move || {
                if as_table.get() {
                    return view! { <PictureTable /> }.into_any();
                }
                view! {
                    <div class="picture">
                        <For each=move || networks.get() key=|id| id.clone() let:id>
                            <Map id />
                        </For>
                        {move || is_empty.get().then(|| view! { <Nothing /> })}
                    </div>
                    <Legend />
                }
                    .into_any()
            }}
            <ChosenStrip />
        </div>
    }
}

/// The picture's state that [`Picture`] provides.
fn use_picture() -> PictureState {
    use_context().expect("Picture provides its state to its parts")
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <Empty title=t!(picture.empty_title) text=t!(picture.empty_text)>
            <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::Instances)>
                "Launch Instance"
            </LinkButton>
        </Empty>
    }
}

/// What can be done with the thing that is chosen.
#[component]
fn ChosenStrip() -> impl IntoView {
    let state = use_picture();
    move || {
        state.chosen.get().map(|chosen| {
            let Chosen { resource, id, label, host, terminal } = chosen;
            let href = paths::item(resource, &id);
            let connect = id.clone();
            view! {
                <div class="picture-pane__chosen" role="status">
                    <b>{label}</b>
                    <a href=href>{t!(picture.open_in_console)}</a>
                    {host
                        .map(|host| {
                            view! {
                                <Button small=true on_press=move |()| request_browser(format!("http://{host}/"))>
                                    {t!(picture.open_in_browser)}
                                </Button>
                            }
                        })}
                    {terminal
                        .then(|| {
                            view! {
                                <Button small=true on_press=move |()| request_terminal(connect.clone())>
                                    {t!(picture.connect)}
                                </Button>
                            }
                        })}
                    <IconButton
                        glyph=Glyph::Cross
                        label=t!(ui.dismiss)
                        small=true
                        on_press=move |()| state.chosen.set(None)
                    />
                </div>
            }
        })
    }
}
