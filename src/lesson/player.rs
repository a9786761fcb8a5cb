//! “Do it for me”: plays the lines of a solution through the same door as clicks, one by one with a short pause, so that
//! the learner sees what changes. Lines that wait let time pass in strides, so that states can be seen to pass, too.
//!
//! It is a little machine driven by one timer; it stops when the learner says so, when AWS refuses, and when the learner
//! takes something back meanwhile.

use clockwork::{Duration, Instant};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use lessons::solve::{self, Act};
use model::ApiError;
use timeline::{Input, Outcome};

use super::default_lesson;
use crate::{bridge::Bridge, dock, t};

/// Between two lines, in milliseconds of the wall clock: long enough to look.
const BETWEEN_LINES: u32 = 1_200;
/// Between two strides of a wait, in milliseconds of the wall clock.
const BETWEEN_STRIDES: u32 = 100;
/// A wait takes about this many strides, but a stride is at least [`SHORTEST_STRIDE`].
const STRIDES: u64 = 40;
const SHORTEST_STRIDE: Duration = Duration::secs(1);

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Play {
    /// Never started.
    Idle,
    /// At this line of this step.
    Running {
        /// The step.
        step: usize,
        /// The line.
        line: usize,
    },
    /// It came to an end.
    Ended {
        /// The step.
        step: usize,
        /// How many lines were done.
        lines: usize,
        /// Why it ended.
        end: End,
    },
}

/// Why it ended.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum End {
    /// Every line was done.
    Done,
    /// The learner stopped it, or took something back.
    Stopped,
    /// AWS refused.
    Refused(ApiError),
    /// A line cannot be understood in this region, for this reason.
    Missing(String),
}

/// How far one line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineState {
    /// To come.
    Waiting,
    /// Under way.
    Now,
    /// Done.
    Done,
    /// Ended here.
    Failed,
}

impl Play {
    /// Whether it is under way.
    pub(super) fn is_running(&self) -> bool {
        matches!(self, Play::Running { .. })
    }

    /// The step it plays or played.
    pub(super) fn step(&self) -> Option<usize> {
        match self {
            Play::Idle => None,
            Play::Running { step, .. } | Play::Ended { step, .. } => Some(*step),
        }
    }

    /// How far a line of a step is.
    pub(super) fn line(&self, step: usize, line: usize) -> LineState {
        match self {
            Play::Running { step: own, line: now } if *own == step => match line.cmp(now) {
                core::cmp::Ordering::Less => LineState::Done,
                core::cmp::Ordering::Equal => LineState::Now,
                core::cmp::Ordering::Greater => LineState::Waiting,
            },
            Play::Ended { step: own, lines, .. } if *own == step && line < *lines => LineState::Done,
            Play::Ended { step: own, lines, end: End::Refused(_) | End::Missing(_) }
                if *own == step && line == *lines =>
            {
                LineState::Failed
            }
            _ => LineState::Waiting,
        }
    }
}

