//! `wc`, `sort`, `uniq`, `cut` and `tr`.

use clockwork::sort;

use super::support::{Arguments, lines, status};
use super::{Call, Step};

/// `wc`. Supported: `-l`, `-w`, `-c`, `-m`. A log counts all its lines, also those it no longer keeps.
pub(super) fn wc(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(
        call.argv,
        "lwcm",
        "",
        &[("lines", 'l'), ("words", 'w'), ("bytes", 'c'), ("chars", 'm')],
    ) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let (inputs, all) = call.inputs(&arguments.operands);
    let chosen = ['l', 'w', 'c', 'm'].iter().any(|flag| arguments.has(*flag));
    let mut total = [0_u64; 4];
    let mut rows: Vec<([u64; 4], String)> = Vec::new();
    for (name, bytes) in &inputs {
        let text = String::from_utf8_lossy(bytes);
        let mut counts = [
            bytes.iter().filter(|byte| **byte == b'\n').count() as u64,
            text.split_whitespace().count() as u64,
            text.chars().count() as u64,
            bytes.len() as u64,
        ];
        if name != "-" {
            let path = call.path(name);
            counts[0] = call.disk().count_lines(&path, call.now()).unwrap_or(counts[0]);
            counts[3] =
                call.disk().stat(&path, call.now()).map_or(counts[3], |found| found.size.max(counts[3]));
        }
        for (sum, count) in total.iter_mut().zip(counts) {
            *sum += count;
        }
        rows.push((counts, name.clone()));
    }
    if rows.len() > 1 {
        rows.push((total, "total".to_owned()));
    }
    let shown = [
        !chosen || arguments.has('l'),
        !chosen || arguments.has('w'),
        arguments.has('m'),
        !chosen || arguments.has('c'),
    ];
    let one = shown.iter().filter(|shown| **shown).count() == 1;
    let from_stdin = arguments.operands.is_empty();
    let width = if one && rows.len() == 1 {
        1
    } else if from_stdin {
        7
    } else {
        total.iter().max().map_or(1, |most| most.to_string().len())
    };
    for (counts, name) in rows {
        let cells: Vec<String> = counts
            .iter()
            .zip(shown)
            .filter(|(_, shown)| *shown)
            .map(|(count, _)| format!("{count:>width$}"))
            .collect();
        let name = if from_stdin { String::new() } else { format!(" {name}") };
        call.print(&format!("{}{name}\n", cells.join(" ")));
    }
    status(all, 1)
}

/// `sort`. Supported: `-r`, `-n`, `-u`, `-f`, `-k` with one field, `-t`.
pub(super) fn sort(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(
        call.argv,
        "rnufbhV",
        "ktTo",
        &[
            ("reverse", 'r'),
            ("numeric-sort", 'n'),
            ("unique", 'u'),
            ("key", 'k'),
            ("human-numeric-sort", 'h'),
            ("output", 'o'),
        ],
    ) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 2),
    };
    if arguments.has('V') {
        return call.usage("-V is not supported here", 2);
    }
    let (inputs, all) = call.inputs(&arguments.operands);
    let mut rows: Vec<String> = inputs.iter().flat_map(|(_, bytes)| lines(bytes)).collect();
    let keys: Vec<Key> = arguments
        .all_values
        .iter()
        .filter(|(letter, _)| *letter == 'k')
        .map(|(_, text)| Key::read(text))
        .collect();
    let keys = if keys.is_empty() { vec![Key::read("1")] } else { keys };
    let separator =
        arguments.value('t').map(|text| crate::shell::unescape(text).chars().next().unwrap_or('\t'));
    let compare = |key: &Key, a: &str, b: &str| {
        let (left, right) = (key.of(a, separator), key.of(b, separator));
        let has = |flag: char| key.flags.contains(flag) || (key.flags.is_empty() && arguments.has(flag));
        let order = if has('h') {
            human_number(&left).cmp(&human_number(&right))
        } else if has('n') {
            number(&left).cmp(&number(&right))
        } else if has('f') {
            left.to_uppercase().cmp(&right.to_uppercase())
        } else {
            left.cmp(&right)
        };
        if has('r') { order.reverse() } else { order }
    };
    let by_keys = |a: &str, b: &str| {
        keys.iter()
            .map(|key| compare(key, a, b))
            .find(|order| order.is_ne())
            .unwrap_or(core::cmp::Ordering::Equal)
    };
    sort::sort_by(&mut rows, |a, b| {
        let last = || if arguments.has('r') { b.cmp(a) } else { a.cmp(b) };
        by_keys(a, b).then_with(last)
    });
    if arguments.has('u') {
        rows.dedup_by(|a, b| by_keys(a, b).is_eq());
    }
    if let Some(file) = arguments.value('o') {
        let text: String = rows.iter().map(|row| format!("{row}\n")).collect();
        let (path, user, now) = (call.path(file), call.user.clone(), call.now());
        return match call.disk_mut().write(&path, text.as_bytes(), &user, now) {
            Ok(()) => status(all, 2),
            Err(errno) => {
                call.complain(&format!("open failed: {file}: {errno}"));
                Step::Exit(2)
            }
        };
    }
    for row in rows {
        call.print(&format!("{row}\n"));
    }
    status(all, 2)
}

