//! The Linux machine inside each instance, and the terminals opened on it.
//!
//! A machine comes into being when its instance runs for the first time, holds its root volume's content from
//! then on, and gives it back when the instance ends and the volume survives. It is a row of its own, reached
//! by id: scripts and terminals run against [`HostWorld`], which is a machine and what surrounds it. CloudShell's
//! machine is one more (`cloud_shell`).
//!
//! Simplified: only the root volume is seen from inside.

use core::fmt;
use std::net::Ipv4Addr;
use std::sync::Arc;

use clockwork::{Duration, Instant};
use guest::commands::{Errand, Step};
use guest::http::{ConnectError, Exchange, Request, Response};
use guest::machine::PowerRequest;
use guest::shell::Progress;
use guest::world::{Network, World};
use guest::{Disk, Identity, Machine, Power, Shell, Terminal, boot};
use model::ids::{InstanceId, VolumeId};

use crate::changes::{Changes, RowId};
use crate::cloud_shell::{self, MachineFiles};
use crate::dataplane::metadata::InstanceNetwork;
use crate::dataplane::{self, Origin};
use crate::ec2;
use crate::ec2::instance::InstanceState;
use crate::ec2::instance_types::InstanceType;
use crate::events::Event;
use crate::region::Region;
use crate::wake;

// ── power ───────────────────────────────────────────────────────────────────────────────────────────────────

/// The instance runs: its machine is switched on. At the first time the machine is made from what is on the
/// root volume; without a root volume there is nothing to boot, and the instance stays a machine that is off.
pub(crate) fn power_on(region: &mut Region, id: InstanceId) {
    if !region.machines.contains(&id) {
        let Some(machine) = make(region, id) else { return };
        region.machines.insert(id, machine);
    }
    tell_about_itself(region, id);
    let now = region.now;
    if let Some(machine) = region.machines.get_mut(&id) {
        machine.power_on(now);
    }
}

/// What may have changed while the instance was stopped reaches its machine: the type's processors and memory, and
/// the user data, which cloud-init reads at each boot and runs once per instance.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-resize.html>
fn tell_about_itself(region: &mut Region, id: InstanceId) {
    let Some(instance) = region.ec2.instances.get(&id) else { return };
    let user_data = instance.user_data.as_deref().and_then(decode_base64).map(Arc::from);
    let (processors, memory_mib) = size(instance);
    let Some(known) = region.machines.get(&id).map(|machine| &machine.identity) else { return };
    if (known.processors, known.memory_mib, &known.user_data) == (processors, memory_mib, &user_data) {
        return;
    }
    if let Some(machine) = region.machines.get_mut(&id) {
        machine.identity.user_data = user_data;
        machine.identity.processors = processors;
        machine.identity.memory_mib = memory_mib;
    }
}

/// Processors, and memory in MiB.
fn size(instance: &ec2::instance::Instance) -> (u32, u32) {
    let found = InstanceType::named(&instance.instance_type);
    let chosen = instance.cpu_options.and_then(|(cores, threads)| u32::try_from(cores * threads).ok());
    let (processors, memory_mib) = found.map_or((1, 1024), |found| (found.vcpus, found.memory_mib));
    (chosen.unwrap_or(processors), memory_mib)
}

/// The instance is stopping: programs end, the machine falls silent.
pub(crate) fn shut_down(region: &mut Region, id: InstanceId) {
    let now = region.now;
    if let Some(machine) = region.machines.get_mut(&id) {
        machine.shutdown(now);
    }
    close_terminals(region, id, "Connection to the instance closed by remote host.");
}

/// The instance reboots: same machine, same addresses.
pub(crate) fn reboot(region: &mut Region, id: InstanceId) {
    let now = region.now;
    if let Some(machine) = region.machines.get_mut(&id) {
        machine.reboot(now);
    }
    close_terminals(region, id, "Connection to the instance closed by remote host.");
}

/// The instance is terminated: the machine is no more. Its disk goes back to the root volume if that survives.
pub(crate) fn remove(region: &mut Region, id: InstanceId) {
    close_terminals(region, id, "Connection to the instance closed by remote host.");
    let Some(machine) = region.machines.remove(&id) else { return };
    let Some(volume) = root_volume(region, id) else { return };
    if let Some(volume) = region.ec2.volumes.get_mut(&volume) {
        let machine = Arc::unwrap_or_clone(machine);
        volume.content = Some(Box::new(machine.disk.snapshot(region.now)));
    }
}

