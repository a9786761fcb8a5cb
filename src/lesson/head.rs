//! Where the learner is: the lesson's title, the page, how many steps are done; and the list of all pages.

use leptos::prelude::*;

use super::{LessonPage, default_lesson, text, use_lesson};
use crate::{
    t,
    ui::{Glyph, Icon},
};

/// The head of the pane.
#[component]
pub(super) fn Head() -> impl IntoView {
    let state = use_lesson();
    let page = state.page();
    let title = move || {
        let title = state.words.with(|words| words.prose().map(|prose| prose.title.clone()));
        title.unwrap_or_else(|| t!(frame.lesson).to_owned())
    };
    let total = default_lesson().steps.len();
    let place = move || match page.get() {
        LessonPage::Introduction => t!(lesson.introduction).to_owned(),
        LessonPage::Step(index) => t!(lesson.step_of, number = index + 1, total = total),
        LessonPage::Recap => t!(lesson.recap).to_owned(),
        LessonPage::Quiz => t!(lesson.quiz).to_owned(),
        LessonPage::Result => t!(lesson.result).to_owned(),
    };
    let done = move || state.ticks.with(|ticks| ticks.done_steps());
    let label = move || t!(lesson.steps_done, done = done(), total = total);
    view! {
        <div class="lesson__head">
            <div class="lesson__where">
                <span>{title}</span>
                <button
                    type="button"
                    class="lesson__pages num"
                    title=t!(lesson.all_pages)
                    aria-expanded=move || state.listing.get().to_string()
                    on:click=move |_| state.listing.update(|open| *open = !*open)
                >
                    {place}
                    <span class="visually-hidden">" – "{t!(lesson.all_pages)}</span>
                    {move || view! { <Icon glyph=if state.listing.get() { Glyph::Up } else { Glyph::Down } /> }}
                </button>
            </div>
            <div
                class="progress progress--good"
                role="progressbar"
                aria-label=t!(lesson.progress)
                aria-valuemin="0"
                aria-valuemax=total.to_string()
                aria-valuenow=move || done().to_string()
                aria-valuetext=label
                title=label
                style=("--part", move || format!("{}%", done() * 100 / total.max(1)))
            >
                <span class="progress__bar"></span>
            </div>
        </div>
    }
}

/// All pages, with ticks where a step is done.
#[component]
pub(super) fn PageList() -> impl IntoView {
    let state = use_lesson();
    let here = state.page();
    let last = LessonPage::Result.position();
    let line = move |page: LessonPage| {
        let done = move || match page {
            LessonPage::Step(index) => state.ticks.with(|ticks| ticks.is_done(index)),
            _ => false,
        };
        let mark = move || match page {
            LessonPage::Step(_) if done() => "✓".to_owned(),
            LessonPage::Step(index) => (index + 1).to_string(),
            _ => String::new(),
        };
        view! {
            <li>
                <button
                    type="button"
                    class="page-line"
                    class:page-line--done=done
                    aria-current=move || (here.get() == page).then_some("step")
                    on:click=move |_| state.go(page)
                >
                    <span class="page-line__mark num" aria-hidden="true">{mark}</span>
                    <span>
                        {move || page_title(page)}
                        {move || done().then(|| view! { <span class="visually-hidden">" "{t!(lesson.is_done)}</span> })}
                    </span>
                </button>
            </li>
        }
    };
    view! {
        <h1 class="lesson__title" tabindex="-1" data-lesson-title="">{t!(lesson.all_pages)}</h1>
        <ol class="page-lines">{(0..=last).map(LessonPage::at).map(line).collect_view()}</ol>
    }
}

/// What a page is called; a number while the words are not here.
pub(super) fn page_title(page: LessonPage) -> String {
    match page {
        LessonPage::Introduction => t!(lesson.introduction).to_owned(),
        LessonPage::Step(index) => {
            let lesson = default_lesson();
            let id = lesson.steps.get(index).map(|step| step.id.as_str()).unwrap_or_default();
            let heading = use_lesson()
                .words
                .with(|words| words.section(id).map(|section| text::plain(&section.heading)));
            heading.unwrap_or_else(|| t!(lesson.step, number = index + 1))
        }
        LessonPage::Recap => t!(lesson.recap).to_owned(),
        LessonPage::Quiz => t!(lesson.quiz).to_owned(),
        LessonPage::Result => t!(lesson.result).to_owned(),
    }
}
