//! A small world for the tests of instances: an account as AWS hands it out.

use clockwork::{Duration, Seed};
use model::ec2::{self as api, *};
use model::ids::*;
use model::{ApiError, Caller, DoorExt, Operation, ReadDoorExt, ReadOperation};

use crate::region::Region;
use crate::scenario::Scenario;

/// The region under test.
pub(crate) struct World {
    pub(crate) region: Region,
}

impl World {
    pub(crate) fn new() -> World {
        let scenario = Scenario::named("empty").expect("it comes with the house");
        World { region: Region::new(Seed::new(1), &scenario) }
    }

    /// The public image of Amazon Linux that is there from the start.
    pub(crate) fn image(&self) -> ImageId {
        self.region
            .ec2
            .images
            .rows()
            .find(|image| image.public && image.name.starts_with("amzn2"))
            .expect("there is a public image")
            .id
    }

    /// Changes the public image, as no learner could.
    pub(crate) fn edit_image(&mut self, edit: impl FnOnce(&mut crate::ec2::Image)) {
        let id = self.image();
        edit(self.region.ec2.images.get_mut(&id).expect("it exists"));
        crate::wake::settle(&mut self.region);
    }

    /// A call by the learner.
    pub(crate) fn call<O: Operation>(&mut self, input: O) -> Result<O::Output, ApiError> {
        let output = self.region.call_as(Caller::Learner, input);
        self.region.check();
        output
    }

    /// A call by the learner that is refused: the code and the sentence.
    pub(crate) fn refusal<O: Operation>(&mut self, input: O) -> String
    where
        O::Output: core::fmt::Debug,
    {
        let before = self.region.digest();
        let refusal = self.call(input).expect_err("the call is refused").to_string();
        assert_eq!(self.region.digest(), before, "a refused call changes nothing: {refusal}");
        refusal
    }

    pub(crate) fn ask<O: ReadOperation>(&self, input: O) -> O::Output {
        self.region.ask(input).expect("the question is in order")
    }

    /// Lets time pass.
    pub(crate) fn pass(&mut self, span: Duration) {
        let to = self.region.now() + span;
        self.region.advance_with(to, &mut |region, _| region.check());
    }

    /// A launch of one t2.micro.
    pub(crate) fn launch(&self) -> RunInstancesInput {
        RunInstancesInput {
            image_id: Some(self.image().to_string()),
            instance_type: Some("t2.micro".to_owned()),
            min_count: Some(1),
            max_count: Some(1),
            ..Default::default()
        }
    }

    /// Launches, and returns the ids.
    pub(crate) fn run(&mut self, input: RunInstancesInput) -> Vec<String> {
        let made = self.call(input).expect("the launch is in order");
        made.instances.into_iter().filter_map(|instance| instance.instance_id).collect()
    }

    /// Launches one t2.micro and waits until it runs.
    pub(crate) fn running(&mut self) -> String {
        let launch = self.launch();
        let id = self.run(launch).remove(0);
        self.pass(Duration::secs(20));
        id
    }

    /// An instance as the API shows it.
    pub(crate) fn show(&self, id: &str) -> api::Instance {
        let input = DescribeInstancesInput { instance_ids: vec![id.to_owned()], ..Default::default() };
        let mut answer = self.ask(input);
        answer.reservations.remove(0).instances.remove(0)
    }

    /// The name of an instance's state.
    pub(crate) fn state(&self, id: &str) -> &'static str {
        self.show(id).state.and_then(|state| state.name).map_or("", InstanceStateName::as_str)
    }

    pub(crate) fn stop(&mut self, id: &str) {
        self.call(StopInstancesInput { instance_ids: vec![id.to_owned()], ..Default::default() })
            .expect("a running instance can be stopped");
    }

    pub(crate) fn terminate(&mut self, id: &str) {
        self.call(TerminateInstancesInput { instance_ids: vec![id.to_owned()], ..Default::default() })
            .expect("an instance can be terminated");
    }

    /// The row of an instance.
    pub(crate) fn row(&self, id: &str) -> &super::Instance {
        let id = InstanceId::parse(id).expect("it is an id");
        self.region.ec2.instances.get(&id).expect("it exists")
    }
}
