//! The last page: what was reached, what is still missing, the certificate, and what to do next.

use clockwork::Duration;
use leptos::prelude::*;

use super::{
    LessonPage,
    certificate::Certificate,
    checks::goal_words,
    default_lesson,
    head::page_title,
    text::ConsoleLink,
    ticks::{use_broken, use_look},
    use_lesson,
};
use crate::{
    bridge::use_bridge,
    paths::{self, Resource},
    t,
    ui::{Fact, Facts, FactsLayout, Flash, Tone},
};

/// The result.
#[component]
pub(super) fn ResultPage() -> impl IntoView {
    let state = use_lesson();
    let complete = Memo::new(move |_| state.ticks.with(|ticks| ticks.done_steps() == ticks.steps()));
    let broken = use_broken();
    let reached = Memo::new(move |_| complete.get() && broken.with(Vec::is_empty));
    let title = move || if reached.get() { t!(lesson.result_title) } else { t!(lesson.result_not_yet) };
    let rest = move || {
        if reached.get() {
            view! { <Certificate /> <WhatNext /> }.into_any()
        } else if complete.get() {
            view! { <Broken broken /> }.into_any()
        } else {
            view! { <Missing /> }.into_any()
        }
    };
    view! {
        <h1 class="lesson__title" tabindex="-1" data-lesson-title="">{title}</h1>
        <ResultFacts />
        {rest}
    }
}

/// Numbers. Help is noted, not counted against anybody.
#[component]
fn ResultFacts() -> impl IntoView {
    let state = use_lesson();
    let bridge = use_bridge();
    let lesson = default_lesson();
    let (goals, questions) = (lesson.goals().count(), lesson.quiz.len());
    let steps =
        move || state.ticks.with(|ticks| t!(lesson.of, done = ticks.done_steps(), total = ticks.steps()));
    let checks = move || {
        let done = state.ticks.with(|ticks| ticks.all().filter(|tick| tick.done_at().is_some()).count());
        t!(lesson.of, done = done, total = goals)
    };
    let quiz = move || {
        if state.answers.with(|answers| answers.iter().all(Option::is_none)) {
            t!(lesson.quiz_not_answered).to_owned()
        } else {
            t!(lesson.first_try, done = state.right_at_first_try(), total = questions)
        }
    };
    // The fourth rung is counted by its use, not by its opening.
    let hints =
        move || state.hints.with(|hints| hints.iter().map(|open| u32::from((*open).min(3))).sum::<u32>());
    let time = move || {
        let last = state.ticks.with(|ticks| ticks.all().filter_map(|tick| tick.done_at()).max());
        let start = bridge.with_story(|story| story.scenario().start());
        last.map_or_else(
            || t!(lesson.no_time).to_owned(),
            |last| t!(lesson.in_region, span = span(last.since(start))),
        )
    };
    view! {
        <div class="small">
            <Facts layout=FactsLayout::Lines>
                <Fact name=t!(lesson.steps)>{steps}</Fact>
                <Fact name=t!(lesson.checks)>{checks}</Fact>
                <Fact name=t!(lesson.quiz)>{quiz}</Fact>
                <Fact name=t!(lesson.hints)>{hints}</Fact>
                <Fact name=t!(lesson.do_it_for_me)>{move || t!(lesson.times, count = state.helps.get())}</Fact>
                <Fact name=t!(lesson.time)>{time}</Fact>
            </Facts>
        </div>
    }
}

/// `3 h 20 min`, `4 min`, `50 s`.
pub(super) fn span(span: Duration) -> String {
    let (hours, minutes) = (span.as_secs() / 3600, span.as_secs() / 60 % 60);
    match (hours, minutes) {
        (0, 0) => t!(lesson.span_seconds, seconds = span.as_secs()),
        (0, minutes) => t!(lesson.span_minutes, minutes = minutes),
        (hours, minutes) => t!(lesson.span_hours, hours = hours, minutes = minutes),
    }
}

/// The steps that are not done, each with a way there.
#[component]
pub(super) fn Missing() -> impl IntoView {
    let state = use_lesson();
    let missing = Memo::new(move |_| {
        state.ticks.with(|ticks| (0..ticks.steps()).filter(|step| !ticks.is_done(*step)).collect::<Vec<_>>())
    });
    let lines = move || {
        let line = |step: usize| {
            let page = LessonPage::Step(step);
            view! {
                <li>
                    <button type="button" class="link-button" on:click=move |_| state.go(page)>
                        {move || page_title(page)}
                    </button>
                </li>
            }
        };
        missing.get().into_iter().map(line).collect_view()
    };
    view! {
        <h2 class="lesson__heading">{t!(lesson.still_open)}</h2>
        <ol class="lesson__list lesson__list--plain">{lines}</ol>
    }
}

/// What was true once and must be true at the end.
#[component]
fn Broken(broken: Memo<Vec<(usize, usize)>>) -> impl IntoView {
    let line = |(step, at): (usize, usize)| {
        let goal = default_lesson().steps.get(step).and_then(|step| step.goals.get(at)).cloned()?;
        let look = use_look(goal.look.clone());
        let href = Signal::derive(move || look.get().unwrap_or_else(paths::home));
        Some(view! {
            <li class="check check--near">
                <span class="check__mark" aria-hidden="true">"!"</span>
                <span>{move || goal_words(step, at, &goal.id)}</span>
                <span class="check__show">
                    <ConsoleLink href>{t!(lesson.show)}</ConsoleLink>
                </span>
            </li>
        })
    };
    view! {
        <Flash tone=Tone::Warn message=t!(lesson.broken) plain=t!(lesson.broken_plain) />
        <ul class="checks">{move || broken.get().into_iter().map(line).collect_view()}</ul>
    }
}

/// Where to go from here: the region stays.
#[component]
fn WhatNext() -> impl IntoView {
    view! {
        <h2 class="lesson__heading">{t!(lesson.what_next)}</h2>
        <p>{t!(lesson.what_next_text)}</p>
        <ul class="lesson__list">
            <li>
                {t!(lesson.what_next_zone)} " "
                <ConsoleLink href=paths::list(Resource::Instances)>{Resource::Instances.label()}</ConsoleLink>
            </li>
            <li>
                {t!(lesson.what_next_group)} " "
                <ConsoleLink href=paths::list(Resource::AutoScalingGroups)>{Resource::AutoScalingGroups.label()}</ConsoleLink>
            </li>
            <li>
                {t!(lesson.what_next_home)} " "
                <ConsoleLink href=paths::home()>{t!(product.home)}</ConsoleLink>
            </li>
        </ul>
    }
}
