//! ModifySnapshotAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySnapshotAttribute.html>
//!
//! Supported: `createVolumePermission`, in both forms that AWS takes: `CreateVolumePermission`, or `OperationType` with
//! `UserIds` and `GroupNames`. Refused: sharing encrypted snapshots, whose key cannot be shared.
//! Simplified: there is one account, so that nobody else makes use of a permission.

use model::Caller;
use model::ec2::{
    CreateVolumePermission, ModifySnapshotAttributeInput, ModifySnapshotAttributeOutput, OperationType,
    PermissionGroup, SnapshotAttributeName,
};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::own;
use crate::ec2::{Ec2Error, image, snapshot};
use crate::region::Region;

pub(crate) fn modify_snapshot_attribute(
    region: &mut Region,
    _caller: Caller,
    input: ModifySnapshotAttributeInput,
) -> Result<ModifySnapshotAttributeOutput, Ec2Error> {
    let row = snapshot::own(region, input.snapshot_id.as_deref().unwrap_or_default())?;
    if input.attribute == Some(SnapshotAttributeName::ProductCodes) {
        return Err(Ec2Error::UnsupportedParameter("productCodes"));
    }
    let (added, removed) = changes(&input)?;
    let users = added.iter().chain(&removed).map(String::as_str).filter(|user| *user != "all");
    image::check_users(users)?;
    if row.encrypted && !added.is_empty() {
        return Err(Ec2Error::EncryptedNotShared);
    }
    unless_dry_run(input.dry_run)?;
    let id = row.id;
    if let Some(row) = region.ec2.snapshots.get_mut(&id) {
        row.permissions.retain(|user| !removed.contains(user));
        for user in added {
            if !row.permissions.contains(&user) {
                row.permissions.push(user);
            }
        }
    }
    Ok(ModifySnapshotAttributeOutput {})
}

/// Who may from now on, and who may no more.
fn changes(input: &ModifySnapshotAttributeInput) -> Result<(Vec<String>, Vec<String>), Ec2Error> {
    let name = |permission: &CreateVolumePermission| {
        let group = permission.group.map(|group| group.as_str().to_owned());
        group.or_else(|| permission.user_id.clone()).ok_or(Ec2Error::MissingParameter("userId"))
    };
    let listed =
        |permissions: &[CreateVolumePermission]| permissions.iter().map(name).collect::<Result<Vec<_>, _>>();
    if let Some(permission) = &input.create_volume_permission {
        return Ok((listed(&permission.add)?, listed(&permission.remove)?));
    }
    if let Some(group) = input.group_names.iter().find(|group| PermissionGroup::parse(group).is_none()) {
        let sentence = format!("Invalid attribute item value \"{group}\" for userGroup item type.");
        return Err(own("InvalidAMIAttributeItemValue", sentence));
    }
    let users: Vec<String> = input.group_names.iter().chain(&input.user_ids).cloned().collect();
    if users.is_empty() {
        return Err(Ec2Error::MissingParameter("CreateVolumePermission"));
    }
    match input.operation_type {
        Some(OperationType::Add) => Ok((users, Vec::new())),
        Some(OperationType::Remove) => Ok((Vec::new(), users)),
        None => Err(Ec2Error::MissingParameter("operationType")),
    }
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal, wait};

    fn permissions(region: &Region, id: &str) -> Vec<String> {
        let input = DescribeSnapshotAttributeInput {
            attribute: Some(SnapshotAttributeName::CreateVolumePermission),
            snapshot_id: Some(id.to_owned()),
            ..Default::default()
        };
        let shown = region.ask(input).expect("it is ours").create_volume_permissions;
        let name = |one: CreateVolumePermission| {
            one.user_id.or(one.group.map(|group| group.as_str().to_owned())).unwrap_or_default()
        };
        shown.into_iter().map(name).collect()
    }

    #[test]
    fn a_snapshot_is_shared_and_taken_back() {
        let mut region = worlds::blog();
        let volume_id = Some(worlds::volume(&region).to_string());
        let id = call(&mut region, CreateSnapshotInput { volume_id, ..Default::default() }).snapshot_id;
        let id = id.expect("it has an id");
        wait(&mut region, Duration::mins(2));
        let modify = ModifySnapshotAttributeInput { snapshot_id: Some(id.clone()), ..Default::default() };
        let to = |user: &str| ModifySnapshotAttributeInput {
            attribute: Some(SnapshotAttributeName::CreateVolumePermission),
            operation_type: Some(OperationType::Add),
            user_ids: vec![user.to_owned()],
            ..modify.clone()
        };
        call(&mut region, to("111122223333"));
        let all = CreateVolumePermission { group: Some(PermissionGroup::All), user_id: None };
        let one = CreateVolumePermission { group: None, user_id: Some("111122223333".to_owned()) };
        let changes = CreateVolumePermissionModifications { add: vec![all], remove: vec![one] };
        call(
            &mut region,
            ModifySnapshotAttributeInput { create_volume_permission: Some(changes), ..modify.clone() },
        );
        assert_eq!(permissions(&region, &id), ["all"]);
        let reset = ResetSnapshotAttributeInput {
            attribute: Some(SnapshotAttributeName::CreateVolumePermission),
            snapshot_id: Some(id.clone()),
            ..Default::default()
        };
        call(&mut region, reset);
        assert!(permissions(&region, &id).is_empty());
        assert_eq!(
            refusal(&mut region, to("me")),
            "InvalidAMIAttributeItemValue: Invalid attribute item value \"me\" for userId item type."
        );
        assert!(refusal(&mut region, modify).starts_with("MissingParameter"));
    }
}
