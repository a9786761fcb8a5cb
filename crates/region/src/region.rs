//! The region: its state, and the two ways it changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::{Agenda, Digest, Duration, Instant, Seed, Spread, Table};
use guest::Machine;
use guest::http::{Exchange, Request, is_bad_port};
use model::ids::InstanceId;
use model::{ApiError, Caller, Door, ReadDoor, ReadRequest, Response};

use crate::alike::Recent;
use crate::autoscaling::AutoScaling;
use crate::changes::Changes;
use crate::dataplane::{self, Browser, Decision, Hop, Origin, Place, Reason};
use crate::ec2::Ec2;
use crate::elbv2::Elbv2;
use crate::events::Event;
use crate::machines::{OpenTerminal, TerminalId};
use crate::rds::Rds;
use crate::scenario::Scenario;
use crate::{dispatch, events, scenario, wake};

/// One AWS region of one account.
#[derive(Clone, Debug)]
pub struct Region {
    pub(crate) now: Instant,
    pub(crate) seed: Seed,
    /// How many draws each purpose has taken, by the purpose's name.
    draws: BTreeMap<&'static str, u64>,
    pub(crate) agenda: Agenda<Event>,
    /// The region's name, such as `eu-west-2`.
    pub(crate) name: String,
    /// The account's twelve digits.
    pub(crate) account: String,
    pub(crate) ec2: Ec2,
    pub(crate) autoscaling: AutoScaling,
    pub(crate) elbv2: Elbv2,
    pub(crate) rds: Rds,
    /// The Linux machine inside each instance, from its first boot on.
    pub(crate) machines: Table<InstanceId, Machine>,
    /// The machine of CloudShell, from when it is first opened.
    pub(crate) cloud_shell: Option<Arc<Machine>>,
    /// Open terminals.
    pub(crate) terminals: Table<TerminalId, OpenTerminal>,
    /// What the learner's browser remembers.
    pub(crate) browser: Browser,
    pub(crate) changes: Changes,
    /// What new rows may share with those made just before.
    pub(crate) alike: Recent,
}

/// What a browser got for an address.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// What was asked; `None` if the text was no address.
    pub request: Option<Request>,
    /// The answer, or why there was none, and how long it took.
    pub exchange: Exchange,
    /// The way the request took.
    pub hops: Vec<Hop>,
}

impl Region {
    /// The world that a scenario describes; `seed` decides ids, addresses and how long things take.
    pub fn new(seed: Seed, scenario: &Scenario) -> Region {
        let mut region = Region {
            now: scenario.start(),
            seed,
            draws: BTreeMap::new(),
            agenda: Agenda::default(),
            name: scenario.region().to_owned(),
            account: scenario.account().to_owned(),
            ec2: Ec2::default(),
            autoscaling: AutoScaling::default(),
            elbv2: Elbv2::default(),
            rds: Rds::default(),
            machines: Table::default(),
            cloud_shell: None,
            terminals: Table::default(),
            browser: Browser::default(),
            changes: Changes::default(),
            alike: Recent::default(),
        };
        scenario::build(&mut region, scenario);
        wake::settle(&mut region);
        region.changes = Changes::default();
        region
    }

    /// The present moment.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// The region's name, such as `eu-west-2`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The account's twelve digits.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// Lets time pass until `to`. `advance(a); advance(b)` is `advance(b)`: nothing happens per advance.
    pub fn advance(&mut self, to: Instant) {
        self.advance_with(to, &mut |_, _| ());
    }

    /// Lets time pass until `to`, and shows the region to `observer` after every event that changed something,
    /// together with what that event changed.
    pub fn advance_with(&mut self, to: Instant, observer: &mut dyn FnMut(&Region, &Changes)) {
        while let Some((at, event)) = self.agenda.pop_due(to) {
            self.now = self.now.max(at);
            let before = core::mem::take(&mut self.changes);
            events::handle(self, event);
            if wake::settle(self) || !self.changes.is_empty() {
                observer(self, &self.changes);
            }
            let step = core::mem::replace(&mut self.changes, before);
            self.changes.merge(step);
        }
        self.now = self.now.max(to);
    }

    /// When something will next happen by itself.
    pub fn next_event_at(&self) -> Option<Instant> {
        self.agenda.next_at()
    }

    /// What changed since this was last asked.
    pub fn take_changes(&mut self) -> Changes {
        core::mem::take(&mut self.changes)
    }

    /// Opens an address in a browser on the internet.
    pub fn visit(&mut self, url: &str) -> Visit {
        self.visit_from(&Origin::Internet, url)
    }

