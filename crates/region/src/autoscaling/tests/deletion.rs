//! The end of groups.

use super::*;

fn delete(force: bool) -> DeleteAutoScalingGroupInput {
    DeleteAutoScalingGroupInput { auto_scaling_group_name: web(), force_delete: Some(force) }
}

#[test]
fn a_group_with_members_or_activities_is_deleted_by_force_only() {
    let mut web = Web::new();
    web.create(1);
    assert_eq!(
        web.refusal(delete(false)),
        "ResourceInUse: You cannot delete an AutoScalingGroup while there are instances or pending Spot instance \
         request(s) still in the group."
    );
    web.set_desired(0);
    web.pass(8);
    assert_eq!(
        web.refusal(delete(false)),
        "ScalingActivityInProgress: You cannot delete an AutoScalingGroup while there are scaling activities in \
         progress for that group."
    );
    web.pass(90);
    web.call(delete(false));
    assert!(web.find_group().is_none());
}

#[test]
fn force_takes_all_members_protected_ones_and_despite_suspension() {
    let mut web = Web::new();
    web.create(3);
    web.protect(web.live(), true);
    web.suspend("Terminate");
    web.call(delete(true));
    let group = web.group();
    assert_eq!(group.status.as_deref(), Some("Delete in progress"));
    assert_eq!((group.min_size, group.max_size, group.desired_capacity), (Some(0), Some(0), Some(0)));
    let again = web.group_input(1);
    assert_eq!(
        web.refusal(again),
        "AlreadyExists: AutoScalingGroup by this name already exists - A group with the name web already exists and \
         is pending delete"
    );
    assert!(
        web.refusal(SetDesiredCapacityInput {
            auto_scaling_group_name: super::web(),
            desired_capacity: Some(0),
            ..Default::default()
        })
        .starts_with("ValidationError: AutoScalingGroup name not found")
    );
    web.pass(8);
    let cause = timeless(web.activities()[0].cause.as_ref());
    let words = "At T a user request force deleted AutoScalingGroup changing the desired capacity from 3 to 0.  At T \
                 an instance was taken out of service in response to a difference between desired and actual \
                 capacity, shrinking the capacity from 3 to 0.";
    assert!(cause.starts_with(words), "{cause}");
    web.pass(90);
    assert!(web.find_group().is_none());
    assert!(web.world.region.autoscaling.launch_configurations.contains(&LaunchConfigurationName::new("v1")));
    assert_eq!(web.looks(), 0);
}

#[test]
fn an_empty_group_is_gone_at_once_and_its_story_can_still_be_read() {
    let mut web = Web::new();
    web.create(1);
    web.set_desired(0);
    web.pass(120);
    let arn = web.group().auto_scaling_group_arn;
    web.call(delete(true));
    let ask = |deleted: bool| DescribeScalingActivitiesInput {
        auto_scaling_group_name: super::web(),
        include_deleted_groups: Some(deleted),
        ..Default::default()
    };
    let refusal = web.world.region.ask(ask(false)).expect_err("it is gone").to_string();
    assert_eq!(
        refusal,
        "ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'web' not found"
    );
    let story = web.world.region.ask(ask(true)).expect("an answer").activities;
    assert_eq!(story.len(), 2);
    assert_eq!(story[0].auto_scaling_group_state.as_deref(), Some("Deleted"));
    assert_eq!(story[0].auto_scaling_group_arn, arn);
    web.create(0);
    assert!(web.activities().is_empty(), "the next of that name has a story of its own");
}
