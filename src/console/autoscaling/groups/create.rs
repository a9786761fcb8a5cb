//! The wizard “Create Auto Scaling Group”.

use leptos::prelude::*;
use model::ApiError;
use model::autoscaling::{
    DescribeAutoScalingGroupsInput, DescribeLaunchConfigurationsInput, LaunchConfiguration,
};
use model::ec2::LaunchTemplate;
use model::elbv2::DescribeTargetGroupsInput;

use super::{
    edit::{health_check_choices, subnet_ticks, target_ticks},
    form::{DEFAULT_VERSION, GroupForm, PublicAddresses, public_addresses},
    tags::TagRows,
    templates::{TemplateFields, use_templates, versions_of},
};
use crate::{
    bridge::{Bridge, use_bridge, use_read, use_read_all},
    console::{
        forms::{CheckList, FormState, field},
        network::{Network, use_network},
        support::{Refused, text, use_desk},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

type Form = FormState<GroupForm>;

const CONFIGURATION: &[&str] = &["launch_configuration"];
const DETAILS: &[&str] = &["name", "size", "subnets", "grace_period", "target_groups"];
const TAGS: &[&str] = &["tags"];
/// The number of the last step.
const REVIEW: usize = 4;

/// The page.
#[component]
pub(crate) fn Page() -> impl IntoView {
    let desk = use_desk();
    let network = use_network();
    let asked = paths::use_query("selected").get_untracked();
    let template = paths::use_query("template").get_untracked().unwrap_or_default();
    let version = paths::use_query("version").get_untracked();
    let first = GroupForm {
        template,
        version: version.unwrap_or_else(|| DEFAULT_VERSION.to_owned()),
        ..first_values(use_bridge(), &network.get_untracked(), asked)
    };
    let is_chosen = !first.launch_configuration.is_empty() || !first.template.is_empty();
    let step = RwSignal::new(usize::from(is_chosen));
    let form = FormState::new(first, GroupForm::check);
    let templates = use_templates();
    let refused = RwSignal::new(None::<ApiError>);
    let create = move |()| {
        let Ok(input) = form.get_untracked().to_input() else { return };
        let name = text(&input.auto_scaling_group_name);
        match desk.bridge.call(input) {
            Ok(_) => {
                let notice = Notice::good(t!(groups.created, name = name.as_str())).link(
                    t!(groups.see_activity),
                    paths::item_tab(Resource::AutoScalingGroups, &name, "activity"),
                );
                desk.arrive(&paths::item(Resource::AutoScalingGroups, &name), notice);
            }
            Err(error) => {
                if error.code == "AlreadyExists" {
                    form.refuse("name", &error.message);
                }
                refused.set(Some(error));
                step.set(REVIEW);
            }
        }
    };
    let steps = vec![
        WizardStep::new("Choose launch configuration", move || view! { <Configuration form /> })
            .chosen(move || Some(source_words(form, templates)))
            .valid(move || form.check(CONFIGURATION)),
        WizardStep::new("Configure Auto Scaling group details", move || view! { <Details form network /> })
            .chosen(move || Some(form.with(|form| form.name.clone())))
            .valid(move || form.check(DETAILS)),
        WizardStep::new("Configure scaling policies", Policies),
        WizardStep::new("Configure Tags", move || view! { <Tags form /> }).valid(move || form.check(TAGS)),
        WizardStep::new("Review", move || {
            view! {
                <Refused error=refused />
                <Review form network step />
            }
        }),
    ];
    view! {
        <Wizard
            label="Create Auto Scaling Group"
            steps
            current=step
            finish="Create Auto Scaling group"
            on_finish=create
            on_cancel=move |()| desk.go(&paths::list(Resource::AutoScalingGroups))
            skip_to_review=true
        />
    }
}

/// What the group launches from, in words.
fn source_words(form: Form, templates: Memo<Vec<LaunchTemplate>>) -> String {
    form.with(|form| {
        if form.template.is_empty() {
            return form.launch_configuration.clone();
        }
        let own = |it: &&LaunchTemplate| it.launch_template_id.as_ref() == Some(&form.template);
        let name = templates.with(|all| all.iter().find(own).map(|it| text(&it.launch_template_name)));
        format!("{} ({})", name.unwrap_or_else(|| form.template.clone()), form.version)
    })
}

/// What the form holds when it opens.
fn first_values(bridge: Bridge, network: &Network, asked: Option<String>) -> GroupForm {
    let input = DescribeAutoScalingGroupsInput::default();
    let existing = bridge.ask_all(input).map(|output| output.auto_scaling_groups).unwrap_or_default();
    let known = configurations_now(bridge);
    let asked = asked.filter(|asked| {
        known.iter().any(|configuration| configuration.launch_configuration_name.as_ref() == Some(asked))
    });
    GroupForm {
        launch_configuration: asked.unwrap_or_default(),
        vpc: network.usual_vpc(),
        taken: existing.iter().map(|group| text(&group.auto_scaling_group_name)).collect(),
        ..GroupForm::new()
    }
}

fn configurations_now(bridge: Bridge) -> Vec<LaunchConfiguration> {
    let input = DescribeLaunchConfigurationsInput::default();
    bridge.ask_all(input).map(|output| output.launch_configurations).unwrap_or_default()
}

/// All launch configurations, again whenever they change.
fn use_configurations() -> Memo<Vec<LaunchConfiguration>> {
    let read = use_read_all(DescribeLaunchConfigurationsInput::default);
    Memo::new(move |_| read.get().map(|output| output.launch_configurations.clone()).unwrap_or_default())
}

/// Where the learner looks for what the group launches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    New,
    Configuration,
    Template,
}

/// Step 0: what the group launches.
#[component]
fn Configuration(form: Form) -> impl IntoView {
    let configurations = use_configurations();
    // Where the learner looks is no part of the form; what is chosen there is.
    let first = if form.values.with_untracked(|form| form.template.is_empty()) {
        Source::Configuration
    } else {
        Source::Template
    };
    let source = RwSignal::new(first);
    let choose_source = move |wanted: Source| {
        source.set(wanted);
        form.update(|form| match wanted {
            Source::Template => form.launch_configuration.clear(),
            _ => form.template.clear(),
        });
    };
    let ways = vec![
        Choice::new(Source::New, "Create a new launch configuration"),
        Choice::new(Source::Configuration, "Use an existing launch configuration"),
        Choice::new(Source::Template, "Launch Template"),
    ];
    let columns = vec![
        Column::text("name", "Name", |row: &LaunchConfiguration| text(&row.launch_configuration_name))
            .heading(),
        Column::text("ami", "AMI ID", |row: &LaunchConfiguration| text(&row.image_id)),
        Column::text("type", "Instance Type", |row: &LaunchConfiguration| text(&row.instance_type)),
    ];
    let columns = StoredValue::new(columns);
    let choose = move |keys: Vec<String>| {
        if let Some(name) = keys.into_iter().next() {
            form.update(|form| form.launch_configuration = name);
        }
    };
    let create = || {
        view! {
            <LinkButton href=paths::create(Resource::LaunchConfigurations)>"Create launch configuration"</LinkButton>
        }
    };
    view! {
        <RadioGroup label=t!(groups.source) hide_label=true value=Binding::new(source, choose_source) look=RadioLook::Cards options=ways />
        <Show when=move || source.get() == Source::New>
            <p>{t!(groups.new_configuration)}</p>
            <div class="row">{create()}</div>
        </Show>
        <Show when=move || source.get() == Source::Template>
            <TemplateFields
                template=field!(form, template)
                version=field!(form, version)
                error=form.error("launch_configuration")
            />
        </Show>
        <Show when=move || source.get() == Source::Configuration>
            <FieldSet legend="Launch Configuration" error=form.error("launch_configuration")>
                <Table
                    what="launch configurations"
                    rows=configurations
                    row_key=|row: LaunchConfiguration| text(&row.launch_configuration_name)
                    columns=columns.get_value()
                    plain=true
                    selection=Selection::One
                    selected=Signal::derive(move || vec![form.with(|form| form.launch_configuration.clone())])
                    on_select=choose
                    empty=move || {
                        view! {
                            <Empty title=t!(launch_configurations.empty) text=t!(groups.configuration_first)>
                                {create()}
                            </Empty>
                        }
                    }
                />
            </FieldSet>
        </Show>
    }
}

/// Step 1: name, size, places, load balancing.
#[component]
fn Details(form: Form, network: Memo<Network>) -> impl IntoView {
    let templates = use_templates();
    let is_template = move || form.with(|form| !form.template.is_empty());
    let source = move || {
        let words = source_words(form, templates);
        view! { <a href=move || source_page(form)>{words}</a> }
    };
    // Subnets of another network are no longer ticked.
    let vpc = form.field(
        |form| form.vpc.clone(),
        |form, vpc| {
            form.vpc = vpc;
            form.subnets.clear();
        },
    );
    let ticks =
        Signal::derive(move || network.with(|network| form.with(|form| subnet_ticks(network, &form.vpc))));
    let targets = use_read(DescribeTargetGroupsInput::default);
    let target_ticks = Signal::derive(move || {
        let all = targets.get().map(|output| output.target_groups.clone()).unwrap_or_default();
        let vpc = form.with(|form| form.vpc.clone());
        let here: Vec<_> = all.into_iter().filter(|group| group.vpc_id.as_ref() == Some(&vpc)).collect();
        target_ticks(&here)
    });
    let receives = Memo::new(move |_| form.with(|form| form.receives_traffic));
    let open = form.values.with_untracked(|form| form.receives_traffic);
    view! {
        <Facts>
            <Fact name=Signal::derive(move || {
                if is_template() { "Launch Template" } else { "Launch Configuration" }.to_owned()
            })>{source}</Fact>
        </Facts>
        <div class="form-row">
            <TextField label="Group name" value=field!(form, name) error=form.error("name") />
            <TextField
                label="Group size"
                kind=InputKind::Number
                value=field!(form, size)
                hint=t!(groups.size_hint)
                error=form.error("size")
            />
        </div>
        <SelectField label="Network" value=vpc options=Signal::derive(move || network.with(Network::vpc_choices)) />
        <CheckList
            legend="Subnet"
            options=ticks
            chosen=field!(form, subnets)
            error=form.error("subnets")
            nothing=t!(groups.no_subnets_here)
        />
        <AddressNotice form network />
        <Disclosure summary="Advanced Details" open>
            <div class="stack">
                <FieldSet legend="Load Balancing">
                    <Checkbox
                        label="Receive traffic from one or more load balancers"
                        checked=field!(form, receives_traffic)
                    />
                </FieldSet>
                <Show when=move || receives.get()>
                    <CheckList
                        legend="Target Groups"
                        options=target_ticks
                        chosen=field!(form, target_groups)
                        error=form.error("target_groups")
                        nothing=t!(groups.no_target_groups)
                    />
                </Show>
                <SelectField
                    label="Health Check Type"
                    value=field!(form, health_check_type)
                    options=health_check_choices("")
                    hint=t!(groups.health_hint)
                />
                <TextField
                    label="Health Check Grace Period"
                    kind=InputKind::Number
                    value=field!(form, grace_period)
                    hint=t!(groups.grace_hint)
                    error=form.error("grace_period")
                />
                <FieldSet legend="Instance Protection">
                    <Checkbox
                        label="Protect From Scale In"
                        checked=field!(form, protect)
                        hint=t!(groups.protect_hint)
                    />
                </FieldSet>
            </div>
        </Disclosure>
    }
}

/// The page of what the group launches from.
fn source_page(form: Form) -> String {
    form.with(|form| match form.template.is_empty() {
        true => paths::item(Resource::LaunchConfigurations, &form.launch_configuration),
        false => paths::item(Resource::LaunchTemplates, &form.template),
    })
}

/// Whether the machines will have public addresses, and who decides.
#[component]
fn AddressNotice(form: Form, network: Memo<Network>) -> impl IntoView {
    let configurations = use_configurations();
    let versions =
        use_read(move || form.with(|form| versions_of(&form.template, Some(form.version.clone()))));
    let answer = Memo::new(move |_| {
        let (name, chosen) = form.with(|form| (form.launch_configuration.clone(), form.subnets.clone()));
        let of_template = versions.with(|read| {
            let version = read.as_ref().ok().and_then(|out| out.launch_template_versions.first())?;
            let network = version.launch_template_data.as_ref()?.network_interfaces.first()?;
            network.associate_public_ip_address
        });
        let associate = of_template.or_else(|| {
            configurations.with(|all| {
                let found = all.iter().find(|one| one.launch_configuration_name.as_ref() == Some(&name));
                found.and_then(|configuration| configuration.associate_public_ip_address)
            })
        });
        let subnets: Vec<_> = network.with(|network| {
            network.subnets.iter().filter(|subnet| chosen.contains(&subnet.id)).cloned().collect()
        });
        public_addresses(associate, &subnets)
    });
    let where_decided = move || source_page(form);
    move || {
        let (message, plain) = match answer.get()? {
            PublicAddresses::Never => {
                ("No public IP addresses will be assigned".to_owned(), t!(groups.never_public))
            }
            PublicAddresses::NotHere => {
                ("No public IP addresses will be assigned".to_owned(), t!(groups.not_public_here))
            }
            PublicAddresses::Every => (
                "Each instance in this Auto Scaling group will be provided with a public IP address."
                    .to_owned(),
                t!(groups.all_public),
            ),
            PublicAddresses::Some(subnets) => {
                (t!(groups.some_public, subnets = subnets.join(", ")), t!(groups.some_public_text))
            }
        };
        Some(view! {
            <div role="status">
                <Flash message plain=plain>
                    <a href=where_decided>{t!(groups.where_decided)}</a>
                </Flash>
            </div>
        })
    }
}

/// Step 2: whether the size changes by itself.
#[component]
fn Policies() -> impl IntoView {
    let keeps = RwSignal::new(true);
    let ways = vec![
        Choice::new(true, "Keep this group at its initial size").hint(t!(groups.keep_hint)),
        Choice::new(false, "Use scaling policies to adjust the capacity of this group")
            .blocked(Some(t!(groups.no_policies).to_owned())),
    ];
    view! {
        <RadioGroup
            label=t!(groups.policies)
            hide_label=true
            value=keeps
            look=RadioLook::Stack
            options=ways
        />
    }
}

/// Step 3: tags.
#[component]
fn Tags(form: Form) -> impl IntoView {
    view! {
        <FieldSet legend="Tags" hint=t!(groups.tags_hint) error=form.error("tags")>
            <TagRows rows=field!(form, tags) />
        </FieldSet>
        <p class="soft">{t!(groups.no_notifications)}</p>
    }
}

/// Step 4: everything once more.
#[component]
fn Review(form: Form, network: Memo<Network>, step: RwSignal<usize>) -> impl IntoView {
    let templates = use_templates();
    let go = move |index: usize| move |()| step.set(index);
    let subnets = move || {
        let chosen = form.with(|form| form.subnets.clone());
        network.with(|network| {
            let chosen = network.subnets.iter().filter(|subnet| chosen.contains(&subnet.id));
            chosen
                .map(|subnet| format!("{} ({})", subnet.title(), subnet.zone))
                .collect::<Vec<_>>()
                .join(", ")
        })
    };
    let health = move || {
        form.with(|form| {
            t!(
                groups.health_words,
                kind = form.health_check_type.as_str(),
                seconds = form.grace_period.as_str()
            )
        })
    };
    let targets = use_read(DescribeTargetGroupsInput::default);
    let traffic = move || {
        let all = targets.get().map(|output| output.target_groups.clone()).unwrap_or_default();
        let chosen =
            form.with(|form| if form.receives_traffic { form.target_groups.clone() } else { Vec::new() });
        let names: Vec<String> = all
            .iter()
            .filter(|group| group.target_group_arn.as_ref().is_some_and(|arn| chosen.contains(arn)))
            .map(|group| text(&group.target_group_name))
            .collect();
        if names.is_empty() { t!(groups.no_targets).to_owned() } else { names.join(", ") }
    };
    let tags = move || {
        form.with(|form| {
            let tags = form.tags.iter().filter(|tag| !tag.key.is_empty());
            tags.map(|tag| format!("{} = {}", tag.key, tag.value)).collect::<Vec<_>>().join(", ")
        })
    };
    view! {
        <Summary>
            <SummaryPart name="Launch configuration" on_edit=go(0)>
                {move || source_words(form, templates)}
            </SummaryPart>
            <SummaryPart name="Auto Scaling Group Details" on_edit=go(1)>
                <p>
                    {move || form.with(|form| t!(groups.review_words, name = form.name.as_str(), size = form.size.as_str()))}
                </p>
                <p class="soft">{subnets}</p>
                <p class="soft">{health}</p>
                <p class="soft">"Target Groups: " {traffic}</p>
            </SummaryPart>
            <SummaryPart name="Scaling Policies" on_edit=go(2)>"Keep this group at its initial size"</SummaryPart>
            <SummaryPart name="Tags" on_edit=go(3)>
                {move || Some(tags()).filter(|tags| !tags.is_empty()).unwrap_or_else(|| t!(table.nothing).to_owned())}
            </SummaryPart>
        </Summary>
        <AddressNotice form network />
    }
}
