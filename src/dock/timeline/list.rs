//! The list below the line: the newest first.

use leptos::prelude::*;

use super::{Item, Kind, use_timeline};
use crate::{
    t,
    ui::{Button, Empty, StateBadge},
};

/// So many are shown at first, and so many more each time.
const A_PAGE: usize = 100;

#[component]
pub(super) fn Happened() -> impl IntoView {
    let state = use_timeline();
    let most = RwSignal::new(A_PAGE);
    let found = Memo::new(move |_| {
        let (kind, words) = (state.kind.get(), state.search.get());
        let fits = |item: &&Item| kind.is_none_or(|kind| item.kind == kind) && item.has(&words);
        state.items.with(|items| items.iter().rev().filter(fits).cloned().collect::<Vec<_>>())
    });
    let shown = move || found.with(|found| found.iter().take(most.get()).cloned().collect::<Vec<_>>());
    let is_empty = Memo::new(move |_| found.with(Vec::is_empty));
    let nothing_yet = Memo::new(move |_| state.items.with(Vec::is_empty));
    view! {
        <ol class="timeline__list" aria-label=t!(timeline.label)>
            <For each=shown key=|item| (item.key.clone(), item.is_ahead, item.at) let:item>
                <Row item />
            </For>
        </ol>
        {move || {
            is_empty
                .get()
                .then(|| {
                    let (title, text) = if nothing_yet.get() {
                        (t!(timeline.empty_title), t!(timeline.empty_text))
                    } else {
                        (t!(timeline.none_found_title), t!(timeline.none_found_text))
                    };
                    view! { <Empty title=title text=text /> }
                })
        }}
        {move || {
            (found.with(Vec::len) > most.get())
                .then(|| {
                    view! {
                        <Button small=true on_press=move |()| most.update(|most| *most += A_PAGE)>
                            {t!(timeline.more)}
                        </Button>
                    }
                })
        }}
    }
}

#[component]
fn Row(item: Item) -> impl IntoView {
    let state = use_timeline();
    let label = t!(timeline.go_to, what = format!("{} {}", item.at.strftime("%H:%M:%S"), item.what));
    let what = item.what.clone();
    let what = match item.link {
        Some(href) => view! { <a class="name" href=href>{what}</a> }.into_any(),
        None => view! { <span class="timeline__what">{what}</span> }.into_any(),
    };
    view! {
        <li class="timeline__item" class:timeline__item--ahead=item.is_ahead class:timeline__item--did=item.kind == Kind::Did>
            <time class="timeline__at num" datetime=item.at.iso_seconds()>
                {item.at.strftime("%H:%M:%S")}
            </time>
            <span class="timeline__told">
                {what} {item.state.map(|(word, role)| view! { <StateBadge word=word role=role bare=true /> })}
                {item.reason.map(|reason| view! { <span class="soft small">{reason}</span> })}
            </span>
            <button type="button" class="button button--small timeline__go" aria-label=label on:click=move |_| state.travel(|bridge| item.target.go(bridge))>
                {t!(timeline.go)}
            </button>
        </li>
    }
}
