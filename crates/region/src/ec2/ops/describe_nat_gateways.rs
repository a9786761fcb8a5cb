//! DescribeNatGateways — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNatGateways.html>
//!
//! Supported: ids, the filters that AWS documents, tags, pages. Deleted and failed ones are listed for an hour.

use model::ec2::{DescribeNatGatewaysInput, DescribeNatGatewaysOutput};

use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::{Ec2Error, NatGateway};
use crate::region::Region;

const FILTERS: &[&str] = &["nat-gateway-id", "state", "subnet-id", "vpc-id"];

pub(crate) fn describe_nat_gateways(
    region: &Region,
    input: DescribeNatGatewaysInput,
) -> Result<DescribeNatGatewaysOutput, Ec2Error> {
    check_filters(&input.filter, FILTERS, true)?;
    let rows: Vec<&NatGateway> = match input.nat_gateway_ids.is_empty() {
        true => region.ec2.nat_gateways.rows().collect(),
        false => {
            let named = input.nat_gateway_ids.iter().map(|id| region.ec2.nat_gateway_named(id));
            named.collect::<Result<_, _>>()?
        }
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|row| {
        passes(&input.filter, &row.tags, |name, is| match name {
            "nat-gateway-id" => is(&row.id.to_string()),
            "state" => is(row.state.name().as_str()),
            "subnet-id" => is(&row.subnet.to_string()),
            "vpc-id" => is(&row.vpc.to_string()),
            _ => false,
        })
    });
    let shapes = rows.map(NatGateway::to_shape).collect();
    let (nat_gateways, next_token) = page(shapes, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeNatGatewaysOutput { nat_gateways, next_token })
}
