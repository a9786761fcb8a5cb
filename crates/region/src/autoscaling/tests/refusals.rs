//! What is refused, word for word.

use expect_test::expect;

use super::*;

#[test]
fn creating_a_launch_configuration() {
    let mut web = Web::new();
    let image = web.world.image.clone();
    let base = |name: &str| CreateLaunchConfigurationInput {
        launch_configuration_name: Some(name.to_owned()),
        image_id: Some(image.clone()),
        instance_type: Some("t2.micro".to_owned()),
        ..Default::default()
    };
    let text = |text: &str| Some(text.to_owned());
    let inputs = [
        base("v1"),
        CreateLaunchConfigurationInput { image_id: None, ..base("x") },
        CreateLaunchConfigurationInput { instance_id: text("i-1234abcd"), ..base("x") },
        CreateLaunchConfigurationInput { image_id: text("ami-1234abcd"), ..base("x") },
        CreateLaunchConfigurationInput { instance_type: text("t9.huge"), ..base("x") },
        CreateLaunchConfigurationInput { key_name: text("nobody"), ..base("x") },
        CreateLaunchConfigurationInput { security_groups: vec!["nobody".to_owned()], ..base("x") },
        CreateLaunchConfigurationInput { iam_instance_profile: text("web-role"), ..base("x") },
        CreateLaunchConfigurationInput { placement_tenancy: text("dedicated"), ..base("x") },
    ];
    let mut lines: Vec<String> = inputs.into_iter().map(|input| web.refusal(input)).collect();
    web.world.region.autoscaling.refuses_launch_configurations = true;
    lines.push(web.refusal(base("x")));
    expect![[r#"
        AlreadyExists: Launch Configuration by this name already exists - A launch configuration already exists with the name v1
        ValidationError: Valid requests must contain either the InstanceID parameter or both the ImageId and InstanceType parameters.
        ValidationError: Instance [i-1234abcd] is invalid.
        ValidationError: AMI ami-1234abcd is invalid: The image id '[ami-1234abcd]' does not exist
        ValidationError: Invalid instance type: t9.huge
        ValidationError: The key pair 'nobody' does not exist
        ValidationError: The security group 'nobody' does not exist
        ValidationError: Invalid IamInstanceProfile: web-role
        UnsupportedOperation: The parameter PlacementTenancy is not supported here
        UnsupportedOperation: The Launch Configuration creation operation is not available in your account. Use launch templates to create configuration templates for your Auto Scaling groups."#]].assert_eq(&lines.join("\n"));
}

#[test]
fn creating_a_group() {
    let mut web = Web::new();
    web.configure("public", |input| input.associate_public_ip_address = Some(true));
    web.create(0);
    let base =
        CreateAutoScalingGroupInput { auto_scaling_group_name: Some("x".to_owned()), ..web.group_input(0) };
    let text = |text: &str| Some(text.to_owned());
    let changed = |change: &dyn Fn(&mut CreateAutoScalingGroupInput)| {
        let mut input = base.clone();
        change(&mut input);
        input
    };
    let inputs = [
        web.group_input(0),
        changed(&|input| input.auto_scaling_group_name = text("a:b")),
        changed(&|input| input.auto_scaling_group_name = text("a b")),
        changed(&|input| input.launch_configuration_name = None),
        changed(&|input| input.launch_configuration_name = text("nobody")),
        changed(&|input| (input.min_size, input.max_size) = (Some(2), Some(1))),
        changed(&|input| input.min_size = Some(-1)),
        changed(&|input| {
            (input.min_size, input.max_size, input.desired_capacity) = (Some(1), Some(3), Some(5))
        }),
        changed(&|input| input.vpc_zone_identifier = None),
        changed(&|input| input.vpc_zone_identifier = text("subnet-1234abcd")),
        changed(&|input| input.availability_zones = vec!["eu-west-2c".to_owned()]),
        changed(&|input| {
            (input.vpc_zone_identifier, input.availability_zones) = (None, vec!["mars-1a".to_owned()]);
        }),
        changed(&|input| input.health_check_type = text("RDS")),
        changed(&|input| input.health_check_grace_period = Some(-1)),
        changed(&|input| input.default_cooldown = Some(-1)),
        changed(&|input| input.termination_policies = vec!["Youngest".to_owned()]),
        changed(&|input| {
            input.termination_policies = vec![
                "arn:aws:lambda:eu-west-2:123456789012:function:choose:1".to_owned(),
                "Default".to_owned(),
            ];
        }),
        changed(&|input| input.target_group_arns = vec!["nonsense".to_owned()]),
        changed(&|input| {
            input.tags = vec![Tag { key: text("aws:x"), ..Default::default() }];
        }),
        changed(&|input| {
            let tag = Tag { key: text("x"), ..Default::default() };
            input.tags = vec![tag.clone(), tag];
        }),
    ];
    let lines: Vec<String> = inputs.into_iter().map(|input| web.refusal(input)).collect();
    expect![[r#"
        AlreadyExists: AutoScalingGroup by this name already exists - A group with the name web already exists
        ValidationError: Group name a:b contains a character that is not allowed
        ValidationError: Group name a b contains a character that is not allowed
        ValidationError: Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter.
        ValidationError: Launch configuration name not found - A launch configuration with the name: nobody does not exist
        ValidationError: Max bound, 1, must be greater than or equal to min bound, 2
        ValidationError: Group sizes must not be negative
        ValidationError: Desired capacity:5 must be between the specified min size:1 and max size:3
        ValidationError: At least one Availability Zone or VPC Subnet is required.
        ValidationError: The subnet ID 'subnet-1234abcd' does not exist
        ValidationError: The availability zones of the specified subnets and the Auto Scaling group do not match
        ValidationError: Invalid availability zones: mars-1a
        ValidationError: Invalid HealthCheckType: RDS. Valid types: EC2, EBS, ELB, VPC_LATTICE
        ValidationError: HealthCheckGracePeriod must be greater than or equal to 0
        ValidationError: DefaultCooldown must be greater than or equal to 0
        ValidationError: Invalid termination policy: Youngest
        UnsupportedOperation: The parameter TerminationPolicies with a Lambda function is not supported here
        ValidationError: Provided Target Groups may not be valid. Please ensure they exist and try again.
        ValidationError: Tag key 'aws:x' is reserved or empty
        ValidationError: Duplicate tag keys are not allowed"#]].assert_eq(&lines.join("\n"));
}

#[test]
fn changing_a_group_and_its_members() {
    let mut web = Web::new();
    web.create(1);
    web.update(|input| input.min_size = Some(1));
    let name = super::web;
    let text = |text: &str| Some(text.to_owned());
    let update = |auto_scaling_group_name| UpdateAutoScalingGroupInput {
        auto_scaling_group_name,
        ..Default::default()
    };
    let set = |auto_scaling_group_name, desired| SetDesiredCapacityInput {
        auto_scaling_group_name,
        desired_capacity: Some(desired),
        ..Default::default()
    };
    let member = web.live().remove(0);
    let tag = |key: String| Tag { resource_id: super::web(), key: Some(key), ..Default::default() };
    let lines = [
        web.refusal(update(text("nobody"))),
        web.refusal(UpdateAutoScalingGroupInput {
            launch_configuration_name: text("nobody"),
            ..update(name())
        }),
        web.refusal(UpdateAutoScalingGroupInput { desired_capacity: Some(9), ..update(name()) }),
        web.refusal(UpdateAutoScalingGroupInput { min_size: Some(5), ..update(name()) }),
        web.refusal(UpdateAutoScalingGroupInput { vpc_zone_identifier: text(""), ..update(name()) }),
        web.refusal(set(name(), 9)),
        web.refusal(set(name(), 0)),
        web.refusal(set(text("nobody"), 1)),
        web.refusal(TerminateInstanceInAutoScalingGroupInput {
            instance_id: Some(member),
            should_decrement_desired_capacity: Some(true),
            ..Default::default()
        }),
        web.refusal(TerminateInstanceInAutoScalingGroupInput {
            instance_id: text("i-1234abcd"),
            should_decrement_desired_capacity: Some(true),
            ..Default::default()
        }),
        web.refusal(SetInstanceProtectionInput {
            auto_scaling_group_name: name(),
            instance_ids: vec!["i-1234abcd".to_owned()],
            protected_from_scale_in: Some(true),
        }),
        web.refusal(SuspendProcessesInput {
            auto_scaling_group_name: name(),
            scaling_processes: vec!["Sleep".to_owned()],
        }),
        web.refusal(AttachLoadBalancerTargetGroupsInput {
            auto_scaling_group_name: name(),
            target_group_arns: vec!["nonsense".to_owned()],
        }),
        web.refusal(AttachLoadBalancerTargetGroupsInput {
            auto_scaling_group_name: name(),
            target_group_arns: vec!["nonsense".to_owned(); 11],
        }),
        web.refusal(CreateOrUpdateTagsInput { tags: (0..51).map(|i| tag(format!("k{i}"))).collect() }),
        web.refusal(DeleteLaunchConfigurationInput { launch_configuration_name: text("nobody") }),
        web.refusal(DeleteLaunchConfigurationInput { launch_configuration_name: text("v1") }),
        web.refusal(DeleteAutoScalingGroupInput {
            auto_scaling_group_name: text("nobody"),
            force_delete: None,
        }),
    ];
    expect![[r#"
        ValidationError: AutoScalingGroup name not found - null
        ValidationError: Launch configuration name not found - A launch configuration with the name: nobody does not exist
        ValidationError: Desired capacity:9 must be between the specified min size:1 and max size:4
        ValidationError: Max bound, 4, must be greater than or equal to min bound, 5
        ValidationError: 1 validation error detected: Value '' at 'vPCZoneIdentifier' failed to satisfy constraint: Member must have length greater than or equal to 1
        ValidationError: New SetDesiredCapacity value 9 is above max value 4 for the AutoScalingGroup.
        ValidationError: New SetDesiredCapacity value 0 is below min value 1 for the AutoScalingGroup.
        ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'nobody' not found
        ValidationError: Currently, desiredSize equals minSize (1). Terminating instance without replacement will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size.
        ValidationError: Instance Id not found - No managed instance found for instance ID: i-1234abcd
        ValidationError: The instance i-1234abcd is not part of Auto Scaling group web.
        ValidationError: Invalid process type: Sleep
        ValidationError: Provided Target Groups may not be valid. Please ensure they exist and try again.
        ValidationError: The number of target groups in one request must not exceed 10
        ValidationError: Group web may have at most 50 tags
        ValidationError: Launch configuration name not found - Launch configuration nobody not found
        ResourceInUse: Cannot delete launch configuration v1 because it is attached to AutoScalingGroup web
        ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'nobody' not found"#]].assert_eq(&lines.join("\n"));
}

#[test]
fn more_than_a_scenario_s_quotas_allow() {
    let mut web = Web::new();
    web.create(0);
    let quotas = &mut web.world.region.autoscaling.quotas;
    (quotas.auto_scaling_groups, quotas.target_groups_per_group) = (1, 0);
    let other =
        CreateAutoScalingGroupInput { auto_scaling_group_name: Some("x".to_owned()), ..web.group_input(0) };
    let attach = AttachLoadBalancerTargetGroupsInput {
        auto_scaling_group_name: super::web(),
        target_group_arns: vec![web.world.target_group.clone()],
    };
    assert_eq!(web.refusal(other), "LimitExceeded: You have reached your limit of 1 Auto Scaling groups.");
    assert_eq!(
        web.refusal(attach),
        "LimitExceeded: You have reached your limit of 0 target groups per Auto Scaling group."
    );
}

#[test]
fn more_than_the_account_may_have() {
    let mut web = Web::new();
    for number in 1..200 {
        web.configure(&format!("v1-{number}"), |_| ());
    }
    let one_more = CreateLaunchConfigurationInput {
        launch_configuration_name: Some("one-more".to_owned()),
        image_id: Some(web.world.image.clone()),
        instance_type: Some("t2.micro".to_owned()),
        ..Default::default()
    };
    assert_eq!(
        web.refusal(one_more),
        "LimitExceeded: You have reached your limit of 200 launch configurations."
    );
}
