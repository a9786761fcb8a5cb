//! `--query`: JMESPath, evaluated over values that keep the order of their members and whole numbers.
//!
//! Supported: the language of <https://jmespath.org/specification.html> and the old way to write a text as
//! `` `running` ``. Refused by name: numbers with a fraction, `avg()`, expressions over 4 KiB or with more than
//! 256 operators (the parser and its tree would need too much stack), results that grow beyond all measure.

mod functions;
mod parse;

use std::borrow::Cow;
use std::cell::Cell;

use self::parse::{Ast, Comparator};
use crate::data::Data;
use crate::{json, output};

/// The longest expression, in bytes.
const LONGEST: usize = 4096;
/// The most operators in one: each may be a level of the parser's recursion.
const MOST_OPERATORS: usize = 256;
/// How deep brackets may nest.
const DEEPEST: usize = 32;
/// How many values an evaluation may make or look at.
const BUDGET: u64 = 4_000_000;

/// A `--query` expression that can be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    text: String,
}

impl Query {
    /// Reads an expression.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn new(text: &str) -> Result<Query, String> {
        if text.len() > LONGEST {
            return Err(format!("an expression of more than {LONGEST} bytes is not supported here"));
        }
        let query = Query { text: with_quoted_literals(text)? };
        query.tree().map(|_| query)
    }

    /// What the expression finds in `data`.
    ///
    /// # Errors
    /// A function that is unknown or was given the wrong thing.
    pub fn search(&self, data: &Data) -> Result<Data, String> {
        let evaluator = Evaluator { budget: Cell::new(BUDGET) };
        evaluator.value(&self.tree()?, data).and_then(|found| evaluator.own(found))
    }

    fn tree(&self) -> Result<Ast, String> {
        parse::parse(&self.text).map_err(|error| {
            let caret = " ".repeat(error.offset.saturating_add(1).min(LONGEST));
            format!("Invalid jmespath expression: {}:\n\"{}\"\n{caret}^", error.reason, self.text)
        })
    }
}

/// Checks limits, and puts texts that stand in back quotes without being JSON into double quotes too, as the
/// Python library does.
fn with_quoted_literals(text: &str) -> Result<String, String> {
    let (mut operators, mut depth) = (0_usize, 0_usize);
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\'' | '"' | '`' => {
                let Some(inside) = until(&mut chars, c) else {
                    out.push(c);
                    return Ok(out);
                };
                match c {
                    '`' => out.push_str(&literal(&inside)?),
                    _ => out.extend([c.to_string(), inside, c.to_string()]),
                }
                continue;
            }
            '(' | '[' | '{' => {
                operators += 1;
                depth += 1;
            }
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            '.' | '|' | '&' | '!' | '*' | '<' | '>' | '=' | '?' => operators += 1,
            _ => {}
        }
        if operators > MOST_OPERATORS || depth > DEEPEST {
            return Err("an expression this deep is not supported here".to_owned());
        }
        out.push(c);
    }
    Ok(out)
}

fn until(chars: &mut core::str::Chars<'_>, end: char) -> Option<String> {
    let mut inside = String::new();
    loop {
        match chars.next()? {
            c if c == end => return Some(inside),
            '\\' => {
                inside.push('\\');
                inside.extend(chars.next());
            }
            c => inside.push(c),
        }
    }
}

fn literal(inside: &str) -> Result<String, String> {
    let plain = inside.replace("\\`", "`");
    match json::read(&plain) {
        Ok(_) => Ok(format!("`{inside}`")),
        Err(error) if error.contains("not supported here") => Err(error),
        Err(_) => {
            let quoted = format!("\"{}\"", plain.trim_start());
            json::read(&quoted).map_err(|_| format!("Bad token {inside}"))?;
            Ok(format!("`{}`", quoted.replace('`', "\\`")))
        }
    }
}

pub(crate) type Found<'a> = Result<Cow<'a, Data>, String>;

struct Evaluator {
    budget: Cell<u64>,
}

impl Evaluator {
    fn spend(&self, cost: u64) -> Result<(), String> {
        let left = self.budget.get().checked_sub(cost);
        self.budget.set(left.unwrap_or(0));
        left.map(|_| ()).ok_or_else(|| "this expression makes more than is supported here".to_owned())
    }

