//! Where members are launched, and what moves them.

use super::*;

#[test]
fn zones_can_be_named_by_their_ids() {
    let mut web = Web::in_world(World::without_balancer());
    let ids = |web: &Web| web.group().availability_zone_ids;
    web.create(1);
    let shown = ids(&web);
    assert!(shown.len() == 2 && shown.iter().all(|id| id.starts_with("euw2-az")), "{shown:?}");
    assert!(shown.contains(&web.members()[0].availability_zone_id.clone().unwrap_or_default()));
    // The subnets' own zones, by their ids.
    web.update(|input| input.availability_zone_ids = shown.clone());
    assert_eq!(ids(&web), shown);
    let update = |change: &dyn Fn(&mut UpdateAutoScalingGroupInput)| {
        let mut input =
            UpdateAutoScalingGroupInput { auto_scaling_group_name: super::web(), ..Default::default() };
        change(&mut input);
        input
    };
    let nowhere = update(&|input| input.availability_zone_ids = vec!["euw2-az9".to_owned()]);
    assert_eq!(web.refusal(nowhere), "ValidationError: Invalid availability zone ids: euw2-az9");
    let both = update(&|input| {
        input.availability_zone_ids = shown.clone();
        input.availability_zones = vec!["eu-west-2a".to_owned()];
    });
    assert_eq!(
        web.refusal(both),
        "ValidationError: You cannot specify both AvailabilityZones and AvailabilityZoneIds in the same request."
    );
}

#[test]
fn launches_go_to_the_emptiest_zone() {
    let mut web = Web::new();
    web.create(1);
    assert_eq!(web.zones(), "a", "the first that was named");
    web.set_desired(2);
    web.pass(40);
    assert_eq!(web.zones(), "ab");
    web.set_desired(4);
    web.pass(40);
    assert_eq!(web.zones(), "aabb");
}

#[test]
fn a_subnet_in_another_zone_draws_members_to_it() {
    let mut web = Web::new();
    let subnets = Some(web.world.public[0].clone());
    let input = CreateAutoScalingGroupInput { vpc_zone_identifier: subnets, ..web.group_input(2) };
    web.create_as(input);
    assert_eq!(web.zones(), "aa");
    let both = web.world.public.join(",");
    web.update(|input| input.vpc_zone_identifier = Some(both));
    web.pass(8);
    assert_eq!(web.zones(), "aab", "the new one comes first");
    web.pass(120);
    assert_eq!(web.zones(), "ab");
    let cause = timeless(web.activities()[1].cause.as_ref());
    let words = "At T instances were launched to balance instances in zones eu-west-2b with other zones resulting in \
                 more than desired number of instances in the group.  At T availability zones eu-west-2a eu-west-2b \
                 had 2 0 instances respectively. An instance was launched to aid in balancing the group's zones.";
    assert_eq!(cause, words);
    let cause = timeless(web.activities()[0].cause.as_ref());
    let words = "At T an instance was taken out of service in response to a difference between desired and actual \
                 capacity, shrinking the capacity from 3 to 2.  At T instance i was selected for termination.";
    assert_eq!(cause, words);
    assert_eq!(web.looks(), 0);
}

/// A group of 20 in the first zone is told to use both: how large it becomes at most, and how often it grows.
fn balance_twenty(max_size: i64) -> (usize, usize) {
    let mut web = Web::new();
    let subnets = Some(web.world.public[0].clone());
    let max_size = Some(max_size);
    let input = CreateAutoScalingGroupInput { vpc_zone_identifier: subnets, max_size, ..web.group_input(20) };
    web.create_as(input);
    let both = web.world.public.join(",");
    web.update(|input| input.vpc_zone_identifier = Some(both));
    let (mut most, mut grown, mut before) = (20, 0, 20);
    for _ in 0..1_800 {
        web.world.region.advance(web.world.now() + Duration::secs(1));
        let live = web.live().len();
        assert!(live >= 20, "whoever goes is replaced first");
        grown += usize::from(live > before);
        (most, before) = (most.max(live), live);
    }
    assert_eq!(web.zones(), "a".repeat(10) + &"b".repeat(10));
    assert_eq!(web.looks(), 0);
    (most, grown)
}

