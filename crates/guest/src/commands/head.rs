//! `head` and `tail`.

use clockwork::Duration;

use super::support::{Arguments, status};
use super::{Call, Resume, Sink, Step};
use crate::shell::limits;

/// `head`: the first lines. Supported: `-n`, `-c`, `-q`, `-5`.
pub(super) fn head(call: &mut Call<'_>) -> Step {
    ends(call, true)
}

/// `tail`: the last lines. Supported: `-n` (also `+5`), `-c`, `-q`, `-f` and `-F` of one file, `-5`.
pub(super) fn tail(call: &mut Call<'_>) -> Step {
    match call.resume.take() {
        Some(resume) => follow(call, resume),
        None => ends(call, false),
    }
}

fn ends(call: &mut Call<'_>, from_start: bool) -> Step {
    let before = std::iter::once("").chain(call.argv.iter().map(String::as_str));
    let takes_value = |word: &str| matches!(word, "-n" | "-c" | "--lines" | "--bytes");
    let argv: Vec<String> = call
        .argv
        .iter()
        .zip(before)
        .map(|(argument, before)| if takes_value(before) { argument.clone() } else { old_style(argument) })
        .collect();
    let parsed = Arguments::parse(
        &argv,
        "qvfF",
        "nc",
        &[("lines", 'n'), ("bytes", 'c'), ("follow", 'f'), ("quiet", 'q')],
    );
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let count = arguments.value('c').or(arguments.value('n')).unwrap_or("10");
    let from = count.strip_prefix('+').filter(|_| !from_start);
    let Ok(number) = count.trim_start_matches(['+', '-']).parse::<usize>() else {
        let what = if arguments.value('c').is_some() { "bytes" } else { "lines" };
        return call.fail(&format!("invalid number of {what}: '{count}'"));
    };
    let wanted = match (from_start && !count.starts_with('-'), arguments.value('c').is_some()) {
        (false, _) => Wanted::All,
        (true, true) => Wanted::Bytes(number),
        (true, false) => Wanted::Lines(number),
    };
    let (inputs, mut all) = open(call, &arguments.operands, wanted);
    if let Wanted::Lines(count) = wanted
        && inputs.iter().all(|(_, bytes)| bytes.iter().filter(|byte| **byte == b'\n').count() >= count)
    {
        *call.cut = false;
    }
    if count.starts_with('-') {
        call.stdin.need_the_end();
    }
    let many = arguments.operands.len() > 1 && !arguments.has('q');
    for (index, (name, bytes)) in inputs.iter().enumerate() {
        if many {
            call.print(&format!("{}==> {name} <==\n", if index == 0 { "" } else { "\n" }));
        }
        if arguments.value('c').is_some() {
            let (skip, take) = match (from_start, from) {
                (true, _) if count.starts_with('-') => (0, bytes.len().saturating_sub(number)),
                (true, _) => (0, number),
                (false, Some(_)) => (number.saturating_sub(1), usize::MAX),
                (false, None) => (bytes.len().saturating_sub(number), usize::MAX),
            };
            let piece = bytes.get(skip.min(bytes.len())..).unwrap_or_default();
            call.stdout.extend_from_slice(&piece[..take.min(piece.len())]);
            continue;
        }
        let pieces: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
        let (skip, take) = match (from_start, from) {
            (true, _) if count.starts_with('-') => (0, pieces.len().saturating_sub(number)),
            (true, _) => (0, number),
            (false, Some(_)) => (number.saturating_sub(1), usize::MAX),
            (false, None) => (pieces.len().saturating_sub(number), usize::MAX),
        };
        for piece in pieces.into_iter().skip(skip).take(take) {
            call.stdout.extend_from_slice(piece);
        }
    }
    let follows = !from_start && (arguments.has('f') || arguments.has('F'));
    if follows && !inputs.is_empty() {
        if arguments.operands.len() > 1 {
            all = false;
            call.complain("only one file at a time can be followed here");
        } else if let Some(operand) = arguments.operands.first().filter(|operand| *operand != "-") {
            let path = call.path(operand);
            let size = call.disk().stat(&path, call.now()).map_or(0, |found| found.size);
            return wait(call, path, size);
        }
    }
    status(all, 1)
}

/// How much of an input somebody wants.
#[derive(Clone, Copy)]
enum Wanted {
    All,
    Bytes(usize),
    Lines(usize),
}

/// Reads the operands with the words of `head` and `tail` for what cannot be opened.
fn open(call: &mut Call<'_>, operands: &[String], wanted: Wanted) -> (Vec<(String, Vec<u8>)>, bool) {
    let given = ["-".to_owned()];
    let operands = if operands.is_empty() { &given[..] } else { operands };
    let mut inputs = Vec::new();
    let mut all = true;
    for operand in operands {
        if operand == "-" {
            let bytes = match wanted {
                Wanted::All => call.stdin.all(),
                Wanted::Bytes(count) => call.stdin.first_bytes(count),
                Wanted::Lines(count) => call.stdin.first_lines(count),
            };
            inputs.push(("standard input".to_owned(), bytes.to_vec()));
            continue;
        }
        let device = call.disk().device(&call.path(operand));
        if let (Some(device), Wanted::Bytes(count)) = (device, wanted)
            && count <= limits::PIPE
        {
            let bytes = call.device_bytes(device, count);
            inputs.push((operand.clone(), bytes));
            continue;
        }
        match call.read(operand) {
            Ok(bytes) => inputs.push((operand.clone(), bytes)),
            Err(errno) => {
                all = false;
                call.complain(&format!("cannot open '{operand}' for reading: {errno}"));
            }
        }
    }
    (inputs, all)
}

/// `-5` is `-n5`, as it always was.
fn old_style(argument: &str) -> String {
    match argument.strip_prefix('-') {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("-n{digits}")
        }
        _ => argument.to_owned(),
    }
}

fn wait(call: &mut Call<'_>, path: String, size: u64) -> Step {
    if call.sink == Sink::Pipe {
        // The next program of a pipeline begins when this one has ended, which it never does.
        return call.fail("following a file into a pipe is not supported here; leave out the pipe, or -f");
    }
    Step::Wait {
        until: call.now() + Duration::secs(1),
        resume: Resume { stage: 1, notes: vec![path, size.to_string()] },
    }
}

/// Prints what came since the last look, and looks again a second later, until it is interrupted.
fn follow(call: &mut Call<'_>, resume: Resume) -> Step {
    let [path, seen] = resume.notes.as_slice() else { return Step::Exit(1) };
    let seen: u64 = seen.parse().unwrap_or(0);
    let size = call.disk().stat(path, call.now()).map_or(0, |found| found.size);
    if size < seen {
        let name = call.argv.last().cloned().unwrap_or_default();
        call.complain(&format!("{name}: file truncated"));
    } else if size > seen {
        let bytes = call.disk().read_as(path, call.user, call.now()).unwrap_or_default();
        let new = usize::try_from(size - seen).unwrap_or(usize::MAX).min(bytes.len());
        call.stdout.extend_from_slice(bytes.get(bytes.len() - new..).unwrap_or_default());
    }
    wait(call, path.clone(), size)
}
