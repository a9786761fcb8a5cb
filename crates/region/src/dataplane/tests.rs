//! The decision table of a request: what is wrong, and what the client sees of it.

use guest::http::{ConnectError, Request};
use guest::world::Network;
use model::ec2::{StopInstancesInput, TerminateInstancesInput};
use model::elbv2::{
    Action, ActionTypeEnum, DeleteListenerInput, DeleteLoadBalancerInput, DeregisterTargetsInput,
    FixedResponseActionConfig, ModifyListenerInput, SetSecurityGroupsInput, TargetDescription,
};
use model::ids::*;

use crate::dataplane::metadata::InstanceNetwork;
use crate::dataplane::{self, Decision, LEARNER_ADDRESS, Origin, Place, Reason};
use crate::elbv2::test_world::World;

mod networks;

fn public_address(world: &World, id: InstanceId) -> String {
    let interface = world.region.ec2.instances.get(&id).and_then(|instance| instance.network_interface);
    let interface =
        interface.and_then(|id| world.region.ec2.network_interfaces.get(&id)).expect("an interface");
    interface.public_address.expect("a public address").to_string()
}

fn private_address(world: &World, id: InstanceId) -> String {
    let interface = world.region.ec2.instances.get(&id).and_then(|instance| instance.network_interface);
    let interface =
        interface.and_then(|id| world.region.ec2.network_interfaces.get(&id)).expect("an interface");
    interface.private_address.to_string()
}

/// A world with one registered target, whose web server may be on, after the first checks.
fn one_target(web_server: bool) -> (World, InstanceId) {
    let mut world = World::new();
    let web = world.launch(0);
    if web_server {
        world.run(web, "systemctl start httpd");
    }
    world.register(web);
    world.pass(120);
    (world, web)
}

#[test]
fn an_unhealthy_target_that_refuses_is_a_502_at_once() {
    let (mut world, _) = one_target(false);
    let url = format!("http://{}/", world.dns_name.to_uppercase());
    let visit = world.region.visit(&url);
    let response = visit.exchange.outcome.expect("the load balancer answers");
    assert_eq!((response.status, response.body.len()), (502, 122));
    assert!(visit.exchange.took.as_millis() < 1_000);
    let fail_open =
        |reason: &Reason| matches!(reason, Reason::TargetChosen { choice: dataplane::Choice::FailOpen, .. });
    assert!(visit.hops.iter().any(|hop| fail_open(&hop.reason)), "{:#?}", visit.hops);
}

#[test]
fn no_target_is_a_503() {
    let mut world = World::new();
    let url = format!("http://{}/", world.dns_name);
    let response = world.region.visit(&url).exchange.outcome.expect("the load balancer answers");
    assert_eq!((response.status, response.body.len()), (503, 162));
    let web = world.launch(0);
    world.run(web, "systemctl start httpd");
    world.register(web);
    assert_eq!(world.visit().0, Ok(503), "registration is in progress");
    world.pass(60);
    assert_eq!(world.visit().0, Ok(200));
    let targets = vec![TargetDescription { id: Some(web.to_string()), ..Default::default() }];
    let target_group_arn = Some(world.target_group.clone());
    world.call(DeregisterTargetsInput { target_group_arn, targets });
    assert_eq!(world.visit().0, Ok(503), "the only target drains");
}

#[test]
fn a_target_in_its_first_checks_gets_requests_if_no_other_is_healthy() {
    let mut world = World::new();
    let web = world.launch(0);
    world.run(web, "systemctl start httpd");
    world.register(web);
    while world.visit().0 == Ok(503) {
        world.pass(1);
    }
    assert!(world.health()[0].starts_with("initial"), "{:?}", world.health());
    assert_eq!(world.visit().0, Ok(200));
}

#[test]
fn a_target_behind_a_closed_group_is_a_504_after_ten_seconds() {
    let (mut world, _) = one_target(true);
    let group = world.web_group.clone();
    world.forbid(&group, 80);
    let url = format!("http://{}/", world.dns_name);
    let visit = world.region.visit(&url);
    let response = visit.exchange.outcome.expect("the load balancer answers");
    assert_eq!((response.status, response.body.len()), (504, 132));
    assert_eq!(visit.exchange.took.as_secs(), 10);
    let closed = |hop: &dataplane::Hop| {
        hop.decision == Decision::Dropped && matches!(hop.reason, Reason::NoRuleAllows { port: 80, .. })
    };
    assert!(visit.hops.iter().any(closed), "{:#?}", visit.hops);
}

