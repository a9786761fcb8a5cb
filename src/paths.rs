//! Every address of the app, as a function and back.
//!
//! Addresses live in the URL's fragment, `#/<path>[?key=value&…]`, so that they work from a file, in a frame and on any
//! server. Keys of the page around this one ([`KEYS_OF_HOST`]) survive when the learner goes elsewhere; those of a page of the
//! console stay behind with it, and so does what nobody knows.

use leptos::{ev, leptos_dom::helpers::window_event_listener, prelude::*};
use wasm_bindgen::JsValue;

/// What the console lists, each with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resource {
    /// EC2 instances.
    Instances,
    /// Launch templates.
    LaunchTemplates,
    /// Amazon Machine Images.
    Images,
    /// EBS volumes.
    Volumes,
    /// EBS snapshots.
    Snapshots,
    /// Security groups.
    SecurityGroups,
    /// Elastic IP addresses.
    ElasticIps,
    /// Key pairs.
    KeyPairs,
    /// Network interfaces.
    NetworkInterfaces,
    /// Load balancers.
    LoadBalancers,
    /// Target groups.
    TargetGroups,
    /// Launch configurations.
    LaunchConfigurations,
    /// Auto Scaling groups.
    AutoScalingGroups,
    /// Virtual private clouds.
    Vpcs,
    /// Subnets.
    Subnets,
    /// Route tables.
    RouteTables,
    /// Internet gateways.
    InternetGateways,
    /// DHCP options sets.
    DhcpOptions,
    /// Network access control lists.
    NetworkAcls,
    /// RDS databases.
    Databases,
}

impl Resource {
    /// All of them, in the order of the console's list.
    pub const ALL: [Resource; 20] = [
        Resource::Instances,
        Resource::LaunchTemplates,
        Resource::Images,
        Resource::Volumes,
        Resource::Snapshots,
        Resource::SecurityGroups,
        Resource::ElasticIps,
        Resource::KeyPairs,
        Resource::NetworkInterfaces,
        Resource::LoadBalancers,
        Resource::TargetGroups,
        Resource::LaunchConfigurations,
        Resource::AutoScalingGroups,
        Resource::Vpcs,
        Resource::Subnets,
        Resource::RouteTables,
        Resource::InternetGateways,
        Resource::DhcpOptions,
        Resource::NetworkAcls,
        Resource::Databases,
    ];

    /// Its part of the path: service and kind.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Resource::Instances => "ec2/instances",
            Resource::LaunchTemplates => "ec2/launch-templates",
            Resource::Images => "ec2/images",
            Resource::Volumes => "ec2/volumes",
            Resource::Snapshots => "ec2/snapshots",
            Resource::SecurityGroups => "ec2/security-groups",
            Resource::KeyPairs => "ec2/key-pairs",
            Resource::ElasticIps => "ec2/elastic-ips",
            Resource::NetworkInterfaces => "ec2/network-interfaces",
            Resource::LoadBalancers => "ec2/load-balancers",
            Resource::TargetGroups => "ec2/target-groups",
            Resource::LaunchConfigurations => "ec2/launch-configurations",
            Resource::AutoScalingGroups => "ec2/auto-scaling-groups",
            Resource::Vpcs => "vpc/vpcs",
            Resource::Subnets => "vpc/subnets",
            Resource::RouteTables => "vpc/route-tables",
            Resource::InternetGateways => "vpc/internet-gateways",
            Resource::DhcpOptions => "vpc/dhcp-options-sets",
            Resource::NetworkAcls => "vpc/network-acls",
            Resource::Databases => "rds/databases",
        }
    }

    /// The last part of the path of its wizard; what the button that leads there says.
    fn create_word(self) -> &'static str {
        if self == Resource::Instances { "launch" } else { "create" }
    }

    /// AWS's name of the list.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Resource::Instances => "Instances",
            Resource::LaunchTemplates => "Launch Templates",
            Resource::Images => "AMIs",
            Resource::Volumes => "Volumes",
            Resource::Snapshots => "Snapshots",
            Resource::SecurityGroups => "Security Groups",
            Resource::KeyPairs => "Key Pairs",
            Resource::ElasticIps => "Elastic IPs",
            Resource::NetworkInterfaces => "Network Interfaces",
            Resource::LoadBalancers => "Load Balancers",
            Resource::TargetGroups => "Target Groups",
            Resource::LaunchConfigurations => "Launch Configurations",
            Resource::AutoScalingGroups => "Auto Scaling Groups",
            Resource::Vpcs => "Your VPCs",
            Resource::Subnets => "Subnets",
            Resource::RouteTables => "Route Tables",
            Resource::InternetGateways => "Internet Gateways",
            Resource::DhcpOptions => "DHCP Options Sets",
            Resource::NetworkAcls => "Network ACLs",
            Resource::Databases => "Databases",
        }
    }
}

