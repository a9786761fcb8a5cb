//! CreateLaunchConfiguration — <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateLaunchConfiguration.html>
//!
//! Supported: every parameter of the console's form; `InstanceId` takes over what the caller leaves out, except
//! volumes. Refused as AWS does: instance profiles, since none exists. Refused: ClassicLink, kernels, spot prices, dedicated hardware,
//! `VirtualName` of a mapping. Simplified: existence of AMI, key pair and groups is checked here
//! (unless the scenario says `unchecked_launch_configurations = true`), the rest at launch; AWS's own check is not
//! documented.

use crate::autoscaling::AutoScalingError;
use crate::autoscaling::LaunchConfiguration;
use crate::ec2::instance_types::InstanceType;
use crate::region::Region;
use model::Caller;
use model::autoscaling::{
    CreateLaunchConfigurationInput, CreateLaunchConfigurationOutput, InstanceMonitoring,
};
use model::ids::*;

pub(crate) fn create_launch_configuration(
    region: &mut Region,
    _caller: Caller,
    mut input: CreateLaunchConfigurationInput,
) -> Result<CreateLaunchConfigurationOutput, AutoScalingError> {
    if region.autoscaling.refuses_launch_configurations {
        return Err(AutoScalingError::LaunchConfigurationsUnavailable);
    }
    let name = input.launch_configuration_name.take().unwrap_or_default();
    let key = LaunchConfigurationName::new(&name);
    if region.autoscaling.launch_configurations.contains(&key) {
        return Err(AutoScalingError::LaunchConfigurationExists(name));
    }
    let most = region.autoscaling.quotas.launch_configurations;
    if i64::try_from(region.autoscaling.launch_configurations.len()).unwrap_or(i64::MAX) >= most {
        return Err(AutoScalingError::LimitExceeded { what: "launch configurations", most });
    }
    refuse_unsupported(&input)?;
    take_over_instance(region, &mut input)?;
    let (Some(image_id), Some(instance_type)) = (input.image_id, input.instance_type) else {
        return Err(AutoScalingError::validation(
            "Valid requests must contain either the InstanceID parameter or both the ImageId and InstanceType \
             parameters.",
        ));
    };
    let checked = !region.autoscaling.leaves_names_unchecked;
    if checked {
        check_image(region, &image_id)?;
        check_key(region, input.key_name.as_deref())?;
        check_groups(region, &input.security_groups)?;
    }
    if InstanceType::named(&instance_type).is_none() {
        return Err(AutoScalingError::validation(format!("Invalid instance type: {instance_type}")));
    }
    if let Some(profile) = input.iam_instance_profile.as_deref().filter(|profile| !profile.is_empty()) {
        // IAM is not in this region, so nobody's profile is there. The sentence is the one
        // that Terraform waits out (https://github.com/hashicorp/terraform/issues/2136).
        return Err(AutoScalingError::Validation(format!("Invalid IamInstanceProfile: {profile}")));
    }
    let row = LaunchConfiguration {
        name: key.clone(),
        uuid: uuid(region.draw("autoscaling/launch-configuration-id")),
        ordinal: region.ordinal("autoscaling/launch-configuration"),
        created_time: region.now,
        image_id,
        instance_type,
        key_name: input.key_name.filter(|name| !name.is_empty()),
        security_groups: input.security_groups,
        user_data: input.user_data.filter(|data| !data.is_empty()),
        block_device_mappings: input.block_device_mappings,
        monitoring: input.instance_monitoring.and_then(|monitoring| monitoring.enabled).unwrap_or(true),
        ebs_optimized: input.ebs_optimized.unwrap_or(false),
        associate_public_ip_address: input.associate_public_ip_address,
        placement_tenancy: input.placement_tenancy,
        metadata_options: input.metadata_options,
    };
    region.autoscaling.launch_configurations.insert(key, row);
    Ok(CreateLaunchConfigurationOutput::default())
}

/// What no instance here can have: better said now than with every launch.
fn refuse_unsupported(input: &CreateLaunchConfigurationInput) -> Result<(), AutoScalingError> {
    let unsupported = if input.placement_tenancy.as_deref().is_some_and(|tenancy| tenancy != "default") {
        "PlacementTenancy"
    } else if input.block_device_mappings.iter().any(|mapping| mapping.virtual_name.is_some()) {
        "BlockDeviceMappings.VirtualName"
    } else {
        return Ok(());
    };
    Err(AutoScalingError::UnsupportedParameter(unsupported))
}

/// What the instance has and the caller does not say.
fn take_over_instance(
    region: &Region,
    input: &mut CreateLaunchConfigurationInput,
) -> Result<(), AutoScalingError> {
    let Some(text) = input.instance_id.take() else { return Ok(()) };
    let instance = InstanceId::parse(&text).and_then(|id| region.ec2.instances.get(&id));
    // As moto has it (https://github.com/getmoto/moto/blob/master/moto/autoscaling/exceptions.py).
    let instance =
        instance.ok_or_else(|| AutoScalingError::validation(format!("Instance [{text}] is invalid.")))?;
    input.image_id.get_or_insert_with(|| instance.image.to_string());
    input.instance_type.get_or_insert_with(|| instance.instance_type.clone());
    if input.key_name.is_none() {
        input.key_name = instance.key_name.clone();
    }
    if input.security_groups.is_empty() {
        input.security_groups = instance.security_groups.iter().map(ToString::to_string).collect();
    }
    if input.user_data.is_none() {
        input.user_data = instance.user_data.clone();
    }
    // <https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-lc-with-instanceID.html>: everything but the block
    // devices comes from the instance.
    input.instance_monitoring.get_or_insert(InstanceMonitoring { enabled: Some(instance.monitoring) });
    input.ebs_optimized.get_or_insert(instance.ebs_optimized);
    Ok(())
}

fn check_image(region: &Region, text: &str) -> Result<(), AutoScalingError> {
    let exists = ImageId::parse(text).is_some_and(|id| region.ec2.images.contains(&id));
    let sentence = || format!("AMI {text} is invalid: The image id '[{text}]' does not exist");
    if exists { Ok(()) } else { Err(AutoScalingError::validation(sentence())) }
}

fn check_key(region: &Region, name: Option<&str>) -> Result<(), AutoScalingError> {
    let Some(name) = name.filter(|name| !name.is_empty()) else { return Ok(()) };
    let exists = region.ec2.key_pairs.rows().any(|key| key.name == name);
    let sentence = || format!("The key pair '{name}' does not exist");
    if exists { Ok(()) } else { Err(AutoScalingError::validation(sentence())) }
}

fn check_groups(region: &Region, groups: &[String]) -> Result<(), AutoScalingError> {
    for text in groups {
        let exists = match SecurityGroupId::parse(text) {
            Some(id) => region.ec2.security_groups.contains(&id),
            None => region.ec2.security_groups.rows().any(|group| group.name == *text),
        };
        if !exists {
            return Err(AutoScalingError::validation(format!("The security group '{text}' does not exist")));
        }
    }
    Ok(())
}
