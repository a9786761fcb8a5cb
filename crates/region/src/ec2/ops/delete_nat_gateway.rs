//! DeleteNatGateway — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNatGateway.html>
//!
//! Supported: its interface goes and its Elastic IP address is free once it is `deleted`; routes to it become black holes.

use model::Caller;
use model::ec2::{DeleteNatGatewayInput, DeleteNatGatewayOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::nat_gateway::NatGatewayState;
use crate::ec2::{Ec2Error, nat_gateway};
use crate::region::Region;

pub(crate) fn delete_nat_gateway(
    region: &mut Region,
    _caller: Caller,
    input: DeleteNatGatewayInput,
) -> Result<DeleteNatGatewayOutput, Ec2Error> {
    let row = region.ec2.nat_gateway_named(input.nat_gateway_id.as_deref().unwrap_or_default())?;
    let (id, state) = (row.id, row.state);
    unless_dry_run(input.dry_run)?;
    if matches!(state, NatGatewayState::Pending { .. } | NatGatewayState::Available) {
        nat_gateway::delete(region, id);
    }
    Ok(DeleteNatGatewayOutput { nat_gateway_id: Some(id.to_string()) })
}
