//! JMESPath text → tree: <https://jmespath.org/specification.html#grammar>.
//!
//! A parser by binding powers, as the reference implementations have it: each token knows how strongly it binds
//! to what stands before it. The caller limits how long and how deep an expression is.

use crate::data::Data;
use crate::json;

/// An expression that can be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ast {
    Comparison { comparator: Comparator, lhs: Box<Ast>, rhs: Box<Ast> },
    Condition { predicate: Box<Ast>, then: Box<Ast> },
    Identity,
    Expref { ast: Box<Ast> },
    Flatten { node: Box<Ast> },
    Function { name: String, args: Vec<Ast> },
    Field { name: String },
    Index { idx: i32 },
    Literal { value: Data },
    MultiList { elements: Vec<Ast> },
    MultiHash { elements: Vec<(String, Ast)> },
    Not { node: Box<Ast> },
    Projection { lhs: Box<Ast>, rhs: Box<Ast> },
    ObjectValues { node: Box<Ast> },
    And { lhs: Box<Ast>, rhs: Box<Ast> },
    Or { lhs: Box<Ast>, rhs: Box<Ast> },
    Slice { start: Option<i32>, stop: Option<i32>, step: i32 },
    Subexpr { lhs: Box<Ast>, rhs: Box<Ast> },
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Comparator {
    Equal,
    NotEqual,
    LessThan,
    LessThanEqual,
    GreaterThan,
    GreaterThanEqual,
}

/// Why a text is no expression.
pub(super) struct ParseError {
    pub(super) offset: usize,
    pub(super) reason: String,
}

type Result<T> = core::result::Result<T, ParseError>;

/// Reads an expression.
pub(super) fn parse(text: &str) -> Result<Ast> {
    let mut parser = Parser { tokens: tokens(text)?, next: 0 };
    let ast = parser.expression(0)?;
    match parser.peek() {
        Token::End => Ok(ast),
        _ => parser.wrong("Did not parse the complete expression"),
    }
}

// ── tokens ──────────────────────────────────────────────────────────────────────────────────────────────────

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Name(String),
    QuotedName(String),
    Number(i32),
    Literal(Data),
    Compare(Comparator),
    /// Punctuation: `.` `*` `[` `]` `{` `}` `(` `)` `,` `:` `@` `!` `|` `&`, and `[]` `[?` `||` `&&`.
    Mark(&'static str),
    End,
}

/// Longer marks first.
const MARKS: &[&str] =
    &["[]", "[?", "||", "&&", ".", "*", "[", "]", "{", "}", "(", ")", ",", ":", "@", "!", "|", "&"];
const COMPARATORS: &[(&str, Comparator)] = &[
    ("==", Comparator::Equal),
    ("!=", Comparator::NotEqual),
    ("<=", Comparator::LessThanEqual),
    (">=", Comparator::GreaterThanEqual),
    ("<", Comparator::LessThan),
    (">", Comparator::GreaterThan),
];

const FLATTEN: u8 = 9;
/// A token that binds weaker ends a projection.
const PROJECTION_STOP: u8 = 10;
const STAR: u8 = 20;
const FILTER: u8 = 21;
const COMPARE: u8 = 5;

impl Token {
    /// How strongly it binds to what stands before it.
    fn power(&self) -> u8 {
        match self {
            Token::Compare(_) => COMPARE,
            Token::Mark(mark) => match *mark {
                "|" => 1,
                "||" => 2,
                "&&" => 3,
                "[]" => FLATTEN,
                "*" => STAR,
                "[?" => FILTER,
                "." => 40,
                "!" => 45,
                "{" => 50,
                "[" => 55,
                "(" => 60,
                _ => 0,
            },
            _ => 0,
        }
    }
}

fn tokens(text: &str) -> Result<Vec<(usize, Token)>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (token, length) = token(rest).map_err(|reason| ParseError { offset: at, reason })?;
        tokens.extend(token.map(|token| (at, token)));
        at += length;
    }
    tokens.push((text.len(), Token::End));
    Ok(tokens)
}

