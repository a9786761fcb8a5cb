//! DescribeSnapshotAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshotAttribute.html>
//!
//! Supported: `createVolumePermission` and `productCodes`, which no snapshot here has, of the account's own snapshots.

use model::ec2::{
    CreateVolumePermission, DescribeSnapshotAttributeInput, DescribeSnapshotAttributeOutput, PermissionGroup,
    SnapshotAttributeName,
};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, snapshot};
use crate::region::Region;

pub(crate) fn describe_snapshot_attribute(
    region: &Region,
    input: DescribeSnapshotAttributeInput,
) -> Result<DescribeSnapshotAttributeOutput, Ec2Error> {
    let row = snapshot::own(region, input.snapshot_id.as_deref().unwrap_or_default())?;
    unless_dry_run(input.dry_run)?;
    let permission = |user: &String| match PermissionGroup::parse(user) {
        Some(group) => CreateVolumePermission { group: Some(group), user_id: None },
        None => CreateVolumePermission { group: None, user_id: Some(user.clone()) },
    };
    let create_volume_permissions = match input.attribute {
        Some(SnapshotAttributeName::CreateVolumePermission) => {
            row.permissions.iter().map(permission).collect()
        }
        Some(SnapshotAttributeName::ProductCodes) | None => Vec::new(),
    };
    Ok(DescribeSnapshotAttributeOutput {
        product_codes: Vec::new(),
        snapshot_id: Some(row.id.to_string()),
        create_volume_permissions,
    })
}
