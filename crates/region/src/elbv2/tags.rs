//! Tags of load balancers, listeners, rules and target groups.
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AddTags.html>.

use model::Caller;
use model::elbv2::Tag;
use model::ids::*;

use crate::callers::{Privilege, may};
use crate::ec2::tags::Tags;
use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::region::Region;

/// How many tags a resource can have.
const MOST_TAGS: usize = 50;

/// The tags that a request carries, if they may be set.
pub(crate) fn checked(tags: &[Tag], caller: Caller) -> Result<Tags, Elbv2Error> {
    let mut checked = Tags::new();
    for tag in tags {
        let key = tag.key.clone().unwrap_or_default();
        if key.to_ascii_lowercase().starts_with("aws:") && !may(caller, Privilege::SetReservedTags) {
            let message = "aws: prefixed tag key names are not allowed for external use";
            return Err(Elbv2Error::Validation(message.to_owned()));
        }
        if checked.contains_key(&key) {
            return Err(Elbv2Error::DuplicateTagKeys(key));
        }
        checked.insert(key, tag.value.clone().unwrap_or_default());
    }
    check_count(checked.len())?;
    Ok(checked)
}

/// Refuses more tags than a resource can have.
pub(crate) fn check_count(count: usize) -> Result<(), Elbv2Error> {
    if count <= MOST_TAGS {
        return Ok(());
    }
    let message = format!("The maximum number of tags that you can assign to a resource is '{MOST_TAGS}'");
    Err(Elbv2Error::TooMany { code: "TooManyTags", message })
}

/// Something that has tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tagged {
    /// A load balancer.
    LoadBalancer(LoadBalancerId),
    /// A listener.
    Listener(ListenerId),
    /// A rule of a listener.
    Rule(ListenerId, RuleId),
    /// A target group.
    TargetGroup(TargetGroupId),
}

/// What an ARN names.
pub(crate) fn tagged(region: &Region, arn: &str) -> Result<Tagged, Elbv2Error> {
    match arn.splitn(6, ':').nth(5).and_then(|path| path.split('/').next()) {
        Some("loadbalancer") => region.load_balancer_named(arn).map(Tagged::LoadBalancer),
        Some("listener") => region.listener_named(arn).map(Tagged::Listener),
        Some("targetgroup") => region.target_group_named(arn).map(Tagged::TargetGroup),
        Some("listener-rule") => region.rule_named(arn).map(|(listener, rule)| Tagged::Rule(listener, rule)),
        _ => Err(Elbv2Error::InvalidArn { resource: Resource::LoadBalancer, text: arn.to_owned() }),
    }
}

impl Tagged {
    /// Its tags.
    pub(crate) fn tags(self, region: &Region) -> Option<&Tags> {
        match self {
            Tagged::LoadBalancer(id) => region.elbv2.load_balancers.get(&id).map(|row| &row.tags),
            Tagged::Listener(id) => region.elbv2.listeners.get(&id).map(|row| &row.tags),
            Tagged::Rule(listener, id) => {
                region.elbv2.listeners.get(&listener)?.rule(id).map(|rule| &rule.tags)
            }
            Tagged::TargetGroup(id) => region.elbv2.target_groups.get(&id).map(|row| &row.tags),
        }
    }

    /// Its tags, to be written.
    pub(crate) fn tags_mut(self, region: &mut Region) -> Option<&mut Tags> {
        match self {
            Tagged::LoadBalancer(id) => region.elbv2.load_balancers.get_mut(&id).map(|row| &mut row.tags),
            Tagged::Listener(id) => region.elbv2.listeners.get_mut(&id).map(|row| &mut row.tags),
            Tagged::Rule(listener, id) => {
                region.elbv2.listeners.get_mut(&listener)?.rule_mut(id).map(|rule| &mut rule.tags)
            }
            Tagged::TargetGroup(id) => region.elbv2.target_groups.get_mut(&id).map(|row| &mut row.tags),
        }
    }
}
