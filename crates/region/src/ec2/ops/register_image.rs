//! RegisterImage — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RegisterImage.html>
//!
//! Supported: an AMI from completed snapshots, paravirtual or hvm; the API's own defaults (paravirtual, i386), which
//! differ from the console's. A wrong choice is accepted here and fails at launch, as on AWS.
//! Refused: a root device without a snapshot, instance store volumes, `Iops`, `Throughput`, `Encrypted`.

use std::collections::BTreeSet;

use model::Caller;
use model::ec2::{ArchitectureValues, RegisterImageInput, RegisterImageOutput, VirtualizationType};
use model::ids::ImageId;

use crate::durations;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::image::{self, Image, ImageBlockDevice, ImageState, System};
use crate::ec2::{self, Ec2Error, instance_quotas, tags};
use crate::events::Event;
use crate::region::Region;

pub(crate) fn register_image(
    region: &mut Region,
    caller: Caller,
    input: RegisterImageInput,
) -> Result<RegisterImageOutput, Ec2Error> {
    let name = input.name.clone().unwrap_or_default();
    image::check_name(region, &name)?;
    let description = input.description.clone().unwrap_or_default();
    image::check_description(&description)?;
    let virtualization_type = virtualization_type(input.virtualization_type.as_deref())?;
    let root_device_name =
        input.root_device_name.clone().ok_or(Ec2Error::MissingParameter("rootDeviceName"))?;
    let block_devices = block_devices(region, &input, &root_device_name)?;
    instance_quotas::check("images", image::own_count(region), region.ec2.instance_quotas.images)?;
    tags::check_resource_types(&input.tag_specifications, &["image"])?;
    let tags = tags::for_new(&input.tag_specifications, "image", caller)?;
    unless_dry_run(input.dry_run)?;

    let id = ImageId::from_bits(region.draw("ec2/image-id"));
    let creation_date = region.now();
    let until = creation_date + durations::IMAGE_REGISTERING;
    let row = Image {
        id,
        name,
        description,
        owner: region.account().to_owned(),
        owner_alias: None,
        public: false,
        launch_permissions: Vec::new(),
        creation_date,
        state: ImageState::Pending { until },
        virtualization_type,
        architecture: input.architecture.unwrap_or(ArchitectureValues::I386),
        root_device_name,
        block_devices,
        ena_support: input.ena_support.unwrap_or(false),
        system: System::Linux,
        source_instance: None,
        source_image: None,
        imds_v2: input.imds_support.is_some(),
        deprecation_time: None,
        tags,
    };
    region.ec2.images.insert(id, row);
    region.at(until, Event::Ec2(ec2::Event::ImageReady(id)));
    Ok(RegisterImageOutput { image_id: Some(id.to_string()) })
}

fn virtualization_type(text: Option<&str>) -> Result<VirtualizationType, Ec2Error> {
    let Some(text) = text else { return Ok(VirtualizationType::Paravirtual) };
    VirtualizationType::parse(text).ok_or_else(|| Ec2Error::InvalidValue {
        value: text.to_owned(),
        parameter: "virtualizationType",
        why: "",
    })
}

