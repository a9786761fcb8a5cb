//! The certificate: on screen, on paper, and as a line of text. The name stays in this browser.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{default_lesson, use_lesson};
use crate::{
    storage, t,
    ui::{Binding, Button, ButtonKind, Glyph, Icon, TextField, copy},
};

/// The key of the settings under which this browser keeps the name.
const NAME: &str = "certificate-name";
/// No name is longer on paper.
const LONGEST_NAME: usize = 80;

/// The certificate, with the name to type and what to do with it.
#[component]
pub(super) fn Certificate() -> impl IntoView {
    let state = use_lesson();
    let name = RwSignal::new(storage::setting(NAME).unwrap_or_default());
    let typed = Binding::new(name, move |typed: String| {
        let typed: String = typed.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
        storage::set_setting(NAME, &typed);
        name.set(typed);
    });
    let shown = move || {
        name.with(|name| match name.trim() {
            "" => t!(lesson.certificate_no_name).to_owned(),
            name => name.to_owned(),
        })
    };
    let goals = default_lesson().goals().count();
    let checks = t!(lesson.certificate_checks, total = goals);
    let helps = move || match state.helps.get() {
        0 => t!(lesson.certificate_alone).to_owned(),
        helps => t!(lesson.certificate_helped, count = helps),
    };
    let date = today();

    let copied = RwSignal::new(None::<bool>);
    let (checks_to_copy, date_to_copy) = (checks.clone(), date.clone());
    let copy_result = move |()| {
        let parts = [
            format!("{}: {}", t!(product.name), untrack(shown)),
            t!(lesson.certificate_text).to_owned(),
            format!("{checks_to_copy}, {}, {date_to_copy}", untrack(helps)),
        ];
        copied.set(Some(copy(&parts.join("\n"))));
    };
    let print = move |()| {
        let _ = window().print();
    };
    view! {
        <section class="certificate" aria-label=t!(lesson.certificate)>
            <Icon glyph=Glyph::Medal />
            <p class="tiny soft">{t!(lesson.certificate_says)}</p>
            <p class="certificate__name">{shown}</p>
            <p class="small">{t!(lesson.certificate_text)}</p>
            <p class="tiny soft num">{checks} " · " {helps}</p>
            <p class="tiny soft num">{date}</p>
        </section>
        <TextField label=t!(lesson.certificate_name) hint=t!(lesson.certificate_hint) value=typed />
        <div class="row">
            <Button kind=ButtonKind::Primary icon=Glyph::Medal on_press=print>{t!(lesson.certificate_print)}</Button>
            <Button icon=Glyph::Copy on_press=copy_result>{t!(lesson.certificate_copy)}</Button>
        </div>
        <p class="small soft" role="status">
            {move || copied.get().map(|done| if done { t!(ui.copied) } else { t!(ui.copy_failed) })}
        </p>
    }
}

/// Today on the wall, not in the region: a certificate is of this world.
fn today() -> String {
    let options = js_sys::Object::new();
    for (key, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        let _ = js_sys::Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    js_sys::Date::new_0().to_locale_date_string("en-GB", &options).into()
}
