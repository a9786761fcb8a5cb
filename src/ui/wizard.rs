//! Wizards: steps at the side, one thing at a time, a summary before the end. A step with an error is not left; the focus
//! goes to what is wrong.

use std::{collections::BTreeSet, sync::Arc};

use leptos::{html, prelude::*};

use super::{
    binding::Binding,
    button::{Button, ButtonKind},
    form::focus_first_error,
    id::unique_id,
};
use crate::t;

type Validate = Arc<dyn Fn() -> bool + Send + Sync>;

/// One step.
#[derive(Clone)]
pub struct WizardStep {
    title: String,
    chosen: Signal<Option<String>>,
    valid: Option<Validate>,
    view: ViewFn,
}

impl WizardStep {
    /// A step with its title and what it asks. The last step of a wizard is its review.
    pub fn new(title: impl Into<String>, view: impl Into<ViewFn>) -> Self {
        Self { title: title.into(), chosen: Signal::stored(None), valid: None, view: view.into() }
    }

    /// What was chosen in it, in a few words, shown under its title in the list of steps.
    #[must_use]
    pub fn chosen(mut self, chosen: impl Fn() -> Option<String> + Send + Sync + 'static) -> Self {
        self.chosen = Signal::derive(chosen);
        self
    }

    /// Checks the step when the learner wants to go on: writes the errors into the form's error signals and says whether
    /// there were none.
    #[must_use]
    pub fn valid(mut self, valid: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.valid = Some(Arc::new(valid));
        self
    }
}

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
    let body = NodeRef::<html::Div>::new();
    let heading = NodeRef::<html::H2>::new();
    let titles: Vec<String> = steps.iter().map(|step| step.title.clone()).collect();
    let last = steps.len().saturating_sub(1);
    let steps = StoredValue::new(steps);
    let titles = StoredValue::new(titles);
    let wrong = RwSignal::new(BTreeSet::<usize>::new());
    let here = Memo::new(move |_| current.get().min(last));
    let furthest = RwSignal::new(here.get_untracked());
    let title_id = unique_id("step");
    let labelled = title_id.clone();

    let is_valid = move |index: usize| {
        let valid = steps.with_value(|steps| steps.get(index).and_then(|step| step.valid.clone()));
        let valid = valid.is_none_or(|valid| valid());
        wrong.update(|wrong| {
            if valid {
                wrong.remove(&index);
            } else {
                wrong.insert(index);
            }
        });
        valid
    };
    let go = move |index: usize| {
        furthest.update(|furthest| *furthest = (*furthest).max(index));
        current.set(index);
        request_animation_frame(move || {
            if let Some(heading) = heading.get_untracked() {
                let _ = heading.focus();
            }
        });
    };
    let show_error = move || {
        request_animation_frame(move || {
            if let Some(body) = body.get_untracked() {
                focus_first_error(&body);
            }
        });
    };
    // Goes on to `index`, or stays at the first step before it that has an error.
    let go_on = move |index: usize| {
        let from = here.get_untracked();
        match (from..index).find(|&step| !is_valid(step)) {
            Some(step) => {
                if step != from {
                    go(step);
                }
                show_error();
                false
            }
            None => {
                go(index);
                true
            }
        }
    };
    let jump = move |index: usize| {
        if index <= here.get_untracked() {
            go(index);
        } else {
            go_on(index);
        }
    };
    let finish_now = move |()| match (0..=last).find(|&step| !is_valid(step)) {
        Some(step) => {
            if step != here.get_untracked() {
                go(step);
            }
            show_error();
        }
        None => on_finish.run(()),
    };

    let list = titles.with_value(|titles| {
        titles
            .iter()
            .cloned()
            .enumerate()
            .map(|(index, title)| {
                let chosen = steps.with_value(|steps| steps[index].chosen);
                let is_wrong = move || wrong.with(|wrong| wrong.contains(&index));
                let is_done = move || index < furthest.get() && !is_wrong() && index != here.get();
                let out_of_reach = move || index > furthest.get();
                view! {
                    <li>
                        <button
                            type="button"
                            class="wizard__step"
                            class:is-done=is_done
                            class:is-wrong=is_wrong
                            aria-current=move || (here.get() == index).then_some("step")
                            data-later=move || out_of_reach().then_some("true")
                            on:click=move |_| jump(index)
                        >
                            <span>
                                {title}
                                <span class="visually-hidden">
                                    {move || {
                                        if is_wrong() {
                                            format!(" {}", t!(wizard.wrong))
                                        } else if is_done() {
                                            format!(" {}", t!(wizard.done))
                                        } else {
                                            String::new()
                                        }
                                    }}
                                </span>
                            </span>
                            {move || {
                                chosen
                                    .get()
                                    .filter(|_| is_done())
                                    .map(|chosen| view! { <span class="wizard__chosen">{chosen}</span> })
                            }}
                        </button>
                    </li>
                }
            })
            .collect_view()
    });
    let title_of = move |index: usize| titles.with_value(|titles| titles.get(index).cloned().unwrap_or_default());
    let foot = move || {
        let index = here.get();
        view! {
            {(index > 0)
                .then(|| view! { <Button on_press=move |()| go(index - 1)>{t!(wizard.previous)}</Button> })}
            {(skip_to_review && index > 0 && index + 1 < last)
                .then(|| {
                    view! { <Button on_press=move |()| { go_on(last); }>{t!(wizard.skip_to_review)}</Button> }
                })}
            {if index < last {
                view! {
                    <Button kind=ButtonKind::Primary on_press=move |()| { go_on(index + 1); }>
                        {t!(wizard.next, title = title_of(index + 1))}
                    </Button>
                }
                .into_any()
            } else {
                view! {
                    <Button kind=ButtonKind::Primary busy reason on_press=finish_now>
                        {move || finish.get()}
                    </Button>
                }
                .into_any()
            }}
        }
    };
    view! {
        <section class="card wizard" aria-label=move || label.get()>
            <nav class="wizard__steps" aria-label=move || t!(wizard.steps, what = label.get())>
                <ol>{list}</ol>
            </nav>
            <div class="wizard__main" aria-labelledby=labelled role="group">
                <div class="wizard__body" node_ref=body>
                    <p class="wizard__where">
                        {move || t!(wizard.step, number = here.get() + 1, total = last + 1)}
                    </p>
                    <h2 class="wizard__title" tabindex="-1" node_ref=heading id=title_id>
                        {move || title_of(here.get())}
                    </h2>
                    {move || steps.with_value(|steps| steps.get(here.get()).map(|step| step.view.run()))}
                </div>
                <div class="wizard__foot">
                    <Button kind=ButtonKind::Quiet on_press=move |()| on_cancel.run(())>
                        {t!(ui.cancel)}
                    </Button>
                    <span class="push"></span>
                    {foot}
                </div>
            </div>
        </section>
    }
}

/// The parts of a review: [`SummaryPart`]s.
#[component]
pub fn Summary(
    /// The parts.
    children: Children,
) -> impl IntoView {
    view! { <div class="summary">{children()}</div> }
}

/// What was chosen in one step, and the way back to it.
#[component]
pub fn SummaryPart(
    /// The step's title.
    #[prop(into)]
    name: Signal<String>,
    /// Back to the step.
    #[prop(into)]
    on_edit: Callback<()>,
    /// What was chosen.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="summary__part">
            <span class="summary__name">{move || name.get()}</span>
            <div class="summary__text">{children()}</div>
            <button
                type="button"
                class="button button--quiet button--small"
                aria-label=move || t!(wizard.edit_part, name = name.get())
                on:click=move |_| on_edit.run(())
            >
                {t!(wizard.edit)}
            </button>
        </div>
    }
}
