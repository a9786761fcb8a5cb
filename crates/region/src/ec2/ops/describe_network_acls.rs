//! DescribeNetworkAcls — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html>
//!
//! Supported: ids, the filters that AWS documents, pages.

use model::ec2::{
    DescribeNetworkAclsInput, DescribeNetworkAclsOutput, NetworkAcl as NetworkAclShape, NetworkAclEntry,
};

use crate::ec2::describe::{check_filters, flag, page, passes, unless_dry_run};
use crate::ec2::{Ec2Error, NetworkAcl};
use crate::region::Region;

const FILTERS: &[&str] = &[
    "association.association-id",
    "association.network-acl-id",
    "association.subnet-id",
    "default",
    "entry.cidr",
    "entry.egress",
    "entry.icmp.code",
    "entry.icmp.type",
    "entry.ipv6-cidr",
    "entry.port-range.from",
    "entry.port-range.to",
    "entry.protocol",
    "entry.rule-action",
    "entry.rule-number",
    "network-acl-id",
    "owner-id",
    "vpc-id",
];

pub(crate) fn describe_network_acls(
    region: &Region,
    input: DescribeNetworkAclsInput,
) -> Result<DescribeNetworkAclsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let rows: Vec<&NetworkAcl> = if input.network_acl_ids.is_empty() {
        region.ec2.network_acls.rows().collect()
    } else {
        let named = input.network_acl_ids.iter().map(|text| region.ec2.network_acl_named(text));
        named.collect::<Result<_, _>>()?
    };
    unless_dry_run(input.dry_run)?;
    let shapes = rows
        .into_iter()
        .map(|row| (row, row.to_shape(region)))
        .filter(|(row, shape)| passes(&input.filters, &row.tags, |name, is| has(shape, name, is)));
    let shapes = shapes.map(|(_, shape)| shape).collect();
    let (network_acls, next_token) = page(shapes, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeNetworkAclsOutput { network_acls, next_token })
}

fn has(shape: &NetworkAclShape, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    let text = |value: &Option<String>| value.as_deref().is_some_and(is);
    if let Some(part) = name.strip_prefix("association.") {
        return shape.associations.iter().any(|association| match part {
            "association-id" => text(&association.network_acl_association_id),
            "network-acl-id" => text(&association.network_acl_id),
            "subnet-id" => text(&association.subnet_id),
            _ => false,
        });
    }
    if let Some(part) = name.strip_prefix("entry.") {
        return shape.entries.iter().any(|entry| entry_has(entry, part, is));
    }
    match name {
        "default" => is(flag(shape.is_default == Some(true))),
        "network-acl-id" => text(&shape.network_acl_id),
        "owner-id" => text(&shape.owner_id),
        "vpc-id" => text(&shape.vpc_id),
        _ => false,
    }
}

fn entry_has(entry: &NetworkAclEntry, part: &str, is: &dyn Fn(&str) -> bool) -> bool {
    let text = |value: &Option<String>| value.as_deref().is_some_and(is);
    let number = |value: Option<i64>| value.is_some_and(|value| is(&value.to_string()));
    match part {
        "cidr" => text(&entry.cidr_block),
        "egress" => is(flag(entry.egress == Some(true))),
        "icmp.code" => number(entry.icmp_type_code.as_ref().and_then(|icmp| icmp.code)),
        "icmp.type" => number(entry.icmp_type_code.as_ref().and_then(|icmp| icmp.r#type)),
        "ipv6-cidr" => text(&entry.ipv6_cidr_block),
        "port-range.from" => number(entry.port_range.as_ref().and_then(|range| range.from)),
        "port-range.to" => number(entry.port_range.as_ref().and_then(|range| range.to)),
        "protocol" => text(&entry.protocol),
        "rule-action" => entry.rule_action.is_some_and(|action| is(action.as_str())),
        "rule-number" => number(entry.rule_number),
        _ => false,
    }
}
