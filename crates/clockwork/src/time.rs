//! Virtual time: whole milliseconds, no clock.
//!
//! An [`Instant`] counts from the Unix epoch, so that a world has dates; how far it has come is for its
//! owner to say. Both types saturate: no learner can overflow time.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::num::NonZeroU64;
use core::ops::{Add, AddAssign, Sub};

use crate::calendar::{self, Civil};

/// A span of virtual time in whole milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Duration {
    millis: u64,
}

impl Duration {
    /// No time at all.
    pub const ZERO: Duration = Duration { millis: 0 };

    /// A span of `millis` milliseconds.
    pub const fn millis(millis: u64) -> Duration {
        Duration { millis }
    }
    /// A span of `secs` seconds.
    pub const fn secs(secs: u64) -> Duration {
        Duration { millis: secs.saturating_mul(1000) }
    }
    /// A span of `mins` minutes.
    pub const fn mins(mins: u64) -> Duration {
        Duration::secs(mins.saturating_mul(60))
    }
    /// A span of `hours` hours.
    pub const fn hours(hours: u64) -> Duration {
        Duration::mins(hours.saturating_mul(60))
    }
    /// A span of `days` days of 24 hours.
    pub const fn days(days: u64) -> Duration {
        Duration::hours(days.saturating_mul(24))
    }
    /// The whole milliseconds in this span.
    pub const fn as_millis(self) -> u64 {
        self.millis
    }
    /// The whole seconds in this span, rounded down.
    pub const fn as_secs(self) -> u64 {
        self.millis / 1000
    }
    /// This span `times` over, at most the longest span there is.
    pub const fn saturating_mul(self, times: u64) -> Duration {
        Duration { millis: self.millis.saturating_mul(times) }
    }
    /// What is left of this span after `other`, or nothing.
    pub const fn saturating_sub(self, other: Duration) -> Duration {
        Duration { millis: self.millis.saturating_sub(other.millis) }
    }
}

impl Add for Duration {
    type Output = Duration;
    fn add(self, other: Duration) -> Duration {
        Duration { millis: self.millis.saturating_add(other.millis) }
    }
}

impl AddAssign for Duration {
    fn add_assign(&mut self, other: Duration) {
        *self = *self + other;
    }
}

/// A moment of virtual time: milliseconds since 1970-01-01T00:00:00Z.
///
/// It is kept as what is left until the end of time, which is never nothing: so a moment that may be missing takes no
/// more room than one that is there. Rows are full of those.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Instant {
    left: NonZeroU64,
}

/// 9999-12-30T22:00:00Z, the last moment that calendars here can print.
const LAST_PRINTABLE_MILLIS: u64 = 253_402_207_200_000;

impl Instant {
    /// The moment `millis` milliseconds after the Unix epoch.
    pub const fn from_millis(millis: u64) -> Instant {
        // The last of all moments has one millisecond left.
        match NonZeroU64::new(u64::MAX - millis) {
            Some(left) => Instant { left },
            None => Instant { left: NonZeroU64::MIN },
        }
    }
    /// Milliseconds since the Unix epoch.
    pub const fn as_millis(self) -> u64 {
        u64::MAX - self.left.get()
    }
    /// Whole seconds since the Unix epoch, rounded down.
    pub const fn as_secs(self) -> u64 {
        self.as_millis() / 1000
    }
    /// The time from `earlier` to this moment, zero if `earlier` is later.
    pub const fn since(self, earlier: Instant) -> Duration {
        Duration { millis: self.as_millis().saturating_sub(earlier.as_millis()) }
    }

    /// `2024-05-01T12:00:00.000Z`, as EC2 prints it.
    pub fn iso_millis(self) -> String {
        let t = self.civil();
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
            t.year,
            t.month,
            t.day,
            t.hour,
            t.minute,
            t.second,
            self.as_millis() % 1000
        )
    }

    /// `2024-05-01T12:00:00Z`, as the sentences of Auto Scaling print it.
    pub fn iso_seconds(self) -> String {
        let t = self.civil();
        format!("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", t.year, t.month, t.day, t.hour, t.minute, t.second)
    }

    /// `14:32:07`, the time of day in UTC.
    pub fn time_of_day(self) -> String {
        let t = self.civil();
        format!("{:02}:{:02}:{:02}", t.hour, t.minute, t.second)
    }

    /// This moment in UTC as GNU `date` prints it: `format` with its directives, such as `%H:%M`, replaced.
    /// What is no directive stands as it is.
    pub fn strftime(self, format: &str) -> String {
        let mut out = String::new();
        self.civil().print(format, &mut out);
        out
    }

    /// The moment that an ISO 8601 text with a zone names, such as `2024-05-01T12:00:00Z`.
    pub fn parse_iso(text: &str) -> Option<Instant> {
        calendar::parse_iso(text).map(Instant::from_millis)
    }

    fn civil(self) -> Civil {
        Civil::from_millis(self.as_millis().min(LAST_PRINTABLE_MILLIS))
    }
}

impl Add<Duration> for Instant {
    type Output = Instant;
    fn add(self, span: Duration) -> Instant {
        Instant::from_millis(self.as_millis().saturating_add(span.millis))
    }
}

impl AddAssign<Duration> for Instant {
    fn add_assign(&mut self, span: Duration) {
        *self = *self + span;
    }
}

impl Sub<Duration> for Instant {
    type Output = Instant;
    fn sub(self, span: Duration) -> Instant {
        Instant::from_millis(self.as_millis().saturating_sub(span.millis))
    }
}

impl Default for Instant {
    fn default() -> Self {
        Instant::from_millis(0)
    }
}

impl Ord for Instant {
    fn cmp(&self, other: &Self) -> Ordering {
        other.left.cmp(&self.left)
    }
}

impl PartialOrd for Instant {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Instant {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_millis().hash(state);
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Instant").field("millis", &self.as_millis()).finish()
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso_millis())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where time ends.
    const LAST_MILLIS: u64 = u64::MAX - 1;

    #[test]
    fn a_moment_prints_as_each_service_prints_it() {
        let moment = Instant::parse_iso("2024-05-01T12:00:07.045Z").expect("a valid moment");
        assert_eq!(moment.iso_millis(), "2024-05-01T12:00:07.045Z");
        assert_eq!(moment.iso_seconds(), "2024-05-01T12:00:07Z");
        assert_eq!(moment.time_of_day(), "12:00:07");
        assert_eq!(moment.strftime("%d/%b/%Y:%H:%M:%S +0000"), "01/May/2024:12:00:07 +0000");
    }

    #[test]
    fn moments_are_in_order_and_a_missing_one_takes_no_more_room() {
        let moments = [0, 1, 1_000, LAST_MILLIS].map(Instant::from_millis);
        assert!(moments.is_sorted() && moments.map(Instant::as_millis) == [0, 1, 1_000, LAST_MILLIS]);
        assert_eq!(Instant::from_millis(u64::MAX), Instant::from_millis(LAST_MILLIS));
        assert_eq!(format!("{:?}", Instant::from_millis(7)), "Instant { millis: 7 }");
        assert_eq!(size_of::<Option<Instant>>(), size_of::<u64>());
    }

    #[test]
    fn time_saturates_instead_of_overflowing() {
        let end = Instant::from_millis(u64::MAX) + Duration::days(u64::MAX);
        assert_eq!(end.as_millis(), LAST_MILLIS);
        assert_eq!(end.iso_seconds(), "9999-12-30T22:00:00Z");
        assert_eq!(Instant::from_millis(5).since(Instant::from_millis(9)), Duration::ZERO);
    }
}
