//! Which checks are true, read off the story; what is nearly right; and where the console shows it.

use clockwork::Instant;
use leptos::prelude::*;
use lessons::{
    Goal,
    check::{Check, Finder},
};

use super::default_lesson;
use crate::{
    bridge::{Bridge, use_bridge},
    paths::{self, Location, Page},
};

/// A check's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tick {
    /// True since then, or true once then.
    Done(Instant),
    /// Can become true now.
    Open,
    /// Waits for another check.
    Later,
}

/// All checks, by step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ticks(Vec<Vec<Tick>>);

impl Ticks {
    /// The state of a check.
    pub(super) fn of(&self, step: usize, goal: usize) -> Tick {
        self.step(step).get(goal).copied().unwrap_or(Tick::Later)
    }

    /// The checks of a step.
    pub(super) fn step(&self, step: usize) -> &[Tick] {
        self.0.get(step).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether all checks of a step are done.
    pub(super) fn is_done(&self, step: usize) -> bool {
        let ticks = self.step(step);
        !ticks.is_empty() && ticks.iter().all(|tick| tick.done_at().is_some())
    }

    /// How many steps are done.
    pub(super) fn done_steps(&self) -> usize {
        (0..self.0.len()).filter(|step| self.is_done(*step)).count()
    }

    /// How many steps there are.
    pub(super) fn steps(&self) -> usize {
        self.0.len()
    }

    /// Every check, one after the other.
    pub(super) fn all(&self) -> impl Iterator<Item = Tick> + '_ {
        self.0.iter().flatten().copied()
    }

    /// The first step that is not done.
    pub(super) fn next_step(&self) -> Option<usize> {
        (0..self.0.len()).find(|step| !self.is_done(*step))
    }
}

impl Tick {
    /// When it became true.
    pub(super) fn done_at(self) -> Option<Instant> {
        match self {
            Tick::Done(at) => Some(at),
            Tick::Open | Tick::Later => None,
        }
    }
}

/// The checks, again whenever one may have ticked: after everything a learner does, and each virtual second.
pub(super) fn use_ticks() -> Memo<Ticks> {
    at_every_moment(|bridge| {
        bridge.with_story(|story| {
            let (progress, _) = story.witness();
            let tick = |goal: &Goal| match progress.reached_at(&goal.id) {
                Some(at) => Tick::Done(at),
                None if progress.is_open(goal) => Tick::Open,
                None => Tick::Later,
            };
            Ticks(default_lesson().steps.iter().map(|step| step.goals.iter().map(tick).collect()).collect())
        })
    })
}

/// What is nearly right in a step now, by its names in the prose.
pub(super) fn use_near_misses(step: usize) -> Memo<Vec<String>> {
    at_every_moment(move |bridge| {
        let lesson = default_lesson();
        let Some(step) = lesson.steps.get(step) else { return Vec::new() };
        if step.near.is_empty() {
            return Vec::new();
        }
        bridge.with_story(|story| {
            let misses = story.witness().0.near_misses(step, story.region());
            misses.into_iter().map(|near| near.id.clone()).collect()
        })
    })
}

/// Checks that must be true at the end and are not now: step and check.
pub(super) fn use_broken() -> Memo<Vec<(usize, usize)>> {
    at_every_moment(|bridge| {
        let lesson = default_lesson();
        let steps = lesson.steps.iter().enumerate();
        let goals =
            steps.flat_map(|(step, of)| of.goals.iter().enumerate().map(move |(at, goal)| (step, at, goal)));
        let broken = |(_, _, goal): &(usize, usize, &Goal)| goal.holds && !holds(bridge, goal);
        goals.filter(broken).map(|(step, at, _)| (step, at)).collect()
    })
}

fn holds(bridge: Bridge, goal: &Goal) -> bool {
    match &goal.check {
        Check::Aws { words, expect, .. } => {
            bridge.with(|region| Finder::new(&default_lesson().find, region).holds(words, expect))
        }
        // What a browser saw or a terminal did lies in the past and stays true.
        Check::Visit { .. } | Check::Typed { .. } => true,
    }
}

/// Where the console shows a check; a list while the thing itself is not there.
pub(super) fn use_look(look: Option<String>) -> Memo<Option<String>> {
    at_every_moment(move |bridge| look.as_deref().map(|look| address(bridge, look)))
}

fn address(bridge: Bridge, look: &str) -> String {
    let mut location = Location::parse(&format!("#/{look}"));
    if let Page::Item(resource, id) = &location.page
        && id.contains('$')
    {
        let found = bridge.with(|region| Finder::new(&default_lesson().find, region).fill(id));
        let Some(found) = found else { return paths::list(*resource) };
        location.page = Page::Item(*resource, found);
    }
    location.href()
}

fn at_every_moment<T: PartialEq + Send + Sync + 'static>(
    read: impl Fn(Bridge) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let bridge = use_bridge();
    Memo::new(move |_| {
        bridge.track_history();
        bridge.now();
        read(bridge)
    })
}
