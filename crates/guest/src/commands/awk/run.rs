//! Running an awk program, one record at a time.

use std::collections::BTreeMap;

use super::number::Number;
use super::parse::{Expr, Program, Statement, When};
use crate::commands::pattern::Pattern;
use crate::shell::limits;

/// How many expressions and statements one program may work off.
const WORK: u64 = 20_000_000;
/// How many elements an array may have.
const ELEMENTS: usize = 100_000;
/// The highest number of a field.
const FIELDS: usize = 10_000;

/// A value: text that may look like a number, or a number.
#[derive(Clone, Debug)]
enum Value {
    Number(Number),
    Text(String),
    /// What came from outside: a number if it looks like one.
    Input(String),
    Nothing,
}

impl Value {
    fn text(&self) -> String {
        match self {
            Value::Number(number) => number.shown(),
            Value::Text(text) | Value::Input(text) => text.clone(),
            Value::Nothing => String::new(),
        }
    }

    fn number(&self) -> Number {
        match self {
            Value::Number(number) => *number,
            Value::Text(text) | Value::Input(text) => Number::read(text).0,
            Value::Nothing => Number::ZERO,
        }
    }

    /// The number it is, if it is one rather than a text.
    fn as_number(&self) -> Option<Number> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Nothing => Some(Number::ZERO),
            Value::Input(text) => {
                let (number, length) = Number::read(text);
                (length > 0 && text[length..].trim().is_empty()).then_some(number)
            }
            Value::Text(_) => None,
        }
    }

    fn holds(&self) -> bool {
        match self {
            Value::Text(text) => !text.is_empty(),
            Value::Input(text) => self.as_number().map_or(!text.is_empty(), |number| !number.is_zero()),
            other => !other.number().is_zero(),
        }
    }
}

/// Why a statement did not simply end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flow {
    On,
    Next,
    Exit,
    Break,
    Continue,
}

/// What a program knows while it runs.
pub(super) struct Machine {
    variables: BTreeMap<String, Value>,
    arrays: BTreeMap<String, Vec<(String, Value)>>,
    patterns: BTreeMap<String, Pattern>,
    line: String,
    fields: Vec<String>,
    inside: Vec<bool>,
    output: Vec<u8>,
    work: u64,
    code: u8,
    over: bool,
}

type Outcome<T> = Result<T, String>;

impl Machine {
    pub(super) fn new(program: &Program) -> Machine {
        let mut machine = Machine {
            variables: BTreeMap::new(),
            arrays: BTreeMap::new(),
            patterns: BTreeMap::new(),
            line: String::new(),
            fields: Vec::new(),
            inside: vec![false; program.rules.len()],
            output: Vec::new(),
            work: 0,
            code: 0,
            over: false,
        };
        for (name, value) in [("FS", " "), ("OFS", " "), ("ORS", "\n"), ("RS", "\n"), ("SUBSEP", "\u{1c}")] {
            machine.variables.insert(name.to_owned(), Value::Text(value.to_owned()));
        }
        for name in ["NR", "FNR", "NF"] {
            machine.variables.insert(name.to_owned(), Value::Number(Number::ZERO));
        }
        machine
    }

    /// Sets a variable from outside.
    pub(super) fn assign(&mut self, name: &str, value: &str) {
        self.variables.insert(name.to_owned(), Value::Input(value.to_owned()));
    }

