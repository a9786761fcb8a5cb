//! One step: what it is about, its checks, its hints, and what to do when it is done.

use leptos::prelude::*;

use super::{LessonPage, checks::Checks, default_lesson, head::page_title, hints::Hints, text, use_lesson};
use crate::{
    t,
    ui::{Flash, Tone},
};

/// The page of a step.
#[component]
pub(super) fn StepPage(
    /// Its position, counted from zero.
    index: usize,
) -> impl IntoView {
    let state = use_lesson();
    let id = default_lesson().steps.get(index).map(|step| step.id.clone()).unwrap_or_default();
    let words =
        move || state.words.with(|words| words.section(&id).map(|section| text::blocks(&section.blocks)));
    let done = Memo::new(move |_| state.ticks.with(|ticks| ticks.is_done(index)));
    let next = LessonPage::Step(index).behind();
    let praise = move || {
        done.get().then(|| {
            view! {
                <Flash tone=Tone::Good message=t!(lesson.step_done) plain=Signal::derive(move || t!(lesson.next_is, title = page_title(next))) />
            }
        })
    };
    view! {
        <h1 class="lesson__title" tabindex="-1" data-lesson-title="">
            {move || page_title(LessonPage::Step(index))}
        </h1>
        {words}
        <Checks step=index />
        <div role="status" class="lesson__notice">{praise}</div>
        <Hints step=index />
    }
}
