//! The lesson pane.

use leptos::prelude::*;

use crate::t;

/// The lesson.
#[component]
pub fn LessonPane() -> impl IntoView {
    view! {
        <div class="lesson">
            <div class="lesson__body">
                <h1 class="lesson__title">{t!(frame.lesson)}</h1>
                <p class="soft">{t!(wait.lesson)}</p>
            </div>
        </div>
    }
}
