//! A member is lost, and another takes its place.

use super::*;

#[test]
fn a_lost_member_is_replaced_while_the_target_group_still_drains_it() {
    let mut web = Web::balanced();
    web.create_balanced(1);
    web.pass(60);
    let old = web.live().remove(0);
    web.terminate(&old);
    let noticed =
        web.pass_until(60, |web| web.states().iter().any(|state| state == "a Terminating Unhealthy"));
    assert!((4..=31).contains(&noticed), "noticed after {noticed} s");
    let draining = format!(
        "WaitingForELBConnectionDraining: Terminating EC2 instance: {old} - Waiting For ELB Connection Draining."
    );
    assert_eq!(web.told()[0], draining);
    let pause = web.pass_until(5, |web| web.members().len() == 2);
    assert!(pause <= 2, "the launch does not wait for the draining: {pause} s");
    assert_eq!(web.states(), ["a Terminating Unhealthy", "a Pending Healthy"], "two are listed meanwhile");
    let cause = timeless(web.activities()[0].cause.as_ref());
    assert_eq!(
        cause,
        "At T an instance was launched in response to an unhealthy instance needing to be replaced."
    );
    let cause = timeless(web.activities()[1].cause.as_ref());
    let words = "At T an instance was taken out of service in response to an EC2 health check indicating it has been \
                 terminated or stopped.";
    assert_eq!(cause, words);
    web.pass_until(30, |web| web.states().contains(&"a InService Healthy".to_owned()));
    web.pass(10);
    assert_eq!(web.world.health().len(), 2, "the new one is a target, the old one drains");
    let rest = web.pass_until(500, |web| web.members().len() == 1);
    let ended = web.activities().into_iter().nth(1).expect("the old one's activity");
    assert_eq!(ended.description, Some(format!("Terminating EC2 instance: {old}")));
    let span = ended.end_time.expect("it ended").since(ended.start_time.expect("it began")).as_secs();
    assert!((339..=420).contains(&span), "{span} s, of which {rest} s after the new one served");
    web.pass(600);
    assert_eq!(web.looks(), 0, "a settled group schedules nothing");
}

#[test]
fn without_a_target_group_nobody_waits() {
    let mut web = Web::new();
    web.create(1);
    let old = web.live().remove(0);
    web.terminate(&old);
    web.pass(90);
    let now = web.live();
    assert!(now.len() == 1 && now[0] != old, "{now:?}");
    assert_eq!(web.members().len(), 1);
    let told = web.told();
    assert_eq!(told[0], format!("Successful: Launching a new EC2 instance: {}", now[0]));
    assert_eq!(told[1], format!("Successful: Terminating EC2 instance: {old}"));
    assert_eq!(web.group().desired_capacity, Some(1));
    let progress: Vec<_> = web.activities().into_iter().map(|activity| activity.progress).collect();
    assert_eq!(progress, [Some(100); 3]);
}

#[test]
fn a_target_group_that_sends_nothing_drains_nobody() {
    let mut web = Web::new();
    web.create_balanced(1);
    web.pass(30);
    assert!(web.world.health()[0].starts_with("unused"), "no listener uses it");
    web.set_desired(0);
    web.pass(60);
    assert!(web.members().is_empty(), "an unused target is let go at once");
}

#[test]
fn a_stopped_member_is_replaced_and_terminated() {
    let mut web = Web::new();
    web.create(1);
    let old = web.live().remove(0);
    web.stop(&old);
    web.pass(150);
    assert_eq!(web.states(), ["a InService Healthy"]);
    assert_ne!(web.live()[0], old);
    let state = web.world.region.ec2.instances.get(&InstanceId::parse(&old).expect("an id"));
    assert_eq!(state.map(|row| row.state.name().as_str()), Some("terminated"));
}

#[test]
fn one_that_is_started_again_in_time_stays_and_can_be_lost_later() {
    let mut web = Web::new();
    web.create(1);
    let id = web.live().remove(0);
    web.suspend("HealthCheck");
    web.stop(&id);
    web.pass(60);
    web.call(model::ec2::StartInstancesInput { instance_ids: vec![id.clone()], ..Default::default() });
    web.pass(60);
    web.resume("HealthCheck");
    web.pass(60);
    assert_eq!(web.live(), core::slice::from_ref(&id), "nobody noticed");
    web.terminate(&id);
    web.pass(90);
    assert!(web.live().len() == 1 && web.live()[0] != id, "{:?}", web.told());
}

#[test]
fn a_new_launch_configuration_counts_for_the_next_launch_only() {
    let mut web = Web::new();
    web.create(1);
    let old = web.live().remove(0);
    web.configure("v2", |_| ());
    web.update(|input| input.launch_configuration_name = Some("v2".to_owned()));
    web.pass(120);
    assert_eq!(web.live(), core::slice::from_ref(&old));
    assert_eq!(web.members()[0].launch_configuration_name.as_deref(), Some("v1"));
    let delete = DeleteLaunchConfigurationInput { launch_configuration_name: Some("v1".to_owned()) };
    web.call(delete);
    assert_eq!(web.members()[0].launch_configuration_name, None, "it is gone");
    web.configure("v1", |_| ());
    assert_eq!(web.members()[0].launch_configuration_name, None, "that is another one");
    web.terminate(&old);
    web.pass(90);
    assert_eq!(web.members()[0].launch_configuration_name.as_deref(), Some("v2"));
}