/// The first token, if it is not blank, and its length.
fn token(rest: &str) -> core::result::Result<(Option<Token>, usize), String> {
    let first = rest.chars().next().unwrap_or(' ');
    if matches!(first, ' ' | '\n' | '\t' | '\r') {
        return Ok((None, 1));
    }
    if let Some((mark, comparator)) = COMPARATORS.iter().find(|(mark, _)| rest.starts_with(mark)) {
        return Ok((Some(Token::Compare(*comparator)), mark.len()));
    }
    if let Some(mark) = MARKS.iter().find(|mark| rest.starts_with(**mark)) {
        return Ok((Some(Token::Mark(mark)), mark.len()));
    }
    match first {
        'a'..='z' | 'A'..='Z' | '_' => {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
            let name = rest.get(..end).unwrap_or_default();
            Ok((Some(Token::Name(name.to_owned())), end))
        }
        '0'..='9' | '-' => {
            let digits = rest.strip_prefix('-').unwrap_or(rest);
            let after = digits.trim_start_matches(|c: char| c.is_ascii_digit());
            let number = rest.strip_suffix(after).unwrap_or_default();
            if first == '-' && !digits.starts_with(|c: char| ('1'..='9').contains(&c)) {
                return Err("'-' must be followed by numbers 1-9".to_owned());
            }
            let value = number.parse().map_err(|_| "Expected valid number".to_owned())?;
            Ok((Some(Token::Number(value)), number.len()))
        }
        '"' | '\'' | '`' => {
            let inside = inside(rest, first).ok_or_else(|| format!("Unclosed {first} delimiter: {rest}"))?;
            let token = match first {
                '"' => match json::read(&format!("\"{inside}\"")) {
                    Ok(Data::Text(name)) => Token::QuotedName(name),
                    _ => return Err(format!("Unable to parse quoted identifier {inside}")),
                },
                '\'' => Token::Literal(Data::Text(inside.replace("\\'", "'"))),
                _ => match json::read(&inside.replace("\\`", "`")) {
                    Ok(value) => Token::Literal(value),
                    Err(error) => return Err(format!("Unable to parse literal JSON {inside}: {error}")),
                },
            };
            Ok((Some(token), inside.len() + 2))
        }
        '=' => Err("'=' is not valid. Did you mean '=='?".to_owned()),
        other => Err(format!("Invalid character: {other}")),
    }
}

/// What stands between quotes, escapes as they are.
fn inside(rest: &str, quote: char) -> Option<&str> {
    let mut escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    rest.get(1..end?.0)
}

// ── the tree ────────────────────────────────────────────────────────────────────────────────────────────────

struct Parser {
    tokens: Vec<(usize, Token)>,
    next: usize,
}

impl Parser {
    fn peek_at(&self, ahead: usize) -> &Token {
        self.tokens.get(self.next + ahead).map_or(&Token::End, |(_, token)| token)
    }

    fn peek(&self) -> &Token {
        self.peek_at(0)
    }

    fn sees(&self, mark: &str) -> bool {
        matches!(self.peek(), Token::Mark(next) if *next == mark)
    }

    fn sees_index(&self) -> bool {
        matches!(self.peek(), Token::Number(_)) || self.sees(":")
    }

    fn take(&mut self) -> Token {
        let token = self.peek().clone();
        self.next += 1;
        token
    }

    fn eat(&mut self, mark: &str) -> bool {
        let sees = self.sees(mark);
        self.next += usize::from(sees);
        sees
    }

    fn demand(&mut self, mark: &str) -> Result<()> {
        if self.eat(mark) { Ok(()) } else { self.wrong(&format!("Expected '{mark}'")) }
    }

