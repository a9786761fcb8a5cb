//! Rules, weights, stickiness, slow start and algorithms, as clients meet them.

use clockwork::Duration;
use guest::http::{Request, Response};
use model::ec2::{StopInstancesInput, TerminateInstancesInput};
use model::elbv2::*;
use model::ids::*;
use model::{ReadDoorExt, elbv2};

use crate::dataplane::{self, Choice, Origin, Reason};
use crate::elbv2::Target;
use crate::elbv2::test_world::World;

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn forward(groups: &[(&str, i64)], sticky: Option<i64>) -> Action {
    let tuple = |(arn, weight): &(&str, i64)| TargetGroupTuple {
        target_group_arn: Some((*arn).to_owned()),
        weight: Some(*weight),
    };
    Action {
        r#type: Some(ActionTypeEnum::Forward),
        forward_config: Some(ForwardActionConfig {
            target_groups: groups.iter().map(tuple).collect(),
            target_group_stickiness_config: Some(TargetGroupStickinessConfig {
                enabled: Some(sticky.is_some()),
                duration_seconds: sticky,
            }),
        }),
        ..Default::default()
    }
}

fn fixed(status: &str, body: &str) -> Action {
    Action {
        r#type: Some(ActionTypeEnum::FixedResponse),
        fixed_response_config: Some(FixedResponseActionConfig {
            status_code: text(status),
            content_type: text("text/plain"),
            message_body: text(body),
        }),
        ..Default::default()
    }
}

fn path(pattern: &str) -> RuleCondition {
    RuleCondition { field: text("path-pattern"), values: vec![pattern.to_owned()], ..Default::default() }
}

fn rule(world: &mut World, priority: i64, condition: RuleCondition, action: Action) -> String {
    let create = CreateRuleInput {
        listener_arn: Some(world.listener.clone()),
        priority: Some(priority),
        conditions: vec![condition],
        actions: vec![action],
        ..Default::default()
    };
    world.call(create).rules[0].rule_arn.clone().expect("an ARN")
}

fn default_action(world: &mut World, action: Action) {
    let listener_arn = Some(world.listener.clone());
    world.call(ModifyListenerInput { listener_arn, default_actions: vec![action], ..Default::default() });
}

/// A machine that says its name at `/who.txt`.
fn machine(world: &mut World, zone: usize, name: &str) -> InstanceId {
    let id = world.launch(zone);
    world.run(id, &format!("echo {name} > /var/www/html/who.txt; systemctl start httpd"));
    id
}

fn open(world: &mut World, path: &str) -> Response {
    let url = format!("http://{}{path}", world.dns_name);
    world.region.visit(&url).exchange.outcome.expect("an answer")
}

/// Who answers the browser, so many times, a second apart.
fn who(world: &mut World, times: usize) -> String {
    let mut seen = Vec::new();
    for _ in 0..times {
        let response = open(world, "/who.txt");
        seen.push(match response.status {
            200 => String::from_utf8(response.body).expect("text").trim().to_owned(),
            other => other.to_string(),
        });
        world.pass(1);
    }
    seen.join(" ")
}

/// Two target groups, `one` and `two`, with a machine each.
fn two_groups() -> (World, String, String) {
    let mut world = World::new();
    let (one, two) = (machine(&mut world, 0, "one"), machine(&mut world, 1, "two"));
    let (first, second) = (world.target_group.clone(), world.another_group("second"));
    default_action(&mut world, forward(&[(&first, 1), (&second, 0)], None));
    world.register_with(&first, one);
    world.register_with(&second, two);
    world.pass(60);
    (world, first, second)
}

/// Two machines in one target group, both healthy.
fn two_targets() -> (World, InstanceId, InstanceId) {
    let mut world = World::new();
    let (one, two) = (machine(&mut world, 0, "one"), machine(&mut world, 1, "two"));
    world.register(one);
    world.register(two);
    world.pass(60);
    (world, one, two)
}

