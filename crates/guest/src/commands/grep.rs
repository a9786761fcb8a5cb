//! `grep`, `egrep` and `fgrep`.

use super::pattern::Pattern;
use super::support::{Arguments, lines};
use super::{Call, Step};
use crate::disk::Kind;

/// `grep`. Supported: `-i`, `-v`, `-c`, `-n`, `-q`, `-r`, `-l`, `-o`, `-h`, `-H`, `-s`, `-w`, `-x`, `-A`, `-B`, `-C`, `-L`,
/// `-E`, `-F`, `-e`, `-m`.
pub(super) fn grep(call: &mut Call<'_>) -> Step {
    let long = [
        ("ignore-case", 'i'),
        ("invert-match", 'v'),
        ("count", 'c'),
        ("line-number", 'n'),
        ("quiet", 'q'),
        ("recursive", 'r'),
        ("extended-regexp", 'E'),
        ("fixed-strings", 'F'),
        ("color", 'K'),
        ("colour", 'K'),
        ("word-regexp", 'w'),
        ("after-context", 'A'),
        ("before-context", 'B'),
        ("context", 'C'),
        ("include", 'X'),
        ("max-count", 'm'),
        ("only-matching", 'o'),
        ("files-with-matches", 'l'),
        ("files-without-match", 'L'),
        ("no-filename", 'h'),
        ("no-messages", 's'),
        ("regexp", 'e'),
    ];
    let arguments = match Arguments::parse(call.argv, "ivcnqrRlLoshHxwEFGyaIK", "emABCX", &long) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 2),
    };
    let mut operands = arguments.operands.clone();
    let mut texts: Vec<String> = arguments
        .all_values
        .iter()
        .filter(|(letter, _)| *letter == 'e')
        .map(|(_, text)| text.clone())
        .collect();
    if texts.is_empty() {
        if operands.is_empty() {
            return call.usage("a pattern is missing", 2);
        }
        texts.push(operands.remove(0));
    }
    let extended = arguments.has('E') || call.name() == "egrep";
    let fixed = arguments.has('F') || call.name() == "fgrep";
    let ignore_case = arguments.has('i') || arguments.has('y');
    let mut patterns = Vec::new();
    for text in texts.iter().flat_map(|text| text.split('\n')) {
        match if fixed {
            Ok(Pattern::fixed(text, ignore_case))
        } else {
            Pattern::new(text, extended, ignore_case)
        } {
            Ok(pattern) => patterns.push(pattern),
            Err(words) => {
                call.complain(&words);
                return Step::Exit(2);
            }
        }
    }
    if arguments.has('c') || arguments.has('q') || arguments.has('l') {
        call.stdin.need_the_end();
    }
    let recursive = arguments.has('r') || arguments.has('R');
    let (inputs, mut failed) = inputs(call, &operands, recursive, arguments.has('s'));
    let with_names = (operands.len() > 1 || recursive || arguments.has('H')) && !arguments.has('h');
    let most = arguments.value('m').and_then(|most| most.parse().ok()).unwrap_or(usize::MAX);
    let context = |letter: char| {
        let own = arguments.value(letter).or(arguments.value('C'));
        own.and_then(|count| count.parse::<usize>().ok()).unwrap_or(0).min(10_000)
    };
    let (after, before) = (context('A'), context('B'));
    let mut any = false;
    for (name, bytes) in inputs {
        let found = lines(&bytes);
        let chosen: Vec<bool> = found
            .iter()
            .map(|line| {
                let chars: Vec<char> = line.chars().collect();
                patterns.iter().any(|pattern| fits(pattern, &chars, &arguments)) != arguments.has('v')
            })
            .collect();
        let mut count = 0;
        let mut printed: Option<usize> = None;
        for (number, line) in found.iter().enumerate() {
            if count >= most {
                call.enough();
            }
            let is_chosen = chosen[number] && count < most;
            count += usize::from(is_chosen);
            if is_chosen && arguments.has('q') {
                call.enough();
                return Step::Exit(0);
            }
            if arguments.has('c') || arguments.has('l') || arguments.has('L') || arguments.has('q') {
                continue;
            }
            let from = number.saturating_sub(after);
            let to = (number + before).min(chosen.len().saturating_sub(1));
            let near = count <= most && chosen.get(from..=to).is_some_and(|near| near.contains(&true));
            if !is_chosen && !((before > 0 || after > 0) && near && (count < most || after > 0)) {
                continue;
            }
            if (before > 0 || after > 0) && printed.is_some_and(|last| last + 1 < number) {
                call.print("--\n");
            }
            printed = Some(number);
            let mark = if is_chosen { ':' } else { '-' };
            let prefix = if with_names { format!("{name}{mark}") } else { String::new() };
            let number = if arguments.has('n') { format!("{}{mark}", number + 1) } else { String::new() };
            if is_chosen && arguments.has('o') && !arguments.has('v') {
                let chars: Vec<char> = line.chars().collect();
                for part in parts(&patterns, &chars) {
                    call.print(&format!("{prefix}{number}{part}\n"));
                }
            } else {
                call.print(&format!("{prefix}{number}{line}\n"));
            }
        }
        let prefix = if with_names { format!("{name}:") } else { String::new() };
        if arguments.has('L') {
            if count == 0 {
                call.print(&format!("{name}\n"));
            }
            any |= count == 0;
            continue;
        }
        any |= count > 0;
        if arguments.has('l') && count > 0 {
            call.print(&format!("{name}\n"));
        } else if arguments.has('c') && !arguments.has('l') {
            call.print(&format!("{prefix}{count}\n"));
        }
    }
    if patterns.iter().any(Pattern::exhausted) {
        call.complain("the pattern takes too long on this text");
        return Step::Exit(2);
    }
    failed &= !(any && arguments.has('q'));
    Step::Exit(if failed { 2 } else { u8::from(!any) })
}

