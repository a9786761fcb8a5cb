//! Timelines of targets, as the course meets them.

use clockwork::Duration;
use model::ec2::{RebootInstancesInput, StartInstancesInput, StopInstancesInput, TerminateInstancesInput};
use model::elbv2::{
    DeleteListenerInput, DeregisterTargetsInput, Matcher, ModifyTargetGroupInput, RegisterTargetsInput,
    TargetDescription,
};
use model::ids::*;

use crate::elbv2::Event;
use crate::elbv2::health::{Answer, Check, CheckId, Registration, Verdict};
use crate::elbv2::target::Target;
use crate::elbv2::test_world::World;
use crate::{elbv2, events};

const REFUSED: &str = "unhealthy Target.FailedHealthChecks Health checks failed";
const TIMED_OUT: &str = "unhealthy Target.Timeout Request timed out";
const REGISTERING: &str = "initial Elb.RegistrationInProgress Target registration is in progress";
const INITIAL: &str = "initial Elb.InitialHealthChecking Initial health checks in progress";
const DRAINING: &str = "draining Target.DeregistrationInProgress Target deregistration is in progress";
const NOT_IN_USE: &str =
    "unused Target.NotInUse Target group is not configured to receive traffic from the load balancer";
const NOT_REGISTERED: &str = "unused Target.NotRegistered Target is not registered to the target group";

/// Every state that the list shows for its one target within so many seconds, in order.
fn states(world: &mut World, seconds: u64) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for _ in 0..seconds {
        let now = world.health().join("|");
        if seen.last() != Some(&now) {
            seen.push(now);
        }
        world.pass(1);
    }
    seen
}

fn stop(world: &mut World, id: InstanceId) {
    world.call(StopInstancesInput { instance_ids: vec![id.to_string()], ..Default::default() });
}

fn deregister(world: &mut World, id: InstanceId) {
    let targets = vec![TargetDescription { id: Some(id.to_string()), ..Default::default() }];
    let target_group_arn = Some(world.target_group.clone());
    world.call(DeregisterTargetsInput { target_group_arn, targets });
}

fn attributes(world: &mut World, pairs: &[(&str, &str)]) {
    let group = world.target_group.clone();
    world.set_attributes(&group, pairs);
}

fn checks(world: &World) -> Vec<Check> {
    let rows = world.region.elbv2.target_health.rows();
    rows.flat_map(|health| health.targets.values().flat_map(|target| target.nodes.values().cloned()))
        .collect()
}

fn pending_probes(world: &World) -> usize {
    let agenda = world.region.agenda.iter();
    agenda.filter(|(_, event)| matches!(event, events::Event::Elbv2(Event::Probe(_)))).count()
}

#[test]
fn a_machine_without_a_web_server_goes_from_initial_to_unhealthy() {
    let mut world = World::new();
    let web = world.launch(0);
    world.register(web);
    assert_eq!(states(&mut world, 120), [REGISTERING, INITIAL, REFUSED]);
    assert!(checks(&world).iter().all(|check| check.settled.is_some()), "nothing can change any more");
    assert_eq!(pending_probes(&world), 0);
}

#[test]
fn the_first_success_makes_a_new_target_healthy() {
    let mut world = World::new();
    let web = world.launch(0);
    world.run(web, "systemctl start httpd");
    world.register(web);
    assert_eq!(states(&mut world, 42), [REGISTERING, INITIAL, "healthy"]);
    let probes = world.access_log(web).matches("ELB-HealthChecker").count();
    assert!(probes < 4, "neither node needed a second look: {probes}");
}

