//! A launch from a launch template: what the template says, and over it what the request says.
//!
//! A member of the request replaces the template's; block device mappings replace those of the same device, tags those of
//! the same key. Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-launch-templates.html>; how lists are
//! laid over one another is from memory.

use model::ec2::{
    InstanceNetworkInterfaceSpecification, LaunchTemplateSpecification, RunInstancesInput, Tag,
    TagSpecification,
};
use model::shape::{Value, from_record, record};
use model::{Caller, Service};

use crate::ec2::errors::Ec2Error;
use crate::ec2::launch_template::{converted, named};
use crate::ec2::tags::Tags;
use crate::region::Region;

/// The tags by which an instance remembers its template.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/launch-instances-from-launch-template.html>
const TEMPLATE_TAGS: (&str, &str) = ("aws:ec2launchtemplate:id", "aws:ec2launchtemplate:version");

/// The request completed by the template that it names, and the tags by which the instances remember it; nothing if it
/// names none.
///
/// # Errors
/// A template or a version that does not exist.
pub(super) fn with_template(
    region: &Region,
    caller: Caller,
    input: &RunInstancesInput,
) -> Result<Option<(RunInstancesInput, Tags)>, Ec2Error> {
    let Some(LaunchTemplateSpecification { launch_template_id, launch_template_name, version }) =
        &input.launch_template
    else {
        return Ok(None);
    };
    let template = named(region, launch_template_id.as_deref(), launch_template_name.as_deref())?;
    let (number, version) = template.version(version.as_deref())?;
    let tags = Tags::from([
        (TEMPLATE_TAGS.0.to_owned(), template.id.to_string()),
        (TEMPLATE_TAGS.1.to_owned(), number.to_string()),
    ]);
    let mut whole = over(converted(&version.data), input);
    if caller == Caller::Service(Service::AutoScaling) {
        place_first_interface(&mut whole, input);
    }
    Ok(Some((whole, tags)))
}

/// The request over what the template says.
fn over(template: RunInstancesInput, input: &RunInstancesInput) -> RunInstancesInput {
    let (Value::Record(mut members), Value::Record(said)) = (record(&template), record(input)) else {
        return input.clone();
    };
    for (name, value) in said {
        members.retain(|(other, _)| *other != name);
        members.push((name, value));
    }
    let mut whole: RunInstancesInput =
        from_record(&Value::Record(members)).expect("every member comes from a shape of the same kind");
    whole.launch_template = None;
    whole.block_device_mappings = template.block_device_mappings;
    for mapping in &input.block_device_mappings {
        match whole.block_device_mappings.iter_mut().find(|other| other.device_name == mapping.device_name) {
            Some(other) => other.clone_from(mapping),
            None => whole.block_device_mappings.push(mapping.clone()),
        }
    }
    whole.tag_specifications = template.tag_specifications;
    for specification in &input.tag_specifications {
        add_tags(&mut whole.tag_specifications, specification);
    }
    whole
}

fn add_tags(specifications: &mut Vec<TagSpecification>, added: &TagSpecification) {
    let same = |other: &&mut TagSpecification| other.resource_type == added.resource_type;
    let Some(specification) = specifications.iter_mut().find(same) else {
        specifications.push(added.clone());
        return;
    };
    let replaced = |tag: &Tag| added.tags.iter().any(|new| new.key == tag.key);
    specification.tags.retain(|tag| !replaced(tag));
    specification.tags.extend(added.tags.iter().cloned());
}

/// Auto Scaling's subnet takes the place of the first interface's, which is how a template with interfaces serves a group
/// in several zones.
/// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-launch-template.html>
fn place_first_interface(whole: &mut RunInstancesInput, input: &RunInstancesInput) {
    if input.network_interfaces.is_empty()
        && input.subnet_id.is_some()
        && let Some(InstanceNetworkInterfaceSpecification { subnet_id, .. }) =
            whole.network_interfaces.first_mut()
    {
        *subnet_id = whole.subnet_id.take();
    }
}

#[cfg(test)]
mod tests {
    use model::DoorExt;
    use model::ec2::*;

    use super::*;
    use crate::ec2::instance::testing::World;
    use crate::ec2::launch_template::testing::{create, next};

    fn from(template: &str, version: Option<&str>) -> RunInstancesInput {
        RunInstancesInput {
            min_count: Some(1),
            max_count: Some(1),
            launch_template: Some(LaunchTemplateSpecification {
                launch_template_id: Some(template.to_owned()),
                launch_template_name: None,
                version: version.map(str::to_owned),
            }),
            ..Default::default()
        }
    }

    fn tag(key: &str, value: &str) -> Tag {
        Tag { key: Some(key.to_owned()), value: Some(value.to_owned()) }
    }

    fn version_tag(world: &World, id: &str) -> String {
        let tags = world.show(id).tags;
        let found = tags.into_iter().find(|tag| tag.key.as_deref() == Some(TEMPLATE_TAGS.1));
        found.and_then(|tag| tag.value).unwrap_or_default()
    }

