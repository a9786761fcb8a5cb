//! Where the learner is in the console. In a narrow place it also holds the list of services, as a menu.

use leptos::prelude::*;

use super::{
    region_menu::RegionMenu,
    services::{SERVICES, Service},
};
use crate::{
    paths::{self, Page, Resource},
    t,
    ui::{Glyph, Icon, Menu, MenuEntry},
};

/// The bar above a page of the console.
#[component]
pub fn CrumbBar(
    /// The page the learner is on.
    #[prop(into)]
    page: Signal<Page>,
) -> impl IntoView {
    let service = move || {
        page.with(Page::resource)
            .map_or_else(|| t!(frame.services).to_owned(), |own| Service::of(own).name.to_owned())
    };
    view! {
        <nav class="crumbbar" aria-label=t!(frame.you_are_in)>
            <span class="crumbbar__services">
                <Menu
                    label=Signal::derive(service)
                    icon=Glyph::List
                    small=true
                    entries=Signal::derive(move || service_entries(&page.get()))
                />
                <RegionMenu />
            </span>
            <ol class="crumbbar__path">{move || crumbs(&page.get())}</ol>
        </nav>
    }
}

/// The list of services as a menu.
pub(super) fn service_entries(page: &Page) -> Vec<MenuEntry> {
    let mut entries = vec![MenuEntry::link(t!(product.home), paths::home()).current(*page == Page::Home)];
    for group in SERVICES.iter().flat_map(|service| service.groups) {
        entries.push(MenuEntry::heading(group.heading));
        for &resource in group.resources {
            let is_current = page.resource() == Some(resource);
            entries.push(MenuEntry::link(resource.label(), paths::list(resource)).current(is_current));
        }
    }
    entries
}

/// The way to this page.
fn crumbs(page: &Page) -> impl IntoView + use<> {
    // Lists say by their own heading what they are, and the list of services marks them.
    let Page::Create(resource) = page else { return ().into_any() };
    let here = if *resource == Resource::Instances { "Launch Instance" } else { "Create" };
    let way = [(Service::of(*resource).name, paths::home()), (resource.label(), paths::list(*resource))]
        .into_iter()
        .map(|(words, href)| view! { <li><a href=href>{words}</a><Icon glyph=Glyph::Right /></li> })
        .collect_view();
    view! {
        {way}
        <li aria-current="page">{here}</li>
    }
    .into_any()
}
