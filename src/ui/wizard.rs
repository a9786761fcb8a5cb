//! Wizards: steps at the side, one thing at a time, a summary before the end.

mod step;
mod summary;
mod walk;

use leptos::prelude::*;

use self::walk::Walk;
use super::{
    binding::Binding,
    button::{Button, ButtonKind},
    id::unique_id,
};
use crate::t;

pub use step::WizardStep;
pub use summary::{Summary, SummaryPart};

/// A wizard. Steps already visited can be gone back to; going on checks the step first.
#[component]
pub fn Wizard(
    /// What is made: "Create Launch Configuration".
    #[prop(into)]
    label: Signal<String>,
    /// The steps.
    steps: Vec<WizardStep>,
    /// The number of the present step, from 0.
    #[prop(into)]
    current: Binding<usize>,
    /// The words on the last button: verb and object.
    #[prop(into)]
    finish: Signal<String>,
    /// All steps are right and the learner wants it made.
    #[prop(into)]
    on_finish: Callback<()>,
    /// The learner wants out.
    #[prop(into)]
    on_cancel: Callback<()>,
    /// It is being made.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Why it cannot be made now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// With a button that goes straight to the review once what is missing has a value.
    #[prop(optional)]
    skip_to_review: bool,
) -> impl IntoView {
    let walk = Walk::new(steps, current);
    let title_id = unique_id("step");
    let labelled = title_id.clone();
    view! {
        <section class="card wizard" aria-label=move || label.get()>
            <nav class="wizard__steps" aria-label=move || t!(wizard.steps, what = label.get())>
                <ol>{(0..=walk.last()).map(|index| view! { <StepLine walk index /> }).collect_view()}</ol>
            </nav>
            <div class="wizard__main" role="group" aria-labelledby=labelled>
                <div class="wizard__body" node_ref=walk.body>
                    <p class="wizard__where">
                        {move || t!(wizard.step, number = walk.here() + 1, total = walk.last() + 1)}
                    </p>
                    <h2 class="wizard__title" tabindex="-1" node_ref=walk.heading id=title_id>
                        {move || walk.title(walk.here())}
                    </h2>
                    {move || walk.step(walk.here()).map(|step| step.view.run())}
                </div>
                <div class="wizard__foot">
                    <Button kind=ButtonKind::Quiet on_press=move |()| on_cancel.run(())>
                        {t!(ui.cancel)}
                    </Button>
                    <span class="push"></span>
                    <Foot walk finish on_finish busy reason skip_to_review />
                </div>
            </div>
        </section>
    }
}

/// A line of the list of steps.
#[component]
fn StepLine(walk: Walk, index: usize) -> impl IntoView {
    let spoken = move || match (walk.is_wrong(index), walk.is_done(index)) {
        (true, _) => format!(" {}", t!(wizard.wrong)),
        (false, true) => format!(" {}", t!(wizard.done)),
        (false, false) => String::new(),
    };
    let chosen = move || walk.step(index).and_then(|step| step.chosen.get()).filter(|_| walk.is_done(index));
    view! {
        <li>
            <button
                type="button"
                class="wizard__step"
                class:is-done=move || walk.is_done(index)
                class:is-wrong=move || walk.is_wrong(index)
                aria-current=move || (walk.here() == index).then_some("step")
                data-later=move || walk.is_later(index).then_some("true")
                on:click=move |_| walk.jump(index)
            >
                <span>
                    {walk.title(index)}
                    <span class="visually-hidden">{spoken}</span>
                </span>
                {move || chosen().map(|chosen| view! { <span class="wizard__chosen">{chosen}</span> })}
            </button>
        </li>
    }
}

/// Back, on, or the end.
#[component]
fn Foot(
    walk: Walk,
    finish: Signal<String>,
    on_finish: Callback<()>,
    busy: Signal<bool>,
    reason: Signal<Option<String>>,
    skip_to_review: bool,
) -> impl IntoView {
    let end = move |()| {
        if walk.all_right(0..walk.last() + 1) {
            on_finish.run(());
        }
    };
    let last = walk.last();
    move || {
        let here = walk.here();
        let back = (here > 0)
            .then(|| view! { <Button on_press=move |()| walk.go(here - 1)>{t!(wizard.previous)}</Button> });
        let skip = (skip_to_review && here > 0 && here + 1 < last).then(
            || view! { <Button on_press=move |()| walk.go_on(last)>{t!(wizard.skip_to_review)}</Button> },
        );
        let on = if here < last {
            let words = t!(wizard.next, title = walk.title(here + 1));
            view! { <Button kind=ButtonKind::Primary on_press=move |()| walk.go_on(here + 1)>{words}</Button> }.into_any()
        } else {
            view! {
                <Button kind=ButtonKind::Primary busy reason on_press=end>
                    {move || finish.get()}
                </Button>
            }
            .into_any()
        };
        view! {
            {back}
            {skip}
            {on}
        }
    }
}
