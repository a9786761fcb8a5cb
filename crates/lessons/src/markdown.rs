//! Markdown as far as lessons need it: a text becomes [`Block`]s. It never fails: what is not understood is text.
//!
//! Supported, as CommonMark has it (<https://spec.commonmark.org/0.31.2/>): paragraphs, headings, lists, quotations,
//! code in fences or indented; `**strong**`, `*emphasis*`, `` `code` ``, `[words](where)`, `<https://…>`, hard line
//! breaks, escapes, numeric and the five common entities.
//! Dropped: HTML tags and comments, images but for their words; lessons come from strangers.
//! Left as they stand: link references, other entities. Simplified: every line of a
//! quotation begins with `>`; of marks in a row, such as `**a****b**`, the first ones close what is open.

use crate::text::{Block, Span};

/// Deeper nesting is text, so that no text can exhaust the stack.
const DEEPEST: usize = 32;
/// Longer addresses are no addresses.
const LONGEST_URL: usize = 2_048;

/// The blocks of a text.
pub fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    read_blocks(&lines, 0)
}

// ── blocks ──────────────────────────────────────────────────────────────────────────────────────────────────

fn read_blocks(lines: &[&str], depth: usize) -> Vec<Block> {
    let mut blocks = Blocks::default();
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        let start = line.trim_start();
        let indent = line.len() - start.len();
        let taken = if start.is_empty() {
            blocks.end_paragraph();
            None
        } else if indent >= 4 {
            // Inside a paragraph, an indented line goes on with it.
            blocks.paragraph.is_empty().then(|| blocks.indented_code(rest))
        } else if let Some(fence) = Fence::read(start) {
            Some(blocks.fenced_code(&fence, indent, rest))
        } else if let Some(heading) = heading(start) {
            blocks.push(Block::Heading(inline(heading)));
            Some(1)
        } else if is_underline(start) && !blocks.paragraph.is_empty() {
            let heading = core::mem::take(&mut blocks.paragraph);
            blocks.push(Block::Heading(inline(heading.trim_end())));
            Some(1)
        } else if is_rule(start) {
            blocks.end_paragraph();
            Some(1)
        } else if start.starts_with('>') && depth < DEEPEST {
            Some(blocks.quotation(rest, depth))
        } else {
            let marker =
                Marker::read(line).filter(|marker| depth < DEEPEST && marker.may_follow(&blocks.paragraph));
            marker.map(|marker| blocks.list(&marker, rest, depth))
        };
        if taken.is_none() && !start.is_empty() {
            blocks.paragraph.push_str(start);
            blocks.paragraph.push('\n');
        }
        rest = taken.map_or(after, |taken| rest.get(taken..).unwrap_or_default());
    }
    blocks.end_paragraph();
    blocks.done
}

/// What was read, and the lines of the paragraph that is being read.
#[derive(Default)]
struct Blocks {
    done: Vec<Block>,
    paragraph: String,
}

/// Each reads its block from the start of `lines` and says how many lines that took.
impl Blocks {
    fn push(&mut self, block: Block) {
        self.end_paragraph();
        self.done.push(block);
    }

    fn end_paragraph(&mut self) {
        let text = core::mem::take(&mut self.paragraph);
        let spans = inline(text.trim_end());
        if !spans.is_empty() {
            self.done.push(Block::Paragraph(spans));
        }
    }

    fn indented_code(&mut self, lines: &[&str]) -> usize {
        let code = lines.iter().take_while(|line| line.trim().is_empty() || line.starts_with("    ")).count();
        let text = lines.iter().take(code).map(|line| line.get(4..).unwrap_or_default());
        let text = text.collect::<Vec<_>>().join("\n");
        self.push(Block::Code(String::new(), text.trim_end().to_owned()));
        code
    }

