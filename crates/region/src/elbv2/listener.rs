//! Listeners: a port, a protocol, and rules that say what happens to requests.
//!
//! Supported: HTTP, any number of listeners up to the quota, rules ([`rule`](crate::elbv2::rule)).
//! Refused as AWS refuses it: HTTPS. A listener for HTTPS needs a certificate of AWS Certificate Manager or IAM;
//! neither is in this region, so whatever certificate is named is not found.
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html>.

use std::collections::BTreeMap;

use clockwork::sort;
use model::elbv2::{Certificate, Listener as ListenerShape, ProtocolEnum};
use model::ids::*;

use crate::ec2::tags::Tags;
use crate::elbv2::attributes::LISTENER;
use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::rule::Rule;
use crate::region::Region;

/// A listener.
#[derive(Clone, Debug, PartialEq)]
pub struct Listener {
    /// Its id: the last part of its ARN.
    pub id: ListenerId,
    /// The load balancer.
    pub load_balancer: LoadBalancerId,
    /// Its port.
    pub port: u16,
    /// Its rules by priority.
    pub rules: Vec<Rule>,
    /// Its default rule, which cannot be deleted.
    pub default_rule: Rule,
    /// The attributes that differ from their defaults.
    pub attributes: BTreeMap<String, String>,
    /// Its tags.
    pub tags: Tags,
}

impl Listener {
    /// The value of an attribute, its default included.
    pub fn attribute(&self, key: &str) -> &str {
        self.attributes.get(key).map_or_else(|| LISTENER.default_of(key), String::as_str)
    }

    /// Puts the headers that it was told to add into an answer, in place of the target's own, and takes `Server` out if
    /// it was told to (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html>).
    pub(crate) fn add_headers(&self, headers: &mut Vec<(String, String)>) {
        if self.attribute("routing.http.response.server.enabled") == "false" {
            headers.retain(|(name, _)| !name.eq_ignore_ascii_case("server"));
        }
        for (key, value) in self.attributes.iter().filter(|(_, value)| !value.is_empty()) {
            let name = key.strip_prefix("routing.http.response.");
            let Some(name) = name.and_then(|name| name.strip_suffix(".header_value")) else { continue };
            let name = name.replace('_', "-");
            headers.retain(|(other, _)| !other.eq_ignore_ascii_case(&name));
            headers.push((name, value.clone()));
        }
    }

    /// As the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> ListenerShape {
        ListenerShape {
            listener_arn: Some(region.listener_arn(self.id)),
            load_balancer_arn: Some(region.load_balancer_arn(self.load_balancer)),
            port: Some(i64::from(self.port)),
            protocol: Some(ProtocolEnum::Http),
            default_actions: vec![self.default_rule.action.shape(region)],
        }
    }
}

/// The protocol of a listener of an Application Load Balancer, and what only HTTPS has.
pub(crate) fn check_protocol(
    protocol: ProtocolEnum,
    certificates: &[Certificate],
    ssl_policy: Option<&str>,
) -> Result<(), Elbv2Error> {
    let invalid = |message: &str| Err(Elbv2Error::Validation(message.to_owned()));
    match protocol {
        ProtocolEnum::Http if !certificates.is_empty() => {
            invalid("A certificate cannot be specified for HTTP listeners")
        }
        ProtocolEnum::Http if ssl_policy.is_some() => {
            invalid("An SSL policy cannot be specified for HTTP listeners")
        }
        ProtocolEnum::Http => Ok(()),
        ProtocolEnum::Https => match certificates {
            [] => invalid("A certificate must be specified for HTTPS listeners"),
            [only] => {
                let arn = only.certificate_arn.clone().unwrap_or_default();
                Err(Elbv2Error::CertificateNotFound(arn))
            }
            _ => Err(Elbv2Error::TooMany {
                code: "TooManyCertificates",
                message: "You can specify only one certificate as the default of a listener".to_owned(),
            }),
        },
        other => {
            Err(Elbv2Error::Validation(format!("Listener protocol '{other}' must be one of 'HTTPS, HTTP'")))
        }
    }
}

/// Notes anew which load balancer uses which target group, and forgets what was remembered of rules that are gone:
/// a listener or a rule has changed.
pub(crate) fn note_users(region: &mut Region) {
    region.elbv2.users = users(region);
    let rules: Vec<RuleId> =
        region.elbv2.listeners.rows().flat_map(|row| row.rules_in_order().map(|rule| rule.id)).collect();
    region.elbv2.traffic.keep_rules(&rules);
}

/// Which load balancer uses which target group, sorted.
pub(crate) fn users(region: &Region) -> Vec<(TargetGroupId, LoadBalancerId)> {
    let mut users = Vec::new();
    for listener in region.elbv2.listeners.rows() {
        let groups = listener.rules_in_order().flat_map(|rule| rule.action.target_groups());
        users.extend(groups.map(|group| (group, listener.load_balancer)));
    }
    sort::sort(&mut users);
    users.dedup();
    users
}

impl Region {
    /// The listeners of a load balancer, by port.
    pub(crate) fn listeners_of(&self, balancer: LoadBalancerId) -> Vec<&Listener> {
        let mut listeners: Vec<&Listener> =
            self.elbv2.listeners.rows().filter(|listener| listener.load_balancer == balancer).collect();
        sort::sort_by_key(&mut listeners, |listener| listener.port);
        listeners
    }

    /// The load balancer that sends requests to a target group.
    pub(crate) fn user_of(&self, group: TargetGroupId) -> Option<LoadBalancerId> {
        let users = &self.elbv2.users;
        let position = users.binary_search_by(|(other, _)| other.cmp(&group)).ok()?;
        users.get(position).map(|(_, user)| *user)
    }

    /// The target groups that a load balancer sends requests to.
    pub(crate) fn target_groups_of(&self, balancer: LoadBalancerId) -> impl Iterator<Item = TargetGroupId> {
        self.elbv2.users.iter().filter(move |(_, user)| *user == balancer).map(|(group, _)| *group)
    }
}