#[test]
fn balancing_goes_beyond_the_greatest_size_by_a_tenth_and_no_further() {
    assert_eq!(balance_twenty(20), (22, 5), "two at a time");
    assert_eq!(balance_twenty(23), (25, 2), "three within the size and two beyond it");
    assert_eq!(balance_twenty(40), (30, 1), "there is room for all at once");
}

#[test]
fn a_small_group_goes_beyond_its_greatest_size_by_one() {
    let mut web = Web::new();
    let subnets = Some(web.world.public[0].clone());
    let input = CreateAutoScalingGroupInput { vpc_zone_identifier: subnets, ..web.group_input(4) };
    web.create_as(input);
    let second = web.world.public[1].clone();
    web.update(|input| input.vpc_zone_identifier = Some(second));
    web.pass(8);
    assert_eq!(web.zones(), "aaaab");
    web.pass(600);
    assert_eq!(web.zones(), "bbbb");
}

#[test]
fn nobody_is_launched_for_one_in_standby_that_stands_in_a_zone_the_group_has_left() {
    let mut web = Web::new();
    web.create(2);
    let in_a = web.members().into_iter().find(|m| m.availability_zone.as_deref() == Some("eu-west-2a"));
    let idle = in_a.and_then(|member| member.instance_id).expect("one stands there");
    web.call(EnterStandbyInput {
        auto_scaling_group_name: super::web(),
        instance_ids: vec![idle],
        should_decrement_desired_capacity: Some(true),
    });
    web.pass(60);
    let second = web.world.public[1].clone();
    web.update(|input| input.vpc_zone_identifier = Some(second));
    let told = web.told().len();
    web.pass(600);
    assert_eq!(web.told().len(), told);
}

#[test]
fn members_leave_a_zone_that_the_group_has_left() {
    let mut web = Web::new();
    web.create(2);
    let second = web.world.public[1].clone();
    web.update(|input| input.vpc_zone_identifier = Some(second));
    web.pass(200);
    assert_eq!(web.zones(), "bb");
    let told = web.told().len();
    web.pass(1_200);
    assert_eq!(web.told().len(), told, "and that is all");
}

#[test]
fn a_termination_that_leaves_the_group_lopsided_is_balanced_a_difference_of_one_is_not() {
    let mut web = Web::new();
    web.create(4);
    let in_b: Vec<String> = web
        .members()
        .into_iter()
        .filter(|member| member.availability_zone.as_deref() == Some("eu-west-2b"))
        .filter_map(|member| member.instance_id)
        .collect();
    let terminate = |id: &String| TerminateInstanceInAutoScalingGroupInput {
        instance_id: Some(id.clone()),
        should_decrement_desired_capacity: Some(true),
        ..Default::default()
    };
    web.call(terminate(&in_b[0]));
    web.pass(90);
    assert_eq!(web.zones(), "aab");
    web.call(terminate(&in_b[1]));
    web.pass(120);
    assert_eq!(web.zones(), "ab");
}

#[test]
fn protected_members_are_not_moved_for_balance() {
    let mut web = Web::new();
    let input = CreateAutoScalingGroupInput {
        vpc_zone_identifier: Some(web.world.public[0].clone()),
        new_instances_protected_from_scale_in: Some(true),
        ..web.group_input(2)
    };
    web.create_as(input);
    let both = web.world.public.join(",");
    web.update(|input| input.vpc_zone_identifier = Some(both));
    web.pass(300);
    assert_eq!((web.zones(), web.told().len()), ("aa".to_owned(), 2));
}

#[test]
fn zones_stand_for_the_default_subnets() {
    let mut web = Web::new();
    let zones = vec!["eu-west-2a".to_owned()];
    let input = CreateAutoScalingGroupInput {
        vpc_zone_identifier: None,
        availability_zones: zones.clone(),
        ..web.group_input(1)
    };
    assert_eq!(
        web.refusal(input),
        "ValidationError: No default subnet for availability zone: 'eu-west-2a'. At least one VPC Subnet is required."
    );
    web.create(1);
    let same = vec!["eu-west-2b".to_owned(), "eu-west-2a".to_owned()];
    web.update(|input| input.availability_zones = same);
    assert_eq!(web.group().vpc_zone_identifier, Some(web.world.public.join(",")));
}
