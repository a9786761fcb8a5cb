//! Dialogs over the page, on the browser's own `dialog`: it keeps the focus inside, closes with Escape and gives the focus
//! back to where it came from.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{
    button::{Button, ButtonKind, IconButton},
    icon::Glyph,
    id::unique_id,
};
use crate::t;

/// How wide a dialog is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ModalWidth {
    /// A question, a few fields.
    #[default]
    Normal,
    /// A table or a log.
    Wide,
}

/// Who is asked something begins with the answer, not with the cross. Where a finger types, a field that has the focus
/// would cover half of the question with a keyboard.
fn focus_first_field(dialog: &Element) {
    let by_finger =
        window().match_media("(pointer: coarse)").ok().flatten().is_some_and(|media| media.matches());
    let find = |selector: &str| dialog.query_selector(selector).ok().flatten();
    let field = find(".dialog__body :is(input, select, textarea):not([disabled], [readonly], [type=hidden])");
    let Some(field) = field.filter(|_| !by_finger) else { return };
    let chosen = field
        .get_attribute("name")
        .filter(|_| field.matches("[type=radio]").unwrap_or(false))
        .and_then(|_| find(".dialog__body input[type=radio]:checked"));
    if let Ok(field) = chosen.unwrap_or(field).dyn_into::<HtmlElement>() {
        let _ = field.focus();
    }
}

/// A dialog. Its content exists only while it is open. With `primary` it has a main button (which Enter in a field presses,
/// too) and a Cancel; without, only a Close.
#[component]
pub fn Modal(
    /// Whether it is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// The learner wants it closed: Escape, Cancel, the cross.
    #[prop(into)]
    on_close: Callback<()>,
    /// The heading, which also names the dialog.
    #[prop(into)]
    title: Signal<String>,
    /// The words on the main button: verb and object, in AWS's words where AWS has some ("Yes, Terminate").
    #[prop(optional, into)]
    primary: MaybeProp<String>,
    /// The meaning of the main button.
    #[prop(default = ButtonKind::Primary)]
    primary_kind: ButtonKind,
    /// Why the main button cannot be pressed now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// The main button's work is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// The main button, or Enter.
    #[prop(optional, into)]
    on_primary: Option<Callback<()>>,
    /// The words on the other button; "Cancel" or "Close" unless given.
    #[prop(optional, into)]
    cancel: MaybeProp<String>,
    /// How wide it is.
    #[prop(optional)]
    width: ModalWidth,
    /// What it says and asks.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let heading = unique_id("dialog");
    let labelled = heading.clone();
    let children = StoredValue::new(children);

    // A dialog that leaves with what it asked about is not closed first: then nobody gives the focus back but us.
    let before = StoredValue::new_local(None::<HtmlElement>);
    on_cleanup(move || {
        let Some(before) = before.try_update_value(Option::take).flatten() else { return };
        request_animation_frame(move || {
            if document().active_element().is_none_or(|at| at.tag_name() == "BODY") {
                let _ = before.focus();
            }
        });
    });

    // Opening and closing happen in the browser, not in the reactive world.
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() {
            request_animation_frame(move || {
                if open.try_get_untracked() == Some(true) && !dialog.open() {
                    let focused = document().active_element().and_then(|at| at.dyn_into().ok());
                    before.try_update_value(|before| *before = focused);
                    let _ = dialog.show_modal();
                    focus_first_field(&dialog);
                }
            });
        } else if dialog.open() {
            dialog.close();
        }
    });

    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let blocked = busy.get_untracked() || reason.with_untracked(Option::is_some);
        if let (false, Some(on_primary)) = (blocked, on_primary) {
            on_primary.run(());
        }
    };
    // Escape asks; whether it closes is decided where `open` lives.
    let ask_to_close = move |event: ev::Event| {
        event.prevent_default();
        on_close.run(());
    };
    let closed = move |_| {
        if open.get_untracked() {
            on_close.run(());
        }
    };
    let cancel_word = move || {
        cancel
            .get()
            .unwrap_or_else(|| if primary.get().is_some() { t!(ui.cancel) } else { t!(ui.close) }.to_owned())
    };

    view! {
        <dialog
            node_ref=dialog
            class="dialog"
            class:dialog--wide=width == ModalWidth::Wide
            aria-labelledby=labelled
            on:cancel=ask_to_close
            on:close=closed
        >
            <Show when=move || open.get()>
                <form class="dialog__form" novalidate on:submit=submit>
                    <div class="dialog__head">
                        <h2 class="dialog__title" id=heading.clone()>
                            {move || title.get()}
                        </h2>
                        <div class="push">
                            <IconButton glyph=Glyph::Cross label=t!(ui.close) on_press=move |()| on_close.run(()) />
                        </div>
                    </div>
                    <div class="dialog__body" tabindex="-1">
                        {children.with_value(|children| children())}
                    </div>
                    <div class="dialog__foot">
                        <Button on_press=move |()| on_close.run(())>{cancel_word}</Button>
                        {move || {
                            primary.get().map(|words| {
                                view! {
                                    <Button kind=primary_kind submit=true reason busy>
                                        {words}
                                    </Button>
                                }
                            })
                        }}
                    </div>
                </form>
            </Show>
        </dialog>
    }
}
