//! Taking rules away, for both directions.

use model::ec2::IpPermission;
use model::ids::{SecurityGroupId, SecurityGroupRuleId};

use super::{Permission, SecurityGroup, SecurityGroupRule, add_peer, matching, read_permissions};
use crate::ec2::errors::Ec2Error;
use crate::region::Region;

/// What is to be taken away, and what the group does not have.
pub(crate) struct Plan {
    rules: Vec<SecurityGroupRuleId>,
    unknown: Vec<IpPermission>,
}

/// What was taken away, and what the group did not have.
pub(crate) struct Revoked {
    pub(crate) rules: Vec<SecurityGroupRule>,
    pub(crate) unknown: Vec<IpPermission>,
}

/// The rules that a request names, by what they say or by id.
///
/// # Errors
/// Nothing is named, an id is malformed or unknown, or the group has no such rule; in the default VPC that last
/// is no error: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html>.
pub(crate) fn plan(
    region: &Region,
    group: &SecurityGroup,
    is_egress: bool,
    asked: &[IpPermission],
    ids: &[String],
) -> Result<Plan, Ec2Error> {
    if asked.is_empty() && ids.is_empty() {
        let sentence = "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.";
        return Err(Ec2Error::InvalidParameterCombination(sentence));
    }
    let mut plan = Plan { rules: Vec::new(), unknown: Vec::new() };
    for text in ids {
        let id = SecurityGroupRuleId::parse(text).ok_or_else(|| Ec2Error::RuleMalformed(text.clone()))?;
        let has = |rule: &SecurityGroupRule| rule.id == id && rule.is_egress == is_egress;
        if !group.rules.iter().any(has) {
            return Err(Ec2Error::RuleNotFound(text.clone()));
        }
        plan.rules.push(id);
    }
    let in_default_vpc = region.ec2.vpcs.get(&group.vpc).is_some_and(|vpc| vpc.is_default);
    for permission in read_permissions(region, group, asked)? {
        match matching(group, is_egress, &permission) {
            Some(id) => plan.rules.push(id),
            None if in_default_vpc => plan.unknown.push(shown(region, &permission)),
            None => return Err(Ec2Error::PermissionNotFound),
        }
    }
    Ok(plan)
}

fn shown(region: &Region, permission: &Permission) -> IpPermission {
    let ports = permission.protocol.has_ports();
    let mut shape = IpPermission {
        ip_protocol: Some(permission.protocol.name()),
        from_port: ports.then_some(permission.from_port),
        to_port: ports.then_some(permission.to_port),
        ..Default::default()
    };
    add_peer(&mut shape, region, &permission.peer, permission.description.clone());
    shape
}

/// Takes the rules away.
pub(crate) fn apply(region: &mut Region, group: SecurityGroupId, plan: Plan) -> Revoked {
    let Plan { rules, unknown } = plan;
    let Some(row) = region.ec2.security_groups.get_mut(&group).filter(|_| !rules.is_empty()) else {
        return Revoked { rules: Vec::new(), unknown };
    };
    let (gone, left) = row.rules.drain(..).partition(|rule| rules.contains(&rule.id));
    row.rules = left;
    Revoked { rules: gone, unknown }
}