/// A page of the console.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// Console Home.
    #[default]
    Home,
    /// A list.
    List(Resource),
    /// A list with one thing of it opened, named by id or name.
    Item(Resource, String),
    /// The wizard or form that makes one.
    Create(Resource),
    /// All widgets, for those who build pages.
    Widgets,
    /// No such page; the path as it was asked for.
    NotFound(String),
}

impl Page {
    /// What the page lists or makes.
    #[must_use]
    pub fn resource(&self) -> Option<Resource> {
        match self {
            Page::List(resource) | Page::Item(resource, _) | Page::Create(resource) => Some(*resource),
            Page::Home | Page::Widgets | Page::NotFound(_) => None,
        }
    }

    /// The path, percent-encoded, without `#/`.
    fn path(&self) -> String {
        match self {
            Page::Home => String::new(),
            Page::List(resource) => resource.path().to_owned(),
            // A group may be called "create"; written as a code, its name is not the wizard's word.
            Page::Item(resource, id) if id == resource.create_word() => {
                format!(
                    "{}/{}",
                    resource.path(),
                    id.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>()
                )
            }
            Page::Item(resource, id) => format!("{}/{}", resource.path(), encode(id)),
            Page::Create(resource) => format!("{}/{}", resource.path(), resource.create_word()),
            Page::Widgets => "widgets".to_owned(),
            Page::NotFound(path) => path.clone(),
        }
    }

    fn parse(path: &str) -> Self {
        let path = path.trim_matches('/');
        if path.is_empty() {
            return Page::Home;
        }
        if path == "widgets" {
            return Page::Widgets;
        }
        if let Some((_, first)) = FIRST_OF_SERVICES.iter().find(|(service, _)| *service == path) {
            return Page::List(*first);
        }
        for resource in Resource::ALL {
            let Some(rest) = path.strip_prefix(resource.path()) else { continue };
            match rest.strip_prefix('/') {
                None if rest.is_empty() => return Page::List(resource),
                None => {}
                Some(word) if word == resource.create_word() => return Page::Create(resource),
                Some(id) if !id.contains('/') => return Page::Item(resource, decode(id)),
                Some(_) => {}
            }
        }
        Page::NotFound(path.to_owned())
    }
}

/// What a service alone shows: the first part of a path, and as AWS names the services on its command line.
const FIRST_OF_SERVICES: [(&str, Resource); 6] = [
    ("ec2", Resource::Instances),
    ("vpc", Resource::Vpcs),
    ("rds", Resource::Databases),
    ("autoscaling", Resource::AutoScalingGroups),
    ("elb", Resource::LoadBalancers),
    ("elbv2", Resource::LoadBalancers),
];

/// Keys that belong to the page around this one and stay when the learner goes elsewhere. WordPress adds `#?secret=…` to
/// the address of a frame and reads it there; the others say how a frame looks.
const KEYS_OF_HOST: &[&str] = &["secret", "embed", "lang", "theme"];

/// A page and what it was asked to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The page.
    pub page: Page,
    query: Vec<(String, String)>,
}

impl Location {
    /// A page with nothing asked for.
    #[must_use]
    pub fn of(page: Page) -> Self {
        Self { page, query: Vec::new() }
    }

