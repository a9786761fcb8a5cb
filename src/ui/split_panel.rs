//! Two panels with a handle between them, moved by pointer or arrow keys. What the learner chose is told to the caller, who
//! remembers it.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::binding::Binding;

/// Which way a handle stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Upright {
    /// It stands upright between left and right.
    Yes,
    /// It lies flat between top and bottom.
    No,
}

/// What a handle's value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SplitUnit {
    /// Pixels of the first panel.
    Pixels,
    /// Hundredths of the room both panels share.
    Percent,
}

/// Only the handle, for layouts that place the panels themselves: it stands between its two panels in the document.
#[component]
pub fn SplitHandle(
    /// What is set: "Width of the lesson".
    #[prop(into)]
    label: Signal<String>,
    /// Which way it stands.
    upright: Upright,
    /// What the value counts.
    unit: SplitUnit,
    /// The size of the first panel.
    #[prop(into)]
    value: Binding<u32>,
    /// The least.
    min: u32,
    /// The most.
    max: u32,
    /// More classes, by which a layout places it.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let dragging = RwSignal::new(false);
    let put = move |wanted: f64| {
        let wanted = wanted.clamp(f64::from(min), f64::from(max));
        // The clamp keeps it between two u32.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        value.set(wanted.round() as u32);
    };
    let down = move |event: ev::PointerEvent| {
        if event.button() != 0 {
            return;
        }
        event.prevent_default();
        if let Some(handle) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
            let _ = handle.set_pointer_capture(event.pointer_id());
            if let Ok(handle) = handle.dyn_into::<web_sys::HtmlElement>() {
                let _ = handle.focus();
            }
        }
        dragging.set(true);
    };
    let moved = move |event: ev::PointerEvent| {
        if !dragging.get_untracked() {
            return;
        }
        let Some(handle) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        // The room both share begins where the panel before the handle begins and ends where the one after it ends.
        let (Some(first), Some(second)) = (handle.previous_element_sibling(), handle.next_element_sibling())
        else {
            return;
        };
        let (first, second) = (first.get_bounding_client_rect(), second.get_bounding_client_rect());
        let (at, start, end) = match upright {
            Upright::Yes => (f64::from(event.client_x()), first.left(), second.right()),
            Upright::No => (f64::from(event.client_y()), first.top(), second.bottom()),
        };
        put(match unit {
            SplitUnit::Pixels => at - start,
            SplitUnit::Percent => 100.0 * (at - start) / (end - start).max(1.0),
        });
    };
    let up = move |_: ev::PointerEvent| dragging.set(false);
    let step = match unit {
        SplitUnit::Pixels => 16.0,
        SplitUnit::Percent => 2.0,
    };
    let key = move |event: ev::KeyboardEvent| {
        let now = f64::from(value.get_untracked());
        let wanted = match (event.key().as_str(), upright) {
            ("ArrowLeft", Upright::Yes) | ("ArrowUp", Upright::No) => now - step,
            ("ArrowRight", Upright::Yes) | ("ArrowDown", Upright::No) => now + step,
            ("PageUp", _) => now - 4.0 * step,
            ("PageDown", _) => now + 4.0 * step,
            ("Home", _) => f64::from(min),
            ("End", _) => f64::from(max),
            _ => return,
        };
        event.prevent_default();
        put(wanted);
    };
    view! {
        <div
            class=match upright {
                Upright::Yes => format!("splitter splitter--upright {class}"),
                Upright::No => format!("splitter splitter--flat {class}"),
            }
            class:splitter--dragging=move || dragging.get()
            role="separator"
            tabindex="0"
            aria-orientation=match upright {
                Upright::Yes => "vertical",
                Upright::No => "horizontal",
            }
            aria-label=move || label.get()
            aria-valuemin=min.to_string()
            aria-valuemax=max.to_string()
            aria-valuenow=move || value.get().to_string()
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=up
            on:pointercancel=up
            on:keydown=key
        ></div>
    }
}

/// Two panels and their handle; the value is the first panel's share in hundredths.
#[component]
pub fn SplitPanel(
    /// What is set: "Height of the table".
    #[prop(into)]
    label: Signal<String>,
    /// Which way the handle stands.
    upright: Upright,
    /// The first panel's share.
    #[prop(into)]
    value: Binding<u32>,
    /// The least share.
    #[prop(default = 20)]
    min: u32,
    /// The greatest share.
    #[prop(default = 80)]
    max: u32,
    /// The panel on the left, or on top.
    #[prop(into)]
    first: ViewFn,
    /// The other one.
    children: Children,
) -> impl IntoView {
    view! {
        <div
            class="split"
            class:split--upright=upright == Upright::Yes
            style=("--first", move || format!("{}fr", value.get()))
            style=("--second", move || format!("{}fr", 100_u32.saturating_sub(value.get())))
        >
            <div class="split__part">{first.run()}</div>
            <SplitHandle label upright unit=SplitUnit::Percent value min max />
            <div class="split__part">{children()}</div>
        </div>
    }
}
