//! The region now, and the ways to go back.
//!
//! Undo goes to the nearest keyframe (a cloned region, which shares its rows) and does again what lay between.
//! A keyframe is due after a certain amount of *work* (events handled), not of inputs: one wait of eight hours
//! may be the expensive one. At most [`MOST_KEYFRAMES`] are kept, thinned so that distances grow with age.
//!
//! # Undo, looks and redo
//!
//! A *step* changes something that a learner may want back: a write that succeeded, a line in a terminal. Everything
//! else is a *look*: a visit, a question, a refusal, opening a terminal, time that passes. Undo goes to the moment just
//! before the last step. Redo is its exact inverse: it goes to just before the next undone step, and behind the last one
//! to the moment at which the world stood when the learner began to undo, waits and looks at the end included.
//!
//! # Any moment
//!
//! [`Timeline::go_to`] and [`Timeline::go_behind`] lead to any moment of the story, as several undos or redos would, and
//! [`Timeline::come_back`] leads to where it had come. A step on the way begins another story; the one that was left is
//! kept as a branch, and [`Timeline::take_up`] exchanges the two.
//!
//! # Looking around
//!
//! Who undoes, looks around and wants to go on as before can do so: what was undone stays until another *step* is
//! made. But the world that is redone is one in which those looks were not taken, so redo (and a further undo) leaves
//! them out, with what they brought: an entry in an access log, a terminal that was opened, a goal that was ticked.
//! To keep both, redo would have to do the undone steps at another moment, and they would be other steps.

use clockwork::{Instant, Seed};
use model::TableName;
use region::{Changes, Region, Scenario};

use crate::input::{Input, Outcome};
use crate::log::{Branch, Entry, Log};
use crate::witness::Witness;

/// Events handled between two keyframes: a few milliseconds of replay.
const EVENTS_PER_KEYFRAME: u64 = 500;
/// Inputs between two keyframes.
const INPUTS_PER_KEYFRAME: usize = 32;
/// How many keyframes are kept beside the first.
const MOST_KEYFRAMES: usize = 24;

/// One learner's story: where it began, what was done, and the region that came of it.
#[derive(Clone, Debug)]
pub struct Timeline<W: Witness = ()> {
    scenario: Scenario,
    seed: Seed,
    log: Log,
    /// How many entries of the log have been done in `region`: all, except while it is told again.
    position: usize,
    region: Region,
    witness: W,
    /// The witness as it was where the story had come, while the world stands at an earlier moment.
    at_end: Option<W>,
    /// By position, then by time.
    keyframes: Vec<Keyframe<W>>,
    work_since_keyframe: u64,
    changes: Changes,
    /// Whether the region was exchanged for another one, so that everything may have changed.
    replaced: bool,
}

#[derive(Clone, Debug)]
struct Keyframe<W> {
    position: usize,
    region: Region,
    witness: W,
}

/// What changed since somebody last asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// These rows.
    Rows(Changes),
    /// Possibly everything: the story was moved to another moment.
    Everything,
}

impl<W: Witness> Timeline<W> {
    /// A story that begins now.
    pub fn new(seed: Seed, scenario: Scenario, witness: W) -> Self {
        let region = Region::new(seed, &scenario);
        let mut witness = witness;
        witness.begin(&region);
        let first = Keyframe { position: 0, region: region.clone(), witness: witness.clone() };
        Timeline {
            scenario,
            seed,
            log: Log::default(),
            position: 0,
            region,
            witness,
            at_end: None,
            keyframes: vec![first],
            work_since_keyframe: 0,
            changes: Changes::default(),
            replaced: true,
        }
    }

    /// The region as it is now.
    pub fn region(&self) -> &Region {
        &self.region
    }

    /// The one who watches, with what it has concluded so far.
    pub fn witness(&self) -> &W {
        &self.witness
    }

    /// The one who watches, as it was where the story had come: what will be concluded, if nobody does anything else.
    /// A story that was saved at an earlier moment does not know.
    pub fn witness_at_end(&self) -> Option<&W> {
        self.at_end.as_ref().filter(|_| self.is_away())
    }

    /// The scenario it began with.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The seed it began with.
    pub fn seed(&self) -> Seed {
        self.seed
    }

    /// What was done and is in force.
    pub fn entries(&self) -> &[Entry] {
        self.log.entries()
    }

    /// What was done, and beside it what was undone.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Whether nothing was done, and nothing can be redone.
    pub fn is_untouched(&self) -> bool {
        self.log.is_empty() && self.log.undone().is_empty()
    }

    /// The present moment.
    pub fn now(&self) -> Instant {
        self.region.now()
    }

