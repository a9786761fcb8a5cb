//! The commands that bash brings itself.
//!
//! Supported: `:` `.` `[` `alias` `break` `builtin` `cd` `command` `continue` `declare` `echo` `eval` `exec` `exit` `export`
//! `dirs` `false` `getopts` `hash` `history` `jobs` `let` `local` `logout` `mapfile` `popd` `printf` `pushd` `pwd` `read` `readarray`
//! `readonly` `return` `set` `shift` `shopt` (nullglob) `source` `test` `trap` `true` `type` `typeset` `umask` `unalias` `unset` `wait` `which`. Refused by name:
//! those of [`REFUSED`]. Simplified: an alias stands for words only; `wait` has nothing to wait for; `umask` is
//! remembered, and files are made with the modes of 0022.

use std::sync::Arc;

use super::array::Items;
use super::environment::{Options, Variable};
use super::run::{Frame, Kind};
use super::{Lookup, Shell, arithmetic, format, launch, lower, read, test_expression, traps, words};
use crate::disk::{Access, Kind as FileKind};
use crate::world::World;

/// What this shell has itself.
pub(super) const NAMES: [&str; 49] = [
    ".",
    ":",
    "[",
    "alias",
    "bash",
    "break",
    "builtin",
    "cd",
    "command",
    "continue",
    "declare",
    "echo",
    "env",
    "eval",
    "exec",
    "exit",
    "export",
    "false",
    "getopts",
    "hash",
    "history",
    "jobs",
    "let",
    "local",
    "logout",
    "mapfile",
    "nohup",
    "printf",
    "pwd",
    "read",
    "readarray",
    "readonly",
    "return",
    "set",
    "sh",
    "shift",
    "shopt",
    "source",
    "test",
    "trap",
    "pushd",
    "popd",
    "dirs",
    "true",
    "type",
    "typeset",
    "umask",
    "unset",
    "wait",
];

/// What bash has and this shell has not.
pub(super) const REFUSED: [&str; 14] = [
    "bg", "bind", "caller", "compgen", "complete", "compopt", "disown", "enable", "fc", "fg", "suspend",
    "times", "ulimit", "coproc",
];

/// The words that are part of bash's grammar.
const KEYWORDS: [&str; 18] = [
    "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "in",
    "function", "time", "{", "}", "!",
];

/// Whether bash has a built-in command of this name.
pub(super) fn is_builtin(name: &str) -> bool {
    (NAMES.contains(&name) && !matches!(name, "bash" | "sh" | "env" | "nohup"))
        || matches!(name, "unalias")
        || REFUSED.contains(&name)
}

/// Runs a built-in command; `false` if there is none of this name.
pub(super) fn run(shell: &mut Shell, argv: &[String], world: &mut dyn World) -> bool {
    let words = &argv[1..];
    let status = match argv[0].as_str() {
        ":" | "true" | "wait" | "hash" | "jobs" => 0,
        "false" => 1,
        "echo" => {
            let text = format::echo(words);
            shell.print(&argv[0], text.as_bytes(), world)
        }
        "printf" => printf(shell, words, world),
        "test" => test(shell, "test", words, world),
        "[" => match words.split_last() {
            Some((last, words)) if last == "]" => test(shell, "[", words, world),
            _ => shell.blame("[: missing `]'", 2, world),
        },
        "cd" => cd(shell, words, world),
        "pwd" => {
            let text = format!("{}\n", shell.directory());
            shell.print("pwd", text.as_bytes(), world)
        }
        "export" | "readonly" | "declare" | "typeset" | "local" => declare(shell, argv, world),
        "unset" => unset(shell, words, world),
        "set" => set(shell, words, world),
        "shopt" => shopt(shell, words, world),
        "mapfile" | "readarray" => match mapfile(shell, argv, world) {
            Some(status) => status,
            None => return true,
        },
        "read" => match read::read(shell, argv, world) {
            Some(status) => status,
            None => return true,
        },
        "let" => let_command(shell, words, world),
        "trap" => traps::trap(shell, words, world),
        "pushd" | "popd" | "dirs" => directories(shell, argv, world),
        "shift" => shift(shell, words, world),
        "getopts" => getopts(shell, words, world),
        "umask" => umask(shell, words, world),
        "alias" => alias(shell, words, world),
        "unalias" => {
            let aliases = Arc::make_mut(&mut shell.environment.aliases);
            words.iter().for_each(|name| drop(aliases.remove(name)));
            0
        }
        "history" => history(shell, words, world),
        "type" => type_command(shell, words, world),
        "which" => which(shell, words, world),
        "exit" | "logout" => return exit(shell, words, world),
        "return" => return return_command(shell, words, world),
        "break" | "continue" => return leave(shell, argv, world),
        "source" | "." => return source(shell, argv, world),
        "eval" => return eval(shell, words, world),
        "exec" => return exec(shell, words, world),
        "command" | "builtin" => return command(shell, argv, world),
        name if REFUSED.contains(&name) => shell.blame(&format!("{name}: is not supported here"), 1, world),
        _ => return false,
    };
    shell.finish(status, world);
    true
}

