//! The details of one instance: Description, Status Checks, Tags.

use leptos::prelude::*;
use model::ec2::{
    DescribeInstanceAttributeInput, DescribeInstanceStatusInput, DescribeVolumesInput, Instance,
    InstanceAttributeName, InstanceBlockDeviceMapping, InstanceStatusSummary,
};

use super::{
    actions::Actions,
    badge::{auto_scaling_group, checks, groups, state_word, zone},
};
use crate::{
    bridge::use_read,
    console::{
        browse::{DetailCard, IdFact, NotThere, TextFact, links_view},
        support::{moment, name_of, text},
        tags::TagsTab,
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// The card under the list.
#[component]
pub fn Detail(
    /// Its id.
    id: String,
    /// All instances.
    instances: Memo<Vec<Instance>>,
    /// What can be done.
    actions: Actions,
) -> impl IntoView {
    let key = id.clone();
    let instance = Memo::new(move |_| {
        instances.with(|all| all.iter().find(|it| it.instance_id.as_deref() == Some(&key)).cloned())
    });
    let exists = Memo::new(move |_| instance.with(Option::is_some));
    move || {
        let id = id.clone();
        if !exists.get() {
            return view! { <NotThere resource=Resource::Instances id /> }.into_any();
        }
        // `exists` has just said so; the default is for the moment in which it leaves.
        let instance = Signal::derive(move || instance.get().unwrap_or_default());
        let (for_checks, for_tags) = (id.clone(), id.clone());
        let title = Signal::derive(move || instance.with(|it| name_of(&it.tags)));
        let state = Signal::derive(move || Some(instance.with(|it| state_word(it).to_owned())));
        view! {
            <DetailCard
                resource=Resource::Instances
                title
                id=id
                state
                tabs=vec![
                    TabItem::new("description", "Description", move || view! { <Description instance /> }),
                    TabItem::new("checks", "Status Checks", move || view! { <Checks id=for_checks.clone() /> }),
                    TabItem::new("tags", "Tags", move || {
                        view! { <TagsTab id=for_tags.clone() editing=actions.tags /> }
                    }),
                ]
            />
        }
        .into_any()
    }
}

#[component]
fn Description(instance: Signal<Instance>) -> impl IntoView {
    let member = move |read: fn(&Instance) -> String| -> Signal<String> {
        Memo::new(move |_| instance.with(read)).into()
    };
    let id = member(|it| text(&it.instance_id));
    let protection = use_read(move || DescribeInstanceAttributeInput {
        instance_id: Some(id.get()),
        attribute: Some(InstanceAttributeName::DisableApiTermination),
        ..Default::default()
    });
    let protected = Signal::derive(move || {
        let read = protection.get().ok().and_then(|output| output.disable_api_termination.clone());
        if read.and_then(|flag| flag.value) == Some(true) { "True" } else { "False" }.to_owned()
    });
    let group_links = Memo::new(move |_| instance.with(groups));
    let group = Memo::new(move |_| instance.with(auto_scaling_group));
    let key = member(|it| text(&it.key_name));
    let devices = Memo::new(move |_| instance.with(|it| it.block_device_mappings.clone()));
    let root = member(|it| text(&it.root_device_name));
    let reason = member(|it| {
        let reason = it.state_reason.as_ref().map(|reason| text(&reason.message)).unwrap_or_default();
        if reason.is_empty() { text(&it.state_transition_reason) } else { reason }
    });
    view! {
        <Facts>
            <TextFact name="Instance ID" text=id copy=true />
            <TextFact name="Instance state" text=member(|it| state_word(it).to_owned()) />
            <TextFact name="Instance type" text=member(|it| text(&it.instance_type)) />
            <TextFact name="Availability zone" text=member(zone) />
            <TextFact name="Public DNS (IPv4)" text=member(|it| text(&it.public_dns_name)) copy=true />
            <TextFact name="IPv4 Public IP" text=member(|it| text(&it.public_ip_address)) copy=true />
            <TextFact name="Private DNS" text=member(|it| text(&it.private_dns_name)) copy=true />
            <TextFact name="Private IPs" text=member(|it| text(&it.private_ip_address)) copy=true />
            <Fact name="Security groups">{move || links_view(group_links.get())}</Fact>
            <IdFact name="VPC ID" resource=Resource::Vpcs id=member(|it| text(&it.vpc_id)) />
            <IdFact name="Subnet ID" resource=Resource::Subnets id=member(|it| text(&it.subnet_id)) />
            <IdFact name="AMI ID" resource=Resource::Images id=member(|it| text(&it.image_id)) />
            <IdFact name="Key pair name" resource=Resource::KeyPairs id=key />
            <TextFact
                name="Root device type"
                text=member(|it| it.root_device_type.map(|it| it.to_string()).unwrap_or_default())
            />
            <Devices name="Root device" devices only=root />
            <Devices name="Block devices" devices />
            <TextFact name="Launch time" text=member(|it| moment(it.launch_time)) />
            <TextFact name="Termination protection" text=protected />
            <TextFact
                name="Virtualization"
                text=member(|it| it.virtualization_type.map(|it| it.to_string()).unwrap_or_default())
            />
            <TextFact
                name="Monitoring"
                text=member(|it| {
                    it.monitoring.as_ref().and_then(|it| it.state).map(|it| it.to_string()).unwrap_or_default()
                })
            />
            <TextFact name="State transition reason" text=reason />
            <Fact name="Auto Scaling group">
                {move || match group.get() {
                    Some(name) => {
                        let href = paths::item(Resource::AutoScalingGroups, &name);
                        view! { <a href=href>{name}</a> }.into_any()
                    }
                    None => view! { <span class="soft">{t!(table.nothing)}</span> }.into_any(),
                }}
            </Fact>
        </Facts>
    }
}

/// Devices by name; each opens a small panel with its volume.
#[component]
fn Devices(
    name: &'static str,
    devices: Memo<Vec<InstanceBlockDeviceMapping>>,
    /// Only the device of this name.
    #[prop(optional, into)]
    only: MaybeProp<String>,
) -> impl IntoView {
    let open = RwSignal::new(None::<String>);
    let shown = Memo::new(move |_| {
        let mut devices = devices.get();
        devices.retain(|device| only.get().is_none_or(|only| device.device_name.as_deref() == Some(&only)));
        devices
    });
    let button = move |device: &InstanceBlockDeviceMapping| {
        let name = text(&device.device_name);
        let (own, press) = (name.clone(), name.clone());
        view! {
            <button
                type="button"
                class="link-button id"
                aria-expanded=move || open.with(|open| open.as_ref() == Some(&own)).to_string()
                on:click=move |_| {
                    open.update(|open| {
                        *open = if open.as_ref() == Some(&press) { None } else { Some(press.clone()) };
                    });
                }
            >
                {name}
            </button>
        }
    };
    let panel = move || {
        let name = open.get()?;
        let device = shown
            .with(|devices| devices.iter().find(|it| it.device_name.as_ref() == Some(&name)).cloned())?;
        Some(view! { <DevicePanel device /> })
    };
    view! {
        <Fact name>
            {move || {
                if shown.with(Vec::is_empty) {
                    view! { <span class="soft">{t!(table.nothing)}</span> }.into_any()
                } else {
                    let buttons = shown.with(|devices| devices.iter().map(button).collect_view());
                    view! { <span class="row">{buttons}</span> }.into_any()
                }
            }}
            {panel}
        </Fact>
    }
}

/// What is attached under one device name.
#[component]
fn DevicePanel(device: InstanceBlockDeviceMapping) -> impl IntoView {
    let ebs = device.ebs.clone().unwrap_or_default();
    let volume_id = text(&ebs.volume_id);
    let wanted = volume_id.clone();
    let volume =
        use_read(move || DescribeVolumesInput { volume_ids: vec![wanted.clone()], ..Default::default() });
    let size = Signal::derive(move || {
        let volume = volume.get().ok().and_then(|output| output.volumes.first().cloned()).unwrap_or_default();
        let kind = volume.volume_type.map(|it| it.to_string()).unwrap_or_default();
        volume.size.map(|size| format!("{size} GiB, {kind}")).unwrap_or_default()
    });
    let attached = moment(ebs.attach_time);
    let status = ebs.status.map(|status| status.to_string()).unwrap_or_default();
    let goes = if ebs.delete_on_termination == Some(true) { "True" } else { "False" };
    let label = t!(instances.device, name = text(&device.device_name));
    let label_shown = label.clone();
    view! {
        <div class="popover device-panel" role="group" aria-label=label>
            <p class="popover__title">{label_shown}</p>
            <Facts>
                <IdFact name="EBS ID" resource=Resource::Volumes id=volume_id />
                <TextFact name="Size, type" text=size />
                <TextFact name="Attachment time" text=attached />
                <TextFact name="Block device status" text=status />
                <TextFact name="Delete on termination" text=goes.to_owned() />
            </Facts>
        </div>
    }
}

#[component]
fn Checks(id: String) -> impl IntoView {
    let read = use_read(move || DescribeInstanceStatusInput {
        instance_ids: vec![id.clone()],
        ..Default::default()
    });
    let status =
        Memo::new(move |_| read.get().ok().and_then(|output| output.instance_statuses.first().cloned()));
    let line = |name: &'static str, hint: &'static str, summary: Option<InstanceStatusSummary>| {
        let details = summary.unwrap_or_default().details;
        let word = details
            .first()
            .and_then(|detail| detail.status)
            .map_or("insufficient-data", model::ec2::StatusType::as_str);
        view! {
            <Fact name>
                <p>
                    <StateBadge word=word />
                </p>
                <p class="soft small">{hint}</p>
            </Fact>
        }
    };
    view! {
        {move || match status.get() {
            None => view! { <Empty title=t!(instances.no_checks) text=t!(instances.no_checks_text) /> }.into_any(),
            Some(status) => {
                view! {
                    <div class="stack">
                        <p>{checks(&status)}</p>
                        <Facts>
                            {line("System Status Checks", t!(instances.system_check), status.system_status.clone())}
                            {line(
                                "Instance Status Checks",
                                t!(instances.instance_check),
                                status.instance_status.clone(),
                            )}
                        </Facts>
                    </div>
                }
                    .into_any()
            }
        }}
    }
}
