//! Probes: what a node asks, and what it concludes.
//!
//! A probe is one request through the same data plane that serves the learner's browser. The first success
//! makes a new target healthy; `UnhealthyThresholdCount` failures in a row make it unhealthy, and
//! `HealthyThresholdCount` successes in a row bring it back
//! (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>).

use clockwork::{Duration, Instant};
use guest::disk::Repeat;
use guest::http::{ConnectError, Request};
use guest::httpd::AccessLogLine;
use model::elbv2::ProtocolEnum;
use model::ids::*;

use crate::dataplane::{self, Fetched, Origin};
use crate::elbv2;
use crate::elbv2::Event;
use crate::elbv2::health::watch::{self, Usage};
use crate::elbv2::health::{Answer, Check, CheckId, Probe, Settled, Verdict};
use crate::elbv2::target::Target;
use crate::elbv2::target_group::HealthCheck;
use crate::events;
use crate::region::Region;

/// Sends the next probe of a check, or judges the answer to the last one: whichever is due.
pub(crate) fn probe(region: &mut Region, id: &CheckId) {
    let Some(check) = check(region, id).filter(|check| check.due.is_some_and(|due| due <= region.now)) else {
        return;
    };
    if check.awaiting.is_some() {
        judge(region, id);
    } else {
        send(region, id);
    }
}

fn check<'a>(region: &'a Region, id: &CheckId) -> Option<&'a Check> {
    region.elbv2.target_health.get(&id.group)?.targets.get(&id.target)?.nodes.get(&id.zone)
}

/// The check, to be written; what the API shows of it is compared afterwards.
fn check_mut<'a>(region: &'a mut Region, id: &CheckId) -> Option<&'a mut Check> {
    elbv2::target_unnoted(region, id.group, id.target)?.nodes.get_mut(&id.zone)
}

fn send(region: &mut Region, id: &CheckId) {
    let Some(settings) = region.elbv2.target_groups.get(&id.group).map(|group| group.health_check.clone())
    else {
        return;
    };
    let timeout = Duration::secs(settings.timeout);
    let (answer, took, machine, lines) = match ask(region, id, &settings) {
        Some(fetched) => {
            let in_time = fetched.exchange.took <= timeout;
            let answer = match &fetched.exchange.outcome {
                Ok(response) if in_time => Answer::Status(response.status),
                Err(error) if in_time && (*error == ConnectError::Refused || error.is_misunderstanding()) => {
                    Answer::Refused
                }
                Ok(_) | Err(_) => Answer::TimedOut,
            };
            let (machine, lines) = fetched.effects.logged().unzip();
            let lines = lines.map(Box::<[AccessLogLine]>::from).unwrap_or_default();
            dataplane::apply(region, &fetched.effects);
            (answer, fetched.exchange.took.min(timeout), machine, lines)
        }
        None => (Answer::TimedOut, timeout, None, Box::default()),
    };
    let due = region.now + took;
    let Some(check) = check_mut(region, id) else { return };
    check.awaiting = Some(Box::new(Probe { answer, machine, lines }));
    check.woken = false;
    check.due = Some(due);
    region.at(due, events::Event::Elbv2(Event::Probe(id.clone())));
}

/// Asks as the node does; `None` if the instance has no network interface.
fn ask(region: &Region, id: &CheckId, settings: &HealthCheck) -> Option<Fetched> {
    let balancer = region.user_of(id.group)?;
    let address = id.target.address(region)?;
    let request = Request {
        method: "GET".to_owned(),
        // Nothing in this region speaks TLS: whoever listens ends the handshake.
        scheme: if settings.protocol == ProtocolEnum::Https { "https" } else { "http" }.to_owned(),
        host: address.to_string(),
        port: settings.port_of(id.target),
        target: settings.path.clone(),
        headers: vec![
            ("Connection".to_owned(), "close".to_owned()),
            ("User-Agent".to_owned(), "ELB-HealthChecker/2.0".to_owned()),
        ],
        body: Vec::new(),
    };
    Some(dataplane::fetch(region, &Origin::Node(balancer, id.zone.clone()), &request))
}

