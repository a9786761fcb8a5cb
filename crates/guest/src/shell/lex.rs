//! From text to the tokens that `brush-parser`'s grammar reads.
//!
//! The crate's own tokenizer calls itself for every `$(` and `${` without a bound, and its word grammar doubles its
//! work at each level of `"$("…")"`. This one reads every byte a bounded number of times, knows how deep it is,
//! and says what is missing when the text ends early, so that a terminal can ask for more.

use std::sync::Arc;

use brush_parser::{SourcePosition, SourceSpan, Token};

use super::limits;

/// Why a text cannot be read as bash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The text ends too early; more lines may complete it.
    Incomplete {
        /// The line on which the open construct begins.
        line: u32,
        /// The character that was looked for, if it is one.
        closer: Option<char>,
    },
    /// A token stands where none of its kind may.
    Unexpected {
        /// Its line.
        line: u32,
        /// Its text.
        token: String,
    },
    /// Correct bash that is not run here.
    Refused {
        /// The line it begins on.
        line: u32,
        /// What it is.
        what: String,
    },
}

/// The tokens of a text, as far as they could be read.
pub(super) struct Lexed {
    /// The tokens.
    pub tokens: Vec<Token>,
    /// Why reading stopped before the end, if it did.
    pub trouble: Option<Trouble>,
}

/// Reads all tokens of `text`, whose first line has number `line` and which stands `depth` constructs deep.
pub(super) fn tokens(text: &str, line: u32, depth: u32) -> Lexed {
    let mut lexer = Lexer { text, at: 0, line, depth, tokens: Vec::new(), documents: Vec::new() };
    let trouble = lexer.all().err();
    Lexed { tokens: lexer.tokens, trouble }
}

/// A here-document whose body is still to come.
struct Document {
    /// The index of the token after which the body belongs.
    after: usize,
    tag: String,
    raw_tag: String,
    strip_tabs: bool,
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    depth: u32,
    tokens: Vec<Token>,
    documents: Vec<Document>,
}

const OPERATORS: [&str; 22] = [
    "&>>", ";;&", "<<<", "<<-", "&&", "||", ";;", ";&", "|&", "&>", ">>", "<<", "<&", ">&", "<>", ">|", "&",
    "|", ";", "<", ">", "(",
];