#[test]
fn the_premium_and_the_standard_path_have_machines_of_their_own() {
    let mut world = World::new();
    let (one, two) = (machine(&mut world, 0, "one"), machine(&mut world, 1, "two"));
    for (id, plan) in [(one, "premium"), (two, "standard")] {
        world.run(id, &format!("mkdir /var/www/html/{plan}; echo {plan} > /var/www/html/{plan}/plan.txt"));
    }
    let (premium, standard) = (world.another_group("premium"), world.another_group("standard"));
    world.register_with(&premium, one);
    world.register_with(&standard, two);
    rule(&mut world, 20, path("/standard/*"), forward(&[(&standard, 1)], None));
    rule(&mut world, 10, path("/premium/*"), forward(&[(&premium, 1)], None));
    default_action(&mut world, fixed("404", "no such plan"));
    world.pass(60);
    let seen = |world: &mut World, path: &str| {
        let response = open(world, path);
        (response.status, String::from_utf8(response.body).expect("text"))
    };
    assert_eq!(seen(&mut world, "/premium/plan.txt"), (200, "premium\n".to_owned()));
    assert_eq!(seen(&mut world, "/standard/plan.txt?x=1"), (200, "standard\n".to_owned()));
    assert_eq!(seen(&mut world, "/premium"), (404, "no such plan".to_owned()));
    assert_eq!(seen(&mut world, "/PREMIUM/plan.txt"), (404, "no such plan".to_owned()));
    let url = format!("http://{}/premium/plan.txt", world.dns_name);
    let hops = world.region.visit(&url).hops;
    assert!(hops.iter().any(|hop| hop.reason == Reason::RuleTakes(10)), "{hops:#?}");
}

#[test]
fn the_lowest_priority_that_fits_decides() {
    let mut world = World::new();
    rule(&mut world, 50, path("/a*"), fixed("200", "fifty"));
    let second = rule(&mut world, 20, path("/ab*"), fixed("200", "twenty"));
    rule(&mut world, 30, path("*"), fixed("200", "thirty"));
    let body = |world: &mut World| String::from_utf8(open(world, "/abc").body).expect("text");
    assert_eq!(body(&mut world), "twenty");
    let pair = RulePriorityPair { rule_arn: Some(second.clone()), priority: Some(60) };
    world.call(SetRulePrioritiesInput { rule_priorities: vec![pair] });
    assert_eq!(body(&mut world), "thirty");
    world.call(ModifyRuleInput {
        rule_arn: Some(second.clone()),
        conditions: vec![path("/x")],
        ..Default::default()
    });
    world.call(DeleteRuleInput { rule_arn: Some(second) });
    let rules = world
        .region
        .ask(DescribeRulesInput { listener_arn: Some(world.listener.clone()), ..Default::default() });
    let priorities: Vec<String> =
        rules.expect("rules").rules.into_iter().filter_map(|rule| rule.priority).collect();
    assert_eq!(priorities, ["30", "50", "default"]);
}

