//! A table, read by its headings.

use web_sys::Element;

use super::{all_in, names::text_of};

/// A table as it is now.
pub struct Table(Element);

impl Table {
    pub(super) fn new(table: Element) -> Self {
        Self(table)
    }

    /// The headings of its columns.
    pub fn headings(&self) -> Vec<String> {
        all_in(&self.0, "thead th").iter().map(text_of).collect()
    }

    /// The cells of one column, from the top.
    pub fn column(&self, heading: &str) -> Vec<String> {
        let at = self.at(heading);
        self.rows().iter().map(|cells| cells.get(at).map(text_of).unwrap_or_default()).collect()
    }

    /// The cell of `heading` in the row whose cell of `by` reads `is`.
    pub fn cell(&self, by: &str, is: &str, heading: &str) -> Option<String> {
        let (by, at) = (self.at(by), self.at(heading));
        let row =
            self.rows().into_iter().find(|cells| cells.get(by).is_some_and(|cell| text_of(cell) == is))?;
        row.get(at).map(text_of)
    }

    fn at(&self, heading: &str) -> usize {
        let headings = self.headings();
        let found = headings.iter().position(|own| own == heading);
        found.unwrap_or_else(|| panic!("the table has no column {heading:?}, but {headings:?}"))
    }

    fn rows(&self) -> Vec<Vec<Element>> {
        all_in(&self.0, "tbody tr").iter().map(|row| all_in(row, ":scope > th, :scope > td")).collect()
    }
}
