//! RemoveTags — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RemoveTags.html>
//!
//! Supported: load balancers, listeners, rules, target groups.

use model::Caller;
use model::elbv2::{RemoveTagsInput, RemoveTagsOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::tags;
use crate::region::Region;

pub(crate) fn remove_tags(
    region: &mut Region,
    _caller: Caller,
    input: RemoveTagsInput,
) -> Result<RemoveTagsOutput, Elbv2Error> {
    let arns = input.resource_arns.iter();
    let resources = arns.map(|arn| tags::tagged(region, arn)).collect::<Result<Vec<_>, _>>()?;
    for resource in resources {
        if let Some(tags) = resource.tags_mut(region) {
            tags.retain(|key, _| !input.tag_keys.contains(key));
        }
    }
    Ok(RemoveTagsOutput::default())
}
