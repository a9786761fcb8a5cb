//! `sed`.

use super::pattern::Pattern;
use super::support::{Arguments, status};
use super::{Call, Step};

/// `sed`. Supported: `s///` with `g`, `i`, `p` and a number, `d`, `p`, `q`, `a`, `i`, `c`, `y`, `=`; addresses
/// by number, `first~step`, `$`, `/pattern/`, ranges, `!`; `-n`, `-i`, `-e`, `-E`, `-r`. Refused: everything else, by name.
pub(super) fn sed(call: &mut Call<'_>) -> Step {
    let argv: Vec<String> = call
        .argv
        .iter()
        .map(|argument| {
            if argument.starts_with("-i") && !argument.starts_with("-ie") {
                "-i".to_owned()
            } else {
                argument.clone()
            }
        })
        .collect();
    let backup = call
        .argv
        .iter()
        .find_map(|argument| argument.strip_prefix("-i").filter(|suffix| suffix.starts_with('.')))
        .map(str::to_owned);
    let long =
        [("in-place", 'i'), ("quiet", 'n'), ("silent", 'n'), ("expression", 'e'), ("regexp-extended", 'E')];
    let arguments = match Arguments::parse(&argv, "niErs", "e", &long) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let mut operands = arguments.operands.clone();
    let mut script: Vec<String> = arguments.all_values.iter().map(|(_, text)| text.clone()).collect();
    if script.is_empty() {
        if operands.is_empty() {
            return call.usage("a script is missing", 1);
        }
        script.push(operands.remove(0));
    }
    let extended = arguments.has('E') || arguments.has('r');
    let commands = match parse(&script.join("\n"), extended) {
        Ok(commands) => commands,
        Err(words) => return call.fail(&format!("-e expression #1: {words}")),
    };
    let in_place = arguments.has('i');
    let (inputs, mut well) = if operands.is_empty() {
        (vec![("-".to_owned(), call.stdin.all().to_vec())], true)
    } else {
        let mut inputs = Vec::new();
        let mut well = true;
        for operand in &operands {
            match call.read(operand) {
                Ok(bytes) => inputs.push((operand.clone(), bytes)),
                Err(errno) => {
                    call.complain(&format!("can't read {operand}: {errno}"));
                    well = false;
                }
            }
        }
        (inputs, well)
    };
    if in_place {
        for (name, bytes) in inputs {
            let (edited, _) = edit(&commands, &bytes, arguments.has('n'));
            if commands.iter().any(Command::exhausted) {
                return call.fail("the pattern takes too long on this text");
            }
            let (path, user, now) = (call.path(&name), call.user.clone(), call.now());
            // GNU sed writes a new file in the same directory, so that must be allowed.
            let saved = match &backup {
                Some(suffix) => call.disk_mut().write(&format!("{path}{suffix}"), &bytes, &user, now),
                None => Ok(()),
            };
            let directory = crate::disk::parent(&path).to_owned();
            let may = call.disk().may(&directory, &user, crate::disk::Access::Write);
            if let Err(errno) = may
                .and(saved)
                .and_then(|()| call.disk_mut().write(&path, &edited, &crate::users::User::root(), now))
            {
                call.complain(&format!(
                    "couldn't open temporary file {}/sedXXXXXX: {errno}",
                    directory.trim_end_matches('/')
                ));
                well = false;
            }
        }
    } else {
        let all: Vec<u8> = inputs.into_iter().flat_map(|(_, bytes)| bytes).collect();
        let edited = edit(&commands, &all, arguments.has('n'));
        if commands.iter().any(Command::exhausted) {
            return call.fail("the pattern takes too long on this text");
        }
        let is_last = |address: &Option<Address>| matches!(address, Some(Address::Last));
        if commands.iter().any(|command| is_last(&command.from) || is_last(&command.to)) {
            call.stdin.need_the_end();
        }
        let (edited, quit) = edited;
        if quit {
            call.enough();
        }
        call.stdout.extend_from_slice(&edited);
    }
    status(well, 2)
}

enum Address {
    Line(usize),
    /// `first~step`
    Steps(usize, usize),
    Last,
    Match(Pattern),
}

struct Command {
    from: Option<Address>,
    to: Option<Address>,
    negated: bool,
    action: Action,
}

impl Command {
    fn exhausted(&self) -> bool {
        let of_address = |address: &Option<Address>| matches!(address, Some(Address::Match(pattern)) if pattern.exhausted());
        let of_action = matches!(&self.action, Action::Substitute { pattern, .. } if pattern.exhausted());
        of_action || of_address(&self.from) || of_address(&self.to)
    }
}

enum Action {
    Substitute { pattern: Pattern, replacement: Vec<char>, all: bool, which: usize, print: bool },
    Delete,
    Print,
    Quit,
    Number,
    Translate(Vec<char>, Vec<char>),
    Append(String),
    Insert(String),
    Change(String),
}

