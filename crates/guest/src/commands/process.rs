//! `ps`, `pgrep`, `kill`, `pkill` and `killall`: the processes of the services.

use super::support::status;
use super::{Call, Step};
use crate::machine::Process;

/// `ps`. Supported: plain, `aux`, `-ef`, `-e`, `-C NAME`.
pub(super) fn ps(call: &mut Call<'_>) -> Step {
    let words: Vec<String> = call.argv.iter().skip(1).cloned().collect();
    let has = |letters: &str| words.iter().any(|word| word.chars().any(|c| letters.contains(c)));
    let mut processes = call.machine().processes();
    let own = |pid, command: &str, call: &Call<'_>| Process {
        pid,
        parent: 1_900,
        user: call.user.name.clone(),
        command: command.to_owned(),
        started: call.now(),
    };
    processes.push(own(31_900, "-bash", call));
    processes.push(own(31_950, &call.argv.join(" "), call));
    if let Some(name) = words.iter().position(|word| word == "-C").and_then(|at| words.get(at + 1)) {
        processes.retain(|process| program(process) == *name);
    } else if !has("eax") {
        processes.retain(|process| process.pid >= 31_900);
    }
    let text: String = if has("u") && !has("f") {
        let rows = processes.iter().map(|process| {
            format!(
                "{:<8} {:>5}  0.0  0.4 {:>6} {:>5} ?        Ss   {}   0:00 {}\n",
                process.user,
                process.pid,
                112_000,
                4_200,
                process.started.strftime("%H:%M"),
                process.command
            )
        });
        std::iter::once(
            "USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n".to_owned(),
        )
        .chain(rows)
        .collect()
    } else if has("f") {
        let rows = processes.iter().map(|process| {
            format!(
                "{:<8} {:>5} {:>5}  0 {} ?        00:00:00 {}\n",
                process.user,
                process.pid,
                process.parent,
                process.started.strftime("%H:%M"),
                process.command
            )
        });
        std::iter::once("UID        PID  PPID  C STIME TTY          TIME CMD\n".to_owned())
            .chain(rows)
            .collect()
    } else {
        let rows = processes.iter().map(|process| {
            format!(
                "{:>5} {:<8} 00:00:00 {}\n",
                process.pid,
                if process.pid >= 31_900 { "pts/0" } else { "?" },
                program(process)
            )
        });
        std::iter::once("  PID TTY          TIME CMD\n".to_owned()).chain(rows).collect()
    };
    call.print(&text);
    Step::Exit(0)
}

/// The name of the program of a process.
fn program(process: &Process) -> String {
    let first = process.command.split(' ').next().unwrap_or_default();
    crate::disk::file_name(first).trim_start_matches('-').to_owned()
}

/// `pgrep`. Supported: a part of a name, `-f`, `-l`.
pub(super) fn pgrep(call: &mut Call<'_>) -> Step {
    let Some(name) = call.argv.iter().skip(1).find(|word| !word.starts_with('-')).cloned() else {
        return call.usage("no matching criteria specified", 2);
    };
    let long = call.argv.iter().any(|word| word == "-l" || word == "-a");
    let found: Vec<Process> =
        call.machine().processes().into_iter().filter(|process| program(process).contains(&name)).collect();
    for process in &found {
        let line = if long {
            format!("{} {}\n", process.pid, program(process))
        } else {
            format!("{}\n", process.pid)
        };
        call.print(&line);
    }
    status(!found.is_empty(), 1)
}

/// `kill`, `pkill`, `killall`. Supported: signals TERM, KILL, HUP and 0.
pub(super) fn kill(call: &mut Call<'_>) -> Step {
    let mut signal = "TERM".to_owned();
    let mut targets = Vec::new();
    let mut words = call.argv.iter().skip(1);
    while let Some(word) = words.next() {
        match word.strip_prefix('-') {
            Some("s") => signal = words.next().cloned().unwrap_or_default(),
            Some("f" | "q" | "e") => {}
            Some(name) => signal = name.to_owned(),
            None => targets.push(word.clone()),
        }
    }
    let signal = signal.trim_start_matches("SIG").to_owned();
    if targets.is_empty() {
        return call.usage("whom to send the signal to is missing", 1);
    }
    let by_number = call.name() == "kill";
    let mut well = true;
    for target in targets {
        let processes = call.machine().processes();
        let chosen: Vec<&Process> =
            if by_number {
                processes.iter().filter(|process| target.parse() == Ok(process.pid)).collect()
            } else {
                let exact = call.name() == "killall";
                processes
                    .iter()
                    .filter(|process| {
                        if exact { program(process) == target } else { program(process).contains(&target) }
                    })
                    .collect()
            };
        if chosen.is_empty() {
            match call.name() {
                "kill" => call.complain(&format!("({target}) - No such process")),
                "killall" => {
                    let line = format!("{target}: no process found\n");
                    call.stderr.extend_from_slice(line.as_bytes());
                }
                _ => {}
            }
            well = false;
            continue;
        }
        if !call.user.is_root() && chosen.iter().any(|process| process.user != call.user.name) {
            let shown = if by_number {
                format!("({target}) - Operation not permitted")
            } else {
                format!("{target}: Operation not permitted")
            };
            call.complain(&shown);
            well = false;
            continue;
        }
        // Only the first process of a unit ends it; its workers are started anew.
        let units: Vec<String> = call
            .machine()
            .units()
            .filter(|(_, unit)| {
                unit.main_pid != 0 && chosen.iter().any(|process| process.pid == unit.main_pid)
            })
            .map(|(name, _)| name.to_owned())
            .collect();
        let now = call.now();
        for unit in units {
            match signal.as_str() {
                "TERM" | "15" | "INT" | "2" | "QUIT" | "3" => {
                    call.world.machine_mut().kill_unit(&unit, now, false)
                }
                "KILL" | "9" => call.world.machine_mut().kill_unit(&unit, now, true),
                "HUP" | "1" => well &= call.world.machine_mut().reload_unit(&unit, now).is_ok(),
                "0" => {}
                other => {
                    let text = format!("the signal {other} is not supported here");
                    call.complain(&text);
                    well = false;
                }
            }
        }
    }
    status(well, 1)
}
