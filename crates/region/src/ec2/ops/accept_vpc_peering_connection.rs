//! AcceptVpcPeeringConnection — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AcceptVpcPeeringConnection.html>
//!
//! Supported: a connection that waits for it. Simplified: it is active at once.

use model::Caller;
use model::ec2::{AcceptVpcPeeringConnectionInput, AcceptVpcPeeringConnectionOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::vpc_peering::{PeeringState, wrong_step};
use crate::region::Region;

pub(crate) fn accept_vpc_peering_connection(
    region: &mut Region,
    _caller: Caller,
    input: AcceptVpcPeeringConnectionInput,
) -> Result<AcceptVpcPeeringConnectionOutput, Ec2Error> {
    let text = input.vpc_peering_connection_id.as_deref().unwrap_or_default();
    let row = region.ec2.peering_named(text, region.now())?;
    let id = row.id;
    if !matches!(row.state, PeeringState::PendingAcceptance) {
        return Err(wrong_step(row, "active"));
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.vpc_peering_connections.get_mut(&id) {
        row.state = PeeringState::Active;
    }
    let row = region.ec2.vpc_peering_connections.get(&id);
    Ok(AcceptVpcPeeringConnectionOutput { vpc_peering_connection: row.map(|row| row.to_shape(region)) })
}
