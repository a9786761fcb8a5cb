//! DescribeImages — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html>
//!
//! Supported: ids, owners (`self`, aliases such as `amazon`, account numbers), executable by (`self`, `all`), the
//! filters that AWS documents for the members shown here, pages.
//! An image that was deregistered is answered by nothing for an hour, and as long as an instance of it is listed.
//! Images of others that are deprecated, and disabled ones, are listed only where that is asked for.

use model::ec2::{DescribeImagesInput, DescribeImagesOutput};
use model::ids::ImageId;

use crate::durations;
use crate::ec2::describe::{check_filters, flag, page, passes, unless_dry_run};
use crate::ec2::image::{ImageBlockDevice, ImageState};
use crate::ec2::{Ec2Error, Image};
use crate::region::Region;

const FILTERS: &[&str] = &[
    "architecture",
    "block-device-mapping.delete-on-termination",
    "block-device-mapping.device-name",
    "block-device-mapping.encrypted",
    "block-device-mapping.snapshot-id",
    "block-device-mapping.volume-size",
    "block-device-mapping.volume-type",
    "boot-mode",
    "creation-date",
    "description",
    "ena-support",
    "hypervisor",
    "image-id",
    "image-type",
    "image-watermark.source-image-creation-time",
    "image-watermark.source-image-id",
    "image-watermark.source-image-region",
    "image-watermark.watermark-creation-time",
    "image-watermark.watermark-key",
    "instance-type-specification.supported-instance-type",
    "instance-type-specification.unsupported-instance-type",
    "is-public",
    "kernel-id",
    "manifest-location",
    "name",
    "owner-alias",
    "owner-id",
    "platform",
    "product-code",
    "product-code.type",
    "ramdisk-id",
    "root-device-name",
    "root-device-type",
    "scan-result.critical-fix-available-since",
    "scan-result.finding-scan-date",
    "scan-result.high-fix-available-since",
    "scan-result.highest-finding-severity-label",
    "scan-result.informational-fix-available-since",
    "scan-result.low-fix-available-since",
    "scan-result.medium-fix-available-since",
    "source-image-id",
    "source-image-region",
    "source-instance-id",
    "sriov-net-support",
    "state",
    "state-reason-code",
    "state-reason-message",
    "virtualization-type",
];

pub(crate) fn describe_images(
    region: &Region,
    input: DescribeImagesInput,
) -> Result<DescribeImagesOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let rows = named(region, &input.image_ids)?;
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|row| {
        (!input.image_ids.is_empty() || is_listed(region, row, &input))
            && is_owned(region, row, &input.owners)
            && is_executable(region, row, &input.executable_users)
            && passes(&input.filters, &row.tags, |name, is| has(region.name(), row, name, is))
    });
    let (rows, next_token) = page(rows.collect(), input.max_results, input.next_token.as_deref())?;
    Ok(DescribeImagesOutput {
        next_token,
        images: rows.into_iter().map(|row| row.to_shape(region)).collect(),
    })
}

/// The images with these ids, all images for none; one refusal names all that are unknown.
fn named<'a>(region: &'a Region, ids: &[String]) -> Result<Vec<&'a Image>, Ec2Error> {
    if ids.is_empty() {
        return Ok(region.ec2.images.rows().collect());
    }
    let parse = |text: &String| ImageId::parse(text).ok_or_else(|| Ec2Error::ImageMalformed(text.clone()));
    let ids = ids.iter().map(parse).collect::<Result<Vec<_>, _>>()?;
    // An image that is gone is unknown some time later, and once no instance names it any more:
    // <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html>.
    let in_use = |id: &ImageId| region.ec2.instances.rows().any(|instance| instance.image == *id);
    let remembered = |id: &ImageId| {
        let mut gone = region.ec2.deregistered_images.iter().filter(|(own, _)| own == id);
        gone.any(|(_, at)| region.now().since(*at) < durations::DEREGISTERED_IMAGE_KNOWN)
    };
    let unknown = |id: &&ImageId| !region.ec2.images.contains(id) && !in_use(id) && !remembered(id);
    let missing: Vec<ImageId> = ids.iter().filter(unknown).copied().collect();
    if !missing.is_empty() {
        return Err(Ec2Error::ImageNotFound(missing));
    }
    Ok(ids.iter().filter_map(|id| region.ec2.images.get(id)).collect())
}

/// Whether an image that is not named is listed at all.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-deprecate.html>,
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/disable-an-ami.html>
fn is_listed(region: &Region, row: &Image, input: &DescribeImagesInput) -> bool {
    let disabled = row.state == ImageState::Disabled && input.include_disabled != Some(true);
    let deprecated = row.deprecation_time.is_some_and(|at| at <= region.now())
        && row.owner != region.account()
        && input.include_deprecated != Some(true);
    !disabled && !deprecated
}

