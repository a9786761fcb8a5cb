//! ModifyLaunchTemplate — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyLaunchTemplate.html>
//!
//! Supported: `DefaultVersion`, a number, `$Latest` or `$Default`. The call is the same however often it is made, so that a
//! client token changes nothing.

use model::Caller;
use model::ec2::{ModifyLaunchTemplateInput, ModifyLaunchTemplateOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::launch_template::named;
use crate::region::Region;

pub(crate) fn modify_launch_template(
    region: &mut Region,
    _caller: Caller,
    input: ModifyLaunchTemplateInput,
) -> Result<ModifyLaunchTemplateOutput, Ec2Error> {
    if input.launch_template_id.is_some() && input.launch_template_name.is_some() {
        let sentence = "Either provide launch template ID or launch template name to modify the template.";
        return Err(Ec2Error::InvalidParameterCombination(sentence));
    }
    let template = named(region, input.launch_template_id.as_deref(), input.launch_template_name.as_deref())?;
    let version = input.default_version.as_deref().ok_or(Ec2Error::MissingParameter("SetDefaultVersion"))?;
    let number = match template.version(Some(version)) {
        Ok((number, _)) => number,
        Err(Ec2Error::LaunchTemplateVersionNotFound { version, .. }) => {
            return Err(Ec2Error::LaunchTemplateDefaultNotFound(version));
        }
        Err(other) => return Err(other),
    };
    unless_dry_run(input.dry_run)?;
    let id = template.id;
    if let Some(row) = region.ec2.launch_templates.get_mut(&id) {
        row.default_version = number;
    }
    let launch_template = region.ec2.launch_templates.get(&id).map(|row| row.to_shape(region));
    Ok(ModifyLaunchTemplateOutput { launch_template })
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;
    use crate::ec2::launch_template::testing::{create, next, versions};

    #[test]
    fn another_version_becomes_the_default() {
        let mut world = World::new();
        let template = create(&mut world, "web");
        let data = RequestLaunchTemplateData { ebs_optimized: Some(true), ..Default::default() };
        next(&mut world, &template, None, data);
        let to = |version: &str| ModifyLaunchTemplateInput {
            launch_template_id: Some(template.clone()),
            default_version: Some(version.to_owned()),
            ..Default::default()
        };
        world.call(to("$Latest")).expect("it has a latest version");
        assert_eq!(versions(&world, &template), [(2, true), (1, false)]);
        world.call(to("1")).expect("it has version 1");
        assert_eq!(versions(&world, &template), [(2, false), (1, true)]);
        assert_eq!(
            world.refusal(to("42")),
            "InvalidLaunchTemplateId.VersionNotFound: The launch template version 42 is not found for the specified \
             launch template."
        );
    }
}
