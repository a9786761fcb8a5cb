//! Words: from the text of one word to the pieces that expansion works on.
//!
//! Supported: all quoting, `$'…'`, parameters with the operators of POSIX and bash's `/`, `^`, `,` and substrings, arrays,
//! both forms of command substitution, arithmetic, tilde, braces. Refused by name: `${!prefix*}`,
//! `${name@operator}`. Simplified: `$"…"` is a plain double-quoted text (there are no translations).

use std::sync::Arc;

use super::lex::{self, Missing, Trouble};
use super::limits;
use super::lower::{self, Code};

/// A word as it will be expanded again and again.
pub(super) type Word = Arc<[Piece]>;

/// One piece of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text as it stands, in which `*` and `?` mean patterns.
    Text(Arc<str>),
    /// Text that was quoted.
    Quoted(Arc<str>),
    /// The beginning of a double-quoted text: even if it is empty, there is a word.
    Empty,
    /// `~` and the name behind it.
    Tilde(Arc<str>),
    /// `$name`, `${name…}`.
    Parameter(Box<Parameter>),
    /// `$(…)`.
    Command { code: Code, quoted: bool },
    /// `$((…))`.
    Arithmetic { text: Word, quoted: bool },
}

/// Which parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// A variable.
    Variable(Arc<str>),
    /// `$1`, `${12}`.
    Positional(usize),
    /// One of `@ * # ? - $ ! 0`.
    Special(char),
    /// `${name[subscript]}`.
    Element(Arc<str>, Word),
    /// `${name[@]}`, or `${name[*]}` if true.
    All(Arc<str>, bool),
}

/// A parameter and what is done with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parameter {
    /// Which.
    pub name: Name,
    /// `${!name}`: the value names the parameter that is meant.
    pub indirect: bool,
    /// Whether it stands in double quotes.
    pub quoted: bool,
    /// What is done with its value.
    pub action: Action,
}

/// What is done with the value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// Nothing.
    Value,
    /// `${#name}`.
    Length,
    /// `-`, `=`, `?`, `+`, with or without a colon.
    Otherwise { operator: char, or_empty: bool, word: Word },
    /// `#`, `##`, `%`, `%%`.
    Remove { suffix: bool, longest: bool, pattern: Word },
    /// `:offset:length`.
    Substring { offset: Word, length: Option<Word> },
    /// `/pattern/replacement`; the anchor is `/` for all, `#`, `%`, or a space for the first.
    Replace { anchor: char, pattern: Word, with: Word },
    /// `@Q`.
    Quote,
    /// `^ ^^ , ,,`.
    Case { upper: bool, all: bool, pattern: Option<Word> },
}

/// Where a word stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Its line.
    pub line: u32,
    /// How many constructs it stands in.
    pub depth: u32,
}

impl Place {
    fn deeper(self) -> Result<Place, Trouble> {
        if self.depth >= limits::NESTING {
            return Err(Missing::TooDeep.at_line(self.line));
        }
        Ok(Place { depth: self.depth + 1, ..self })
    }

    fn refuse<T>(self, what: impl Into<String>) -> Result<T, Trouble> {
        Err(Trouble::Refused { line: self.line, what: what.into() })
    }
}

/// The text of a word in which nothing is to be expanded.
pub(super) fn plain(word: &Word) -> Option<&str> {
    match &**word {
        [Piece::Text(text) | Piece::Quoted(text)] if !text.contains(['*', '?', '[']) => Some(text),
        _ => None,
    }
}

/// Reads a word; braces have been expanded before.
pub(super) fn word(text: &str, place: Place) -> Result<Word, Trouble> {
    read(text, place, Mode::Plain)
}

/// Reads the text of a here-document or of an arithmetic expression: expansions, but no quotes.
pub(super) fn document(text: &str, place: Place) -> Result<Word, Trouble> {
    read(text, place, Mode::Document)
}