    #[test]
    fn a_launch_takes_the_default_version_unless_it_names_another() {
        let mut world = World::new();
        let template = create(&mut world, "web");
        let data =
            RequestLaunchTemplateData { instance_type: Some("t3.micro".to_owned()), ..Default::default() };
        next(&mut world, &template, Some("1"), data);
        for (version, number, instance_type) in [
            (None, "1", "t2.micro"),
            (Some("$Default"), "1", "t2.micro"),
            (Some("$Latest"), "2", "t3.micro"),
            (Some("2"), "2", "t3.micro"),
        ] {
            let id = world.run(from(&template, version)).remove(0);
            assert_eq!(version_tag(&world, &id), number, "{version:?}");
            assert_eq!(world.show(&id).instance_type.as_deref(), Some(instance_type), "{version:?}");
        }
        let wrong = world.refusal(from(&template, Some("7")));
        assert!(wrong.starts_with("InvalidLaunchTemplateId.VersionNotFound"), "{wrong}");
    }

    #[test]
    fn what_the_request_says_stands_over_the_template() {
        let mut world = World::new();
        let template = create(&mut world, "web");
        let disk = |device: &str, size: i64| LaunchTemplateBlockDeviceMappingRequest {
            device_name: Some(device.to_owned()),
            ebs: Some(LaunchTemplateEbsBlockDeviceRequest { volume_size: Some(size), ..Default::default() }),
            ..Default::default()
        };
        let specification = LaunchTemplateTagSpecificationRequest {
            resource_type: Some("instance".to_owned()),
            tags: vec![tag("Name", "template"), tag("Stage", "test")],
        };
        let data = RequestLaunchTemplateData {
            block_device_mappings: vec![disk("/dev/xvda", 20), disk("/dev/sdf", 5)],
            tag_specifications: vec![specification],
            disable_api_stop: Some(true),
            ..Default::default()
        };
        next(&mut world, &template, Some("1"), data);
        let ebs = EbsBlockDevice { volume_size: Some(30), ..Default::default() };
        let request = RunInstancesInput {
            instance_type: Some("t3.small".to_owned()),
            block_device_mappings: vec![BlockDeviceMapping {
                device_name: Some("/dev/xvda".to_owned()),
                ebs: Some(ebs),
                ..Default::default()
            }],
            tag_specifications: vec![TagSpecification {
                resource_type: Some("instance".to_owned()),
                tags: vec![tag("Name", "request")],
            }],
            ..from(&template, Some("$Latest"))
        };
        let id = world.run(request).remove(0);
        let instance = world.row(&id);
        assert_eq!(instance.instance_type, "t3.small");
        assert!(instance.disable_api_stop);
        let sizes: i64 = world.region.ec2.volumes.rows().map(|volume| volume.size).sum();
        assert_eq!(sizes, 35, "the root volume is the request's, the other the template's");
        let value = |key: &str| instance.tags.get(key).map(String::as_str);
        assert_eq!((value("Name"), value("Stage")), (Some("request"), Some("test")));
    }

    #[test]
    fn a_template_without_an_image_launches_nothing() {
        let mut world = World::new();
        let template = create(&mut world, "web");
        let data =
            RequestLaunchTemplateData { instance_type: Some("t3.micro".to_owned()), ..Default::default() };
        next(&mut world, &template, None, data);
        assert_eq!(
            world.refusal(from(&template, Some("2"))),
            "MissingParameter: The request must contain the parameter ImageId"
        );
        let twice = LaunchTemplateSpecification {
            launch_template_name: Some("web".to_owned()),
            ..from(&template, None).launch_template.unwrap_or_default()
        };
        let twice = RunInstancesInput { launch_template: Some(twice), ..from(&template, None) };
        assert!(world.refusal(twice).starts_with("InvalidParameterCombination"));
    }

    #[test]
    fn auto_scaling_decides_on_the_subnet_of_a_template_with_an_interface() {
        let mut world = World::new();
        let template = create(&mut world, "web");
        let interface = LaunchTemplateInstanceNetworkInterfaceSpecificationRequest {
            device_index: Some(0),
            associate_public_ip_address: Some(false),
            ..Default::default()
        };
        let data = RequestLaunchTemplateData { network_interfaces: vec![interface], ..Default::default() };
        next(&mut world, &template, Some("1"), data);
        let subnets: Vec<String> = world.region.ec2.subnets.ids().map(ToString::to_string).collect();
        for subnet in &subnets {
            let launch = RunInstancesInput { subnet_id: Some(subnet.clone()), ..from(&template, Some("2")) };
            assert!(world.refusal(launch.clone()).starts_with("InvalidParameterCombination"));
            let made =
                world.region.call_as(Caller::Service(Service::AutoScaling), launch).expect("it launches");
            assert_eq!(made.instances[0].subnet_id.as_ref(), Some(subnet));
            assert_eq!(made.instances[0].public_ip_address, None);
        }
    }
}
