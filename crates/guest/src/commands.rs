//! Programs: one per file, one registry.
//!
//! A program is a function from a [`Call`] to a [`Step`]. One that takes virtual time returns
//! [`Step::Wait`] with plain data and is called again with it: so a machine can be cloned in the middle of
//! `yum install`.

mod awk;
mod aws;
mod cat;
mod copy;
mod curl;
mod dd;
mod find;
mod grep;
mod head;
mod help;
pub(crate) mod input;
mod journalctl;
mod look;
mod ls;
mod make;
mod mode;
mod names;
mod network;
pub(crate) mod pattern;
mod process;
mod produce;
mod refused;
mod remove;
mod sed;
mod small;
mod stat;
mod support;
mod system;
mod systemctl;
mod text;
mod users;
mod yum;

use std::collections::BTreeMap;

use clockwork::Instant;

pub use self::input::{Input, Rest, Sink};
use crate::users::User;
use crate::world::World;

/// One invocation of a program.
pub struct Call<'a> {
    /// The name it was called by, and its arguments.
    pub argv: &'a [String],
    /// Standard input.
    pub stdin: &'a Input,
    /// Where standard output goes.
    pub sink: Sink,
    /// Whether what it printed is the beginning only of what would come.
    pub cut: &'a mut bool,
    /// What it prints.
    pub stdout: &'a mut Vec<u8>,
    /// What it complains.
    pub stderr: &'a mut Vec<u8>,
    /// Who runs it (root under `sudo`).
    pub user: &'a User,
    /// Where it runs: an absolute path.
    pub directory: &'a str,
    /// Exported variables.
    pub environment: &'a BTreeMap<String, String>,
    /// What it noted down when it began to wait, if it did.
    pub resume: Option<Resume>,
    /// Its machine, and what surrounds that.
    pub world: &'a mut dyn World,
}

/// A [`Call`] that is answered by what surrounds the machine, which is the one to ask: so the world is not in it.
pub struct Errand<'a> {
    /// The name it was called by, and its arguments.
    pub argv: &'a [String],
    /// What it prints.
    pub stdout: &'a mut Vec<u8>,
    /// What it complains.
    pub stderr: &'a mut Vec<u8>,
    /// Who runs it.
    pub user: &'a User,
    /// Where it runs: an absolute path.
    pub directory: &'a str,
    /// Exported variables.
    pub environment: &'a BTreeMap<String, String>,
    /// What it noted down when it began to wait, if it did.
    pub resume: Option<Resume>,
}

/// What a program does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It ends with this exit status.
    Exit(u8),
    /// It waits, and is called again at `until`. What it printed so far is shown already.
    Wait {
        /// When to call it again.
        until: Instant,
        /// What to hand it then.
        resume: Resume,
    },
}

/// Where a waiting program goes on: plain data of its own choosing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resume {
    /// Which of its stages comes next.
    pub stage: u32,
    /// What it must remember.
    pub notes: Vec<String>,
}

/// The function of a program.
pub type Program = fn(&mut Call<'_>) -> Step;

/// The program of this name.
pub fn find(name: &str) -> Option<Program> {
    PROGRAMS.iter().find(|(other, _)| *other == name).map(|(_, program)| *program)
}

/// What `NAME --help` prints; `aws` and `yum` have a help of their own.
pub(crate) fn help(name: &str) -> Option<String> {
    if matches!(name, "aws" | "yum") { None } else { help::of(name) }
}

/// The names of all programs, in order.
pub fn names() -> impl Iterator<Item = &'static str> {
    PROGRAMS.iter().map(|(name, _)| *name)
}

