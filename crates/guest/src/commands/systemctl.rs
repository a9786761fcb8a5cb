//! `systemctl`, `service` and `chkconfig`.
//!
//! Wording: systemd 219, which Amazon Linux 2 has (<https://github.com/systemd/systemd/tree/v219>).

use super::support::status;
use super::{Call, Resume, Step};
use crate::machine::PowerRequest;
use crate::systemd::{self, Active, Enabled, StartError, ago, unit_name};

const NO_POLKIT: &str = "The name org.freedesktop.PolicyKit1 was not provided by any .service files";

/// `systemctl`. Supported: start, stop, restart, try-restart, reload, status, is-active, is-enabled, is-failed,
/// enable, disable (both with `--now`), mask, unmask, daemon-reload, list-units, list-unit-files, reboot,
/// poweroff, halt.
pub(super) fn systemctl(call: &mut Call<'_>) -> Step {
    if let Some(resume) = call.resume.take() {
        return finish(call, &resume);
    }
    let known = [
        "--now",
        "--no-pager",
        "-l",
        "--full",
        "-q",
        "--quiet",
        "--all",
        "-a",
        "--type=service",
        "-t",
        "service",
        "--system",
        "--no-legend",
        "--failed",
        "--state=failed",
        "--state=running",
    ];
    let mut words = Vec::new();
    for argument in call.argv.iter().skip(1) {
        if argument.starts_with('-') && !known.contains(&argument.as_str()) {
            let text = format!("systemctl: unrecognized option '{argument}'\n");
            call.stderr.extend_from_slice(text.as_bytes());
            return Step::Exit(1);
        }
        if !argument.starts_with('-') {
            words.push(argument.clone());
        }
    }
    let has = |option: &str| call.argv.iter().any(|argument| argument == option);
    let (now, quiet) = (has("--now"), has("-q") || has("--quiet"));
    let Some((verb, names)) = words.split_first() else { return list_units(call) };
    let names: Vec<String> = names.iter().map(|name| unit_name(name)).collect();
    let needs_names = !matches!(
        verb.as_str(),
        "daemon-reload"
            | "list-units"
            | "list-unit-files"
            | "status"
            | "reboot"
            | "poweroff"
            | "halt"
            | "get-default"
            | "is-system-running"
            | "reset-failed"
    );
    if needs_names && names.is_empty() {
        call.stderr.extend_from_slice(b"Too few arguments.\n");
        return Step::Exit(1);
    }
    match verb.as_str() {
        "start" | "stop" | "restart" | "try-restart" | "reload" | "condrestart" | "reload-or-restart" => {
            jobs(call, verb, &names)
        }
        "enable" | "disable" | "mask" | "unmask" => links(call, verb, &names, now),
        "status" if names.is_empty() => list_units(call),
        "status" => show(call, &names),
        "is-active" => ask(call, &names, quiet, |active| matches!(active, Active::Active)),
        "is-failed" => ask(call, &names, quiet, |active| matches!(active, Active::Failed { .. })),
        "is-enabled" => is_enabled(call, &names, quiet),
        "daemon-reload" | "reset-failed" if call.user.is_root() => Step::Exit(0),
        "daemon-reload" | "reset-failed" => refuse(call, "Failed to execute operation"),
        "list-units" => list_units(call),
        "cat" => cat(call, &names),
        "edit" | "set-property" | "isolate" | "kill" | "list-timers" | "list-dependencies"
        | "list-sockets" => {
            let text = format!("systemctl {verb} is not supported here.\n");
            call.stderr.extend_from_slice(text.as_bytes());
            Step::Exit(1)
        }
        "list-unit-files" => list_unit_files(call),
        "get-default" => {
            call.print("multi-user.target\n");
            Step::Exit(0)
        }
        "is-system-running" => {
            call.print("running\n");
            Step::Exit(0)
        }
        "reboot" | "poweroff" | "halt" => {
            power(call, if verb == "reboot" { PowerRequest::Reboot } else { PowerRequest::PowerOff })
        }
        other => {
            let text = format!("Unknown operation '{other}'.\n");
            call.stderr.extend_from_slice(text.as_bytes());
            Step::Exit(1)
        }
    }
}

