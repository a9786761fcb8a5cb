//! AWS's JSON 1.1 protocol, for Systems Manager: a document → an operation's input, and an output → a document.
//!
//! <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>: members by name, moments as seconds since 1970, what
//! is `null` is absent.

use model::Response;
use model::shape::{Kind, Member, Structure, Value, record};
use serde_json::{Map, Value as Json, json};

use crate::fault::Fault;
use crate::scope::shortened;

/// The input that this document makes. An empty body is an input without members.
///
/// # Errors
/// `SerializationException` for what is no such document, `ValidationException` for a member that the input does not
/// have.
pub fn record_of(structure: &'static Structure, body: &[u8]) -> Result<Value, Fault> {
    match serde_json::from_slice(body) {
        Ok(Json::Object(members)) => structure_value(structure, &members),
        _ => Err(Fault::new("SerializationException", "The body is no JSON object")),
    }
}

fn structure_value(structure: &'static Structure, given: &Map<String, Json>) -> Result<Value, Fault> {
    let mut members = Vec::new();
    for (name, value) in given {
        let Some(member) = structure.members.iter().find(|member| member.wire == name) else {
            let message = format!("The parameter {} is not supported", shortened(name));
            return Err(Fault::new("ValidationException", message));
        };
        if !value.is_null() {
            members.push((member.name, value_of(member, member.kind, value)?));
        }
    }
    Ok(Value::Record(members))
}

fn value_of(member: &Member, kind: Kind, value: &Json) -> Result<Value, Fault> {
    let wrong = || Fault::new("SerializationException", format!("{} has the wrong type", member.name));
    match (kind, value) {
        (Kind::Text | Kind::Enumeration(_), Json::String(text)) => Ok(Value::Text(text.clone())),
        (Kind::Flag, Json::Bool(flag)) => Ok(Value::Flag(*flag)),
        (Kind::Number, Json::Number(number)) => number.as_i64().map(Value::Number).ok_or_else(wrong),
        (Kind::Structure(structure), Json::Object(members)) => structure_value(structure, members),
        (Kind::List(item), Json::Array(items)) => {
            let items = items.iter().map(|value| value_of(member, *item, value));
            Ok(Value::List(items.collect::<Result<_, _>>()?))
        }
        _ => Err(wrong()),
    }
}

/// The document that answers a call.
pub fn document(response: &Response) -> Vec<u8> {
    let output = response.output();
    members(response, output.structure(), record(output)).to_string().into_bytes()
}

fn members(response: &Response, structure: &'static Structure, record: Value) -> Json {
    let present = if let Value::Record(members) = record { members } else { Vec::new() };
    let mut present = present.into_iter().peekable();
    let mut object = Map::new();
    for member in structure.members {
        let sent = || aws_cli::sent_when_empty(response.name(), structure.name, member);
        match present.next_if(|(name, _)| *name == member.name) {
            Some((_, value)) => {
                object.insert(member.wire.to_owned(), plain(response, member.kind, value));
            }
            None if matches!(member.kind, Kind::List(_)) && sent() => {
                object.insert(member.wire.to_owned(), json!([]));
            }
            None => {}
        }
    }
    Json::Object(object)
}

fn plain(response: &Response, kind: Kind, value: Value) -> Json {
    match (kind, value) {
        (Kind::Structure(structure), value) => members(response, structure, value),
        (Kind::List(kind), Value::List(items)) => {
            items.into_iter().map(|item| plain(response, *kind, item)).collect()
        }
        (_, Value::Text(text)) => Json::String(text),
        (_, Value::Number(number)) => json!(number),
        (_, Value::Flag(flag)) => json!(flag),
        (_, Value::Time(moment)) => json!(moment.as_secs()),
        // A value always has the kind of its member.
        (_, Value::List(_) | Value::Record(_)) => Json::Null,
    }
}
