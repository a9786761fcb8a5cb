//! DescribeRules — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeRules.html>
//!
//! Supported: the default rule of each listener; there are no others yet.

use model::elbv2::{DescribeRulesInput, DescribeRulesOutput, Rule};

use crate::elbv2::Listener;
use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::ops::page;
use crate::region::Region;

pub(crate) fn describe_rules(
    region: &Region,
    input: DescribeRulesInput,
) -> Result<DescribeRulesOutput, Elbv2Error> {
    let listeners = match (&input.listener_arn, input.rule_arns.as_slice()) {
        (Some(arn), []) => vec![region.listener_named(arn)?],
        (None, arns) if !arns.is_empty() => {
            arns.iter().map(|arn| region.rule_named(arn)).collect::<Result<_, _>>()?
        }
        _ => {
            let message = "You must specify either a listener ARN or rule ARNs";
            return Err(Elbv2Error::Validation(message.to_owned()));
        }
    };
    let found = listeners.iter().filter_map(|id| region.elbv2.listeners.get(id));
    let shapes = found.map(|listener| default_rule(region, listener)).collect();
    let (rules, next_marker) = page(shapes, input.page_size, input.marker.as_deref())?;
    Ok(DescribeRulesOutput { rules, next_marker })
}

fn default_rule(region: &Region, listener: &Listener) -> Rule {
    Rule {
        rule_arn: Some(region.rule_arn(listener.id)),
        priority: Some("default".to_owned()),
        conditions: Vec::new(),
        actions: vec![listener.default_action.shape(region)],
        is_default: Some(true),
    }
}