fn make(region: &mut Region, id: InstanceId) -> Option<Machine> {
    let instance = region.ec2.instances.get(&id)?;
    let interface = region.ec2.network_interfaces.get(&instance.network_interface?)?;
    let address = interface.private_address;
    let octets = address.octets();
    let hostname = format!(
        "ip-{}-{}-{}-{}.{}.compute.internal",
        octets[0], octets[1], octets[2], octets[3], region.name
    );
    let user_data = instance.user_data.as_deref().and_then(decode_base64);
    let key = instance.key_name.as_ref().and_then(|name| {
        let key = region.ec2.key_pairs.rows().find(|key| key.name == *name)?;
        Some((key.name.clone(), key.public_key.clone()))
    });
    let (processors, memory_mib) = size(instance);
    let volume = root_volume(region, id)?;
    let identity = Identity {
        instance_id: id.to_string().into(),
        hostname: hostname.into(),
        private_ip: address.to_string().into(),
        user_data: user_data.map(Arc::from),
        public_key: key.map(Arc::new),
        processors,
        memory_mib,
        seed: region.seed,
        ordinal: region.ordinal("machine"),
    };
    let volume = region.ec2.volumes.get_mut(&volume)?;
    let size = u32::try_from(volume.size).unwrap_or(u32::MAX);
    let mut disk = *volume.content.take()?;
    disk.set_size_gib(size);
    Some(Machine::new(disk, identity))
}

fn decode_base64(text: &str) -> Option<Vec<u8>> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(text).ok()
}

fn root_volume(region: &Region, id: InstanceId) -> Option<VolumeId> {
    let instance = region.ec2.instances.get(&id)?;
    let root =
        instance.volumes.iter().find(|attached| *attached.device_name == *instance.root_device_name)?;
    Some(root.volume)
}

// ── disks ───────────────────────────────────────────────────────────────────────────────────────────────────

/// What is on a volume at this moment; `None` if nothing ever was.
pub(crate) fn disk_of(region: &Region, volume: VolumeId) -> Option<Disk> {
    let row = region.ec2.volumes.get(&volume)?;
    if let Some(content) = &row.content {
        return Some(content.snapshot(region.now));
    }
    let (holder, _) = row.attachment.as_ref()?;
    let is_root = root_volume(region, *holder) == Some(volume);
    let machine = region.machines.get(holder).filter(|_| is_root)?;
    Some(machine.disk.snapshot(region.now))
}

/// Gives what is on a volume another size, wherever it is now. Simplified: the file system grows with the volume.
pub(crate) fn resize_disk(region: &mut Region, volume: VolumeId, size: i64) {
    let size = u32::try_from(size).unwrap_or(u32::MAX);
    let Some(row) = region.ec2.volumes.get_mut(&volume) else { return };
    if let Some(content) = &mut row.content {
        content.set_size_gib(size);
        return;
    }
    let Some((holder, _)) = row.attachment.clone() else { return };
    if root_volume(region, holder) == Some(volume)
        && let Some(machine) = region.machines.get_mut(&holder)
    {
        machine.disk.set_size_gib(size);
    }
}

/// What the machine wrote to its console; `None` before its first boot.
pub(crate) fn console_output(region: &Region, id: InstanceId) -> Option<String> {
    region.machines.get(&id).map(|machine| machine.console_output(region.now))
}

// ── running ─────────────────────────────────────────────────────────────────────────────────────────────────

/// Puts the next wake-up of touched machines and terminals on the agenda.
pub(crate) fn wake(region: &mut Region, changes: &Changes) {
    for row in &changes.rows {
        match row {
            RowId::Machines(id) => schedule_machine(region, *id),
            RowId::Terminals(id) => schedule_terminal(region, *id),
            _ => {}
        }
    }
}

fn schedule_machine(region: &mut Region, id: InstanceId) {
    if let Some(at) = region.machines.get(&id).and_then(Machine::next_wake) {
        schedule_once(region, at, Event::Machine(id));
    }
}

