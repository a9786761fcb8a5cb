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
    bridge::{Bridge, Story, use_bridge},
    clock::ClockState,
    t,
    ui::{Binding, Button, ButtonKind, FilterBox, Glyph, Notices, use_notices},
};
use item::{Item, Kind, Target};
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
    bridge: Bridge,
    clock: Option<ClockState>,
    notices: Notices,
}

impl TimelineState {
    /// Goes somewhere in time, with the clock stopped. What was told of things that have not happened there goes away.
    fn travel(self, go: impl FnOnce(Bridge)) {
        if let Some(clock) = self.clock {
            clock.running.set(false);
        }
        go(self.bridge);
        self.notices.forget_what_happened();
    }
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
            bridge.with_story(Story::is_away)
        }),
        bridge,
        clock: use_context(),
        notices: use_notices(),
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
            <Where />
            <Happened />
            <StoriesLeft />
        </div>
    }
}

fn use_timeline() -> TimelineState {
    use_context().expect("TimelinePane provides its state to its parts")
}

/// One thing back, one thing on, and back to where the story had come.
#[component]
fn Steps() -> impl IntoView {
    let state = use_timeline();
    let go = move |target: Option<Target>| {
        if let Some(target) = target {
            state.travel(|bridge| target.go(bridge));
        }
    };
    let before = Memo::new(move |_| state.items.with(|items| item::before(items)));
    let after = Memo::new(move |_| state.items.with(|items| item::after(items)));
    view! {
        <span class="timeline__steps" role="group" aria-label=t!(timeline.steps)>
            <Button
                small=true
                icon=Glyph::Left
                reason=Signal::derive(move || {
                    before.with(Option::is_none).then(|| t!(timeline.nothing_before).to_owned())
                })
                on_press=move |()| go(before.get_untracked())
            >
                {t!(timeline.before)}
            </Button>
            <Button
                small=true
                icon=Glyph::Right
                reason=Signal::derive(move || {
                    after.with(Option::is_none).then(|| t!(timeline.nothing_after).to_owned())
                })
                on_press=move |()| go(after.get_untracked())
            >
                {t!(timeline.after)}
            </Button>
        </span>
    }
}

/// Where the learner stands in the story, and the way back to its end.
#[component]
fn Where() -> impl IntoView {
    let state = use_timeline();
    let words = move || if state.is_away.get() { t!(timeline.away) } else { t!(timeline.at_end) };
    view! {
        <div class="timeline__where">
            <p role="status">{words}</p>
            {move || {
                state
                    .is_away
                    .get()
                    .then(|| {
                        view! {
                            <Button kind=ButtonKind::Primary small=true on_press=move |()| state.travel(Bridge::come_back)>
                                {t!(timeline.come_back)}
                            </Button>
                        }
                    })
            }}
        </div>
    }
}