    /// Does something now. If it is a step, what could have been redone is gone.
    pub fn apply(&mut self, input: Input) -> Outcome {
        let at = self.region.now();
        let (position, now) = (self.position, at);
        self.keyframes.retain(|k| k.position < position || (k.position == position && k.region.now() <= now));
        let outcome = self.perform(&input);
        let (digest, is_step) = (outcome.digest(), input.is_step(&outcome));
        self.log.push(Entry { at, input, digest, is_step });
        if is_step {
            self.at_end = None;
        }
        self.position += 1;
        // What this set in motion for the same moment happens before anything else does, live as in a replay.
        self.advance(at);
        outcome
    }

    /// Lets time pass until `to`.
    pub fn advance(&mut self, to: Instant) {
        let (witness, changes, work) = (&mut self.witness, &mut self.changes, &mut self.work_since_keyframe);
        self.region.advance_with(to, &mut |region, step| {
            witness.happened(region, step);
            *work += 1;
        });
        changes.merge(self.region.take_changes());
        self.take_keyframe_if_due();
    }

    /// When something will next happen by itself.
    pub fn next_event_at(&self) -> Option<Instant> {
        self.region.next_event_at()
    }

    /// What changed since this was last asked.
    pub fn take_difference(&mut self) -> Difference {
        let changes = core::mem::take(&mut self.changes);
        if core::mem::take(&mut self.replaced) { Difference::Everything } else { Difference::Rows(changes) }
    }

    /// Whether something changed since [`Timeline::take_difference`] that a console could show: more than the inside
    /// of machines and terminals.
    pub fn has_visible_changes(&self) -> bool {
        let inner = [TableName::Machines, TableName::Terminals];
        self.replaced || self.changes.rows.iter().any(|row| !inner.contains(&row.table()))
    }

    // ── going back and forth ────────────────────────────────────────────────────────────────────────────────

    /// The last thing that undo would take back.
    pub fn undoable(&self) -> Option<&Entry> {
        self.entries().iter().rev().find(|entry| entry.is_step)
    }

    /// The thing that redo would do again.
    pub fn redoable(&self) -> Option<&Entry> {
        self.log.undone().iter().find(|entry| entry.is_step)
    }

    /// Goes back to just before the last step. Whether there was one.
    pub fn undo(&mut self) -> bool {
        self.forget_keyframes_of_looks();
        self.leave_the_end();
        let Some(at) = self.log.undo(self.region.now()) else { return false };
        self.tell_again(at);
        true
    }

    /// Goes on to just before the next undone step, or to where the world stood before anything was undone. Whether
    /// there was something to redo.
    pub fn redo(&mut self) -> bool {
        if self.redoable().is_none() {
            return false;
        }
        self.forget_keyframes_of_looks();
        let Some(at) = self.log.redo() else { return false };
        self.tell_again(at);
        true
    }

    /// Whether the world stands at an earlier moment than the story has come to.
    pub fn is_away(&self) -> bool {
        self.log.is_away(self.now())
    }

    /// How far the story has come: now, unless somebody went back.
    pub fn end(&self) -> Instant {
        if self.is_away() { self.log.end().max(self.now()) } else { self.now() }
    }

    /// Goes to a moment: all that was done by then is done, and nothing else. Behind the story's end time passes.
    pub fn go_to(&mut self, at: Instant) {
        let at = at.max(self.keyframes[0].region.now());
        let count = self.log.whole().take_while(|entry| entry.at <= at).count();
        self.stand(count, at);
    }

    /// Goes to just behind the first `count` things of the whole story ([`Log::whole`]), at the moment of the last of
    /// them; to the start for none.
    pub fn go_behind(&mut self, count: usize) {
        let last = count.checked_sub(1).and_then(|last| self.log.whole().nth(last)).map(|entry| entry.at);
        self.stand(count, last.unwrap_or_else(|| self.keyframes[0].region.now()));
    }

    /// Goes to where the story had come before anybody went back.
    pub fn come_back(&mut self) {
        if self.is_away() {
            self.stand(usize::MAX, self.log.end());
        }
    }

    fn stand(&mut self, count: usize, at: Instant) {
        self.forget_keyframes_of_looks();
        self.leave_the_end();
        self.log.go_to(count, self.region.now());
        self.tell_again(at);
    }

    /// Somebody goes back from where the story has come.
    fn leave_the_end(&mut self) {
        if !self.is_away() {
            self.at_end = Some(self.witness.clone());
        }
    }

    /// Takes up a story that was left, where it was left; the present one takes its place among [`Log::branches`].
    /// Whether there is one of this number.
    pub fn take_up(&mut self, branch: usize) -> bool {
        self.forget_keyframes_of_looks();
        let Some(common) = self.log.take_up(branch, self.region.now()) else { return false };
        self.keyframes.retain(|keyframe| keyframe.position <= common);
        self.at_end = None;
        self.tell_again(self.log.end());
        true
    }

    /// Begins again with the same scenario and seed. Nothing can be redone then.
    pub fn start_over(&mut self) {
        self.log.clear();
        self.at_end = None;
        self.keyframes.truncate(1);
        self.tell_again(self.keyframes[0].region.now());
    }

