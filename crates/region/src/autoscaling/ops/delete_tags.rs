//! DeleteTags — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DeleteTags.html>
//!
//! Supported: tags of groups.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::input;
use crate::region::Region;
use model::Caller;
use model::autoscaling::{DeleteTagsInput, DeleteTagsOutput};

pub(crate) fn delete_tags(
    region: &mut Region,
    _caller: Caller,
    input: DeleteTagsInput,
) -> Result<DeleteTagsOutput, AutoScalingError> {
    let mut gone = Vec::new();
    for tag in input.tags {
        gone.push((input::group_name(region, tag.resource_id)?, tag.key.unwrap_or_default()));
    }
    for (name, key) in gone {
        if let Some(group) = region.autoscaling.groups.get_mut(&name) {
            group.tags.retain(|tag| tag.key != key);
        }
    }
    Ok(DeleteTagsOutput::default())
}
