//! AttachInternetGateway — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachInternetGateway.html>
//!
//! Supported: one gateway a VPC, one VPC a gateway.

use model::Caller;
use model::ec2::{AttachInternetGatewayInput, AttachInternetGatewayOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::NetworkError;
use crate::region::Region;

pub(crate) fn attach_internet_gateway(
    region: &mut Region,
    _caller: Caller,
    input: AttachInternetGatewayInput,
) -> Result<AttachInternetGatewayOutput, Ec2Error> {
    let gateway =
        region.ec2.internet_gateway_named(input.internet_gateway_id.as_deref().unwrap_or_default())?;
    let vpc = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?.id;
    let id = gateway.id;
    if let Some(vpc) = gateway.vpc {
        return Err(NetworkError::GatewayAttached { gateway: id, vpc }.into());
    }
    if region.gateway_of(vpc).is_some() {
        return Err(NetworkError::VpcHasGateway(vpc).into());
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.internet_gateways.get_mut(&id) {
        row.vpc = Some(vpc);
    }
    Ok(AttachInternetGatewayOutput {})
}
