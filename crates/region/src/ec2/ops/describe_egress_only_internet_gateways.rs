//! DescribeEgressOnlyInternetGateways — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeEgressOnlyInternetGateways.html>
//!
//! Supported: ids, the filters that AWS documents, which are those about tags, pages.

use model::ec2::{DescribeEgressOnlyInternetGatewaysInput, DescribeEgressOnlyInternetGatewaysOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page_of, passes, unless_dry_run};
use crate::ec2::egress_only_internet_gateway::EgressOnlyInternetGateway;
use crate::region::Region;

pub(crate) fn describe_egress_only_internet_gateways(
    region: &Region,
    input: DescribeEgressOnlyInternetGatewaysInput,
) -> Result<DescribeEgressOnlyInternetGatewaysOutput, Ec2Error> {
    check_filters(&input.filters, &[], true)?;
    let ids = &input.egress_only_internet_gateway_ids;
    let rows: Vec<&EgressOnlyInternetGateway> = match ids.is_empty() {
        true => region.ec2.egress_only_internet_gateways.rows().collect(),
        false => {
            let named = ids.iter().map(|id| region.ec2.egress_only_internet_gateway_named(id));
            named.collect::<Result<_, _>>()?
        }
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|row| passes(&input.filters, &row.tags, |_, _| false));
    let shapes = rows.map(EgressOnlyInternetGateway::to_shape).collect();
    let (egress_only_internet_gateways, next_token) =
        page_of(shapes, input.max_results, input.next_token.as_deref(), (5, 255))?;
    Ok(DescribeEgressOnlyInternetGatewaysOutput { egress_only_internet_gateways, next_token })
}