/// `systemctl cat`: the files of units.
fn cat(call: &mut Call<'_>, names: &[String]) -> Step {
    let mut well = true;
    for name in names {
        let path = ["/etc/systemd/system", "/usr/lib/systemd/system"]
            .map(|directory| format!("{directory}/{name}"))
            .into_iter()
            .find(|path| call.disk().exists(path));
        match path.and_then(|path| call.disk().read_text(&path, call.now()).ok().map(|text| (path, text))) {
            Some((path, text)) => call.print(&format!("# {path}\n{text}")),
            None => {
                let text = format!("No files found for {name}.\n");
                call.stderr.extend_from_slice(text.as_bytes());
                well = false;
            }
        }
    }
    status(well, 1)
}

fn refuse(call: &mut Call<'_>, what: &str) -> Step {
    call.stderr.extend_from_slice(format!("{what}: {NO_POLKIT}\n").as_bytes());
    Step::Exit(1)
}

/// Notes that the machine shall go down; whoever owns it does the rest.
pub(super) fn power(call: &mut Call<'_>, request: PowerRequest) -> Step {
    if !call.user.is_root() {
        let verb = if request == PowerRequest::Reboot { "reboot" } else { "power off" };
        return refuse(call, &format!("Failed to {verb} system via logind"));
    }
    call.world.machine_mut().requested_power = Some(request);
    Step::Exit(0)
}

fn jobs(call: &mut Call<'_>, verb: &str, names: &[String]) -> Step {
    let short = match verb {
        "try-restart" | "condrestart" | "reload-or-restart" => "restart",
        other => other,
    };
    if !call.user.is_root() {
        for name in names {
            let text = format!(
                "Failed to {short} {name}: {NO_POLKIT}\nSee system logs and 'systemctl status {name}' for details.\n"
            );
            call.stderr.extend_from_slice(text.as_bytes());
        }
        return Step::Exit(1);
    }
    let now = call.now();
    let (mut well, mut ready) = (true, now);
    let mut waiting = Vec::new();
    for name in names {
        let machine = call.world.machine_mut();
        let runs = machine.active(name) == Active::Active;
        let outcome = match verb {
            "stop" => machine.stop_unit(name, now).map(|()| now),
            "reload" if !runs => {
                call.stderr.extend_from_slice(format!("Job for {name} invalid.\n").as_bytes());
                well = false;
                continue;
            }
            "reload" => machine.reload_unit(name, now).map(|()| now),
            "try-restart" | "condrestart" if !runs => Ok(now),
            "restart" | "try-restart" | "condrestart" | "reload-or-restart" => {
                machine.stop_unit(name, now).and_then(|()| machine.start_unit(name, now))
            }
            _ => machine.start_unit(name, now),
        };
        match outcome {
            Ok(until) if until > now => {
                ready = ready.max(until);
                waiting.push(name.clone());
            }
            Ok(_) => {}
            Err(error) => {
                well = false;
                let text = complaint(short, name, error);
                call.stderr.extend_from_slice(text.as_bytes());
            }
        }
    }
    if waiting.is_empty() {
        return status(
            well,
            if verb == "start" || verb == "stop" {
                if names.len() == 1 && !well { exit_of(call, names) } else { 1 }
            } else {
                1
            },
        );
    }
    Step::Wait { until: ready, resume: Resume { stage: u32::from(well), notes: waiting } }
}

/// 5 if the unit is not there at all, as systemd has it.
fn exit_of(call: &Call<'_>, names: &[String]) -> u8 {
    let disk = call.disk();
    let missing =
        names.iter().all(|name| systemd::unit_file(disk, name).is_none() && !systemd::is_masked(disk, name));
    if missing { 5 } else { 1 }
}

