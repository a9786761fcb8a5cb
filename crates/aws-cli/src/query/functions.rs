//! The functions of JMESPath: <https://jmespath.org/specification.html#built-in-functions>.

use clockwork::sort;

use super::parse::Ast;
use super::{Evaluator, as_text, same, type_name};
use crate::data::Data;

/// What a function takes: the types of its arguments; `&` stands for an expression.
type Signature = &'static [&'static [&'static str]];

const ANY: &[&str] = &[];
const NUMBER: &[&str] = &["number"];
const STRING: &[&str] = &["string"];
const ARRAY: &[&str] = &["array"];
const NUMBERS: &[&str] = &["array-number"];
const SORTABLE: &[&str] = &["array-string", "array-number"];
const OBJECT: &[&str] = &["object"];
const EXPRESSION: &[&str] = &["&"];

fn signature(name: &str) -> Option<(Signature, bool)> {
    let once = |signature: Signature| Some((signature, false));
    match name {
        "abs" | "ceil" | "floor" => once(&[NUMBER]),
        "contains" => once(&[&["array", "string"], ANY]),
        "ends_with" | "starts_with" => once(&[STRING, STRING]),
        "join" => once(&[STRING, &["array-string"]]),
        "keys" | "values" => once(&[OBJECT]),
        "length" => once(&[&["string", "array", "object"]]),
        "map" => once(&[EXPRESSION, ARRAY]),
        "max" | "min" | "sort" => once(&[SORTABLE]),
        "max_by" | "min_by" | "sort_by" => once(&[ARRAY, EXPRESSION]),
        "merge" => Some((&[OBJECT], true)),
        "not_null" => Some((&[ANY], true)),
        "reverse" => once(&[&["array", "string"]]),
        "sum" | "avg" => once(&[NUMBERS]),
        "to_array" | "to_string" | "to_number" | "type" => once(&[ANY]),
        _ => None,
    }
}

/// Calls a function.
///
/// # Errors
/// The Python library's message: unknown, too few or too many arguments, a wrong type.
pub(super) fn call(
    evaluator: &Evaluator,
    name: &str,
    arguments: &[Ast],
    data: &Data,
) -> Result<Data, String> {
    let mut values = Vec::new();
    for argument in arguments {
        values.push(match argument {
            Ast::Expref { .. } => None,
            argument => Some(evaluator.owned(argument, data)?),
        });
    }
    let Some((wanted, more)) = signature(name) else { return Err(format!("Unknown function: {name}()")) };
    check_count(name, wanted.len(), more, values.len())?;
    for (position, value) in values.iter().enumerate() {
        let Some(types) = wanted.get(position).or(wanted.last()) else { continue };
        check_type(name, types, value.as_ref())?;
    }
    let expression = arguments.iter().find_map(|argument| match argument {
        Ast::Expref { ast } => Some(&**ast),
        _ => None,
    });
    let mut values = values.into_iter().flatten();
    let first = values.next().unwrap_or_default();
    answer(evaluator, name, first, values, expression)
}

fn answer(
    evaluator: &Evaluator,
    name: &str,
    first: Data,
    mut others: impl Iterator<Item = Data>,
    expression: Option<&Ast>,
) -> Result<Data, String> {
    Ok(match (name, first) {
        ("abs", Data::Number(number)) => Data::Number(number.saturating_abs()),
        ("ceil" | "floor", number) => number,
        ("contains", Data::List(items)) => {
            let wanted = others.next().unwrap_or_default();
            Data::Flag(items.iter().any(|item| same(item, &wanted)))
        }
        ("contains", Data::Text(text)) => match others.next() {
            Some(Data::Text(part)) => Data::Flag(text.contains(&part)),
            _ => Data::Flag(false),
        },
        ("starts_with", Data::Text(text)) => Data::Flag(text.starts_with(&next_text(&mut others))),
        ("ends_with", Data::Text(text)) => Data::Flag(text.ends_with(&next_text(&mut others))),
        ("join", Data::Text(glue)) => match others.next() {
            Some(Data::List(items)) => {
                let texts: Vec<&str> = items.iter().filter_map(Data::as_text).collect();
                evaluator
                    .spend(u64::try_from(glue.len().saturating_mul(texts.len()) / 8).unwrap_or(u64::MAX))?;
                Data::Text(texts.join(&glue))
            }
            _ => Data::Null,
        },
        ("keys", Data::Object(members)) => {
            Data::List(members.into_iter().map(|(name, _)| Data::Text(name)).collect())
        }
        ("values", Data::Object(members)) => {
            Data::List(members.into_iter().map(|(_, value)| value).collect())
        }
        ("length", value) => Data::Number(i64::try_from(length(&value)).unwrap_or(i64::MAX)),
        ("map", Data::List(items)) => match expression {
            Some(expression) => {
                let items = items.iter().map(|item| evaluator.owned(expression, item));
                Data::List(items.collect::<Result<_, _>>()?)
            }
            None => Data::Null,
        },
        ("sort", Data::List(items)) => Data::List(sorted(items)),
        ("min", Data::List(items)) => sorted(items).into_iter().next().unwrap_or_default(),
        ("max", Data::List(items)) => sorted(items).into_iter().next_back().unwrap_or_default(),
        ("sort_by" | "min_by" | "max_by", Data::List(items)) => {
            let Some(expression) = expression else { return Ok(Data::Null) };
            let mut keyed = by_key(evaluator, name, items, expression)?;
            match name {
                "sort_by" => {
                    sort::sort_by(&mut keyed, |a, b| order(&a.0, &b.0));
                    Data::List(keyed.into_iter().map(|(_, item)| item).collect())
                }
                // The first of equals, as Python's min and max choose.
                "min_by" => keyed
                    .into_iter()
                    .min_by(|a, b| order(&a.0, &b.0))
                    .map(|(_, item)| item)
                    .unwrap_or_default(),
                _ => {
                    let best = keyed.into_iter().rev().max_by(|a, b| order(&a.0, &b.0));
                    best.map(|(_, item)| item).unwrap_or_default()
                }
            }
        }
        ("merge", mut object) => {
            for other in others {
                if let Data::Object(members) = other {
                    members.into_iter().for_each(|(name, value)| object.put(&name, value));
                }
            }
            object
        }
        ("not_null", first) => {
            core::iter::once(first).chain(others).find(|value| *value != Data::Null).unwrap_or_default()
        }
        ("reverse", Data::Text(text)) => Data::Text(text.chars().rev().collect()),
        ("reverse", Data::List(items)) => Data::List(items.into_iter().rev().collect()),
        ("sum", Data::List(items)) => {
            let numbers = items.iter().map(|item| if let Data::Number(number) = item { *number } else { 0 });
            Data::Number(numbers.fold(0, i64::saturating_add))
        }
        ("avg", _) => {
            return Err("avg() is not supported here: it may make a number with a fraction".to_owned());
        }
        ("to_array", list @ Data::List(_)) => list,
        ("to_array", value) => Data::List(vec![value]),
        ("to_string", value) => Data::Text(as_text(&value)),
        ("to_number", number @ Data::Number(_)) => number,
        ("to_number", Data::Text(text)) => text.trim().parse().map_or(Data::Null, Data::Number),
        ("type", value) => Data::Text(type_name(&value).to_owned()),
        _ => Data::Null,
    })
}

fn next_text(values: &mut impl Iterator<Item = Data>) -> String {
    match values.next() {
        Some(Data::Text(text)) => text,
        _ => String::new(),
    }
}

fn length(value: &Data) -> usize {
    match value {
        Data::Text(text) => text.chars().count(),
        Data::List(items) => items.len(),
        Data::Object(members) => members.len(),
        _ => 0,
    }
}

fn order(a: &Data, b: &Data) -> core::cmp::Ordering {
    match (a, b) {
        (Data::Number(a), Data::Number(b)) => a.cmp(b),
        (Data::Text(a), Data::Text(b)) => a.cmp(b),
        _ => core::cmp::Ordering::Equal,
    }
}

fn sorted(mut items: Vec<Data>) -> Vec<Data> {
    sort::sort_by(&mut items, order);
    items
}

fn by_key(
    evaluator: &Evaluator,
    name: &str,
    items: Vec<Data>,
    expression: &Ast,
) -> Result<Vec<(Data, Data)>, String> {
    let mut keyed = Vec::new();
    for item in items {
        let key = evaluator.owned(expression, &item)?;
        let wanted = match keyed.first() {
            Some((first, _)) => type_name(first),
            None => "number",
        };
        let fits = match keyed.is_empty() {
            true => matches!(key, Data::Number(_) | Data::Text(_)),
            false => type_name(&key) == wanted,
        };
        if !fits {
            let wanted =
                if keyed.is_empty() { "'number', 'string'".to_owned() } else { format!("'{wanted}'") };
            return Err(wrong(name, &key, &format!("[{wanted}]")));
        }
        keyed.push((key, item));
    }
    Ok(keyed)
}

fn check_count(name: &str, wanted: usize, more: bool, found: usize) -> Result<(), String> {
    let fits = if more { found >= wanted } else { found == wanted };
    if fits {
        return Ok(());
    }
    let plural = if wanted == 1 { "argument" } else { "arguments" };
    let least = if more { "at least " } else { "" };
    Err(format!("Expected {least}{wanted} {plural} for function {name}(), received {found}"))
}

fn check_type(name: &str, types: &[&str], value: Option<&Data>) -> Result<(), String> {
    let shown = || {
        let quoted: Vec<String> =
            types.iter().map(|name| format!("'{}'", name.replace('&', "expref"))).collect();
        format!("[{}]", quoted.join(", "))
    };
    let Some(value) = value else {
        let fits = types.contains(&"&");
        return if fits {
            Ok(())
        } else {
            Err(format!("In function {name}(), invalid type for an expression, expected one of: {}", shown()))
        };
    };
    let fits = |wanted: &str| match (wanted.strip_prefix("array-"), value) {
        (Some(inner), Data::List(items)) => items.iter().all(|item| type_name(item) == inner),
        _ => wanted == type_name(value),
    };
    if types.is_empty() || types.iter().any(|wanted| fits(wanted)) {
        Ok(())
    } else {
        Err(wrong(name, value, &shown()))
    }
}

fn wrong(name: &str, value: &Data, expected: &str) -> String {
    let (shown, found) = (value.python(), type_name(value));
    format!(
        "In function {name}(), invalid type for value: {shown}, expected one of: {expected}, received: \"{found}\""
    )
}