/// `-k FIRST[,LAST][FLAGS]`: which fields are compared, and how.
struct Key {
    first: usize,
    last: usize,
    flags: String,
}

impl Key {
    fn read(text: &str) -> Key {
        let flags: String = text.chars().filter(char::is_ascii_alphabetic).collect();
        let field = |part: &str| {
            let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<usize>().ok().filter(|field| *field > 0)
        };
        let (first, last) = text.split_once(',').unwrap_or((text, ""));
        Key { first: field(first).unwrap_or(1), last: field(last).unwrap_or(usize::MAX), flags }
    }

    fn of(&self, row: &str, separator: Option<char>) -> String {
        if (self.first, self.last) == (1, usize::MAX) {
            return row.to_owned();
        }
        let count = self.last.saturating_sub(self.first).saturating_add(1);
        match separator {
            Some(c) => row.split(c).skip(self.first - 1).take(count).collect::<Vec<_>>().join(&c.to_string()),
            None => row.split_whitespace().skip(self.first - 1).take(count).collect::<Vec<_>>().join(" "),
        }
    }
}

/// `2K`, `1.5M`: a number with its unit.
fn human_number(text: &str) -> i128 {
    let unit = text.trim().chars().find(char::is_ascii_alphabetic).map_or(' ', |c| c.to_ascii_uppercase());
    let power = "KMGTPE".find(unit).map_or(0, |at| at + 1);
    number(text).saturating_mul(1024_i128.pow(u32::try_from(power).unwrap_or(0)))
}

/// The number a text begins with, in thousandths; 0 if there is none.
fn number(text: &str) -> i128 {
    let text = text.trim_start();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let whole: String = digits.chars().take_while(char::is_ascii_digit).take(30).collect();
    let rest = digits.get(whole.len()..).unwrap_or_default();
    let fraction: String = rest
        .strip_prefix('.')
        .map(|rest| rest.chars().take_while(char::is_ascii_digit).take(3).collect())
        .unwrap_or_default();
    let fraction = format!("{fraction:0<3}");
    sign * (whole.parse::<i128>().unwrap_or(0) * 1_000 + fraction.parse::<i128>().unwrap_or(0))
}

