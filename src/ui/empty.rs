//! What stands where nothing is: what this would be, why it is empty, what to do next.

use leptos::prelude::*;

/// An empty place.
#[component]
pub fn Empty(
    /// What is not there: "No instances in eu-west-2".
    #[prop(into)]
    title: Signal<String>,
    /// What it would be, and why there is none.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// The next step: a button or a link.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="empty__title">{move || title.get()}</p>
            {move || text.get().map(|text| view! { <p class="empty__text">{text}</p> })}
            {children.map(|children| children())}
        </div>
    }
}
