//! Controls of a form. Each brings its label, hint and error.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{
    binding::Binding,
    field::{Field, FieldIds, FieldSet},
    id::unique_id,
};
use crate::t;

/// What is typed into a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Words.
    #[default]
    Text,
    /// A whole number; short.
    Number,
    /// An identifier, an address: in the code font, without spelling hints.
    Code,
}

/// One line to type.
#[component]
pub fn TextField(
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    #[prop(into)]
    value: Binding<String>,
    /// What is typed.
    #[prop(optional)]
    kind: InputKind,
    /// What to know before filling it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// An example, shown while it is empty.
    #[prop(optional, into)]
    placeholder: MaybeProp<String>,
    /// May be left empty.
    #[prop(optional)]
    optional: bool,
    /// Shown, not changed.
    #[prop(optional)]
    readonly: bool,
) -> impl IntoView {
    let ids = FieldIds::new(hint, error);
    view! {
        <Field ids label hint error optional>
            <input
                class="input"
                class:input--short=kind == InputKind::Number
                class:input--code=kind == InputKind::Code
                id=ids.control()
                type="text"
                inputmode=(kind == InputKind::Number).then_some("numeric")
                autocomplete="off"
                spellcheck=(kind != InputKind::Text).then_some("false")
                readonly=readonly
                placeholder=move || placeholder.get()
                aria-invalid=move || ids.invalid()
                aria-describedby=move || ids.described_by()
                prop:value=move || value.get()
                on:input:target=move |event| value.set(event.target().value())
            />
        </Field>
    }
}

/// Several lines to type. With `lines` it is a small editor with line numbers, for user data.
#[component]
pub fn TextAreaField(
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    #[prop(into)]
    value: Binding<String>,
    /// How many lines are seen.
    #[prop(default = 5)]
    rows: u32,
    /// With line numbers and the code font.
    #[prop(optional)]
    lines: bool,
    /// What to know before filling it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// May be left empty.
    #[prop(optional)]
    optional: bool,
    /// What stands in the line above the editor: its kind of text, a button that inserts an example.
    #[prop(optional, into)]
    head: Option<ViewFn>,
    /// What stands in the line under it: bytes used, what was noticed.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
) -> impl IntoView {
    let ids = FieldIds::new(hint, error);
    let count = Memo::new(move |_| value.get().split('\n').count().max(rows as usize));
    let numbers = move || (1..=count.get()).map(|number| number.to_string()).collect::<Vec<_>>().join("\n");
    view! {
        <Field ids label hint error optional>
            <div class=if lines { "editor" } else { "editor editor--plain" }>
                {head.map(|head| view! { <div class="editor__head">{head.run()}</div> })}
                <div class="editor__body" class:editor__body--plain=!lines>
                    {lines.then(|| view! { <div class="editor__lines" aria-hidden="true">{numbers}</div> })}
                    <textarea
                        class="editor__text"
                        id=ids.control()
                        rows=move || if lines { count.get().min(24) } else { rows as usize }
                        spellcheck=lines.then_some("false")
                        autocomplete="off"
                        aria-invalid=move || ids.invalid()
                        aria-describedby=move || ids.described_by()
                        prop:value=move || value.get()
                        on:input:target=move |event| value.set(event.target().value())
                    ></textarea>
                </div>
                {foot.map(|foot| view! { <div class="editor__foot">{foot.run()}</div> })}
            </div>
        </Field>
    }
}

/// One answer that can be chosen.
#[derive(Clone)]
pub struct Choice<V> {
    value: V,
    label: String,
    hint: Option<String>,
    reason: Option<String>,
}

impl<V> Choice<V> {
    /// An answer and its words.
    pub fn new(value: V, label: impl Into<String>) -> Self {
        Self { value, label: label.into(), hint: None, reason: None }
    }

    /// With a second line. A drop-down list shows it behind the words.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Blocked, if there is a reason.
    #[must_use]
    pub fn blocked(mut self, reason: Option<String>) -> Self {
        self.reason = reason;
        self
    }
}

/// One of many, as a drop-down list.
#[component]
pub fn SelectField<V>(
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// The chosen answer.
    #[prop(into)]
    value: Binding<V>,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<Choice<V>>>,
    /// What to know before choosing.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the choice.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// May be left as it is.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView
where
    V: Clone + PartialEq + Send + Sync + 'static,
{
    let ids = FieldIds::new(hint, error);
    let select = NodeRef::<html::Select>::new();
    let chosen = move || {
        let value = value.get();
        options.with(|options| options.iter().position(|option| option.value == value))
    };
    // The list has no entry for "none of them" unless the answers bring one; the browser must show nothing chosen then.
    Effect::new(move |_| {
        let index = chosen();
        if let Some(select) = select.get() {
            request_animation_frame(move || {
                select.set_selected_index(index.and_then(|index| i32::try_from(index).ok()).unwrap_or(-1));
            });
        }
    });
    let change = move |index: i32| {
        let option = usize::try_from(index).ok().and_then(|index| {
            options.with_untracked(|options| options.get(index).map(|option| option.value.clone()))
        });
        if let Some(option) = option {
            value.set(option);
        }
    };
    view! {
        <Field ids label hint error optional>
            <select
                class="select"
                id=ids.control()
                node_ref=select
                aria-invalid=move || ids.invalid()
                aria-describedby=move || ids.described_by()
                on:change:target=move |event| change(event.target().selected_index())
            >
                {move || {
                    let value = value.get();
                    options.with(|options| {
                        options
                            .iter()
                            .map(|option| {
                                let words = match option.reason.as_ref().or(option.hint.as_ref()) {
                                    Some(more) => format!("{} – {more}", option.label),
                                    None => option.label.clone(),
                                };
                                view! {
                                    <option disabled=option.reason.is_some() selected=option.value == value>
                                        {words}
                                    </option>
                                }
                            })
                            .collect_view()
                    })
                }}
            </select>
        </Field>
    }
}

/// How radio buttons are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RadioLook {
    /// Lines.
    #[default]
    Lines,
    /// Cards side by side where there is room.
    Cards,
    /// Cards under one another.
    Stack,
    /// A row of short words in one frame.
    Segmented,
}