/// The machine behind a handle.
#[derive(Clone, Copy)]
pub(super) struct Player {
    bridge: Bridge,
    /// How far it is.
    pub(super) play: RwSignal<Play>,
    /// Until when the line under way waits.
    until: RwSignal<Option<Instant>>,
    stride: StoredValue<Duration>,
    /// How many entries the story had when this was last looked at: fewer mean that something was taken back.
    entries: StoredValue<usize>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Player {
    /// A machine at rest.
    pub(super) fn new(bridge: Bridge) -> Self {
        let player = Self {
            bridge,
            play: RwSignal::new(Play::Idle),
            until: RwSignal::new(None),
            stride: StoredValue::new(SHORTEST_STRIDE),
            entries: StoredValue::new(0),
            timer: StoredValue::new_local(None),
        };
        on_cleanup(move || drop(player.timer.try_update_value(Option::take)));
        player
    }

    /// Plays the solution of a step from its first line.
    pub(super) fn start(self, step: usize) {
        self.entries.set_value(self.entry_count());
        self.until.set(None);
        self.play.set(Play::Running { step, line: 0 });
        self.go_on_in(BETWEEN_STRIDES);
    }

    /// Stops where it is; what was done stays done.
    pub(super) fn stop(self) {
        self.end(End::Stopped);
    }

    /// What was done may have been taken back: then it is not told any more.
    pub(super) fn look_back(self) {
        let ended = self.play.with_untracked(|play| matches!(play, Play::Ended { .. }));
        if ended && self.entry_count() < self.entries.get_value() {
            self.play.set(Play::Idle);
        }
    }

    /// For how many more virtual seconds the line under way waits.
    pub(super) fn seconds_left(self) -> Option<u64> {
        let until = self.until.get()?;
        Some(until.since(self.bridge.now()).as_secs())
    }

    fn go_on(self) {
        let Play::Running { step, line } = self.play.get_untracked() else { return };
        let count = self.entry_count();
        if count < self.entries.get_value() {
            return self.end(End::Stopped);
        }
        self.entries.set_value(count);
        if let Some(until) = self.until.get_untracked() {
            return self.wait_on(until);
        }
        let lesson = default_lesson();
        let Some(text) = lesson.steps.get(step).and_then(|step| step.solution.get(line)) else {
            return self.end(End::Done);
        };
        match self.bridge.with(|region| solve::act(&lesson, text, region)) {
            Err(problem) => self.end(End::Missing(in_our_words(&problem))),
            Ok(Act::Wait(span)) => {
                let stride = Duration::millis(span.as_millis() / STRIDES);
                self.stride.set_value(stride.max(SHORTEST_STRIDE));
                self.until.set(Some(self.bridge.now_untracked() + span));
                self.go_on_in(BETWEEN_STRIDES);
            }
            Ok(Act::Do(Input::Visit(url))) => {
                // Seen where the learner would see it: in the browser of the dock.
                dock::request_browser(url);
                self.next_line();
            }
            Ok(Act::Do(input)) => match self.bridge.apply(input) {
                Outcome::Called(Err(refusal)) => self.end(End::Refused(refusal)),
                _ => self.next_line(),
            },
        }
    }

    fn wait_on(self, until: Instant) {
        let now = self.bridge.now_untracked();
        if now >= until {
            self.until.set(None);
            return self.next_line();
        }
        self.bridge.advance((now + self.stride.get_value()).min(until));
        self.go_on_in(BETWEEN_STRIDES);
    }

    fn next_line(self) {
        self.entries.set_value(self.entry_count());
        let Play::Running { step, line } = self.play.get_untracked() else { return };
        let lines = default_lesson().steps.get(step).map_or(0, |step| step.solution.len());
        self.play.set(Play::Running { step, line: line + 1 });
        if line + 1 < lines { self.go_on_in(BETWEEN_LINES) } else { self.end(End::Done) }
    }

    fn end(self, end: End) {
        self.timer.set_value(None);
        self.until.set(None);
        self.entries.set_value(self.entry_count());
        if let Play::Running { step, line } = self.play.get_untracked() {
            self.play.set(Play::Ended { step, lines: line, end });
        }
    }

    fn go_on_in(self, millis: u32) {
        self.timer.set_value(Some(Timeout::new(millis, move || {
            // The callback of a timer that is replaced while it runs must outlive itself.
            let own = self.timer.try_update_value(Option::take).flatten();
            self.go_on();
            drop(own);
        })));
    }

    fn entry_count(self) -> usize {
        self.bridge.with_story(|story| story.entries().len())
    }
}

/// Nearly always a line names something that an earlier step makes; the problem then repeats the line.
fn in_our_words(problem: &str) -> String {
    if problem.ends_with(": something is not there yet") {
        t!(lesson.play_too_early).to_owned()
    } else {
        problem.to_owned()
    }
}
