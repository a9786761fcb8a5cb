//! DeleteEgressOnlyInternetGateway — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteEgressOnlyInternetGateway.html>
//!
//! Supported: routes that led to it become black holes.

use model::Caller;
use model::ec2::{DeleteEgressOnlyInternetGatewayInput, DeleteEgressOnlyInternetGatewayOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn delete_egress_only_internet_gateway(
    region: &mut Region,
    _caller: Caller,
    input: DeleteEgressOnlyInternetGatewayInput,
) -> Result<DeleteEgressOnlyInternetGatewayOutput, Ec2Error> {
    let text = input.egress_only_internet_gateway_id.as_deref().unwrap_or_default();
    let id = region.ec2.egress_only_internet_gateway_named(text)?.id;
    unless_dry_run(input.dry_run)?;
    region.ec2.egress_only_internet_gateways.remove(&id);
    Ok(DeleteEgressOnlyInternetGatewayOutput { return_code: Some(true) })
}