impl Shell {
    /// Prints for a built-in command; its status.
    pub(super) fn print(&mut self, name: &str, bytes: &[u8], world: &mut dyn World) -> u8 {
        match self.write(1, bytes, world) {
            Ok(()) => 0,
            Err(message) => self.blame(&format!("{name}: {message}"), 1, world),
        }
    }

    /// Complains for a built-in command; the status.
    pub(super) fn blame(&mut self, message: &str, status: u8, world: &mut dyn World) -> u8 {
        self.error(message, world);
        status
    }
}

fn printf(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    let (variable, words) = match words {
        [flag, name, rest @ ..] if flag == "-v" => (Some(name.clone()), rest),
        [flag, rest @ ..] if flag == "--" => (None, rest),
        _ => (None, words),
    };
    let Some((template, words)) = words.split_first() else {
        return shell.blame("printf: usage: printf [-v var] format [arguments]", 2, world);
    };
    let printed = format::printf(template, words, world.now());
    let mut status = 0;
    for complaint in printed.complaints {
        status = shell.blame(&format!("printf: {complaint}"), 1, world);
    }
    match variable {
        None => shell.print("printf", printed.text.as_bytes(), world).max(status),
        Some(name) => match shell.environment.set(&name, printed.text) {
            Ok(()) => status,
            Err(message) => shell.blame(&message, 1, world),
        },
    }
}

fn test(shell: &mut Shell, name: &str, words: &[String], world: &mut dyn World) -> u8 {
    let outcome = shell.expanding(world, |expander| Ok(test_expression::test_command(words, expander)));
    match outcome {
        Ok(Ok(holds)) => u8::from(!holds),
        Ok(Err(message)) => shell.blame(&format!("{name}: {message}"), 2, world),
        Err(_) => 2,
    }
}

