//! A launch configuration or a template as a RunInstances call, and EC2's refusals in the words of a failed activity.
//!
//! Source of the words: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html>.

use model::ids::*;
use model::{ApiError, autoscaling, ec2};

use crate::autoscaling::LaunchConfiguration;
use crate::autoscaling::group::AutoScalingGroup;

/// Why a launch failed.
pub(super) struct Failure {
    /// As the activity says it.
    pub(super) message: String,
    /// Whether the launch may succeed in another zone.
    pub(super) concerns_place: bool,
}

impl Failure {
    fn of_launch(sentence: &str, concerns_place: bool) -> Failure {
        let sentence = sentence.trim_end_matches('.');
        Failure { message: format!("{sentence}. Launching EC2 instance failed."), concerns_place }
    }

    /// Something that cannot be.
    pub(super) fn internal() -> Failure {
        Failure::of_launch("Internal error", false)
    }

    /// An attached target group was deleted.
    pub(super) fn target_group_gone() -> Failure {
        let message = "One or more target groups not found. Validating load balancer configuration failed.";
        Failure { message: message.to_owned(), concerns_place: false }
    }
}

/// EC2's refusal in the words of a failed activity. What AWS's table does not reword is passed on as it is.
pub(super) fn failure(refusal: &ApiError, image: &str) -> Failure {
    let unsupported = "The requested configuration is currently not supported";
    let sentence = match refusal.code {
        "InvalidAMIID.NotFound" => format!("The AMI ID {image} does not exist"),
        "InvalidAMIID.Unavailable" => format!("AMI {image} is pending, and cannot be run"),
        "InvalidKeyPair.NotFound" | "InvalidGroup.NotFound" => refusal.message.replace('\'', ""),
        "Unsupported" => unsupported.to_owned(),
        // A paravirtual image, or one without the network driver, on a type that needs the other kind.
        "InvalidParameterCombination" if refusal.message.contains("is required for") => {
            unsupported.to_owned()
        }
        _ => refusal.message.clone(),
    };
    let places =
        ["InsufficientFreeAddressesInSubnet", "InsufficientInstanceCapacity", "InvalidSubnetID.NotFound"];
    Failure::of_launch(&sentence, places.contains(&refusal.code))
}

/// The call that launches one member from a launch template. The version is the one that `$Default` or `$Latest` is now.
pub(super) fn run_from_template(
    group: &AutoScalingGroup,
    template: LaunchTemplateId,
    version: i64,
    subnet: Option<SubnetId>,
    zone: &ZoneName,
) -> ec2::RunInstancesInput {
    let specification =
        ec2::TagSpecification { resource_type: Some("instance".to_owned()), tags: member_tags(group) };
    let placement = ec2::Placement { availability_zone: Some(zone.to_string()), ..Default::default() };
    ec2::RunInstancesInput {
        launch_template: Some(ec2::LaunchTemplateSpecification {
            launch_template_id: Some(template.to_string()),
            launch_template_name: None,
            version: Some(version.to_string()),
        }),
        min_count: Some(1),
        max_count: Some(1),
        subnet_id: subnet.map(|subnet| subnet.to_string()),
        placement: subnet.is_none().then_some(placement),
        tag_specifications: vec![specification],
        ..Default::default()
    }
}

/// The call that launches one member.
pub(super) fn run_instances(
    group: &AutoScalingGroup,
    configuration: &LaunchConfiguration,
    subnet: Option<SubnetId>,
    zone: &ZoneName,
) -> ec2::RunInstancesInput {
    let specification =
        ec2::TagSpecification { resource_type: Some("instance".to_owned()), tags: member_tags(group) };
    let mut input = ec2::RunInstancesInput {
        image_id: Some(configuration.image_id.clone()),
        instance_type: Some(configuration.instance_type.clone()),
        key_name: configuration.key_name.clone(),
        min_count: Some(1),
        max_count: Some(1),
        user_data: configuration.user_data.clone(),
        block_device_mappings: configuration.block_device_mappings.iter().map(block_device).collect(),
        monitoring: Some(ec2::RunInstancesMonitoringEnabled { enabled: Some(configuration.monitoring) }),
        ebs_optimized: Some(configuration.ebs_optimized),
        metadata_options: configuration.metadata_options.as_ref().map(metadata_options),
        tag_specifications: vec![specification],
        ..Default::default()
    };
    let subnet_id = subnet.map(|subnet| subnet.to_string());
    let groups = configuration.security_groups.clone();
    if let Some(associate) = configuration.associate_public_ip_address {
        input.network_interfaces = vec![ec2::InstanceNetworkInterfaceSpecification {
            device_index: Some(0),
            associate_public_ip_address: Some(associate),
            groups,
            subnet_id,
            ..Default::default()
        }];
    } else {
        let is_id = |text: &String| text.starts_with(SecurityGroupId::PREFIX);
        (input.security_group_ids, input.security_groups) = groups.into_iter().partition(is_id);
        input.subnet_id = subnet_id;
        let placement = ec2::Placement { availability_zone: Some(zone.to_string()), ..Default::default() };
        input.placement = subnet.is_none().then_some(placement);
    }
    input
}

/// The tags that propagate, and the reserved one
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-tagging.html>).
fn member_tags(group: &AutoScalingGroup) -> Vec<ec2::Tag> {
    let own = group.tags.iter().filter(|tag| tag.propagate_at_launch);
    let own = own.map(|tag| (tag.key.clone(), tag.value.clone()));
    let reserved = ("aws:autoscaling:groupName".to_owned(), group.name.to_string());
    own.chain([reserved]).map(|(key, value)| ec2::Tag { key: Some(key), value: Some(value) }).collect()
}

fn metadata_options(options: &autoscaling::InstanceMetadataOptions) -> ec2::InstanceMetadataOptionsRequest {
    ec2::InstanceMetadataOptionsRequest {
        http_tokens: options.http_tokens.and_then(|tokens| ec2::HttpTokensState::parse(tokens.as_str())),
        http_put_response_hop_limit: options.http_put_response_hop_limit,
        http_endpoint: options
            .http_endpoint
            .and_then(|state| ec2::InstanceMetadataEndpointState::parse(state.as_str())),
        ..Default::default()
    }
}

fn block_device(mapping: &autoscaling::BlockDeviceMapping) -> ec2::BlockDeviceMapping {
    ec2::BlockDeviceMapping {
        device_name: mapping.device_name.clone(),
        virtual_name: mapping.virtual_name.clone(),
        no_device: mapping.no_device.filter(|none| *none).map(|_| String::new()),
        ebs: mapping.ebs.as_ref().map(|ebs| ec2::EbsBlockDevice {
            delete_on_termination: ebs.delete_on_termination,
            iops: ebs.iops,
            snapshot_id: ebs.snapshot_id.clone(),
            volume_size: ebs.volume_size,
            volume_type: ebs.volume_type.as_deref().and_then(ec2::VolumeType::parse),
            throughput: ebs.throughput,
            encrypted: ebs.encrypted,
            kms_key_id: None,
        }),
    }
}
