//! DescribeTags — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTags.html>
//!
//! Supported: load balancers, listeners, rules, target groups.

use model::elbv2::{DescribeTagsInput, DescribeTagsOutput, Tag, TagDescription};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::ops::MOST_NAMED;
use crate::elbv2::tags;
use crate::region::Region;

pub(crate) fn describe_tags(
    region: &Region,
    input: DescribeTagsInput,
) -> Result<DescribeTagsOutput, Elbv2Error> {
    if input.resource_arns.len() > MOST_NAMED {
        // From memory.
        let message = format!("Cannot have more than {MOST_NAMED} resources described");
        return Err(Elbv2Error::Validation(message));
    }
    let mut tag_descriptions = Vec::new();
    for arn in input.resource_arns {
        let resource = tags::tagged(region, &arn)?;
        let tag =
            |(key, value): (&String, &String)| Tag { key: Some(key.clone()), value: Some(value.clone()) };
        let tags = resource.tags(region).into_iter().flatten().map(tag).collect();
        tag_descriptions.push(TagDescription { resource_arn: Some(arn), tags });
    }
    Ok(DescribeTagsOutput { tag_descriptions })
}
