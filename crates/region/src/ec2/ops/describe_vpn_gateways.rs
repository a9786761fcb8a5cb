//! DescribeVpnGateways — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpnGateways.html>
//!
//! Supported: what is true of every account here: it has no virtual private gateways, since none can be made (CreateVpnGateway is refused by
//! name). Unknown ids and filters are refused.

use model::ec2::{DescribeVpnGatewaysInput, DescribeVpnGatewaysOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, unless_dry_run};
use crate::ec2::errors::own;
use crate::region::Region;

pub(crate) fn describe_vpn_gateways(
    _region: &Region,
    input: DescribeVpnGatewaysInput,
) -> Result<DescribeVpnGatewaysOutput, Ec2Error> {
    check_filters(
        &input.filters,
        &[
            "amazon-side-asn",
            "attachment.state",
            "attachment.vpc-id",
            "availability-zone",
            "state",
            "type",
            "vpn-gateway-id",
        ],
        true,
    )?;
    if let Some(text) = input.vpn_gateway_ids.first() {
        return Err(own(
            "InvalidVpnGatewayID.NotFound",
            format!("The vpnGateway ID '{text}' does not exist"),
        ));
    }
    unless_dry_run(input.dry_run)?;
    Ok(DescribeVpnGatewaysOutput { vpn_gateways: Vec::new() })
}
