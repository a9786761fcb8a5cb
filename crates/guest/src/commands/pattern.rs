//! Regular expressions for `grep` and `sed`, matched in time proportional to pattern times text, and with a
//! limit on the work of one program ([`Pattern::exhausted`]).
//!
//! Supported: basic and extended syntax, `.`, `[…]` with classes, `*`, `+`, `?`, `{n,m}`, groups, `|`, `^`, `$`,
//! `\w`, `\s`, `\b` left out. Refused: back references inside a pattern. Simplified: of several matches at the
//! same place the first alternative wins, not the longest.

use core::cell::Cell;

/// How large a pattern may become when its repetitions are written out.
const SIZE_LIMIT: usize = 4_000;
/// How many steps one pattern may take in all: about a second of a slow machine.
const STEP_LIMIT: u64 = 30_000_000;

/// A pattern, ready to match.
#[derive(Debug)]
pub(crate) struct Pattern {
    program: Vec<Op>,
    ignore_case: bool,
    groups: usize,
    /// The steps taken so far. A pattern lives no longer than its program.
    steps: Cell<u64>,
}

#[derive(Clone, Debug)]
enum Op {
    Char(char),
    Any,
    Set { negated: bool, ranges: Vec<(char, char)> },
    Start,
    End,
    Split(usize, usize),
    Jump(usize),
    Save(usize),
    Match,
}

#[derive(Clone, Debug)]
enum Node {
    Empty,
    One(Op),
    Sequence(Vec<Node>),
    Either(Vec<Node>),
    Repeat(Box<Node>, usize, Option<usize>),
    Group(Box<Node>, usize),
}

/// The places of a match: the whole, then the groups.
pub(crate) type Places = Vec<Option<(usize, usize)>>;

impl Pattern {
    /// Reads a pattern.
    pub(crate) fn new(text: &str, extended: bool, ignore_case: bool) -> Result<Pattern, String> {
        let mut parser = Parser { chars: text.chars().collect(), at: 0, extended, groups: 0, depth: 0 };
        let node = parser.alternatives()?;
        if parser.at < parser.chars.len() {
            return Err("Unmatched ) or \\)".to_owned());
        }
        let mut program = vec![Op::Save(0)];
        compile(&node, &mut program)?;
        program.extend([Op::Save(1), Op::Match]);
        Ok(Pattern { program, ignore_case, groups: parser.groups, steps: Cell::new(0) })
    }

    /// A pattern that matches a text as it stands.
    pub(crate) fn fixed(text: &str, ignore_case: bool) -> Pattern {
        let mut program = vec![Op::Save(0)];
        program.extend(text.chars().map(Op::Char));
        program.extend([Op::Save(1), Op::Match]);
        Pattern { program, ignore_case, groups: 0, steps: Cell::new(0) }
    }

    /// Whether the pattern has used up its steps: then it matches nothing any more.
    pub(crate) fn exhausted(&self) -> bool {
        self.steps.get() > STEP_LIMIT
    }

    /// The first match at `from` or later.
    pub(crate) fn find(&self, text: &[char], from: usize) -> Option<Places> {
        let slots = 2 * (self.groups + 1);
        let mut best: Option<Vec<Option<usize>>> = None;
        let mut threads: Vec<(usize, Vec<Option<usize>>)> = Vec::new();
        for at in from..=text.len() {
            self.steps.set(self.steps.get() + 1 + self.program.len() as u64 / 32);
            if self.exhausted() {
                return None;
            }
            let mut seen = vec![false; self.program.len()];
            let mut now = Vec::new();
            for (op, saved) in threads.drain(..) {
                self.follow(op, saved, at, text.len(), &mut seen, &mut now);
            }
            if best.is_none() {
                self.follow(0, vec![None; slots], at, text.len(), &mut seen, &mut now);
            }
            self.steps.set(self.steps.get() + 4 * now.len() as u64);
            for (op, saved) in now {
                let matches = match (&self.program[op], text.get(at)) {
                    (Op::Match, _) => {
                        best = Some(saved);
                        // Threads after this one have lower priority.
                        break;
                    }
                    (Op::Char(wanted), Some(c)) => self.same(*wanted, *c),
                    (Op::Any, Some(_)) => true,
                    (Op::Set { negated, ranges }, Some(c)) => self.within(ranges, *c) != *negated,
                    _ => false,
                };
                if matches {
                    threads.push((op + 1, saved));
                }
            }
            if threads.is_empty() && best.is_some() {
                break;
            }
        }
        let saved = best?;
        Some(saved.chunks(2).map(|pair| Some((pair.first().copied()??, pair.get(1).copied()??))).collect())
    }

