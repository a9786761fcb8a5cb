//! Tables: sorted, filtered, with rows that can be chosen. Real `table` elements; in a narrow place each row becomes a card.
//!
//! A table takes its rows as a signal and asks columns what to show. Rows may be ids (cells then subscribe themselves) or
//! whole answers of the API; a row that changes keeps its elements, its focus and its place, because cells get a signal.

mod choosing;
mod column;
mod head;
mod row;

use std::collections::BTreeMap;

use leptos::prelude::*;

use self::{
    choosing::Choosing,
    column::{matches, sort_rows},
    head::Head,
    row::Row,
};
use super::{binding::Binding, button::Button, empty::Empty, form::FilterBox};
use crate::t;

pub use choosing::{Selection, count_words};
pub use column::{Column, SortBy, SortKey};

/// A table.
#[component]
pub fn Table<T>(
    /// What its rows are, in lower-case plural: "instances".
    #[prop(into)]
    what: Signal<String>,
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<T>>,
    /// What tells one row from another for good: its id.
    #[prop(into)]
    row_key: Callback<T, String>,
    /// The columns.
    columns: Vec<Column<T>>,
    /// Which rows can be chosen.
    #[prop(optional)]
    selection: Selection,
    /// The keys of the chosen rows.
    #[prop(optional, into)]
    selected: Signal<Vec<String>>,
    /// Other rows are chosen.
    #[prop(optional, into)]
    on_select: Option<Callback<Vec<String>>>,
    /// How it is sorted before the learner sorts it; as the rows come unless given.
    #[prop(optional)]
    sort: Option<SortBy>,
    /// The filter's words, when they live elsewhere (in the URL).
    #[prop(optional, into)]
    filter: Option<Binding<String>>,
    /// Without the line with filter and count, for short lists in forms.
    #[prop(optional)]
    plain: bool,
    /// Rows that are gone for good (terminated) are shown softly.
    #[prop(optional, into)]
    is_gone: Option<Callback<T, bool>>,
    /// What stands there when there are no rows: an `Empty` with the next step.
    #[prop(optional, into)]
    empty: ViewFn,
    /// More for the line with the filter.
    #[prop(optional, into)]
    toolbar: ViewFn,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let own_filter = RwSignal::new(String::new());
    let filter = filter.unwrap_or_else(|| own_filter.into());
    let sorted = RwSignal::new(sort);
    let columns = StoredValue::new(columns);
    let choosing = Choosing::new(selection, selected, on_select);
    let total = Memo::new(move |_| rows.with(Vec::len));
    let visible = visible_keys(rows, row_key, columns, filter, sorted);
    let is_empty = Memo::new(move |_| visible.with(Vec::is_empty));
    let by_key = Memo::new(move |_| {
        rows.get().into_iter().map(|row| (row_key.run(row.clone()), row)).collect::<BTreeMap<String, T>>()
    });
    let row_view = move |key: String| {
        let first = by_key.with_untracked(|rows| rows.get(&key).cloned())?;
        let row = follow_row(by_key, key.clone(), first);
        Some(view! { <Row key row columns choosing is_gone /> })
    };
    let nothing = move || match (total.get(), is_empty.get()) {
        (0, _) => empty.run(),
        (total, true) => view! { <NoMatch total filter /> }.into_any(),
        _ => ().into_any(),
    };
    let count = move || {
        let (shown, total) = (visible.with(Vec::len), total.get());
        format!("{} {}", t!(table.count, shown = shown, total = total), what.get())
    };
    let filter_label = Signal::derive(move || t!(table.filter, what = what.get()));
    view! {
        {(!plain).then(|| {
            view! {
                <div class="toolbar">
                    <FilterBox label=filter_label value=filter />
                    {toolbar.run()}
                    <span class="toolbar__count num" role="status">{count}</span>
                </div>
            }
        })}
        <div class="table-scroll" role="region" aria-label=move || what.get() tabindex="0">
            <table class="table" role="table" aria-label=move || what.get() hidden=move || is_empty.get()>
                <Head what columns sorted choosing visible />
                <tbody role="rowgroup">
                    <For each=move || visible.get() key=Clone::clone children=row_view />
                </tbody>
            </table>
            {nothing}
        </div>
    }
}

/// The keys of the rows the filter lets through, in the order of the sorting.
fn visible_keys<T>(
    rows: Signal<Vec<T>>,
    row_key: Callback<T, String>,
    columns: StoredValue<Vec<Column<T>>>,
    filter: Binding<String>,
    sorted: RwSignal<Option<SortBy>>,
) -> Memo<Vec<String>>
where
    T: Clone + Send + Sync + 'static,
{
    Memo::new(move |_| {
        let words = filter.get().trim().to_lowercase();
        let mut rows = rows.get();
        columns.with_value(|columns| {
            if !words.is_empty() {
                rows.retain(|row| matches(columns, row, &words));
            }
            if let Some(by) = sorted.get() {
                sort_rows(columns, &mut rows, &by);
            }
        });
        rows.into_iter().map(|row| row_key.run(row)).collect()
    })
}

/// One row as a signal that wakes only for it. A row that has just left is still drawn for a moment and keeps what it was.
fn follow_row<T>(by_key: Memo<BTreeMap<String, T>>, key: String, first: T) -> Signal<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let row = Memo::new(move |last: Option<&T>| {
        let now = by_key.with(|rows| rows.get(&key).cloned());
        now.or_else(|| last.cloned()).unwrap_or_else(|| first.clone())
    });
    row.into()
}

/// What stands there when the filter hides everything.
#[component]
fn NoMatch(total: usize, filter: Binding<String>) -> impl IntoView {
    let title = move || t!(table.nothing_matches, filter = filter.get().trim().to_owned());
    view! {
        <Empty title=Signal::derive(title) text=t!(table.hidden_by_filter, total = total)>
            <Button on_press=move |()| filter.set(String::new())>{t!(table.clear_filter)}</Button>
        </Empty>
    }
}
