//! DeleteTags — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html>
//!
//! Supported: keys, keys with the value they must have, and no tags at all, which deletes all but AWS's own. A key
//! that is not there is ignored.

use model::Caller;
use model::ec2::{DeleteTagsInput, DeleteTagsOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::tags::{self, Taggable};
use crate::region::Region;

pub(crate) fn delete_tags(
    region: &mut Region,
    caller: Caller,
    input: DeleteTagsInput,
) -> Result<DeleteTagsOutput, Ec2Error> {
    let resources = Taggable::named(region, &input.resources)?;
    for tag in &input.tags {
        tags::check_key(tag.key.as_deref().unwrap_or_default(), caller)?;
    }
    unless_dry_run(input.dry_run)?;
    for resource in &resources {
        let Some(tags) = resource.tags_mut(region) else { continue };
        if input.tags.is_empty() {
            tags.retain(|key, _| tags::is_reserved(key));
        }
        for tag in &input.tags {
            let key = tag.key.as_deref().unwrap_or_default();
            let fits = |value: &String| tags.get(key) == Some(value);
            if tag.value.as_ref().is_none_or(fits) {
                tags.remove(key);
            }
        }
    }
    Ok(DeleteTagsOutput {})
}

#[cfg(test)]
mod tests {
    use model::ec2::{RunInstancesInput, Tag, TagSpecification};
    use model::{DoorExt, Service};

    use super::*;
    use crate::ec2::instance::testing::World;

    fn tag(key: &str, value: Option<&str>) -> Tag {
        Tag { key: Some(key.to_owned()), value: value.map(str::to_owned) }
    }

    #[test]
    fn a_tag_goes_by_its_key_and_by_its_value_if_one_is_given() {
        let mut world = World::new();
        let tags = vec![tag("Name", Some("blog")), tag("aws:x", Some("y")), tag("Stage", Some("test"))];
        let specification = TagSpecification { resource_type: Some("instance".to_owned()), tags };
        let launch = RunInstancesInput { tag_specifications: vec![specification], ..world.launch() };
        let made =
            world.region.call_as(Caller::Service(Service::AutoScaling), launch).expect("Auto Scaling may");
        let id = made.instances[0].instance_id.clone().expect("it has an id");
        let delete =
            |tags: Vec<Tag>| DeleteTagsInput { resources: vec![id.clone()], tags, ..Default::default() };
        let keys = |world: &World| -> Vec<String> { world.row(&id).tags.keys().cloned().collect() };
        world
            .call(delete(vec![tag("Name", Some("shop")), tag("none", None)]))
            .expect("what is not there is ignored");
        assert_eq!(keys(&world), ["Name", "Stage", "aws:x"]);
        world.call(delete(vec![tag("Name", Some("blog"))])).expect("it is there");
        assert_eq!(keys(&world), ["Stage", "aws:x"]);
        assert!(world.refusal(delete(vec![tag("aws:x", None)])).contains("reserved"));
        world.call(delete(Vec::new())).expect("no tags are all tags");
        assert_eq!(keys(&world), ["aws:x"]);
    }
}
