//! The list of what was done, and beside it what was undone and can be redone.
//!
//! Undo takes entries off the end of the list and puts them aside, redo brings them back. What was put aside follows a
//! certain entry, the *fork*. Entries behind the fork are *looks* that were taken since the undo (see
//! [`crate::timeline`]): redo leaves them out, because what it brings back happened in a world without them.

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

/// What was done, in order, and what can be redone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    entries: Vec<Entry>,
    undone: Vec<Entry>,
    /// How many entries stand before what was undone.
    fork: usize,
    /// Where the world stood before anything was undone.
    end: Instant,
}

impl Log {
    /// The entries in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What was undone, in order.
    pub fn undone(&self) -> &[Entry] {
        &self.undone
    }

    /// How many entries stand before what was undone.
    pub fn fork(&self) -> usize {
        if self.undone.is_empty() { self.entries.len() } else { self.fork }
    }

    /// Where the world stood before anything was undone.
    pub fn end(&self) -> Instant {
        self.end
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was done yet.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Something was done. A step takes the place of what was undone; a look does not.
    pub(crate) fn push(&mut self, entry: Entry) {
        if entry.is_step {
            self.undone.clear();
        }
        self.entries.push(entry);
    }

    /// Puts aside the last step and all behind it, at a moment of the world. When the step was done, if there is one.
    pub(crate) fn undo(&mut self, now: Instant) -> Option<Instant> {
        let step = self.entries.iter().rposition(|entry| entry.is_step)?;
        if self.undone.is_empty() {
            self.end = now;
        } else {
            self.entries.truncate(self.fork);
        }
        let mut undone = self.entries.split_off(step);
        let at = undone.first().map(|entry| entry.at);
        undone.append(&mut self.undone);
        self.undone = undone;
        self.fork = step;
        at
    }

    /// Brings back the first undone step, with all that was done from there to the next one. To which moment that leads,
    /// if there is one: just before the next undone step, or where the world stood before anything was undone.
    pub(crate) fn redo(&mut self) -> Option<Instant> {
        let step = self.undone.iter().position(|entry| entry.is_step)?;
        let behind = self.undone.iter().skip(step + 1).position(|entry| entry.is_step);
        let next = behind.map_or(self.undone.len(), |behind| step + 1 + behind);
        self.entries.truncate(self.fork);
        self.entries.extend(self.undone.drain(..next));
        self.fork = self.entries.len();
        Some(self.undone.first().map_or(self.end, |entry| entry.at))
    }

    /// Puts aside all behind the first `fork` entries, as if they had been undone one after the other at `end`.
    pub(crate) fn put_aside(&mut self, fork: usize, end: Instant) {
        self.undone = self.entries.split_off(fork.min(self.entries.len()));
        self.fork = self.entries.len();
        self.end = end;
    }

    pub(crate) fn clear(&mut self) {
        *self = Log::default();
    }
}