fn complaint(verb: &str, name: &str, error: StartError) -> String {
    match error {
        StartError::NotFound if verb == "stop" => format!("Failed to stop {name}: Unit {name} not loaded.\n"),
        StartError::NotFound => format!("Failed to {verb} {name}: Unit not found.\n"),
        StartError::Masked => format!("Failed to {verb} {name}: Unit is masked.\n"),
        StartError::Failed => format!(
            "Job for {name} failed because the control process exited with error code. See \"systemctl status {name}\" and \"journalctl -xe\" for details.\n"
        ),
    }
}

/// What was started is ready by now, or was stopped meanwhile.
fn finish(call: &mut Call<'_>, resume: &Resume) -> Step {
    let now = call.now();
    call.world.machine_mut().settle_units(now);
    let mut well = resume.stage == 1;
    for name in &resume.notes {
        if call.machine().active(name) != Active::Active {
            well = false;
            let text = complaint("start", name, StartError::Failed);
            call.stderr.extend_from_slice(text.as_bytes());
        }
    }
    status(well, 1)
}

fn links(call: &mut Call<'_>, verb: &str, names: &[String], with_job: bool) -> Step {
    if !call.user.is_root() {
        return refuse(call, "Failed to execute operation");
    }
    let now = call.now();
    for name in names {
        let static_unit = verb == "enable" && systemd::enabled(call.disk(), name) == Some(Enabled::Static);
        let disk = call.disk_mut();
        let outcome = match verb {
            "enable" if systemd::is_masked(disk, name) => {
                call.stderr.extend_from_slice(
                    b"Failed to execute operation: Cannot send after transport endpoint shutdown\n",
                );
                return Step::Exit(1);
            }
            "enable" => systemd::enable(disk, name, now),
            "disable" => systemd::disable(disk, name),
            "mask" => systemd::mask(disk, name, now),
            _ => systemd::unmask(disk, name),
        };
        match outcome {
            Ok(text) => call.stderr.extend_from_slice(text.as_bytes()),
            Err(errno) => {
                call.stderr.extend_from_slice(format!("Failed to execute operation: {errno}\n").as_bytes());
                return Step::Exit(1);
            }
        }
        if static_unit {
            call.stderr.extend_from_slice(b"The unit files have no [Install] section. They are not meant to be enabled\nusing systemctl.\n");
        }
    }
    match verb {
        "enable" if with_job => jobs(call, "start", names),
        "disable" if with_job => jobs(call, "stop", names),
        _ => Step::Exit(0),
    }
}

fn ask(call: &mut Call<'_>, names: &[String], quiet: bool, wanted: fn(Active) -> bool) -> Step {
    let mut any = false;
    for name in names {
        let known = systemd::unit_file(call.disk(), name).is_some();
        let active = call.machine().active(name);
        any |= wanted(active);
        let word = match active {
            Active::Active => "active",
            Active::Activating { .. } => "activating",
            Active::Failed { .. } => "failed",
            Active::Inactive if known => "inactive",
            Active::Inactive => "unknown",
        };
        if !quiet {
            call.print(&format!("{word}\n"));
        }
    }
    status(any, 3)
}

fn is_enabled(call: &mut Call<'_>, names: &[String], quiet: bool) -> Step {
    let mut any = false;
    for name in names {
        match systemd::enabled(call.disk(), name) {
            Some(enabled) => {
                any |= matches!(enabled, Enabled::Enabled | Enabled::Static);
                if !quiet {
                    call.print(&format!("{}\n", enabled.as_str()));
                }
            }
            None => {
                let text = format!("Failed to get unit file state for {name}: No such file or directory\n");
                call.stderr.extend_from_slice(text.as_bytes());
            }
        }
    }
    status(any, 1)
}

fn show(call: &mut Call<'_>, names: &[String]) -> Step {
    let mut code = 0;
    for (index, name) in names.iter().enumerate() {
        if index > 0 {
            call.print("\n");
        }
        code = code.max(show_one(call, name));
    }
    Step::Exit(code)
}

