//! What suspended processes leave undone.

use super::*;

#[test]
fn without_launch_the_unhealthy_go_and_nobody_comes() {
    let mut web = Web::new();
    web.create(1);
    web.suspend("Launch");
    let id = web.live().remove(0);
    web.terminate(&id);
    web.pass(300);
    assert!(web.members().is_empty());
    web.resume("Launch");
    web.pass(60);
    assert_eq!(web.live().len(), 1);
}

#[test]
fn without_terminate_members_are_only_marked() {
    let mut web = Web::new();
    web.create(1);
    web.suspend("Terminate");
    let id = web.live().remove(0);
    web.terminate(&id);
    web.pass(120);
    assert_eq!(web.states(), ["a InService Unhealthy"]);
    web.set_desired(0);
    web.pass(60);
    assert_eq!(web.members().len(), 1);
    web.resume("Terminate");
    web.pass(60);
    assert!(web.members().is_empty());
}

#[test]
fn without_terminate_balancing_makes_the_group_larger() {
    let mut web = Web::new();
    let subnets = Some(web.world.public[0].clone());
    let input = CreateAutoScalingGroupInput { vpc_zone_identifier: subnets, ..web.group_input(4) };
    web.create_as(input);
    web.suspend("Terminate");
    let both = web.world.public.join(",");
    web.update(|input| input.vpc_zone_identifier = Some(both));
    web.pass(300);
    assert_eq!(web.zones(), "aaaab", "one more, a tenth at most");
    web.resume("Terminate");
    web.pass(600);
    assert_eq!(web.zones(), "aabb");
}

#[test]
fn without_health_check_nobody_is_marked_but_by_hand() {
    let mut web = Web::new();
    web.create(2);
    web.suspend("HealthCheck");
    let ids = web.live();
    web.terminate(&ids[0]);
    web.pass(300);
    assert_eq!(web.states(), ["a InService Healthy", "b InService Healthy"]);
    web.call(SetInstanceHealthInput {
        instance_id: Some(ids[1].clone()),
        health_status: Some("Unhealthy".to_owned()),
        ..Default::default()
    });
    web.pass(60);
    assert!(!web.live().contains(&ids[1]) && web.live().contains(&ids[0]));
    web.resume("HealthCheck");
    web.pass(60);
    assert!(!web.live().contains(&ids[0]));
    assert_eq!(web.live().len(), 2);
}

#[test]
fn without_replace_unhealthy_they_stay_marked_until_it_is_resumed() {
    let mut web = Web::new();
    web.create(1);
    web.suspend("ReplaceUnhealthy");
    let id = web.live().remove(0);
    web.stop(&id);
    web.pass(300);
    assert_eq!(web.states(), ["a InService Unhealthy"]);
    web.resume("ReplaceUnhealthy");
    web.pass(10);
    assert_eq!(web.states(), ["a Terminating Unhealthy", "a Pending Healthy"]);
}

#[test]
fn without_add_to_load_balancer_the_new_ones_are_never_targets() {
    let mut web = Web::balanced();
    let target_group_arns = vec![web.world.target_group.clone()];
    let input = CreateAutoScalingGroupInput { target_group_arns, ..web.group_input(0) };
    web.create_as(input);
    web.suspend("AddToLoadBalancer");
    web.set_desired(1);
    web.pass(60);
    assert!(web.world.health().is_empty());
    web.resume("AddToLoadBalancer");
    web.pass(300);
    assert!(web.world.health().is_empty(), "what came meanwhile is not added afterwards");
    web.set_desired(2);
    web.pass(60);
    assert_eq!(web.world.health().len(), 1);
}

#[test]
fn without_az_rebalance_the_group_stays_lopsided() {
    let mut web = Web::new();
    let subnets = Some(web.world.public[0].clone());
    let input = CreateAutoScalingGroupInput { vpc_zone_identifier: subnets, ..web.group_input(2) };
    web.create_as(input);
    web.suspend("AZRebalance");
    let both = web.world.public.join(",");
    web.update(|input| input.vpc_zone_identifier = Some(both));
    web.pass(300);
    assert_eq!(web.zones(), "aa");
    web.resume("AZRebalance");
    web.pass(200);
    assert_eq!(web.zones(), "ab");
}

#[test]
fn they_are_listed_with_the_reason_and_all_are_meant_without_names() {
    let mut web = Web::new();
    web.create(0);
    let time = web.world.now().iso_seconds();
    web.suspend("Launch");
    web.pass(60);
    let all = SuspendProcessesInput { auto_scaling_group_name: super::web(), ..Default::default() };
    web.call(all);
    let suspended = web.group().suspended_processes;
    assert_eq!(suspended.len(), 9);
    let launch = suspended.iter().find(|process| process.process_name.as_deref() == Some("Launch"));
    let reason = launch.and_then(|process| process.suspension_reason.clone());
    assert_eq!(reason, Some(format!("User suspended at {time}")), "the first reason stays");
    let all = ResumeProcessesInput { auto_scaling_group_name: super::web(), ..Default::default() };
    web.call(all);
    assert!(web.group().suspended_processes.is_empty());
}
