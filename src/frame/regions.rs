//! The great parts of the page, and the way from one to the next by key.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Lesson, screen of the console, picture, browser and terminal, in the order of the page.
const REGIONS: &str = ".panes__lesson, [data-screen], .panes__stage > .pane";

/// Hands the focus to the next great part of the page, or to the one before, around the ends. A part that a narrow page
/// does not show is passed over.
pub fn focus_next_region(backwards: bool) {
    let Ok(found) = document().query_selector_all(REGIONS) else { return };
    let regions: Vec<HtmlElement> = (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into::<HtmlElement>().ok())
        .filter(|region| region.offset_width() > 0)
        .collect();
    let at = document().active_element();
    let here = regions.iter().position(|region| region.contains(at.as_ref().map(|at| at.as_ref())));
    let count = regions.len();
    let next = match (here, backwards) {
        (_, _) if count == 0 => return,
        (None, false) => 0,
        (None, true) => count - 1,
        (Some(here), false) => (here + 1) % count,
        (Some(here), true) => (here + count - 1) % count,
    };
    if let Some(region) = regions.get(next) {
        let _ = region.focus();
    }
}

/// Hands the focus to the screen of the console.
pub fn focus_screen() {
    let screen: Option<Element> = document().query_selector("[data-screen]").ok().flatten();
    if let Some(screen) = screen.and_then(|screen| screen.dyn_into::<HtmlElement>().ok()) {
        let _ = screen.focus();
    }
}
