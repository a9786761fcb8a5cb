//! The lesson pane: one page per step, checks that tick by themselves, hints on request, a quiz and a result.
//!
//! - [`state`]: what the lesson remembers: the page shown, the help used, the answers.
//! - [`words`]: the prose, fetched beside the page once the page is usable; [`text`] turns it into elements.
//! - [`ticks`]: which checks are true, read off the story, and where the console shows them.
//! - [`begin`]: the line that leads here on a narrow page.
//! - [`head`], [`introduction`], [`step`] with [`checks`] and [`hints`], [`recap`], [`quiz`], [`result`] with
//!   [`certificate`]: what stands on the pages.
//! - [`player`]: “do it for me”, through the same door as clicks.
//!
//! Progress is never kept here: it is the story's witness, so undo takes ticks back, too.

mod begin;
mod certificate;
mod checks;
mod head;
mod hints;
mod introduction;
mod player;
mod quiz;
mod recap;
mod result;
mod state;
mod step;
mod text;
mod ticks;
mod words;

use std::sync::{Arc, LazyLock};

use leptos::{ev, html, prelude::*};
use lessons::Lesson;
use wasm_bindgen::JsCast;

use crate::{
    frame::focus_screen,
    t,
    ui::{Glyph, Icon},
};
pub use begin::BeginHere;
use head::{Head, PageList};
pub use state::{LessonPage, LessonState, provide_lesson, use_lesson};

/// The page's own lesson, without its words: checks, solutions, right answers.
pub fn default_lesson() -> Arc<Lesson> {
    static LESSON: LazyLock<Arc<Lesson>> = LazyLock::new(|| {
        let text = include_str!("../lessons/launch-group-and-load-balancer/lesson.toml");
        Arc::new(
            Lesson::parse(text).expect("the page's own lesson is read by the tests of the crate lessons"),
        )
    });
    Arc::clone(&LESSON)
}

/// The lesson.
#[component]
pub fn LessonPane() -> impl IntoView {
    let state = use_lesson();
    let page = state.page();
    let body = NodeRef::<html::Div>::new();

    // A new page is read from its top, and its heading is what a screen reader says next.
    Effect::watch(
        move || (page.get(), state.listing.get()),
        move |_, _, _| {
            request_animation_frame(move || {
                if let Some(Some(body)) = body.try_get_untracked() {
                    body.set_scroll_top(0);
                    let heading = body.query_selector("[data-lesson-title]").ok().flatten();
                    if let Some(heading) = heading.and_then(|h| h.dyn_into::<web_sys::HtmlElement>().ok()) {
                        let _ = heading.focus();
                    }
                }
            });
        },
        false,
    );

    let content = move || {
        if state.listing.get() {
            return view! { <PageList /> }.into_any();
        }
        match page.get() {
            LessonPage::Introduction => view! { <introduction::Introduction /> }.into_any(),
            LessonPage::Step(index) => view! { <step::StepPage index /> }.into_any(),
            LessonPage::Recap => view! { <recap::Recap /> }.into_any(),
            LessonPage::Quiz => view! { <quiz::Quiz /> }.into_any(),
            LessonPage::Result => view! { <result::ResultPage /> }.into_any(),
        }
    };
    view! {
        <div class="lesson" on:click=follow_with_focus>
            <Head />
            <div class="lesson__body" node_ref=body>
                <words::WordsNotice />
                {content}
            </div>
            <Foot />
        </div>
    }
}

/// Who follows a link of the lesson by keyboard goes on where it leads: the console's screen is dozens of stops away. A
/// click of the mouse counts as one, and moves no focus.
fn follow_with_focus(event: ev::MouseEvent) {
    let link = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = link.and_then(|target| target.closest("a[href^='#/']").ok().flatten());
    if link.is_some() && event.detail() == 0 {
        request_animation_frame(focus_screen);
    }
}

/// Previous and Next. Both always lead somewhere: looking ahead is never blocked.
#[component]
fn Foot() -> impl IntoView {
    let state = use_lesson();
    let page = state.page();
    let is_first = move || page.get() == LessonPage::Introduction;
    let is_last = move || page.get() == LessonPage::Result;
    // The one thing to do next is Next, unless this step still waits for the learner.
    let is_next = move || match page.get() {
        LessonPage::Step(index) => state.ticks.with(|ticks| ticks.is_done(index)),
        _ => true,
    };
    let next_words = move || match page.get() {
        LessonPage::Introduction => t!(lesson.begin),
        LessonPage::Quiz => t!(lesson.to_result),
        _ => t!(lesson.next),
    };
    view! {
        <div class="lesson__foot">
            <button type="button" class="button" hidden=is_first on:click=move |_| state.go(page.get_untracked().before())>
                {t!(lesson.previous)}
            </button>
            <button
                type="button"
                class="button push"
                class:button--primary=is_next
                hidden=is_last
                on:click=move |_| state.go(page.get_untracked().behind())
            >
                {next_words}
                <Icon glyph=Glyph::Arrow />
            </button>
        </div>
    }
}