/// Reads the value of an assignment: tildes stand after `:` too, and braces mean nothing.
pub(super) fn assigned(text: &str, place: Place) -> Result<Word, Trouble> {
    read(text, place, Mode::Plain)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Outside quotes.
    Plain,
    /// Inside double quotes.
    Double,
    /// Inside a here-document: as in double quotes, but `"` is itself.
    Document,
}

struct Reader {
    pieces: Vec<Piece>,
    literal: String,
    quoted: String,
}

impl Reader {
    fn flush(&mut self) {
        if !self.literal.is_empty() {
            self.pieces.push(Piece::Text(std::mem::take(&mut self.literal).into()));
        }
        if !self.quoted.is_empty() {
            self.pieces.push(Piece::Quoted(std::mem::take(&mut self.quoted).into()));
        }
    }

    fn plain(&mut self, text: &str) {
        if !self.quoted.is_empty() {
            self.flush();
        }
        self.literal.push_str(text);
    }

    fn quote(&mut self, text: &str) {
        if !self.literal.is_empty() {
            self.flush();
        }
        self.quoted.push_str(text);
    }

    fn piece(&mut self, piece: Piece) {
        self.flush();
        self.pieces.push(piece);
    }
}

fn read(text: &str, place: Place, mode: Mode) -> Result<Word, Trouble> {
    let mut reader = Reader { pieces: Vec::new(), literal: String::new(), quoted: String::new() };
    read_into(&mut reader, text, place, mode)?;
    reader.flush();
    Ok(reader.pieces.into())
}

fn read_into(reader: &mut Reader, text: &str, place: Place, mode: Mode) -> Result<(), Trouble> {
    let bytes = text.as_bytes();
    let quoted = mode != Mode::Plain;
    let mut at = 0;
    if mode == Mode::Plain && bytes.first() == Some(&b'~') {
        let end = text.find('/').unwrap_or(text.len());
        let name = &text[1..end];
        if name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-.+".contains(&b)) {
            reader.piece(Piece::Tilde(name.into()));
            at = end;
        }
    }
    while at < text.len() {
        let end =
            lex::piece_end(text, at, place.depth, quoted).map_err(|missing| missing.at_line(place.line));
        let byte = bytes[at];
        match byte {
            b'\\' => {
                let Ok(end) = end else {
                    reader.quote("\\");
                    break;
                };
                let escaped = &text[at + 1..end];
                match mode {
                    _ if escaped == "\n" => {}
                    Mode::Plain => reader.quote(escaped),
                    Mode::Double if matches!(escaped, "$" | "`" | "\"" | "\\") => reader.quote(escaped),
                    Mode::Document if matches!(escaped, "$" | "`" | "\\") => reader.quote(escaped),
                    _ => reader.quote(&text[at..end]),
                }
                at = end;
            }
            b'\'' if mode == Mode::Plain => {
                let end = end?;
                reader.piece(Piece::Empty);
                reader.quote(&text[at + 1..end - 1]);
                at = end;
            }
            b'"' if mode == Mode::Plain => {
                let end = end?;
                reader.piece(Piece::Empty);
                read_into(reader, &text[at + 1..end - 1], place.deeper()?, Mode::Double)?;
                at = end;
            }
            // Inside `"${x:-"…"}"`: quotes within quotes, which only fall away.
            b'"' if mode == Mode::Double && lex::double_end(text, at, place.depth).is_ok() => {
                let end =
                    lex::double_end(text, at, place.depth).map_err(|missing| missing.at_line(place.line))?;
                read_into(reader, &text[at + 1..end - 1], place.deeper()?, Mode::Double)?;
                at = end;
            }
            b'`' => {
                let end = end?;
                let inner = backquoted(&text[at + 1..end - 1], quoted);
                reader.piece(command(&inner, place, quoted)?);
                at = end;
            }
            b'$' => {
                let end = end?;
                dollar(reader, &text[at..end], place, mode, &text[at..])
                    .map(|used| at += used.unwrap_or(end - at))?;
            }
            _ => {
                let end = end?;
                if quoted {
                    reader.quote(&text[at..end]);
                } else {
                    reader.plain(&text[at..end]);
                }
                at = end;
            }
        }
    }
    Ok(())
}

