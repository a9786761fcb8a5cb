//! What `echo` and `printf` make of their words, and how bash quotes a word that it shows.
//!
//! `printf` refuses by name: `%e`, `%g`, `%n`.

use clockwork::Instant;

use super::words;

/// The text with the escapes of `echo -e` and `%b` resolved; whether `\c` ended it.
pub(super) fn escapes(text: &str) -> (String, bool) {
    match text.find("\\c") {
        Some(at) if !text[..at].ends_with('\\') => (escapes_inner(&text[..at]), true),
        _ => (escapes_inner(text), false),
    }
}

fn escapes_inner(text: &str) -> String {
    // `echo -e` writes octal as \0nnn, `$'…'` as \nnn; quotes keep their backslash.
    let mut prepared = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            prepared.push(c);
            continue;
        }
        match chars.next() {
            Some('0') if chars.peek().is_some_and(|c| c.is_digit(8)) => prepared.push('\\'),
            Some(c @ ('\'' | '"' | '?')) => {
                prepared.push_str("\\\\");
                prepared.push(c);
            }
            Some(c) => {
                prepared.push('\\');
                prepared.push(c);
            }
            None => prepared.push_str("\\\\"),
        }
    }
    words::ansi(&prepared)
}

/// `echo`, without its name.
pub(super) fn echo(words: &[String]) -> String {
    let mut rest = words;
    let (mut newline, mut escaped) = (true, false);
    while let Some(first) = rest.first() {
        let flags = first.strip_prefix('-').unwrap_or_default();
        if flags.is_empty() || !flags.chars().all(|c| matches!(c, 'n' | 'e' | 'E')) {
            break;
        }
        for flag in flags.chars() {
            match flag {
                'n' => newline = false,
                'e' => escaped = true,
                _ => escaped = false,
            }
        }
        rest = &rest[1..];
    }
    let mut text = rest.join(" ");
    if escaped {
        let (resolved, ended) = escapes(&text);
        text = resolved;
        newline &= !ended;
    }
    if newline {
        text.push('\n');
    }
    text
}

