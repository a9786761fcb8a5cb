//! `stat`, `file`, `readlink`, `realpath`, `basename`, `dirname`, `which` and `md5sum` with `base64`.

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

/// The MD5 of some bytes in hexadecimal (RFC 1321).
fn md5(bytes: &[u8]) -> String {
    const SHIFTS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
    let mut state: [u32; 4] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];
    let mut message = bytes.to_vec();
    message.push(0x80);
    while message.len() % 64 != 56 {
        message.push(0);
    }
    message.extend((bytes.len() as u64).wrapping_mul(8).to_le_bytes());
    for block in message.chunks_exact(64) {
        let word = |index: usize| {
            block
                .iter()
                .skip(4 * index)
                .take(4)
                .rev()
                .fold(0_u32, |word, byte| (word << 8) | u32::from(*byte))
        };
        let [mut a, mut b, mut c, mut d] = state;
        for index in 0..64 {
            let (mix, from) = match index / 16 {
                0 => ((b & c) | (!b & d), index),
                1 => ((d & b) | (!d & c), (5 * index + 1) % 16),
                2 => (b ^ c ^ d, (3 * index + 5) % 16),
                _ => (c ^ (b | !d), (7 * index) % 16),
            };
            let sum = a.wrapping_add(mix).wrapping_add(SINES[index]).wrapping_add(word(from));
            a = d;
            d = c;
            c = b;
            b = b.wrapping_add(sum.rotate_left(SHIFTS[index / 16][index % 4]));
        }
        for (sum, part) in state.iter_mut().zip([a, b, c, d]) {
            *sum = sum.wrapping_add(part);
        }
    }
    state.iter().flat_map(|part| part.to_le_bytes()).map(|byte| format!("{byte:02x}")).collect()
}

/// The whole parts of `2^32 × |sin(n)|`.
const SINES: [u32; 64] = [
    0xd76a_a478,
    0xe8c7_b756,
    0x2420_70db,
    0xc1bd_ceee,
    0xf57c_0faf,
    0x4787_c62a,
    0xa830_4613,
    0xfd46_9501,
    0x6980_98d8,
    0x8b44_f7af,
    0xffff_5bb1,
    0x895c_d7be,
    0x6b90_1122,
    0xfd98_7193,
    0xa679_438e,
    0x49b4_0821,
    0xf61e_2562,
    0xc040_b340,
    0x265e_5a51,
    0xe9b6_c7aa,
    0xd62f_105d,
    0x0244_1453,
    0xd8a1_e681,
    0xe7d3_fbc8,
    0x21e1_cde6,
    0xc337_07d6,
    0xf4d5_0d87,
    0x455a_14ed,
    0xa9e3_e905,
    0xfcef_a3f8,
    0x676f_02d9,
    0x8d2a_4c8a,
    0xfffa_3942,
    0x8771_f681,
    0x6d9d_6122,
    0xfde5_380c,
    0xa4be_ea44,
    0x4bde_cfa9,
    0xf6bb_4b60,
    0xbebf_bc70,
    0x289b_7ec6,
    0xeaa1_27fa,
    0xd4ef_3085,
    0x0488_1d05,
    0xd9d4_d039,
    0xe6db_99e5,
    0x1fa2_7cf8,
    0xc4ac_5665,
    0xf429_2244,
    0x432a_ff97,
    0xab94_23a7,
    0xfc93_a039,
    0x655b_59c3,
    0x8f0c_cc92,
    0xffef_f47d,
    0x8584_5dd1,
    0x6fa8_7e4f,
    0xfe2c_e6e0,
    0xa301_4314,
    0x4e08_11a1,
    0xf753_7e82,
    0xbd3a_f235,
    0x2ad7_d2bb,
    0xeb86_d391,
];

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
