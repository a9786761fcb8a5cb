//! DeregisterTargets — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeregisterTargets.html>
//!
//! Supported: everything; a target that is not registered is no mistake. Without a port the group's port is meant.

use model::Caller;
use model::elbv2::{DeregisterTargetsInput, DeregisterTargetsOutput};

use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::health;
use crate::elbv2::target;
use crate::region::Region;

pub(crate) fn deregister_targets(
    region: &mut Region,
    _caller: Caller,
    input: DeregisterTargetsInput,
) -> Result<DeregisterTargetsOutput, Elbv2Error> {
    let id = region.target_group_named(&input.target_group_arn.unwrap_or_default())?;
    let group = region.elbv2.target_groups.get(&id).ok_or(Elbv2Error::NotFound(Resource::TargetGroup))?;
    let targets =
        input.targets.iter().map(|wanted| target::named(group, wanted)).collect::<Result<Vec<_>, _>>()?;
    for target in targets {
        health::deregister(region, id, target);
    }
    Ok(DeregisterTargetsOutput::default())
}