/// The edited text, and whether `q` ended it before the last line.
fn edit(commands: &[Command], bytes: &[u8], quiet: bool) -> (Vec<u8>, bool) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let count = text.lines().count();
    let ends_with_newline = text.is_empty() || text.ends_with('\n');
    let mut output: Vec<String> = Vec::new();
    let mut inside = vec![false; commands.len()];
    let mut has_quit = false;
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        let mut line: Vec<char> = line.chars().collect();
        let (mut deleted, mut quit) = (false, false);
        let mut after = Vec::new();
        for (command, inside) in commands.iter().zip(inside.iter_mut()) {
            if selected(command, inside, number, count, &line) == command.negated {
                continue;
            }
            match &command.action {
                Action::Substitute { pattern, replacement, all, which, print } => {
                    let (new, done) = substitute(pattern, replacement, *all, *which, &line);
                    line = new;
                    if done && *print {
                        output.push(line.iter().collect());
                    }
                }
                Action::Delete => deleted = true,
                Action::Print => output.push(line.iter().collect()),
                Action::Quit => quit = true,
                Action::Number => output.push(number.to_string()),
                Action::Translate(from, to) => {
                    for c in &mut line {
                        let new = from.iter().position(|other| other == c).and_then(|at| to.get(at));
                        *c = *new.unwrap_or(c);
                    }
                }
                Action::Append(text) => after.push(text.clone()),
                Action::Insert(text) => output.push(text.clone()),
                Action::Change(text) => {
                    output.push(text.clone());
                    deleted = true;
                }
            }
            if deleted || quit {
                break;
            }
        }
        if !deleted && !quiet {
            output.push(line.iter().collect());
        }
        output.extend(after);
        if quit {
            has_quit = true;
            break;
        }
    }
    let mut text = output.join("\n");
    if !output.is_empty() && ends_with_newline {
        text.push('\n');
    }
    (text.into_bytes(), has_quit)
}

fn selected(command: &Command, inside: &mut bool, number: usize, count: usize, line: &[char]) -> bool {
    let holds = |address: &Address| match address {
        Address::Line(wanted) => number == *wanted,
        Address::Steps(first, 0) => number == *first,
        Address::Steps(first, step) => number >= *first && (number - first).is_multiple_of(*step),
        Address::Last => number == count,
        Address::Match(pattern) => pattern.find(line, 0).is_some(),
    };
    match (&command.from, &command.to) {
        (None, _) => true,
        (Some(from), None) => holds(from),
        (Some(from), Some(to)) => {
            if *inside {
                *inside = !holds(to) && !matches!(to, Address::Line(last) if number >= *last);
                true
            } else {
                let begins = holds(from);
                *inside = begins
                    && !matches!(to, Address::Line(last) if number >= *last)
                    && !matches!(to, Address::Last if number == count);
                begins
            }
        }
    }
}

fn substitute(
    pattern: &Pattern,
    replacement: &[char],
    all: bool,
    which: usize,
    line: &[char],
) -> (Vec<char>, bool) {
    let mut new = Vec::new();
    let (mut from, mut seen, mut done) = (0, 0, false);
    while from <= line.len() {
        let Some(places) = pattern.find(line, from) else { break };
        let Some((start, end)) = places.first().copied().flatten() else { break };
        seen += 1;
        new.extend_from_slice(line.get(from..start).unwrap_or_default());
        if seen >= which {
            expand(replacement, &places, line, &mut new);
            done = true;
        } else {
            new.extend_from_slice(line.get(start..end).unwrap_or_default());
        }
        from = end;
        if end == start {
            new.extend(line.get(end).copied());
            from = end + 1;
        }
        if done && !all {
            break;
        }
    }
    new.extend_from_slice(line.get(from..).unwrap_or_default());
    (new, done)
}

fn expand(replacement: &[char], places: &[Option<(usize, usize)>], line: &[char], new: &mut Vec<char>) {
    let mut chars = replacement.iter().copied();
    while let Some(c) = chars.next() {
        let group = match c {
            '&' => 0,
            '\\' => match chars.next() {
                Some(digit @ '0'..='9') => digit.to_digit(10).unwrap_or(0) as usize,
                Some('n') => {
                    new.push('\n');
                    continue;
                }
                Some('t') => {
                    new.push('\t');
                    continue;
                }
                Some(other) => {
                    new.push(other);
                    continue;
                }
                None => continue,
            },
            other => {
                new.push(other);
                continue;
            }
        };
        if let Some((from, to)) = places.get(group).copied().flatten() {
            new.extend_from_slice(line.get(from..to).unwrap_or_default());
        }
    }
}

