//! DescribeInstanceAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceAttribute.html>
//!
//! Supported: every attribute. No instance here has a kernel, a RAM disk, a network driver by `sriovNetSupport` or product
//! codes of its own: they are shown empty, as AWS shows those of hvm instances.

use model::ec2::*;
use model::ids::SecurityGroupId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::ec2::instance::{Instance, shape};
use crate::region::Region;

pub(crate) fn describe_instance_attribute(
    region: &Region,
    input: DescribeInstanceAttributeInput,
) -> Result<DescribeInstanceAttributeOutput, Ec2Error> {
    let instance = region.ec2.instance_named(input.instance_id.as_deref().unwrap_or_default())?;
    let attribute = input.attribute.ok_or(Ec2Error::MissingParameter("attribute"))?;
    unless_dry_run(input.dry_run)?;
    let mut output =
        DescribeInstanceAttributeOutput { instance_id: Some(instance.id.to_string()), ..Default::default() };
    show(region, instance, attribute, &mut output);
    Ok(output)
}

fn show(
    region: &Region,
    instance: &Instance,
    attribute: InstanceAttributeName,
    output: &mut DescribeInstanceAttributeOutput,
) {
    let text = |text: &str| Some(AttributeValue { value: Some(text.to_owned()) });
    let flag = |flag: bool| Some(AttributeBooleanValue { value: Some(flag) });
    use InstanceAttributeName as A;
    match attribute {
        A::InstanceType => output.instance_type = text(&instance.instance_type),
        A::UserData => output.user_data = Some(AttributeValue { value: instance.user_data.clone() }),
        A::DisableApiTermination => output.disable_api_termination = flag(instance.disable_api_termination),
        A::DisableApiStop => output.disable_api_stop = flag(instance.disable_api_stop),
        A::InstanceInitiatedShutdownBehavior => {
            output.instance_initiated_shutdown_behavior =
                text(if instance.terminates_on_shutdown { "terminate" } else { "stop" });
        }
        A::RootDeviceName => output.root_device_name = text(&instance.root_device_name),
        A::BlockDeviceMapping => {
            output.block_device_mappings = instance.volumes.iter().map(shape::block_device).collect();
        }
        A::SourceDestCheck => {
            let interface = region.ec2.interfaces_of(instance.id).next();
            output.source_dest_check = flag(interface.is_none_or(|interface| interface.source_dest_check));
        }
        // The groups come without their names (from memory).
        A::GroupSet => {
            let group =
                |id: &SecurityGroupId| GroupIdentifier { group_id: Some(id.to_string()), group_name: None };
            output.groups = instance.security_groups.iter().map(group).collect();
        }
        A::EbsOptimized => output.ebs_optimized = flag(instance.ebs_optimized),
        A::EnaSupport => output.ena_support = flag(instance.ena_support),
        A::Kernel => output.kernel_id = Some(AttributeValue::default()),
        A::Ramdisk => output.ramdisk_id = Some(AttributeValue::default()),
        A::ProductCodes => output.product_codes = Vec::new(),
        A::SriovNetSupport => output.sriov_net_support = Some(AttributeValue::default()),
        A::EnclaveOptions => output.enclave_options = Some(EnclaveOptions { enabled: Some(false) }),
    }
}
