//! Which rows are chosen, and how that changes.

use leptos::prelude::*;

use crate::{t, ui::unique_id};

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

/// How many of all rows, for the heading of a card: "(3)", or "(1 of 3 selected)".
#[must_use]
pub fn count_words(selected: usize, total: usize) -> String {
    if selected == 0 {
        t!(table.count_all, total = total)
    } else {
        t!(table.count_selected, selected = selected, total = total)
    }
}

/// The chosen rows of one table. `Copy`, so that each row can have it.
#[derive(Clone, Copy)]
pub(super) struct Choosing {
    mode: Selection,
    chosen: Memo<Vec<String>>,
    on_select: Option<Callback<Vec<String>>>,
    group: StoredValue<String>,
}

impl Choosing {
    pub(super) fn new(
        mode: Selection,
        chosen: Signal<Vec<String>>,
        on_select: Option<Callback<Vec<String>>>,
    ) -> Self {
        let group = StoredValue::new(unique_id("rows"));
        Self { mode, chosen: Memo::new(move |_| chosen.get()), on_select, group }
    }

    pub(super) fn mode(self) -> Selection {
        self.mode
    }

    /// The name that ties the radio buttons of one table together.
    pub(super) fn group(self) -> String {
        self.group.get_value()
    }

    pub(super) fn has(self, key: &str) -> bool {
        self.chosen.with(|chosen| chosen.iter().any(|other| other == key))
    }

    pub(super) fn has_all(self, keys: &[String]) -> bool {
        self.chosen.with(|chosen| !keys.is_empty() && keys.iter().all(|key| chosen.contains(key)))
    }

    /// The box or button of one row was pressed.
    pub(super) fn toggle(self, key: &str) {
        let mut keys = if self.mode == Selection::Many { self.chosen.get_untracked() } else { Vec::new() };
        match keys.iter().position(|other| other == key) {
            Some(index) => drop(keys.remove(index)),
            None => keys.push(key.to_owned()),
        }
        self.tell(keys);
    }

    /// A click on a row means this row only.
    pub(super) fn only(self, key: &str) {
        let already = self
            .chosen
            .with_untracked(|chosen| chosen.len() == 1 && chosen.first().is_some_and(|it| it == key));
        if self.mode != Selection::None && !already {
            self.tell(vec![key.to_owned()]);
        }
    }

    /// The box in the head was pressed.
    pub(super) fn all_or_none(self, keys: Vec<String>) {
        let all = untrack(|| self.has_all(&keys));
        self.tell(if all { Vec::new() } else { keys });
    }

    fn tell(self, keys: Vec<String>) {
        if let Some(on_select) = self.on_select {
            on_select.run(keys);
        }
    }
}
