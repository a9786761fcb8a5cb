//! The console pane: which page stands in it.

use leptos::prelude::*;

use crate::{
    paths::{self, Page},
    t,
    ui::{ButtonKind, Card, Empty, LinkButton},
};

/// The page of the console the address asks for.
#[component]
pub fn ConsolePane() -> impl IntoView {
    let page = paths::use_page();
    move || match page.get() {
        #[cfg(debug_assertions)]
        Page::Widgets => view! { <crate::widgets_page::WidgetsPage /> }.into_any(),
        Page::List(resource) | Page::Item(resource, _) | Page::Create(resource) => {
            view! { <Card title=resource.label()><Empty title=t!(wait.console) /></Card> }.into_any()
        }
        Page::Home => view! { <Card title=t!(product.home)><Empty title=t!(wait.console) /></Card> }.into_any(),
        other => view! { <NotFound page=other /> }.into_any(),
    }
}

/// An address that leads nowhere.
#[component]
fn NotFound(page: Page) -> impl IntoView {
    let address = match page {
        Page::NotFound(path) => format!("#/{path}"),
        other => paths::Location::of(other).href(),
    };
    view! {
        <Card title=t!(not_found.title)>
            <Empty title=t!(not_found.title) text=t!(not_found.text, address = address)>
                <LinkButton kind=ButtonKind::Primary href=paths::home()>
                    {t!(not_found.back)}
                </LinkButton>
            </Empty>
        </Card>
    }
}
