//! Why the browser shows what it shows: the deciding hop in a sentence, and all hops on request.
//!
//! X-ray: AWS would not tell most of this.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Asked,
    way::{self, Directory, Door, Stop},
};
use crate::{
    bridge::use_bridge,
    dock::request_terminal,
    t,
    ui::{Button, Disclosure, StateRole, StateShape},
};

/// The way of a request.
#[component]
pub fn Why(asked: Arc<Asked>) -> impl IntoView {
    let bridge = use_bridge();
    let directory = bridge.with(Directory::of);
    let stops: Vec<Stop> = asked.visit.hops.iter().map(|hop| way::stop(hop, &directory)).collect();
    let verdict = way::verdict(&asked.visit, &directory);
    let failed = verdict.as_ref().is_some_and(|verdict| verdict.failed);
    let count = stops.len();
    let lines = stops
        .into_iter()
        .map(|stop| {
            view! {
                <li
                    class="hop"
                    class:hop--bad=stop.role == StateRole::Fails
                    class:hop--warn=stop.role == StateRole::Look
                >
                    <span class="hop__mark">
                        <StateShape role=stop.role />
                    </span>
                    <span class="hop__what">
                        {match stop.href {
                            Some(href) => view! { <a href=href>{stop.name}</a> }.into_any(),
                            None => stop.name.into_any(),
                        }}
                    </span>
                    <span class="hop__at">{stop.took}</span>
                    <span class="hop__why">{stop.word}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="browser__why">
            {verdict
                .map(|verdict| {
                    let doors = verdict.doors.into_iter().map(|door| view! { <DoorView door /> }).collect_view();
                    view! {
                        <div class="browser__verdict" class:browser__verdict--bad=failed>
                            <p>{verdict.sentence}</p>
                            <div class="row">{doors}</div>
                        </div>
                    }
                })}
            {(count > 0)
                .then(|| {
                    view! {
                        <Disclosure summary=t!(browser.why)>
                            <ol class="hops" aria-label=t!(browser.way)>
                                {lines}
                            </ol>
                        </Disclosure>
                    }
                })}
        </div>
    }
}

/// A way to the place where it can be changed.
#[component]
fn DoorView(door: Door) -> impl IntoView {
    match door {
        Door::Page(words, href) => view! { <a href=href>{words}</a> }.into_any(),
        Door::Terminal(instance) => view! {
            <Button small=true on_press=move |()| request_terminal(instance.clone())>
                {t!(browser.open_terminal)}
            </Button>
        }
        .into_any(),
    }
}