fn judge(region: &mut Region, id: &CheckId) {
    let now = region.now;
    let Some(settings) = region.elbv2.target_groups.get(&id.group).map(|group| group.health_check.clone())
    else {
        return;
    };
    let may_settle = !region.elbv2.never_settles;
    let Some(check) = check_mut(region, id) else { return };
    let Some(probe) = check.awaiting.take().map(|probe| *probe) else { return };
    conclude(check, probe.answer, &settings);
    let agrees = match check.verdict {
        Verdict::Initial => false,
        Verdict::Healthy => check.streak == 0,
        Verdict::Unhealthy(answer) => check.streak == 0 && answer == probe.answer,
    };
    let settles = may_settle && agrees && !check.woken && check.seen.as_ref() == Some(&probe);
    let next = check.next_after(now);
    let every = check.every;
    check.woken = false;
    if settles {
        check.due = None;
        settle(region, id, &probe, next, every);
    } else {
        check.due = Some(next);
        check.seen = Some(probe);
        region.at(next, events::Event::Elbv2(Event::Probe(id.clone())));
    }
    let usage = Usage::of(region, id.group);
    watch::refresh(region, &usage, id.target);
}

/// What one more answer makes of a verdict.
fn conclude(check: &mut Check, answer: Answer, settings: &HealthCheck) {
    let success = matches!(answer, Answer::Status(status) if settings.matcher.accepts(status));
    let verdict = match (check.verdict, success) {
        (Verdict::Initial | Verdict::Healthy, true) => Verdict::Healthy,
        (Verdict::Unhealthy(_), false) => Verdict::Unhealthy(answer),
        (Verdict::Unhealthy(_), true) if check.streak + 1 >= settings.healthy_threshold => Verdict::Healthy,
        (Verdict::Initial | Verdict::Healthy, false) if check.streak + 1 >= settings.unhealthy_threshold => {
            Verdict::Unhealthy(answer)
        }
        (verdict, _) => {
            check.streak += 1;
            check.verdict = verdict;
            return;
        }
    };
    check.streak = 0;
    check.verdict = verdict;
}

/// Nothing can change any more by asking again: the probes from `next` on are only counted, in the machine's
/// logs.
fn settle(region: &mut Region, id: &CheckId, probe: &Probe, next: Instant, every: Duration) {
    let mut repeats = Vec::new();
    if let Some(machine) = probe.machine.and_then(|machine| region.machines.get_mut_unnoted(&machine)) {
        for log in &probe.lines {
            let repeat = Repeat { from: next, until: None, every, line: log.line.clone() };
            if let Some(key) = machine.open_repeat(&log.path, repeat) {
                repeats.push((log.path.clone(), key));
            }
        }
    }
    let since = region.now;
    if let Some(check) = check_mut(region, id) {
        check.settled = Some(Settled { since, repeats: repeats.into() });
    }
}

/// The settings of the checks changed: every node starts a new rhythm, and keeps its opinion.
pub(crate) fn restart(region: &mut Region, group: TargetGroupId) {
    let Some(every) = region.elbv2.target_groups.get(&group).map(|group| group.health_check.every()) else {
        return;
    };
    let health = region.elbv2.target_health.get(&group);
    let checks: Vec<(Target, ZoneName)> = health
        .map(|health| {
            let nodes = health.targets.iter();
            nodes.flat_map(|(target, row)| row.nodes.keys().map(|zone| (*target, zone.clone()))).collect()
        })
        .unwrap_or_default();
    for (target, zone) in checks {
        let id = CheckId { group, target, zone };
        let first = region.now + Duration::millis(region.draw_below("elbv2/probe-phase", every.as_millis()));
        let Some(check) = check_mut(region, &id) else { continue };
        let settled = check.take_settled();
        check.first = first;
        check.every = every;
        check.due = Some(first);
        check.awaiting = None;
        check.seen = None;
        check.streak = 0;
        if let Some((machine, settled)) = settled {
            watch::close_repeats(region, machine, settled);
        }
        region.at(first, events::Event::Elbv2(Event::Probe(id)));
    }
}