    /// An error at the next token. Python's library has one sentence for all that ends too early.
    fn wrong<T>(&self, reason: &str) -> Result<T> {
        let offset = self.tokens.get(self.next).or(self.tokens.last()).map_or(0, |(offset, _)| *offset);
        let ends = *self.peek() == Token::End;
        let reason = if ends { "Incomplete expression".to_owned() } else { reason.to_owned() };
        Err(ParseError { offset, reason })
    }

    /// Reads on while what follows binds stronger than `power`.
    fn expression(&mut self, power: u8) -> Result<Ast> {
        let mut left = self.first()?;
        while power < self.peek().power() {
            left = self.following(Box::new(left))?;
        }
        Ok(left)
    }

    /// What an expression begins with.
    fn first(&mut self) -> Result<Ast> {
        if *self.peek() == Token::End {
            return self.wrong("");
        }
        let power = self.peek().power();
        match self.take() {
            Token::Name(name) => Ok(Ast::Field { name }),
            Token::QuotedName(_) if self.sees("(") => self.wrong("Quoted strings can't be a function name"),
            Token::QuotedName(name) => Ok(Ast::Field { name }),
            Token::Literal(value) => Ok(Ast::Literal { value }),
            Token::Mark("@") => Ok(Ast::Identity),
            Token::Mark("*") => self.values(Ast::Identity),
            Token::Mark("[]") => self.flatten(Ast::Identity),
            Token::Mark("[?") => self.filter(Ast::Identity),
            Token::Mark("[") if self.sees_index() => self.index(),
            Token::Mark("[") if self.sees("*") && *self.peek_at(1) == Token::Mark("]") => {
                self.take();
                self.items(Ast::Identity)
            }
            Token::Mark("[") => Ok(Ast::MultiList { elements: self.list("]")? }),
            Token::Mark("{") => self.multi_hash(),
            Token::Mark("&") => Ok(Ast::Expref { ast: Box::new(self.expression(power)?) }),
            Token::Mark("!") => Ok(Ast::Not { node: Box::new(self.expression(power)?) }),
            Token::Mark("(") => {
                let inside = self.expression(0)?;
                self.demand(")")?;
                Ok(inside)
            }
            _ => {
                self.next -= 1;
                self.wrong("Unexpected token")
            }
        }
    }

    /// What an expression goes on with.
    fn following(&mut self, lhs: Box<Ast>) -> Result<Ast> {
        let power = self.peek().power();
        match self.take() {
            Token::Mark(".") if self.eat("*") => self.values(*lhs),
            Token::Mark(".") => Ok(Ast::Subexpr { lhs, rhs: Box::new(self.after_dot(power)?) }),
            Token::Mark("[") if self.eat("*") => self.items(*lhs),
            Token::Mark("[") if self.sees_index() => Ok(Ast::Subexpr { lhs, rhs: Box::new(self.index()?) }),
            Token::Mark("[") => self.wrong("Expected number, ':', or '*'"),
            Token::Mark("[]") => self.flatten(*lhs),
            Token::Mark("[?") => self.filter(*lhs),
            Token::Mark("||") => Ok(Ast::Or { lhs, rhs: Box::new(self.expression(power)?) }),
            Token::Mark("&&") => Ok(Ast::And { lhs, rhs: Box::new(self.expression(power)?) }),
            Token::Mark("|") => Ok(Ast::Subexpr { lhs, rhs: Box::new(self.expression(power)?) }),
            Token::Mark("(") => match *lhs {
                Ast::Field { name } => Ok(Ast::Function { name, args: self.list(")")? }),
                _ => self.wrong("Invalid function name"),
            },
            Token::Compare(comparator) => {
                Ok(Ast::Comparison { comparator, lhs, rhs: Box::new(self.expression(power)?) })
            }
            _ => {
                self.next -= 1;
                self.wrong("Unexpected token")
            }
        }
    }

    fn after_dot(&mut self, power: u8) -> Result<Ast> {
        if self.eat("[") {
            return Ok(Ast::MultiList { elements: self.list("]")? });
        }
        match self.peek() {
            Token::Name(_) | Token::QuotedName(_) | Token::Mark("*" | "{" | "&") => self.expression(power),
            _ => self.wrong("Expected identifier, '*', '{', '[', '&', or '[?'"),
        }
    }

