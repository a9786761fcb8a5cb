//! Starts the page: the panic page first, then the app in place of the static shell.

use pocket_cloud::panic_page::{self, Rescue};
use pocket_cloud::storage;
use wasm_bindgen::JsCast;

fn main() {
    panic_page::install(Rescue {
        before_reload: storage::mark_rescue,
        before_start_over: storage::forget_story,
    });
    let document = leptos::prelude::document();
    let shell = document.query_selector("[data-shell]").ok().flatten();
    let root = document
        .query_selector("[data-app]")
        .ok()
        .flatten()
        .and_then(|root| root.dyn_into().ok())
        .expect("index.html has an element with data-app");
    pocket_cloud::mount(root);
    if let Some(shell) = shell {
        shell.remove();
    }
}
