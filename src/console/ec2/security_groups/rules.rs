//! Rules of a security group: how they are shown, typed and turned into the API's permissions. One line here is one rule
//! with one source, as in AWS's console; the API groups sources by protocol and ports.

use std::net::Ipv4Addr;

use leptos::prelude::*;
use model::ec2::{IpPermission, IpRange, Ipv6Range, UserIdGroupPair};

use crate::{console::support::text, t, ui::*};

/// AWS's names for the usual kinds of traffic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// TCP, ports of the learner's choice.
    CustomTcp,
    /// UDP, ports of the learner's choice.
    CustomUdp,
    /// TCP 22.
    Ssh,
    /// TCP 80.
    Http,
    /// TCP 443.
    Https,
    /// TCP 3306.
    Mysql,
    /// All TCP ports.
    AllTcp,
    /// All of ICMP over IPv4.
    AllIcmp,
    /// Everything.
    AllTraffic,
}

impl RuleKind {
    /// All of them, in the console's order.
    pub const ALL: [RuleKind; 9] = [
        RuleKind::CustomTcp,
        RuleKind::CustomUdp,
        RuleKind::AllTcp,
        RuleKind::AllIcmp,
        RuleKind::AllTraffic,
        RuleKind::Ssh,
        RuleKind::Http,
        RuleKind::Https,
        RuleKind::Mysql,
    ];

    /// AWS's word.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            RuleKind::CustomTcp => "Custom TCP Rule",
            RuleKind::CustomUdp => "Custom UDP Rule",
            RuleKind::Ssh => "SSH",
            RuleKind::Http => "HTTP",
            RuleKind::Https => "HTTPS",
            RuleKind::Mysql => "MYSQL/Aurora",
            RuleKind::AllTcp => "All TCP",
            RuleKind::AllIcmp => "All ICMP - IPv4",
            RuleKind::AllTraffic => "All traffic",
        }
    }

    fn protocol(self) -> &'static str {
        match self {
            RuleKind::CustomUdp => "udp",
            RuleKind::AllIcmp => "icmp",
            RuleKind::AllTraffic => "-1",
            _ => "tcp",
        }
    }

    /// The ports that the kind fixes: first and last.
    fn ports(self) -> Option<(i64, i64)> {
        Some(match self {
            RuleKind::CustomTcp | RuleKind::CustomUdp => return None,
            RuleKind::Ssh => (22, 22),
            RuleKind::Http => (80, 80),
            RuleKind::Https => (443, 443),
            RuleKind::Mysql => (3306, 3306),
            RuleKind::AllTcp => (0, 65_535),
            RuleKind::AllIcmp | RuleKind::AllTraffic => (-1, -1),
        })
    }

    fn of(protocol: &str, first: i64, last: i64) -> Self {
        let known = RuleKind::ALL.into_iter().find(|kind| {
            kind.protocol() == protocol && (protocol == "-1" || kind.ports() == Some((first, last)))
        });
        known.unwrap_or(if protocol == "udp" { RuleKind::CustomUdp } else { RuleKind::CustomTcp })
    }
}

/// Who a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    /// `0.0.0.0/0`.
    Anywhere,
    /// Addresses, or the members of a security group.
    Custom,
}

/// One line of the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleForm {
    /// The kind of traffic.
    pub kind: RuleKind,
    /// A port or a range, where the kind leaves it open.
    pub ports: String,
    /// Who.
    pub peer: Peer,
    /// A CIDR or a group's id, for [`Peer::Custom`].
    pub value: String,
    /// For people.
    pub description: String,
}

impl RuleForm {
    /// A rule that lets everybody in.
    #[must_use]
    pub fn anywhere(kind: RuleKind) -> Self {
        Self {
            kind,
            ports: String::new(),
            peer: Peer::Anywhere,
            value: String::new(),
            description: String::new(),
        }
    }