/// All programs, in the order of their names.
const PROGRAMS: &[(&str, Program)] = &[
    ("adduser", users::useradd),
    ("amazon-linux-extras", yum::amazon_linux_extras),
    ("apachectl", refused::of_package),
    ("awk", awk::awk),
    ("aws", aws::aws),
    ("base64", stat::base64),
    ("basename", stat::basename),
    ("cat", cat::cat),
    ("chgrp", mode::chown),
    ("chkconfig", systemctl::chkconfig),
    ("chmod", mode::chmod),
    ("chown", mode::chown),
    ("clear", small::nothing),
    ("cmp", small::diff),
    ("cp", copy::cp),
    ("crontab", refused::no_timer),
    ("curl", curl::curl),
    ("cut", text::cut),
    ("date", system::date),
    ("dd", dd::dd),
    ("df", system::df),
    ("diff", small::diff),
    ("dig", names::lookup),
    ("dirname", stat::dirname),
    ("dmesg", journalctl::dmesg),
    ("du", find::du),
    ("egrep", grep::grep),
    ("expr", small::expr),
    ("fallocate", dd::truncate),
    ("fgrep", grep::grep),
    ("file", stat::file),
    ("find", find::find),
    ("fold", small::fold),
    ("free", system::free),
    ("gawk", awk::awk),
    ("grep", grep::grep),
    ("groups", users::groups),
    ("halt", system::shutdown),
    ("head", head::head),
    ("host", names::lookup),
    ("hostname", system::hostname),
    ("hostnamectl", system::hostnamectl),
    ("htop", refused::full_screen),
    ("httpd", refused::of_package),
    ("id", users::id),
    ("ifconfig", network::ifconfig),
    ("ip", network::ip),
    ("journalctl", journalctl::journalctl),
    ("kill", process::kill),
    ("killall", process::kill),
    ("last", users::last),
    ("less", refused::full_screen),
    ("ln", make::ln),
    ("ls", ls::ls),
    ("lsblk", look::lsblk),
    ("lscpu", look::lscpu),
    ("man", help::man),
    ("md5sum", stat::md5sum),
    ("mkdir", make::mkdir),
    ("mktemp", small::mktemp),
    ("more", refused::full_screen),
    ("mount", look::mount),
    ("mv", copy::mv),
    ("mysql", refused::of_package),
    ("nano", refused::full_screen),
    ("nc", names::nc),
    ("netstat", network::ss),
    ("nl", small::nl),
    ("nproc", system::nproc),
    ("nslookup", names::lookup),
    ("passwd", users::passwd),
    ("paste", small::paste),
    ("pgrep", process::pgrep),
    ("php", refused::of_package),
    ("ping", refused::no_probe),
    ("pkill", process::kill),
    ("poweroff", system::shutdown),
    ("printenv", small::printenv),
    ("ps", process::ps),
    ("readlink", stat::readlink),
    ("realpath", stat::readlink),
    ("reboot", system::shutdown),
    ("rev", stat::tac),
    ("rm", remove::rm),
    ("rmdir", remove::rmdir),
    ("rpm", yum::rpm),
    ("sed", sed::sed),
    ("seq", produce::seq),
    ("service", systemctl::service),
    ("sha256sum", small::sha256sum),
    ("shutdown", system::shutdown),
    ("sleep", system::sleep),
    ("sort", text::sort),
    ("ss", network::ss),
    ("stat", stat::stat),
    ("sync", small::nothing),
    ("systemctl", systemctl::systemctl),
    ("tac", stat::tac),
    ("tail", head::tail),
    ("tee", cat::tee),
    ("telnet", refused::no_probe),
    ("timedatectl", look::timedatectl),
    ("top", look::top),
    ("touch", make::touch),
    ("tr", text::tr),
    ("traceroute", refused::no_probe),
    ("truncate", dd::truncate),
    ("tty", look::tty),
    ("uname", system::uname),
    ("uniq", text::uniq),
    ("uptime", system::uptime),
    ("useradd", users::useradd),
    ("userdel", users::userdel),
    ("usermod", users::usermod),
    ("users", look::who),
    ("vi", refused::full_screen),
    ("vim", refused::full_screen),
    ("w", look::who),
    ("watch", refused::watch),
    ("wc", text::wc),
    ("wget", curl::wget),
    ("which", stat::which),
    ("who", look::who),
    ("whoami", users::whoami),
    ("yes", produce::yes),
    ("yum", yum::yum),
];