    fn fenced_code(&mut self, fence: &Fence<'_>, indent: usize, lines: &[&str]) -> usize {
        let inside = lines.iter().skip(1).take_while(|line| !fence.is_closed_by(line));
        let text: Vec<&str> = inside.map(|line| without_indent(line, indent)).collect();
        self.push(Block::Code(fence.language.to_owned(), text.join("\n").trim_end().to_owned()));
        text.len() + 2
    }

    fn quotation(&mut self, lines: &[&str], depth: usize) -> usize {
        let quoted = |line: &&str| {
            let text = line.trim_start().strip_prefix('>')?;
            Some(text.strip_prefix(' ').unwrap_or(text).to_owned())
        };
        let inside: Vec<String> = lines.iter().map_while(quoted).collect();
        let inside: Vec<&str> = inside.iter().map(String::as_str).collect();
        self.push(Block::Quote(read_blocks(&inside, depth + 1)));
        inside.len()
    }

    fn list(&mut self, first: &Marker, lines: &[&str], depth: usize) -> usize {
        let mut items = Vec::new();
        let mut taken = 0;
        while let Some(rest) = lines.get(taken..).filter(|rest| !rest.is_empty()) {
            let blank = rest.iter().take_while(|line| line.trim().is_empty()).count();
            let next = rest.get(blank).filter(|line| !is_rule(line.trim_start()));
            let Some(marker) =
                next.and_then(|line| Marker::read(line)).filter(|marker| marker.kind == first.kind)
            else {
                break;
            };
            let inside = item(&marker, rest.get(blank..).unwrap_or_default());
            items.push(read_blocks(&inside, depth + 1));
            taken += blank + inside.len();
        }
        self.push(Block::List(first.is_ordered(), items));
        taken
    }
}

/// The lines of a list's item, without marker and indentation.
fn item<'a>(marker: &Marker, lines: &[&'a str]) -> Vec<&'a str> {
    let mut inside: Vec<&str> = Vec::new();
    for line in lines {
        let start = line.trim_start();
        let indent = line.len() - start.len();
        let follows_text = inside.last().is_some_and(|last| !last.trim().is_empty());
        let begins_a_block = Marker::read(line).is_some()
            || Fence::read(start).is_some()
            || heading(start).is_some()
            || is_rule(start)
            || start.starts_with('>');
        match () {
            () if inside.is_empty() => inside.push(line.get(marker.width..).unwrap_or_default()),
            () if start.is_empty() => inside.push(""),
            () if indent >= marker.width => inside.push(without_indent(line, marker.width)),
            // A line that begins nothing goes on with the paragraph above it.
            () if follows_text && !begins_a_block => inside.push(start),
            () => break,
        }
    }
    // Blank lines at the end are between blocks, not inside this one.
    while inside.len() > 1 && inside.last().is_some_and(|line| line.is_empty()) {
        inside.pop();
    }
    inside
}

fn without_indent(line: &str, most: usize) -> &str {
    let indent = line.bytes().take(most).take_while(|byte| *byte == b' ').count();
    line.get(indent..).unwrap_or(line)
}

/// The words of `## Heading`.
fn heading(start: &str) -> Option<&str> {
    let words = start.trim_start_matches('#');
    let level = start.len() - words.len();
    if !(1..=6).contains(&level) || !(words.is_empty() || words.starts_with([' ', '\t'])) {
        return None;
    }
    let words = words.trim();
    let closed = words.trim_end_matches('#');
    Some(if closed.is_empty() || closed.ends_with([' ', '\t']) { closed.trim_end() } else { words })
}

/// A line of `=` or `-` under a paragraph makes it a heading.
fn is_underline(start: &str) -> bool {
    let line = start.trim_end();
    ['=', '-'].iter().any(|mark| line.trim_end_matches(*mark).is_empty())
}

/// `---`, `***` or `___`, perhaps with blanks.
fn is_rule(start: &str) -> bool {
    ['-', '*', '_'].iter().any(|mark| {
        start.chars().all(|c| c == *mark || c.is_whitespace())
            && start.chars().filter(|c| c == mark).count() >= 3
    })
}

