//! The frame of a form field: label above, hint under the label, error beside the control.

use leptos::prelude::*;

use super::{
    icon::{Glyph, Icon},
    id::unique_id,
};
use crate::t;

/// The ids a control needs to be tied to its label, hint and error.
#[derive(Clone, Copy)]
pub struct FieldIds {
    id: StoredValue<String>,
    has_hint: Signal<bool>,
    has_error: Signal<bool>,
}

impl FieldIds {
    /// Ids for one field.
    pub fn new(hint: MaybeProp<String>, error: MaybeProp<String>) -> Self {
        Self {
            id: StoredValue::new(unique_id("field")),
            has_hint: Signal::derive(move || hint.with(Option::is_some)),
            has_error: Signal::derive(move || error.with(Option::is_some)),
        }
    }

    /// The control's own id.
    #[must_use]
    pub fn control(self) -> String {
        self.id.get_value()
    }

    fn hint(self) -> String {
        format!("{}-hint", self.id.get_value())
    }

    fn error(self) -> String {
        format!("{}-error", self.id.get_value())
    }

    /// For `aria-describedby`: the error first, then the hint.
    #[must_use]
    pub fn described_by(self) -> Option<String> {
        match (self.has_error.get(), self.has_hint.get()) {
            (true, true) => Some(format!("{} {}", self.error(), self.hint())),
            (true, false) => Some(self.error()),
            (false, true) => Some(self.hint()),
            (false, false) => None,
        }
    }

    /// For `aria-invalid`.
    #[must_use]
    pub fn invalid(self) -> Option<&'static str> {
        self.has_error.get().then_some("true")
    }
}

/// A field around any one control; the control takes its id and its descriptions from `ids`.
#[component]
pub fn Field(
    /// The ids the control uses too.
    ids: FieldIds,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// What to know before filling it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with it, and how to mend it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// May be left empty.
    #[prop(optional)]
    optional: bool,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=ids.control()>
                {move || label.get()}
                {optional.then(|| view! { " " <span class="field__optional">{t!(ui.optional)}</span> })}
            </label>
            <HintLine id=ids.hint() hint />
            <div class="field__line">{children()} <ErrorLine id=ids.error() error /></div>
        </div>
    }
}

/// Several controls that answer one question.
#[component]
pub fn FieldSet(
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The controls.
    children: Children,
) -> impl IntoView {
    let ids = FieldIds::new(hint, error);
    view! {
        <fieldset
            class="field"
            id=ids.control()
            tabindex="-1"
            aria-describedby=move || ids.described_by()
            data-invalid=move || ids.invalid()
        >
            <legend class="field__label">{move || legend.get()}</legend>
            <HintLine id=ids.hint() hint />
            {children()}
            <ErrorLine id=ids.error() error />
        </fieldset>
    }
}

#[component]
fn HintLine(id: String, hint: MaybeProp<String>) -> impl IntoView {
    move || {
        hint.get().map(|hint| {
            view! {
                <span class="field__hint" id=id.clone()>
                    {hint}
                </span>
            }
        })
    }
}

#[component]
fn ErrorLine(id: String, error: MaybeProp<String>) -> impl IntoView {
    move || {
        error.get().map(|error| {
            view! {
                <span class="field__error" id=id.clone()>
                    <Icon glyph=Glyph::Error />
                    <span>{error}</span>
                </span>
            }
        })
    }
}
