//! CreateOrUpdateTags — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateOrUpdateTags.html>
//!
//! Supported: tags of groups. Members that exist keep theirs: tags propagate at launch only.

use model::autoscaling::{CreateOrUpdateTagsInput, CreateOrUpdateTagsOutput};
use crate::autoscaling::AutoScalingError;
use crate::region::Region;
use model::Caller;
use crate::autoscaling::input;

pub(crate) fn create_or_update_tags(
    region: &mut Region,
    _caller: Caller,
    input: CreateOrUpdateTagsInput,
) -> Result<CreateOrUpdateTagsOutput, AutoScalingError> {
    let mut changes = Vec::new();
    for tag in input.tags {
        let key = input::group_name(region, tag.resource_id.clone())?;
        changes.push((key.clone(), input::tags(&key, vec![tag])?));
    }
    for (key, tags) in changes {
        if let Some(group) = region.autoscaling.groups.get_mut(&key) {
            for tag in tags {
                group.tags.retain(|present| present.key != tag.key);
                group.tags.push(tag);
            }
        }
    }
    Ok(CreateOrUpdateTagsOutput::default())
}