fn show_one(call: &mut Call<'_>, name: &str) -> u8 {
    let now = call.now();
    let machine = call.machine();
    let masked = systemd::is_masked(&machine.disk, name);
    let file = systemd::unit_file(&machine.disk, name);
    if file.is_none() && !masked {
        call.stderr.extend_from_slice(format!("Unit {name} could not be found.\n").as_bytes());
        return 4;
    }
    let unit = machine.unit(name);
    let active = machine.active(name);
    let since = unit
        .map(|unit| {
            format!(
                " since {}; {}",
                unit.since.strftime("%a %Y-%m-%d %H:%M:%S UTC"),
                ago(now.since(unit.since))
            )
        })
        .unwrap_or_default();
    let loaded = match (&file, systemd::enabled(&machine.disk, name)) {
        (Some(file), Some(enabled)) => {
            let preset =
                if file.path.starts_with("/etc") || name == "httpd.service" || name == "php-fpm.service" {
                    "disabled"
                } else {
                    "enabled"
                };
            format!("loaded ({}; {}; vendor preset: {preset})", file.path, enabled.as_str())
        }
        _ => "masked (/dev/null; bad)".to_owned(),
    };
    let (one_shot, description, exec) = file.map_or((false, name.to_owned(), String::new()), |file| {
        (file.one_shot, file.description, file.exec_start)
    });
    let state = match active {
        Active::Active if one_shot => format!("active (exited){since}"),
        Active::Active => format!("active (running){since}"),
        Active::Activating { .. } => format!("activating (start){since}"),
        Active::Inactive => format!("inactive (dead){since}"),
        Active::Failed { .. } => format!("failed (Result: exit-code){since}"),
    };
    let mut text = format!("● {name} - {description}\n   Loaded: {loaded}\n   Active: {state}\n");
    if name == "httpd.service" {
        text.push_str("     Docs: man:httpd.service(8)\n");
    }
    let program = crate::disk::file_name(exec.split(' ').next().unwrap_or_default());
    let main_pid = unit.map_or(0, |unit| unit.main_pid);
    match active {
        Active::Failed { status } if main_pid > 0 => {
            text.push_str(&format!("  Process: {main_pid} ExecStart={exec} (code=exited, status={status}/FAILURE)\n Main PID: {main_pid} (code=exited, status={status}/FAILURE)\n"));
        }
        Active::Active | Active::Activating { .. } if main_pid > 0 => {
            text.push_str(&format!(" Main PID: {main_pid} ({program})\n"));
            if name == "httpd.service" {
                text.push_str("   Status: \"Processing requests...\"\n");
            }
            text.push_str(&format!("   CGroup: /system.slice/{name}\n"));
            let processes: Vec<_> = machine
                .processes()
                .into_iter()
                .filter(|process| process.pid == main_pid || process.parent == main_pid)
                .collect();
            for (index, process) in processes.iter().enumerate() {
                let branch = if index + 1 == processes.len() { "└─" } else { "├─" };
                text.push_str(&format!("           {branch}{} {}\n", process.pid, process.command));
            }
        }
        _ => {}
    }
    // The journal is for root and its groups; others see the state only.
    let readers = ["adm", "systemd-journal", "wheel"];
    if call.user.is_root() || call.user.groups.iter().any(|group| readers.contains(&group.as_str())) {
        let lines: Vec<String> = machine
            .journal()
            .filter(|entry| entry.unit.as_str() == name)
            .map(|entry| machine.journal_line(&entry))
            .collect();
        let from = lines.len().saturating_sub(10);
        if !lines.is_empty() {
            text.push_str(&format!("\n{}\n", lines.get(from..).unwrap_or_default().join("\n")));
        }
    }
    call.print(&text);
    match active {
        Active::Active | Active::Activating { .. } => 0,
        _ => 3,
    }
}

