//! The values of the wizard “Create Launch Configuration”, and the one place where they become AWS's input.

use model::autoscaling::{
    BlockDeviceMapping, CreateLaunchConfigurationInput, Ebs, InstanceMonitoring, LaunchConfiguration,
};
use model::ec2::Image;

use crate::{
    console::{
        forms::{FieldErrors, Take, whole_number},
        support::{decode_text, encode_user_data},
    },
    t,
};

/// The most bytes of user data: what 21,847 characters of base64 hold, AWS's limit of this member. It is one byte less than
/// an instance takes. <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateLaunchConfiguration.html>.
pub(super) const MOST_USER_DATA: usize = 21_847 / 4 * 3;

/// The three answers to “IP Address Type”.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum PublicAddress {
    /// What the subnet says; the API's member is left out.
    #[default]
    AsSubnet,
    /// Every machine has one.
    Every,
    /// No machine has one.
    Never,
}

impl PublicAddress {
    /// AWS's member `AssociatePublicIpAddress`.
    pub(crate) fn of(member: Option<bool>) -> Self {
        match member {
            None => Self::AsSubnet,
            Some(true) => Self::Every,
            Some(false) => Self::Never,
        }
    }

    fn member(self) -> Option<bool> {
        match self {
            Self::AsSubnet => None,
            Self::Every => Some(true),
            Self::Never => Some(false),
        }
    }

    /// The old console's words.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::AsSubnet => {
                "Only assign a public IP address to instances launched in the default VPC and subnet. (default)"
            }
            Self::Every => "Assign a public IP address to every instance.",
            Self::Never => "Do not assign a public IP address to any instances.",
        }
    }
}

/// The disk the machines boot from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Root {
    pub(crate) device: String,
    pub(crate) snapshot: String,
    pub(crate) size: String,
    /// The image's own size; a disk cannot be smaller than what is copied onto it.
    pub(crate) least_size: i64,
    pub(crate) volume_type: String,
    pub(crate) delete_on_termination: bool,
}

/// Where the security groups come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum GroupsFrom {
    /// A new group.
    New,
    /// Groups that exist.
    #[default]
    Existing,
}

/// A security group to make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NewGroup {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) vpc: String,
    pub(crate) ssh: bool,
    pub(crate) http: bool,
}

/// The wizard's values.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct LaunchConfigurationForm {
    pub(crate) image: String,
    pub(crate) instance_type: String,
    pub(crate) name: String,
    pub(crate) monitoring: bool,
    pub(crate) user_data: String,
    pub(crate) public_address: PublicAddress,
    pub(crate) root: Root,
    pub(crate) groups_from: GroupsFrom,
    pub(crate) groups: Vec<String>,
    pub(crate) new_group: NewGroup,
    /// The key pair; nothing when the learner goes on without one.
    pub(crate) key: String,
    /// What a copied configuration has that the wizard does not show: it is passed on as it is.
    pub(crate) kept: Kept,
    /// Names that are taken.
    pub(crate) taken: Vec<String>,
}

/// What is passed on unseen from a configuration that is copied.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Kept {
    /// Disks beside the root.
    disks: Vec<BlockDeviceMapping>,
    /// User data whose bytes are no text: its text, and the bytes.
    user_data: Option<(String, String)>,
    ebs_optimized: Option<bool>,
    metadata_options: Option<model::autoscaling::InstanceMetadataOptions>,
}

impl LaunchConfigurationForm {
    /// The form as it opens.
    pub(crate) fn new() -> Self {
        Self { instance_type: "t2.micro".to_owned(), ..Self::default() }
    }

    /// The form as “Copy launch configuration” opens it.
    pub(crate) fn copy_of(configuration: &LaunchConfiguration, image: Option<&Image>) -> Self {
        let mut form = Self::new();
        if let Some(image) = image {
            form.choose_image(image);
        }
        form.image = configuration.image_id.clone().unwrap_or_default();
        form.instance_type = configuration.instance_type.clone().unwrap_or_default();
        form.name = format!("{}Copy", configuration.launch_configuration_name.as_deref().unwrap_or_default());
        form.monitoring = configuration
            .instance_monitoring
            .as_ref()
            .and_then(|monitoring| monitoring.enabled)
            .unwrap_or(false);
        if let Some(data) = configuration.user_data.as_deref().filter(|data| !data.is_empty()) {
            form.user_data = decode_text(data);
            form.kept.user_data = Some((form.user_data.clone(), data.to_owned()));
        }
        form.public_address = PublicAddress::of(configuration.associate_public_ip_address);
        for mapping in &configuration.block_device_mappings {
            form.take_mapping(mapping);
        }
        form.groups = configuration.security_groups.clone();
        form.key = configuration.key_name.clone().unwrap_or_default();
        form.kept.ebs_optimized = configuration.ebs_optimized;
        form.kept.metadata_options = configuration.metadata_options.clone();
        form
    }

