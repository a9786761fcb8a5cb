//! JSON, as Python's `json.dumps` writes it.

use crate::data::Data;

/// How values are set apart.
struct Layout {
    indent: bool,
    comma: &'static str,
    colon: &'static str,
}

/// Indented by four, with a line break at the end: what `--output json` prints.
pub(crate) fn indented(data: &Data) -> String {
    let mut out = String::new();
    write(data, &Layout { indent: true, comma: ",", colon: ": " }, 0, &mut out);
    out.push('\n');
    out
}

/// Without blanks.
pub(crate) fn compact(data: &Data) -> String {
    let mut out = String::new();
    write(data, &Layout { indent: false, comma: ",", colon: ":" }, 0, &mut out);
    out
}

/// On one line, with blanks behind commas and colons.
pub(crate) fn spaced(data: &Data) -> String {
    let mut out = String::new();
    write(data, &Layout { indent: false, comma: ", ", colon: ": " }, 0, &mut out);
    out
}

fn write(data: &Data, layout: &Layout, depth: usize, out: &mut String) {
    match data {
        Data::Null => out.push_str("null"),
        Data::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Data::Number(number) => out.push_str(&number.to_string()),
        Data::Text(text) => quote(text, out),
        Data::List(items) if items.is_empty() => out.push_str("[]"),
        Data::Object(members) if members.is_empty() => out.push_str("{}"),
        Data::List(items) => {
            out.push('[');
            for (position, item) in items.iter().enumerate() {
                separate(position, layout, depth + 1, out);
                write(item, layout, depth + 1, out);
            }
            break_line(layout, depth, out);
            out.push(']');
        }
        Data::Object(members) => {
            out.push('{');
            for (position, (name, value)) in members.iter().enumerate() {
                separate(position, layout, depth + 1, out);
                quote(name, out);
                out.push_str(layout.colon);
                write(value, layout, depth + 1, out);
            }
            break_line(layout, depth, out);
            out.push('}');
        }
    }
}

fn separate(position: usize, layout: &Layout, depth: usize, out: &mut String) {
    out.push_str(if position == 0 { "" } else { layout.comma });
    break_line(layout, depth, out);
}

fn break_line(layout: &Layout, depth: usize, out: &mut String) {
    if layout.indent {
        out.push('\n');
        out.extend(core::iter::repeat_n("    ", depth));
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if u32::from(c) < 0x20 => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}
