//! Pocket Cloud: a small, faithful AWS region that runs in a browser tab. This package is the page around it; the region and
//! all that is in it live in the crates under `crates/`, which know no browser.
//!
//! - [`app`] puts everything together; [`frame`] is what stays around every place; [`paths`] knows every address.
//! - [`ui`] are the widgets, [`i18n`] the words.
//! - `console` is AWS's console, `lesson` the course, `dock` the picture, the browser and the terminal.

pub mod app;
pub mod bridge;
pub mod clock;
pub mod console;
pub mod dock;
pub mod frame;
pub mod i18n;
pub mod keeping;
pub mod lesson;
pub mod panic_page;
pub mod paths;
pub mod storage;
pub mod story;
pub mod ui;
#[cfg(debug_assertions)]
mod widgets_page;

pub use app::mark_ready;

// The tests beside the code run where the code runs.
#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Shows the app inside `root` until the page is closed.
pub fn mount(root: web_sys::HtmlElement) {
    leptos::mount::mount_to(root, app::App).forget();
}
