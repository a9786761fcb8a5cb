//! DescribeVpcClassicLinkDnsSupport — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcClassicLinkDnsSupport.html>
//!
//! Supported: no VPC has had a ClassicLink since EC2-Classic was retired. Ids and pages.

use model::ec2::{
    ClassicLinkDnsSupport, DescribeVpcClassicLinkDnsSupportInput, DescribeVpcClassicLinkDnsSupportOutput,
};
use model::ids::VpcId;

use crate::ec2::Ec2Error;
use crate::ec2::describe::page;
use crate::region::Region;

pub(crate) fn describe_vpc_classic_link_dns_support(
    region: &Region,
    input: DescribeVpcClassicLinkDnsSupportInput,
) -> Result<DescribeVpcClassicLinkDnsSupportOutput, Ec2Error> {
    let named: Vec<VpcId> = input
        .vpc_ids
        .iter()
        .map(|id| region.ec2.vpc_named(id).map(|row| row.id))
        .collect::<Result<_, _>>()?;
    let rows = region.ec2.vpcs.rows().filter(|row| named.is_empty() || named.contains(&row.id));
    let vpcs = rows.map(|row| ClassicLinkDnsSupport {
        classic_link_dns_supported: Some(false),
        vpc_id: Some(row.id.to_string()),
    });
    let (vpcs, next_token) = page(vpcs.collect(), input.max_results, input.next_token.as_deref())?;
    Ok(DescribeVpcClassicLinkDnsSupportOutput { next_token, vpcs })
}
