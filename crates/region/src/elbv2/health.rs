//! What the nodes of a load balancer know of each target, and what the API shows of it.
//!
//! Every node of a load balancer checks every target on its own: a [`Check`] for each. While the answers can
//! still change something each probe is an event; as soon as repeating the same answer can change nothing more
//! the check is *settled*, nothing is scheduled, and the line that the probes go on writing into the machine's
//! log is counted rather than written (`probe`). Whatever could change the answer wakes the check (`watch`).
//!
//! Simplified: the answer to a probe is decided when the probe is sent; tracked connections of removed rules do
//! not linger. Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>.

use clockwork::{Duration, Few, Instant};
use guest::httpd::AccessLogLine;
use model::ids::*;

use crate::elbv2::target::{Host, Target};

mod probe;
mod registration;
mod shown;
#[cfg(test)]
mod tests;
mod watch;

pub(crate) use probe::{probe, restart};
pub(crate) use registration::{deregister, drained, forget_group, register, registered};
pub use shown::Shown;
pub(crate) use shown::is_listed;
pub(crate) use watch::wake;

/// The targets of one target group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TargetHealth {
    /// By target.
    pub targets: Few<Target, RegisteredTarget>,
}

impl TargetHealth {
    /// The ports at which an instance is registered, draining ones included.
    pub(crate) fn of_instance(
        &self,
        instance: InstanceId,
    ) -> impl Iterator<Item = (&Target, &RegisteredTarget)> {
        self.of_host(Host::Instance(instance))
    }

    /// The ports at which an instance or address is registered, draining ones included.
    pub(crate) fn of_host(&self, host: Host) -> impl Iterator<Item = (&Target, &RegisteredTarget)> {
        self.targets.starting_at(&Target { host, port: 0 }).take_while(move |(target, _)| target.host == host)
    }
}

/// One registered target.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisteredTarget {
    /// Where it is between registration and deregistration.
    pub registration: Registration,
    /// What each node knows of it. A zone has an entry while its node checks the target and may send to it.
    pub nodes: Few<ZoneName, Check>,
    /// What the API shows.
    pub shown: Shown,
    /// Since when it is in slow start, if it entered it when it last became healthy. It ends with the duration.
    pub warming: Option<Instant>,
}

/// Where a target is between registration and deregistration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registration {
    /// Being registered: it is not yet checked and gets no requests.
    InProgress {
        /// When it is done.
        until: Instant,
    },
    /// Registered.
    Done,
    /// Deregistered: no new requests, open ones may finish.
    Draining {
        /// When it is gone.
        until: Instant,
    },
    /// Its instance came to its end and nobody deregistered it. AWS keeps answering `draining` when it is asked
    /// for by name, until the instance is forgotten.
    Ended,
}

/// What one node knows of one target.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// When it was first asked, or will be: the others follow at whole intervals.
    pub first: Instant,
    /// The time from one probe to the next.
    pub every: Duration,
    /// When there is something to do: the next probe, or an answer to judge. `None` while settled.
    pub due: Option<Instant>,
    /// The probe that is under way.
    pub awaiting: Option<Box<Probe>>,
    /// Whether something changed while that probe was under way.
    pub woken: bool,
    /// The last probe that was judged.
    pub seen: Option<Probe>,
    /// How many answers in a row spoke against the verdict.
    pub streak: u64,
    /// What the node thinks of the target.
    pub verdict: Verdict,
    /// Set while repeating the same answer can change nothing.
    pub settled: Option<Settled>,
}

impl Check {
    /// Takes away what it has settled on, and the machine whose logs go on.
    pub(crate) fn take_settled(&mut self) -> Option<(Option<InstanceId>, Settled)> {
        let settled = self.settled.take()?;
        Some((self.seen.as_ref().and_then(|seen| seen.machine), settled))
    }

    /// The first probe after `now`.
    pub(crate) fn next_after(&self, now: Instant) -> Instant {
        if now < self.first {
            return self.first;
        }
        let passed = now.since(self.first).as_millis() / self.every.as_millis().max(1);
        self.first + self.every.saturating_mul(passed + 1)
    }
}

/// A probe and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Probe {
    /// The answer.
    pub answer: Answer,
    /// The machine that answered, if one did.
    pub machine: Option<InstanceId>,
    /// What it wrote into its logs for it.
    pub lines: Box<[AccessLogLine]>,
}

/// What a probe got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// An HTTP status.
    Status(u16),
    /// The connection was refused, or what came was no HTTP.
    Refused,
    /// Nothing in time.
    TimedOut,
}

/// What a node thinks of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Not enough answers yet.
    Initial,
    /// It gets requests.
    Healthy,
    /// It gets requests only if no other is healthy. With the last failure.
    Unhealthy(Answer),
}

/// A check of which repetition can change nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// Since then.
    pub since: Instant,
    /// The lines that go on in the logs of the machine that answered last: the file, and the name of the repeat in it.
    pub repeats: Box<[(String, u64)]>,
}

/// One check: which group's, which target, from which zone's node.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CheckId {
    /// The target group.
    pub group: TargetGroupId,
    /// The target.
    pub target: Target,
    /// The zone of the node.
    pub zone: ZoneName,
}
