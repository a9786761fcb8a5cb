//! CreateLaunchTemplateVersion — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplateVersion.html>
//!
//! Supported: a version of its own, or one that takes from `SourceVersion` what the call does not say; client tokens. The
//! default version stays what it was. Refused: `ResolveAlias`.

use model::Caller;
use model::ec2::{
    CreateLaunchTemplateVersionInput, CreateLaunchTemplateVersionOutput, RequestLaunchTemplateData,
};
use model::ids::LaunchTemplateId;
use model::shape::{Value, from_record, record};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance_quotas;
use crate::ec2::launch_template::{
    Creation, LaunchTemplate, TokenUse, Version, check_data, check_description, made_earlier, named,
};
use crate::region::Region;

pub(crate) fn create_launch_template_version(
    region: &mut Region,
    caller: Caller,
    input: CreateLaunchTemplateVersionInput,
) -> Result<CreateLaunchTemplateVersionOutput, Ec2Error> {
    let creation = Creation::Version(Box::new(input.clone()));
    if let Some((earlier, version)) = made_earlier(region, input.client_token.as_deref(), &creation)? {
        return Ok(answer(region, earlier, version));
    }
    let template = named(region, input.launch_template_id.as_deref(), input.launch_template_name.as_deref())?;
    let told = input.launch_template_data.unwrap_or_default();
    let data = match input.source_version.as_deref() {
        Some(source) => over(source_data(template, source)?, &told),
        None => told,
    };
    check_data(&data, caller)?;
    check_description(input.version_description.as_deref())?;
    instance_quotas::check(
        "versions of a launch template",
        template.versions.len(),
        region.ec2.instance_quotas.launch_template_versions,
    )?;
    unless_dry_run(input.dry_run)?;

    let (id, number) = (template.id, template.next_version);
    let version = Version { description: input.version_description, create_time: region.now(), data };
    if let Some(row) = region.ec2.launch_templates.get_mut(&id) {
        row.versions.insert(number, version.into());
        row.next_version = number + 1;
    }
    if let Some(token) = input.client_token {
        let token_use = TokenUse { input: creation, template: id, version: number };
        region.ec2.launch_template_tokens.insert(token, token_use);
    }
    Ok(answer(region, id, number))
}

fn answer(region: &Region, id: LaunchTemplateId, number: i64) -> CreateLaunchTemplateVersionOutput {
    let template = region.ec2.launch_templates.get(&id);
    let version = template.and_then(|template| {
        template.versions.get(&number).map(|version| template.version_shape(region, number, version))
    });
    CreateLaunchTemplateVersionOutput { launch_template_version: version }
}

fn source_data<'a>(
    template: &'a LaunchTemplate,
    source: &str,
) -> Result<&'a RequestLaunchTemplateData, Ec2Error> {
    match template.version(Some(source)) {
        Ok((_, version)) => Ok(&version.data),
        Err(Ec2Error::LaunchTemplateVersionNotFound { .. }) => Err(Ec2Error::LaunchTemplateSourceNotFound),
        Err(other) => Err(other),
    }
}

/// The source's members, replaced by those that the call has.
fn over(source: &RequestLaunchTemplateData, told: &RequestLaunchTemplateData) -> RequestLaunchTemplateData {
    let (Value::Record(mut members), Value::Record(told_members)) = (record(source), record(told)) else {
        return told.clone();
    };
    for (name, value) in told_members {
        members.retain(|(other, _)| *other != name);
        members.push((name, value));
    }
    from_record(&Value::Record(members)).expect("every member comes from the same shape")
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;
    use crate::ec2::launch_template::testing::{create, next, versions};

    #[test]
    fn a_version_takes_from_its_source_what_it_does_not_say() {
        let mut world = World::new();
        let template = create(&mut world, "web");
        let told = RequestLaunchTemplateData { ebs_optimized: Some(true), ..Default::default() };
        let made = next(&mut world, &template, Some("1"), told.clone());
        assert_eq!((made.version_number, made.default_version), (Some(2), Some(false)));
        let data = made.launch_template_data.expect("it is shown");
        assert_eq!((data.instance_type.as_deref(), data.ebs_optimized), (Some("t2.micro"), Some(true)));
        let alone = next(&mut world, &template, None, told);
        assert_eq!(alone.launch_template_data.and_then(|data| data.instance_type), None);
        assert_eq!(versions(&world, &template), [(3, false), (2, false), (1, true)]);
    }

    #[test]
    fn a_version_needs_a_template_and_a_source_that_exist() {
        let mut world = World::new();
        let template = create(&mut world, "web");
        let data = RequestLaunchTemplateData { ebs_optimized: Some(true), ..Default::default() };
        let input = CreateLaunchTemplateVersionInput {
            launch_template_id: Some(template.clone()),
            launch_template_data: Some(data),
            ..Default::default()
        };
        let some = |text: &str| Some(text.to_owned());
        let nowhere = CreateLaunchTemplateVersionInput { launch_template_id: None, ..input.clone() };
        let mut refusals = Vec::new();
        for wrong in [
            CreateLaunchTemplateVersionInput { source_version: some("42"), ..input.clone() },
            CreateLaunchTemplateVersionInput { source_version: some("-1"), ..input.clone() },
            CreateLaunchTemplateVersionInput { launch_template_name: some("web"), ..input.clone() },
            CreateLaunchTemplateVersionInput { launch_template_id: some("lt-1234abcd"), ..input.clone() },
            CreateLaunchTemplateVersionInput { launch_template_id: some("web"), ..input.clone() },
            CreateLaunchTemplateVersionInput { launch_template_name: some("shop"), ..nowhere.clone() },
            nowhere,
        ] {
            refusals.push(world.refusal(wrong));
        }
        expect_test::expect![[r#"
            InvalidLaunchTemplateId.VersionNotFound: Launch template version does not exist.
            InvalidParameterValue: Invalid launch template version: either '$Default', '$Latest', or a numeric version are allowed.
            InvalidParameterCombination: The parameter launchTemplateName cannot be used with the parameter launchTemplateId
            InvalidLaunchTemplateId.NotFound: The specified launch template, with template ID lt-1234abcd, does not exist.
            InvalidLaunchTemplateId.Malformed: Invalid id: "web" (expecting "lt-...")
            InvalidLaunchTemplateName.NotFoundException: The specified launch template, with template name shop, does not exist.
            MissingParameter: The request must contain the parameter launch template ID or launch template name"#]]
        .assert_eq(&refusals.join("\n"));
    }
}
