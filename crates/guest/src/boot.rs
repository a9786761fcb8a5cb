//! From power to login: what a machine does by itself.
//!
//! Power, then kernel and network, then what is enabled, then the user data of the owner, once per machine.
//! Every step stores the moment it is due, so a machine can be cloned in the middle of its boot.
//!
//! Supported: user data that is a script (`#!`). Refused, in the log: `#cloud-config`, `#include`, MIME
//! archives, gzip. Simplified: the modules of cloud-init are one step each.

mod cloud_config;
mod cloud_init;
mod console;

use clockwork::{Instant, Spread};

use crate::machine::{Job, Machine, Power, PowerRequest};
use crate::shell::Progress;
use crate::world::World;

pub use cloud_init::OUTPUT_LOG;

/// How far a machine is between power and login.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It has no current.
    #[default]
    Off,
    /// Firmware and kernel: the network does not answer yet.
    Kernel,
    /// The network is up, cloud-init prepares the machine.
    Network,
    /// What is enabled starts.
    MultiUser,
    /// The user data of the owner runs.
    UserData,
    /// All done.
    Finished,
}

/// How far a boot has come, and when which part was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Boot {
    /// Which boot this is since the machine was made; 0 before the first.
    pub(crate) number: u32,
    pub(crate) stage: Stage,
    /// When the present stage ends by itself.
    pub(crate) due: Option<Instant>,
    pub(crate) network_at: Option<Instant>,
    pub(crate) multi_user_at: Option<Instant>,
    pub(crate) scripts_at: Option<Instant>,
    pub(crate) finished_at: Option<Instant>,
    /// When the machine was shut down, if it was.
    pub(crate) down_at: Option<Instant>,
    /// Where this boot begins in `cloud-init-output.log`, which goes on from boot to boot.
    pub(crate) output_from: u64,
}

/// From power to an answering network: 10 to 20 seconds.
/// Our estimate from public boot logs of small Amazon Linux 2 machines.
const KERNEL: Spread = Spread::secs(10, 20);
/// From an answering network to the first units. Our estimate.
const NETWORK: Spread = Spread::millis(2_000, 4_000);
/// From the first units to the user data; with what it does itself the boot ends 5 to 20 seconds after the
/// network. Our estimate.
const MULTI_USER: Spread = Spread::millis(3_000, 8_000);

impl Machine {
    /// How far the machine is between power and login.
    pub fn stage(&self) -> Stage {
        self.boot.stage
    }

    /// Which boot this is since the machine was made; 0 before the first.
    pub fn boots(&self) -> u32 {
        self.boot.number
    }

    /// Whether the machine answers TCP at all: before that a connection times out, after that it is refused
    /// where nothing listens.
    pub fn os_is_up(&self) -> bool {
        self.boot.stage >= Stage::Network
    }

    /// When the boot was done, user data included.
    pub fn finished_at(&self) -> Option<Instant> {
        self.boot.finished_at
    }

    /// Switches the machine on; one that is on already stays as it is.
    pub fn power_on(&mut self, now: Instant) {
        if self.power != Power::Off {
            return;
        }
        self.power = Power::On { since: now };
        let number = self.boot.number.saturating_add(1);
        self.boot = Boot {
            number,
            stage: Stage::Kernel,
            due: Some(now + self.draw("guest/kernel", KERNEL, number)),
            ..Boot::default()
        };
        self.boot.output_from = self.disk.stat(OUTPUT_LOG, now).map_or(0, |log| log.size);
        self.users = crate::users::Users::of_disk(&self.disk, now);
        self.journal.clear();
        self.next_pid = 2_000;
    }

    /// Shuts the operating system down and switches the machine off: all that runs ends, the disk stays.
    pub fn shutdown(&mut self, now: Instant) {
        self.units.clear();
        self.httpd = None;
        self.job = None;
        self.requested_power = None;
        if self.power != Power::Off {
            self.boot.down_at = Some(now);
        }
        self.power = Power::Off;
        self.boot.stage = Stage::Off;
        self.boot.due = None;
    }

