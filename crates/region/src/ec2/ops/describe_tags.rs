//! DescribeTags — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTags.html>
//!
//! Supported: the filters `key`, `value`, `resource-id`, `resource-type`, `tag:KEY`; pages. Tags of public images and
//! snapshots of others are not shown.

use model::ec2::{DescribeTagsInput, DescribeTagsOutput, TagDescription};

use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::errors::Ec2Error;
use crate::ec2::tags::{Tags, tagged};
use crate::region::Region;

/// The filters that are known here, beside `tag:KEY`.
const FILTERS: &[&str] = &["key", "resource-id", "resource-type", "value"];

pub(crate) fn describe_tags(
    region: &Region,
    input: DescribeTagsInput,
) -> Result<DescribeTagsOutput, Ec2Error> {
    if let Some(filter) = input.filters.iter().find(|filter| filter.name.as_deref() == Some("tag-key")) {
        return Err(Ec2Error::InvalidFilter(filter.name.clone().unwrap_or_default()));
    }
    check_filters(&input.filters, FILTERS, true)?;
    unless_dry_run(input.dry_run)?;
    let mut tags = Vec::new();
    for (resource_type, resource_id, row_tags) in tagged(region) {
        for (key, value) in row_tags {
            // A filter `tag:KEY` is about this one tag, not about the resource.
            let this_tag = Tags::from([(key.clone(), value.clone())]);
            let is_wanted = passes(&input.filters, &this_tag, |name, is| match name {
                "key" => is(key),
                "resource-id" => is(&resource_id),
                "resource-type" => is(resource_type),
                "value" => is(value),
                _ => false,
            });
            if is_wanted {
                tags.push(TagDescription {
                    key: Some(key.clone()),
                    resource_id: Some(resource_id.clone()),
                    resource_type: Some(resource_type.to_owned()),
                    value: Some(value.clone()),
                });
            }
        }
    }
    let (tags, next_token) = page(tags, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeTagsOutput { next_token, tags })
}

#[cfg(test)]
mod tests {
    use model::ec2::{CreateTagsInput, Filter, Tag};

    use super::*;
    use crate::ec2::instance::testing::World;

    #[test]
    fn tags_are_found_by_resource_key_and_value() {
        let mut world = World::new();
        let id = world.running();
        let tags =
            ["Name", "Stage"].map(|key| Tag { key: Some(key.to_owned()), value: Some("blog".to_owned()) });
        let input =
            CreateTagsInput { resources: vec![id.clone()], tags: tags.to_vec(), ..Default::default() };
        world.call(input).expect("it exists");
        let count = |name: &str, value: &str| {
            let filters = vec![Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] }];
            world.ask(DescribeTagsInput { filters, ..Default::default() }).tags.len()
        };
        assert_eq!(count("resource-id", &id), 2);
        assert_eq!(count("resource-type", "instance"), 2);
        assert_eq!(count("key", "Name"), 1);
        assert_eq!(count("tag:Stage", "blo*"), 1);
        assert_eq!(count("value", "shop"), 0);
    }
}
