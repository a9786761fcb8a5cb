//! What a version of a launch template holds: its fields, and how they become AWS's launch template data.

use model::ec2::{
    DescribeImagesInput, LaunchTemplateBlockDeviceMappingRequest, LaunchTemplateEbsBlockDeviceRequest,
    LaunchTemplateInstanceNetworkInterfaceSpecificationRequest, LaunchTemplateTagSpecificationRequest,
    RequestLaunchTemplateData, VolumeType,
};

use crate::{
    console::{
        act::{AskField, Values, right},
        choose::{self, or_none},
        forms::FieldErrors,
        support::{Desk, MOST_USER_DATA, encode_user_data, tag, text},
    },
    t,
};

/// The fields. A new version leaves empty what shall stay as in its source.
pub(super) fn fields(desk: Desk, leave: &'static str) -> Vec<AskField> {
    let images = or_none(leave, choose::images(desk));
    let types = or_none(leave, choose::instance_types(desk));
    let keys = or_none(leave, choose::key_pairs(desk));
    let subnets = or_none(leave, choose::subnets(desk, None));
    let answer = |value: &str, words: &str| (value.to_owned(), words.to_owned());
    let yes_no = move || or_none(leave, vec![answer("true", "Enable"), answer("false", "Disable")]);
    vec![
        AskField::heading("Launch template contents"),
        AskField::one_of("image", "AMI", images),
        AskField::one_of("type", "Instance type", types),
        AskField::one_of("key", "Key pair name", keys),
        AskField::heading("Network"),
        AskField::one_of("subnet", "Subnet", subnets).hint(t!(templates.subnet_hint)),
        AskField::ticks_of("groups", "Security groups", choose::groups_of_subnet(desk, "subnet"))
            .hint(t!(templates.groups_hint)),
        AskField::one_of("public", "Auto-assign public IP", yes_no()),
        AskField::heading("Storage"),
        AskField::number("size", "Size of the root volume (GiB)").optional().hint(t!(templates.size_hint)),
        AskField::heading("Resource tags"),
        AskField::text("instance_name", "Name of the instances").optional(),
        AskField::heading("Advanced details"),
        AskField::one_of("protection", "Termination protection", yes_no()),
        AskField::area("user_data", "User data").optional().hint(t!(templates.user_data_hint)),
    ]
}

/// The root device of the chosen image.
pub(super) fn root_device(desk: Desk, values: &Values) -> Option<String> {
    let image = values.optional("image")?;
    let input = DescribeImagesInput { image_ids: vec![image], ..Default::default() };
    desk.bridge.ask(input).ok()?.images.into_iter().next()?.root_device_name
}

fn yes_no(values: &Values, key: &str) -> Option<bool> {
    values.optional(key).map(|answer| answer == "true")
}

/// AWS's launch template data.
///
/// # Errors
/// What is wrong, by field.
pub(super) fn to_data(
    values: &Values,
    root_device: Option<String>,
) -> Result<RequestLaunchTemplateData, FieldErrors> {
    let mut errors = FieldErrors::new();
    let size = values.number("size", 1, 16_384, &mut errors);
    if size.is_some() && root_device.is_none() {
        errors.insert("size", t!(templates.size_without_image).to_owned());
    }
    let script = values.raw("user_data");
    if script.len() > MOST_USER_DATA {
        errors.insert("user_data", t!(instances.user_data_long, bytes = script.len()));
    }
    right(errors)?;
    let (subnet_id, public) = (values.optional("subnet"), yes_no(values, "public"));
    let groups = values.list("groups");
    // An interface of its own is needed to name a subnet or an address; the groups then belong to it
    // (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RequestLaunchTemplateData.html).
    let has_interface = subnet_id.is_some() || public.is_some();
    let interface = LaunchTemplateInstanceNetworkInterfaceSpecificationRequest {
        device_index: Some(0),
        subnet_id,
        associate_public_ip_address: public,
        groups: groups.clone(),
        ..Default::default()
    };
    let disk = size.map(|size| LaunchTemplateBlockDeviceMappingRequest {
        device_name: root_device,
        ebs: Some(LaunchTemplateEbsBlockDeviceRequest {
            volume_size: Some(size),
            volume_type: Some(VolumeType::Gp2),
            delete_on_termination: Some(true),
            ..Default::default()
        }),
        ..Default::default()
    });
    let name = values.optional("instance_name").map(|name| LaunchTemplateTagSpecificationRequest {
        resource_type: Some("instance".to_owned()),
        tags: vec![tag("Name", &name)],
    });
    Ok(RequestLaunchTemplateData {
        image_id: values.optional("image"),
        instance_type: values.optional("type"),
        key_name: values.optional("key"),
        security_group_ids: if has_interface { Vec::new() } else { groups },
        network_interfaces: if has_interface { vec![interface] } else { Vec::new() },
        block_device_mappings: disk.into_iter().collect(),
        tag_specifications: name.into_iter().collect(),
        disable_api_termination: yes_no(values, "protection"),
        user_data: encode_user_data(&script),
        ..Default::default()
    })
}

/// A name as launch templates may have it
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html>, `LaunchTemplateName`).
pub(super) fn is_name(name: &str) -> bool {
    let may = |byte: u8| byte.is_ascii_alphanumeric() || b"().-/_".contains(&byte);
    (3..=128).contains(&name.len()) && name.bytes().all(may)
}

/// The name, or what is wrong with it.
pub(super) fn checked_name(values: &Values) -> Result<Option<String>, FieldErrors> {
    let mut errors = FieldErrors::new();
    let name = values.needed("name", &mut errors);
    if name.as_ref().is_some_and(|name| !is_name(name)) {
        errors.insert("name", t!(templates.name_wrong).to_owned());
    }
    right(errors)?;
    Ok(name)
}

/// The word for what a version leaves to the launch.
pub(super) fn version_words(number: Option<i64>) -> String {
    text(&number.map(|number| number.to_string()))
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn what_is_left_empty_is_not_sent() {
        let data = to_data(&Values::default(), None).expect("nothing is wrong with nothing");
        assert_eq!(data, RequestLaunchTemplateData::default());
    }

    #[test]
    fn groups_go_with_the_interface_that_names_a_subnet() {
        let mut values = Values::of(&[("subnet", "subnet-1")]);
        values.put("groups", vec!["sg-1".to_owned()]);
        let data = to_data(&values, None).expect("right");
        assert!(data.security_group_ids.is_empty());
        assert_eq!(data.network_interfaces[0].groups, ["sg-1"]);
        values.put("subnet", Vec::new());
        assert_eq!(to_data(&values, None).expect("right").security_group_ids, ["sg-1"]);
    }

    #[test]
    fn a_size_needs_an_image_and_a_name_has_three_letters() {
        let errors = to_data(&Values::of(&[("size", "20")]), None).expect_err("no image");
        assert!(errors.contains_key("size"));
        assert!(checked_name(&Values::of(&[("name", "ab")])).is_err());
        assert!(checked_name(&Values::of(&[("name", "blog/v1")])).is_ok());
    }
}