/// Whether a line matches, as a whole with `-x`, as words with `-w`.
fn fits(pattern: &Pattern, chars: &[char], arguments: &Arguments) -> bool {
    let mut from = 0;
    while let Some((start, end)) =
        pattern.find(chars, from).and_then(|places| places.first().copied().flatten())
    {
        let in_word = |at: Option<&char>| at.is_some_and(|c| c.is_alphanumeric() || *c == '_');
        let alone = !in_word(start.checked_sub(1).and_then(|at| chars.get(at))) && !in_word(chars.get(end));
        if (!arguments.has('x') || (start, end) == (0, chars.len()))
            && (!arguments.has('w') || (alone && end > start))
        {
            return true;
        }
        if !arguments.has('w') || start >= chars.len() {
            return false;
        }
        from = start + 1;
    }
    false
}

/// The parts of a line that match, one after the other.
fn parts(patterns: &[Pattern], chars: &[char]) -> Vec<String> {
    let mut parts = Vec::new();
    let mut from = 0;
    while from < chars.len() {
        let places =
            patterns.iter().filter_map(|pattern| pattern.find(chars, from)?.first().copied().flatten());
        let Some((start, end)) = places.min() else { break };
        if end > start {
            parts.push(chars.get(start..end).unwrap_or_default().iter().collect());
        }
        from = end.max(start + 1);
    }
    parts
}

fn inputs(
    call: &mut Call<'_>,
    operands: &[String],
    recursive: bool,
    silent: bool,
) -> (Vec<(String, Vec<u8>)>, bool) {
    if operands.is_empty() && !recursive {
        return (vec![("(standard input)".to_owned(), call.stdin.all().to_vec())], false);
    }
    let mut ahead: Vec<String> = operands.iter().rev().cloned().collect();
    if operands.is_empty() {
        ahead.push(".".to_owned());
    }
    let (mut inputs, mut failed) = (Vec::new(), false);
    while let Some(operand) = ahead.pop() {
        let path = call.path(&operand);
        let is_directory =
            call.disk().stat(&path, call.now()).is_ok_and(|found| found.kind == Kind::Directory);
        if is_directory && recursive {
            let names = call.disk().list_as(&path, call.user).unwrap_or_default();
            ahead.extend(
                names.into_iter().rev().map(|name| format!("{}/{name}", operand.trim_end_matches('/'))),
            );
            continue;
        }
        if is_directory {
            failed = true;
            if !silent {
                call.complain(&format!("{operand}: Is a directory"));
            }
            continue;
        }
        match call.read(&operand) {
            Ok(bytes) => inputs.push((operand, bytes)),
            Err(errno) => {
                failed = true;
                if !silent {
                    call.complain(&format!("{operand}: {errno}"));
                }
            }
        }
    }
    (inputs, failed)
}
