//! DeleteTargetGroup — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteTargetGroup.html>
//!
//! Supported: everything. Its registrations go with it.

use model::Caller;
use model::elbv2::{DeleteTargetGroupInput, DeleteTargetGroupOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::health;
use crate::region::Region;

pub(crate) fn delete_target_group(
    region: &mut Region,
    _caller: Caller,
    input: DeleteTargetGroupInput,
) -> Result<DeleteTargetGroupOutput, Elbv2Error> {
    let arn = input.target_group_arn.unwrap_or_default();
    let id = region.target_group_named(&arn)?;
    if region.user_of(id).is_some() {
        return Err(Elbv2Error::TargetGroupInUse(arn));
    }
    health::forget_group(region, id);
    region.elbv2.target_groups.remove(&id);
    region.elbv2.traffic.forget_target_group(id);
    Ok(DeleteTargetGroupOutput::default())
}
