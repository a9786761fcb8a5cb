//! ModifyImageAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyImageAttribute.html>
//!
//! Supported: one attribute a call of the account's own images: `description`, `launchPermission` (in both forms that AWS
//! takes, for accounts and for everybody), `imdsSupport`. Organizations and their units can be named; the account is in none.
//! Refused by name: product codes; sharing images with
//! encrypted snapshots, whose key cannot be shared.

use model::Caller;
use model::ec2::*;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::own;
use crate::ec2::image;
use crate::ec2::{Ec2Error, Image};
use crate::region::Region;

pub(crate) fn modify_image_attribute(
    region: &mut Region,
    _caller: Caller,
    input: ModifyImageAttributeInput,
) -> Result<ModifyImageAttributeOutput, Ec2Error> {
    let row = image::own(region, input.image_id.as_deref())?;
    let change = change(row, &input)?;
    unless_dry_run(input.dry_run)?;
    let id = row.id;
    let Some(row) = region.ec2.images.get_mut(&id) else { return Ok(ModifyImageAttributeOutput {}) };
    match change {
        Change::Description(description) => row.description = description,
        Change::ImdsV2 => row.imds_v2 = true,
        Change::Permissions { added, removed } => {
            let all = |users: &[String]| users.iter().any(|user| user == EVERYBODY);
            row.public = (row.public && !all(&removed)) || all(&added);
            row.launch_permissions.retain(|user| !removed.contains(user));
            for user in added.into_iter().filter(|user| user != EVERYBODY) {
                if !row.launch_permissions.contains(&user) {
                    row.launch_permissions.push(user);
                }
            }
        }
    }
    Ok(ModifyImageAttributeOutput {})
}

const EVERYBODY: &str = PermissionGroup::VALUES[0];

enum Change {
    Description(String),
    ImdsV2,
    Permissions { added: Vec<String>, removed: Vec<String> },
}

fn change(row: &Image, input: &ModifyImageAttributeInput) -> Result<Change, Ec2Error> {
    let asked = [
        input.description.is_some(),
        input.imds_support.is_some(),
        input.launch_permission.is_some()
            || !input.user_ids.is_empty()
            || !input.user_groups.is_empty()
            || !input.organization_arns.is_empty()
            || !input.organizational_unit_arns.is_empty(),
        input.value.is_some(),
    ];
    match asked.iter().filter(|asked| **asked).count() {
        0 => return Err(Ec2Error::InvalidParameterCombination("No attributes specified.")),
        1 => {}
        _ => {
            return Err(Ec2Error::InvalidParameterCombination(
                "Fields for multiple attribute types specified",
            ));
        }
    }
    if let Some(value) = &input.value {
        return match input.attribute.as_deref() {
            Some("description") => description(value),
            Some("imdsSupport") => imds(value),
            Some(other) => Err(Ec2Error::InvalidValue {
                value: other.to_owned(),
                parameter: "attribute",
                why: "It has no value.",
            }),
            None => Err(Ec2Error::MissingParameter("attribute")),
        };
    }
    if let Some(value) = &input.description {
        return description(value.value.as_deref().unwrap_or_default());
    }
    if let Some(value) = &input.imds_support {
        return imds(value.value.as_deref().unwrap_or_default());
    }
    let (added, removed) = permissions(input)?;
    let users = added.iter().chain(&removed).map(String::as_str);
    image::check_users(users.filter(|user| *user != EVERYBODY && !is_of_organizations(user)))?;
    if !added.is_empty() && row.block_devices.iter().any(|device| device.encrypted) {
        return Err(Ec2Error::EncryptedNotShared);
    }
    Ok(Change::Permissions { added, removed })
}

/// Whether a launch permission is for an organization or a unit of one. The account is in none.
fn is_of_organizations(user: &str) -> bool {
    let of = user.strip_prefix("arn:").and_then(|rest| rest.split_once(":organizations::"));
    of.is_some_and(|(_, rest)| rest.contains(":organization/") || rest.contains(":ou/"))
}

fn description(text: &str) -> Result<Change, Ec2Error> {
    image::check_description(text)?;
    Ok(Change::Description(text.to_owned()))
}