    pub(super) fn take_output(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.output)
    }

    pub(super) fn code(&self) -> u8 {
        self.code
    }

    pub(super) fn is_over(&self) -> bool {
        self.over
    }

    pub(super) fn open(&mut self, file: &str) {
        self.variables.insert("FILENAME".to_owned(), Value::Input(file.to_owned()));
        self.variables.insert("FNR".to_owned(), Value::Number(Number::ZERO));
    }

    /// The records of a text.
    pub(super) fn records(&self, text: &str) -> Vec<String> {
        let separator = self.text_of("RS");
        match separator.chars().next() {
            None => {
                let text = text.trim_matches('\n');
                text.split("\n\n")
                    .map(|part| part.trim_matches('\n').to_owned())
                    .filter(|part| !part.is_empty())
                    .collect()
            }
            Some('\n') => text.lines().map(str::to_owned).collect(),
            Some(c) => {
                let text = text.strip_suffix(c).or_else(|| text.strip_suffix('\n')).unwrap_or(text);
                if text.is_empty() { Vec::new() } else { text.split(c).map(str::to_owned).collect() }
            }
        }
    }

    /// Runs `BEGIN`; whether input is to be read.
    pub(super) fn begin(&mut self, program: &Program) -> Outcome<bool> {
        for (_, body) in program.rules.iter().filter(|(when, _)| matches!(when, When::Begin)) {
            if self.block(body)? == Flow::Exit {
                self.over = true;
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Runs the rules for one record; whether there may be another.
    pub(super) fn record(&mut self, program: &Program, line: &str) -> Outcome<bool> {
        for name in ["NR", "FNR"] {
            let next = self.value_of(name).number().plus(Number::whole(1));
            self.variables.insert(name.to_owned(), Value::Number(next));
        }
        self.set_line(line.to_owned());
        for (index, (when, body)) in program.rules.iter().enumerate() {
            let runs = match when {
                When::Begin | When::End => false,
                When::Always => true,
                When::Holds(condition) => self.value(condition)?.holds(),
                When::Range(first, last) => {
                    let begins = self.inside[index] || self.value(first)?.holds();
                    self.inside[index] = begins && !self.value(last)?.holds();
                    begins
                }
            };
            if runs {
                match self.block(body)? {
                    Flow::Next => return Ok(true),
                    Flow::Exit => {
                        self.over = true;
                        return Ok(false);
                    }
                    _ => {}
                }
            }
        }
        Ok(true)
    }

    /// Runs `END`.
    pub(super) fn end(&mut self, program: &Program) -> Outcome<()> {
        for (_, body) in program.rules.iter().filter(|(when, _)| matches!(when, When::End)) {
            if self.block(body)? == Flow::Exit {
                break;
            }
        }
        Ok(())
    }

    fn charge(&mut self, work: usize) -> Outcome<()> {
        self.work += 1 + work as u64 / 16;
        if self.work > WORK || self.output.len() > limits::PIPE {
            return Err("this takes too long for this machine".to_owned());
        }
        Ok(())
    }

    fn set_line(&mut self, line: String) {
        self.fields = self.split(&line, &self.text_of("FS"));
        self.line = line;
        self.count_fields();
    }

    fn count_fields(&mut self) {
        let count = i64::try_from(self.fields.len()).unwrap_or(i64::MAX);
        self.variables.insert("NF".to_owned(), Value::Number(Number::whole(count)));
    }

    fn join_fields(&mut self) {
        self.line = self.fields.join(&self.text_of("OFS"));
        self.count_fields();
    }

    fn split(&self, text: &str, separator: &str) -> Vec<String> {
        if separator == " " {
            return text.split_whitespace().map(str::to_owned).collect();
        }
        if text.is_empty() {
            return Vec::new();
        }
        let mut letters = separator.chars();
        match (letters.next(), letters.next()) {
            (None, _) => text.chars().map(String::from).collect(),
            (Some(c), None) => text.split(c).map(str::to_owned).collect(),
            _ => {
                let Ok(pattern) = Pattern::new(separator, true, false) else { return vec![text.to_owned()] };
                let chars: Vec<char> = text.chars().collect();
                let (mut parts, mut from) = (Vec::new(), 0);
                while let Some((start, end)) = find(&pattern, &chars, from).filter(|(start, end)| end > start)
                {
                    parts.push(chars[from..start].iter().collect());
                    from = end;
                }
                parts.push(chars[from..].iter().collect());
                parts
            }
        }
    }

    fn text_of(&self, name: &str) -> String {
        self.value_of(name).text()
    }

    fn value_of(&self, name: &str) -> Value {
        self.variables.get(name).cloned().unwrap_or(Value::Nothing)
    }

    fn block(&mut self, body: &[Statement]) -> Outcome<Flow> {
        for statement in body {
            let flow = self.statement(statement)?;
            if flow != Flow::On {
                return Ok(flow);
            }
        }
        Ok(Flow::On)
    }

    fn statement(&mut self, statement: &Statement) -> Outcome<Flow> {
        self.charge(0)?;
        match statement {
            Statement::Print(values) => {
                let mut texts = Vec::with_capacity(values.len());
                for value in values {
                    texts.push(self.value(value)?.text());
                }
                let line =
                    if values.is_empty() { self.line.clone() } else { texts.join(&self.text_of("OFS")) };
                self.charge(line.len())?;
                self.output.extend_from_slice(line.as_bytes());
                self.output.extend_from_slice(self.text_of("ORS").as_bytes());
            }
            Statement::Printf(values) => {
                let text = self.format(values)?;
                self.charge(text.len())?;
                self.output.extend_from_slice(text.as_bytes());
            }
            Statement::Expr(expression) => drop(self.value(expression)?),
            Statement::If(condition, then, otherwise) => {
                let body = if self.value(condition)?.holds() { then } else { otherwise };
                return self.block(body);
            }
            Statement::While(condition, body) => {
                while self.value(condition)?.holds() {
                    match self.block(body)? {
                        Flow::Break => break,
                        flow @ (Flow::Next | Flow::Exit) => return Ok(flow),
                        _ => {}
                    }
                }
            }
            Statement::Do(body, condition) => loop {
                match self.block(body)? {
                    Flow::Break => break,
                    flow @ (Flow::Next | Flow::Exit) => return Ok(flow),
                    _ => {}
                }
                if !self.value(condition)?.holds() {
                    break;
                }
            },
            Statement::For(first, condition, step, body) => {
                if let Some(first) = first {
                    self.statement(first)?;
                }
                loop {
                    self.charge(0)?;
                    if let Some(condition) = condition
                        && !self.value(condition)?.holds()
                    {
                        break;
                    }
                    match self.block(body)? {
                        Flow::Break => break,
                        flow @ (Flow::Next | Flow::Exit) => return Ok(flow),
                        _ => {}
                    }
                    if let Some(step) = step {
                        self.statement(step)?;
                    }
                }
            }
            Statement::Each(name, array, body) => {
                let items = self.arrays.get(array).map(Vec::as_slice).unwrap_or_default();
                let keys: Vec<String> = items.iter().map(|(key, _)| key.clone()).collect();
                for key in keys {
                    self.variables.insert(name.clone(), Value::Input(key));
                    match self.block(body)? {
                        Flow::Break => break,
                        flow @ (Flow::Next | Flow::Exit) => return Ok(flow),
                        _ => {}
                    }
                }
            }
            Statement::Delete(array, None) => drop(self.arrays.remove(array)),
            Statement::Delete(array, Some(key)) => {
                let key = self.key(key)?;
                if let Some(items) = self.arrays.get_mut(array) {
                    items.retain(|(other, _)| *other != key);
                }
            }
            Statement::Next => return Ok(Flow::Next),
            Statement::Break => return Ok(Flow::Break),
            Statement::Continue => return Ok(Flow::Continue),
            Statement::Exit(code) => {
                if let Some(code) = code {
                    let code = self.value(code)?.number().to_whole();
                    self.code = u8::try_from(code & 0xff).unwrap_or(1);
                }
                return Ok(Flow::Exit);
            }
        }
        Ok(Flow::On)
    }

    fn key(&mut self, parts: &[Expr]) -> Outcome<String> {
        let mut texts = Vec::with_capacity(parts.len());
        for part in parts {
            texts.push(self.value(part)?.text());
        }
        Ok(texts.join(&self.text_of("SUBSEP")))
    }

    fn place(&mut self, array: &str, key: String) -> Outcome<&mut Value> {
        self.charge(0)?;
        let items = self.arrays.entry(array.to_owned()).or_default();
        if items.len() > ELEMENTS {
            return Err(format!("{array}: so large an array is not supported here"));
        }
        let at = match items.iter().position(|(other, _)| *other == key) {
            Some(at) => at,
            None => {
                items.push((key, Value::Nothing));
                items.len() - 1
            }
        };
        self.work += items.len() as u64 / 8;
        Ok(&mut items[at].1)
    }

    fn field(&self, number: i64) -> Outcome<Value> {
        match usize::try_from(number) {
            Err(_) => Err(format!("attempt to access field {number}")),
            Ok(0) => Ok(Value::Input(self.line.clone())),
            Ok(index) => {
                Ok(self.fields.get(index - 1).map_or(Value::Nothing, |text| Value::Input(text.clone())))
            }
        }
    }

    fn store(&mut self, target: &Expr, value: Value) -> Outcome<()> {
        match target {
            Expr::Variable(name) if name == "NF" => {
                let count = usize::try_from(value.number().to_whole()).unwrap_or(0).min(FIELDS);
                self.fields.resize(count, String::new());
                self.join_fields();
            }
            Expr::Variable(name) => {
                if value.text().len() > limits::BUFFER {
                    return Err("so long a text is not supported here".to_owned());
                }
                drop(self.variables.insert(name.clone(), value));
            }
            Expr::Element(array, key) => {
                let key = self.key(key)?;
                *self.place(array, key)? = value;
            }
            Expr::Field(number) => {
                let number = self.value(number)?.number().to_whole();
                match usize::try_from(number) {
                    Ok(0) => self.set_line(value.text()),
                    Ok(index) if index <= FIELDS => {
                        if self.fields.len() < index {
                            self.fields.resize(index, String::new());
                        }
                        self.fields[index - 1] = value.text();
                        self.join_fields();
                    }
                    _ => return Err(format!("attempt to access field {number}")),
                }
            }
            _ => return Err("this cannot be assigned to".to_owned()),
        }
        Ok(())
    }

    fn value(&mut self, expression: &Expr) -> Outcome<Value> {
        self.charge(0)?;
        Ok(match expression {
            Expr::Number(text) => Value::Number(Number::read(text).0),
            Expr::Text(text) => Value::Text(text.clone()),
            Expr::Regex(source) => {
                let line = self.line.clone();
                Value::Number(Number::truth(self.search(source, &line)?.is_some()))
            }
            Expr::Variable(name) => self.value_of(name),
            Expr::Field(number) => {
                let number = self.value(number)?.number().to_whole();
                self.field(number)?
            }
            Expr::Element(array, key) => {
                let key = self.key(key)?;
                self.place(array, key)?.clone()
            }
            Expr::Assign(target, operator, value) => {
                let value = self.value(value)?;
                let value = match operator {
                    None => value,
                    Some(operator) => {
                        let before = self.value(target)?.number();
                        Value::Number(reckon(*operator, before, value.number())?)
                    }
                };
                self.store(target, value.clone())?;
                value
            }
            Expr::Step { target, up, before } => {
                let old = self.value(target)?.number();
                let new = if *up { old.plus(Number::whole(1)) } else { old.minus(Number::whole(1)) };
                self.store(target, Value::Number(new))?;
                Value::Number(if *before { new } else { old })
            }
            Expr::Unary('!', inner) => Value::Number(Number::truth(!self.value(inner)?.holds())),
            Expr::Unary('-', inner) => Value::Number(self.value(inner)?.number().negated()),
            Expr::Unary('+', inner) => Value::Number(self.value(inner)?.number()),
            Expr::Unary(_, inner) => self.value(inner)?,
            Expr::Binary(operator @ ("&&" | "||"), left, right) => {
                let left = self.value(left)?.holds();
                let decided = (*operator == "||") == left;
                Value::Number(Number::truth(if decided { left } else { self.value(right)?.holds() }))
            }
            Expr::Binary(operator, left, right) => {
                let (left, right) = (self.value(left)?, self.value(right)?);
                match operator.chars().next() {
                    Some(sign @ ('+' | '-' | '*' | '/' | '%' | '^')) => {
                        Value::Number(reckon(sign, left.number(), right.number())?)
                    }
                    _ => Value::Number(Number::truth(compare(operator, &left, &right))),
                }
            }
            Expr::Concat(left, right) => {
                let mut text = self.value(left)?.text();
                text.push_str(&self.value(right)?.text());
                self.charge(text.len())?;
                if text.len() > limits::BUFFER {
                    return Err("so long a text is not supported here".to_owned());
                }
                Value::Text(text)
            }
            Expr::Match(wanted, left, right) => {
                let text = self.value(left)?.text();
                let source = self.source(right)?;
                Value::Number(Number::truth(self.search(&source, &text)?.is_some() == *wanted))
            }
            Expr::In(key, array) => {
                let key = self.key(key)?;
                let found =
                    self.arrays.get(array).is_some_and(|items| items.iter().any(|(other, _)| *other == key));
                Value::Number(Number::truth(found))
            }
            Expr::Choice(condition, first, second) => {
                let chosen = if self.value(condition)?.holds() { first } else { second };
                self.value(chosen)?
            }
            Expr::Call(name, words) => self.call(name, words)?,
        })
    }

    /// The regular expression that an operand is.
    fn source(&mut self, operand: &Expr) -> Outcome<String> {
        match operand {
            Expr::Regex(source) => Ok(source.clone()),
            other => Ok(self.value(other)?.text()),
        }
    }

    fn search(&mut self, source: &str, text: &str) -> Outcome<Option<(usize, usize)>> {
        let chars: Vec<char> = text.chars().collect();
        self.search_from(source, &chars, 0)
    }

    fn search_from(&mut self, source: &str, chars: &[char], from: usize) -> Outcome<Option<(usize, usize)>> {
        self.charge(chars.len().saturating_sub(from) * 4)?;
        if !self.patterns.contains_key(source) {
            let pattern = Pattern::new(source, true, false)?;
            self.patterns.insert(source.to_owned(), pattern);
        }
        let Some(pattern) = self.patterns.get(source) else { return Ok(None) };
        let found = find(pattern, chars, from);
        if pattern.exhausted() {
            Err("the pattern takes too long on this text".to_owned())
        } else {
            Ok(found)
        }
    }

    fn call(&mut self, name: &str, words: &[Expr]) -> Outcome<Value> {
        let count = |number: usize| Value::Number(Number::whole(i64::try_from(number).unwrap_or(i64::MAX)));
        Ok(match (name, words) {
            ("length", []) => count(self.line.chars().count()),
            ("length", [Expr::Variable(name)]) if self.arrays.contains_key(name) => {
                count(self.arrays.get(name).map_or(0, Vec::len))
            }
            ("length", [one]) => count(self.value(one)?.text().chars().count()),
            ("tolower", [one]) => Value::Text(self.value(one)?.text().to_lowercase()),
            ("toupper", [one]) => Value::Text(self.value(one)?.text().to_uppercase()),
            ("int", [one]) => Value::Number(self.value(one)?.number().int()),
            ("sprintf", list) => Value::Text(self.format(list)?),
            ("index", [text, part]) => {
                let (text, part) = (self.value(text)?.text(), self.value(part)?.text());
                count(text.find(&part).map_or(0, |at| text[..at].chars().count() + 1))
            }
            ("substr", [text, first, rest @ ..]) if rest.len() <= 1 => {
                let chars: Vec<char> = self.value(text)?.text().chars().collect();
                let first = self.value(first)?.number().to_whole();
                let last = match rest {
                    [length] => first.saturating_add(self.value(length)?.number().to_whole()),
                    _ => i64::MAX,
                };
                let clamp = |at: i64| usize::try_from(at.saturating_sub(1)).unwrap_or(0).min(chars.len());
                let (from, to) = (clamp(first), clamp(last));
                Value::Text(chars.get(from..to).unwrap_or_default().iter().collect())
            }
            ("split", [text, Expr::Variable(array), rest @ ..]) if rest.len() <= 1 => {
                let text = self.value(text)?.text();
                let separator = match rest {
                    [separator] => self.source(separator)?,
                    _ => self.text_of("FS"),
                };
                self.charge(text.len())?;
                let parts = self.split(&text, &separator);
                let number = parts.len();
                let items = parts.into_iter().enumerate().take(ELEMENTS);
                let items =
                    items.map(|(index, part)| ((index + 1).to_string(), Value::Input(part))).collect();
                self.arrays.insert(array.clone(), items);
                count(number)
            }
            ("match", [text, pattern]) => {
                let text = self.value(text)?.text();
                let source = self.source(pattern)?;
                let found = self.search(&source, &text)?;
                let (start, length) = found.map_or((0, -1), |(start, end)| {
                    (i64::try_from(start).unwrap_or(0) + 1, i64::try_from(end - start).unwrap_or(0))
                });
                for (name, value) in [("RSTART", start), ("RLENGTH", length)] {
                    self.variables.insert(name.to_owned(), Value::Number(Number::whole(value)));
                }
                Value::Number(Number::whole(start))
            }
            ("sub" | "gsub", [pattern, with, rest @ ..]) if rest.len() <= 1 => {
                let source = self.source(pattern)?;
                let with = self.value(with)?.text();
                let line = Expr::Field(Box::new(Expr::Number("0".to_owned())));
                let target = rest.first().unwrap_or(&line);
                let chars: Vec<char> = self.value(target)?.text().chars().collect();
                let (text, number) = self.replace(&source, &chars, &with, name == "gsub")?;
                if number > 0 {
                    self.store(target, Value::Text(text))?;
                }
                count(number)
            }
            _ => return Err(format!("{name}: wrong number of arguments")),
        })
    }

    fn replace(&mut self, source: &str, chars: &[char], with: &str, all: bool) -> Outcome<(String, usize)> {
        let (mut text, mut from, mut number) = (String::new(), 0, 0);
        while let Some((start, end)) = self.search_from(source, chars, from)? {
            text.extend(&chars[from..start]);
            let mut letters = with.chars();
            while let Some(c) = letters.next() {
                match c {
                    '&' => text.extend(&chars[start..end]),
                    '\\' => text.extend(letters.next()),
                    c => text.push(c),
                }
            }
            number += 1;
            from = end;
            if end == start {
                text.extend(chars.get(start));
                from += 1;
            }
            if text.len() > limits::BUFFER {
                return Err("so long a text is not supported here".to_owned());
            }
            if !all || from >= chars.len() {
                break;
            }
        }
        text.extend(chars.get(from..).unwrap_or_default());
        Ok((text, number))
    }

    fn format(&mut self, list: &[Expr]) -> Outcome<String> {
        let Some((format, rest)) = list.split_first() else { return Err("printf: no arguments".to_owned()) };
        let format = self.value(format)?.text();
        let mut values = Vec::with_capacity(rest.len());
        for one in rest {
            values.push(self.value(one)?);
        }
        let mut values = values.into_iter();
        let mut text = String::new();
        let mut letters = format.chars().peekable();
        while let Some(c) = letters.next() {
            if c != '%' {
                text.push(c);
                continue;
            }
            if letters.next_if_eq(&'%').is_some() {
                text.push('%');
                continue;
            }
            let mut flags = String::new();
            while let Some(flag) = letters.next_if(|c| "-+ 0#".contains(*c)) {
                flags.push(flag);
            }
            let mut number = |letters: &mut std::iter::Peekable<std::str::Chars<'_>>| {
                let mut digits = String::new();
                if letters.next_if_eq(&'*').is_some() {
                    return values.next().map(|value| value.number().to_whole().unsigned_abs());
                }
                while let Some(digit) = letters.next_if(char::is_ascii_digit) {
                    digits.push(digit);
                }
                digits.parse::<u64>().ok()
            };
            let width = number(&mut letters).unwrap_or(0).min(4_096);
            let precision = if letters.next_if_eq(&'.').is_some() {
                Some(number(&mut letters).unwrap_or(0))
            } else {
                None
            };
            let precision = precision.map(|precision| usize::try_from(precision.min(100)).unwrap_or(100));
            let Some(kind) = letters.next() else { break };
            let value = values.next().unwrap_or(Value::Nothing);
            let shown = match kind {
                's' => value.text().chars().take(precision.unwrap_or(usize::MAX)).collect(),
                'c' => match &value {
                    Value::Number(number) => u32::try_from(number.to_whole())
                        .ok()
                        .and_then(char::from_u32)
                        .map(String::from)
                        .unwrap_or_default(),
                    other => other.text().chars().take(1).collect(),
                },
                'd' | 'i' => value.number().int().shown(),
                'x' => format!("{:x}", value.number().to_whole()),
                'X' => format!("{:X}", value.number().to_whole()),
                'o' => format!("{:o}", value.number().to_whole()),
                'f' | 'F' => {
                    crate::shell::fixed(&value.number().exact(), precision.unwrap_or(6)).unwrap_or_default()
                }
                'g' if precision.is_none() => value.number().shown(),
                other => return Err(format!("printf: %{other}: is not supported here")),
            };
            let shown = match (flags.contains('+') && matches!(kind, 'd' | 'i' | 'f'), shown.starts_with('-'))
            {
                (true, false) => format!("+{shown}"),
                _ => shown,
            };
            let missing = usize::try_from(width).unwrap_or(0).saturating_sub(shown.chars().count());
            if flags.contains('-') {
                text.push_str(&shown);
                text.extend(std::iter::repeat_n(' ', missing));
            } else if flags.contains('0') && kind != 's' && kind != 'c' {
                let (sign, digits) = match shown.strip_prefix(['-', '+']) {
                    Some(digits) => (&shown[..1], digits),
                    None => ("", shown.as_str()),
                };
                text.push_str(sign);
                text.extend(std::iter::repeat_n('0', missing));
                text.push_str(digits);
            } else {
                text.extend(std::iter::repeat_n(' ', missing));
                text.push_str(&shown);
            }
        }
        Ok(text)
    }
}

fn find(pattern: &Pattern, chars: &[char], from: usize) -> Option<(usize, usize)> {
    pattern.find(chars, from)?.first().copied().flatten()
}

fn reckon(operator: char, left: Number, right: Number) -> Outcome<Number> {
    match operator {
        '+' => Ok(left.plus(right)),
        '-' => Ok(left.minus(right)),
        '*' => Ok(left.times(right)),
        '/' => left.over(right).ok_or_else(|| "division by zero attempted".to_owned()),
        '%' => left.modulo(right).ok_or_else(|| "division by zero attempted in `%'".to_owned()),
        _ => left.power(right).ok_or_else(|| "such a power is not supported here".to_owned()),
    }
}

fn compare(operator: &str, left: &Value, right: &Value) -> bool {
    let order = match (left.as_number(), right.as_number()) {
        (Some(left), Some(right)) => left.cmp(&right),
        _ => left.text().cmp(&right.text()),
    };
    match operator {
        "==" => order.is_eq(),
        "!=" => order.is_ne(),
        "<" => order.is_lt(),
        "<=" => order.is_le(),
        ">" => order.is_gt(),
        _ => order.is_ge(),
    }
}