/// The text of a backquoted command with its own level of backslashes removed.
fn backquoted(text: &str, in_double: bool) -> String {
    let mut inner = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escapes =
            matches!(chars.peek(), Some('$' | '`' | '\\')) || (in_double && chars.peek() == Some(&'"'));
        if c == '\\' && escapes {
            inner.extend(chars.next());
        } else {
            inner.push(c);
        }
    }
    inner
}

fn command(text: &str, place: Place, quoted: bool) -> Result<Piece, Trouble> {
    let place = place.deeper()?;
    let code = lower::substitution(text, place.line, place.depth)?;
    Ok(Piece::Command { code, quoted })
}

/// Reads one `$…`; `text` ends where the lexer says that it ends, `rest` goes on. Returns how much was used, if not all.
fn dollar(
    reader: &mut Reader,
    text: &str,
    place: Place,
    mode: Mode,
    rest: &str,
) -> Result<Option<usize>, Trouble> {
    let quoted = mode != Mode::Plain;
    if let Some(inner) = text.strip_prefix("${").and_then(|inner| inner.strip_suffix('}')) {
        let parameter = braced(inner, place.deeper()?, mode)?;
        reader.piece(Piece::Parameter(Box::new(parameter)));
        return Ok(None);
    }
    if text.starts_with("$((") && lex::arithmetic_end(text, 1) == Some(text.len()) {
        let inner = document(&text[3..text.len() - 2], place.deeper()?)?;
        reader.piece(Piece::Arithmetic { text: inner, quoted });
        return Ok(None);
    }
    if let Some(inner) = text.strip_prefix("$(").and_then(|inner| inner.strip_suffix(')')) {
        reader.piece(command(inner, place, quoted)?);
        return Ok(None);
    }
    if let Some(inner) = text.strip_prefix("$'").and_then(|inner| inner.strip_suffix('\'')) {
        reader.piece(Piece::Empty);
        reader.quote(&ansi(inner));
        return Ok(None);
    }
    if let Some(inner) = text.strip_prefix("$\"").and_then(|inner| inner.strip_suffix('"')) {
        reader.piece(Piece::Empty);
        read_into(reader, inner, place.deeper()?, Mode::Double)?;
        return Ok(None);
    }
    let after = &rest[1..];
    let Some((name, length)) = unbraced_name(after) else {
        if quoted {
            reader.quote("$");
        } else {
            reader.plain("$");
        }
        return Ok(Some(1));
    };
    reader.piece(Piece::Parameter(Box::new(Parameter {
        name,
        indirect: false,
        quoted,
        action: Action::Value,
    })));
    Ok(Some(1 + length))
}

fn identifier_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    if !bytes.first().is_some_and(|b| *b == b'_' || b.is_ascii_alphabetic()) {
        return 0;
    }
    bytes.iter().take_while(|b| **b == b'_' || b.is_ascii_alphanumeric()).count()
}

/// Whether a text can name a variable.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty() && identifier_length(text) == text.len()
}

fn unbraced_name(text: &str) -> Option<(Name, usize)> {
    let first = text.chars().next()?;
    match first {
        '1'..='9' => Some((Name::Positional(first as usize - '0' as usize), 1)),
        '@' | '*' | '#' | '?' | '-' | '$' | '!' | '0' => Some((Name::Special(first), 1)),
        _ => match identifier_length(text) {
            0 => None,
            length => Some((Name::Variable(text[..length].into()), length)),
        },
    }
}

fn braced_name(text: &str) -> Option<(Name, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && text != "0" {
        let number = text[..digits].parse().unwrap_or(usize::MAX);
        return Some(if number == 0 {
            (Name::Special('0'), digits)
        } else {
            (Name::Positional(number), digits)
        });
    }
    unbraced_name(text)
}

