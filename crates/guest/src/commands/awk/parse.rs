//! awk's grammar: from a text to a tree.

/// The deepest nesting.
const DEPTH: u32 = 60;

/// How many operators may stand side by side in a program.
const LINKS: u32 = 1_000;

/// An expression.
#[derive(Clone, Debug)]
pub(super) enum Expr {
    Number(String),
    Text(String),
    Regex(String),
    Variable(String),
    Field(Box<Expr>),
    Element(String, Vec<Expr>),
    Assign(Box<Expr>, Option<char>, Box<Expr>),
    Step { target: Box<Expr>, up: bool, before: bool },
    Unary(char, Box<Expr>),
    Binary(&'static str, Box<Expr>, Box<Expr>),
    Concat(Box<Expr>, Box<Expr>),
    Match(bool, Box<Expr>, Box<Expr>),
    In(Vec<Expr>, String),
    Choice(Box<Expr>, Box<Expr>, Box<Expr>),
    Call(String, Vec<Expr>),
}

/// A statement.
#[derive(Clone, Debug)]
pub(super) enum Statement {
    Print(Vec<Expr>),
    Printf(Vec<Expr>),
    Expr(Expr),
    If(Expr, Vec<Statement>, Vec<Statement>),
    While(Expr, Vec<Statement>),
    Do(Vec<Statement>, Expr),
    For(Option<Box<Statement>>, Option<Expr>, Option<Box<Statement>>, Vec<Statement>),
    Each(String, String, Vec<Statement>),
    Delete(String, Option<Vec<Expr>>),
    Next,
    Exit(Option<Expr>),
    Break,
    Continue,
}

/// When a rule is run.
#[derive(Clone, Debug)]
pub(super) enum When {
    Begin,
    End,
    Always,
    Holds(Expr),
    Range(Expr, Expr),
}

/// A whole program.
#[derive(Clone, Debug)]
pub(super) struct Program {
    pub(super) rules: Vec<(When, Vec<Statement>)>,
}

impl Program {
    pub(super) fn has_end(&self) -> bool {
        self.rules.iter().any(|(when, _)| matches!(when, When::End))
    }

    /// Whether it looks at any input.
    pub(super) fn reads(&self) -> bool {
        self.rules.iter().any(|(when, _)| !matches!(when, When::Begin))
    }
}

/// Whether a text can name a variable.
pub(super) fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c == '_' || c.is_ascii_alphabetic())
        && text.bytes().all(|b| b == b'_' || b.is_ascii_alphanumeric())
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Number(String),
    Text(String),
    Name(String),
    /// A name with `(` right behind it.
    Function(String),
    Mark(&'static str),
    Newline,
}

const MARKS: [&str; 40] = [
    "**=", "&&", "||", "==", "<=", ">=", "!=", "++", "--", "+=", "-=", "*=", "/=", "%=", "^=", "!~", "**",
    ">>", "{", "}", "(", ")", "[", "]", ";", ",", "+", "-", "*", "/", "%", "^", "!", ">", "<", "|", "?", ":",
    "~", "$",
];

struct Parser<'a> {
    text: &'a str,
    at: usize,
    /// The token ahead, where it ends, and whether a regular expression could stand before it.
    ahead: Option<(Token, usize)>,
    depth: u32,
    /// How many operators stand side by side, in the whole program.
    links: u32,
    /// Whether `>` ends an expression (in `print`), whether `in` does (in `for`).
    no_greater: bool,
    no_in: bool,
}

