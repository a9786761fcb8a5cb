//! DescribeSnapshots — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshots.html>
//!
//! Supported: ids, owners (`self`, `amazon`, account numbers), restorable by (`self`, `all`, account numbers), the
//! filters that AWS documents for the members shown here, pages.

use model::ec2::{DescribeSnapshotsInput, DescribeSnapshotsOutput};

use crate::ec2::describe::{check_filters, page_at_most, passes, unless_dry_run};
use crate::ec2::{Ec2Error, Snapshot, snapshot};
use crate::region::Region;

const FILTERS: &[&str] = &[
    "description",
    "encrypted",
    "owner-alias",
    "owner-id",
    "progress",
    "snapshot-id",
    "start-time",
    "status",
    "storage-tier",
    "transfer-type",
    "volume-id",
    "volume-size",
];

pub(crate) fn describe_snapshots(
    region: &Region,
    input: DescribeSnapshotsInput,
) -> Result<DescribeSnapshotsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let rows: Vec<&Snapshot> = if input.snapshot_ids.is_empty() {
        region.ec2.snapshots.rows().collect()
    } else {
        input.snapshot_ids.iter().map(|id| snapshot::named(region, id)).collect::<Result<_, _>>()?
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|row| {
        is_owned(region, row, &input.owner_ids)
            && is_restorable(region, row, &input.restorable_by_user_ids)
            && passes(&input.filters, &row.tags, |name, is| has(region, row, name, is))
    });
    let (rows, next_token) = page_at_most(rows.collect(), input.max_results, input.next_token.as_deref())?;
    Ok(DescribeSnapshotsOutput {
        next_token,
        snapshots: rows.into_iter().map(|row| row.to_shape(region)).collect(),
    })
}

fn is_owned(region: &Region, row: &Snapshot, owners: &[String]) -> bool {
    let own = row.owner == region.account();
    owners.is_empty()
        || owners.iter().any(|owner| match owner.as_str() {
            "self" => own,
            "amazon" => !own,
            id => row.owner == id,
        })
}

/// A snapshot is restorable by its owner and by those it is shared with; `all` is everybody.
fn is_restorable(region: &Region, row: &Snapshot, users: &[String]) -> bool {
    let own = row.owner == region.account();
    let shared = |with: &str| row.permissions.iter().any(|user| user == with);
    users.is_empty()
        || users.iter().any(|user| match user.as_str() {
            "self" => own,
            "all" => shared("all"),
            id => own && id == region.account() || shared(id),
        })
}

fn has(region: &Region, row: &Snapshot, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    match name {
        "description" => is(&row.description),
        "encrypted" => is(if row.encrypted { "true" } else { "false" }),
        "owner-alias" => row.owner != region.account() && is("amazon"),
        "owner-id" => is(&row.owner),
        "progress" => is(&format!("{}%", row.state.progress())),
        "snapshot-id" => is(&row.id.to_string()),
        "start-time" => is(&row.start_time.iso_millis()),
        "status" => is(row.state.name().as_str()),
        "storage-tier" | "transfer-type" => is("standard"),
        "volume-id" => row.volume.is_some_and(|id| is(&id.to_string())),
        "volume-size" => is(&row.volume_size.to_string()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ReadDoorExt;
    use model::ec2::{CreateSnapshotInput, DescribeSnapshotsInput, Snapshot};

    use crate::ec2::snapshot::{may_create_image, may_create_volume, may_delete};
    use crate::region::Region;
    use crate::scenario::worlds::{self, call, wait};

    fn owned_by(region: &Region, owner: &str) -> Vec<Snapshot> {
        let input = DescribeSnapshotsInput { owner_ids: vec![owner.to_owned()], ..Default::default() };
        region.ask(input).expect("describing works").snapshots
    }

    #[test]
    fn owners_tell_ones_own_snapshots_from_those_of_public_images() {
        let mut region = worlds::blog();
        let volume_id = Some(worlds::volume(&region).to_string());
        call(&mut region, CreateSnapshotInput { volume_id, ..Default::default() });
        assert_eq!([owned_by(&region, "self").len(), owned_by(&region, "amazon").len()], [1, 1]);
        let all = region.ask(DescribeSnapshotsInput::default()).expect("describing works").snapshots;
        assert_eq!(all.len(), 2);
    }

    #[test]
    fn a_console_can_tell_what_has_to_wait_for_completion() {
        let mut region = worlds::blog();
        let volume_id = Some(worlds::volume(&region).to_string());
        call(&mut region, CreateSnapshotInput { volume_id, ..Default::default() });
        let pending = owned_by(&region, "self").remove(0);
        assert_eq!(may_create_image(&pending), Err("An image can be made once this snapshot is completed."));
        assert!(may_create_volume(&pending).is_err());
        wait(&mut region, Duration::mins(2));
        let completed = owned_by(&region, "self").remove(0);
        assert_eq!(may_create_image(&completed), Ok(()));
        let images = [region.ec2.images.rows().next().expect("Amazon Linux is there").to_shape(&region)];
        assert_eq!(may_delete(&completed, &images), Ok(()));
        let of_amazon = owned_by(&region, "amazon").remove(0);
        assert!(may_delete(&of_amazon, &images).is_err(), "an image uses it");
    }
}