    fn same(&self, a: char, b: char) -> bool {
        a == b || (self.ignore_case && a.to_lowercase().eq(b.to_lowercase()))
    }

    fn within(&self, ranges: &[(char, char)], c: char) -> bool {
        let inside = |c: char| ranges.iter().any(|(first, last)| (*first..=*last).contains(&c));
        inside(c) || (self.ignore_case && (c.to_lowercase().any(inside) || c.to_uppercase().any(inside)))
    }

    /// Adds the places that can be reached from `op` without reading, best first.
    fn follow(
        &self,
        op: usize,
        saved: Vec<Option<usize>>,
        at: usize,
        end: usize,
        seen: &mut [bool],
        now: &mut Vec<(usize, Vec<Option<usize>>)>,
    ) {
        let mut ahead = vec![(op, saved)];
        while let Some((op, mut saved)) = ahead.pop() {
            if core::mem::replace(&mut seen[op], true) {
                continue;
            }
            match &self.program[op] {
                Op::Jump(to) => ahead.push((*to, saved)),
                Op::Split(first, second) => {
                    ahead.push((*second, saved.clone()));
                    ahead.push((*first, saved));
                }
                Op::Save(slot) => {
                    if let Some(place) = saved.get_mut(*slot) {
                        *place = Some(at);
                    }
                    ahead.push((op + 1, saved));
                }
                Op::Start if at == 0 => ahead.push((op + 1, saved)),
                Op::End if at == end => ahead.push((op + 1, saved)),
                Op::Start | Op::End => {}
                _ => now.push((op, saved)),
            }
        }
    }
}

fn compile(node: &Node, program: &mut Vec<Op>) -> Result<(), String> {
    if program.len() > SIZE_LIMIT {
        return Err("Regular expression too big".to_owned());
    }
    match node {
        Node::Empty => {}
        Node::One(op) => program.push(op.clone()),
        Node::Sequence(nodes) => nodes.iter().try_for_each(|node| compile(node, program))?,
        Node::Either(nodes) => {
            let mut jumps = Vec::new();
            for (index, node) in nodes.iter().enumerate() {
                if index + 1 == nodes.len() {
                    compile(node, program)?;
                } else {
                    let split = program.len();
                    program.push(Op::Match);
                    compile(node, program)?;
                    jumps.push(program.len());
                    program.push(Op::Match);
                    program[split] = Op::Split(split + 1, program.len());
                }
            }
            let end = program.len();
            for jump in jumps {
                program[jump] = Op::Jump(end);
            }
        }
        Node::Repeat(node, least, most) => {
            for _ in 0..*least {
                compile(node, program)?;
            }
            match most {
                None => {
                    let split = program.len();
                    program.push(Op::Match);
                    compile(node, program)?;
                    program.push(Op::Jump(split));
                    program[split] = Op::Split(split + 1, program.len());
                }
                Some(most) => {
                    let mut splits = Vec::new();
                    for _ in *least..*most {
                        splits.push(program.len());
                        program.push(Op::Match);
                        compile(node, program)?;
                    }
                    let end = program.len();
                    for split in splits {
                        program[split] = Op::Split(split + 1, end);
                    }
                }
            }
        }
        Node::Group(node, number) => {
            program.push(Op::Save(2 * number));
            compile(node, program)?;
            program.push(Op::Save(2 * number + 1));
        }
    }
    Ok(())
}

