//! `--output`: how an answer is printed.

mod json;
mod table;
mod text;

pub(crate) use json::{compact, indented, spaced};

use crate::data::Data;

/// A format of `--output`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OutputFormat {
    /// JSON, indented.
    #[default]
    Json,
    /// Columns with tabs between them.
    Text,
    /// Boxes.
    Table,
}

impl OutputFormat {
    /// The names, in the real command line's order.
    pub(crate) const NAMES: [&'static str; 3] = ["json", "text", "table"];

    /// The format with this name.
    pub(crate) fn parse(name: &str) -> Option<OutputFormat> {
        match name {
            "json" => Some(OutputFormat::Json),
            "text" => Some(OutputFormat::Text),
            "table" => Some(OutputFormat::Table),
            _ => None,
        }
    }

    /// An answer in this format; `title` is the operation's name, which a table shows.
    ///
    /// # Errors
    /// Lists that make no table.
    pub(crate) fn print(self, title: &str, data: &Data) -> Result<String, String> {
        match self {
            OutputFormat::Json if matches!(data, Data::Object(members) if members.is_empty()) => Ok(String::new()),
            OutputFormat::Json => Ok(indented(data)),
            OutputFormat::Text => Ok(text::print(data)),
            OutputFormat::Table => table::print(title, data),
        }
    }
}