    fn take_mapping(&mut self, mapping: &BlockDeviceMapping) {
        let is_root = mapping.device_name.as_deref() == Some(self.root.device.as_str());
        let Some(ebs) = mapping.ebs.as_ref().filter(|_| is_root) else {
            self.kept.disks.push(mapping.clone());
            return;
        };
        if let Some(size) = ebs.volume_size {
            self.root.size = size.to_string();
        }
        if let Some(kind) = &ebs.volume_type {
            self.root.volume_type = kind.clone();
        }
        self.root.delete_on_termination =
            ebs.delete_on_termination.unwrap_or(self.root.delete_on_termination);
    }

    /// The learner chooses an image: its root disk is what step 4 shows.
    pub(crate) fn choose_image(&mut self, image: &Image) {
        let device = image.root_device_name.clone().unwrap_or_else(|| "/dev/xvda".to_owned());
        let disk =
            image.block_device_mappings.iter().find(|mapping| mapping.device_name.as_ref() == Some(&device));
        let ebs = disk.and_then(|mapping| mapping.ebs.clone()).unwrap_or_default();
        let least_size = ebs.volume_size.unwrap_or(8);
        self.image = image.image_id.clone().unwrap_or_default();
        self.root = Root {
            device,
            snapshot: ebs.snapshot_id.unwrap_or_default(),
            size: least_size.to_string(),
            least_size,
            volume_type: ebs.volume_type.map_or("gp2", |kind| kind.as_str()).to_owned(),
            delete_on_termination: ebs.delete_on_termination.unwrap_or(true),
        };
    }

    /// A name like this one that is free.
    pub(crate) fn free_name(&self) -> String {
        let stem = self.name.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let names = (2_u32..).map(|number| format!("{stem}{number}"));
        names.into_iter().find(|name| !self.taken.contains(name)).unwrap_or_default()
    }

    /// What is wrong, by field.
    pub(crate) fn check(&self) -> FieldErrors {
        self.to_input().err().unwrap_or_default()
    }

    /// AWS's input.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub(crate) fn to_input(&self) -> Result<CreateLaunchConfigurationInput, FieldErrors> {
        let mut errors = FieldErrors::default();
        if self.image.is_empty() {
            errors.insert("image", t!(launch_configurations.no_image).to_owned());
        }
        if self.instance_type.is_empty() {
            errors.insert("instance_type", t!(launch_configurations.no_type).to_owned());
        }
        let name = errors.take("name", self.checked_name());
        let user_data = errors.take("user_data", self.encoded_user_data());
        let size = errors.take("size", self.checked_size());
        self.check_groups(&mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let root = BlockDeviceMapping {
            device_name: Some(self.root.device.clone()),
            ebs: Some(Ebs {
                snapshot_id: Some(self.root.snapshot.clone()).filter(|snapshot| !snapshot.is_empty()),
                volume_size: Some(size),
                volume_type: Some(self.root.volume_type.clone()),
                delete_on_termination: Some(self.root.delete_on_termination),
                ..Ebs::default()
            }),
            ..BlockDeviceMapping::default()
        };
        Ok(CreateLaunchConfigurationInput {
            launch_configuration_name: Some(name),
            image_id: Some(self.image.clone()),
            instance_type: Some(self.instance_type.clone()),
            key_name: Some(self.key.clone()).filter(|key| !key.is_empty()),
            security_groups: self.groups.clone(),
            user_data,
            block_device_mappings: std::iter::once(root).chain(self.kept.disks.iter().cloned()).collect(),
            // The API switches it on unless told otherwise, the console's form is off.
            instance_monitoring: Some(InstanceMonitoring { enabled: Some(self.monitoring) }),
            associate_public_ip_address: self.public_address.member(),
            ebs_optimized: self.kept.ebs_optimized,
            metadata_options: self.kept.metadata_options.clone(),
            ..CreateLaunchConfigurationInput::default()
        })
    }

    fn checked_name(&self) -> Result<String, String> {
        let name = self.name.trim();
        if name.is_empty() {
            return Err(t!(launch_configurations.no_name).to_owned());
        }
        if name.chars().count() > 255 {
            return Err(t!(forms.too_long, most = 255));
        }
        if self.taken.iter().any(|taken| taken == name) {
            return Err(t!(launch_configurations.taken, name = name, free = self.free_name()));
        }
        Ok(name.to_owned())
    }

    fn encoded_user_data(&self) -> Result<Option<String>, String> {
        if self.user_data.len() > MOST_USER_DATA {
            return Err(t!(launch_configurations.user_data_too_long).to_owned());
        }
        Ok(match &self.kept.user_data {
            Some((text, bytes)) if *text == self.user_data => Some(bytes.clone()),
            _ => encode_user_data(&self.user_data),
        })
    }

    fn checked_size(&self) -> Result<i64, String> {
        let size = whole_number(&self.root.size, 1, 16_384)?;
        if size < self.root.least_size {
            return Err(t!(launch_configurations.disk_too_small, least = self.root.least_size));
        }
        Ok(size)
    }

