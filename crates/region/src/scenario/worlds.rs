//! Worlds for tests, and what tests often need to know about them.

use clockwork::{Duration, Seed};
use model::ec2::StopInstancesInput;
use model::ids::{InstanceId, SecurityGroupId, VolumeId, VpcId};
use model::{ApiError, Caller, DoorExt, Operation};

use super::Scenario;
use crate::ec2::security_group;
use crate::region::Region;

/// The world of the blog.
pub(crate) fn blog() -> Region {
    Region::new(Seed::new(3152), &Scenario::named("blog").expect("the blog comes with the house"))
}

/// An account as AWS hands it out.
pub(crate) fn empty() -> Region {
    Region::new(Seed::new(7), &Scenario::named("empty").expect("the empty account comes with the house"))
}

/// The one instance of the blog.
pub(crate) fn instance(region: &Region) -> InstanceId {
    *region.ec2.instances.ids().next().expect("the blog has a machine")
}

/// Its root volume.
pub(crate) fn volume(region: &Region) -> VolumeId {
    *region.ec2.volumes.ids().next().expect("the blog's machine has a volume")
}

/// The one VPC.
pub(crate) fn vpc(region: &Region) -> VpcId {
    *region.ec2.vpcs.ids().next().expect("there is a VPC")
}

/// The security group of this name.
pub(crate) fn group(region: &Region, name: &str) -> SecurityGroupId {
    security_group::in_vpc(region, vpc(region), name).expect("the group exists").id
}

/// A call of the learner's that must be answered.
pub(crate) fn call<O: Operation>(region: &mut Region, input: O) -> O::Output {
    let answer = region.call_as(Caller::Learner, input);
    region.check();
    answer.expect("AWS accepts this")
}

/// A call of the learner's that must be refused and must change nothing.
pub(crate) fn refusal<O: Operation>(region: &mut Region, input: O) -> String {
    let before = region.digest();
    let answer: Result<O::Output, ApiError> = region.call_as(Caller::Learner, input);
    assert_eq!(region.digest(), before, "a refused call changes nothing");
    answer.err().expect("AWS refuses this").to_string()
}

/// Lets time pass.
pub(crate) fn wait(region: &mut Region, span: Duration) {
    let to = region.now() + span;
    region.advance(to);
    region.check();
}

/// Stops the blog's machine and waits until it is stopped.
pub(crate) fn stop(region: &mut Region) {
    let id = instance(region).to_string();
    call(region, StopInstancesInput { instance_ids: vec![id], ..Default::default() });
    wait(region, Duration::mins(1));
}
