//! What was built, in a few sentences.

use leptos::prelude::*;

use super::{text, use_lesson};
use crate::t;

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
    view! {
        <h1 class="lesson__title" tabindex="-1" data-lesson-title="">{title}</h1>
        {words}
    }
}
