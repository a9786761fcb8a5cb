//! DeleteVpcPeeringConnection — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcPeeringConnection.html>
//!
//! Supported: a connection that is active or waits; routes to it become black holes.

use model::Caller;
use model::ec2::{DeleteVpcPeeringConnectionInput, DeleteVpcPeeringConnectionOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::vpc_peering::{PeeringState, wrong_step};
use crate::region::Region;

pub(crate) fn delete_vpc_peering_connection(
    region: &mut Region,
    _caller: Caller,
    input: DeleteVpcPeeringConnectionInput,
) -> Result<DeleteVpcPeeringConnectionOutput, Ec2Error> {
    let text = input.vpc_peering_connection_id.as_deref().unwrap_or_default();
    let row = region.ec2.peering_named(text, region.now())?;
    let id = row.id;
    if !matches!(row.state, PeeringState::PendingAcceptance | PeeringState::Active) {
        return Err(wrong_step(row, "deleting"));
    }
    unless_dry_run(input.dry_run)?;
    let at = region.now();
    if let Some(row) = region.ec2.vpc_peering_connections.get_mut(&id) {
        row.state = PeeringState::Deleted { at };
    }
    Ok(DeleteVpcPeeringConnectionOutput { r#return: Some(true) })
}
