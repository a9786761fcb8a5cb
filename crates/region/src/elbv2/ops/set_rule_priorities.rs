//! SetRulePriorities — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetRulePriorities.html>
//!
//! Supported: everything. Rules may exchange their priorities in one request; the default rule has none.
//! From memory: the sentences but that of a priority in use and that of one given twice, which moto compares with AWS
//! (<https://github.com/getmoto/moto/blob/master/moto/elbv2/exceptions.py>).

use model::Caller;
use model::elbv2::{SetRulePrioritiesInput, SetRulePrioritiesOutput};
use model::ids::*;

use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::rule;
use crate::region::Region;

pub(crate) fn set_rule_priorities(
    region: &mut Region,
    _caller: Caller,
    input: SetRulePrioritiesInput,
) -> Result<SetRulePrioritiesOutput, Elbv2Error> {
    let invalid = |message: String| Err(Elbv2Error::Validation(message));
    let mut wanted: Vec<(RuleId, i64)> = Vec::new();
    let mut of: Option<ListenerId> = None;
    for pair in input.rule_priorities {
        let arn = pair.rule_arn.unwrap_or_default();
        let (listener, id) = rule::named_and_not_default(region, &arn, "given another priority")?;
        let Some(priority) = pair.priority else {
            return invalid(format!("A priority must be specified for rule '{arn}'"));
        };
        if *of.get_or_insert(listener) != listener {
            return invalid("The rules must belong to the same listener".to_owned());
        }
        if wanted.iter().any(|(other, _)| *other == id) {
            return invalid(format!("Rule '{arn}' was provided multiple times"));
        }
        if wanted.iter().any(|(_, other)| *other == priority) {
            return invalid(format!("Priority '{priority}' was provided multiple times"));
        }
        wanted.push((id, priority));
    }
    let row =
        of.and_then(|id| region.elbv2.listeners.get(&id)).ok_or(Elbv2Error::NotFound(Resource::Rule))?;
    let stays = |id: RuleId| !wanted.iter().any(|(other, _)| *other == id);
    for (_, priority) in &wanted {
        if row.rules.iter().any(|rule| rule.priority == Some(*priority) && stays(rule.id)) {
            return Err(Elbv2Error::PriorityInUse(*priority));
        }
    }
    let listener = row.id;
    if let Some(row) = region.elbv2.listeners.get_mut(&listener) {
        for (id, priority) in &wanted {
            if let Some(rule) = row.rule_mut(*id) {
                rule.priority = Some(*priority);
            }
        }
        row.order_rules();
    }
    let row = region.elbv2.listeners.get(&listener);
    let changed = wanted.iter().filter_map(|(id, _)| row?.rule(*id));
    Ok(SetRulePrioritiesOutput { rules: changed.map(|rule| rule.to_shape(region, listener)).collect() })
}