#[test]
fn a_target_that_still_boots_is_a_504() {
    let mut world = World::new();
    let subnet = world.public[0].clone();
    let web = world.launch_at(&subnet);
    while world.region.ec2.instances.get(&web).map(|instance| instance.state)
        != Some(crate::ec2::instance::InstanceState::Running)
    {
        world.pass(1);
    }
    world.register(web);
    world.pass(8);
    while world.visit().0 == Ok(503) {
        world.pass(1);
    }
    assert_eq!(world.visit(), (Ok(504), 10));
    world.pass(60);
    assert_eq!(world.visit().0, Ok(502), "the system is up, httpd is not");
}

#[test]
fn a_target_that_answers_too_late_is_a_504_after_the_idle_timeout() {
    let (mut world, _) = one_target(true);
    assert_eq!(world.visit().0, Ok(200));
    let groups = world.region.ec2.security_groups.rows();
    let database =
        groups.filter(|group| group.name == "blog-db").map(|group| group.id).next().expect("the scenario's");
    world
        .region
        .ec2
        .security_groups
        .get_mut(&database)
        .expect("it is there")
        .rules
        .retain(|rule| rule.is_egress);
    crate::wake::settle(&mut world.region);
    let (outcome, seconds) = world.visit();
    assert_eq!(outcome, Ok(504), "WordPress waits for its database in vain");
    assert_eq!(seconds, 60);
    world.pass(120);
    assert_eq!(world.health(), ["unhealthy Target.Timeout Request timed out"]);
}

#[test]
fn the_load_balancer_s_own_troubles_are_no_http() {
    let mut world = World::without_balancer();
    world.create_balancer();
    assert_eq!(world.visit().0, Err(ConnectError::NameNotFound), "it is being set up");
    world.pass(200);
    assert_eq!(world.visit().0, Ok(503));
    let name = world.dns_name.clone();
    assert_eq!(
        world.visit_url(&format!("http://{name}:8080/")).0,
        Err(ConnectError::TimedOut),
        "its group is closed"
    );
    let group = world.balancer_group.clone();
    world.allow(&group, 8080);
    assert_eq!(
        world.visit_url(&format!("http://{name}:8080/")).0,
        Err(ConnectError::Refused),
        "nothing listens"
    );
    world.forbid(&group, 80);
    assert_eq!(world.visit(), (Err(ConnectError::TimedOut), 30));
    world.allow(&group, 80);
    let listener_arn = Some(world.listener.clone());
    world.call(DeleteListenerInput { listener_arn });
    assert_eq!(world.visit().0, Err(ConnectError::Refused));
    let load_balancer_arn = Some(world.balancer.clone());
    world.call(DeleteLoadBalancerInput { load_balancer_arn });
    assert_eq!(world.visit().0, Err(ConnectError::NameNotFound));
}

#[test]
fn the_default_security_group_lets_nobody_in() {
    let mut world = World::new();
    let groups = world.region.ec2.security_groups.rows();
    let default = groups.filter(|group| group.name == "default").map(|group| group.id.to_string()).next();
    let load_balancer_arn = Some(world.balancer.clone());
    let security_groups = vec![default.expect("every VPC has one")];
    world.call(SetSecurityGroupsInput { load_balancer_arn, security_groups });
    assert_eq!(world.visit(), (Err(ConnectError::TimedOut), 30));
}

#[test]
fn a_load_balancer_without_a_way_to_the_internet_cannot_be_reached() {
    let mut world = World::new();
    let gateway = *world.region.ec2.internet_gateways.ids().next().expect("the scenario has one");
    world.region.ec2.internet_gateways.get_mut(&gateway).expect("it is there").vpc = None;
    assert_eq!(world.visit(), (Err(ConnectError::TimedOut), 30));
}

