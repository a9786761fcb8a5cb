//! More on request: advanced settings, help in place.

use leptos::{html, prelude::*};

use super::icon::{Glyph, Icon};

/// A line that opens what is under it.
#[component]
pub fn Disclosure(
    /// What is inside: "Advanced Details".
    #[prop(into)]
    summary: Signal<String>,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
    /// What is inside.
    children: Children,
) -> impl IntoView {
    let element = NodeRef::<html::Details>::new();
    view! {
        <details class="disclosure" node_ref=element open=open>
            <summary>
                <Icon glyph=Glyph::Right />
                {move || summary.get()}
            </summary>
            <div class="disclosure__body">{children()}</div>
        </details>
    }
}
