//! DescribeScalingActivities — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeScalingActivities.html>
//!
//! Supported: a group, ids, deleted groups, pages. Newest first, those in progress before all others.

use clockwork::sort;

use crate::autoscaling::Activity;
use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input::{named, page};
use crate::region::Region;
use model::autoscaling::{DescribeScalingActivitiesInput, DescribeScalingActivitiesOutput};
use model::ids::*;

pub(crate) fn describe_scaling_activities(
    region: &Region,
    input: DescribeScalingActivitiesInput,
) -> Result<DescribeScalingActivitiesOutput, AutoScalingError> {
    let deleted = input.include_deleted_groups.unwrap_or(false);
    let exists = |activity: &Activity| {
        let group = region.autoscaling.groups.get(&activity.group);
        group.is_some_and(|group| group.ordinal == activity.group_ordinal)
    };
    if let Some(name) = &input.auto_scaling_group_name
        && !deleted
        && !region.autoscaling.groups.contains(&AutoScalingGroupName::new(name))
    {
        return Err(AutoScalingError::GroupNotFound(name.clone()));
    }
    let wanted = |activity: &&Activity| {
        let group = input.auto_scaling_group_name.as_deref();
        group.is_none_or(|name| activity.group.as_str() == name)
            && named(&input.activity_ids, &activity.id)
            && (deleted || exists(activity))
    };
    let mut rows: Vec<&Activity> = region.autoscaling.activities.rows().rev().filter(wanted).collect();
    sort::sort_by_key(&mut rows, |activity| activity.has_ended());
    let shapes = rows.into_iter().map(|activity| activity.to_shape(region)).collect();
    let (activities, next_token) = page(shapes, input.max_records, input.next_token)?;
    Ok(DescribeScalingActivitiesOutput { activities, next_token })
}
