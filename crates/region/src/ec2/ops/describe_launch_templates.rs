//! DescribeLaunchTemplates — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplates.html>
//!
//! Supported: ids, names, pages of 1 to 200, every documented filter.

use model::ec2::{DescribeLaunchTemplatesInput, DescribeLaunchTemplatesOutput};

use crate::ec2::describe::{check_filters, page_of, passes, unless_dry_run};
use crate::ec2::errors::Ec2Error;
use crate::ec2::launch_template::{LaunchTemplate, named};
use crate::region::Region;

const FILTERS: &[&str] = &["create-time", "launch-template-name"];

pub(crate) fn describe_launch_templates(
    region: &Region,
    input: DescribeLaunchTemplatesInput,
) -> Result<DescribeLaunchTemplatesOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let mut rows: Vec<&LaunchTemplate> = Vec::new();
    for id in &input.launch_template_ids {
        rows.push(named(region, Some(id), None)?);
    }
    for name in &input.launch_template_names {
        rows.push(named(region, None, Some(name)).map_err(|_| Ec2Error::LaunchTemplatesNotFound)?);
    }
    if input.launch_template_ids.is_empty() && input.launch_template_names.is_empty() {
        rows.extend(region.ec2.launch_templates.rows());
    }
    unless_dry_run(input.dry_run)?;
    rows.retain(|row| {
        passes(&input.filters, &row.tags, |name, is| match name {
            "create-time" => is(&row.create_time.iso_millis()),
            "launch-template-name" => is(&row.name),
            _ => false,
        })
    });
    let (rows, next_token) = page_of(rows, input.max_results, input.next_token.as_deref(), (1, 200))?;
    let launch_templates = rows.into_iter().map(|row| row.to_shape(region)).collect();
    Ok(DescribeLaunchTemplatesOutput { launch_templates, next_token })
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;
    use crate::ec2::launch_template::testing::create;

    #[test]
    fn templates_are_found_by_name_and_listed_in_pages() {
        let mut world = World::new();
        for name in ["web", "shop", "blog"] {
            create(&mut world, name);
        }
        let filter = Filter { name: Some("launch-template-name".to_owned()), values: vec!["*o*".to_owned()] };
        let found = DescribeLaunchTemplatesInput { filters: vec![filter], ..Default::default() };
        assert_eq!(world.ask(found).launch_templates.len(), 2);
        let page = DescribeLaunchTemplatesInput { max_results: Some(2), ..Default::default() };
        let first = world.ask(page.clone());
        let rest = world.ask(DescribeLaunchTemplatesInput { next_token: first.next_token, ..page });
        assert_eq!(
            (first.launch_templates.len(), rest.launch_templates.len(), rest.next_token),
            (2, 1, None)
        );
        let launch_template_names = vec!["web".to_owned(), "lost".to_owned()];
        expect_test::expect!["InvalidLaunchTemplateName.NotFoundException: At least one of the launch templates specified in the request does not exist."]
            .assert_eq(&world.refusal(DescribeLaunchTemplatesInput { launch_template_names, ..Default::default() }));
    }
}
