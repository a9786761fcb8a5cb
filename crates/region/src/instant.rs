//! Calls that are over at once: after a write, time goes on from event to event until nothing that the call set
//! in motion is still in transition. For whoever talks to a region by machine and does not want to wait.
//!
//! What a call set in motion: the rows that it touched, the rows that its coming events are about, and whatever
//! those events touch in turn. A row is in transition while its own state says so: an instance `pending` or not
//! yet through its status checks, a machine that boots, a snapshot `pending`, a check that is not settled. So a
//! snapshot that somebody else began, a group that tries again and again to launch, and the listing of terminated
//! instances keep nobody waiting.

use std::collections::{BTreeMap, BTreeSet};

use clockwork::{Duration, Instant};
use model::{ApiError, Caller, Door, Request, Response};

use crate::autoscaling::group::{AutoScalingGroup, Lifecycle};
use crate::changes::{Changes, RowId};
use crate::ec2::image::ImageState;
use crate::ec2::instance::InstanceState;
use crate::ec2::nat_gateway::NatGatewayState;
use crate::ec2::snapshot::SnapshotState;
use crate::ec2::volume::VolumeState;
use crate::elbv2::TargetHealth;
use crate::elbv2::health::{Registration, Shown};
use crate::elbv2::load_balancer::LoadBalancerState;
use crate::events::{self, Event};
use crate::region::Region;
use crate::{autoscaling, ec2, elbv2, wake};

/// How long a call may take at most.
const LONGEST: Duration = Duration::mins(10);
/// A group's look at itself that comes this soon is its answer to a call; a later one is a deadline of its own.
const IMMINENT: Duration = Duration::secs(10);

/// What earlier calls left in transition when their time was up, and how it stood: later calls do not wait for it.
#[derive(Clone, Debug, Default)]
pub struct LeftOver {
    rows: BTreeMap<RowId, String>,
}

/// Makes a call, and lets time pass until what it set in motion has come to rest, at most ten minutes.
///
/// # Errors
/// AWS's refusal; then no time has passed.
pub fn call(region: &mut Region, left: &mut LeftOver, request: Request) -> Result<Response, ApiError> {
    if let Request::Read(request) = request {
        return model::ReadDoor::read(region, request);
    }
    let before = core::mem::take(&mut region.changes);
    let mark = region.agenda.next_sequence();
    let response = region.call(Caller::Learner, request);
    let touched = core::mem::replace(&mut region.changes, before);
    if response.is_ok() {
        let mut motion = Motion::default();
        motion.add(region, touched.rows.iter().cloned().chain(scheduled(region, mark)), left);
        motion.let_pass(region, left);
    }
    region.changes.merge(touched);
    response
}

/// What one call set in motion.
#[derive(Default)]
struct Motion {
    /// Every row that belongs to it.
    rows: BTreeSet<RowId>,
    /// Rows that may be in transition; looked at from the end.
    open: Vec<RowId>,
}

impl Motion {
    fn add(&mut self, region: &Region, rows: impl Iterator<Item = RowId>, left: &mut LeftOver) {
        for row in rows {
            if left.rows.get(&row).is_some_and(|stood| transition(region, &row).as_ref() == Some(stood)) {
                continue;
            }
            left.rows.remove(&row);
            // A group answers to what happens to its members, by an event that may have been scheduled before.
            if let RowId::Instances(id) = &row
                && let Some(group) = region.autoscaling.member_of.get(id)
            {
                self.insert(RowId::AutoScalingGroups(group.clone()));
            }
            self.insert(row);
        }
    }

    fn insert(&mut self, row: RowId) {
        self.rows.insert(row.clone());
        self.open.push(row);
    }

    /// Whether something of it is still in transition.
    fn goes_on(&mut self, region: &Region) -> bool {
        while let Some(row) = self.open.last() {
            if transition(region, row).is_some() {
                return true;
            }
            self.open.pop();
        }
        false
    }

    fn let_pass(&mut self, region: &mut Region, left: &mut LeftOver) {
        let end = region.now + LONGEST;
        while self.goes_on(region) {
            let mark = region.agenda.next_sequence();
            let Some((at, event)) = region.agenda.pop_due(end) else { break };
            region.now = region.now.max(at);
            let own = subject(&event).is_some_and(|row| self.rows.contains(&row));
            let changes = happen(region, event);
            if own {
                let mut none = LeftOver::default();
                self.add(region, changes.rows.into_iter().chain(scheduled(region, mark)), &mut none);
            }
        }
        let unfinished = self.rows.iter().filter_map(|row| Some((row.clone(), transition(region, row)?)));
        left.rows.extend(unfinished);
    }
}

/// Lets one event happen. What it changed.
fn happen(region: &mut Region, event: Event) -> Changes {
    let before = core::mem::take(&mut region.changes);
    events::handle(region, event);
    wake::settle(region);
    let changes = core::mem::replace(&mut region.changes, before);
    region.changes.merge(changes.clone());
    changes
}