    /// Opens an address from anywhere: what a browser on the internet, or a program on an instance, gets.
    pub fn visit_from(&mut self, from: &Origin, url: &str) -> Visit {
        let Some(request) = Request::get(url) else {
            let exchange =
                Exchange { outcome: Err(guest::http::ConnectError::NameNotFound), took: Duration::ZERO };
            return Visit { request: None, exchange, hops: Vec::new() };
        };
        let by_browser = *from == Origin::Internet;
        if by_browser && is_bad_port(request.port) {
            let hop = Hop {
                place: Place::Browser,
                decision: Decision::Refused,
                reason: Reason::UnsafePort(request.port),
                took: Duration::ZERO,
            };
            let exchange =
                Exchange { outcome: Err(guest::http::ConnectError::UnsafePort), took: Duration::ZERO };
            return Visit { request: Some(request), exchange, hops: vec![hop] };
        }
        let request = if by_browser { self.browser.send(request, self.now) } else { request };
        let fetched = dataplane::fetch(self, from, &request);
        dataplane::apply(self, &fetched.effects);
        if let Ok(response) = fetched.exchange.outcome.as_ref()
            && by_browser
        {
            self.browser.receive(&request, response, self.now);
        }
        wake::settle(self);
        Visit { request: Some(request), exchange: fetched.exchange, hops: fetched.hops }
    }

    /// What [`Region::visit`] would answer now, changing nothing.
    pub fn peek(&self, url: &str) -> Option<Exchange> {
        let request = self.browser.send(Request::get(url)?, self.now);
        Some(dataplane::fetch(self, &Origin::Internet, &request).exchange)
    }

    /// 64 bits that stand for the whole world: equal worlds have equal digests, on every machine.
    pub fn digest(&self) -> u64 {
        let mut digest = Digest::default();
        let mut text = DigestText(&mut digest);
        // Rows print without hash order or floats, so their debug text is the same everywhere.
        let world = (
            (self.now, self.seed, &self.draws, &self.name, &self.account),
            (&self.ec2, &self.autoscaling, &self.elbv2, &self.rds),
            (&self.machines, &self.cloud_shell, &self.terminals, &self.browser),
        );
        core::fmt::write(&mut text, format_args!("{world:?}")).expect("a digest takes any text");
        digest.value()
    }

    // ── for the services ────────────────────────────────────────────────────────────────────────────────────

    /// Puts an event on the agenda.
    pub(crate) fn at(&mut self, at: Instant, event: Event) {
        self.agenda.schedule(at.max(self.now), event);
    }

    /// The next 128 bits of the stream for `purpose`.
    pub(crate) fn draw(&mut self, purpose: &'static str) -> u128 {
        let ordinal = self.ordinal(purpose);
        self.seed.bits(purpose, ordinal)
    }

    /// The next number below `below` of the stream for `purpose`.
    pub(crate) fn draw_below(&mut self, purpose: &'static str, below: u64) -> u64 {
        let ordinal = self.ordinal(purpose);
        self.seed.below(purpose, ordinal, below)
    }

    /// How long it takes this time.
    pub(crate) fn draw_span(&mut self, purpose: &'static str, spread: Spread) -> Duration {
        let ordinal = self.ordinal(purpose);
        self.seed.span(purpose, ordinal, spread)
    }

    /// How often `purpose` was drawn before: 0, 1, 2 …
    pub(crate) fn ordinal(&mut self, purpose: &'static str) -> u64 {
        let counter = self.draws.entry(purpose).or_default();
        let ordinal = *counter;
        *counter += 1;
        ordinal
    }
}

impl ReadDoor for Region {
    fn read(&self, request: ReadRequest) -> Result<Response, ApiError> {
        dispatch::read(self, request)
    }
}

impl Door for Region {
    fn call(&mut self, caller: Caller, request: model::Request) -> Result<Response, ApiError> {
        let response = match request {
            model::Request::Read(request) => return self.read(request),
            model::Request::Write(request) => dispatch::write(self, caller, request),
        };
        wake::settle(self);
        response
    }
}

/// Worlds are equal when their rows are; what changed since last asked is not part of the world.
impl PartialEq for Region {
    fn eq(&self, other: &Self) -> bool {
        self.now == other.now && self.digest() == other.digest()
    }
}

struct DigestText<'a>(&'a mut Digest);

impl core::fmt::Write for DigestText<'_> {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        core::hash::Hasher::write(self.0, text.as_bytes());
        Ok(())
    }
}
