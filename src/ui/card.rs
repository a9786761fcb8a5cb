//! Cards: a surface with a heading and the actions that belong to it.

use leptos::prelude::*;

use super::id::unique_id;

/// A card. Its heading names it for screen readers.
#[component]
pub fn Card(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// Behind the heading, softly: "(1 of 5 selected)", an id.
    #[prop(optional, into)]
    count: MaybeProp<String>,
    /// The buttons at the end of the heading.
    #[prop(optional, into)]
    actions: ViewFn,
    /// Takes the height that is left over, and scrolls inside.
    #[prop(optional)]
    fill: bool,
    /// With room at the edges; not for tables and tabs, which go to the edge.
    #[prop(optional)]
    padded: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    let heading = unique_id("card");
    let labelled = heading.clone();
    view! {
        <section class="card" class:card--fill=fill aria-labelledby=labelled>
            <div class="card__head">
                <h2 class="card__title" id=heading>
                    {move || title.get()} " "
                    {move || count.get().map(|count| view! { <span class="card__count">{count}</span> })}
                </h2>
                <div class="row push">{actions.run()}</div>
            </div>
            {if padded {
                view! { <div class="card__body">{children()}</div> }.into_any()
            } else {
                children().into_any()
            }}
        </section>
    }
}
