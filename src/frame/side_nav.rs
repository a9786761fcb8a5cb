//! The list of services at the side of the console.

use std::collections::BTreeMap;

use leptos::{html, prelude::*};
use web_sys::Element;

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
    let nav = NodeRef::<html::Nav>::new();
    // Where a link elsewhere leads is marked here, and the mark is brought into sight.
    Effect::new(move |_| {
        page.track();
        request_animation_frame(move || {
            if let Some(nav) = nav.try_get_untracked().flatten() {
                show_current(&nav);
            }
        });
    });
    view! {
        <nav class="sidenav" aria-label=t!(frame.services) node_ref=nav>
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

/// Scrolls the list as far as it takes to see the entry of the present page. Nothing else is scrolled.
fn show_current(nav: &Element) {
    let Some(entry) = nav.query_selector("[aria-current]").ok().flatten() else { return };
    let (room, entry) = (nav.get_bounding_client_rect(), entry.get_bounding_client_rect());
    let above = room.top() - entry.top();
    let below = entry.bottom() - room.bottom();
    let by = if above > 0.0 {
        -above - entry.height()
    } else if below > 0.0 {
        below + entry.height()
    } else {
        return;
    };
    nav.set_scroll_top(nav.scroll_top() + by.round() as i32);
}