fn imds(text: &str) -> Result<Change, Ec2Error> {
    match ImdsSupportValues::parse(text) {
        Some(ImdsSupportValues::V2_0) => Ok(Change::ImdsV2),
        None => Err(Ec2Error::InvalidValue { value: text.to_owned(), parameter: "imdsSupport", why: "" }),
    }
}

fn permissions(input: &ModifyImageAttributeInput) -> Result<(Vec<String>, Vec<String>), Ec2Error> {
    let name = |permission: &LaunchPermission| {
        let group = permission.group.map(|group| group.as_str().to_owned());
        let organization =
            permission.organization_arn.as_ref().or(permission.organizational_unit_arn.as_ref());
        let user = group.or_else(|| permission.user_id.clone()).or_else(|| organization.cloned());
        user.ok_or(Ec2Error::MissingParameter("userId"))
    };
    let listed =
        |permissions: &[LaunchPermission]| permissions.iter().map(name).collect::<Result<Vec<_>, _>>();
    if let Some(permission) = &input.launch_permission {
        return Ok((listed(&permission.add)?, listed(&permission.remove)?));
    }
    if let Some(group) = input.user_groups.iter().find(|group| PermissionGroup::parse(group).is_none()) {
        let sentence = format!("Invalid attribute item value \"{group}\" for userGroup item type.");
        return Err(own("InvalidAMIAttributeItemValue", sentence));
    }
    let arns = input.organization_arns.iter().chain(&input.organizational_unit_arns);
    if let Some(wrong) = arns.clone().find(|arn| !is_of_organizations(arn)) {
        let sentence = format!("Invalid attribute item value \"{wrong}\" for organizationArn item type.");
        return Err(own("InvalidAMIAttributeItemValue", sentence));
    }
    let users: Vec<String> = input.user_groups.iter().chain(&input.user_ids).chain(arns).cloned().collect();
    match input.operation_type {
        Some(OperationType::Add) => Ok((users, Vec::new())),
        Some(OperationType::Remove) => Ok((Vec::new(), users)),
        None => Err(Ec2Error::MissingParameter("operationType")),
    }
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ec2::*;

    use crate::ec2::instance::testing::World;

    /// An image of the account's own.
    fn own(world: &mut World) -> String {
        let copy = CopyImageInput {
            source_region: Some("eu-west-2".to_owned()),
            source_image_id: Some(world.image().to_string()),
            name: Some("mine".to_owned()),
            ..Default::default()
        };
        let id = world.call(copy).expect("it is public").image_id.expect("it has an id");
        world.pass(Duration::mins(3));
        id
    }

    fn attribute(world: &World, id: &str, attribute: ImageAttributeName) -> DescribeImageAttributeOutput {
        world.ask(DescribeImageAttributeInput {
            attribute: Some(attribute),
            image_id: Some(id.to_owned()),
            ..Default::default()
        })
    }

    #[test]
    fn an_image_is_described_shared_and_taken_back() {
        let mut world = World::new();
        let id = own(&mut world);
        let modify = ModifyImageAttributeInput { image_id: Some(id.clone()), ..Default::default() };
        let text = AttributeValue { value: Some("The blog".to_owned()) };
        world
            .call(ModifyImageAttributeInput { description: Some(text.clone()), ..modify.clone() })
            .expect("it is ours");
        assert_eq!(attribute(&world, &id, ImageAttributeName::Description).description, Some(text));
        let add = LaunchPermission { group: Some(PermissionGroup::All), ..Default::default() };
        let add = LaunchPermissionModifications { add: vec![add], remove: Vec::new() };
        world
            .call(ModifyImageAttributeInput { launch_permission: Some(add), ..modify.clone() })
            .expect("it is ours");
        let user = ModifyImageAttributeInput {
            attribute: Some("launchPermission".to_owned()),
            operation_type: Some(OperationType::Add),
            user_ids: vec!["111122223333".to_owned()],
            ..modify.clone()
        };
        world.call(user).expect("it is ours");
        let shown = attribute(&world, &id, ImageAttributeName::LaunchPermission).launch_permissions;
        assert_eq!((shown.len(), shown[0].group), (2, Some(PermissionGroup::All)));
        let organization = "arn:aws:organizations::111122223333:organization/o-1234567890".to_owned();
        let shared = ModifyImageAttributeInput {
            operation_type: Some(OperationType::Add),
            organization_arns: vec![organization.clone()],
            ..modify.clone()
        };
        world.call(shared.clone()).expect("it is ours");
        let shown = attribute(&world, &id, ImageAttributeName::LaunchPermission).launch_permissions;
        assert_eq!((shown.len(), shown[2].organization_arn.as_ref()), (3, Some(&organization)));
        let wrong = ModifyImageAttributeInput { organization_arns: vec!["mine".to_owned()], ..shared };
        assert!(world.refusal(wrong).starts_with("InvalidAMIAttributeItemValue"));
        let reset = ResetImageAttributeInput {
            attribute: Some(ResetImageAttributeName::LaunchPermission),
            image_id: Some(id.clone()),
            ..Default::default()
        };
        world.call(reset).expect("it is ours");
        assert!(attribute(&world, &id, ImageAttributeName::LaunchPermission).launch_permissions.is_empty());
        assert!(world.refusal(modify).starts_with("InvalidParameterCombination"));
        let amazons = ModifyImageAttributeInput {
            image_id: Some(world.image().to_string()),
            value: Some("x".to_owned()),
            ..Default::default()
        };
        assert!(world.refusal(amazons).starts_with("AuthFailure: Not authorized for image:"));
    }

    #[test]
    fn an_image_for_version_2_of_the_metadata_service_makes_its_instances_demand_tokens() {
        let mut world = World::new();
        let id = own(&mut world);
        let imds = AttributeValue { value: Some("v2.0".to_owned()) };
        let modify = ModifyImageAttributeInput {
            image_id: Some(id.clone()),
            imds_support: Some(imds),
            ..Default::default()
        };
        world.call(modify).expect("it is ours");
        let launch = RunInstancesInput { image_id: Some(id), ..world.launch() };
        let instance = world.run(launch).remove(0);
        let options = world.show(&instance).metadata_options.expect("it is shown");
        assert_eq!(options.http_tokens, Some(HttpTokensState::Required));
        assert_eq!(options.http_put_response_hop_limit, Some(2));
    }

    #[test]
    fn a_disabled_image_is_neither_listed_nor_launched() {
        let mut world = World::new();
        let id = own(&mut world);
        let disable = DisableImageInput { image_id: Some(id.clone()), ..Default::default() };
        world.call(disable.clone()).expect("it is ours");
        let own_images = |world: &World, disabled: bool| {
            let owners = vec!["self".to_owned()];
            let include_disabled = Some(disabled);
            world.ask(DescribeImagesInput { owners, include_disabled, ..Default::default() }).images.len()
        };
        assert_eq!([own_images(&world, false), own_images(&world, true)], [0, 1]);
        let launch = RunInstancesInput { image_id: Some(id.clone()), ..world.launch() };
        assert!(world.refusal(launch.clone()).starts_with("InvalidAMIID.Unavailable"));
        assert!(world.refusal(disable).starts_with("IncorrectState"));
        world
            .call(EnableImageInput { image_id: Some(id.clone()), ..Default::default() })
            .expect("it is disabled");
        world.run(launch);
    }

    #[test]
    fn an_image_is_deprecated_from_a_moment_to_come() {
        let mut world = World::new();
        let id = own(&mut world);
        let at = |at| EnableImageDeprecationInput {
            image_id: Some(id.clone()),
            deprecate_at: Some(at),
            ..Default::default()
        };
        let now = world.region.now();
        world.call(at(now + Duration::hours(1))).expect("it lies ahead");
        let shown = |world: &World| {
            let image_ids = vec![id.clone()];
            let mut answer = world.ask(DescribeImagesInput { image_ids, ..Default::default() });
            answer.images.remove(0).deprecation_time
        };
        assert_eq!(shown(&world).as_deref(), Some("2024-05-06T10:03:00.000Z"));
        assert!(world.refusal(at(now)).starts_with("InvalidParameterValue"));
        let cancel = DisableImageDeprecationInput { image_id: Some(id.clone()), ..Default::default() };
        world.call(cancel).expect("it is ours");
        assert_eq!(shown(&world), None);
    }
}