#[test]
fn two_machines_take_turns() {
    let mut world = World::new();
    let machines = [world.launch(0), world.launch(1)];
    for (id, name) in machines.iter().zip(["one", "two"]) {
        world.run(*id, &format!("echo {name} > /var/www/html/who.txt; systemctl start httpd"));
        world.register(*id);
    }
    world.pass(120);
    let url = format!("http://{}/who.txt", world.dns_name);
    let mut seen: Vec<String> = Vec::new();
    for _ in 0..6 {
        let response = world.region.visit(&url).exchange.outcome.expect("an answer");
        seen.push(String::from_utf8(response.body).expect("text"));
        world.pass(2);
    }
    assert!(seen.windows(2).all(|pair| pair[0] != pair[1]), "{seen:?}");
    // One of them stops answering: only the other gets requests, once that is noticed.
    world.run(machines[0], "systemctl stop httpd");
    world.pass(90);
    for _ in 0..4 {
        let response = world.region.visit(&url).exchange.outcome.expect("an answer");
        assert_eq!(response.body, b"two\n");
    }
}

#[test]
fn the_target_sees_the_load_balancer_and_reads_who_asked_in_a_header() {
    let (mut world, web) = one_target(true);
    assert_eq!(world.visit().0, Ok(200));
    let log = world.access_log(web);
    let visit =
        log.lines().find(|line| !line.contains("ELB-HealthChecker")).expect("the visit is in the log");
    assert!(visit.starts_with("10.0."), "from a node: {visit}");
    assert!(
        log.lines().any(|line| line.starts_with("10.0.1.") && line.contains("ELB-HealthChecker/2.0")),
        "{log}"
    );
}

#[test]
fn a_fixed_response_is_the_load_balancer_s_own() {
    let mut world = World::new();
    let fixed = FixedResponseActionConfig {
        status_code: Some("404".to_owned()),
        content_type: Some("text/plain".to_owned()),
        message_body: Some("not here".to_owned()),
    };
    let action = Action {
        r#type: Some(ActionTypeEnum::FixedResponse),
        fixed_response_config: Some(fixed),
        ..Default::default()
    };
    let listener_arn = Some(world.listener.clone());
    world.call(ModifyListenerInput { listener_arn, default_actions: vec![action], ..Default::default() });
    let url = format!("http://{}/", world.dns_name);
    let response = world.region.visit(&url).exchange.outcome.expect("an answer");
    assert_eq!((response.status, response.body.as_slice()), (404, &b"not here"[..]));
}

#[test]
fn a_machine_itself_is_reached_by_address_and_name() {
    let mut world = World::new();
    let web = world.launch(0);
    let address = public_address(&world, web);
    let name = format!("ec2-{}.eu-west-2.compute.amazonaws.com", address.replace('.', "-"));
    let closed = (Err(ConnectError::Refused), 0);
    assert_eq!(world.visit_url(&format!("http://{address}/")), closed, "httpd is not started");
    world.run(web, "systemctl start httpd");
    assert_eq!(world.visit_url(&format!("http://{address}/")).0, Ok(200));
    assert_eq!(world.visit_url(&format!("http://{name}/")).0, Ok(200));
    assert!(world.access_log(web).contains(&LEARNER_ADDRESS.to_string()));
    assert_eq!(
        world.visit_url(&format!("https://{address}/")).0,
        Err(ConnectError::TimedOut),
        "443 is closed"
    );
    assert_eq!(
        world.visit_url("http://ec2-nonsense.eu-west-2.compute.amazonaws.com/").0,
        Err(ConnectError::NameNotFound)
    );
    assert_eq!(world.visit_url("http://no.such.example/").0, Err(ConnectError::NameNotFound));
    assert_eq!(world.visit_url("http://127.0.0.1/").0, Err(ConnectError::Refused));
    let private = private_address(&world, web);
    assert_eq!(world.visit_url(&format!("http://{private}/")), (Err(ConnectError::TimedOut), 30));
    let (ssh, _) = dataplane::connect(&world.region, &Origin::Internet, &address, 22);
    assert_eq!(ssh, Ok(()));
    assert_eq!(
        world.visit_url(&format!("http://{address}:22/")).0,
        Err(ConnectError::UnsafePort),
        "browsers leave that port alone"
    );
    // A program may ask, and meets SSH's banner; one that wants TLS meets no TLS.
    let other = world.launch(1);
    let mut ask = |line: &str| {
        let log = format!("{line} > /tmp/said 2>&1; echo $? >> /tmp/said");
        world.run(other, &log);
        world.pass(5);
        let now = world.region.now;
        world.region.machines.get(&other).and_then(|machine| machine.disk.read_text("/tmp/said", now).ok())
    };
    let said = ask(&format!("curl -sS http://{address}:22/"));
    assert_eq!(said.as_deref(), Some("curl: (1) Received HTTP/0.9 when not allowed\n1\n"));
    let said = ask("curl -sS http://localhost:22/");
    assert_eq!(said.as_deref(), Some("curl: (1) Received HTTP/0.9 when not allowed\n1\n"));
    world.call(StopInstancesInput { instance_ids: vec![web.to_string()], ..Default::default() });
    world.pass(60);
    assert_eq!(world.visit_url(&format!("http://{address}/")), (Err(ConnectError::TimedOut), 30));
    assert_eq!(world.visit_url(&format!("http://{name}/")), (Err(ConnectError::TimedOut), 30));
}

