//! Where to begin, in one line: for a narrow page, which shows the console first and the lesson not beside it.

use leptos::prelude::*;

use super::use_lesson;
use crate::{
    bridge::use_bridge,
    frame::{Place, use_place},
    t,
    ui::{Glyph, Icon},
};

/// The line. It leads to the lesson, and is gone once the learner has begun with anything. The style sheet shows it
/// where the lesson is not in sight.
#[component]
pub fn BeginHere() -> impl IntoView {
    let state = use_lesson();
    let bridge = use_bridge();
    let place = use_place();
    let has_begun = Memo::new(move |_| {
        bridge.track_history();
        state.step.get() > 0 || !bridge.with_story(|story| story.is_untouched())
    });
    view! {
        <p class="begin" hidden=move || has_begun.get()>
            <Icon glyph=Glyph::Book />
            <span>{t!(lesson.new_here)} " "</span>
            <button type="button" class="link-button" on:click=move |_| place.set(Place::Lesson)>
                {t!(lesson.begin_here)}
            </button>
        </p>
    }
}
