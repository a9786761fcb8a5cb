//! “Edit”: everything about a group that can be changed, and only the calls that the change needs.

use leptos::prelude::*;
use model::ApiError;
use model::autoscaling::{
    AutoScalingGroup, DescribeAutoScalingGroupsInput, DescribeLaunchConfigurationsInput,
    DescribeScalingProcessTypesInput, DescribeTerminationPolicyTypesInput,
};
use model::elbv2::DescribeTargetGroupsInput;

use super::edit_form::EditForm;
use super::templates::TemplateFields;
use crate::{
    bridge::{Bridge, use_read, use_read_all},
    console::{
        forms::{CheckList, FormState, Tick, field},
        network::{Network, use_network},
        support::{Refused, text, use_desk},
    },
    t,
    ui::*,
};

const FIELDS: &[&str] = &[
    "launch_configuration",
    "template",
    "desired",
    "min",
    "max",
    "subnets",
    "grace_period",
    "termination_policies",
    "cooldown",
];

/// The dialog. Open while `editing` names a group.
#[component]
pub(super) fn EditDialog(editing: RwSignal<Option<String>>) -> impl IntoView {
    let desk = use_desk();
    let form = FormState::new(EditForm::default(), EditForm::check);
    let refused = RwSignal::new(Vec::<ApiError>::new());
    // The dialog starts from the group as it is; not derivable, for the learner changes it.
    Effect::new(move |_| {
        if let Some(group) = editing.get().and_then(|name| group_named(desk.bridge, &name)) {
            form.update(|form| *form = EditForm::of(&group));
            refused.set(Vec::new());
        }
    });
    let save = move |()| {
        let group = editing.get_untracked().and_then(|name| group_named(desk.bridge, &name));
        let (true, Some(group)) = (form.check(FIELDS), group) else { return };
        // Compared with the group of this moment: what an earlier attempt has done is not done again.
        let Ok(calls) = form.get_untracked().calls(&group) else { return };
        let errors: Vec<ApiError> =
            calls.into_iter().filter_map(|call| desk.bridge.call_request(call).err()).collect();
        if errors.is_empty() {
            let name = text(&group.auto_scaling_group_name);
            editing.set(None);
            desk.tell(Notice::good(t!(groups.saved, name = name)));
        }
        refused.set(errors);
    };
    let errors = move || {
        let errors = refused.get();
        errors.into_iter().map(|error| view! { <Refused error=Signal::stored(Some(error)) /> }).collect_view()
    };
    let title = Signal::derive(move || {
        editing.get().map(|name| format!("Edit details - {name}")).unwrap_or_default()
    });
    view! {
        <Modal
            open=Signal::derive(move || editing.with(Option::is_some))
            on_close=move |()| editing.set(None)
            title
            primary="Save"
            on_primary=save
            width=ModalWidth::Wide
        >
            <div class="stack">
                {errors}
                <Fields form />
            </div>
        </Modal>
    }
}

/// A group as it is now.
fn group_named(bridge: Bridge, name: &str) -> Option<AutoScalingGroup> {
    let input = DescribeAutoScalingGroupsInput {
        auto_scaling_group_names: vec![name.to_owned()],
        ..Default::default()
    };
    bridge.ask(input).ok().and_then(|output| output.auto_scaling_groups.into_iter().next())
}

