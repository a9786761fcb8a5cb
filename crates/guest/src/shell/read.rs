//! `read`: one line of the input into variables.
//!
//! Supported: `-r`, `-p`, `-s`, `-e`, `-d`, `-n`, `-N`, `-u` (0 and other open files), `-a`, `-t` with a value. Simplified: at
//! a terminal `-t` waits for as long as nobody types, and `-n` until the line is ended.

use super::environment::Handle;
use super::{Shell, limits, words};
use crate::world::World;

/// What was asked for.
struct Wanted {
    raw: bool,
    delimiter: u8,
    most: usize,
    exactly: bool,
    fd: u8,
    prompt: Option<String>,
    names: Vec<String>,
    array: Option<String>,
}

/// What came.
struct Line {
    /// The line with its backslashes worked off.
    text: Vec<u8>,
    /// Whether its end came, rather than that of the input.
    complete: bool,
    /// How much of the input it takes.
    used: usize,
}

/// Runs `read`; its status, or nothing if it waits for somebody to type or has ended with a complaint already.
pub(super) fn read(shell: &mut Shell, argv: &[String], world: &mut dyn World) -> Option<u8> {
    let wanted = match wanted(&argv[1..]) {
        Ok(wanted) => wanted,
        Err((message, status)) => return Some(shell.blame(&format!("read: {message}"), status, world)),
    };
    let line = match shell.environment.file(wanted.fd).cloned() {
        Some(Handle::Buffer(id)) => {
            let buffer = shell.buffers.get_mut(&id)?;
            let line = take(buffer.unread(), &wanted);
            buffer.read += line.used;
            if !line.complete && buffer.cut {
                shell.too_long("read", "input", world);
                return None;
            }
            line
        }
        Some(Handle::Screen) if shell.terminal => {
            let line = take(&shell.keyboard, &wanted);
            if !line.complete && !shell.keyboard_over {
                if let Some(prompt) = wanted.prompt.filter(|_| shell.asked == 0) {
                    shell.print_error(&prompt, world);
                }
                shell.asked = 1;
                shell.ask(argv.to_vec());
                return None;
            }
            shell.keyboard.drain(..line.used);
            shell.keyboard_over = false;
            shell.asked = 0;
            line
        }
        Some(_) => Line { text: Vec::new(), complete: false, used: 0 },
        None => {
            let message = format!("read: {}: invalid file descriptor: Bad file descriptor", wanted.fd);
            return Some(shell.blame(&message, 1, world));
        }
    };
    shell.steps = shell.steps.saturating_add(u32::try_from(line.text.len() / 64).unwrap_or(0));
    Some(assign(shell, &wanted, &line, world))
}

fn wanted(words: &[String]) -> Result<Wanted, (String, u8)> {
    let mut wanted = Wanted {
        raw: false,
        delimiter: b'\n',
        most: usize::MAX,
        exactly: false,
        fd: 0,
        prompt: None,
        names: Vec::new(),
        array: None,
    };
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        let Some(flags) = word.strip_prefix('-').filter(|flags| !flags.is_empty() && wanted.names.is_empty())
        else {
            if !words::is_name(word) {
                return Err((format!("`{word}': not a valid identifier"), 1));
            }
            wanted.names.push(word.clone());
            continue;
        };
        for (at, letter) in flags.char_indices() {
            match letter {
                'r' => wanted.raw = true,
                's' | 'e' | '-' => {}
                'p' | 't' | 'd' | 'n' | 'N' | 'u' | 'a' => {
                    let inline = &flags[at + 1..];
                    let value =
                        if inline.is_empty() { rest.next().cloned() } else { Some(inline.to_owned()) };
                    let Some(value) = value else {
                        return Err((format!("-{letter}: option requires an argument"), 2));
                    };
                    take_value(&mut wanted, letter, value)?;
                    break;
                }
                other => return Err((format!("-{other}: invalid option"), 2)),
            }
        }
    }
    Ok(wanted)
}

fn take_value(wanted: &mut Wanted, letter: char, value: String) -> Result<(), (String, u8)> {
    match letter {
        'p' => wanted.prompt = Some(value),
        'd' => wanted.delimiter = value.bytes().next().unwrap_or(0),
        'n' | 'N' => {
            wanted.most = value.parse().map_err(|_| (format!("{value}: invalid number"), 1))?;
            wanted.exactly = letter == 'N';
        }
        'u' => {
            wanted.fd =
                value.parse().map_err(|_| (format!("{value}: invalid file descriptor specification"), 1))?;
        }
        'a' => wanted.array = Some(value),
        _ => {}
    }
    Ok(())
}

fn take(bytes: &[u8], wanted: &Wanted) -> Line {
    let mut line = Line { text: Vec::new(), complete: false, used: 0 };
    while let Some(&byte) = bytes.get(line.used) {
        if line.text.len() >= wanted.most || line.text.len() > limits::BUFFER {
            line.complete = true;
            break;
        }
        line.used += 1;
        if byte == wanted.delimiter && !wanted.exactly {
            line.complete = true;
            break;
        }
        if byte == b'\\' && !wanted.raw {
            match bytes.get(line.used) {
                Some(b'\n') | None => {}
                Some(other) => line.text.push(*other),
            }
            line.used = (line.used + 1).min(bytes.len());
            continue;
        }
        line.text.push(byte);
    }
    line.complete |= line.text.len() >= wanted.most;
    line
}

fn assign(shell: &mut Shell, wanted: &Wanted, line: &Line, world: &mut dyn World) -> u8 {
    let text = String::from_utf8_lossy(&line.text).replace('\0', "");
    let status = u8::from(!line.complete);
    let separators = shell.environment.get("IFS").unwrap_or(" \t\n").to_owned();
    let outcome = if let Some(array) = &wanted.array {
        let items = split(&text, &separators);
        shell.environment.set_array(array, items)
    } else if wanted.names.is_empty() {
        shell.environment.set("REPLY", text)
    } else {
        let shared = split_for(&wanted.names, &text, &separators);
        shared.into_iter().try_for_each(|(name, value)| shell.environment.set(name, value))
    };
    match outcome {
        Ok(()) => status,
        Err(message) => shell.blame(&format!("read: {message}"), 1, world),
    }
}

/// The words of a line.
fn split(line: &str, separators: &str) -> Vec<String> {
    let many = vec![String::new(); line.len().min(limits::WORDS) + 1];
    let mut items: Vec<String> =
        split_for(&many, line, separators).into_iter().map(|(_, value)| value).collect();
    while items.last().is_some_and(String::is_empty) {
        items.pop();
    }
    items
}

/// Shares a line out among names: the last one gets the rest.
fn split_for<'a>(names: &'a [String], line: &str, separators: &str) -> Vec<(&'a str, String)> {
    let blank = |c: char| separators.contains(c) && c.is_whitespace();
    let mut rest = line.trim_matches(blank);
    let mut shared = Vec::new();
    for (index, name) in names.iter().enumerate() {
        if index + 1 == names.len() {
            shared.push((name.as_str(), rest.to_owned()));
            break;
        }
        let end = rest.find(|c| separators.contains(c)).unwrap_or(rest.len());
        shared.push((name.as_str(), rest[..end].to_owned()));
        rest = rest[end..].trim_start_matches(blank);
        if let Some(first) = rest.chars().next() {
            // One separator that is not white space belongs to the gap.
            if end < line.len() && separators.contains(first) && !first.is_whitespace() {
                rest = rest[first.len_utf8()..].trim_start_matches(blank);
            }
        }
    }
    shared
}
