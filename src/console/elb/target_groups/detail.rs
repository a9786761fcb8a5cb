//! The details of a target group.

use leptos::prelude::*;
use model::elbv2::{
    DescribeTargetGroupAttributesInput, DescribeTargetGroupsInput, ModifyTargetGroupAttributesInput,
    TargetGroup, TargetGroupAttribute,
};

use super::{health::HealthTab, targets::Targets};
use crate::{
    bridge::use_read,
    console::{
        act::{ActDialogs, Ask, Named, use_acts},
        browse::{DetailCard, IdFact, NotThere, TextFact, links_view},
        elb::{
            attributes::{Attribute, Kind, changes, fields},
            load_balancers::name_in,
            tags::TagsTab,
        },
        support::{Desk, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// The attribute that says how long a leaving target may finish its answers.
const DELAY: &str = "deregistration_delay.timeout_seconds";

/// The details.
#[component]
pub(super) fn Detail(name: String) -> impl IntoView {
    let asked = name.clone();
    let read =
        use_read(move || DescribeTargetGroupsInput { names: vec![asked.clone()], ..Default::default() });
    let found = Memo::new(move |_| {
        read.with(|read| read.as_ref().ok().and_then(|output| output.target_groups.first().cloned()))
    });
    let is_there = Memo::new(move |_| found.with(Option::is_some));
    move || {
        let name = name.clone();
        if !is_there.get() {
            return view! { <NotThere resource=Resource::TargetGroups id=name /> }.into_any();
        }
        let group = Memo::new(move |_| found.get().unwrap_or_default());
        let arn = Signal::derive(move || group.with(|group| text(&group.target_group_arn)));
        let tabs = vec![
            TabItem::new("description", "Description", move || view! { <Description group /> }),
            TabItem::new("targets", "Targets", move || view! { <Targets group /> }),
            TabItem::new("health", "Health checks", move || view! { <HealthTab group /> }),
            TabItem::new("attributes", "Attributes", move || view! { <Attributes arn /> }),
            TabItem::new("tags", "Tags", move || view! { <TagsTab arn /> }),
        ];
        view! { <DetailCard resource=Resource::TargetGroups title=name tabs /> }.into_any()
    }
}

#[component]
fn Description(group: Memo<TargetGroup>) -> impl IntoView {
    let get = move |read: fn(&TargetGroup) -> String| Signal::derive(move || group.with(read));
    let balancers = move || {
        let arns = group.with(|group| group.load_balancer_arns.clone());
        if arns.is_empty() {
            return view! { <span class="soft">{t!(target_groups.no_balancer)}</span> }.into_any();
        }
        let names = arns.iter().map(|arn| name_in(arn));
        links_view(names.map(|name| (name.clone(), paths::item(Resource::LoadBalancers, name))).collect())
            .into_any()
    };
    view! {
        <div class="stack detail">
            <Facts>
                <TextFact name="Name" text=get(|it| text(&it.target_group_name)) />
                <TextFact
                    name="Protocol"
                    text=get(|it| it.protocol.map_or("", |protocol| protocol.as_str()).to_owned())
                />
                <TextFact name="Port" text=get(|it| it.port.unwrap_or_default().to_string()) />
                <TextFact
                    name="Target type"
                    text=get(|it| it.target_type.map_or("", |kind| kind.as_str()).to_owned())
                />
                <IdFact name="VPC" resource=Resource::Vpcs id=get(|it| text(&it.vpc_id)) />
                <Fact name="Load balancer">{balancers}</Fact>
                <TextFact name="ARN" text=get(|it| text(&it.target_group_arn)) copy=true />
            </Facts>
        </div>
    }
}

/// What the form asks for.
fn all_attributes() -> Vec<Attribute> {
    let attribute = |key, label, kind, hint| Attribute { key, label, kind, hint };
    let count = "target_group_health.unhealthy_state_routing.minimum_healthy_targets.count";
    vec![
        attribute(DELAY, "Deregistration delay", Kind::Number(0, 3600), t!(target_groups.delay_hint)),
        attribute(
            "slow_start.duration_seconds",
            "Slow start duration",
            Kind::Number(0, 900),
            t!(target_groups.slow_start_hint),
        ),
        attribute(
            "load_balancing.algorithm.type",
            "Load balancing algorithm",
            Kind::OneOf(&[
                ("round_robin", "Round robin"),
                ("least_outstanding_requests", "Least outstanding requests"),
                ("weighted_random", "Weighted random"),
            ]),
            t!(target_groups.algorithm_hint),
        ),
        attribute("stickiness.enabled", "Stickiness", Kind::Flag, t!(target_groups.sticky_hint)),
        attribute(
            "stickiness.type",
            "Stickiness type",
            Kind::OneOf(&[
                ("lb_cookie", "Load balancer generated cookie"),
                ("app_cookie", "Application-based cookie"),
            ]),
            "",
        ),
        attribute(
            "stickiness.lb_cookie.duration_seconds",
            "Stickiness duration",
            Kind::Number(1, 604_800),
            t!(target_groups.seconds_hint),
        ),
        attribute(
            "stickiness.app_cookie.cookie_name",
            "App cookie name",
            Kind::Words,
            t!(target_groups.cookie_hint),
        ),
        attribute(
            "stickiness.app_cookie.duration_seconds",
            "App cookie duration",
            Kind::Number(1, 604_800),
            t!(target_groups.seconds_hint),
        ),
        attribute(
            "load_balancing.cross_zone.enabled",
            "Cross-zone load balancing",
            Kind::OneOf(&[
                ("use_load_balancer_configuration", "Inherit settings from load balancer attributes"),
                ("true", "On"),
                ("false", "Off"),
            ]),
            "",
        ),
        attribute(count, "Minimum healthy targets", Kind::Number(1, 1000), t!(target_groups.fail_open_hint)),
        attribute(
            "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
            "Minimum healthy percentage",
            Kind::NumberOrOff(1, 100),
            t!(target_groups.percentage_hint),
        ),
    ]
}

#[component]
fn Attributes(arn: Signal<String>) -> impl IntoView {
    let acts = use_acts();
    let read = use_read(move || DescribeTargetGroupAttributesInput { target_group_arn: Some(arn.get()) });
    let rows = Memo::new(move |_| read.get().map(|output| output.attributes.clone()).unwrap_or_default());
    let columns = vec![
        Column::text("key", "Key", |row: &TargetGroupAttribute| text(&row.key)).heading(),
        Column::text("value", "Value", |row: &TargetGroupAttribute| text(&row.value)),
    ];
    let ask = move |_: Desk| {
        let now =
            rows.with_untracked(|rows| rows.iter().map(|it| (text(&it.key), text(&it.value))).collect());
        edit_attributes(arn.get_untracked(), now)
    };
    view! {
        <div class="stack detail">
            <div class="row">{acts.button("Edit attributes", None, ask)}</div>
            <Table what="attributes" rows row_key=|row: TargetGroupAttribute| text(&row.key) columns plain=true />
        </div>
        <ActDialogs acts />
    }
}

fn edit_attributes(arn: String, now: Vec<Named>) -> Ask {
    let shown = fields(&all_attributes(), &now);
    Ask::new("Edit attributes", "Save", move |desk, values| {
        let changed = changes(&all_attributes(), &now, values)?;
        if !changed.is_empty() {
            let attribute = |(key, value): Named| TargetGroupAttribute { key: Some(key), value: Some(value) };
            desk.bridge.call(ModifyTargetGroupAttributesInput {
                target_group_arn: Some(arn.clone()),
                attributes: changed.into_iter().map(attribute).collect(),
            })?;
        }
        Ok(Notice::good(t!(load_balancers.attributes_saved)).into())
    })
    .fields(shown)
    .wide()
}
