//! AWS's console: which page stands in its pane, and what all its pages share.
//!
//! [`browse`] is the pattern of a list page, [`listing`] and [`act`] are the same as data, [`forms`] and [`support`] what forms and actions need, [`explain`] what AWS's
//! refusals mean. One folder per service, one per resource: `list`, `detail`, `create`, `actions`, `badge`.

pub mod act;
pub mod autoscaling;
pub mod browse;
pub mod choose;
pub mod ec2;
pub mod elb;
pub mod explain;
pub mod forms;
pub mod home;
pub mod listing;
pub mod network;
pub mod rds;
pub mod support;
pub mod tags;
pub mod vpc;

use leptos::prelude::*;

use crate::{
    paths::{self, Page, Resource},
    t,
    ui::{ButtonKind, Card, Empty, LinkButton},
};

/// What stands in the pane. Choosing another row of a list changes the address, but not the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Screen {
    Home,
    Browse(Resource),
    Create(Resource),
    Other(Page),
}

impl Screen {
    fn of(page: Page) -> Self {
        match page {
            Page::Home => Screen::Home,
            Page::List(resource) | Page::Item(resource, _) => Screen::Browse(resource),
            Page::Create(resource) => Screen::Create(resource),
            other => Screen::Other(other),
        }
    }
}

/// The page of the console the address asks for.
#[component]
pub fn ConsolePane() -> impl IntoView {
    let page = paths::use_page();
    let screen = Memo::new(move |_| Screen::of(page.get()));
    // Where the screen is scrolled to, and whether the page is usable, belongs to the document, not to us. A list
    // tells by itself when its table is there.
    Effect::new(move |_| {
        support::scroll_to_top();
        if !matches!(screen.get(), Screen::Browse(_)) {
            crate::mark_ready();
        }
    });
    move || match screen.get() {
        Screen::Home => view! { <home::ConsoleHome /> }.into_any(),
        Screen::Browse(resource) => browse_page(resource),
        Screen::Create(resource) => create_page(resource),
        #[cfg(debug_assertions)]
        Screen::Other(Page::Widgets) => view! { <crate::widgets_page::WidgetsPage /> }.into_any(),
        Screen::Other(page) => view! { <NotFound page /> }.into_any(),
    }
}

/// The list of a resource, with the details of what is chosen.
fn browse_page(resource: Resource) -> AnyView {
    match resource {
        Resource::Instances => view! { <ec2::instances::list::Page /> }.into_any(),
        Resource::Volumes => view! { <ec2::volumes::list::Page /> }.into_any(),
        Resource::Snapshots => view! { <ec2::snapshots::list::Page /> }.into_any(),
        Resource::Images => view! { <ec2::images::list::Page /> }.into_any(),
        Resource::SecurityGroups => view! { <ec2::security_groups::list::Page /> }.into_any(),
        Resource::KeyPairs => view! { <ec2::key_pairs::list::Page /> }.into_any(),
        Resource::Vpcs => view! { <vpc::vpcs::Page /> }.into_any(),
        Resource::Subnets => view! { <vpc::subnets::Page /> }.into_any(),
        Resource::RouteTables => view! { <vpc::route_tables::Page /> }.into_any(),
        Resource::InternetGateways => view! { <vpc::internet_gateways::Page /> }.into_any(),
        Resource::ElasticIps => view! { <ec2::elastic_ips::Page /> }.into_any(),
        Resource::NetworkInterfaces => view! { <ec2::network_interfaces::Page /> }.into_any(),
        Resource::LaunchTemplates => view! { <ec2::launch_templates::Page /> }.into_any(),
        Resource::DhcpOptions => view! { <vpc::dhcp_options::Page /> }.into_any(),
        Resource::NetworkAcls => view! { <vpc::network_acls::Page /> }.into_any(),
        Resource::Databases => view! { <rds::databases::Page /> }.into_any(),
        Resource::LaunchConfigurations => {
            view! { <autoscaling::launch_configurations::list::Page /> }.into_any()
        }
        Resource::AutoScalingGroups => view! { <autoscaling::groups::list::Page /> }.into_any(),
        Resource::LoadBalancers => view! { <elb::load_balancers::list::Page /> }.into_any(),
        Resource::TargetGroups => view! { <elb::target_groups::list::Page /> }.into_any(),
    }
}

/// The wizard or form that makes one.
fn create_page(resource: Resource) -> AnyView {
    match resource {
        Resource::Instances => view! { <ec2::instances::create::Page /> }.into_any(),
        Resource::Volumes => view! { <ec2::volumes::create::Page /> }.into_any(),
        Resource::SecurityGroups => view! { <ec2::security_groups::create::Page /> }.into_any(),
        Resource::LaunchConfigurations => {
            view! { <autoscaling::launch_configurations::create::Page /> }.into_any()
        }
        Resource::AutoScalingGroups => view! { <autoscaling::groups::create::Page /> }.into_any(),
        Resource::LoadBalancers => view! { <elb::load_balancers::create::Page /> }.into_any(),
        Resource::TargetGroups => view! { <elb::target_groups::create::Page /> }.into_any(),
        Resource::ElasticIps => view! { <ec2::elastic_ips::CreatePage /> }.into_any(),
        Resource::NetworkInterfaces => view! { <ec2::network_interfaces::CreatePage /> }.into_any(),
        Resource::LaunchTemplates => view! { <ec2::launch_templates::CreatePage /> }.into_any(),
        Resource::Vpcs => view! { <vpc::vpcs::CreatePage /> }.into_any(),
        Resource::Subnets => view! { <vpc::subnets::CreatePage /> }.into_any(),
        Resource::RouteTables => view! { <vpc::route_tables::CreatePage /> }.into_any(),
        Resource::InternetGateways => view! { <vpc::internet_gateways::CreatePage /> }.into_any(),
        Resource::DhcpOptions => view! { <vpc::dhcp_options::CreatePage /> }.into_any(),
        Resource::NetworkAcls => view! { <vpc::network_acls::CreatePage /> }.into_any(),
        other => not_built(other),
    }
}

/// A page that AWS has and this version does not.
fn not_built(resource: Resource) -> AnyView {
    view! {
        <Card title=resource.label()>
            <Empty title=t!(console.not_built)>
                <LinkButton href=paths::list(resource)>{resource.label()}</LinkButton>
            </Empty>
        </Card>
    }
    .into_any()
}

/// An address that leads nowhere.
#[component]
fn NotFound(page: Page) -> impl IntoView {
    let address = match page {
        Page::NotFound(path) => format!("#/{path}"),
        other => paths::Location::of(other).href(),
    };
    view! {
        <Card title=t!(not_found.title)>
            <Empty title=t!(not_found.text, address = address)>
                <LinkButton kind=ButtonKind::Primary href=paths::home()>
                    {t!(not_found.back)}
                </LinkButton>
            </Empty>
        </Card>
    }
}
