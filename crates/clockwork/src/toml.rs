//! TOML, the notation of scenarios and lessons: <https://toml.io/en/v1.1.0>.
//!
//! A text becomes a [`Value`], and what is to be made of it says so with [`Read`]. A page has to load before it
//! can be used, and the general readers weigh more than all our scenarios' code
//! (`docs/decisions/size.md`).
//!
//! Supported: tables and arrays of tables, inline ones too; strings of all four forms; decimal whole numbers;
//! `true` and `false`. Refused by name: dotted keys, other numbers, dates, and what is nested deeper than anybody
//! writes. Simplified: a header may extend
//! what was written inline.

use core::fmt;

/// Deeper nesting is refused, so that no text can exhaust the stack.
const DEEPEST: usize = 16;

/// Why a text, or something in it, cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TomlError {
    /// Where, counted from one.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
}

impl fmt::Display for TomlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.problem)
    }
}

impl core::error::Error for TomlError {}

type Result<T> = core::result::Result<T, TomlError>;

/// Something in a text, and the line on which it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    line: usize,
    content: Content,
}

#[derive(Clone, Debug, PartialEq)]
enum Content {
    Text(String),
    Number(i64),
    Flag(bool),
    List(Vec<Value>),
    Table(Table),
}

/// Keys with their values, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    line: usize,
    entries: Vec<(String, Value)>,
    /// Whether it has a header of its own, or only lies on the way to others.
    defined: bool,
}

/// What can be read from a value.
pub trait Read: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// What does not fit.
    fn read(value: Value) -> Result<Self>;
}

/// Reads a whole text.
///
/// # Errors
/// The first mistake in it.
pub fn from_str<T: Read>(text: &str) -> Result<T> {
    T::read(Value { line: 1, content: Content::Table(document(text)?) })
}

impl Value {
    /// Reads a table and refuses the keys that `read` leaves in it.
    ///
    /// # Errors
    /// What `read` refuses, and the first key that it does not take.
    pub fn record<T>(self, read: impl FnOnce(&mut Table) -> Result<T>) -> Result<T> {
        let mut table = self.table()?;
        let record = read(&mut table)?;
        match table.entries.first() {
            Some((key, value)) => Err(wrong(value.line, format!("there is no key {key} here"))),
            None => Ok(record),
        }
    }

    /// The keys and values of a table of which only the author knows the keys.
    ///
    /// # Errors
    /// It is no table, or one of its values does not fit.
    pub fn pairs<T: Read>(self) -> Result<Vec<(String, T)>> {
        self.table()?.entries.into_iter().map(|(key, value)| Ok((key, T::read(value)?))).collect()
    }

    fn table(self) -> Result<Table> {
        match self.content {
            Content::Table(table) => Ok(table),
            _ => Err(self.expected("a table")),
        }
    }

    /// An error that says what should be here.
    pub fn expected(&self, what: &str) -> TomlError {
        let found = match &self.content {
            Content::Text(text) => format!("{text:?}"),
            Content::Number(number) => number.to_string(),
            Content::Flag(flag) => flag.to_string(),
            Content::List(_) => "a list".to_owned(),
            Content::Table(_) => "a table".to_owned(),
        };
        wrong(self.line, format!("{what} is expected here, not {found}"))
    }
}

impl Table {
    /// Takes what must be there.
    ///
    /// # Errors
    /// It is missing, or does not fit.
    pub fn required<T: Read>(&mut self, key: &str) -> Result<T> {
        self.optional(key)?.ok_or_else(|| wrong(self.line, format!("the key {key} is missing here")))
    }

    /// Takes what may be there.
    ///
    /// # Errors
    /// It does not fit.
    pub fn optional<T: Read>(&mut self, key: &str) -> Result<Option<T>> {
        self.take(key).map(T::read).transpose()
    }