    /// The rule as the API takes it.
    ///
    /// # Errors
    /// Our sentence about what is wrong.
    pub fn to_permission(&self) -> Result<IpPermission, String> {
        let (first, last) = match self.kind.ports() {
            Some(ports) => ports,
            None => ports(&self.ports).ok_or_else(|| t!(rules.ports_wrong).to_owned())?,
        };
        let has_ports = self.kind != RuleKind::AllTraffic;
        let mut permission = IpPermission {
            ip_protocol: Some(self.kind.protocol().to_owned()),
            from_port: has_ports.then_some(first),
            to_port: has_ports.then_some(last),
            ..Default::default()
        };
        let description = Some(self.description.trim().to_owned()).filter(|words| !words.is_empty());
        let value = if self.peer == Peer::Anywhere { "0.0.0.0/0" } else { self.value.trim() };
        if value.starts_with("sg-") {
            let group_id = Some(value.to_owned());
            permission.user_id_group_pairs =
                vec![UserIdGroupPair { group_id, description, ..Default::default() }];
        } else if value.contains(':') {
            let cidr_ipv6 = Some(value.to_owned());
            permission.ipv6_ranges = vec![Ipv6Range { cidr_ipv6, description }];
        } else {
            let cidr_ip = Some(cidr(value).ok_or_else(|| t!(rules.source_wrong).to_owned())?);
            permission.ip_ranges = vec![IpRange { cidr_ip, description }];
        }
        Ok(permission)
    }
}

/// A port, or a range of them: `80`, `8000-8080`.
fn ports(typed: &str) -> Option<(i64, i64)> {
    let port = |text: &str| text.trim().parse::<u16>().ok().map(i64::from);
    let (first, last) = typed.split_once('-').unwrap_or((typed, typed));
    let (first, last) = (port(first)?, port(last)?);
    (first <= last).then_some((first, last))
}

/// An IPv4 range; an address alone means only itself.
fn cidr(typed: &str) -> Option<String> {
    let (address, bits) = typed.split_once('/').unwrap_or((typed, "32"));
    let address: Ipv4Addr = address.parse().ok()?;
    let bits = bits.parse::<u8>().ok().filter(|bits| *bits <= 32)?;
    Some(format!("{address}/{bits}"))
}

/// A group's permissions as single lines.
#[must_use]
pub fn lines(permissions: &[IpPermission]) -> Vec<RuleForm> {
    permissions.iter().flat_map(lines_of).collect()
}

fn lines_of(permission: &IpPermission) -> Vec<RuleForm> {
    let protocol = text(&permission.ip_protocol);
    let (first, last) = (permission.from_port.unwrap_or(-1), permission.to_port.unwrap_or(-1));
    let kind = RuleKind::of(&protocol, first, last);
    let ports = if first == last { first.to_string() } else { format!("{first}-{last}") };
    let line = |value: &Option<String>, description: &Option<String>| {
        let value = text(value);
        let peer = if value == "0.0.0.0/0" { Peer::Anywhere } else { Peer::Custom };
        let ports = if kind.ports().is_some() { String::new() } else { ports.clone() };
        RuleForm { kind, ports, peer, value, description: text(description) }
    };
    let ranges = permission.ip_ranges.iter().map(|it| line(&it.cidr_ip, &it.description));
    let ranges_v6 = permission.ipv6_ranges.iter().map(|it| line(&it.cidr_ipv6, &it.description));
    let groups = permission.user_id_group_pairs.iter().map(|it| line(&it.group_id, &it.description));
    ranges.chain(ranges_v6).chain(groups).collect()
}

impl RuleForm {
    /// The ports as lists show them.
    #[must_use]
    pub fn port_words(&self) -> String {
        match self.kind.ports() {
            None => self.ports.clone(),
            Some((-1, _)) => "All".to_owned(),
            Some((first, last)) if first == last => first.to_string(),
            Some((first, last)) => format!("{first} - {last}"),
        }
    }

    /// The protocol as lists show it.
    #[must_use]
    pub fn protocol_words(&self) -> &'static str {
        match self.kind.protocol() {
            "-1" => "All",
            "udp" => "UDP",
            "icmp" => "ICMP",
            _ => "TCP",
        }
    }

    /// The source or destination.
    #[must_use]
    pub fn peer_words(&self) -> String {
        if self.peer == Peer::Anywhere { "0.0.0.0/0".to_owned() } else { self.value.clone() }
    }
}

