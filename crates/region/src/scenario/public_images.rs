//! The public images that a scenario may have.
//!
//! Amazon Linux 2 is a machine that one can log in to. The others are here because scripts and test suites name
//! them by their ids: they can be launched, and the inside of their machines is not shown. AWS deprecates public
//! images two years after they were made, and lists them since then only to whoever names them
//! (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-deprecate.html>). Their ids, names and owners are AWS's
//! of 2017; simplified: those that suites name have the same id in every region, and their root volumes' sizes are from
//! memory.

use std::sync::Arc;

use clockwork::{Duration, Instant};
use guest::Disk;
use guest::disk::Layer;
use model::ec2::{ArchitectureValues, VirtualizationType};
use model::ids::{ImageId, SnapshotId};

use crate::ec2::image::{Image, ImageBlockDevice, ImageState, System};
use crate::ec2::snapshot::{Snapshot, SnapshotState};
use crate::ec2::tags::Tags;
use crate::region::Region;

/// The account that owns Amazon's own Linux images.
const AMAZON: &str = "137112412989";
/// The account that owns Amazon's Windows images.
const AMAZON_WINDOWS: &str = "801119661308";
/// The account that owns SUSE's images.
const SUSE: &str = "013907871322";
/// How long a public image is listed.
const LISTED: Duration = Duration::hours(24 * 365 * 2);

/// A public image, as <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/finding-an-ami.html> has it.
pub(super) struct PublicImage {
    /// Its id, if it is a well-known one.
    id: Option<&'static str>,
    name: &'static str,
    description: &'static str,
    owner: &'static str,
    created: &'static str,
    root_device_name: &'static str,
    size: i64,
    virtualization_type: VirtualizationType,
    ena_support: bool,
    system: System,
    layer: Option<fn() -> Arc<Layer>>,
    /// How long it is listed, if its id is a well-known one.
    listed: Duration,
    /// The region whose id it is; in all others it has another, as every AMI on AWS. Nothing for an id that suites name
    /// wherever they are.
    id_of: Option<&'static str>,
}

const AMAZON_LINUX_2: PublicImage = PublicImage {
    id: None,
    name: "amzn2-ami-hvm-2.0.20240306.2-x86_64-gp2",
    description: "Amazon Linux 2 AMI 2.0.20240306.2 x86_64 HVM gp2",
    owner: AMAZON,
    created: "2024-03-07T21:35:34Z",
    root_device_name: "/dev/xvda",
    size: 8,
    virtualization_type: VirtualizationType::Hvm,
    ena_support: true,
    system: System::Linux,
    layer: Some(guest::disk::amazon_linux_2),
    listed: LISTED,
    id_of: None,
};

const WINDOWS: PublicImage = PublicImage {
    id: Some("ami-12c6146b"),
    name: "Windows_Server-2008-R2_SP1-English-64Bit-Base-2017.10.13",
    description: "Microsoft Windows Server 2008 R2 SP1 Datacenter 64-bit Locale English Base AMI provided by Amazon",
    owner: AMAZON_WINDOWS,
    created: "2017-10-13T19:54:51Z",
    root_device_name: "/dev/sda1",
    size: 30,
    virtualization_type: VirtualizationType::Hvm,
    ena_support: true,
    system: System::Windows,
    layer: None,
    listed: LISTED,
    id_of: None,
};

/// The public image that a scenario calls so.
pub(super) fn public_image(name: &str) -> Option<PublicImage> {
    match name {
        "amazon-linux-2" => Some(AMAZON_LINUX_2),
        // Deprecated ninety days after its release, as Amazon Linux 2023 is:
        // <https://docs.aws.amazon.com/linux/al2023/ug/naming-and-versioning.html>. Its id is that of us-east-1.
        "amazon-linux-2023" => Some(PublicImage {
            id: Some("ami-0e731c8a588258d0d"),
            id_of: Some("us-east-1"),
            name: "al2023-ami-2023.3.20240205.0-kernel-6.1-x86_64",
            description: "Amazon Linux 2023 AMI 2023.3.20240205.0 x86_64 HVM kernel-6.1",
            created: "2024-02-06T00:00:00Z",
            layer: None,
            system: System::OtherLinux,
            listed: Duration::hours(24 * 90),
            ..AMAZON_LINUX_2
        }),
        "windows-2008-r2" => Some(WINDOWS),
        "windows-2012-r2-sql-2016" => Some(PublicImage {
            id: Some("ami-f4cf1d8d"),
            name: "Windows_Server-2012-R2_RTM-English-64Bit-SQL_2016_SP1_Standard-2017.10.13",
            description: "Microsoft Windows Server 2012 R2 RTM 64-bit Locale English with SQL Standard 2016 AMI provided \
                          by Amazon",
            size: 50,
            ..WINDOWS
        }),
        "windows-2016-nano" => Some(PublicImage {
            id: Some("ami-03cf127a"),
            name: "Windows_Server-2016-English-Nano-Base-2017.10.13",
            description: "Microsoft Windows Server 2016 Nano Locale English AMI provided by Amazon",
            size: 8,
            ..WINDOWS
        }),
        "suse-11-sp4-pv" => Some(PublicImage {
            id: Some("ami-fa7cdd89"),
            name: "suse-sles-11-sp4-v20151207-pv-ssd-x86_64",
            description: "SUSE Linux Enterprise Server 11 Service Pack 4 ((PV, 64-bit, SSD-Backed)",
            owner: SUSE,
            created: "2015-12-07T15:00:00Z",
            root_device_name: "/dev/sda1",
            size: 10,
            virtualization_type: VirtualizationType::Paravirtual,
            ena_support: false,
            system: System::OtherLinux,
            ..WINDOWS
        }),
        _ => None,
    }
}

