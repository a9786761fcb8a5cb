//! The timeline: all that was done and all that happened, on one line that can be moved on.
//!
//! Whoever goes back looks around in the world of that moment, with the clock stopped. Acting there begins another
//! story; the one that was left stays in the list below and can be taken up again.

mod item;
mod left;
mod line;
mod list;

use leptos::prelude::*;

use crate::{
    bridge::use_bridge,
    clock::ClockState,
    t,
    ui::{Binding, Button, ButtonKind, FilterBox, Glyph, IconButton},
};
use item::{Item, Kind};
use left::StoriesLeft;
use line::Line;
use list::Happened;

/// What all parts of the timeline share.
#[derive(Clone, Copy)]
struct TimelineState {
    /// Everything, the earliest first.
    items: Memo<Vec<Item>>,
    /// Which kinds are shown; all of them without one.
    kind: RwSignal<Option<Kind>>,
    /// What is searched for.
    search: RwSignal<String>,
    /// Whether the world stands at an earlier moment than the story has come to.
    is_away: Memo<bool>,
}

/// The timeline.
#[component]
pub fn TimelinePane() -> impl IntoView {
    let bridge = use_bridge();
    let state = TimelineState {
        items: Memo::new(move |_| {
            bridge.track_history();
            bridge.now();
            bridge.with_story(item::items)
        }),
        kind: RwSignal::new(None),
        search: RwSignal::new(String::new()),
        is_away: Memo::new(move |_| {
            bridge.track_history();
            bridge.now();
            bridge.with_story(crate::bridge::Story::is_away)
        }),
    };
    provide_context(state);
    let option = move |kind: Option<Kind>, words: &'static str| {
        view! {
            <button
                type="button"
                class="segmented__option"
                aria-pressed=move || (state.kind.get() == kind).to_string()
                on:click=move |_| state.kind.set(kind)
            >
                {words}
            </button>
        }
    };
    view! {
        <div class="timeline">
            <div class="timeline__bar">
                <Steps />
                <span class="segmented" role="group" aria-label=t!(timeline.show)>
                    {option(None, t!(timeline.everything))}
                    {option(Some(Kind::Did), t!(timeline.you_did))}
                    {option(Some(Kind::Then), t!(timeline.happened))}
                </span>
                <FilterBox label=t!(timeline.search) value=Binding::from(state.search) />
            </div>
            <Line />
            <p class="timeline__where" role="status">
                {move || {
                    if state.is_away.get() {
                        t!(timeline.away).to_owned()
                    } else {
                        t!(timeline.at_end).to_owned()
                    }
                }}
            </p>
            <Happened />
            <StoriesLeft />
        </div>
    }
}

fn use_timeline() -> TimelineState {
    use_context().expect("TimelinePane provides its state to its parts")
}

/// Goes somewhere in time, and stops the clock there.
fn stand_still() {
    if let Some(clock) = use_context::<ClockState>() {
        clock.running.set(false);
    }
}

/// One thing back, one thing on, and back to where the story had come.
#[component]
fn Steps() -> impl IntoView {
    let bridge = use_bridge();
    let state = use_timeline();
    let owner = Owner::current();
    let go = move |target: Option<item::Target>| {
        let Some(target) = target else { return };
        match &owner {
            Some(owner) => owner.with(stand_still),
            None => stand_still(),
        }
        target.go(bridge);
    };
    let before = Memo::new(move |_| state.items.with(|items| item::before(items)));
    let after = Memo::new(move |_| state.items.with(|items| item::after(items)));
    let (go_before, go_after) = (go.clone(), go);
    view! {
        <span class="timeline__steps" role="group" aria-label=t!(timeline.steps)>
            <IconButton
                glyph=Glyph::Back
                label=t!(timeline.before)
                reason=Signal::derive(move || before.with(Option::is_none).then(|| t!(timeline.nothing_before).to_owned()))
                on_press=move |()| go_before(before.get_untracked())
            />
            <IconButton
                glyph=Glyph::Next
                label=t!(timeline.after)
                reason=Signal::derive(move || after.with(Option::is_none).then(|| t!(timeline.nothing_after).to_owned()))
                on_press=move |()| go_after(after.get_untracked())
            />
            {move || {
                state
                    .is_away
                    .get()
                    .then(|| {
                        view! {
                            <Button kind=ButtonKind::Primary small=true on_press=move |()| bridge.come_back()>
                                {t!(timeline.come_back)}
                            </Button>
                        }
                    })
            }}
        </span>
    }
}
