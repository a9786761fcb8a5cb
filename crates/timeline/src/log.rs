//! The list of what was done. It only grows; undo moves a position in it, and a new input cuts what lay behind.

use clockwork::Instant;

use crate::input::Input;

/// One thing that was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When.
    pub at: Instant,
    /// What.
    pub input: Input,
    /// What came of it, as 64 bits.
    pub digest: u64,
    /// Whether undo stops before it.
    pub is_step: bool,
}

/// What was done, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    entries: Vec<Entry>,
}

impl Log {
    /// The entries in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was done yet.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(crate) fn push(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    pub(crate) fn truncate(&mut self, length: usize) {
        self.entries.truncate(length);
    }
}
