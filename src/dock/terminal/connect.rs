//! The form that opens a terminal.

use leptos::{ev, prelude::*};

use super::{
    refusal::{self, Explained},
    state::{Running, WayKind},
};
use crate::{
    dock::use_dock,
    paths::{self, Resource},
    t,
    ui::{Button, ButtonKind, Choice, Empty, Flash, LinkButton, RadioGroup, RadioLook, SelectField, Tone},
};

/// The form.
#[component]
pub fn Connect() -> impl IntoView {
    let state = use_dock().terminal;
    let running = state.running();
    let nobody = Memo::new(move |_| running.with(Vec::is_empty));
    let explained = move || {
        state
            .refused
            .get()
            .map(|refused| refusal::explain(&refused.refusal, &refused.way, &refused.instance, &refused.host))
    };
    view! {
        <div class="connect">
            {move || explained().map(|explained| view! { <Refusal explained /> })}
            {move || {
                if nobody.get() {
                    view! {
                        <Empty title=t!(terminal.nobody_title) text=t!(terminal.nobody_text)>
                            <LinkButton href=paths::list(Resource::Instances)>{t!(terminal.show_instances)}</LinkButton>
                        </Empty>
                    }
                        .into_any()
                } else {
                    view! { <ConnectForm /> }.into_any()
                }
            }}
        </div>
    }
}

#[component]
fn Refusal(explained: Explained) -> impl IntoView {
    let links =
        explained.links.into_iter().map(|(words, href)| view! { <a href=href>{words}</a> }).collect_view();
    view! {
        <div role="alert">
            <Flash tone=Tone::Bad message=explained.message plain=explained.plain>
                {links}
            </Flash>
        </div>
    }
}

#[component]
fn ConnectForm() -> impl IntoView {
    let state = use_dock().terminal;
    let running = state.running();
    let instances =
        Signal::derive(move || running.with(|running| running.iter().map(instance_choice).collect()));
    let keys = Signal::derive(move || {
        state
            .keys()
            .with(|keys| keys.iter().map(|key| Choice::new(key.clone(), key.clone())).collect::<Vec<_>>())
    });
    // The form never names an instance or a key that is not there: what is missing falls back to the first.
    let instance = crate::ui::Binding::new(
        Signal::derive(move || {
            running.with(|running| present(&state.instance.get(), running.iter().map(|one| &one.id)))
        }),
        move |id| state.instance.set(id),
    );
    let key_of_instance = move || {
        let id = instance.get();
        let own = running
            .with(|running| running.iter().find(|one| one.id == id).and_then(|one| one.key_name.clone()));
        own.unwrap_or_default()
    };
    let key = crate::ui::Binding::new(
        Signal::derive(move || {
            let wanted = Some(state.key.get()).filter(|key| !key.is_empty()).unwrap_or_else(key_of_instance);
            state.keys().with(|keys| present(&wanted, keys.iter()))
        }),
        move |key| state.key.set(key),
    );
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        state.instance.set(instance.get_untracked());
        state.key.set(key.get_untracked());
        state.connect_by_form();
    };
    let no_key = Signal::derive(move || {
        let needed = state.kind.get() == WayKind::Ssh && state.keys().with(Vec::is_empty);
        needed.then(|| t!(terminal.no_key).to_owned())
    });
    view! {
        <form class="stack connect__form" on:submit=submit aria-label=t!(terminal.connect_to)>
            <SelectField label=t!(terminal.instance) value=instance options=instances />
            <RadioGroup
                label=t!(terminal.way)
                value=state.kind
                look=RadioLook::Stack
                options=vec![
                    Choice::new(WayKind::Ssh, t!(terminal.ssh)).hint(t!(terminal.ssh_hint)),
                    Choice::new(WayKind::InstanceConnect, "EC2 Instance Connect").hint(t!(terminal.instance_connect_hint)),
                ]
            />
            {move || {
                (state.kind.get() == WayKind::Ssh)
                    .then(|| view! { <SelectField label="Key pair" value=key options=keys hint=t!(terminal.key_hint) /> })
            }}
            <div class="row">
                <Button submit=true kind=ButtonKind::Primary reason=no_key>
                    {t!(terminal.connect)}
                </Button>
            </div>
        </form>
    }
}

fn instance_choice(running: &Running) -> Choice<String> {
    let label = match &running.name {
        Some(name) => format!("{name} ({})", running.id),
        None => running.id.clone(),
    };
    let address = running.host.clone().unwrap_or_else(|| t!(terminal.no_public_address).to_owned());
    Choice::new(running.id.clone(), label).hint(address)
}

/// `wanted` if it is among `all`, else the first of them.
fn present<'a>(wanted: &str, mut all: impl Iterator<Item = &'a String> + Clone) -> String {
    if all.clone().any(|one| one == wanted) {
        wanted.to_owned()
    } else {
        all.next().cloned().unwrap_or_default()
    }
}
