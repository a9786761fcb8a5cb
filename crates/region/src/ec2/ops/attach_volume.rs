//! AttachVolume — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachVolume.html>
//!
//! Supported: an available volume, to an instance of its zone that runs or is stopped.
//! Simplified: attached at once; the machine sees only its root volume, so what is on another cannot be mounted.

use std::sync::Arc;

use model::Caller;
use model::ec2::{AttachVolumeInput, VolumeAttachment, VolumeAttachmentState};
use model::ids::InstanceId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::instance::{AttachedVolume, InstanceState};
use crate::ec2::volume::{self, ModificationState, Volume, VolumeState};
use crate::ec2::{Ec2Error, Instance};
use crate::region::Region;

/// The longest device name that is taken: AWS documents names such as `/dev/sdf` and `xvdba`.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/device_naming.html>
const LONGEST_DEVICE: usize = 32;

pub(crate) fn attach_volume(
    region: &mut Region,
    _caller: Caller,
    input: AttachVolumeInput,
) -> Result<VolumeAttachment, Ec2Error> {
    let volume = volume::named(region, input.volume_id.as_deref())?;
    let instance = instance(region, input.instance_id.as_deref().unwrap_or_default())?;
    let device: Arc<str> = input.device.unwrap_or_default().into();
    check(volume, instance, &device)?;
    unless_dry_run(input.dry_run)?;

    let (volume, holder, now) = (volume.id, instance.id, region.now());
    if let Some(row) = region.ec2.volumes.get_mut(&volume) {
        row.state = VolumeState::InUse;
        row.attachment = Some((holder, Arc::clone(&device)));
    }
    if let Some(row) = region.ec2.instances.get_mut(&holder) {
        let device_name = Arc::clone(&device);
        // A volume that is attached later stays when the instance ends, unless somebody says otherwise.
        row.volumes.push(AttachedVolume {
            device_name,
            volume,
            attach_time: now,
            delete_on_termination: false,
        });
    }
    let row = region.ec2.volumes.get(&volume).ok_or(Ec2Error::VolumeNotFound(volume))?;
    // AWS answers before it is done.
    let state = Some(VolumeAttachmentState::Attaching);
    Ok(VolumeAttachment { state, ..row.attachment_shape(region, holder, &device) })
}

fn instance<'a>(region: &'a Region, text: &str) -> Result<&'a Instance, Ec2Error> {
    let id = InstanceId::parse(text).ok_or_else(|| Ec2Error::InstanceMalformed(text.to_owned()))?;
    region.ec2.instances.get(&id).ok_or_else(|| Ec2Error::InstanceNotFound(vec![id]))
}

