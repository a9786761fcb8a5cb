//! What happened: which thing came into which state, and when.
//!
//! A [`Chronicle`] is a [`Witness`]: it is told the story again after an undo, and so never contradicts the world. What
//! the learner did stands in the [`Log`](crate::Log); the chronicle has what came of it and what happened by itself,
//! checks that changed nothing left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::Instant;
use region::inspect::{State, Subject, all_states, states};
use region::{Changes, Region};

use crate::input::{Input, Outcome};
use crate::witness::Witness;

/// Happenings of this number are kept together: a keyframe copies the list of these, not what is in them.
const PAGE: usize = 64;
/// How many of these: what is older is forgotten.
const MOST_PAGES: usize = 64;

/// Something came into a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// When.
    pub at: Instant,
    /// What.
    pub subject: Subject,
    /// The state that it was in; none if it is new.
    pub from: Option<State>,
    /// The state that it came into; none if it is gone.
    pub to: Option<State>,
}

/// All happenings, in order.
#[derive(Clone, Debug, Default)]
pub struct Chronicle {
    pages: Vec<Arc<Vec<Happening>>>,
    last: Vec<Happening>,
    now: BTreeMap<Subject, Arc<State>>,
}

impl Chronicle {
    /// The happenings, the earliest first.
    pub fn happenings(&self) -> impl DoubleEndedIterator<Item = &Happening> {
        self.pages.iter().flat_map(|page| page.iter()).chain(&self.last)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.pages.len() * PAGE + self.last.len()
    }

    /// Whether nothing happened yet.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty() && self.last.is_empty()
    }

    fn compare(&mut self, region: &Region, changes: &Changes) {
        for row in &changes.rows {
            let told = states(region, row);
            let first = Subject { row: row.clone(), target: None };
            let of_row = self.now.range(first..).take_while(|(subject, _)| subject.row == *row);
            let gone: Vec<Subject> = of_row
                .map(|(subject, _)| subject)
                .filter(|subject| !told.iter().any(|(still, _)| still == *subject))
                .cloned()
                .collect();
            for subject in gone {
                let from = self.now.remove(&subject);
                self.note(region.now(), subject, from, None);
            }
            for (subject, state) in told {
                if self.now.get(&subject).is_none_or(|before| **before != state) {
                    let state = Arc::new(state);
                    let from = self.now.insert(subject.clone(), Arc::clone(&state));
                    self.note(region.now(), subject, from, Some(state));
                }
            }
        }
    }

    fn note(&mut self, at: Instant, subject: Subject, from: Option<Arc<State>>, to: Option<Arc<State>>) {
        let owned = |state: Option<Arc<State>>| state.map(Arc::unwrap_or_clone);
        self.last.push(Happening { at, subject, from: owned(from), to: owned(to) });
        if self.last.len() == PAGE {
            self.pages.push(Arc::new(core::mem::take(&mut self.last)));
        }
        if self.pages.len() > MOST_PAGES {
            self.pages.remove(0);
        }
    }
}

impl Witness for Chronicle {
    fn begin(&mut self, region: &Region) {
        let states = all_states(region).into_iter();
        self.now = states.map(|(subject, state)| (subject, Arc::new(state))).collect();
    }

    fn did(&mut self, region: &Region, changes: &Changes, _: &Input, _: &Outcome) {
        self.compare(region, changes);
    }

    fn happened(&mut self, region: &Region, changes: &Changes) {
        self.compare(region, changes);
    }
}
