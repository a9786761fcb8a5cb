//! The first page: what the lesson is about, and the way back to where the learner was.

use leptos::prelude::*;

use super::{LessonPage, default_lesson, head::page_title, text, use_lesson};
use crate::{
    t,
    ui::{Button, Fact, Facts, FactsLayout},
};

/// The introduction.
#[component]
pub(super) fn Introduction() -> impl IntoView {
    let state = use_lesson();
    let lesson = default_lesson();
    let (steps, minutes) = (lesson.steps.len(), lesson.minutes);
    let title = move || {
        let title = state.words.with(|words| words.prose().map(|prose| prose.title.clone()));
        title.unwrap_or_else(|| t!(frame.lesson).to_owned())
    };
    let words =
        move || state.words.with(|words| words.prose().map(|prose| text::blocks(&prose.introduction)));
    // Only those who have begun can go on.
    let go_on = move || {
        let next = state.ticks.with(|ticks| ticks.next_step().filter(|_| ticks.done_steps() > 0));
        next.map(LessonPage::Step).map(|page| {
            view! {
                <Button wide=true on_press=move |()| state.go(page)>
                    {move || t!(lesson.go_on, title = page_title(page))}
                </Button>
            }
        })
    };
    view! {
        <h1 class="lesson__title" tabindex="-1" data-lesson-title="">{title}</h1>
        {words}
        <div class="small">
            <Facts layout=FactsLayout::Lines>
                <Fact name=t!(lesson.steps)>{steps}</Fact>
                <Fact name=t!(lesson.time)>{t!(lesson.about_minutes, minutes = minutes)}</Fact>
            </Facts>
        </div>
        {go_on}
    }
}
