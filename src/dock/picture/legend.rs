//! What lines and shapes mean.

use leptos::prelude::*;

use super::layout::WireKind;
use crate::{
    t,
    ui::{StateRole, StateShape},
};

/// The legend.
#[component]
pub fn Legend() -> impl IntoView {
    let lines = [
        (WireKind::Answered, t!(picture.legend_answered)),
        (WireKind::Failed, t!(picture.legend_failed)),
        (WireKind::Checks, t!(picture.legend_checks)),
        (WireKind::Off, t!(picture.legend_off)),
        (WireKind::Open, t!(picture.legend_open)),
    ];
    let shapes = [
        (StateRole::Works, t!(picture.legend_works)),
        (StateRole::Coming, t!(picture.legend_coming)),
        (StateRole::Leaving, t!(picture.legend_leaving)),
        (StateRole::Look, t!(picture.legend_look)),
        (StateRole::Fails, t!(picture.legend_fails)),
        (StateRole::AtRest, t!(picture.legend_rest)),
        (StateRole::Gone, t!(picture.legend_gone)),
    ];
    let lines = lines.map(|(kind, words)| {
        view! {
            <li class="legend__item">
                <svg viewBox="0 0 28 12" aria-hidden="true">
                    <path class=kind.class() d="M2 6H28" />
                </svg>
                {words}
            </li>
        }
    });
    let shapes = shapes.map(|(role, words)| {
        view! {
            <li class="legend__item">
                <StateShape role=role />
                {words}
            </li>
        }
    });
    view! {
        <ul class="legend" aria-label=t!(picture.legend)>
            {lines.into_iter().collect_view()}
            {shapes.into_iter().collect_view()}
        </ul>
    }
}
