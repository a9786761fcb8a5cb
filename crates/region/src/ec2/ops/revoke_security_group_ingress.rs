//! RevokeSecurityGroupIngress — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html>
//!
//! Supported: the group by id, or by name in the default VPC; `IpPermissions` and the old form (`CidrIp` and the
//! like); rules by id.
//! A rule that the group does not have is refused, but only listed as unknown for groups of the default VPC.

use model::Caller;
use model::ec2::{IpPermission, RevokeSecurityGroupIngressInput, RevokeSecurityGroupIngressOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::security_group::read_old_form;
use crate::ec2::security_group::revoke::{self, Revoked};
use crate::ec2::{Ec2Error, security_group};
use crate::region::Region;

pub(crate) fn revoke_security_group_ingress(
    region: &mut Region,
    _caller: Caller,
    input: RevokeSecurityGroupIngressInput,
) -> Result<RevokeSecurityGroupIngressOutput, Ec2Error> {
    let group = security_group::named(region, input.group_id.as_deref(), input.group_name.as_deref())?;
    let id = group.id;
    let ports = (input.from_port, input.to_port);
    let old = read_old_form(input.cidr_ip, input.source_security_group_name, input.ip_protocol, ports);
    let asked: Vec<IpPermission> = input.ip_permissions.into_iter().chain(old).collect();
    let plan = revoke::plan(region, group, false, &asked, &input.security_group_rule_ids)?;
    unless_dry_run(input.dry_run)?;

    let Revoked { rules, unknown } = revoke::apply(region, id, plan);
    Ok(RevokeSecurityGroupIngressOutput {
        r#return: Some(true),
        unknown_ip_permissions: unknown,
        revoked_security_group_rules: rules.iter().map(|rule| rule.to_revoked(id)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use model::ec2::{IpPermission, IpRange, RevokeSecurityGroupIngressInput};

    use crate::scenario::worlds::{self, call, refusal};

    fn ssh_from(cidr: &str) -> Vec<IpPermission> {
        vec![IpPermission {
            ip_protocol: Some("tcp".to_owned()),
            from_port: Some(22),
            to_port: Some(22),
            ip_ranges: vec![IpRange { cidr_ip: Some(cidr.to_owned()), description: None }],
            ..Default::default()
        }]
    }

    #[test]
    fn a_rule_goes_by_what_it_says_or_by_its_id() {
        let mut region = worlds::blog();
        let group = worlds::group(&region, "launch-wizard-1");
        let of = |permissions, ids| RevokeSecurityGroupIngressInput {
            group_id: Some(group.to_string()),
            ip_permissions: permissions,
            security_group_rule_ids: ids,
            ..Default::default()
        };
        let answer = call(&mut region, of(ssh_from("0.0.0.0/0"), Vec::new()));
        assert_eq!(answer.revoked_security_group_rules[0].from_port, Some(22));
        let http = region
            .ec2
            .security_groups
            .get(&group)
            .and_then(|row| row.rules.iter().find(|rule| !rule.is_egress));
        let id = http.expect("HTTP is left").id.to_string();
        call(&mut region, of(Vec::new(), vec![id.clone()]));
        assert_eq!(
            refusal(&mut region, of(Vec::new(), vec![id.clone()])),
            format!("InvalidSecurityGroupRuleId.NotFound: The security group rule ID '{id}' does not exist")
        );
    }

    #[test]
    fn a_rule_that_is_not_there_is_refused_but_only_listed_in_the_default_vpc() {
        let mut region = worlds::blog();
        let of = |group: String| RevokeSecurityGroupIngressInput {
            group_id: Some(group),
            ip_permissions: ssh_from("10.9.9.0/24"),
            ..Default::default()
        };
        let group = worlds::group(&region, "launch-wizard-1").to_string();
        assert_eq!(
            refusal(&mut region, of(group)),
            "InvalidPermission.NotFound: The specified rule does not exist in this security group."
        );
        let mut region = worlds::empty();
        let group = worlds::group(&region, "default").to_string();
        let answer = call(&mut region, of(group));
        assert_eq!(answer.unknown_ip_permissions, ssh_from("10.9.9.0/24"));
    }
}