fn schedule_terminal(region: &mut Region, id: TerminalId) {
    if let Some(at) = region.terminals.get(&id).and_then(|open| open.terminal.wake_at()) {
        schedule_once(region, at, Event::Terminal(id));
    }
}

/// A machine that is busy is touched many times before its moment comes; it is woken once.
fn schedule_once(region: &mut Region, at: Instant, event: Event) {
    if !region.agenda.is_scheduled(at.max(region.now), &event) {
        region.at(at, event);
    }
}

/// Does what is due on a machine: a stage of its boot, the next step of its user data.
pub(crate) fn run_due(region: &mut Region, id: InstanceId) {
    let due = region.machines.get(&id).and_then(Machine::next_wake);
    if due.is_some_and(|due| due <= region.now) {
        boot::run_due(&mut HostWorld { region, host: Host::Instance(id) });
        obey_power_request(region, id);
    }
}

/// Runs a script on a machine at once, as if somebody had typed it: for scenarios. What would have to wait goes
/// on while the scenario lets time pass; a script that needs longer than `patience` is given up.
pub(crate) fn run_script(region: &mut Region, id: InstanceId, user: &str, text: &str, patience: Duration) {
    let Some(user) = region.machines.get(&id).and_then(|machine| machine.users.find(user)).cloned() else {
        return;
    };
    let home = user.home.clone();
    let mut shell = Shell::script("bash", text, user, &home, std::collections::BTreeMap::new());
    let give_up = region.now + patience;
    loop {
        let progress = shell.run(&mut HostWorld { region, host: Host::Instance(id) });
        obey_power_request(region, id);
        wake::settle(region);
        match progress {
            // A machine that was switched off, or is gone, runs no script to its end.
            _ if region.machines.get(&id).is_none_or(|machine| machine.power() == Power::Off) => return,
            Progress::Waiting(until) if until < give_up => region.advance(until),
            Progress::Waiting(_) | Progress::Done(_) | Progress::Reading => return,
        }
    }
}

/// Somebody on the machine said `shutdown` or `reboot`.
fn obey_power_request(region: &mut Region, id: InstanceId) {
    let wanted = region.machines.get(&id).and_then(|machine| machine.requested_power);
    let Some(wanted) = wanted else { return };
    if let Some(machine) = region.machines.get_mut(&id) {
        machine.take_power_request();
    }
    match wanted {
        PowerRequest::PowerOff => ec2::instance::guest_powered_off(region, id),
        PowerRequest::Reboot => reboot(region, id),
    }
}

/// Whose machine it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Host {
    /// An instance's.
    Instance(InstanceId),
    /// The account's own.
    CloudShell,
}

impl Host {
    /// The instance, if it is one.
    pub fn instance(self) -> Option<InstanceId> {
        match self {
            Host::Instance(id) => Some(id),
            Host::CloudShell => None,
        }
    }

    /// The machine, if there is one.
    pub(crate) fn machine(self, region: &Region) -> Option<&Machine> {
        match self {
            Host::Instance(id) => region.machines.get(&id),
            Host::CloudShell => region.cloud_shell.as_deref(),
        }
    }

    /// Where its requests come from. CloudShell is outside every VPC and reaches the internet.
    fn origin(self) -> Origin {
        match self {
            Host::Instance(id) => Origin::Instance(id),
            Host::CloudShell => Origin::Internet,
        }
    }
}

/// A machine, and what surrounds it.
struct HostWorld<'a> {
    region: &'a mut Region,
    host: Host,
}

impl World for HostWorld<'_> {
    fn machine(&self) -> &Machine {
        self.host.machine(self.region).expect("a script runs on a machine that exists")
    }

    fn machine_mut(&mut self) -> &mut Machine {
        let machine = match self.host {
            Host::Instance(id) => self.region.machines.get_mut(&id),
            Host::CloudShell => self.region.cloud_shell.as_mut().map(Arc::make_mut),
        };
        machine.expect("a script runs on a machine that exists")
    }

    fn fetch(&mut self, request: &Request) -> Exchange {
        let fetched = dataplane::fetch(self.region, &self.host.origin(), request);
        dataplane::apply(self.region, &fetched.effects);
        fetched.exchange
    }

    fn aws(&mut self, errand: &mut Errand<'_>) -> Step {
        let files = MachineFiles::of(self.machine(), errand, self.region.now);
        match self.host {
            Host::Instance(_) => cloud_shell::aws_without_credentials(&files, errand),
            Host::CloudShell => cloud_shell::aws(self.region, &files, errand),
        }
    }
}

