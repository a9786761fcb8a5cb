//! The table of AWS's validation errors, from the first line to the last.

use super::*;

#[test]
fn every_line_of_the_table() {
    let mut web = Web::balanced();
    let template = web.template(|_| ());
    let create = web.group_input(0);
    let other = |change: &dyn Fn(&mut CreateAutoScalingGroupInput)| {
        let mut input = create.clone();
        input.auto_scaling_group_name = Some("other".to_owned());
        change(&mut input);
        input
    };
    let text = |text: &str| Some(text.to_owned());
    let sizes = |min, max, desired| {
        move |input: &mut CreateAutoScalingGroupInput| {
            (input.min_size, input.max_size, input.desired_capacity) = (Some(min), Some(max), Some(desired));
        }
    };
    let no_template = |specification: LaunchTemplateSpecification| {
        move |input: &mut CreateAutoScalingGroupInput| {
            input.launch_configuration_name = None;
            input.launch_template = Some(specification.clone());
        }
    };
    let both_names = LaunchTemplateSpecification {
        launch_template_id: Some(template),
        launch_template_name: text("website"),
        version: None,
    };
    let created = [
        other(&sizes(1, 3, 5)),
        other(&sizes(1, 3, 0)),
        other(&sizes(2, 1, 1)),
        other(&|input| input.vpc_zone_identifier = None),
        other(&|input| input.launch_configuration_name = None),
        other(&|input| input.availability_zones = vec!["eu-west-2c".to_owned()]),
        other(&|input| input.launch_configuration_name = text("nobody")),
        other(&no_template(LaunchTemplateSpecification::default())),
        other(&no_template(both_names)),
        other(&|input| {
            input.target_group_arns = vec![
                "arn:aws:elasticloadbalancing:eu-west-2:123456789012:targetgroup/gone/0123456789abcdef"
                    .to_owned(),
            ];
        }),
    ];
    let mut lines: Vec<String> = created.into_iter().map(|input| web.refusal(input)).collect();

    web.create_balanced(1);
    web.update(|input| input.min_size = Some(1));
    let member = web.live().remove(0);
    let set = |desired_capacity| SetDesiredCapacityInput {
        auto_scaling_group_name: super::web(),
        desired_capacity: Some(desired_capacity),
        ..Default::default()
    };
    let end = |instance: &str| TerminateInstanceInAutoScalingGroupInput {
        instance_id: Some(instance.to_owned()),
        should_decrement_desired_capacity: Some(true),
        ..Default::default()
    };
    let delete = |name: &str, force_delete| DeleteAutoScalingGroupInput {
        auto_scaling_group_name: Some(name.to_owned()),
        force_delete: Some(force_delete),
    };
    let update = |name: &str| UpdateAutoScalingGroupInput {
        auto_scaling_group_name: Some(name.to_owned()),
        desired_capacity: Some(9),
        ..Default::default()
    };
    lines.push(web.refusal(create.clone()));
    lines.push(web.refusal(update("web")));
    lines.push(web.refusal(update("nobody")));
    lines.push(web.refusal(set(5)));
    lines.push(web.refusal(set(0)));
    lines.push(web.refusal(delete("nobody", false)));
    lines.push(web.refusal(end("i-1234abcd")));
    lines.push(web.refusal(end(&member)));
    lines.push(web.refusal(delete("web", false)));

    // With nobody left but somebody who drains, an activity goes on.
    web.update(|input| (input.min_size, input.desired_capacity) = (Some(0), Some(0)));
    web.pass(30);
    lines.push(web.refusal(delete("web", false)));
    web.call(delete("web", true));
    lines.push(web.refusal(create));
    expect_test::expect![[r#"
        ValidationError: Desired capacity:5 must be between the specified min size:1 and max size:3
        ValidationError: Desired capacity:0 must be between the specified min size:1 and max size:3
        ValidationError: Max bound, 1, must be greater than or equal to min bound, 2
        ValidationError: At least one Availability Zone or VPC Subnet is required.
        ValidationError: Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter.
        ValidationError: The availability zones of the specified subnets and the Auto Scaling group do not match
        ValidationError: Launch configuration name not found - A launch configuration with the name: nobody does not exist
        ValidationError: Valid requests must contain either launchTemplateId or LaunchTemplateName
        ValidationError: Valid requests must contain either launchTemplateId or LaunchTemplateName
        ValidationError: Provided Target Groups may not be valid. Please ensure they exist and try again.
        AlreadyExists: AutoScalingGroup by this name already exists - A group with the name web already exists
        ValidationError: Desired capacity:9 must be between the specified min size:1 and max size:4
        ValidationError: AutoScalingGroup name not found - null
        ValidationError: New SetDesiredCapacity value 5 is above max value 4 for the AutoScalingGroup.
        ValidationError: New SetDesiredCapacity value 0 is below min value 1 for the AutoScalingGroup.
        ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'nobody' not found
        ValidationError: Instance Id not found - No managed instance found for instance ID: i-1234abcd
        ValidationError: Currently, desiredSize equals minSize (1). Terminating instance without replacement will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size.
        ResourceInUse: You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.
        ScalingActivityInProgress: You cannot delete an AutoScalingGroup while there are scaling activities in progress for that group.
        AlreadyExists: AutoScalingGroup by this name already exists - A group with the name web already exists and is pending delete"#]].assert_eq(&lines.join("\n"));
}

#[test]
fn an_update_takes_the_desired_capacity_with_the_bounds() {
    let mut web = Web::new();
    web.create(2);
    web.update(|input| input.min_size = Some(3));
    assert_eq!(web.group().desired_capacity, Some(3));
    web.update(|input| (input.min_size, input.max_size) = (Some(0), Some(1)));
    assert_eq!(web.group().desired_capacity, Some(1));
}
