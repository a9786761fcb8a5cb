//! Create Image, from a snapshot: RegisterImage with the console's own defaults.

use leptos::prelude::*;
use model::{
    ApiError,
    ec2::{
        ArchitectureValues, BlockDeviceMapping, DescribeImagesInput, DescribeInstancesInput,
        DescribeVolumesInput, EbsBlockDevice, RegisterImageInput, Snapshot, VirtualizationType, VolumeType,
    },
};

use crate::{
    bridge::Bridge,
    console::{
        forms::{FieldErrors, FormState, Take, field, whole_number},
        support::{Refused, text, use_desk},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// What AWS's console writes as the root device of a new image.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/creating-an-ami-ebs.html>
const CONSOLE_ROOT_DEVICE: &str = "/dev/sda1";

/// What the dialog holds.
#[derive(Clone, Debug, PartialEq)]
struct ImageForm {
    snapshot: String,
    least_size: i64,
    name: String,
    description: String,
    architecture: ArchitectureValues,
    root_device: String,
    virtualization: VirtualizationType,
    size: String,
    volume_type: VolumeType,
    delete_on_termination: bool,
}

const FIELDS: &[&str] = &["name", "root_device", "size"];

impl ImageForm {
    fn new(snapshot: &Snapshot, root_device: String) -> Self {
        let size = snapshot.volume_size.unwrap_or(8);
        Self {
            snapshot: text(&snapshot.snapshot_id),
            least_size: size,
            name: String::new(),
            description: String::new(),
            architecture: ArchitectureValues::X86_64,
            root_device,
            virtualization: VirtualizationType::Hvm,
            size: size.to_string(),
            volume_type: VolumeType::Gp2,
            delete_on_termination: true,
        }
    }

    fn to_input(&self) -> Result<RegisterImageInput, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = self.name.trim();
        if !is_image_name(name) {
            errors.insert("name", t!(explain.image_name).to_owned());
        }
        let root_device = self.root_device.trim();
        if !root_device.starts_with("/dev/") {
            errors.insert("root_device", t!(images.root_device_wrong).to_owned());
        }
        let size = errors.take("size", whole_number(&self.size, self.least_size, 16_384));
        if !errors.is_empty() {
            return Err(errors);
        }
        let ebs = EbsBlockDevice {
            snapshot_id: Some(self.snapshot.clone()),
            volume_size: Some(size),
            volume_type: Some(self.volume_type),
            delete_on_termination: Some(self.delete_on_termination),
            ..Default::default()
        };
        let device_name = Some(root_device.to_owned());
        Ok(RegisterImageInput {
            name: Some(name.to_owned()),
            description: Some(self.description.trim().to_owned()).filter(|words| !words.is_empty()),
            architecture: Some(self.architecture),
            root_device_name: device_name.clone(),
            virtualization_type: Some(self.virtualization.as_str().to_owned()),
            // What Nitro types need; the console sets it for hvm images of Linux systems that can.
            ena_support: (self.virtualization == VirtualizationType::Hvm).then_some(true),
            block_device_mappings: vec![BlockDeviceMapping {
                device_name,
                ebs: Some(ebs),
                ..Default::default()
            }],
            ..Default::default()
        })
    }
}

/// The names that RegisterImage takes: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RegisterImage.html>.
fn is_image_name(name: &str) -> bool {
    (3..=128).contains(&name.chars().count())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "()[] ./-'@_".contains(c))
}

/// The device under which the snapshot's disk was used: its volume's attachment, or the root device of the instance or
/// image that knows it. AWS's console always writes `/dev/sda1`; an image of Amazon Linux does not boot from there.
fn device_of(bridge: Bridge, snapshot: &Snapshot) -> String {
    let volume = snapshot.volume_id.clone().unwrap_or_default();
    let volumes = DescribeVolumesInput { volume_ids: vec![volume.clone()], ..Default::default() };
    let attached = bridge.ask(volumes).ok().and_then(|mut output| output.volumes.pop());
    let of_volume = attached.as_ref().and_then(|volume| volume.attachments.first()?.device.clone());
    let of_instance = || {
        let answer = bridge.ask(DescribeInstancesInput::default()).ok()?;
        let mut devices = answer
            .reservations
            .into_iter()
            .flat_map(|it| it.instances)
            .flat_map(|it| it.block_device_mappings);
        let device = devices
            .find(|it| it.ebs.as_ref().is_some_and(|ebs| ebs.volume_id.as_deref() == Some(&volume)))?;
        device.device_name
    };
    // The volume may be gone with its machine; the images of this world say where their systems expect the disk.
    let of_images = || {
        let answer = bridge.ask(DescribeImagesInput::default()).ok()?;
        answer.images.into_iter().find_map(|image| image.root_device_name)
    };
    of_volume.or_else(of_instance).or_else(of_images).unwrap_or_else(|| CONSOLE_ROOT_DEVICE.to_owned())
}