#[test]
fn what_changes_while_a_probe_is_under_way_is_not_missed() {
    let mut world = World::new();
    let web = world.launch(0);
    let group = world.web_group.clone();
    world.forbid(&group, 80);
    world.register(web);
    world.pass(180);
    assert_eq!(world.health(), [TIMED_OUT]);
    assert_eq!(pending_probes(&world), 0);
    // Something else changes: the nodes look again, and for five seconds each waits for an answer.
    world.allow(&group, 443);
    let under_way = |world: &World| checks(world).iter().any(|check| check.awaiting.is_some());
    while !under_way(&world) {
        world.pass(1);
    }
    world.allow(&group, 80);
    world.pass(120);
    let verdicts: Vec<Verdict> = checks(&world).iter().map(|check| check.verdict).collect();
    assert_eq!(
        verdicts,
        [Verdict::Unhealthy(Answer::Refused); 2],
        "both nodes have seen that the group is open"
    );
}

#[test]
fn a_target_behind_a_closed_security_group_times_out() {
    let mut world = World::new();
    let web = world.launch(0);
    let group = world.web_group.clone();
    world.forbid(&group, 80);
    world.register(web);
    assert_eq!(states(&mut world, 120), [REGISTERING, INITIAL, TIMED_OUT]);
    world.allow(&group, 80);
    assert_eq!(
        states(&mut world, 60),
        [TIMED_OUT, REFUSED],
        "the group is open: now the port is seen to be closed"
    );
}

#[test]
fn a_wrong_status_is_shown_with_its_code() {
    let mut world = World::new();
    let web = world.launch(0);
    world.run(web, "rm -rf /var/www/html/*\nsystemctl start httpd");
    world.register(web);
    let mismatch = "unhealthy Target.ResponseCodeMismatch Health checks failed with these codes: [403]";
    assert_eq!(states(&mut world, 120), [REGISTERING, INITIAL, mismatch]);
    world.call(ModifyTargetGroupInput {
        target_group_arn: Some(world.target_group.clone()),
        matcher: Some(Matcher { http_code: Some("200,403".to_owned()) }),
        ..Default::default()
    });
    assert_eq!(states(&mut world, 240), [mismatch, "healthy"]);
}

#[test]
fn the_way_back_from_unhealthy_takes_five_successes() {
    let mut world = World::new();
    let web = world.launch(0);
    world.register(web);
    world.pass(120);
    assert_eq!(world.health(), [REFUSED]);
    let started = world.now();
    world.run(web, "systemctl start httpd");
    while world.health() == [REFUSED] {
        world.pass(1);
    }
    let took = world.now().since(started).as_secs();
    assert_eq!(world.health(), ["healthy"]);
    assert!((120..=151).contains(&took), "five probes at 30 seconds, for both nodes: {took}");
    // And two failures take it down again.
    let stopped = world.now();
    world.run(web, "systemctl stop httpd");
    while world.health() == ["healthy"] {
        world.pass(1);
    }
    let took = world.now().since(stopped).as_secs();
    assert!((30..=61).contains(&took), "two probes for one of the nodes: {took}");
}

#[test]
fn a_target_group_without_a_listener_sends_no_checks() {
    let mut world = World::without_balancer();
    let web = world.launch(0);
    world.run(web, "systemctl start httpd");
    world.register(web);
    assert_eq!(states(&mut world, 120), [NOT_IN_USE]);
    assert_eq!(world.access_log(web).matches("ELB-HealthChecker").count(), 0);
    world.create_balancer();
    assert_eq!(states(&mut world, 300), [REGISTERING, INITIAL, "healthy"], "provisioning, then checks");
    assert!(world.access_log(web).contains("\"ELB-HealthChecker/2.0\""));
    let listener_arn = Some(world.listener.clone());
    world.call(DeleteListenerInput { listener_arn });
    let before = world.access_log(web);
    assert_eq!(states(&mut world, 120), [NOT_IN_USE]);
    assert_eq!(world.access_log(web), before, "no listener, no checks");
}