impl Lexer<'_> {
    fn all(&mut self) -> Result<(), Trouble> {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b' ' | b'\t' | b'\r' => self.at += 1,
                b'\\' if bytes.get(self.at + 1) == Some(&b'\n') => {
                    self.at += 2;
                    self.line += 1;
                }
                b'#' => {
                    while self.at < bytes.len() && bytes[self.at] != b'\n' {
                        self.at += 1;
                    }
                }
                b'\n' => {
                    self.operator("\n");
                    self.line += 1;
                    self.here_documents()?;
                }
                b')' => self.operator(")"),
                b'&' | b'|' | b';' | b'<' | b'>' | b'(' => {
                    let rest = &self.text[self.at..];
                    let operator = OPERATORS.iter().find(|op| rest.starts_with(**op)).unwrap_or(&"(");
                    if *operator == "(" && rest.starts_with("((") {
                        self.arithmetic_command()?;
                    } else {
                        self.operator(operator);
                    }
                }
                _ => self.word()?,
            }
        }
        self.here_documents()
    }

    fn operator(&mut self, text: &str) {
        let span = self.span(self.at, self.at + text.len());
        self.tokens.push(Token::Operator(text.to_owned(), span));
        self.at += text.len();
    }

    /// `((…))`: its text goes to the grammar as one word between the parentheses, so that `<<` and `;` in it mean
    /// what they mean in arithmetic; the three parts of `for ((…;…;…))` stay apart.
    fn arithmetic_command(&mut self) -> Result<(), Trouble> {
        let Some(end) = arithmetic_end(self.text, self.at) else {
            self.operator("(");
            return Ok(());
        };
        let (from, to) = (self.at + 2, end - 2);
        self.operator("(");
        self.operator("(");
        let is_loop = matches!(self.tokens.iter().rev().nth(2), Some(Token::Word(word, _)) if word == "for");
        let inner = &self.text[from..to];
        let line = self.line;
        let mut part_start = from;
        for part in inner.split_inclusive(';') {
            let piece = part.strip_suffix(';').unwrap_or(part);
            if !is_loop {
                break;
            }
            let piece_end = part_start + piece.len();
            if !piece.trim().is_empty() {
                let span = self.span(part_start, piece_end);
                self.tokens.push(Token::Word(piece.trim().to_owned(), span));
            }
            if piece.len() < part.len() {
                let span = self.span(piece_end, piece_end + 1);
                self.tokens.push(Token::Operator(";".to_owned(), span));
            }
            part_start += part.len();
        }
        if !is_loop && !inner.trim().is_empty() {
            let span = self.span(from, to);
            self.tokens.push(Token::Word(inner.trim().to_owned(), span));
        }
        self.line = line + count_lines(inner);
        self.at = to;
        self.operator(")");
        self.operator(")");
        Ok(())
    }

    fn word(&mut self) -> Result<(), Trouble> {
        let start = self.at;
        let end = word_end(self.text, start, self.depth).map_err(|missing| missing.at_line(self.line))?;
        let raw = &self.text[start..end];
        let span = self.span(start, end);
        if let Some(Token::Operator(operator, _)) = self.tokens.last()
            && (operator == "<<" || operator == "<<-")
        {
            self.documents.push(Document {
                after: self.tokens.len() + 1,
                tag: unquote(raw),
                raw_tag: raw.to_owned(),
                strip_tabs: operator == "<<-",
            });
        }
        self.tokens.push(Token::Word(raw.to_owned(), span));
        self.line += count_lines(raw);
        self.at = end;
        Ok(())
    }

    /// Reads the bodies that begin after this newline, and puts each behind its tag.
    fn here_documents(&mut self) -> Result<(), Trouble> {
        let documents = std::mem::take(&mut self.documents);
        let mut bodies = Vec::new();
        for document in documents {
            let began = self.line.saturating_sub(1);
            let Some((body, next, lines)) =
                here_document(self.text, self.at, &document.tag, document.strip_tabs)
            else {
                return Err(Trouble::Incomplete { line: began, closer: None });
            };
            let span = self.span(self.at, next);
            self.at = next;
            self.line += lines;
            bodies.push((document, body, span));
        }
        for (document, body, span) in bodies.into_iter().rev() {
            let tag = Token::Word(document.raw_tag, span.clone());
            self.tokens.splice(document.after..document.after, [Token::Word(body, span), tag]);
        }
        Ok(())
    }

    fn span(&self, start: usize, end: usize) -> SourceSpan {
        let position = |index| {
            Arc::new(SourcePosition { index, line: usize::try_from(self.line).unwrap_or(0), column: 0 })
        };
        SourceSpan { start: position(start), end: position(end) }
    }
}

fn count_lines(text: &str) -> u32 {
    u32::try_from(text.bytes().filter(|b| *b == b'\n').count()).unwrap_or(u32::MAX)
}

/// The body of a here-document that begins at `at`, where the text goes on after it, and how many lines it took.
fn here_document(text: &str, at: usize, tag: &str, strip_tabs: bool) -> Option<(String, usize, u32)> {
    let mut body = String::new();
    let mut next = at;
    let mut lines = 0;
    loop {
        let rest = text.get(next..).filter(|rest| !rest.is_empty())?;
        let (line, after) = match rest.find('\n') {
            Some(end) => (&rest[..end], next + end + 1),
            None => (rest, text.len()),
        };
        let line = if strip_tabs { line.trim_start_matches('\t') } else { line };
        lines += 1;
        next = after;
        if line == tag {
            return Some((body, next, lines));
        }
        body.push_str(line);
        body.push('\n');
    }
}

/// What a construct lacks at the end of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// Its closing character.
    Closer(char),
    /// Nothing: it is nested too deeply to be looked at.
    TooDeep,
}