fn cd(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    let words: Vec<&String> =
        words.iter().filter(|word| !matches!(word.as_str(), "-P" | "-L" | "--")).collect();
    let target = match words.as_slice() {
        [] => match shell.environment.get("HOME") {
            Some(home) => home.to_owned(),
            None => return shell.blame("cd: HOME not set", 1, world),
        },
        [dash] if dash.as_str() == "-" => match shell.environment.get("OLDPWD") {
            Some(old) => old.to_owned(),
            None => return shell.blame("cd: OLDPWD not set", 1, world),
        },
        [one] => (*one).clone(),
        _ => return shell.blame("cd: too many arguments", 1, world),
    };
    let path = shell.environment.path(&target);
    let disk = &world.machine().disk;
    let outcome = match disk.stat(&path, world.now()) {
        Ok(found) if found.kind != FileKind::Directory => Err("Not a directory".to_owned()),
        Ok(_) => disk.may(&path, &shell.environment.user, Access::Execute).map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    if let Err(error) = outcome {
        return shell.blame(&format!("cd: {target}: {error}"), 1, world);
    }
    let old = shell.environment.directory.to_string();
    shell.environment.put("OLDPWD", &old, true);
    shell.environment.put("PWD", &path, true);
    shell.environment.directory = path.as_str().into();
    if words.first().is_some_and(|word| word.as_str() == "-") {
        return shell.print("cd", format!("{path}\n").as_bytes(), world);
    }
    0
}

/// `export`, `readonly`, `declare`, `local`.
fn declare(shell: &mut Shell, argv: &[String], world: &mut dyn World) -> u8 {
    let name = argv[0].as_str();
    let in_function =
        shell.frames.iter().any(|frame| matches!(frame, Frame::Call { kind: Kind::Function { .. }, .. }));
    if name == "local" && !in_function {
        return shell.blame("local: can only be used in a function", 1, world);
    }
    let (mut export, mut readonly, mut show) = (name == "export", name == "readonly", false);
    let (mut functions, mut global, mut remove, mut integer) = (false, false, false, false);
    let mut array = None;
    let mut rest = &argv[1..];
    while let Some(flags) = rest.first().filter(|word| word.len() > 1 && word.starts_with(['-', '+'])) {
        rest = &rest[1..];
        if flags == "--" {
            break;
        }
        for flag in flags[1..].chars() {
            match flag {
                'x' if flags.starts_with('+') => remove = true,
                'x' => export = true,
                'n' if name == "export" => remove = true,
                'r' => readonly = true,
                'p' => show = true,
                'g' => global = true,
                'i' => integer = true,
                'f' | 'F' => functions = true,
                'a' => array = Some(false),
                'A' => array = Some(true),
                _ => return shell.blame(&format!("{name}: -{flag}: invalid option"), 2, world),
            }
        }
    }
    if rest.is_empty() || (show && !functions) {
        return show_variables(shell, name, rest, export || name == "export", readonly, world);
    }
    let mut status = 0;
    for word in rest {
        if functions {
            if !shell.environment.functions.contains_key(word) {
                status = shell.blame(&format!("{name}: {word}: not a function"), 1, world);
            }
            continue;
        }
        let (variable, value) = match word.split_once('=') {
            Some((variable, value)) => (variable, Some(value)),
            None => (word.as_str(), None),
        };
        let (variable, append) = match variable.strip_suffix('+') {
            Some(variable) if value.is_some() => (variable, true),
            _ => (variable, false),
        };
        if !words::is_name(variable) {
            status = shell.blame(&format!("{name}: `{word}': not a valid identifier"), 1, world);
            continue;
        }
        if in_function && !global && matches!(name, "local" | "declare" | "typeset") {
            make_local(shell, variable);
        }
        if let Some(named) = array
            && let Err(message) = shell.environment.declare_array(variable, named)
        {
            status = shell.blame(&format!("{name}: {message}"), 1, world);
            continue;
        }
        let outcome = assign(shell, variable, value, append, integer);
        if let Err(message) = outcome {
            status = shell.blame(&format!("{name}: {message}"), 1, world);
            continue;
        }
        let entry = Arc::make_mut(&mut shell.environment.variables).entry(variable.to_owned());
        let entry = entry.or_insert_with(|| Variable { unset: true, ..Variable::default() });
        entry.exported = (entry.exported || export) && !remove;
        entry.readonly |= readonly;
        entry.integer |= integer;
    }
    status
}

fn assign(
    shell: &mut Shell,
    variable: &str,
    value: Option<&str>,
    append: bool,
    integer: bool,
) -> Result<(), String> {
    let Some(value) = value else { return Ok(()) };
    let old =
        if append { shell.environment.get(variable).unwrap_or_default().to_owned() } else { String::new() };
    let mut value = old + value;
    if integer {
        value = arithmetic::evaluate(&value, &mut Numbers(shell))?.to_string();
    }
    shell.environment.set(variable, value)
}

struct Numbers<'a>(&'a mut Shell);

impl arithmetic::Variables for Numbers<'_> {
    fn get(&self, name: &str) -> Option<String> {
        let environment = &self.0.environment;
        if name.ends_with(']') {
            environment.element_at(name)
        } else {
            environment.get(name).map(str::to_owned)
        }
    }
    fn set(&mut self, name: &str, value: String) -> Result<(), String> {
        match name.strip_suffix(']').and_then(|name| name.split_once('[')) {
            Some((array, key)) => self.0.environment.set_element(array, key, value),
            None => self.0.environment.set(name, value),
        }
    }
    fn is_named(&self, name: &str) -> bool {
        self.0.environment.is_named(name)
    }
}

/// Remembers what a local variable hides; a subshell forgets all variables at its end anyway.
fn make_local(shell: &mut Shell, variable: &str) {
    let before = shell.environment.variables.get(variable).cloned();
    for frame in shell.frames.iter_mut().rev() {
        match frame {
            Frame::Subshell { .. } => break,
            Frame::Call { kind: Kind::Function { locals, .. }, .. } => {
                if locals.iter().any(|(name, _)| name == variable) {
                    return;
                }
                locals.push((variable.to_owned(), before));
                break;
            }
            _ => {}
        }
    }
    let hidden = Variable { unset: true, ..Variable::default() };
    Arc::make_mut(&mut shell.environment.variables).insert(variable.to_owned(), hidden);
}