/// Reads a program.
pub(super) fn program(text: &str) -> Result<Program, String> {
    let mut parser = Parser { text, at: 0, ahead: None, depth: 0, links: 0, no_greater: false, no_in: false };
    let mut rules = Vec::new();
    loop {
        parser.skip_ends()?;
        if parser.peek()?.is_none() {
            return Ok(Program { rules });
        }
        let when = match parser.peek()? {
            Some(Token::Name(name)) if name == "BEGIN" => {
                parser.advance();
                When::Begin
            }
            Some(Token::Name(name)) if name == "END" => {
                parser.advance();
                When::End
            }
            Some(Token::Name(name)) if name == "function" || name == "func" => {
                return Err("functions of one's own are not supported here".to_owned());
            }
            Some(Token::Mark("{")) => When::Always,
            _ => {
                let first = parser.expression()?;
                if parser.takes(",")? {
                    parser.skip_newlines()?;
                    When::Range(first, parser.expression()?)
                } else {
                    When::Holds(first)
                }
            }
        };
        let body = if parser.peek()? == Some(Token::Mark("{")) {
            parser.block()?
        } else if matches!(when, When::Begin | When::End) {
            return Err("BEGIN and END need an action".to_owned());
        } else {
            vec![Statement::Print(Vec::new())]
        };
        rules.push((when, body));
    }
}