    /// Reads a fragment, with or without `#`. Never fails: what it does not know becomes `NotFound`.
    #[must_use]
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, pairs) = match fragment.strip_prefix('/') {
            Some(rest) => rest.split_once('?').unwrap_or((rest, "")),
            // `#s=…` and `#?s=…` alone are `#/?s=…`.
            None if fragment.starts_with('?') || fragment.contains('=') => {
                ("", fragment.trim_start_matches('?'))
            }
            None => (fragment, ""),
        };
        let mut query: Vec<(String, String)> = Vec::new();
        for pair in pairs.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (decode(key), decode(value));
            // As everywhere on the web, the first of several counts.
            if !key.is_empty() && query.iter().all(|(own, _)| *own != key) {
                query.push((key, value));
            }
        }
        Self { page: Page::parse(path), query }
    }

    /// The address, with `#/`.
    #[must_use]
    pub fn href(&self) -> String {
        let mut href = format!("#/{}", self.page.path());
        for (index, (key, value)) in self.query.iter().enumerate() {
            href.push(if index == 0 { '?' } else { '&' });
            href.push_str(&encode(key));
            href.push('=');
            href.push_str(&encode(value));
        }
        href
    }

    /// What stands behind a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.query.iter().find(|(own, _)| own == key).map(|(_, value)| value.as_str())
    }

    /// The same address with another value; an empty one takes the key away.
    #[must_use]
    pub fn with(mut self, key: &str, value: &str) -> Self {
        self.query.retain(|(own, _)| own != key);
        if !value.is_empty() {
            self.query.push((key.to_owned(), value.to_owned()));
        }
        self
    }

    /// This address with those keys of `before` that belong to the page around this one and are missing here.
    #[must_use]
    pub fn keeping_keys_of(mut self, before: &Location) -> Self {
        for (key, value) in &before.query {
            if KEYS_OF_HOST.contains(&key.as_str()) && self.get(key).is_none() {
                self.query.push((key.clone(), value.clone()));
            }
        }
        self
    }
}

/// Console Home.
#[must_use]
pub fn home() -> String {
    Location::of(Page::Home).href()
}

/// A list.
#[must_use]
pub fn list(resource: Resource) -> String {
    Location::of(Page::List(resource)).href()
}

/// A list with one thing of it opened, named by its id, or by its name where AWS knows it by name.
#[must_use]
pub fn item(resource: Resource, id: impl std::fmt::Display) -> String {
    Location::of(Page::Item(resource, id.to_string())).href()
}

/// One thing, with one of its tabs.
#[must_use]
pub fn item_tab(resource: Resource, id: impl std::fmt::Display, tab: &str) -> String {
    Location::of(Page::Item(resource, id.to_string())).with("tab", tab).href()
}

/// The wizard or form that makes one.
#[must_use]
pub fn create(resource: Resource) -> String {
    Location::of(Page::Create(resource)).href()
}

/// The wizard, starting from something that exists: `create_from(LaunchConfigurations, "copy", "blog-v1")`.
#[must_use]
pub fn create_from(resource: Resource, key: &str, value: &str) -> String {
    Location::of(Page::Create(resource)).with(key, value).href()
}

/// Where the learner is. Made by [`provide_location`].
#[derive(Clone, Copy)]
struct Here(RwSignal<Location>);

/// Starts to follow the URL; called once, by the app. An address without a place shows what every story begins
/// with: the instances.
pub fn provide_location() -> Signal<Location> {
    let mut start = Location::parse(&current_fragment());
    if matches!(current_fragment().as_str(), "" | "#") {
        start = Location::of(Page::List(Resource::Instances));
    }
    show_address_of(&start);
    let here = RwSignal::new(start);
    provide_context(Here(here));
    let listener = window_event_listener(ev::hashchange, move |_| {
        let asked = Location::parse(&current_fragment());
        let kept = asked.keeping_keys_of(&here.get_untracked());
        show_address_of(&kept);
        if here.get_untracked() != kept {
            here.set(kept);
        }
    });
    on_cleanup(move || listener.remove());
    here.into()
}