#[component]
fn Fields(form: FormState<EditForm>) -> impl IntoView {
    let network = use_network();
    let configurations = use_read_all(DescribeLaunchConfigurationsInput::default);
    let configuration_choices = Signal::derive(move || {
        let all = configurations.get().map(|output| output.launch_configurations.clone()).unwrap_or_default();
        all.iter()
            .map(|configuration| text(&configuration.launch_configuration_name))
            .map(|name| Choice::new(name.clone(), name))
            .collect::<Vec<_>>()
    });
    let targets = use_read(DescribeTargetGroupsInput::default);
    let target_ticks = Signal::derive(move || {
        target_ticks(&targets.get().map(|output| output.target_groups.clone()).unwrap_or_default())
    });
    let subnet_ticks =
        Signal::derive(move || subnet_ticks_beside(&network.get(), &form.with(|form| form.subnets.clone())));
    let policies = use_read(DescribeTerminationPolicyTypesInput::default);
    let policy_ticks = Signal::derive(move || {
        let names = policies.get().map(|output| output.termination_policy_types.clone()).unwrap_or_default();
        names.into_iter().map(plain_tick).collect::<Vec<_>>()
    });
    let processes = use_read(DescribeScalingProcessTypesInput::default);
    let process_ticks = Signal::derive(move || {
        let all = processes.get().map(|output| output.processes.clone()).unwrap_or_default();
        all.iter().map(|process| plain_tick(text(&process.process_name))).collect::<Vec<_>>()
    });
    let number = move |label: &'static str, value: Binding<String>, name: &'static str| {
        view! { <TextField label kind=InputKind::Number value error=form.error(name) /> }
    };
    let from_template = Memo::new(move |_| form.with(|form| form.from_template));
    let sources = vec![Choice::new(false, "Launch Configuration"), Choice::new(true, "Launch Template")];
    view! {
        <RadioGroup
            label=t!(groups.launch_from)
            value=field!(form, from_template)
            look=RadioLook::Segmented
            options=sources
        />
        <Show when=move || !from_template.get()>
            <SelectField
                label="Launch Configuration"
                hint=t!(groups.configuration_hint)
                value=field!(form, launch_configuration)
                options=configuration_choices
                error=form.error("launch_configuration")
            />
        </Show>
        <Show when=move || from_template.get()>
            <TemplateFields
                template=field!(form, template)
                version=field!(form, version)
                error=form.error("template")
            />
        </Show>
        <div class="form-row">
            {number("Desired Capacity", field!(form, desired), "desired")}
            {number("Min", field!(form, min), "min")}
            {number("Max", field!(form, max), "max")}
        </div>
        <CheckList
            legend="Availability Zone(s) and Subnet(s)"
            options=subnet_ticks
            chosen=field!(form, subnets)
            error=form.error("subnets")
        />
        <CheckList
            legend="Target Groups"
            hint=t!(groups.targets_hint)
            options=target_ticks
            chosen=field!(form, target_groups)
            nothing=t!(groups.no_target_groups)
        />
        <SelectField
            label="Health Check Type"
            value=field!(form, health_check_type)
            options=Signal::derive(move || health_check_choices(&form.with(|form| form.health_check_type.clone())))
            hint=t!(groups.health_hint)
        />
        <div class="form-row">
            {number("Health Check Grace Period", field!(form, grace_period), "grace_period")}
            {number("Default Cooldown", field!(form, cooldown), "cooldown")}
        </div>
        <CheckList
            legend="Termination Policies"
            options=policy_ticks
            chosen=field!(form, termination_policies)
            error=form.error("termination_policies")
        />
        <CheckList
            legend="Suspended Processes"
            hint=t!(groups.processes_hint)
            options=process_ticks
            chosen=field!(form, suspended)
        />
        <FieldSet legend="Instance Protection">
            <Checkbox label="Protect From Scale In" checked=field!(form, protect) hint=t!(groups.protect_hint) />
        </FieldSet>
    }
}

fn plain_tick(name: String) -> Tick {
    Tick { value: name.clone(), words: name, hint: String::new() }
}

/// Target groups to tick.
pub(super) fn target_ticks(groups: &[model::elbv2::TargetGroup]) -> Vec<Tick> {
    let tick = |group: &model::elbv2::TargetGroup| Tick {
        value: text(&group.target_group_arn),
        words: text(&group.target_group_name),
        hint: format!(
            "{}:{} · {}",
            group.protocol.map_or("", |protocol| protocol.as_str()),
            group.port.unwrap_or_default(),
            text(&group.vpc_id)
        ),
    };
    groups.iter().map(tick).collect()
}

/// Subnets to tick.
pub(super) fn subnet_ticks(network: &Network, vpc: &str) -> Vec<Tick> {
    let subnets = network.subnets_of(vpc);
    let tick = |subnet: &crate::console::network::Subnet| Tick {
        value: subnet.id.clone(),
        words: subnet.title(),
        hint: subnet.words(),
    };
    subnets.iter().map(tick).collect()
}

/// The subnets of the network that the chosen ones lie in.
fn subnet_ticks_beside(network: &Network, chosen: &[String]) -> Vec<Tick> {
    let vpc =
        network.subnets.iter().find(|subnet| chosen.contains(&subnet.id)).map(|subnet| subnet.vpc.clone());
    subnet_ticks(network, &vpc.unwrap_or_else(|| network.usual_vpc()))
}

/// The kinds of health check, and the present one where it is another.
pub(super) fn health_check_choices(present: &str) -> Vec<Choice<String>> {
    let mut kinds = vec![Choice::new("EC2".to_owned(), "EC2"), Choice::new("ELB".to_owned(), "ELB")];
    if !["EC2", "ELB", ""].contains(&present) {
        kinds.push(Choice::new(present.to_owned(), present));
    }
    kinds
}
