//! A JSON value whose members keep their order and whose numbers are whole.

/// A value as the command line prints it and `--query` looks into it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Data {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// Text.
    Text(String),
    /// Items in order.
    List(Vec<Data>),
    /// Members in order.
    Object(Vec<(String, Data)>),
}

impl Data {
    /// The member with this name; `None` if there is none, or if this has no members.
    pub fn get(&self, name: &str) -> Option<&Data> {
        match self {
            Data::Object(members) => {
                members.iter().find(|(member, _)| member == name).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The text, if this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Puts a member in place of the one with this name, or behind the others.
    pub(crate) fn put(&mut self, name: &str, value: Data) {
        if let Data::Object(members) = self {
            match members.iter_mut().find(|(member, _)| member == name) {
                Some((_, old)) => *old = value,
                None => members.push((name.to_owned(), value)),
            }
        }
    }

    /// Takes the member with this name out.
    pub(crate) fn take(&mut self, name: &str) -> Option<Data> {
        match self {
            Data::Object(members) => {
                let position = members.iter().position(|(member, _)| member == name)?;
                Some(members.remove(position).1)
            }
            _ => None,
        }
    }

    /// Whether it is neither a list nor an object.
    pub(crate) fn is_scalar(&self) -> bool {
        !matches!(self, Data::List(_) | Data::Object(_))
    }

    /// Python's name of the type: the real command line is written in Python, and its messages show.
    pub(crate) fn python_type(&self) -> &'static str {
        match self {
            Data::Null => "NoneType",
            Data::Flag(_) => "bool",
            Data::Number(_) => "int",
            Data::Text(_) => "str",
            Data::List(_) => "list",
            Data::Object(_) => "dict",
        }
    }

    /// As Python's `str()` prints it.
    pub(crate) fn python(&self) -> String {
        match self {
            Data::Text(text) => text.clone(),
            other => {
                let mut out = String::new();
                other.python_repr(&mut out);
                out
            }
        }
    }

    fn python_repr(&self, out: &mut String) {
        match self {
            Data::Null => out.push_str("None"),
            Data::Flag(true) => out.push_str("True"),
            Data::Flag(false) => out.push_str("False"),
            Data::Number(number) => out.push_str(&number.to_string()),
            Data::Text(text) => out.push_str(&python_quoted(text)),
            Data::List(items) => {
                out.push('[');
                for (position, item) in items.iter().enumerate() {
                    out.push_str(if position == 0 { "" } else { ", " });
                    item.python_repr(out);
                }
                out.push(']');
            }
            Data::Object(members) => {
                out.push('{');
                for (position, (name, value)) in members.iter().enumerate() {
                    out.push_str(if position == 0 { "" } else { ", " });
                    out.push_str(&python_quoted(name));
                    out.push_str(": ");
                    value.python_repr(out);
                }
                out.push('}');
            }
        }
    }
}

/// As Python's `repr()` prints a text.
pub(crate) fn python_quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::from(quote);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}
