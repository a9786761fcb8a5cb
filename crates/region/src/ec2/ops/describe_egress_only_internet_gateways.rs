//! DescribeEgressOnlyInternetGateways — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeEgressOnlyInternetGateways.html>
//!
//! Supported: ids, of which unknown ones are passed over (no client of AWS's knows an error for them:
//! <https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ec2/find.go>), the filters that AWS
//! documents, which are those about tags, pages.

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
    unless_dry_run(input.dry_run)?;
    let rows = region.ec2.egress_only_internet_gateways.rows().filter(|row| {
        (ids.is_empty() || ids.contains(&row.id.to_string()))
            && passes(&input.filters, &row.tags, |_, _| false)
    });
    let shapes = rows.map(EgressOnlyInternetGateway::to_shape).collect();
    let (egress_only_internet_gateways, next_token) =
        page_of(shapes, input.max_results, input.next_token.as_deref(), (5, 255))?;
    Ok(DescribeEgressOnlyInternetGatewaysOutput { egress_only_internet_gateways, next_token })
}
