//! Tables: sorted, filtered, with rows that can be chosen. Real `table` elements; in a narrow place each row becomes a card.
//!
//! A table takes its rows as a signal and asks columns what to show. Rows may be ids (cells then subscribe themselves) or
//! whole answers of the API; a row that changes keeps its elements, its focus and its place, because cells get a signal.

use std::{cmp::Ordering, collections::BTreeMap, sync::Arc};

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    binding::Binding,
    button::Button,
    empty::Empty,
    form::FilterBox,
    icon::{Glyph, Icon},
    id::unique_id,
};
use crate::t;

/// What a column sorts by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    /// A whole number; times as their milliseconds.
    Number(i128),
    /// Words; upper and lower case count alike.
    Text(String),
}

type CellView<T> = Arc<dyn Fn(Signal<T>) -> AnyView + Send + Sync>;
type CellText<T> = Arc<dyn Fn(&T) -> String + Send + Sync>;
type CellSort<T> = Arc<dyn Fn(&T) -> SortKey + Send + Sync>;

/// A column: its heading, what it shows, what it sorts and filters by.
pub struct Column<T: Send + Sync + 'static> {
    key: &'static str,
    header: String,
    hide_header: bool,
    number: bool,
    heading: bool,
    view: CellView<T>,
    text: CellText<T>,
    sort: Option<CellSort<T>>,
}

impl<T: Send + Sync + 'static> Clone for Column<T> {
    fn clone(&self) -> Self {
        Self {
            key: self.key,
            header: self.header.clone(),
            hide_header: self.hide_header,
            number: self.number,
            heading: self.heading,
            view: Arc::clone(&self.view),
            text: Arc::clone(&self.text),
            sort: self.sort.clone(),
        }
    }
}

impl<T: Clone + Send + Sync + 'static> Column<T> {
    /// Words. Empty ones show as a dash.
    pub fn text(
        key: &'static str,
        header: impl Into<String>,
        text: impl Fn(&T) -> String + Send + Sync + 'static,
    ) -> Self {
        let text: CellText<T> = Arc::new(text);
        let shown = Arc::clone(&text);
        let view: CellView<T> = Arc::new(move |row: Signal<T>| {
            let shown = Arc::clone(&shown);
            let words = Memo::new(move |_| row.with(|row| shown(row)));
            (move || {
                let words = words.get();
                if words.is_empty() {
                    view! { <span class="soft">{t!(table.nothing)}</span> }.into_any()
                } else {
                    words.into_any()
                }
            })
            .into_any()
        });
        Self::with_view(key, header.into(), view, text)
    }

    /// A whole number, at the end of its column. None shows as a dash and sorts first.
    pub fn number(
        key: &'static str,
        header: impl Into<String>,
        number: impl Fn(&T) -> Option<i128> + Send + Sync + 'static,
    ) -> Self {
        let number = Arc::new(number);
        let sorted = Arc::clone(&number);
        let mut column =
            Self::text(key, header, move |row| number(row).map(|number| number.to_string()).unwrap_or_default());
        column.number = true;
        column.sort = Some(Arc::new(move |row| SortKey::Number(sorted(row).unwrap_or(i128::MIN))));
        column
    }

    /// Anything: `text` is what the filter and the sorting see of it.
    pub fn view<V: IntoView + 'static>(
        key: &'static str,
        header: impl Into<String>,
        text: impl Fn(&T) -> String + Send + Sync + 'static,
        view: impl Fn(Signal<T>) -> V + Send + Sync + 'static,
    ) -> Self {
        Self::with_view(key, header.into(), Arc::new(move |row| view(row).into_any()), Arc::new(text))
    }

    /// Buttons or a menu of the row; its heading is only spoken. Click on it does not choose the row.
    pub fn actions<V: IntoView + 'static>(view: impl Fn(Signal<T>) -> V + Send + Sync + 'static) -> Self {
        let view: CellView<T> = Arc::new(move |row| {
            let content = view(row);
            view! { <span class="table__actions" on:click=|event| event.stop_propagation()>{content}</span> }.into_any()
        });
        let mut column =
            Self::with_view("actions", t!(table.row_actions).to_owned(), view, Arc::new(|_| String::new()));
        column.hide_header = true;
        column.sort = None;
        column
    }

    fn with_view(key: &'static str, header: String, view: CellView<T>, text: CellText<T>) -> Self {
        let sorted = Arc::clone(&text);
        let sort: CellSort<T> = Arc::new(move |row| SortKey::Text(sorted(row).to_lowercase()));
        Self { key, header, hide_header: false, number: false, heading: false, view, text, sort: Some(sort) }
    }

    /// The column that names the row (one per table): its words name the row's checkbox and head its card.
    #[must_use]
    pub fn heading(mut self) -> Self {
        self.heading = true;
        self
    }

    /// Sorts by something else than its words: a size, a time.
    #[must_use]
    pub fn sort_by(mut self, sort: impl Fn(&T) -> SortKey + Send + Sync + 'static) -> Self {
        self.sort = Some(Arc::new(sort));
        self
    }

    /// Cannot be sorted by.
    #[must_use]
    pub fn unsorted(mut self) -> Self {
        self.sort = None;
        self
    }
}