#[test]
fn a_stopped_instance_is_unused_and_comes_back_when_it_starts() {
    let mut world = World::new();
    let web = world.launch(0);
    world.run(web, "systemctl enable httpd && systemctl start httpd");
    world.register(web);
    world.pass(60);
    assert_eq!(world.health(), ["healthy"]);
    stop(&mut world, web);
    let seen = states(&mut world, 120);
    assert_eq!(
        seen.last().map(String::as_str),
        Some("unused Target.InvalidState Target is in the stopped state")
    );
    world.call(StartInstancesInput { instance_ids: vec![web.to_string()], ..Default::default() });
    let seen = states(&mut world, 200);
    let end: Vec<&str> = seen.iter().map(String::as_str).skip(1).collect();
    assert!(end.contains(&INITIAL) && end.last() == Some(&"healthy"), "{seen:?}");
}

#[test]
fn a_deregistered_target_drains_for_300_seconds() {
    let mut world = World::new();
    let web = world.launch(0);
    world.run(web, "systemctl start httpd");
    world.register(web);
    world.pass(60);
    deregister(&mut world, web);
    assert_eq!(world.health(), [DRAINING]);
    world.pass(299);
    assert_eq!(world.health(), [DRAINING]);
    world.pass(1);
    assert_eq!(world.health(), Vec::<String>::new());
    assert_eq!(world.health_of(&[web]), [NOT_REGISTERED]);
    assert!(world.region.elbv2.registered.is_empty());
    assert_eq!(pending_probes(&world), 0);
}

#[test]
fn a_target_that_is_registered_again_while_it_drains_is_not_taken_away() {
    let mut world = World::new();
    let web = world.launch(0);
    world.run(web, "systemctl start httpd");
    world.register(web);
    world.pass(60);
    deregister(&mut world, web);
    world.pass(200);
    world.register(web);
    world.pass(150);
    assert_eq!(world.health(), ["healthy"], "the old end of draining has passed and meant nobody");
}

#[test]
fn a_terminated_instance_leaves_the_list_but_answers_by_name() {
    let mut world = World::new();
    let web = world.launch(0);
    world.register(web);
    world.pass(60);
    world.call(TerminateInstancesInput { instance_ids: vec![web.to_string()], ..Default::default() });
    assert_eq!(world.health(), [DRAINING]);
    world.pass(60);
    assert_eq!(world.health(), Vec::<String>::new());
    world.pass(600);
    assert_eq!(world.health_of(&[web]), [DRAINING]);
    world.pass(3600);
    assert_eq!(world.health_of(&[web]), [NOT_REGISTERED], "the instance is forgotten, and so is the target");
    assert!(world.region.elbv2.registered.is_empty());
}

#[test]
fn events_that_come_twice_early_or_late_change_nothing() {
    let mut world = World::new();
    let web = world.launch(0);
    world.register(web);
    let group = *world.region.elbv2.target_groups.ids().next().expect("a group");
    let balancer = *world.region.elbv2.load_balancers.ids().next().expect("a load balancer");
    let target = Target::of_instance(web, 80);
    let zone = world.region.ec2.instances.get(&web).expect("it runs").zone.clone();
    let probe = Event::Probe(CheckId { group, target, zone });
    let all = [
        Event::Provisioned(balancer),
        Event::Registered(group, target),
        Event::Drained(group, target),
        probe,
    ];
    let deliver = |world: &mut World, when: &str| {
        let before = world.region.elbv2.clone();
        for event in all.iter().cycle().take(8) {
            elbv2::handle(&mut world.region, event.clone());
        }
        assert_eq!(world.region.elbv2, before, "{when}");
    };
    deliver(&mut world, "while it is being registered");
    world.pass(120);
    deliver(&mut world, "when all is settled");
    deregister(&mut world, web);
    deliver(&mut world, "while it drains");
    world.pass(400);
    deliver(&mut world, "when it is gone");
    let other = Event::Probe(CheckId { group, target, zone: ZoneName::new("nowhere") });
    let before = world.region.elbv2.clone();
    elbv2::handle(&mut world.region, other);
    assert_eq!(world.region.elbv2, before);
}

