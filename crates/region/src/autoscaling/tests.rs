//! Groups at work: stories told through the door, and what the loop must not do.

use clockwork::Duration;
use model::autoscaling::*;
use model::ec2::{StopInstancesInput, TerminateInstancesInput};
use model::ids::*;
use model::{Operation, ReadDoorExt};

use crate::autoscaling::{Event, check, reconcile};
use crate::elbv2::test_world::World;
use crate::events;

mod causes;
mod deletion;
mod failures;
mod health;
mod launch_templates;
mod looks;
mod many;
mod mixed;
mod operations;
mod options;
mod processes;
mod refusals;
mod replacement;
mod scale_in;
mod standby;
mod validation;
mod zones;

/// The blog's image, launch configuration `v1` of it, and room for a group `web`.
struct Web {
    world: World,
}

impl Web {
    /// With a target group that no listener uses.
    fn new() -> Web {
        Web::in_world(World::without_balancer())
    }

    /// With a load balancer in front of the target group.
    fn balanced() -> Web {
        Web::in_world(World::new())
    }

    fn in_world(world: World) -> Web {
        let mut web = Web { world };
        web.configure("v1", |_| ());
        web
    }

    fn configure(&mut self, name: &str, change: impl FnOnce(&mut CreateLaunchConfigurationInput)) {
        let mut input = CreateLaunchConfigurationInput {
            launch_configuration_name: Some(name.to_owned()),
            image_id: Some(self.world.image.clone()),
            instance_type: Some("t2.micro".to_owned()),
            security_groups: vec![self.world.web_group.clone()],
            ..Default::default()
        };
        change(&mut input);
        self.call(input);
    }

    /// What creates the group `web` of `v1` in both public subnets, of this size.
    fn group_input(&self, size: i64) -> CreateAutoScalingGroupInput {
        CreateAutoScalingGroupInput {
            auto_scaling_group_name: web(),
            launch_configuration_name: Some("v1".to_owned()),
            min_size: Some(0),
            max_size: Some(size.max(4)),
            desired_capacity: Some(size),
            vpc_zone_identifier: Some(self.world.public.join(",")),
            ..Default::default()
        }
    }

    /// Creates it, and waits until its members are in service.
    fn create(&mut self, size: i64) {
        let input = self.group_input(size);
        self.create_as(input);
    }

    fn create_as(&mut self, input: CreateAutoScalingGroupInput) {
        self.call(input);
        self.pass(60);
    }

    /// Like [`Web::create`], with the target group attached.
    fn create_balanced(&mut self, size: i64) {
        let target_group_arns = vec![self.world.target_group.clone()];
        let input = CreateAutoScalingGroupInput { target_group_arns, ..self.group_input(size) };
        self.create_as(input);
    }

    fn call<O: Operation>(&mut self, input: O) -> O::Output {
        let output = self.world.call(input);
        check::check(&self.world.region);
        output
    }

    fn refusal<O: Operation>(&mut self, input: O) -> String {
        let before = self.world.region.digest();
        let refusal = self.world.try_call(input).err().expect("AWS refuses this");
        assert_eq!(self.world.region.digest(), before, "a refused call changes nothing");
        refusal.to_string()
    }

    fn pass(&mut self, seconds: u64) {
        self.world.pass(seconds);
        check::check(&self.world.region);
    }

    fn group(&self) -> AutoScalingGroup {
        self.find_group().expect("the group exists")
    }

    fn find_group(&self) -> Option<AutoScalingGroup> {
        let groups = self.world.region.ask(DescribeAutoScalingGroupsInput::default()).expect("an answer");
        groups.auto_scaling_groups.into_iter().next()
    }

    fn members(&self) -> Vec<Instance> {
        self.group().instances
    }

    /// The members that are not leaving.
    fn live(&self) -> Vec<String> {
        let live =
            self.members().into_iter().filter(|m| m.lifecycle_state != Some(LifecycleState::Terminating));
        live.filter_map(|member| member.instance_id).collect()
    }

