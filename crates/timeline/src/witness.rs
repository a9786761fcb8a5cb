//! Somebody who draws conclusions while the story is told: which steps of a lesson are passed, for one.
//!
//! A witness is part of every keyframe and told the story again after undo, so its conclusions are derived from
//! the log, undone by undo, and never saved on their own.

use region::{Changes, Region};

use crate::input::{Input, Outcome};

/// Somebody who watches a timeline.
pub trait Witness: Clone {
    /// The world is as it was at the start.
    fn begin(&mut self, region: &Region);
    /// A learner did something, and this came of it.
    fn did(&mut self, region: &Region, changes: &Changes, input: &Input, outcome: &Outcome);
    /// Something happened by itself.
    fn happened(&mut self, region: &Region, changes: &Changes);
}

/// Nobody watches.
impl Witness for () {
    fn begin(&mut self, _: &Region) {}
    fn did(&mut self, _: &Region, _: &Changes, _: &Input, _: &Outcome) {}
    fn happened(&mut self, _: &Region, _: &Changes) {}
}

/// Two watch.
impl<A: Witness, B: Witness> Witness for (A, B) {
    fn begin(&mut self, region: &Region) {
        self.0.begin(region);
        self.1.begin(region);
    }

    fn did(&mut self, region: &Region, changes: &Changes, input: &Input, outcome: &Outcome) {
        self.0.did(region, changes, input, outcome);
        self.1.did(region, changes, input, outcome);
    }

    fn happened(&mut self, region: &Region, changes: &Changes) {
        self.0.happened(region, changes);
        self.1.happened(region, changes);
    }
}
