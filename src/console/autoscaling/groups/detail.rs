//! The details of an Auto Scaling group.

use leptos::prelude::*;
use model::autoscaling::{AutoScalingGroup, DescribeAutoScalingGroupsInput};
use model::elbv2::DescribeTargetGroupsInput;

use super::{activity::Activity, form::template_words, members::Members, tags::TagsTab};
use crate::{
    bridge::use_read,
    console::{
        browse::{DetailCard, NotThere, TextFact, links_view},
        support::{moment, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// The details.
#[component]
pub(super) fn Detail(name: String, editing: RwSignal<Option<String>>) -> impl IntoView {
    let asked = name.clone();
    let read = use_read(move || DescribeAutoScalingGroupsInput {
        auto_scaling_group_names: vec![asked.clone()],
        ..Default::default()
    });
    let found = Memo::new(move |_| {
        read.with(|read| read.as_ref().ok().and_then(|output| output.auto_scaling_groups.first().cloned()))
    });
    let is_there = Memo::new(move |_| found.with(Option::is_some));
    let own = StoredValue::new(name);
    move || {
        let name = own.get_value();
        if !is_there.get() {
            return view! { <NotThere resource=Resource::AutoScalingGroups id=name /> }.into_any();
        }
        let group = Memo::new(move |_| found.get().unwrap_or_default());
        let unavailable = |words: &'static str| view! { <Empty title=words /> };
        let tabs = vec![
            TabItem::new("details", "Details", move || view! { <Details group editing /> }),
            TabItem::new("activity", "Activity History", move || {
                let name = own.get_value();
                view! { <Activity name /> }
            }),
            TabItem::new("policies", "Scaling Policies", move || unavailable(t!(groups.no_policies))),
            TabItem::new("instances", "Instances", move || view! { <Members group /> })
                .count(Signal::derive(move || Some(group.with(|group| group.instances.len())))),
            TabItem::new("monitoring", "Monitoring", move || unavailable(t!(groups.no_monitoring))),
            TabItem::new("notifications", "Notifications", move || unavailable(t!(groups.no_notifications))),
            TabItem::new("tags", "Tags", move || view! { <TagsTab group /> }),
            TabItem::new("scheduled", "Scheduled Actions", move || unavailable(t!(groups.no_schedule))),
        ];
        let state = Signal::derive(move || group.with(|group| group.status.clone()));
        view! { <DetailCard resource=Resource::AutoScalingGroups title=name state=state tabs /> }.into_any()
    }
}

#[component]
fn Details(group: Memo<AutoScalingGroup>, editing: RwSignal<Option<String>>) -> impl IntoView {
    let get = move |read: fn(&AutoScalingGroup) -> String| Signal::derive(move || group.with(read));
    let target_groups = use_read(DescribeTargetGroupsInput::default);
    let targets = move || {
        let arns = group.with(|group| group.target_group_arns.clone());
        let all = target_groups.get().map(|output| output.target_groups.clone()).unwrap_or_default();
        let name = |arn: &String| {
            let found = all.iter().find(|target| target.target_group_arn.as_ref() == Some(arn));
            found.and_then(|target| target.target_group_name.clone()).unwrap_or_else(|| arn.clone())
        };
        let links: Vec<(String, String)> = arns
            .iter()
            .map(name)
            .map(|name| (name.clone(), paths::item(Resource::TargetGroups, name)))
            .collect();
        if links.is_empty() {
            return view! { <span class="soft">{t!(groups.no_targets)}</span> }.into_any();
        }
        links_view(links).into_any()
    };
    let subnets = move || {
        let ids = get(|it| text(&it.vpc_zone_identifier)).get();
        let ids = ids.split(',').map(str::trim).filter(|id| !id.is_empty());
        links_view(ids.map(|id| (id.to_owned(), paths::item(Resource::Subnets, id))).collect())
    };
    let suspended = get(|it| {
        let names: Vec<String> = it
            .suspended_processes
            .iter()
            .map(|process| format!("{} ({})", text(&process.process_name), text(&process.suspension_reason)))
            .collect();
        names.join(", ")
    });
    let is_template = move || group.with(|group| group.launch_template.is_some());
    let source_name =
        move || if is_template() { "Launch Template" } else { "Launch Configuration" }.to_owned();
    let source = move || {
        let (words, href) = group.with(source_of);
        view! { <a class="id" href=href>{words}</a> }
    };
    let edit = move |()| editing.set(group.with_untracked(|group| group.auto_scaling_group_name.clone()));
    let why_not = Signal::derive(move || {
        group.with(|group| group.status.as_ref().map(|status| t!(groups.busy, status = status)))
    });
    view! {
        <div class="stack detail">
            <div class="row"><Button reason=why_not on_press=edit>"Edit"</Button></div>
            <Facts>
                <Fact name=Signal::derive(source_name)>{source}</Fact>
                <TextFact name="Desired Capacity" text=get(|it| whole(it.desired_capacity)) />
                <TextFact name="Min" text=get(|it| whole(it.min_size)) />
                <TextFact name="Max" text=get(|it| whole(it.max_size)) />
                <TextFact name="Availability Zone(s)" text=get(|it| it.availability_zones.join(", ")) />
                <Fact name="Subnet(s)">{subnets}</Fact>
                <Fact name="Target Groups">{targets}</Fact>
                <TextFact name="Health Check Type" text=get(|it| text(&it.health_check_type)) />
                <TextFact
                    name="Health Check Grace Period"
                    text=get(|it| whole(it.health_check_grace_period))
                />
                <TextFact name="Termination Policies" text=get(|it| it.termination_policies.join(", ")) />
                <TextFact name="Suspended Processes" text=suspended />
                <TextFact
                    name="Instance Protection"
                    text=get(|it| {
                        match it.new_instances_protected_from_scale_in {
                            Some(true) => "Protect From Scale In".to_owned(),
                            _ => String::new(),
                        }
                    })
                />
                <TextFact name="Default Cooldown" text=get(|it| whole(it.default_cooldown)) />
                <TextFact name="Creation Time" text=get(|it| moment(it.created_time)) />
                <TextFact name="Service-Linked Role" text=get(|it| text(&it.service_linked_role_arn)) />
                <TextFact name="Auto Scaling group ARN" text=get(|it| text(&it.auto_scaling_group_arn)) copy=true />
            </Facts>
        </div>
    }
}

/// What a group launches from, in words and as an address.
pub(super) fn source_of(group: &AutoScalingGroup) -> (String, String) {
    match &group.launch_template {
        Some(template) => {
            let page = paths::item(Resource::LaunchTemplates, text(&template.launch_template_id));
            (template_words(template), page)
        }
        None => {
            let name = text(&group.launch_configuration_name);
            (name.clone(), paths::item(Resource::LaunchConfigurations, name))
        }
    }
}

fn whole(number: Option<i64>) -> String {
    number.unwrap_or_default().to_string()
}
