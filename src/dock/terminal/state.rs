//! Which terminals are open, which one is in front, and what the form of a new one says.

use std::collections::BTreeMap;

use leptos::prelude::*;
use model::ec2::{DescribeInstancesInput, DescribeKeyPairsInput, Instance, InstanceStateName};
use model::ids::InstanceId;
use model::{ReadDoorExt, TableName};
use region::{Host, Region, TerminalId, TerminalRefusal, TerminalWay};

use crate::{
    bridge::{Bridge, use_view},
    dock::browser::way::name_tag,
};

/// AWS's name of it.
pub const CLOUD_SHELL: &str = "CloudShell";

/// An open terminal as the bar shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// The terminal.
    pub id: TerminalId,
    /// Its instance's name, or its id; or CloudShell.
    pub name: String,
}

/// The two ways in, as the form offers them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WayKind {
    /// SSH with a key pair.
    #[default]
    Ssh,
    /// EC2 Instance Connect.
    InstanceConnect,
}

/// A terminal that was refused.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// Why.
    pub refusal: TerminalRefusal,
    /// On which instance.
    pub instance: String,
    /// Which way.
    pub way: TerminalWay,
    /// The name or address that `ssh` was told.
    pub host: String,
}

/// A running instance, as far as connecting needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    /// Its id.
    pub id: String,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// Its public name or address, if it has one.
    pub host: Option<String>,
    /// The key pair it was launched with.
    pub key_name: Option<String>,
}

/// The terminals' state behind a handle.
#[derive(Clone, Copy)]
pub struct TerminalState {
    bridge: Bridge,
    open: Memo<Vec<Open>>,
    running: Memo<Vec<Running>>,
    keys: Memo<Vec<String>>,
    wanted: RwSignal<Option<TerminalId>>,
    ways: RwSignal<BTreeMap<TerminalId, TerminalWay>>,
    /// The instance that the form names.
    pub instance: RwSignal<String>,
    /// The way that the form names.
    pub kind: RwSignal<WayKind>,
    /// The key pair that the form names.
    pub key: RwSignal<String>,
    /// Why the last attempt failed.
    pub refused: RwSignal<Option<Refused>>,
    /// Whether the next screen takes the focus.
    pub take_focus: RwSignal<bool>,
}

impl TerminalState {
    /// No terminal. The bridge is in the context.
    pub fn new(bridge: Bridge) -> Self {
        Self {
            bridge,
            open: use_view(&[TableName::Terminals], open_terminals),
            running: use_view(&[TableName::Instances, TableName::NetworkInterfaces], running_instances),
            keys: use_view(&[TableName::KeyPairs], key_names),
            wanted: RwSignal::new(None),
            ways: RwSignal::new(BTreeMap::new()),
            instance: RwSignal::new(String::new()),
            kind: RwSignal::new(WayKind::default()),
            key: RwSignal::new(String::new()),
            refused: RwSignal::new(None),
            take_focus: RwSignal::new(false),
        }
    }

    /// The open terminals.
    pub fn open(self) -> Memo<Vec<Open>> {
        self.open
    }

    /// How many are open, for the tab.
    pub fn count(self) -> Signal<Option<usize>> {
        Signal::derive(move || Some(self.open.with(Vec::len)).filter(|count| *count > 0))
    }

    /// The instances that run.
    pub fn running(self) -> Memo<Vec<Running>> {
        self.running
    }

    /// The names of all key pairs.
    pub fn keys(self) -> Memo<Vec<String>> {
        self.keys
    }

    /// The terminal in front; `None` for the form. A terminal that an undo took away is not in front.
    pub fn chosen(self) -> Memo<Option<TerminalId>> {
        Memo::new(move |_| {
            let wanted = self.wanted.get()?;
            self.open.with(|open| open.iter().any(|open| open.id == wanted)).then_some(wanted)
        })
    }

    /// Brings a terminal, or the form, to the front.
    pub fn choose(self, id: Option<TerminalId>) {
        self.take_focus.set(id.is_some());
        self.wanted.set(id);
    }

    /// Closes a terminal; another one comes to the front.
    pub fn close(self, id: TerminalId) {
        self.bridge.close_terminal(id);
        self.ways.update(|ways| {
            ways.remove(&id);
        });
        if self.wanted.get_untracked() == Some(id) {
            self.wanted.set(self.open.with_untracked(|open| open.last().map(|open| open.id)));
        }
    }

    /// Connects as the form says.
    pub fn connect_by_form(self) {
        let way = match self.kind.get_untracked() {
            WayKind::Ssh => TerminalWay::Ssh { key_name: self.key.get_untracked() },
            WayKind::InstanceConnect => TerminalWay::InstanceConnect,
        };
        self.connect(&self.instance.get_untracked(), way);
    }

