//! DescribeScalingActivities — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeScalingActivities.html>
//!
//! Supported: a group, ids, deleted groups, the filters `StartTimeLowerBound`, `StartTimeUpperBound` and `Status`, pages.
//! Newest first, those in progress before all others; those of the last six weeks, as long as AWS keeps them. The sentences
//! about filters are from memory.

use clockwork::sort;

use crate::autoscaling::Activity;
use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input::{PAGE_OF_100, named, page};
use crate::region::Region;
use clockwork::{Duration, Instant};
use model::autoscaling::{DescribeScalingActivitiesInput, DescribeScalingActivitiesOutput};
use model::autoscaling::{Filter, ScalingActivityStatusCode};
use model::ids::*;

/// How long activities are told
/// (<https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeScalingActivities.html>).
const TOLD: Duration = Duration::hours(24 * 42);

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
    let bounds = Bounds::read(&input.filters, input.auto_scaling_group_name.is_some())?;
    let wanted = |activity: &&Activity| {
        let group = input.auto_scaling_group_name.as_deref();
        group.is_none_or(|name| activity.group.as_str() == name)
            && (input.activity_ids.is_empty() || named(&input.activity_ids, &activity.id.to_string()))
            && (deleted || exists(activity))
            && (!activity.has_ended() || region.now < activity.start_time + TOLD)
            && bounds.fit(activity)
    };
    let mut rows: Vec<&Activity> = region.autoscaling.activities.rows().rev().filter(wanted).collect();
    sort::sort_by_key(&mut rows, |activity| activity.has_ended());
    let shapes = rows.into_iter().map(|activity| activity.to_shape(region)).collect();
    let (activities, next_token) = page(shapes, input.max_records, input.next_token, PAGE_OF_100)?;
    Ok(DescribeScalingActivitiesOutput { activities, next_token })
}

/// What the filters ask for; several values of one are joined by OR.
#[derive(Default)]
struct Bounds {
    from: Vec<Instant>,
    to: Vec<Instant>,
    statuses: Vec<ScalingActivityStatusCode>,
}

impl Bounds {
    fn read(filters: &[Filter], has_group: bool) -> Result<Bounds, AutoScalingError> {
        let mut bounds = Bounds::default();
        for filter in filters {
            match filter.name.as_deref().unwrap_or_default() {
                "StartTimeLowerBound" => bounds.from = times(&filter.values)?,
                "StartTimeUpperBound" => bounds.to = times(&filter.values)?,
                "Status" if has_group => {
                    let status = |text: &String| {
                        let invalid = || AutoScalingError::validation(format!("Invalid status: {text}"));
                        ScalingActivityStatusCode::parse(text).ok_or_else(invalid)
                    };
                    bounds.statuses = filter.values.iter().map(status).collect::<Result<_, _>>()?;
                }
                "Status" => {
                    return Err(AutoScalingError::validation(
                        "The Status filter can only be used with the AutoScalingGroupName parameter",
                    ));
                }
                name => {
                    return Err(AutoScalingError::validation(format!("Filter type {name} is not correct")));
                }
            }
        }
        Ok(bounds)
    }

    fn fit(&self, activity: &Activity) -> bool {
        let start = activity.start_time;
        (self.from.is_empty() || self.from.iter().any(|from| start >= *from))
            && (self.to.is_empty() || self.to.iter().any(|to| start <= *to))
            && (self.statuses.is_empty() || self.statuses.contains(&activity.status))
    }
}

fn times(values: &[String]) -> Result<Vec<Instant>, AutoScalingError> {
    let invalid = |text: &String| AutoScalingError::validation(format!("Invalid timestamp: {text}"));
    // A time without a zone is one of UTC.
    let read = |text: &String| Instant::parse_iso(text).or_else(|| Instant::parse_iso(&format!("{text}Z")));
    values.iter().map(|text| read(text).ok_or_else(|| invalid(text))).collect()
}
