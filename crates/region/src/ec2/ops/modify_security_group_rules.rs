//! ModifySecurityGroupRules — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySecurityGroupRules.html>
//!
//! Supported: what rules say, by their ids; all or none. A rule keeps its direction, its id and its tags.
//! Refused by name: prefix lists.

use model::Caller;
use model::ec2::{ModifySecurityGroupRulesInput, ModifySecurityGroupRulesOutput};
use model::ids::SecurityGroupRuleId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, security_group};
use crate::region::Region;

pub(crate) fn modify_security_group_rules(
    region: &mut Region,
    _caller: Caller,
    input: ModifySecurityGroupRulesInput,
) -> Result<ModifySecurityGroupRulesOutput, Ec2Error> {
    let group = security_group::with_id(region, input.group_id.as_deref().unwrap_or_default())?;
    let id = group.id;
    let mut changed = group.clone();
    for update in &input.security_group_rules {
        let text = update.security_group_rule_id.clone().unwrap_or_default();
        let rule_id =
            SecurityGroupRuleId::parse(&text).ok_or_else(|| Ec2Error::RuleMalformed(text.clone()))?;
        let place = changed.rules.iter().position(|rule| rule.id == rule_id);
        let place = place.ok_or(Ec2Error::RuleNotFound(text))?;
        let asked = update.security_group_rule.clone().unwrap_or_default();
        let permission = security_group::read_rule(region, group, &asked)?;
        let is_egress = changed.rules[place].is_egress;
        let others = changed.rules.iter().filter(|rule| rule.id != rule_id && rule.is_egress == is_egress);
        security_group::check_unlike(others, &permission)?;
        let rule = &mut changed.rules[place];
        rule.protocol = permission.protocol;
        (rule.from_port, rule.to_port) = (permission.from_port, permission.to_port);
        rule.peer = permission.peer;
        rule.description = permission.description;
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.security_groups.get_mut(&id) {
        row.rules = changed.rules;
    }
    Ok(ModifySecurityGroupRulesOutput { r#return: Some(true) })
}
