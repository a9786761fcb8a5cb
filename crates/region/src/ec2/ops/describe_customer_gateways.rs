//! DescribeCustomerGateways — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeCustomerGateways.html>
//!
//! Supported: what is true of every account here: it has no customer gateways, since none can be made (CreateCustomerGateway is refused by
//! name). Unknown ids and filters are refused.

use model::ec2::{DescribeCustomerGatewaysInput, DescribeCustomerGatewaysOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, unless_dry_run};
use crate::ec2::errors::own;
use crate::region::Region;

pub(crate) fn describe_customer_gateways(
    _region: &Region,
    input: DescribeCustomerGatewaysInput,
) -> Result<DescribeCustomerGatewaysOutput, Ec2Error> {
    check_filters(&input.filters, &["bgp-asn", "customer-gateway-id", "ip-address", "state", "type"], true)?;
    if let Some(text) = input.customer_gateway_ids.first() {
        return Err(own(
            "InvalidCustomerGatewayID.NotFound",
            format!("The customerGateway ID '{text}' does not exist"),
        ));
    }
    unless_dry_run(input.dry_run)?;
    Ok(DescribeCustomerGatewaysOutput { customer_gateways: Vec::new() })
}
