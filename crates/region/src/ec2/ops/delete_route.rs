//! DeleteRoute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRoute.html>
//!
//! Supported: every route but the local one.

use model::Caller;
use model::ec2::{DeleteRouteInput, DeleteRouteOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::{Ec2Error, destination};
use crate::region::Region;

pub(crate) fn delete_route(
    region: &mut Region,
    _caller: Caller,
    input: DeleteRouteInput,
) -> Result<DeleteRouteOutput, Ec2Error> {
    let table = region.ec2.route_table_named(input.route_table_id.as_deref().unwrap_or_default())?;
    let (ipv4, ipv6) =
        (input.destination_cidr_block.as_deref(), input.destination_ipv6_cidr_block.as_deref());
    let destination = destination::read(region, (ipv4, ipv6, input.destination_prefix_list_id.as_deref()))?;
    let id = table.id;
    if region.ec2.vpcs.get(&table.vpc).is_some_and(|whole| destination.is_local(whole)) {
        return Err(NetworkError::LocalRoute { destination, table: id }.into());
    }
    if !table.routes.iter().any(|route| route.destination == destination) {
        return Err(NetworkError::NoRoute { destination, table: id }.into());
    }
    unless_dry_run(input.dry_run)?;
    if let Some(table) = region.ec2.route_tables.get_mut(&id) {
        table.routes.retain(|route| route.destination != destination);
    }
    Ok(DeleteRouteOutput {})
}