fn show_variables(
    shell: &mut Shell,
    name: &str,
    only: &[String],
    exported: bool,
    readonly: bool,
    world: &mut dyn World,
) -> u8 {
    let mut text = String::new();
    for (variable, held) in shell.environment.variables.iter() {
        let wanted = match only {
            [] => (!exported || held.exported) && (!readonly || held.readonly),
            only => only.contains(variable),
        };
        if !wanted {
            continue;
        }
        if let Some(items) = &held.items {
            let letter = if matches!(items, Items::Named(_)) { 'A' } else { 'a' };
            let flags = format!(
                "-{letter}{}{}",
                if held.readonly { "r" } else { "" },
                if held.exported { "x" } else { "" }
            );
            let pairs = items.pairs();
            let list: Vec<String> = pairs
                .iter()
                .map(|(key, value)| format!("[{key}]=\"{}\"", value.replace('"', "\\\"")))
                .collect();
            let space = if letter == 'A' && !list.is_empty() { " " } else { "" };
            text.push_str(&format!("declare {flags} {variable}=({}{space})\n", list.join(" ")));
            continue;
        }
        let flags = match (held.exported, held.readonly) {
            (true, true) => "-rx",
            (true, false) => "-x",
            (false, true) => "-r",
            _ => "--",
        };
        let value =
            if held.unset { String::new() } else { format!("=\"{}\"", held.value.replace('"', "\\\"")) };
        text.push_str(&format!("declare {flags} {variable}{value}\n"));
    }
    shell.print(name, text.as_bytes(), world)
}

fn unset(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    let (mut functions, mut variables) = (true, true);
    let mut status = 0;
    for word in words {
        match word.as_str() {
            "-f" => variables = false,
            "-v" => functions = false,
            name if name.ends_with(']') && name.contains('[') => {
                let (array, key) =
                    name.strip_suffix(']').and_then(|name| name.split_once('[')).unwrap_or_default();
                let key = if shell.environment.is_named(array) {
                    key.to_owned()
                } else {
                    arithmetic::evaluate(key, &mut Numbers(shell)).unwrap_or(0).to_string()
                };
                shell.environment.unset_element(array, &key);
            }
            name => {
                let is_variable = shell.environment.variables.contains_key(name);
                if variables && (is_variable || !functions) {
                    if let Err(message) = shell.environment.unset(name) {
                        status = shell.blame(&format!("unset: {message}"), 1, world);
                    }
                } else if functions {
                    Arc::make_mut(&mut shell.environment.functions).remove(name);
                }
            }
        }
    }
    status
}

/// Sets the options of one word such as `-eu`; `false` if it has one that is not known.
pub(super) fn set_flags(options: &mut Options, word: &str) -> bool {
    let on = word.starts_with('-');
    word[1..].chars().all(|flag| {
        let option = match flag {
            'e' => &mut options.errexit,
            'u' => &mut options.nounset,
            'x' => &mut options.xtrace,
            'f' => &mut options.noglob,
            'C' => &mut options.noclobber,
            'a' => &mut options.allexport,
            'v' => &mut options.verbose,
            'h' | 'B' | 'm' | 'l' => return true,
            _ => return false,
        };
        *option = on;
        true
    })
}

fn named_option<'a>(options: &'a mut Options, name: &str) -> Option<&'a mut bool> {
    Some(match name {
        "errexit" => &mut options.errexit,
        "nounset" => &mut options.nounset,
        "xtrace" => &mut options.xtrace,
        "noglob" => &mut options.noglob,
        "noclobber" => &mut options.noclobber,
        "allexport" => &mut options.allexport,
        "verbose" => &mut options.verbose,
        "pipefail" => &mut options.pipefail,
        _ => return None,
    })
}

