//! SetSecurityGroups — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSecurityGroups.html>
//!
//! Supported: everything.

use model::Caller;
use model::elbv2::{SetSecurityGroupsInput, SetSecurityGroupsOutput};
use model::ids::*;

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::load_balancer;
use crate::region::Region;

pub(crate) fn set_security_groups(
    region: &mut Region,
    _caller: Caller,
    input: SetSecurityGroupsInput,
) -> Result<SetSecurityGroupsOutput, Elbv2Error> {
    let id = region.load_balancer_named(&input.load_balancer_arn.unwrap_or_default())?;
    let vpc = region.elbv2.load_balancers.get(&id).map(|balancer| balancer.vpc);
    let groups = match vpc {
        Some(vpc) if !input.security_groups.is_empty() => {
            load_balancer::check_security_groups(region, vpc, &input.security_groups)?
        }
        _ => return Err(Elbv2Error::Validation("At least one security group must be specified".to_owned())),
    };
    let mut interfaces: Vec<NetworkInterfaceId> = Vec::new();
    if let Some(balancer) = region.elbv2.load_balancers.get_mut(&id) {
        balancer.security_groups.clone_from(&groups);
        interfaces.extend(balancer.nodes.values().map(|node| node.interface));
    }
    for interface in interfaces {
        if let Some(interface) = region.ec2.network_interfaces.get_mut(&interface) {
            interface.security_groups.clone_from(&groups);
        }
    }
    Ok(SetSecurityGroupsOutput { security_group_ids: groups.iter().map(ToString::to_string).collect() })
}
