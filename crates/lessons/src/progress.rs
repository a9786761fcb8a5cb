//! Which goals are reached, and since when.
//!
//! A goal is reached at the first moment its check holds: "stopped" is false again once the machine is
//! terminated, and a 502 lasts minutes. So checks are asked after every input and after every event that touched
//! a table they depend on, never per tick: the pace of the clock cannot skip a state.

use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::Instant;
use guest::http::Exchange;
use region::{Changes, Region, RowId};
use timeline::{Input, Outcome, Witness};

use crate::check::{Check, Finder};
use crate::lesson::{Goal, Lesson, Near, Step};

/// A learner's progress in a lesson; without a lesson there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    lesson: Option<Arc<Lesson>>,
    passed: BTreeMap<String, Instant>,
}

impl Progress {
    /// No goal of this lesson is reached yet.
    pub fn new(lesson: Arc<Lesson>) -> Progress {
        Progress { lesson: Some(lesson), passed: BTreeMap::new() }
    }

    /// The lesson.
    pub fn lesson(&self) -> Option<&Arc<Lesson>> {
        self.lesson.as_ref()
    }

    /// When a goal was reached.
    pub fn reached_at(&self, goal: &str) -> Option<Instant> {
        self.passed.get(goal).copied()
    }

    /// How many goals are reached.
    pub fn reached_count(&self) -> usize {
        self.passed.len()
    }

    /// Whether all goals of a step are reached.
    pub fn is_done(&self, step: &Step) -> bool {
        step.goals.iter().all(|goal| self.passed.contains_key(&goal.id))
    }

    /// The position of the first step that is not done.
    pub fn next_step(&self) -> Option<usize> {
        self.lesson.as_ref()?.steps.iter().position(|step| !self.is_done(step))
    }

    /// Whether every goal is reached.
    pub fn is_complete(&self) -> bool {
        self.lesson.as_ref().is_some_and(|lesson| lesson.steps.iter().all(|step| self.is_done(step)))
    }

    /// Whether a goal can be reached now: not reached yet, and waiting for no other.
    pub fn is_open(&self, goal: &Goal) -> bool {
        !self.passed.contains_key(&goal.id) && goal.after.iter().all(|after| self.passed.contains_key(after))
    }

    /// What is nearly right at this moment.
    pub fn near_misses<'a>(&self, step: &'a Step, region: &Region) -> Vec<&'a Near> {
        let Some(lesson) = &self.lesson else { return Vec::new() };
        if self.is_done(step) {
            return Vec::new();
        }
        let finder = Finder::new(&lesson.find, region);
        let holds = |near: &&Near| match &near.check {
            Check::Aws { words, expect, .. } => finder.holds(words, expect),
            Check::Visit { .. } | Check::Typed { .. } => false,
        };
        step.near.iter().filter(holds).collect()
    }

    /// Reaches every open goal for which `holds`; reaching one may open another.
    fn pass(&mut self, now: Instant, holds: impl Fn(&Lesson, &Goal) -> bool) {
        let Some(lesson) = self.lesson.clone() else { return };
        for goal in lesson.goals() {
            if self.is_open(goal) && holds(&lesson, goal) {
                self.passed.insert(goal.id.clone(), now);
            }
        }
    }

    fn look(&mut self, region: &Region, touched: Option<&Changes>) {
        self.pass(region.now(), |lesson, goal| match &goal.check {
            Check::Aws { words, tables, expect } => {
                let concerned = touched.is_none_or(|changes| {
                    tables.iter().any(|table| changes.members.contains(table))
                        || changes.rows.iter().map(RowId::table).any(|table| tables.contains(&table))
                });
                concerned && Finder::new(&lesson.find, region).holds(words, expect)
            }
            Check::Visit { .. } | Check::Typed { .. } => false,
        });
    }
}

impl Witness for Progress {
    fn begin(&mut self, region: &Region) {
        self.passed.clear();
        self.look(region, None);
    }

    fn did(&mut self, region: &Region, changes: &Changes, input: &Input, outcome: &Outcome) {
        let before = self.passed.len();
        self.look(region, Some(changes));
        match (input, outcome) {
            (Input::Visit(url), Outcome::Visited(visit)) => {
                self.pass(region.now(), |lesson, goal| visited(region, lesson, goal, url, &visit.exchange));
            }
            (Input::Type { line, terminal }, _) => {
                let succeeded =
                    region.terminal(*terminal).is_some_and(|open| open.terminal.shell().status() == 0);
                self.pass(region.now(), |_, goal| succeeded && typed(goal, line));
            }
            _ => {}
        }
        // A goal that was reached may have opened one whose check holds already.
        if self.passed.len() > before {
            self.look(region, None);
        }
    }

    fn happened(&mut self, region: &Region, changes: &Changes) {
        let before = self.passed.len();
        self.look(region, Some(changes));
        if self.passed.len() > before {
            self.look(region, None);
        }
    }
}

fn visited(region: &Region, lesson: &Lesson, goal: &Goal, url: &str, exchange: &Exchange) -> bool {
    let Check::Visit { url: wanted, statuses } = &goal.check else { return false };
    let got = exchange.outcome.as_ref().is_ok_and(|response| statuses.contains(&response.status));
    let wanted = got.then(|| Finder::new(&lesson.find, region).fill(wanted)).flatten();
    wanted.is_some_and(|wanted| same_address(&wanted, url))
}

/// Whether two texts are the same address, scheme and last slash aside.
fn same_address(one: &str, other: &str) -> bool {
    let plain = |url: &str| {
        let url = url.trim();
        let url = url.strip_prefix("http://").or_else(|| url.strip_prefix("https://")).unwrap_or(url);
        url.trim_end_matches('/').to_ascii_lowercase()
    };
    plain(one) == plain(other)
}

fn typed(goal: &Goal, line: &str) -> bool {
    let Check::Typed { command } = &goal.check else { return false };
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    words(line).contains(&words(command))
}
