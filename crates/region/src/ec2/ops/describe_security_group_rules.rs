//! DescribeSecurityGroupRules — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html>
//!
//! Supported: ids, the filters `group-id` and `security-group-rule-id`, tags, pages.

use model::ec2::{DescribeSecurityGroupRulesInput, DescribeSecurityGroupRulesOutput};
use model::ids::{SecurityGroupId, SecurityGroupRuleId};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::errors::own;
use crate::ec2::security_group::SecurityGroupRule;
use crate::region::Region;

const FILTERS: &[&str] = &["group-id", "security-group-rule-id"];

pub(crate) fn describe_security_group_rules(
    region: &Region,
    input: DescribeSecurityGroupRulesInput,
) -> Result<DescribeSecurityGroupRulesOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let groups = input.filters.iter().filter(|filter| filter.name.as_deref() == Some("group-id"));
    if let Some(text) = groups.flat_map(|filter| &filter.values).find(|text| is_malformed(text)) {
        let sentence = format!("The security group ID '{text}' is malformed");
        return Err(own("InvalidGroupId.Malformed", sentence));
    }
    let rows = named(region, &input.security_group_rule_ids)?;
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|(group, rule)| {
        passes(&input.filters, &rule.tags, |name, is| match name {
            "group-id" => is(&group.to_string()),
            "security-group-rule-id" => is(&rule.id.to_string()),
            _ => false,
        })
    });
    let (rows, next_token) = page(rows.collect(), input.max_results, input.next_token.as_deref())?;
    let security_group_rules = rows.into_iter().map(|(group, rule)| rule.to_shape(region, group)).collect();
    Ok(DescribeSecurityGroupRulesOutput { security_group_rules, next_token })
}

/// Whether a filter's value cannot be the id of a group.
fn is_malformed(text: &str) -> bool {
    !text.contains(['*', '?']) && SecurityGroupId::parse(text).is_none()
}

/// The rules with these ids, with the groups they are in; all rules for none.
fn named<'a>(
    region: &'a Region,
    ids: &[String],
) -> Result<Vec<(SecurityGroupId, &'a SecurityGroupRule)>, Ec2Error> {
    let groups = region.ec2.security_groups.rows();
    let mut all = groups.flat_map(|group| group.rules.iter().map(|rule| (group.id, rule)));
    if ids.is_empty() {
        return Ok(all.collect());
    }
    let mut wanted = Vec::new();
    for text in ids {
        wanted.push(SecurityGroupRuleId::parse(text).ok_or_else(|| Ec2Error::RuleMalformed(text.clone()))?);
    }
    let found: Vec<_> = all.by_ref().filter(|(_, rule)| wanted.contains(&rule.id)).collect();
    match wanted.iter().find(|id| !found.iter().any(|(_, rule)| rule.id == **id)) {
        Some(missing) => Err(Ec2Error::RuleNotFound(missing.to_string())),
        None => Ok(found),
    }
}
