//! The list of EBS volumes.

use leptos::prelude::*;
use model::ec2::{DescribeVolumesInput, Volume};

use super::{
    actions::{Actions, Dialogs},
    detail::Detail,
};
use crate::{
    bridge::use_read,
    console::{
        browse::{Browse, Cell, Heading, Row},
        support::{name_of, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const HEADINGS: &[Heading] = &[
    ("name", "Name"),
    ("id", "Volume ID"),
    ("size", "Size"),
    ("type", "Volume Type"),
    ("iops", "IOPS"),
    ("snapshot", "Snapshot"),
    ("created", "Created"),
    ("zone", "Availability Zone"),
    ("state", "State"),
    ("attachment", "Attachment Information"),
];

/// Volumes: the list, and the details of the chosen one.
#[component]
pub fn Page() -> impl IntoView {
    let read = use_read(DescribeVolumesInput::default);
    let volumes = Memo::new(move |_| {
        read.with(|read| read.as_ref().map(|output| output.volumes.clone()).unwrap_or_default())
    });
    let rows = Memo::new(move |_| {
        read.with(|read| match read {
            Ok(output) => Ok(output.volumes.iter().map(row).collect()),
            Err(error) => Err(error.clone()),
        })
    });
    let actions = Actions::new(volumes);
    let create = || {
        view! {
            <LinkButton kind=ButtonKind::Primary href=paths::create(Resource::Volumes)>
                "Create Volume"
            </LinkButton>
        }
    };
    let menu = move |ids: Vec<String>| actions.menu(&ids);
    view! {
        <Browse
            resource=Resource::Volumes
            what="volumes"
            headings=HEADINGS
            rows
            menu
            buttons=create
            empty=move || {
                view! {
                    <Empty title=t!(volumes.none) text=t!(volumes.none_text)>
                        {create()}
                    </Empty>
                }
            }
            detail=move |id: String| view! { <Detail id volumes tags=actions.tags /> }.into_any()
        />
        <Dialogs actions />
    }
}

fn row(volume: &Volume) -> Row {
    let id = text(&volume.volume_id);
    let snapshot = text(&volume.snapshot_id);
    Row {
        key: id.clone(),
        cells: vec![
            Cell::Text(name_of(&volume.tags)),
            Cell::Id(id.clone(), paths::item(Resource::Volumes, &id)),
            Cell::Number(volume.size.unwrap_or_default(), "GiB"),
            Cell::Text(volume.volume_type.map(|it| it.to_string()).unwrap_or_default()),
            volume.iops.map_or(Cell::Text(String::new()), |iops| Cell::Number(iops, "")),
            Cell::Id(snapshot.clone(), paths::item(Resource::Snapshots, &snapshot)),
            Cell::Moment(volume.create_time),
            Cell::Text(text(&volume.availability_zone)),
            Cell::State(volume.state.map(|it| it.to_string()).unwrap_or_default()),
            Cell::Links(attachments(volume)),
        ],
        gone: false,
    }
}

/// `i-0a1b…:/dev/xvda (attached)`, with the instance's address.
pub(super) fn attachments(volume: &Volume) -> Vec<(String, String)> {
    let words = |attachment: &model::ec2::VolumeAttachment| {
        let instance = text(&attachment.instance_id);
        let state = attachment.state.map(|state| state.to_string()).unwrap_or_default();
        let words = format!("{instance}:{} ({state})", text(&attachment.device));
        (words, paths::item(Resource::Instances, &instance))
    };
    volume.attachments.iter().map(words).collect()
}

#[cfg(test)]
mod tests {
    use model::ec2::{VolumeAttachment, VolumeAttachmentState};
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn an_attachment_names_instance_device_and_state() {
        let volume = Volume {
            attachments: vec![VolumeAttachment {
                instance_id: Some("i-1".to_owned()),
                device: Some("/dev/xvda".to_owned()),
                state: Some(VolumeAttachmentState::Attached),
                ..Default::default()
            }],
            ..Default::default()
        };
        assert_eq!(
            attachments(&volume),
            vec![("i-1:/dev/xvda (attached)".to_owned(), "#/ec2/instances/i-1".to_owned())]
        );
    }
}
