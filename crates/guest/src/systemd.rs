//! Units: what runs now, and what starts at every boot.
//!
//! Whether a unit starts at boot is a symbolic link on the disk (`systemctl enable` makes it), so it survives
//! in an image; whether it runs now is not on the disk, so it does not.
//!
//! Supported: start, stop, restart, reload, enable, disable, mask, status, the units that Amazon Linux 2 and
//! the packages of [`crate::packages`] bring. Refused: running the program of a unit that somebody wrote
//! themselves. Simplified: units of one target start at the same time; timers and sockets are left out.

use std::collections::BTreeSet;
use std::sync::Arc;

use clockwork::{Duration, Instant, Spread, sort};

use crate::disk::{Disk, Errno, file_name};
use crate::httpd;
pub use crate::journal::{Event, JournalEntry, UnitName};
use crate::machine::Machine;
use crate::users::User;

/// Where the links of enabled units are.
pub const WANTS: &str = "/etc/systemd/system/multi-user.target.wants";
/// The unit that is active once the user data has run.
pub(crate) const CLOUD_FINAL: &str = "cloud-final.service";
const ETC: &str = "/etc/systemd/system";
const VENDOR: &str = "/usr/lib/systemd/system";

/// What a unit does at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Active {
    /// It does not run.
    Inactive,
    /// It starts, and is ready then.
    Activating {
        /// When it is ready.
        until: Instant,
    },
    /// It runs; a one-shot has done its work.
    Active,
    /// Its process ended with this status.
    Failed {
        /// The exit status.
        status: u8,
    },
}

/// A unit that was started since the machine booted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What it does at the moment.
    pub active: Active,
    /// Since when.
    pub since: Instant,
    /// The number of its first process; 0 if it has none.
    pub main_pid: u32,
}

/// What the file of a unit says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitFile {
    /// Its name with its suffix.
    pub name: String,
    /// Where it is.
    pub path: String,
    /// `Description=`.
    pub description: String,
    /// `ExecStart=`.
    pub exec_start: String,
    /// Whether `[Install]` wants it in a target, so that it can be enabled.
    pub can_be_enabled: bool,
    /// Whether it does something once and ends.
    pub one_shot: bool,
}

/// Whether a unit starts at boot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enabled {
    /// A link wants it.
    Enabled,
    /// No link wants it.
    Disabled,
    /// It cannot be enabled; something else starts it.
    Static,
    /// It is a link to `/dev/null`: it cannot start at all.
    Masked,
}

impl Enabled {
    /// The word that systemd prints.
    pub fn as_str(self) -> &'static str {
        match self {
            Enabled::Enabled => "enabled",
            Enabled::Disabled => "disabled",
            Enabled::Static => "static",
            Enabled::Masked => "masked",
        }
    }
}

/// Why a unit did not start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartError {
    /// There is no such unit.
    NotFound,
    /// It is masked.
    Masked,
    /// Its process ended with an error; the journal says more.
    Failed,
}

/// The full name of a unit: `.service` is what systemd adds to a name without a suffix.
pub fn unit_name(name: &str) -> String {
    let name = file_name(name);
    let suffixes = [".service", ".target", ".socket", ".timer", ".mount", ".path", ".slice"];
    if suffixes.iter().any(|suffix| name.ends_with(suffix)) {
        name.to_owned()
    } else {
        format!("{name}.service")
    }
}

/// The file of a unit, wherever it is; `None` if there is none, or if it is masked.
pub fn unit_file(disk: &Disk, name: &str) -> Option<UnitFile> {
    if name.contains('/') || is_masked(disk, name) {
        return None;
    }
    let path =
        [ETC, VENDOR].iter().map(|directory| format!("{directory}/{name}")).find(|path| disk.exists(path))?;
    let text = disk.read_text(&path, Instant::default()).ok()?;
    let value = |key: &str| {
        let line =
            text.lines().find_map(|line| line.trim().strip_prefix(key)?.trim_start().strip_prefix('='));
        line.map_or("", str::trim).to_owned()
    };
    Some(UnitFile {
        name: name.to_owned(),
        description: if value("Description").is_empty() { name.to_owned() } else { value("Description") },
        exec_start: value("ExecStart"),
        can_be_enabled: !value("WantedBy").is_empty(),
        one_shot: value("Type") == "oneshot",
        path,
    })
}

/// Whether a unit is a link to `/dev/null`.
pub fn is_masked(disk: &Disk, name: &str) -> bool {
    disk.read_link(&format!("{ETC}/{name}")).is_ok_and(|target| target == "/dev/null")
}

