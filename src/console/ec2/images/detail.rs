//! The details of one image.

use leptos::prelude::*;
use model::ec2::{BlockDeviceMapping, DescribeImagesInput, Image};

use crate::{
    bridge::use_read,
    console::{
        browse::{DetailCard, NotThere, TextFact, links_view},
        support::{name_of, text, yes_no},
        tags::TagsTab,
    },
    paths::{self, Resource},
    ui::*,
};

/// The card under the list. It asks for its image itself: what it shows need not be in the list above.
#[component]
pub fn Detail(
    /// Its id.
    id: String,
    /// Whose tags are being changed.
    tags: RwSignal<Option<String>>,
) -> impl IntoView {
    let wanted = id.clone();
    let read =
        use_read(move || DescribeImagesInput { image_ids: vec![wanted.clone()], ..Default::default() });
    let image = Memo::new(move |_| read.get().ok().and_then(|output| output.images.first().cloned()));
    let exists = Memo::new(move |_| image.with(Option::is_some));
    move || {
        let id = id.clone();
        if !exists.get() {
            return view! { <NotThere resource=Resource::Images id /> }.into_any();
        }
        let image = Signal::derive(move || image.get().unwrap_or_default());
        let for_tags = id.clone();
        let title = Signal::derive(move || {
            image.with(|it| {
                let name = name_of(&it.tags);
                if name.is_empty() { text(&it.name) } else { name }
            })
        });
        let state = Signal::derive(move || image.with(|it| it.state.map(|it| it.to_string())));
        view! {
            <DetailCard
                resource=Resource::Images
                title
                id=id
                state
                tabs=vec![
                    TabItem::new("details", "Details", move || view! { <Details image /> }),
                    TabItem::new("tags", "Tags", move || view! { <TagsTab id=for_tags.clone() editing=tags /> }),
                ]
            />
        }
        .into_any()
    }
}

#[component]
fn Details(image: Signal<Image>) -> impl IntoView {
    let member =
        move |read: fn(&Image) -> String| -> Signal<String> { Memo::new(move |_| image.with(read)).into() };
    let snapshots = Memo::new(move |_| {
        image.with(|it| it.block_device_mappings.iter().filter_map(snapshot).collect::<Vec<_>>())
    });
    view! {
        <Facts>
            <TextFact name="AMI ID" text=member(|it| text(&it.image_id)) copy=true />
            <TextFact name="AMI Name" text=member(|it| text(&it.name)) />
            <TextFact name="Owner" text=member(|it| text(&it.owner_id)) />
            <TextFact name="Source" text=member(|it| text(&it.image_location)) />
            <TextFact name="Status" text=member(|it| it.state.map(|it| it.to_string()).unwrap_or_default()) />
            <TextFact name="Creation date" text=member(|it| text(&it.creation_date)) />
            <TextFact name="Architecture" text=member(|it| it.architecture.map(|it| it.to_string()).unwrap_or_default()) />
            <TextFact
                name="Virtualization type"
                text=member(|it| it.virtualization_type.map(|it| it.to_string()).unwrap_or_default())
            />
            <TextFact name="Root Device Name" text=member(|it| text(&it.root_device_name)) />
            <TextFact name="Root Device Type" text=member(|it| it.root_device_type.map(|it| it.to_string()).unwrap_or_default()) />
            <Fact name="Snapshots">{move || links_view(snapshots.get())}</Fact>
            <TextFact
                name="Block Devices"
                text=member(|it| it.block_device_mappings.iter().map(device_words).collect::<Vec<_>>().join("; "))
            />
            <TextFact name="Platform details" text=member(|it| text(&it.platform_details)) />
            <TextFact name="ENA support" text=member(|it| yes_no(it.ena_support).to_owned()) />
            <TextFact name="Description" text=member(|it| text(&it.description)) />
        </Facts>
    }
}

fn snapshot(mapping: &BlockDeviceMapping) -> Option<(String, String)> {
    let id = mapping.ebs.as_ref()?.snapshot_id.clone()?;
    Some((id.clone(), paths::item(Resource::Snapshots, id)))
}

/// AWS's way to write a mapping: `/dev/xvda=snap-…:8:true:gp2`.
fn device_words(mapping: &BlockDeviceMapping) -> String {
    let ebs = mapping.ebs.clone().unwrap_or_default();
    let size = ebs.volume_size.map(|size| size.to_string()).unwrap_or_default();
    let goes = ebs.delete_on_termination.unwrap_or(false);
    let kind = ebs.volume_type.map(|it| it.to_string()).unwrap_or_default();
    format!("{}={}:{size}:{goes}:{kind}", text(&mapping.device_name), text(&ebs.snapshot_id))
}

#[cfg(test)]
mod tests {
    use model::ec2::{EbsBlockDevice, VolumeType};
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_mapping_is_written_as_aws_writes_it() {
        let ebs = EbsBlockDevice {
            snapshot_id: Some("snap-1".to_owned()),
            volume_size: Some(8),
            delete_on_termination: Some(true),
            volume_type: Some(VolumeType::Gp2),
            ..Default::default()
        };
        let mapping = BlockDeviceMapping {
            device_name: Some("/dev/xvda".to_owned()),
            ebs: Some(ebs),
            ..Default::default()
        };
        assert_eq!(device_words(&mapping), "/dev/xvda=snap-1:8:true:gp2");
    }
}
