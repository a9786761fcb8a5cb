//! Menus with groups and submenus. An entry that cannot be chosen stays reachable and says why.
//!
//! Keys: Enter, Space or ↓ open; ↑ ↓ Home End move; a letter goes to the next entry that begins with it; → opens a submenu,
//! ← and Escape close. The browser's top layer (`popover`) draws it, so that no pane can cut it off.

use std::sync::Arc;

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, HtmlElement};

use super::{
    button::ButtonKind,
    icon::{Glyph, Icon},
    id::unique_id,
};

/// One line of a menu.
#[derive(Clone)]
pub enum MenuEntry {
    /// Something to do.
    Item(MenuItem),
    /// Somewhere to go: label, address, whether it is the present place.
    Link(String, String, bool),
    /// A menu in the menu.
    Submenu(String, Arc<[MenuEntry]>),
    /// A heading over the entries that follow.
    Heading(String),
    /// A line between groups.
    Line,
}

/// Something to do from a menu.
#[derive(Clone)]
pub struct MenuItem {
    label: String,
    reason: Option<String>,
    danger: bool,
    on_choose: Callback<()>,
}

impl MenuEntry {
    /// Something to do.
    pub fn item(label: impl Into<String>, on_choose: impl Fn() + Send + Sync + 'static) -> Self {
        let on_choose = Callback::new(move |()| on_choose());
        MenuEntry::Item(MenuItem { label: label.into(), reason: None, danger: false, on_choose })
    }

    /// Something that can't be done at all here, with the sentence that says why.
    pub fn unavailable(label: impl Into<String>, reason: impl Into<String>) -> Self {
        MenuEntry::item(label, || ()).blocked(Some(reason.into()))
    }

    /// Somewhere to go; `href` from `paths`.
    pub fn link(label: impl Into<String>, href: impl Into<String>) -> Self {
        MenuEntry::Link(label.into(), href.into(), false)
    }

    /// A menu in the menu.
    pub fn submenu(label: impl Into<String>, entries: impl Into<Arc<[MenuEntry]>>) -> Self {
        MenuEntry::Submenu(label.into(), entries.into())
    }

    /// A heading over the entries that follow.
    pub fn heading(label: impl Into<String>) -> Self {
        MenuEntry::Heading(label.into())
    }

    /// A line between groups.
    #[must_use]
    pub fn line() -> Self {
        MenuEntry::Line
    }

    /// The same entry, blocked for this reason if there is one.
    #[must_use]
    pub fn blocked(mut self, reason: Option<String>) -> Self {
        if let MenuEntry::Item(item) = &mut self {
            item.reason = reason;
        }
        self
    }

    /// The same entry, marked as destroying something.
    #[must_use]
    pub fn danger(mut self) -> Self {
        if let MenuEntry::Item(item) = &mut self {
            item.danger = true;
        }
        self
    }

    /// The same entry, marked as the place the learner is in.
    #[must_use]
    pub fn current(mut self, is_current: bool) -> Self {
        if let MenuEntry::Link(_, _, current) = &mut self {
            *current = is_current;
        }
        self
    }
}