struct Parser {
    chars: Vec<char>,
    at: usize,
    extended: bool,
    groups: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    /// Whether an operator stands here: plain in extended syntax, with a backslash in basic syntax.
    fn operator(&self, wanted: char) -> bool {
        if self.extended {
            self.peek(0) == Some(wanted)
        } else {
            self.peek(0) == Some('\\') && self.peek(1) == Some(wanted)
        }
    }

    fn skip_operator(&mut self) {
        self.at += if self.extended { 1 } else { 2 };
    }

    fn alternatives(&mut self) -> Result<Node, String> {
        let mut nodes = vec![self.sequence()?];
        while self.operator('|') {
            self.skip_operator();
            nodes.push(self.sequence()?);
        }
        Ok(Node::Either(nodes))
    }

    fn sequence(&mut self) -> Result<Node, String> {
        let mut nodes = Vec::new();
        while self.at < self.chars.len() && !self.operator('|') && !(self.operator(')') && self.depth > 0) {
            let atom = self.atom(nodes.is_empty())?;
            nodes.push(self.repeated(atom)?);
        }
        Ok(if nodes.is_empty() { Node::Empty } else { Node::Sequence(nodes) })
    }

    fn repeated(&mut self, mut node: Node) -> Result<Node, String> {
        for _ in 0..4 {
            let (least, most) = if self.peek(0) == Some('*') {
                self.at += 1;
                (0, None)
            } else if self.operator('+') {
                self.skip_operator();
                (1, None)
            } else if self.operator('?') {
                self.skip_operator();
                (0, Some(1))
            } else if self.operator('{') {
                self.skip_operator();
                self.bounds()?
            } else {
                break;
            };
            node = Node::Repeat(Box::new(node), least, most);
        }
        Ok(node)
    }

    fn bounds(&mut self) -> Result<(usize, Option<usize>), String> {
        let mut text = String::new();
        while self.at < self.chars.len() && !self.operator('}') {
            text.extend(self.peek(0));
            self.at += 1;
        }
        if self.at >= self.chars.len() {
            return Err("Unmatched { or \\{".to_owned());
        }
        self.skip_operator();
        let wrong = || "Invalid content of \\{\\}".to_owned();
        let number =
            |text: &str| text.parse::<usize>().ok().filter(|number| *number <= 255).ok_or_else(wrong);
        match text.split_once(',') {
            None => number(&text).map(|count| (count, Some(count))),
            Some((least, "")) => Ok((number(least)?, None)),
            Some((least, most)) => {
                let (least, most) = (if least.is_empty() { 0 } else { number(least)? }, number(most)?);
                if least > most { Err(wrong()) } else { Ok((least, Some(most))) }
            }
        }
    }

    fn atom(&mut self, first: bool) -> Result<Node, String> {
        if self.operator('(') {
            self.skip_operator();
            self.groups += 1;
            self.depth += 1;
            let number = self.groups;
            if self.depth > 20 {
                return Err("Groups are nested too deeply".to_owned());
            }
            let node = self.alternatives()?;
            if !self.operator(')') {
                return Err("Unmatched ( or \\(".to_owned());
            }
            self.skip_operator();
            self.depth -= 1;
            return Ok(Node::Group(Box::new(node), number));
        }
        let c = self.peek(0).unwrap_or_default();
        self.at += 1;
        let last = self.at >= self.chars.len() || self.operator(')') || self.operator('|');
        Ok(Node::One(match c {
            '.' => Op::Any,
            '[' => self.set()?,
            '^' if first || self.extended => Op::Start,
            '$' if last || self.extended => Op::End,
            '\\' => {
                let c = self.peek(0).ok_or("Trailing backslash")?;
                self.at += 1;
                let word = vec![('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')];
                let space = vec![(' ', ' '), ('\t', '\r')];
                match c {
                    'w' => Op::Set { negated: false, ranges: word },
                    'W' => Op::Set { negated: true, ranges: word },
                    's' => Op::Set { negated: false, ranges: space },
                    'S' => Op::Set { negated: true, ranges: space },
                    'n' => Op::Char('\n'),
                    't' => Op::Char('\t'),
                    'b' | 'B' | '<' | '>' => return Err(format!("\\{c} is not supported here")),
                    '1'..='9' => return Err("back references in patterns are not supported here".to_owned()),
                    other => Op::Char(other),
                }
            }
            other => Op::Char(other),
        }))
    }