impl Parser<'_> {
    fn blanks(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            if rest.starts_with([' ', '\t', '\r']) {
                self.at += 1;
            } else if rest.starts_with("\\\n") {
                self.at += 2;
            } else if rest.starts_with('#') {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else {
                return;
            }
        }
    }

    fn peek(&mut self) -> Result<Option<Token>, String> {
        if let Some((token, _)) = &self.ahead {
            return Ok(Some(token.clone()));
        }
        self.blanks();
        let rest = &self.text[self.at..];
        let Some(first) = rest.chars().next() else { return Ok(None) };
        let (token, length) = if first == '\n' {
            (Token::Newline, 1)
        } else if first == '"' {
            self.quoted(rest)?
        } else if first.is_ascii_digit()
            || (first == '.' && rest[1..].starts_with(|c: char| c.is_ascii_digit()))
        {
            let (_, length) = super::number::Number::read(rest);
            (Token::Number(rest[..length].to_owned()), length)
        } else if first == '_' || first.is_ascii_alphabetic() {
            let length = rest.bytes().take_while(|b| *b == b'_' || b.is_ascii_alphanumeric()).count();
            let name = rest[..length].to_owned();
            if rest[length..].starts_with('(') {
                (Token::Function(name), length)
            } else {
                (Token::Name(name), length)
            }
        } else if let Some(mark) = MARKS.iter().find(|mark| rest.starts_with(**mark)) {
            (Token::Mark(mark), mark.len())
        } else if rest.starts_with('=') {
            (Token::Mark("="), 1)
        } else {
            return Err(format!("syntax error near `{first}'"));
        };
        self.ahead = Some((token.clone(), self.at + length));
        Ok(Some(token))
    }

    fn quoted(&self, rest: &str) -> Result<(Token, usize), String> {
        let mut escaped = false;
        for (at, c) in rest.char_indices().skip(1) {
            match c {
                '\n' if !escaped => break,
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => return Ok((Token::Text(crate::shell::unescape(&rest[1..at])), at + 1)),
                _ => {}
            }
        }
        Err("unterminated string".to_owned())
    }

    fn advance(&mut self) {
        if let Some((_, end)) = self.ahead.take() {
            self.at = end;
        }
    }

    fn takes(&mut self, mark: &'static str) -> Result<bool, String> {
        let found = self.peek()? == Some(Token::Mark(mark));
        if found {
            self.advance();
        }
        Ok(found)
    }

    fn need(&mut self, mark: &'static str) -> Result<(), String> {
        if self.takes(mark)? {
            return Ok(());
        }
        Err(match self.peek()? {
            None | Some(Token::Newline) => "unexpected newline or end of string".to_owned(),
            Some(token) => format!("syntax error near `{}', `{mark}' is missing", shown(&token)),
        })
    }

    fn skip_newlines(&mut self) -> Result<(), String> {
        while self.peek()? == Some(Token::Newline) {
            self.advance();
        }
        Ok(())
    }

    fn skip_ends(&mut self) -> Result<(), String> {
        while matches!(self.peek()?, Some(Token::Newline | Token::Mark(";"))) {
            self.advance();
        }
        Ok(())
    }

    fn deeper<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, String>) -> Result<T, String> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err("so deeply nested a program is not supported here".to_owned());
        }
        let outcome = work(self);
        self.depth -= 1;
        outcome
    }

    /// One more operator of a chain, which makes the tree deeper on its left side.
    fn link(&mut self) -> Result<(), String> {
        self.links += 1;
        if self.links > LINKS { Err("so long a program is not supported here".to_owned()) } else { Ok(()) }
    }

    fn block(&mut self) -> Result<Vec<Statement>, String> {
        self.need("{")?;
        let mut statements = Vec::new();
        loop {
            self.skip_ends()?;
            if self.takes("}")? {
                return Ok(statements);
            }
            if self.peek()?.is_none() {
                return Err("unexpected newline or end of string".to_owned());
            }
            statements.push(self.deeper(Self::statement)?);
        }
    }

    /// One statement or a block, as the body of something.
    fn body(&mut self) -> Result<Vec<Statement>, String> {
        self.skip_newlines()?;
        if self.takes(";")? {
            return Ok(Vec::new());
        }
        if self.peek()? == Some(Token::Mark("{")) {
            return self.deeper(Self::block);
        }
        Ok(vec![self.deeper(Self::statement)?])
    }

    fn word(&mut self) -> Result<Option<String>, String> {
        Ok(match self.peek()? {
            Some(Token::Name(name) | Token::Function(name)) => Some(name),
            _ => None,
        })
    }

    fn statement(&mut self) -> Result<Statement, String> {
        if self.peek()? == Some(Token::Mark("{")) {
            let one = Expr::Number("1".to_owned());
            return Ok(Statement::If(one, self.block()?, Vec::new()));
        }
        let word = self.word()?;
        let known = ["if", "while", "do", "for"];
        match word.as_deref() {
            Some(word) if known.contains(&word) => {
                let word = word.to_owned();
                self.advance();
                self.compound(&word)
            }
            _ => {
                let statement = self.simple()?;
                if !matches!(self.peek()?, None | Some(Token::Newline | Token::Mark(";" | "}"))) {
                    let token = self.peek()?.map(|token| shown(&token)).unwrap_or_default();
                    return Err(format!("syntax error near `{token}'"));
                }
                Ok(statement)
            }
        }
    }

    fn compound(&mut self, word: &str) -> Result<Statement, String> {
        match word {
            "if" => {
                let condition = self.condition()?;
                let then = self.body()?;
                let (at, ahead) = (self.at, self.ahead.clone());
                self.skip_ends()?;
                if self.word()?.as_deref() == Some("else") {
                    self.advance();
                    return Ok(Statement::If(condition, then, self.body()?));
                }
                (self.at, self.ahead) = (at, ahead);
                Ok(Statement::If(condition, then, Vec::new()))
            }
            "while" => {
                let condition = self.condition()?;
                Ok(Statement::While(condition, self.body()?))
            }
            "do" => {
                let body = self.body()?;
                self.skip_ends()?;
                if self.word()?.as_deref() != Some("while") {
                    return Err("syntax error: `while' is missing".to_owned());
                }
                self.advance();
                Ok(Statement::Do(body, self.condition()?))
            }
            _ => self.for_loop(),
        }
    }

    fn condition(&mut self) -> Result<Expr, String> {
        self.need("(")?;
        let condition = self.expression()?;
        self.need(")")?;
        Ok(condition)
    }

    fn for_loop(&mut self) -> Result<Statement, String> {
        self.need("(")?;
        self.no_in = true;
        let first =
            if self.peek()? == Some(Token::Mark(";")) { None } else { Some(Box::new(self.simple()?)) };
        self.no_in = false;
        if let (Some(Token::Name(word)), Some(Statement::Expr(Expr::Variable(name)))) =
            (self.peek()?, first.as_deref())
            && word == "in"
        {
            let name = name.clone();
            self.advance();
            let Some(Token::Name(array)) = self.peek()? else {
                return Err("syntax error near `in'".to_owned());
            };
            self.advance();
            self.need(")")?;
            return Ok(Statement::Each(name, array, self.body()?));
        }
        self.need(";")?;
        let condition = if self.peek()? == Some(Token::Mark(";")) { None } else { Some(self.expression()?) };
        self.need(";")?;
        let step = if self.peek()? == Some(Token::Mark(")")) { None } else { Some(Box::new(self.simple()?)) };
        self.need(")")?;
        Ok(Statement::For(first, condition, step, self.body()?))
    }

    fn simple(&mut self) -> Result<Statement, String> {
        let word = self.word()?;
        let statement = match word.as_deref() {
            Some("print" | "printf") => {
                let is_printf = word.as_deref() == Some("printf");
                self.advance();
                let values = self.print_list()?;
                if matches!(self.peek()?, Some(Token::Mark(">" | ">>" | "|"))) {
                    return Err("output into files and pipes is not supported here".to_owned());
                }
                if is_printf { Statement::Printf(values) } else { Statement::Print(values) }
            }
            Some("next") => {
                self.advance();
                Statement::Next
            }
            Some("break") => {
                self.advance();
                Statement::Break
            }
            Some("continue") => {
                self.advance();
                Statement::Continue
            }
            Some("exit") => {
                self.advance();
                let ends = matches!(self.peek()?, None | Some(Token::Newline | Token::Mark(";" | "}")));
                Statement::Exit(if ends { None } else { Some(self.expression()?) })
            }
            Some("delete") => {
                self.advance();
                let Some(Token::Name(array)) = self.peek()? else {
                    return Err("syntax error near `delete'".to_owned());
                };
                self.advance();
                let key = if self.takes("[")? { Some(self.list("]")?) } else { None };
                Statement::Delete(array, key)
            }
            Some(word @ ("getline" | "nextfile" | "return")) => {
                return Err(format!("{word}: is not supported here"));
            }
            _ => Statement::Expr(self.expression()?),
        };
        Ok(statement)
    }

    fn print_list(&mut self) -> Result<Vec<Expr>, String> {
        let mut values = Vec::new();
        if matches!(self.peek()?, None | Some(Token::Newline | Token::Mark(";" | "}" | ">" | ">>" | "|"))) {
            return Ok(values);
        }
        self.no_greater = true;
        let outcome = (|| {
            // `print (a, b)` lists what stands between the parentheses.
            let (at, ahead) = (self.at, self.ahead.clone());
            if self.takes("(")? {
                self.no_greater = false;
                let list = self.list(")");
                self.no_greater = true;
                let ends = matches!(
                    self.peek()?,
                    None | Some(Token::Newline | Token::Mark(";" | "}" | ">" | ">>" | "|"))
                );
                if let (Ok(list), true) = (list, ends) {
                    return Ok(list);
                }
                (self.at, self.ahead) = (at, ahead);
            }
            loop {
                values.push(self.expression()?);
                if !self.takes(",")? {
                    return Ok(std::mem::take(&mut values));
                }
                self.skip_newlines()?;
            }
        })();
        self.no_greater = false;
        outcome
    }

    fn list(&mut self, end: &'static str) -> Result<Vec<Expr>, String> {
        let mut values = Vec::new();
        if self.takes(end)? {
            return Ok(values);
        }
        loop {
            self.skip_newlines()?;
            values.push(self.expression()?);
            if !self.takes(",")? {
                self.need(end)?;
                return Ok(values);
            }
        }
    }

    fn expression(&mut self) -> Result<Expr, String> {
        self.deeper(Self::choice)
    }

    fn choice(&mut self) -> Result<Expr, String> {
        let left = self.either()?;
        if is_place(&left) {
            for (mark, operator) in [
                ("=", None),
                ("+=", Some('+')),
                ("-=", Some('-')),
                ("*=", Some('*')),
                ("/=", Some('/')),
                ("%=", Some('%')),
                ("^=", Some('^')),
                ("**=", Some('^')),
            ] {
                if self.takes(mark)? {
                    self.skip_newlines()?;
                    return Ok(Expr::Assign(Box::new(left), operator, Box::new(self.expression()?)));
                }
            }
        }
        if self.takes("?")? {
            let first = self.expression()?;
            self.need(":")?;
            let second = self.expression()?;
            return Ok(Expr::Choice(Box::new(left), Box::new(first), Box::new(second)));
        }
        Ok(left)
    }

    fn either(&mut self) -> Result<Expr, String> {
        let mut left = self.both()?;
        while self.takes("||")? {
            self.skip_newlines()?;
            self.link()?;
            left = Expr::Binary("||", Box::new(left), Box::new(self.both()?));
        }
        Ok(left)
    }

    fn both(&mut self) -> Result<Expr, String> {
        let mut left = self.membership()?;
        while self.takes("&&")? {
            self.skip_newlines()?;
            self.link()?;
            left = Expr::Binary("&&", Box::new(left), Box::new(self.membership()?));
        }
        Ok(left)
    }

    fn membership(&mut self) -> Result<Expr, String> {
        let mut left = self.matching()?;
        while !self.no_in && self.peek()? == Some(Token::Name("in".to_owned())) {
            self.advance();
            let Some(Token::Name(array)) = self.peek()? else {
                return Err("syntax error near `in'".to_owned());
            };
            self.advance();
            self.link()?;
            left = Expr::In(vec![left], array);
        }
        Ok(left)
    }

    fn matching(&mut self) -> Result<Expr, String> {
        let mut left = self.comparison()?;
        loop {
            let holds = if self.takes("~")? {
                true
            } else if self.takes("!~")? {
                false
            } else {
                return Ok(left);
            };
            self.link()?;
            left = Expr::Match(holds, Box::new(left), Box::new(self.comparison()?));
        }
    }

    fn comparison(&mut self) -> Result<Expr, String> {
        let left = self.concatenation()?;
        for mark in ["==", "!=", "<=", ">=", "<", ">"] {
            if mark == ">" && self.no_greater {
                continue;
            }
            if self.takes(mark)? {
                return Ok(Expr::Binary(mark, Box::new(left), Box::new(self.concatenation()?)));
            }
        }
        Ok(left)
    }

    fn concatenation(&mut self) -> Result<Expr, String> {
        let mut left = self.sum()?;
        loop {
            let goes_on = match self.peek()? {
                Some(Token::Number(_) | Token::Text(_) | Token::Function(_)) => true,
                Some(Token::Name(name)) => name != "in",
                Some(Token::Mark(mark)) => matches!(mark, "$" | "(" | "!" | "-" | "++" | "--"),
                _ => false,
            };
            if !goes_on {
                return Ok(left);
            }
            self.link()?;
            left = Expr::Concat(Box::new(left), Box::new(self.sum()?));
        }
    }

    fn sum(&mut self) -> Result<Expr, String> {
        let mut left = self.product()?;
        loop {
            let mark = if self.takes("+")? {
                "+"
            } else if self.takes("-")? {
                "-"
            } else {
                return Ok(left);
            };
            self.link()?;
            left = Expr::Binary(mark, Box::new(left), Box::new(self.product()?));
        }
    }

    fn product(&mut self) -> Result<Expr, String> {
        let mut left = self.unary()?;
        loop {
            let mark = if self.takes("*")? {
                "*"
            } else if self.takes("/")? {
                "/"
            } else if self.takes("%")? {
                "%"
            } else {
                return Ok(left);
            };
            self.link()?;
            left = Expr::Binary(mark, Box::new(left), Box::new(self.unary()?));
        }
    }

    fn unary(&mut self) -> Result<Expr, String> {
        for (mark, sign) in [("!", '!'), ("-", '-'), ("+", '+')] {
            if self.takes(mark)? {
                return Ok(Expr::Unary(sign, Box::new(self.deeper(Self::unary)?)));
            }
        }
        self.power()
    }

    fn power(&mut self) -> Result<Expr, String> {
        let left = self.stepped()?;
        if self.takes("^")? || self.takes("**")? {
            let right = self.deeper(Self::unary)?;
            return Ok(Expr::Binary("^", Box::new(left), Box::new(right)));
        }
        Ok(left)
    }

    fn stepped(&mut self) -> Result<Expr, String> {
        for (mark, up) in [("++", true), ("--", false)] {
            if self.takes(mark)? {
                let target = Box::new(self.primary()?);
                return Ok(Expr::Step { target, up, before: true });
            }
        }
        let target = self.primary()?;
        if is_place(&target) {
            for (mark, up) in [("++", true), ("--", false)] {
                if self.takes(mark)? {
                    return Ok(Expr::Step { target: Box::new(target), up, before: false });
                }
            }
        }
        Ok(target)
    }

    fn primary(&mut self) -> Result<Expr, String> {
        let Some(token) = self.peek()? else { return Err("unexpected newline or end of string".to_owned()) };
        // Where an operand is due, a slash begins a regular expression.
        if matches!(token, Token::Mark("/" | "/=")) {
            self.ahead = None;
            return self.regex();
        }
        self.advance();
        match token {
            Token::Number(text) => Ok(Expr::Number(text)),
            Token::Text(text) => Ok(Expr::Text(text)),
            Token::Mark("$") => Ok(Expr::Field(Box::new(self.deeper(Self::stepped)?))),
            Token::Mark("(") => {
                let (greater, no_in) = (self.no_greater, self.no_in);
                (self.no_greater, self.no_in) = (false, false);
                let mut list = self.list(")")?;
                (self.no_greater, self.no_in) = (greater, no_in);
                if list.len() == 1 {
                    // In parentheses it is no place to assign to, nor a list.
                    let inner = list.remove(0);
                    return Ok(if is_place(&inner) { inner } else { Expr::Unary('(', Box::new(inner)) });
                }
                if self.peek()? == Some(Token::Name("in".to_owned())) {
                    self.advance();
                    if let Some(Token::Name(array)) = self.peek()? {
                        self.advance();
                        return Ok(Expr::In(list, array));
                    }
                }
                Err("syntax error near `,'".to_owned())
            }
            Token::Name(name) if name == "length" => Ok(Expr::Call(name, Vec::new())),
            Token::Name(name) if name == "getline" => Err("getline: is not supported here".to_owned()),
            Token::Name(name) => {
                if self.takes("[")? {
                    Ok(Expr::Element(name, self.list("]")?))
                } else {
                    Ok(Expr::Variable(name))
                }
            }
            Token::Function(name) => {
                self.need("(")?;
                let known = [
                    "length", "substr", "index", "split", "sub", "gsub", "match", "tolower", "toupper",
                    "sprintf", "int",
                ];
                if !known.contains(&name.as_str()) {
                    return Err(format!("{name}: is not supported here"));
                }
                let greater = std::mem::take(&mut self.no_greater);
                let list = self.list(")");
                self.no_greater = greater;
                Ok(Expr::Call(name, list?))
            }
            Token::Newline => Err("unexpected newline or end of string".to_owned()),
            Token::Mark(mark) => Err(format!("syntax error near `{mark}'")),
        }
    }

    fn regex(&mut self) -> Result<Expr, String> {
        self.blanks();
        let rest = &self.text[self.at..];
        let (mut escaped, mut inside) = (false, false);
        for (at, c) in rest.char_indices().skip(1) {
            match c {
                '\n' => break,
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '[' => inside = true,
                ']' => inside = false,
                '/' if !inside => {
                    self.at += at + 1;
                    return Ok(Expr::Regex(rest[1..at].replace("\\/", "/")));
                }
                _ => {}
            }
        }
        Err("unterminated regexp".to_owned())
    }
}

fn is_place(expression: &Expr) -> bool {
    matches!(expression, Expr::Variable(_) | Expr::Field(_) | Expr::Element(..))
}

fn shown(token: &Token) -> String {
    match token {
        Token::Number(text) | Token::Text(text) | Token::Name(text) | Token::Function(text) => text.clone(),
        Token::Mark(mark) => (*mark).to_owned(),
        Token::Newline => "newline".to_owned(),
    }
}
