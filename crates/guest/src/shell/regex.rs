//! Extended regular expressions, for `=~`: matched by following all ways at once, so no expression takes for ever.
//!
//! Supported: `.`, sets and classes, `^`, `$`, groups, `|`, `*`, `+`, `?`, `{m,n}`. Refused: back-references, and
//! expressions that grow beyond 5,000 states. Simplified: `BASH_REMATCH` is not set (there are no arrays).

/// How many states an expression may have.
const STATES: usize = 5_000;
/// How deep groups may nest.
const DEPTH: u32 = 50;
/// How many state visits one search may take.
const WORK: usize = 50_000_000;

#[derive(Clone, Debug)]
enum Node {
    Char(char),
    Any,
    Begin,
    End,
    Set { negated: bool, members: Vec<(char, char)> },
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Repeat { inner: Box<Node>, least: usize, most: Option<usize> },
}

#[derive(Clone, Debug)]
enum State {
    Char(char),
    Any,
    Begin,
    End,
    Set { negated: bool, members: Vec<(char, char)> },
    Split(usize, usize),
    Jump(usize),
    Match,
}

/// A regular expression, read.
#[derive(Clone, Debug)]
pub(super) struct Regex {
    states: Vec<State>,
}

impl Regex {
    /// Reads an expression; the error is a sentence.
    pub(super) fn new(text: &str) -> Result<Regex, String> {
        let chars: Vec<char> = text.chars().collect();
        let mut reader = Reader { chars: &chars, at: 0, depth: 0 };
        let node = reader.choice()?;
        if reader.at < chars.len() {
            return Err(format!("{text}: Unmatched ( or \\("));
        }
        let mut regex = Regex { states: Vec::new() };
        regex.compile(&node)?;
        regex.push(State::Match)?;
        Ok(regex)
    }

    /// Whether it matches anywhere in `text`; the error is a sentence.
    pub(super) fn find(&self, text: &str) -> Result<bool, String> {
        let chars: Vec<char> = text.chars().collect();
        if self.states.len().saturating_mul(chars.len() + 1) > WORK {
            return Err("a regular expression on so long a value is not supported here".to_owned());
        }
        let mut active: Vec<usize> = Vec::new();
        for at in 0..=chars.len() {
            let mut seen = vec![false; self.states.len()];
            let mut reached = Vec::new();
            let mut open = active;
            open.push(0);
            while let Some(state) = open.pop() {
                if std::mem::replace(&mut seen[state], true) {
                    continue;
                }
                match &self.states[state] {
                    State::Match => return Ok(true),
                    State::Jump(to) => open.push(*to),
                    State::Split(first, second) => open.extend([*first, *second]),
                    State::Begin if at == 0 => open.push(state + 1),
                    State::End if at == chars.len() => open.push(state + 1),
                    State::Begin | State::End => {}
                    _ => reached.push(state),
                }
            }
            let Some(c) = chars.get(at) else { return Ok(false) };
            active = reached
                .into_iter()
                .filter(|state| self.states[*state].takes(*c))
                .map(|state| state + 1)
                .collect();
        }
        Ok(false)
    }

    fn push(&mut self, state: State) -> Result<usize, String> {
        if self.states.len() >= STATES {
            return Err("a regular expression this large is not supported here".to_owned());
        }
        self.states.push(state);
        Ok(self.states.len() - 1)
    }

    fn compile(&mut self, node: &Node) -> Result<(), String> {
        match node {
            Node::Char(c) => drop(self.push(State::Char(*c))?),
            Node::Any => drop(self.push(State::Any)?),
            Node::Begin => drop(self.push(State::Begin)?),
            Node::End => drop(self.push(State::End)?),
            Node::Set { negated, members } => {
                self.push(State::Set { negated: *negated, members: members.clone() })?;
            }
            Node::Sequence(nodes) => nodes.iter().try_for_each(|node| self.compile(node))?,
            Node::Choice(nodes) => {
                let mut ends = Vec::new();
                for (index, node) in nodes.iter().enumerate() {
                    if index + 1 == nodes.len() {
                        self.compile(node)?;
                        break;
                    }
                    let split = self.push(State::Split(0, 0))?;
                    self.compile(node)?;
                    ends.push(self.push(State::Jump(0))?);
                    self.states[split] = State::Split(split + 1, self.states.len());
                }
                let after = self.states.len();
                ends.into_iter().for_each(|end| self.states[end] = State::Jump(after));
            }
            Node::Repeat { inner, least, most } => {
                for _ in 0..*least {
                    self.compile(inner)?;
                }
                match most {
                    None => {
                        let split = self.push(State::Split(0, 0))?;
                        self.compile(inner)?;
                        self.push(State::Jump(split))?;
                        self.states[split] = State::Split(split + 1, self.states.len());
                    }
                    Some(most) => {
                        for _ in *least..*most {
                            let split = self.push(State::Split(0, 0))?;
                            self.compile(inner)?;
                            self.states[split] = State::Split(split + 1, self.states.len());
                        }
                    }
                }
            }
        }
        Ok(())
    }
}

impl State {
    fn takes(&self, c: char) -> bool {
        match self {
            State::Char(own) => *own == c,
            State::Any => true,
            State::Set { negated, members } => {
                members.iter().any(|(from, to)| *from <= c && c <= *to) != *negated
            }
            _ => false,
        }
    }
}

struct Reader<'a> {
    chars: &'a [char],
    at: usize,
    depth: u32,
}