#[test]
fn every_condition_decides() {
    let mut world = World::new();
    let field = |name: &str| RuleCondition { field: text(name), ..Default::default() };
    let conditions = [
        RuleCondition {
            host_header_config: Some(HostHeaderConditionConfig { values: vec!["*.Example.com".to_owned()] }),
            ..field("host-header")
        },
        RuleCondition {
            http_header_config: Some(HttpHeaderConditionConfig {
                http_header_name: text("X-Plan"),
                values: vec!["prem*".to_owned()],
            }),
            ..field("http-header")
        },
        RuleCondition {
            http_request_method_config: Some(HttpRequestMethodConditionConfig {
                values: vec!["DELETE".to_owned()],
            }),
            ..field("http-request-method")
        },
        RuleCondition {
            query_string_config: Some(QueryStringConditionConfig {
                values: vec![QueryStringKeyValuePair { key: text("plan"), value: text("premium") }],
            }),
            ..field("query-string")
        },
        RuleCondition {
            source_ip_config: Some(SourceIpConditionConfig { values: vec!["10.0.0.0/16".to_owned()] }),
            ..field("source-ip")
        },
    ];
    for (priority, condition) in (1..).zip(conditions) {
        let name = condition.field.clone().unwrap_or_default();
        rule(&mut world, priority, condition, fixed("200", &name));
    }
    let web = world.launch(0);
    let ask = |world: &World, from: &Origin, change: &dyn Fn(&mut Request)| {
        let mut request = Request::get(&format!("http://{}/", world.dns_name)).expect("an address");
        change(&mut request);
        let outcome = dataplane::fetch(&world.region, from, &request).exchange.outcome.expect("an answer");
        String::from_utf8(outcome.body).expect("text")
    };
    let header = |name: &'static str, value: &'static str| {
        move |request: &mut Request| request.headers.push((name.to_owned(), value.to_owned()))
    };
    let internet = Origin::Internet;
    assert_eq!(ask(&world, &internet, &header("Host", "www.example.com")), "host-header");
    assert_eq!(ask(&world, &internet, &header("x-plan", "PREMIUM")), "http-header");
    assert_eq!(
        ask(&world, &internet, &|request| request.method = "DELETE".to_owned()),
        "http-request-method"
    );
    assert_eq!(
        ask(&world, &internet, &|request| request.target = "/?Plan=premium".to_owned()),
        "query-string"
    );
    // A machine asks with its public address, unless it asks an internal load balancer.
    assert!(ask(&world, &Origin::Instance(web), &|_| ()).contains("503"), "nothing fits");
    let own = Origin::Node(
        *world.region.elbv2.load_balancers.ids().next().expect("one"),
        ZoneName::new("eu-west-2a"),
    );
    assert!(ask(&world, &own, &|_| ()).contains("503"), "nor does a node's public address");
}

#[test]
fn weights_share_requests_and_no_weight_is_a_503() {
    let (mut world, first, second) = two_groups();
    assert_eq!(who(&mut world, 3), "one one one");
    default_action(&mut world, forward(&[(&first, 3), (&second, 1)], None));
    let seen = who(&mut world, 8);
    assert_eq!(seen.matches("one").count(), 6, "{seen}");
    assert_eq!(seen.matches("two").count(), 2, "{seen}");
    default_action(&mut world, forward(&[(&first, 0), (&second, 0)], None));
    assert_eq!(who(&mut world, 1), "503");
    // A group without targets gets its share all the same.
    let empty = world.another_group("empty");
    default_action(&mut world, forward(&[(&first, 1), (&empty, 1)], None));
    let seen = who(&mut world, 4);
    assert_eq!(seen.matches("503").count(), 2, "{seen}");
}

#[test]
fn a_client_stays_with_its_target_group_as_long_as_the_rule_says() {
    let (mut world, first, second) = two_groups();
    default_action(&mut world, forward(&[(&first, 1), (&second, 1)], Some(100)));
    let response = open(&mut world, "/who.txt");
    let mut names = Vec::new();
    for (name, value) in &response.headers {
        if name == "Set-Cookie" {
            let (cookie, rest) = value.split_once('=').expect("a cookie");
            names.push((cookie.to_owned(), rest.split(';').next().unwrap_or_default().len()));
            assert!(rest.contains("; Expires=") && rest.contains("; Path=/"), "{value}");
        }
    }
    assert_eq!(names, [("AWSALBTG".to_owned(), 128), ("AWSALBTGCORS".to_owned(), 128)]);
    let seen = who(&mut world, 6);
    assert!(seen == "one one one one one one" || seen == "two two two two two two", "{seen}");
    // A weight of 0 does not send it away; a target group that is not there any more does.
    let (kept, other) = if seen.starts_with("one") { (&first, &second) } else { (&second, &first) };
    default_action(&mut world, forward(&[(kept, 0), (other, 1)], Some(100)));
    assert_eq!(who(&mut world, 2), seen[..7]);
    world.pass(101);
    let moved = who(&mut world, 3);
    assert!(!moved.contains(&seen[..3]), "the cookie was too old: {moved}");
}

