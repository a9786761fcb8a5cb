//! The steps of the wizard for an Application Load Balancer.

use leptos::prelude::*;
use model::elbv2::{DescribeTargetGroupsInput, LoadBalancerSchemeEnum};

use super::{
    form::{From, LoadBalancerForm},
    places::ZonePicker,
};
use crate::{
    bridge::use_read,
    console::{
        elb::target_groups::{
            create::TargetGroupFields,
            form::TargetGroupForm,
            targets::{InstanceTable, use_running_instances},
        },
        forms::{FormState, field},
        network::{AllowedPorts, GroupTable, Network},
        support::text,
    },
    t,
    ui::*,
};

type Form = FormState<LoadBalancerForm>;

/// Step 1.
#[component]
pub(super) fn Basics(form: Form, network: Memo<Network>) -> impl IntoView {
    let address_type = RwSignal::new("ipv4".to_owned());
    let schemes = vec![
        Choice::new(LoadBalancerSchemeEnum::InternetFacing, "internet-facing")
            .hint(t!(load_balancers.facing_hint)),
        Choice::new(LoadBalancerSchemeEnum::Internal, "internal").hint(t!(load_balancers.internal_hint)),
    ];
    let kinds = vec![
        Choice::new("ipv4".to_owned(), "ipv4"),
        Choice::new("dualstack".to_owned(), "dualstack").blocked(Some(t!(target_groups.later).to_owned())),
    ];
    // What was chosen in another network means nothing here.
    let vpc = form.field(
        |form| form.vpc.clone(),
        |form, vpc| {
            form.vpc = vpc;
            form.subnets.clear();
            form.groups.clear();
            form.target_group.clear();
            form.targets.clear();
        },
    );
    view! {
        <TextField label="Name" value=field!(form, name) hint=t!(elb.name_hint) error=form.error("name") />
        <RadioGroup label="Scheme" value=field!(form, scheme) options=schemes />
        <SelectField label="IP address type" value=address_type options=kinds />
        <Listeners form />
        <SelectField label="VPC" value=vpc options=Signal::derive(move || network.with(Network::vpc_choices)) />
        <ZonePicker
            network
            vpc=Signal::derive(move || form.with(|form| form.vpc.clone()))
            chosen=field!(form, subnets)
            error=form.error("zones")
            is_public=Signal::derive(move || {
                form.with(|form| form.scheme == LoadBalancerSchemeEnum::InternetFacing)
            })
        />
    }
}

#[component]
fn Listeners(form: Form) -> impl IntoView {
    let count = Memo::new(move |_| form.with(|form| form.ports.len()));
    let line = move |index: usize| {
        let value = form.field(
            move |form| form.ports.get(index).cloned().unwrap_or_default(),
            move |form, typed| {
                if let Some(port) = form.ports.get_mut(index) {
                    *port = typed;
                }
            },
        );
        let remove = move |()| {
            form.update(|form| {
                if index < form.ports.len() {
                    form.ports.remove(index);
                }
            });
        };
        view! {
            <div class="tag-line">
                <span class="listener-protocol">"HTTP"</span>
                <TextField label="Load Balancer Port" kind=InputKind::Number value />
                <IconButton glyph=Glyph::Cross label=t!(load_balancers.remove_listener, number = index + 1) on_press=remove />
            </div>
        }
    };
    let add = move |()| form.update(|form| form.ports.push(String::new()));
    view! {
        <FieldSet legend="Listeners" hint=t!(load_balancers.listeners_hint) error=form.error("ports")>
            {move || (0..count.get()).map(line).collect_view()}
            <div class="row"><Button small=true icon=Glyph::Plus on_press=add>"Add listener"</Button></div>
        </FieldSet>
    }
}

/// Step 2: there is no secure listener here.
#[component]
pub(super) fn Security() -> impl IntoView {
    view! {
        <Flash
            tone=Tone::Warn
            message="Improve your load balancer's security. Your load balancer is not using any secure listener."
            plain=t!(load_balancers.not_secure)
        />
    }
}

