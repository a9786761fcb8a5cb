//! The fields of health checks, the tab that shows them and the dialog that changes them.

use leptos::prelude::*;
use model::ApiError;
use model::elbv2::TargetGroup;

use super::form::{HEALTH_FIELDS, HealthForm};
use crate::{
    console::{
        browse::TextFact,
        forms::FormState,
        support::{Refused, text, use_desk},
    },
    t,
    ui::*,
};

/// The fields, wherever their values live.
#[component]
pub(super) fn HealthFields(
    /// The values.
    #[prop(into)]
    value: Binding<HealthForm>,
    /// What is wrong with a field.
    error: Callback<&'static str, Signal<Option<String>>>,
) -> impl IntoView {
    let part = move |get: fn(&HealthForm) -> String, set: fn(&mut HealthForm, String)| {
        let read = Memo::new(move |_| get(&value.get()));
        Binding::new(read, move |typed| {
            let mut all = value.get_untracked();
            set(&mut all, typed);
            value.set(all);
        })
    };
    let number =
        move |label: &'static str, name: &'static str, hint: &'static str, binding: Binding<String>| {
            view! { <TextField label kind=InputKind::Number value=binding hint=hint error=error.run(name) /> }
        };
    view! {
        <TextField
            label="Path"
            kind=InputKind::Code
            value=part(|form| form.path.clone(), |form, typed| form.path = typed)
            hint=t!(target_groups.path_hint)
            error=error.run("path")
        />
        <Disclosure summary="Advanced health check settings">
            <div class="stack">
                <TextField
                    label="Port"
                    kind=InputKind::Code
                    value=part(|form| form.port.clone(), |form, typed| form.port = typed)
                    hint=t!(target_groups.port_hint)
                />
                {number(
                    "Healthy threshold",
                    "healthy",
                    t!(target_groups.healthy_hint),
                    part(|form| form.healthy.clone(), |form, typed| form.healthy = typed),
                )}
                {number(
                    "Unhealthy threshold",
                    "unhealthy",
                    t!(target_groups.unhealthy_hint),
                    part(|form| form.unhealthy.clone(), |form, typed| form.unhealthy = typed),
                )}
                {number(
                    "Timeout",
                    "timeout",
                    t!(target_groups.seconds),
                    part(|form| form.timeout.clone(), |form, typed| form.timeout = typed),
                )}
                {number(
                    "Interval",
                    "interval",
                    t!(target_groups.seconds),
                    part(|form| form.interval.clone(), |form, typed| form.interval = typed),
                )}
                <TextField
                    label="Success codes"
                    value=part(|form| form.codes.clone(), |form, typed| form.codes = typed)
                    hint=t!(target_groups.codes_hint)
                    error=error.run("codes")
                />
            </div>
        </Disclosure>
    }
}

/// The tab “Health checks”.
#[component]
pub(super) fn HealthTab(group: Memo<TargetGroup>) -> impl IntoView {
    let desk = use_desk();
    let editing = RwSignal::new(false);
    let refused = RwSignal::new(None::<ApiError>);
    let form = FormState::new(HealthForm::default(), HealthForm::check);
    let edit = move |()| {
        form.update(|form| *form = group.with_untracked(HealthForm::of));
        refused.set(None);
        editing.set(true);
    };
    let save = move |()| {
        if !form.check(HEALTH_FIELDS) {
            return;
        }
        let arn = group.with_untracked(|group| text(&group.target_group_arn));
        let Ok(input) = form.get_untracked().to_input(&arn) else { return };
        match desk.bridge.call(input) {
            Ok(_) => editing.set(false),
            Err(error) => refused.set(Some(error)),
        }
    };
    let get = move |read: fn(&HealthForm) -> String| {
        Signal::derive(move || group.with(|group| read(&HealthForm::of(group))))
    };
    let protocol = Signal::derive(move || {
        group.with(|group| group.health_check_protocol.map_or("", |protocol| protocol.as_str()).to_owned())
    });
    let whole = form.field(Clone::clone, |form, value| *form = value);
    view! {
        <div class="stack detail">
            <div class="row"><Button on_press=edit>"Edit health check"</Button></div>
            <Facts>
                <TextFact name="Protocol" text=protocol />
                <TextFact name="Path" text=get(|form| form.path.clone()) />
                <TextFact name="Port" text=get(|form| form.port.clone()) />
                <TextFact name="Healthy threshold" text=get(|form| form.healthy.clone()) />
                <TextFact name="Unhealthy threshold" text=get(|form| form.unhealthy.clone()) />
                <TextFact name="Timeout" text=get(|form| form.timeout.clone()) />
                <TextFact name="Interval" text=get(|form| form.interval.clone()) />
                <TextFact name="Success codes" text=get(|form| form.codes.clone()) />
            </Facts>
        </div>
        <Modal
            open=editing
            on_close=move |()| editing.set(false)
            title="Edit health check"
            primary="Save"
            on_primary=save
        >
            <div class="stack">
                <Refused error=refused />
                <HealthFields value=whole error=Callback::new(move |field| form.error(field)) />
            </div>
        </Modal>
    }
}
