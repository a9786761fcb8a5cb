//! Whose turn it is: the share of each target group of an action, and the target of a group.
//!
//! Every node goes by its own checks and takes its own turns. Round robin is one counter for each node and target
//! group. Where shares differ (weights of target groups, slow start) each candidate earns its weight every turn and
//! the richest pays for all, so that shares hold exactly and are spread evenly. Least outstanding requests counts the
//! requests under way and takes turns among those with the fewest. Weighted random, without anomalies, is chance
//! alike for all.
//! Simplified: the share of a target in slow start grows with time by thousandths.
//! Sources: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html>,
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health.html>.

use clockwork::{Digest, Instant};
use model::ids::*;

use super::super::trace::{Choice, Trail};
use super::Node;
use crate::durations;
use crate::elbv2::action::Forward;
use crate::elbv2::health::{RegisteredTarget, Registration, Verdict};
use crate::elbv2::{BrowserConnection, Target, TargetGroup};
use crate::region::Region;

/// The share of a target that is not in slow start.
const FULL_SHARE: u64 = 1000;

/// What the nodes remember of the requests that they have sent on.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Traffic {
    rounds: Vec<Round>,
    shares: Vec<Share>,
    outstanding: Vec<Outstanding>,
}

/// A node's place in the round of a target group.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::dataplane) struct Round {
    balancer: LoadBalancerId,
    zone: ZoneName,
    group: TargetGroupId,
    /// How often it has chosen.
    turns: u64,
    /// What each target has earned, while shares differ.
    credits: Vec<(Target, i64)>,
}

/// What each target group of a rule has earned at a node.
#[derive(Clone, Debug, PartialEq)]
struct Share {
    rule: RuleId,
    zone: ZoneName,
    credits: Vec<(TargetGroupId, i64)>,
}

/// A request under way.
#[derive(Clone, Debug, PartialEq)]
struct Outstanding {
    balancer: LoadBalancerId,
    zone: ZoneName,
    group: TargetGroupId,
    target: Target,
    until: Instant,
}

impl Traffic {
    /// The load balancer is gone.
    pub(crate) fn forget_load_balancer(&mut self, id: LoadBalancerId) {
        self.rounds.retain(|round| round.balancer != id);
        self.outstanding.retain(|one| one.balancer != id);
    }

    /// The target group is gone.
    pub(crate) fn forget_target_group(&mut self, id: TargetGroupId) {
        self.rounds.retain(|round| round.group != id);
        self.outstanding.retain(|one| one.group != id);
    }

    /// Only these rules are left.
    pub(crate) fn keep_rules(&mut self, rules: &[RuleId]) {
        self.shares.retain(|share| rules.contains(&share.rule));
    }

    fn round(&self, node: &Node<'_>, group: TargetGroupId) -> Option<&Round> {
        let is_it = |round: &&Round| {
            (round.balancer, round.group) == (node.balancer, group) && round.zone == *node.zone
        };
        self.rounds.iter().find(is_it)
    }
}

/// What choosing leaves behind if the request really happens.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::dataplane) enum Effect {
    /// The browser's connection leads to this node.
    Connected(LoadBalancerId, ZoneName),
    /// A node has chosen a target.
    Chose(Round),
    /// A node has chosen a target group.
    Shared { rule: RuleId, zone: ZoneName, credits: Vec<(TargetGroupId, i64)> },
    /// A target is at work.
    Busy { balancer: LoadBalancerId, zone: ZoneName, group: TargetGroupId, target: Target, until: Instant },
}

/// Writes it.
pub(in crate::dataplane) fn apply(region: &mut Region, effect: &Effect) {
    let now = region.now;
    match effect {
        Effect::Connected(balancer, zone) => {
            let Some(row) = region.elbv2.load_balancers.get(balancer) else { return };
            let (idle, longest) = (row.idle_timeout(), row.client_keep_alive());
            let resolved = region.elbv2.resolved.entry(*balancer).or_default();
            let kept = resolved.browser.as_ref().filter(|open| open.zone == *zone && open.until > now);
            let opened = kept.map_or(now, |open| open.opened);
            let until = (now + idle.min(durations::BROWSER_KEEP_ALIVE)).min(opened + longest);
            resolved.browser = Some(BrowserConnection { zone: zone.clone(), opened, until });
        }
        Effect::Chose(next) => {
            let rounds = &mut region.elbv2.traffic.rounds;
            let is_it = |round: &&mut Round| {
                (round.balancer, round.group) == (next.balancer, next.group) && round.zone == next.zone
            };
            match rounds.iter_mut().find(is_it) {
                Some(round) => round.clone_from(next),
                None => rounds.push(next.clone()),
            }
        }
        Effect::Shared { rule, zone, credits } => {
            let shares = &mut region.elbv2.traffic.shares;
            match shares.iter_mut().find(|share| share.rule == *rule && share.zone == *zone) {
                Some(share) => share.credits.clone_from(credits),
                None => shares.push(Share { rule: *rule, zone: zone.clone(), credits: credits.clone() }),
            }
        }
        Effect::Busy { balancer, zone, group, target, until } => {
            let outstanding = &mut region.elbv2.traffic.outstanding;
            outstanding.retain(|one| one.until > now);
            let (balancer, zone, group, target) = (*balancer, zone.clone(), *group, *target);
            outstanding.push(Outstanding { balancer, zone, group, target, until: *until });
        }
    }
}

