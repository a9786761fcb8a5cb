//! Create target group.

use leptos::prelude::*;
use model::ApiError;

use super::form::{FIELDS, TargetGroupForm};
use crate::{
    console::{
        elb::target_groups::health::HealthFields,
        forms::{FormState, field},
        network::{Network, use_network},
        support::{Refused, text, use_desk},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// The page.
#[component]
pub(crate) fn Page() -> impl IntoView {
    let desk = use_desk();
    let network = use_network();
    let form = FormState::new(
        TargetGroupForm::new(network.with_untracked(Network::usual_vpc)),
        TargetGroupForm::check,
    );
    let refused = RwSignal::new(None::<ApiError>);
    let create = move |()| {
        if !form.check(FIELDS) {
            return;
        }
        let Ok(input) = form.get_untracked().to_input() else { return };
        let name = text(&input.name);
        match desk.bridge.call(input) {
            Ok(_) => {
                let notice = Notice::good(format!("Successfully created target group: {name}"));
                desk.arrive(&paths::item(Resource::TargetGroups, &name), notice);
            }
            Err(error) => refused.set(Some(error)),
        }
    };
    view! {
        <Card title="Create target group" padded=true>
            <div class="stack">
                <Refused error=refused />
                <TargetGroupFields form />
                <SelectField
                    label="VPC"
                    value=field!(form, vpc)
                    options=Signal::derive(move || network.with(Network::vpc_choices))
                />
                <div class="row">
                    <Button kind=ButtonKind::Primary on_press=create>"Create target group"</Button>
                    <LinkButton href=paths::list(Resource::TargetGroups)>{t!(ui.cancel)}</LinkButton>
                </div>
            </div>
        </Card>
    }
}

/// What a new target group is asked for; also a step of the load balancer's wizard.
#[component]
pub(crate) fn TargetGroupFields(form: FormState<TargetGroupForm>) -> impl IntoView {
    let kind = RwSignal::new("instance".to_owned());
    let protocol = RwSignal::new("HTTP".to_owned());
    let only = |words: &str| Some(words.to_owned());
    let kinds = vec![
        Choice::new("instance".to_owned(), "Instance"),
        Choice::new("ip".to_owned(), "IP").blocked(only(t!(target_groups.later))),
        Choice::new("lambda".to_owned(), "Lambda function").blocked(only(t!(target_groups.later))),
    ];
    let protocols = vec![
        Choice::new("HTTP".to_owned(), "HTTP"),
        Choice::new("HTTPS".to_owned(), "HTTPS").blocked(only(t!(target_groups.later))),
    ];
    view! {
        <TextField
            label="Target group name"
            value=field!(form, name)
            hint=t!(elb.name_hint)
            error=form.error("target_name")
        />
        <RadioGroup label="Target type" value=kind options=kinds />
        <div class="form-row">
            <SelectField label="Protocol" value=protocol options=protocols />
            <TextField
                label="Port"
                kind=InputKind::Number
                value=field!(form, port)
                error=form.error("target_port")
            />
        </div>
        <FieldSet legend="Health checks">
            <HealthFields
                value=field!(form, health)
                error=Callback::new(move |field| form.error(field))
            />
        </FieldSet>
    }
}
