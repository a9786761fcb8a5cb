//! The summary before the end: what was chosen in each step, and the way back to it.

use leptos::prelude::*;

use crate::t;

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