/// Reads what stands between `${` and `}`.
fn braced(inner: &str, place: Place, mode: Mode) -> Result<Parameter, Trouble> {
    let quoted = mode != Mode::Plain;
    let bad = || Err(Trouble::Refused { line: place.line, what: format!("${{{inner}}}: bad substitution") });
    if let Some(rest) = inner.strip_prefix('#')
        && let Some((name, length)) = braced_name(rest)
        && let Some((name, length)) = element(name, length, rest, place)?
        && length == rest.len()
    {
        return Ok(Parameter { name, indirect: false, quoted, action: Action::Length });
    }
    let indirect = inner.len() > 1 && inner.starts_with('!') && braced_name(&inner[1..]).is_some();
    let rest = if indirect { &inner[1..] } else { inner };
    let Some((name, length)) = braced_name(rest) else { return bad() };
    let Some((name, length)) = element(name, length, rest, place)? else { return bad() };
    let rest = &rest[length..];
    if indirect && (rest == "*" || rest == "@") {
        return place.refuse("${!prefix*} is not supported here");
    }
    let operand = |text: &str| read(text, place, mode);
    let pattern = |text: &str| read(text, place, Mode::Plain);
    let mut operators = rest.chars();
    let action = match (operators.next(), operators.next()) {
        (None, _) => Action::Value,
        (Some(':'), Some(operator @ ('-' | '=' | '?' | '+'))) => {
            Action::Otherwise { operator, or_empty: true, word: operand(&rest[2..])? }
        }
        (Some(operator @ ('-' | '=' | '?' | '+')), _) => {
            Action::Otherwise { operator, or_empty: false, word: operand(&rest[1..])? }
        }
        (Some(':'), _) => {
            let text = &rest[1..];
            let cut = outside(text, ':', place)?;
            Action::Substring {
                offset: document(&text[..cut.unwrap_or(text.len())], place)?,
                length: cut.map(|at| document(&text[at + 1..], place)).transpose()?,
            }
        }
        (Some(which @ ('#' | '%')), second) => {
            let longest = second == Some(which);
            Action::Remove {
                suffix: which == '%',
                longest,
                pattern: pattern(&rest[if longest { 2 } else { 1 }..])?,
            }
        }
        (Some('/'), second) => {
            let (anchor, text) = match second {
                Some(anchor @ ('/' | '#' | '%')) => (anchor, &rest[2..]),
                _ => (' ', &rest[1..]),
            };
            let cut = outside(text, '/', place)?;
            Action::Replace {
                anchor,
                pattern: pattern(&text[..cut.unwrap_or(text.len())])?,
                with: pattern(cut.map_or("", |at| &text[at + 1..]))?,
            }
        }
        (Some(which @ ('^' | ',')), second) => {
            let all = second == Some(which);
            let text = &rest[if all { 2 } else { 1 }..];
            let pattern = if text.is_empty() { None } else { Some(pattern(text)?) };
            Action::Case { upper: which == '^', all, pattern }
        }
        (Some('@'), Some('Q')) => Action::Quote,
        (Some('@'), Some('U')) => Action::Case { upper: true, all: true, pattern: None },
        (Some('@'), Some('L')) => Action::Case { upper: false, all: true, pattern: None },
        (Some('@'), Some('u')) => Action::Case { upper: true, all: false, pattern: None },
        (Some('@'), _) => return place.refuse(format!("${{{inner}}}: @ operators are not supported here")),
        _ => return bad(),
    };
    Ok(Parameter { name, indirect, quoted, action })
}

/// A name with the subscript behind it, if there is one; nothing if the subscript does not end.
fn element(name: Name, length: usize, text: &str, place: Place) -> Result<Option<(Name, usize)>, Trouble> {
    let Name::Variable(variable) = &name else { return Ok(Some((name, length))) };
    let Some(inner) = text[length..].strip_prefix('[') else { return Ok(Some((name, length))) };
    let Some(end) = outside(inner, ']', place)? else { return Ok(None) };
    let name = match &inner[..end] {
        "@" => Name::All(variable.clone(), false),
        "*" => Name::All(variable.clone(), true),
        "" => return Ok(None),
        key => Name::Element(variable.clone(), read(key, place.deeper()?, Mode::Plain)?),
    };
    Ok(Some((name, length + end + 2)))
}

