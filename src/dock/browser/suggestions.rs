//! Addresses of this world that a browser could open, read as AWS tells them.

use leptos::prelude::*;
use model::ReadDoorExt;
use model::TableName;
use model::ec2::DescribeInstancesInput;
use model::elbv2::DescribeLoadBalancersInput;

use crate::{bridge::use_view, dock::use_dock, t};

/// What is offered: words, and the host.
type Offer = (String, String);

/// The most addresses that are offered.
const MOST: usize = 8;

fn offers(region: &region::Region) -> Vec<Offer> {
    let balancers = region.ask(DescribeLoadBalancersInput::default()).map(|output| output.load_balancers);
    let balancers = balancers.unwrap_or_default().into_iter().filter_map(|balancer| {
        let name = balancer.load_balancer_name?;
        Some((t!(browser.load_balancer, name = name), balancer.dns_name?))
    });
    let reservations = region.ask(DescribeInstancesInput::default()).map(|output| output.reservations);
    let instances =
        reservations.unwrap_or_default().into_iter().flat_map(|reservation| reservation.instances);
    let instances = instances.filter_map(|instance| {
        let host = instance.public_dns_name.filter(|name| !name.is_empty()).or(instance.public_ip_address)?;
        let name = instance
            .tags
            .into_iter()
            .find(|tag| tag.key.as_deref() == Some("Name"))
            .and_then(|tag| tag.value);
        Some((t!(browser.instance, name = name.or(instance.instance_id)?), host))
    });
    balancers.chain(instances).take(MOST).collect()
}

/// Links to what can be opened.
#[component]
pub fn Suggestions() -> impl IntoView {
    let browser = use_dock().browser;
    let offers =
        use_view(&[TableName::LoadBalancers, TableName::Instances, TableName::NetworkInterfaces], offers);
    move || {
        let offers = offers.get();
        if offers.is_empty() {
            return view! { <p class="soft small">{t!(browser.nothing_to_open)}</p> }.into_any();
        }
        let lines = offers
            .into_iter()
            .map(|(words, host)| {
                let url = format!("http://{host}/");
                let target = url.clone();
                view! {
                    <li>
                        <button type="button" class="browser__offer" on:click=move |_| browser.go(&target)>
                            <span class="browser__offer-name">{words}</span>
                            <span class="browser__offer-address">{url}</span>
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="browser__offers" aria-label=t!(browser.offers)>{lines}</ul> }.into_any()
    }
}
