//! Rules of a listener: which requests they take, and what happens to those.
//!
//! The rule with the lowest priority whose conditions a request fits takes it; the default rule, which has no
//! conditions, takes what is left.
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html>.

use model::elbv2::Rule as RuleShape;
use model::ids::*;

use crate::ec2::tags::Tags;
use crate::elbv2::action::Action;
use crate::elbv2::condition::{Asked, Condition};
use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::listener::Listener;
use crate::region::Region;

/// A rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its id: the last part of its ARN.
    pub id: RuleId,
    /// Its priority, 1 to 50,000; `None` for the default rule.
    pub priority: Option<i64>,
    /// What a request must fit: all of them.
    pub conditions: Vec<Condition>,
    /// What happens to a request that it takes.
    pub action: Action,
    /// Its tags.
    pub tags: Tags,
}

impl Rule {
    /// Whether it takes a request.
    pub(crate) fn takes(&self, asked: &Asked<'_>) -> bool {
        self.conditions.iter().all(|condition| condition.fits(asked))
    }

    /// As the API shows it.
    pub(crate) fn to_shape(&self, region: &Region, listener: ListenerId) -> RuleShape {
        RuleShape {
            rule_arn: Some(region.rule_arn(listener, self.id)),
            priority: Some(self.priority.map_or_else(|| "default".to_owned(), |number| number.to_string())),
            conditions: self.conditions.iter().map(Condition::shape).collect(),
            actions: vec![self.action.shape(region)],
            is_default: Some(self.priority.is_none()),
        }
    }
}

impl Listener {
    /// All its rules in the order in which they are tried, the default rule last.
    pub fn rules_in_order(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().chain([&self.default_rule])
    }

    /// The rule with this id.
    pub(crate) fn rule(&self, id: RuleId) -> Option<&Rule> {
        self.rules_in_order().find(|rule| rule.id == id)
    }

    /// The rule with this id, to be written.
    pub(crate) fn rule_mut(&mut self, id: RuleId) -> Option<&mut Rule> {
        self.rules.iter_mut().chain([&mut self.default_rule]).find(|rule| rule.id == id)
    }

    /// Brings the rules into the order of their priorities.
    pub(crate) fn order_rules(&mut self) {
        clockwork::sort::sort_by_key(&mut self.rules, |rule| rule.priority);
    }
}

/// The listener and the rule that an ARN names, if it is no default rule.
pub(crate) fn named_and_not_default(
    region: &Region,
    arn: &str,
    what: &'static str,
) -> Result<(ListenerId, RuleId), Elbv2Error> {
    let (listener, id) = region.rule_named(arn)?;
    let row = region.elbv2.listeners.get(&listener).ok_or(Elbv2Error::NotFound(Resource::Rule))?;
    if row.default_rule.id == id {
        return Err(Elbv2Error::DefaultRule { arn: arn.to_owned(), what });
    }
    Ok((listener, id))
}

/// Refuses a priority that another rule of the listener has.
pub(crate) fn check_priority(listener: &Listener, priority: i64) -> Result<(), Elbv2Error> {
    if listener.rules.iter().any(|rule| rule.priority == Some(priority)) {
        return Err(Elbv2Error::PriorityInUse(priority));
    }
    Ok(())
}