/// The target group whose share the next request is; `None` if all have the weight 0.
pub(super) fn share(
    region: &Region,
    trail: &mut Trail,
    node: &Node<'_>,
    rule: RuleId,
    to: &Forward,
) -> Option<TargetGroupId> {
    let mut weighted = to.groups.iter().filter(|weighted| weighted.weight > 0);
    if let (Some(only), None) = (weighted.next(), weighted.next()) {
        return Some(only.group);
    }
    let weights: Vec<(TargetGroupId, u64)> =
        to.groups.iter().map(|weighted| (weighted.group, weighted.weight)).collect();
    let mut shares = region.elbv2.traffic.shares.iter();
    let known = shares.find(|share| share.rule == rule && share.zone == *node.zone);
    let (group, credits) = turn(known.map_or(&[], |share| &share.credits), &weights)?;
    trail.effects.balanced(Effect::Shared { rule, zone: node.zone.clone(), credits });
    Some(group)
}

/// Each earns its weight, the richest is chosen and pays for all; the first of equals.
fn turn<K: Copy + PartialEq>(credits: &[(K, i64)], weights: &[(K, u64)]) -> Option<(K, Vec<(K, i64)>)> {
    let credit = |key: K| credits.iter().find(|(known, _)| *known == key).map_or(0, |(_, credit)| *credit);
    let weight = |weight: u64| i64::try_from(weight).unwrap_or(i64::MAX);
    let running = weights.iter().filter(|(_, weight)| *weight > 0);
    let mut next: Vec<(K, i64)> =
        running.map(|(key, w)| (*key, credit(*key).saturating_add(weight(*w)))).collect();
    let all = weights.iter().fold(0_i64, |sum, (_, w)| sum.saturating_add(weight(*w)));
    let most = next.iter().map(|(_, credit)| *credit).max()?;
    let (chosen, credit) = next.iter_mut().find(|(_, credit)| *credit == most)?;
    *credit = credit.saturating_sub(all);
    let chosen = *chosen;
    Some((chosen, next))
}

/// A target that was chosen.
pub(super) struct Chosen {
    pub(super) target: Target,
    pub(super) among: usize,
    pub(super) choice: Choice,
}

/// The target for a request, `kept` if it can still have it; `None` if there is none. A target may get requests while
/// the node checks it, so those that drain, are being registered, are stopped or in a zone that is not enabled do not
/// count.
pub(super) fn target(
    region: &Region,
    trail: &mut Trail,
    node: &Node<'_>,
    group: &TargetGroup,
    kept: Option<Target>,
) -> Option<Chosen> {
    let health = region.elbv2.target_health.get(&group.id)?;
    let checked = |row: &RegisteredTarget| {
        let check = row.nodes.get(node.zone).filter(|_| row.registration == Registration::Done)?;
        Some(check.verdict == Verdict::Healthy)
    };
    let all: Vec<(Target, &RegisteredTarget, bool)> =
        health.targets.iter().filter_map(|(target, row)| Some((*target, row, checked(row)?))).collect();
    let healthy = all.iter().filter(|(.., is_healthy)| *is_healthy).count();
    let fails_open = is_too_few(group, healthy, all.len());
    let candidates: Vec<(Target, &RegisteredTarget)> = all
        .iter()
        .filter(|(.., is_healthy)| fails_open || *is_healthy)
        .map(|(target, row, _)| (*target, *row))
        .collect();
    let among = candidates.len();
    if let Some(target) = kept.filter(|kept| candidates.iter().any(|(target, _)| target == kept)) {
        return Some(Chosen { target, among, choice: Choice::Sticky });
    }
    let choice = if fails_open { Choice::FailOpen } else { Choice::Healthy };
    let target = in_turn(region, trail, node, group, &candidates, fails_open)?;
    Some(Chosen { target, among, choice })
}

