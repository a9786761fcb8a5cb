//! Text: a line per structure, tabs between its scalars in the order of their names, lists below.
//!
//! Source: <https://github.com/aws/aws-cli/blob/develop/awscli/text.py>.

use clockwork::sort;

use crate::data::Data;

/// What `--output text` prints.
///
/// # Errors
/// A list with structures and something else. Simplified: the real one has printed what stands above by then.
pub(crate) fn print(data: &Data) -> Result<String, String> {
    let mut out = String::new();
    item(data, None, None, &mut out)?;
    Ok(out)
}

fn item(data: &Data, label: Option<&str>, columns: Option<&[&str]>, out: &mut String) -> Result<(), String> {
    match data {
        Data::Object(members) => object(members, label, columns, out),
        Data::List(items) => list(items, label, out),
        scalar => {
            line(&[scalar.python()], out);
            Ok(())
        }
    }
}

fn line(cells: &[String], out: &mut String) {
    out.push_str(&cells.join("\t"));
    out.push('\n');
}

fn list(items: &[Data], label: Option<&str>, out: &mut String) -> Result<(), String> {
    if items.iter().any(|item| matches!(item, Data::Object(_))) {
        // Python's words: the real one takes every item for a structure if one of them is.
        if let Some(other) = items.iter().find(|item| !matches!(item, Data::Object(_))) {
            return Err(format!("'{}' object has no attribute 'items'", other.python_type()));
        }
        let columns = scalar_names(items);
        return items.iter().try_for_each(|data| item(data, label, Some(&columns), out));
    }
    let scalars: Vec<String> = items.iter().filter(|item| item.is_scalar()).map(Data::python).collect();
    if !scalars.is_empty() {
        match label {
            Some(label) => scalars.into_iter().for_each(|cell| line(&[label.to_uppercase(), cell], out)),
            None => line(&scalars, out),
        }
    }
    items.iter().filter(|item| !item.is_scalar()).try_for_each(|data| item(data, label, None, out))
}

/// The names of all scalars of all structures in a list, sorted: its columns.
fn scalar_names(items: &[Data]) -> Vec<&str> {
    let mut names = Vec::new();
    for item in items {
        if let Data::Object(members) = item {
            names
                .extend(members.iter().filter(|(_, value)| value.is_scalar()).map(|(name, _)| name.as_str()));
        }
    }
    sort::sort(&mut names);
    names.dedup();
    names
}

fn object(
    members: &[(String, Data)],
    label: Option<&str>,
    columns: Option<&[&str]>,
    out: &mut String,
) -> Result<(), String> {
    let mut sorted: Vec<(&str, &Data)> = members.iter().map(|(name, value)| (name.as_str(), value)).collect();
    sort::sort_by_key(&mut sorted, |(name, _)| *name);
    let mut cells: Vec<String> = match columns {
        None => {
            sorted.iter().filter(|(_, value)| value.is_scalar()).map(|(_, value)| value.python()).collect()
        }
        Some(columns) => {
            let cell = |name: &&str| {
                sorted.iter().find(|(member, _)| member == name).map(|(_, value)| value.python())
            };
            columns.iter().map(|name| cell(name).unwrap_or_default()).collect()
        }
    };
    if !cells.is_empty() {
        if let Some(label) = label {
            cells.insert(0, label.to_uppercase());
        }
        line(&cells, out);
    }
    for (name, value) in sorted {
        let shown = match columns {
            None => value.is_scalar(),
            Some(columns) => columns.contains(&name),
        };
        if !shown {
            item(value, Some(name), None, out)?;
        }
    }
    Ok(())
}
