//! AuthorizeSecurityGroupEgress — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupEgress.html>
//!
//! Supported: the group by id; `IpPermissions`; tags of the new rules. All rules are added, or none.
//! Refused: groups of other accounts and of other VPCs, peered ones too.

use model::Caller;
use model::ec2::{AuthorizeSecurityGroupEgressInput, AuthorizeSecurityGroupEgressOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, security_group, tags};
use crate::region::Region;

pub(crate) fn authorize_security_group_egress(
    region: &mut Region,
    caller: Caller,
    input: AuthorizeSecurityGroupEgressInput,
) -> Result<AuthorizeSecurityGroupEgressOutput, Ec2Error> {
    let group = security_group::with_id(region, input.group_id.as_deref().unwrap_or_default())?;
    let id = group.id;
    let asked = input.ip_permissions;
    if asked.is_empty() {
        return Err(Ec2Error::MissingParameter("ipPermissions"));
    }
    let permissions = security_group::read_permissions(region, group, &asked)?;
    security_group::check_new_rules(region, group, true, &permissions)?;
    tags::check_resource_types(&input.tag_specifications, &["security-group-rule"])?;
    let tags = tags::for_new(&input.tag_specifications, "security-group-rule", caller)?;
    unless_dry_run(input.dry_run)?;

    let rules = security_group::add_rules(region, id, true, permissions, &tags);
    let security_group_rules = rules.iter().map(|rule| rule.to_shape(region, id)).collect();
    Ok(AuthorizeSecurityGroupEgressOutput { r#return: Some(true), security_group_rules })
}
