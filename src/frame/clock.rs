//! The virtual clock: what time it is there, how fast it goes, and the way to the next event.

use leptos::prelude::*;

use crate::{
    t,
    ui::{Glyph, Icon, unique_id},
};

/// How many virtual seconds pass in one second.
pub const PACES: [u32; 3] = [1, 10, 60];

/// What the clock shows and does. All of it is `Copy`.
#[derive(Clone, Copy)]
pub struct ClockControls {
    /// The time in full: "Mon 27 Feb 14:32:07".
    pub now: Signal<String>,
    /// The time for machines: "2023-02-27T14:32:07Z".
    pub now_iso: Signal<String>,
    /// Whether time passes.
    pub running: Signal<bool>,
    /// How fast it passes when it does, one of [`PACES`].
    pub pace: Signal<u32>,
    /// What happens next by itself, in a few words; `None` when nothing is due.
    pub next_event: Signal<Option<String>>,
    /// Let time run, or stop it.
    pub on_run: Callback<bool>,
    /// Another pace.
    pub on_pace: Callback<u32>,
    /// Go to the next event.
    pub on_next_event: Callback<()>,
}

/// The clock in the top bar. `wide` shows the paces and the next event, too.
#[component]
pub fn Clock(
    /// What it shows and does.
    controls: ClockControls,
) -> impl IntoView {
    let ClockControls { now, now_iso, running, on_run, .. } = controls;
    let switch_label = move || if running.get() { t!(clock.pause) } else { t!(clock.run) };
    view! {
        <div class="clock" role="group" aria-label=t!(clock.label)>
            <button
                type="button"
                class="clock__button clock__run"
                aria-label=switch_label
                title=switch_label
                on:click=move |_| on_run.run(!running.get_untracked())
            >
                {move || view! { <Icon glyph=if running.get() { Glyph::Pause } else { Glyph::Play } /> }}
            </button>
            <Paces controls />
            <time class="clock__time" datetime=move || now_iso.get()>
                {move || split_day(&now.get())}
            </time>
            <NextEvent controls />
        </div>
    }
}

/// The paces as pressed buttons.
#[component]
pub(super) fn Paces(controls: ClockControls) -> impl IntoView {
    let ClockControls { running, pace, on_pace, on_run, .. } = controls;
    PACES
        .into_iter()
        .map(|times| {
            let press = move |_| {
                on_pace.run(times);
                if !running.get_untracked() {
                    on_run.run(true);
                }
            };
            view! {
                <button
                    type="button"
                    class="clock__button topbar__wide num"
                    aria-pressed=move || (running.get() && pace.get() == times).to_string()
                    title=t!(clock.pace_times, times = times)
                    on:click=press
                >
                    {times}
                    "×"
                </button>
            }
        })
        .collect_view()
}

/// The way to the next event. When nothing is due it says so and stays reachable.
#[component]
pub(super) fn NextEvent(controls: ClockControls) -> impl IntoView {
    let ClockControls { next_event, on_next_event, .. } = controls;
    let id = unique_id("next-event");
    let described = id.clone();
    let words = move || match next_event.get() {
        Some(what) => t!(clock.next_event_is, what = what),
        None => t!(clock.no_event).to_owned(),
    };
    let press = move |_| {
        if next_event.with_untracked(Option::is_some) {
            on_next_event.run(());
        }
    };
    view! {
        <button
            type="button"
            class="clock__button topbar__wide"
            aria-disabled=move || next_event.with(Option::is_none).then_some("true")
            aria-describedby=described
            title=words
            on:click=press
        >
            <Icon glyph=Glyph::Next />
            <span class="clock__word">{t!(clock.next_event)}</span>
            <span class="visually-hidden" aria-hidden="true" id=id>
                {words}
            </span>
        </button>
    }
}

/// The day leaves the clock of a narrow page; the time stays.
fn split_day(now: &str) -> impl IntoView + use<> {
    let (day, time) = now.rsplit_once(' ').unwrap_or(("", now));
    let (day, time) = (format!("{day} "), time.to_owned());
    view! {
        <span class="clock__day">{day}</span>
        {time}
    }
}
