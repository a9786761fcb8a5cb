//! ELB health checks, grace periods, and what somebody says of an instance.

use super::*;

/// A group that asks the target group, whose machines serve a page from user data on.
fn judged(grace: i64, size: i64) -> Web {
    let mut web = Web::balanced();
    let script =
        "IyEvYmluL2Jhc2gKZWNobyBvayA+IC92YXIvd3d3L2h0bWwvaW5kZXguaHRtbApzeXN0ZW1jdGwgc3RhcnQgaHR0cGQK";
    web.configure("serving", |input| {
        (input.user_data, input.associate_public_ip_address) = (Some(script.to_owned()), Some(true));
    });
    web.configure("dead", |input| input.associate_public_ip_address = Some(true));
    let front = web.world.balancer_group.clone();
    web.world.allow(&web.world.web_group.clone(), 8080);
    assert!(!front.is_empty());
    let input = CreateAutoScalingGroupInput {
        launch_configuration_name: Some("serving".to_owned()),
        target_group_arns: vec![web.world.target_group.clone()],
        health_check_type: Some("ELB".to_owned()),
        health_check_grace_period: Some(grace),
        ..web.group_input(size)
    };
    web.call(input);
    web
}

fn attachment(web: &Web) -> String {
    let ask =
        DescribeLoadBalancerTargetGroupsInput { auto_scaling_group_name: web_name(), ..Default::default() };
    let states = web.world.region.ask(ask).expect("an answer").load_balancer_target_groups;
    states.into_iter().next().and_then(|state| state.state).unwrap_or_default()
}

fn web_name() -> Option<String> {
    super::web()
}

fn break_httpd(web: &mut Web, id: &str) {
    web.world.run(InstanceId::parse(id).expect("an id"), "systemctl stop httpd");
}

#[test]
fn a_group_that_asks_replaces_who_stops_answering() {
    let mut web = judged(0, 1);
    assert_eq!(attachment(&web), "Added", "nobody is missing from it");
    web.pass_until(300, |web| attachment(web) == "InService");
    let id = web.live().remove(0);
    break_httpd(&mut web, &id);
    web.pass_until(200, |web| !web.live().contains(&id));
    let cause = web.activities().into_iter().map(|activity| timeless(activity.cause.as_ref()));
    let words =
        "At T an instance was taken out of service in response to an ELB system health check failure.";
    assert!(cause.into_iter().any(|cause| cause == words));
    web.pass(900);
    assert_eq!((web.live().len(), web.members().len()), (1, 1));
    assert_eq!(web.looks(), 0);
}

#[test]
fn while_nobody_has_passed_yet_nobody_is_replaced() {
    let mut web = judged(0, 1);
    web.update(|input| input.launch_configuration_name = Some("dead".to_owned()));
    web.pass(3_600);
    assert_eq!(attachment(&web), "Added");
    let launches = web.activities().len();
    assert_eq!((web.states(), launches), (vec!["a InService Healthy".to_owned()], 1));
}

#[test]
fn once_one_has_passed_the_others_are_judged_even_after_a_change_of_type() {
    let mut web = judged(0, 1);
    web.update(|input| input.health_check_type = Some("EC2".to_owned()));
    web.pass_until(300, |web| attachment(web) == "InService");
    let id = web.live().remove(0);
    break_httpd(&mut web, &id);
    web.pass(600);
    assert_eq!(web.live(), core::slice::from_ref(&id), "EC2 is content with it");
    web.update(|input| input.health_check_type = Some("ELB".to_owned()));
    web.pass(10);
    assert_ne!(web.live(), [id], "it passed once, so its failure counts");
}

#[test]
fn the_grace_period_protects_from_the_load_balancer_and_not_from_ec2() {
    let mut web = judged(900, 1);
    web.pass_until(300, |web| attachment(web) == "InService");
    let id = web.live().remove(0);
    break_httpd(&mut web, &id);
    web.pass(400);
    assert_eq!(web.live(), core::slice::from_ref(&id), "unhealthy, and within its grace period");
    let after = web.pass_until(900, |web| !web.live().contains(&id));
    assert!(after > 60, "it ended {after} s later");
    web.pass(60);
    let next = web.live().remove(0);
    web.terminate(&next);
    web.pass(60);
    assert!(!web.live().contains(&next), "a terminated one is lost at once");
}