/// The line that opens code: its marks, and the language it names.
struct Fence<'a> {
    marks: &'a str,
    language: &'a str,
}

impl<'a> Fence<'a> {
    fn read(start: &'a str) -> Option<Fence<'a>> {
        let mark = start.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
        let language = start.trim_start_matches(mark);
        let marks = start.strip_suffix(language)?;
        let is_code_in_text = mark == '`' && language.contains('`');
        (marks.len() >= 3 && !is_code_in_text).then_some(Fence { marks, language: language.trim() })
    }

    fn is_closed_by(&self, line: &str) -> bool {
        let line = line.trim();
        line.starts_with(self.marks)
            && self.marks.chars().next().is_some_and(|mark| line.trim_end_matches(mark).is_empty())
    }
}

/// What begins an item of a list.
struct Marker {
    /// `-`, `*`, `+`, or what follows the number: `.` or `)`.
    kind: char,
    /// The number of an ordered item.
    number: Option<u32>,
    /// Up to the item's text.
    width: usize,
    is_empty: bool,
}

impl Marker {
    fn read(line: &str) -> Option<Marker> {
        let start = line.trim_start();
        let indent = line.len() - start.len();
        let after_digits = start.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = start.len() - after_digits.len();
        let number = start.get(..digits).filter(|_| digits <= 9).and_then(|digits| digits.parse().ok());
        let kinds: &[char] = if number.is_some() { &['.', ')'] } else { &['-', '*', '+'] };
        let kind = after_digits.chars().next().filter(|kind| kinds.contains(kind))?;
        let text = after_digits.get(1..)?;
        if indent >= 4
            || !(text.is_empty() || text.starts_with([' ', '\t']))
            || (digits > 0 && number.is_none())
        {
            return None;
        }
        let blanks = text.len() - text.trim_start().len();
        // Five blanks are one, and the indentation of code.
        let blanks = if text.trim().is_empty() || blanks > 4 { 1 } else { blanks };
        Some(Marker { kind, number, width: indent + digits + 1 + blanks, is_empty: text.trim().is_empty() })
    }

    fn is_ordered(&self) -> bool {
        self.number.is_some()
    }

    /// Whether it begins a list here: a paragraph is only interrupted by an item with text that counts from one.
    fn may_follow(&self, paragraph: &str) -> bool {
        paragraph.is_empty() || (!self.is_empty && self.number.is_none_or(|number| number == 1))
    }
}

// ── inside a block ──────────────────────────────────────────────────────────────────────────────────────────

/// The spans of a text.
pub(crate) fn inline(text: &str) -> Vec<Span> {
    let mut spans =
        Spans { open: Vec::new(), done: Vec::new(), rest: text, before: ' ', has_no_tag_end: false };
    while let Some(next) = spans.rest.chars().next() {
        let before = spans.rest;
        spans.step(next);
        let taken = before.strip_suffix(spans.rest).unwrap_or_default();
        spans.before = taken.chars().next_back().unwrap_or(' ');
    }
    while let Some(open) = spans.open.pop() {
        spans.give_up(open);
    }
    spans.done
}

/// What was read, outside and inside of marks that are not closed yet.
struct Spans<'a> {
    open: Vec<Open<'a>>,
    done: Vec<Span>,
    rest: &'a str,
    /// The character before `rest`.
    before: char,
    /// No `>` follows any more, so that nobody need look for it again.
    has_no_tag_end: bool,
}

/// A mark that may be closed, and what was read since.
struct Open<'a> {
    mark: &'a str,
    spans: Vec<Span>,
}

