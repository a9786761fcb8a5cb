//! Patterns of the shell: `*`, `?`, `[…]`.
//!
//! A pattern is a text in which a backslash takes the meaning of the next character; expansion writes one before
//! every quoted character. Refused: extended patterns such as `+(…)`; without `shopt -s extglob` bash refuses them too.

/// One part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    One(char),
    Any,
    Many,
    Set { negated: bool, members: Vec<(char, char)>, classes: Vec<String> },
}

/// A pattern, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    parts: Vec<Part>,
}

/// Puts a backslash before every character that a pattern would read as more than itself.
pub(super) fn quote_into(pattern: &mut String, text: &str) {
    for c in text.chars() {
        // Everything that a regular expression might read as more than itself is quoted too; `/` parts file names.
        if c.is_ascii_punctuation() && c != '/' && c != '_' {
            pattern.push('\\');
        }
        pattern.push(c);
    }
}

impl Pattern {
    /// Reads a pattern.
    pub(super) fn new(text: &str) -> Pattern {
        let chars: Vec<char> = text.chars().collect();
        let mut parts = Vec::new();
        let mut at = 0;
        while at < chars.len() {
            match chars[at] {
                '\\' if at + 1 < chars.len() => {
                    parts.push(Part::One(chars[at + 1]));
                    at += 2;
                }
                '*' => {
                    if parts.last() != Some(&Part::Many) {
                        parts.push(Part::Many);
                    }
                    at += 1;
                }
                '?' => {
                    parts.push(Part::Any);
                    at += 1;
                }
                '[' => match set(&chars, at) {
                    Some((part, next)) => {
                        parts.push(part);
                        at = next;
                    }
                    None => {
                        parts.push(Part::One('['));
                        at += 1;
                    }
                },
                c => {
                    parts.push(Part::One(c));
                    at += 1;
                }
            }
        }
        Pattern { parts }
    }

    /// The text it stands for, if it has no wildcard.
    pub(super) fn literal(&self) -> Option<String> {
        self.parts.iter().map(|part| if let Part::One(c) = part { Some(*c) } else { None }).collect()
    }

    /// How many parts it has: a measure of the work it makes.
    pub(super) fn size(&self) -> usize {
        self.parts.len() + 1
    }

    /// Whether it begins with a dot, as a file name must to match a hidden file.
    pub(super) fn begins_with_dot(&self) -> bool {
        self.parts.first() == Some(&Part::One('.'))
    }

    /// Whether it matches the whole text.
    pub(super) fn matches(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        let (mut at, mut part) = (0, 0);
        let mut retry: Option<(usize, usize)> = None;
        while at < text.len() {
            match self.parts.get(part) {
                Some(Part::Many) => {
                    retry = Some((part, at));
                    part += 1;
                }
                Some(single) if single.matches(text[at]) => {
                    part += 1;
                    at += 1;
                }
                _ => match retry.as_mut() {
                    Some((star, from)) => {
                        *from += 1;
                        part = *star + 1;
                        at = *from;
                    }
                    None => return false,
                },
            }
        }
        self.parts[part..].iter().all(|rest| *rest == Part::Many)
    }

    /// The lengths, in characters, of all beginnings of `text` that it matches, in order.
    pub(super) fn prefixes(&self, text: &[char]) -> Vec<usize> {
        let mut states = vec![false; self.parts.len() + 1];
        states[0] = true;
        self.skip_stars(&mut states);
        let mut found = Vec::new();
        if states[self.parts.len()] {
            found.push(0);
        }
        for (index, c) in text.iter().enumerate() {
            let mut next = vec![false; self.parts.len() + 1];
            let mut any = false;
            for (part, active) in states.iter().enumerate() {
                if !active || part == self.parts.len() {
                    continue;
                }
                match &self.parts[part] {
                    Part::Many => next[part] = true,
                    single if single.matches(*c) => next[part + 1] = true,
                    _ => continue,
                }
                any = true;
            }
            if !any {
                break;
            }
            states = next;
            self.skip_stars(&mut states);
            if states[self.parts.len()] {
                found.push(index + 1);
            }
        }
        found
    }

    fn skip_stars(&self, states: &mut [bool]) {
        for part in 0..self.parts.len() {
            if states[part] && self.parts[part] == Part::Many {
                states[part + 1] = true;
            }
        }
    }
}

impl Part {
    fn matches(&self, c: char) -> bool {
        match self {
            Part::One(own) => *own == c,
            Part::Any | Part::Many => true,
            Part::Set { negated, members, classes } => {
                let inside = members.iter().any(|(from, to)| *from <= c && c <= *to)
                    || classes.iter().any(|class| in_class(class, c));
                inside != *negated
            }
        }
    }
}

fn set(chars: &[char], start: usize) -> Option<(Part, usize)> {
    let mut at = start + 1;
    let negated = matches!(chars.get(at), Some('!' | '^'));
    if negated {
        at += 1;
    }
    let (mut members, mut classes) = (Vec::new(), Vec::new());
    let first = at;
    loop {
        let mut c = *chars.get(at)?;
        if c == ']' && at > first {
            return Some((Part::Set { negated, members, classes }, at + 1));
        }
        if c == '['
            && chars.get(at + 1) == Some(&':')
            && let Some(length) = chars[at + 2..].windows(2).position(|pair| pair == [':', ']'])
        {
            classes.push(chars[at + 2..at + 2 + length].iter().collect());
            at += length + 4;
            continue;
        }
        if c == '/' {
            return None;
        }
        if c == '\\' {
            at += 1;
            c = *chars.get(at)?;
        }
        at += 1;
        if chars.get(at) == Some(&'-') && chars.get(at + 1).is_some_and(|end| *end != ']') {
            let mut end = chars[at + 1];
            at += 2;
            if end == '\\' {
                end = *chars.get(at)?;
                at += 1;
            }
            members.push((c, end));
        } else {
            members.push((c, c));
        }
    }
}

fn in_class(class: &str, c: char) -> bool {
    match class {
        "alpha" => c.is_alphabetic(),
        "digit" => c.is_ascii_digit(),
        "alnum" => c.is_alphanumeric(),
        "upper" => c.is_uppercase(),
        "lower" => c.is_lowercase(),
        "space" => c.is_whitespace(),
        "blank" => c == ' ' || c == '\t',
        "punct" => c.is_ascii_punctuation(),
        "cntrl" => c.is_control(),
        "xdigit" => c.is_ascii_hexdigit(),
        "print" => !c.is_control(),
        "graph" => !c.is_control() && c != ' ',
        "word" => c.is_alphanumeric() || c == '_',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_in_bash() {
        for (pattern, text, expected) in [
            ("*", "", true),
            ("a*c", "abc", true),
            ("a*c", "abd", false),
            ("?", "é", true),
            ("[a-c]x", "bx", true),
            ("[!a-c]x", "bx", false),
            ("[]x]", "]", true),
            ("[[:digit:]]*", "7up", true),
            ("\\*", "*", true),
            ("\\*", "x", false),
            ("[", "[", true),
            ("*.*.*", "a.b", false),
        ] {
            assert_eq!(Pattern::new(pattern).matches(text), expected, "{pattern} on {text}");
        }
    }

    #[test]
    fn a_hostile_pattern_takes_no_time() {
        let pattern = Pattern::new(&"*a".repeat(200));
        assert!(!pattern.matches(&"a".repeat(199)));
        assert!(pattern.matches(&"a".repeat(2000)));
    }
}
