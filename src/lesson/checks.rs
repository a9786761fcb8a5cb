//! The checks of a step. They tick by themselves, and what is nearly right is answered with a word of its own.

use leptos::prelude::*;
use lessons::{Goal, text::Block};

use super::{
    default_lesson,
    text::{self, ConsoleLink},
    ticks::{Tick, use_look, use_near_misses},
    use_lesson,
};
use crate::t;

/// The checks of a step.
#[component]
pub(super) fn Checks(
    /// The step's position.
    step: usize,
) -> impl IntoView {
    let state = use_lesson();
    let lesson = default_lesson();
    let goals = lesson.steps.get(step).map(|step| step.goals.clone()).unwrap_or_default();
    let total = goals.len();
    let lines =
        goals.into_iter().enumerate().map(|(at, goal)| view! { <CheckLine step at goal /> }).collect_view();
    let true_now = move || {
        let done =
            state.ticks.with(|ticks| ticks.step(step).iter().filter(|tick| tick.done_at().is_some()).count());
        t!(lesson.checks_true, done = done, total = total)
    };
    let misses = use_near_misses(step);
    let near = move || misses.get().into_iter().map(|id| view! { <NearMiss step id /> }).collect_view();
    view! {
        <h2 class="visually-hidden">{t!(lesson.checks)}</h2>
        <ul class="checks">{lines}</ul>
        <div class="checks" role="status">{near}</div>
        <p class="small soft" role="status">{true_now}</p>
    }
}

/// One check: its words, its state, and the way to where the console shows it.
#[component]
fn CheckLine(step: usize, at: usize, goal: Goal) -> impl IntoView {
    let state = use_lesson();
    let tick = Memo::new(move |_| state.ticks.with(|ticks| ticks.of(step, at)));
    let was_done = tick.get_untracked().done_at().is_some();
    let is_done = move || tick.get().done_at().is_some();
    let is_open = move || tick.get() == Tick::Open;
    let look = use_look(goal.look.clone());
    let words = move || goal_words(step, at, &goal.id);
    let spoken = move || match tick.get() {
        Tick::Done(_) => t!(lesson.is_done),
        Tick::Open => t!(lesson.to_do),
        Tick::Later => t!(lesson.later),
    };
    let detail = move || match tick.get() {
        Tick::Done(at) => Some(t!(lesson.reached_at, time = at.time_of_day())),
        Tick::Open => None,
        Tick::Later => Some(t!(lesson.waits).to_owned()),
    };
    let show = move || {
        look.get().is_some().then(|| {
            let href = Signal::derive(move || look.get().unwrap_or_default());
            view! {
                <span class="check__show">
                    <ConsoleLink href>{t!(lesson.show)}</ConsoleLink>
                </span>
            }
        })
    };
    view! {
        <li
            class="check"
            class:check--done=is_done
            class:check--now=is_open
            class:check--just=move || is_done() && !was_done
        >
            <span class="check__mark" aria-hidden="true">{move || is_done().then_some("✓")}</span>
            <span>
                {words}
                <span class="visually-hidden">" "{spoken}</span>
            </span>
            {show}
            {move || detail().map(|detail| view! { <span class="check__detail num">{detail}</span> })}
        </li>
    }
}

/// The words of a check; a number while they are not here.
pub(super) fn goal_words(step: usize, at: usize, goal: &str) -> AnyView {
    let lesson = default_lesson();
    let id = lesson.steps.get(step).map(|step| step.id.as_str()).unwrap_or_default();
    let words = use_lesson().words.with(|words| {
        let blocks: Option<&[Block]> =
            words.section(id).and_then(|section| section.aside(&format!("goal {goal}")));
        blocks.map(text::line)
    });
    words.unwrap_or_else(|| t!(lesson.check, number = at + 1).into_any())
}

/// Something nearly right, and why it is not right yet.
#[component]
fn NearMiss(step: usize, id: String) -> impl IntoView {
    let state = use_lesson();
    let anchor = default_lesson().steps.get(step).map(|step| step.id.clone()).unwrap_or_default();
    let words = move || {
        let words = state.words.with(|words| {
            words.section(&anchor).and_then(|section| section.aside(&format!("near {id}"))).map(text::line)
        });
        words.unwrap_or_else(|| t!(lesson.nearly).into_any())
    };
    view! {
        <p class="check check--near">
            <span class="check__mark" aria-hidden="true">"!"</span>
            <span>{words}</span>
        </p>
    }
}
