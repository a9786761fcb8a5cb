//! The calendar of UTC: which day and time a moment is, how it is printed, and how it is read.
//!
//! Whole numbers only. Days turn into dates by Howard Hinnant's algorithms, which count years from March so
//! that the leap day comes last: <https://howardhinnant.github.io/date_algorithms.html>.
//!
//! Supported: the directives of GNU `date` in the C locale, with the flags `-`, `_`, `0`, `^` and a width
//! (<https://www.gnu.org/software/coreutils/manual/html_node/date-invocation.html>). Left as they stand: `%E`
//! and `%O`, other locales.

use core::fmt::Write as _;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const SECONDS_OF_DAY: u64 = 86_400;
/// From 0000-03-01, where the algorithms start, to 1970-01-01.
const DAYS_BEFORE_EPOCH: u64 = 719_468;
/// Days in 400 years.
const DAYS_OF_ERA: u64 = 146_097;

/// Nobody needs a wider number; more would only cost memory.
const WIDEST: usize = 100;

/// A moment as people write it, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Civil {
    pub(crate) year: u64,
    /// From 1.
    pub(crate) month: u64,
    /// Of the month, from 1.
    pub(crate) day: u64,
    pub(crate) hour: u64,
    pub(crate) minute: u64,
    pub(crate) second: u64,
    milli: u64,
    /// Of the year, from 0.
    day_of_year: u64,
    /// From Sunday, which is 0.
    weekday: u64,
    /// Since 1970-01-01T00:00:00Z.
    epoch: u64,
}

impl Civil {
    /// The moment `millis` milliseconds after 1970-01-01T00:00:00Z.
    pub(crate) fn from_millis(millis: u64) -> Civil {
        let epoch = millis / 1000;
        let (days, second) = (epoch / SECONDS_OF_DAY, epoch % SECONDS_OF_DAY);
        let (year, month, day) = date_of(days);
        Civil {
            year,
            month,
            day,
            hour: second / 3600,
            minute: second / 60 % 60,
            second: second % 60,
            milli: millis % 1000,
            day_of_year: days
                - days_until(year, 1, 1).expect("the year of a day after the epoch is after it"),
            // 1970-01-01 was a Thursday.
            weekday: (days + 4) % 7,
            epoch,
        }
    }

    /// Prints the moment as `format` says; what is no directive stands for itself.
    pub(crate) fn print(&self, format: &str, out: &mut String) {
        let mut rest = format;
        while let Some((before, after)) = rest.split_once('%') {
            out.push_str(before);
            let (directive, after_it) = Directive::read(after);
            if !directive.print(self, out) {
                out.push('%');
                out.push_str(after.strip_suffix(after_it).unwrap_or(after));
            }
            rest = after_it;
        }
        out.push_str(rest);
    }

    /// The week of the year when weeks start `first` days after Sunday; the days before its first week are in week 0.
    fn week_from(&self, first: u64) -> u64 {
        (self.day_of_year + 7 - (self.weekday + 7 - first) % 7) / 7
    }

    /// Year and number of the ISO week: the week belongs to the year of its Thursday.
    fn iso_week(&self) -> (u64, u64) {
        let monday_based = (self.weekday + 6) % 7;
        match (self.day_of_year + 10 - monday_based) / 7 {
            0 => (self.year - 1, weeks_of(self.year - 1)),
            53 if weeks_of(self.year) == 52 => (self.year + 1, 1),
            week => (self.year, week),
        }
    }
}

/// How many ISO weeks a year has: 53 when it has 53 Thursdays.
fn weeks_of(year: u64) -> u64 {
    let last_weekday = |year: u64| (year + year / 4 - year / 100 + year / 400) % 7;
    if last_weekday(year) == 4 || last_weekday(year - 1) == 3 { 53 } else { 52 }
}

