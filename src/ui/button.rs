//! Buttons. A button that cannot be pressed stays reachable and says why.

use leptos::{ev, prelude::*};

use super::{
    icon::{Glyph, Icon},
    id::unique_id,
};

/// What pressing a button means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// One of several things to do.
    #[default]
    Normal,
    /// The next thing to do; one per region of the screen.
    Primary,
    /// Destroys something.
    Danger,
    /// A side path; looks like a link.
    Quiet,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            ButtonKind::Normal => "button",
            ButtonKind::Primary => "button button--primary",
            ButtonKind::Danger => "button button--danger",
            ButtonKind::Quiet => "button button--quiet",
        }
    }
}

/// A button with words. `reason` blocks it and tells why; `busy` blocks it while something is under way.
#[component]
pub fn Button(
    /// What pressing it means.
    #[prop(optional)]
    kind: ButtonKind,
    /// A lower button, for toolbars and lines of text.
    #[prop(optional)]
    small: bool,
    /// As wide as its surroundings.
    #[prop(optional)]
    wide: bool,
    /// Sends the form it stands in; `on_press` may then be missing.
    #[prop(optional)]
    submit: bool,
    /// A drawing before the words.
    #[prop(optional)]
    icon: Option<Glyph>,
    /// Why it cannot be pressed now; `None` when it can.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// Its work is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Pressed, by mouse, finger or key.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// The words: verb and object.
    children: Children,
) -> impl IntoView {
    let why = unique_id("why");
    let described = why.clone();
    let blocked = move || busy.get() || reason.with(Option::is_some);
    let press = move |event: ev::MouseEvent| {
        if blocked_now(busy, reason) {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class()
            class:button--small=small
            class:button--wide=wide
            aria-disabled=move || blocked().then_some("true")
            aria-busy=move || busy.get().then_some("true")
            aria-describedby=move || reason.with(Option::is_some).then(|| described.clone())
            on:click=press
        >
            {move || busy.get().then(|| view! { <span class="shape shape--busy" aria-hidden="true"></span> })}
            {icon.map(|glyph| view! { <Icon glyph /> })}
            {children()}
            <Why id=why reason />
        </button>
    }
}

/// A button with a drawing only. The label is spoken, and shown when the pointer rests on it.
#[component]
pub fn IconButton(
    /// The drawing.
    glyph: Glyph,
    /// What it does, in words.
    #[prop(into)]
    label: Signal<String>,
    /// A lower button.
    #[prop(optional)]
    small: bool,
    /// On or off, for a button that switches; missing for a button that acts.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// Why it cannot be pressed now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// Pressed.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let why = unique_id("why");
    let described = why.clone();
    let press = move |_| {
        if !blocked_now(Signal::stored(false), reason) {
            on_press.run(());
        }
    };
    view! {
        <button
            type="button"
            class="icon-button"
            class:icon-button--small=small
            aria-label=move || label.get()
            title=move || reason.with(Option::is_none).then(|| label.get())
            aria-pressed=move || pressed.get().map(|on| if on { "true" } else { "false" })
            aria-disabled=move || reason.with(Option::is_some).then_some("true")
            aria-describedby=move || reason.with(Option::is_some).then(|| described.clone())
            on:click=press
        >
            <Icon glyph />
            <Why id=why reason />
        </button>
    }
}

/// A link that looks like a button: it leads somewhere instead of doing something.
#[component]
pub fn LinkButton(
    /// Where it leads, from `paths`.
    #[prop(into)]
    href: Signal<String>,
    /// How it looks.
    #[prop(optional)]
    kind: ButtonKind,
    /// A lower one.
    #[prop(optional)]
    small: bool,
    /// A drawing before the words.
    #[prop(optional)]
    icon: Option<Glyph>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=kind.class() class:button--small=small href=move || href.get()>
            {icon.map(|glyph| view! { <Icon glyph /> })}
            {children()}
        </a>
    }
}

/// The reason of a blocked button: a small card while the button has the focus or the pointer, a description for screen
/// readers always. It is hidden from them as content, so that it does not become part of the button's name.
#[component]
fn Why(id: String, reason: Signal<Option<String>>) -> impl IntoView {
    move || {
        reason.get().map(|sentence| {
            view! {
                <span class="why" id=id.clone() aria-hidden="true">
                    {sentence}
                </span>
            }
        })
    }
}

fn blocked_now(busy: Signal<bool>, reason: Signal<Option<String>>) -> bool {
    busy.get_untracked() || reason.with_untracked(Option::is_some)
}