/// Which rows can be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// None.
    #[default]
    None,
    /// One at a time.
    One,
    /// Any number.
    Many,
}

/// By which column, and which way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortBy {
    /// The column's key.
    pub column: String,
    /// Greatest first.
    pub descending: bool,
}

/// How many of all rows, for the heading of a card: "(3)", or "(1 of 3 selected)".
#[must_use]
pub fn count_words(selected: usize, total: usize) -> String {
    if selected == 0 {
        t!(table.count_all, total = total)
    } else {
        t!(table.count_selected, selected = selected, total = total)
    }
}

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
    let group = StoredValue::new(unique_id("rows"));

    let by_key = Memo::new(move |_| {
        rows.get().into_iter().map(|row| (row_key.run(row.clone()), row)).collect::<BTreeMap<String, T>>()
    });
    let visible = Memo::new(move |_| {
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
        rows.into_iter().map(|row| row_key.run(row)).collect::<Vec<_>>()
    });
    let total = Memo::new(move |_| rows.with(Vec::len));
    let chosen = Memo::new(move |_| selected.get());

    let choose = move |key: String, add: bool| {
        let Some(on_select) = on_select else { return };
        let mut keys = if add && selection == Selection::Many { chosen.get_untracked() } else { Vec::new() };
        match keys.iter().position(|other| *other == key) {
            Some(index) => drop(keys.remove(index)),
            None => keys.push(key),
        }
        on_select.run(keys);
    };
    let all_chosen = move || {
        let chosen = chosen.get();
        visible.with(|visible| !visible.is_empty() && visible.iter().all(|key| chosen.contains(key)))
    };
    let choose_all = move |_| {
        if let Some(on_select) = on_select {
            on_select.run(if all_chosen() { Vec::new() } else { visible.get_untracked() });
        }
    };

    let head = columns.with_value(|columns| {
        columns
            .iter()
            .map(|column| {
                let (key, number) = (column.key, column.number);
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
                        class:table__number=number
                        aria-sort=move || direction(&sorted.get(), key)
                    >
                        {content}
                    </th>
                }
            })
            .collect_view()
    });
    let tick_head = match selection {
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
                    prop:checked=all_chosen
                    on:change=choose_all
                />
            </th>
        }
        .into_any(),
    };

    let row_view = move |key: String| {
        let Some(first) = by_key.with_untracked(|rows| rows.get(&key).cloned()) else { return ().into_any() };
        let own = key.clone();
        // A row that has just left the list is still drawn for a moment: it keeps its last content.
        let row = Memo::new(move |last: Option<&T>| {
            by_key.with(|rows| rows.get(&own).cloned()).or_else(|| last.cloned()).unwrap_or_else(|| first.clone())
        });
        let row = Signal::from(row);
        let own = key.clone();
        let is_chosen = Memo::new(move |_| chosen.with(|chosen| chosen.contains(&own)));
        let gone = move || is_gone.is_some_and(|is_gone| is_gone.run(row.get()));
        let name = move || {
            columns.with_value(|columns| {
                let heading = columns.iter().find(|column| column.heading).or(columns.first());
                heading.map(|column| row.with(|row| (column.text)(row))).unwrap_or_default()
            })
        };
        let own = key.clone();
        let name = move || {
            let name = name();
            if name.is_empty() { own.clone() } else { name }
        };
        let tick = {
            let key = key.clone();
            match selection {
                Selection::None => ().into_any(),
                Selection::One | Selection::Many => {
                    let many = selection == Selection::Many;
                    view! {
                        <td role="cell" class="table__tick">
                            <input
                                class="tick"
                                type=if many { "checkbox" } else { "radio" }
                                name=group.get_value()
                                aria-label=move || t!(table.select_one, name = name())
                                prop:checked=move || is_chosen.get()
                                on:click=|event| event.stop_propagation()
                                on:change=move |_| choose(key.clone(), many)
                            />
                        </td>
                    }
                    .into_any()
                }
            }
        };
        let cells = columns.with_value(|columns| {
            columns
                .iter()
                .map(|column| {
                    let content = (column.view)(row);
                    let header = column.header.clone();
                    if column.heading {
                        view! { <th scope="row" role="rowheader">{content}</th> }.into_any()
                    } else {
                        view! {
                            <td
                                role="cell"
                                class:table__number=column.number
                                class:table__last=column.hide_header
                                data-label=(!column.hide_header).then_some(header)
                            >
                                {content}
                            </td>
                        }
                        .into_any()
                    }
                })
                .collect_view()
        });
        let click = move |event: ev::MouseEvent| {
            if selection != Selection::None && !on_control(&event) {
                let only_this = is_chosen.get_untracked() && chosen.with_untracked(|chosen| chosen.len() == 1);
                if !only_this {
                    choose_row(on_select, key.clone());
                }
            }
        };
        view! {
            <tr
                role="row"
                class:is-gone=gone
                class:table__row--choice=selection != Selection::None
                aria-selected=move || (selection != Selection::None).then(|| is_chosen.get().to_string())
                on:click=click
            >
                {tick}
                {cells}
            </tr>
        }
        .into_any()
    };

    let nothing = move || {
        if total.get() == 0 {
            empty.run()
        } else if visible.with(Vec::is_empty) {
            view! {
                <Empty
                    title=Signal::derive(move || t!(table.nothing_matches, filter = filter.get().trim().to_owned()))
                    text=Signal::derive(move || t!(table.hidden_by_filter, total = total.get()))
                >
                    <Button on_press=move |()| filter.set(String::new())>{t!(table.clear_filter)}</Button>
                </Empty>
            }
            .into_any()
        } else {
            ().into_any()
        }
    };
    let count = move || {
        let (shown, total) = (visible.with(Vec::len), total.get());
        format!("{} {}", t!(table.count, shown = shown, total = total), what.get())
    };

    view! {
        {(!plain).then(|| {
            view! {
                <div class="toolbar">
                    <FilterBox
                        label=Signal::derive(move || t!(table.filter, what = what.get()))
                        value=filter
                    />
                    {toolbar.run()}
                    <span class="toolbar__count num" role="status">{count}</span>
                </div>
            }
        })}
        <div class="table-scroll" role="region" aria-label=move || what.get() tabindex="0">
            <table class="table" role="table" aria-label=move || what.get() hidden=move || visible.with(Vec::is_empty)>
                <thead role="rowgroup">
                    <tr role="row">{tick_head} {head}</tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || visible.get() key=Clone::clone children=row_view />
                </tbody>
            </table>
            {nothing}
        </div>
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

/// A click on a row means this row only.
fn choose_row(on_select: Option<Callback<Vec<String>>>, key: String) {
    if let Some(on_select) = on_select {
        on_select.run(vec![key]);
    }
}

/// Whether a click was meant for something inside the row.
fn on_control(event: &ev::MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        target.closest("a, button, input, select, textarea, label, summary").ok().flatten().is_some()
    })
}