    /// What is done with each part of a projection.
    fn projected(&mut self, power: u8) -> Result<Box<Ast>> {
        let ast = match self.peek() {
            Token::Mark(".") => {
                self.take();
                self.after_dot(power)?
            }
            Token::Mark("[" | "[?") => self.expression(power)?,
            token if token.power() < PROJECTION_STOP => Ast::Identity,
            _ => return self.wrong("Expected '.', '[', or '[?'"),
        };
        Ok(Box::new(ast))
    }

    /// `[*]`, after its star.
    fn items(&mut self, lhs: Ast) -> Result<Ast> {
        self.demand("]")?;
        Ok(Ast::Projection { lhs: Box::new(lhs), rhs: self.projected(STAR)? })
    }

    /// `*`, after it.
    fn values(&mut self, node: Ast) -> Result<Ast> {
        let rhs = self.projected(STAR)?;
        Ok(Ast::Projection { lhs: Box::new(Ast::ObjectValues { node: Box::new(node) }), rhs })
    }

    /// `[]`, after it.
    fn flatten(&mut self, node: Ast) -> Result<Ast> {
        let rhs = self.projected(FLATTEN)?;
        Ok(Ast::Projection { lhs: Box::new(Ast::Flatten { node: Box::new(node) }), rhs })
    }

    /// `[?condition]`, after its question mark.
    fn filter(&mut self, lhs: Ast) -> Result<Ast> {
        let predicate = Box::new(self.expression(0)?);
        self.demand("]")?;
        let then = self.projected(FILTER)?;
        Ok(Ast::Projection { lhs: Box::new(lhs), rhs: Box::new(Ast::Condition { predicate, then }) })
    }

    /// `[0]`, `[1:]`, `[::-1]`, after the bracket.
    fn index(&mut self) -> Result<Ast> {
        let mut parts = [None; 3];
        let mut colons = 0;
        loop {
            if let (Token::Number(number), Some(part)) = (self.peek().clone(), parts.get_mut(colons)) {
                *part = Some(number);
                self.take();
            }
            if self.eat("]") {
                break;
            }
            self.demand(":")?;
            colons += 1;
            if colons > 2 {
                return self.wrong("Too many colons in slice expr");
            }
        }
        match (colons, parts) {
            (0, [Some(idx), ..]) => Ok(Ast::Index { idx }),
            (0, _) => self.wrong("Expected number, ':', or ']'"),
            (_, [start, stop, step]) => {
                let rhs = self.projected(STAR)?;
                let slice = Ast::Slice { start, stop, step: step.unwrap_or(1) };
                Ok(Ast::Projection { lhs: Box::new(slice), rhs })
            }
        }
    }

    /// `{name: value, …}`, after the brace.
    fn multi_hash(&mut self) -> Result<Ast> {
        let mut elements = Vec::new();
        loop {
            let (Token::Name(name) | Token::QuotedName(name)) = self.peek().clone() else {
                return self.wrong("Expected Field to start key value pair");
            };
            self.take();
            self.demand(":")?;
            elements.push((name, self.expression(0)?));
            if self.eat("}") {
                return Ok(Ast::MultiHash { elements });
            }
            self.demand(",")?;
        }
    }

    /// Expressions up to `end`. A function may have none.
    fn list(&mut self, end: &str) -> Result<Vec<Ast>> {
        let mut items = Vec::new();
        if end == ")" && self.eat(end) {
            return Ok(items);
        }
        loop {
            items.push(self.expression(0)?);
            if self.eat(end) {
                return Ok(items);
            }
            // The reference reads `f(a b)` as `f(a, b)`: a comma may be missing, not left over.
            let _ = self.eat(",");
        }
    }
}

#[cfg(test)]
mod tests;
