//! ResetSnapshotAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetSnapshotAttribute.html>
//!
//! Supported: `createVolumePermission`, the only attribute that can be reset: nobody but the owner may from then on.

use model::Caller;
use model::ec2::{ResetSnapshotAttributeInput, ResetSnapshotAttributeOutput, SnapshotAttributeName};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, snapshot};
use crate::region::Region;

pub(crate) fn reset_snapshot_attribute(
    region: &mut Region,
    _caller: Caller,
    input: ResetSnapshotAttributeInput,
) -> Result<ResetSnapshotAttributeOutput, Ec2Error> {
    let id = snapshot::own(region, input.snapshot_id.as_deref().unwrap_or_default())?.id;
    if input.attribute != Some(SnapshotAttributeName::CreateVolumePermission) {
        let value = input.attribute.map_or("", SnapshotAttributeName::as_str).to_owned();
        return Err(Ec2Error::InvalidValue { value, parameter: "attribute", why: "" });
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.snapshots.get_mut(&id) {
        row.permissions.clear();
    }
    Ok(ResetSnapshotAttributeOutput {})
}
