//! GetLaunchTemplateData — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetLaunchTemplateData.html>
//!
//! Supported: what an instance would have to be told to become what it is, ready to be a template's data.

use model::ec2::*;

use crate::ec2::describe::{tag_shapes, unless_dry_run};
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::{AttachedVolume, Instance, shape};
use crate::ec2::instance_types::InstanceType;
use crate::ec2::launch_template::converted;
use crate::ec2::tags::is_reserved;
use crate::region::Region;

pub(crate) fn get_launch_template_data(
    region: &Region,
    input: GetLaunchTemplateDataInput,
) -> Result<GetLaunchTemplateDataOutput, Ec2Error> {
    let instance = region.ec2.instance_named(input.instance_id.as_deref().unwrap_or_default())?;
    if instance.state.is_ending() {
        return Err(Ec2Error::IncorrectInstanceState { id: instance.id, wanted: "running" });
    }
    unless_dry_run(input.dry_run)?;
    Ok(GetLaunchTemplateDataOutput { launch_template_data: Some(data(region, instance)) })
}

fn data(region: &Region, instance: &Instance) -> ResponseLaunchTemplateData {
    let burstable = InstanceType::named(&instance.instance_type).is_some_and(|found| found.burstable);
    let credits = if instance.unlimited_credits { "unlimited" } else { "standard" };
    let own_tags = tag_shapes(&instance.tags)
        .into_iter()
        .filter(|tag| tag.key.as_deref().is_some_and(|key| !is_reserved(key)));
    let tags: Vec<Tag> = own_tags.collect();
    let specification = LaunchTemplateTagSpecification { resource_type: Some("instance".to_owned()), tags };
    ResponseLaunchTemplateData {
        ebs_optimized: Some(instance.ebs_optimized),
        block_device_mappings: instance.volumes.iter().map(|attached| volume(region, attached)).collect(),
        network_interfaces: interface(region, instance).into_iter().collect(),
        image_id: Some(instance.image.to_string()),
        instance_type: Some(instance.instance_type.clone()),
        key_name: instance.key_name.clone(),
        monitoring: Some(LaunchTemplatesMonitoring { enabled: Some(instance.monitoring) }),
        placement: Some(LaunchTemplatePlacement {
            availability_zone: Some(instance.zone.to_string()),
            group_name: Some(String::new()),
            tenancy: Some(Tenancy::Default),
        }),
        disable_api_termination: Some(instance.disable_api_termination),
        disable_api_stop: Some(instance.disable_api_stop),
        instance_initiated_shutdown_behavior: Some(match instance.terminates_on_shutdown {
            true => ShutdownBehavior::Terminate,
            false => ShutdownBehavior::Stop,
        }),
        user_data: instance.user_data.clone(),
        tag_specifications: Some(specification).filter(|s| !s.tags.is_empty()).into_iter().collect(),
        credit_specification: burstable
            .then(|| CreditSpecification { cpu_credits: Some(credits.to_owned()) }),
        cpu_options: instance.cpu_options.map(|(cores, threads)| LaunchTemplateCpuOptions {
            core_count: Some(cores),
            threads_per_core: Some(threads),
        }),
        // Without their state, which no template can be told.
        metadata_options: Some(converted(&InstanceMetadataOptionsResponse {
            state: None,
            ..shape::metadata_options(instance)
        })),
        maintenance_options: Some(LaunchTemplateInstanceMaintenanceOptions {
            auto_recovery: Some(match instance.auto_recovery {
                true => LaunchTemplateAutoRecoveryState::Default,
                false => LaunchTemplateAutoRecoveryState::Disabled,
            }),
        }),
        ..Default::default()
    }
}

fn volume(region: &Region, attached: &AttachedVolume) -> LaunchTemplateBlockDeviceMapping {
    let row = region.ec2.volumes.get(&attached.volume);
    LaunchTemplateBlockDeviceMapping {
        device_name: Some(attached.device_name.to_string()),
        ebs: row.map(|row| LaunchTemplateEbsBlockDevice {
            encrypted: Some(row.encrypted),
            delete_on_termination: Some(attached.delete_on_termination),
            iops: row.provisioned_iops,
            snapshot_id: row.snapshot.map(|id| id.to_string()),
            volume_size: Some(row.size),
            volume_type: VolumeType::parse(&row.volume_type),
            throughput: row.throughput,
            kms_key_id: None,
        }),
        ..Default::default()
    }
}

fn interface(
    region: &Region,
    instance: &Instance,
) -> Option<LaunchTemplateInstanceNetworkInterfaceSpecification> {
    let interface = region.ec2.network_interfaces.get(&instance.network_interface?)?;
    Some(LaunchTemplateInstanceNetworkInterfaceSpecification {
        associate_public_ip_address: Some(instance.has_public_address),
        delete_on_termination: Some(true),
        description: Some(interface.description.clone()),
        device_index: Some(0),
        groups: interface.security_groups.iter().map(ToString::to_string).collect(),
        subnet_id: Some(interface.subnet.to_string()),
        ..Default::default()
    })
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;
    use crate::ec2::launch_template::converted;

    #[test]
    fn a_template_of_an_instances_data_launches_its_like() {
        let mut world = World::new();
        let id = world.running();
        let input = GetLaunchTemplateDataInput { instance_id: Some(id.clone()), ..Default::default() };
        let data = world.ask(input).launch_template_data.expect("it is shown");
        let template = CreateLaunchTemplateInput {
            launch_template_name: Some("like".to_owned()),
            launch_template_data: Some(converted(&data)),
            ..Default::default()
        };
        world.call(template).expect("the data is in order");
        let launch = RunInstancesInput {
            min_count: Some(1),
            max_count: Some(1),
            launch_template: Some(LaunchTemplateSpecification {
                launch_template_name: Some("like".to_owned()),
                ..Default::default()
            }),
            ..Default::default()
        };
        let other = world.run(launch).remove(0);
        let (one, other) = (world.show(&id), world.show(&other));
        assert_eq!((one.image_id, one.instance_type), (other.image_id, other.instance_type));
        assert_eq!((one.subnet_id, one.security_groups), (other.subnet_id, other.security_groups));
        assert_eq!((one.metadata_options, one.monitoring), (other.metadata_options, other.monitoring));
    }
}