impl<'a> Spans<'a> {
    /// Reads at least one character.
    fn step(&mut self, next: char) {
        let read = match next {
            '\\' => self.escape(),
            '`' => self.code(),
            '*' | '_' => self.emphasis(next),
            '!' if self.rest.starts_with("![") => self.open(2),
            '[' => self.open(1),
            ']' => self.link(),
            '<' => self.tag(),
            '&' => self.entity(),
            '\n' | ' ' => self.line_end(),
            _ => false,
        };
        if !read {
            let special =
                |c: char| matches!(c, '\\' | '`' | '*' | '_' | '!' | '[' | ']' | '<' | '&' | '\n' | ' ');
            let plain = self.rest.find(special).unwrap_or(self.rest.len()).max(next.len_utf8());
            let text = self.take(plain);
            self.text(text);
        }
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn spans(&mut self) -> &mut Vec<Span> {
        self.open.last_mut().map_or(&mut self.done, |open| &mut open.spans)
    }

    fn push(&mut self, span: Span) {
        self.spans().push(span);
    }

    fn text(&mut self, text: &str) {
        match self.spans().last_mut() {
            Some(Span::Text(before)) => before.push_str(text),
            _ if text.is_empty() => {}
            _ => self.push(Span::Text(text.to_owned())),
        }
    }

    fn extend(&mut self, spans: Vec<Span>) {
        for span in spans {
            match span {
                Span::Text(text) => self.text(&text),
                span => self.push(span),
            }
        }
    }

    /// A mark that is not closed is text.
    fn give_up(&mut self, open: Open<'_>) {
        self.text(open.mark);
        self.extend(open.spans);
    }

    fn open(&mut self, length: usize) -> bool {
        let has_room = self.open.len() < DEEPEST;
        if has_room {
            let mark = self.take(length);
            self.open.push(Open { mark, spans: Vec::new() });
        }
        has_room
    }

    /// Takes what was opened at `place`; what was opened since and not closed is text.
    fn close(&mut self, place: usize) -> Vec<Span> {
        while self.open.len() > place + 1 {
            if let Some(open) = self.open.pop() {
                self.give_up(open);
            }
        }
        self.open.pop().map(|open| open.spans).unwrap_or_default()
    }

    fn escape(&mut self) -> bool {
        let Some(escaped) =
            self.rest.get(1..2).filter(|c| c.starts_with(|c: char| c.is_ascii_punctuation() || c == '\n'))
        else {
            return false;
        };
        self.take(2);
        if escaped == "\n" {
            self.push(Span::Break)
        } else {
            self.text(escaped)
        }
        true
    }

    fn code(&mut self) -> bool {
        let after = self.rest.trim_start_matches('`');
        let marks = self.rest.len() - after.len();
        let mut end = 0;
        let found = loop {
            let Some(next) = after.get(end..).and_then(|rest| rest.find('`')) else { break None };
            end += next;
            let run = after.get(end..).map_or(0, |rest| rest.len() - rest.trim_start_matches('`').len());
            if run == marks {
                break after.get(..end);
            }
            end += run;
        };
        let Some(inside) = found else {
            let marks = self.take(marks);
            self.text(marks);
            return true;
        };
        self.take(marks + inside.len() + marks);
        let code = inside.replace('\n', " ");
        let trimmed = code.strip_prefix(' ').and_then(|code| code.strip_suffix(' '));
        let code = trimmed.filter(|code| !code.trim().is_empty()).unwrap_or(&code).to_owned();
        self.push(Span::Code(code));
        true
    }

    fn emphasis(&mut self, mark: char) -> bool {
        let after = self.rest.trim_start_matches(mark);
        let mut run = self.rest.len() - after.len();
        let next = after.chars().next().unwrap_or(' ');
        let (may_open, may_close) = flanking(mark, self.before, next);
        while run > 0 {
            let inside_link =
                self.open.iter().rposition(|open| open.mark.ends_with('[')).map_or(0, |at| at + 1);
            let opened =
                self.open.iter().rposition(|open| open.mark.starts_with(mark) && open.mark.len() <= run);
            match opened.filter(|at| may_close && *at >= inside_link) {
                Some(at) => {
                    let length = self.open.get(at).map_or(1, |open| open.mark.len());
                    let spans = self.close(at);
                    self.take(length);
                    run -= length;
                    self.push(if length == 2 { Span::Strong(spans) } else { Span::Emphasis(spans) });
                }
                None if may_open && self.open(run.min(2)) => run -= run.min(2),
                None => {
                    let marks = self.take(run);
                    self.text(marks);
                    run = 0;
                }
            }
        }
        true
    }

    /// `](where)`, or `](where "title")`.
    fn link(&mut self) -> bool {
        let Some(place) = self.open.iter().rposition(|open| open.mark.ends_with('[')) else { return false };
        let Some(url) = self.rest.strip_prefix("](").and_then(destination) else {
            // Brackets without an address are text.
            let open = self.open.get(place).map_or("[", |open| open.mark);
            let words = self.close(place);
            self.give_up(Open { mark: open, spans: words });
            return false;
        };
        let is_image = self.open.get(place).is_some_and(|open| open.mark.starts_with('!'));
        let words = self.close(place);
        self.take(2 + url.len() + 1);
        let url = url.split_whitespace().next().unwrap_or_default();
        let url = url.strip_prefix('<').and_then(|url| url.strip_suffix('>')).unwrap_or(url);
        let leads_somewhere = !is_image && (url.starts_with("#/") || url.starts_with("https://"));
        if leads_somewhere {
            self.push(Span::Link(url.to_owned(), words))
        } else {
            self.extend(words)
        }
        true
    }

    /// `<https://…>` is a link; tags and comments are dropped.
    fn tag(&mut self) -> bool {
        let after = self.rest.get(1..).unwrap_or_default();
        if self.has_no_tag_end
            || !after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
        {
            return false;
        }
        let end = if after.starts_with("!--") { "-->" } else { ">" };
        let Some((inside, _)) = after.split_once(end) else {
            self.has_no_tag_end = end == ">";
            return false;
        };
        self.take(1 + inside.len() + end.len());
        if inside.starts_with("https://") && !inside.contains(char::is_whitespace) {
            self.push(Span::Link(inside.to_owned(), vec![Span::Text(inside.to_owned())]));
        }
        true
    }

    fn entity(&mut self) -> bool {
        let name = self.rest.get(1..).and_then(|rest| rest.get(..rest.find(';').filter(|end| *end <= 8)?));
        let Some(name) = name else { return false };
        let numeric = |name: &str| {
            let digits = name.strip_prefix('#')?;
            let hexadecimal = digits.strip_prefix(['x', 'X']);
            let code = hexadecimal.map_or_else(|| digits.parse(), |digits| u32::from_str_radix(digits, 16));
            code.ok().and_then(char::from_u32)
        };
        let character = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "nbsp" => Some('\u{a0}'),
            name => numeric(name),
        };
        let Some(character) = character else { return false };
        self.take(name.len() + 2);
        self.text(character.encode_utf8(&mut [0; 4]));
        true
    }

    /// The end of a line is a blank, or a break if two blanks stand before it.
    fn line_end(&mut self) -> bool {
        let after = self.rest.trim_start_matches(' ');
        if !after.starts_with('\n') {
            return false;
        }
        let blanks = self.rest.len() - after.len();
        self.take(blanks + 1);
        if blanks >= 2 {
            self.push(Span::Break)
        } else {
            self.text(" ")
        }
        true
    }
}

/// Whether a run of marks between these characters may open and may close emphasis.
fn flanking(mark: char, before: char, next: char) -> (bool, bool) {
    let is_punctuation = |c: char| c.is_ascii_punctuation() || (!c.is_alphanumeric() && !c.is_whitespace());
    let left =
        !next.is_whitespace() && (!is_punctuation(next) || before.is_whitespace() || is_punctuation(before));
    let right =
        !before.is_whitespace() && (!is_punctuation(before) || next.is_whitespace() || is_punctuation(next));
    if mark == '_' {
        return (left && (!right || is_punctuation(before)), right && (!left || is_punctuation(next)));
    }
    (left, right)
}

/// What stands up to the `)` that closes an address.
fn destination(text: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < LONGEST_URL) {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return text.get(..at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests;
