//! The dock: picture, browser, terminal.

use leptos::prelude::*;

use crate::{
    frame::Stage,
    t,
    ui::{TabItem, Tabs},
};

/// The dock.
#[component]
pub fn Dock() -> impl IntoView {
    let picture_width = RwSignal::new(54_u32);
    let view_tab = RwSignal::new(String::new());
    let tool_tab = RwSignal::new(String::new());
    let picture = move || {
        let tabs = vec![TabItem::new("picture", t!(frame.picture), || wait(t!(wait.picture)))];
        view! { <Tabs label=t!(frame.views) tabs selected=view_tab on_select=move |key| view_tab.set(key) /> }
    };
    let tools = move || {
        let tabs = vec![
            TabItem::new("browser", t!(frame.browser), || wait(t!(wait.browser))),
            TabItem::new("terminal", t!(frame.terminal), || wait(t!(wait.terminal))).keep(),
        ];
        view! { <Tabs label=t!(frame.tools) tabs selected=tool_tab on_select=move |key| tool_tab.set(key) /> }
    };
    view! { <Stage picture_width picture tools /> }
}

fn wait(words: &'static str) -> impl IntoView {
    view! { <p class="soft pane__note">{words}</p> }
}
