//! What the wizard “Launch Instance” holds, and how it becomes RunInstances.

use model::ec2::{
    BlockDeviceMapping, EbsBlockDevice, Image, Instance, InstanceNetworkInterfaceSpecification,
    RunInstancesInput, VolumeType,
};

use super::super::security_groups::create::GroupForm;
use crate::{
    console::{
        forms::{FieldErrors, Take, whole_number},
        support::{MOST_USER_DATA, encode_user_data, tagged, text},
        tags::Pairs,
    },
    t,
};

/// Auto-assign Public IP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicIp {
    /// As the subnet says.
    Subnet,
    /// Always.
    Enable,
    /// Never.
    Disable,
}

/// What the wizard holds.
#[derive(Clone, Debug, PartialEq)]
pub struct LaunchForm {
    /// The image's id.
    pub image: String,
    /// The image's root device and the least size of its disk in GiB, once an image is chosen.
    pub root: Option<(String, i64)>,
    /// Such as `t2.micro`.
    pub instance_type: String,
    /// How many.
    pub count: String,
    /// The VPC.
    pub vpc: String,
    /// The subnet.
    pub subnet: String,
    /// Whether it gets a public address.
    pub public_ip: PublicIp,
    /// Termination protection.
    pub protection: bool,
    /// A script, or nothing.
    pub user_data: String,
    /// GiB of the root disk.
    pub size: String,
    /// The kind of the root disk.
    pub volume_type: VolumeType,
    /// Whether the root disk goes with the instance.
    pub delete_on_termination: bool,
    /// A new security group instead of existing ones.
    pub new_group: bool,
    /// The new group.
    pub group: GroupForm,
    /// The existing groups.
    pub groups: Vec<String>,
}

/// The fields of each step, in the wizard's order.
pub const STEPS: [&[&str]; 6] = [
    &["image"],
    &["instance_type"],
    &["count", "subnet", "user_data"],
    &["size"],
    &[],
    &["groups", "name", "description"],
];

impl LaunchForm {
    /// The image is this one; its disk is at least as big as the image's.
    pub fn choose_image(&mut self, image: &Image) {
        self.image = text(&image.image_id);
        let root = text(&image.root_device_name);
        let mapping = image.block_device_mappings.iter().find(|it| it.device_name.as_ref() == Some(&root));
        let least = mapping.and_then(|it| it.ebs.as_ref()?.volume_size).unwrap_or(8);
        self.size = least.to_string();
        self.root = Some((root, least));
    }

    /// “Launch More Like This”: all but the image, which needs to be looked up.
    pub fn copy_of(&mut self, instance: &Instance) {
        self.instance_type = text(&instance.instance_type);
        self.vpc = text(&instance.vpc_id);
        self.subnet = text(&instance.subnet_id);
        self.groups = instance.security_groups.iter().filter_map(|it| it.group_id.clone()).collect();
        self.new_group = self.groups.is_empty();
    }

    /// What is wrong, by field.
    #[must_use]
    pub fn check(&self) -> FieldErrors {
        let mut errors = FieldErrors::default();
        if self.image.is_empty() {
            errors.insert("image", t!(launch.image_missing).to_owned());
        }
        if self.instance_type.is_empty() {
            errors.insert("instance_type", t!(launch.type_missing).to_owned());
        }
        errors.take("count", whole_number(&self.count, 1, 20));
        if self.subnet.is_empty() {
            errors.insert("subnet", t!(console.required).to_owned());
        }
        if self.user_data.len() > MOST_USER_DATA {
            errors.insert("user_data", t!(instances.user_data_long, bytes = self.user_data.len()));
        }
        let least = self.root.as_ref().map_or(1, |root| root.1);
        errors.take("size", whole_number(&self.size, least, 16_384));
        if self.new_group {
            errors.extend(
                GroupForm { vpc: self.vpc.clone(), ..self.group.clone() }
                    .to_input()
                    .err()
                    .unwrap_or_default(),
            );
        } else if self.groups.is_empty() {
            errors.insert("groups", t!(launch.group_missing).to_owned());
        }
        errors
    }

