//! DescribeSecurityGroups — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html>
//!
//! Supported: ids, names in the default VPC, the filters that AWS documents for the members shown here, pages.

use model::ec2::{DescribeSecurityGroupsInput, DescribeSecurityGroupsOutput};

use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::security_group::{self, Peer, SecurityGroupRule};
use crate::ec2::{Ec2Error, SecurityGroup};
use crate::region::Region;

const FILTERS: &[&str] = &[
    "description",
    "egress.ip-permission.cidr",
    "egress.ip-permission.from-port",
    "egress.ip-permission.group-id",
    "egress.ip-permission.group-name",
    "egress.ip-permission.ipv6-cidr",
    "egress.ip-permission.prefix-list-id",
    "egress.ip-permission.protocol",
    "egress.ip-permission.to-port",
    "egress.ip-permission.user-id",
    "group-id",
    "group-name",
    "ip-permission.cidr",
    "ip-permission.from-port",
    "ip-permission.group-id",
    "ip-permission.group-name",
    "ip-permission.ipv6-cidr",
    "ip-permission.prefix-list-id",
    "ip-permission.protocol",
    "ip-permission.to-port",
    "ip-permission.user-id",
    "owner-id",
    "vpc-id",
];

pub(crate) fn describe_security_groups(
    region: &Region,
    input: DescribeSecurityGroupsInput,
) -> Result<DescribeSecurityGroupsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let rows: Vec<&SecurityGroup> = if input.group_ids.is_empty() && input.group_names.is_empty() {
        region.ec2.security_groups.rows().collect()
    } else {
        let by_id = input.group_ids.iter().map(|id| security_group::with_id(region, id));
        let by_name = input.group_names.iter().map(|name| security_group::named(region, None, Some(name)));
        by_id.chain(by_name).collect::<Result<_, _>>()?
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows
        .into_iter()
        .filter(|row| passes(&input.filters, &row.tags, |name, is| has(region, row, name, is)));
    let (rows, next_token) = page(rows.collect(), input.max_results, input.next_token.as_deref())?;
    let security_groups = rows.into_iter().map(|row| row.to_shape(region)).collect();
    Ok(DescribeSecurityGroupsOutput { next_token, security_groups })
}

fn has(region: &Region, row: &SecurityGroup, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    let (is_egress, rest) = match name.strip_prefix("egress.") {
        Some(rest) => (true, rest),
        None => (false, name),
    };
    if let Some(part) = rest.strip_prefix("ip-permission.") {
        let mut rules = row.rules.iter().filter(|rule| rule.is_egress == is_egress);
        return rules.any(|rule| rule_has(region, rule, part, is));
    }
    match name {
        "description" => is(&row.description),
        "group-id" => is(&row.id.to_string()),
        "group-name" => is(&row.name),
        "owner-id" => is(region.account()),
        "vpc-id" => is(&row.vpc.to_string()),
        _ => false,
    }
}

fn rule_has(region: &Region, rule: &SecurityGroupRule, part: &str, is: &dyn Fn(&str) -> bool) -> bool {
    match (part, &rule.peer) {
        ("cidr", Peer::Ipv4(network)) => is(&network.to_string()),
        ("ipv6-cidr", Peer::Ipv6(network)) => is(network),
        ("prefix-list-id", Peer::PrefixList(id)) => is(&id.to_string()),
        ("group-id", Peer::Group(id)) => is(&id.to_string()),
        ("group-name", Peer::Group(id)) => {
            region.ec2.security_groups.get(id).is_some_and(|group| is(&group.name))
        }
        ("user-id", Peer::Group(_)) => is(region.account()),
        ("from-port", _) => is(&rule.from_port.to_string()),
        ("to-port", _) => is(&rule.to_port.to_string()),
        ("protocol", _) => is(&rule.protocol.name()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::{DescribeSecurityGroupsInput, Filter, SecurityGroup};

    use crate::ec2::security_group::may_delete;
    use crate::scenario::worlds;

    fn found(name: &str, value: &str) -> Vec<SecurityGroup> {
        let filters = vec![Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] }];
        let input = DescribeSecurityGroupsInput { filters, ..Default::default() };
        worlds::blog().ask(input).expect("the filter is known").security_groups
    }

    fn names(groups: Vec<SecurityGroup>) -> Vec<String> {
        let mut names: Vec<String> = groups.into_iter().filter_map(|group| group.group_name).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn groups_are_found_by_what_their_rules_say() {
        let blog = worlds::blog();
        let wizard = worlds::group(&blog, "launch-wizard-1").to_string();
        assert_eq!(names(found("ip-permission.from-port", "80")), ["launch-wizard-1"]);
        assert_eq!(names(found("ip-permission.group-name", "launch-wizard-1")), ["blog-db"]);
        assert_eq!(names(found("ip-permission.group-id", &wizard)), ["blog-db"]);
        assert_eq!(
            names(found("egress.ip-permission.cidr", "0.0.0.0/0")),
            ["blog-db", "default", "launch-wizard-1"]
        );
        assert_eq!(names(found("group-name", "*-*")), ["blog-db", "launch-wizard-1"]);
        assert_eq!(names(found("tag-key", "Name")), [""; 0]);
    }

    #[test]
    fn names_alone_mean_groups_of_the_default_vpc() {
        let by_name =
            DescribeSecurityGroupsInput { group_names: vec!["default".to_owned()], ..Default::default() };
        assert_eq!(worlds::empty().ask(by_name.clone()).expect("it is there").security_groups.len(), 1);
        let refusal = worlds::blog().ask(by_name).expect_err("the blog's account has no default VPC");
        assert_eq!(refusal.to_string(), "VPCIdNotSpecified: No default VPC for this user");
    }

    #[test]
    fn a_console_can_tell_why_a_group_stays() {
        let default = found("group-name", "default").remove(0);
        assert_eq!(may_delete(&default, false), Err("Each VPC keeps its default security group."));
        let wizard = found("group-name", "launch-wizard-1").remove(0);
        assert!(may_delete(&wizard, true).is_err());
        assert_eq!(may_delete(&wizard, false), Ok(()));
    }
}
