//! Who goes when a group is too large.

use super::*;

/// Launches one at a time, some seconds apart; their ids from the oldest to the newest.
fn one_after_another(web: &mut Web, size: i64) -> Vec<String> {
    web.create(1);
    for desired in 2..=size {
        web.set_desired(desired);
        web.pass(40);
    }
    web.live()
}

fn with_policy(policy: &str) -> (Web, Vec<String>) {
    let mut web = Web::new();
    let ids = one_after_another(&mut web, 4);
    web.update(|input| input.termination_policies = vec![policy.to_owned()]);
    (web, ids)
}

fn gone(web: &mut Web, ids: &[String]) -> Vec<usize> {
    web.pass(60);
    let live = web.live();
    (0..ids.len()).filter(|i| !live.contains(&ids[*i])).collect()
}

#[test]
fn the_oldest_or_the_newest() {
    for (policy, who) in [("OldestInstance", vec![0, 1]), ("NewestInstance", vec![2, 3])] {
        let (mut web, ids) = with_policy(policy);
        assert_eq!(web.zones(), "aabb");
        web.set_desired(2);
        assert_eq!(gone(&mut web, &ids), who, "{policy}: one of each zone");
        assert_eq!(web.zones(), "ab");
    }
}

#[test]
fn the_fullest_zone_comes_before_the_policy() {
    let mut web = Web::new();
    let ids = one_after_another(&mut web, 3);
    assert_eq!(web.zones(), "aab");
    web.update(|input| input.termination_policies = vec!["NewestInstance".to_owned()]);
    web.set_desired(2);
    assert_eq!(gone(&mut web, &ids), [2]);
    web.set_desired(3);
    web.pass(40);
    let (ids, zones) = (web.live(), web.zones());
    assert_eq!(zones, "aab");
    web.update(|input| input.termination_policies = vec!["OldestInstance".to_owned()]);
    web.set_desired(2);
    assert_eq!(gone(&mut web, &ids), [0]);
}

#[test]
fn the_one_from_another_launch_configuration() {
    for policy in ["OldestLaunchConfiguration", "Default"] {
        let mut web = Web::new();
        web.create(2);
        web.configure("v2", |_| ());
        web.update(|input| {
            input.launch_configuration_name = Some("v2".to_owned());
            input.termination_policies = vec![policy.to_owned()];
        });
        web.set_desired(4);
        web.pass(40);
        let ids = web.live();
        web.set_desired(2);
        assert_eq!(gone(&mut web, &ids), [0, 1], "{policy}");
    }
}

#[test]
fn after_going_back_the_default_takes_the_oldest_and_the_other_the_one_that_is_not_current() {
    for (policy, who) in [("OldestLaunchConfiguration", vec![2, 3]), ("Default", vec![0, 1])] {
        let mut web = Web::new();
        web.create(2);
        web.configure("v2", |_| ());
        web.update(|input| input.launch_configuration_name = Some("v2".to_owned()));
        web.set_desired(4);
        web.pass(40);
        web.update(|input| {
            input.launch_configuration_name = Some("v1".to_owned());
            input.termination_policies = vec![policy.to_owned()];
        });
        let ids = web.live();
        web.set_desired(2);
        assert_eq!(gone(&mut web, &ids), who, "{policy}");
    }
}

#[test]
fn the_one_whose_hour_is_nearly_over() {
    let (mut web, ids) = with_policy("ClosestToNextInstanceHour");
    // All are in their first hour: the older, the closer to its end.
    web.set_desired(2);
    assert_eq!(gone(&mut web, &ids), [0, 1]);
}

#[test]
fn protected_members_stay_and_the_wish_is_granted_on_paper() {
    let mut web = Web::new();
    let input = CreateAutoScalingGroupInput {
        new_instances_protected_from_scale_in: Some(true),
        ..web.group_input(2)
    };
    web.create_as(input);
    let ids = web.live();
    web.set_desired(1);
    web.pass(60);
    assert_eq!((web.group().desired_capacity, web.live().len()), (Some(1), 2));
    let words = "Cancelled: Could not scale to desired capacity because all remaining instances are protected from scale-in.";
    assert_eq!(web.told()[0], words);
    let cause = timeless(web.activities()[0].cause.as_ref());
    assert!(
        cause.ends_with("changing the desired capacity from 2 to 1.  At T group reached equilibrium."),
        "{cause}"
    );
    web.pass(600);
    assert_eq!(web.told().len(), 3, "it is said once");
    web.protect(vec![ids[1].clone()], false);
    web.pass(60);
    assert_eq!(web.live(), [ids[0].clone()]);
    web.terminate(&ids[0]);
    web.pass(90);
    assert_ne!(web.live(), [ids[0].clone()], "protection is from scale-in only");
}

#[test]
fn those_who_are_not_protected_go_and_the_rest_is_said() {
    let mut web = Web::new();
    web.create(3);
    let ids = web.live();
    web.protect(ids[..2].to_vec(), true);
    web.set_desired(1);
    web.pass(60);
    assert_eq!(web.live(), ids[..2]);
    assert!(web.told().iter().any(|line| line.starts_with("Cancelled: Could not scale")), "{:?}", web.told());
}

#[test]
fn the_target_group_drains_who_goes_before_the_machine_ends() {
    let mut web = Web::balanced();
    web.create_balanced(1);
    web.pass(60);
    let id = InstanceId::parse(&web.live()[0]).expect("an id");
    web.set_desired(0);
    web.pass(250);
    assert_eq!(web.states(), ["a Terminating Healthy"]);
    let state = |web: &Web| web.world.region.ec2.instances.get(&id).map(|row| row.state.name().as_str());
    assert_eq!(state(&web), Some("running"), "open connections may finish");
    web.pass(120);
    assert_eq!((state(&web), web.members().len()), (Some("terminated"), 0));
}