    /// The launch, in these security groups, with this key and these tags.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn to_input(
        &self,
        groups: Vec<String>,
        key: Option<String>,
        tags: &Pairs,
    ) -> Result<RunInstancesInput, FieldErrors> {
        let errors = self.check();
        if !errors.is_empty() {
            return Err(errors);
        }
        let count = whole_number(&self.count, 1, 20).ok();
        let ebs = EbsBlockDevice {
            volume_size: self.size.trim().parse().ok(),
            volume_type: Some(self.volume_type),
            delete_on_termination: Some(self.delete_on_termination),
            ..Default::default()
        };
        let device_name = self.root.as_ref().map(|root| root.0.clone());
        let mut input = RunInstancesInput {
            image_id: Some(self.image.clone()),
            instance_type: Some(self.instance_type.clone()),
            min_count: count,
            max_count: count,
            key_name: key,
            user_data: encode_user_data(&self.user_data),
            disable_api_termination: self.protection.then_some(true),
            tag_specifications: tagged("instance", tags),
            block_device_mappings: vec![BlockDeviceMapping {
                device_name,
                ebs: Some(ebs),
                ..Default::default()
            }],
            ..Default::default()
        };
        // A choice about the public address belongs to the network interface, and then the subnet and the groups do, too:
        // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
        match self.public_ip {
            PublicIp::Subnet => {
                input.subnet_id = Some(self.subnet.clone());
                input.security_group_ids = groups;
            }
            PublicIp::Enable | PublicIp::Disable => {
                input.network_interfaces = vec![InstanceNetworkInterfaceSpecification {
                    device_index: Some(0),
                    subnet_id: Some(self.subnet.clone()),
                    groups,
                    associate_public_ip_address: Some(self.public_ip == PublicIp::Enable),
                    ..Default::default()
                }];
            }
        }
        Ok(input)
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn form() -> LaunchForm {
        let mut form = LaunchForm {
            image: String::new(),
            root: None,
            instance_type: "t2.micro".to_owned(),
            count: "1".to_owned(),
            vpc: "vpc-1".to_owned(),
            subnet: "subnet-1".to_owned(),
            public_ip: PublicIp::Subnet,
            protection: false,
            user_data: String::new(),
            size: String::new(),
            volume_type: VolumeType::Gp2,
            delete_on_termination: true,
            new_group: false,
            group: GroupForm::default(),
            groups: vec!["sg-1".to_owned()],
        };
        let ebs = EbsBlockDevice { volume_size: Some(10), ..Default::default() };
        let device_name = Some("/dev/xvda".to_owned());
        form.choose_image(&Image {
            image_id: Some("ami-1".to_owned()),
            root_device_name: device_name.clone(),
            block_device_mappings: vec![BlockDeviceMapping {
                device_name,
                ebs: Some(ebs),
                ..Default::default()
            }],
            ..Default::default()
        });
        form
    }

    fn input(form: &LaunchForm) -> RunInstancesInput {
        form.to_input(vec!["sg-1".to_owned()], Some("blog-key".to_owned()), &Pairs::new())
            .expect("the form is complete")
    }

    #[test]
    fn the_disk_is_as_big_as_the_images_and_not_smaller() {
        assert_eq!(form().size, "10");
        assert!(LaunchForm { size: "9".to_owned(), ..form() }.check().contains_key("size"));
    }

    #[test]
    fn a_choice_about_the_public_address_moves_subnet_and_groups_to_the_interface() {
        let plain = input(&form());
        assert_eq!(plain.subnet_id.as_deref(), Some("subnet-1"));
        assert!(plain.network_interfaces.is_empty());
        let public = input(&LaunchForm { public_ip: PublicIp::Enable, ..form() });
        assert_eq!((public.subnet_id, public.security_group_ids.len()), (None, 0));
        assert_eq!(public.network_interfaces[0].associate_public_ip_address, Some(true));
        assert_eq!(public.network_interfaces[0].groups, ["sg-1"]);
    }

    #[test]
    fn each_step_has_its_own_errors() {
        let empty = LaunchForm { image: String::new(), count: "0".to_owned(), groups: Vec::new(), ..form() };
        let errors = empty.check();
        assert_eq!(errors.keys().copied().collect::<Vec<_>>(), ["count", "groups", "image"]);
        for field in errors.keys() {
            assert!(STEPS.iter().any(|fields| fields.contains(field)), "no step shows {field}");
        }
    }
}