    /// Zone, state and health of each member, as `a InService Healthy`.
    fn states(&self) -> Vec<String> {
        let line = |member: Instance| {
            let zone = member.availability_zone.unwrap_or_default();
            let state = member.lifecycle_state.map_or("", |state| state.as_str());
            let letter = zone.chars().last().unwrap_or('?');
            format!("{letter} {state} {}", member.health_status.unwrap_or_default())
        };
        self.members().into_iter().map(line).collect()
    }

    /// The letters of the zones in which live members stand.
    fn zones(&self) -> String {
        let live = self.states().into_iter().filter(|state| !state.contains("Terminating"));
        let mut letters: Vec<char> = live.filter_map(|state| state.chars().next()).collect();
        letters.sort_unstable();
        letters.into_iter().collect()
    }

    /// The activities as they are listed: those in progress first, then the newest.
    fn activities(&self) -> Vec<Activity> {
        let ask = DescribeScalingActivitiesInput { auto_scaling_group_name: web(), ..Default::default() };
        self.world.region.ask(ask).expect("an answer").activities
    }

    /// Status and description of each.
    fn told(&self) -> Vec<String> {
        let line = |activity: &Activity| {
            let status = activity.status_code.map_or("", |status| status.as_str());
            format!("{status}: {}", activity.description.clone().unwrap_or_default())
        };
        self.activities().iter().map(line).collect()
    }

    fn set_desired(&mut self, desired: i64) {
        self.call(SetDesiredCapacityInput {
            auto_scaling_group_name: web(),
            desired_capacity: Some(desired),
            ..Default::default()
        });
    }

    fn update(&mut self, change: impl FnOnce(&mut UpdateAutoScalingGroupInput)) {
        let mut input = UpdateAutoScalingGroupInput { auto_scaling_group_name: web(), ..Default::default() };
        change(&mut input);
        self.call(input);
    }

    fn suspend(&mut self, process: &str) {
        let scaling_processes = vec![process.to_owned()];
        self.call(SuspendProcessesInput { auto_scaling_group_name: web(), scaling_processes });
    }

    fn resume(&mut self, process: &str) {
        let scaling_processes = vec![process.to_owned()];
        self.call(ResumeProcessesInput { auto_scaling_group_name: web(), scaling_processes });
    }

    fn protect(&mut self, instance_ids: Vec<String>, protected: bool) {
        self.call(SetInstanceProtectionInput {
            auto_scaling_group_name: web(),
            instance_ids,
            protected_from_scale_in: Some(protected),
        });
    }

    fn terminate(&mut self, instance: &str) {
        self.call(TerminateInstancesInput { instance_ids: vec![instance.to_owned()], ..Default::default() });
    }

    fn stop(&mut self, instance: &str) {
        self.call(StopInstancesInput { instance_ids: vec![instance.to_owned()], ..Default::default() });
    }

    /// Passes until `done`, for this many seconds at most; how many it took.
    fn pass_until(&mut self, most: u64, done: impl Fn(&Web) -> bool) -> u64 {
        for second in 0..most {
            if done(self) {
                return second;
            }
            self.world.region.advance(self.world.now() + Duration::secs(1));
        }
        panic!("it did not happen within {most} seconds: {:?} {:?}", self.states(), self.told());
    }

    /// How many looks at groups are on the agenda.
    fn looks(&self) -> usize {
        let is_look =
            |event: &events::Event| matches!(event, events::Event::AutoScaling(Event::Reconcile(..)));
        self.world.region.agenda.iter().filter(|(_, event)| is_look(event)).count()
    }

    /// Looks at the group now, without an event.
    fn look(&mut self) {
        reconcile::reconcile(&mut self.world.region, &AutoScalingGroupName::new("web"));
    }
}

fn web() -> Option<String> {
    Some("web".to_owned())
}

/// A cause with every moment replaced by `T`, and every instance by `i`.
fn timeless(cause: Option<&String>) -> String {
    let words = cause.map(String::as_str).unwrap_or_default().split(' ').map(|word| match word {
        word if word.len() == 20 && word.ends_with('Z') && word.contains('T') => "T",
        word if InstanceId::parse(word).is_some() => "i",
        word => word,
    });
    words.collect::<Vec<_>>().join(" ")
}
