//! `mkdir`, `touch` and `ln`.

use super::support::{Arguments, status};
use super::{Call, Step};
use crate::disk::{Errno, absolute, file_name};

/// `mkdir`. Supported: `-p`, `-m`, `-v`.
pub(super) fn mkdir(call: &mut Call<'_>) -> Step {
    let arguments =
        match Arguments::parse(call.argv, "pv", "m", &[("parents", 'p'), ("mode", 'm'), ("verbose", 'v')]) {
            Ok(arguments) => arguments,
            Err(text) => return call.usage(&text, 1),
        };
    if arguments.operands.is_empty() {
        return call.usage("missing operand", 1);
    }
    let mode = match arguments.value('m').map(|mode| u16::from_str_radix(mode, 8)) {
        Some(Err(_)) => return call.fail("only octal modes are supported here"),
        Some(Ok(mode)) => Some(mode),
        None => None,
    };
    let (user, now) = (call.user.clone(), call.now());
    let mut well = true;
    for operand in &arguments.operands {
        let path = call.path(operand);
        let disk = call.disk_mut();
        let made = if arguments.has('p') {
            disk.mkdir_all(&path, &user, now)
        } else {
            disk.mkdir(&path, &user, now)
        };
        let made = made.and_then(|()| mode.map_or(Ok(()), |mode| disk.chmod(&path, mode, &user)));
        match made {
            Ok(()) if arguments.has('v') => call.print(&format!("mkdir: created directory '{operand}'\n")),
            Ok(()) => {}
            Err(errno) => {
                call.complain(&format!("cannot create directory '{operand}': {errno}"));
                well = false;
            }
        }
    }
    status(well, 1)
}

/// `touch`: creates empty files, or sets their time to now. Supported: `-c`.
pub(super) fn touch(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "cam", "", &[("no-create", 'c')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    if arguments.operands.is_empty() {
        return call.usage("missing file operand", 1);
    }
    let (user, now) = (call.user.clone(), call.now());
    let mut well = true;
    for operand in &arguments.operands {
        let path = call.path(operand);
        let touched = match call.disk_mut().touch(&path, &user, now) {
            Err(Errno::ENOENT) if arguments.has('c') => Ok(()),
            Err(Errno::ENOENT) => call.disk_mut().write(&path, b"", &user, now),
            other => other,
        };
        if let Err(errno) = touched {
            call.complain(&format!("cannot touch '{operand}': {errno}"));
            well = false;
        }
    }
    status(well, 1)
}

/// `ln -s`. Supported: `-f`, `-n`, `-v`. Refused: hard links.
pub(super) fn ln(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "sfnvT", "", &[("symbolic", 's'), ("force", 'f')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    if !arguments.has('s') {
        return call.fail("hard links are not supported here; use ln -s");
    }
    let (targets, place) = match arguments.operands.as_slice() {
        [] => return call.usage("missing file operand", 1),
        [target] => (vec![target.clone()], file_name(target).to_owned()),
        [targets @ .., place] => (targets.to_vec(), place.clone()),
    };
    let into = call.path(&place);
    let is_directory = call.disk().is_directory(&into) && !(arguments.has('n') || arguments.has('T'));
    if targets.len() > 1 && !is_directory {
        return call.fail(&format!("target '{place}' is not a directory"));
    }
    let (user, now) = (call.user.clone(), call.now());
    let mut well = true;
    for target in targets {
        let path = if is_directory { absolute(&into, file_name(&target)) } else { into.clone() };
        if arguments.has('f') && call.disk().lstat(&path, now).is_ok() {
            // What cannot be removed is told by the link that cannot be made.
            let _removed: Result<(), Errno> = call.disk_mut().remove_file(&path, &user);
        }
        if let Err(errno) = call.disk_mut().symlink(&target, &path, &user, now) {
            let shown = if is_directory {
                format!("{}/{}", place.trim_end_matches('/'), file_name(&target))
            } else {
                place.clone()
            };
            call.complain(&format!("failed to create symbolic link '{shown}': {errno}"));
            well = false;
        }
    }
    status(well, 1)
}
