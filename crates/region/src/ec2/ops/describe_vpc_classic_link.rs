//! DescribeVpcClassicLink — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcClassicLink.html>
//!
//! Supported: no VPC has had a ClassicLink since EC2-Classic was retired. Ids and the filters of AWS.

use model::ec2::{DescribeVpcClassicLinkInput, DescribeVpcClassicLinkOutput, VpcClassicLink};
use model::ids::VpcId;

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, passes, tag_shapes, unless_dry_run};
use crate::region::Region;

pub(crate) fn describe_vpc_classic_link(
    region: &Region,
    input: DescribeVpcClassicLinkInput,
) -> Result<DescribeVpcClassicLinkOutput, Ec2Error> {
    check_filters(&input.filters, &["is-classic-link-enabled"], true)?;
    let named: Vec<VpcId> = input
        .vpc_ids
        .iter()
        .map(|id| region.ec2.vpc_named(id).map(|row| row.id))
        .collect::<Result<_, _>>()?;
    unless_dry_run(input.dry_run)?;
    let rows = region.ec2.vpcs.rows().filter(|row| named.is_empty() || named.contains(&row.id));
    let rows = rows.filter(|row| passes(&input.filters, &row.tags, |_, is| is("false")));
    let vpcs = rows.map(|row| VpcClassicLink {
        classic_link_enabled: Some(false),
        tags: tag_shapes(&row.tags),
        vpc_id: Some(row.id.to_string()),
    });
    Ok(DescribeVpcClassicLinkOutput { vpcs: vpcs.collect() })
}