    /// A value of its own; a copy is paid for.
    fn own(&self, found: Cow<'_, Data>) -> Result<Data, String> {
        if let Cow::Borrowed(data) = &found {
            self.pay(data)?;
        }
        Ok(found.into_owned())
    }

    fn pay(&self, data: &Data) -> Result<(), String> {
        self.spend(1)?;
        match data {
            Data::List(items) => items.iter().try_for_each(|item| self.pay(item)),
            Data::Object(members) => members.iter().try_for_each(|(_, value)| self.pay(value)),
            Data::Text(text) => self.spend(u64::try_from(text.len()).unwrap_or(u64::MAX) / 64),
            _ => Ok(()),
        }
    }

    fn value<'a>(&self, tree: &Ast, data: &'a Data) -> Found<'a> {
        self.spend(1)?;
        match tree {
            Ast::Identity => Ok(Cow::Borrowed(data)),
            Ast::Field { name } => Ok(data.get(name).map_or(null(), Cow::Borrowed)),
            Ast::Index { idx } => Ok(index(data, *idx).map_or(null(), Cow::Borrowed)),
            Ast::Literal { value } => Ok(Cow::Owned(value.clone())),
            Ast::Subexpr { lhs, rhs } => match self.value(lhs, data)? {
                Cow::Borrowed(left) => self.value(rhs, left),
                Cow::Owned(left) => {
                    let found = self.value(rhs, &left)?;
                    self.own(found).map(Cow::Owned)
                }
            },
            Ast::Or { lhs, rhs } => match self.value(lhs, data)? {
                left if truthy(&left) => Ok(left),
                _ => self.value(rhs, data),
            },
            Ast::And { lhs, rhs } => match self.value(lhs, data)? {
                left if truthy(&left) => self.value(rhs, data),
                left => Ok(left),
            },
            Ast::Not { node } => Ok(Cow::Owned(Data::Flag(!truthy(&*self.value(node, data)?)))),
            Ast::Condition { predicate, then } => match self.value(predicate, data)? {
                holds if truthy(&holds) => self.value(then, data),
                _ => Ok(null()),
            },
            Ast::Comparison { comparator, lhs, rhs } => {
                let (left, right) = (self.value(lhs, data)?, self.value(rhs, data)?);
                compare(comparator, &left, &right).map(Cow::Owned)
            }
            Ast::MultiList { .. } | Ast::MultiHash { .. } if *data == Data::Null => Ok(null()),
            Ast::MultiList { elements } => {
                let items = elements.iter().map(|element| self.owned(element, data));
                Ok(Cow::Owned(Data::List(items.collect::<Result<_, _>>()?)))
            }
            Ast::MultiHash { elements } => {
                let mut object = Data::Object(Vec::new());
                for (name, value) in elements {
                    object.put(name, self.owned(value, data)?);
                }
                Ok(Cow::Owned(object))
            }
            Ast::ObjectValues { node } => match &*self.value(node, data)? {
                Data::Object(members) => {
                    let values = members.iter().map(|(_, value)| self.own(Cow::Borrowed(value)));
                    Ok(Cow::Owned(Data::List(values.collect::<Result<_, _>>()?)))
                }
                _ => Ok(null()),
            },
            Ast::Flatten { node } => match &*self.value(node, data)? {
                Data::List(items) => {
                    let mut flat = Vec::new();
                    for item in items {
                        match item {
                            Data::List(inner) => {
                                for item in inner {
                                    flat.push(self.own(Cow::Borrowed(item))?);
                                }
                            }
                            item => flat.push(self.own(Cow::Borrowed(item))?),
                        }
                    }
                    Ok(Cow::Owned(Data::List(flat)))
                }
                _ => Ok(null()),
            },
            Ast::Projection { lhs, rhs } => match &*self.value(lhs, data)? {
                Data::List(items) => {
                    let mut found = Vec::new();
                    for item in items {
                        let value = self.value(rhs, item)?;
                        if *value != Data::Null {
                            found.push(self.own(value)?);
                        }
                    }
                    Ok(Cow::Owned(Data::List(found)))
                }
                _ => Ok(null()),
            },
            Ast::Slice { start, stop, step } => match data {
                Data::List(items) => {
                    let chosen = slice(items.len(), *start, *stop, *step)?;
                    let items = chosen.into_iter().filter_map(|at| items.get(at));
                    let items = items.map(|item| self.own(Cow::Borrowed(item)));
                    Ok(Cow::Owned(Data::List(items.collect::<Result<_, _>>()?)))
                }
                _ => Ok(null()),
            },
            Ast::Function { name, args } => functions::call(self, name, args, data).map(Cow::Owned),
            Ast::Expref { .. } => Err("an expression after & is for functions only".to_owned()),
        }
    }

    fn owned(&self, tree: &Ast, data: &Data) -> Result<Data, String> {
        let found = self.value(tree, data)?;
        self.own(found)
    }
}

