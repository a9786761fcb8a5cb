//! Request → its `aws …` line: "do this from the command line". [`crate::words`] and [`crate::parse`] read it back.
//!
//! Values are written in shorthand where that is safe, else as JSON. A request that options cannot express (a
//! text that begins with `file://`, bytes that are no text) is written as `--cli-input-json`.

use model::shape::{Kind, Structure};
use model::{OperationName, Request};

use crate::data::Data;
use crate::options::{Choice, Does};
use crate::words::quoted;
use crate::{blobs, convert, names, options, output};

/// The line that makes this request.
pub fn render(request: &Request) -> String {
    let operation = request.name();
    let mut input = convert::from_input(request.input());
    if let Data::Object(members) = &mut input {
        let blobs = members.iter_mut().filter(|(name, _)| blobs::is_blob(operation, name));
        blobs.for_each(|(_, value)| blobs::decode(value));
    }
    let mut line = vec!["aws".to_owned(), operation.service().command().to_owned()];
    line.push(names::dashed(operation.as_str()));
    match by_options(operation, input.clone()) {
        Some(options) => line.extend(options),
        None => line.extend(["--cli-input-json".to_owned(), output::compact(&input)]),
    }
    let words: Vec<String> = line.iter().map(|word| quoted(word)).collect();
    words.join(" ")
}

/// The options that make this input; `None` if there are none that do.
fn by_options(operation: OperationName, mut input: Data) -> Option<Vec<String>> {
    let choices = options::of(operation, false);
    let mut words = Vec::new();
    let rule = short_rule(&choices, &input);
    if rule.is_some() {
        input.take("IpPermissions");
    }
    if operation == OperationName::Ec2RunInstances {
        words.extend(count(&mut input)?);
    }
    for member in operation.input().members {
        let Some(value) = input.get(member.name) else { continue };
        words.extend(option(&choices, member.name, member.kind, value)?);
    }
    words.extend(rule.unwrap_or_default());
    Some(words)
}

fn count(input: &mut Data) -> Option<Vec<String>> {
    let (Some(Data::Number(least)), Some(Data::Number(most))) = (input.take("MinCount"), input.take("MaxCount")) else {
        return None;
    };
    let value = if least == most { least.to_string() } else { format!("{least}:{most}") };
    // `--count -1:5` would read as an option.
    Some(match least {
        ..0 => vec![format!("--count={value}")],
        _ => vec!["--count".to_owned(), value],
    })
}

fn option(choices: &[Choice], name: &str, kind: Kind, value: &Data) -> Option<Vec<String>> {
    let named = |wanted: &dyn Fn(Does) -> bool| {
        let fits = choices.iter().filter(|choice| wanted(choice.does));
        fits.min_by_key(|choice| choice.hidden).map(|choice| choice.name.clone())
    };
    let fill = || named(&|does| matches!(does, Does::Fill(member) if member.name == name));
    match (kind, value) {
        (Kind::Flag, Data::Flag(flag)) => {
            Some(vec![named(&|does| matches!(does, Does::Set(member, on) if member.name == name && on == *flag))?])
        }
        (Kind::Structure(structure), value) => {
            if let Some(Data::Flag(flag)) = value.get("Value")
                && let Some(option) = named(&|does| matches!(does, Does::SetInside(member, on) if member.name == name && on == *flag))
            {
                return Some(vec![option]);
            }
            let option = fill().or_else(|| named(&|does| matches!(does, Does::SetInside(member, true) if member.name == name)));
            scalar(option?, shorthand(structure, value).unwrap_or_else(|| output::compact(value)))
        }
        (Kind::List(Kind::Structure(structure)), Data::List(items)) => {
            let texts: Option<Vec<String>> = items.iter().map(|item| shorthand(structure, item)).collect();
            let texts = texts.unwrap_or_else(|| vec![output::compact(value)]);
            Some(core::iter::once(fill()?).chain(texts).collect())
        }
        (Kind::List(_), Data::List(items)) => {
            let texts: Vec<String> = items.iter().map(Data::python).collect();
            let plain = |text: &String| !text.starts_with(['-', '[', '{', ' ', '\t', '\n', '\r']) && !names_a_file(text);
            let texts = if texts.iter().all(plain) { texts } else { vec![output::compact(value)] };
            Some(core::iter::once(fill()?).chain(texts).collect())
        }
        (_, value) => scalar(fill()?, value.python()),
    }
}