impl Missing {
    /// The same as a trouble of the whole text.
    pub(super) fn at_line(self, line: u32) -> Trouble {
        match self {
            Missing::Closer(closer) => Trouble::Incomplete { line, closer: Some(closer) },
            Missing::TooDeep => Trouble::Refused {
                line,
                what: "expansions nested more than 50 deep are not supported here".to_owned(),
            },
        }
    }
}

fn deeper(depth: u32) -> Result<u32, Missing> {
    if depth >= limits::NESTING { Err(Missing::TooDeep) } else { Ok(depth + 1) }
}

/// Where the word that begins at `at` ends.
pub(super) fn word_end(text: &str, at: usize, depth: u32) -> Result<usize, Missing> {
    let bytes = text.as_bytes();
    let mut at = at;
    while let Some(&byte) = bytes.get(at) {
        at = match byte {
            b' ' | b'\t' | b'\r' | b'\n' | b'&' | b'|' | b';' | b'<' | b'>' | b'(' | b')' => break,
            _ => piece_end(text, at, depth, false)?,
        };
    }
    Ok(at)
}

/// Where the piece at `at` ends: a quoted run, an expansion, an escaped or a plain character.
pub(super) fn piece_end(text: &str, at: usize, depth: u32, in_double: bool) -> Result<usize, Missing> {
    let bytes = text.as_bytes();
    match bytes.get(at) {
        Some(b'\\') if at + 1 >= bytes.len() => Err(Missing::Closer('\\')),
        Some(b'\\') => Ok(next_char(text, at + 1)),
        Some(b'\'') if !in_double => single_end(text, at),
        Some(b'"') if !in_double => double_end(text, at, depth),
        Some(b'`') => backquote_end(text, at),
        Some(b'$') => dollar_end(text, at, depth, in_double),
        _ => Ok(next_char(text, at)),
    }
}

/// The index of the character after the one at `at`.
pub(super) fn next_char(text: &str, at: usize) -> usize {
    let mut next = at + 1;
    while next < text.len() && !text.is_char_boundary(next) {
        next += 1;
    }
    next.min(text.len())
}

fn single_end(text: &str, at: usize) -> Result<usize, Missing> {
    text[at + 1..].find('\'').map(|end| at + 1 + end + 1).ok_or(Missing::Closer('\''))
}

/// Where the double-quoted text whose `"` is at `at` ends.
pub(super) fn double_end(text: &str, at: usize, depth: u32) -> Result<usize, Missing> {
    let depth = deeper(depth)?;
    let bytes = text.as_bytes();
    let mut at = at + 1;
    while let Some(&byte) = bytes.get(at) {
        if byte == b'"' {
            return Ok(at + 1);
        }
        at = piece_end(text, at, depth, true).map_err(|missing| match missing {
            Missing::Closer('\\') => Missing::Closer('"'),
            other => other,
        })?;
    }
    Err(Missing::Closer('"'))
}

fn backquote_end(text: &str, at: usize) -> Result<usize, Missing> {
    let bytes = text.as_bytes();
    let mut at = at + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'`' => return Ok(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    Err(Missing::Closer('`'))
}

fn ansi_end(text: &str, at: usize) -> Result<usize, Missing> {
    let bytes = text.as_bytes();
    let mut at = at + 2;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\'' => return Ok(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    Err(Missing::Closer('\''))
}

fn dollar_end(text: &str, at: usize, depth: u32, in_double: bool) -> Result<usize, Missing> {
    match text.as_bytes().get(at + 1) {
        Some(b'(') => match arithmetic_end(text, at + 1) {
            Some(end) => deeper(depth).map(|_| end),
            None => parenthesis_end(text, at + 2, depth),
        },
        Some(b'{') => brace_end(text, at + 2, depth, in_double),
        Some(b'\'') if !in_double => ansi_end(text, at),
        Some(b'"') if !in_double => double_end(text, at + 1, depth),
        _ => Ok(at + 1),
    }
}

/// Where `((…))` beginning at `at` ends, if it is arithmetic: the two last parentheses stand side by side.
/// Flat on purpose: what it cannot be sure of is a command substitution.
pub(super) fn arithmetic_end(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if bytes.get(at) != Some(&b'(') || bytes.get(at + 1) != Some(&b'(') {
        return None;
    }
    let mut at = at + 2;
    let mut open = 2_u32;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'"' => at += 1 + text.get(at + 1..)?.find('"')?,
            b'(' => open += 1,
            b')' if open == 2 => return (bytes.get(at + 1) == Some(&b')')).then_some(at + 2),
            b')' => open -= 1,
            _ => {}
        }
        at += 1;
    }
    None
}