/// Where `wanted` stands outside quotes, expansions and parentheses.
fn outside(text: &str, wanted: char, place: Place) -> Result<Option<usize>, Trouble> {
    let mut at = 0;
    let mut open = 0_u32;
    while let Some(c) = text[at..].chars().next() {
        match c {
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            c if c == wanted && open == 0 => return Ok(Some(at)),
            _ => {}
        }
        at = lex::piece_end(text, at, place.depth, false).map_err(|missing| missing.at_line(place.line))?;
    }
    Ok(None)
}

/// The text of `$'…'` with its escapes resolved.
pub(crate) fn ansi(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let (c, used) = escape(after);
        match c {
            Some(c) => plain.push(c),
            None => plain.push_str(&rest[at..at + 1 + used]),
        }
        rest = &after[used..];
    }
    plain.push_str(rest);
    plain
}

/// The character that an escape stands for (the text begins after the backslash), and how much of the text it is.
fn escape(text: &str) -> (Option<char>, usize) {
    let Some(first) = text.chars().next() else { return (None, 0) };
    let simple = match first {
        'n' => Some('\n'),
        't' => Some('\t'),
        'r' => Some('\r'),
        'a' => Some('\u{7}'),
        'b' => Some('\u{8}'),
        'e' | 'E' => Some('\u{1b}'),
        'f' => Some('\u{c}'),
        'v' => Some('\u{b}'),
        '\\' | '\'' | '"' | '?' => Some(first),
        _ => None,
    };
    if let Some(c) = simple {
        return (Some(c), 1);
    }
    let number = |text: &str, most: usize, radix: u32| {
        let digits = text.chars().take(most).take_while(|c| c.is_digit(radix)).count();
        u32::from_str_radix(&text[..digits], radix).ok().map(|value| (value, digits))
    };
    let found = match first {
        '0'..='7' => number(text, 3, 8).map(|(value, digits)| (value & 0xff, digits)),
        'x' => number(&text[1..], 2, 16).map(|(value, digits)| (value, digits + 1)),
        'u' => number(&text[1..], 4, 16).map(|(value, digits)| (value, digits + 1)),
        'U' => number(&text[1..], 8, 16).map(|(value, digits)| (value, digits + 1)),
        _ => None,
    };
    match found.and_then(|(value, used)| char::from_u32(value).map(|c| (c, used))) {
        Some((c, used)) => (Some(c), used),
        None => (None, first.len_utf8()),
    }
}

/// All words that a text with braces makes: `a{b,c}` makes `ab` and `ac`. One word if there are no braces.
pub(super) fn braces(text: &str, place: Place) -> Result<Vec<String>, Trouble> {
    if !text.contains('{') || !(text.contains(',') || text.contains("..")) {
        return Ok(vec![text.to_owned()]);
    }
    let mut words = Vec::new();
    let mut size = 0;
    expand_braces(text, place, &mut |word| {
        size += word.len();
        words.push(word);
        words.len() <= limits::BRACES && size <= limits::VALUE
    })
    .map(|()| words)
}

fn expand_braces(text: &str, place: Place, take: &mut dyn FnMut(String) -> bool) -> Result<(), Trouble> {
    let too_many = || Trouble::Refused {
        line: place.line,
        what: "brace expansions of more than 4096 words are not supported here".to_owned(),
    };
    let Some((start, end, choices)) = first_brace(text, place)? else {
        return if take(text.to_owned()) { Ok(()) } else { Err(too_many()) };
    };
    let place = place.deeper()?;
    let mut tails = Vec::new();
    let mut room = limits::VALUE;
    expand_braces(&text[end..], place, &mut |tail| {
        room = room.saturating_sub(tail.len() + 1);
        tails.push(tail);
        tails.len() <= limits::BRACES && room > 0
    })?;
    for choice in choices {
        let mut middles = Vec::new();
        expand_braces(&choice, place, &mut |middle| {
            middles.push(middle);
            middles.len() <= limits::BRACES
        })?;
        for middle in middles {
            for tail in &tails {
                if !take(format!("{}{middle}{tail}", &text[..start])) {
                    return Err(too_many());
                }
            }
        }
    }
    Ok(())
}