#[test]
fn a_client_stays_with_its_target_until_it_fails_or_the_cookie_is_too_old() {
    let (mut world, one, two) = two_targets();
    let group = world.target_group.clone();
    let seen = who(&mut world, 4);
    assert!(seen.contains("one") && seen.contains("two"), "{seen}");
    world.set_attributes(
        &group,
        &[("stickiness.enabled", "true"), ("stickiness.lb_cookie.duration_seconds", "90")],
    );
    let cookies: Vec<String> = open(&mut world, "/who.txt")
        .headers
        .into_iter()
        .filter(|(name, _)| name == "Set-Cookie")
        .map(|(_, value)| value.split('=').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(cookies, ["AWSALB", "AWSALBCORS"]);
    let seen = who(&mut world, 5);
    let name = seen[..3].to_owned();
    assert_eq!(seen, [name.as_str(); 5].join(" "));
    let url = format!("http://{}/who.txt", world.dns_name);
    let sticky = |world: &mut World| {
        let hops = world.region.visit(&url).hops;
        hops.iter().any(|hop| matches!(hop.reason, Reason::TargetChosen { choice: Choice::Sticky, .. }))
    };
    assert!(sticky(&mut world));
    // Each answer brings a new cookie, so what counts is the time since the last one.
    for _ in 0..4 {
        world.pass(60);
        assert!(sticky(&mut world));
    }
    world.pass(91);
    assert!(!sticky(&mut world), "too old");
    let name = who(&mut world, 1);
    let (own, other) = if name == "one" { (one, "two") } else { (two, "one") };
    world.run(own, "systemctl stop httpd");
    world.pass(70);
    assert_eq!(who(&mut world, 3), [other; 3].join(" "), "its target has failed");
    // What a stranger makes up says nothing.
    let mut request = Request::get(&url).expect("an address");
    for value in ["é", "AAAA", &"A".repeat(128), ""] {
        request.headers = vec![("Cookie".to_owned(), format!("AWSALB={value}"))];
        let outcome = dataplane::fetch(&world.region, &Origin::Internet, &request).exchange.outcome;
        assert_eq!(outcome.map(|response| response.status), Ok(200));
    }
}

/// By its functions: no program on our machines sets cookies.
#[test]
fn the_application_s_cookie_and_the_load_balancer_s_go_together() {
    let (mut world, one, _) = two_targets();
    let arn = world.target_group.clone();
    world.set_attributes(
        &arn,
        &[
            ("stickiness.type", "app_cookie"),
            ("stickiness.app_cookie.cookie_name", "session"),
            ("stickiness.app_cookie.duration_seconds", "50"),
            ("stickiness.enabled", "true"),
        ],
    );
    let target = Target::of_instance(one, 80);
    let row = |world: &World| world.region.elbv2.target_groups.rows().next().expect("one").clone();
    let group = row(&world);
    let header = |value: &str| vec![("Set-Cookie".to_owned(), value.to_owned())];
    let cookies =
        |headers: &[(String, String)]| super::stick::target_cookies(&world.region, &group, target, headers);
    assert_eq!(cookies(&header("other=1")), []);
    let set = cookies(&header("session=42; Path=/"));
    let [(_, cookie)] = set.as_slice() else { panic!("{set:?}") };
    let cookie = cookie.split(';').next().expect("a pair").to_owned();
    assert!(cookie.starts_with("AWSALBAPP-0="), "{cookie}");
    let asked = |cookies: String| {
        let mut request = Request::get("http://x.example/").expect("an address");
        request.headers.push(("Cookie".to_owned(), cookies));
        request
    };
    let named = |world: &World, cookies: String| super::stick::target(&world.region, &asked(cookies), &group);
    assert_eq!(named(&world, format!("session=42; {cookie}")), Some(target));
    assert_eq!(named(&world, cookie.clone()), None, "without the application's own");
    assert_eq!(named(&world, format!("session=42; AWSALB={}", &cookie[12..])), None, "of another kind");
    world.pass(51);
    assert_eq!(named(&world, format!("session=42; {cookie}")), None, "too old");
}

#[test]
fn a_target_that_comes_later_warms_up() {
    let mut world = World::new();
    let (one, two) = (machine(&mut world, 0, "one"), machine(&mut world, 1, "two"));
    let group = world.target_group.clone();
    world.set_attributes(&group, &[("slow_start.duration_seconds", "900")]);
    world.register(one);
    world.pass(60);
    world.register(two);
    while world.health() != ["healthy", "healthy"] {
        world.pass(1);
    }
    let share = |world: &mut World| {
        let mut seen = Vec::new();
        for _ in 0..20 {
            seen.push(String::from_utf8(open(world, "/who.txt").body).expect("text"));
        }
        seen.iter().filter(|name| *name == "two\n").count()
    };
    world.pass(90);
    let early = share(&mut world);
    world.pass(400);
    let later = share(&mut world);
    world.pass(500);
    let full = share(&mut world);
    assert!((1..=3).contains(&early), "a tenth to nine: {early}");
    assert!((6..=8).contains(&later), "about a half to one: {later}");
    assert_eq!(full, 10);
    // The first of a group has nobody to wait for it, and an unhealthy one starts anew.
    world.run(two, "systemctl stop httpd");
    world.pass(90);
    world.run(two, "systemctl start httpd");
    world.pass(160);
    assert_eq!(world.health(), ["healthy", "healthy"]);
    assert!(share(&mut world) < 5);
}

#[test]
fn the_least_busy_target_is_asked() {
    let (mut world, ..) = two_targets();
    let group = world.target_group.clone();
    world.set_attributes(&group, &[("load_balancing.algorithm.type", "least_outstanding_requests")]);
    // The blog's page waits for the database in vain; a file does not.
    let database =
        world.region.ec2.security_groups.rows().find(|group| group.name == "blog-db").map(|g| g.id);
    let rules =
        &mut world.region.ec2.security_groups.get_mut(&database.expect("it has one")).expect("a row").rules;
    rules.retain(|rule| rule.is_egress);
    assert_eq!(open(&mut world, "/").status, 504);
    let names = who(&mut world, 6);
    assert!(names == "one one one one one one" || names == "two two two two two two", "{names}");
    world.set_attributes(&group, &[("load_balancing.algorithm.type", "round_robin")]);
    let names = who(&mut world, 6);
    assert_eq!(names.matches("one").count(), 3, "{names}");
    world.set_attributes(&group, &[("load_balancing.algorithm.type", "weighted_random")]);
    let names = who(&mut world, 12);
    assert!(
        names.contains("one") && names.contains("two") && !names.contains("one two one two one two"),
        "{names}"
    );
}

#[test]
fn without_cross_zone_load_balancing_requests_and_checks_stay_in_their_zone() {
    let (mut world, one, _) = two_targets();
    let group = world.target_group.clone();
    world.set_attributes(&group, &[("load_balancing.cross_zone.enabled", "false")]);
    world.pass(60);
    assert_eq!(world.health(), ["healthy", "healthy"]);
    let checks: usize =
        world.region.elbv2.target_health.rows().flat_map(|h| h.targets.values()).map(|t| t.nodes.len()).sum();
    assert_eq!(checks, 2, "one node each");
    let seen = who(&mut world, 5);
    let name = seen[..3].to_owned();
    assert_eq!(seen, [name.as_str(); 5].join(" "), "the browser's node has one target");
    // A zone without a healthy target leaves DNS: the browser asks for a new address when its connection ends.
    world.run(one, "systemctl stop httpd");
    world.pass(130);
    assert_eq!(who(&mut world, 5), "two two two two two");
    world
        .set_attributes(&group, &[("target_group_health.dns_failover.minimum_healthy_targets.count", "off")]);
    let mut seen = String::new();
    for _ in 0..4 {
        world.pass(61);
        seen.push_str(&who(&mut world, 1));
    }
    assert!(seen.contains("502") && seen.contains("two"), "both zones are in DNS: {seen}");
}

#[test]
fn too_few_healthy_targets_open_the_group() {
    let (mut world, one, _) = two_targets();
    world.run(one, "systemctl stop httpd");
    world.pass(90);
    assert_eq!(who(&mut world, 4), "two two two two");
    let group = world.target_group.clone();
    let count = "target_group_health.unhealthy_state_routing.minimum_healthy_targets.count";
    world.set_attributes(&group, &[(count, "2")]);
    assert!(who(&mut world, 4).contains("502"));
    let percentage = "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage";
    world.set_attributes(&group, &[(count, "1"), (percentage, "51")]);
    assert!(who(&mut world, 4).contains("502"));
    world.set_attributes(&group, &[(percentage, "50")]);
    assert_eq!(who(&mut world, 4), "two two two two");
}

#[test]
fn addresses_are_targets_too() {
    let mut world = World::new();
    let web = machine(&mut world, 0, "one");
    let address = Target::of_instance(web, 80).address(&world.region).expect("it has one").to_string();
    let create = CreateTargetGroupInput {
        name: text("addresses"),
        protocol: Some(ProtocolEnum::Http),
        port: Some(80),
        vpc_id: Some(world.vpc.clone()),
        target_type: Some(TargetTypeEnum::Ip),
        ..Default::default()
    };
    let group = world.call(create).target_groups[0].target_group_arn.clone().expect("an ARN");
    default_action(&mut world, forward(&[(&group, 1)], None));
    let node = world.region.ec2.network_interfaces.rows().find(|i| i.description.starts_with("ELB"));
    let node = node.map(|node| node.private_address.to_string()).expect("the load balancer has nodes");
    let register = |id: &str, zone: Option<&str>| RegisterTargetsInput {
        target_group_arn: Some(group.clone()),
        targets: vec![TargetDescription {
            id: text(id),
            port: None,
            availability_zone: zone.map(str::to_owned),
        }],
    };
    let refused = [
        register("i-1234abcd", None),
        register("affe::1", None),
        register("10.0.0.300", None),
        register("8.8.8.8", None),
        register(&address, Some("all")),
    ];
    let refusals: Vec<String> = refused
        .into_iter()
        .map(|input| world.try_call(input).expect_err("it does not fit").to_string())
        .collect();
    let shown = refusals.join("\n").replace(&address, "$address").replace(&world.vpc, "$vpc");
    expect_test::expect![[r#"
        ValidationError: The IP address 'i-1234abcd' is not a valid IPv4 address
        ValidationError: The IP address 'affe::1' is not a valid IPv4 address
        ValidationError: The IP address '10.0.0.300' is not a valid IPv4 address
        UnsupportedOperation: Targets outside the subnets of the VPC '$vpc', such as '8.8.8.8', are not supported here
        ValidationError: The IP address '$address' is within the VPC, and cannot have its Availability Zone overridden to 'all' from 'eu-west-2a'"#]]
    .assert_eq(&shown);
    world.call(register(&address, Some("eu-west-2a")));
    world.call(register(&node, None));
    let health = |world: &World| {
        let ask =
            elbv2::DescribeTargetHealthInput { target_group_arn: Some(group.clone()), ..Default::default() };
        let all = world.region.ask(ask).expect("an answer").target_health_descriptions;
        let one =
            all.into_iter().find(|one| one.target.as_ref().and_then(|t| t.id.as_ref()) == Some(&address));
        let one = one.expect("it is registered");
        assert_eq!(one.target.and_then(|t| t.availability_zone).as_deref(), Some("eu-west-2a"));
        let health = one.target_health.expect("health");
        format!("{:?} {}", health.state.expect("a state"), health.description.unwrap_or_default())
    };
    world.pass(60);
    assert_eq!(health(&world), "Healthy ");
    assert_eq!(who(&mut world, 2), "one one");
    assert!(world.access_log(web).contains("ELB-HealthChecker"));
    world.run(web, "systemctl stop httpd");
    world.pass(90);
    assert_eq!(health(&world), "Unhealthy Health checks failed");
    // The load balancer knows no instance behind an address: that it is stopped shows in the checks alone.
    world.call(StopInstancesInput { instance_ids: vec![web.to_string()], ..Default::default() });
    world.pass(120);
    assert_eq!(health(&world), "Unhealthy Request timed out");
    world.call(TerminateInstancesInput { instance_ids: vec![web.to_string()], ..Default::default() });
    world.pass(120);
    assert_eq!(health(&world), "Unhealthy Request timed out");
    let of = |world: &World, id: &str| {
        let ask = elbv2::DescribeTargetHealthInput {
            target_group_arn: Some(group.clone()),
            targets: vec![TargetDescription { id: text(id), ..Default::default() }],
            ..Default::default()
        };
        let one = world.region.ask(ask).expect("an answer").target_health_descriptions.remove(0);
        one.target_health.and_then(|health| health.reason).map(|reason| reason.as_str())
    };
    assert_eq!(of(&world, &node), Some("Target.IpUnusable"));
    assert_eq!(of(&world, "10.0.0.77"), Some("Target.NotRegistered"));
    assert_eq!(of(&world, "8.8.8.8"), Some("Target.NotRegistered"));
    let waits = world.region.agenda.iter().count();
    world.pass(3600);
    assert!(world.region.agenda.iter().count() <= waits, "a check of an address settles too");
}

#[test]
fn what_the_target_is_told_of_the_client_is_a_setting() {
    // By its function: httpd does not log these headers.
    let mut world = World::new();
    let set = |world: &mut World, key: &str, value: &str| {
        let attributes = vec![LoadBalancerAttribute { key: text(key), value: text(value) }];
        let load_balancer_arn = Some(world.balancer.clone());
        world.call(ModifyLoadBalancerAttributesInput { load_balancer_arn, attributes });
    };
    let mut request = Request::get("http://site.example:8080/").expect("an address");
    for (name, value) in [("X-Forwarded-For", "192.0.2.1"), ("bad_name", "1"), ("X-Good", "2")] {
        request.headers.push((name.to_owned(), value.to_owned()));
    }
    let forwarded = |world: &World| {
        let zone = ZoneName::new("eu-west-2a");
        let balancer = *world.region.elbv2.load_balancers.ids().next().expect("one");
        let node = super::Node { balancer, zone: &zone, client: dataplane::LEARNER_ADDRESS };
        super::forwarded::forwarded(&world.region, &node, &request)
    };
    let from = |world: &World| forwarded(world).header("X-Forwarded-For").map(str::to_owned);
    assert_eq!(from(&world).as_deref(), Some("192.0.2.1, 203.0.113.25"));
    let sent = forwarded(&world);
    assert_eq!(
        (sent.header("X-Forwarded-Proto"), sent.header("X-Forwarded-Port")),
        (Some("http"), Some("8080"))
    );
    assert!(sent.header("X-Amzn-Trace-Id").is_some_and(|id| id.starts_with("Root=1-") && id.len() == 40));
    assert_eq!(sent.header("bad_name"), Some("1"));
    set(&mut world, "routing.http.drop_invalid_header_fields.enabled", "true");
    assert_eq!((forwarded(&world).header("bad_name"), forwarded(&world).header("X-Good")), (None, Some("2")));
    set(&mut world, "routing.http.xff_client_port.enabled", "true");
    assert!(from(&world).is_some_and(|from| from.starts_with("192.0.2.1, 203.0.113.25:")));
    set(&mut world, "routing.http.xff_header_processing.mode", "preserve");
    assert_eq!(from(&world).as_deref(), Some("192.0.2.1"));
    set(&mut world, "routing.http.xff_header_processing.mode", "remove");
    assert_eq!(from(&world), None);
}

/// The decision table of a request: what is the matter, and what the client gets: status, bytes of the page, whose
/// page, seconds.
#[test]
fn the_decision_table() {
    let mut world = World::without_balancer();
    let mut table: Vec<String> = Vec::new();
    let mut row = |world: &mut World, what: &str, path: &str| {
        let url = format!("http://{}{path}", world.dns_name);
        let exchange = world.region.visit(&url).exchange;
        let seen = match &exchange.outcome {
            Ok(response) => {
                let server =
                    response.header("Server").unwrap_or_default().split('/').next().unwrap_or_default();
                format!("{} {} bytes, {server}", response.status, response.body.len())
            }
            Err(error) => format!("{error:?}"),
        };
        table.push(format!("{what}: {seen}, {} s", exchange.took.as_secs()));
    };
    world.create_balancer();
    row(&mut world, "being set up", "/");
    world.pass(200);
    row(&mut world, "no target", "/");
    let group = world.balancer_group.clone();
    world.forbid(&group, 80);
    row(&mut world, "the group of the load balancer is closed", "/");
    world.allow(&group, 80);
    world.allow(&group, 8080);
    row(&mut world, "no listener", ":8080/");
    rule(&mut world, 1, path("/fixed"), fixed("418", "tea"));
    row(&mut world, "a fixed response", "/fixed");
    let elsewhere = Action {
        r#type: Some(ActionTypeEnum::Redirect),
        redirect_config: Some(RedirectActionConfig {
            path: text("/new"),
            status_code: Some(RedirectActionStatusCodeEnum::Http301),
            ..Default::default()
        }),
        ..Default::default()
    };
    rule(&mut world, 2, path("/old"), elsewhere);
    row(&mut world, "a redirect", "/old");
    let web = world.launch(0);
    world.register(web);
    row(&mut world, "registration in progress", "/");
    world.pass(10);
    row(&mut world, "first checks, nothing listens", "/");
    world.pass(90);
    row(&mut world, "unhealthy, nothing listens", "/");
    world.run(web, "systemctl start httpd");
    row(&mut world, "unhealthy, and answers", "/");
    row(&mut world, "its own 404", "/nothing");
    let machines = world.web_group.clone();
    world.forbid(&machines, 80);
    row(&mut world, "the group of the machine is closed", "/");
    world.allow(&machines, 80);
    let database =
        world.region.ec2.security_groups.rows().find(|group| group.name == "blog-db").map(|g| g.id);
    let rules =
        &mut world.region.ec2.security_groups.get_mut(&database.expect("it has one")).expect("a row").rules;
    rules.retain(|rule| rule.is_egress);
    row(&mut world, "no answer within the idle timeout", "/");
    row(&mut world, "a request that is too long", &format!("/{}", "x".repeat(17_000)));
    world.call(StopInstancesInput { instance_ids: vec![web.to_string()], ..Default::default() });
    world.pass(120);
    row(&mut world, "the only target is stopped", "/");
    let load_balancer_arn = Some(world.balancer.clone());
    world.call(DeleteLoadBalancerInput { load_balancer_arn });
    row(&mut world, "deleted", "/");
    world.pass(Duration::secs(1).as_secs());
    expect_test::expect![[r#"
        being set up: NameNotFound, 0 s
        no target: 503 162 bytes, awselb, 0 s
        the group of the load balancer is closed: TimedOut, 30 s
        no listener: Refused, 0 s
        a fixed response: 418 3 bytes, awselb, 0 s
        a redirect: 301 134 bytes, awselb, 0 s
        registration in progress: 503 162 bytes, awselb, 0 s
        first checks, nothing listens: 502 122 bytes, awselb, 0 s
        unhealthy, nothing listens: 502 122 bytes, awselb, 0 s
        unhealthy, and answers: 200 1053 bytes, Apache, 0 s
        its own 404: 404 196 bytes, Apache, 0 s
        the group of the machine is closed: 504 132 bytes, awselb, 10 s
        no answer within the idle timeout: 504 132 bytes, awselb, 60 s
        a request that is too long: 414 142 bytes, awselb, 0 s
        the only target is stopped: 503 162 bytes, awselb, 0 s
        deleted: NameNotFound, 0 s"#]]
    .assert_eq(&table.join("\n"));
}
