//! A machine: a disk and what runs on it. Plain data.

use std::sync::Arc;

use clockwork::{Few, Instant, Seed, sort};

use crate::boot::Boot;
use crate::disk::{Disk, LogLine, Repeat};
use crate::httpd;
use crate::journal::{Journal, UnitName};
use crate::shell::Shell;
use crate::systemd::{Active, Unit};
use crate::users::Users;

/// What a machine is told about itself by those who made it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The name of this machine among all that ever were. What runs once per machine runs once per name.
    pub instance_id: Box<str>,
    /// Its host name, with or without a domain.
    pub hostname: Arc<str>,
    /// The IPv4 address of its network interface.
    pub private_ip: Box<str>,
    /// What its owner gave it to do at its first boot.
    pub user_data: Option<Arc<[u8]>>,
    /// The name and the text of the public key that opens `ec2-user`.
    pub public_key: Option<Arc<(String, String)>>,
    /// How many processors it has; at least one.
    pub processors: u32,
    /// Its memory in MiB.
    pub memory_mib: u32,
    /// The seed of the world it is in.
    pub seed: Seed,
    /// The number of this machine in that world: with the seed it decides how long its boots take.
    pub ordinal: u64,
}

/// Whether a machine has current.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Power {
    /// It is off: nothing runs and nothing answers.
    Off,
    /// It is on since then.
    On {
        /// When it was powered on.
        since: Instant,
    },
}

/// What somebody on the machine wants to happen to it; whoever owns the machine does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PowerRequest {
    /// `shutdown -h now`, `poweroff`, `halt`.
    PowerOff,
    /// `reboot`, `shutdown -r now`.
    Reboot,
}

/// Work that the machine does by itself and that takes time: the user data of its first boot.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// The shell that runs it.
    pub shell: Shell,
    /// When it goes on.
    pub wake_at: Instant,
}

/// A program that runs, as `ps` shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    /// Its number.
    pub pid: u32,
    /// The number of the one that started it.
    pub parent: u32,
    /// Whose it is.
    pub user: String,
    /// Its command line.
    pub command: String,
    /// When it was started.
    pub started: Instant,
}

/// A machine with its disk, its users and what runs on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Machine {
    /// Its files.
    pub disk: Disk,
    /// Who may log in.
    pub users: Users,
    /// The host name in force.
    pub hostname: Arc<str>,
    /// What it was told about itself.
    pub identity: Identity,
    /// What somebody on it wants to happen to its power. The owner takes it and acts.
    pub requested_power: Option<PowerRequest>,
    pub(crate) power: Power,
    pub(crate) boot: Boot,
    pub(crate) units: Few<UnitName, Unit>,
    pub(crate) journal: Journal,
    pub(crate) httpd: Option<Arc<httpd::Config>>,
    pub(crate) job: Option<Box<Job>>,
    pub(crate) next_pid: u32,
}

/// The kernel of the image.
pub const KERNEL_RELEASE: &str = "4.14.336-253.554.amzn2.x86_64";

/// A port that something listens on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Socket {
    /// The local address: `0.0.0.0` for all of them.
    pub address: String,
    /// The TCP port.
    pub port: u16,
    /// The unit whose program listens.
    pub unit: &'static str,
    /// The name of that program.
    pub program: &'static str,
    /// The number of its process.
    pub pid: u32,
}

impl Machine {
    /// A machine that is off and has never booted.
    pub fn new(disk: Disk, identity: Identity) -> Machine {
        let users = Users::of_disk(&disk, Instant::default());
        Machine {
            users,
            hostname: Arc::clone(&identity.hostname),
            identity,
            disk,
            requested_power: None,
            power: Power::Off,
            boot: Boot::default(),
            units: Few::new(),
            journal: Journal::default(),
            httpd: None,
            job: None,
            next_pid: 2_000,
        }
    }

    /// Whether the machine has current.
    pub fn power(&self) -> Power {
        self.power
    }

    /// When the machine was powered on, if it is on.
    pub fn powered_since(&self) -> Option<Instant> {
        match self.power {
            Power::On { since } => Some(since),
            Power::Off => None,
        }
    }

    /// The host name up to its first dot, as the prompt shows it.
    pub fn short_hostname(&self) -> &str {
        self.hostname.split('.').next().unwrap_or(&self.hostname)
    }