/// The first brace expression of a text: where it begins and ends, and its choices.
fn first_brace(text: &str, place: Place) -> Result<Option<(usize, usize, Vec<String>)>, Trouble> {
    let mut at = 0;
    let mut tries = 0;
    while at < text.len() {
        if text.as_bytes()[at] == b'{' && tries < limits::NESTING {
            tries += 1;
            if let Some((end, choices)) = brace_choices(text, at, place)? {
                return Ok(Some((at, end, choices)));
            }
        }
        at = lex::piece_end(text, at, place.depth, false).map_err(|missing| missing.at_line(place.line))?;
    }
    Ok(None)
}

fn brace_choices(text: &str, start: usize, place: Place) -> Result<Option<(usize, Vec<String>)>, Trouble> {
    let mut at = start + 1;
    let mut open = 0_u32;
    let mut cuts = vec![start];
    while at < text.len() {
        match text.as_bytes()[at] {
            b'{' => open += 1,
            b'}' if open > 0 => open -= 1,
            b'}' => {
                let inner = &text[start + 1..at];
                if cuts.len() > 1 {
                    cuts.push(at);
                    let choices = cuts.windows(2).map(|pair| text[pair[0] + 1..pair[1]].to_owned()).collect();
                    return Ok(Some((at + 1, choices)));
                }
                return Ok(sequence(inner, place)?.map(|choices| (at + 1, choices)));
            }
            b',' if open == 0 => cuts.push(at),
            _ => {}
        }
        at = lex::piece_end(text, at, place.depth, false).map_err(|missing| missing.at_line(place.line))?;
    }
    Ok(None)
}

/// `1..5`, `a..e`, `01..10..3`.
fn sequence(inner: &str, place: Place) -> Result<Option<Vec<String>>, Trouble> {
    let parts: Vec<&str> = inner.split("..").collect();
    let (from, to, step) = match parts.as_slice() {
        [from, to] => (*from, *to, 1),
        [from, to, step] => match step.parse::<i64>() {
            Ok(step) => (*from, *to, step.unsigned_abs().max(1)),
            Err(_) => return Ok(None),
        },
        _ => return Ok(None),
    };
    let letter = |text: &str| match text.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => Some(i64::from(*letter)),
        _ => None,
    };
    let (first, last, letters) = match (from.parse::<i64>(), to.parse::<i64>(), letter(from), letter(to)) {
        (Ok(first), Ok(last), _, _) => (first, last, false),
        (_, _, Some(first), Some(last)) => (first, last, true),
        _ => return Ok(None),
    };
    let count = first.abs_diff(last) / step;
    if count >= limits::BRACES as u64 {
        return place.refuse("brace expansions of more than 4096 words are not supported here");
    }
    let padded =
        |text: &str| text.trim_start_matches('-').len() > 1 && text.trim_start_matches('-').starts_with('0');
    let width = if padded(from) || padded(to) { from.len().max(to.len()) } else { 0 };
    let mut values = Vec::new();
    for index in 0..=count {
        let offset = i64::try_from(index.saturating_mul(step)).unwrap_or(i64::MAX);
        let value = if first <= last { first.wrapping_add(offset) } else { first.wrapping_sub(offset) };
        values.push(match u8::try_from(value) {
            Ok(letter) if letters => char::from(letter).to_string(),
            _ => format!("{value:0width$}"),
        });
    }
    Ok(Some(values))
}
