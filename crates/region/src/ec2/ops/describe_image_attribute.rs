//! DescribeImageAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImageAttribute.html>
//!
//! Supported: every attribute but `lastLaunchedTime`, which is refused by name. No image here has a kernel, a boot mode or
//! product codes of its own: they are shown empty. Launch permissions are for the owner's eyes.

use model::ec2::*;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::image::{self, ImageBlockDevice};
use crate::ec2::{Ec2Error, Image};
use crate::region::Region;

pub(crate) fn describe_image_attribute(
    region: &Region,
    input: DescribeImageAttributeInput,
) -> Result<DescribeImageAttributeOutput, Ec2Error> {
    use ImageAttributeName as A;
    let row = image::named(region, input.image_id.as_deref())?;
    let attribute = input.attribute.ok_or(Ec2Error::MissingParameter("attribute"))?;
    if matches!(attribute, A::LaunchPermission | A::BlockDeviceMapping | A::ImdsSupport) {
        image::own(region, input.image_id.as_deref())?;
    }
    unless_dry_run(input.dry_run)?;
    let mut output =
        DescribeImageAttributeOutput { image_id: Some(row.id.to_string()), ..Default::default() };
    let text = |text: &str| Some(AttributeValue { value: Some(text.to_owned()) });
    let none = Some(AttributeValue::default());
    match attribute {
        A::Description => output.description = text(&row.description),
        A::Kernel => output.kernel_id = none,
        A::Ramdisk => output.ramdisk_id = none,
        A::LaunchPermission => output.launch_permissions = permissions(row),
        A::ProductCodes => output.product_codes = Vec::new(),
        A::BlockDeviceMapping => {
            output.block_device_mappings = row.block_devices.iter().map(ImageBlockDevice::to_shape).collect();
        }
        A::SriovNetSupport => output.sriov_net_support = none,
        A::BootMode => output.boot_mode = none,
        A::TpmSupport => output.tpm_support = none,
        A::UefiData => output.uefi_data = none,
        A::LastLaunchedTime => return Err(Ec2Error::UnsupportedParameter("lastLaunchedTime")),
        A::ImdsSupport => {
            output.imds_support = if row.imds_v2 { text(ImdsSupportValues::V2_0.as_str()) } else { none };
        }
        A::DeregistrationProtection => output.deregistration_protection = text("disabled"),
    }
    Ok(output)
}

fn permissions(row: &Image) -> Vec<LaunchPermission> {
    let everybody = LaunchPermission { group: Some(PermissionGroup::All), ..Default::default() };
    let users = row.launch_permissions.iter();
    let users = users.map(|user| {
        let mut permission = LaunchPermission::default();
        let place = match () {
            () if user.contains(":organization/") => &mut permission.organization_arn,
            () if user.contains(":ou/") => &mut permission.organizational_unit_arn,
            () => &mut permission.user_id,
        };
        *place = Some(user.clone());
        permission
    });
    row.public.then_some(everybody).into_iter().chain(users).collect()
}