/// What the events are about that were put on the agenda since `mark`.
fn scheduled(region: &Region, mark: u64) -> Vec<RowId> {
    region.agenda.iter_since(mark).filter_map(|(_, event)| subject(event)).collect()
}

/// The row that an event is about; `None` for events that no caller waits for.
fn subject(event: &Event) -> Option<RowId> {
    Some(match event {
        Event::Ec2(
            ec2::Event::InstanceRunning(id)
            | ec2::Event::InstanceStopped(id)
            | ec2::Event::InstanceTerminated(id)
            | ec2::Event::StatusChecksPassed(id),
        ) => RowId::Instances(*id),
        Event::Ec2(ec2::Event::VolumeReady(id) | ec2::Event::VolumeGone(id)) => RowId::Volumes(*id),
        Event::Ec2(ec2::Event::SnapshotProgress(id)) => RowId::Snapshots(*id),
        Event::Ec2(ec2::Event::ImageReady(id)) => RowId::Images(*id),
        Event::Ec2(ec2::Event::NatGatewayChanges(id)) => RowId::NatGateways(*id),
        Event::AutoScaling(autoscaling::Event::Reconcile(name, _)) => RowId::AutoScalingGroups(name.clone()),
        Event::Elbv2(elbv2::Event::Provisioned(id)) => RowId::LoadBalancers(*id),
        Event::Elbv2(elbv2::Event::Registered(id, _) | elbv2::Event::Drained(id, _)) => {
            RowId::TargetHealth(*id)
        }
        Event::Elbv2(elbv2::Event::Probe(check)) => RowId::TargetHealth(check.group),
        Event::Machine(id) => RowId::Machines(*id),
        // Terminals, and terminated instances that leave the list.
        _ => return None,
    })
}

/// What a row is on its way to, as text to compare; `None` if it is at rest.
fn transition(region: &Region, row: &RowId) -> Option<String> {
    let now = region.now;
    match row {
        RowId::Instances(id) => match region.ec2.instances.get(id)?.state {
            InstanceState::Running => {
                let checks = region.ec2.instances.get(id)?.checks_pass_at.filter(|at| *at > now)?;
                Some(format!("checks until {checks}"))
            }
            InstanceState::Stopped | InstanceState::Terminated { .. } => None,
            state => Some(format!("{state:?}")),
        },
        RowId::Machines(id) => {
            let machine = region.machines.get(id)?;
            let since = machine.powered_since()?;
            machine.finished_at().is_none().then(|| format!("boots since {since}"))
        }
        RowId::Volumes(id) => match region.ec2.volumes.get(id)?.state {
            state @ (VolumeState::Creating { .. } | VolumeState::Deleting { .. }) => {
                Some(format!("{state:?}"))
            }
            _ => None,
        },
        RowId::Snapshots(id) => {
            let row = region.ec2.snapshots.get(id)?;
            matches!(row.state, SnapshotState::Pending { .. }).then(|| format!("since {}", row.start_time))
        }
        RowId::Images(id) => match region.ec2.images.get(id)?.state {
            ImageState::Available => None,
            state => Some(format!("{state:?}")),
        },
        RowId::NatGateways(id) => match region.ec2.nat_gateways.get(id)?.state {
            state @ (NatGatewayState::Pending { .. } | NatGatewayState::Deleting { .. }) => {
                Some(format!("{state:?}"))
            }
            _ => None,
        },
        RowId::LoadBalancers(id) => match region.elbv2.load_balancers.get(id)?.state {
            LoadBalancerState::Active => None,
            state => Some(format!("{state:?}")),
        },
        RowId::TargetHealth(id) => targets_in_transition(region.elbv2.target_health.get(id)?),
        RowId::AutoScalingGroups(name) => group_in_transition(region.autoscaling.groups.get(name)?, now),
        _ => None,
    }
}

/// Targets that come or go, and those of which a verdict may still change by itself.
fn targets_in_transition(health: &TargetHealth) -> Option<String> {
    let mut text = String::new();
    for (target, row) in &health.targets {
        let moves = match row.registration {
            Registration::InProgress { .. } | Registration::Draining { .. } => true,
            Registration::Done => {
                let unsettled = row.nodes.values().any(|check| check.due.is_some());
                unsettled || row.shown == Shown::InitialHealthChecking
            }
            _ => false,
        };
        if moves {
            text += &format!("{target:?} {:?};", row.registration);
        }
    }
    (!text.is_empty()).then_some(text)
}

