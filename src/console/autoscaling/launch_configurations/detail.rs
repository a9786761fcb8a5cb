//! The details of a launch configuration: everything that a machine made from it will have.

use leptos::prelude::*;
use model::autoscaling::{
    BlockDeviceMapping, DescribeAutoScalingGroupsInput, DescribeLaunchConfigurationsInput,
    LaunchConfiguration,
};

use super::form::PublicAddress;
use crate::{
    bridge::{use_read, use_read_all},
    console::{
        browse::{DetailCard, IdFact, NotThere, TextFact, links_view},
        network::use_network,
        support::{decode_text, moment, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// The details.
#[component]
pub(super) fn Detail(name: String) -> impl IntoView {
    let asked = name.clone();
    let read = use_read(move || DescribeLaunchConfigurationsInput {
        launch_configuration_names: vec![asked.clone()],
        ..Default::default()
    });
    let found = Memo::new(move |_| {
        read.with(|read| read.as_ref().ok().and_then(|output| output.launch_configurations.first().cloned()))
    });
    let is_there = Memo::new(move |_| found.with(Option::is_some));
    move || {
        let name = name.clone();
        if !is_there.get() {
            return view! { <NotThere resource=Resource::LaunchConfigurations id=name /> }.into_any();
        }
        let configuration = Signal::derive(move || found.get().unwrap_or_default());
        let of_group = name.clone();
        let tabs = vec![
            TabItem::new("details", "Details", move || view! { <Details configuration /> }),
            TabItem::new("groups", "Auto Scaling Groups", move || {
                let name = of_group.clone();
                view! { <Users name /> }
            }),
        ];
        view! { <DetailCard resource=Resource::LaunchConfigurations title=name tabs /> }.into_any()
    }
}

#[component]
fn Details(configuration: Signal<LaunchConfiguration>) -> impl IntoView {
    let get =
        move |read: fn(&LaunchConfiguration) -> String| Signal::derive(move || configuration.with(read));
    let network = use_network();
    let groups = move || {
        let ids = configuration.with(|configuration| configuration.security_groups.clone());
        let links = network.with(|network| {
            ids.into_iter()
                .map(|id| {
                    let group = network.groups.iter().find(|group| group.id == id);
                    let words = group.map_or_else(|| id.clone(), |group| format!("{} ({id})", group.name));
                    (words, paths::item(Resource::SecurityGroups, id))
                })
                .collect()
        });
        links_view(links)
    };
    let public =
        get(|configuration| PublicAddress::of(configuration.associate_public_ip_address).label().to_owned());
    let disks = get(|configuration| {
        configuration.block_device_mappings.iter().map(disk_words).collect::<Vec<_>>().join("; ")
    });
    let monitoring = get(|configuration| {
        let enabled = configuration.instance_monitoring.as_ref().and_then(|monitoring| monitoring.enabled);
        if enabled == Some(true) { "enabled" } else { "disabled" }.to_owned()
    });
    let data = Memo::new(move |_| {
        configuration
            .with(|configuration| decode_text(configuration.user_data.as_deref().unwrap_or_default()))
    });
    view! {
        <div class="stack detail">
            <Facts>
                <IdFact name="AMI ID" resource=Resource::Images id=get(|it| text(&it.image_id)) />
                <TextFact name="Instance Type" text=get(|it| text(&it.instance_type)) />
                <IdFact name="Key Name" resource=Resource::KeyPairs id=get(|it| text(&it.key_name)) />
                <Fact name="Security Groups">{groups}</Fact>
                <TextFact name="IP Address Type" text=public />
                <TextFact name="Block Devices" text=disks />
                <TextFact name="Monitoring" text=monitoring />
                <TextFact
                    name="EBS Optimized"
                    text=get(|it| it.ebs_optimized.unwrap_or(false).to_string())
                />
                <TextFact name="Creation Time" text=get(|it| moment(it.created_time)) />
                <TextFact
                    name="Launch Configuration ARN"
                    text=get(|it| text(&it.launch_configuration_arn))
                    copy=true
                />
            </Facts>
            {move || {
                if data.with(String::is_empty) {
                    view! { <TextFactLine name="User data" text=t!(launch_configurations.no_user_data) /> }.into_any()
                } else {
                    view! {
                        <div class="stack stack--tight">
                            <b>"User data"</b>
                            <CodeBlock code=data label="User data" />
                        </div>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

/// A name and a sentence where a fact would be.
#[component]
fn TextFactLine(name: &'static str, text: &'static str) -> impl IntoView {
    view! { <p><b>{name}</b> " " <span class="soft">{text}</span></p> }
}

/// The groups that launch from it.
#[component]
fn Users(name: String) -> impl IntoView {
    let groups = use_read_all(DescribeAutoScalingGroupsInput::default);
    let own = name.clone();
    let users = Memo::new(move |_| {
        let groups = groups.get().map(|output| output.auto_scaling_groups.clone()).unwrap_or_default();
        groups
            .into_iter()
            .filter(|group| group.launch_configuration_name.as_deref() == Some(own.as_str()))
            .map(|group| text(&group.auto_scaling_group_name))
            .map(|group| (group.clone(), paths::item(Resource::AutoScalingGroups, group)))
            .collect::<Vec<_>>()
    });
    move || {
        let create = paths::create_from(Resource::AutoScalingGroups, "selected", &name);
        if users.with(Vec::is_empty) {
            return view! {
                <Empty title=t!(launch_configurations.unused) text=t!(launch_configurations.unused_text)>
                    <LinkButton href=create>"Create Auto Scaling group"</LinkButton>
                </Empty>
            }
            .into_any();
        }
        view! { <div class="detail">{links_view(users.get())}</div> }.into_any()
    }
}

/// A disk in a few words.
pub(super) fn disk_words(mapping: &BlockDeviceMapping) -> String {
    let ebs = mapping.ebs.clone().unwrap_or_default();
    let kept = if ebs.delete_on_termination == Some(false) { ", Delete on Termination: No" } else { "" };
    let size = ebs.volume_size.map(|size| format!("{size} GiB ")).unwrap_or_default();
    let kind = ebs.volume_type.unwrap_or_default();
    format!("{}: {size}{kind}{kept}", text(&mapping.device_name))
}