#[test]
fn of_many_that_fail_at_once_few_are_out_of_service_at_a_time() {
    let mut web = judged(0, 4);
    web.pass_until(400, |web| {
        web.world.health().iter().filter(|line| line.starts_with("healthy")).count() == 4
            && web.live().len() == 4
    });
    for id in web.live() {
        break_httpd(&mut web, &id);
    }
    for _ in 0..200 {
        web.world.region.advance(web.world.now() + Duration::secs(1));
        let serving = web.states().iter().filter(|state| state.contains("InService")).count();
        assert!(serving >= 3, "{:?}", web.states());
    }
    web.pass(600);
    assert!(web.states().iter().filter(|state| state.ends_with("InService Healthy")).count() == 4);
}

#[test]
fn a_user_may_call_a_member_unhealthy() {
    let mut web = Web::new();
    let input = CreateAutoScalingGroupInput { health_check_grace_period: Some(600), ..web.group_input(1) };
    web.create_as(input);
    let id = web.live().remove(0);
    let say = |status: &str, respects: Option<bool>| SetInstanceHealthInput {
        instance_id: Some(id.clone()),
        health_status: Some(status.to_owned()),
        should_respect_grace_period: respects,
    };
    web.call(say("Unhealthy", None));
    web.pass(60);
    assert_eq!(web.live(), core::slice::from_ref(&id), "within its grace period");
    web.call(say("Unhealthy", Some(false)));
    let ask = DescribeAutoScalingInstancesInput::default();
    let shown = web.world.region.ask(ask).expect("an answer").auto_scaling_instances.remove(0);
    assert_eq!(shown.health_status.as_deref(), Some("UNHEALTHY"));
    web.call(say("Healthy", None));
    web.pass(60);
    assert_eq!(web.live(), core::slice::from_ref(&id), "taken back in time");
    web.call(say("Unhealthy", Some(false)));
    web.pass(90);
    assert_ne!(web.live(), core::slice::from_ref(&id));
    let causes: Vec<_> = web.activities().iter().map(|activity| timeless(activity.cause.as_ref())).collect();
    let words = "At T an instance was taken out of service in response to a user health-check.";
    assert!(causes.iter().any(|cause| cause == words), "{causes:?}");
    assert_eq!(
        web.refusal(say("Sick", None)),
        format!("ValidationError: Instance Id not found - No managed instance found for instance ID: {id}")
    );
    let id = web.live().remove(0);
    let say = SetInstanceHealthInput {
        instance_id: Some(id),
        health_status: Some("Sick".to_owned()),
        ..Default::default()
    };
    assert_eq!(web.refusal(say), "ValidationError: Health Status Sick is not valid.");
}

#[test]
fn a_machine_that_never_boots_is_waited_for_and_then_replaced() {
    let mut web = Web::new();
    let image = ImageId::parse(&web.world.image).expect("an id");
    if let Some(image) = web.world.region.ec2.images.get_mut(&image) {
        image.block_devices[0].snapshot = None;
    }
    web.create(1);
    let id = web.live().remove(0);
    assert_eq!(web.states(), ["a InService Healthy"], "it runs, and that is enough at first");
    let after = web.pass_until(600, |web| !web.live().contains(&id));
    assert!((190..=470).contains(&after), "replaced {after} s later");
    let causes: Vec<_> = web.activities().iter().map(|activity| timeless(activity.cause.as_ref())).collect();
    let words =
        "At T an instance was taken out of service in response to an EC2 instance status checks failure.";
    assert!(causes.iter().any(|cause| cause == words), "{causes:?}");
}

#[test]
fn a_group_that_asks_ec2_alone_keeps_who_serves_nobody() {
    let mut web = Web::balanced();
    web.create_balanced(1);
    web.pass(300);
    let id = web.live().remove(0);
    break_httpd(&mut web, &id);
    web.pass(3600);
    assert_eq!(web.live(), core::slice::from_ref(&id), "unhealthy for ever, and a member");
    assert!(web.world.health().iter().all(|line| line.starts_with("unhealthy")), "{:?}", web.world.health());
}

#[test]
fn a_machine_whose_inside_is_not_shown_stays() {
    let mut web = Web::new();
    let image = ImageId::parse(&web.world.image).expect("an id");
    if let Some(image) = web.world.region.ec2.images.get_mut(&image) {
        image.block_devices[0].snapshot = None;
        image.system = crate::ec2::image::System::Windows;
    }
    web.create(1);
    let id = web.live().remove(0);
    web.pass(3600);
    assert_eq!(web.live(), [id], "{:?}", web.told());
}