fn null<'a>() -> Cow<'a, Data> {
    Cow::Owned(Data::Null)
}

fn truthy(data: &Data) -> bool {
    match data {
        Data::Null | Data::Flag(false) => false,
        Data::Text(text) => !text.is_empty(),
        Data::List(items) => !items.is_empty(),
        Data::Object(members) => !members.is_empty(),
        Data::Flag(true) | Data::Number(_) => true,
    }
}

fn index(data: &Data, at: i32) -> Option<&Data> {
    let Data::List(items) = data else { return None };
    let at = i64::from(at);
    let at = if at < 0 { at + i64::try_from(items.len()).ok()? } else { at };
    items.get(usize::try_from(at).ok()?)
}

/// Equal as Python sees it: members in any order.
fn same(left: &Data, right: &Data) -> bool {
    match (left, right) {
        (Data::Object(a), Data::Object(b)) => {
            a.len() == b.len()
                && a.iter().all(|(name, value)| right.get(name).is_some_and(|other| same(value, other)))
        }
        (Data::List(a), Data::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        _ => left == right,
    }
}

fn compare(comparator: &Comparator, left: &Data, right: &Data) -> Result<Data, String> {
    let order = match (left, right) {
        _ if *comparator == Comparator::Equal => return Ok(Data::Flag(same(left, right))),
        _ if *comparator == Comparator::NotEqual => return Ok(Data::Flag(!same(left, right))),
        (Data::Number(left), Data::Number(right)) => left.cmp(right),
        (Data::Text(left), Data::Text(right)) => left.cmp(right),
        (Data::Number(_), Data::Text(_)) | (Data::Text(_), Data::Number(_)) => {
            let (left, right) = (left.python_type(), right.python_type());
            return Err(format!("'<' not supported between instances of '{left}' and '{right}'"));
        }
        _ => return Ok(Data::Null),
    };
    Ok(Data::Flag(match comparator {
        Comparator::LessThan => order.is_lt(),
        Comparator::LessThanEqual => order.is_le(),
        Comparator::GreaterThan => order.is_gt(),
        Comparator::GreaterThanEqual => order.is_ge(),
        Comparator::Equal => order.is_eq(),
        Comparator::NotEqual => order.is_ne(),
    }))
}

/// The positions that Python's `[start:stop:step]` chooses.
fn slice(length: usize, start: Option<i32>, stop: Option<i32>, step: i32) -> Result<Vec<usize>, String> {
    if step == 0 {
        return Err("slice step cannot be 0".to_owned());
    }
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    let step = i64::from(step);
    let (least, most) = if step > 0 { (0, length) } else { (-1, length - 1) };
    let bound = |at: Option<i32>, otherwise: i64| match at.map(i64::from) {
        None => otherwise,
        Some(at) if at < 0 => (at + length).max(least),
        Some(at) => at.min(most),
    };
    let (from, to) = if step > 0 {
        (bound(start, 0), bound(stop, length))
    } else {
        (bound(start, length - 1), bound(stop, -1))
    };
    let mut chosen = Vec::new();
    let mut at = from;
    while (step > 0 && at < to) || (step < 0 && at > to) {
        chosen.extend(usize::try_from(at));
        at += step;
    }
    Ok(chosen)
}

/// JMESPath's name of a value's type.
fn type_name(data: &Data) -> &'static str {
    match data {
        Data::Null => "null",
        Data::Flag(_) => "boolean",
        Data::Number(_) => "number",
        Data::Text(_) => "string",
        Data::List(_) => "array",
        Data::Object(_) => "object",
    }
}