/// One of a few, all visible. A blocked answer stays readable and says why.
#[component]
pub fn RadioGroup<V>(
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The chosen answer.
    #[prop(into)]
    value: Binding<V>,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<Choice<V>>>,
    /// How they are drawn.
    #[prop(optional)]
    look: RadioLook,
    /// What to know before choosing.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the choice.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The question is spoken, not shown.
    #[prop(optional)]
    hide_label: bool,
) -> impl IntoView
where
    V: Clone + PartialEq + Send + Sync + 'static,
{
    let name = unique_id("radio");
    let (line, title, text) = match look {
        RadioLook::Lines => ("choice", "choice__title", "choice__hint"),
        RadioLook::Cards | RadioLook::Stack => ("radio-card", "radio-card__title", "radio-card__text"),
        RadioLook::Segmented => ("segmented__option", "", "visually-hidden"),
    };
    let answers = move || {
        options
            .get()
            .into_iter()
            .map(|option| {
                let Choice { value: own, label, hint, reason } = option;
                let (for_checked, for_change) = (own.clone(), own);
                let blocked = reason.is_some();
                let id = unique_id("choice");
                let described = (hint.is_some() || blocked).then(|| id.clone());
                let more = reason.or(hint);
                view! {
                    <label class=line class:is-blocked=blocked>
                        <input
                            type="radio"
                            class:visually-hidden=look == RadioLook::Segmented
                            name=name.clone()
                            aria-disabled=blocked.then_some("true")
                            on:click=move |event| keep_if(blocked, &event)
                            aria-describedby=described
                            aria-label=label.clone()
                            prop:checked=move || value.get() == for_checked
                            on:change=move |_| value.set(for_change.clone())
                        />
                        <span class=title>{label}</span>
                        {more.map(|more| view! { <span class=text id=id.clone()>{more}</span> })}
                    </label>
                }
            })
            .collect_view()
    };
    let container = match look {
        RadioLook::Lines => "choices",
        RadioLook::Cards => "radio-cards",
        RadioLook::Stack => "radio-cards radio-cards--stack",
        RadioLook::Segmented => "segmented",
    };
    if hide_label {
        view! {
            <div class=container role="radiogroup" aria-label=move || label.get()>
                {answers}
            </div>
        }
        .into_any()
    } else {
        view! {
            <FieldSet legend=label hint error>
                <div class=container>{answers}</div>
            </FieldSet>
        }
        .into_any()
    }
}

/// Yes or no.
#[component]
pub fn Checkbox(
    /// The words behind it.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Binding<bool>,
    /// A second line.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Why it cannot be changed now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
) -> impl IntoView {
    let id = unique_id("choice");
    let described = id.clone();
    let more = move || reason.get().or_else(|| hint.get());
    view! {
        <label class="choice" class:is-blocked=move || reason.with(Option::is_some)>
            <input
                type="checkbox"
                aria-disabled=move || reason.with(Option::is_some).then_some("true")
                on:click=move |event| keep_if(reason.with_untracked(Option::is_some), &event)
                aria-label=move || label.get()
                aria-describedby=move || more().map(|_| described.clone())
                prop:checked=move || checked.get()
                on:change:target=move |event| checked.set(event.target().checked())
            />
            <span>{move || label.get()}</span>
            {move || more().map(|more| view! { <span class="choice__hint" id=id.clone()>{more}</span> })}
        </label>
    }
}

/// A box that filters what is below it.
#[component]
pub fn FilterBox(
    /// What is filtered, for screen readers: "Filter instances".
    #[prop(into)]
    label: Signal<String>,
    /// What was typed.
    #[prop(into)]
    value: Binding<String>,
) -> impl IntoView {
    view! {
        <span class="filter">
            <super::icon::Icon glyph=super::icon::Glyph::Search />
            <input
                class="input"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=move || label.get()
                placeholder=t!(table.filter_hint)
                prop:value=move || value.get()
                on:input:target=move |event| value.set(event.target().value())
            />
        </span>
    }
}

/// A blocked control can be reached and read; pressing it, also by arrow key, changes nothing.
fn keep_if(blocked: bool, event: &ev::MouseEvent) {
    if blocked {
        event.prevent_default();
    }
}

/// Puts the focus into the first control inside `root` that has an error; false when there is none.
pub fn focus_first_error(root: &Element) -> bool {
    let found = root.query_selector(r#"[aria-invalid="true"], [data-invalid="true"]"#).ok().flatten();
    let Some(control) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    control.focus().is_ok()
}
