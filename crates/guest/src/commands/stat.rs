//! `stat`, `file`, `readlink`, `realpath`, `basename`, `dirname`, `which` and `md5sum` with `base64`.

use md5::{Digest, Md5};

use super::support::{Arguments, lines, mode_text, status};
use super::{Call, Step};
use crate::disk::{Access, Kind, file_name, parent};

/// `stat`. Supported: `-c` with `%n`, `%s`, `%a`, `%U`, `%G`, `%u`, `%g`, `%F`, `%Y`.
pub(super) fn stat(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "L", "c", &[("format", 'c')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    if arguments.operands.is_empty() {
        return call.usage("missing operand", 1);
    }
    let mut well = true;
    for operand in &arguments.operands {
        let path = call.path(operand);
        let found = match call.disk().lstat(&path, call.now()) {
            Ok(found) => found,
            Err(errno) => {
                call.complain(&format!("cannot stat '{operand}': {errno}"));
                well = false;
                continue;
            }
        };
        let users = &call.machine().users;
        let (owner, group) = (users.user_name(found.owner), users.group_name(found.group));
        let (kind, letter) = match found.kind {
            Kind::Directory => ("directory", 'd'),
            Kind::Symlink => ("symbolic link", 'l'),
            Kind::Device => ("character special file", 'c'),
            Kind::File if found.size == 0 => ("regular empty file", '-'),
            Kind::File => ("regular file", '-'),
        };
        let text = match arguments.value('c') {
            Some(format) => {
                let values = [
                    ("%n", operand.clone()),
                    ("%s", found.size.to_string()),
                    ("%a", format!("{:o}", found.mode)),
                    ("%U", owner),
                    ("%G", group),
                    ("%u", found.owner.to_string()),
                    ("%g", found.group.to_string()),
                    ("%F", kind.to_owned()),
                    ("%A", format!("{letter}{}", mode_text(found.mode))),
                    ("%y", found.modified.strftime("%Y-%m-%d %H:%M:%S.000000000 +0000")),
                    ("%Y", found.modified.as_secs().to_string()),
                ];
                format!(
                    "{}\n",
                    values.iter().fold(format.to_owned(), |text, (name, value)| text.replace(name, value))
                )
            }
            None => format!(
                "  File: ‘{operand}’\n  Size: {:<10}\tBlocks: {:<10} IO Block: 4096   {kind}\nAccess: ({:04o}/{letter}{})  Uid: ({:>5}/{owner:>8})   Gid: ({:>5}/{group:>8})\nModify: {}\n",
                found.size,
                found.size.div_ceil(512),
                found.mode,
                mode_text(found.mode),
                found.owner,
                found.group,
                found.modified.strftime("%Y-%m-%d %H:%M:%S.000000000 +0000"),
            ),
        };
        call.print(&text);
    }
    status(well, 1)
}

/// `file`: what a file seems to be.
pub(super) fn file(call: &mut Call<'_>) -> Step {
    for operand in call.argv.iter().skip(1) {
        let path = call.path(operand);
        let text = match call.disk().lstat(&path, call.now()) {
            Err(errno) => format!("cannot open ({errno})"),
            Ok(found) => match found.kind {
                Kind::Directory => "directory".to_owned(),
                Kind::Symlink => {
                    format!("symbolic link to `{}'", call.disk().read_link(&path).unwrap_or_default())
                }
                Kind::Device => "character special (1/3)".to_owned(),
                Kind::File if found.size == 0 => "empty".to_owned(),
                Kind::File => match call.disk().read_as(&path, call.user, call.now()) {
                    Err(_) => "regular file, no read permission".to_owned(),
                    Ok(bytes) if bytes.starts_with(b"\x7fELF") => {
                        "ELF 64-bit LSB executable, x86-64, dynamically linked".to_owned()
                    }
                    Ok(bytes) if bytes.starts_with(b"#!/bin/bash") || bytes.starts_with(b"#!/bin/sh") => {
                        "Bourne-Again shell script, ASCII text executable".to_owned()
                    }
                    Ok(bytes)
                        if bytes.to_ascii_lowercase().starts_with(b"<!doctype html")
                            || bytes.starts_with(b"<html") =>
                    {
                        "HTML document, ASCII text".to_owned()
                    }
                    Ok(bytes) if bytes.windows(2).any(|pair| pair == b"\r\n") => {
                        "ASCII text, with CRLF line terminators".to_owned()
                    }
                    Ok(bytes) if bytes.is_ascii() => "ASCII text".to_owned(),
                    Ok(bytes) if core::str::from_utf8(&bytes).is_ok() => "UTF-8 Unicode text".to_owned(),
                    Ok(_) => "data".to_owned(),
                },
            },
        };
        call.print(&format!("{operand}: {text}\n"));
    }
    Step::Exit(0)
}

/// `readlink` (`-f`) and `realpath`.
pub(super) fn readlink(call: &mut Call<'_>) -> Step {
    let whole =
        call.name() == "realpath" || call.argv.iter().any(|argument| argument == "-f" || argument == "-e");
    let operands: Vec<String> =
        call.argv.iter().skip(1).filter(|argument| !argument.starts_with('-')).cloned().collect();
    let mut well = !operands.is_empty();
    for operand in operands {
        let path = call.path(&operand);
        let target = if whole { call.disk().canonical(&path) } else { call.disk().read_link(&path) };
        match target {
            Ok(target) => call.print(&format!("{target}\n")),
            Err(_) => well = false,
        }
    }
    status(well, 1)
}

/// `basename`, also with a suffix to take off.
pub(super) fn basename(call: &mut Call<'_>) -> Step {
    let words: Vec<String> = call.argv.iter().skip(1).cloned().collect();
    let Some(path) = words.first() else { return call.usage("missing operand", 1) };
    let name = file_name(path);
    let name = words
        .get(1)
        .and_then(|suffix| name.strip_suffix(suffix.as_str()))
        .filter(|rest| !rest.is_empty())
        .unwrap_or(name);
    call.print(&format!("{name}\n"));
    Step::Exit(0)
}

/// `dirname`.
pub(super) fn dirname(call: &mut Call<'_>) -> Step {
    let Some(path) = call.argv.get(1).cloned() else { return call.usage("missing operand", 1) };
    let trimmed = path.trim_end_matches('/');
    let directory = if trimmed.is_empty() && path.starts_with('/') {
        "/"
    } else if trimmed.contains('/') {
        parent(trimmed)
    } else {
        "."
    };
    call.print(&format!("{directory}\n"));
    Step::Exit(0)
}

/// `which`: where a program is.
pub(super) fn which(call: &mut Call<'_>) -> Step {
    let mut well = true;
    for name in call.argv.iter().skip(1) {
        let directories = ["/usr/local/bin", "/usr/bin", "/usr/local/sbin", "/usr/sbin"];
        let path = directories
            .iter()
            .map(|directory| format!("{directory}/{name}"))
            .find(|path| call.disk().may(path, call.user, Access::Execute).is_ok());
        match path.filter(|_| !name.contains('/')) {
            Some(path) => call.print(&format!("{path}\n")),
            None => {
                call.stderr.extend_from_slice(
                    format!(
                        "/usr/bin/which: no {name} in (/usr/local/bin:/usr/bin:/usr/local/sbin:/usr/sbin)\n"
                    )
                    .as_bytes(),
                );
                well = false;
            }
        }
    }
    status(well, 1)
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// `base64`. Supported: `-d`, `-w`.
pub(super) fn base64(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "di", "w", &[("decode", 'd'), ("wrap", 'w')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let (inputs, all) = call.inputs(&arguments.operands);
    let bytes: Vec<u8> = inputs.into_iter().flat_map(|(_, bytes)| bytes).collect();
    if arguments.has('d') {
        let Some(decoded) = decode(&bytes) else { return call.fail("invalid input") };
        call.stdout.extend_from_slice(&decoded);
        return status(all, 1);
    }
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0_u32, |group, byte| (group << 8) | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for index in 0..4 {
            let digit = (group >> (18 - 6 * index)) & 63;
            text.push(if index <= chunk.len() { char::from(DIGITS[digit as usize]) } else { '=' });
        }
    }
    let width: usize = arguments.value('w').and_then(|width| width.parse().ok()).unwrap_or(76);
    if width == 0 {
        call.print(&text);
    } else {
        for line in text.as_bytes().chunks(width) {
            call.stdout.extend_from_slice(line);
            call.print("\n");
        }
    }
    status(all, 1)
}

fn decode(bytes: &[u8]) -> Option<Vec<u8>> {
    let digits: Vec<u8> = bytes.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let mut decoded = Vec::new();
    for chunk in digits.chunks(4) {
        let kept = chunk.iter().take_while(|byte| **byte != b'=').count();
        if chunk.len() != 4 || kept < 2 {
            return None;
        }
        let mut group = 0_u32;
        for byte in chunk.iter().take(kept) {
            group = (group << 6) | u32::try_from(DIGITS.iter().position(|digit| digit == byte)?).ok()?;
        }
        group <<= 6 * (4 - kept);
        decoded.extend(group.to_be_bytes().iter().skip(1).take(kept - 1));
    }
    Some(decoded)
}

/// `md5sum`.
pub(super) fn md5sum(call: &mut Call<'_>) -> Step {
    let operands: Vec<String> = call
        .argv
        .iter()
        .skip(1)
        .filter(|argument| *argument == "-" || !argument.starts_with('-'))
        .cloned()
        .collect();
    let (inputs, all) = call.inputs(&operands);
    for (name, bytes) in inputs {
        call.print(&format!("{}  {name}\n", md5(&bytes)));
    }
    status(all, 1)
}

/// The MD5 of some bytes in hexadecimal.
fn md5(bytes: &[u8]) -> String {
    Md5::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `tac`: lines from last to first. `rev`: each line backwards.
pub(super) fn tac(call: &mut Call<'_>) -> Step {
    let operands = call.argv.get(1..).unwrap_or_default().to_vec();
    let backwards = call.name() == "rev";
    let (inputs, all) = call.inputs(&operands);
    for (_, bytes) in inputs {
        let mut rows = lines(&bytes);
        if backwards {
            rows = rows.iter().map(|row| row.chars().rev().collect()).collect();
        } else {
            rows.reverse();
        }
        for row in rows {
            call.print(&format!("{row}\n"));
        }
    }
    status(all, 1)
}

#[cfg(test)]
mod tests {
    use super::md5;

    #[test]
    fn md5_is_that_of_rfc_1321() {
        assert_eq!(md5(b""), "d41d8cd98f00b204e9800998ecf8427e");
        assert_eq!(md5(b"message digest"), "f96b697d7cb7938d525a2f31aaf161d0");
        for length in [55, 56, 63, 64, 119, 120] {
            assert_eq!(md5(&vec![b'a'; length]).len(), 32);
        }
        assert_eq!(md5(&[b'a'; 64]), "014842d480b571495a4a0363793f7367");
    }
}