/// Step 3.
#[component]
pub(super) fn Groups(form: Form, network: Memo<Network>) -> impl IntoView {
    let sources = vec![
        Choice::new(From::New, "Create a new security group"),
        Choice::new(From::Existing, "Select an existing security group"),
    ];
    let is_new = Memo::new(move |_| form.with(|form| form.groups_from == From::New));
    let groups =
        Signal::derive(move || network.with(|network| form.with(|form| network.groups_of(&form.vpc))));
    let chosen = Signal::derive(move || {
        let ids = form.with(|form| form.groups.clone());
        groups.get().into_iter().filter(|group| ids.contains(&group.id)).collect::<Vec<_>>()
    });
    view! {
        <RadioGroup label="Assign a security group" value=field!(form, groups_from) options=sources />
        <Show when=move || is_new.get()>
            <TextField label="Security group name" value=field!(form, new_group.name) error=form.error("group_name") />
            <TextField
                label="Description"
                value=field!(form, new_group.description)
                error=form.error("group_description")
            />
            <FieldSet legend=t!(load_balancers.rule)>
                <Facts>
                    <Fact name="Type">"Custom TCP Rule"</Fact>
                    <Fact name="Protocol">"TCP"</Fact>
                    <Fact name="Source">"0.0.0.0/0"</Fact>
                </Facts>
                <TextField
                    label="Port Range"
                    kind=InputKind::Number
                    value=field!(form, new_group.port)
                    error=form.error("group_port")
                />
            </FieldSet>
        </Show>
        <Show when=move || !is_new.get()>
            <FieldSet legend="Security groups" error=form.error("groups")>
                <GroupTable groups chosen=field!(form, groups) />
            </FieldSet>
            <AllowedPorts groups=chosen ports=&[(80, "HTTP")] />
        </Show>
    }
}

/// Step 4.
#[component]
pub(super) fn Routing(form: Form, target: FormState<TargetGroupForm>) -> impl IntoView {
    let sources = vec![
        Choice::new(From::New, "New target group"),
        Choice::new(From::Existing, "Existing target group"),
    ];
    let is_new = Memo::new(move |_| form.with(|form| form.target_from == From::New));
    let read = use_read(DescribeTargetGroupsInput::default);
    let options = Signal::derive(move || {
        let vpc = form.with(|form| form.vpc.clone());
        let all = read.get().map(|output| output.target_groups.clone()).unwrap_or_default();
        all.iter()
            .filter(|group| group.vpc_id.as_ref() == Some(&vpc))
            .map(|group| {
                let used = !group.load_balancer_arns.is_empty();
                Choice::new(text(&group.target_group_arn), text(&group.target_group_name))
                    .blocked(used.then(|| t!(load_balancers.target_group_used).to_owned()))
            })
            .collect::<Vec<_>>()
    });
    view! {
        <RadioGroup label="Target group" value=field!(form, target_from) options=sources />
        <Show when=move || is_new.get()>
            <TargetGroupFields form=target />
        </Show>
        <Show when=move || !is_new.get()>
            <SelectField
                label="Name"
                value=field!(form, target_group)
                options
                error=form.error("target_group")
            />
        </Show>
    }
}

/// Step 5.
#[component]
pub(super) fn Targets(form: Form) -> impl IntoView {
    let rows = use_running_instances(move || form.with(|form| form.vpc.clone()));
    view! {
        <p>{t!(load_balancers.targets_text)}</p>
        <InstanceTable rows chosen=field!(form, targets) />
    }
}

/// Step 6.
#[component]
pub(super) fn Review(
    form: Form,
    target: FormState<TargetGroupForm>,
    network: Memo<Network>,
    step: RwSignal<usize>,
) -> impl IntoView {
    let go = move |index: usize| move |()| step.set(index);
    let zones = move || {
        form.with(|form| {
            let zones = form.subnets.iter().map(|(zone, subnet)| format!("{zone}: {subnet}"));
            zones.collect::<Vec<_>>().join(", ")
        })
    };
    let groups = move || {
        form.with(|form| match form.groups_from {
            From::New => t!(launch_configurations.new_group_words, name = form.new_group.name.as_str()),
            From::Existing => network.with(|network| network.group_names(&form.groups)),
        })
    };
    let routing = move || {
        form.with(|form| match form.target_from {
            From::New => target.with(|target| {
                t!(load_balancers.new_target_words, name = target.name.as_str(), port = target.port.as_str())
            }),
            From::Existing => form.target_group.clone(),
        })
    };
    let targets = move || {
        form.with(|form| {
            if form.targets.is_empty() {
                t!(load_balancers.no_targets).to_owned()
            } else {
                form.targets.join(", ")
            }
        })
    };
    view! {
        <Summary>
            <SummaryPart name="Load balancer" on_edit=go(0)>
                <p>{move || form.with(|form| format!("{} · {}", form.name, form.scheme))}</p>
                <p class="soft">
                    {move || form.with(|form| {
                        form.ports.iter().map(|port| format!("HTTP:{port}")).collect::<Vec<_>>().join(", ")
                    })}
                </p>
                <p class="soft">{zones}</p>
            </SummaryPart>
            <SummaryPart name="Security settings" on_edit=go(1)>{t!(load_balancers.no_secure_listener)}</SummaryPart>
            <SummaryPart name="Security groups" on_edit=go(2)>{groups}</SummaryPart>
            <SummaryPart name="Routing" on_edit=go(3)>{routing}</SummaryPart>
            <SummaryPart name="Targets" on_edit=go(4)>{targets}</SummaryPart>
        </Summary>
    }
}