/// A button that opens a menu.
#[component]
pub fn Menu(
    /// What the menu is, in words: "Actions".
    #[prop(into)]
    label: Signal<String>,
    /// Its entries; asked for each time it opens, and while it is open.
    #[prop(into)]
    entries: Signal<Vec<MenuEntry>>,
    /// How the button looks.
    #[prop(optional)]
    kind: ButtonKind,
    /// A drawing instead of the words, for menus in rows of a table.
    #[prop(optional)]
    icon_only: Option<Glyph>,
    /// A drawing before the words.
    #[prop(optional)]
    icon: Option<Glyph>,
    /// A lower button.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let popover = NodeRef::<html::Div>::new();
    let id = unique_id("menu");
    let controls = id.clone();

    let show = move |last: bool| {
        open.set(true);
        // The entries are there one frame later; only then can the menu be measured, placed and entered.
        request_animation_frame(move || {
            let (Some(button), Some(popover)) = (button.get_untracked(), popover.get_untracked()) else {
                return;
            };
            let _ = popover.show_popover();
            place_below(&popover, &button.get_bounding_client_rect());
            focus_entry(&popover, if last { Move::Last } else { Move::First });
        });
    };
    let hide = move || {
        if let Some(popover) = popover.get_untracked() {
            let _ = popover.hide_popover();
        }
        open.set(false);
    };
    let press = move |event: ev::MouseEvent| {
        event.stop_propagation();
        if open.get_untracked() { hide() } else { show(false) }
    };
    let key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => {
            event.prevent_default();
            show(false);
        }
        "ArrowUp" => {
            event.prevent_default();
            show(true);
        }
        _ => {}
    };
    let button_class = move || match (icon_only.is_some(), small) {
        (true, true) => "icon-button icon-button--small".to_owned(),
        (true, false) => "icon-button".to_owned(),
        (false, small) => format!(
            "button{}{}",
            match kind {
                ButtonKind::Primary => " button--primary",
                ButtonKind::Danger => " button--danger",
                ButtonKind::Quiet => " button--quiet",
                ButtonKind::Normal => "",
            },
            if small { " button--small" } else { "" },
        ),
    };
    let close_all = Callback::new(move |()| {
        hide();
        if let Some(button) = button.get_untracked() {
            let _ = button.focus();
        }
    });

    view! {
        <button
            type="button"
            node_ref=button
            class=button_class
            aria-haspopup="menu"
            aria-expanded=move || open.get().to_string()
            aria-controls=controls
            aria-label=move || icon_only.is_some().then(|| label.get())
            title=move || icon_only.is_some().then(|| label.get())
            on:click=press
            on:keydown=key
        >
            {icon_only.map(|glyph| view! { <Icon glyph /> })}
            {icon.map(|glyph| view! { <Icon glyph /> })}
            {icon_only.is_none().then(|| view! { {move || label.get()} <Icon glyph=Glyph::Down /> })}
        </button>
        <div
            popover="auto"
            node_ref=popover
            id=id
            class="menu"
            role="menu"
            tabindex="-1"
            aria-label=move || label.get()
            on:toggle=move |event| {
                if closed_by(&event) {
                    open.set(false);
                }
            }
            on:keydown=move |event| move_inside(&event)
            on:click=|event| event.stop_propagation()
        >
            {move || open.get().then(|| entries_view(&entries.get(), close_all))}
        </div>
    }
}

fn entries_view(entries: &[MenuEntry], close_all: Callback<()>) -> impl IntoView + use<> {
    entries.iter().cloned().map(|entry| entry_view(entry, close_all)).collect_view()
}

fn entry_view(entry: MenuEntry, close_all: Callback<()>) -> AnyView {
    match entry {
        MenuEntry::Item(item) => view! { <ItemView item close_all /> }.into_any(),
        MenuEntry::Link(label, href, current) => view! {
            <a
                class="menu__item"
                role="menuitem"
                tabindex="-1"
                href=href
                aria-current=current.then_some("page")
                on:click=move |_| close_all.run(())
            >
                {label}
            </a>
        }
        .into_any(),
        MenuEntry::Submenu(label, entries) => view! { <SubmenuView label entries close_all /> }.into_any(),
        MenuEntry::Heading(label) => {
            view! { <p class="menu__group" role="presentation">{label}</p> }.into_any()
        }
        MenuEntry::Line => view! { <hr class="menu__line" role="separator" /> }.into_any(),
    }
}

