//! What single operations do when all is well.

use super::*;

#[test]
fn a_group_is_shown_with_aws_s_defaults() {
    let mut web = Web::new();
    let input =
        CreateAutoScalingGroupInput { min_size: Some(1), desired_capacity: None, ..web.group_input(0) };
    web.call(input);
    let group = web.group();
    assert_eq!((group.desired_capacity, group.default_cooldown), (Some(1), Some(300)));
    assert_eq!((group.health_check_type.as_deref(), group.health_check_grace_period), (Some("EC2"), Some(0)));
    assert_eq!(group.termination_policies, ["Default"]);
    assert_eq!(group.new_instances_protected_from_scale_in, Some(false));
    assert_eq!(group.availability_zones, ["eu-west-2a", "eu-west-2b"]);
    assert_eq!((group.status, group.tags.len()), (None, 0));
    let arn = group.auto_scaling_group_arn.unwrap_or_default();
    assert!(arn.starts_with("arn:aws:autoscaling:eu-west-2:123456789012:autoScalingGroup:"), "{arn}");
    assert!(arn.ends_with(":autoScalingGroupName/web"), "{arn}");
}

#[test]
fn a_launch_configuration_is_shown_as_it_was_made() {
    let mut web = Web::new();
    web.configure("v2", |input| input.associate_public_ip_address = Some(false));
    let ask = DescribeLaunchConfigurationsInput {
        launch_configuration_names: vec!["v2".to_owned(), "nobody".to_owned()],
        ..Default::default()
    };
    let mut found = web.world.region.ask(ask).expect("an answer").launch_configurations;
    assert_eq!(found.len(), 1, "a name that nobody has is left out");
    let shown = found.remove(0);
    assert_eq!(shown.instance_monitoring.and_then(|monitoring| monitoring.enabled), Some(true));
    assert_eq!(shown.associate_public_ip_address, Some(false));
    assert_eq!((shown.key_name.as_deref(), shown.user_data.as_deref()), (Some(""), Some("")));
}

#[test]
fn a_machine_may_be_the_model() {
    let mut web = Web::new();
    let machine = web.world.region.ec2.instances.rows().next().cloned().expect("the blog's machine");
    let input = CreateLaunchConfigurationInput {
        launch_configuration_name: Some("copy".to_owned()),
        instance_id: Some(machine.id.to_string()),
        ..Default::default()
    };
    web.call(input);
    let key = LaunchConfigurationName::new("copy");
    let row = web.world.region.autoscaling.launch_configurations.get(&key).cloned().expect("it exists");
    assert_eq!(row.image_id, machine.image.to_string());
    assert_eq!((row.key_name, row.instance_type), (machine.key_name.clone(), machine.instance_type.clone()));
    assert!(!row.security_groups.is_empty());
    assert!(!machine.monitoring && !row.monitoring, "it is not watched closely, so its copies are not");
}

#[test]
fn a_group_of_a_machine_stands_where_the_machine_stands() {
    let mut web = Web::new();
    let machine = web.world.region.ec2.instances.rows().next().cloned().expect("the blog's machine");
    let input = CreateAutoScalingGroupInput {
        launch_configuration_name: None,
        instance_id: Some(machine.id.to_string()),
        vpc_zone_identifier: None,
        ..web.group_input(1)
    };
    web.create_as(input);
    let group = web.group();
    assert_eq!(group.vpc_zone_identifier, Some(machine.subnet.to_string()));
    assert_eq!(group.availability_zones, [machine.zone.to_string()]);
    assert_eq!(group.launch_configuration_name, super::web(), "it is made on the way");
    assert_eq!(web.live().len(), 1);
}

#[test]
fn updates_move_the_wish_with_the_bounds() {
    let mut web = Web::new();
    web.create(1);
    web.update(|input| input.min_size = Some(2));
    assert_eq!(web.group().desired_capacity, Some(2));
    web.pass(40);
    assert_eq!(web.live().len(), 2);
    web.update(|input| (input.min_size, input.max_size) = (Some(0), Some(1)));
    assert_eq!(web.group().desired_capacity, Some(1));
    web.pass(60);
    assert_eq!(web.live().len(), 1);
    web.update(|input| input.max_size = Some(3));
    assert_eq!(web.group().desired_capacity, Some(1), "a wish within the bounds stays");
}

#[test]
fn tags_reach_members_at_launch_only() {
    let mut web = Web::new();
    let tag = |key: &str, propagate: bool| Tag {
        resource_id: super::web(),
        resource_type: Some("auto-scaling-group".to_owned()),
        key: Some(key.to_owned()),
        value: Some("yes".to_owned()),
        propagate_at_launch: Some(propagate),
    };
    let tags = vec![tag("inherited", true), tag("own", false)];
    let input = CreateAutoScalingGroupInput { tags, ..web.group_input(1) };
    web.create_as(input);
    web.call(CreateOrUpdateTagsInput { tags: vec![tag("late", true), tag("own", true)] });
    let keys = |web: &Web, id: &str| -> Vec<String> {
        let id = InstanceId::parse(id).expect("an id");
        let row = web.world.region.ec2.instances.get(&id).expect("it exists");
        let shape = crate::ec2::instance::shape::instance(&web.world.region, row);
        let mut keys: Vec<String> = shape.tags.into_iter().filter_map(|tag| tag.key).collect();
        keys.sort();
        keys
    };
    let first = web.live().remove(0);
    assert_eq!(keys(&web, &first), ["aws:autoscaling:groupName", "inherited"]);
    web.call(DeleteTagsInput { tags: vec![tag("inherited", true)] });
    web.set_desired(2);
    web.pass(40);
    assert_eq!(keys(&web, &web.live()[1]), ["aws:autoscaling:groupName", "late", "own"]);
    let listed = web.world.region.ask(DescribeTagsInput::default()).expect("an answer").tags;
    let listed: Vec<_> =
        listed.into_iter().filter_map(|tag| Some((tag.key?, tag.propagate_at_launch?))).collect();
    assert_eq!(listed, [("late".to_owned(), true), ("own".to_owned(), true)]);
}