#[test]
fn a_quiet_day_has_no_events_and_its_log_counts_every_probe() {
    let mut world = World::new();
    let web = world.launch(0);
    world.run(web, "systemctl start httpd");
    world.register(web);
    world.pass(300);
    assert_eq!(pending_probes(&world), 0);
    let lines = |world: &World| {
        let disk = &world.region.machines.get(&web).expect("the machine has booted").disk;
        disk.stat("/var/log/httpd/access_log", world.now()).expect("httpd writes its log").size
    };
    let before = lines(&world);
    let line = world.access_log(web).lines().last().map_or(0, |line| line.len() as u64 + 1);
    world.pass(24 * 3600);
    assert_eq!(world.health(), ["healthy"]);
    let probes = 2 * 24 * 3600 / 30;
    let grown = lines(&world) - before;
    assert!(grown.abs_diff(probes * line) <= 2 * line, "{grown} bytes of {line} each for {probes} probes");
}

#[test]
fn looking_at_a_machine_does_not_wake_its_checks_for_ever() {
    let mut world = World::new();
    let web = world.launch(0);
    world.run(web, "systemctl start httpd");
    world.register(web);
    world.pass(300);
    assert_eq!(world.visit().0, Ok(200));
    assert_eq!(pending_probes(&world), 0, "a visit is a line in the log, and no more");
    world.run(web, "touch /tmp/something");
    assert_eq!(pending_probes(&world), 2, "something changed on the machine: both nodes look again");
    world.pass(90);
    assert_eq!(pending_probes(&world), 0);
}

#[test]
fn registering_one_target_leaves_the_checks_of_others_alone() {
    let mut world = World::new();
    let (one, two) = (world.launch(0), world.launch(1));
    world.register(one);
    world.pass(200);
    assert_eq!(pending_probes(&world), 0);
    world.register(two);
    world.pass(12);
    assert_eq!(pending_probes(&world), 2, "of the new target alone");
}

#[test]
fn in_a_large_group_only_what_changed_is_asked_again() {
    let mut world = World::new();
    let subnets = world.public.clone();
    let machines: Vec<InstanceId> = (0..120).map(|n| world.launch_at(&subnets[n % 2])).collect();
    world.pass(120);
    for id in &machines {
        world.register(*id);
    }
    world.pass(300);
    assert_eq!(world.health().iter().filter(|state| *state == REFUSED).count(), 120);
    assert_eq!(pending_probes(&world), 0);
    world.run(machines[7], "systemctl start httpd");
    assert_eq!(pending_probes(&world), 2, "the two nodes' of that machine");
    let group = world.web_group.clone();
    world.allow(&group, 443);
    assert_eq!(pending_probes(&world), 240, "a rule of the network may concern all of them");
}