/// All lines as permissions.
///
/// # Errors
/// For each line what is wrong with it, or nothing.
pub fn to_permissions(lines: &[RuleForm]) -> Result<Vec<IpPermission>, Vec<Option<String>>> {
    let results: Vec<_> = lines.iter().map(RuleForm::to_permission).collect();
    if results.iter().any(Result::is_err) {
        return Err(results.into_iter().map(Result::err).collect());
    }
    Ok(results.into_iter().flatten().collect())
}

/// Which permissions must go and which must come, to turn one set of lines into another.
#[must_use]
pub fn difference(before: &[IpPermission], after: &[IpPermission]) -> (Vec<IpPermission>, Vec<IpPermission>) {
    let missing = |one: &[IpPermission], other: &[IpPermission]| {
        one.iter().filter(|it| !other.contains(it)).cloned().collect::<Vec<_>>()
    };
    (missing(before, after), missing(after, before))
}

/// The editor: a line for each rule.
#[component]
pub fn RulesEditor(
    /// The lines.
    rules: RwSignal<Vec<RuleForm>>,
    /// What is wrong with each line.
    #[prop(into)]
    errors: Signal<Vec<Option<String>>>,
    /// Outbound: the other end is the destination.
    #[prop(optional)]
    outbound: bool,
) -> impl IntoView {
    let count = Memo::new(move |_| rules.with(Vec::len));
    let add = move |()| rules.update(|rules| rules.push(RuleForm::anywhere(RuleKind::CustomTcp)));
    view! {
        <div class="stack">
            {move || {
                (0..count.get())
                    .map(|index| view! { <RuleLine rules index errors outbound /> })
                    .collect_view()
            }}
            {move || (count.get() == 0).then(|| view! { <p class="soft">{t!(rules.none)}</p> })}
            <div class="row">
                <Button icon=Glyph::Plus on_press=add>
                    "Add Rule"
                </Button>
            </div>
        </div>
    }
}

#[component]
fn RuleLine(
    rules: RwSignal<Vec<RuleForm>>,
    index: usize,
    errors: Signal<Vec<Option<String>>>,
    outbound: bool,
) -> impl IntoView {
    // A line that has just left is still asked once; it answers with an empty rule.
    let rule = move || {
        rules
            .with(|rules| rules.get(index).cloned())
            .unwrap_or_else(|| RuleForm::anywhere(RuleKind::CustomTcp))
    };
    let change = move |change: &dyn Fn(&mut RuleForm)| {
        rules.update(|rules| {
            if let Some(rule) = rules.get_mut(index) {
                change(rule);
            }
        });
    };
    let kind = Memo::new(move |_| rule().kind);
    let peer = Memo::new(move |_| rule().peer);
    let ports =
        Memo::new(move |_| if rule().kind.ports().is_some() { rule().port_words() } else { rule().ports });
    let value = Memo::new(move |_| rule().peer_words());
    let description = Memo::new(move |_| rule().description);
    let error = Signal::derive(move || errors.with(|errors| errors.get(index).cloned().flatten()));
    let remove = move |()| {
        rules.update(|rules| {
            if index < rules.len() {
                rules.remove(index);
            }
        });
    };
    let kinds: Vec<Choice<RuleKind>> = RuleKind::ALL.map(|kind| Choice::new(kind, kind.label())).to_vec();
    let peers = vec![Choice::new(Peer::Custom, "Custom"), Choice::new(Peer::Anywhere, "Anywhere")];
    view! {
        <div class="rule-line" role="group" aria-label=t!(rules.line, number = index + 1)>
            <SelectField
                label="Type"
                value=Binding::new(kind, move |kind| change(&|rule| rule.kind = kind))
                options=kinds
            />
            <TextField
                label="Port Range"
                value=Binding::new(
                    ports,
                    move |typed: String| change(&|rule| {
                        if rule.kind.ports().is_none() {
                            rule.ports = typed.clone();
                        }
                    }),
                )
            />
            <SelectField
                label=if outbound { "Destination" } else { "Source" }
                value=Binding::new(peer, move |peer| change(&|rule| {
                    if rule.peer == Peer::Anywhere {
                        rule.value = String::new();
                    }
                    rule.peer = peer;
                }))
                options=peers
            />
            <TextField
                label=t!(rules.address)
                kind=InputKind::Code
                value=Binding::new(
                    value,
                    move |typed: String| change(&|rule| {
                        rule.peer = Peer::Custom;
                        rule.value = typed.clone();
                    }),
                )
                error
            />
            <TextField
                label="Description"
                value=Binding::new(description, move |typed: String| change(&|rule| rule.description = typed.clone()))
                optional=true
            />
            <IconButton glyph=Glyph::Cross label=t!(rules.remove, number = index + 1) on_press=remove />
        </div>
    }
}

