//! DescribeLaunchTemplateVersions — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html>
//!
//! Supported: versions of one template by number, `$Latest`, `$Default` or between two numbers, newest first; the latest or
//! default versions of all templates; pages of 1 to 200; every documented filter that is about a member shown here.
//! Refused: `ResolveAlias`.

use model::ec2::{DescribeLaunchTemplateVersionsInput, DescribeLaunchTemplateVersionsOutput, Filter};

use crate::ec2::describe::{check_filters, flag, page_of, passes, unless_dry_run};
use crate::ec2::errors::{Ec2Error, own};
use crate::ec2::launch_template::{LaunchTemplate, Version, named, number};
use crate::ec2::tags::Tags;
use crate::region::Region;

const FILTERS: &[&str] = &[
    "create-time",
    "ebs-optimized",
    "host-resource-group-arn",
    "http-endpoint",
    "http-protocol-ipv4",
    "http-tokens",
    "iam-instance-profile",
    "image-id",
    "instance-type",
    "is-default-version",
    "kernel-id",
    "license-configuration-arn",
    "network-card-index",
    "ram-disk-id",
];

/// AWS's advice to whoever names neither a template nor `$Latest` or `$Default`.
const WHAT_TO_NAME: &str = "To describe the launch template data for all your launch templates, for ‘--versions’ specify \
    ‘$Latest’, ‘$Default’, or both, and omit ‘--launch-template-id’, ‘--launch-template-name’, and version numbers. To \
    describe the launch template data for a specific launch template, specify ‘--launch-template-id’ or \
    ‘--launch-template-name’, and for ‘--versions’ specify one or more of the following values: ‘$Latest’, ‘$Default’, or \
    one or more version numbers.";

pub(crate) fn describe_launch_template_versions(
    region: &Region,
    input: DescribeLaunchTemplateVersionsInput,
) -> Result<DescribeLaunchTemplateVersionsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, false)?;
    let found = match (&input.launch_template_id, &input.launch_template_name) {
        (None, None) => of_all(region, &input)?,
        (id, name) => of_one(named(region, id.as_deref(), name.as_deref())?, &input)?,
    };
    unless_dry_run(input.dry_run)?;
    let found = found.into_iter().filter(|found| is_wanted(found, &input.filters)).collect();
    let (found, next_token) = page_of(found, input.max_results, input.next_token.as_deref(), (1, 200))?;
    let launch_template_versions = found
        .into_iter()
        .map(|(template, number, version)| template.version_shape(region, number, version))
        .collect();
    Ok(DescribeLaunchTemplateVersionsOutput { launch_template_versions, next_token })
}

type Found<'a> = (&'a LaunchTemplate, i64, &'a Version);

fn of_one<'a>(
    template: &'a LaunchTemplate,
    input: &DescribeLaunchTemplateVersionsInput,
) -> Result<Vec<Found<'a>>, Ec2Error> {
    if !input.versions.is_empty() {
        let mut found: Vec<Found<'a>> = Vec::new();
        for text in &input.versions {
            let (number, version) = template.version(Some(text))?;
            if !found.iter().any(|(_, other, _)| *other == number) {
                found.push((template, number, version));
            }
        }
        found.sort_by_key(|(_, number, _)| -number);
        return Ok(found);
    }
    let bound = |text: &Option<String>| text.as_deref().map(number).transpose();
    let least = bound(&input.min_version)?.unwrap_or(0);
    let most = bound(&input.max_version)?.unwrap_or(i64::MAX);
    let versions = template.versions.iter().rev();
    let between = versions.filter(|(number, _)| (least..=most).contains(*number));
    Ok(between.map(|(number, version)| (template, *number, &**version)).collect())
}

