//! `dd`, `truncate` and `fallocate`: files of a given size.
//!
//! Supported: `dd` with `if`, `of`, `bs`, `count`, `skip`, `conv=notrunc`/`fsync` and `oflag` as far as they change nothing here, `status`;
//! `truncate -s`, `fallocate -l`. Simplified: no time passes; `seek` is refused. What comes from `/dev/zero` takes room on
//! the volume and none of our memory, so it may be as long as the volume is.

use super::input::device_bytes;
use super::support::{Arguments, human};
use super::{Call, Step};
use crate::disk::{Device, Errno};
use crate::shell::limits;

/// `dd`.
pub(super) fn dd(call: &mut Call<'_>) -> Step {
    let (mut input, mut output, mut quiet) = (None, None, false);
    let (mut block, mut count, mut skip) = (512_u64, None, 0_u64);
    for word in call.argv.iter().skip(1) {
        let Some((name, value)) = word.split_once('=') else {
            return unknown(call, &format!("unrecognized operand '{word}'"));
        };
        let number = || size(value);
        match name {
            "if" => input = Some(value.to_owned()),
            "of" => output = Some(value.to_owned()),
            "status" => quiet = matches!(value, "none" | "noxfer"),
            "bs" | "ibs" | "obs" => match number().filter(|number| *number > 0) {
                Some(number) => block = number,
                None => return call.fail(&format!("invalid number: '{value}'")),
            },
            "count" | "skip" => match number() {
                Some(number) if name == "count" => count = Some(number),
                Some(number) => skip = number,
                None => return call.fail(&format!("invalid number: '{value}'")),
            },
            "conv" | "oflag" | "iflag" => {}
            "seek" => return call.fail("seek= is not supported here"),
            _ => return unknown(call, &format!("unrecognized operand '{word}'")),
        }
    }
    let wanted = count.map(|count| count.saturating_mul(block));
    let device = input.as_ref().and_then(|input| call.disk().device(&call.path(input)));
    let written = match (device, wanted, &output) {
        (Some(Device::Zero), Some(size), Some(output)) => zeros(call, output, size).map(|()| size),
        (Some(Device::Zero | Device::Random | Device::Full), None, _) => {
            return call.fail("without count= this would never end; count=N takes N blocks");
        }
        _ => copy(call, input.as_deref(), output.as_deref(), device, skip.saturating_mul(block), wanted),
    };
    match written {
        Ok(bytes) => {
            let blocks = format!("{}+{}", bytes / block, u8::from(bytes % block > 0));
            if !quiet {
                let shown = if bytes < 1_000 { String::new() } else { format!(" ({})", decimal(bytes)) };
                let text = format!(
                    "{blocks} records in\n{blocks} records out\n{bytes} bytes{shown} copied, 0.0 s, 0 kB/s\n"
                );
                call.stderr.extend_from_slice(text.as_bytes());
            }
            Step::Exit(0)
        }
        Err((file, Errno::EFBIG)) => call.fail(&format!(
            "error writing '{file}': more than 8 MiB that are not zeros are too much for this machine"
        )),
        Err((file, Errno::ENOSPC)) => call.fail(&format!("error writing '{file}': {}", Errno::ENOSPC)),
        Err((file, errno)) => call.fail(&format!("failed to open '{file}': {errno}")),
    }
}

fn unknown(call: &mut Call<'_>, text: &str) -> Step {
    call.usage(text, 1)
}

fn zeros(call: &mut Call<'_>, output: &str, size: u64) -> Result<(), (String, Errno)> {
    let (path, user, now) = (call.path(output), call.user.clone(), call.now());
    call.disk_mut().write_zeros(&path, size, &user, now).map_err(|errno| (output.to_owned(), errno))
}

