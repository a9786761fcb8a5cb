//! `cp` and `mv`.

use super::support::{Arguments, status};
use super::{Call, Step};
use crate::disk::{Access, Errno, Kind, absolute, file_name};

/// How deep `cp -r` goes.
const DEPTH_LIMIT: usize = 100;

/// `cp`: copies files, directories with `-r`, `-R` or `-a`. Supported: `-p`, `-f`, `-v`, `-n`.
pub(super) fn cp(call: &mut Call<'_>) -> Step {
    let Some((arguments, targets)) = sources_and_target(call, "rRapfvniLd") else { return Step::Exit(1) };
    let recursive = ['r', 'R', 'a'].iter().any(|flag| arguments.has(*flag));
    let mut well = true;
    for (source, target) in targets {
        let from = call.path(&source);
        let is_directory = call.disk().is_directory(&from);
        if is_directory && !recursive {
            call.complain(&format!("omitting directory '{source}'"));
            well = false;
            continue;
        }
        if arguments.has('n') && call.disk().exists(&target) {
            continue;
        }
        if is_directory && format!("{target}/").starts_with(&format!("{}/", from.trim_end_matches('/'))) {
            call.complain(&format!("cannot copy a directory, '{source}', into itself, '{target}'"));
            well = false;
            continue;
        }
        if let Err((path, errno)) = copy(call, &from, &target, arguments.has('p') || arguments.has('a'), 0) {
            let what = if path == from {
                format!("cannot open '{source}' for reading")
            } else {
                format!("cannot create regular file '{path}'")
            };
            let what =
                if errno == Errno::ENOENT && path == from { format!("cannot stat '{source}'") } else { what };
            call.complain(&format!("{what}: {errno}"));
            well = false;
        } else if arguments.has('v') {
            call.print(&format!("'{source}' -> '{target}'\n"));
        }
    }
    status(well, 1)
}

fn copy(call: &mut Call<'_>, from: &str, to: &str, keep: bool, depth: usize) -> Result<(), (String, Errno)> {
    let (user, now) = (call.user.clone(), call.now());
    let at = |path: &str| {
        let path = path.to_owned();
        move |errno: Errno| (path, errno)
    };
    if depth > DEPTH_LIMIT {
        return Err((to.to_owned(), Errno::ENAMETOOLONG));
    }
    let found = call.disk().stat(from, now).map_err(at(from))?;
    let there = call.disk().exists(to);
    if found.kind == Kind::Directory {
        let names = call.disk().list_as(from, &user).map_err(at(from))?;
        if !there {
            call.disk_mut().mkdir(to, &user, now).map_err(at(to))?;
        }
        for name in names {
            copy(call, &format!("{from}/{name}"), &format!("{to}/{name}"), keep, depth + 1)?;
        }
    } else {
        let bytes = call.disk().read_as(from, &user, now).map_err(at(from))?;
        call.disk_mut().write(to, &bytes, &user, now).map_err(at(to))?;
    }
    if !there {
        let mode = if keep { found.mode } else { found.mode & 0o7755 };
        call.disk_mut().chmod(to, mode, &user).map_err(at(to))?;
    }
    if keep && user.is_root() {
        call.disk_mut().chown(to, Some(found.owner), Some(found.group), &user).map_err(at(to))?;
        call.disk_mut().touch(to, &user, found.modified).map_err(at(to))?;
    }
    Ok(())
}

/// `mv`: moves files and directories. Supported: `-f`, `-n`, `-v`.
pub(super) fn mv(call: &mut Call<'_>) -> Step {
    let Some((arguments, targets)) = sources_and_target(call, "fnvi") else { return Step::Exit(1) };
    let mut well = true;
    for (source, target) in targets {
        if arguments.has('n') && call.disk().exists(&target) {
            continue;
        }
        let (from, user) = (call.path(&source), call.user.clone());
        match call.disk_mut().rename(&from, &target, &user) {
            Ok(()) if arguments.has('v') => call.print(&format!("'{source}' -> '{target}'\n")),
            Ok(()) => {}
            Err(errno) => {
                let missing = call.disk().lstat(&from, call.now()).is_err();
                let what = if missing {
                    format!("cannot stat '{source}'")
                } else {
                    format!("cannot move '{source}' to '{target}'")
                };
                call.complain(&format!("{what}: {errno}"));
                well = false;
            }
        }
    }
    status(well, 1)
}

/// The operands of `cp` and `mv` as pairs of what and where to; `None` after a complaint.
fn sources_and_target(call: &mut Call<'_>, flags: &str) -> Option<(Arguments, Vec<(String, String)>)> {
    let long = [("recursive", 'r'), ("archive", 'a'), ("force", 'f'), ("verbose", 'v'), ("no-clobber", 'n')];
    let arguments = match Arguments::parse(call.argv, flags, "", &long) {
        Ok(arguments) => arguments,
        Err(text) => {
            call.usage(&text, 1);
            return None;
        }
    };
    let Some((target, sources)) = arguments.operands.split_last() else {
        call.usage("missing file operand", 1);
        return None;
    };
    if sources.is_empty() {
        call.usage(&format!("missing destination file operand after '{target}'"), 1);
        return None;
    }
    let into = call.path(target);
    let is_directory = call.disk().is_directory(&into);
    if sources.len() > 1 && !is_directory {
        call.complain(&format!("target '{target}' is not a directory"));
        return None;
    }
    if is_directory && call.disk().may(&into, call.user, Access::Execute).is_err() {
        call.complain(&format!("cannot stat '{target}/{}': Permission denied", file_name(&sources[0])));
        return None;
    }
    let place = |source: &String| {
        if is_directory { absolute(&into, file_name(source)) } else { into.trim_end_matches('/').to_owned() }
    };
    let pairs = sources.iter().map(|source| (source.clone(), place(source))).collect();
    Some((arguments, pairs))
}
