//! DisassociateRouteTable — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateRouteTable.html>
//!
//! Supported: the subnet uses the main table from now on. Refused: the association of the main table.

use model::Caller;
use model::ec2::{DisassociateRouteTableInput, DisassociateRouteTableOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::NetworkError;
use crate::region::Region;

pub(crate) fn disassociate_route_table(
    region: &mut Region,
    _caller: Caller,
    input: DisassociateRouteTableInput,
) -> Result<DisassociateRouteTableOutput, Ec2Error> {
    let text = input.association_id.unwrap_or_default();
    let (id, table, subnet) = region.ec2.route_table_association_named(&text)?;
    if subnet.is_none() {
        return Err(NetworkError::MainAssociation(id).into());
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.route_tables.get_mut(&table) {
        row.subnets.retain(|(own, _)| *own != id);
    }
    Ok(DisassociateRouteTableOutput {})
}