/// Whether a unit starts at boot; `None` if there is no such unit.
pub fn enabled(disk: &Disk, name: &str) -> Option<Enabled> {
    if is_masked(disk, name) {
        return Some(Enabled::Masked);
    }
    let file = unit_file(disk, name)?;
    if disk.read_link(&format!("{WANTS}/{name}")).is_ok() {
        return Some(Enabled::Enabled);
    }
    Some(if file.can_be_enabled { Enabled::Disabled } else { Enabled::Static })
}

/// The names of all units with a file, in order.
pub fn unit_files(disk: &Disk) -> Vec<String> {
    let names = [ETC, VENDOR].iter().flat_map(|directory| disk.list(directory).unwrap_or_default());
    let units: BTreeSet<String> = sort::gather(names.filter(|name| name.ends_with(".service")));
    units.into_iter().collect()
}

/// Makes the link by which a unit starts at every boot. Returns what systemd prints; nothing if the link is
/// there already.
///
/// # Errors
/// There is no such unit (`ENOENT`), or the disk refuses.
pub fn enable(disk: &mut Disk, name: &str, now: Instant) -> Result<String, Errno> {
    let file = unit_file(disk, name).ok_or(Errno::ENOENT)?;
    let link = format!("{WANTS}/{name}");
    if !file.can_be_enabled || disk.read_link(&link).is_ok() {
        return Ok(String::new());
    }
    let root = User::root();
    disk.mkdir_all(WANTS, &root, now)?;
    disk.symlink(&file.path, &link, &root, now)?;
    Ok(format!("Created symlink from {link} to {}.\n", file.path))
}

/// Removes the link by which a unit starts at every boot. Returns what systemd prints.
///
/// # Errors
/// There is no such unit (`ENOENT`), or the disk refuses.
pub fn disable(disk: &mut Disk, name: &str) -> Result<String, Errno> {
    let link = format!("{WANTS}/{name}");
    if disk.read_link(&link).is_ok() {
        disk.remove_file(&link, &User::root())?;
        return Ok(format!("Removed symlink {link}.\n"));
    }
    enabled(disk, name).map(|_| String::new()).ok_or(Errno::ENOENT)
}

/// Makes a unit a link to `/dev/null`, so that it cannot start.
///
/// # Errors
/// A file of the administrator is in the way (`EEXIST`), or the disk refuses.
pub fn mask(disk: &mut Disk, name: &str, now: Instant) -> Result<String, Errno> {
    if is_masked(disk, name) {
        return Ok(String::new());
    }
    let link = format!("{ETC}/{name}");
    disk.symlink("/dev/null", &link, &User::root(), now)?;
    Ok(format!("Created symlink from {link} to /dev/null.\n"))
}

/// Takes back what [`mask`] did.
///
/// # Errors
/// The disk refuses.
pub fn unmask(disk: &mut Disk, name: &str) -> Result<String, Errno> {
    if !is_masked(disk, name) {
        return Ok(String::new());
    }
    let link = format!("{ETC}/{name}");
    disk.remove_file(&link, &User::root())?;
    Ok(format!("Removed symlink {link}.\n"))
}

/// How long a unit takes to be ready. Our estimate: none of them is slow.
fn start_time(name: &str) -> Spread {
    match name {
        "httpd.service" => Spread::millis(400, 900),
        _ => Spread::millis(30, 150),
    }
}

impl Machine {
    /// What a unit does at the moment.
    pub fn active(&self, name: &str) -> Active {
        self.units.get(name).map_or(Active::Inactive, |unit| unit.active)
    }

    /// A unit that was started since boot.
    pub fn unit(&self, name: &str) -> Option<&Unit> {
        self.units.get(name)
    }

    /// The units that were started since boot, in the order of their names.
    pub fn units(&self) -> impl Iterator<Item = (&str, &Unit)> {
        self.units.iter().map(|(name, unit)| (name.as_str(), unit))
    }

    /// The journal since boot, oldest first.
    pub fn journal(&self) -> impl DoubleEndedIterator<Item = JournalEntry> + ExactSizeIterator {
        self.journal.entries()
    }

