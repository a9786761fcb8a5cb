//! The details of a load balancer.

use leptos::prelude::*;
use model::elbv2::{DescribeLoadBalancersInput, LoadBalancer};

use super::{attributes::Attributes, listeners::Listeners};
use crate::{
    bridge::use_read,
    console::{
        browse::{DetailCard, IdFact, NotThere, TextFact, links_view},
        elb::tags::TagsTab,
        network::use_network,
        support::{moment, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// The details.
#[component]
pub(super) fn Detail(name: String) -> impl IntoView {
    let asked = name.clone();
    let read =
        use_read(move || DescribeLoadBalancersInput { names: vec![asked.clone()], ..Default::default() });
    let found = Memo::new(move |_| {
        read.with(|read| read.as_ref().ok().and_then(|output| output.load_balancers.first().cloned()))
    });
    let is_there = Memo::new(move |_| found.with(Option::is_some));
    move || {
        let name = name.clone();
        if !is_there.get() {
            return view! { <NotThere resource=Resource::LoadBalancers id=name /> }.into_any();
        }
        let balancer = Memo::new(move |_| found.get().unwrap_or_default());
        let arn = Signal::derive(move || balancer.with(|balancer| text(&balancer.load_balancer_arn)));
        let tabs = vec![
            TabItem::new("description", "Description", move || view! { <Description balancer /> }),
            TabItem::new("listeners", "Listeners", move || view! { <Listeners arn /> }),
            TabItem::new("monitoring", "Monitoring", || view! { <Empty title=t!(groups.no_monitoring) /> }),
            TabItem::new("attributes", "Attributes", move || view! { <Attributes arn /> }),
            TabItem::new("tags", "Tags", move || view! { <TagsTab arn /> }),
        ];
        let state = Signal::derive(move || Some(state_of(&balancer.get())));
        view! { <DetailCard resource=Resource::LoadBalancers title=name state=state tabs /> }.into_any()
    }
}

fn state_of(balancer: &LoadBalancer) -> String {
    let state = balancer.state.as_ref().and_then(|state| state.code);
    state.map_or("", |state| state.as_str()).to_owned()
}

#[component]
fn Description(balancer: Memo<LoadBalancer>) -> impl IntoView {
    let get = move |read: fn(&LoadBalancer) -> String| Signal::derive(move || balancer.with(read));
    let dns = get(|it| text(&it.dns_name));
    let visit = move |()| crate::dock::request_browser(format!("http://{}/", dns.get_untracked()));
    let zones = move || {
        let zones = balancer.with(|balancer| balancer.availability_zones.clone());
        let links = zones.iter().map(|zone| {
            let subnet = text(&zone.subnet_id);
            (format!("{subnet} - {}", text(&zone.zone_name)), paths::item(Resource::Subnets, &subnet))
        });
        links_view(links.collect())
    };
    let network = use_network();
    let groups = move || {
        let ids = balancer.with(|balancer| balancer.security_groups.clone());
        let links = ids.iter().map(|id| {
            let words = network.with(|network| network.group_names(std::slice::from_ref(id)));
            (words, paths::item(Resource::SecurityGroups, id))
        });
        links_view(links.collect())
    };
    view! {
        <div class="stack detail">
            <Facts>
                <TextFact name="Name" text=get(|it| text(&it.load_balancer_name)) />
                <Fact name="DNS name">
                    <span class="row">
                        <Copyable text=dns label="DNS name" />
                        <Button small=true on_press=visit>{t!(load_balancers.visit)}</Button>
                    </span>
                </Fact>
                <Fact name="State"><StateBadge word=Signal::derive(move || state_of(&balancer.get())) /></Fact>
                <TextFact name="Type" text=get(|it| it.r#type.map_or("", |kind| kind.as_str()).to_owned()) />
                <TextFact name="Scheme" text=get(|it| it.scheme.map_or("", |scheme| scheme.as_str()).to_owned()) />
                <TextFact
                    name="IP address type"
                    text=get(|it| it.ip_address_type.map_or("", |kind| kind.as_str()).to_owned())
                />
                <IdFact name="VPC" resource=Resource::Vpcs id=get(|it| text(&it.vpc_id)) />
                <Fact name="Availability Zones">{zones}</Fact>
                <Fact name="Security groups">{groups}</Fact>
                <TextFact name="Hosted zone" text=get(|it| text(&it.canonical_hosted_zone_id)) />
                <TextFact name="Creation time" text=get(|it| moment(it.created_time)) />
                <TextFact name="ARN" text=get(|it| text(&it.load_balancer_arn)) copy=true />
            </Facts>
        </div>
    }
}
