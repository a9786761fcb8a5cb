//! What a group may be told beside sizes, places and source: lifetimes, warm-ups, protection, metrics, traffic sources.

use model::ec2::DeregisterImageInput;

use super::*;

const DAY: u64 = 86_400;

#[test]
fn members_that_have_lived_long_enough_are_replaced_one_after_the_other() {
    let mut web = Web::new();
    let input = CreateAutoScalingGroupInput { max_instance_lifetime: Some(86_400), ..web.group_input(2) };
    web.create_as(input);
    let first = web.live();
    web.pass(DAY - 200);
    assert_eq!(web.live(), first, "nobody is a day old yet");
    web.pass_until(300, |web| web.live().iter().any(|member| !first.contains(member)));
    let still_there = |web: &Web| web.live().iter().filter(|member| first.contains(member)).count();
    assert_eq!(still_there(&web), 1, "one at a time");
    let told = web.activities();
    let ending = told
        .iter()
        .find(|activity| activity.description.as_deref().is_some_and(|text| text.starts_with("Terminating")));
    let cause = timeless(ending.expect("it is told").cause.as_ref());
    assert_eq!(
        cause,
        "At T an instance was taken out of service in response to an instance exceeding its maximum lifetime."
    );
    web.pass(400);
    assert_eq!(still_there(&web), 0);
    assert_eq!((web.zones(), web.members().len()), ("ab".to_owned(), 2));
    let second = web.live();
    web.update(|input| input.max_instance_lifetime = Some(0));
    assert_eq!(web.group().max_instance_lifetime, None);
    web.pass(2 * DAY);
    assert_eq!(web.live(), second);
}

#[test]
fn nobody_is_too_old_while_launching_is_suspended() {
    let mut web = Web::new();
    let input = CreateAutoScalingGroupInput { max_instance_lifetime: Some(86_400), ..web.group_input(1) };
    web.create_as(input);
    let first = web.live();
    web.suspend("Launch");
    web.pass(2 * DAY);
    assert_eq!(web.live(), first);
    web.resume("Launch");
    web.pass(120);
    assert_ne!(web.live(), first);
}

#[test]
fn a_launch_is_over_when_the_member_has_warmed_up() {
    let mut web = Web::new();
    let input = CreateAutoScalingGroupInput { default_instance_warmup: Some(300), ..web.group_input(2) };
    web.create_as(input);
    assert_eq!(web.states(), ["a InService Healthy", "b InService Healthy"], "they serve all the same");
    let statuses = |web: &Web| -> Vec<&'static str> {
        web.activities()
            .iter()
            .map(|activity| activity.status_code.map_or("", |code| code.as_str()))
            .collect()
    };
    assert_eq!(statuses(&web), ["WaitingForInstanceWarmup", "WaitingForInstanceWarmup"]);
    let leaving = web.live().remove(0);
    web.terminate(&leaving);
    web.pass(60);
    assert!(statuses(&web).contains(&"Successful"), "whoever leaves has been launched all the same");
    web.pass(600);
    assert!(statuses(&web).iter().all(|status| *status == "Successful"), "{:?}", web.told());
    assert_eq!(web.looks(), 0);
    web.set_desired(3);
    web.pass(60);
    assert_eq!(statuses(&web)[0], "WaitingForInstanceWarmup");
    web.update(|input| input.default_instance_warmup = Some(-1));
    assert_eq!(statuses(&web)[0], "Successful");
    assert_eq!(web.group().default_instance_warmup, None);
}

#[test]
fn after_a_day_of_failed_launches_aws_suspends_them() {
    let mut web = Web::new();
    let image = web.world.image.clone();
    web.call(DeregisterImageInput { image_id: Some(image), ..Default::default() });
    web.create(1);
    web.pass(DAY - 3_600);
    assert!(web.group().suspended_processes.is_empty());
    web.pass(7_200);
    let suspended = web.group().suspended_processes;
    let [process] = suspended.as_slice() else { panic!("one process is suspended: {suspended:?}") };
    assert_eq!(process.process_name.as_deref(), Some("Launch"));
    assert!(process.suspension_reason.as_deref().is_some_and(|text| text.starts_with("Administrative")));
    let tries = web.world.region.autoscaling.activities.len();
    web.pass(DAY);
    assert_eq!(web.world.region.autoscaling.activities.len(), tries, "it has given up");
    web.resume("Launch");
    web.pass(60);
    let again = web.world.region.autoscaling.activities.len();
    assert_eq!(again, tries + 1, "and tries again when it is resumed");
}