    /// Starts a unit; one that runs already stays as it is. Returns when it is ready.
    ///
    /// # Errors
    /// There is no such unit, it is masked, or its program ends with an error.
    pub fn start_unit(&mut self, name: &str, now: Instant) -> Result<Instant, StartError> {
        if is_masked(&self.disk, name) {
            return Err(StartError::Masked);
        }
        let file = unit_file(&self.disk, name).ok_or(StartError::NotFound)?;
        match self.active(name) {
            Active::Active => return Ok(now),
            Active::Activating { until } => return Ok(until),
            Active::Inactive | Active::Failed { .. } => {}
        }
        let unit = UnitName::new(name);
        self.note(&unit, now, Event::Starting);
        let main_pid = if file.one_shot { 0 } else { self.take_pids(10) };
        match self.begin(&file, now) {
            Ok(()) => {
                let spread = start_time(name);
                let draw = self.identity.ordinal.wrapping_mul(1_000).wrapping_add(u64::from(self.next_pid));
                let until = now + self.identity.seed.span("guest/unit-start", draw, spread);
                let active = Active::Activating { until };
                self.units.insert(unit, Unit { active, since: now, main_pid });
                Ok(until)
            }
            Err((status, words)) => {
                let program = file_name(file.exec_start.split(' ').next().unwrap_or("systemd")).to_owned();
                for line in words.lines() {
                    self.note(&unit, now, Event::Said(program.as_str().into(), line.into()));
                }
                self.note(&unit, now, Event::Failed { status });
                self.units.insert(unit, Unit { active: Active::Failed { status }, since: now, main_pid });
                Err(StartError::Failed)
            }
        }
    }

    /// What the program of a unit does first; an exit status and its words if that fails.
    fn begin(&mut self, file: &UnitFile, now: Instant) -> Result<(), (u8, String)> {
        match file.name.as_str() {
            "httpd.service" => {
                let config = httpd::Config::read(&self.disk, now).map_err(|words| (1, words))?;
                for log in config.logs() {
                    let missing = |errno: Errno| {
                        (
                            1,
                            format!(
                                "({}){errno}: AH00091: httpd: could not open error log file {log}.\nAH00015: Unable to open logs",
                                2
                            ),
                        )
                    };
                    self.disk.open_log(log, now).map_err(missing)?;
                }
                self.httpd = Some(Arc::new(config));
                Ok(())
            }
            "sshd.service"
            | "crond.service"
            | "amazon-ssm-agent.service"
            | "chronyd.service"
            | "rsyslog.service"
            | "php-fpm.service"
            | "cloud-init.service"
            | "cloud-final.service"
            | "cloud-config.service"
            | "cloud-init-local.service" => Ok(()),
            _ => Err((203, "The programs of units written by hand do not run on this machine.".to_owned())),
        }
    }

    /// Stops a unit.
    ///
    /// # Errors
    /// There is no such unit.
    pub fn stop_unit(&mut self, name: &str, now: Instant) -> Result<(), StartError> {
        if unit_file(&self.disk, name).is_none() && !self.units.contains_key(name) {
            return Err(StartError::NotFound);
        }
        let runs = matches!(self.active(name), Active::Active | Active::Activating { .. });
        let Some(unit) = self.units.get_mut(name) else { return Ok(()) };
        *unit = Unit {
            active: Active::Inactive,
            since: if runs { now } else { unit.since },
            main_pid: unit.main_pid,
        };
        if runs {
            let unit = UnitName::new(name);
            self.note(&unit, now, Event::Stopping);
            self.note(&unit, now, Event::Stopped);
            self.release(name, now);
        }
        Ok(())
    }

    /// Lets a service read its configuration again.
    ///
    /// # Errors
    /// The new configuration is wrong: the old one stays in force.
    pub fn reload_unit(&mut self, name: &str, now: Instant) -> Result<(), StartError> {
        if unit_file(&self.disk, name).is_none() {
            return Err(StartError::NotFound);
        }
        if name == "httpd.service" {
            let unit = UnitName::new(name);
            let config = match httpd::Config::read(&self.disk, now) {
                Ok(config) => config,
                Err(words) => {
                    for line in words.lines() {
                        self.note(&unit, now, Event::Said("httpd".into(), line.into()));
                    }
                    return Err(StartError::Failed);
                }
            };
            for log in config.logs() {
                self.disk.open_log(log, now).map_err(|_| StartError::Failed)?;
            }
            self.httpd = Some(Arc::new(config));
            self.note(&unit, now, Event::Reloaded);
        }
        Ok(())
    }

    /// Ends the process of a unit as a signal does.
    pub fn kill_unit(&mut self, name: &str, now: Instant, by_force: bool) {
        let Some(unit) = self.units.get_mut(name) else { return };
        unit.active = if by_force { Active::Failed { status: 9 } } else { Active::Inactive };
        unit.since = now;
        let unit = UnitName::new(name);
        self.note(&unit, now, if by_force { Event::Failed { status: 9 } } else { Event::Stopped });
        self.release(name, now);
    }

