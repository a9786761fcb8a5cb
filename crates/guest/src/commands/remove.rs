//! `rm` and `rmdir`.

use super::support::{Arguments, status};
use super::{Call, Step};
use crate::disk::{Errno, Kind};

/// `rm`. Supported: `-r`, `-R`, `-f`, `-v`, `-d`. It refuses `/`, as GNU's does.
pub(super) fn rm(call: &mut Call<'_>) -> Step {
    let long = [("recursive", 'r'), ("force", 'f'), ("verbose", 'v'), ("dir", 'd')];
    let arguments = match Arguments::parse(call.argv, "rRfvdi", "", &long) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    if arguments.operands.is_empty() && !arguments.has('f') {
        return call.usage("missing operand", 1);
    }
    let recursive = arguments.has('r') || arguments.has('R');
    let mut well = true;
    for operand in &arguments.operands {
        let path = call.path(operand);
        let found = call.disk().lstat(path.trim_end_matches('/'), call.now());
        let canonical = call.disk().canonical(&path).unwrap_or_default();
        let outcome = match found {
            _ if canonical == "/" && recursive => {
                call.complain("it is dangerous to operate recursively on '/'");
                call.complain("use --no-preserve-root to override this failsafe");
                well = false;
                continue;
            }
            Err(Errno::ENOENT) if arguments.has('f') => Ok(()),
            Err(errno) => Err((operand.clone(), errno)),
            Ok(found) if found.kind != Kind::Directory => {
                let user = call.user.clone();
                call.disk_mut().remove_file(&path, &user).map_err(|errno| (operand.clone(), errno))
            }
            Ok(_) if recursive => {
                remove_tree(call, path.trim_end_matches('/'), operand.trim_end_matches('/'))
            }
            Ok(_) => Err((operand.clone(), Errno::EISDIR)),
        };
        match outcome {
            Ok(()) if arguments.has('v') => call.print(&format!("removed '{operand}'\n")),
            Ok(()) => {}
            Err((what, errno)) => {
                call.complain(&format!("cannot remove '{what}': {errno}"));
                well = false;
            }
        }
    }
    status(well, 1)
}

/// Removes all that is below a directory, deepest first, and then the directory. No recursion: learners may
/// nest deeply.
fn remove_tree(call: &mut Call<'_>, root: &str, shown: &str) -> Result<(), (String, Errno)> {
    let (user, now) = (call.user.clone(), call.now());
    let name = |path: &str| format!("{shown}{}", path.strip_prefix(root).unwrap_or_default());
    let mut ahead = vec![root.to_owned()];
    let mut directories = Vec::new();
    while let Some(directory) = ahead.pop() {
        for entry in call.disk().list_as(&directory, &user).map_err(|errno| (name(&directory), errno))? {
            let path = format!("{directory}/{entry}");
            if call.disk().lstat(&path, now).is_ok_and(|found| found.kind == Kind::Directory) {
                ahead.push(path);
            } else {
                call.disk_mut().remove_file(&path, &user).map_err(|errno| (name(&path), errno))?;
            }
        }
        directories.push(directory);
    }
    for directory in directories.iter().rev() {
        call.disk_mut().remove_dir(directory, &user).map_err(|errno| (name(directory), errno))?;
    }
    Ok(())
}

/// `rmdir`: removes empty directories.
pub(super) fn rmdir(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "v", "", &[]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let user = call.user.clone();
    let mut well = true;
    for operand in &arguments.operands {
        let path = call.path(operand);
        if let Err(errno) = call.disk_mut().remove_dir(&path, &user) {
            call.complain(&format!("failed to remove '{operand}': {errno}"));
            well = false;
        }
    }
    status(well, 1)
}