#[test]
fn deletion_protection_keeps_a_group() {
    let mut web = Web::new();
    let deletion_protection = Some(DeletionProtection::PreventForceDeletion);
    let input = CreateAutoScalingGroupInput { deletion_protection, ..web.group_input(0) };
    web.create_as(input);
    let delete = |force| DeleteAutoScalingGroupInput {
        auto_scaling_group_name: super::web(),
        force_delete: Some(force),
    };
    assert_eq!(
        web.refusal(delete(true)),
        "ValidationError: You cannot delete the AutoScalingGroup web because its deletion protection is \
         prevent-force-deletion."
    );
    web.update(|input| input.deletion_protection = Some(DeletionProtection::PreventAllDeletion));
    let refusal = web.refusal(delete(false));
    assert!(refusal.ends_with("prevent-all-deletion."), "{refusal}");
    web.update(|input| input.deletion_protection = Some(DeletionProtection::None));
    assert_eq!(web.group().deletion_protection, None);
    web.call(delete(false));
    assert!(web.find_group().is_none());
}

#[test]
fn metrics_are_enabled_and_disabled_by_name_or_all_at_once() {
    let mut web = Web::new();
    web.create(0);
    let enabled = |web: &Web| -> Vec<String> {
        web.group().enabled_metrics.into_iter().filter_map(|metric| metric.metric).collect()
    };
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let enable = |metrics: &[&str], granularity: &str| EnableMetricsCollectionInput {
        auto_scaling_group_name: super::web(),
        metrics: names(metrics),
        granularity: Some(granularity.to_owned()),
    };
    let disable = |metrics: &[&str]| DisableMetricsCollectionInput {
        auto_scaling_group_name: super::web(),
        metrics: names(metrics),
    };
    web.call(enable(&["GroupMaxSize", "GroupMinSize"], "1Minute"));
    assert_eq!(enabled(&web), ["GroupMinSize", "GroupMaxSize"]);
    web.call(enable(&[], "1Minute"));
    assert_eq!(enabled(&web).len(), 20);
    web.call(disable(&["GroupMinSize"]));
    assert_eq!(enabled(&web).len(), 19);
    web.call(disable(&[]));
    assert!(enabled(&web).is_empty());
    assert!(web.refusal(enable(&[], "5Minute")).starts_with("ValidationError: Invalid granularity"));
    assert_eq!(web.refusal(enable(&["Warmth"], "1Minute")), "ValidationError: Invalid metric type: Warmth");
}

#[test]
fn traffic_sources_are_target_groups_by_another_name() {
    let mut web = Web::new();
    web.create(0);
    let arn = web.world.target_group.clone();
    let source = |identifier: &str, kind: Option<&str>| {
        vec![TrafficSourceIdentifier {
            identifier: Some(identifier.to_owned()),
            r#type: kind.map(str::to_owned),
        }]
    };
    let attach = |traffic_sources| AttachTrafficSourcesInput {
        auto_scaling_group_name: super::web(),
        traffic_sources,
        ..Default::default()
    };
    web.call(attach(source(&arn, None)));
    let group = web.group();
    assert_eq!(group.target_group_arns, std::slice::from_ref(&arn));
    assert_eq!(group.traffic_sources, source(&arn, Some("elbv2")));
    let ask = DescribeTrafficSourcesInput { auto_scaling_group_name: super::web(), ..Default::default() };
    let listed = web.world.region.ask(ask.clone()).expect("an answer").traffic_sources;
    assert_eq!(listed[0].state.as_deref(), Some("Added"));
    let classic = DescribeTrafficSourcesInput { traffic_source_type: Some("elb".to_owned()), ..ask };
    assert!(web.world.region.ask(classic).expect("an answer").traffic_sources.is_empty());
    assert_eq!(
        web.refusal(attach(source("old", None))),
        "UnsupportedOperation: The parameter TrafficSources of the type elb is not supported here"
    );
    let detach = DetachTrafficSourcesInput {
        auto_scaling_group_name: super::web(),
        traffic_sources: source(&arn, Some("elbv2")),
    };
    web.call(detach);
    assert!(web.group().target_group_arns.is_empty());
}