fn list_units(call: &mut Call<'_>) -> Step {
    let only_failed = call.argv.iter().any(|word| matches!(word.as_str(), "--failed" | "--state=failed"));
    let only_running = call.argv.iter().any(|word| word == "--state=running");
    let machine = call.machine();
    let mut text = format!("{:<28} {:<6} {:<8} {:<8} DESCRIPTION\n", "UNIT", "LOAD", "ACTIVE", "SUB");
    let mut count = 0;
    for (name, unit) in machine.units() {
        let file = systemd::unit_file(&machine.disk, name);
        let one_shot = file.as_ref().is_some_and(|file| file.one_shot);
        let (active, sub) = match unit.active {
            Active::Active if one_shot => ("active", "exited"),
            Active::Active => ("active", "running"),
            Active::Activating { .. } => ("activating", "start"),
            Active::Failed { .. } => ("failed", "failed"),
            Active::Inactive => continue,
        };
        if (only_failed && active != "failed") || (only_running && sub != "running") {
            continue;
        }
        count += 1;
        text.push_str(&format!(
            "{name:<28} {:<6} {active:<8} {sub:<8} {}\n",
            "loaded",
            file.map_or_else(String::new, |file| file.description)
        ));
    }
    text.push_str(&format!("\n{count} loaded units listed.\n"));
    call.print(&text);
    Step::Exit(0)
}

fn list_unit_files(call: &mut Call<'_>) -> Step {
    let disk = call.disk();
    let names = systemd::unit_files(disk);
    let mut text = format!("{:<40} STATE\n", "UNIT FILE");
    for name in &names {
        if let Some(enabled) = systemd::enabled(disk, name) {
            text.push_str(&format!("{name:<40} {}\n", enabled.as_str()));
        }
    }
    text.push_str(&format!("\n{} unit files listed.\n", names.len()));
    call.print(&text);
    Step::Exit(0)
}

/// `service NAME VERB`: what it always was, by way of systemctl.
pub(super) fn service(call: &mut Call<'_>) -> Step {
    if let Some(resume) = call.resume.take() {
        return finish(call, &resume);
    }
    let [_, name, verb] = call.argv else {
        call.stderr.extend_from_slice(
            b"Usage: service < option > | --status-all | [ service_name [ command | --full-restart ] ]\n",
        );
        return Step::Exit(1);
    };
    let (name, verb) = (unit_name(name), verb.clone());
    let known = ["start", "stop", "restart", "try-restart", "reload", "status", "condrestart"];
    if !known.contains(&verb.as_str()) {
        call.stderr.extend_from_slice(
            format!("The service command supports only basic LSB actions ({}).\n", known.join(", "))
                .as_bytes(),
        );
        return Step::Exit(2);
    }
    call.stderr.extend_from_slice(format!("Redirecting to /bin/systemctl {verb} {name}\n").as_bytes());
    if verb == "status" { show(call, &[name]) } else { jobs(call, &verb, &[name]) }
}

/// `chkconfig NAME on|off`: enables and disables, by way of systemctl.
pub(super) fn chkconfig(call: &mut Call<'_>) -> Step {
    let words: Vec<&str> = call.argv.iter().skip(1).map(String::as_str).collect();
    match words.as_slice() {
        [name, state @ ("on" | "off")] => {
            let (verb, name) = (if *state == "on" { "enable" } else { "disable" }, unit_name(name));
            call.stderr.extend_from_slice(
                format!("Note: Forwarding request to 'systemctl {verb} {name}'.\n").as_bytes(),
            );
            links(call, verb, &[name], false)
        }
        [] | ["--list"] => {
            call.stderr.extend_from_slice(b"Note: This output shows SysV services only and does not include native\n      systemd services. See 'systemctl list-unit-files'.\n");
            Step::Exit(0)
        }
        [name] => {
            let on = systemd::enabled(call.disk(), &unit_name(name)) == Some(Enabled::Enabled);
            status(on, 1)
        }
        _ => {
            call.stderr.extend_from_slice(b"usage:   chkconfig [--list] <name> <on|off>\n");
            Step::Exit(1)
        }
    }
}
