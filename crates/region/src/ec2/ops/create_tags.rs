//! CreateTags — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html>
//!
//! Supported: several resources, all or nothing; a key that exists gets the new value.

use model::Caller;
use model::ec2::{CreateTagsInput, CreateTagsOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::tags::{self, Taggable, Tags};
use crate::region::Region;

pub(crate) fn create_tags(
    region: &mut Region,
    caller: Caller,
    input: CreateTagsInput,
) -> Result<CreateTagsOutput, Ec2Error> {
    let resources = Taggable::named(region, &input.resources)?;
    let added = tags::checked(&input.tags, caller)?;
    for resource in &resources {
        let mut all = resource.tags(region).cloned().unwrap_or_default();
        add(&mut all, &added);
        tags::check_count(&all)?;
    }
    unless_dry_run(input.dry_run)?;
    for resource in &resources {
        if let Some(tags) = resource.tags_mut(region) {
            add(tags, &added);
        }
    }
    Ok(CreateTagsOutput {})
}

fn add(tags: &mut Tags, added: &Tags) {
    tags.extend(added.iter().map(|(key, value)| (key.clone(), value.clone())));
}

#[cfg(test)]
mod tests {
    use model::ec2::Tag;

    use super::*;
    use crate::ec2::instance::testing::World;

    fn name(resources: &[&str], key: &str, value: &str) -> CreateTagsInput {
        let resources = resources.iter().map(|id| (*id).to_owned()).collect();
        let tags = vec![Tag { key: Some(key.to_owned()), value: Some(value.to_owned()) }];
        CreateTagsInput { resources, tags, ..Default::default() }
    }

    #[test]
    fn several_resources_get_a_tag_and_a_second_value_replaces_the_first() {
        let mut world = World::new();
        let id = world.running();
        let volume = world.row(&id).volumes[0].volume.to_string();
        world.call(name(&[&id, &volume], "Name", "blog")).expect("both exist");
        world.call(name(&[&id], "Name", "shop")).expect("it exists");
        let instance = world.show(&id).tags;
        assert_eq!((instance.len(), instance[0].value.as_deref()), (1, Some("shop")));
        let volume = Taggable::named(&world.region, &[volume]).expect("it exists").remove(0);
        let value = volume.tags(&world.region).and_then(|tags| tags.get("Name"));
        assert_eq!(value.map(String::as_str), Some("blog"));
    }

    #[test]
    fn one_unknown_resource_and_nothing_is_tagged() {
        let mut world = World::new();
        let id = world.running();
        let tag = name(&[&id, "i-00000000"], "Name", "blog");
        assert!(world.refusal(tag).starts_with("InvalidInstanceID.NotFound"));
        assert_eq!(world.refusal(name(&["blog"], "Name", "x")), "InvalidID: The ID 'blog' is not valid");
        assert!(world.refusal(name(&[&id], "AWS:x", "x")).contains("reserved for internal use"));
        assert!(world.refusal(name(&[&id], &"é".repeat(129), "x")).contains("maximum length of 128"));
        assert!(world.refusal(name(&[&id], "Name", &"é".repeat(257))).contains("maximum length of 256"));
    }

    #[test]
    fn a_resource_has_50_tags_at_most() {
        let mut world = World::new();
        let id = world.running();
        for number in 0..50 {
            world.call(name(&[&id], &number.to_string(), "")).expect("there is room");
        }
        assert_eq!(world.refusal(name(&[&id], "51", "")), "TagLimitExceeded: More than 50 tags specified");
        world.call(name(&[&id], "7", "again")).expect("a key that is there takes no room");
    }
}