#[component]
fn ItemView(item: MenuItem, close_all: Callback<()>) -> impl IntoView {
    let MenuItem { label, reason, danger, on_choose } = item;
    let blocked = reason.is_some();
    // Hidden as content, the reason is no part of the name; as the description it is spoken all the same.
    let why = unique_id("why");
    let choose = move |_| {
        if !blocked {
            close_all.run(());
            on_choose.run(());
        }
    };
    view! {
        <button
            type="button"
            class="menu__item"
            class:menu__item--danger=danger
            role="menuitem"
            tabindex="-1"
            aria-disabled=blocked.then_some("true")
            aria-describedby=blocked.then(|| why.clone())
            on:click=choose
        >
            {label}
            {reason.map(|sentence| view! { <span class="menu__why" id=why.clone() aria-hidden="true">{sentence}</span> })}
        </button>
    }
}

#[component]
fn SubmenuView(label: String, entries: Arc<[MenuEntry]>, close_all: Callback<()>) -> impl IntoView {
    let open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let popover = NodeRef::<html::Div>::new();
    let show = move |enter: bool| {
        if let (Some(button), Some(popover)) = (button.get_untracked(), popover.get_untracked()) {
            let _ = popover.show_popover();
            let _is_beside = place_beside(&popover, &button.get_bounding_client_rect());
            if enter {
                focus_entry(&popover, Move::First);
            }
        }
        open.set(true);
    };
    let hide = move || {
        if let Some(popover) = popover.get_untracked() {
            let _ = popover.hide_popover();
        }
        if let Some(button) = button.get_untracked() {
            let _ = button.focus();
        }
        open.set(false);
    };
    let press = move |event: ev::MouseEvent| {
        event.stop_propagation();
        // A press by key has no pointer position; then the learner wants to go in. A press by mouse comes after the pointer
        // has opened the menu, and leaves it open.
        show(event.detail() == 0);
    };
    // Where the menu can only stand over its own entry, the pointer alone does not open it: the press that follows would
    // meet whatever lies under it by then.
    let hover = move |event: ev::PointerEvent| {
        if event.pointer_type() != "mouse" || open.get_untracked() {
            return;
        }
        if let (Some(button), Some(popover)) = (button.get_untracked(), popover.get_untracked()) {
            let _ = popover.show_popover();
            if place_beside(&popover, &button.get_bounding_client_rect()) {
                open.set(true);
            } else {
                let _ = popover.hide_popover();
            }
        }
    };
    let key_outside = move |event: ev::KeyboardEvent| {
        if event.key() == "ArrowRight" {
            event.prevent_default();
            event.stop_propagation();
            show(true);
        }
    };
    let key_inside = move |event: ev::KeyboardEvent| {
        if event.key() == "ArrowLeft" || event.key() == "Escape" {
            event.prevent_default();
            hide();
        } else {
            move_inside(&event);
        }
        event.stop_propagation();
    };
    let name = label.clone();
    view! {
        <div role="none" class="menu__branch">
            <button
                type="button"
                node_ref=button
                class="menu__item"
                role="menuitem"
                tabindex="-1"
                aria-haspopup="menu"
                aria-expanded=move || open.get().to_string()
                on:click=press
                on:pointerenter=hover
                on:keydown=key_outside
            >
                {label}
                <Icon glyph=Glyph::Right />
            </button>
            <div
                popover="auto"
                node_ref=popover
                class="menu"
                role="menu"
                tabindex="-1"
                aria-label=name
                on:toggle=move |event| {
                    event.stop_propagation();
                    if closed_by(&event) {
                        open.set(false);
                    }
                }
                on:keydown=key_inside
            >
                {entries_view(&entries, close_all)}
            </div>
        </div>
    }
}

/// Where the keyboard goes next in a menu.
enum Move {
    First,
    Last,
    Next,
    Previous,
    Letter(char),
}