/// The dialog. Open while `of` holds a snapshot.
#[component]
pub fn CreateImage(
    /// The snapshot.
    of: RwSignal<Option<Snapshot>>,
) -> impl IntoView {
    view! { {move || of.get().map(|snapshot| view! { <Dialog of snapshot /> })} }
}

#[component]
fn Dialog(of: RwSignal<Option<Snapshot>>, snapshot: Snapshot) -> impl IntoView {
    let desk = use_desk();
    let first = ImageForm::new(&snapshot, device_of(desk.bridge, &snapshot));
    let least_size = first.least_size;
    let form = FormState::new(first, |form: &ImageForm| form.to_input().err().unwrap_or_default());
    let refused = RwSignal::new(None::<ApiError>);
    let create = move |()| {
        if !form.check(FIELDS) {
            return;
        }
        let Ok(input) = form.get_untracked().to_input() else { return };
        match desk.bridge.call(input) {
            Ok(output) => {
                of.set(None);
                let id = text(&output.image_id);
                let notice = Notice::good(t!(images.asked, id = id.clone())).plain(t!(images.asked_plain));
                let there = paths::item(Resource::Images, &id);
                desk.tell(notice.link(t!(console.show, what = id), there));
            }
            Err(error) => refused.set(Some(error)),
        }
    };
    let architectures = [ArchitectureValues::I386, ArchitectureValues::X86_64]
        .map(|it| Choice::new(it, it.as_str()))
        .to_vec();
    let architectures = Signal::stored(architectures);
    let virtualizations = vec![
        Choice::new(VirtualizationType::Paravirtual, "Paravirtual").hint(t!(images.paravirtual)),
        Choice::new(VirtualizationType::Hvm, "Hardware-assisted virtualization").hint(t!(images.hvm)),
    ];
    let virtualizations = Signal::stored(virtualizations);
    let types = [VolumeType::Gp2, VolumeType::Gp3, VolumeType::Standard];
    let types = Signal::stored(types.map(|kind| Choice::new(kind, kind.as_str())).to_vec());
    let id = RwSignal::new(text(&snapshot.snapshot_id));
    view! {
        <Modal
            open=true
            on_close=move |()| of.set(None)
            title="Create Image from EBS Snapshot"
            primary="Create"
            on_primary=create
            width=ModalWidth::Wide
        >
            <Refused error=refused />
            <div class="form-columns">
                <TextField label="Name" value=field!(form, name) error=form.error("name") />
                <TextField label="Description" value=field!(form, description) optional=true />
                <SelectField label="Architecture" value=field!(form, architecture) options=architectures />
                <TextField
                    label="Root device name"
                    kind=InputKind::Code
                    value=field!(form, root_device)
                    error=form.error("root_device")
                    hint=t!(images.root_device_hint)
                />
            </div>
            <RadioGroup
                label="Virtualization type"
                look=RadioLook::Cards
                value=field!(form, virtualization)
                options=virtualizations
            />
            <FieldSet legend="Block Device Mappings">
                <div class="form-columns">
                    <TextField label="Snapshot" kind=InputKind::Code value=id readonly=true />
                    <TextField
                        label="Size (GiB)"
                        kind=InputKind::Number
                        value=field!(form, size)
                        error=form.error("size")
                        hint=t!(images.size_hint, least = least_size)
                    />
                    <SelectField label="Volume Type" value=field!(form, volume_type) options=types />
                    <Checkbox
                        label="Delete on Termination"
                        checked=field!(form, delete_on_termination)
                        hint=t!(images.delete_hint)
                    />
                </div>
            </FieldSet>
        </Modal>
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn form() -> ImageForm {
        let snapshot =
            Snapshot { snapshot_id: Some("snap-1".to_owned()), volume_size: Some(8), ..Default::default() };
        ImageForm { name: "blog".to_owned(), ..ImageForm::new(&snapshot, "/dev/xvda".to_owned()) }
    }

    #[test]
    fn the_dialog_asks_for_what_the_learner_left_as_it_was() {
        let input = form().to_input().expect("the form is complete");
        assert_eq!(input.root_device_name.as_deref(), Some("/dev/xvda"));
        assert_eq!(input.virtualization_type.as_deref(), Some("hvm"));
        assert_eq!(input.architecture, Some(ArchitectureValues::X86_64));
        let ebs = input.block_device_mappings[0].ebs.clone().expect("the root has a disk");
        assert_eq!((ebs.volume_size, ebs.delete_on_termination), (Some(8), Some(true)));
    }

    #[test]
    fn a_disk_cannot_be_smaller_than_its_snapshot() {
        let small = ImageForm { size: "7".to_owned(), ..form() };
        assert!(small.to_input().is_err_and(|errors| errors.contains_key("size")));
    }

    #[test]
    fn names_are_checked_as_aws_does() {
        for name in ["", "ab", "blög", "a_very good-name!"] {
            let named = ImageForm { name: name.to_owned(), ..form() };
            assert!(named.to_input().is_err_and(|errors| errors.contains_key("name")), "{name}");
        }
    }
}
