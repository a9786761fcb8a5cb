//! `cat` and `tee`.

use super::support::{Arguments, status};
use super::{Call, Step};

/// `cat`: files one after the other. Supported: `-n`.
pub(super) fn cat(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "nAETbsuv", "", &[("number", 'n')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let (inputs, all) = call.inputs(&arguments.operands);
    let mut number = 0_u64;
    for (_, bytes) in inputs {
        if !arguments.has('n') {
            call.stdout.extend_from_slice(&bytes);
            continue;
        }
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            number += 1;
            call.print(&format!("{number:>6}\t"));
            call.stdout.extend_from_slice(line);
        }
    }
    status(all, 1)
}

/// `tee`: standard input to standard output and to files. Supported: `-a`.
pub(super) fn tee(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "ai", "", &[("append", 'a')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let (bytes, user, now) = (call.stdin.all().to_vec(), call.user.clone(), call.now());
    let mut all = true;
    for operand in &arguments.operands {
        let path = call.path(operand);
        let written = if arguments.has('a') {
            call.disk_mut().append(&path, &bytes, &user, now)
        } else {
            call.disk_mut().write(&path, &bytes, &user, now)
        };
        if let Err(errno) = written {
            call.complain(&format!("{operand}: {errno}"));
            all = false;
        }
    }
    call.stdout.extend_from_slice(&bytes);
    status(all, 1)
}