/// An address that can be written in several ways (`#/ec2` shows the instances) stands there in one. What leads nowhere stays
/// as it was typed.
fn show_address_of(location: &Location) {
    let href = location.href();
    if !matches!(location.page, Page::NotFound(_)) && current_fragment() != href {
        replace_fragment(&href);
    }
}

fn use_here() -> RwSignal<Location> {
    let Here(here) = use_context().expect("the app calls provide_location() before it shows anything");
    here
}

/// Where the learner is.
#[must_use]
pub fn use_location() -> Signal<Location> {
    use_here().into()
}

/// The page the learner is on.
#[must_use]
pub fn use_page() -> Memo<Page> {
    let here = use_here();
    Memo::new(move |_| here.with(|here| here.page.clone()))
}

/// One value of the address.
#[must_use]
pub fn use_query(key: &'static str) -> Memo<Option<String>> {
    let here = use_here();
    Memo::new(move |_| here.with(|here| here.get(key).map(str::to_owned)))
}

/// Changes the address from anywhere, also from callbacks that run much later. Get it while a component is built.
#[derive(Clone, Copy)]
pub struct Navigate(RwSignal<Location>);

/// How to go elsewhere.
#[must_use]
pub fn use_navigate() -> Navigate {
    Navigate(use_here())
}

impl Navigate {
    /// Goes to an address from this module; Back leads back.
    pub fn go(self, href: &str) {
        let there = Location::parse(href).keeping_keys_of(&self.0.get_untracked());
        push_fragment(&there.href());
        if self.0.get_untracked() != there {
            self.0.set(there);
        }
    }

    /// Goes to an address, without a step for Back: for redirections.
    pub fn replace(self, href: &str) {
        let there = Location::parse(href).keeping_keys_of(&self.0.get_untracked());
        replace_fragment(&there.href());
        self.0.set(there);
    }

    /// Sets one value of the address (a tab, a filter), without a step for Back. An empty value takes the key away.
    pub fn set(self, key: &str, value: &str) {
        let there = self.0.get_untracked().with(key, value);
        if self.0.get_untracked() != there {
            replace_fragment(&there.href());
            self.0.set(there);
        }
    }
}

fn current_fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// A page in a sandboxed frame may not be allowed to write its address; the app's own signal goes on without it.
fn push_fragment(href: &str) {
    let written =
        window().history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(href)));
    if written.is_err() {
        let _ = window().location().set_hash(href);
    }
}

fn replace_fragment(href: &str) {
    let _ =
        window().history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(href)));
}

