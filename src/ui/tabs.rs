//! Tabs: one of several views of the same thing.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::id::unique_id;

/// One view behind a tab.
#[derive(Clone)]
pub struct TabItem {
    key: &'static str,
    label: Signal<String>,
    count: Signal<Option<usize>>,
    view: ViewFn,
    keep: bool,
}

impl TabItem {
    /// A view with the key it has in the URL and the label it has on screen. It is built when its tab is chosen.
    pub fn new(key: &'static str, label: impl Into<Signal<String>>, view: impl Into<ViewFn>) -> Self {
        Self { key, label: label.into(), count: Signal::stored(None), view: view.into(), keep: false }
    }

    /// With a number behind the label.
    #[must_use]
    pub fn count(mut self, count: impl Into<Signal<Option<usize>>>) -> Self {
        self.count = count.into();
        self
    }

    /// Built at once and only hidden when another tab is chosen, for views that hold something of their own (a terminal).
    #[must_use]
    pub fn keep(mut self) -> Self {
        self.keep = true;
        self
    }
}

/// A row of tabs and the panel of the chosen one. ← → Home End move and choose.
#[component]
pub fn Tabs(
    /// What all the views show.
    #[prop(into)]
    label: Signal<String>,
    /// The views.
    tabs: Vec<TabItem>,
    /// The key of the chosen one; an unknown key means the first.
    #[prop(into)]
    selected: Signal<String>,
    /// Another one is chosen.
    #[prop(into)]
    on_select: Callback<String>,
) -> impl IntoView {
    let list = NodeRef::<html::Div>::new();
    let base = unique_id("tab");
    let keys: Vec<&'static str> = tabs.iter().map(|tab| tab.key).collect();
    let keys = StoredValue::new(keys);
    let chosen = Memo::new(move |_| {
        selected
            .with(|selected| keys.with_value(|keys| keys.iter().position(|key| key == selected).unwrap_or(0)))
    });
    let choose = move |index: usize| {
        if let Some(key) = keys.with_value(|keys| keys.get(index).copied()) {
            on_select.run(key.to_owned());
        }
    };
    let key_down = move |event: ev::KeyboardEvent| {
        let count = keys.with_value(Vec::len);
        let here = chosen.get_untracked();
        let there = match event.key().as_str() {
            "ArrowRight" => (here + 1) % count.max(1),
            "ArrowLeft" => here.checked_sub(1).unwrap_or(count.saturating_sub(1)),
            "Home" => 0,
            "End" => count.saturating_sub(1),
            _ => return,
        };
        event.prevent_default();
        choose(there);
        let tab = list
            .get_untracked()
            .and_then(|list| list.children().item(u32::try_from(there).unwrap_or(0)))
            .and_then(|tab| tab.dyn_into::<HtmlElement>().ok());
        if let Some(tab) = tab {
            let _ = tab.focus();
        }
    };
    let buttons = tabs
        .iter()
        .cloned()
        .enumerate()
        .map(|(index, tab)| {
            let panel = format!("{base}-panel-{index}");
            view! {
                <button
                    type="button"
                    class="tabs__tab"
                    role="tab"
                    id=format!("{base}-{index}")
                    aria-selected=move || (chosen.get() == index).to_string()
                    aria-controls=move || (tab.keep || chosen.get() == index).then(|| panel.clone())
                    tabindex=move || if chosen.get() == index { "0" } else { "-1" }
                    on:click=move |_| choose(index)
                >
                    {move || tab.label.get()}
                    {move || tab.count.get().map(|count| view! { <span class="badge">{count}</span> })}
                </button>
            }
        })
        .collect_view();
    let panels = tabs
        .into_iter()
        .enumerate()
        .map(|(index, tab)| {
            let is_chosen = Memo::new(move |_| chosen.get() == index);
            let panel_id = format!("{base}-panel-{index}");
            let tab_id = format!("{base}-{index}");
            let TabItem { view, keep, .. } = tab;
            if keep {
                view! {
                    <div
                        class="tabs__panel"
                        role="tabpanel"
                        id=panel_id
                        aria-labelledby=tab_id
                        tabindex="0"
                        hidden=move || !is_chosen.get()
                    >
                        {view.run()}
                    </div>
                }
                .into_any()
            } else {
                view! {
                    <Show when=move || is_chosen.get()>
                        <div
                            class="tabs__panel"
                            role="tabpanel"
                            id=panel_id.clone()
                            aria-labelledby=tab_id.clone()
                            tabindex="0"
                        >
                            {view.run()}
                        </div>
                    </Show>
                }
                .into_any()
            }
        })
        .collect_view();
    view! {
        <div class="tabs" node_ref=list role="tablist" aria-label=move || label.get() on:keydown=key_down>
            {buttons}
        </div>
        {panels}
    }
}
