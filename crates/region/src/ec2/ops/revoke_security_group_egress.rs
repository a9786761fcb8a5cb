//! RevokeSecurityGroupEgress — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupEgress.html>
//!
//! Supported: the group by id; `IpPermissions`; rules by id.
//! A rule that the group does not have is refused, but only listed as unknown for groups of the default VPC.

use model::Caller;
use model::ec2::{RevokeSecurityGroupEgressInput, RevokeSecurityGroupEgressOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::security_group::revoke::{self, Revoked};
use crate::ec2::{Ec2Error, security_group};
use crate::region::Region;

pub(crate) fn revoke_security_group_egress(
    region: &mut Region,
    _caller: Caller,
    input: RevokeSecurityGroupEgressInput,
) -> Result<RevokeSecurityGroupEgressOutput, Ec2Error> {
    let group = security_group::with_id(region, input.group_id.as_deref().unwrap_or_default())?;
    let id = group.id;
    let asked = input.ip_permissions;
    let plan = revoke::plan(region, group, true, &asked, &input.security_group_rule_ids)?;
    unless_dry_run(input.dry_run)?;

    let Revoked { rules, unknown } = revoke::apply(region, id, plan);
    Ok(RevokeSecurityGroupEgressOutput {
        r#return: Some(true),
        unknown_ip_permissions: unknown,
        revoked_security_group_rules: rules.iter().map(|rule| rule.to_revoked(id)).collect(),
    })
}