/// Whether so few targets are healthy that requests go to all of them.
fn is_too_few(group: &TargetGroup, healthy: usize, all: usize) -> bool {
    const PREFIX: &str = "target_group_health.unhealthy_state_routing.minimum_healthy_targets.";
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let (healthy, all) = (count(healthy), count(all));
    let least = group.number(&format!("{PREFIX}count")).unwrap_or(1);
    let percentage = group.number(&format!("{PREFIX}percentage")).unwrap_or(0);
    healthy < least || healthy.saturating_mul(100) < percentage.saturating_mul(all)
}

fn in_turn(
    region: &Region,
    trail: &mut Trail,
    node: &Node<'_>,
    group: &TargetGroup,
    candidates: &[(Target, &RegisteredTarget)],
    fails_open: bool,
) -> Option<Target> {
    let known = region.elbv2.traffic.round(node, group.id);
    let turns = known.map_or(0, |round| round.turns);
    let mut next = Round {
        balancer: node.balancer,
        zone: node.zone.clone(),
        group: group.id,
        turns: turns.wrapping_add(1),
        credits: Vec::new(),
    };
    let nth = |targets: &[Target], turn: u64| {
        let turn = turn.checked_rem(u64::try_from(targets.len()).ok()?)?;
        targets.get(usize::try_from(turn).ok()?).copied()
    };
    let targets: Vec<Target> = candidates.iter().map(|(target, _)| *target).collect();
    let target = match group.attribute("load_balancing.algorithm.type") {
        "least_outstanding_requests" => nth(&least_busy(region, node, group.id, &targets), turns)?,
        "weighted_random" => {
            let mut stream = Digest::default();
            stream.text(&format!("{}/{}/{}", node.balancer, node.zone, group.id));
            let count = u64::try_from(targets.len()).ok()?;
            let ordinal = stream.value().wrapping_add(turns);
            nth(&targets, region.seed.below("elbv2/random-target", ordinal, count))?
        }
        _ => {
            let weights: Vec<(Target, u64)> = candidates
                .iter()
                .map(|(target, row)| {
                    (*target, if fails_open { FULL_SHARE } else { warmth(region, group, row) })
                })
                .collect();
            if weights.iter().all(|(_, weight)| *weight == FULL_SHARE) {
                nth(&targets, turns)?
            } else {
                let (target, credits) = turn(known.map_or(&[], |round| &round.credits), &weights)?;
                next.credits = credits;
                target
            }
        }
    };
    trail.effects.balanced(Effect::Chose(next));
    Some(target)
}

/// The share of a target, which grows during slow start.
fn warmth(region: &Region, group: &TargetGroup, row: &RegisteredTarget) -> u64 {
    let (Some(since), Some(duration)) = (row.warming, group.slow_start()) else { return FULL_SHARE };
    let passed = region.now.since(since).as_millis();
    let share = passed.saturating_mul(FULL_SHARE).checked_div(duration.as_millis()).unwrap_or(FULL_SHARE);
    share.clamp(1, FULL_SHARE)
}

/// The targets with the fewest requests under way from this node.
fn least_busy(region: &Region, node: &Node<'_>, group: TargetGroupId, targets: &[Target]) -> Vec<Target> {
    let now = region.now;
    let busy = |target: &Target| {
        let outstanding = region.elbv2.traffic.outstanding.iter();
        outstanding
            .filter(|one| (one.balancer, one.group, one.target) == (node.balancer, group, *target))
            .filter(|one| one.zone == *node.zone && one.until > now)
            .count()
    };
    let least = targets.iter().map(busy).min();
    targets.iter().filter(|target| Some(busy(target)) == least).copied().collect()
}

/// Notes that the target has been at work until now, where the algorithm counts that.
pub(super) fn note_busy(
    region: &Region,
    trail: &mut Trail,
    node: &Node<'_>,
    group: &TargetGroup,
    target: Target,
) {
    if group.attribute("load_balancing.algorithm.type") == "least_outstanding_requests" {
        let (balancer, zone, group) = (node.balancer, node.zone.clone(), group.id);
        let until = region.now + trail.took;
        trail.effects.balanced(Effect::Busy { balancer, zone, group, target, until });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_hold_exactly_and_are_spread() {
        let mut credits: Vec<(char, i64)> = Vec::new();
        let mut seen = String::new();
        for _ in 0..10 {
            let (chosen, next) =
                turn(&credits, &[('a', 3), ('b', 1), ('c', 0), ('d', 1)]).expect("some have a share");
            credits = next;
            seen.push(chosen);
        }
        assert_eq!(seen, "abadaabada");
        assert_eq!(turn(&credits, &[('a', 0)]), None);
        let nobody: [(char, u64); 0] = [];
        assert_eq!(turn(&credits, &nobody), None);
    }
}
