//! One row: its box, its cells, and what a click on it means.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    choosing::{Choosing, Selection},
    column::Column,
};
use crate::t;

/// A row. In a narrow place the style sheet makes a card of it; each cell knows its heading for that.
#[component]
pub(super) fn Row<T>(
    key: String,
    row: Signal<T>,
    columns: StoredValue<Vec<Column<T>>>,
    choosing: Choosing,
    is_gone: Option<Callback<T, bool>>,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    let can_choose = choosing.mode() != Selection::None;
    let own = key.clone();
    let is_chosen = Memo::new(move |_| choosing.has(&own));
    let gone = move || is_gone.is_some_and(|is_gone| is_gone.run(row.get()));
    let cells = columns.with_value(|columns| columns.iter().map(|column| cell(column, row)).collect_view());
    let own = key.clone();
    let click = move |event: ev::MouseEvent| {
        if !on_control(&event) {
            choosing.only(&own);
        }
    };
    view! {
        <tr
            role="row"
            class:is-gone=gone
            aria-selected=move || can_choose.then(|| is_chosen.get().to_string())
            on:click=click
        >
            {can_choose.then(|| view! { <Tick key row columns choosing is_chosen /> })}
            {cells}
        </tr>
    }
}

/// The box, or the radio button, that chooses the row; the way to choose for those who use no pointer.
#[component]
fn Tick<T>(
    key: String,
    row: Signal<T>,
    columns: StoredValue<Vec<Column<T>>>,
    choosing: Choosing,
    is_chosen: Memo<bool>,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    let own = key.clone();
    let name = move || {
        let words = columns.with_value(|columns| {
            let heading = columns.iter().find(|column| column.heading).or(columns.first());
            heading.map(|column| row.with(|row| (column.text)(row))).unwrap_or_default()
        });
        t!(table.select_one, name = if words.is_empty() { own.clone() } else { words })
    };
    view! {
        <td role="cell" class="table__tick">
            <input
                class="tick"
                type=if choosing.mode() == Selection::Many { "checkbox" } else { "radio" }
                name=choosing.group()
                aria-label=name
                prop:checked=move || is_chosen.get()
                on:click=|event| event.stop_propagation()
                on:change=move |_| choosing.toggle(&key)
            />
        </td>
    }
}

fn cell<T: Clone + Send + Sync + 'static>(column: &Column<T>, row: Signal<T>) -> AnyView {
    let content = (column.view)(row);
    if column.heading {
        return view! { <th scope="row" role="rowheader">{content}</th> }.into_any();
    }
    view! {
        <td
            role="cell"
            class:table__number=column.number
            class:table__last=column.hide_header
            data-label=(!column.hide_header).then(|| column.header.clone())
        >
            {content}
        </td>
    }
    .into_any()
}

/// Whether a click was meant for something inside the row.
fn on_control(event: &ev::MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        target.closest("a, button, input, select, textarea, label, summary").ok().flatten().is_some()
    })
}
