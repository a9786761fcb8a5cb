//! DescribeTags — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeTags.html>
//!
//! Supported: the filters `auto-scaling-group`, `key`, `value` and `propagate-at-launch`, and pages.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::AutoScalingGroup;
use crate::autoscaling::group::GroupTag;
use crate::autoscaling::input::{PAGE, page};
use crate::region::Region;
use model::autoscaling::Filter;
use model::autoscaling::{DescribeTagsInput, DescribeTagsOutput};

pub(crate) fn describe_tags(
    region: &Region,
    input: DescribeTagsInput,
) -> Result<DescribeTagsOutput, AutoScalingError> {
    if let Some(name) = input
        .filters
        .iter()
        .map(|filter| filter.name.as_deref().unwrap_or_default())
        .find(|name| !FILTERS.contains(name))
    {
        return Err(AutoScalingError::validation(format!("Filter type {name} is not correct")));
    }
    let mut shapes = Vec::new();
    for group in region.autoscaling.groups.rows() {
        let found = group.tags.iter().filter(|tag| fits(group, tag, &input.filters));
        shapes.extend(found.map(|tag| group.tag_shape(tag)));
    }
    let (tags, next_token) = page(shapes, input.max_records, input.next_token, PAGE)?;
    Ok(DescribeTagsOutput { tags, next_token })
}

/// The filters that are known.
const FILTERS: &[&str] = &["auto-scaling-group", "key", "value", "propagate-at-launch"];

fn fits(group: &AutoScalingGroup, tag: &GroupTag, filters: &[Filter]) -> bool {
    filters.iter().all(|filter| {
        let is = |text: &str| filter.values.iter().any(|value| value == text);
        match filter.name.as_deref().unwrap_or_default() {
            "auto-scaling-group" => is(group.name.as_str()),
            "key" => is(&tag.key),
            "value" => is(&tag.value),
            // "Accepts a Boolean value": programs write `True` as well.
            "propagate-at-launch" => {
                let flag = tag.propagate_at_launch.to_string();
                filter.values.iter().any(|value| value.eq_ignore_ascii_case(&flag))
            }
            _ => false,
        }
    })
}