    /// Takes what may be there, or what stands for its absence.
    ///
    /// # Errors
    /// It does not fit.
    pub fn or_default<T: Read + Default>(&mut self, key: &str) -> Result<T> {
        Ok(self.optional(key)?.unwrap_or_default())
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        let place = self.entries.iter().position(|(name, _)| name == key)?;
        Some(self.entries.remove(place).1)
    }

    fn insert(&mut self, key: String, value: Value) -> Result<()> {
        if self.entries.iter().any(|(name, _)| *name == key) {
            return Err(wrong(value.line, format!("the key {key} is there twice")));
        }
        self.entries.push((key, value));
        Ok(())
    }

    /// Puts the table of a `[header]`, or of a `[[header]]` if it is one of `many`, where its path says.
    fn place(&mut self, path: &[String], many: bool, section: Table) -> Result<()> {
        let Some((key, deeper)) = path.split_first() else {
            return Ok(());
        };
        let line = section.line;
        if !self.entries.iter().any(|(name, _)| name == key) {
            let empty = Content::Table(Table { line, ..Table::default() });
            let list = Content::List(Vec::new());
            let content = if many && deeper.is_empty() { list } else { empty };
            self.entries.push((key.clone(), Value { line, content }));
        }
        let found = self.entries.iter_mut().find(|(name, _)| name == key);
        let found = found.map(|(_, value)| &mut value.content);
        match found {
            Some(Content::List(items)) if deeper.is_empty() && many => {
                items.push(Value { line, content: Content::Table(section) });
                Ok(())
            }
            Some(Content::Table(table)) if deeper.is_empty() && !many && !table.defined => {
                table.defined = true;
                section.entries.into_iter().try_for_each(|(key, value)| table.insert(key, value))
            }
            Some(Content::Table(table)) if !deeper.is_empty() => table.place(deeper, many, section),
            Some(Content::List(items)) if !deeper.is_empty() => match items.last_mut() {
                Some(Value { content: Content::Table(table), .. }) => table.place(deeper, many, section),
                _ => Err(wrong(line, format!("{key} is no table"))),
            },
            _ => Err(wrong(line, format!("{key} is there twice"))),
        }
    }
}

fn wrong(line: usize, problem: impl Into<String>) -> TomlError {
    TomlError { line, problem: problem.into() }
}

// ── what values become ──────────────────────────────────────────────────────────────────────────────────────

impl Read for Value {
    fn read(value: Value) -> Result<Value> {
        Ok(value)
    }
}

impl Read for String {
    fn read(value: Value) -> Result<String> {
        match value.content {
            Content::Text(text) => Ok(text),
            _ => Err(value.expected("text")),
        }
    }
}

impl Read for bool {
    fn read(value: Value) -> Result<bool> {
        match value.content {
            Content::Flag(flag) => Ok(flag),
            _ => Err(value.expected("true or false")),
        }
    }
}

impl Read for i64 {
    fn read(value: Value) -> Result<i64> {
        match value.content {
            Content::Number(number) => Ok(number),
            _ => Err(value.expected("a whole number")),
        }
    }
}

macro_rules! unsigned {
    ($($Number:ty)*) => { $(
        impl Read for $Number {
            fn read(value: Value) -> Result<$Number> {
                let number = match value.content {
                    Content::Number(number) => <$Number>::try_from(number).ok(),
                    _ => None,
                };
                number.ok_or_else(|| value.expected("a whole number of at least 0"))
            }
        }
    )* };
}

unsigned!(u32 u64 usize);

impl<T: Read> Read for Vec<T> {
    fn read(value: Value) -> Result<Vec<T>> {
        match value.content {
            Content::List(items) => items.into_iter().map(T::read).collect(),
            _ => Err(value.expected("a list")),
        }
    }
}

// ── the notation ────────────────────────────────────────────────────────────────────────────────────────────

