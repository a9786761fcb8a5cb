//! The journal of a machine, and the names of units.
//!
//! Every boot writes two lines for each unit, on ten thousand machines the same ones: such a line is kept as its moment,
//! the unit and what happened, and becomes text when somebody reads it.

use core::borrow::Borrow;
use core::fmt;
use core::ops::Deref;
use std::sync::Arc;

use clockwork::Instant;

/// How many lines of the journal a machine keeps in our memory.
const LIMIT: usize = 1_000;

/// The units that the image and the packages bring.
const KNOWN: &[&str] = &[
    "amazon-ssm-agent.service",
    "chronyd.service",
    "cloud-config.service",
    "cloud-final.service",
    "cloud-init-local.service",
    "cloud-init.service",
    "crond.service",
    "httpd.service",
    "php-fpm.service",
    "rsyslog.service",
    "sshd.service",
];

/// The name of a unit with its suffix. One that every machine knows takes no memory of its own.
#[derive(Clone)]
pub struct UnitName(Name);

#[derive(Clone)]
enum Name {
    /// One of [`KNOWN`], by its place there.
    Known(u8),
    Other(Arc<str>),
}

impl UnitName {
    /// The unit with this name.
    pub fn new(name: &str) -> UnitName {
        let place = KNOWN.iter().position(|known| *known == name).and_then(|place| u8::try_from(place).ok());
        UnitName(place.map_or_else(|| Name::Other(name.into()), Name::Known))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Name::Known(place) => KNOWN.get(usize::from(*place)).copied().unwrap_or_default(),
            Name::Other(name) => name,
        }
    }
}

impl Deref for UnitName {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for UnitName {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for UnitName {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for UnitName {}

impl PartialOrd for UnitName {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for UnitName {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl fmt::Debug for UnitName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for UnitName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// When it was written.
    pub at: Instant,
    /// The unit it is about.
    pub unit: UnitName,
    /// What is said.
    pub event: Event,
}

/// What a line of the journal says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// systemd starts the unit.
    Starting,
    /// The unit is ready.
    Started,
    /// systemd stops the unit.
    Stopping,
    /// The unit has stopped.
    Stopped,
    /// The unit could not start, or ended with an error.
    Failed {
        /// The exit status of its process.
        status: u8,
    },
    /// The unit reads its configuration again.
    Reloaded,
    /// A line of the program itself: its name and the text.
    Said(Box<str>, Box<str>),
}

/// The journal since boot, oldest line first.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Journal {
    lines: Vec<Line>,
}

/// A line as it is kept.
#[derive(Clone, PartialEq, Eq)]
enum Line {
    /// A known unit starts.
    Starting(Instant, u8),
    /// A known unit is ready.
    Started(Instant, u8),
    /// Any other line.
    Other(Box<JournalEntry>),
}

impl Line {
    fn of(entry: JournalEntry) -> Line {
        match (&entry.unit.0, &entry.event) {
            (Name::Known(place), Event::Starting) => Line::Starting(entry.at, *place),
            (Name::Known(place), Event::Started) => Line::Started(entry.at, *place),
            _ => Line::Other(Box::new(entry)),
        }
    }

    fn entry(&self) -> JournalEntry {
        let known =
            |at: Instant, place: u8, event| JournalEntry { at, unit: UnitName(Name::Known(place)), event };
        match self {
            Line::Starting(at, place) => known(*at, *place, Event::Starting),
            Line::Started(at, place) => known(*at, *place, Event::Started),
            Line::Other(entry) => JournalEntry::clone(entry),
        }
    }
}

impl Journal {
    /// All lines that are kept, oldest first.
    pub(crate) fn entries(&self) -> impl DoubleEndedIterator<Item = JournalEntry> + ExactSizeIterator {
        self.lines.iter().map(Line::entry)
    }

    /// Writes a line; of too many the older half is forgotten.
    pub(crate) fn push(&mut self, entry: JournalEntry) {
        if self.lines.len() >= LIMIT {
            self.lines.drain(..LIMIT / 2);
        }
        if self.lines.len() == self.lines.capacity() {
            self.lines.reserve_exact((self.lines.len() / 4).max(4));
        }
        self.lines.push(Line::of(entry));
    }

    /// Forgets everything.
    pub(crate) fn clear(&mut self) {
        self.lines = Vec::new();
    }
}

impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.entries()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_whatever_it_is() {
        let at = Instant::from_millis(1_714_564_800_000);
        let said = || Event::Said("httpd".into(), "AH00558: could not reliably determine".into());
        let events = [
            ("sshd.service", Event::Starting),
            ("sshd.service", Event::Started),
            ("own.service", Event::Started),
            ("httpd.service", Event::Failed { status: 1 }),
            ("httpd.service", said()),
        ];
        let mut journal = Journal::default();
        for (unit, event) in events.clone() {
            journal.push(JournalEntry { at, unit: UnitName::new(unit), event });
        }
        let read: Vec<(String, Event)> =
            journal.entries().map(|entry| (entry.unit.to_string(), entry.event)).collect();
        assert_eq!(read, events.map(|(unit, event)| (unit.to_owned(), event)));
        assert_eq!(size_of::<Line>(), 16, "a line of a boot is its moment and a word");
    }

    #[test]
    fn a_long_journal_forgets_its_older_half() {
        let mut journal = Journal::default();
        for second in 0..=LIMIT as u64 {
            let at = Instant::from_millis(second * 1_000);
            journal.push(JournalEntry { at, unit: UnitName::new("crond.service"), event: Event::Reloaded });
        }
        assert_eq!(journal.entries().len(), LIMIT / 2 + 1);
        assert_eq!(journal.entries().next_back().map(|entry| entry.at.as_secs()), Some(LIMIT as u64));
    }

    #[test]
    fn names_are_in_the_order_of_their_texts() {
        assert!(KNOWN.is_sorted());
        assert!(UnitName::new("blog.service") < UnitName::new("crond.service"));
        assert_eq!(UnitName::new("sshd.service").as_str(), "sshd.service");
    }
}
