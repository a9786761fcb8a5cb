//! What happened: which thing came into which state, and when.
//!
//! A [`Chronicle`] is a [`Witness`]: it is told the story again after an undo, and so never contradicts the world. What
//! the learner did stands in the [`Log`](crate::Log); the chronicle has what came of it and what happened by itself,
//! checks that changed nothing left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::Instant;
use region::inspect::{State, Subject, Told, all_states, states};
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
    /// Its id, or its name where AWS goes by names.
    pub name: String,
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
    now: BTreeMap<Subject, Arc<Told>>,
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
                .filter(|subject| !told.iter().any(|still| still.subject == **subject))
                .cloned()
                .collect();
            for subject in gone {
                if let Some(before) = self.now.remove(&subject) {
                    let from = Some(before.state.clone());
                    self.note(region.now(), &before, from, None);
                }
            }
            for told in told {
                if self.now.get(&told.subject).is_none_or(|before| before.state != told.state) {
                    let told = Arc::new(told);
                    let before = self.now.insert(told.subject.clone(), Arc::clone(&told));
                    let from = before.map(|before| before.state.clone());
                    self.note(region.now(), &told, from, Some(told.state.clone()));
                }
            }
        }
    }

    fn note(&mut self, at: Instant, about: &Told, from: Option<State>, to: Option<State>) {
        let (subject, name) = (about.subject.clone(), about.name.clone());
        self.last.push(Happening { at, subject, name, from, to });
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
        self.now = states.map(|told| (told.subject.clone(), Arc::new(told))).collect();
    }

    fn did(&mut self, region: &Region, changes: &Changes, _: &Input, _: &Outcome) {
        self.compare(region, changes);
    }

    fn happened(&mut self, region: &Region, changes: &Changes) {
        self.compare(region, changes);
    }
}
