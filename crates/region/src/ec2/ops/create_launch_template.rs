//! CreateLaunchTemplate — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html>
//!
//! Supported: version 1 with everything that RunInstances takes here, tags, client tokens. What the data names (images,
//! groups) need not exist before something is launched from it.
//! Simplified: AWS warns of some data that cannot be launched; here the launch says so.

use model::Caller;
use model::ec2::{CreateLaunchTemplateInput, CreateLaunchTemplateOutput};
use model::ids::LaunchTemplateId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance_quotas;
use crate::ec2::launch_template::{
    Creation, LaunchTemplate, TokenUse, Version, check_data, check_description, made_earlier,
};
use crate::ec2::tags;
use crate::region::Region;

pub(crate) fn create_launch_template(
    region: &mut Region,
    caller: Caller,
    input: CreateLaunchTemplateInput,
) -> Result<CreateLaunchTemplateOutput, Ec2Error> {
    let creation = Creation::Template(Box::new(input.clone()));
    if let Some((earlier, _)) = made_earlier(region, input.client_token.as_deref(), &creation)? {
        return Ok(answer(region, earlier));
    }
    let name = input.launch_template_name.unwrap_or_default();
    check_name(region, &name)?;
    let data = input.launch_template_data.unwrap_or_default();
    check_data(&data, caller)?;
    check_description(input.version_description.as_deref())?;
    tags::check_resource_types(&input.tag_specifications, &["launch-template"])?;
    let tags = tags::for_new(&input.tag_specifications, "launch-template", caller)?;
    instance_quotas::check(
        "launch templates",
        region.ec2.launch_templates.len(),
        region.ec2.instance_quotas.launch_templates,
    )?;
    unless_dry_run(input.dry_run)?;

    let id = LaunchTemplateId::from_bits(region.draw("ec2/launch-template-id"));
    let create_time = region.now();
    let version = Version { description: input.version_description, create_time, data };
    let row = LaunchTemplate {
        id,
        name,
        create_time,
        default_version: 1,
        next_version: 2,
        versions: [(1, version.into())].into(),
        tags,
    };
    region.ec2.launch_templates.insert(id, row);
    if let Some(token) = input.client_token {
        let token_use = TokenUse { input: creation, template: id, version: 1 };
        region.ec2.launch_template_tokens.insert(token, token_use);
    }
    Ok(answer(region, id))
}

fn answer(region: &Region, id: LaunchTemplateId) -> CreateLaunchTemplateOutput {
    let launch_template = region.ec2.launch_templates.get(&id).map(|row| row.to_shape(region));
    CreateLaunchTemplateOutput { launch_template }
}

/// 3–128 letters, digits and `().-/_`, which no other template of the region has.
fn check_name(region: &Region, name: &str) -> Result<(), Ec2Error> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "().-/_".contains(c);
    if !(3..=128).contains(&name.chars().count()) || !name.chars().all(allowed) {
        return Err(Ec2Error::LaunchTemplateNameMalformed);
    }
    match region.ec2.launch_templates.rows().any(|template| template.name == name) {
        true => Err(Ec2Error::LaunchTemplateNameInUse),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;

    fn creation(name: &str) -> CreateLaunchTemplateInput {
        let data =
            RequestLaunchTemplateData { instance_type: Some("t2.micro".to_owned()), ..Default::default() };
        CreateLaunchTemplateInput {
            launch_template_name: Some(name.to_owned()),
            launch_template_data: Some(data),
            ..Default::default()
        }
    }

    #[test]
    fn a_template_begins_with_version_1_which_is_default_and_latest() {
        let mut world = World::new();
        let tag = Tag { key: Some("Stage".to_owned()), value: Some("blog".to_owned()) };
        let specification =
            TagSpecification { resource_type: Some("launch-template".to_owned()), tags: vec![tag] };
        let input = CreateLaunchTemplateInput { tag_specifications: vec![specification], ..creation("web") };
        let made = world.call(input).expect("the name is free").launch_template.expect("it is shown");
        assert_eq!((made.default_version_number, made.latest_version_number), (Some(1), Some(1)));
        assert_eq!(made.created_by.as_deref(), Some("arn:aws:iam::123456789012:root"));
        let filter =
            Filter { name: Some("resource-type".to_owned()), values: vec!["launch-template".to_owned()] };
        let tags = world.ask(DescribeTagsInput { filters: vec![filter], ..Default::default() }).tags;
        assert_eq!(tags[0].resource_id, made.launch_template_id);
    }

    #[test]
    fn the_same_token_makes_one_template() {
        let mut world = World::new();
        let input = CreateLaunchTemplateInput { client_token: Some("once".to_owned()), ..creation("web") };
        let first = world.call(input.clone()).expect("the name is free");
        assert_eq!(world.call(input.clone()).expect("it is the same call"), first);
        let other = CreateLaunchTemplateInput { launch_template_name: Some("shop".to_owned()), ..input };
        assert!(world.refusal(other).starts_with("IdempotentParameterMismatch"));
    }

    #[test]
    fn what_is_no_template_is_refused() {
        let mut world = World::new();
        world.call(creation("web")).expect("the name is free");
        let user_data = |text: &str| {
            let data = RequestLaunchTemplateData { user_data: Some(text.to_owned()), ..Default::default() };
            CreateLaunchTemplateInput { launch_template_data: Some(data), ..creation("other") }
        };
        let empty = CreateLaunchTemplateInput {
            launch_template_data: Some(RequestLaunchTemplateData::default()),
            ..creation("other")
        };
        let dry = CreateLaunchTemplateInput { dry_run: Some(true), ..creation("other") };
        let mut refusals = Vec::new();
        for input in [
            creation("web"),
            creation("ab"),
            creation("with blank"),
            user_data("not base64 encoded"),
            empty,
            dry,
        ] {
            refusals.push(world.refusal(input));
        }
        expect_test::expect![[r#"
            InvalidLaunchTemplateName.AlreadyExistsException: Launch template name already in use.
            InvalidLaunchTemplateName.MalformedException: A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _.
            InvalidLaunchTemplateName.MalformedException: A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _.
            InvalidUserData.Malformed: Invalid BASE64 encoding of user data.
            MissingParameter: The request must contain the parameter LaunchTemplateData
            DryRunOperation: Request would have succeeded, but DryRun flag is set."#]]
        .assert_eq(&refusals.join("\n"));
    }
}
