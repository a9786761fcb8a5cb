//! What a learner sees when the program has a fault of its own: what happened, a report to copy, and a way back. Written
//! straight into the document, because nothing above it can be trusted any more.

use std::{
    panic::PanicHookInfo,
    sync::atomic::{AtomicBool, Ordering},
};

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlElement};

use crate::{t, ui::copy};

/// What the page's buttons do besides loading the page again. Both must not panic and must not need the app.
#[derive(Clone, Copy)]
pub struct Rescue {
    /// Before the last good state is loaded: mark it as the one to take.
    pub before_reload: fn(),
    /// Before everything starts over: forget what is stored.
    pub before_start_over: fn(),
}

impl Rescue {
    /// Loads again and nothing else.
    #[must_use]
    pub fn nothing_stored() -> Self {
        Self { before_reload: || (), before_start_over: || () }
    }
}

/// Shows the page instead of a dead screen whenever the program panics; also writes the report to the browser's console.
pub fn install(rescue: Rescue) {
    static SHOWN: AtomicBool = AtomicBool::new(false);
    std::panic::set_hook(Box::new(move |info| {
        console_error_panic_hook::hook(info);
        // A second panic, while the first is being shown, must not show itself again.
        if !SHOWN.swap(true, Ordering::Relaxed) {
            let _ = show(&report(info), rescue);
        }
    }));
}

fn report(info: &PanicHookInfo<'_>) -> String {
    let navigator = window().navigator();
    format!(
        "Pocket Cloud {}\n{info}\n\nAddress: {}\nBrowser: {}\n",
        env!("CARGO_PKG_VERSION"),
        // A shared world is long and private; the page alone is enough.
        window().location().hash().unwrap_or_default().split('?').next().unwrap_or_default(),
        navigator.user_agent().unwrap_or_default(),
    )
}

fn show(report: &str, rescue: Rescue) -> Result<(), JsValue> {
    let body = document().body().ok_or(JsValue::NULL)?;
    body.set_text_content(None);
    let page = child(&body, "main", "panic-page")?;
    page.set_attribute("role", "alert")?;
    text(&page, "h1", "panic-page__title", t!(panic.title))?;
    text(&page, "p", "", t!(panic.text))?;
    let buttons = child(&page, "div", "row")?;
    button(&buttons, "button button--primary", t!(panic.reload), move |_| {
        (rescue.before_reload)();
        let _ = window().location().reload();
    })?;
    button(&buttons, "button", t!(panic.start_over), move |_| {
        (rescue.before_start_over)();
        let _ = window().location().set_hash("#/");
        let _ = window().location().reload();
    })?;
    let words = report.to_owned();
    button(&buttons, "button", t!(panic.copy), move |button| {
        if copy(&words) {
            button.set_text_content(Some(t!(panic.copied)));
        }
    })?;
    text(&page, "h2", "", t!(panic.report))?;
    text(&page, "p", "soft", t!(panic.ask))?;
    let code = text(&page, "pre", "code", report)?;
    code.set_attribute("tabindex", "0")
}

fn child(parent: &Element, tag: &str, class: &str) -> Result<HtmlElement, JsValue> {
    let element: HtmlElement = document().create_element(tag)?.unchecked_into();
    element.set_class_name(class);
    parent.append_child(&element)?;
    Ok(element)
}

fn text(parent: &Element, tag: &str, class: &str, words: &str) -> Result<HtmlElement, JsValue> {
    let element = child(parent, tag, class)?;
    element.set_text_content(Some(words));
    Ok(element)
}

fn button(
    parent: &Element,
    class: &str,
    words: &str,
    press: impl Fn(&HtmlElement) + 'static,
) -> Result<(), JsValue> {
    let element = text(parent, "button", class, words)?;
    element.set_attribute("type", "button")?;
    let own = element.clone();
    let press = Closure::<dyn Fn()>::new(move || press(&own));
    element.add_event_listener_with_callback("click", press.as_ref().unchecked_ref())?;
    // The page lives until it is loaded again, and so must its buttons.
    press.forget();
    Ok(())
}
