//! DeleteLaunchTemplate — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteLaunchTemplate.html>
//!
//! Supported: all versions go with it. A group that names it is no hindrance: its launches fail from now on.

use model::Caller;
use model::ec2::{DeleteLaunchTemplateInput, DeleteLaunchTemplateOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::launch_template::named;
use crate::region::Region;

pub(crate) fn delete_launch_template(
    region: &mut Region,
    _caller: Caller,
    input: DeleteLaunchTemplateInput,
) -> Result<DeleteLaunchTemplateOutput, Ec2Error> {
    let template = named(region, input.launch_template_id.as_deref(), input.launch_template_name.as_deref())?;
    unless_dry_run(input.dry_run)?;
    let launch_template = Some(template.to_shape(region));
    let id = template.id;
    region.ec2.launch_templates.remove(&id);
    region.ec2.launch_template_tokens.retain(|_, token_use| token_use.template != id);
    Ok(DeleteLaunchTemplateOutput { launch_template })
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;
    use crate::ec2::launch_template::testing::create;

    #[test]
    fn a_deleted_template_is_gone_and_its_name_is_free() {
        let mut world = World::new();
        let template = create(&mut world, "web");
        let by_name =
            DeleteLaunchTemplateInput { launch_template_name: Some("web".to_owned()), ..Default::default() };
        let deleted = world.call(by_name.clone()).expect("it exists").launch_template;
        assert_eq!(deleted.and_then(|deleted| deleted.launch_template_id), Some(template));
        assert!(world.refusal(by_name).starts_with("InvalidLaunchTemplateName.NotFoundException"));
        create(&mut world, "web");
    }
}