fn matches<T: Send + Sync>(columns: &[Column<T>], row: &T, words: &str) -> bool {
    let shown: Vec<String> = columns.iter().map(|column| (column.text)(row).to_lowercase()).collect();
    words.split_whitespace().all(|word| shown.iter().any(|text| text.contains(word)))
}

fn sort_rows<T: Send + Sync>(columns: &[Column<T>], rows: &mut [T], by: &SortBy) {
    let Some(sort) = columns.iter().find(|column| column.key == by.column).and_then(|column| column.sort.as_ref())
    else {
        return;
    };
    rows.sort_by(|a, b| {
        let order = compare(&sort(a), &sort(b));
        if by.descending { order.reverse() } else { order }
    });
}

/// Words that are all digits compare as numbers, so that 10 comes after 9.
fn compare(a: &SortKey, b: &SortKey) -> Ordering {
    match (a, b) {
        (SortKey::Text(first), SortKey::Text(second)) => match (first.parse::<u64>(), second.parse::<u64>()) {
            (Ok(first), Ok(second)) => first.cmp(&second),
            _ => first.cmp(second),
        },
        _ => a.cmp(b),
    }
}

#[cfg(test)]
mod tests {
    use super::{SortKey, compare};
    use std::cmp::Ordering;

    #[test]
    fn ten_comes_after_nine_and_words_in_their_order() {
        let text = |words: &str| SortKey::Text(words.to_owned());
        assert_eq!(compare(&text("10"), &text("9")), Ordering::Greater);
        assert_eq!(compare(&text("blog-10"), &text("blog-9")), Ordering::Less);
        assert_eq!(compare(&SortKey::Number(2), &SortKey::Number(11)), Ordering::Less);
    }
}