fn brace_end(text: &str, at: usize, depth: u32, in_double: bool) -> Result<usize, Missing> {
    let depth = deeper(depth)?;
    let bytes = text.as_bytes();
    let mut at = at;
    while let Some(&byte) = bytes.get(at) {
        at = match byte {
            b'}' => return Ok(at + 1),
            b'"' => double_end(text, at, depth)?,
            _ => piece_end(text, at, depth, in_double)?,
        };
    }
    Err(Missing::Closer('}'))
}

/// Where the command substitution whose text begins at `at` ends, after its `)`.
fn parenthesis_end(text: &str, at: usize, depth: u32) -> Result<usize, Missing> {
    let depth = deeper(depth)?;
    let bytes = text.as_bytes();
    let mut at = at;
    // One entry per open parenthesis: how many `case` are open in it, whose patterns end with a lone `)`.
    let mut open = vec![0_u32];
    let mut documents: Vec<(String, bool)> = Vec::new();
    let mut at_command = true;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b' ' | b'\t' | b'\r' => at += 1,
            b'#' => at = text[at..].find('\n').map_or(text.len(), |end| at + end),
            b'\n' => {
                at += 1;
                at_command = true;
                for (tag, strip_tabs) in documents.drain(..) {
                    at = here_document(text, at, &tag, strip_tabs)
                        .map(|found| found.1)
                        .ok_or(Missing::Closer(')'))?;
                }
            }
            b'(' => {
                if open.len() as u32 + depth > limits::NESTING {
                    return Err(Missing::TooDeep);
                }
                open.push(0);
                at += 1;
                at_command = true;
            }
            b')' => {
                at += 1;
                at_command = true;
                if open.last().is_some_and(|cases| *cases > 0) {
                    continue;
                }
                open.pop();
                if open.is_empty() {
                    return Ok(at);
                }
            }
            b'<' if text[at..].starts_with("<<<") => at += 3,
            b'<' if text[at..].starts_with("<<") => {
                let strip_tabs = bytes.get(at + 2) == Some(&b'-');
                at += if strip_tabs { 3 } else { 2 };
                while matches!(bytes.get(at), Some(b' ' | b'\t')) {
                    at += 1;
                }
                let end = word_end(text, at, depth)?;
                documents.push((unquote(&text[at..end]), strip_tabs));
                at = end;
            }
            b'&' | b'|' | b';' | b'<' | b'>' => {
                at += 1;
                at_command = !matches!(byte, b'<' | b'>');
            }
            _ => {
                let end = word_end(text, at, depth)?;
                let word = &text[at..end];
                if at_command && word == "case" {
                    *open.last_mut().expect("the loop ends when the last parenthesis closes") += 1;
                }
                if at_command && word == "esac" {
                    let cases = open.last_mut().expect("the loop ends when the last parenthesis closes");
                    *cases = cases.saturating_sub(1);
                }
                at_command = matches!(
                    word,
                    "then" | "do" | "else" | "elif" | "if" | "while" | "until" | "{" | "!" | "in"
                );
                at = end;
            }
        }
    }
    Err(Missing::Closer(')'))
}

/// A word with its quotes removed, as the tag of a here-document is read.
pub(super) fn unquote(word: &str) -> String {
    let mut plain = String::new();
    let mut quote = None;
    let mut chars = word.chars();
    while let Some(c) = chars.next() {
        match (c, quote) {
            ('\\', None) => plain.extend(chars.next()),
            ('\'' | '"', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            (c, _) => plain.push(c),
        }
    }
    plain
}