#[test]
fn target_groups_are_attached_and_detached_with_all_members() {
    let mut web = Web::balanced();
    web.create(2);
    let arns = vec![web.world.target_group.clone()];
    web.call(AttachLoadBalancerTargetGroupsInput {
        auto_scaling_group_name: super::web(),
        target_group_arns: arns.clone(),
    });
    assert_eq!(web.world.health().len(), 2);
    assert_eq!(web.group().target_group_arns, arns);
    web.pass(60);
    web.call(DetachLoadBalancerTargetGroupsInput {
        auto_scaling_group_name: super::web(),
        target_group_arns: arns.clone(),
    });
    assert!(web.world.health().iter().all(|line| line.starts_with("draining")), "{:?}", web.world.health());
    let states = |web: &Web| -> Vec<String> {
        let ask = DescribeLoadBalancerTargetGroupsInput {
            auto_scaling_group_name: super::web(),
            ..Default::default()
        };
        let listed = web.world.region.ask(ask).expect("an answer").load_balancer_target_groups;
        listed.into_iter().filter_map(|one| one.state).collect()
    };
    assert_eq!(states(&web), ["Removing"]);
    assert_eq!(web.group().target_group_arns, Vec::<String>::new());
    web.pass(310);
    assert_eq!(states(&web), Vec::<String>::new());
    assert!(web.world.health().is_empty() && web.live().len() == 2);
    assert_eq!(
        web.refusal(DetachLoadBalancerTargetGroupsInput {
            auto_scaling_group_name: super::web(),
            target_group_arns: arns,
        }),
        "ValidationError: Trying to remove Target Groups that are not part of the group"
    );
}

#[test]
fn a_caller_who_honours_the_cooldown_waits_for_it() {
    let mut web = Web::new();
    web.create(1);
    let set = |desired: i64| SetDesiredCapacityInput {
        auto_scaling_group_name: super::web(),
        desired_capacity: Some(desired),
        honor_cooldown: Some(true),
    };
    let activity = web.activities()[0].activity_id.clone().unwrap_or_default();
    assert_eq!(
        web.refusal(set(2)),
        format!(
            "ScalingActivityInProgress: Scaling activity {activity} is in progress and blocks this action"
        )
    );
    web.pass(300);
    web.call(set(2));
    web.pass(40);
    assert_eq!(web.live().len(), 2);
}

#[test]
fn groups_instances_and_activities_come_in_pages() {
    let mut web = Web::new();
    web.create(3);
    let mut seen = Vec::new();
    let mut next_token = None;
    loop {
        let ask =
            DescribeAutoScalingInstancesInput { max_records: Some(2), next_token, ..Default::default() };
        let page = web.world.region.ask(ask).expect("an answer");
        seen.extend(page.auto_scaling_instances.into_iter().filter_map(|instance| instance.instance_id));
        next_token = page.next_token;
        if next_token.is_none() {
            break;
        }
    }
    assert_eq!(seen, web.live());
    let made_up = DescribeScalingActivitiesInput { next_token: Some("x".to_owned()), ..Default::default() };
    let refusal = web.world.region.ask(made_up).expect_err("nobody handed it out");
    assert_eq!(refusal.code, "InvalidNextToken");
    let limits = web.world.region.ask(DescribeAccountLimitsInput::default()).expect("an answer");
    assert_eq!(
        (limits.max_number_of_auto_scaling_groups, limits.number_of_auto_scaling_groups),
        (Some(500), Some(1))
    );
}

#[test]
fn what_a_launch_configuration_says_of_volumes_and_metadata_its_instances_have() {
    let mut web = Web::new();
    web.configure("fast", |input| {
        input.instance_type = Some("m5.large".to_owned());
        input.ebs_optimized = Some(true);
        input.metadata_options = Some(InstanceMetadataOptions {
            http_endpoint: Some(InstanceMetadataEndpointState::Disabled),
            ..Default::default()
        });
        let ebs = Ebs {
            volume_size: Some(9),
            volume_type: Some("gp3".to_owned()),
            iops: Some(4000),
            throughput: Some(200),
            encrypted: Some(true),
            ..Default::default()
        };
        input.block_device_mappings = vec![BlockDeviceMapping {
            device_name: Some("/dev/sdf".to_owned()),
            ebs: Some(ebs),
            ..Default::default()
        }];
    });
    let launch_configuration_name = Some("fast".to_owned());
    let input = CreateAutoScalingGroupInput { launch_configuration_name, ..web.group_input(1) };
    web.create_as(input);
    let told = web.told();
    let member = web.live().first().and_then(|id| InstanceId::parse(id));
    let ec2 = &web.world.region.ec2;
    let row = member.and_then(|id| ec2.instances.get(&id)).unwrap_or_else(|| panic!("{told:?}"));
    assert!(row.ebs_optimized, "it is optimised for EBS");
    assert!(!row.metadata_endpoint, "its metadata service is off");
    let mut volumes = row.volumes.iter().filter_map(|attached| ec2.volumes.get(&attached.volume));
    let volume = volumes.find(|volume| volume.size == 9).expect("its second volume");
    assert_eq!((volume.provisioned_iops, volume.throughput), (Some(4000), Some(200)));
    assert!(volume.encrypted);
}
