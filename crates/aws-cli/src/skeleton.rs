//! `--generate-cli-skeleton`: an input with every member, to be filled in.
//!
//! Source: botocore's `ArgumentGenerator`. Simplified: of an enumeration it draws a random value, we take the first.

use model::OperationName;
use model::shape::{Kind, Structure};

use crate::convert;
use crate::data::Data;
use crate::output;

/// The input of an operation with a value of the right type in each member.
pub(crate) fn input(operation: OperationName) -> String {
    output::indented(&structure(operation.input(), None))
}

/// What the operation answers, with each member's name as its value.
///
/// # Errors
/// The real one checks its own form as if it were an answer, and complains about a port 0.
pub(crate) fn output(operation: OperationName) -> Result<Data, String> {
    let answer = structure(operation.output(), Some(""));
    convert::validate_as(operation.output(), &answer)?;
    Ok(answer)
}

fn structure(structure: &Structure, named: Option<&str>) -> Data {
    let member = |kind, name| (String::from(name), value(kind, named.map(|_| name)));
    Data::Object(structure.members.iter().map(|m| member(m.kind, m.name)).collect())
}

fn value(kind: Kind, name: Option<&str>) -> Data {
    match kind {
        Kind::Text => Data::Text(name.unwrap_or_default().to_owned()),
        Kind::Enumeration(values) => {
            let text = name.or(values.first().copied()).unwrap_or_default();
            Data::Text(text.to_owned())
        }
        Kind::Number => Data::Number(0),
        Kind::Flag => Data::Flag(true),
        Kind::Time => Data::Text("1970-01-01T00:00:00".to_owned()),
        Kind::Structure(inner) => structure(inner, name),
        Kind::List(item) => Data::List(vec![value(*item, name)]),
    }
}