fn document(text: &str) -> Result<Table> {
    let mut reader = Reader { text, rest: text };
    let mut root = reader.section()?;
    while reader.eat("[") {
        let line = reader.line();
        let many = reader.eat("[");
        let path = reader.path()?;
        reader.demand(if many { "]]" } else { "]" })?;
        reader.end_of_line()?;
        let section = Table { line, defined: true, ..reader.section()? };
        root.place(&path, many, section)?;
    }
    Ok(root)
}

struct Reader<'a> {
    text: &'a str,
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn line(&self) -> usize {
        let read = self.text.len() - self.rest.len();
        1 + self.text.bytes().take(read).filter(|byte| *byte == b'\n').count()
    }

    fn wrong<T>(&self, problem: impl Into<String>) -> Result<T> {
        Err(wrong(self.line(), problem))
    }

    fn eat(&mut self, what: &str) -> bool {
        let rest = self.rest.strip_prefix(what);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn demand(&mut self, what: &str) -> Result<()> {
        if self.eat(what) { Ok(()) } else { self.wrong(format!("{what} is expected here")) }
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest.trim_start_matches(wanted);
        let taken = self.rest.strip_suffix(rest).unwrap_or_default();
        self.rest = rest;
        taken
    }

    fn blanks(&mut self) {
        self.take_while(|c| c == ' ' || c == '\t');
    }

    /// Blanks, ends of lines and comments.
    fn space(&mut self) {
        loop {
            self.take_while(|c| matches!(c, ' ' | '\t' | '\r' | '\n'));
            if !self.rest.starts_with('#') {
                return;
            }
            self.take_while(|c| c != '\n');
        }
    }

    fn end_of_line(&mut self) -> Result<()> {
        self.blanks();
        if self.rest.starts_with('#') {
            self.take_while(|c| c != '\n');
        }
        if self.rest.is_empty() || self.eat("\n") || self.eat("\r\n") {
            return Ok(());
        }
        self.wrong("the line should end here")
    }

    /// `key = value` a line, up to the next header or the end.
    fn section(&mut self) -> Result<Table> {
        let mut table = Table { line: 1, ..Table::default() };
        loop {
            self.space();
            if self.rest.is_empty() || self.rest.starts_with('[') {
                return Ok(table);
            }
            self.pair(&mut table, 0)?;
            self.end_of_line()?;
        }
    }

    fn pair(&mut self, table: &mut Table, depth: usize) -> Result<()> {
        let line = self.line();
        let key = self.key()?;
        self.blanks();
        if self.rest.starts_with('.') {
            return self.wrong("dotted keys are not supported: write a [table]");
        }
        self.demand("=")?;
        self.blanks();
        let content = self.content(depth)?;
        table.insert(key, Value { line, content })
    }

    fn path(&mut self) -> Result<Vec<String>> {
        let mut path = Vec::new();
        loop {
            self.blanks();
            path.push(self.key()?);
            self.blanks();
            if path.len() > DEEPEST {
                return self.wrong("this is nested too deep");
            }
            if !self.eat(".") {
                return Ok(path);
            }
        }
    }

    fn key(&mut self) -> Result<String> {
        if self.eat("\"") {
            return self.basic();
        }
        if self.eat("'") {
            return self.literal();
        }
        match self.take_while(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
            "" => self.wrong("a key is expected here"),
            key => Ok(key.to_owned()),
        }
    }

    fn content(&mut self, depth: usize) -> Result<Content> {
        if depth > DEEPEST {
            return self.wrong("this is nested too deep");
        }
        if self.eat("\"\"\"") {
            self.first_line_end();
            return self.basic_lines().map(Content::Text);
        }
        if self.eat("'''") {
            self.first_line_end();
            return self.literal_lines().map(Content::Text);
        }
        if self.eat("\"") {
            return self.basic().map(Content::Text);
        }
        if self.eat("'") {
            return self.literal().map(Content::Text);
        }
        if self.eat("[") {
            return self.list(depth + 1).map(Content::List);
        }
        if self.eat("{") {
            return self.inline_table(depth + 1).map(Content::Table);
        }
        match self.take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '_' | '.' | ':')) {
            "true" => Ok(Content::Flag(true)),
            "false" => Ok(Content::Flag(false)),
            word => match number(word) {
                Some(number) => Ok(Content::Number(number)),
                None => self.wrong(format!("{word:?} is no text in quotes, whole number, true or false")),
            },
        }
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Value>> {
        let mut items = Vec::new();
        loop {
            self.space();
            if self.eat("]") {
                return Ok(items);
            }
            let line = self.line();
            let content = self.content(depth)?;
            items.push(Value { line, content });
            self.space();
            if !self.eat(",") {
                self.demand("]")?;
                return Ok(items);
            }
        }
    }

    fn inline_table(&mut self, depth: usize) -> Result<Table> {
        let mut table = Table { line: self.line(), defined: true, ..Table::default() };
        loop {
            self.space();
            if self.eat("}") {
                return Ok(table);
            }
            self.pair(&mut table, depth)?;
            self.space();
            if !self.eat(",") {
                self.demand("}")?;
                return Ok(table);
            }
        }
    }

    // ── text ──

    /// The end of line right after the opening quotes of several lines does not count.
    fn first_line_end(&mut self) {
        let _ = self.eat("\n") || self.eat("\r\n");
    }

    /// `'…'`, after its first quote.
    fn literal(&mut self) -> Result<String> {
        let text = self.take_while(|c| c != '\'' && c != '\n');
        self.demand("'")?;
        Ok(text.to_owned())
    }

    /// `'''…'''`, after its first quotes.
    fn literal_lines(&mut self) -> Result<String> {
        let mut text = String::new();
        loop {
            text.push_str(self.take_while(|c| c != '\''));
            if self.closes("'''", &mut text)? {
                return Ok(text);
            }
        }
    }

    /// `"…"`, after its first quote.
    fn basic(&mut self) -> Result<String> {
        let mut text = String::new();
        loop {
            text.push_str(self.take_while(|c| !matches!(c, '"' | '\\' | '\n')));
            if self.eat("\"") {
                return Ok(text);
            }
            self.escape(&mut text)?;
        }
    }

    /// `"""…"""`, after its first quotes.
    fn basic_lines(&mut self) -> Result<String> {
        let mut text = String::new();
        loop {
            text.push_str(self.take_while(|c| c != '"' && c != '\\'));
            let is_line_end = |rest: &str| rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n');
            if self.rest.strip_prefix('\\').is_some_and(is_line_end) {
                // A backslash at the end of a line joins it with the next text.
                self.rest = self.rest.trim_start_matches('\\').trim_start_matches([' ', '\t', '\r', '\n']);
            } else if self.rest.starts_with('\\') {
                self.escape(&mut text)?;
            } else if self.closes("\"\"\"", &mut text)? {
                return Ok(text);
            }
        }
    }

    /// Whether the quotes that stand here are the closing ones. Up to two more belong to the text.
    fn closes(&mut self, quotes: &str, text: &mut String) -> Result<bool> {
        let Some(quote) = quotes.get(..1).filter(|quote| self.rest.starts_with(quote)) else {
            return self.wrong("the text does not end");
        };
        while !self.rest.starts_with(quotes) && self.eat(quote) {
            text.push_str(quote);
            if !self.rest.starts_with(quote) {
                return Ok(false);
            }
        }
        for _ in 0..2 {
            if self.rest.strip_prefix(quotes).is_some_and(|rest| rest.starts_with(quote)) {
                self.demand(quote)?;
                text.push_str(quote);
            }
        }
        self.demand(quotes)?;
        Ok(true)
    }

    fn escape(&mut self, text: &mut String) -> Result<()> {
        if !self.eat("\\") {
            return self.wrong("the text does not end");
        }
        let mut letters = self.rest.chars();
        let letter = letters.next();
        self.rest = letters.as_str();
        text.push(match letter {
            Some('b') => '\u{8}',
            Some('t') => '\t',
            Some('n') => '\n',
            Some('f') => '\u{c}',
            Some('r') => '\r',
            Some('e') => '\u{1b}',
            Some('"') => '"',
            Some('\\') => '\\',
            Some('x') => self.code(2)?,
            Some('u') => self.code(4)?,
            Some('U') => self.code(8)?,
            _ => return self.wrong("there is no such escape"),
        });
        Ok(())
    }

    fn code(&mut self, length: usize) -> Result<char> {
        let digits =
            self.rest.get(..length).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32);
        self.rest = self.rest.get(length..).unwrap_or_default();
        code.map_or_else(|| self.wrong("this is no character"), Ok)
    }
}