fn set(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    if words.is_empty() {
        let lines: String = shell
            .environment
            .variables
            .iter()
            .filter(|(_, variable)| !variable.unset)
            .map(|(name, variable)| format!("{name}={}\n", format::quote(&variable.value)))
            .collect();
        return shell.print("set", lines.as_bytes(), world);
    }
    let mut rest = words;
    while let Some((word, after)) = rest.split_first() {
        if word == "--" {
            shell.environment.arguments = Arc::new(after.to_vec());
            return 0;
        }
        if word.len() < 2 || !word.starts_with(['-', '+']) {
            shell.environment.arguments = Arc::new(rest.to_vec());
            return 0;
        }
        rest = after;
        let on = word.starts_with('-');
        // `-o` takes the next word, and may stand at the end of others: `-euo pipefail`.
        let flags = word.strip_suffix('o').unwrap_or(word);
        if flags.len() < word.len() {
            let Some((name, after)) = rest.split_first() else {
                let mut options = shell.environment.options;
                let mut text = String::new();
                for name in [
                    "allexport",
                    "errexit",
                    "noclobber",
                    "noglob",
                    "nounset",
                    "pipefail",
                    "verbose",
                    "xtrace",
                ] {
                    let state = named_option(&mut options, name).is_some_and(|option| *option);
                    text.push_str(&format!("{name:<15}\t{}\n", if state { "on" } else { "off" }));
                }
                return shell.print("set", text.as_bytes(), world);
            };
            rest = after;
            match named_option(&mut shell.environment.options, name) {
                Some(option) => *option = on,
                None => return shell.blame(&format!("set: {name}: invalid option name"), 2, world),
            }
        }
        if flags.len() > 1 && !set_flags(&mut shell.environment.options, flags) {
            return shell.blame(&format!("set: {word}: invalid option"), 2, world);
        }
    }
    0
}

fn shopt(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    match words {
        // Patterns of `extglob` and `globstar` would be needed; what only concerns typing or history changes nothing.
        [flag, name]
            if matches!(flag.as_str(), "-s" | "-u")
                && matches!(name.as_str(), "checkwinsize" | "histappend" | "cmdhist" | "expand_aliases") =>
        {
            0
        }
        [flag, name] if name == "nullglob" && (flag == "-s" || flag == "-u") => {
            shell.environment.options.nullglob = flag == "-s";
            0
        }
        [.., name] => shell.blame(&format!("shopt: {name}: is not supported here"), 1, world),
        [] => 0,
    }
}

/// `pushd`, `popd` and `dirs`, without numbers.
fn directories(shell: &mut Shell, argv: &[String], world: &mut dyn World) -> u8 {
    let name = argv[0].as_str();
    let here = shell.directory().to_owned();
    let status = match (name, argv.get(1).map(String::as_str)) {
        (_, Some(word)) if word.starts_with(['+', '-']) && word != "-" => {
            return shell.blame(&format!("{name}: {word}: is not supported here"), 1, world);
        }
        ("pushd", None) => match Arc::make_mut(&mut shell.environment.stack).pop() {
            Some(top) => {
                let status = cd(shell, &[top], world);
                Arc::make_mut(&mut shell.environment.stack).push(here);
                status
            }
            None => return shell.blame("pushd: no other directory", 1, world),
        },
        ("pushd", Some(target)) => {
            let status = cd(shell, &[target.to_owned()], world);
            if status == 0 {
                Arc::make_mut(&mut shell.environment.stack).push(here);
            }
            status
        }
        ("popd", _) => match Arc::make_mut(&mut shell.environment.stack).pop() {
            Some(top) => cd(shell, &[top], world),
            None => return shell.blame("popd: directory stack empty", 1, world),
        },
        _ => 0,
    };
    if status != 0 {
        return status;
    }
    let home = shell.environment.get("HOME").unwrap_or_default().to_owned();
    let short = |path: &str| match path.strip_prefix(home.as_str()).filter(|_| home.len() > 1) {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => format!("~{rest}"),
        _ => path.to_owned(),
    };
    let above = shell.environment.stack.iter().rev().map(|path| short(path));
    let line: Vec<String> = std::iter::once(short(shell.directory())).chain(above).collect();
    shell.print(name, format!("{}\n", line.join(" ")).as_bytes(), world)
}

