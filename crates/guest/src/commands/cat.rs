//! `cat` and `tee`.

use super::support::{Arguments, status};
use super::{Call, Step};

/// `cat`: files one after the other. Supported: `-n`, `-b`, `-s`, `-A`, `-E`, `-e`, `-T`.
pub(super) fn cat(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "nAETebs", "", &[("number", 'n'), ("show-all", 'A')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let (inputs, all) = call.inputs(&arguments.operands);
    let mut number = 0_u64;
    for (_, bytes) in inputs {
        let (ends, tabs) = (
            arguments.has('A') || arguments.has('E') || arguments.has('e'),
            arguments.has('A') || arguments.has('T'),
        );
        let (numbers, filled, squeezed) = (arguments.has('n'), arguments.has('b'), arguments.has('s'));
        if !(ends || tabs || numbers || filled || squeezed) {
            call.stdout.extend_from_slice(&bytes);
            continue;
        }
        let mut was_empty = false;
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            let is_empty = line == b"\n";
            if squeezed && is_empty && std::mem::replace(&mut was_empty, is_empty) {
                continue;
            }
            was_empty = is_empty;
            if (numbers && !filled) || (filled && !is_empty) {
                number += 1;
                call.print(&format!("{number:>6}\t"));
            }
            for byte in line {
                match byte {
                    b'\n' if ends => call.stdout.extend_from_slice(b"$\n"),
                    b'\t' if tabs => call.stdout.extend_from_slice(b"^I"),
                    b'\r' if arguments.has('A') => call.stdout.extend_from_slice(b"^M"),
                    byte => call.stdout.push(*byte),
                }
            }
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
