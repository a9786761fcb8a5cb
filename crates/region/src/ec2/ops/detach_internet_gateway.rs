//! DetachInternetGateway — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachInternetGateway.html>
//!
//! Supported: refused while something in the VPC has a public address.

use model::Caller;
use model::ec2::{DetachInternetGatewayInput, DetachInternetGatewayOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::NetworkError;
use crate::region::Region;

pub(crate) fn detach_internet_gateway(
    region: &mut Region,
    _caller: Caller,
    input: DetachInternetGatewayInput,
) -> Result<DetachInternetGatewayOutput, Ec2Error> {
    let gateway =
        region.ec2.internet_gateway_named(input.internet_gateway_id.as_deref().unwrap_or_default())?;
    let vpc = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?.id;
    let id = gateway.id;
    if gateway.vpc != Some(vpc) {
        return Err(NetworkError::GatewayNotAttached { gateway: id, vpc }.into());
    }
    let in_vpc = region.ec2.network_interfaces.rows().filter(|row| row.vpc == vpc);
    if in_vpc.flat_map(|row| row.addresses()).any(|(_, public)| public.is_some()) {
        return Err(NetworkError::MappedAddresses(vpc).into());
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.internet_gateways.get_mut(&id) {
        row.vpc = None;
    }
    Ok(DetachInternetGatewayOutput {})
}
