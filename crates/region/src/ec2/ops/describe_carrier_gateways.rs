//! DescribeCarrierGateways — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeCarrierGateways.html>
//!
//! Supported: what is true of every account here: it has no carrier gateways, since none can be made (CreateCarrierGateway is refused by
//! name). Unknown ids and filters are refused.

use model::ec2::{DescribeCarrierGatewaysInput, DescribeCarrierGatewaysOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page_of, unless_dry_run};
use crate::ec2::errors::own;
use crate::region::Region;

pub(crate) fn describe_carrier_gateways(
    _region: &Region,
    input: DescribeCarrierGatewaysInput,
) -> Result<DescribeCarrierGatewaysOutput, Ec2Error> {
    check_filters(&input.filters, &["carrier-gateway-id", "owner-id", "state", "vpc-id"], true)?;
    if let Some(text) = input.carrier_gateway_ids.first() {
        return Err(own(
            "InvalidCarrierGatewayID.NotFound",
            format!("The carrierGateway ID '{text}' does not exist"),
        ));
    }
    unless_dry_run(input.dry_run)?;
    let (carrier_gateways, next_token) =
        page_of(Vec::new(), input.max_results, input.next_token.as_deref(), (5, 1000))?;
    Ok(DescribeCarrierGatewaysOutput { carrier_gateways, next_token })
}
