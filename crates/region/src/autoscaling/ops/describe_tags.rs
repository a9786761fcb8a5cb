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
    let mut shapes = Vec::new();
    for group in region.autoscaling.groups.rows() {
        for tag in &group.tags {
            if fits(group, tag, &input.filters)? {
                shapes.push(group.tag_shape(tag));
            }
        }
    }
    let (tags, next_token) = page(shapes, input.max_records, input.next_token, PAGE)?;
    Ok(DescribeTagsOutput { tags, next_token })
}

fn fits(group: &AutoScalingGroup, tag: &GroupTag, filters: &[Filter]) -> Result<bool, AutoScalingError> {
    for filter in filters {
        let text = match filter.name.as_deref().unwrap_or_default() {
            "auto-scaling-group" => group.name.to_string(),
            "key" => tag.key.clone(),
            "value" => tag.value.clone(),
            "propagate-at-launch" => tag.propagate_at_launch.to_string(),
            name => return Err(AutoScalingError::validation(format!("Filter type {name} is not correct"))),
        };
        if !filter.values.contains(&text) {
            return Ok(false);
        }
    }
    Ok(true)
}