    /// Shuts down and boots again.
    pub fn reboot(&mut self, now: Instant) {
        self.shutdown(now);
        self.power_on(now);
    }

    /// Takes what somebody on the machine asked for its power, for the owner to do.
    pub fn take_power_request(&mut self) -> Option<PowerRequest> {
        self.requested_power.take()
    }

    /// When something happens by itself next.
    pub fn next_wake(&self) -> Option<Instant> {
        if self.power == Power::Off {
            return None;
        }
        let job = self.job.as_ref().map(|job| job.wake_at);
        [self.boot.due, self.next_unit_ready(), job].into_iter().flatten().min()
    }

    fn draw(&self, purpose: &str, spread: Spread, number: u32) -> clockwork::Duration {
        let ordinal = self.identity.ordinal.wrapping_mul(1_000).wrapping_add(u64::from(number));
        self.identity.seed.span(purpose, ordinal, spread)
    }

    /// What happens at the end of the present stage, which was due at `at`.
    fn next_stage(&mut self, at: Instant) {
        let number = self.boot.number;
        match self.boot.stage {
            Stage::Kernel => {
                self.boot.stage = Stage::Network;
                self.boot.network_at = Some(at);
                cloud_init::prepare(self, at);
                self.boot.due = Some(at + self.draw("guest/network", NETWORK, number));
            }
            Stage::Network => {
                self.boot.stage = Stage::MultiUser;
                self.boot.multi_user_at = Some(at);
                self.start_enabled_units(at);
                self.boot.due = Some(at + self.draw("guest/multi-user", MULTI_USER, number));
            }
            Stage::MultiUser => {
                self.boot.stage = Stage::UserData;
                self.boot.scripts_at = Some(at);
                self.boot.due = None;
                match cloud_init::user_script(self, at) {
                    Some(shell) => self.job = Some(Box::new(Job { shell, wake_at: at })),
                    None => self.finish_boot(at),
                }
            }
            Stage::Off | Stage::UserData | Stage::Finished => self.boot.due = None,
        }
    }

    fn finish_boot(&mut self, at: Instant) {
        self.boot.stage = Stage::Finished;
        self.boot.finished_at = Some(at);
        cloud_init::say_finished(self, at);
        // The unit of the user data is active once that has run; that it may be missing stops nobody.
        let _started = self.start_unit(crate::systemd::CLOUD_FINAL, at);
    }
}

/// Does all that is due by now: stages of the boot, units that become ready, the user data.
pub fn run_due(world: &mut dyn World) {
    let now = world.now();
    while world.machine().next_wake().is_some_and(|due| due <= now) {
        let machine = world.machine_mut();
        machine.settle_units(now);
        if let Some(due) = machine.boot.due.filter(|due| *due <= now) {
            machine.next_stage(due);
        } else if machine.job.as_ref().is_some_and(|job| job.wake_at <= now) {
            run_job(world, now);
        }
    }
}

/// Runs the user data until it ends or waits. The shell is out of the machine meanwhile, so that what it does
/// may change the machine.
fn run_job(world: &mut dyn World, now: Instant) {
    let Some(mut job) = world.machine_mut().job.take() else { return };
    let progress = job.shell.run(world);
    let output = job.shell.take_output();
    let machine = world.machine_mut();
    cloud_init::say(machine, &output, now);
    if machine.power == Power::Off || machine.boot.stage != Stage::UserData {
        return;
    }
    match progress {
        Progress::Waiting(until) => {
            // A moment that is not ahead would have us run it again for ever.
            job.wake_at = until.max(now + clockwork::Duration::millis(1));
            machine.job = Some(job);
        }
        // Nobody types at a boot.
        Progress::Done(0) | Progress::Reading => machine.finish_boot(now),
        Progress::Done(status) => {
            cloud_init::say_failed(machine, &status.to_string(), now);
            machine.finish_boot(now);
        }
    }
}
