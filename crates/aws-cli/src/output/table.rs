//! Tables: a box per structure, drawn for a terminal of 80 columns; wider ones are turned on their side.
//!
//! Source: <https://github.com/aws/aws-cli/blob/develop/awscli/table.py> and `formatter.py` beside it.

use clockwork::sort;

use crate::data::Data;

/// The width that the real command line assumes where there is no terminal.
const TERMINAL: usize = 80;

/// One box.
#[derive(Default)]
struct Section {
    title: String,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
    indent: usize,
    /// What the first row or the first headers fixed.
    columns: Option<usize>,
    widths: Vec<usize>,
}

impl Section {
    /// Adds a row; a row with another number of cells than the first is an error in the real command line too.
    fn add_row(&mut self, row: Vec<String>) -> Result<(), String> {
        let wanted = *self.columns.get_or_insert(row.len());
        if row.len() != wanted {
            return Err(format!("Row should have {wanted} elements, instead it has {}", row.len()));
        }
        self.widen(&row)?;
        self.rows.push(row);
        Ok(())
    }

    fn set_headers(&mut self, headers: Vec<String>) -> Result<(), String> {
        self.widen(&headers)?;
        self.columns.get_or_insert(headers.len());
        self.headers = headers;
        Ok(())
    }

    /// More headers than the rows above have cells: Python's words, since nothing of the real one's own catches it.
    fn widen(&mut self, row: &[String]) -> Result<(), String> {
        if self.widths.is_empty() {
            self.widths.resize(row.len(), 0);
        }
        if row.len() > self.widths.len() {
            return Err("list index out of range".to_owned());
        }
        for (width, cell) in self.widths.iter_mut().zip(row) {
            *width = (*width).max(text_width(cell));
        }
        Ok(())
    }

    fn total_width(&self) -> usize {
        let columns: usize = self.widths.iter().map(|width| width + 4).sum();
        let around = 2 + 2 * self.indent;
        (columns + around).max(text_width(&self.title) + around)
    }

    /// Column widths stretched to `wanted` columns together.
    fn stretched(&self, wanted: usize) -> Vec<usize> {
        let padded: Vec<usize> = self.widths.iter().map(|width| width + 4).collect();
        let total: usize = padded.iter().sum();
        let mut widths: Vec<usize> = padded.iter().map(|width| stretch(wanted, total, *width)).collect();
        let count = widths.len();
        let mut sum: usize = widths.iter().sum();
        let mut turn = 0;
        while count > 0 && sum != wanted {
            if sum > wanted {
                if let Some(width) = widths.get_mut(turn % count) {
                    *width = width.saturating_sub(1);
                }
                sum -= 1;
            } else {
                if let Some(width) = widths.get_mut(count - 1 - turn % count) {
                    *width += 1;
                }
                sum += 1;
            }
            turn += 1;
        }
        widths
    }
}

/// `round(wanted / total * width)` as Python computes it: in double precision, halves to even. Two roundings to
/// 53 bits, in whole numbers.
fn stretch(wanted: usize, total: usize, width: usize) -> usize {
    let (Ok(wanted), Ok(total), Ok(width)) =
        (u128::try_from(wanted.min(1 << 24)), u128::try_from(total), u128::try_from(width.min(1 << 24)))
    else {
        return 0;
    };
    if total == 0 || wanted == 0 || width == 0 {
        return 0;
    }
    // The quotient with 53 significant bits, times 2^-scale.
    let mut scale = 0;
    while (wanted << scale) / total < 1 << 52 {
        scale += 1;
    }
    let quotient = half_even(wanted << scale, total);
    // The product with 53 significant bits: its last `drop` bits are rounded away.
    let product = quotient * width;
    let mut drop = 0;
    while product >> drop >= 1 << 53 {
        drop += 1;
    }
    let product = half_even(product, 1 << drop) << drop;
    usize::try_from(half_even(product, 1 << scale)).unwrap_or(0)
}

fn half_even(number: u128, by: u128) -> u128 {
    let (quotient, rest) = (number / by, number % by);
    let up = rest * 2 > by || (rest * 2 == by && quotient % 2 == 1);
    quotient + u128::from(up)
}

