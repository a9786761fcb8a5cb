//! DescribeRules — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeRules.html>
//!
//! Supported: everything. The rules of a listener come by priority, the default rule last.

use model::elbv2::{DescribeRulesInput, DescribeRulesOutput};

use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::elbv2::ops::page;
use crate::region::Region;

pub(crate) fn describe_rules(
    region: &Region,
    input: DescribeRulesInput,
) -> Result<DescribeRulesOutput, Elbv2Error> {
    let mut shapes = Vec::new();
    match (&input.listener_arn, input.rule_arns.as_slice()) {
        (Some(arn), []) => {
            let id = region.listener_named(arn)?;
            let row = region.elbv2.listeners.get(&id).ok_or(Elbv2Error::NotFound(Resource::Listener))?;
            shapes.extend(row.rules_in_order().map(|rule| rule.to_shape(region, id)));
        }
        (None, arns) if !arns.is_empty() => {
            for arn in arns {
                let (listener, id) = region.rule_named(arn)?;
                let rule = region.elbv2.listeners.get(&listener).and_then(|row| row.rule(id));
                shapes.extend(rule.map(|rule| rule.to_shape(region, listener)));
            }
        }
        _ => {
            let message = "You must specify either listener rule ARNs or a listener ARN";
            return Err(Elbv2Error::Validation(message.to_owned()));
        }
    }
    let (rules, next_marker) = page(shapes, input.page_size, input.marker.as_deref())?;
    Ok(DescribeRulesOutput { rules, next_marker })
}
