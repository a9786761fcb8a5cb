//! cloud-init: what a new machine does once, and the user data of its owner.
//!
//! The wording of the log lines is that of cloud-init 19.3 on Amazon Linux 2
//! (<https://github.com/canonical/cloud-init>): `cloudinit/handlers/__init__.py` decides by the first
//! characters what user data is, `handlers/shell_script.py` writes the script with Unix line ends, `subp.py`
//! words the failures.

use std::sync::Arc;

use clockwork::Instant;

use super::cloud_config;
use crate::disk::Errno;
use crate::machine::{Machine, Power};
use crate::shell::Shell;
use crate::users::User;

/// What cloud-init and the user data print, from boot to boot.
pub const OUTPUT_LOG: &str = "/var/log/cloud-init-output.log";
const VERSION: &str = "19.3-46.amzn2.0.1";
const SCRIPT: &str = "/var/lib/cloud/instance/scripts/part-001";
const RUNCMD: &str = "/var/lib/cloud/instance/scripts/runcmd";

/// What user data is, as its first characters tell.
enum Kind {
    Empty,
    Script,
    /// `#cloud-config`
    Config,
    /// A kind that cloud-init knows and this machine does not.
    Unsupported(&'static str),
    Unknown,
}

/// What is done once the network is up: on the first boot of this machine its name, the key of its owner, and
/// the copy of its user data.
pub(super) fn prepare(machine: &mut Machine, now: Instant) {
    let seen = format!("/var/lib/cloud/instances/{}", machine.identity.instance_id);
    let first = !machine.disk.exists(&seen);
    if first {
        // A full disk is no reason not to boot; what could not be written is missing then.
        let _written: Result<(), Errno> = prepare_once(machine, &seen, now);
    }
    machine.hostname = hostname(machine, now);
    say_running(machine, "init", now);
    if first {
        say_what_user_data_is(machine, now);
    }
}

/// The name of the machine: what `hostnamectl` noted down, else the one it was given.
fn hostname(machine: &Machine, now: Instant) -> Arc<str> {
    let noted = machine.disk.read_text("/etc/hostname", now).unwrap_or_default();
    let noted = noted.trim();
    let given = &machine.identity.hostname;
    if noted.is_empty() || noted == "localhost.localdomain" || *noted == **given {
        Arc::clone(given)
    } else {
        noted.into()
    }
}

fn prepare_once(machine: &mut Machine, directory: &str, now: Instant) -> Result<(), Errno> {
    let root = User::root();
    let disk = &mut machine.disk;
    disk.mkdir_all(directory, &root, now)?;
    if disk.lstat("/var/lib/cloud/instance", now).is_ok() {
        disk.remove_file("/var/lib/cloud/instance", &root)?;
    }
    disk.symlink(directory, "/var/lib/cloud/instance", &root, now)?;
    // A new machine gets its own name, also where its image had noted one down.
    if disk.read_text("/etc/hostname", now).is_ok_and(|name| name.trim() != "localhost.localdomain") {
        disk.write("/etc/hostname", format!("{}\n", machine.identity.hostname).as_bytes(), &root, now)?;
    }
    if let Some(pair) = machine.identity.public_key.clone() {
        add_key(machine, pair.1.trim(), now)?;
    }
    let disk = &mut machine.disk;
    if let Some(data) = &machine.identity.user_data {
        disk.write(&format!("{directory}/user-data.txt"), data, &root, now)?;
        disk.chmod(&format!("{directory}/user-data.txt"), 0o600, &root)?;
        let text = String::from_utf8_lossy(data);
        let runs = match kind(data) {
            Kind::Script => Some(("part-001", unix_lines(&text))),
            Kind::Config => cloud_config::read(&text).ok().map(|config| ("runcmd", config.script)),
            _ => None,
        };
        if let Some((name, text)) = runs {
            let script = format!("{directory}/scripts/{name}");
            disk.mkdir_all(&format!("{directory}/scripts"), &root, now)?;
            disk.write(&script, text.as_bytes(), &root, now)?;
            disk.chmod(&script, 0o700, &root)?;
        }
    }
    Ok(())
}

/// Adds the key of the owner to those that the image has already.
fn add_key(machine: &mut Machine, key: &str, now: Instant) -> Result<(), Errno> {
    let Some(user) = machine.users.find("ec2-user").cloned() else { return Ok(()) };
    let directory = format!("{}/.ssh", user.home);
    let file = format!("{directory}/authorized_keys");
    let disk = &mut machine.disk;
    if disk.read_text(&file, now).unwrap_or_default().lines().any(|line| line.trim() == key) {
        return Ok(());
    }
    disk.mkdir_all(&directory, &user, now)?;
    disk.chmod(&directory, 0o700, &user)?;
    disk.append(&file, format!("{key}\n").as_bytes(), &user, now)?;
    disk.chmod(&file, 0o600, &user)
}

fn kind(data: &[u8]) -> Kind {
    let text = String::from_utf8_lossy(data).to_lowercase();
    // cloud-init looks past white space here; the kernel, which runs the script, does not.
    let text = text.trim_start();
    if data.starts_with(&[0x1f, 0x8b]) {
        return Kind::Unsupported("gzip");
    }
    match text {
        "" => Kind::Empty,
        script if script.starts_with("#!") => Kind::Script,
        config if config.lines().next().is_some_and(|line| line.trim_end() == "#cloud-config") => {
            Kind::Config
        }
        mime if mime.get(..mime.len().min(4096)).unwrap_or(mime).contains("mime-version:") => {
            Kind::Unsupported("MIME")
        }
        other => ["#include", "#upstart-job", "#part-handler", "#cloud-boothook", "#cloud-config-archive"]
            .into_iter()
            .find(|start| other.starts_with(start))
            .map_or(Kind::Unknown, Kind::Unsupported),
    }
}

/// Windows line ends made Unix ones, if the first line has one: so cloud-init does before it writes a script.
fn unix_lines(text: &str) -> String {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if first.ends_with("\r\n") { text.replace("\r\n", "\n") } else { text.to_owned() }
}

/// The shell that runs the user data of this machine now, if it has not run before.
pub(super) fn user_script(machine: &mut Machine, now: Instant) -> Option<Shell> {
    say_running(machine, "modules:final", now);
    let seen = format!("/var/lib/cloud/instances/{}/sem", machine.identity.instance_id);
    let done = format!("{seen}/config_scripts_user");
    if machine.disk.exists(&done) {
        return None;
    }
    let root = User::root();
    let note = format!("{}: {}\n", machine.boot.number, now.as_secs());
    let noted = machine
        .disk
        .mkdir_all(&seen, &root, now)
        .and_then(|()| machine.disk.write(&done, note.as_bytes(), &root, now));
    if let Err(errno) = noted {
        say_failed(machine, &errno.to_string(), now);
        return None;
    }
    let (path, text) = [SCRIPT, RUNCMD]
        .into_iter()
        .find_map(|path| Some((path, machine.disk.read_text(path, now).ok()?)))?;
    let Some(interpreter) = text.strip_prefix("#!").and_then(|rest| rest.lines().next()) else {
        // With a blank line before `#!` the kernel does not know what to run.
        say_failed(machine, "-", now);
        return None;
    };
    let program = interpreter.split_whitespace().next().unwrap_or_default();
    let runs_bash = match program {
        "/bin/bash" | "/bin/sh" | "/usr/bin/bash" | "/usr/bin/sh" => true,
        "/usr/bin/env" => matches!(interpreter.split_whitespace().nth(1), Some("bash" | "sh")),
        _ => false,
    };
    if !runs_bash {
        say(
            machine,
            format!("{SCRIPT}: {program}: this machine runs scripts of bash and sh only\n").as_bytes(),
            now,
        );
        say_failed(machine, "-", now);
        return None;
    }
    let environment = clockwork::sort::gather([
        ("HOME".to_owned(), "/root".to_owned()),
        ("PATH".to_owned(), "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin".to_owned()),
        ("LANG".to_owned(), "en_US.UTF-8".to_owned()),
    ]);
    Some(Shell::script(path, &text, root, "/", environment))
}

/// Writes at the end of the log of cloud-init.
pub(super) fn say(machine: &mut Machine, output: &[u8], now: Instant) {
    if !output.is_empty() {
        // A full disk loses the line, as on Linux.
        let _written: Result<(), Errno> = machine.disk.append(OUTPUT_LOG, output, &User::root(), now);
    }
}

fn say_running(machine: &mut Machine, stage: &str, now: Instant) {
    let line = format!(
        "Cloud-init v. {VERSION} running '{stage}' at {}. Up {} seconds.\n",
        date(now),
        up(machine, now)
    );
    say(machine, line.as_bytes(), now);
}

pub(super) fn say_finished(machine: &mut Machine, now: Instant) {
    let up = up(machine, now);
    let line = format!(
        "Cloud-init v. {VERSION} finished at {}. Datasource DataSourceEc2.  Up {up} seconds\n",
        date(now)
    );
    say(machine, line.as_bytes(), now);
}

/// The three lines about a script that did not succeed.
pub(super) fn say_failed(machine: &mut Machine, status: &str, now: Instant) {
    let mut lines = String::new();
    for text in [
        format!("util.py[WARNING]: Failed running {SCRIPT} [{status}]"),
        "cc_scripts_user.py[WARNING]: Failed to run module scripts-user (scripts in /var/lib/cloud/instance/scripts)".to_owned(),
        "util.py[WARNING]: Running module scripts-user (<module 'cloudinit.config.cc_scripts_user' from '/usr/lib/python2.7/site-packages/cloudinit/config/cc_scripts_user.pyc'>) failed".to_owned(),
    ] {
        lines.push_str(&warning(&text, now));
    }
    say(machine, lines.as_bytes(), now);
}

fn say_what_user_data_is(machine: &mut Machine, now: Instant) {
    let Some(data) = machine.identity.user_data.clone() else { return };
    match kind(&data) {
        Kind::Unknown => {
            // cloud-init shows the first 24 characters as Python prints them.
            let start: String = String::from_utf8_lossy(&data).chars().take(24).collect();
            let start =
                start.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r").replace('\'', "\\'");
            let line = warning(
                &format!(
                    "__init__.py[WARNING]: Unhandled non-multipart (text/x-not-multipart) userdata: '{start}...'"
                ),
                now,
            );
            say(machine, line.as_bytes(), now);
        }
        Kind::Unsupported(name) => {
            let line = warning(
                &format!(
                    "__init__.py[WARNING]: User data of the kind {name} is not supported on this machine; use a script that begins with #!"
                ),
                now,
            );
            say(machine, line.as_bytes(), now);
        }
        Kind::Config => {
            let lines: Vec<String> = match cloud_config::read(&String::from_utf8_lossy(&data)) {
                Ok(config) => config
                    .unknown
                    .iter()
                    .map(|key| format!("cloud-config: the key {key} is not supported on this machine, and nothing is done about it"))
                    .collect(),
                Err(what) => vec![format!("util.py[WARNING]: Failed loading yaml blob. {what}")],
            };
            for line in lines {
                let line = warning(&line, now);
                say(machine, line.as_bytes(), now);
            }
        }
        Kind::Empty | Kind::Script => {}
    }
}

fn warning(text: &str, now: Instant) -> String {
    format!("{} cloud-init[3070]: {text}\n", now.strftime("%b %d %H:%M:%S"))
}

fn date(now: Instant) -> String {
    now.strftime("%a, %d %b %Y %H:%M:%S +0000")
}

/// Seconds since power, with two digits after the point.
fn up(machine: &Machine, now: Instant) -> String {
    let Power::On { since } = machine.power else { return "0.00".to_owned() };
    let millis = now.since(since).as_millis();
    format!("{}.{:02}", millis / 1_000, millis % 1_000 / 10)
}
