//! Columns: what a cell shows, what a column sorts and filters by.

use std::{cmp::Ordering, sync::Arc};

use leptos::prelude::*;

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
    pub(super) key: &'static str,
    pub(super) header: String,
    pub(super) hide_header: bool,
    pub(super) number: bool,
    pub(super) heading: bool,
    pub(super) view: CellView<T>,
    pub(super) text: CellText<T>,
    pub(super) sort: Option<CellSort<T>>,
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
        let mut column = Self::text(key, header, move |row| {
            number(row).map(|number| number.to_string()).unwrap_or_default()
        });
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
            view! { <span class="table__actions" on:click=|event| event.stop_propagation()>{content}</span> }
                .into_any()
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

/// By which column, and which way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortBy {
    /// The column's key.
    pub column: String,
    /// Greatest first.
    pub descending: bool,
}

/// Whether each of the words stands in some cell of the row.
pub(super) fn matches<T: Send + Sync>(columns: &[Column<T>], row: &T, words: &str) -> bool {
    let shown: Vec<String> = columns.iter().map(|column| (column.text)(row).to_lowercase()).collect();
    words.split_whitespace().all(|word| shown.iter().any(|text| text.contains(word)))
}

/// Sorts rows by a column; those that are equal stay as they came.
pub(super) fn sort_rows<T: Send + Sync>(columns: &[Column<T>], rows: &mut [T], by: &SortBy) {
    let Some(sort) =
        columns.iter().find(|column| column.key == by.column).and_then(|column| column.sort.as_ref())
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
        (SortKey::Text(first), SortKey::Text(second)) => {
            match (first.parse::<u64>(), second.parse::<u64>()) {
                (Ok(first), Ok(second)) => first.cmp(&second),
                _ => first.cmp(second),
            }
        }
        _ => a.cmp(b),
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

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
