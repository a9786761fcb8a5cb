//! DescribeVpcEndpoints — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpoints.html>
//!
//! Supported: ids, the filters that AWS documents for gateway endpoints, tags, pages.

use model::ec2::{DescribeVpcEndpointsInput, DescribeVpcEndpointsOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page_at_most, passes, unless_dry_run};
use crate::ec2::vpc_endpoint::VpcEndpoint;
use crate::region::Region;

const FILTERS: &[&str] = &[
    "ip-address-type",
    "service-name",
    "service-region",
    "vpc-endpoint-id",
    "vpc-endpoint-state",
    "vpc-endpoint-type",
    "vpc-id",
];

pub(crate) fn describe_vpc_endpoints(
    region: &Region,
    input: DescribeVpcEndpointsInput,
) -> Result<DescribeVpcEndpointsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let rows: Vec<&VpcEndpoint> = match input.vpc_endpoint_ids.is_empty() {
        true => region.ec2.vpc_endpoints.rows().collect(),
        false => {
            let named = input.vpc_endpoint_ids.iter().map(|id| region.ec2.vpc_endpoint_named(id));
            named.collect::<Result<_, _>>()?
        }
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|row| {
        passes(&input.filters, &row.tags, |name, is| match name {
            "service-name" => is(&row.service),
            "service-region" => is(region.name()),
            "vpc-endpoint-id" => is(&row.id.to_string()),
            "vpc-endpoint-state" => is("available"),
            "vpc-endpoint-type" => is("Gateway"),
            "vpc-id" => is(&row.vpc.to_string()),
            _ => false,
        })
    });
    let shapes = rows.map(|row| row.to_shape(region)).collect();
    let (vpc_endpoints, next_token) = page_at_most(shapes, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeVpcEndpointsOutput { vpc_endpoints, next_token })
}
