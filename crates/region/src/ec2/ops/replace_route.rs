//! ReplaceRoute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html>
//!
//! Supported: another target for a route, as CreateRoute takes them. Refused: the local route.

use model::Caller;
use model::ec2::{ReplaceRouteInput, ReplaceRouteOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::{Ec2Error, destination, vpc};
use crate::region::Region;

pub(crate) fn replace_route(
    region: &mut Region,
    _caller: Caller,
    input: ReplaceRouteInput,
) -> Result<ReplaceRouteOutput, Ec2Error> {
    let table = region.ec2.route_table_named(input.route_table_id.as_deref().unwrap_or_default())?;
    let (ipv4, ipv6) =
        (input.destination_cidr_block.as_deref(), input.destination_ipv6_cidr_block.as_deref());
    let destination = destination::read(region, (ipv4, ipv6, input.destination_prefix_list_id.as_deref()))?;
    let ends =
        (input.gateway_id.as_deref(), input.instance_id.as_deref(), input.network_interface_id.as_deref());
    let target = vpc::read_target(
        region,
        table,
        (
            input.nat_gateway_id.as_deref(),
            input.vpc_peering_connection_id.as_deref(),
            input.egress_only_internet_gateway_id.as_deref(),
            ends,
        ),
        destination,
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