/// Without a template: the latest or the default versions of all of them.
fn of_all<'a>(
    region: &'a Region,
    input: &DescribeLaunchTemplateVersionsInput,
) -> Result<Vec<Found<'a>>, Ec2Error> {
    let known = |text: &String| matches!(text.as_str(), "$Latest" | "$Default");
    // A number says nothing without a template (from recorded answers of AWS).
    if input.versions.is_empty() {
        return Err(own("MissingParameter", WHAT_TO_NAME));
    }
    if !input.versions.iter().all(known) {
        return Err(own("InvalidParameterValue", WHAT_TO_NAME));
    }
    let mut found = Vec::new();
    for template in region.ec2.launch_templates.rows() {
        found.extend(of_one(template, input)?);
    }
    Ok(found)
}

fn is_wanted((template, number, version): &Found<'_>, filters: &[Filter]) -> bool {
    let data = &version.data;
    let metadata = || data.metadata_options.as_ref();
    passes(filters, &Tags::new(), |name, is| match name {
        "create-time" => is(&version.create_time.iso_millis()),
        "ebs-optimized" => is(flag(data.ebs_optimized == Some(true))),
        "http-endpoint" => {
            metadata().and_then(|options| options.http_endpoint).is_some_and(|state| is(state.as_str()))
        }
        "http-tokens" => {
            metadata().and_then(|options| options.http_tokens).is_some_and(|state| is(state.as_str()))
        }
        "iam-instance-profile" => {
            let profile = data.iam_instance_profile.as_ref();
            profile.and_then(|profile| profile.arn.as_deref()).is_some_and(is)
        }
        "image-id" => data.image_id.as_deref().is_some_and(is),
        "instance-type" => data.instance_type.as_deref().is_some_and(is),
        "is-default-version" => is(flag(*number == template.default_version)),
        // Kernels, licences and cards: no template here has any.
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;
    use crate::ec2::launch_template::testing::{create, next};

    fn numbers(world: &World, input: DescribeLaunchTemplateVersionsInput) -> Vec<i64> {
        let answer = world.ask(input).launch_template_versions;
        answer.into_iter().filter_map(|version| version.version_number).collect()
    }

    #[test]
    fn versions_are_named_bounded_filtered_and_listed_newest_first() {
        let mut world = World::new();
        let template = create(&mut world, "web");
        for instance_type in ["t3.micro", "t3.small"] {
            let data = RequestLaunchTemplateData {
                instance_type: Some(instance_type.to_owned()),
                ..Default::default()
            };
            next(&mut world, &template, None, data);
        }
        let all = DescribeLaunchTemplateVersionsInput {
            launch_template_id: Some(template.clone()),
            ..Default::default()
        };
        let named = |texts: &[&str]| DescribeLaunchTemplateVersionsInput {
            versions: texts.iter().map(|text| (*text).to_owned()).collect(),
            ..all.clone()
        };
        assert_eq!(numbers(&world, all.clone()), [3, 2, 1]);
        assert_eq!(numbers(&world, named(&["$Default", "$Latest", "3"])), [3, 1]);
        let bounded = DescribeLaunchTemplateVersionsInput {
            min_version: Some("2".to_owned()),
            max_version: Some("2".to_owned()),
            ..all.clone()
        };
        assert_eq!(numbers(&world, bounded), [2]);
        let filter = Filter { name: Some("instance-type".to_owned()), values: vec!["t3.*".to_owned()] };
        assert_eq!(
            numbers(&world, DescribeLaunchTemplateVersionsInput { filters: vec![filter], ..all.clone() }),
            [3, 2]
        );
        let of_all = DescribeLaunchTemplateVersionsInput {
            versions: vec!["$Latest".to_owned()],
            ..Default::default()
        };
        assert_eq!(numbers(&world, of_all), [3]);
        assert_eq!(
            world.refusal(named(&["99"])),
            format!(
                "InvalidLaunchTemplateId.VersionNotFound: Could not find the specified version 99 for the launch \
                 template with ID {template}."
            )
        );
        assert!(
            world.refusal(DescribeLaunchTemplateVersionsInput::default()).starts_with("MissingParameter")
        );
    }
}