/// How bash writes a word so that it can be read again (`set -x`, `printf %q`, `declare -p`).
pub(super) fn quote(word: &str) -> String {
    if word.is_empty() {
        return "''".to_owned();
    }
    let safe = |c: char| c.is_alphanumeric() || "_-./:=@%+,^".contains(c);
    if word.chars().all(safe) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// How `printf %q` writes a word: with backslashes.
fn escape_word(word: &str) -> String {
    if word.is_empty() {
        return "''".to_owned();
    }
    let mut escaped = String::new();
    for c in word.chars() {
        if c.is_ascii_punctuation() && !"_-./:=@%+".contains(c) || c == ' ' {
            escaped.push('\\');
        }
        match c {
            '\n' => escaped.push_str("$'\\n'"),
            '\t' => escaped.push_str("$'\\t'"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// What `printf` prints, and what it complains about.
pub(super) struct Printed {
    /// The text.
    pub text: String,
    /// Complaints, without prefix.
    pub complaints: Vec<String>,
}

/// `printf`, with its format and its other words.
pub(super) fn printf(format: &str, words: &[String], now: Instant) -> Printed {
    let mut printed = Printed { text: String::new(), complaints: Vec::new() };
    let mut rest = words;
    loop {
        let before = rest.len();
        let go_on = pass(format, &mut rest, &mut printed, now);
        if !go_on || rest.is_empty() || rest.len() == before || printed.text.len() > super::limits::BUFFER {
            return printed;
        }
    }
}

/// Goes through the format once; `false` if printing ends here.
fn pass(format: &str, words: &mut &[String], printed: &mut Printed, now: Instant) -> bool {
    let mut rest = format;
    while let Some(at) = rest.find(['%', '\\']) {
        printed.text.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('\\') {
            if rest.starts_with("\\c") {
                return false;
            }
            let octal = rest[1..].bytes().take(3).take_while(|b| (b'0'..=b'7').contains(b)).count();
            let length = if octal > 0 { octal } else { escape_length(&rest[1..]) };
            printed.text.push_str(&words::ansi(&rest[..1 + length]));
            rest = &rest[1 + length..];
            continue;
        }
        if let Some(after) = rest.strip_prefix("%%") {
            printed.text.push('%');
            rest = after;
            continue;
        }
        if let Some((format, after)) = rest.strip_prefix("%(").and_then(|inner| inner.split_once(")T")) {
            let moment = match next_word(words) {
                "" | "-1" => now,
                seconds => Instant::from_millis(seconds.parse::<u64>().unwrap_or(0).saturating_mul(1_000)),
            };
            printed.text.push_str(&moment.strftime(if format.is_empty() { "%H:%M:%S" } else { format }));
            rest = after;
            continue;
        }
        let Some((directive, after)) = directive(rest, words) else {
            printed
                .complaints
                .push(format!("`{}': missing format character", rest.lines().next().unwrap_or_default()));
            return false;
        };
        if !directive.print(words, printed) {
            return false;
        }
        rest = after;
    }
    printed.text.push_str(rest);
    true
}

fn escape_length(after: &str) -> usize {
    let Some(first) = after.chars().next() else { return 0 };
    let most = match first {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => return first.len_utf8(),
    };
    1 + after[1..].bytes().take(most).take_while(u8::is_ascii_hexdigit).count()
}

struct Directive {
    left: bool,
    zero: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    width: usize,
    precision: Option<usize>,
    kind: char,
}

/// The widest field there is.
const WIDTH: usize = 4_096;

fn directive<'a>(text: &'a str, words: &mut &[String]) -> Option<(Directive, &'a str)> {
    let mut found = Directive {
        left: false,
        zero: false,
        plus: false,
        space: false,
        alternate: false,
        width: 0,
        precision: None,
        kind: 's',
    };
    let mut rest = &text[1..];
    loop {
        match rest.bytes().next()? {
            b'-' => found.left = true,
            b'0' => found.zero = true,
            b'+' => found.plus = true,
            b' ' => found.space = true,
            b'#' => found.alternate = true,
            _ => break,
        }
        rest = &rest[1..];
    }
    let mut number = |rest: &mut &'a str| -> usize {
        if let Some(after) = rest.strip_prefix('*') {
            *rest = after;
            return next_word(words).parse::<usize>().unwrap_or(0).min(WIDTH);
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let value = rest[..digits].parse::<usize>().unwrap_or(if digits > 0 { WIDTH } else { 0 });
        *rest = &rest[digits..];
        value.min(WIDTH)
    };
    found.width = number(&mut rest);
    if let Some(after) = rest.strip_prefix('.') {
        rest = after;
        found.precision = Some(number(&mut rest));
    }
    rest = rest.trim_start_matches(['l', 'h', 'q', 'j', 'z', 't']);
    // `%q` is a directive of its own: give back what the length modifiers took.
    if text[..text.len() - rest.len()].ends_with('q') {
        found.kind = 'q';
        return Some((found, rest));
    }
    found.kind = rest.chars().next()?;
    let after = &rest[found.kind.len_utf8()..];
    Some((found, after))
}

fn next_word<'a>(words: &mut &'a [String]) -> &'a str {
    match words.split_first() {
        Some((first, rest)) => {
            *words = rest;
            first
        }
        None => "",
    }
}

impl Directive {
    fn print(&self, words: &mut &[String], printed: &mut Printed) -> bool {
        match self.kind {
            's' => {
                let word = next_word(words);
                self.pad(&self.cut(word), printed);
            }
            'c' => {
                let first: String = next_word(words).chars().take(1).collect();
                self.pad(&first, printed);
            }
            'q' => self.pad(&escape_word(next_word(words)), printed),
            'b' => {
                let (text, ended) = escapes(next_word(words));
                self.pad(&self.cut(&text), printed);
                return !ended;
            }
            'd' | 'i' | 'u' | 'x' | 'X' | 'o' => {
                let word = next_word(words);
                let value = number(word).unwrap_or_else(|| {
                    printed.complaints.push(format!("{word}: invalid number"));
                    0
                });
                let digits = match self.kind {
                    'd' | 'i' => value.unsigned_abs().to_string(),
                    'u' => value.cast_unsigned().to_string(),
                    'x' => format!("{}{value:x}", if self.alternate { "0x" } else { "" }),
                    'X' => format!("{}{value:X}", if self.alternate { "0X" } else { "" }),
                    _ => format!("{}{value:o}", if self.alternate { "0" } else { "" }),
                };
                let signed = matches!(self.kind, 'd' | 'i');
                let sign = match (signed && value < 0, self.plus && signed, self.space && signed) {
                    (true, _, _) => "-",
                    (_, true, _) => "+",
                    (_, _, true) => " ",
                    _ => "",
                };
                let mut least = self.precision.unwrap_or(1);
                if self.zero && !self.left && self.precision.is_none() {
                    least = self.width.saturating_sub(sign.len());
                }
                let zeros = "0".repeat(least.saturating_sub(digits.len()));
                self.pad(&format!("{sign}{zeros}{digits}"), printed);
            }
            'f' | 'F' => {
                let word = next_word(words);
                let text = fixed(word, self.precision.unwrap_or(6)).unwrap_or_else(|| {
                    printed.complaints.push(format!("{word}: invalid number"));
                    fixed("0", self.precision.unwrap_or(6)).unwrap_or_default()
                });
                let (sign, digits) = match text.strip_prefix('-') {
                    Some(digits) => ("-", digits),
                    None => (if self.plus { "+" } else { "" }, text.as_str()),
                };
                let least = if self.zero && !self.left { self.width.saturating_sub(sign.len()) } else { 0 };
                self.pad(&format!("{sign}{digits:0>least$}"), printed);
            }
            'e' | 'g' | 'E' | 'G' | 'n' | '(' => {
                printed.complaints.push(format!("%{}: is not supported here", self.kind));
                return false;
            }
            other => {
                printed.complaints.push(format!("`{other}': invalid format character"));
                return false;
            }
        }
        true
    }

    fn cut(&self, text: &str) -> String {
        text.chars().take(self.precision.unwrap_or(usize::MAX)).collect()
    }

    fn pad(&self, text: &str, printed: &mut Printed) {
        let blanks = " ".repeat(self.width.saturating_sub(text.chars().count()));
        if self.left {
            printed.text.push_str(text);
            printed.text.push_str(&blanks);
        } else {
            printed.text.push_str(&blanks);
            printed.text.push_str(text);
        }
    }
}

/// A decimal number with so many places, rounded to the even neighbour where it lies in the middle.
pub(crate) fn fixed(word: &str, places: usize) -> Option<String> {
    let (sign, digits) = match word.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", word.strip_prefix('+').unwrap_or(word)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let (whole, part) = (if whole.is_empty() { "0" } else { whole }, part);
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(part) || whole.len() > 30 || places > 100 {
        return None;
    }
    let kept: String = part.chars().chain(std::iter::repeat('0')).take(places).collect();
    let mut number: Vec<u8> = format!("0{whole}{kept}").into_bytes();
    let rest = part.get(places..).unwrap_or_default();
    let odd = number.last().is_some_and(|digit| digit % 2 == 1);
    let middle = rest.starts_with('5') && rest[1..].bytes().all(|byte| byte == b'0');
    if rest.bytes().next().is_some_and(|digit| digit >= b'5') && (!middle || odd) {
        for digit in number.iter_mut().rev() {
            if *digit < b'9' {
                *digit += 1;
                break;
            }
            *digit = b'0';
        }
    }
    let text = String::from_utf8(number).ok()?;
    let (whole, part) = text.split_at(text.len() - places);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") })
}

fn number(word: &str) -> Option<i64> {
    if word.is_empty() {
        return Some(0);
    }
    if let Some(c) = word.strip_prefix(['\'', '"']) {
        return Some(c.chars().next().map_or(0, |c| i64::from(u32::from(c))));
    }
    let (sign, digits) = match word.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, word.strip_prefix('+').unwrap_or(word)),
    };
    let value = match digits.strip_prefix("0x") {
        Some(hex) => i64::from_str_radix(hex, 16),
        None if digits.len() > 1 && digits.starts_with('0') => i64::from_str_radix(&digits[1..], 8),
        None => digits.parse(),
    };
    value.ok().map(|value| value * sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printf_prints_as_in_bash() {
        let now = Instant::from_millis(0);
        let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        for (format, list, expected) in [
            ("%s-%s\\n", &["a", "b", "c"][..], "a-b\nc-\n"),
            ("%5d|%-5d|%05d", &["42", "42", "-42"], "   42|42   |-0042"),
            ("%x %X %o %c", &["255", "255", "8", "xyz"], "ff FF 10 x"),
            ("%%|%.2s|%b", &["abc", "a\\tb"], "%|ab|a\tb"),
            ("hi\\n", &[], "hi\n"),
            ("%q", &["a b"], "a\\ b"),
            ("\\101\\x41", &[], "AA"),
            ("%.2f|%6.1f|%.0f|%05.2f", &["3.14159", "99.96", "2.5", "-1"], "3.14| 100.0|2|-1.00"),
            ("%(%Y-%m-%d)T", &["86400"], "1970-01-02"),
        ] {
            assert_eq!(printf(format, &words(list), now).text, expected, "{format}");
        }
        assert_eq!(printf("%d", &words(&["x"]), now).complaints, ["x: invalid number"]);
        assert_eq!(printf("%e", &words(&["1"]), now).complaints, ["%e: is not supported here"]);
        assert!(printf("%", &[], now).complaints.len() == 1);
    }
}
