//! Text to take along: code blocks and values with a copy button.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlTextAreaElement;

use super::{button::IconButton, icon::Glyph};
use crate::t;

/// A block of code with a copy button.
#[component]
pub fn CodeBlock(
    /// The code.
    #[prop(into)]
    code: Signal<String>,
    /// What it is, for the copy button: "the command".
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="code-block">
            <pre class="code" tabindex="0" role="region" aria-label=move || label.get()>
                {move || code.get()}
            </pre>
            <CopyButton text=code label />
        </div>
    }
}

/// A value with a copy button behind it: an id, a DNS name.
#[component]
pub fn Copyable(
    /// The value.
    #[prop(into)]
    text: Signal<String>,
    /// What it is, for the copy button: "DNS name".
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="copyable">
            <span class="copyable__text id">{move || text.get()}</span>
            <CopyButton text label />
        </span>
    }
}

/// Only the copy button.
#[component]
pub fn CopyButton(
    /// What is copied.
    #[prop(into)]
    text: Signal<String>,
    /// What it is.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let copied = RwSignal::new(None::<bool>);
    let name = move || match copied.get() {
        None => t!(ui.copy, what = label.get()),
        Some(true) => t!(ui.copied).to_owned(),
        Some(false) => t!(ui.copy_failed).to_owned(),
    };
    let press = move |()| copied.set(Some(copy(&text.get_untracked())));
    view! {
        <span class="copy" on:pointerleave=move |_| copied.set(None) on:focusout=move |_| copied.set(None)>
            <IconButton glyph=Glyph::Copy label=Signal::derive(name) small=true on_press=press />
            <span class="copy__done" role="status">
                {move || {
                    copied.get().map(|done| if done { t!(ui.copied) } else { t!(ui.copy_failed) })
                }}
            </span>
        </span>
    }
}

/// Puts a text into the clipboard; false when the page may not. A frame without permission has no clipboard at all, so it
/// is looked up by name; the old way, over a selection, works in more places.
pub fn copy(text: &str) -> bool {
    copy_by_selection(text) || copy_by_clipboard(text)
}

fn copy_by_clipboard(text: &str) -> bool {
    let Ok(clipboard) = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard")) else {
        return false;
    };
    let Ok(clipboard) = clipboard.dyn_into::<web_sys::Clipboard>() else { return false };
    let _ = clipboard.write_text(text);
    true
}

fn copy_by_selection(text: &str) -> bool {
    let attempt = || -> Result<bool, JsValue> {
        let document = document();
        let before =
            document.active_element().and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
        let area: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
        area.set_class_name("visually-hidden");
        area.set_value(text);
        // Inside an open dialog only the dialog's content can be selected.
        let home = before
            .as_ref()
            .and_then(|element| element.parent_element())
            .or_else(|| document.document_element());
        let home = home.ok_or(JsValue::NULL)?;
        home.append_child(&area)?;
        area.select();
        let command =
            js_sys::Reflect::get(&document, &"execCommand".into())?.dyn_into::<js_sys::Function>()?;
        let done = command.call1(&document, &"copy".into())?.as_bool().unwrap_or(false);
        area.remove();
        if let Some(before) = before {
            before.focus()?;
        }
        Ok(done)
    };
    attempt().unwrap_or(false)
}