/// `mapfile`. Supported: `-t`, `-n COUNT`, the name of the array.
fn mapfile(shell: &mut Shell, argv: &[String], world: &mut dyn World) -> Option<u8> {
    let (mut trim, mut most, mut name) = (false, usize::MAX, "MAPFILE".to_owned());
    let mut rest = argv.iter().skip(1);
    while let Some(word) = rest.next() {
        match word.as_str() {
            "-t" => trim = true,
            "-n" => {
                most = rest
                    .next()
                    .and_then(|count| count.parse().ok())
                    .filter(|count| *count > 0)
                    .unwrap_or(most)
            }
            word if words::is_name(word) => name = word.to_owned(),
            word => {
                return Some(shell.blame(&format!("{}: {word}: is not supported here", argv[0]), 2, world));
            }
        }
    }
    let bytes = shell.take_input(argv, world)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let lines = text.split_inclusive('\n').take(most);
    let lines = lines.map(|line| if trim { line.trim_end_matches('\n') } else { line }.to_owned()).collect();
    Some(match shell.environment.set_array(&name, lines) {
        Ok(()) => 0,
        Err(message) => shell.blame(&format!("{}: {message}", argv[0]), 1, world),
    })
}

fn let_command(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    let mut last = 0;
    for word in words {
        match arithmetic::evaluate(word, &mut Numbers(shell)) {
            Ok(value) => last = value,
            Err(message) => return shell.blame(&format!("let: {message}"), 1, world),
        }
    }
    u8::from(last == 0)
}

fn shift(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    let count = match words.first() {
        None => 1,
        Some(word) => match word.parse::<usize>() {
            Ok(count) => count,
            Err(_) => return shell.blame(&format!("shift: {word}: numeric argument required"), 1, world),
        },
    };
    if count > shell.environment.arguments.len() {
        return 1;
    }
    Arc::make_mut(&mut shell.environment.arguments).drain(..count);
    0
}

fn getopts(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    let [known, name, given @ ..] = words else {
        return shell.blame("getopts: usage: getopts optstring name [arg ...]", 2, world);
    };
    let arguments = if given.is_empty() { shell.environment.arguments.to_vec() } else { given.to_vec() };
    let index =
        shell.environment.get("OPTIND").and_then(|text| text.parse::<usize>().ok()).unwrap_or(1).max(1);
    let at = shell.environment.get("_OPTAT").and_then(|text| text.parse::<usize>().ok()).unwrap_or(1).max(1);
    let word = arguments.get(index - 1).cloned().unwrap_or_default();
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 2 || letters[0] != '-' || word == "--" {
        let next = if word == "--" { index + 1 } else { index };
        shell.environment.put("OPTIND", &next.to_string(), false);
        shell.environment.put(name, "?", false);
        return 1;
    }
    let letter = letters.get(at).copied().unwrap_or('?');
    let quiet = known.starts_with(':');
    let position = known.trim_start_matches(':').find(letter).filter(|_| letter != ':');
    let takes =
        position.is_some_and(|at| known.trim_start_matches(':')[at + letter.len_utf8()..].starts_with(':'));
    let is_last = at + 1 >= letters.len();
    let (mut next, mut next_at) = if is_last { (index + 1, 1) } else { (index, at + 1) };
    let mut found = letter.to_string();
    let mut value = None;
    if position.is_none() {
        value = quiet.then(|| letter.to_string());
        found = "?".to_owned();
        if !quiet {
            let message = format!("{}: illegal option -- {letter}\n", shell.environment.name);
            shell.print_error(&message, world);
        }
    } else if takes {
        let rest: String = letters[at + 1..].iter().collect();
        value = if rest.is_empty() { arguments.get(index).cloned() } else { Some(rest.clone()) };
        (next, next_at) = (if rest.is_empty() { index + 2 } else { index + 1 }, 1);
        if value.is_none() {
            found = if quiet { ":" } else { "?" }.to_owned();
            value = quiet.then(|| letter.to_string());
            if !quiet {
                let message =
                    format!("{}: option requires an argument -- {letter}\n", shell.environment.name);
                shell.print_error(&message, world);
            }
        }
    }
    shell.environment.put("OPTIND", &next.to_string(), false);
    shell.environment.put("_OPTAT", &next_at.to_string(), false);
    shell.environment.put("OPTARG", &value.unwrap_or_default(), false);
    shell.environment.put(name, &found, false);
    0
}

fn umask(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    match words.first() {
        None => {
            let text = format!("{:04o}\n", shell.environment.umask);
            shell.print("umask", text.as_bytes(), world)
        }
        Some(word) => match u16::from_str_radix(word, 8) {
            Ok(mask) if mask <= 0o777 => {
                shell.environment.umask = mask;
                0
            }
            _ => shell.blame(&format!("umask: {word}: octal number out of range"), 1, world),
        },
    }
}