fn copy(
    call: &mut Call<'_>,
    input: Option<&str>,
    output: Option<&str>,
    device: Option<Device>,
    skip: u64,
    wanted: Option<u64>,
) -> Result<u64, (String, Errno)> {
    let most = wanted.map_or(usize::MAX, |wanted| usize::try_from(wanted).unwrap_or(usize::MAX));
    let skip = usize::try_from(skip).unwrap_or(usize::MAX);
    let bytes = match (input, device) {
        (Some(_), Some(device)) if device != Device::Null => {
            if most > limits::PIPE {
                return Err((output.unwrap_or("standard output").to_owned(), Errno::EFBIG));
            }
            device_bytes(call.machine(), call.now(), device, most)
        }
        (Some(input), _) => call.read(input).map_err(|errno| (input.to_owned(), errno))?,
        (None, _) => call.stdin.first_bytes(most.saturating_add(skip)).to_vec(),
    };
    let bytes = bytes.get(skip.min(bytes.len())..).unwrap_or_default();
    let bytes = &bytes[..bytes.len().min(most)];
    match output {
        Some(output) => {
            let (path, user, now) = (call.path(output), call.user.clone(), call.now());
            call.disk_mut().write(&path, bytes, &user, now).map_err(|errno| (output.to_owned(), errno))?;
        }
        None => call.stdout.extend_from_slice(bytes),
    }
    Ok(bytes.len() as u64)
}

/// `10`, `1M`, `4K`, `2G`, `1kB`.
fn size(text: &str) -> Option<u64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number: u64 = text[..digits].parse().ok()?;
    let factor: u64 = match &text[digits..] {
        "" | "c" | "B" => 1,
        "w" => 2,
        "b" => 512,
        "kB" | "KB" => 1_000,
        "k" | "K" | "KiB" => 1 << 10,
        "MB" => 1_000_000,
        "m" | "M" | "MiB" => 1 << 20,
        "GB" => 1_000_000_000,
        "g" | "G" | "GiB" => 1 << 30,
        "T" | "TiB" => 1 << 40,
        _ => return None,
    };
    number.checked_mul(factor)
}

/// `10 MB`: as dd prints a size.
fn decimal(bytes: u64) -> String {
    let (mut tenths, mut unit) = (bytes.saturating_mul(10), "B");
    for next in ["kB", "MB", "GB", "TB"] {
        if tenths < 10_000 {
            break;
        }
        tenths = tenths.saturating_add(500) / 1_000;
        unit = next;
    }
    if tenths < 100 {
        format!("{}.{} {unit}", tenths / 10, tenths % 10)
    } else {
        format!("{} {unit}", tenths / 10)
    }
}

/// `truncate -s SIZE` and `fallocate -l SIZE`.
pub(super) fn truncate(call: &mut Call<'_>) -> Step {
    let arguments = match Arguments::parse(call.argv, "cn", "sl", &[("size", 's'), ("length", 'l')]) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let Some(wanted) = arguments.value('s').or(arguments.value('l')).map(str::to_owned) else {
        return call.usage("a size is missing", 1);
    };
    let Some(size) = size(&wanted) else { return call.fail(&format!("Invalid number: '{wanted}'")) };
    let operands = arguments.operands.clone();
    if operands.is_empty() {
        return call.usage("missing file operand", 1);
    }
    for operand in operands {
        let (path, user, now) = (call.path(&operand), call.user.clone(), call.now());
        let old = call.disk().read(&path, now).unwrap_or_default();
        let outcome = match usize::try_from(size).ok().filter(|size| !old.is_empty() && *size <= limits::PIPE)
        {
            Some(size) => {
                let mut bytes = old;
                bytes.resize(size, 0);
                call.disk_mut().write(&path, &bytes, &user, now)
            }
            None if !old.is_empty() => Err(Errno::EFBIG),
            None => call.disk_mut().write_zeros(&path, size, &user, now),
        };
        if let Err(errno) = outcome {
            return call.fail(&format!("failed to truncate '{operand}' at {} bytes: {errno}", human(size)));
        }
    }
    Step::Exit(0)
}