    /// Puts aside what was done behind the first `fork` entries, then does `looks`, and waits until `now`: how a
    /// story that was saved after an undo becomes what it was. Whether the looks show what they showed then.
    pub(crate) fn put_aside(&mut self, fork: usize, looks: Vec<Entry>, now: Instant) -> bool {
        let end = self.region.now();
        self.log.put_aside(fork, end);
        let at = self.entries().last().map_or(self.keyframes[0].region.now(), |entry| entry.at);
        self.tell_again(at);
        let as_before = looks.into_iter().all(|look| {
            self.advance(look.at);
            self.apply(look.input).digest() == look.digest
        });
        self.advance(now);
        as_before
    }

    /// The story had come further than the world stands now, with nothing done on the way.
    pub(crate) fn had_come_to(&mut self, end: Instant) {
        self.log.put_aside(self.log.len(), end);
    }

    /// Keeps a story that was left, as a saved one tells it.
    pub(crate) fn keep(&mut self, branch: Branch) {
        self.log.keep(branch);
    }

    /// Keyframes of a world in which somebody looked around after an undo: the story goes on without.
    fn forget_keyframes_of_looks(&mut self) {
        let fork = self.log.fork();
        if self.log.len() > fork {
            self.keyframes.retain(|keyframe| keyframe.position <= fork);
        }
    }

    /// The world with all entries of the log in force, at `at`.
    fn tell_again(&mut self, at: Instant) {
        let end = self.log.len();
        let on_the_way = |keyframe: &&Keyframe<W>| {
            // One from a moment after its next entry waited where this story did not.
            let next = self.log.entries().get(keyframe.position).map_or(at, |entry| entry.at);
            keyframe.position <= end && keyframe.region.now() <= next
        };
        let nearest = self.keyframes.iter().rev().find(on_the_way).unwrap_or(&self.keyframes[0]).clone();
        self.region = nearest.region;
        self.witness = nearest.witness;
        self.position = nearest.position;
        self.work_since_keyframe = 0;
        while let Some(entry) = self.log.entries().get(self.position).cloned() {
            self.advance(entry.at);
            let outcome = self.perform(&entry.input);
            self.log.found(self.position, entry.input.is_step(&outcome));
            self.position += 1;
        }
        self.advance(at);
        self.changes = Changes::default();
        self.replaced = true;
    }

    fn perform(&mut self, input: &Input) -> Outcome {
        let outcome = input.perform(&mut self.region);
        let step = self.region.take_changes();
        self.witness.did(&self.region, &step, input, &outcome);
        self.changes.merge(step);
        self.work_since_keyframe += 1;
        outcome
    }

    fn take_keyframe_if_due(&mut self) {
        // Behind the present may stand keyframes of what was undone.
        let here = (self.position, self.region.now());
        let place = self.keyframes.partition_point(|k| (k.position, k.region.now()) <= here);
        let last = place.checked_sub(1).and_then(|before| self.keyframes.get(before));
        let inputs = self.position.saturating_sub(last.map_or(0, |keyframe| keyframe.position));
        if self.work_since_keyframe < EVENTS_PER_KEYFRAME && inputs < INPUTS_PER_KEYFRAME {
            return;
        }
        self.work_since_keyframe = 0;
        if last.is_some_and(|keyframe| (keyframe.position, keyframe.region.now()) == here) {
            return;
        }
        let (region, witness) = (self.region.clone(), self.witness.clone());
        self.keyframes.insert(place, Keyframe { position: self.position, region, witness });
        if self.keyframes.len() > MOST_KEYFRAMES + 1 {
            self.thin_keyframes();
        }
    }

    /// Drops the keyframe whose neighbours are closest together in proportion to its age; never the first, never
    /// the newest.
    fn thin_keyframes(&mut self) {
        let count = self.keyframes.len();
        let loss = |i: usize| {
            let gap = self.keyframes[i + 1].position.saturating_sub(self.keyframes[i - 1].position);
            (gap as u64 * 1_000) / (count - i) as u64
        };
        if let Some(least) = (1..count - 1).min_by_key(|i| loss(*i)) {
            self.keyframes.remove(least);
        }
    }
}

/// What replay found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Divergence {
    /// The entry at which the answer was another one than before.
    pub entry: usize,
}

impl<W: Witness> Timeline<W> {
    /// Tells a saved story again up to `now`. Stops at the first answer that is not what it was: the engine has
    /// changed since, and going on would be a silent lie.
    pub fn replay(
        seed: Seed,
        scenario: Scenario,
        witness: W,
        entries: Vec<Entry>,
        now: Instant,
    ) -> (Self, Option<Divergence>) {
        let mut timeline = Timeline::new(seed, scenario, witness);
        for (number, entry) in entries.into_iter().enumerate() {
            timeline.advance(entry.at);
            let outcome = timeline.apply(entry.input);
            if outcome.digest() != entry.digest {
                return (timeline, Some(Divergence { entry: number }));
            }
        }
        timeline.advance(now);
        (timeline, None)
    }
}