/// Percent-encodes all but letters, digits and `-_.~:@`; those are as good in a fragment as they are.
fn encode(text: &str) -> String {
    use std::fmt::Write as _;
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~:@".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// Undoes [`encode`]; a `%` that is no code stays as it is, bytes that are no UTF-8 become a replacement mark.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while let Some(&byte) = bytes.get(index) {
        let code = bytes.get(index + 1..index + 3).and_then(|digits| {
            let digits = std::str::from_utf8(digits).ok()?;
            u8::from_str_radix(digits, 16).ok()
        });
        match code {
            Some(code) if byte == b'%' => {
                decoded.push(code);
                index += 3;
            }
            _ => {
                decoded.push(byte);
                index += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn every_page_has_an_address_that_leads_back_to_it() {
        let mut pages = vec![Page::Home, Page::Widgets];
        for resource in Resource::ALL {
            pages.push(Page::List(resource));
            pages.push(Page::Create(resource));
            pages.push(Page::Item(resource, "a name/with ünusual ?&#% marks".to_owned()));
            pages.push(Page::Item(resource, "create".to_owned()));
            pages.push(Page::Item(resource, "launch".to_owned()));
        }
        for page in pages {
            let href = Location::of(page.clone()).href();
            assert_eq!(Location::parse(&href).page, page, "{href}");
        }
    }

    #[test]
    fn addresses_are_the_ones_links_in_lessons_use() {
        assert_eq!(home(), "#/");
        assert_eq!(list(Resource::Volumes), "#/ec2/volumes");
        assert_eq!(create(Resource::Instances), "#/ec2/instances/launch");
        assert_eq!(create(Resource::AutoScalingGroups), "#/ec2/auto-scaling-groups/create");
        assert_eq!(
            item_tab(Resource::AutoScalingGroups, "blog-group", "activity"),
            "#/ec2/auto-scaling-groups/blog-group?tab=activity"
        );
        assert_eq!(
            create_from(Resource::LaunchConfigurations, "copy", "blog v1"),
            "#/ec2/launch-configurations/create?copy=blog%20v1"
        );
    }

    #[test]
    fn a_strange_address_is_no_page_and_no_panic() {
        assert_eq!(Location::parse("#/no/such").page, Page::NotFound("no/such".to_owned()));
        assert_eq!(Location::parse("#/ec2/instancesx").page, Page::NotFound("ec2/instancesx".to_owned()));
        assert_eq!(
            Location::parse("#/ec2/instances/i-1/more").page,
            Page::NotFound("ec2/instances/i-1/more".to_owned())
        );
        assert_eq!(
            Location::parse("#/ec2/instances/%E2%82").page,
            Page::Item(Resource::Instances, "\u{fffd}".to_owned())
        );
        assert_eq!(
            Location::parse("#/ec2/instances/100%").page,
            Page::Item(Resource::Instances, "100%".to_owned())
        );
        assert_eq!(Location::parse("").page, Page::Home);
    }

    #[test]
    fn a_world_alone_is_console_home_with_a_world() {
        let location = Location::parse("#s=abc");
        assert_eq!(location.page, Page::Home);
        assert_eq!(location.get("s"), Some("abc"));
    }

    #[test]
    fn keys_of_the_host_survive_and_all_others_stay_behind() {
        let before = Location::parse("#/ec2/volumes?x=1&secret=Ab3&tab=tags&s=abc&y");
        let after = Location::parse(&list(Resource::Snapshots)).keeping_keys_of(&before);
        assert_eq!(after.href(), "#/ec2/snapshots?secret=Ab3");
        let again = Location::parse(&after.href()).keeping_keys_of(&after).keeping_keys_of(&before);
        assert_eq!(again.href(), after.href(), "and nothing multiplies");
    }

    #[test]
    fn a_key_counts_once_and_an_empty_one_not_at_all() {
        let location = Location::parse("#/ec2/volumes?x=1&x=2&&=3&tab=tags&x=4");
        assert_eq!(location.href(), "#/ec2/volumes?x=1&tab=tags");
    }

    #[test]
    fn what_wordpress_adds_to_an_address_is_a_key_of_console_home() {
        let location = Location::parse("#?secret=Ab3dE");
        assert_eq!((location.page.clone(), location.get("secret")), (Page::Home, Some("Ab3dE")));
        assert_eq!(location.href(), "#/?secret=Ab3dE");
    }

    #[test]
    fn a_service_alone_shows_its_first_list() {
        for (address, list) in [
            ("#/ec2", Resource::Instances),
            ("#/ec2/", Resource::Instances),
            ("#/vpc", Resource::Vpcs),
            ("#/rds", Resource::Databases),
            ("#/autoscaling", Resource::AutoScalingGroups),
            ("#/elbv2", Resource::LoadBalancers),
        ] {
            assert_eq!(Location::parse(address).page, Page::List(list), "{address}");
        }
        for resource in Resource::ALL {
            let service = resource.path().split('/').next().unwrap_or_default();
            assert!(
                FIRST_OF_SERVICES.iter().any(|(own, _)| *own == service),
                "{service} alone shows something"
            );
        }
        assert_eq!(Location::parse("#/s3").page, Page::NotFound("s3".to_owned()));
    }

    #[test]
    fn an_empty_value_takes_its_key_away() {
        let location = Location::parse("#/ec2/volumes?tab=tags&q=x").with("tab", "");
        assert_eq!(location.href(), "#/ec2/volumes?q=x");
    }
}
