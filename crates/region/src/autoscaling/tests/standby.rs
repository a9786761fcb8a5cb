//! Standby and back, detached and attached.

use super::*;

impl Web {
    fn enter_standby(&self, instance: &str, decrement: bool) -> EnterStandbyInput {
        EnterStandbyInput {
            auto_scaling_group_name: super::web(),
            instance_ids: vec![instance.to_owned()],
            should_decrement_desired_capacity: Some(decrement),
        }
    }

    fn exit_standby(&self, instance: &str) -> ExitStandbyInput {
        let instance_ids = vec![instance.to_owned()];
        ExitStandbyInput { auto_scaling_group_name: super::web(), instance_ids }
    }

    fn detach(&self, instance: &str, decrement: bool) -> DetachInstancesInput {
        DetachInstancesInput {
            auto_scaling_group_name: super::web(),
            instance_ids: vec![instance.to_owned()],
            should_decrement_desired_capacity: Some(decrement),
        }
    }

    fn attach(&self, instance: &str) -> AttachInstancesInput {
        let instance_ids = vec![instance.to_owned()];
        AttachInstancesInput { auto_scaling_group_name: super::web(), instance_ids }
    }

    fn targets(&self) -> Vec<String> {
        let health = self.world.health();
        health.into_iter().map(|line| line.to_string()).collect()
    }

    /// The group tag of an instance.
    fn group_tag(&self, instance: &str) -> Option<String> {
        let input = model::ec2::DescribeInstancesInput {
            instance_ids: vec![instance.to_owned()],
            ..Default::default()
        };
        let answer = self.world.region.ask(input).expect("it exists");
        let tags = answer.reservations.into_iter().flat_map(|reservation| reservation.instances);
        let mut tags = tags.flat_map(|instance| instance.tags);
        tags.find(|tag| tag.key.as_deref() == Some("aws:autoscaling:groupName")).and_then(|tag| tag.value)
    }
}

#[test]
fn a_member_goes_into_standby_and_comes_back() {
    let mut web = Web::new();
    web.create(2);
    let member = web.live().remove(0);
    let made = web.call(web.enter_standby(&member, true)).activities.remove(0);
    assert_eq!(made.description, Some(format!("Moving EC2 instance to Standby: {member}")));
    assert_eq!(
        (made.status_code.map(|status| status.as_str()), made.progress),
        (Some("InProgress"), Some(50))
    );
    assert_eq!(
        timeless(made.cause.as_ref()),
        "At T instance i was moved to standby in response to a user request, shrinking the capacity from 2 to 1."
    );
    web.pass(60);
    assert_eq!(web.states(), ["a Standby Healthy", "b InService Healthy"]);
    assert_eq!(web.group().desired_capacity, Some(1));
    let made = web.call(web.exit_standby(&member)).activities.remove(0);
    assert_eq!(made.description, Some(format!("Moving EC2 instance out of Standby: {member}")));
    assert_eq!(
        (made.status_code.map(|status| status.as_str()), made.progress),
        (Some("PreInService"), Some(30))
    );
    assert_eq!(
        timeless(made.cause.as_ref()),
        "At T instance i was moved out of standby in response to a user request, increasing the capacity from 1 to 2."
    );
    web.pass(60);
    assert_eq!(web.states(), ["a InService Healthy", "b InService Healthy"]);
    assert_eq!(web.group().desired_capacity, Some(2));
    assert!(web.told().iter().all(|line| line.starts_with("Successful")));
}

#[test]
fn without_decrement_somebody_takes_the_place() {
    let mut web = Web::new();
    web.create(1);
    let member = web.live().remove(0);
    let made = web.call(web.enter_standby(&member, false)).activities.remove(0);
    assert_eq!(
        timeless(made.cause.as_ref()),
        "At T instance i was moved to standby in response to a user request."
    );
    web.pass(60);
    assert_eq!(web.states().len(), 2);
    assert_eq!(web.live().len(), 2);
    assert_eq!(web.group().desired_capacity, Some(1));
    web.call(web.exit_standby(&member));
    web.pass(60);
    assert_eq!(web.group().desired_capacity, Some(2));
}

#[test]
fn nobody_checks_the_health_of_a_member_in_standby() {
    let mut web = Web::new();
    web.create(1);
    let member = web.live().remove(0);
    web.call(web.enter_standby(&member, true));
    web.pass(10);
    web.stop(&member);
    web.pass(600);
    assert_eq!(web.states(), ["a Standby Healthy"], "it may be stopped and repaired");
    web.call(web.exit_standby(&member));
    web.pass(120);
    assert!(!web.live().contains(&member), "a stopped one is replaced when it comes back");
    assert_eq!(web.live().len(), 1);
}