#[test]
fn only_the_blog_s_machines_reach_the_database() {
    let mut world = World::new();
    let web = world.launch(0);
    let endpoint =
        world.region.rds.db_instances.rows().next().expect("the scenario has one").endpoint.clone();
    let from = Origin::Instance(web);
    assert_eq!(dataplane::connect(&world.region, &from, &endpoint, 3306).0, Ok(()));
    assert_eq!(dataplane::connect(&world.region, &from, &endpoint, 5432).0, Err(ConnectError::TimedOut));
    assert_eq!(
        dataplane::connect(&world.region, &Origin::Internet, &endpoint, 3306).0,
        Err(ConnectError::TimedOut)
    );
    // A machine in a private subnet reaches the database and not the packages.
    let (host, subnet) = (guest::packages::REPOSITORY_HOST, world.private[0].clone());
    assert_eq!(dataplane::connect(&world.region, &from, host, 443).0, Ok(()));
    let hidden = world.launch_at(&subnet);
    world.pass(120);
    let from = Origin::Instance(hidden);
    assert_eq!(dataplane::connect(&world.region, &from, &endpoint, 3306).0, Ok(()));
    assert_eq!(dataplane::connect(&world.region, &from, host, 443).0, Err(ConnectError::TimedOut));
    world.call(TerminateInstancesInput { instance_ids: vec![hidden.to_string()], ..Default::default() });
    world.pass(60);
    assert_eq!(dataplane::connect(&world.region, &from, &endpoint, 3306).0, Err(ConnectError::TimedOut));
}

#[test]
fn machines_ask_one_another_and_the_load_balancer() {
    let (mut world, web) = one_target(true);
    let other = world.launch(1);
    let ask = |world: &World, host: &str| {
        let request = Request::get(&format!("http://{host}/")).expect("an address");
        let fetched = dataplane::fetch(&world.region, &Origin::Instance(other), &request);
        fetched.exchange.outcome.map(|response| response.status)
    };
    let (private, public) = (private_address(&world, web), public_address(&world, web));
    let name = format!("ip-{}.eu-west-2.compute.internal", private.replace('.', "-"));
    for host in [&private, &name, &public, &world.dns_name] {
        assert_eq!(ask(&world, host), Ok(200), "{host}");
    }
    assert_eq!(ask(&world, "localhost"), Err(ConnectError::Refused));
    assert_eq!(ask(&world, "10.0.99.99"), Err(ConnectError::TimedOut));
    // A machine that may not send anything out reaches nobody.
    let group =
        *world.region.ec2.instances.get(&other).and_then(|i| i.security_groups.first()).expect("a group");
    world
        .region
        .ec2
        .security_groups
        .get_mut(&group)
        .expect("it is there")
        .rules
        .retain(|rule| !rule.is_egress);
    assert_eq!(ask(&world, &private), Err(ConnectError::TimedOut));
}