#[test]
fn what_this_region_does_not_have_is_refused_by_name() {
    let mut web = Web::new();
    let base = web.group_input(0);
    let text = |text: &str| Some(text.to_owned());
    let changed = |change: &dyn Fn(&mut CreateAutoScalingGroupInput)| {
        let mut input = base.clone();
        change(&mut input);
        input
    };
    let zone = |zonal_shift_enabled| {
        Some(AvailabilityZoneImpairmentPolicy {
            zonal_shift_enabled: Some(zonal_shift_enabled),
            ..Default::default()
        })
    };
    let inputs = [
        changed(&|input| input.availability_zone_impairment_policy = zone(true)),
        changed(&|input| {
            let strategy = CapacityDistributionStrategy::ReservationsThenBalanced;
            input.availability_zone_distribution =
                Some(AvailabilityZoneDistribution { capacity_distribution_strategy: Some(strategy) });
        }),
        changed(&|input| {
            let preference = CapacityReservationPreference::CapacityReservationsOnly;
            input.capacity_reservation_specification =
                Some(CapacityReservationSpecification { capacity_reservation_preference: Some(preference) });
        }),
        changed(&|input| input.service_linked_role_arn = text("arn:aws:iam::123456789012:role/other")),
        changed(&|input| input.desired_capacity_type = text("vcpu")),
        changed(&|input| input.desired_capacity_type = text("machines")),
        changed(&|input| input.health_check_type = text("EC2,VPC_LATTICE")),
        changed(&|input| input.max_instance_lifetime = Some(3_600)),
        changed(&|input| input.default_instance_warmup = Some(3_601)),
    ];
    let lines: Vec<String> = inputs.into_iter().map(|input| web.refusal(input)).collect();
    expect_test::expect![[r#"
        UnsupportedOperation: The parameter AvailabilityZoneImpairmentPolicy.ZonalShiftEnabled with the value true is not supported here
        UnsupportedOperation: The parameter AvailabilityZoneDistribution.CapacityDistributionStrategy with the value reservations-then-balanced is not supported here
        UnsupportedOperation: The parameter CapacityReservationSpecification.CapacityReservationPreference with the value capacity-reservations-only is not supported here
        UnsupportedOperation: The parameter ServiceLinkedRoleARN with another role than AWSServiceRoleForAutoScaling is not supported here
        ValidationError: The DesiredCapacityType field is only allowed in mixed instances groups containing InstanceRequirements overrides. Please include a MixedInstancesPolicy with InstanceRequirements for your group and try again.
        ValidationError: Invalid DesiredCapacityType: machines. Valid values are: units, vcpu, memory-mib
        UnsupportedOperation: The parameter HealthCheckType with VPC_LATTICE is not supported here
        ValidationError: maxInstanceLifetime must be either equal to 0 or between 86400 and 31536000 seconds (inclusive). A value of 0 is used to remove a previously set value.
        ValidationError: defaultInstanceWarmup must be either equal to -1 or between 0 and 3600 seconds (inclusive)"#]].assert_eq(&lines.join("\n"));
    web.create_as(changed(&|input| input.availability_zone_impairment_policy = zone(false)));
    let shown = web.group();
    let distribution = shown.availability_zone_distribution.expect("it is shown");
    assert_eq!(
        distribution.capacity_distribution_strategy,
        Some(CapacityDistributionStrategy::BalancedBestEffort)
    );
}

#[test]
fn lists_that_are_empty_here_are_answered_for_groups_that_exist() {
    let mut web = Web::new();
    web.create(0);
    let (here, nobody) = (super::web, || Some("nobody".to_owned()));
    let region = &web.world.region;
    macro_rules! check {
        ($Input:ident, $list:ident) => {{
            let ask = |auto_scaling_group_name| $Input { auto_scaling_group_name, ..Default::default() };
            assert_eq!(region.ask(ask(here())).expect("an answer").$list.len(), 0);
            let refusal = region.ask(ask(nobody())).expect_err("there is no such group").to_string();
            let words =
                "ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'nobody' not found";
            assert_eq!(refusal, words);
        }};
    }
    check!(DescribePoliciesInput, scaling_policies);
    check!(DescribeScheduledActionsInput, scheduled_update_group_actions);
    check!(DescribeLifecycleHooksInput, lifecycle_hooks);
    check!(DescribeInstanceRefreshesInput, instance_refreshes);
    check!(DescribeWarmPoolInput, instances);
    check!(DescribeLoadBalancersInput, load_balancers);
}

#[test]
fn activities_are_filtered_by_time_and_status() {
    let mut web = Web::new();
    web.create(1);
    web.pass(3_600);
    let between = web.world.now();
    web.set_desired(2);
    web.pass(60);
    let count = |name: &str, values: &[&str], group: Option<String>| {
        let filter = Filter {
            name: Some(name.to_owned()),
            values: values.iter().map(|value| (*value).to_owned()).collect(),
        };
        let ask = DescribeScalingActivitiesInput {
            auto_scaling_group_name: group,
            filters: vec![filter],
            ..Default::default()
        };
        web.world.region.ask(ask).map(|answer| answer.activities.len()).map_err(|refusal| refusal.to_string())
    };
    let utc = between.iso_seconds();
    assert_eq!(count("StartTimeLowerBound", &[&utc], None), Ok(1));
    assert_eq!(count("StartTimeUpperBound", &[utc.trim_end_matches('Z')], None), Ok(1));
    assert_eq!(count("Status", &["Successful", "Failed"], super::web()), Ok(2));
    assert_eq!(count("Status", &["Failed"], super::web()), Ok(0));
    let all = |web: &Web| web.activities().len();
    assert_eq!(all(&web), 2);
    let refusals = [
        count("Status", &["Successful"], None),
        count("Status", &["Splendid"], super::web()),
        count("StartTimeLowerBound", &["yesterday"], None),
        count("Colour", &["red"], None),
    ];
    let lines: Vec<String> = refusals.into_iter().filter_map(Result::err).collect();
    expect_test::expect![[r#"
        ValidationError: The Status filter can only be used with the AutoScalingGroupName parameter
        ValidationError: Invalid status: Splendid
        ValidationError: Invalid timestamp: yesterday
        ValidationError: Filter type Colour is not correct"#]]
    .assert_eq(&lines.join("\n"));
    // AWS tells of the last six weeks.
    web.pass(42 * 86_400 - 600);
    assert_eq!(all(&web), 1);
    web.pass(600);
    assert_eq!(all(&web), 0);
}

#[test]
fn pages_and_names_have_aws_s_bounds() {
    let mut web = Web::new();
    web.create(0);
    let groups = |names: usize, max_records| DescribeAutoScalingGroupsInput {
        auto_scaling_group_names: vec!["web".to_owned(); names],
        max_records,
        ..Default::default()
    };
    let instances = |ids: usize, max_records| DescribeAutoScalingInstancesInput {
        instance_ids: vec!["i-1234abcd".to_owned(); ids],
        max_records,
        ..Default::default()
    };
    assert!(web.world.region.ask(groups(51, Some(100))).is_ok(), "MaxRecords raises it");
    let lines = [
        web.refusal(groups(51, None)),
        web.refusal(groups(1, Some(101))),
        web.refusal(groups(1, Some(0))),
        web.refusal(instances(51, None)),
        web.refusal(instances(1, Some(51))),
    ];
    expect_test::expect![[r#"
        ValidationError: The number of group names that may be passed in is limited to 50
        ValidationError: 1 validation error detected: Value '101' at 'maxRecords' failed to satisfy constraint: Member must have value less than or equal to 100
        ValidationError: 1 validation error detected: Value '0' at 'maxRecords' failed to satisfy constraint: Member must have value greater than or equal to 1
        ValidationError: The number of instance ids that may be passed in is limited to 50
        ValidationError: 1 validation error detected: Value '51' at 'maxRecords' failed to satisfy constraint: Member must have value less than or equal to 50"#]].assert_eq(&lines.join("\n"));
}