/// The id of an image in a region, if it is not to be drawn.
fn id_in(region: &Region, image: &PublicImage) -> Option<ImageId> {
    let id = image.id.and_then(ImageId::parse)?;
    if image.id_of.is_none_or(|own| own == region.name()) {
        return Some(id);
    }
    // The prime and the basis of FNV-1a.
    let mix = |sum: u128, byte: u8| (sum ^ u128::from(byte)).wrapping_mul((1 << 88) + 0x13b);
    let text = format!("{} {id}", region.name());
    Some(ImageId::from_bits(text.bytes().fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, mix)))
}

/// Adds a public image and the snapshot that its root volume is made from.
pub(super) fn add(region: &mut Region, image: &PublicImage) -> ImageId {
    let created = Instant::parse_iso(image.created).unwrap_or(region.now);
    let (snapshot, id) = match id_in(region, image) {
        // Nothing is drawn for an id that is known, so that a world's other ids do not depend on these.
        Some(id) => {
            let digits =
                image.id.unwrap_or_default().bytes().fold(0, |sum, byte| (sum << 8) ^ u128::from(byte));
            (SnapshotId::from_bits(digits), id)
        }
        None => {
            let snapshot = SnapshotId::from_bits(region.draw("ec2/snapshot-id"));
            (snapshot, ImageId::from_bits(region.draw("ec2/image-id")))
        }
    };
    let row = Snapshot {
        id: snapshot,
        volume: None,
        volume_size: image.size,
        start_time: created,
        state: SnapshotState::Completed { at: created },
        description: String::new(),
        owner: image.owner.to_owned(),
        content: image.layer.map(|layer| Disk::new(layer(), u32::try_from(image.size).unwrap_or(u32::MAX))),
        encrypted: false,
        permissions: vec!["all".to_owned()],
        delete_when_completed: false,
        tags: Tags::new(),
    };
    region.ec2.snapshots.insert(snapshot, row);
    let root = ImageBlockDevice {
        device_name: image.root_device_name.to_owned(),
        snapshot: Some(snapshot),
        volume_size: image.size,
        volume_type: "gp2".to_owned(),
        iops: None,
        throughput: None,
        encrypted: false,
        delete_on_termination: true,
    };
    let row = Image {
        id,
        name: image.name.to_owned(),
        description: image.description.to_owned(),
        owner: image.owner.to_owned(),
        owner_alias: Some("amazon".to_owned()),
        public: true,
        launch_permissions: Vec::new(),
        creation_date: created,
        state: ImageState::Available,
        virtualization_type: image.virtualization_type,
        architecture: ArchitectureValues::X86_64,
        root_device_name: root.device_name.clone(),
        block_devices: vec![root],
        ena_support: image.ena_support,
        system: image.system,
        source_instance: None,
        source_image: None,
        imds_v2: false,
        deprecation_time: image.id.map(|_| created + image.listed),
        tags: Tags::new(),
    };
    region.ec2.images.insert(id, row);
    id
}

#[cfg(test)]
mod tests {
    use clockwork::Seed;
    use model::ReadDoorExt;
    use model::ec2::{DescribeImagesInput, PlatformValues};
    use model::ssm::GetParameterInput;

    use crate::scenario::worlds;
    use crate::{Region, Scenario};

    #[test]
    fn amazon_s_images_have_an_id_of_their_own_in_each_region() {
        let empty = Scenario::named("empty").expect("it comes with the house");
        let id = |name: &str| {
            let region = Region::new(Seed::new(7), &empty.elsewhere("123456789012", name).expect("a region"));
            let name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
            let ask = GetParameterInput { name: Some(name.to_owned()), ..Default::default() };
            region.ask(ask).expect("it exists").parameter.and_then(|parameter| parameter.value)
        };
        assert_eq!(id("us-east-1").as_deref(), Some("ami-0e731c8a588258d0d"));
        assert_ne!(id("us-west-1"), id("eu-north-1"));
        assert_eq!(id("us-west-1"), id("us-west-1"));
    }

    #[test]
    fn an_old_public_image_is_there_for_whoever_names_it() {
        let region = worlds::empty();
        let listed = region.ask(DescribeImagesInput::default()).expect("describing works").images;
        assert_eq!(listed.len(), 1, "only Amazon Linux is not deprecated");
        let input = DescribeImagesInput { image_ids: vec!["ami-12c6146b".to_owned()], ..Default::default() };
        let image = region.ask(input).expect("it exists").images.remove(0);
        assert_eq!(image.platform, Some(PlatformValues::Windows));
        assert_eq!(image.root_device_name.as_deref(), Some("/dev/sda1"));
    }
}