    /// Connects to an instance: by a terminal that is open already, by SSH with its key where it has a public
    /// address, else by EC2 Instance Connect.
    pub fn connect_somehow(self, instance: &str) {
        if let Some(id) = InstanceId::parse(instance).and_then(|id| self.open_on(Host::Instance(id))) {
            self.choose(Some(id));
            return;
        }
        let running =
            self.running.with_untracked(|running| running.iter().find(|one| one.id == instance).cloned());
        let key = running.as_ref().and_then(|running| running.key_name.clone());
        let key = key.filter(|key| self.keys.with_untracked(|keys| keys.contains(key)));
        let is_public = running.is_some_and(|running| running.host.is_some());
        match key.filter(|_| is_public) {
            Some(key) => {
                self.kind.set(WayKind::Ssh);
                self.key.set(key);
            }
            None => self.kind.set(WayKind::InstanceConnect),
        }
        self.instance.set(instance.to_owned());
        self.connect_by_form();
    }

    /// Brings CloudShell to the front, and opens it if it is not open.
    pub fn cloud_shell(self) {
        let open = self.open_on(Host::CloudShell).or_else(|| self.bridge.open_cloud_shell().ok());
        self.refused.set(None);
        self.choose(open);
    }

    /// Connects again, as a terminal that was closed did.
    pub fn reconnect(self, id: TerminalId) {
        let Some(host) = self.bridge.with(|region| region.terminal(id).map(|open| open.host)) else { return };
        let Some(instance) = host.instance() else {
            self.bridge.close_terminal(id);
            return self.cloud_shell();
        };
        let instance = instance.to_string();
        let way = self.ways.with_untracked(|ways| ways.get(&id).cloned());
        self.instance.set(instance.clone());
        match way {
            Some(way) => self.connect(&instance, way),
            None => self.connect(&instance, TerminalWay::InstanceConnect),
        }
        if self.refused.with_untracked(Option::is_none) {
            self.bridge.close_terminal(id);
        }
    }

    fn connect(self, instance: &str, way: TerminalWay) {
        let host = self.running.with_untracked(|running| {
            running.iter().find(|one| one.id == instance).and_then(|one| one.host.clone()).unwrap_or_default()
        });
        let opened = match InstanceId::parse(instance) {
            Some(id) => self.bridge.open_terminal(id, way.clone()),
            None => Err(TerminalRefusal::NotRunning),
        };
        match opened {
            Ok(id) => {
                self.ways.update(|ways| {
                    ways.insert(id, way);
                });
                self.refused.set(None);
                self.choose(Some(id));
            }
            Err(refusal) => {
                self.refused.set(Some(Refused { refusal, instance: instance.to_owned(), way, host }));
                self.choose(None);
            }
        }
    }

    fn open_on(self, host: Host) -> Option<TerminalId> {
        self.bridge.with(|region| {
            let mut open = region.terminals();
            open.find(|(_, open)| !open.terminal.is_closed() && open.host == host).map(|(id, _)| id)
        })
    }
}

fn instances(region: &Region) -> impl Iterator<Item = Instance> + use<> {
    let reservations = region.ask(DescribeInstancesInput::default()).map(|output| output.reservations);
    reservations.unwrap_or_default().into_iter().flat_map(|reservation| reservation.instances)
}

fn open_terminals(region: &Region) -> Vec<Open> {
    let names: BTreeMap<String, String> = instances(region)
        .filter_map(|instance| Some((instance.instance_id?, name_tag(&instance.tags)?)))
        .collect();
    let name = |host: Host| match host.instance().map(|id| id.to_string()) {
        Some(id) => names.get(&id).cloned().unwrap_or(id),
        None => CLOUD_SHELL.to_owned(),
    };
    region.terminals().map(|(id, open)| Open { id, name: name(open.host) }).collect()
}

fn running_instances(region: &Region) -> Vec<Running> {
    let running = instances(region).filter(|instance| {
        let state = instance.state.as_ref().and_then(|state| state.name);
        state == Some(InstanceStateName::Running)
    });
    running
        .filter_map(|instance| {
            let host =
                instance.public_dns_name.filter(|name| !name.is_empty()).or(instance.public_ip_address);
            let name = name_tag(&instance.tags);
            Some(Running { id: instance.instance_id?, name, host, key_name: instance.key_name })
        })
        .collect()
}

fn key_names(region: &Region) -> Vec<String> {
    let pairs = region.ask(DescribeKeyPairsInput::default()).map(|output| output.key_pairs);
    pairs.unwrap_or_default().into_iter().filter_map(|pair| pair.key_name).collect()
}