fn alias(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    let mut text = String::new();
    let mut status = 0;
    if words.is_empty() {
        for (name, value) in shell.environment.aliases.iter() {
            text.push_str(&format!("alias {name}='{value}'\n"));
        }
    }
    for word in words {
        match word.split_once('=') {
            Some((_, value)) if value.contains(['|', ';', '&', '<', '>', '$', '`', '"', '\'', '(', '*']) => {
                status = shell.blame("alias: an alias for more than words is not supported here", 1, world);
            }
            Some((name, value)) => {
                Arc::make_mut(&mut shell.environment.aliases).insert(name.to_owned(), value.to_owned());
            }
            None => match shell.environment.aliases.get(word) {
                Some(value) => text.push_str(&format!("alias {word}='{value}'\n")),
                None => status = shell.blame(&format!("alias: {word}: not found"), 1, world),
            },
        }
    }
    shell.print("alias", text.as_bytes(), world).max(status)
}

fn history(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    match words.first().map(String::as_str) {
        Some("-c") => {
            shell.history.clear();
            0
        }
        Some(word) if word.parse::<usize>().is_err() => {
            shell.blame(&format!("history: {word}: is not supported here"), 1, world)
        }
        count => {
            let count = count.and_then(|word| word.parse().ok()).unwrap_or(usize::MAX);
            let skip = shell.history.len().saturating_sub(count);
            let lines = shell.history.iter().enumerate().skip(skip);
            let text: String = lines.map(|(index, line)| format!("{:5}  {line}\n", index + 1)).collect();
            shell.print("history", text.as_bytes(), world)
        }
    }
}

fn type_command(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    let short = words.first().is_some_and(|word| word == "-t");
    let mut status = 0;
    for name in words.iter().filter(|word| !word.starts_with('-')) {
        let (kind, text) = if let Some(value) = shell.environment.aliases.get(name) {
            ("alias", format!("{name} is aliased to `{value}'"))
        } else if KEYWORDS.contains(&name.as_str()) {
            ("keyword", format!("{name} is a shell keyword"))
        } else if shell.environment.functions.contains_key(name) {
            ("function", format!("{name} is a function"))
        } else if is_builtin(name) {
            ("builtin", format!("{name} is a shell builtin"))
        } else if let Some(path) = launch::path_of(&shell.environment, name, world) {
            ("file", format!("{name} is {path}"))
        } else {
            status = 1;
            if !short {
                shell.error(&format!("type: {name}: not found"), world);
            }
            continue;
        };
        let line = if short { format!("{kind}\n") } else { format!("{text}\n") };
        status = shell.print("type", line.as_bytes(), world).max(status);
    }
    status
}

fn which(shell: &mut Shell, words: &[String], world: &mut dyn World) -> u8 {
    let mut status = 0;
    for name in words.iter().filter(|word| !word.starts_with('-')) {
        match launch::path_of(&shell.environment, name, world) {
            Some(path) => drop(shell.print("which", format!("{path}\n").as_bytes(), world)),
            None => {
                let directories = shell.environment.get("PATH").unwrap_or_default().to_owned();
                shell.print_error(&format!("/usr/bin/which: no {name} in ({directories})\n"), world);
                status = 1;
            }
        }
    }
    status
}

/// The status that a word names, or what it complains.
fn status_of(shell: &mut Shell, name: &str, words: &[String], world: &mut dyn World) -> u8 {
    match words.first() {
        None => shell.status,
        Some(word) => match word.parse::<i64>() {
            Ok(number) => u8::try_from(number & 0xff).unwrap_or(0),
            Err(_) => shell.blame(&format!("{name}: {word}: numeric argument required"), 2, world),
        },
    }
}

fn exit(shell: &mut Shell, words: &[String], world: &mut dyn World) -> bool {
    let status = status_of(shell, "exit", words, world);
    if let super::environment::Voice::Prompt(name) = &shell.environment.voice {
        let word: &[u8] = if name.starts_with('-') { b"logout\n" } else { b"exit\n" };
        let at_prompt = !shell
            .frames
            .iter()
            .rev()
            .take_while(|frame| !frame.is_interactive())
            .any(|frame| matches!(frame, Frame::Subshell { .. }));
        if at_prompt {
            shell.show(word);
        }
    }
    shell.exit(status, world);
    true
}