/// Year, month and day of the day that comes `days` days after 1970-01-01.
fn date_of(days: u64) -> (u64, u64, u64) {
    let days = days + DAYS_BEFORE_EPOCH;
    let (era, day_of_era) = (days / DAYS_OF_ERA, days % DAYS_OF_ERA);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

/// How many days after 1970-01-01 a date comes; nothing for a date before.
fn days_until(year: u64, month: u64, day: u64) -> Option<u64> {
    let year = year.checked_sub(u64::from(month <= 2))?;
    let (era, year_of_era) = (year / 400, year % 400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    (era * DAYS_OF_ERA + day_of_era).checked_sub(DAYS_BEFORE_EPOCH)
}

// ── printing ────────────────────────────────────────────────────────────────────────────────────────────────

/// What follows a `%`: `[flag][width]letter`.
struct Directive {
    /// What fills a number up to its width, if the format says so: nothing, blanks or zeros.
    fill: Option<Fill>,
    capitals: bool,
    width: Option<usize>,
    letter: char,
}

#[derive(Clone, Copy)]
enum Fill {
    Nothing,
    With(char),
}

impl Directive {
    /// The directive at the start of `text`, and what follows it. A text that ends too early has the letter `\0`.
    fn read(text: &str) -> (Directive, &str) {
        let mut directive = Directive { fill: None, capitals: false, width: None, letter: '\0' };
        let mut letters = text.chars();
        for letter in letters.by_ref() {
            match letter {
                '-' => directive.fill = Some(Fill::Nothing),
                '_' => directive.fill = Some(Fill::With(' ')),
                '0' if directive.width.is_none() => directive.fill = Some(Fill::With('0')),
                '^' => directive.capitals = true,
                '0'..='9' => {
                    let digit = letter.to_digit(10).map_or(0, |digit| digit as usize);
                    directive.width = Some((directive.width.unwrap_or(0) * 10 + digit).min(WIDEST));
                }
                letter => {
                    directive.letter = letter;
                    break;
                }
            }
        }
        (directive, letters.as_str())
    }

    /// Prints it; false, and nothing, if there is no such directive.
    fn print(&self, at: &Civil, out: &mut String) -> bool {
        let twelve = (at.hour + 11) % 12 + 1;
        match self.letter {
            'Y' => self.number(at.year, 4, '0', out),
            'C' => self.number(at.year / 100, 2, '0', out),
            'y' => self.number(at.year % 100, 2, '0', out),
            'm' => self.number(at.month, 2, '0', out),
            'd' => self.number(at.day, 2, '0', out),
            'e' => self.number(at.day, 2, ' ', out),
            'H' => self.number(at.hour, 2, '0', out),
            'k' => self.number(at.hour, 2, ' ', out),
            'I' => self.number(twelve, 2, '0', out),
            'l' => self.number(twelve, 2, ' ', out),
            'M' => self.number(at.minute, 2, '0', out),
            'S' => self.number(at.second, 2, '0', out),
            'j' => self.number(at.day_of_year + 1, 3, '0', out),
            'q' => self.number(at.month.div_ceil(3), 1, '0', out),
            's' => self.number(at.epoch, 1, '0', out),
            'u' => self.number((at.weekday + 6) % 7 + 1, 1, '0', out),
            'w' => self.number(at.weekday, 1, '0', out),
            'U' => self.number(at.week_from(0), 2, '0', out),
            'W' => self.number(at.week_from(1), 2, '0', out),
            'V' => self.number(at.iso_week().1, 2, '0', out),
            'G' => self.number(at.iso_week().0, 4, '0', out),
            'g' => self.number(at.iso_week().0 % 100, 2, '0', out),
            // Digits of the fraction: as many as the width says, from the left.
            'N' => {
                let digits = format!("{:03}000000", at.milli);
                out.push_str(digits.get(..self.width.unwrap_or(9)).unwrap_or(&digits));
            }
            'a' => self.text(name(&WEEKDAYS, at.weekday).get(..3).unwrap_or_default(), out),
            'A' => self.text(name(&WEEKDAYS, at.weekday), out),
            'b' | 'h' => self.text(name(&MONTHS, at.month - 1).get(..3).unwrap_or_default(), out),
            'B' => self.text(name(&MONTHS, at.month - 1), out),
            'p' => self.text(if at.hour < 12 { "AM" } else { "PM" }, out),
            'P' => self.text(if at.hour < 12 { "am" } else { "pm" }, out),
            'z' => self.text("+0000", out),
            'Z' => self.text("UTC", out),
            'n' => out.push('\n'),
            't' => out.push('\t'),
            '%' => out.push('%'),
            'D' | 'x' => at.print("%m/%d/%y", out),
            'F' => at.print("%Y-%m-%d", out),
            'T' | 'X' => at.print("%H:%M:%S", out),
            'R' => at.print("%H:%M", out),
            'r' => at.print("%I:%M:%S %p", out),
            'c' => at.print("%a %b %e %H:%M:%S %Y", out),
            _ => return false,
        }
        true
    }

    fn number(&self, number: u64, width: usize, fill: char, out: &mut String) {
        let width = self.width.unwrap_or(width);
        let _ = match self.fill.unwrap_or(Fill::With(fill)) {
            Fill::Nothing => write!(out, "{number}"),
            Fill::With('0') => write!(out, "{number:0width$}"),
            Fill::With(_) => write!(out, "{number:width$}"),
        };
    }

    fn text(&self, text: &str, out: &mut String) {
        let width = self.width.unwrap_or(0);
        let text = if self.capitals { text.to_ascii_uppercase() } else { text.to_owned() };
        let _ = write!(out, "{text:>width$}");
    }
}

fn name(names: &[&'static str], number: u64) -> &'static str {
    usize::try_from(number).ok().and_then(|number| names.get(number)).copied().unwrap_or_default()
}

// ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────

/// The milliseconds from 1970-01-01T00:00:00Z to the moment that an ISO 8601 text with a zone names, such as
/// `2024-05-01T12:00:00Z` or `2024-05-01 14:00:00.250+02:00`.
pub(crate) fn parse_iso(text: &str) -> Option<u64> {
    let mut reader = Reader { rest: text };
    let year = reader.digits(4)?;
    reader.one_of("-")?;
    let month = reader.digits(2).filter(|month| (1..=12).contains(month))?;
    reader.one_of("-")?;
    let day = reader.digits(2).filter(|day| (1..=days_of(year, month)).contains(day))?;
    reader.one_of("Tt ")?;
    let hour = reader.digits(2).filter(|hour| *hour < 24)?;
    reader.one_of(":")?;
    let minute = reader.digits(2).filter(|minute| *minute < 60)?;
    let mut milli = 0;
    let mut second = 0;
    if reader.one_of(":").is_some() {
        second = reader.digits(2).filter(|second| *second < 60)?;
        if reader.one_of(".,").is_some() {
            milli = reader.fraction()?;
        }
    }
    let local = days_until(year, month, day)? * SECONDS_OF_DAY + hour * 3600 + minute * 60 + second;
    let seconds = match reader.one_of("Zz+-")? {
        '+' => local.checked_sub(reader.offset()?)?,
        '-' => local + reader.offset()?,
        _ => local,
    };
    reader.rest.is_empty().then_some(seconds * 1000 + milli)
}

fn days_of(year: u64, month: u64) -> u64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// Exactly so many digits, as a number.
    fn digits(&mut self, count: usize) -> Option<u64> {
        let (digits, rest) = self.rest.split_at_checked(count)?;
        let number = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?;
        self.rest = rest;
        number
    }

    /// One of these letters.
    fn one_of(&mut self, letters: &str) -> Option<char> {
        let letter = self.rest.chars().next().filter(|letter| letters.contains(*letter))?;
        self.rest = self.rest.strip_prefix(letter)?;
        Some(letter)
    }

    /// One to nine digits after the point, in whole milliseconds.
    fn fraction(&mut self) -> Option<u64> {
        let rest = self.rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let digits = self.rest.strip_suffix(rest).filter(|digits| (1..=9).contains(&digits.len()))?;
        self.rest = rest;
        format!("{digits:0<3}").get(..3)?.parse().ok()
    }

    /// `02`, `0200` or `02:00`, in seconds.
    fn offset(&mut self) -> Option<u64> {
        let hours = self.digits(2).filter(|hours| *hours < 24)?;
        let colon = self.one_of(":").is_some();
        let minutes = if colon || !self.rest.is_empty() { self.digits(2)? } else { 0 };
        (minutes < 60).then_some(hours * 3600 + minutes * 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// 9999-12-30T22:00:00Z.
    const LAST: u64 = 253_402_207_200_000;

    fn printed(millis: u64, format: &str) -> String {
        let mut out = String::new();
        Civil::from_millis(millis).print(format, &mut out);
        out
    }

    proptest! {
        /// jiff knows the calendar; ours is the same.
        #[test]
        fn every_moment_prints_as_jiff_prints_it(millis in 0..=LAST) {
            let format = "%Y %C %y %m %-m %d %e %-d %_d %j %H %k %I %l %M %S %s %u %w %U %W %V %G %g \
                          %a %A %^a %b %B %h %p %P %z %Z %D %F %T %R %n%t%% %5Y %03d";
            let timestamp = jiff::Timestamp::from_millisecond(millis as i64).expect("in jiff's range");
            let zoned = timestamp.to_zoned(jiff::tz::TimeZone::UTC);
            let theirs = jiff::fmt::strtime::format(format, &zoned).expect("directives that jiff knows");
            prop_assert_eq!(printed(millis, format), theirs);
        }

        /// What jiff prints, with whatever offset, is read as the same moment.
        #[test]
        fn every_moment_is_read_as_jiff_reads_it(millis in 0..=LAST, minutes in -1439_i32..1440) {
            let timestamp = jiff::Timestamp::from_millisecond(millis as i64).expect("in jiff's range");
            prop_assert_eq!(parse_iso(&timestamp.to_string()), Some(millis));
            let offset = jiff::tz::Offset::from_seconds(minutes * 60).expect("less than a day");
            prop_assert_eq!(parse_iso(&timestamp.display_with_offset(offset).to_string()), Some(millis));
        }

        /// A text that is nearly a moment is one for both, or for neither.
        #[test]
        fn a_wrong_date_is_refused_as_jiff_refuses_it(
            text in "(19[67][0-9]|20[0-9]{2})-[01][0-9]-[0-3][0-9][T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-1][0-9]:[0-6][0-9])"
        ) {
            let theirs = text.parse::<jiff::Timestamp>().ok().and_then(|it| u64::try_from(it.as_millisecond()).ok());
            prop_assert_eq!(parse_iso(&text), theirs);
        }

        /// A learner may type any format after `date +`.
        #[test]
        fn no_format_panics(millis in any::<u64>(), format in "[%a-zA-Z0-9_^ é-]*") {
            printed(millis, &format);
        }

        #[test]
        fn no_text_panics(text in "[0-9TZ:+. é-]*") {
            parse_iso(&text);
        }
    }

    #[test]
    fn a_directive_that_date_does_not_know_stands_as_it_is() {
        assert_eq!(printed(1_714_564_807_045, "%Q at %H%"), "%Q at 12%");
        assert_eq!(printed(1_714_564_807_045, "%3N of %N"), "045 of 045000000");
        assert_eq!(printed(1_714_564_807_045, "%c, %r"), "Wed May  1 12:00:07 2024, 12:00:07 PM");
    }

    #[test]
    fn only_a_whole_moment_with_a_zone_is_a_moment() {
        for text in
            ["", "2024-05-01", "2024-05-01T12:00:00", "2024-02-30T12:00:00Z", "1969-12-31T23:59:59Z", "now"]
        {
            assert_eq!(parse_iso(text), None, "{text}");
        }
    }
}
