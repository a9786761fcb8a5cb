//! What was built, in a few sentences; before all is built, what is still open.

use leptos::prelude::*;

use super::{result::Missing, text, use_lesson};
use crate::{
    t,
    ui::{Flash, Tone},
};

/// The anchor of the recap in the prose.
const ANCHOR: &str = "recap";

/// The recap.
#[component]
pub(super) fn Recap() -> impl IntoView {
    let state = use_lesson();
    let title = move || {
        let heading =
            state.words.with(|words| words.section(ANCHOR).map(|section| text::plain(&section.heading)));
        heading.unwrap_or_else(|| t!(lesson.recap).to_owned())
    };
    let words =
        move || state.words.with(|words| words.section(ANCHOR).map(|section| text::blocks(&section.blocks)));
    // Whoever reads on to the end without doing anything learns what there was to do.
    let complete = Memo::new(move |_| state.ticks.with(|ticks| ticks.done_steps() == ticks.steps()));
    let open = move || {
        (!complete.get()).then(|| {
            view! {
                <Flash tone=Tone::Warn message=t!(lesson.recap_open) plain=t!(lesson.recap_open_plain) />
                <Missing />
            }
        })
    };
    view! {
        <h1 class="lesson__title" tabindex="-1" data-lesson-title="">{title}</h1>
        {open}
        {words}
    }
}
