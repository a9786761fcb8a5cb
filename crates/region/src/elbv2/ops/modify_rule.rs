//! ModifyRule — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyRule.html>
//!
//! Supported: other conditions, other actions; what is not named stays. The default rule is changed by ModifyListener.
//! Refused by name: regular expressions, transforms, authentication.

use model::Caller;
use model::elbv2::{ModifyRuleInput, ModifyRuleOutput};

use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::rule;
use crate::elbv2::{action, condition, listener};
use crate::region::Region;

pub(crate) fn modify_rule(
    region: &mut Region,
    _caller: Caller,
    input: ModifyRuleInput,
) -> Result<ModifyRuleOutput, Elbv2Error> {
    let arn = input.rule_arn.unwrap_or_default();
    let (listener, id) = rule::named_and_not_default(region, &arn, "modified")?;
    if input.conditions.is_empty() && input.actions.is_empty() {
        let message = "Either conditions or actions must be specified";
        return Err(Elbv2Error::Validation(message.to_owned()));
    }
    let row = region.elbv2.listeners.get(&listener).ok_or(Elbv2Error::NotFound(Resource::Rule))?;
    let conditions = match input.conditions.as_slice() {
        [] => None,
        wanted => Some(condition::check(&region.elbv2.limits, wanted)?),
    };
    let action = match input.actions.as_slice() {
        [] => None,
        wanted => Some(action::check(region, row.load_balancer, wanted)?),
    };
    if let Some(rule) = region.elbv2.listeners.get_mut(&listener).and_then(|row| row.rule_mut(id)) {
        if let Some(conditions) = conditions {
            rule.conditions = conditions;
        }
        if let Some(action) = action {
            rule.action = action;
        }
    }
    listener::note_users(region);
    let changed = region.elbv2.listeners.get(&listener).and_then(|row| row.rule(id));
    Ok(ModifyRuleOutput { rules: changed.map(|rule| rule.to_shape(region, listener)).into_iter().collect() })
}
