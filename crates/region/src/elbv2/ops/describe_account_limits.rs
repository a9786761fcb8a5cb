//! DescribeAccountLimits — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeAccountLimits.html>
//!
//! Supported: the quotas of Application Load Balancers, as they hold here. Simplified: those of Network and Gateway
//! Load Balancers, which are refused here, are not listed.

use model::elbv2::{DescribeAccountLimitsInput, DescribeAccountLimitsOutput, Limit};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::ops::page;
use crate::region::Region;

/// Certificates of one load balancer: none exists here, so the quota is never met
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html>).
const CERTIFICATES: usize = 25;

pub(crate) fn describe_account_limits(
    region: &Region,
    input: DescribeAccountLimitsInput,
) -> Result<DescribeAccountLimitsOutput, Elbv2Error> {
    let limits = &region.elbv2.limits;
    let all = [
        ("target-groups", limits.target_groups),
        ("targets-per-application-load-balancer", limits.targets_per_load_balancer),
        ("listeners-per-application-load-balancer", limits.listeners_per_load_balancer),
        ("rules-per-application-load-balancer", limits.rules_per_load_balancer),
        ("condition-values-per-alb-rule", limits.condition_values_per_rule),
        ("condition-wildcards-per-alb-rule", limits.condition_wildcards_per_rule),
        ("target-groups-per-application-load-balancer", limits.target_groups_per_load_balancer),
        ("target-groups-per-action-on-application-load-balancer", limits.target_groups_per_action),
        ("certificates-per-application-load-balancer", CERTIFICATES),
        ("targets-per-target-group", limits.targets_per_target_group),
        ("target-id-registrations-per-application-load-balancer", limits.targets_per_load_balancer),
        ("application-load-balancers", limits.load_balancers),
    ];
    let limit =
        |(name, most): (&str, usize)| Limit { name: Some(name.to_owned()), max: Some(most.to_string()) };
    let (limits, next_marker) =
        page(all.into_iter().map(limit).collect(), input.page_size, input.marker.as_deref())?;
    Ok(DescribeAccountLimitsOutput { limits, next_marker })
}
