//! DescribeTargetGroups — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroups.html>
//!
//! Supported: everything.

use clockwork::sort;
use model::elbv2::{DescribeTargetGroupsInput, DescribeTargetGroupsOutput};

use crate::elbv2::TargetGroup;
use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::ops::{MOST_NAMED, page};
use crate::region::Region;

pub(crate) fn describe_target_groups(
    region: &Region,
    input: DescribeTargetGroupsInput,
) -> Result<DescribeTargetGroupsOutput, Elbv2Error> {
    let mut found = named(region, &input)?;
    sort::sort_by(&mut found, |a, b| a.name.cmp(&b.name));
    let shapes = found.into_iter().map(|group| group.to_shape(region)).collect();
    let (target_groups, next_marker) = page(shapes, input.page_size, input.marker.as_deref())?;
    Ok(DescribeTargetGroupsOutput { target_groups, next_marker })
}

fn named<'a>(
    region: &'a Region,
    input: &DescribeTargetGroupsInput,
) -> Result<Vec<&'a TargetGroup>, Elbv2Error> {
    let rows = &region.elbv2.target_groups;
    if input.target_group_arns.len().max(input.names.len()) > MOST_NAMED {
        // <https://github.com/ansible-collections/amazon.aws/pull/1593> quotes the sentence.
        let message = format!("You cannot describe more than '{MOST_NAMED}' target groups at a time");
        return Err(Elbv2Error::Validation(message));
    }
    match (&input.load_balancer_arn, input.target_group_arns.as_slice(), input.names.as_slice()) {
        (None, [], []) => Ok(rows.rows().collect()),
        (Some(arn), [], []) => {
            let balancer = region.load_balancer_named(arn)?;
            Ok(rows.rows().filter(|group| region.user_of(group.id) == Some(balancer)).collect())
        }
        (None, arns, []) => {
            let ids = arns.iter().map(|arn| region.target_group_named(arn)).collect::<Result<Vec<_>, _>>()?;
            Ok(ids.iter().filter_map(|id| rows.get(id)).collect())
        }
        (None, [], names) => {
            let one = |name: &String| rows.rows().find(|group| group.name == *name);
            names.iter().map(|name| one(name).ok_or(Elbv2Error::NotFound(Resource::TargetGroup))).collect()
        }
        _ => {
            let message =
                "Load balancer ARN, target group ARNs and names cannot be specified at the same time";
            Err(Elbv2Error::Validation(message.to_owned()))
        }
    }
}
