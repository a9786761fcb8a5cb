//! DeleteLaunchTemplateVersions — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteLaunchTemplateVersions.html>
//!
//! Supported: up to 200 versions; what was deleted and what was not stands in the answer. With the default version in the
//! list nothing is deleted (its sentence is as other emulations have seen it).

use model::Caller;
use model::ec2::*;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::launch_template::{LaunchTemplate, named, number};
use crate::region::Region;

/// How many versions a call can name.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteLaunchTemplateVersions.html>
const MOST: usize = 200;

pub(crate) fn delete_launch_template_versions(
    region: &mut Region,
    _caller: Caller,
    input: DeleteLaunchTemplateVersionsInput,
) -> Result<DeleteLaunchTemplateVersionsOutput, Ec2Error> {
    let template = named(region, input.launch_template_id.as_deref(), input.launch_template_name.as_deref())?;
    if input.versions.len() > MOST {
        let sentence = format!("A request can name at most {MOST} launch template versions.");
        return Err(Ec2Error::InvalidParameterValue(sentence));
    }
    let numbers =
        input.versions.iter().map(|text| numbered(template, text)).collect::<Result<Vec<_>, _>>()?;
    if numbers.contains(&template.default_version) {
        return Err(Ec2Error::InvalidParameterValue(
            "The default version cannot be deleted. Either specify another version as default or delete the launch \
             template."
                .to_owned(),
        ));
    }
    unless_dry_run(input.dry_run)?;
    let (id, name) = (template.id, template.name.clone());
    let mut output = DeleteLaunchTemplateVersionsOutput::default();
    for number in numbers {
        let Some(row) = region.ec2.launch_templates.get_mut(&id) else { break };
        let (launch_template_id, launch_template_name) = (Some(id.to_string()), Some(name.clone()));
        match row.versions.remove(&number) {
            Some(_) => output.successfully_deleted_launch_template_versions.push(
                DeleteLaunchTemplateVersionsResponseSuccessItem {
                    launch_template_id,
                    launch_template_name,
                    version_number: Some(number),
                },
            ),
            None => output.unsuccessfully_deleted_launch_template_versions.push(
                DeleteLaunchTemplateVersionsResponseErrorItem {
                    launch_template_id,
                    launch_template_name,
                    version_number: Some(number),
                    response_error: Some(ResponseError {
                        code: Some(LaunchTemplateErrorCode::LaunchTemplateVersionDoesNotExist),
                        message: Some("The launch template version does not exist.".to_owned()),
                    }),
                },
            ),
        }
    }
    Ok(output)
}

fn numbered(template: &LaunchTemplate, text: &str) -> Result<i64, Ec2Error> {
    match text {
        "$Latest" => Ok(template.latest_version()),
        "$Default" => Ok(template.default_version),
        text => number(text),
    }
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;
    use crate::ec2::launch_template::testing::{create, next, versions};

    #[test]
    fn a_number_is_never_given_again_and_the_default_stays() {
        let mut world = World::new();
        let template = create(&mut world, "web");
        let data = RequestLaunchTemplateData { ebs_optimized: Some(true), ..Default::default() };
        next(&mut world, &template, None, data.clone());
        let delete = |numbers: &[&str]| DeleteLaunchTemplateVersionsInput {
            launch_template_id: Some(template.clone()),
            versions: numbers.iter().map(|number| (*number).to_owned()).collect(),
            ..Default::default()
        };
        expect_test::expect!["InvalidParameterValue: The default version cannot be deleted. Either specify another version as default or delete the launch template."]
            .assert_eq(&world.refusal(delete(&["2", "1"])));
        let answer = world.call(delete(&["2", "9"])).expect("neither is the default");
        let deleted = &answer.successfully_deleted_launch_template_versions[0];
        assert_eq!(deleted.version_number, Some(2));
        let kept = answer.unsuccessfully_deleted_launch_template_versions[0].response_error.clone();
        assert_eq!(
            kept.and_then(|error| error.code),
            Some(LaunchTemplateErrorCode::LaunchTemplateVersionDoesNotExist)
        );
        next(&mut world, &template, None, data);
        assert_eq!(versions(&world, &template), [(3, false), (1, true)]);
    }
}