fn is_owned(region: &Region, row: &Image, owners: &[String]) -> bool {
    owners.is_empty()
        || owners.iter().any(|owner| match owner.as_str() {
            "self" => row.owner == region.account(),
            other => row.owner == other || row.owner_alias.as_deref() == Some(other),
        })
}

/// `all` means public images, `self` and a number those that were shared with that account by name; one's own images too
/// may be shared with oneself.
fn is_executable(region: &Region, row: &Image, users: &[String]) -> bool {
    users.is_empty()
        || users.iter().any(|user| match user.as_str() {
            "all" => row.public,
            "self" => row.launch_permissions.iter().any(|user| user == region.account()),
            id => {
                row.owner == id && id == region.account()
                    || row.launch_permissions.iter().any(|user| user == id)
            }
        })
}

fn has(region_name: &str, row: &Image, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    if let Some(part) = name.strip_prefix("block-device-mapping.") {
        return row.block_devices.iter().any(|device| device_has(device, part, is));
    }
    match name {
        "architecture" => is(row.architecture.as_str()),
        "creation-date" => is(&row.creation_date.iso_millis()),
        "description" => is(&row.description),
        "ena-support" => is(flag(row.ena_support)),
        "hypervisor" => is("xen"),
        "image-id" => is(&row.id.to_string()),
        "image-type" => is("machine"),
        "is-public" => is(flag(row.public)),
        "manifest-location" => is(&row.location()),
        "name" => is(&row.name),
        "platform" => row.system.platform().is_some_and(|platform| is(platform.as_str())),
        "owner-alias" => row.owner_alias.as_deref().is_some_and(is),
        "owner-id" => is(&row.owner),
        "root-device-name" => is(&row.root_device_name),
        "root-device-type" => is("ebs"),
        "source-image-id" => row.source_image.is_some_and(|id| is(&id.to_string())),
        "source-image-region" => row.source_image.is_some() && is(region_name),
        "source-instance-id" => row.source_instance.is_some_and(|id| is(&id.to_string())),
        "state" => is(row.state.name().as_str()),
        "virtualization-type" => is(row.virtualization_type.as_str()),
        // Kernels, product codes, reasons, watermarks and scans: no image here has any.
        _ => false,
    }
}

fn device_has(device: &ImageBlockDevice, part: &str, is: &dyn Fn(&str) -> bool) -> bool {
    match part {
        "delete-on-termination" => is(flag(device.delete_on_termination)),
        "device-name" => is(&device.device_name),
        "encrypted" => is(flag(device.encrypted)),
        "snapshot-id" => device.snapshot.is_some_and(|id| is(&id.to_string())),
        "volume-size" => is(&device.volume_size.to_string()),
        "volume-type" => is(&device.volume_type),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::{DescribeImagesInput, Filter};

    use crate::scenario::worlds;

    fn owned_by(owner: &str) -> usize {
        let input = DescribeImagesInput { owners: vec![owner.to_owned()], ..Default::default() };
        worlds::blog().ask(input).expect("describing works").images.len()
    }

    #[test]
    fn owners_tell_ones_own_images_from_amazons() {
        assert_eq!(
            [owned_by("self"), owned_by("amazon"), owned_by("137112412989"), owned_by("microsoft")],
            [0, 1, 1, 0]
        );
    }

    #[test]
    fn amazon_linux_is_found_by_its_name_and_an_unknown_filter_is_refused() {
        let region = worlds::blog();
        let filter =
            |name: &str, value: &str| Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] };
        let found = |name: &str, value: &str| {
            region.ask(DescribeImagesInput { filters: vec![filter(name, value)], ..Default::default() })
        };
        assert_eq!(found("name", "amzn2-ami-hvm-*-x86_64-gp2").expect("a filter").images.len(), 1);
        assert_eq!(found("virtualization-type", "paravirtual").expect("a filter").images.len(), 0);
        assert_eq!(found("block-device-mapping.volume-size", "8").expect("a filter").images.len(), 1);
        let refusal = found("colour", "blue").expect_err("images have no colour");
        assert_eq!(refusal.to_string(), "InvalidParameterValue: The filter 'colour' is invalid");
    }

    #[test]
    fn all_unknown_ids_are_named_at_once() {
        let image_ids = vec!["ami-1234abcd".to_owned(), "ami-5678abcd".to_owned()];
        let refusal =
            worlds::blog().ask(DescribeImagesInput { image_ids, ..Default::default() }).expect_err("unknown");
        assert_eq!(
            refusal.to_string(),
            "InvalidAMIID.NotFound: The image ids '[ami-1234abcd, ami-5678abcd]' do not exist"
        );
    }
}
