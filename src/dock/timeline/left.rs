//! Stories that were left.

use leptos::prelude::*;

use super::use_timeline;
use crate::{bridge::use_bridge, story, t, ui::Button};

/// How many of the last things of a story tell it from others.
const LAST_THINGS: usize = 3;

/// Number, how far it had come, and what was done last.
type Left = (usize, String, String);

#[component]
pub(super) fn StoriesLeft() -> impl IntoView {
    let bridge = use_bridge();
    let left = Memo::new(move |_| {
        bridge.track_history();
        bridge.with_story(|story| {
            let branches = story.log().branches().iter().enumerate();
            let line = |(number, branch): (usize, &timeline::Branch)| {
                let steps = branch.entries.iter().rev().filter(|entry| entry.is_step).take(LAST_THINGS);
                let mut steps: Vec<String> = steps.map(|entry| story::describe(&entry.input)).collect();
                steps.reverse();
                (number, branch.end.strftime("%a %d %b %H:%M:%S"), steps.join(", "))
            };
            branches.map(line).collect::<Vec<Left>>()
        })
    });
    let state = use_timeline();
    move || {
        (!left.with(Vec::is_empty)).then(|| {
            view! {
                <section class="timeline__left" aria-labelledby="stories-left">
                    <h3 class="timeline__heading" id="stories-left">
                        {t!(timeline.left)}
                    </h3>
                    <p class="soft small">{t!(timeline.left_hint)}</p>
                    <ul class="timeline__stories">
                        <For each=move || left.get() key=|left| left.clone() let:left>
                            <li class="timeline__story">
                                <span class="timeline__told">
                                    <span>{left.2.clone()}</span>
                                    <span class="soft small">{t!(timeline.left_at, at = left.1.clone())}</span>
                                </span>
                                <Button small=true on_press=move |()| state.travel(|bridge| bridge.take_up(left.0))>
                                    {t!(timeline.take_up)}
                                </Button>
                            </li>
                        </For>
                    </ul>
                </section>
            }
        })
    }
}