/// Rules as a table, for details and reviews.
#[component]
pub fn RulesTable(
    /// The rules.
    #[prop(into)]
    rules: Signal<Vec<RuleForm>>,
    /// Outbound: the other end is the destination.
    #[prop(optional)]
    outbound: bool,
) -> impl IntoView {
    let columns = vec![
        Column::text("type", "Type", |rule: &RuleForm| rule.kind.label().to_owned()).heading(),
        Column::text("protocol", "Protocol", |rule: &RuleForm| rule.protocol_words().to_owned()),
        Column::text("ports", "Port Range", RuleForm::port_words),
        Column::view(
            "peer",
            if outbound { "Destination" } else { "Source" },
            RuleForm::peer_words,
            |rule: Signal<RuleForm>| {
                move || {
                    let peer = rule.with(RuleForm::peer_words);
                    match crate::console::support::resource_of(&peer) {
                        Some(resource) => {
                            let href = crate::paths::item(resource, &peer);
                            view! { <a class="id" href=href>{peer}</a> }.into_any()
                        }
                        None => view! { <span class="id">{peer}</span> }.into_any(),
                    }
                }
            },
        ),
        Column::text("description", "Description", |rule: &RuleForm| rule.description.clone()),
    ];
    view! {
        <Table
            what="rules"
            rows=rules
            row_key=|rule: RuleForm| {
                format!("{:?} {} {} {}", rule.kind, rule.ports, rule.peer_words(), rule.description)
            }
            columns
            plain=true
            empty=move || {
                view! {
                    <Empty title=t!(rules.none) text=if outbound { t!(rules.none_out) } else { t!(rules.none_in) } />
                }
            }
        />
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_rule_goes_to_the_api_and_comes_back_as_it_was() {
        let from_group = RuleForm {
            kind: RuleKind::Mysql,
            peer: Peer::Custom,
            value: "sg-1".to_owned(),
            ..RuleForm::anywhere(RuleKind::Mysql)
        };
        let custom = RuleForm {
            ports: "8000-8080".to_owned(),
            peer: Peer::Custom,
            value: "10.0.0.0/16".to_owned(),
            ..RuleForm::anywhere(RuleKind::CustomTcp)
        };
        for rule in [from_group, custom, RuleForm::anywhere(RuleKind::AllTraffic)] {
            let permission = rule.to_permission().expect("the rule is right");
            let back = lines(std::slice::from_ref(&permission));
            assert_eq!(back.len(), 1);
            assert_eq!(back[0].to_permission(), Ok(permission));
            assert_eq!(back[0].kind, rule.kind);
        }
    }

    #[test]
    fn ports_and_addresses_that_are_none_are_refused_beside_the_field() {
        for typed in ["", "x", "70000", "90-80", "-1"] {
            let rule = RuleForm { ports: typed.to_owned(), ..RuleForm::anywhere(RuleKind::CustomTcp) };
            assert!(rule.to_permission().is_err(), "{typed}");
        }
        for typed in ["", "10.0.0", "10.0.0.0/33", "everybody"] {
            let rule = RuleForm {
                peer: Peer::Custom,
                value: typed.to_owned(),
                ..RuleForm::anywhere(RuleKind::Http)
            };
            assert!(rule.to_permission().is_err(), "{typed}");
        }
        assert_eq!(cidr("10.0.0.7").as_deref(), Some("10.0.0.7/32"));
    }

    #[test]
    fn an_edit_takes_away_what_left_and_adds_what_came() {
        let permission = |kind| RuleForm::anywhere(kind).to_permission().expect("the rule is right");
        let before = [permission(RuleKind::Ssh), permission(RuleKind::Http)];
        let after = [permission(RuleKind::Http), permission(RuleKind::Https)];
        assert_eq!(
            difference(&before, &after),
            (vec![permission(RuleKind::Ssh)], vec![permission(RuleKind::Https)])
        );
    }
}