fn check(volume: &Volume, instance: &Instance, device: &str) -> Result<(), Ec2Error> {
    match volume.state {
        VolumeState::Available => {}
        VolumeState::InUse => return Err(Ec2Error::VolumeAlreadyAttached { volume: volume.id }),
        VolumeState::Creating { .. } | VolumeState::Deleting { .. } => {
            let state = volume.state.name().as_str();
            return Err(Ec2Error::IncorrectVolumeState { volume: volume.id, state });
        }
    }
    if volume
        .modification
        .as_ref()
        .is_some_and(|one| matches!(one.state, ModificationState::Modifying { .. }))
    {
        return Err(Ec2Error::AttachWhileModifying(volume.id));
    }
    if !matches!(instance.state, InstanceState::Running | InstanceState::Stopped) {
        return Err(Ec2Error::IncorrectInstanceState { id: instance.id, wanted: "running" });
    }
    if volume.zone != instance.zone {
        return Err(Ec2Error::VolumeZoneMismatch { volume: volume.id, instance: instance.id });
    }
    let known = device.starts_with("/dev/") || device.starts_with("sd") || device.starts_with("xvd");
    if !known || device.len() > LONGEST_DEVICE {
        let why = "It is not a valid device name.";
        return Err(Ec2Error::InvalidValue { value: device.to_owned(), parameter: "unixDevice", why });
    }
    if instance.volumes.iter().any(|attached| &*attached.device_name == device) {
        return Err(Ec2Error::DeviceInUse(device.to_owned()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ReadDoorExt;
    use model::ec2::{
        AttachVolumeInput, CreateVolumeInput, DeleteVolumeInput, DescribeVolumesInput, DetachVolumeInput,
        Filter, StartInstancesInput, VolumeAttachmentState,
    };

    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal, wait};

    fn new_volume(region: &mut Region, zone: &str) -> String {
        let availability_zone = Some(zone.to_owned());
        let input = CreateVolumeInput { availability_zone, size: Some(5), ..Default::default() };
        let id = call(region, input).volume_id.expect("it has an id");
        wait(region, Duration::secs(5));
        id
    }

    fn attachment(region: &Region, volume: &str) -> AttachVolumeInput {
        AttachVolumeInput {
            volume_id: Some(volume.to_owned()),
            instance_id: Some(worlds::instance(region).to_string()),
            device: Some("/dev/sdf".to_owned()),
            ..Default::default()
        }
    }

    fn detachment(volume: &str) -> DetachVolumeInput {
        DetachVolumeInput { volume_id: Some(volume.to_owned()), ..Default::default() }
    }

    #[test]
    fn a_volume_can_be_attached_detached_and_deleted() {
        let mut region = worlds::blog();
        let id = new_volume(&mut region, "eu-west-2a");
        let input = attachment(&region, &id);
        assert_eq!(call(&mut region, input.clone()).state, Some(VolumeAttachmentState::Attaching));
        let filter = |name: &str, value: String| Filter { name: Some(name.to_owned()), values: vec![value] };
        let attached = DescribeVolumesInput {
            filters: vec![
                filter("attachment.instance-id", worlds::instance(&region).to_string()),
                filter("attachment.delete-on-termination", "false".to_owned()),
            ],
            ..Default::default()
        };
        let volumes = region.ask(attached).expect("describing works").volumes;
        assert_eq!(
            volumes.iter().filter_map(|volume| volume.volume_id.clone()).collect::<Vec<_>>(),
            std::slice::from_ref(&id)
        );

        let instance = worlds::instance(&region);
        let deletion = DeleteVolumeInput { volume_id: Some(id.clone()), ..Default::default() };
        assert_eq!(
            refusal(&mut region, deletion.clone()),
            format!("VolumeInUse: Volume {id} is currently attached to {instance}")
        );
        assert_eq!(
            refusal(&mut region, input),
            format!("VolumeInUse: {id} is already attached to an instance")
        );
        call(&mut region, detachment(&id));
        call(&mut region, deletion.clone());
        assert!(refusal(&mut region, deletion).starts_with("InvalidVolume.NotFound"));
        wait(&mut region, Duration::secs(5));
        assert_eq!(region.ec2.volumes.len(), 1, "the root volume is left");
    }

    #[test]
    fn a_volume_of_another_zone_cannot_be_attached_nor_a_device_taken_twice() {
        let mut region = worlds::blog();
        let far = new_volume(&mut region, "eu-west-2b");
        let input = attachment(&region, &far);
        let instance = worlds::instance(&region);
        assert_eq!(
            refusal(&mut region, input),
            format!(
                "InvalidVolume.ZoneMismatch: The volume '{far}' is not in the same availability zone as instance \
                 '{instance}'"
            )
        );
        let near = new_volume(&mut region, "eu-west-2a");
        let input = AttachVolumeInput { device: Some("/dev/xvda".to_owned()), ..attachment(&region, &near) };
        assert_eq!(
            refusal(&mut region, input),
            "InvalidParameterValue: Invalid value '/dev/xvda' for unixDevice. Attachment point /dev/xvda is already in use"
        );
    }

    #[test]
    fn a_root_volume_leaves_a_stopped_machine_with_what_is_on_it_and_comes_back() {
        let mut region = worlds::blog();
        let id = worlds::volume(&region).to_string();
        assert!(
            refusal(&mut region, detachment(&id))
                .starts_with("OperationNotPermitted: Unable to detach root volume")
        );
        worlds::stop(&mut region);
        call(&mut region, detachment(&id));
        let row = region.ec2.volumes.rows().next().expect("it is there");
        assert!(
            row.content.as_ref().is_some_and(|disk| disk.exists("/var/www/html/wp-config.php")),
            "the blog is on it"
        );
        let input = AttachVolumeInput { device: Some("/dev/xvda".to_owned()), ..attachment(&region, &id) };
        call(&mut region, input);
        let instance_ids = vec![worlds::instance(&region).to_string()];
        call(&mut region, StartInstancesInput { instance_ids, ..Default::default() });
        wait(&mut region, Duration::mins(2));
        let machine = region.machines.get(&worlds::instance(&region)).expect("it boots again");
        assert!(machine.disk.exists("/var/www/html/wp-config.php"));
    }

    #[test]
    fn a_volume_that_is_getting_its_new_size_waits() {
        let mut region = worlds::blog();
        let availability_zone = Some("eu-west-2a".to_owned());
        let made = CreateVolumeInput { availability_zone, size: Some(1), ..Default::default() };
        let volume_id = call(&mut region, made).volume_id;
        wait(&mut region, Duration::secs(4));
        let grow = model::ec2::ModifyVolumeInput {
            volume_id: volume_id.clone(),
            size: Some(2),
            ..Default::default()
        };
        call(&mut region, grow);
        let attach = AttachVolumeInput {
            device: Some("/dev/sdf".to_owned()),
            instance_id: Some(worlds::instance(&region).to_string()),
            volume_id,
            ..Default::default()
        };
        let refused = refusal(&mut region, attach.clone());
        assert!(refused.starts_with("OperationNotPermitted: Cannot attach volume vol-"), "{refused}");
        wait(&mut region, Duration::secs(15));
        call(&mut region, attach);
    }
}