    /// A name for this boot, in the form of `/proc/sys/kernel/random/boot_id`.
    pub fn boot_id(&self) -> String {
        let ordinal = self.identity.ordinal.wrapping_mul(1_000).wrapping_add(u64::from(self.boot.number));
        let hex = format!("{:032x}", self.identity.seed.bits("guest/boot-id", ordinal));
        let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default().to_owned();
        [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
    }

    /// All that listens, by port.
    pub fn sockets(&self) -> Vec<Socket> {
        let mut sockets = Vec::new();
        if let Some(unit) = self.running("sshd.service") {
            sockets.push(Socket {
                address: "0.0.0.0".to_owned(),
                port: 22,
                unit: "sshd.service",
                program: "sshd",
                pid: unit.main_pid,
            });
        }
        if let (Some(unit), Some(config)) = (self.running("httpd.service"), &self.httpd) {
            sockets.extend(config.listens.iter().map(|listen| Socket {
                address: listen.address.clone(),
                port: listen.port,
                unit: "httpd.service",
                program: "httpd",
                pid: unit.main_pid,
            }));
        }
        sort::sort_by_key(&mut sockets, |socket| socket.port);
        sockets
    }

    /// What listens on a port, on whatever address.
    pub fn listening(&self, port: u16) -> Option<Socket> {
        self.sockets().into_iter().find(|socket| socket.port == port)
    }

    /// Whether a connection from outside to the address of the network interface is taken on this port. If
    /// not, and [`Machine::os_is_up`], it is refused; else it is not answered.
    pub fn accepts(&self, port: u16) -> bool {
        let reaches =
            |socket: &Socket| socket.address == "0.0.0.0" || *socket.address == *self.identity.private_ip;
        self.os_is_up() && self.sockets().iter().any(|socket| socket.port == port && reaches(socket))
    }

    /// Whether a connection from the machine itself to `127.0.0.1` is taken on this port.
    pub fn accepts_locally(&self, port: u16) -> bool {
        let reaches = |socket: &Socket| socket.address == "0.0.0.0" || socket.address.starts_with("127.");
        self.sockets().iter().any(|socket| socket.port == port && reaches(socket))
    }

    fn running(&self, name: &str) -> Option<&Unit> {
        self.units.get(name).filter(|unit| unit.active == Active::Active)
    }

    /// What httpd read when it started, while it runs.
    pub fn httpd(&self) -> Option<&httpd::Config> {
        self.running("httpd.service").and(self.httpd.as_deref())
    }

    /// The processes of the services, by number.
    pub fn processes(&self) -> Vec<Process> {
        let Some(since) = self.powered_since().filter(|_| self.os_is_up()) else { return Vec::new() };
        let process = |pid, parent, user: &str, command: &str, started| Process {
            pid,
            parent,
            user: user.to_owned(),
            command: command.to_owned(),
            started,
        };
        let mut processes = vec![process(
            1,
            0,
            "root",
            "/usr/lib/systemd/systemd --switched-root --system --deserialize 21",
            since,
        )];
        for (name, unit) in &self.units {
            if !matches!(unit.active, Active::Active | Active::Activating { .. }) || unit.main_pid == 0 {
                continue;
            }
            let (pid, started) = (unit.main_pid, unit.since);
            let command = crate::systemd::unit_file(&self.disk, name)
                .map_or_else(|| name.to_string(), |file| file.exec_start);
            processes.push(process(pid, 1, "root", command.replace(" $OPTIONS", "").as_str(), started));
            if name.as_str() == "httpd.service" {
                processes.extend((1..=5).map(|worker| {
                    process(pid + worker, pid, "apache", "/usr/sbin/httpd -DFOREGROUND", started)
                }));
            }
        }
        if let Some(at) = self.job.as_ref().and(self.boot.scripts_at) {
            processes.push(process(
                3070,
                1,
                "root",
                "/usr/bin/python2 /usr/bin/cloud-init modules --mode=final",
                at,
            ));
            processes.push(process(
                3095,
                3070,
                "root",
                "/bin/bash /var/lib/cloud/instance/scripts/part-001",
                at,
            ));
        }
        sort::sort_by_key(&mut processes, |process| process.pid);
        processes
    }

    /// Writes a line of a service to its log.
    pub fn append_log(&mut self, path: &str, at: Instant, text: &str) {
        self.disk.append_log(path, LogLine::served(at, text));
    }

    /// Lets a log of a service grow by itself; the number names it for [`Machine::close_repeat`]. `None` if
    /// that log is not there.
    pub fn open_repeat(&mut self, path: &str, repeat: Repeat) -> Option<u64> {
        self.disk.open_repeat(path, repeat)
    }

    /// Ends a repeat: its lines strictly before `until` stay.
    pub fn close_repeat(&mut self, path: &str, key: u64, until: Instant) {
        self.disk.close_repeat(path, key, until);
    }

    /// Reads `/etc/passwd` and `/etc/group` again.
    pub fn reload_users(&mut self, now: Instant) {
        self.users = Users::of_disk(&self.disk, now);
    }
}
