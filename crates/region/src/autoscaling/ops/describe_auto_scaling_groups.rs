//! DescribeAutoScalingGroups — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAutoScalingGroups.html>
//!
//! Supported: names, tag filters, `IncludeInstances`, pages.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::AutoScalingGroup;
use crate::autoscaling::input::{PAGE, check_named, named, page};
use crate::region::Region;
use model::autoscaling::Filter;
use model::autoscaling::{DescribeAutoScalingGroupsInput, DescribeAutoScalingGroupsOutput};
use model::filters;

pub(crate) fn describe_auto_scaling_groups(
    region: &Region,
    input: DescribeAutoScalingGroupsInput,
) -> Result<DescribeAutoScalingGroupsOutput, AutoScalingError> {
    check_named("group names", &input.auto_scaling_group_names, input.max_records)?;
    let with_instances = input.include_instances.unwrap_or(true);
    let mut shapes = Vec::new();
    for group in region.autoscaling.groups.rows() {
        if named(&input.auto_scaling_group_names, group.name.as_str()) && fits(group, &input.filters)? {
            shapes.push(group.to_shape(region, with_instances));
        }
    }
    let (auto_scaling_groups, next_token) = page(shapes, input.max_records, input.next_token, PAGE)?;
    Ok(DescribeAutoScalingGroupsOutput { auto_scaling_groups, next_token })
}

fn fits(group: &AutoScalingGroup, filters: &[Filter]) -> Result<bool, AutoScalingError> {
    for filter in filters {
        let name = filter.name.as_deref().unwrap_or_default();
        let fits = |text: &str| filters::any_fits(&filter.values, text);
        let found = match name {
            "tag-key" => group.tags.iter().any(|tag| fits(&tag.key)),
            "tag-value" => group.tags.iter().any(|tag| fits(&tag.value)),
            _ => match name.strip_prefix("tag:") {
                Some(key) => group.tags.iter().any(|tag| tag.key == key && fits(&tag.value)),
                None => {
                    return Err(AutoScalingError::validation(format!("Filter type {name} is not correct")));
                }
            },
        };
        if !found {
            return Ok(false);
        }
    }
    Ok(true)
}