#[test]
fn a_question_changes_nothing() {
    let (world, _) = one_target(true);
    let before = world.region.digest();
    let url = format!("http://{}/", world.dns_name);
    assert_eq!(
        world.region.peek(&url).and_then(|exchange| exchange.outcome.ok()).map(|r| r.status),
        Some(200)
    );
    assert_eq!(world.region.digest(), before);
}

#[test]
fn hops_tell_the_whole_way() {
    let (mut world, _) = one_target(true);
    let url = format!("http://{}/", world.dns_name);
    let hops = world.region.visit(&url).hops;
    let places: Vec<&str> = hops
        .iter()
        .map(|hop| match hop.place {
            Place::Browser => "browser",
            Place::Dns(_) => "dns",
            Place::InternetGateway(_) => "gateway",
            Place::NatGateway(_) => "nat gateway",
            Place::SecurityGroups { outbound: false, .. } => "in",
            Place::SecurityGroups { outbound: true, .. } => "out",
            Place::NetworkAcl { .. } => "acl",
            Place::Node { .. } => "node",
            Place::Listener(_) => "listener",
            Place::Rule(_) => "rule",
            Place::TargetGroup(_) => "group",
            Place::Network => "network",
            Place::Instance(_) => "instance",
            Place::Database(_) | Place::Outside(_) => "other",
        })
        .collect();
    let expected = "dns gateway in node listener rule group network out in instance";
    assert_eq!(places.join(" "), expected);
    for hop in &hops {
        assert!(!hop.reason.to_string().is_empty());
    }
}

fn get(path: &str) -> Request {
    Request::get(&format!("http://169.254.169.254{path}")).expect("an address")
}

#[test]
fn the_metadata_service_tells_an_instance_about_itself() {
    let mut world = World::new();
    let web = world.launch(0);
    let network = InstanceNetwork { region: &world.region, instance: web };
    let ask = |path: &str| {
        let response = network.metadata(&get(path));
        (response.status, String::from_utf8(response.body).expect("text"))
    };
    assert_eq!(ask("/latest/meta-data/instance-id"), (200, web.to_string()));
    assert_eq!(ask("/latest/meta-data/placement/availability-zone"), (200, "eu-west-2a".to_owned()));
    assert_eq!(ask("/latest/meta-data/placement/"), (200, "availability-zone\nregion".to_owned()));
    assert_eq!(ask("/latest/meta-data/public-ipv4"), (200, public_address(&world, web)));
    assert_eq!(ask("/latest/meta-data/security-groups"), (200, "launch-wizard-1".to_owned()));
    assert!(ask("/latest/meta-data/").1.starts_with("ami-id\n"));
    assert!(ask("/latest/dynamic/instance-identity/document").1.contains("\"region\" : \"eu-west-2\""));
    assert_eq!(ask("/latest/meta-data/nonsense").0, 404);
    assert_eq!(ask("/latest/user-data").0, 404, "it was launched without");
}

#[test]
fn session_tokens_open_the_metadata_service_until_they_end() {
    let mut world = World::new();
    let web = world.launch(0);
    world.region.ec2.instances.get_mut(&web).expect("it runs").metadata_tokens_required = true;
    let ask = |world: &World, token: Option<&str>| {
        let mut request = get("/latest/meta-data/instance-id");
        request.headers.extend(token.map(|token| ("X-aws-ec2-metadata-token".to_owned(), token.to_owned())));
        InstanceNetwork { region: &world.region, instance: web }.metadata(&request).status
    };
    assert_eq!(ask(&world, None), 401);
    let mut request = get("/latest/api/token");
    request.method = "PUT".to_owned();
    let network = InstanceNetwork { region: &world.region, instance: web };
    assert_eq!(network.metadata(&request).status, 400, "it must say for how long");
    request.headers.push(("X-aws-ec2-metadata-token-ttl-seconds".to_owned(), "60".to_owned()));
    let token = String::from_utf8(network.metadata(&request).body).expect("text");
    assert_eq!(ask(&world, Some(&token)), 200);
    assert_eq!(ask(&world, Some("AQAEAA==")), 401);
    assert_eq!(ask(&world, Some("é")), 401);
    world.pass(60);
    assert_eq!(ask(&world, Some(&token)), 401);
}
