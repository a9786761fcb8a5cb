//! AddTags — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AddTags.html>
//!
//! Supported: load balancers, listeners, rules, target groups.

use model::Caller;
use model::elbv2::{AddTagsInput, AddTagsOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::tags;
use crate::region::Region;

pub(crate) fn add_tags(
    region: &mut Region,
    caller: Caller,
    input: AddTagsInput,
) -> Result<AddTagsOutput, Elbv2Error> {
    let added = tags::checked(&input.tags, caller)?;
    let arns = input.resource_arns.iter();
    let resources = arns.map(|arn| tags::tagged(region, arn)).collect::<Result<Vec<_>, _>>()?;
    for resource in &resources {
        let mut all = resource.tags(region).cloned().unwrap_or_default();
        all.extend(added.clone());
        tags::check_count(all.len())?;
    }
    for resource in resources {
        if let Some(tags) = resource.tags_mut(region) {
            tags.extend(added.clone());
        }
    }
    Ok(AddTagsOutput::default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;
    use model::ReadDoorExt;
    use model::elbv2::{DescribeTagsInput, RemoveTagsInput, Tag};

    #[test]
    fn tags_come_and_go_and_those_of_aws_are_its_own() {
        let mut world = World::new();
        let resource_arns = vec![world.balancer.clone(), world.target_group.clone(), world.listener.clone()];
        let tag = |key: &str| vec![Tag { key: Some(key.to_owned()), value: Some("blog".to_owned()) }];
        world.call(AddTagsInput { resource_arns: resource_arns.clone(), tags: tag("site") });
        let described = |world: &World| {
            let answer = world.region.ask(DescribeTagsInput { resource_arns: resource_arns.clone() });
            answer
                .expect("an answer")
                .tag_descriptions
                .iter()
                .map(|description| description.tags.len())
                .collect::<Vec<_>>()
        };
        assert_eq!(described(&world), [1, 1, 1]);
        let reserved = AddTagsInput { resource_arns: resource_arns.clone(), tags: tag("aws:site") };
        assert_eq!(world.try_call(reserved).expect_err("it is AWS's own").code, "ValidationError");
        let tag_keys = vec!["site".to_owned()];
        world.call(RemoveTagsInput { resource_arns: resource_arns[..2].to_vec(), tag_keys });
        assert_eq!(described(&world), [0, 0, 1]);
    }
}
