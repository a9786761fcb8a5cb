//! CreateOrUpdateTags — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateOrUpdateTags.html>
//!
//! Supported: tags of groups. Members that exist keep theirs: tags propagate at launch only.

use clockwork::sort;

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::group::GroupTag;
use crate::autoscaling::input;
use crate::region::Region;
use model::Caller;
use model::autoscaling::{CreateOrUpdateTagsInput, CreateOrUpdateTagsOutput};
use model::ids::AutoScalingGroupName;
use std::collections::BTreeSet;

pub(crate) fn create_or_update_tags(
    region: &mut Region,
    _caller: Caller,
    input: CreateOrUpdateTagsInput,
) -> Result<CreateOrUpdateTagsOutput, AutoScalingError> {
    let mut changes = Vec::new();
    for tag in input.tags {
        input::check_tagged(&tag)?;
        let key = input::group_name(region, tag.resource_id.clone())?;
        changes.push((key.clone(), input::tags(&key, vec![tag])?));
    }
    check_counts(region, &changes)?;
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

/// No group may end up with more tags than it may have.
fn check_counts(
    region: &Region,
    changes: &[(AutoScalingGroupName, Vec<GroupTag>)],
) -> Result<(), AutoScalingError> {
    for (name, _) in changes {
        let present =
            region.autoscaling.groups.get(name).map(|group| group.tags.as_slice()).unwrap_or_default();
        let new = changes.iter().filter(|(other, _)| other == name).flat_map(|(_, tags)| tags);
        let keys: BTreeSet<&str> = sort::gather(present.iter().chain(new).map(|tag| tag.key.as_str()));
        input::check_tag_count(name, keys.len())?;
    }
    Ok(())
}
