//! What an option's words mean for its member: files, JSON, shorthand or plain text.
//!
//! Source: <https://github.com/aws/aws-cli/blob/develop/awscli/argprocess.py>.

use model::OperationName;
use model::shape::{Kind, Member};

use crate::data::Data;
use crate::files::{Files, file_bytes};
use crate::{blobs, json, shorthand};

/// An option's words: one text, or several in a list.
enum Words {
    One(String),
    Many(Vec<String>),
}

/// The value that `words` give a member.
///
/// # Errors
/// The real command line's message.
pub(crate) fn member(
    operation: OperationName,
    member: &Member,
    option: &str,
    words: &[String],
    files: &dyn Files,
) -> Result<Data, String> {
    let blob = blobs::is_blob(operation, member.name);
    let about = |error: String| format!("Error parsing parameter '{option}': {error}");
    let mut given = match member.kind {
        Kind::List(_) => Words::Many(words.to_vec()),
        _ => Words::One(words.first().cloned().unwrap_or_default()),
    };
    let single = match &given {
        Words::One(text) => Some(text.as_str()),
        Words::Many(texts) => texts.first().filter(|_| texts.len() == 1).map(String::as_str),
    };
    if let Some(contents) = single.and_then(|text| file_bytes(text, files)) {
        let bytes = contents.map_err(about)?;
        if blob && matches!(member.kind, Kind::Text) {
            return Ok(blobs::encoded(&bytes));
        }
        let text = String::from_utf8(bytes)
            .map_err(|_| about("The file holds bytes that are no text".to_owned()))?;
        given = Words::One(text);
    }
    let mut value = plain(member.kind, &given, &about, files)?;
    if blob {
        blobs::encode(&mut value);
    }
    Ok(value)
}

fn plain(
    kind: Kind,
    given: &Words,
    about: &dyn Fn(String) -> String,
    files: &dyn Files,
) -> Result<Data, String> {
    let first = match given {
        Words::One(text) => Some(text.as_str()),
        Words::Many(texts) => texts.first().map(String::as_str),
    };
    let first = first.unwrap_or_default().trim_start();
    let complex = matches!(kind, Kind::Structure(_) | Kind::List(Kind::Structure(_) | Kind::List(_)));
    if complex && !first.starts_with(['[', '{']) {
        return shorthand_value(kind, given, about, files);
    }
    match (kind, given) {
        (Kind::List(_), Words::One(text)) if first.starts_with('[') => from_json(text, about),
        (Kind::List(_), Words::Many(texts)) if texts.len() == 1 && first.starts_with('[') => {
            from_json(texts.first().map(String::as_str).unwrap_or_default(), about)
        }
        (Kind::List(item), Words::Many(texts)) => {
            let items = texts.iter().map(|text| one(*item, text, about));
            Ok(Data::List(items.collect::<Result<_, _>>()?))
        }
        // A text from a file that is no JSON falls apart into its characters, as it does in Python.
        (Kind::List(item), Words::One(text)) => {
            let items = text.chars().map(|c| one(*item, c.encode_utf8(&mut [0; 4]), about));
            Ok(Data::List(items.collect::<Result<_, _>>()?))
        }
        (kind, Words::One(text)) => one(kind, text, about),
        (kind, Words::Many(texts)) => one(kind, texts.first().map(String::as_str).unwrap_or_default(), about),
    }
}

fn one(kind: Kind, text: &str, about: &dyn Fn(String) -> String) -> Result<Data, String> {
    match kind {
        Kind::Number => shorthand::whole_number(text).map(Data::Number),
        Kind::Flag => Ok(Data::Flag(!text.is_empty() && !text.eq_ignore_ascii_case("false"))),
        Kind::Structure(_) | Kind::List(_) if text.trim_start().starts_with(['{', '[']) => {
            from_json(text, about)
        }
        Kind::Structure(_) | Kind::List(_) => Err(about(format!("Invalid JSON:\n{text}"))),
        Kind::Text | Kind::Enumeration(_) | Kind::Time => Ok(Data::Text(text.to_owned())),
    }
}

fn from_json(text: &str, about: &dyn Fn(String) -> String) -> Result<Data, String> {
    json::read(text).map_err(|error| about(format!("Invalid JSON: {error}\nJSON received: {text}")))
}

fn shorthand_value(
    kind: Kind,
    given: &Words,
    about: &dyn Fn(String) -> String,
    files: &dyn Files,
) -> Result<Data, String> {
    let value = match (kind, given) {
        (Kind::Structure(structure), Words::One(text)) if !text.contains('=') => {
            if let [Member { name: "Value", kind: Kind::Text | Kind::Enumeration(_), .. }] = structure.members
            {
                return Ok(Data::Object(vec![("Value".to_owned(), Data::Text(text.clone()))]));
            }
            shorthand::read(text, files).map_err(about)?
        }
        (_, Words::One(text)) => shorthand::read(text, files).map_err(about)?,
        (_, Words::Many(texts)) => {
            let items = texts.iter().map(|text| shorthand::read(text, files).map_err(about));
            Data::List(items.collect::<Result<_, _>>()?)
        }
    };
    let mut value = value;
    if !(matches!(kind, Kind::List(_)) && matches!(value, Data::Object(_))) {
        shorthand::fit(&mut value, kind)?;
    }
    Ok(value)
}