fn scalar(option: String, text: String) -> Option<Vec<String>> {
    if names_a_file(&text) {
        return None;
    }
    Some(if text.starts_with('-') { vec![format!("{option}={text}")] } else { vec![option, text] })
}

fn names_a_file(text: &str) -> bool {
    ["file://", "fileb://", "http://", "https://"].iter().any(|prefix| text.starts_with(prefix))
}

/// `Name=state,Values=a,b`, if no text in it means anything in shorthand.
fn shorthand(structure: &Structure, value: &Data) -> Option<String> {
    let Data::Object(members) = value else { return None };
    if members.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    for (name, value) in members {
        let kind = structure.members.iter().find(|member| member.name == name)?.kind;
        let text = match (kind, value) {
            (Kind::List(item), Data::List(items)) if !matches!(item, Kind::Structure(_) | Kind::List(_)) => {
                let texts: Option<Vec<String>> = items.iter().map(safe).collect();
                texts?.join(",")
            }
            (kind, value) => inner(kind, value, 0)?,
        };
        parts.push(format!("{name}={text}"));
    }
    Some(parts.join(","))
}

fn inner(kind: Kind, value: &Data, depth: usize) -> Option<String> {
    match (kind, value) {
        (Kind::Structure(structure), Data::Object(members)) if depth < 4 => {
            let mut parts = Vec::new();
            for (name, value) in members {
                let kind = structure.members.iter().find(|member| member.name == name)?.kind;
                parts.push(format!("{name}={}", inner(kind, value, depth + 1)?));
            }
            Some(format!("{{{}}}", parts.join(",")))
        }
        (Kind::List(item), Data::List(items)) if depth < 4 => {
            let texts: Option<Vec<String>> = items.iter().map(|value| inner(*item, value, depth + 1)).collect();
            Some(format!("[{}]", texts?.join(",")))
        }
        (_, scalar) => safe(scalar),
    }
}

fn safe(value: &Data) -> Option<String> {
    let text = match value {
        Data::Text(text) => text.clone(),
        Data::Number(number) => number.to_string(),
        Data::Flag(flag) => flag.to_string(),
        _ => return None,
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:*+%".contains(c);
    (!text.is_empty() && text.chars().all(plain)).then_some(text)
}

/// `--protocol tcp --port 80 --cidr 0.0.0.0/0`, where a single rule says no more than that.
fn short_rule(choices: &[Choice], input: &Data) -> Option<Vec<String>> {
    choices.iter().find(|choice| matches!(choice.does, Does::Rule(_)))?;
    let Some(Data::List(permissions)) = input.get("IpPermissions") else { return None };
    let [permission @ Data::Object(members)] = permissions.as_slice() else { return None };
    let (Some(Data::Text(protocol)), Some(Data::Number(from)), Some(Data::Number(to)), Some(Data::List(ranges))) =
        (permission.get("IpProtocol"), permission.get("FromPort"), permission.get("ToPort"), permission.get("IpRanges"))
    else {
        return None;
    };
    let [range @ Data::Object(range_members)] = ranges.as_slice() else { return None };
    let cidr = range.get("CidrIp")?.as_text()?;
    let safe_cidr = !cidr.is_empty() && cidr.chars().all(|c| c.is_ascii_hexdigit() || "./:".contains(c));
    let fits = members.len() == 4
        && range_members.len() == 1
        && matches!(protocol.as_str(), "tcp" | "udp")
        && *from >= 0
        && *to >= 0
        && safe_cidr;
    if !fits {
        return None;
    }
    let port = if from == to { from.to_string() } else { format!("{from}-{to}") };
    Some(["--protocol", protocol.as_str(), "--port", &port, "--cidr", cidr].map(str::to_owned).into())
}