fn move_inside(event: &ev::KeyboardEvent) {
    let step = match event.key().as_str() {
        "ArrowDown" => Move::Next,
        "ArrowUp" => Move::Previous,
        "Home" => Move::First,
        "End" => Move::Last,
        key => match single_letter(key) {
            Some(letter) if !event.ctrl_key() && !event.meta_key() && !event.alt_key() => {
                Move::Letter(letter)
            }
            _ => return,
        },
    };
    event.prevent_default();
    let menu = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    if let Some(menu) = menu {
        focus_entry(&menu, step);
    }
}

fn single_letter(key: &str) -> Option<char> {
    let mut characters = key.chars();
    characters.next().filter(|first| first.is_alphanumeric() && characters.next().is_none())
}

/// The entries of this menu, without those of its submenus.
fn own_entries(menu: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = menu.query_selector_all(":scope > .menu__item, :scope > .menu__branch > .menu__item")
    else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

fn focus_entry(menu: &HtmlElement, step: Move) {
    let entries = own_entries(menu);
    let Some(last) = entries.len().checked_sub(1) else { return };
    let focused = document().active_element();
    let here = entries.iter().position(|entry| focused.as_ref() == Some(entry.as_ref()));
    let there = match step {
        Move::First => Some(0),
        Move::Last => Some(last),
        Move::Next => Some(here.map_or(0, |here| if here == last { 0 } else { here + 1 })),
        Move::Previous => Some(here.map_or(last, |here| here.checked_sub(1).unwrap_or(last))),
        Move::Letter(letter) => {
            let start = here.map_or(0, |here| here + 1);
            (start..start + entries.len()).map(|index| index % entries.len()).find(|&index| {
                let text = entries[index].text_content().unwrap_or_default();
                text.trim_start()
                    .chars()
                    .next()
                    .is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
            })
        }
    };
    if let Some(entry) = there.and_then(|index| entries.get(index)) {
        let _ = entry.focus();
    }
}

/// Whether a `toggle` event tells that the popover has closed. Read by name: the event's class is younger than the popover.
fn closed_by(event: &web_sys::Event) -> bool {
    js_sys::Reflect::get(event, &"newState".into())
        .is_ok_and(|state| state.as_string().as_deref() == Some("closed"))
}

const EDGE: f64 = 8.0;

fn window_size() -> (f64, f64) {
    let size = |value: Result<wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|value| value.as_f64()).unwrap_or(800.0)
    };
    (size(window().inner_width()), size(window().inner_height()))
}

fn put(menu: &HtmlElement, left: f64, top: f64) {
    let style = menu.style();
    let _ = style.set_property("left", &format!("{left:.0}px"));
    let _ = style.set_property("top", &format!("{top:.0}px"));
}

/// Under its button, ends aligned when there is no room to the right; above it when there is no room below.
fn place_below(menu: &HtmlElement, button: &DomRect) {
    let (width, height) = window_size();
    let size = menu.get_bounding_client_rect();
    let left = if button.left() + size.width() + EDGE > width {
        button.right() - size.width()
    } else {
        button.left()
    };
    let below = button.bottom() + 4.0;
    let top = if below + size.height() + EDGE > height {
        (button.top() - 4.0 - size.height()).max(EDGE)
    } else {
        below
    };
    put(menu, left.clamp(EDGE, (width - size.width() - EDGE).max(EDGE)), top);
}

/// Beside its entry, to the right or else to the left; over it where neither has room. Whether it stands beside it.
fn place_beside(menu: &HtmlElement, entry: &DomRect) -> bool {
    let (width, height) = window_size();
    let size = menu.get_bounding_client_rect();
    let right = entry.right() + 2.0;
    let left = entry.left() - size.width() - 2.0;
    let (left, top, beside) = if right + size.width() + EDGE <= width {
        (right, entry.top() - 5.0, true)
    } else if left >= EDGE {
        (left, entry.top() - 5.0, true)
    } else {
        ((width - size.width() - EDGE).max(EDGE), entry.bottom(), false)
    };
    put(menu, left, top.min(height - size.height() - EDGE).max(EDGE));
    beside
}
