//! The list of services at the side of the console.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::services::SERVICES;
use crate::{
    paths::{self, Page, Resource},
    t,
};

/// How many of each resource there are.
pub type Counts = BTreeMap<Resource, usize>;

/// The list of services.
#[component]
pub fn SideNav(
    /// The page the learner is on.
    #[prop(into)]
    page: Signal<Page>,
    /// How many of each there are; those missing show no number.
    #[prop(optional, into)]
    counts: Signal<Counts>,
) -> impl IntoView {
    let link = move |resource: Resource| {
        let current = move || page.with(|page| page.resource() == Some(resource)).then_some("page");
        let count = move || counts.with(|counts| counts.get(&resource).copied());
        view! {
            <li>
                <a class="sidenav__link" href=paths::list(resource) aria-current=current>
                    {resource.label()}
                    {move || count().map(|count| view! { " " <span class="sidenav__count">{count}</span> })}
                </a>
            </li>
        }
    };
    let groups = SERVICES
        .iter()
        .flat_map(|service| service.groups)
        .map(|group| {
            view! {
                <h2 class="sidenav__head">{group.heading}</h2>
                <ul>{group.resources.iter().map(|&resource| link(resource)).collect_view()}</ul>
            }
        })
        .collect_view();
    view! {
        <nav class="sidenav" aria-label=t!(frame.services)>
            <ul>
                <li>
                    <a
                        class="sidenav__link"
                        href=paths::home()
                        aria-current=move || page.with(|page| *page == Page::Home).then_some("page")
                    >
                        {t!(product.home)}
                    </a>
                </li>
            </ul>
            {groups}
        </nav>
    }
}
