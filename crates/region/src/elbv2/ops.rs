//! The operations of Elastic Load Balancing v2, a file each.

pub(crate) mod add_listener_certificates;
pub(crate) mod add_tags;
pub(crate) mod create_listener;
pub(crate) mod create_load_balancer;
pub(crate) mod create_rule;
pub(crate) mod create_target_group;
pub(crate) mod delete_listener;
pub(crate) mod delete_load_balancer;
pub(crate) mod delete_rule;
pub(crate) mod delete_target_group;
pub(crate) mod deregister_targets;
pub(crate) mod describe_account_limits;
pub(crate) mod describe_capacity_reservation;
pub(crate) mod describe_listener_attributes;
pub(crate) mod describe_listener_certificates;
pub(crate) mod describe_listeners;
pub(crate) mod describe_load_balancer_attributes;
pub(crate) mod describe_load_balancers;
pub(crate) mod describe_rules;
pub(crate) mod describe_ssl_policies;
pub(crate) mod describe_tags;
pub(crate) mod describe_target_group_attributes;
pub(crate) mod describe_target_groups;
pub(crate) mod describe_target_health;
pub(crate) mod modify_listener;
pub(crate) mod modify_listener_attributes;
pub(crate) mod modify_load_balancer_attributes;
pub(crate) mod modify_rule;
pub(crate) mod modify_target_group;
pub(crate) mod modify_target_group_attributes;
pub(crate) mod register_targets;
pub(crate) mod remove_listener_certificates;
pub(crate) mod remove_tags;
pub(crate) mod set_ip_address_type;
pub(crate) mod set_rule_priorities;
pub(crate) mod set_security_groups;
pub(crate) mod set_subnets;

use crate::elbv2::errors::Elbv2Error;

/// Items of a page at most, and unless the caller says otherwise
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html>).
const PAGE: i64 = 400;
/// Names or ARNs in one question.
pub(crate) const MOST_NAMED: usize = 20;

/// One page of an answer.
fn page<T>(
    items: Vec<T>,
    size: Option<i64>,
    marker: Option<&str>,
) -> Result<(Vec<T>, Option<String>), Elbv2Error> {
    model::pagination::page(items, Some(size.unwrap_or(PAGE)), marker)
        .ok_or_else(|| Elbv2Error::Validation("The marker is not valid".to_owned()))
}
