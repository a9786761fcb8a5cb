//! A file that grows line by line, also by itself.
//!
//! A health check that always gets the same answer would write the same line every few seconds for months.
//! Such lines are not written but counted: a [`Repeat`] says from when to when and how often, and size, time
//! and number of lines are arithmetic. Only the last [`KEPT_LINES`] lines are ever put together.

use std::sync::Arc;

use clockwork::{Duration, Instant, sort};

/// How many lines of a log can be read; what is older only counts.
pub const KEPT_LINES: usize = 10_000;

/// What is in a log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    lines: Vec<LogLine>,
    repeats: Vec<(u64, Repeat)>,
    next_key: u64,
    /// Lines that are no longer kept, and their bytes.
    forgotten_lines: u64,
    forgotten_bytes: u64,
    kept_bytes: u64,
}

/// What was written at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    at: Instant,
    /// With its line end.
    bytes: Box<[u8]>,
    /// Whether a service wrote it: such lines of one moment are in the order of their texts, so that it does
    /// not matter which of them were counted and which were written.
    served: bool,
}

/// A line that comes again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// When it comes first.
    pub from: Instant,
    /// It comes strictly before this moment only; `None` while it goes on.
    pub until: Option<Instant>,
    /// The time from one line to the next; never zero.
    pub every: Duration,
    /// The line.
    pub line: Template,
}

/// A line with the moment in it, without its line end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// What stands before the moment.
    pub before: Arc<str>,
    /// How the moment is printed (`strftime`); of the same length for every moment.
    pub format: &'static str,
    /// What stands after the moment.
    pub after: Arc<str>,
}

impl Template {
    /// The line for one moment.
    pub fn at(&self, moment: Instant) -> String {
        format!("{}{}{}", self.before, moment.strftime(self.format), self.after)
    }
}

impl Repeat {
    /// How many lines there are up to and including `now`.
    pub fn count(&self, now: Instant) -> u64 {
        let last = match self.until {
            Some(until) if until <= now => {
                if until <= self.from {
                    return 0;
                }
                until - Duration::millis(1)
            }
            _ => now,
        };
        if last < self.from {
            return 0;
        }
        last.since(self.from).as_millis() / self.every.as_millis().max(1) + 1
    }

    /// The moment of line number `index`, from 0.
    fn moment(&self, index: u64) -> Instant {
        self.from + self.every.saturating_mul(index)
    }

    fn line_bytes(&self) -> u64 {
        self.line.at(self.from).len() as u64 + 1
    }
}

impl LogLine {
    /// What somebody wrote, line end and all.
    pub fn written(at: Instant, bytes: &[u8]) -> LogLine {
        LogLine { at, bytes: bytes.into(), served: false }
    }

    /// A line of a service, without its line end.
    pub fn served(at: Instant, text: &str) -> LogLine {
        LogLine { at, bytes: [text.as_bytes(), b"\n"].concat().into(), served: true }
    }

    fn newlines(&self) -> u64 {
        self.bytes.iter().filter(|byte| **byte == b'\n').count() as u64
    }
}

impl Log {
    /// Adds what was written.
    pub fn push(&mut self, line: LogLine) {
        if line.bytes.is_empty() {
            return;
        }
        self.kept_bytes += line.bytes.len() as u64;
        self.lines.push(line);
        if self.lines.len() >= 2 * KEPT_LINES {
            for old in self.lines.drain(..KEPT_LINES) {
                self.forgotten_lines += old.newlines();
                self.forgotten_bytes += old.bytes.len() as u64;
                self.kept_bytes = self.kept_bytes.saturating_sub(old.bytes.len() as u64);
            }
        }
    }

    /// Lets a line come again and again; the number names it for [`Log::close_repeat`].
    pub fn open_repeat(&mut self, repeat: Repeat) -> u64 {
        self.next_key += 1;
        self.repeats.push((self.next_key, repeat));
        self.next_key
    }

    /// Ends a repeat: its lines strictly before `until` stay.
    pub fn close_repeat(&mut self, key: u64, until: Instant) {
        for (_, repeat) in self.repeats.iter_mut().filter(|(other, _)| *other == key) {
            repeat.until = Some(repeat.until.map_or(until, |old| old.min(until)));
        }
        self.repeats.retain(|(_, repeat)| repeat.until.is_none_or(|until| until > repeat.from));
    }

    /// Ends all repeats with the lines up to and including `now`.
    pub fn close(&mut self, now: Instant) {
        let until = now + Duration::millis(1);
        let keys: Vec<u64> = self.repeats.iter().map(|(key, _)| *key).collect();
        for key in keys {
            self.close_repeat(key, until);
        }
    }

    /// The log after somebody replaced what is in it: what comes later comes still.
    pub fn rewritten(&self, bytes: &[u8], now: Instant) -> Log {
        let mut log = Log { next_key: self.next_key, ..Log::default() };
        for (key, repeat) in &self.repeats {
            let coming = Repeat { from: repeat.moment(repeat.count(now)), ..repeat.clone() };
            if coming.until.is_none_or(|until| until > coming.from) {
                log.repeats.push((*key, coming));
            }
        }
        log.push(LogLine::written(now, bytes));
        log
    }

    /// How many lines there are in all.
    pub fn count_lines(&self, now: Instant) -> u64 {
        let written: u64 = self.lines.iter().map(LogLine::newlines).sum();
        let repeated: u64 = self.repeats.iter().map(|(_, repeat)| repeat.count(now)).sum();
        self.forgotten_lines + written + repeated
    }

    /// How many bytes there are in all.
    pub fn size(&self, now: Instant) -> u64 {
        let repeated =
            self.repeats.iter().map(|(_, repeat)| repeat.count(now).saturating_mul(repeat.line_bytes()));
        self.forgotten_bytes + self.kept_bytes + repeated.sum::<u64>()
    }

    /// When the last line came.
    pub fn modified(&self, now: Instant) -> Instant {
        let last = |repeat: &Repeat| repeat.count(now).checked_sub(1).map(|index| repeat.moment(index));
        let repeated = self.repeats.iter().filter_map(|(_, repeat)| last(repeat)).max();
        self.lines.last().map(|line| line.at).max(repeated).unwrap_or_default()
    }

    /// The last [`KEPT_LINES`] lines.
    pub fn read(&self, now: Instant) -> Vec<u8> {
        let start = self.lines.len().saturating_sub(KEPT_LINES);
        let mut lines: Vec<LogLine> = self.lines.iter().skip(start).cloned().collect();
        for (_, repeat) in &self.repeats {
            let count = repeat.count(now);
            let first = count.saturating_sub(KEPT_LINES as u64);
            lines.extend((first..count).map(|index| {
                let moment = repeat.moment(index);
                LogLine::served(moment, &repeat.line.at(moment))
            }));
        }
        sort::sort_by(&mut lines, |a, b| {
            let text = |line: &LogLine| line.served.then(|| line.bytes.clone());
            a.at.cmp(&b.at).then_with(|| text(a).cmp(&text(b)))
        });
        let start = lines.len().saturating_sub(KEPT_LINES);
        lines.iter().skip(start).flat_map(|line| line.bytes.iter().copied()).collect()
    }

    /// What the log costs of our memory, about.
    pub(super) fn cost(&self) -> u64 {
        self.kept_bytes + 40 * self.lines.len() as u64 + 200 * self.repeats.len() as u64
    }
}