/// Columns that a text takes: letters of East Asian scripts take two.
///
/// Simplified: the blocks of <https://www.unicode.org/Public/UCD/latest/ucd/EastAsianWidth.txt>, not each letter.
fn text_width(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

fn is_wide(c: char) -> bool {
    matches!(u32::from(c),
        0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0x33ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xa000..=0xa4cf
        | 0xac00..=0xd7a3 | 0xe000..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6
        | 0x1f300..=0x1f64f | 0x1f900..=0x1f9ff | 0x20000..=0x3fffd
        // Ambiguous ones that the real command line counts as two.
        | 0x2013..=0x2016 | 0x2018..=0x2019 | 0x201c..=0x201d | 0x2026 | 0x20ac | 0x2190..=0x2199
        | 0xa1 | 0xa4 | 0xa7 | 0xa8 | 0xaa | 0xad | 0xae | 0xb0..=0xb4 | 0xb6..=0xba | 0xbc..=0xbf
        | 0xc6 | 0xd0 | 0xd7 | 0xd8 | 0xde..=0xe1 | 0xe6 | 0xe8..=0xea | 0xec | 0xed | 0xf0 | 0xf2 | 0xf3
        | 0xf7..=0xfa | 0xfc | 0xfe | 0x391..=0x3a9 | 0x3b1..=0x3c9 | 0x410..=0x44f)
}

/// What `--output table` prints.
///
/// # Errors
/// Lists of different lengths side by side.
pub(crate) fn print(title: &str, data: &Data) -> Result<String, String> {
    let mut sections = Vec::new();
    Ok(if build(&mut sections, Some(title), data, 0)? { draw(&mut sections) } else { String::new() })
}

fn open<'a>(sections: &'a mut Vec<Section>, title: &str, indent: usize) -> Option<&'a mut Section> {
    sections.push(Section { title: title.to_owned(), indent, ..Section::default() });
    sections.last_mut()
}

fn build(
    sections: &mut Vec<Section>,
    title: Option<&str>,
    data: &Data,
    indent: usize,
) -> Result<bool, String> {
    let empty = match data {
        Data::List(items) => items.is_empty(),
        Data::Object(members) => members.is_empty(),
        Data::Text(text) => text.is_empty(),
        Data::Number(number) => *number == 0,
        Data::Flag(flag) => !flag,
        Data::Null => true,
    };
    if empty {
        return Ok(false);
    }
    if let Some(title) = title {
        open(sections, title, indent);
    }
    match data {
        Data::Object(members) => build_object(sections, members, indent)?,
        Data::List(items) if matches!(items.first(), Some(Data::Object(_))) => {
            build_list(sections, items, indent, title.unwrap_or_default())?;
        }
        Data::List(items) => {
            for item in items {
                let row = match item {
                    Data::List(cells) if cells.iter().all(Data::is_scalar) => {
                        cells.iter().map(Data::python).collect()
                    }
                    Data::Object(members) if members.iter().all(|(name, _)| !name.is_empty()) => {
                        members.iter().map(|(name, _)| name.clone()).collect()
                    }
                    item if item.is_scalar() => vec![item.python()],
                    item => {
                        build(sections, None, item, 0)?;
                        continue;
                    }
                };
                if let Some(section) = sections.last_mut() {
                    section.add_row(row)?;
                }
            }
        }
        _ => {}
    }
    Ok(true)
}

fn names_of(members: &[(String, Data)], scalar: bool) -> Vec<&str> {
    let names =
        members.iter().filter(|(_, value)| value.is_scalar() == scalar).map(|(name, _)| name.as_str());
    let mut names: Vec<&str> = names.collect();
    sort::sort(&mut names);
    names.dedup();
    names
}

fn cell(members: &[(String, Data)], name: &str) -> String {
    members.iter().find(|(member, _)| member == name).map(|(_, value)| value.python()).unwrap_or_default()
}

fn build_object(
    sections: &mut Vec<Section>,
    members: &[(String, Data)],
    indent: usize,
) -> Result<(), String> {
    let headers = names_of(members, true);
    if let Some(section) = sections.last_mut() {
        match headers.as_slice() {
            [] => {}
            [name] => section.add_row(vec![(*name).to_owned(), cell(members, name)])?,
            names => {
                section.set_headers(names.iter().map(|name| (*name).to_owned()).collect())?;
                section.add_row(names.iter().map(|name| cell(members, name)).collect())?;
            }
        }
    }
    for name in names_of(members, false) {
        if let Some((_, value)) = members.iter().find(|(member, _)| member == name) {
            build(sections, Some(name), value, indent + 1)?;
        }
    }
    Ok(())
}

/// The real one takes every item of a list for a structure if the first is one, and fails in Python's words if another
/// is not.
fn check_structure(item: &Data) -> Result<(), String> {
    let kind = item.python_type();
    Err(match item {
        Data::Object(_) => return Ok(()),
        Data::Text(text) if !text.is_empty() => "string indices must be integers, not 'str'".to_owned(),
        Data::Text(_) => "'str' object has no attribute 'get'".to_owned(),
        Data::Null | Data::Flag(_) | Data::Number(_) => format!("'{kind}' object is not iterable"),
        Data::List(items) => match items.first() {
            None => "'list' object has no attribute 'get'".to_owned(),
            Some(item) => {
                format!("list indices must be integers or slices, not {}", item.python_type())
            }
        },
    })
}

