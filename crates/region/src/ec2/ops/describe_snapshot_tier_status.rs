//! DescribeSnapshotTierStatus — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshotTierStatus.html>
//!
//! Supported: the account's snapshots, which all are in the standard tier, since none can be archived (ModifySnapshotTier is
//! refused by name); the filters that AWS documents, tags, pages.

use model::ec2::{
    DescribeSnapshotTierStatusInput, DescribeSnapshotTierStatusOutput, SnapshotTierStatus, StorageTier,
};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page, passes, tag_shapes, unless_dry_run};
use crate::region::Region;

pub(crate) fn describe_snapshot_tier_status(
    region: &Region,
    input: DescribeSnapshotTierStatusInput,
) -> Result<DescribeSnapshotTierStatusOutput, Ec2Error> {
    check_filters(&input.filters, &["last-tiering-operation", "snapshot-id", "volume-id"], true)?;
    unless_dry_run(input.dry_run)?;
    let own = region.ec2.snapshots.rows().filter(|row| row.owner == region.account());
    let shapes = own.filter_map(|row| {
        let shape = row.to_shape(region);
        let text = |value: &Option<String>, is: &dyn Fn(&str) -> bool| value.as_deref().is_some_and(is);
        let wanted = passes(&input.filters, &row.tags, |name, is| match name {
            "snapshot-id" => text(&shape.snapshot_id, is),
            "volume-id" => text(&shape.volume_id, is),
            _ => false,
        });
        wanted.then(|| SnapshotTierStatus {
            snapshot_id: shape.snapshot_id.clone(),
            volume_id: shape.volume_id.clone(),
            status: shape.state,
            owner_id: shape.owner_id.clone(),
            tags: tag_shapes(&row.tags),
            storage_tier: Some(StorageTier::Standard),
        })
    });
    let (snapshot_tier_statuses, next_token) =
        page(shapes.collect(), input.max_results, input.next_token.as_deref())?;
    Ok(DescribeSnapshotTierStatusOutput { snapshot_tier_statuses, next_token })
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::{CreateSnapshotInput, DescribeSnapshotTierStatusInput, StorageTier};

    use crate::scenario::worlds::{self, call};

    #[test]
    fn ones_own_snapshots_are_in_the_standard_tier() {
        let mut region = worlds::blog();
        let volume_id = Some(worlds::volume(&region).to_string());
        let made = call(&mut region, CreateSnapshotInput { volume_id, ..Default::default() }).snapshot_id;
        let statuses = region.ask(DescribeSnapshotTierStatusInput::default()).expect("describing works");
        let mut statuses = statuses.snapshot_tier_statuses.into_iter();
        let own = statuses.find(|status| status.snapshot_id == made).expect("it is listed");
        assert_eq!(own.storage_tier, Some(StorageTier::Standard));
    }
}
