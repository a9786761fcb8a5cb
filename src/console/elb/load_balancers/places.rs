//! Where a load balancer stands: zones to tick, and a subnet in each.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::{
    console::network::{Network, Subnet},
    t,
    ui::*,
};

/// Zones with a subnet each.
#[component]
pub(super) fn ZonePicker(
    /// The network that is known.
    network: Memo<Network>,
    /// Which VPC it is about.
    #[prop(into)]
    vpc: Signal<String>,
    /// The chosen zones and their subnets.
    #[prop(into)]
    chosen: Binding<BTreeMap<String, String>>,
    /// What is wrong, AWS's words included.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Whether it will face the internet: then private subnets are a trap.
    #[prop(into)]
    is_public: Signal<bool>,
) -> impl IntoView {
    let zones = Memo::new(move |_| {
        let subnets = network.with(|network| network.subnets_of(&vpc.get()));
        let mut zones: BTreeMap<String, Vec<Subnet>> = BTreeMap::new();
        for subnet in subnets {
            zones.entry(subnet.zone.clone()).or_default().push(subnet);
        }
        // Public subnets first: they are what a public load balancer needs.
        for subnets in zones.values_mut() {
            subnets.sort_by_key(|subnet| !subnet.is_public);
        }
        zones.into_iter().collect::<Vec<_>>()
    });
    let warns = move || {
        let ids: Vec<String> = chosen.get().into_values().collect();
        is_public.get()
            && network.with(|network| {
                network.subnets.iter().any(|subnet| ids.contains(&subnet.id) && !subnet.is_public)
            })
    };
    view! {
        <FieldSet legend="Availability Zones" hint=t!(load_balancers.zones_hint) error>
            <For
                each=move || zones.get()
                key=|(zone, subnets)| (zone.clone(), subnets.first().map(|subnet| subnet.id.clone()))
                children=move |(zone, subnets)| view! { <ZoneLine zone subnets chosen /> }
            />
        </FieldSet>
        <Show when=warns>
            <Flash tone=Tone::Warn message=t!(load_balancers.private) plain=t!(load_balancers.private_text) />
        </Show>
    }
}

#[component]
fn ZoneLine(zone: String, subnets: Vec<Subnet>, chosen: Binding<BTreeMap<String, String>>) -> impl IntoView {
    let first = subnets.first().map(|subnet| subnet.id.clone()).unwrap_or_default();
    let own = StoredValue::new(zone.clone());
    let subnet = Memo::new(move |_| own.with_value(|own| chosen.get().get(own).cloned()));
    let put = move |subnet: Option<String>| {
        let mut all = chosen.get_untracked();
        match subnet {
            Some(subnet) => all.insert(own.get_value(), subnet),
            None => all.remove(&own.get_value()),
        };
        chosen.set(all);
    };
    let is_ticked = Memo::new(move |_| subnet.with(Option::is_some));
    let options: Vec<Choice<String>> = subnets
        .iter()
        .map(|subnet| Choice::new(subnet.id.clone(), subnet.title()).hint(subnet.words()))
        .collect();
    let label = t!(load_balancers.subnet_in, zone = zone.as_str());
    let value =
        Binding::new(Signal::derive(move || subnet.get().unwrap_or_default()), move |id| put(Some(id)));
    view! {
        <div class="stack stack--tight">
            <Checkbox
                label=zone
                checked=Binding::new(is_ticked, move |on: bool| put(on.then(|| first.clone())))
            />
            <Show when=move || is_ticked.get()>
                <SelectField label=label.clone() value options=options.clone() />
            </Show>
        </div>
    }
}
