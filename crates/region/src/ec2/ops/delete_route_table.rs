//! DeleteRouteTable — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRouteTable.html>
//!
//! Supported: refused for the main table and while a subnet names it.

use model::Caller;
use model::ec2::{DeleteRouteTableInput, DeleteRouteTableOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Kind, NetworkError};
use crate::region::Region;

pub(crate) fn delete_route_table(
    region: &mut Region,
    _caller: Caller,
    input: DeleteRouteTableInput,
) -> Result<DeleteRouteTableOutput, Ec2Error> {
    let text = input.route_table_id.unwrap_or_default();
    let row = region.ec2.route_table_named(&text)?;
    let id = row.id;
    if row.main.is_some() || !row.subnets.is_empty() {
        return Err(NetworkError::HasDependencies { kind: Kind::RouteTable, id: text }.into());
    }
    unless_dry_run(input.dry_run)?;
    region.ec2.route_tables.remove(&id);
    Ok(DeleteRouteTableOutput {})
}
