//! The details of a target group.

use leptos::prelude::*;
use model::ApiError;
use model::elbv2::{
    DescribeTargetGroupAttributesInput, DescribeTargetGroupsInput, ModifyTargetGroupAttributesInput,
    TargetGroup, TargetGroupAttribute,
};

use super::{health::HealthTab, targets::Targets};
use crate::{
    bridge::use_read,
    console::{
        browse::{DetailCard, IdFact, NotThere, TextFact, links_view},
        elb::{load_balancers::name_in, tags::TagsTab},
        forms::whole_number,
        support::{Refused, text, use_desk},
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

#[component]
fn Attributes(arn: Signal<String>) -> impl IntoView {
    let desk = use_desk();
    let read = use_read(move || DescribeTargetGroupAttributesInput { target_group_arn: Some(arn.get()) });
    let rows = Memo::new(move |_| read.get().map(|output| output.attributes.clone()).unwrap_or_default());
    let editing = RwSignal::new(false);
    let delay = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let refused = RwSignal::new(None::<ApiError>);
    let edit = move |()| {
        let now = rows.with_untracked(|rows| {
            rows.iter().find(|row| row.key.as_deref() == Some(DELAY)).map(|row| text(&row.value))
        });
        delay.set(now.unwrap_or_default());
        wrong.set(None);
        refused.set(None);
        editing.set(true);
    };
    let save = move |()| {
        let seconds = match whole_number(&delay.get_untracked(), 0, 3_600) {
            Ok(seconds) => seconds,
            Err(sentence) => return wrong.set(Some(sentence)),
        };
        let attribute =
            TargetGroupAttribute { key: Some(DELAY.to_owned()), value: Some(seconds.to_string()) };
        let input = ModifyTargetGroupAttributesInput {
            target_group_arn: Some(arn.get_untracked()),
            attributes: vec![attribute],
        };
        match desk.bridge.call(input) {
            Ok(_) => editing.set(false),
            Err(error) => refused.set(Some(error)),
        }
    };
    let columns = vec![
        Column::text("key", "Key", |row: &TargetGroupAttribute| text(&row.key)).heading(),
        Column::text("value", "Value", |row: &TargetGroupAttribute| text(&row.value)),
    ];
    view! {
        <div class="stack detail">
            <div class="row"><Button on_press=edit>"Edit attributes"</Button></div>
            <Table what="attributes" rows row_key=|row: TargetGroupAttribute| text(&row.key) columns plain=true />
        </div>
        <Modal
            open=editing
            on_close=move |()| editing.set(false)
            title="Edit attributes"
            primary="Save"
            on_primary=save
        >
            <div class="stack">
                <Refused error=refused />
                <TextField
                    label="Deregistration delay"
                    kind=InputKind::Number
                    value=delay
                    hint=t!(target_groups.delay_hint)
                    error=wrong
                />
            </div>
        </Modal>
    }
}
