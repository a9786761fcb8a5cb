//! The prose: a file beside the page, one per language, fetched once in idle time after the page is usable.
//!
//! Until it is there, and where it cannot be fetched (a page opened from a file, a broken line), steps have numbers
//! instead of names; checks, “do it for me” and the quiz's marks work all the same.

use std::{sync::Arc, time::Duration};

use leptos::{leptos_dom::helpers::request_idle_callback, prelude::*, task::spawn_local};
use lessons::{Prose, text::Section};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{default_lesson, use_lesson};
use crate::{
    t,
    ui::{Button, Flash, Tone},
};

/// How often is looked whether the page is usable, and how often at most: after that, the prose is fetched anyway.
const LOOK_AGAIN: Duration = Duration::from_millis(100);
const LOOKS: u32 = 100;

/// The prose, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Words {
    /// Not asked for, or on its way.
    Waiting,
    /// Here.
    Here(Arc<Prose>),
    /// It could not be fetched.
    Failed,
}

impl Words {
    /// The prose, if it is here.
    pub(super) fn prose(&self) -> Option<&Arc<Prose>> {
        match self {
            Words::Here(prose) => Some(prose),
            Words::Waiting | Words::Failed => None,
        }
    }

    /// The section with this anchor, if it is here.
    pub(super) fn section(&self, id: &str) -> Option<&Section> {
        self.prose()?.section(id)
    }
}

/// Fetches the prose once the page is usable and the browser has nothing better to do.
pub(super) fn fetch_when_idle(words: RwSignal<Words>) {
    look_whether_ready(words, LOOKS);
}

fn look_whether_ready(words: RwSignal<Words>, looks: u32) {
    let ready = document().document_element().is_some_and(|root| root.has_attribute("data-ready"));
    if ready || looks == 0 {
        when_idle(move || fetch(words));
    } else {
        set_timeout(move || look_whether_ready(words, looks - 1), LOOK_AGAIN);
    }
}

/// Not every browser tells when it is idle.
fn when_idle(work: impl Fn() + 'static) {
    let tells = js_sys::Reflect::has(&window(), &JsValue::from_str("requestIdleCallback")).unwrap_or(false);
    if tells { request_idle_callback(work) } else { set_timeout(work, LOOK_AGAIN) }
}

fn fetch(words: RwSignal<Words>) {
    spawn_local(async move {
        let fetched = load().await.map_or(Words::Failed, |prose| Words::Here(Arc::new(prose)));
        let _ = words.try_set(fetched);
    });
}

async fn load() -> Option<Prose> {
    let lesson = default_lesson();
    let url = format!("lessons/{}/en.md", lesson.id);
    let response = JsFuture::from(window().fetch_with_str(&url)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    let prose = Prose::parse(&text);
    // Some servers answer a page of their own to every address.
    lesson.steps.iter().all(|step| prose.section(&step.id).is_some()).then_some(prose)
}

/// Says that the words are on their way, or offers to fetch them again.
#[component]
pub(super) fn WordsNotice() -> impl IntoView {
    let words = use_lesson().words;
    let retry = move |()| {
        words.set(Words::Waiting);
        fetch(words);
    };
    let notice = move || {
        words.with(|words| match words {
            Words::Here(_) => None,
            Words::Waiting => Some(view! { <p class="soft small">{t!(lesson.words_coming)}</p> }.into_any()),
            Words::Failed => Some(
                view! {
                    <Flash tone=Tone::Warn message=t!(lesson.words_failed) plain=t!(lesson.words_failed_plain)>
                        <Button small=true on_press=retry>{t!(lesson.words_retry)}</Button>
                    </Flash>
                }
                .into_any(),
            ),
        })
    };
    view! { <div class="lesson__notice" role="status">{notice}</div> }
}
