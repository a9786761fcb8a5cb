//! The questions. A wrong answer says why it is wrong, and every question can be tried again.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{default_lesson, text, use_lesson};
use crate::{
    t,
    ui::{Glyph, Icon, unique_id},
};

/// More answers than this are not looked for.
const MOST_ANSWERS: usize = 10;

/// The questions.
#[component]
pub(super) fn Quiz() -> impl IntoView {
    let questions = (0..default_lesson().quiz.len()).map(|at| view! { <QuestionField at /> }).collect_view();
    view! {
        <h1 class="lesson__title" tabindex="-1" data-lesson-title="">{t!(lesson.quiz_title)}</h1>
        <p class="small soft">{t!(lesson.quiz_text)}</p>
        {questions}
    }
}

#[component]
fn QuestionField(at: usize) -> impl IntoView {
    let state = use_lesson();
    let anchor =
        default_lesson().quiz.get(at).map(|question| format!("quiz-{}", question.id)).unwrap_or_default();
    let name = unique_id("question");
    move || {
        state.words.with(|words| {
            let section = words.section(&anchor)?;
            let answers = (1..=MOST_ANSWERS).map_while(|number| {
                let words = text::line(section.aside(&format!("answer {number}"))?);
                let reply = section.aside(&format!("reply {number}")).unwrap_or_default().to_vec();
                Some(view! { <Answer question=at number name=name.clone() words reply /> })
            });
            Some(view! {
                <fieldset class="question">
                    <legend>
                        <h2 class="question__words">{text::spans(&section.heading)}</h2>
                    </legend>
                    {answers.collect_view()}
                </fieldset>
            })
        })
    }
}

/// Hands the focus to the answer before or after the one with the focus, around the ends.
fn focus_beside(event: &ev::KeyboardEvent, step: i32) {
    let here = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let question = here.as_ref().and_then(|here| here.closest("fieldset").ok().flatten());
    let Some(answers) = question.and_then(|question| question.query_selector_all("input").ok()) else {
        return;
    };
    let count = answers.length();
    let is_here =
        |index: &u32| answers.item(*index).and_then(|answer| answer.dyn_into::<Element>().ok()) == here;
    let Some(at) = (0..count).find(is_here) else { return };
    let next = if step > 0 { (at + 1) % count } else { (at + count - 1) % count };
    if let Some(answer) = answers.item(next).and_then(|answer| answer.dyn_into::<HtmlElement>().ok()) {
        let _ = answer.focus();
    }
}

#[component]
fn Answer(
    question: usize,
    number: usize,
    name: String,
    words: AnyView,
    reply: Vec<lessons::Block>,
) -> impl IntoView {
    let state = use_lesson();
    let right = default_lesson().quiz.get(question).is_some_and(|question| question.right == number);
    let chosen = Memo::new(move |_| {
        state.answers.with(|answers| answers.get(question).copied().flatten() == Some(number))
    });
    let is_wrong = Memo::new(move |_| state.wrong.with(|wrong| wrong.contains(&(question, number))));
    let is_right = move || right && chosen.get();
    let id = unique_id("reply");
    let described = id.clone();
    let reply = move || {
        (is_right() || is_wrong.get()).then(|| {
            let glyph = if right { Glyph::Done } else { Glyph::Error };
            view! {
                <Icon glyph />
                <span>{text::line(&reply)}</span>
            }
        })
    };
    // Arrows would answer with everything they pass on the way; so they only go there, and Space answers.
    let walk = move |event: ev::KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => 1,
            "ArrowUp" | "ArrowLeft" => -1,
            _ => return,
        };
        event.prevent_default();
        focus_beside(&event, step);
    };
    view! {
        <label class="answer" class:answer--right=is_right class:answer--wrong=move || is_wrong.get()>
            <input
                type="radio"
                name=name
                aria-describedby=described
                prop:checked=move || chosen.get()
                on:keydown=walk
                on:change=move |_| state.answer(question, number)
            />
            <span>{words}</span>
            <span class="answer__reply" id=id role="status">{reply}</span>
        </label>
    }
}
