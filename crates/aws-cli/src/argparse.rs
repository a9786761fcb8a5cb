//! Options and values apart, as Python's `argparse` tells them apart: the real command line uses it, and its
//! rules (unambiguous beginnings of options count, `-5` is a value) can be seen.

use clockwork::sort;

/// How many values an option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Takes {
    /// None: its presence is the value.
    Nothing,
    /// One.
    One,
    /// One or none.
    Maybe,
    /// Any number.
    Any,
}

/// What was found.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Found {
    /// Options by position in the table, with their values; the last one of a kind is the one that counts.
    pub(crate) options: Vec<(usize, Vec<String>)>,
    /// The first word that belongs to no option.
    pub(crate) first: Option<String>,
    /// What is left, in order.
    pub(crate) rest: Vec<String>,
}

enum Kind {
    Value,
    Unknown,
    Option(usize, Option<String>),
}

/// Sorts `words` by this table of options, each with its dashes.
///
/// # Errors
/// argparse's message.
pub(crate) fn sort(words: &[String], table: &[(&str, Takes)]) -> Result<Found, String> {
    let kinds = words.iter().map(|word| kind(word, table)).collect::<Result<Vec<_>, _>>()?;
    let mut found = Found::default();
    let mut words = words.iter().zip(kinds).peekable();
    while let Some((word, kind)) = words.next() {
        let (position, attached) = match kind {
            Kind::Value if found.first.is_none() => {
                found.first = Some(word.clone());
                continue;
            }
            Kind::Value | Kind::Unknown => {
                found.rest.push(word.clone());
                continue;
            }
            Kind::Option(position, attached) => (position, attached),
        };
        let Some((name, takes)) = table.get(position) else { continue };
        let most = match takes {
            Takes::Nothing => 0,
            Takes::One | Takes::Maybe => 1,
            Takes::Any => usize::MAX,
        };
        let mut values = Vec::new();
        match attached {
            Some(text) if *takes == Takes::Nothing => {
                let text = crate::data::python_quoted(&text);
                return Err(format!("argument {name}: ignored explicit argument {text}"));
            }
            Some(text) => values.push(text),
            None => {
                while values.len() < most {
                    let Some((word, _)) = words.next_if(|(_, kind)| matches!(kind, Kind::Value)) else {
                        break;
                    };
                    values.push(word.clone());
                }
            }
        }
        if *takes == Takes::One && values.is_empty() {
            return Err(format!("argument {name}: expected one argument"));
        }
        found.options.push((position, values));
    }
    Ok(found)
}

fn kind(word: &str, table: &[(&str, Takes)]) -> Result<Kind, String> {
    if !word.starts_with('-') || word == "-" {
        return Ok(Kind::Value);
    }
    if let Some(position) = table.iter().position(|(name, _)| *name == word) {
        return Ok(Kind::Option(position, None));
    }
    let (name, attached) = match word.split_once('=') {
        Some((name, value)) => (name, Some(value.to_owned())),
        None => (word, None),
    };
    if let Some(position) = table.iter().position(|(option, _)| *option == name) {
        return Ok(Kind::Option(position, attached));
    }
    if name.starts_with("--") {
        let alike: Vec<usize> =
            (0..table.len()).filter(|at| table.get(*at).is_some_and(|o| o.0.starts_with(name))).collect();
        match alike.as_slice() {
            [] => {}
            [position] => return Ok(Kind::Option(*position, attached)),
            _ => {
                let names: Vec<&str> =
                    alike.iter().filter_map(|at| table.get(*at).map(|option| option.0)).collect();
                return Err(format!("ambiguous option: {word} could match {}", names.join(", ")));
            }
        }
    }
    let digits = word.trim_start_matches('-');
    let number =
        word.len() == digits.len() + 1 && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    Ok(if number || word.contains(' ') { Kind::Value } else { Kind::Unknown })
}

/// argparse's message for a word that is none of `choices`, with the ones that look like it.
pub(crate) fn invalid_choice(argument: &str, word: &str, choices: &[String]) -> String {
    let mut lines = vec!["Invalid choice, valid choices are:\n".to_owned()];
    for pair in choices.chunks(2) {
        let columns: Vec<String> = pair.iter().map(|choice| format!("{choice:<40}")).collect();
        lines.push(columns.join(" | "));
    }
    let mut alike: Vec<(usize, &String)> =
        choices.iter().filter_map(|choice| likeness(word, choice).map(|share| (share, choice))).collect();
    sort::sort_by(&mut alike, |a, b| b.cmp(a));
    if !alike.is_empty() {
        lines.push(format!("\n\nInvalid choice: {}, maybe you meant:\n", crate::data::python_quoted(word)));
        lines.extend(alike.iter().take(3).map(|(_, choice)| format!("  * {choice}")));
    }
    format!("argument {argument}: {}", lines.join("\n"))
}

/// How alike two words are in thousandths, as Python's `difflib` counts it; `None` below 800.
fn likeness(a: &str, b: &str) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(100).collect(), b.chars().collect());
    let total = a.len() + b.len();
    // Words of very different lengths cannot be alike, and need not be compared.
    if total == 0 || 2 * a.len().min(b.len()) * 10 < total * 8 {
        return None;
    }
    let mut parts = vec![(0, a.len(), 0, b.len())];
    let mut same = 0;
    while let Some((a_low, a_high, b_low, b_high)) = parts.pop() {
        let (mut best, mut from) = (0, (a_low, b_low));
        for i in a_low..a_high {
            for j in b_low..b_high {
                let most = (a_high - i).min(b_high - j);
                let length = (0..most).take_while(|k| a.get(i + k) == b.get(j + k)).count();
                if length > best {
                    (best, from) = (length, (i, j));
                }
            }
        }
        if best > 0 {
            same += best;
            parts.push((a_low, from.0, b_low, from.1));
            parts.push((from.0 + best, a_high, from.1 + best, b_high));
        }
    }
    (2 * same * 10 >= total * 8).then(|| 2000 * same / total)
}