    fn set(&mut self) -> Result<Op, String> {
        let unmatched = || "Unmatched [, [^, [:, [., or [=".to_owned();
        let negated = self.peek(0) == Some('^');
        self.at += usize::from(negated);
        let mut ranges = Vec::new();
        let start = self.at;
        loop {
            let c = self.peek(0).ok_or_else(unmatched)?;
            if c == ']' && self.at > start {
                self.at += 1;
                return Ok(Op::Set { negated, ranges });
            }
            if c == '[' && self.peek(1) == Some(':') {
                let rest: String = self.chars.iter().skip(self.at + 2).collect();
                let name = rest.split_once(":]").map(|(name, _)| name.to_owned()).ok_or_else(unmatched)?;
                ranges.extend(class(&name).ok_or("Invalid character class name")?);
                self.at += name.chars().count() + 4;
                continue;
            }
            self.at += 1;
            match (self.peek(0), self.peek(1)) {
                (Some('-'), Some(last)) if last != ']' => {
                    if last < c {
                        return Err("Invalid range end".to_owned());
                    }
                    ranges.push((c, last));
                    self.at += 2;
                }
                _ => ranges.push((c, c)),
            }
        }
    }
}

fn class(name: &str) -> Option<Vec<(char, char)>> {
    Some(match name {
        "alpha" => vec![('a', 'z'), ('A', 'Z')],
        "digit" => vec![('0', '9')],
        "alnum" => vec![('a', 'z'), ('A', 'Z'), ('0', '9')],
        "upper" => vec![('A', 'Z')],
        "lower" => vec![('a', 'z')],
        "space" => vec![(' ', ' '), ('\t', '\r')],
        "blank" => vec![(' ', ' '), ('\t', '\t')],
        "punct" => vec![('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        "xdigit" => vec![('0', '9'), ('a', 'f'), ('A', 'F')],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &str, extended: bool, text: &str) -> Option<String> {
        let chars: Vec<char> = text.chars().collect();
        let places = Pattern::new(pattern, extended, false).expect("a good pattern").find(&chars, 0)?;
        let (from, to) = places[0]?;
        Some(chars[from..to].iter().collect())
    }

    #[test]
    fn patterns_match_as_grep_matches() {
        assert_eq!(found("a*b", false, "xaab"), Some("aab".to_owned()));
        assert_eq!(found("a+b", false, "aab"), None);
        assert_eq!(found(r"a\+b", false, "aab"), Some("aab".to_owned()));
        assert_eq!(found("^(GET|POST) /[a-z]+$", true, "GET /index"), Some("GET /index".to_owned()));
        assert_eq!(found("[0-9]{2,3}", true, "a1 1234"), Some("123".to_owned()));
        assert_eq!(found("[[:space:]]x", true, "a x"), Some(" x".to_owned()));
        assert!(Pattern::new("[a", true, false).is_err() && Pattern::new("(a", true, false).is_err());
    }

    #[test]
    fn no_pattern_takes_for_ever() {
        let text = "a".repeat(3_000);
        assert_eq!(found("(a*)*b", true, &text), None);
        let long: Vec<char> = "a".repeat(40_000).chars().collect();
        let greedy = Pattern::new("a(.*b)*", true, false).expect("a good pattern");
        let mut from = 0;
        while let Some(Some((_, end))) = greedy.find(&long, from).and_then(|places| places.first().copied()) {
            from = end;
        }
        assert!(greedy.exhausted(), "a search that is repeated at every place ends too");
        assert!(Pattern::new("((a{255}){255}){255}", true, false).is_err());
    }
}
