//! AuthorizeSecurityGroupIngress — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html>
//!
//! Supported: the group by id, or by name in the default VPC; `IpPermissions` and the old form (`CidrIp` and the
//! like); tags of the new rules. All rules are added, or none.
//! Refused: groups of other accounts and of other VPCs, peered ones too.

use model::Caller;
use model::ec2::{AuthorizeSecurityGroupIngressInput, AuthorizeSecurityGroupIngressOutput, IpPermission};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::security_group::read_old_form;
use crate::ec2::{Ec2Error, security_group, tags};
use crate::region::Region;

pub(crate) fn authorize_security_group_ingress(
    region: &mut Region,
    caller: Caller,
    input: AuthorizeSecurityGroupIngressInput,
) -> Result<AuthorizeSecurityGroupIngressOutput, Ec2Error> {
    let group = security_group::named(region, input.group_id.as_deref(), input.group_name.as_deref())?;
    let id = group.id;
    let ports = (input.from_port, input.to_port);
    let old = read_old_form(input.cidr_ip, input.source_security_group_name, input.ip_protocol, ports);
    let asked: Vec<IpPermission> = input.ip_permissions.into_iter().chain(old).collect();
    if asked.is_empty() {
        return Err(Ec2Error::MissingParameter("ipPermissions"));
    }
    let permissions = security_group::read_permissions(region, group, &asked)?;
    security_group::check_new_rules(region, group, false, &permissions)?;
    tags::check_resource_types(&input.tag_specifications, &["security-group-rule"])?;
    let tags = tags::for_new(&input.tag_specifications, "security-group-rule", caller)?;
    unless_dry_run(input.dry_run)?;

    let rules = security_group::add_rules(region, id, false, permissions, &tags);
    let security_group_rules = rules.iter().map(|rule| rule.to_shape(region, id)).collect();
    Ok(AuthorizeSecurityGroupIngressOutput { r#return: Some(true), security_group_rules })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use model::ReadDoorExt;
    use model::ec2::{
        AuthorizeSecurityGroupIngressInput, DescribeSecurityGroupRulesInput, DescribeSecurityGroupsInput,
        Filter, IpPermission, IpRange, UserIdGroupPair,
    };

    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal};

    fn tcp(from: i64, to: i64, cidr: &str) -> IpPermission {
        let range = IpRange { cidr_ip: Some(cidr.to_owned()), description: None };
        IpPermission {
            ip_protocol: Some("tcp".to_owned()),
            from_port: Some(from),
            to_port: Some(to),
            ip_ranges: vec![range],
            ..Default::default()
        }
    }

    fn authorization(
        region: &Region,
        ip_permissions: Vec<IpPermission>,
    ) -> AuthorizeSecurityGroupIngressInput {
        let group_id = Some(worlds::group(region, "launch-wizard-1").to_string());
        AuthorizeSecurityGroupIngressInput { group_id, ip_permissions, ..Default::default() }
    }

    #[test]
    fn rules_for_the_same_ports_are_shown_together_without_bits_of_hosts() {
        let mut region = worlds::blog();
        let input =
            authorization(&region, vec![tcp(443, 443, "10.0.0.7/24"), tcp(443, 443, "192.168.1.1/32")]);
        let answer = call(&mut region, input);
        assert_eq!(answer.security_group_rules.len(), 2);
        let group_ids = vec![worlds::group(&region, "launch-wizard-1").to_string()];
        let groups =
            region.ask(DescribeSecurityGroupsInput { group_ids: group_ids.clone(), ..Default::default() });
        let group = groups.expect("it is there").security_groups.remove(0);
        let of_443 = group.ip_permissions.iter().find(|permission| permission.from_port == Some(443));
        let ranges: Vec<_> = of_443
            .map(|one| one.ip_ranges.iter().filter_map(|range| range.cidr_ip.clone()).collect())
            .unwrap_or_default();
        assert_eq!(ranges, ["10.0.0.0/24", "192.168.1.1/32"]);
        let filters = vec![Filter { name: Some("group-id".to_owned()), values: group_ids }];
        let rules = region.ask(DescribeSecurityGroupRulesInput { filters, ..Default::default() });
        assert_eq!(
            rules.expect("describing works").security_group_rules.len(),
            5,
            "SSH, HTTP, two of these, one out"
        );
    }

    #[test]
    fn what_the_group_has_or_no_rule_can_say_is_refused_and_nothing_is_added() {
        let mut region = worlds::blog();
        let mut table = String::new();
        let mut note = |ip_permissions: Vec<IpPermission>| {
            let input = authorization(&region, ip_permissions);
            table.push_str(&refusal(&mut region, input));
            table.push('\n');
        };
        note(vec![tcp(443, 443, "0.0.0.0/0"), tcp(80, 80, "0.0.0.0/0")]);
        note(vec![tcp(443, 443, "0.0.0.0/0"), tcp(443, 443, "0.0.0.0/0")]);
        note(vec![tcp(443, 443, "0.0.0.0/33")]);
        note(vec![tcp(443, 443, "everywhere")]);
        note(vec![tcp(90, 80, "0.0.0.0/0")]);
        note(vec![tcp(80, 70_000, "0.0.0.0/0")]);
        note(vec![IpPermission { to_port: None, ..tcp(80, 80, "0.0.0.0/0") }]);
        note(vec![IpPermission { ip_protocol: Some("http".to_owned()), ..tcp(80, 80, "0.0.0.0/0") }]);
        note(vec![IpPermission { ip_protocol: None, ..tcp(80, 80, "0.0.0.0/0") }]);
        note(vec![IpPermission { ip_ranges: Vec::new(), ..tcp(80, 80, "0.0.0.0/0") }]);
        let pair = |vpc: &str| UserIdGroupPair {
            group_name: Some("default".to_owned()),
            vpc_id: Some(vpc.to_owned()),
            ..Default::default()
        };
        note(vec![IpPermission {
            ip_ranges: Vec::new(),
            user_id_group_pairs: vec![pair("vpc-00000000")],
            ..tcp(80, 80, "")
        }]);
        note(Vec::new());
        note((0..60).map(|port| tcp(1000 + port, 1000 + port, "0.0.0.0/0")).collect());
        expect![[r#"
            InvalidPermission.Duplicate: the specified rule "peer: 0.0.0.0/0, TCP, from port: 80, to port: 80, ALLOW" already exists
            InvalidParameterValue: The same permission must not appear multiple times
            InvalidParameterValue: CIDR block 0.0.0.0/33 is malformed
            InvalidParameterValue: CIDR block everywhere is malformed
            InvalidParameterValue: Invalid TCP/UDP port range (90:80)
            InvalidParameterValue: TCP/UDP port (70000) out of range
            InvalidParameterValue: Invalid value for portRange. Must specify both from and to ports with TCP/UDP.
            InvalidParameterValue: Invalid value 'http' for IP protocol. Unknown protocol.
            InvalidParameterValue: Invalid value 'null' for protocol. VPC security group rules must specify protocols explicitly.
            MissingParameter: The request must contain exactly one of: cidrIp, cidrIpv6, prefixListId, or referencedGroupId
            VPCIdNotSpecified: No default VPC for this user
            MissingParameter: The request must contain the parameter ipPermissions
            RulesPerSecurityGroupLimitExceeded: The maximum number of rules per security group has been reached.
        "#]].assert_eq(&table);
    }

    #[test]
    fn the_old_form_means_the_same() {
        let mut region = worlds::blog();
        let old = AuthorizeSecurityGroupIngressInput {
            ip_protocol: Some("tcp".to_owned()),
            from_port: Some(80),
            to_port: Some(80),
            cidr_ip: Some("0.0.0.0/0".to_owned()),
            ..authorization(&region, Vec::new())
        };
        assert_eq!(
            refusal(&mut region, old),
            "InvalidPermission.Duplicate: the specified rule \"peer: 0.0.0.0/0, TCP, from port: 80, to port: 80, ALLOW\" \
             already exists"
        );
    }
}
