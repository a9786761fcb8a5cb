//! DeleteRule — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteRule.html>
//!
//! Supported: everything. The default rule stays.

use model::Caller;
use model::elbv2::{DeleteRuleInput, DeleteRuleOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::listener;
use crate::elbv2::rule;
use crate::region::Region;

pub(crate) fn delete_rule(
    region: &mut Region,
    _caller: Caller,
    input: DeleteRuleInput,
) -> Result<DeleteRuleOutput, Elbv2Error> {
    let arn = input.rule_arn.unwrap_or_default();
    let (listener, id) = rule::named_and_not_default(region, &arn, "deleted")?;
    if let Some(row) = region.elbv2.listeners.get_mut(&listener) {
        row.rules.retain(|rule| rule.id != id);
    }
    listener::note_users(region);
    Ok(DeleteRuleOutput::default())
}
