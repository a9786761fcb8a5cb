//! CopySnapshot — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CopySnapshot.html>
//!
//! Supported: copies within the region, of completed snapshots that the account may use, also encrypted ones and to such.
//! Refused by name: another source region, keys of the account's own. Simplified: `PresignedUrl` is not looked into: clients make one up
//! for every copy, and within a region it says nothing that the call does not say itself.

use model::Caller;
use model::ec2::{CopySnapshotInput, CopySnapshotOutput};

use crate::ec2::describe::{tag_shapes, unless_dry_run};
use crate::ec2::{Ec2Error, image, snapshot, tags, volume};
use crate::region::Region;

pub(crate) fn copy_snapshot(
    region: &mut Region,
    caller: Caller,
    input: CopySnapshotInput,
) -> Result<CopySnapshotOutput, Ec2Error> {
    check_source_region(region, input.source_region.as_deref())?;
    if let Some(other) = input.destination_region.as_deref().filter(|name| *name != region.name()) {
        return Err(Ec2Error::InvalidValue {
            value: other.to_owned(),
            parameter: "destinationRegion",
            why: "It must be the region that the request is sent to.",
        });
    }
    volume::check_key(region, input.kms_key_id.as_deref(), input.encrypted)?;
    let source = snapshot::named(region, input.source_snapshot_id.as_deref().unwrap_or_default())?;
    let usable = source.owner == region.account()
        || source.permissions.iter().any(|user| user == "all" || user == region.account());
    if !usable {
        return Err(Ec2Error::SnapshotNotYours(source.id));
    }
    if !source.is_completed() {
        return Err(Ec2Error::SnapshotPending(source.id));
    }
    let encrypted =
        volume::encrypted(input.encrypted, Some(source.encrypted))? || region.ec2.ebs_encryption_by_default;
    let description = input.description.unwrap_or_default();
    image::check_description(&description)?;
    snapshot::check_quota(region, 1)?;
    tags::check_resource_types(&input.tag_specifications, &["snapshot"])?;
    let tags = tags::for_new(&input.tag_specifications, "snapshot", caller)?;
    unless_dry_run(input.dry_run)?;
    let source = source.clone();
    let shown = tag_shapes(&tags);
    let (id, _) = snapshot::begin_copy(region, &source, encrypted, description, tags);
    Ok(CopySnapshotOutput { tags: shown, snapshot_id: Some(id.to_string()) })
}

/// Refuses copies from another region: here is only this one.
pub(super) fn check_source_region(region: &Region, name: Option<&str>) -> Result<(), Ec2Error> {
    match name {
        Some(name) if name == region.name() => Ok(()),
        other => Err(Ec2Error::OtherSourceRegion(other.unwrap_or_default().to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ec2::{CopySnapshotInput, CreateSnapshotInput};
    use model::ids::SnapshotId;

    use crate::scenario::worlds::{self, call, refusal, wait};

    #[test]
    fn a_copy_holds_what_the_original_holds_and_may_be_encrypted() {
        let mut region = worlds::blog();
        let volume_id = Some(worlds::volume(&region).to_string());
        let original = call(&mut region, CreateSnapshotInput { volume_id, ..Default::default() }).snapshot_id;
        let copy = CopySnapshotInput {
            source_region: Some("eu-west-2".to_owned()),
            source_snapshot_id: original.clone(),
            encrypted: Some(true),
            ..Default::default()
        };
        assert!(refusal(&mut region, copy.clone()).starts_with("IncorrectState"), "it is pending");
        wait(&mut region, Duration::mins(2));
        let made = call(&mut region, copy.clone()).snapshot_id.expect("it has an id");
        wait(&mut region, Duration::mins(2));
        let row = |id: &str| {
            let id = SnapshotId::parse(id).expect("AWS prints ids");
            region.ec2.snapshots.get(&id).expect("it is there").clone()
        };
        let (first, second) = (row(&original.expect("it has an id")), row(&made));
        assert!(second.is_completed() && second.encrypted && !first.encrypted);
        assert_eq!((second.volume, second.volume_size), (None, first.volume_size));
        assert_eq!(second.content, first.content);
        let plain =
            CopySnapshotInput { source_snapshot_id: Some(made), encrypted: Some(false), ..copy.clone() };
        assert!(refusal(&mut region, plain).starts_with("InvalidParameterValue"));
        let far = CopySnapshotInput { source_region: Some("us-east-1".to_owned()), ..copy };
        assert_eq!(
            refusal(&mut region, far),
            "UnsupportedOperation: Copies from another region ('us-east-1') are not supported here"
        );
    }
}