    fn release(&mut self, name: &str, _now: Instant) {
        if name == "httpd.service" {
            self.httpd = None;
        }
    }

    /// Makes the units that are ready by now active.
    pub(crate) fn settle_units(&mut self, now: Instant) {
        let ready = |unit: &Unit| matches!(unit.active, Active::Activating { until } if until <= now);
        let names: Vec<UnitName> =
            self.units.iter().filter(|(_, unit)| ready(unit)).map(|(name, _)| name.clone()).collect();
        for name in names {
            let Some(unit) = self.units.get_mut(&*name) else { continue };
            let Active::Activating { until } = unit.active else { continue };
            unit.since = until;
            unit.active = Active::Active;
            self.note(&name, until, Event::Started);
        }
    }

    /// When the next unit that starts is ready.
    pub(crate) fn next_unit_ready(&self) -> Option<Instant> {
        let until = |unit: &Unit| match unit.active {
            Active::Activating { until } => Some(until),
            _ => None,
        };
        self.units.values().filter_map(until).min()
    }

    /// Starts what the links on the disk want at boot.
    pub(crate) fn start_enabled_units(&mut self, now: Instant) {
        let mut names: BTreeSet<String> = sort::gather(self.disk.list(WANTS).unwrap_or_default());
        names.extend(self.disk.list(&format!("{VENDOR}/multi-user.target.wants")).unwrap_or_default());
        for name in names.iter().filter(|name| name.ends_with(".service") && *name != CLOUD_FINAL) {
            // One that is gone or fails does not keep the others from starting; the journal tells.
            let _started: Result<Instant, StartError> = self.start_unit(name, now);
        }
    }

    pub(crate) fn note(&mut self, unit: &UnitName, at: Instant, event: Event) {
        self.journal.push(JournalEntry { at, unit: unit.clone(), event });
    }

    /// Takes numbers for that many processes, and returns the first.
    pub(crate) fn take_pids(&mut self, count: u32) -> u32 {
        let first = self.next_pid;
        self.next_pid = if first.saturating_add(count) > 32_000 { 2_000 } else { first + count };
        first
    }

    /// A line of the journal as `journalctl` prints it.
    pub fn journal_line(&self, entry: &JournalEntry) -> String {
        let description = unit_file(&self.disk, &entry.unit)
            .map_or_else(|| entry.unit.to_string(), |file| file.description);
        let name = &entry.unit;
        let text = match &entry.event {
            Event::Starting => format!("Starting {description}..."),
            Event::Started => format!("Started {description}."),
            Event::Stopping => format!("Stopping {description}..."),
            Event::Stopped => format!("Stopped {description}."),
            Event::Reloaded => format!("Reloaded {description}."),
            Event::Failed { status } if *status == 9 => {
                format!("{name}: main process exited, code=killed, status=9/KILL")
            }
            Event::Failed { status } => {
                format!("{name}: main process exited, code=exited, status={status}/FAILURE")
            }
            Event::Said(program, text) => {
                let pid = self.units.get(name).map_or(1, |unit| unit.main_pid);
                return format!(
                    "{} {} {program}[{pid}]: {text}",
                    entry.at.strftime("%b %d %H:%M:%S"),
                    self.hostname
                );
            }
        };
        let line = |text: &str| {
            format!("{} {} systemd[1]: {text}", entry.at.strftime("%b %d %H:%M:%S"), self.hostname)
        };
        match entry.event {
            Event::Failed { status } if status != 9 => {
                let failed = line(&format!("Failed to start {description}."));
                let state = line(&format!("Unit {name} entered failed state."));
                format!("{}\n{failed}\n{state}\n{}", line(&text), line(&format!("{name} failed.")))
            }
            _ => line(&text),
        }
    }
}

/// How long ago something was, as systemd prints it: `5s ago`, `2min 3s ago`, `1h 4min ago`.
pub fn ago(span: Duration) -> String {
    let seconds = span.as_secs();
    match seconds {
        0 => format!("{}ms ago", span.as_millis()),
        1..60 => format!("{seconds}s ago"),
        60..3_600 => format!("{}min {}s ago", seconds / 60, seconds % 60),
        3_600..86_400 => format!("{}h {}min ago", seconds / 3_600, seconds / 60 % 60),
        _ => format!("{} days ago", seconds / 86_400),
    }
}
