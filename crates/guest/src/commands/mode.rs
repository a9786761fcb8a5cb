//! `chmod`, `chown` and `chgrp`.

use super::support::{Arguments, status};
use super::{Call, Step};
use crate::disk::Kind;

/// `chmod`. Supported: octal modes and `u+x`, `go-w`, `a=r`, joined with commas; `-R`, `-v`.
pub(super) fn chmod(call: &mut Call<'_>) -> Step {
    // A mode such as `-x` looks like an option.
    let argv: Vec<String> = call
        .argv
        .iter()
        .map(|argument| {
            if argument.starts_with('-')
                && argument.chars().skip(1).all(|c| "rwxst".contains(c))
                && argument.len() > 1
            {
                format!("a{argument}")
            } else {
                argument.clone()
            }
        })
        .collect();
    let arguments = match Arguments::parse(&argv, "Rvf", "", &[("recursive", 'R')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let Some((mode, operands)) = arguments.operands.split_first() else {
        return call.usage("missing operand", 1);
    };
    if operands.is_empty() {
        return call.usage(&format!("missing operand after '{mode}'"), 1);
    }
    if changed(mode, 0, false).is_none() {
        return call.usage(&format!("invalid mode: '{mode}'"), 1);
    }
    let mut well = true;
    for (operand, path) in everything(call, operands, arguments.has('R')) {
        let user = call.user.clone();
        match call.disk().stat(&path, call.now()) {
            Ok(found) => {
                let new = changed(mode, found.mode, found.kind == Kind::Directory).unwrap_or(found.mode);
                if let Err(errno) = call.disk_mut().chmod(&path, new, &user) {
                    call.complain(&format!("changing permissions of '{operand}': {errno}"));
                    well = false;
                }
            }
            Err(errno) => {
                call.complain(&format!("cannot access '{operand}': {errno}"));
                well = false;
            }
        }
    }
    status(well, 1)
}

/// The mode that comes out of applying `text` to `old`; `None` if the text is no mode.
fn changed(text: &str, old: u16, is_directory: bool) -> Option<u16> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return u16::from_str_radix(text, 8).ok().filter(|mode| *mode <= 0o7777);
    }
    let mut mode = old;
    for clause in text.split(',') {
        let at = clause.find(['+', '-', '='])?;
        let (who, rest) = clause.split_at(at);
        let (operator, permissions) = rest.split_at(1);
        let who = if who.is_empty() || who.contains('a') { "ugo" } else { who };
        let mut mask = 0;
        let mut bits = 0;
        for whose in who.chars() {
            let shift = match whose {
                'u' => 6,
                'g' => 3,
                'o' => 0,
                _ => return None,
            };
            mask |= 0o7 << shift;
            for permission in permissions.chars() {
                bits |= match permission {
                    'r' => 4 << shift,
                    'w' => 2 << shift,
                    'x' => 1 << shift,
                    'X' if is_directory || old & 0o111 != 0 => 1 << shift,
                    'X' => 0,
                    's' if whose == 'u' => 0o4000,
                    's' if whose == 'g' => 0o2000,
                    's' => 0,
                    't' => 0o1000,
                    _ => return None,
                };
            }
        }
        mode = match operator {
            "+" => mode | bits,
            "-" => mode & !bits,
            _ => (mode & !mask) | bits,
        };
    }
    Some(mode)
}

/// `chown`. Supported: `user`, `user:group`, `:group`, numbers; `-R`.
pub(super) fn chown(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "Rvfh", "", &[("recursive", 'R')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let Some((who, operands)) = arguments.operands.split_first() else {
        return call.usage("missing operand", 1);
    };
    let only_group = call.name() == "chgrp";
    let (user, group) = match who.split_once([':', '.']) {
        _ if only_group => ("", Some(who.as_str())),
        Some((user, group)) => (user, Some(group)),
        None => (who.as_str(), None),
    };
    if operands.is_empty() {
        return call.usage(&format!("missing operand after '{who}'"), 1);
    }
    let users = call.machine().users.clone();
    let owner = match user {
        "" => None,
        name => match users.find(name).map(|user| user.uid).or_else(|| name.parse().ok()) {
            Some(number) => Some(number),
            None => return call.fail(&format!("invalid user: '{who}'")),
        },
    };
    let group = match group {
        // `user:` is the user's own first group.
        Some("") => users.find(user).map(|user| user.gid),
        Some(name) => match users.find_group(name).map(|group| group.gid).or_else(|| name.parse().ok()) {
            Some(number) => Some(number),
            None => return call.fail(&format!("invalid group: '{who}'")),
        },
        None => None,
    };
    let mut well = true;
    for (operand, path) in everything(call, operands, arguments.has('R')) {
        let user = call.user.clone();
        if call.disk().lstat(&path, call.now()).is_err() {
            call.complain(&format!("cannot access '{operand}': No such file or directory"));
            well = false;
        } else if let Err(errno) = call.disk_mut().chown(&path, owner, group, &user) {
            let what = if only_group || owner.is_none() { "group" } else { "ownership" };
            call.complain(&format!("changing {what} of '{operand}': {errno}"));
            well = false;
        }
    }
    status(well, 1)
}

/// The operands, and with `recursive` all that is below them: as shown, and as a path.
fn everything(call: &Call<'_>, operands: &[String], recursive: bool) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut ahead: Vec<(String, String)> =
        operands.iter().rev().map(|operand| (operand.clone(), call.path(operand))).collect();
    while let Some((shown, path)) = ahead.pop() {
        let is_directory =
            call.disk().lstat(&path, call.now()).is_ok_and(|found| found.kind == Kind::Directory);
        if recursive && is_directory {
            let names = call.disk().list_as(&path, call.user).unwrap_or_default();
            let below = names.into_iter().rev();
            ahead.extend(below.map(|name| {
                (
                    format!("{}/{name}", shown.trim_end_matches('/')),
                    format!("{}/{name}", path.trim_end_matches('/')),
                )
            }));
        }
        found.push((shown, path));
    }
    found
}
