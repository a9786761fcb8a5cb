//! What the Tab key offers: commands, files, and the verbs and units of `systemctl`.

use clockwork::sort;

use super::environment::Environment;
use super::{builtins, launch};
use crate::commands;
use crate::machine::Machine;

/// What can stand in place of the word that the cursor is in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// The byte at which the word begins.
    pub start: usize,
    /// All words that fit, in order; a directory ends with `/`.
    pub candidates: Vec<String>,
    /// What all of them begin with: what one press of Tab fills in.
    pub common: String,
}

/// How many candidates are shown at most.
const MOST: usize = 200;
/// The verbs of `systemctl` that learners need.
const VERBS: [&str; 14] = [
    "cat",
    "daemon-reload",
    "disable",
    "enable",
    "is-active",
    "is-enabled",
    "list-unit-files",
    "list-units",
    "reload",
    "restart",
    "show",
    "start",
    "status",
    "stop",
];

/// Completes the word before byte `cursor` of `line`.
pub(super) fn complete(
    environment: &Environment,
    line: &str,
    cursor: usize,
    machine: &Machine,
) -> Completion {
    let mut cursor = cursor.min(line.len());
    while !line.is_char_boundary(cursor) {
        cursor -= 1;
    }
    let before = &line[..cursor];
    let start = before.rfind([' ', '\t', ';', '|', '&', '(', '<', '>', '=']).map_or(0, |at| at + 1);
    let word = &before[start..];
    let command_start = before[..start].rfind([';', '|', '&', '(']).map_or(0, |at| at + 1);
    let mut words: Vec<&str> = before[command_start..start].split_whitespace().collect();
    while words.first().is_some_and(|first| matches!(*first, "sudo" | "time" | "nohup")) {
        words.remove(0);
    }
    let mut candidates = match words.as_slice() {
        [] if !word.contains('/') => command_names(environment, word, machine),
        ["systemctl", ..] => {
            let verbs = words.iter().skip(1).filter(|word| !word.starts_with('-')).count();
            if verbs == 0 { VERBS.iter().map(|verb| (*verb).to_owned()).collect() } else { units(machine) }
        }
        ["service"] => units(machine)
            .into_iter()
            .filter_map(|unit| unit.strip_suffix(".service").map(str::to_owned))
            .collect(),
        ["cd"] => files(environment, word, machine).into_iter().filter(|path| path.ends_with('/')).collect(),
        _ => files(environment, word, machine),
    };
    candidates.retain(|candidate| candidate.starts_with(word));
    sort::sort(&mut candidates);
    candidates.dedup();
    let common = common_beginning(&candidates);
    candidates.truncate(MOST);
    Completion { start, candidates, common }
}

fn command_names(environment: &Environment, word: &str, machine: &Machine) -> Vec<String> {
    let mut names: Vec<String> = commands::names().map(str::to_owned).collect();
    names.extend(builtins::NAMES.iter().chain(&launch::RUNNERS).map(|name| (*name).to_owned()));
    names.extend(environment.functions.keys().cloned());
    names.extend(environment.aliases.keys().cloned());
    for directory in environment.get("PATH").unwrap_or_default().split(':').take(16) {
        names.extend(machine.disk.list(directory).unwrap_or_default());
    }
    names.retain(|name| name.starts_with(word));
    names
}

fn units(machine: &Machine) -> Vec<String> {
    let directories = ["/usr/lib/systemd/system", "/etc/systemd/system"];
    let all = directories.iter().flat_map(|directory| machine.disk.list(directory).unwrap_or_default());
    all.filter(|name| name.ends_with(".service") || name.ends_with(".target")).collect()
}

fn files(environment: &Environment, word: &str, machine: &Machine) -> Vec<String> {
    let (beginning, name) = match word.rfind('/') {
        Some(at) => word.split_at(at + 1),
        None => ("", word),
    };
    let home = environment.get("HOME").unwrap_or("/");
    let directory = match beginning.strip_prefix("~/") {
        Some(rest) => format!("{home}/{rest}"),
        None => beginning.to_owned(),
    };
    let directory = environment.path(&directory);
    let Ok(names) = machine.disk.list_as(&directory, &environment.user) else { return Vec::new() };
    let shown = names
        .into_iter()
        .filter(|other| other.starts_with(name) && (name.starts_with('.') || !other.starts_with('.')));
    shown
        .map(|other| {
            let is_directory = machine.disk.is_directory(&format!("{directory}/{other}"));
            format!("{beginning}{other}{}", if is_directory { "/" } else { "" })
        })
        .collect()
}

fn common_beginning(candidates: &[String]) -> String {
    let Some(first) = candidates.first() else { return String::new() };
    let mut common = first.as_str();
    for candidate in candidates {
        while !candidate.starts_with(common) {
            let mut chars = common.chars();
            chars.next_back();
            common = chars.as_str();
        }
    }
    common.to_owned()
}