fn build_list(sections: &mut Vec<Section>, items: &[Data], indent: usize, title: &str) -> Result<(), String> {
    items.iter().try_for_each(check_structure)?;
    let objects = || {
        items.iter().filter_map(|item| if let Data::Object(members) = item { Some(members) } else { None })
    };
    let all = |scalar: bool| {
        let mut names: Vec<&str> = objects().flat_map(|members| names_of(members, scalar)).collect();
        sort::sort(&mut names);
        names.dedup();
        names
    };
    let (headers, more) = (all(true), all(false));
    let owned = || headers.iter().map(|name| (*name).to_owned()).collect::<Vec<String>>();
    for (position, members) in objects().enumerate() {
        let (section, begins) = match position {
            0 => (sections.last_mut(), true),
            _ if more.is_empty() => (sections.last_mut(), false),
            _ => (open(sections, title, indent), true),
        };
        if let Some(section) = section {
            if begins {
                section.set_headers(owned())?;
            }
            section.add_row(headers.iter().map(|name| cell(members, name)).collect())?;
        }
        for name in &more {
            if let Some((_, value)) = members.iter().find(|(member, _)| member == name) {
                build(sections, Some(name), value, indent + 1)?;
            }
        }
    }
    Ok(())
}

fn widest(sections: &[Section]) -> usize {
    sections.iter().map(Section::total_width).max().unwrap_or(0)
}

fn draw(sections: &mut [Section]) -> String {
    if widest(sections) > TERMINAL {
        turn(sections);
    }
    let width = widest(sections);
    let mut out = "-".repeat(width);
    out.push('\n');
    for section in sections.iter() {
        let edge = "|".repeat(section.indent);
        for line in lines(section, width.saturating_sub(2 * section.indent)) {
            out.extend([edge.as_str(), &line, edge.as_str(), "\n"]);
        }
    }
    out
}

/// Sections with a single row are turned: a line per column.
fn turn(sections: &mut [Section]) {
    for section in sections {
        if let ([row], false) = (section.rows.as_slice(), section.headers.is_empty()) {
            let pairs: Vec<Vec<String>> = section
                .headers
                .iter()
                .zip(row)
                .map(|(header, cell)| vec![header.clone(), cell.clone()])
                .collect();
            let mut turned =
                Section { title: section.title.clone(), indent: section.indent, ..Section::default() };
            // All of two cells, so that none is too long for the first.
            let _ = pairs.iter().try_for_each(|pair| turned.widen(pair));
            turned.rows = pairs;
            *section = turned;
        }
    }
}

fn lines(section: &Section, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if !section.title.is_empty() {
        lines.push(centred(&section.title, width, "|"));
        if section.headers.is_empty() && section.rows.is_empty() {
            lines.push(format!("+{}+", "-".repeat(width.saturating_sub(2))));
        }
    }
    let widths = section.stretched(width);
    if !section.headers.is_empty() {
        lines.push(rule(&widths));
        lines.push(row(&widths, &section.headers, centred));
    }
    if !section.rows.is_empty() && !widths.is_empty() {
        lines.push(rule(&widths));
        lines.extend(section.rows.iter().map(|cells| row(&widths, cells, left)));
        lines.push(rule(&widths));
    }
    lines
}

fn row(widths: &[usize], cells: &[String], place: fn(&str, usize, &str) -> String) -> String {
    let cells = widths.iter().zip(cells).enumerate();
    cells.map(|(position, (width, text))| place(text, *width, if position == 0 { "|" } else { "" })).collect()
}

fn rule(widths: &[usize]) -> String {
    let mut out = String::new();
    for (position, width) in widths.iter().enumerate() {
        out.push_str(if position == 0 { "+" } else { "" });
        out.push_str(&"-".repeat(width.saturating_sub(if position == 0 { 2 } else { 1 })));
        out.push('+');
    }
    out
}

fn centred(text: &str, width: usize, edge: &str) -> String {
    let before = (width / 2).saturating_sub(text_width(text) / 2 + 1);
    let used = edge.len() + before + text_width(text);
    let after = width.saturating_sub(1 + used);
    format!("{edge}{}{text}{}|", " ".repeat(before), " ".repeat(after))
}

fn left(text: &str, width: usize, edge: &str) -> String {
    let before = if width > text_width(text) + 2 + edge.len() { 2 } else { 0 };
    let after = width.saturating_sub(edge.len() + before + text_width(text) + 1);
    format!("{edge}{}{text}{}|", " ".repeat(before), " ".repeat(after))
}
