//! DescribeVpcs — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html>
//!
//! Supported: ids, the filters that AWS documents for the members shown here, pages.

use model::ec2::{DescribeVpcsInput, DescribeVpcsOutput};
use model::ids::VpcId;

use crate::ec2::describe::{check_filters, flag, page, passes, unless_dry_run};
use crate::ec2::{Ec2Error, Vpc};
use crate::region::Region;

const FILTERS: &[&str] = &[
    "cidr",
    "cidrBlock",
    "cidr-block-association.association-id",
    "cidr-block-association.cidr-block",
    "cidr-block-association.state",
    "dhcp-options-id",
    "dhcpOptionsId",
    "ipv6-cidr-block-association.association-id",
    "ipv6-cidr-block-association.ipv6-cidr-block",
    "ipv6-cidr-block-association.ipv6-pool",
    "ipv6-cidr-block-association.state",
    "is-default",
    "isDefault",
    "owner-id",
    "state",
    "vpc-id",
];

pub(crate) fn describe_vpcs(
    region: &Region,
    input: DescribeVpcsInput,
) -> Result<DescribeVpcsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let named = |text: &String| {
        let row = VpcId::parse(text).and_then(|id| region.ec2.vpcs.get(&id));
        row.ok_or_else(|| Ec2Error::VpcNotFound(text.clone()))
    };
    let rows: Vec<&Vpc> = if input.vpc_ids.is_empty() {
        region.ec2.vpcs.rows().collect()
    } else {
        input.vpc_ids.iter().map(named).collect::<Result<_, _>>()?
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|row| {
        passes(&input.filters, &row.tags, |name, is| match name {
            "cidr" | "cidrBlock" => is(&row.cidr.to_string()),
            "cidr-block-association.cidr-block" => row.cidrs().any(|cidr| is(&cidr.to_string())),
            "cidr-block-association.association-id" => {
                is(&row.cidr_association()) || row.more_cidrs.iter().any(|block| is(&block.id.to_string()))
            }
            "ipv6-cidr-block-association.association-id" => {
                row.ipv6_cidrs.iter().any(|block| is(&block.id.to_string()))
            }
            "ipv6-cidr-block-association.ipv6-cidr-block" => {
                row.ipv6_cidrs.iter().any(|block| is(&block.cidr.to_string()))
            }
            "ipv6-cidr-block-association.ipv6-pool" => !row.ipv6_cidrs.is_empty() && is("Amazon"),
            "ipv6-cidr-block-association.state" => !row.ipv6_cidrs.is_empty() && is("associated"),
            "cidr-block-association.state" => is("associated"),
            "dhcp-options-id" | "dhcpOptionsId" => is(&row.dhcp_options_id()),
            "is-default" | "isDefault" => is(flag(row.is_default)),
            "owner-id" => is(region.account()),
            "state" => is("available"),
            "vpc-id" => is(&row.id.to_string()),
            _ => false,
        })
    });
    let (rows, next_token) = page(rows.collect(), input.max_results, input.next_token.as_deref())?;
    Ok(DescribeVpcsOutput { next_token, vpcs: rows.into_iter().map(|row| row.to_shape(region)).collect() })
}
