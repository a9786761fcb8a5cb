//! Names and values: the details of one thing.

use leptos::prelude::*;

/// How facts are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FactsLayout {
    /// As many columns as there is room for, the name above the value.
    #[default]
    Columns,
    /// One line each, the name before the value.
    Lines,
}

/// A list of [`Fact`]s.
#[component]
pub fn Facts(
    /// How they are laid out.
    #[prop(optional)]
    layout: FactsLayout,
    /// The facts.
    children: Children,
) -> impl IntoView {
    view! {
        <dl class="facts" class:facts--lines=layout == FactsLayout::Lines>
            {children()}
        </dl>
    }
}

/// A name and its value.
#[component]
pub fn Fact(
    /// The name, AWS's where AWS has one.
    #[prop(into)]
    name: Signal<String>,
    /// The value.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{move || name.get()}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