/// What a learner might do to the machines, and what must then be the same in a world that executes every probe.
fn story(world: &mut World) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    let mut machines: Vec<InstanceId> = Vec::new();
    let tell = |world: &World, told: &mut Vec<String>, machines: &[InstanceId]| {
        let mut text = world.health().join("\n");
        for id in machines.iter().filter(|id| world.region.machines.contains(id)) {
            text.push_str(&world.access_log(*id));
            text.push_str(&world.file(*id, "/var/log/httpd/error_log"));
        }
        told.push(text);
    };
    for zone in [0, 1] {
        let id = world.launch(zone);
        world.register(id);
        machines.push(id);
        tell(world, &mut told, &machines);
    }
    let (one, two) = (machines[0], machines[1]);
    let script = |world: &mut World, id, text: &str| world.run(id, text);
    script(world, one, "systemctl start httpd");
    for step in 0..14 {
        world.pass(97 + 11 * step);
        tell(world, &mut told, &machines);
        match step {
            0 => script(world, two, "systemctl enable httpd\nsystemctl start httpd"),
            1 => script(world, one, "mv /var/www/html /var/www/other; mkdir /var/www/html"),
            2 => {
                let group = world.web_group.clone();
                world.forbid(&group, 80);
            }
            3 => {
                let group = world.web_group.clone();
                world.allow(&group, 80);
            }
            4 => script(world, one, "rmdir /var/www/html; mv /var/www/other /var/www/html"),
            5 => {
                assert!(world.visit().0.is_ok());
                assert!(world.visit().0.is_ok());
            }
            6 => {
                world
                    .call(RebootInstancesInput { instance_ids: vec![two.to_string()], ..Default::default() });
            }
            7 => {
                world.call(ModifyTargetGroupInput {
                    target_group_arn: Some(world.target_group.clone()),
                    health_check_interval_seconds: Some(10),
                    healthy_threshold_count: Some(2),
                    ..Default::default()
                });
            }
            8 => script(world, one, "systemctl stop httpd; sleep 7; systemctl start httpd"),
            9 => stop(world, two),
            10 => {
                world.call(StartInstancesInput { instance_ids: vec![two.to_string()], ..Default::default() });
            }
            11 => {
                // A target that comes back warms up slowly, and keeps its clients.
                attributes(world, &[("slow_start.duration_seconds", "600"), ("stickiness.enabled", "true")]);
                assert!(world.visit().0.is_ok());
                deregister(world, one);
            }
            12 => {
                world.pass(400);
                let targets = vec![TargetDescription { id: Some(one.to_string()), ..Default::default() }];
                let target_group_arn = Some(world.target_group.clone());
                world.call(RegisterTargetsInput { target_group_arn, targets });
            }
            _ => {
                world.pass(200);
                let seen: Vec<String> = (0..6).map(|_| format!("{:?}", world.visit())).collect();
                told.push(seen.join("\n"));
                // Requests stay in their zones from now on, and so do checks.
                attributes(world, &[("stickiness.enabled", "false")]);
                attributes(world, &[("load_balancing.cross_zone.enabled", "false")]);
                world.pass(120);
            }
        }
        tell(world, &mut told, &machines);
    }
    world.pass(7200);
    tell(world, &mut told, &machines);
    told
}

#[test]
fn a_twin_that_executes_every_probe_tells_the_same_story() {
    let (mut world, mut twin) = (World::new(), World::new());
    twin.region.elbv2.never_settle();
    let (told, twins) = (story(&mut world), story(&mut twin));
    for (step, (one, other)) in told.iter().zip(&twins).enumerate() {
        let differing = one.lines().zip(other.lines()).find(|(a, b)| a != b);
        assert!(
            one == other,
            "chapter {step}: {differing:?}, {} and {} lines",
            one.lines().count(),
            other.lines().count()
        );
    }
    assert_eq!(pending_probes(&world), 0);
    assert!(pending_probes(&twin) > 0, "the twin never rests");
    assert!(
        told.iter().any(|text| text.contains("[403]")) && told.iter().any(|text| text.contains(TIMED_OUT))
    );
}

#[test]
fn however_time_is_cut_the_world_is_the_same() {
    let mut whole = World::new();
    let web = whole.launch(0);
    whole.register(web);
    let mut cut = World { region: whole.region.clone(), ..World::new() };
    whole.pass(333);
    for _ in 0..333 * 4 {
        let to = cut.region.now() + Duration::millis(250);
        cut.region.advance(to);
    }
    assert!(whole.region == cut.region);
}

#[test]
fn registrations_say_where_they_are() {
    let mut world = World::new();
    let web = world.launch(0);
    world.register(web);
    let registration = |world: &World| {
        let health = world.region.elbv2.target_health.rows().next().expect("a group");
        health.targets.values().next().map(|target| target.registration)
    };
    assert!(matches!(registration(&world), Some(Registration::InProgress { .. })));
    world.pass(10);
    assert_eq!(registration(&world), Some(Registration::Done));
}