impl Network for HostWorld<'_> {
    fn now(&self) -> Instant {
        self.region.now
    }

    fn connect(&self, host: &str, port: u16) -> (Result<(), ConnectError>, Duration) {
        dataplane::connect(self.region, &self.host.origin(), host, port)
    }

    fn resolve(&self, host: &str) -> Result<Vec<Ipv4Addr>, ConnectError> {
        dataplane::resolve(self.region, &self.host.origin(), host)
    }

    fn metadata(&self, request: &Request) -> Response {
        match self.host {
            Host::Instance(instance) => InstanceNetwork { region: self.region, instance }.metadata(request),
            Host::CloudShell => Response::new(404, "Not Found", "text/plain", ""),
        }
    }
}

// ── terminals ───────────────────────────────────────────────────────────────────────────────────────────────

/// One open terminal, by the order in which terminals were opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TerminalId(pub u64);

impl fmt::Display for TerminalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// An open terminal.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenTerminal {
    /// Whose machine it is on.
    pub host: Host,
    /// The screen and the shell behind it.
    pub terminal: Terminal,
}

/// How a learner gets a terminal on an instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TerminalWay {
    /// `ssh -i KEY ec2-user@ADDRESS` from the internet.
    Ssh {
        /// The name of the key pair whose private half the learner has.
        key_name: String,
    },
    /// EC2 Instance Connect through an endpoint in the VPC: no public address and no key pair needed.
    /// Simplified: the endpoint exists, and the instance's groups admit it.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-with-ec2-instance-connect-endpoint.html>
    InstanceConnect,
}

/// Why there is no terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TerminalRefusal {
    /// There is no such instance, or it is not running.
    NotRunning,
    /// The instance has no public address.
    NoPublicAddress,
    /// Nothing answered on port 22: a group, a route or an unfinished boot is in the way.
    TimedOut,
    /// The machine answers, but no SSH server does.
    Refused,
    /// The key does not open `ec2-user`.
    PublicKeyDenied,
}

/// A terminal that was opened.
pub type OpenedTerminal = Result<TerminalId, TerminalRefusal>;

impl Region {
    /// Opens a terminal as `ec2-user`.
    pub fn open_terminal(&mut self, instance: InstanceId, way: &TerminalWay) -> OpenedTerminal {
        self.check_way(instance, way)?;
        let now = self.now;
        let machine = self.machines.get(&instance).ok_or(TerminalRefusal::NotRunning)?;
        let user = machine.users.find("ec2-user").ok_or(TerminalRefusal::PublicKeyDenied)?.clone();
        let greeting = machine.disk.read_text("/etc/motd", now).unwrap_or_default();
        let terminal = Terminal::open(user, &machine.hostname, greeting.trim_end_matches('\n'));
        let id = TerminalId(self.ordinal("terminal"));
        self.terminals.insert(id, OpenTerminal { host: Host::Instance(instance), terminal });
        wake::settle(self);
        Ok(id)
    }

    /// Opens a terminal in CloudShell.
    pub fn open_cloud_shell(&mut self) -> OpenedTerminal {
        cloud_shell::ensure(self);
        let machine = self.cloud_shell.as_deref().ok_or(TerminalRefusal::NotRunning)?;
        let user = machine.users.find(cloud_shell::USER).ok_or(TerminalRefusal::PublicKeyDenied)?.clone();
        let mut terminal = Terminal::open(user, &machine.hostname, "");
        for (name, value) in cloud_shell::environment(self) {
            terminal.export(name, &value);
        }
        let id = TerminalId(self.ordinal("terminal"));
        self.terminals.insert(id, OpenTerminal { host: Host::CloudShell, terminal });
        wake::settle(self);
        Ok(id)
    }

