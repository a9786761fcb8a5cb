//! The line: a slider over the whole story, with a mark for each thing on it.

use clockwork::{Duration, Instant};
use leptos::prelude::*;

use super::{Kind, use_timeline};
use crate::{bridge::use_bridge, t};

/// More marks say nothing more.
const MOST_MARKS: usize = 240;

#[component]
pub(super) fn Line() -> impl IntoView {
    let bridge = use_bridge();
    let state = use_timeline();
    let start = bridge.with_story(|story| story.scenario().start());
    let end = Memo::new(move |_| {
        bridge.track_history();
        bridge.now();
        bridge.with_story(crate::bridge::Story::end)
    });
    let length = move || end.get().since(start).as_secs().max(1);
    let position = move || bridge.now().since(start).as_secs();
    let marks = move || {
        let length = length();
        state.items.with(|items| {
            let every = items.len().div_ceil(MOST_MARKS).max(1);
            let shown = items.iter().step_by(every);
            shown.map(|item| (item.key.clone(), share(start, item.at, length), item.kind)).collect::<Vec<_>>()
        })
    };
    let go = move |seconds: u64| state.travel(|bridge| bridge.go_to(start + Duration::secs(seconds)));
    let said = move || {
        let at = bridge.now().strftime("%a %d %b %H:%M:%S");
        if state.is_away.get() { at } else { t!(timeline.now_is, at = at) }
    };
    view! {
        <div class="timeline__line">
            <span class="timeline__marks" aria-hidden="true">
                <For each=marks key=|mark| mark.clone() let:mark>
                    <span
                        class=if mark.2 == Kind::Did { "timeline__mark timeline__mark--did" } else { "timeline__mark" }
                        style:--x=format!("{}%", mark.1)
                    ></span>
                </For>
            </span>
            <input
                class="timeline__range"
                type="range"
                min="0"
                max=move || length().to_string()
                step="1"
                aria-label=t!(timeline.moment)
                aria-valuetext=said
                prop:max=move || length().to_string()
                prop:value=move || position().to_string()
                on:input:target=move |event| {
                    if let Ok(seconds) = event.target().value().parse() {
                        go(seconds);
                    }
                }
            />
        </div>
    }
}

/// Where a moment stands on a line of so many seconds, in percent.
fn share(start: Instant, at: Instant, length: u64) -> u64 {
    (at.since(start).as_secs() * 100).checked_div(length).unwrap_or(0).min(100)
}