#[test]
fn target_groups_drain_who_goes_and_take_on_who_comes() {
    let mut web = Web::balanced();
    web.create_balanced(1);
    web.pass(120);
    let member = web.live().remove(0);
    assert_eq!(web.targets().len(), 1);
    web.call(web.enter_standby(&member, true));
    assert_eq!(web.states(), ["a EnteringStandby Healthy"]);
    web.pass(360);
    assert_eq!(web.states(), ["a Standby Healthy"]);
    assert_eq!(web.targets(), Vec::<String>::new());
    web.call(web.exit_standby(&member));
    web.pass(60);
    assert_eq!(web.states(), ["a InService Healthy"]);
    assert_eq!(web.targets().len(), 1);
}

#[test]
fn a_detached_instance_goes_on_without_the_tag_and_can_be_attached_again() {
    let mut web = Web::new();
    web.create(2);
    let member = web.live().remove(0);
    assert_eq!(web.group_tag(&member).as_deref(), Some("web"));
    let made = web.call(web.detach(&member, true)).activities.remove(0);
    assert_eq!(made.description, Some(format!("Detaching EC2 instance: {member}")));
    assert_eq!(
        timeless(made.cause.as_ref()),
        "At T instance i was detached in response to a user request, shrinking the capacity from 2 to 1."
    );
    web.pass(60);
    assert_eq!(web.states(), ["b InService Healthy"]);
    assert_eq!(web.group_tag(&member), None);
    web.call(web.attach(&member));
    web.pass(60);
    assert_eq!(web.states(), ["b InService Healthy", "a InService Healthy"]);
    assert_eq!(web.group_tag(&member).as_deref(), Some("web"));
    assert_eq!(web.group().desired_capacity, Some(2));
    let attached = web.members().remove(1);
    assert_eq!((attached.launch_configuration_name, attached.launch_template), (None, None));
    assert!(web.told().contains(&format!("Successful: Attaching an existing EC2 instance: {member}")));
}

#[test]
fn detached_without_decrement_is_replaced() {
    let mut web = Web::new();
    web.create(1);
    let member = web.live().remove(0);
    web.call(web.detach(&member, false));
    web.pass(60);
    assert_eq!(web.states(), ["a InService Healthy"]);
    assert_ne!(web.live(), [member]);
}

#[test]
fn standby_does_not_protect_from_the_end_of_the_group() {
    let mut web = Web::new();
    web.create(2);
    let member = web.live().remove(0);
    web.call(web.enter_standby(&member, true));
    web.pass(10);
    let input =
        DeleteAutoScalingGroupInput { auto_scaling_group_name: super::web(), force_delete: Some(true) };
    web.call(input);
    web.pass(600);
    assert!(web.find_group().is_none());
}

#[test]
fn what_is_refused() {
    let mut web = Web::new();
    web.create(4);
    web.update(|input| input.min_size = Some(4));
    let member = web.live().remove(0);
    let blog = web.world.launch(0).to_string();
    let lines = [
        web.refusal(web.enter_standby("i-1234abcd", false)),
        web.refusal(web.enter_standby(&member, true)),
        web.refusal(web.exit_standby(&member)),
        web.refusal(web.detach("i-1234abcd", false)),
        web.refusal(web.detach(&member, true)),
        web.refusal(web.attach("i-1234abcd")),
        web.refusal(web.attach(&member)),
        web.refusal(web.attach(&blog)),
        web.refusal(EnterStandbyInput {
            instance_ids: vec![member.clone(); 21],
            ..web.enter_standby(&member, false)
        }),
    ]
    .map(|line| line.replace(&member, "i-member").replace(&blog, "i-blog"));
    expect_test::expect![[r#"
        ValidationError: The instance i-1234abcd is not part of Auto Scaling group web.
        ValidationError: AutoScalingGroup web has min-size=4, max-size=4, and desired-size=4. To place into standby 1 more instance, please update the AutoScalingGroup sizes appropriately.
        ValidationError: The instance i-member is not in Standby.
        ValidationError: The instance i-1234abcd is not part of Auto Scaling group web.
        ValidationError: AutoScalingGroup web has min-size=4, max-size=4, and desired-size=4. To detach 1 more instance, please update the AutoScalingGroup sizes appropriately.
        ValidationError: Invalid Instance ID(s): [i-1234abcd] specified
        ValidationError: The instance i-member is already part of Auto Scaling group web.
        ValidationError: AutoScalingGroup web has min-size=4, max-size=4, and desired-size=4. To attach 1 more instance, please update the AutoScalingGroup sizes appropriately.
        ValidationError: The number of instances in one request must not exceed 20"#]].assert_eq(&lines.join("\n"));
}