/// A group that is on the way to its size. One that fails to launch tries again later, and keeps nobody waiting.
fn group_in_transition(group: &AutoScalingGroup, now: Instant) -> Option<String> {
    let moves = group.members.iter().any(|member| {
        !matches!(member.lifecycle, Lifecycle::InService { .. } | Lifecycle::Standby)
            || member.loss_noticed_at.is_some_and(|at| at >= now)
    });
    let looks_soon =
        group.failed_launches == 0 && group.next_look.is_some_and(|look| look.at() <= now + IMMINENT);
    (moves || looks_soon).then(|| {
        let members =
            group.members.iter().map(|member| format!("{} {:?}", member.instance, member.lifecycle));
        format!("{} {}", group.desired_capacity, members.collect::<Vec<_>>().join(";"))
    })
}

#[cfg(test)]
mod tests {
    use clockwork::Seed;
    use model::ReadDoorExt;
    use model::ec2::{DescribeImagesInput, RunInstancesInput, TerminateInstancesInput};
    use model::operation::Operation;

    use super::*;
    use crate::Scenario;

    fn account() -> Region {
        Region::new(Seed::new(5), &Scenario::named("empty").expect("it is embedded"))
    }

    fn run(region: &mut Region, left: &mut LeftOver, size: i64) -> (String, String) {
        let images = region.ask(DescribeImagesInput::default()).expect("a plain question").images;
        let ebs = model::ec2::EbsBlockDevice { volume_size: Some(size), ..Default::default() };
        let disk = model::ec2::BlockDeviceMapping {
            device_name: Some("/dev/xvda".to_owned()),
            ebs: Some(ebs),
            ..Default::default()
        };
        let input = RunInstancesInput {
            image_id: images.into_iter().find_map(|image| image.image_id),
            instance_type: Some("t2.micro".to_owned()),
            min_count: Some(1),
            max_count: Some(1),
            block_device_mappings: vec![disk],
            ..Default::default()
        };
        let response = call(region, left, input.into_request()).expect("a plain launch");
        let output = <RunInstancesInput as Operation>::output(response).expect("its own output");
        let id = output.instances[0].instance_id.clone().expect("an id");
        let row = region.ec2.instances.rows().find(|row| row.id.to_string() == id).expect("listed");
        (id, row.volumes[0].volume.to_string())
    }

    fn state(region: &Region, id: &str) -> InstanceState {
        region.ec2.instances.rows().find(|row| row.id.to_string() == id).expect("listed").state
    }

    #[test]
    fn what_was_started_runs_and_has_booted_when_the_call_returns() {
        let (mut region, mut left) = (account(), LeftOver::default());
        let started = region.now();
        let (id, _) = run(&mut region, &mut left, 8);
        assert_eq!(state(&region, &id), InstanceState::Running);
        let machine = region.machines.rows().next().expect("it has booted");
        assert!(machine.finished_at().is_some());
        assert!(region.now().since(started) < Duration::mins(5));
        assert_eq!(left.rows.len(), 0);
    }

    #[test]
    fn a_terminated_machine_stays_visible() {
        let (mut region, mut left) = (account(), LeftOver::default());
        let (id, _) = run(&mut region, &mut left, 8);
        let input = TerminateInstancesInput { instance_ids: vec![id.clone()], ..Default::default() };
        call(&mut region, &mut left, input.into_request()).expect("nothing protects it");
        assert!(matches!(state(&region, &id), InstanceState::Terminated { .. }));
    }

    #[test]
    fn what_takes_longer_is_left_over_and_keeps_no_later_call_waiting() {
        let (mut region, mut left) = (account(), LeftOver::default());
        let images = region.ask(DescribeImagesInput::default()).expect("a plain question").images;
        let started = region.now();
        let input = RunInstancesInput {
            image_id: images.into_iter().find_map(|image| image.image_id),
            instance_type: Some("t2.micro".to_owned()),
            min_count: Some(1),
            max_count: Some(1),
            // `#!/bin/bash`, then `sleep 3600`.
            user_data: Some("IyEvYmluL2Jhc2gKc2xlZXAgMzYwMAo=".to_owned()),
            ..Default::default()
        };
        call(&mut region, &mut left, input.into_request()).expect("a plain launch");
        assert!(region.now().since(started) <= LONGEST);
        assert_eq!(left.rows.len(), 1, "{left:?}");
        let (started, instance) = (region.now(), region.ec2.instances.rows().next());
        let tag = model::ec2::Tag { key: Some("Name".to_owned()), value: Some("slow".to_owned()) };
        let resources = vec![instance.expect("it boots on").id.to_string()];
        let input = model::ec2::CreateTagsInput { resources, tags: vec![tag], ..Default::default() };
        call(&mut region, &mut left, input.into_request()).expect("a plain tag");
        assert_eq!(region.now(), started);
    }

    #[test]
    fn a_refused_call_takes_no_time() {
        let (mut region, mut left) = (account(), LeftOver::default());
        let started = region.now();
        let input = TerminateInstancesInput {
            instance_ids: vec!["i-0123456789abcdef0".to_owned()],
            ..Default::default()
        };
        call(&mut region, &mut left, input.into_request()).expect_err("nobody has that id");
        assert_eq!(region.now(), started);
    }
}
