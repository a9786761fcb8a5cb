//! How time passes: as on the desk, by itself after each call, or by hand.
//!
//! The one place in the house where the machine's own clock is read: a region gets its time from here.
#![allow(clippy::disallowed_types, clippy::disallowed_methods)]

use std::time::Instant as DeskInstant;

use clockwork::{Duration, Instant};

/// How time passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As on the desk.
    Real,
    /// After each call, until what it set in motion has come to rest.
    Instant,
    /// Only when somebody says so.
    Manual,
}

impl Pace {
    /// The word on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Pace::Real => "real",
            Pace::Instant => "instant",
            Pace::Manual => "manual",
        }
    }
}

/// One clock for all regions of the endpoint.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    pace: Pace,
    now: Instant,
    /// When, by the desk's clock, it was `now`.
    set_at: DeskInstant,
}

impl Clock {
    /// A clock that shows `start`.
    pub fn new(pace: Pace, start: Instant) -> Clock {
        Clock { pace, now: start, set_at: DeskInstant::now() }
    }

    /// How time passes.
    pub fn pace(&self) -> Pace {
        self.pace
    }

    /// What it shows.
    pub fn now(&self) -> Instant {
        match self.pace {
            Pace::Real => {
                let millis = u64::try_from(self.set_at.elapsed().as_millis()).unwrap_or(u64::MAX);
                self.now + Duration::millis(millis)
            }
            Pace::Instant | Pace::Manual => self.now,
        }
    }

    /// Moves its hands forward; never back.
    pub fn set(&mut self, now: Instant) {
        self.now = self.now().max(now);
        self.set_at = DeskInstant::now();
    }
}