/// `uniq`. Supported: `-c`, `-d`, `-u`, `-i`.
pub(super) fn uniq(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "cdui", "", &[("count", 'c')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let first: Vec<String> = arguments.operands.iter().take(1).cloned().collect();
    let (inputs, all) = call.inputs(&first);
    let mut groups: Vec<(String, usize)> = Vec::new();
    for line in inputs.iter().flat_map(|(_, bytes)| lines(bytes)) {
        match groups.last_mut() {
            Some((last, count))
                if *last == line || (arguments.has('i') && last.to_lowercase() == line.to_lowercase()) =>
            {
                *count += 1
            }
            _ => groups.push((line, 1)),
        }
    }
    for (line, count) in groups {
        if (arguments.has('d') && count == 1) || (arguments.has('u') && count > 1) {
            continue;
        }
        let text = if arguments.has('c') { format!("{count:>7} {line}\n") } else { format!("{line}\n") };
        call.print(&text);
    }
    status(all, 1)
}

/// `cut`. Supported: `-d`, `-f`, `-c` with lists and ranges, `-s`.
pub(super) fn cut(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(
        call.argv,
        "s",
        "dfcb",
        &[("delimiter", 'd'), ("fields", 'f'), ("characters", 'c')],
    ) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let list =
        arguments.value('f').or(arguments.value('c')).or(arguments.value('b')).unwrap_or_default().to_owned();
    if list.is_empty() {
        return call.usage("you must specify a list of bytes, characters, or fields", 1);
    }
    let Some(ranges) = ranges(&list) else { return call.usage(&format!("invalid field value '{list}'"), 1) };
    let chosen = |index: usize| ranges.iter().any(|(from, to)| (*from..=*to).contains(&(index + 1)));
    let delimiter = arguments.value('d').unwrap_or("\t").to_owned();
    if delimiter.chars().count() != 1 {
        return call.usage("the delimiter must be a single character", 1);
    }
    let (inputs, all) = call.inputs(&arguments.operands);
    for line in inputs.iter().flat_map(|(_, bytes)| lines(bytes)) {
        let text = if arguments.value('f').is_none() {
            line.chars().enumerate().filter(|(index, _)| chosen(*index)).map(|(_, c)| c).collect()
        } else if !line.contains(&delimiter) {
            if arguments.has('s') {
                continue;
            }
            line
        } else {
            line.split(&delimiter)
                .enumerate()
                .filter(|(index, _)| chosen(*index))
                .map(|(_, part)| part)
                .collect::<Vec<_>>()
                .join(&delimiter)
        };
        call.print(&format!("{text}\n"));
    }
    status(all, 1)
}

fn ranges(list: &str) -> Option<Vec<(usize, usize)>> {
    let range = |part: &str| {
        let number = |text: &str, otherwise| {
            if text.is_empty() { Some(otherwise) } else { text.parse().ok().filter(|number| *number > 0) }
        };
        match part.split_once('-') {
            _ if part == "-" || part.is_empty() => None,
            Some((from, to)) => Some((number(from, 1)?, number(to, usize::MAX)?)),
            None => number(part, 1).map(|number| (number, number)),
        }
    };
    list.split(',').map(range).collect()
}

/// `tr`. Supported: ranges, `[:upper:]` and the like, `\n`, `\t`; `-d`, `-s`, `-c` with `-d`.
pub(super) fn tr(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(
        call.argv,
        "dscC",
        "",
        &[("delete", 'd'), ("squeeze-repeats", 's'), ("complement", 'c')],
    ) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let mut sets = arguments.operands.iter().map(|text| set(text));
    let Some(first) = sets.next() else { return call.usage("missing operand", 1) };
    let second = sets.next().unwrap_or_default();
    if second.is_empty() && !arguments.has('d') && !arguments.has('s') {
        return call.usage(
            &format!("missing operand after '{}'", arguments.operands.first().map_or("", String::as_str)),
            1,
        );
    }
    let complement = arguments.has('c') || arguments.has('C');
    let inside = |c: char| first.contains(&c) != complement;
    let squeezed = |c: char| {
        if second.is_empty() || arguments.has('d') && second.is_empty() {
            inside(c)
        } else {
            second.contains(&c)
        }
    };
    let mut text = String::new();
    for c in String::from_utf8_lossy(call.stdin.all()).chars() {
        let new = if arguments.has('d') && inside(c) {
            continue;
        } else if !arguments.has('d') && !second.is_empty() && inside(c) {
            let index =
                if complement { usize::MAX } else { first.iter().position(|other| *other == c).unwrap_or(0) };
            second.get(index).or(second.last()).copied().unwrap_or(c)
        } else {
            c
        };
        if arguments.has('s') && text.ends_with(new) && squeezed(new) {
            continue;
        }
        text.push(new);
    }
    call.print(&text);
    Step::Exit(0)
}

fn set(text: &str) -> Vec<char> {
    let text = text
        .replace("[:upper:]", "A-Z")
        .replace("[:lower:]", "a-z")
        .replace("[:digit:]", "0-9")
        .replace("[:alpha:]", "A-Za-z")
        .replace("[:alnum:]", "A-Za-z0-9")
        .replace("[:space:]", " \\t\\n\\r")
        .replace("[:punct:]", "!-/:-@[-`{-~");
    let mut chars: Vec<(char, bool)> = Vec::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        chars.push(match (c, c == '\\') {
            (_, true) => match rest.next() {
                Some('n') => ('\n', true),
                Some('t') => ('\t', true),
                Some('r') => ('\r', true),
                Some(digit @ '0'..='7') => {
                    let mut value = u32::from(digit) - 48;
                    for _ in 0..2 {
                        let Some(next) = rest.clone().next().and_then(|c| c.to_digit(8)) else { break };
                        value = value * 8 + next;
                        rest.next();
                    }
                    (char::from_u32(value).unwrap_or(digit), true)
                }
                Some(other) => (other, true),
                None => ('\\', true),
            },
            (c, false) => (c, false),
        });
    }
    let mut set = Vec::new();
    let mut at = 0;
    while let Some((c, _)) = chars.get(at) {
        match (chars.get(at + 1), chars.get(at + 2)) {
            (Some(('-', false)), Some((last, _)))
                if last >= c && u32::from(*last) - u32::from(*c) < 1_000 =>
            {
                set.extend(*c..=*last);
                at += 3;
            }
            _ => {
                set.push(*c);
                at += 1;
            }
        }
    }
    set
}
