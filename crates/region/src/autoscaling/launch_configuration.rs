//! Launch configurations: what a group's instances are made of. Immutable.
//!
//! Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html>.

use clockwork::Instant;
use model::autoscaling as shape;
use model::ids::*;

use crate::region::Region;

/// A launch configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct LaunchConfiguration {
    /// Its name, unique in the region.
    pub name: LaunchConfigurationName,
    /// The UUID in its ARN.
    pub uuid: String,
    /// Its place in the order of creation.
    pub ordinal: u64,
    /// When it was created.
    pub created_time: Instant,
    /// The AMI, by id.
    pub image_id: String,
    /// The instance type.
    pub instance_type: String,
    /// The key pair, by name.
    pub key_name: Option<String>,
    /// The security groups, by id or name as they were given.
    pub security_groups: Vec<String>,
    /// User data, base64.
    pub user_data: Option<String>,
    /// Volumes that differ from the AMI's.
    pub block_device_mappings: Vec<shape::BlockDeviceMapping>,
    /// Detailed monitoring: on unless the caller says otherwise.
    pub monitoring: bool,
    /// Whether volumes have a network of their own.
    pub ebs_optimized: bool,
    /// Whether instances get a public address; `None` leaves it to the subnet.
    pub associate_public_ip_address: Option<bool>,
    /// Shared or dedicated hardware.
    pub placement_tenancy: Option<String>,
    /// How the metadata service answers.
    pub metadata_options: Option<shape::InstanceMetadataOptions>,
}

impl LaunchConfiguration {
    /// As the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shape::LaunchConfiguration {
        shape::LaunchConfiguration {
            launch_configuration_name: Some(self.name.to_string()),
            launch_configuration_arn: Some(format!(
                "arn:aws:autoscaling:{}:{}:launchConfiguration:{}:launchConfigurationName/{}",
                region.name, region.account, self.uuid, self.name
            )),
            image_id: Some(self.image_id.clone()),
            key_name: Some(self.key_name.clone().unwrap_or_default()),
            security_groups: self.security_groups.clone(),
            user_data: Some(self.user_data.clone().unwrap_or_default()),
            instance_type: Some(self.instance_type.clone()),
            kernel_id: Some(String::new()),
            ramdisk_id: Some(String::new()),
            block_device_mappings: self.block_device_mappings.clone(),
            instance_monitoring: Some(shape::InstanceMonitoring { enabled: Some(self.monitoring) }),
            created_time: Some(self.created_time),
            ebs_optimized: Some(self.ebs_optimized),
            associate_public_ip_address: self.associate_public_ip_address,
            placement_tenancy: self.placement_tenancy.clone(),
            metadata_options: self.metadata_options.clone(),
            ..Default::default()
        }
    }
}