    fn check_way(&self, id: InstanceId, way: &TerminalWay) -> Result<(), TerminalRefusal> {
        let instance = self.ec2.instances.get(&id).ok_or(TerminalRefusal::NotRunning)?;
        if instance.state != InstanceState::Running {
            return Err(TerminalRefusal::NotRunning);
        }
        let machine = self.machines.get(&id).ok_or(TerminalRefusal::NotRunning)?;
        let TerminalWay::Ssh { key_name } = way else {
            return match machine.accepts(22) {
                true => Ok(()),
                false if machine.os_is_up() => Err(TerminalRefusal::Refused),
                false => Err(TerminalRefusal::TimedOut),
            };
        };
        let interface = instance.network_interface.and_then(|id| self.ec2.network_interfaces.get(&id));
        let address = interface
            .and_then(|interface| interface.public_address)
            .ok_or(TerminalRefusal::NoPublicAddress)?;
        let (outcome, _) = dataplane::connect(self, &Origin::Internet, &address.to_string(), 22);
        match outcome {
            Ok(()) => {}
            Err(ConnectError::Refused) => return Err(TerminalRefusal::Refused),
            Err(_) => {
                return Err(TerminalRefusal::TimedOut);
            }
        }
        let key = self.ec2.key_pairs.rows().find(|key| key.name == *key_name);
        let authorized =
            machine.disk.read_text("/home/ec2-user/.ssh/authorized_keys", self.now).unwrap_or_default();
        let opens =
            key.is_some_and(|key| authorized.lines().any(|line| line.trim() == key.public_key.trim()));
        if opens { Ok(()) } else { Err(TerminalRefusal::PublicKeyDenied) }
    }

    /// Types a line into a terminal, with Enter at its end. Nothing happens in a terminal that is closed.
    pub fn type_line(&mut self, id: TerminalId, line: &str) {
        self.with_terminal(id, |terminal, world| terminal.type_line(line, world));
    }

    /// Presses Ctrl-C in a terminal.
    pub fn interrupt(&mut self, id: TerminalId) {
        self.with_terminal(id, |terminal, _| terminal.interrupt());
    }

    /// Closes a terminal and forgets its screen.
    pub fn close_terminal(&mut self, id: TerminalId) {
        self.terminals.remove(&id);
        wake::settle(self);
    }

    /// An open terminal.
    pub fn terminal(&self, id: TerminalId) -> Option<&OpenTerminal> {
        self.terminals.get(&id)
    }

    /// All open terminals, in the order they were opened.
    pub fn terminals(&self) -> impl Iterator<Item = (TerminalId, &OpenTerminal)> {
        self.terminals.iter().map(|(id, open)| (*id, open))
    }

    /// Lets a terminal act on its machine: it is out of its table meanwhile.
    fn with_terminal(&mut self, id: TerminalId, act: impl FnOnce(&mut Terminal, &mut dyn World)) {
        let Some(open) = self.terminals.get(&id) else { return };
        let host = open.host;
        if open.terminal.is_closed() || host.machine(self).is_none() {
            return;
        }
        let mut terminal = open.terminal.clone();
        act(&mut terminal, &mut HostWorld { region: self, host });
        if let Some(open) = self.terminals.get_mut(&id) {
            open.terminal = terminal;
        }
        match host {
            Host::Instance(instance) => obey_power_request(self, instance),
            Host::CloudShell => {
                if let Some(machine) = &mut self.cloud_shell {
                    Arc::make_mut(machine).take_power_request();
                }
            }
        }
        wake::settle(self);
    }
}

/// Goes on with what waits in a terminal.
pub(crate) fn run_terminal(region: &mut Region, id: TerminalId) {
    let due = region.terminals.get(&id).and_then(|open| open.terminal.wake_at());
    if due.is_some_and(|due| due <= region.now) {
        region.with_terminal(id, |terminal, world| terminal.run(world));
    }
}

fn close_terminals(region: &mut Region, instance: InstanceId, reason: &str) {
    let ids: Vec<TerminalId> = region
        .terminals
        .iter()
        .filter(|(_, open)| open.host == Host::Instance(instance))
        .map(|(id, _)| *id)
        .collect();
    for id in ids {
        if let Some(open) = region.terminals.get_mut(&id) {
            open.terminal.close(reason);
        }
    }
}