fn return_command(shell: &mut Shell, words: &[String], world: &mut dyn World) -> bool {
    let status = status_of(shell, "return", words, world);
    if !shell.return_from(status, world) {
        let status = shell.blame("return: can only `return' from a function or sourced script", 1, world);
        shell.finish(status, world);
    }
    true
}

fn leave(shell: &mut Shell, argv: &[String], world: &mut dyn World) -> bool {
    let name = argv[0].as_str();
    let count = match argv.get(1).map(|word| word.parse::<usize>()) {
        None => 1,
        Some(Ok(count)) if count > 0 => count,
        Some(_) => {
            let status = shell.blame(&format!("{name}: {}: loop count out of range", argv[1]), 1, world);
            shell.finish(status, world);
            return true;
        }
    };
    if !shell.leave_loops(count, name == "continue") {
        let message = format!("{name}: only meaningful in a `for', `while', or `until' loop");
        shell.error(&message, world);
        shell.finish(0, world);
    }
    true
}

fn source(shell: &mut Shell, argv: &[String], world: &mut dyn World) -> bool {
    let Some(file) = argv.get(1) else {
        let status = shell.blame(&format!("{}: filename argument required", argv[0]), 2, world);
        shell.finish(status, world);
        return true;
    };
    let text = match launch::read_script(shell, file, world) {
        Ok(text) => text,
        Err(message) => {
            let status = shell.blame(&message, 1, world);
            shell.finish(status, world);
            return true;
        }
    };
    if !shell.may_call(&argv[0], world) {
        return true;
    }
    let arguments = match &argv[2..] {
        [] => None,
        own => Some(std::mem::replace(&mut shell.environment.arguments, Arc::new(own.to_vec()))),
    };
    let code = lower::script(&text, 1);
    shell.status = 0;
    shell.call(code, Kind::Source { arguments });
    true
}

fn eval(shell: &mut Shell, words: &[String], world: &mut dyn World) -> bool {
    if !shell.may_call("eval", world) {
        return true;
    }
    let text = words.join(" ");
    shell.steps = shell.steps.saturating_add(u32::try_from(text.len() / 16).unwrap_or(0));
    if text.len() > super::limits::SCRIPT {
        let status = shell.blame("eval: more than 65536 bytes are not supported here", 1, world);
        shell.finish(status, world);
        return true;
    }
    let code = lower::script(&text, shell.line);
    shell.status = 0;
    shell.call(code, Kind::Eval);
    true
}

fn exec(shell: &mut Shell, words: &[String], world: &mut dyn World) -> bool {
    if words.is_empty() {
        shell.finish(0, world);
        return true;
    }
    let mut frame = Frame::command();
    if let Frame::Command { then_exit, .. } = &mut frame {
        *then_exit = true;
    }
    shell.frames.push(frame);
    shell.start(words.to_vec(), Lookup::Programs, world);
    true
}

fn command(shell: &mut Shell, argv: &[String], world: &mut dyn World) -> bool {
    let mut rest = &argv[1..];
    let mut describe = false;
    while let Some(flag) = rest.first().filter(|word| matches!(word.as_str(), "-v" | "-V" | "-p" | "--")) {
        describe |= flag == "-v" || flag == "-V";
        rest = &rest[1..];
    }
    if !describe {
        let only_builtin = argv[0] == "builtin";
        if only_builtin && rest.first().is_some_and(|name| !is_builtin(name)) {
            let status = shell.blame(&format!("builtin: {}: not a shell builtin", rest[0]), 1, world);
            shell.finish(status, world);
            return true;
        }
        shell.start(rest.to_vec(), Lookup::NoFunctions, world);
        return true;
    }
    let mut status = 0;
    for name in rest {
        let known = shell.environment.functions.contains_key(name)
            || is_builtin(name)
            || KEYWORDS.contains(&name.as_str());
        let line = match shell.environment.aliases.get(name) {
            Some(value) => format!("alias {name}='{value}'\n"),
            None if known => format!("{name}\n"),
            None => match launch::path_of(&shell.environment, name, world) {
                Some(path) => format!("{path}\n"),
                None => {
                    status = 1;
                    continue;
                }
            },
        };
        status = shell.print("command", line.as_bytes(), world).max(status);
    }
    shell.finish(status, world);
    true
}
