//! `ls`.

use clockwork::sort;

use super::support::{Arguments, human, mode_text};
use super::{Call, Step};
use crate::disk::{Kind, Metadata};

/// `ls`: what is in directories. Supported: `-a`, `-A`, `-l`, `-d`, `-h`, `-r`, `-t`, `-S`, `-R`, `-1`, `-n`, `-F`.
pub(super) fn ls(call: &mut Call<'_>) -> Step {
    let long = [
        ("all", 'a'),
        ("almost-all", 'A'),
        ("human-readable", 'h'),
        ("recursive", 'R'),
        ("reverse", 'r'),
        ("directory", 'd'),
    ];
    let arguments = match Arguments::parse(call.argv, "aAldhrtSR1nFiZ", "", &long) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 2),
    };
    let operands =
        if arguments.operands.is_empty() { vec![".".to_owned()] } else { arguments.operands.clone() };
    let (mut files, mut directories, mut status) = (Vec::new(), Vec::new(), 0);
    for operand in &operands {
        let path = call.path(operand);
        let found = if arguments.has('l') || arguments.has('d') {
            call.disk().lstat(&path, call.now())
        } else {
            call.disk().stat(&path, call.now())
        };
        match found {
            Ok(found) if found.kind == Kind::Directory && !arguments.has('d') => {
                directories.push((operand.clone(), path))
            }
            Ok(_) => files.push((operand.clone(), path)),
            Err(errno) => {
                call.complain(&format!("cannot access '{operand}': {errno}"));
                status = 2;
            }
        }
    }
    if !files.is_empty() {
        show(call, &arguments, files.clone());
    }
    let headings = operands.len() > 1 || arguments.has('R');
    directories.reverse();
    let mut first = files.is_empty();
    while let Some((name, path)) = directories.pop() {
        if headings {
            call.print(&format!("{}{name}:\n", if first { "" } else { "\n" }));
        }
        first = false;
        let names = match call.disk().list_as(&path, call.user) {
            Ok(names) => names,
            Err(errno) => {
                call.complain(&format!("cannot open directory '{name}': {errno}"));
                status = 2;
                continue;
            }
        };
        let mut entries: Vec<(String, String)> = Vec::new();
        if arguments.has('a') {
            entries.extend([".", ".."].map(|dots| (dots.to_owned(), format!("{path}/{dots}"))));
        }
        let shown = |name: &String| arguments.has('a') || arguments.has('A') || !name.starts_with('.');
        entries.extend(
            names
                .into_iter()
                .filter(shown)
                .map(|name| (name.clone(), format!("{}/{name}", path.trim_end_matches('/')))),
        );
        if arguments.has('l') {
            call.print(&format!("total {}\n", entries.len() * 4));
        }
        if arguments.has('R') {
            let is_directory = |path: &str| {
                call.disk().lstat(path, call.now()).is_ok_and(|found| found.kind == Kind::Directory)
            };
            let below = entries
                .iter()
                .rev()
                .filter(|(entry, path)| entry != "." && entry != ".." && is_directory(path));
            directories.extend(below.map(|(entry, path)| (format!("{name}/{entry}"), path.clone())));
        }
        show(call, &arguments, entries);
    }
    Step::Exit(status)
}

fn show(call: &mut Call<'_>, arguments: &Arguments, entries: Vec<(String, String)>) {
    let now = call.now();
    let mut rows: Vec<(String, String, Metadata)> = Vec::new();
    for (name, path) in entries {
        if let Ok(found) = call.disk().lstat(&path, now) {
            rows.push((name, path, found));
        }
    }
    if arguments.has('t') {
        sort::sort_by_key(&mut rows, |(_, _, found)| core::cmp::Reverse(found.modified));
    } else if arguments.has('S') {
        sort::sort_by_key(&mut rows, |(_, _, found)| core::cmp::Reverse(found.size));
    } else {
        sort::sort_by(&mut rows, |a, b| a.0.cmp(&b.0));
    }
    if arguments.has('r') {
        rows.reverse();
    }
    if !arguments.has('l') && !arguments.has('n') {
        for (name, _, found) in &rows {
            let mark = match found.kind {
                Kind::Directory if arguments.has('F') => "/",
                Kind::Symlink if arguments.has('F') => "@",
                _ => "",
            };
            call.print(&format!("{name}{mark}\n"));
        }
        return;
    }
    let users = call.machine().users.clone();
    let table: Vec<[String; 6]> = rows
        .iter()
        .map(|(name, path, found)| {
            let letter = match found.kind {
                Kind::Directory => 'd',
                Kind::Symlink => 'l',
                Kind::Device => 'c',
                Kind::File => '-',
            };
            let owner =
                if arguments.has('n') { found.owner.to_string() } else { users.user_name(found.owner) };
            let group =
                if arguments.has('n') { found.group.to_string() } else { users.group_name(found.group) };
            let size = if arguments.has('h') { human(found.size) } else { found.size.to_string() };
            let recent = now.since(found.modified).as_secs() < 182 * 86_400 && found.modified <= now;
            let time = found.modified.strftime(if recent { "%b %e %H:%M" } else { "%b %e  %Y" });
            let target =
                call.disk().read_link(path).map(|target| format!(" -> {target}")).unwrap_or_default();
            [
                format!("{letter}{}", mode_text(found.mode)),
                owner,
                group,
                size,
                time,
                format!("{name}{target}"),
            ]
        })
        .collect();
    let width = |column: usize| {
        table.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let (owner, group, size) = (width(1), width(2), width(3));
    for [mode, owner_name, group_name, bytes, time, name] in &table {
        let links = if mode.starts_with('d') { 2 } else { 1 };
        call.print(&format!(
            "{mode} {links} {owner_name:<owner$} {group_name:<group$} {bytes:>size$} {time} {name}\n"
        ));
    }
}
