//! How far something is, and that something is under way. Nothing spins.

use leptos::prelude::*;

use crate::t;

/// A bar with its percentage in words.
#[component]
pub fn Progress(
    /// What is going on: "Snapshot snap-0d47".
    #[prop(into)]
    label: Signal<String>,
    /// Hundredths done; more than 100 counts as 100.
    #[prop(into)]
    percent: Signal<u32>,
    /// Green, for things the learner achieves.
    #[prop(optional)]
    good: bool,
    /// Without the number behind it.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    let percent = move || percent.get().min(100);
    view! {
        <span class="progress-line">
            <span
                class="progress"
                class:progress--good=good
                role="progressbar"
                aria-label=move || label.get()
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || percent().to_string()
                style=("--part", move || format!("{}%", percent()))
            >
                <span class="progress__bar"></span>
            </span>
            {(!bare).then(|| view! { <span class="num">{percent} "%"</span> })}
        </span>
    }
}

/// A half disc that turns slowly, and a word.
#[component]
pub fn Busy(
    /// What is under way; "Working" unless given.
    #[prop(optional, into)]
    label: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <span class="state state--busy state--bare" role="status">
            {move || label.get().unwrap_or_else(|| t!(ui.busy).to_owned())}
        </span>
    }
}
