//! Create Load Balancer: the choice between three kinds, and the wizard of the one that works here.

use leptos::prelude::*;
use model::ApiError;

use super::{
    form::{From, LoadBalancerForm},
    make::{Made, Part, make},
    steps::{Basics, Groups, Review, Routing, Security, Targets},
};
use crate::{
    console::{
        elb::target_groups::form::{FIELDS, TargetGroupForm},
        forms::FormState,
        network::{free_group_name, use_network},
        support::{Refused, use_desk},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const BASICS: &[&str] = &["name", "ports"];
const GROUPS: &[&str] = &["groups", "group_name", "group_description", "group_port"];

/// The page.
#[component]
pub(crate) fn Page() -> impl IntoView {
    let kind = paths::use_query("type");
    move || match kind.get().as_deref() {
        Some("application") => view! { <Creation /> }.into_any(),
        _ => view! { <Kinds /> }.into_any(),
    }
}

/// The three kinds.
#[component]
fn Kinds() -> impl IntoView {
    let application = paths::create_from(Resource::LoadBalancers, "type", "application");
    let later = || Signal::stored(Some(t!(load_balancers.later).to_owned()));
    view! {
        <Card title="Select load balancer type" padded=true>
            <div class="kinds">
                <section class="kinds__kind">
                    <h3>"Application Load Balancer"</h3>
                    <p class="soft">"HTTP, HTTPS"</p>
                    <p>{t!(load_balancers.application)}</p>
                    <LinkButton kind=ButtonKind::Primary href=application>"Create"</LinkButton>
                </section>
                <section class="kinds__kind">
                    <h3>"Network Load Balancer"</h3>
                    <p class="soft">"TCP, TLS, UDP"</p>
                    <p>{t!(load_balancers.network)}</p>
                    <p class="soft small">{t!(load_balancers.later)}</p>
                    <Button reason=later()>"Create"</Button>
                </section>
                <section class="kinds__kind">
                    <h3>"Classic Load Balancer"</h3>
                    <p class="soft">"HTTP, HTTPS, TCP"</p>
                    <p>{t!(load_balancers.classic)}</p>
                    <p class="soft small">{t!(load_balancers.later)}</p>
                    <Button reason=later()>"Create"</Button>
                </section>
            </div>
        </Card>
    }
}

/// The wizard.
#[component]
fn Creation() -> impl IntoView {
    let desk = use_desk();
    let network = use_network();
    let first = network.with_untracked(|network| {
        LoadBalancerForm::new(network.usual_vpc(), free_group_name(network, "load-balancer-wizard-"))
    });
    let form = FormState::new(first, LoadBalancerForm::check);
    let target = FormState::new(TargetGroupForm::new(String::new()), TargetGroupForm::check);
    let step = RwSignal::new(0_usize);
    let refused = RwSignal::new(None::<ApiError>);
    let made = RwSignal::new(Made::default());
    let create = move |()| {
        let mut so_far = made.get_untracked();
        let outcome = make(&form.get_untracked(), &target.get_untracked(), &mut so_far, &mut |request| {
            desk.bridge.call_request(request)
        });
        made.set(so_far);
        match outcome {
            Ok(()) => {
                let name = form.get_untracked().name;
                let notice = Notice::good(t!(load_balancers.created, name = name.as_str()))
                    .plain(t!(load_balancers.created_text))
                    .link("Target Groups", paths::list(Resource::TargetGroups));
                desk.arrive(&paths::item(Resource::LoadBalancers, &name), notice);
            }
            Err((part, error)) => {
                if let Some((index, field)) = place_of(part, &error) {
                    match field {
                        "target_name" => target.refuse(field, &error.message),
                        _ => form.refuse(field, &error.message),
                    }
                    step.set(index);
                }
                refused.set(Some(error));
            }
        }
    };
    let routing_is_right = move || {
        let is_new = form.values.with_untracked(|form| form.target_from == From::New);
        let own = form.check(&["target_group"]);
        own && (!is_new || target.check(FIELDS))
    };
    let steps = vec![
        WizardStep::new("Configure Load Balancer", move || view! { <Basics form network /> })
            .chosen(move || Some(form.with(|form| form.name.clone())))
            .valid(move || form.check(BASICS)),
        WizardStep::new("Configure Security Settings", Security),
        WizardStep::new("Configure Security Groups", move || view! { <Groups form network /> })
            .valid(move || form.check(GROUPS)),
        WizardStep::new("Configure Routing", move || view! { <Routing form target /> })
            .valid(routing_is_right),
        WizardStep::new("Register Targets", move || view! { <Targets form /> }),
        WizardStep::new("Review", move || view! { <Review form target network step /> }),
    ];
    view! {
        <Outcome refused made />
        <Wizard
            label="Create Application Load Balancer"
            steps
            current=step
            finish="Create"
            on_finish=create
            on_cancel=move |()| desk.go(&paths::list(Resource::LoadBalancers))
        />
    }
}

/// The step and the field that a refusal is about, where it is about one.
fn place_of(part: Part, error: &ApiError) -> Option<(usize, &'static str)> {
    let message = error.message.to_ascii_lowercase();
    match part {
        Part::SecurityGroup => Some((2, "group_name")),
        Part::LoadBalancer if message.contains("subnet") || message.contains("zone") => Some((0, "zones")),
        Part::LoadBalancer if message.contains("name") => Some((0, "name")),
        Part::LoadBalancer => None,
        Part::TargetGroup => Some((3, "target_name")),
        Part::Targets => None,
        Part::Listener => Some((0, "ports")),
    }
}

/// What was refused, and what exists already.
#[component]
fn Outcome(refused: RwSignal<Option<ApiError>>, made: RwSignal<Made>) -> impl IntoView {
    let exists = move || {
        let list =
            refused.with(Option::is_some).then(|| made.with(Made::list)).filter(|list| !list.is_empty())?;
        let words =
            list.into_iter().map(|(kind, name)| format!("{kind} {name}")).collect::<Vec<_>>().join(", ");
        Some(
            view! { <Flash message=t!(load_balancers.exists, list = words) plain=t!(load_balancers.exists_text) /> },
        )
    };
    view! {
        <Refused error=refused />
        {exists}
    }
}

#[cfg(test)]
mod tests {
    use model::Service;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn awss_word_about_one_zone_stands_beside_the_zones() {
        let message = "At least two subnets in two different Availability Zones must be specified";
        let error = ApiError::new(Service::Elbv2, "ValidationError", message);
        assert_eq!(place_of(Part::LoadBalancer, &error), Some((0, "zones")));
        let message = "A load balancer with the same name 'website' exists, but with different settings";
        let error = ApiError::new(Service::Elbv2, "DuplicateLoadBalancerName", message);
        assert_eq!(place_of(Part::LoadBalancer, &error), Some((0, "name")));
    }
}