fn parse(script: &str, extended: bool) -> Result<Vec<Command>, String> {
    let chars: Vec<char> = script.chars().collect();
    let mut at = 0;
    let mut commands = Vec::new();
    while at < chars.len() {
        if chars[at].is_whitespace() || chars[at] == ';' {
            at += 1;
            continue;
        }
        if chars[at] == '#' {
            while at < chars.len() && chars[at] != '\n' {
                at += 1;
            }
            continue;
        }
        let from = address(&chars, &mut at, extended)?;
        let to = if from.is_some() && chars.get(at) == Some(&',') {
            at += 1;
            Some(address(&chars, &mut at, extended)?.ok_or_else(|| format!("char {}: unexpected `,'", at))?)
        } else {
            None
        };
        while chars.get(at) == Some(&' ') {
            at += 1;
        }
        let negated = chars.get(at) == Some(&'!');
        at += usize::from(negated);
        let letter = *chars.get(at).ok_or_else(|| format!("char {at}: missing command"))?;
        at += 1;
        let action = match letter {
            's' => substitution(&chars, &mut at, extended)?,
            'd' => Action::Delete,
            'p' => Action::Print,
            '=' => Action::Number,
            'y' => {
                let unterminated = || format!("char {at}: unterminated `y' command");
                let delimiter = *chars.get(at).ok_or_else(unterminated)?;
                let mut end = at + 1;
                let from = until(&chars, &mut end, delimiter).ok_or_else(unterminated)?;
                let to = until(&chars, &mut end, delimiter).ok_or_else(unterminated)?;
                at = end;
                let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
                if from.len() != to.len() {
                    return Err(format!("char {at}: strings for `y' command are different lengths"));
                }
                Action::Translate(from, to)
            }
            'q' => Action::Quit,
            'a' | 'i' | 'c' => {
                let mut text = String::new();
                while at < chars.len() && chars[at] != '\n' {
                    text.push(chars[at]);
                    at += 1;
                }
                let text = text.trim_start().trim_start_matches('\\').trim_start().to_owned();
                match letter {
                    'a' => Action::Append(text),
                    'i' => Action::Insert(text),
                    _ => Action::Change(text),
                }
            }
            other => return Err(format!("char {at}: the command `{other}' is not supported here")),
        };
        commands.push(Command { from, to, negated, action });
    }
    Ok(commands)
}

fn address(chars: &[char], at: &mut usize, extended: bool) -> Result<Option<Address>, String> {
    match chars.get(*at) {
        Some('$') => {
            *at += 1;
            Ok(Some(Address::Last))
        }
        Some(digit) if digit.is_ascii_digit() => {
            let mut number = String::new();
            while let Some(digit) = chars.get(*at).filter(|c| c.is_ascii_digit()) {
                number.push(*digit);
                *at += 1;
            }
            let first = number.parse().unwrap_or(usize::MAX);
            if chars.get(*at) == Some(&'~') {
                *at += 1;
                let mut step = String::new();
                while let Some(digit) = chars.get(*at).filter(|c| c.is_ascii_digit()) {
                    step.push(*digit);
                    *at += 1;
                }
                return Ok(Some(Address::Steps(first, step.parse().unwrap_or(0))));
            }
            Ok(Some(Address::Line(first)))
        }
        Some('/') => {
            *at += 1;
            let text =
                until(chars, at, '/').ok_or_else(|| format!("char {at}: unterminated address regex"))?;
            Ok(Some(Address::Match(Pattern::new(&text, extended, false)?)))
        }
        _ => Ok(None),
    }
}

/// The text up to a delimiter, which a backslash makes an ordinary character.
fn until(chars: &[char], at: &mut usize, delimiter: char) -> Option<String> {
    let mut text = String::new();
    loop {
        let c = *chars.get(*at)?;
        *at += 1;
        if c == delimiter {
            return Some(text);
        }
        if c == '\\' {
            let next = *chars.get(*at)?;
            *at += 1;
            if next != delimiter {
                text.push('\\');
            }
            text.push(next);
        } else {
            text.push(c);
        }
    }
}

fn substitution(chars: &[char], at: &mut usize, extended: bool) -> Result<Action, String> {
    let unterminated = |at: &usize| format!("char {at}: unterminated `s' command");
    let delimiter = *chars.get(*at).ok_or_else(|| unterminated(at))?;
    *at += 1;
    let text = until(chars, at, delimiter).ok_or_else(|| unterminated(at))?;
    let replacement = until(chars, at, delimiter).ok_or_else(|| unterminated(at))?;
    let (mut all, mut which, mut print, mut ignore_case) = (false, 1, false, false);
    while let Some(flag) = chars.get(*at).filter(|c| !matches!(c, ';' | '\n' | '}')) {
        match flag {
            'g' => all = true,
            'p' => print = true,
            'i' | 'I' => ignore_case = true,
            digit if digit.is_ascii_digit() => which = digit.to_digit(10).unwrap_or(1).max(1) as usize,
            ' ' => {}
            _ => return Err(format!("char {at}: unknown option to `s'")),
        }
        *at += 1;
    }
    let pattern =
        Pattern::new(&text, extended, ignore_case).map_err(|words| format!("char {at}: {words}"))?;
    Ok(Action::Substitute { pattern, replacement: replacement.chars().collect(), all, which, print })
}