    fn check_groups(&self, errors: &mut FieldErrors) {
        match self.groups_from {
            GroupsFrom::Existing if self.groups.is_empty() => {
                errors.insert("groups", t!(forms.no_group).to_owned());
            }
            GroupsFrom::Existing => {}
            GroupsFrom::New => {
                if self.new_group.name.trim().is_empty() {
                    errors.insert("group_name", t!(forms.no_group_name).to_owned());
                }
                if self.new_group.description.trim().is_empty() {
                    errors.insert("group_description", t!(forms.no_group_description).to_owned());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use model::ec2;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    const FIELDS: [&str; 6] = ["image", "instance_type", "name", "user_data", "size", "groups"];

    fn image() -> Image {
        Image {
            image_id: Some("ami-1".to_owned()),
            root_device_name: Some("/dev/xvda".to_owned()),
            block_device_mappings: vec![ec2::BlockDeviceMapping {
                device_name: Some("/dev/xvda".to_owned()),
                ebs: Some(ec2::EbsBlockDevice {
                    snapshot_id: Some("snap-1".to_owned()),
                    volume_size: Some(8),
                    delete_on_termination: Some(true),
                    ..Default::default()
                }),
                ..Default::default()
            }],
            ..Image::default()
        }
    }

    fn filled() -> LaunchConfigurationForm {
        let mut form = LaunchConfigurationForm::new();
        form.choose_image(&image());
        form.name = "blog".to_owned();
        form.groups = vec!["sg-1".to_owned()];
        form
    }

    #[test]
    fn the_chapters_first_configuration_has_no_user_data_and_leaves_the_address_to_the_subnet() {
        let input = filled().to_input().expect("the form is filled in");
        assert_eq!(input.instance_type.as_deref(), Some("t2.micro"));
        assert_eq!(input.user_data, None);
        assert_eq!(input.associate_public_ip_address, None);
        assert_eq!(input.instance_monitoring.and_then(|monitoring| monitoring.enabled), Some(false));
        let disk =
            input.block_device_mappings.first().and_then(|mapping| mapping.ebs.clone()).unwrap_or_default();
        assert_eq!((disk.snapshot_id.as_deref(), disk.volume_size), (Some("snap-1"), Some(8)));
    }

    #[test]
    fn a_copy_keeps_all_and_takes_a_name_of_its_own() {
        let mut first = filled();
        first.user_data = "#!/bin/bash\nsudo systemctl start httpd".to_owned();
        first.public_address = PublicAddress::Never;
        first.root.size = "10".to_owned();
        let input = first.to_input().expect("the form is filled in");
        let configuration = LaunchConfiguration {
            launch_configuration_name: input.launch_configuration_name.clone(),
            image_id: input.image_id.clone(),
            instance_type: input.instance_type.clone(),
            security_groups: input.security_groups.clone(),
            user_data: input.user_data.clone(),
            block_device_mappings: input.block_device_mappings.clone(),
            instance_monitoring: input.instance_monitoring.clone(),
            associate_public_ip_address: input.associate_public_ip_address,
            ..Default::default()
        };
        let copy = LaunchConfigurationForm::copy_of(&configuration, Some(&image()));
        assert_eq!(copy.name, "blogCopy");
        let copied = copy.to_input().expect("the copy is complete");
        assert_eq!(
            copied,
            CreateLaunchConfigurationInput {
                launch_configuration_name: copied.launch_configuration_name.clone(),
                ..input
            }
        );
    }

    #[test]
    fn what_is_wrong_stands_beside_its_field() {
        let wrong = |change: fn(&mut LaunchConfigurationForm)| {
            let mut form = filled();
            change(&mut form);
            let errors = form.check();
            FIELDS.iter().filter(|field| errors.contains_key(*field)).copied().collect::<Vec<_>>()
        };
        assert_eq!(wrong(|_| ()), Vec::<&str>::new());
        assert_eq!(wrong(|form| form.name.clear()), ["name"]);
        assert_eq!(wrong(|form| form.taken = vec!["blog".to_owned()]), ["name"]);
        assert_eq!(wrong(|form| form.user_data = "x".repeat(16_384)), ["user_data"]);
        assert_eq!(wrong(|form| form.user_data = "x".repeat(16_383)), Vec::<&str>::new());
        assert_eq!(wrong(|form| form.root.size = "7".to_owned()), ["size"]);
        assert_eq!(wrong(|form| form.groups.clear()), ["groups"]);
        assert_eq!(wrong(|form| form.image.clear()), ["image"]);
    }

    #[test]
    fn a_taken_name_comes_with_one_that_is_free() {
        let mut form = filled();
        form.name = "blog-v1".to_owned();
        form.taken = vec!["blog-v1".to_owned(), "blog-v2".to_owned()];
        assert_eq!(form.free_name(), "blog-v3");
    }
}
