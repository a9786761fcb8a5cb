//! ReplaceRoute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html>
//!
//! Supported: another target for a route, as CreateRoute takes them. Refused: the local route.

use model::Caller;
use model::ec2::{ReplaceRouteInput, ReplaceRouteOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::{Ec2Error, vpc};
use crate::region::Region;

pub(crate) fn replace_route(
    region: &mut Region,
    _caller: Caller,
    input: ReplaceRouteInput,
) -> Result<ReplaceRouteOutput, Ec2Error> {
    let table = region.ec2.route_table_named(input.route_table_id.as_deref().unwrap_or_default())?;
    let Some(destination) = input.destination_cidr_block.as_deref() else {
        return Err(Ec2Error::MissingParameter("destinationCidrBlock"));
    };
    let destination = vpc::cidr(destination, "destinationCidrBlock")?;
    let ends =
        (input.gateway_id.as_deref(), input.instance_id.as_deref(), input.network_interface_id.as_deref());
    let target = vpc::read_target(
        region,
        table,
        (input.nat_gateway_id.as_deref(), input.vpc_peering_connection_id.as_deref(), ends),
    )?;
    let id = table.id;
    let Some(place) = table.routes.iter().position(|route| route.destination == destination) else {
        return Err(NetworkError::NoRoute { destination, table: id }.into());
    };
    unless_dry_run(input.dry_run)?;
    let table = region.ec2.route_tables.get_mut(&id);
    if let Some(route) = table.and_then(|table| table.routes.get_mut(place)) {
        route.target = target;
    }
    Ok(ReplaceRouteOutput {})
}
