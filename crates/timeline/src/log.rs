//! The list of what was done, beside it what was undone and can be redone, and stories that went another way.
//!
//! Undo takes entries off the end of the list and puts them aside, redo brings them back. What was put aside follows a
//! certain entry, the *fork*. Entries behind the fork are *looks* that were taken since the undo (see
//! [`crate::timeline`]): redo leaves them out, because what it brings back happened in a world without them.
//!
//! A step behind the fork begins another story. The one that was undone is not lost: it becomes a [`Branch`], whole and
//! from the start, so that nothing which happens to the present story can change it.

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

impl Entry {
    /// Whether the same was done at the same moment, and the same came of it.
    pub(crate) fn is_same(&self, other: &Entry) -> bool {
        self.at == other.at && self.digest == other.digest && self.input == other.input
    }
}

/// A story that was left: somebody went back and did something else.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// All that was done in it, from the start.
    pub entries: Vec<Entry>,
    /// How far its world had come.
    pub end: Instant,
}

/// More stories that were left are not kept: the oldest goes.
pub(crate) const MOST_BRANCHES: usize = 8;

/// What was done, in order, and what can be redone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    entries: Vec<Entry>,
    undone: Vec<Entry>,
    /// How many entries stand before what was undone.
    fork: usize,
    /// Where the world stood before anything was undone.
    end: Instant,
    /// Stories that were left, the oldest first.
    branches: Vec<Branch>,
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

    /// The story as far as it was ever told: what is in force, without the looks taken since something was undone, and
    /// what was undone.
    pub fn whole(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().take(self.fork()).chain(&self.undone)
    }

    /// Stories that were left, the oldest first.
    pub fn branches(&self) -> &[Branch] {
        &self.branches
    }

    /// Whether the world stands at an earlier moment than the story has come to.
    pub fn is_away(&self, now: Instant) -> bool {
        !self.undone.is_empty() || now < self.end
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was done yet.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Something was done. A step takes the place of what was undone, which becomes a branch; a look does not.
    pub(crate) fn push(&mut self, entry: Entry) {
        if entry.is_step {
            if self.undone.iter().any(|undone| undone.is_step) {
                let branch = Branch { entries: self.whole().cloned().collect(), end: self.end };
                self.keep(branch);
            }
            self.undone.clear();
            self.end = Instant::default();
        }
        self.entries.push(entry);
    }

    /// Keeps a story that is left.
    pub(crate) fn keep(&mut self, branch: Branch) {
        self.branches.push(branch);
        if self.branches.len() > MOST_BRANCHES {
            self.branches.remove(0);
        }
    }

    /// Goes to just behind the first `count` entries of the whole story; looks taken since something was undone go.
    pub(crate) fn go_to(&mut self, count: usize, now: Instant) {
        if !self.is_away(now) {
            self.end = now;
        }
        let mut whole: Vec<Entry> = self.whole().cloned().collect();
        self.undone = whole.split_off(count.min(whole.len()));
        self.fork = whole.len();
        self.entries = whole;
    }

    /// Takes up a story that was left, at its end; the present one becomes a branch in its place. How many entries both
    /// have in common from the start, if there is such a story.
    pub(crate) fn take_up(&mut self, number: usize, now: Instant) -> Option<usize> {
        let end = if self.is_away(now) { self.end } else { now };
        let present = Branch { entries: self.whole().cloned().collect(), end };
        let branch = core::mem::replace(self.branches.get_mut(number)?, present);
        let common = self.whole().zip(&branch.entries).take_while(|(one, other)| one.is_same(other)).count();
        self.undone.clear();
        self.end = branch.end;
        self.fork = branch.entries.len();
        self.entries = branch.entries;
        Some(common)
    }

    /// What an entry turned out to be when it was done again.
    pub(crate) fn found(&mut self, number: usize, is_step: bool) {
        if let Some(entry) = self.entries.get_mut(number) {
            entry.is_step = is_step;
        }
    }

    /// Puts aside the last step and all behind it, at a moment of the world. When the step was done, if there is one.
    pub(crate) fn undo(&mut self, now: Instant) -> Option<Instant> {
        let step = self.entries.iter().rposition(|entry| entry.is_step)?;
        if self.undone.is_empty() {
            self.end = self.end.max(now);
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