/// A decimal number as TOML writes it: a sign perhaps, no zero in front, `_` between digits.
fn number(word: &str) -> Option<i64> {
    let digits = word.strip_prefix(['+', '-']).unwrap_or(word);
    let groups_are_full = digits.split('_').all(|group| !group.is_empty());
    let well_formed =
        groups_are_full && (digits == "0" || digits.starts_with(|c: char| ('1'..='9').contains(&c)));
    well_formed.then(|| word.replace('_', "").parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    /// Our tree as the crate toml has it.
    fn theirs(value: Value) -> toml::Value {
        match value.content {
            Content::Text(text) => toml::Value::String(text),
            Content::Number(number) => toml::Value::Integer(number),
            Content::Flag(flag) => toml::Value::Boolean(flag),
            Content::List(items) => toml::Value::Array(items.into_iter().map(theirs).collect()),
            Content::Table(table) => toml::Value::Table(
                table.entries.into_iter().map(|(key, value)| (key, theirs(value))).collect(),
            ),
        }
    }

    /// Both readers agree, on the values or on there being none.
    fn same(text: &str) {
        let ours = from_str::<Value>(text).map(theirs).ok();
        assert_eq!(ours, text.parse::<toml::Table>().ok().map(toml::Value::Table), "{text}");
    }

    proptest! {
        #[test]
        fn a_line_means_what_it_means_to_the_crate_toml(text in r#"(k = )?["'\[{a1_+-]{1,3}["' a1=_,\\nu0é]{0,12}["'\]}]{0,3}\n?(#x)?"#) {
            same(&text);
        }

        #[test]
        fn a_text_means_what_it_means_to_the_crate_toml(text in r#"k = ("""|''')["' a\\\n\tté]{0,12}("""|''')"#) {
            same(&text);
        }

        #[test]
        fn headers_mean_what_they_mean_to_the_crate_toml(
            lines in prop::collection::vec(prop::sample::select(vec![
                "[a]", "[b]", "[a.b]", "[[a]]", "[[b]]", "[[a.b]]", "[ a . 'b' ] # c", "x = 1", "y = [1, [ 2 ],\n# c\n]", "z = {}",
            ]), 0..8)
        ) {
            same(&lines.join("\n"));
        }
    }

    fn refused(text: &str, why: Expect) {
        why.assert_eq(&from_str::<Value>(text).expect_err("a text that is refused").to_string());
    }

    #[test]
    fn what_is_not_supported_is_refused_by_name() {
        refused("\na.b = 1", expect!["line 2: dotted keys are not supported: write a [table]"]);
        refused(
            "at = 2024-05-01",
            expect![[r#"line 1: "2024-05-01" is no text in quotes, whole number, true or false"#]],
        );
        refused(
            "half = 0.5",
            expect![[r#"line 1: "0.5" is no text in quotes, whole number, true or false"#]],
        );
        refused(
            "huge = 18446744073709551615",
            expect![[r#"line 1: "18446744073709551615" is no text in quotes, whole number, true or false"#]],
        );
        refused(&format!("[{}a]", "a.".repeat(9_999)), expect!["line 1: this is nested too deep"]);
        refused(&format!("a = {}", "[".repeat(9_999)), expect!["line 1: this is nested too deep"]);
    }
}