impl Reader<'_> {
    fn choice(&mut self) -> Result<Node, String> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err("a regular expression this deep is not supported here".to_owned());
        }
        let mut choices = vec![self.sequence()?];
        while self.chars.get(self.at) == Some(&'|') {
            self.at += 1;
            choices.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(if choices.len() == 1 { choices.remove(0) } else { Node::Choice(choices) })
    }

    fn sequence(&mut self) -> Result<Node, String> {
        let mut nodes = Vec::new();
        while let Some(&c) = self.chars.get(self.at) {
            if c == '|' || (c == ')' && self.depth > 1) {
                break;
            }
            self.at += 1;
            let node = match c {
                '.' => Node::Any,
                '^' => Node::Begin,
                '$' => Node::End,
                '[' => self.set()?,
                '(' => {
                    let inner = self.choice()?;
                    if self.chars.get(self.at) != Some(&')') {
                        return Err("Unmatched ( or \\(".to_owned());
                    }
                    self.at += 1;
                    inner
                }
                '\\' => {
                    let Some(&escaped) = self.chars.get(self.at) else {
                        return Err("Trailing backslash".to_owned());
                    };
                    self.at += 1;
                    match escaped {
                        '1'..='9' => return Err("back-references are not supported here".to_owned()),
                        c => Node::Char(c),
                    }
                }
                c => Node::Char(c),
            };
            nodes.push(self.repeated(node)?);
        }
        Ok(Node::Sequence(nodes))
    }

    fn repeated(&mut self, mut node: Node) -> Result<Node, String> {
        let mut times = 0;
        loop {
            let (least, most) = match self.chars.get(self.at) {
                Some('*') => (0, None),
                Some('+') => (1, None),
                Some('?') => (0, Some(1)),
                Some('{') if self.chars.get(self.at + 1).is_some_and(char::is_ascii_digit) => {
                    let Some(length) = self.chars[self.at..].iter().position(|c| *c == '}') else {
                        return Err("Unmatched { or \\{".to_owned());
                    };
                    let inner: String = self.chars[self.at + 1..self.at + length].iter().collect();
                    self.at += length;
                    let (least, most) = inner.split_once(',').unwrap_or((&inner, &inner));
                    let least = least.parse().ok().filter(|n: &usize| *n <= 255);
                    let most = if most.is_empty() { Some(None) } else { most.parse().ok().map(Some) };
                    match (least, most) {
                        (Some(least), Some(most)) if most.is_none_or(|most| least <= most && most <= 255) => {
                            (least, most)
                        }
                        _ => return Err("Invalid content of \\{\\}".to_owned()),
                    }
                }
                _ => return Ok(node),
            };
            self.at += 1;
            times += 1;
            if times > 3 {
                return Err("a regular expression this deep is not supported here".to_owned());
            }
            node = Node::Repeat { inner: Box::new(node), least, most };
        }
    }

    fn set(&mut self) -> Result<Node, String> {
        let negated = self.chars.get(self.at) == Some(&'^');
        self.at += usize::from(negated);
        let first = self.at;
        let mut members = Vec::new();
        loop {
            let Some(&c) = self.chars.get(self.at) else {
                return Err("Unmatched [, [^, [:, [., or [=".to_owned());
            };
            if c == ']' && self.at > first {
                self.at += 1;
                return Ok(Node::Set { negated, members });
            }
            if c == '[' && self.chars.get(self.at + 1) == Some(&':') {
                let rest = &self.chars[self.at + 2..];
                if let Some(length) = rest.windows(2).position(|pair| pair == [':', ']']) {
                    let class: String = rest[..length].iter().collect();
                    members.extend(class_members(&class).ok_or("Invalid character class name")?);
                    self.at += length + 4;
                    continue;
                }
            }
            self.at += 1;
            if self.chars.get(self.at) == Some(&'-')
                && self.chars.get(self.at + 1).is_some_and(|end| *end != ']')
            {
                members.push((c, self.chars[self.at + 1]));
                self.at += 2;
            } else {
                members.push((c, c));
            }
        }
    }
}

fn class_members(class: &str) -> Option<Vec<(char, char)>> {
    Some(match class {
        "alpha" => vec![('a', 'z'), ('A', 'Z')],
        "digit" => vec![('0', '9')],
        "alnum" => vec![('a', 'z'), ('A', 'Z'), ('0', '9')],
        "upper" => vec![('A', 'Z')],
        "lower" => vec![('a', 'z')],
        "space" => vec![('\t', '\r'), (' ', ' ')],
        "blank" => vec![('\t', '\t'), (' ', ' ')],
        "punct" => vec![('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        "xdigit" => vec![('0', '9'), ('a', 'f'), ('A', 'F')],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_find_what_they_describe() {
        for (expression, text, expected) in [
            ("^[0-9]+$", "123", true),
            ("^[0-9]+$", "12a", false),
            ("b", "abc", true),
            ("^(ab|cd){2}$", "abcd", true),
            ("^(ab|cd){2}$", "ab", false),
            ("a.?c", "ac", true),
            ("^t[23]\\.micro$", "t2.micro", true),
            ("^t[23]\\.micro$", "t2xmicro", false),
            ("", "x", true),
            ("[^[:space:]]", "  ", false),
        ] {
            assert_eq!(
                Regex::new(expression).and_then(|regex| regex.find(text)),
                Ok(expected),
                "{expression} {text}"
            );
        }
    }

    #[test]
    fn hostile_expressions_are_refused_or_quick() {
        assert_eq!(Regex::new("(a*)*b").and_then(|regex| regex.find(&"a".repeat(5_000))), Ok(false));
        for wrong in ["(", "[a", "a{9999}", &"(".repeat(9_999), "((a{200}){200}){200}", "\\1", "a\\"] {
            assert!(Regex::new(wrong).is_err(), "{wrong}");
        }
    }
}
