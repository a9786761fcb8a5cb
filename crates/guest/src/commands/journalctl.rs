//! `journalctl` and `dmesg`.

use super::support::Arguments;
use super::{Call, Step};
use crate::systemd::unit_name;

/// `journalctl`: the journal since boot. Supported: `-u`, `-n`, `-b`, `-x`, `-e`, `-r`, `--no-pager`. Refused: `-f`.
pub(super) fn journalctl(call: &mut Call<'_>) -> Step {
    let long = [
        ("no-pager", 'P'),
        ("unit", 'u'),
        ("lines", 'n'),
        ("reverse", 'r'),
        ("boot", 'b'),
        ("follow", 'f'),
        ("pager-end", 'e'),
    ];
    // `-xe` and `-xeu` are one word, as people type them.
    let arguments = match Arguments::parse(call.argv, "bxerPkqf", "un", &long) {
        Ok(arguments) => arguments,
        Err(text) => return call.fail(&text),
    };
    if arguments.has('f') {
        return call.fail("following the journal is not supported here; use tail -f on a log file");
    }
    let readers = ["adm", "systemd-journal", "wheel"];
    if !call.user.is_root() && !call.user.groups.iter().any(|group| readers.contains(&group.as_str())) {
        call.stderr.extend_from_slice(b"No journal files were opened due to insufficient permissions.\n");
        return Step::Exit(1);
    }
    let unit = arguments.value('u').map(unit_name);
    let machine = call.machine();
    let chosen =
        machine.journal().filter(|entry| unit.as_deref().is_none_or(|unit| unit == entry.unit.as_str()));
    let mut lines: Vec<String> = chosen.map(|entry| machine.journal_line(&entry)).collect();
    let count = arguments.value('n').and_then(|count| count.parse().ok()).unwrap_or(if arguments.has('e') {
        1_000
    } else {
        usize::MAX
    });
    lines.drain(..lines.len().saturating_sub(count));
    if arguments.has('r') {
        lines.reverse();
    }
    let since =
        machine.powered_since().map_or_else(String::new, |since| since.strftime("%a %Y-%m-%d %H:%M:%S UTC"));
    let text =
        if lines.is_empty() { "-- No entries --\n".to_owned() } else { format!("{}\n", lines.join("\n")) };
    let heading =
        format!("-- Logs begin at {since}, end at {}. --\n", call.now().strftime("%a %Y-%m-%d %H:%M:%S UTC"));
    call.print(&format!("{heading}{text}"));
    Step::Exit(0)
}

/// `dmesg`: what the kernel said at boot.
pub(super) fn dmesg(call: &mut Call<'_>) -> Step {
    let console = call.machine().console_output(call.now());
    for line in console.lines().filter(|line| {
        line.starts_with('[')
            && !line.contains("cloud-init[")
            && !line.starts_with("[  OK")
            && !line.starts_with("[FAILED")
    }) {
        call.print(&format!("{line}\n"));
    }
    Step::Exit(0)
}