/// As JMESPath's `to_string` prints it.
fn as_text(data: &Data) -> String {
    match data {
        Data::Text(text) => text.clone(),
        other => output::compact(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORLD: &str = r#"{"Reservations": [{"Instances": [
        {"InstanceId": "i-2", "State": {"Name": "running", "Code": 16}, "Tags": [{"Key": "Name", "Value": "web"}]},
        {"InstanceId": "i-1", "State": {"Name": "stopped", "Code": 80}}]}, {"Instances": []}], "n": [3, 1, 2]}"#;

    fn search(text: &str) -> String {
        let data = json::read(WORLD).expect("the world is JSON");
        match Query::new(text).and_then(|query| query.search(&data)) {
            Ok(found) => output::compact(&found),
            Err(error) => error,
        }
    }

    /// What Python's jmespath 1.0 answers for the same expressions.
    #[test]
    fn an_expression_finds_what_jmespath_finds() {
        for (text, expected) in [
            ("Reservations[].Instances[].InstanceId", r#"["i-2","i-1"]"#),
            ("Reservations[*].Instances[*].State.Name", r#"[["running","stopped"],[]]"#),
            ("Reservations[0].Instances[0].[State.Name,PublicIpAddress]", r#"["running",null]"#),
            (
                "Reservations[].Instances[].{Id:InstanceId,Code:State.Code}",
                r#"[{"Id":"i-2","Code":16},{"Id":"i-1","Code":80}]"#,
            ),
            ("Reservations[].Instances[?State.Name==`running`][] | [0].InstanceId", r#""i-2""#),
            ("Reservations[].Instances[?State.Name=='stopped'].InstanceId | []", r#"["i-1"]"#),
            ("Reservations[].Instances[?Tags[?Key=='Name' && Value=='web']][].InstanceId", r#"["i-2"]"#),
            ("length(Reservations[].Instances[])", "2"),
            ("length(Reservations[]) > `0`", "true"),
            ("sort_by(Reservations[].Instances[], &InstanceId)[*].InstanceId", r#"["i-1","i-2"]"#),
            ("sort(n)", "[1,2,3]"),
            ("reverse(n)", "[2,1,3]"),
            ("sum(n)", "6"),
            ("max(n)", "3"),
            ("min_by(Reservations[].Instances[], &State.Code).InstanceId", r#""i-2""#),
            ("n[::-1]", "[2,1,3]"),
            ("n[1:]", "[1,2]"),
            ("n[-1]", "2"),
            ("join(',', Reservations[].Instances[].InstanceId)", r#""i-2,i-1""#),
            ("keys(@)", r#"["Reservations","n"]"#),
            ("to_string(n)", r#""[3,1,2]""#),
            ("to_number('12')", "12"),
            ("not_null(missing, 'x')", r#""x""#),
            ("map(&to_string(@), n)", r#"["3","1","2"]"#),
            ("contains(n, `3`)", "true"),
            ("starts_with('abc', 'ab')", "true"),
            ("type(n)", r#""array""#),
            ("merge({a: `1`}, {b: `2`})", r#"{"a":1,"b":2}"#),
            ("Reservations[0].Instances[0].State.*", r#"["running",16]"#),
            ("!missing", "true"),
            ("missing || n[0]", "3"),
            ("`[1, {\"a\": null}]`", r#"[1,{"a":null}]"#),
            (
                "length(missing)",
                "In function length(), invalid type for value: None, expected one of: ['string', 'array', 'object'], received: \"null\"",
            ),
            ("nope(@)", "Unknown function: nope()"),
            ("length()", "Expected 1 argument for function length(), received 0"),
            (
                "`1.5`",
                "A number with a fraction or an exponent is not supported here: line 1 column 1 (char 0)",
            ),
        ] {
            assert_eq!(search(text), expected, "{text}");
        }
        assert!(search("foo[").starts_with("Invalid jmespath expression: "));
    }

    #[test]
    fn no_expression_overflows_the_stack_or_goes_on_for_ever() {
        let hostile = ["(", "[", "{a:", "!", "&", "a.", "a|", "a[*].", "[].", "*.", "[?", "a&&", "length("];
        for part in hostile {
            for count in [30, 120, 250, 1000, 5000] {
                let _ = search(&part.repeat(count));
                let _ = search(&format!("{}a", part.repeat(count)));
            }
        }
        let doubling = vec!["[@,@]"; 60].join("|");
        assert_eq!(search(&doubling), "this expression makes more than is supported here");
    }
}