fn block_devices(
    region: &Region,
    input: &RegisterImageInput,
    root_device_name: &str,
) -> Result<Vec<ImageBlockDevice>, Ec2Error> {
    let wanted = input.block_device_mappings.iter().filter(|mapping| mapping.no_device.is_none());
    let devices =
        wanted.map(|mapping| image::block_device(region, mapping)).collect::<Result<Vec<_>, _>>()?;
    let mut seen = BTreeSet::new();
    if let Some(twice) = devices.iter().find(|device| !seen.insert(&device.device_name)) {
        let sentence =
            format!("The device '{}' is used in more than one block-device mapping", twice.device_name);
        return Err(Ec2Error::InvalidBlockDeviceMapping(sentence));
    }
    let root = devices.iter().find(|device| device.device_name == root_device_name);
    if root.is_none_or(|root| root.snapshot.is_none()) {
        let sentence = "No root snapshot specified in device mapping.".to_owned();
        return Err(Ec2Error::InvalidBlockDeviceMapping(sentence));
    }
    Ok(devices)
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use expect_test::expect;
    use guest::http::ConnectError;
    use model::ReadDoorExt;
    use model::ec2::{
        ArchitectureValues, BlockDeviceMapping, CreateSnapshotInput, DescribeImagesInput, EbsBlockDevice,
        Image, ImageState, InstanceNetworkInterfaceSpecification, RegisterImageInput, RunInstancesInput,
        VirtualizationType,
    };

    use crate::ec2::image;
    use crate::ec2::instance::InstanceState;
    use crate::machines;
    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal, wait};

    fn snapshot(region: &mut Region) -> String {
        let volume_id = Some(worlds::volume(region).to_string());
        call(region, CreateSnapshotInput { volume_id, ..Default::default() })
            .snapshot_id
            .expect("it has an id")
    }

    fn registration(name: &str, snapshot: &str) -> RegisterImageInput {
        let ebs = EbsBlockDevice { snapshot_id: Some(snapshot.to_owned()), ..Default::default() };
        let device_name = Some("/dev/xvda".to_owned());
        RegisterImageInput {
            name: Some(name.to_owned()),
            root_device_name: device_name.clone(),
            block_device_mappings: vec![BlockDeviceMapping {
                device_name,
                ebs: Some(ebs),
                ..Default::default()
            }],
            ..Default::default()
        }
    }

    fn own_image(region: &Region) -> Image {
        let own = DescribeImagesInput { owners: vec!["self".to_owned()], ..Default::default() };
        region.ask(own).expect("describing works").images.pop().expect("there is one")
    }

    #[test]
    fn an_image_is_pending_for_two_seconds_and_then_available() {
        let mut region = worlds::blog();
        let id = snapshot(&mut region);
        wait(&mut region, Duration::mins(2));
        call(&mut region, registration("blog", &id));
        assert_eq!(own_image(&region).state, Some(ImageState::Pending));
        let image = *region.ec2.images.iter().find(|(_, row)| row.name == "blog").expect("it is there").0;
        image::handle_ready(&mut region, image);
        assert_eq!(
            own_image(&region).state,
            Some(ImageState::Pending),
            "an event that comes early is harmless"
        );
        wait(&mut region, Duration::secs(2));
        assert_eq!(own_image(&region).state, Some(ImageState::Available));
        let row = region.ec2.images.get(&image).cloned();
        image::handle_ready(&mut region, image);
        assert_eq!(region.ec2.images.get(&image).cloned(), row, "and one that comes twice too");
        region.ec2.images.remove(&image);
        image::handle_ready(&mut region, image);
    }

    #[test]
    fn the_defaults_are_those_of_the_api_and_not_of_the_console() {
        let mut region = worlds::blog();
        let id = snapshot(&mut region);
        wait(&mut region, Duration::mins(2));
        call(&mut region, registration("blog", &id));
        let image = own_image(&region);
        assert_eq!(image.virtualization_type, Some(VirtualizationType::Paravirtual));
        assert_eq!(image.architecture, Some(ArchitectureValues::I386));
        assert_eq!(image.public, Some(false));
    }

    #[test]
    fn what_cannot_become_an_image_is_refused() {
        let mut region = worlds::blog();
        let id = snapshot(&mut region);
        let early = refusal(&mut region, registration("blog", &id));
        assert_eq!(early, format!("InvalidSnapshot: Snapshot {id} is not in completed state"));
        wait(&mut region, Duration::mins(2));
        call(&mut region, registration("blog", &id));
        let mut table = String::new();
        let mut note = |input: RegisterImageInput| {
            table.push_str(&refusal(&mut region, input));
            table.push('\n');
        };
        note(registration("bl", &id));
        note(registration("blog!", &id));
        note(registration("blog2", "snap-1234abcd"));
        note(registration("blog2", "snapshot"));
        note(RegisterImageInput {
            root_device_name: Some("/dev/sda1".to_owned()),
            ..registration("blog2", &id)
        });
        note(RegisterImageInput { root_device_name: None, ..registration("blog2", &id) });
        note(RegisterImageInput {
            virtualization_type: Some("vhm".to_owned()),
            ..registration("blog2", &id)
        });
        expect![[r#"
            InvalidAMIName.Malformed: AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/' and '_'
            InvalidAMIName.Malformed: AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/' and '_'
            InvalidSnapshot.NotFound: The snapshot 'snap-1234abcd' does not exist.
            InvalidParameterValue: Value (snapshot) for parameter snapshotId is invalid. Expected: 'snap-...'.
            InvalidBlockDeviceMapping: No root snapshot specified in device mapping.
            MissingParameter: The request must contain the parameter rootDeviceName
            InvalidParameterValue: Value (vhm) for parameter virtualizationType is invalid.
        "#]].assert_eq(&table);
        let twice = refusal(&mut region, registration("blog", &id));
        assert!(
            twice.starts_with("InvalidAMIName.Duplicate: AMI name blog is already in use by AMI ami-"),
            "{twice}"
        );
    }

    #[test]
    fn a_machine_from_the_image_has_the_blog_on_its_disk_and_apache_not_running() {
        let mut region = worlds::blog();
        worlds::stop(&mut region);
        let id = snapshot(&mut region);
        wait(&mut region, Duration::mins(2));
        let hvm = RegisterImageInput {
            virtualization_type: Some("hvm".to_owned()),
            architecture: Some(ArchitectureValues::X86_64),
            ..registration("blog", &id)
        };
        let image_id = call(&mut region, hvm).image_id;
        wait(&mut region, Duration::secs(5));
        let old = worlds::instance(&region);
        let subnet_id = region.ec2.instances.get(&old).map(|row| row.subnet.to_string());
        let interface = InstanceNetworkInterfaceSpecification {
            device_index: Some(0),
            subnet_id,
            groups: vec![worlds::group(&region, "launch-wizard-1").to_string()],
            associate_public_ip_address: Some(true),
            ..Default::default()
        };
        let launch = RunInstancesInput {
            image_id,
            instance_type: Some("t2.micro".to_owned()),
            min_count: Some(1),
            max_count: Some(1),
            network_interfaces: vec![interface],
            ..Default::default()
        };
        call(&mut region, launch);
        wait(&mut region, Duration::mins(3));
        let new = *region.ec2.instances.ids().find(|id| **id != old).expect("it was launched");
        let interface =
            region.ec2.instances.get(&new).and_then(|row| row.network_interface).expect("it runs");
        let address = region.ec2.network_interfaces.get(&interface).and_then(|row| row.public_address);
        let url = format!("http://{}/", address.expect("it was asked for"));
        let outcome = |region: &Region| region.peek(&url).expect("an address").outcome;
        assert_eq!(outcome(&region), Err(ConnectError::Refused));
        machines::run_script(&mut region, new, "ec2-user", "sudo systemctl start httpd", Duration::secs(30));
        assert_eq!(outcome(&region).map(|page| page.status), Ok(200));

        let script = "sudo shutdown -h now\nsleep 5\nsudo touch /home/ec2-user/later";
        machines::run_script(&mut region, new, "ec2-user", script, Duration::mins(1));
        wait(&mut region, Duration::mins(2));
        let state = region.ec2.instances.get(&new).map(|row| row.state);
        assert_eq!(state, Some(InstanceState::Stopped), "what a script asks of the power is done");
    }
}
