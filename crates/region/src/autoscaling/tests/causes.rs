//! What activities say, word for word.

use expect_test::expect;

use super::*;

fn causes(web: &Web) -> String {
    let causes = web.activities().into_iter().map(|activity| timeless(activity.cause.as_ref()));
    causes.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_launch_is_told_from_its_beginning_to_its_end() {
    let mut web = Web::new();
    let input = web.group_input(1);
    web.call(input);
    assert_eq!((web.members().len(), web.activities().len()), (0, 0), "nothing happens at once");
    web.pass(6);
    let begun = web.activities().remove(0);
    let id = web.live().remove(0);
    assert_eq!(begun.description.as_deref(), Some(format!("Launching a new EC2 instance: {id}").as_str()));
    assert_eq!(
        (begun.status_code, begun.progress),
        (Some(ScalingActivityStatusCode::PreInService), Some(30))
    );
    assert_eq!((begun.end_time, begun.status_message), (None, None));
    let details = begun.details.unwrap_or_default();
    assert!(details.starts_with("{\"Subnet ID\":\"subnet-"), "{details}");
    assert!(details.ends_with("\",\"Availability Zone\":\"eu-west-2a\"}"), "{details}");
    assert_eq!(web.states(), ["a Pending Healthy"]);
    web.pass(20);
    let done = web.activities().remove(0);
    assert_eq!((done.status_code, done.progress), (Some(ScalingActivityStatusCode::Successful), Some(100)));
    assert!(done.end_time.is_some_and(|end| end.as_millis() % 1000 == 0), "AWS has whole seconds here");
    assert_eq!(web.states(), ["a InService Healthy"]);
}

#[test]
fn the_trigger_comes_before_the_effect() {
    let mut web = Web::new();
    web.create(1);
    web.set_desired(2);
    web.pass(30);
    web.update(|input| (input.max_size, input.desired_capacity) = (Some(5), Some(4)));
    web.pass(30);
    web.set_desired(2);
    web.pass(60);
    expect![[r#"
        At T a user request explicitly set group desired capacity changing the desired capacity from 4 to 2.  At T an instance was taken out of service in response to a difference between desired and actual capacity, shrinking the capacity from 4 to 2.  At T instance i was selected for termination.  At T instance i was selected for termination.
        At T a user request explicitly set group desired capacity changing the desired capacity from 4 to 2.  At T an instance was taken out of service in response to a difference between desired and actual capacity, shrinking the capacity from 4 to 2.  At T instance i was selected for termination.  At T instance i was selected for termination.
        At T a user request update of AutoScalingGroup constraints to min: 0, max: 5, desired: 4 changing the desired capacity from 2 to 4.  At T an instance was started in response to a difference between desired and actual capacity, increasing the capacity from 2 to 4.
        At T a user request update of AutoScalingGroup constraints to min: 0, max: 5, desired: 4 changing the desired capacity from 2 to 4.  At T an instance was started in response to a difference between desired and actual capacity, increasing the capacity from 2 to 4.
        At T a user request explicitly set group desired capacity changing the desired capacity from 1 to 2.  At T an instance was started in response to a difference between desired and actual capacity, increasing the capacity from 1 to 2.
        At T a user request created an AutoScalingGroup changing the desired capacity from 0 to 1.  At T an instance was started in response to a difference between desired and actual capacity, increasing the capacity from 0 to 1."#]]
    .assert_eq(&causes(&web));
}

#[test]
fn a_wish_taken_back_is_not_the_reason_of_what_comes_later() {
    let mut web = Web::new();
    web.create(1);
    web.set_desired(2);
    web.set_desired(1);
    web.pass(60);
    assert_eq!(web.activities().len(), 1, "nothing had to be done");
    let id = web.live().remove(0);
    let decrement = TerminateInstanceInAutoScalingGroupInput {
        instance_id: Some(id),
        should_decrement_desired_capacity: Some(false),
        ..Default::default()
    };
    web.call(decrement);
    web.pass(60);
    let launch = web.activities().into_iter().map(|activity| timeless(activity.cause.as_ref())).next();
    let words = "At T an instance was started in response to a difference between desired and actual capacity, \
                 increasing the capacity from 0 to 1.";
    assert_eq!(launch.as_deref(), Some(words));
}

#[test]
fn several_can_be_taken_at_once_all_or_none() {
    let mut web = Web::new();
    web.create(3);
    web.update(|input| input.min_size = Some(1));
    let text = |text: &str| Some(text.to_owned());
    let of_group = |ids: &[String]| TerminateInstanceInAutoScalingGroupInput {
        instance_ids: ids.to_vec(),
        auto_scaling_group_name: super::web(),
        should_decrement_desired_capacity: Some(true),
        ..Default::default()
    };
    let all = web.live();
    let mut strangers = all.clone();
    strangers.push("i-1234abcd".to_owned());
    let refused = [
        of_group(&all),
        of_group(&strangers),
        TerminateInstanceInAutoScalingGroupInput { auto_scaling_group_name: None, ..of_group(&all) },
        TerminateInstanceInAutoScalingGroupInput { instance_id: text(&all[0]), ..of_group(&all) },
        of_group(&[]),
    ];
    let lines: Vec<String> = refused.into_iter().map(|input| web.refusal(input)).collect();
    expect![[r#"
        ValidationError: Currently, desiredSize equals minSize (1). Terminating instance without replacement will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size.
        ValidationError: Instance Id not found - No managed instance found for instance ID: i-1234abcd
        ValidationError: AutoScalingGroupName is required when using InstanceIds.
        ValidationError: You cannot specify both InstanceId and InstanceIds in the same request.
        ValidationError: You must specify either InstanceId or InstanceIds."#]].assert_eq(&lines.join("\n"));
    let answer = web.call(of_group(&all[..2]));
    assert_eq!(answer.activity, None);
    let causes: Vec<String> =
        answer.activities.iter().map(|activity| timeless(activity.cause.as_ref())).collect();
    let words = |from: i64| {
        format!(
            "At T instance i was taken out of service in response to a user request, shrinking the capacity from \
             {from} to {}.",
            from - 1
        )
    };
    assert_eq!(causes, [words(3), words(2)]);
    web.pass(120);
    assert_eq!((web.live(), web.group().desired_capacity), (vec![all[2].clone()], Some(1)));
}

#[test]
fn one_that_is_taken_by_name_says_so() {
    let mut web = Web::new();
    web.create(2);
    for decrement in [true, false] {
        let id = web.live().remove(0);
        let input = TerminateInstanceInAutoScalingGroupInput {
            instance_id: Some(id.clone()),
            should_decrement_desired_capacity: Some(decrement),
            ..Default::default()
        };
        let activity = web.call(input).activity.expect("an activity");
        assert_eq!(activity.description, Some(format!("Terminating EC2 instance: {id}")));
        let shrinking = if decrement { ", shrinking the capacity from 2 to 1" } else { "" };
        let words =
            format!("At T instance i was taken out of service in response to a user request{shrinking}.");
        assert_eq!(timeless(activity.cause.as_ref()), words);
        web.pass(90);
    }
    assert_eq!((web.live().len(), web.group().desired_capacity), (1, Some(1)));
}
