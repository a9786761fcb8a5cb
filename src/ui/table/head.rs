//! The head of a table: names of columns, sorting, the box that chooses all rows.

use leptos::prelude::*;

use super::{
    choosing::{Choosing, Selection},
    column::{Column, SortBy},
};
use crate::{
    t,
    ui::{Glyph, Icon},
};

/// The row of headings.
#[component]
pub(super) fn Head<T>(
    what: Signal<String>,
    columns: StoredValue<Vec<Column<T>>>,
    sorted: RwSignal<Option<SortBy>>,
    choosing: Choosing,
    visible: Memo<Vec<String>>,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    let names =
        columns.with_value(|columns| columns.iter().map(|column| heading(column, sorted)).collect_view());
    let tick = match choosing.mode() {
        Selection::None => ().into_any(),
        Selection::One => view! {
            <th scope="col" role="columnheader" class="table__tick">
                <span class="visually-hidden">{t!(table.selection)}</span>
            </th>
        }
        .into_any(),
        Selection::Many => view! {
            <th scope="col" role="columnheader" class="table__tick">
                <input
                    class="tick"
                    type="checkbox"
                    aria-label=move || t!(table.select_all, what = what.get())
                    prop:checked=move || visible.with(|visible| choosing.has_all(visible))
                    on:change=move |_| choosing.all_or_none(visible.get_untracked())
                />
            </th>
        }
        .into_any(),
    };
    view! {
        <thead role="rowgroup">
            <tr role="row">{tick} {names}</tr>
        </thead>
    }
}

fn heading<T: Send + Sync + 'static>(
    column: &Column<T>,
    sorted: RwSignal<Option<SortBy>>,
) -> impl IntoView + use<T> {
    let key = column.key;
    let words = column.header.clone();
    let content = if column.hide_header {
        view! { <span class="visually-hidden">{words}</span> }.into_any()
    } else if column.sort.is_some() {
        view! { <SortButton words column=key sorted /> }.into_any()
    } else {
        words.into_any()
    };
    view! {
        <th
            scope="col"
            role="columnheader"
            class:table__number=column.number
            aria-sort=move || direction(&sorted.get(), key)
        >
            {content}
        </th>
    }
}

#[component]
fn SortButton(words: String, column: &'static str, sorted: RwSignal<Option<SortBy>>) -> impl IntoView {
    let press = move |_| {
        sorted.update(|by| {
            let descending = by.as_ref().is_some_and(|by| by.column == column && !by.descending);
            *by = Some(SortBy { column: column.to_owned(), descending });
        });
    };
    let glyph = move || match direction(&sorted.get(), column) {
        Some("ascending") => Glyph::Up,
        Some(_) => Glyph::Down,
        None => Glyph::Sort,
    };
    view! {
        <button type="button" class="table__sort" on:click=press>
            {words}
            {move || view! { <Icon glyph=glyph() /> }}
        </button>
    }
}

fn direction(sorted: &Option<SortBy>, column: &str) -> Option<&'static str> {
    let by = sorted.as_ref().filter(|by| by.column == column)?;
    Some(if by.descending { "descending" } else { "ascending" })
}
