//! CreateRoute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html>
//!
//! Supported: routes for IPv4, for IPv6 (which nothing here speaks) and for prefix lists, to the VPC's internet gateway,
//! its egress-only internet gateways, NAT gateways, peering connections, to an instance and to a network interface, whose
//! machine sends nothing on here.
//! Refused by name: every other target, destinations inside the VPC. Simplified: a prefix list counts for one route.

use model::Caller;
use model::ec2::{CreateRouteInput, CreateRouteOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::vpc::{self, Route};
use crate::ec2::{Ec2Error, destination};
use crate::region::Region;

pub(crate) fn create_route(
    region: &mut Region,
    _caller: Caller,
    input: CreateRouteInput,
) -> Result<CreateRouteOutput, Ec2Error> {
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
    let whole = region.ec2.vpcs.get(&table.vpc);
    if whole.is_some_and(|whole| destination.is_local(whole))
        || table.routes.iter().any(|route| route.destination == destination)
    {
        return Err(NetworkError::RouteExists(destination).into());
    }
    if whole.is_some_and(|whole| destination.is_inside(whole)) {
        return Err(NetworkError::RouteInsideVpc(destination).into());
    }
    if table.routes.len() >= region.ec2.network_quotas.routes_per_table {
        return Err(NetworkError::LimitExceeded(Limit::Routes).into());
    }
    let id = table.id;
    unless_dry_run(input.dry_run)?;
    if let Some(table) = region.ec2.route_tables.get_mut(&id) {
        table.routes.push(Route { destination, target });
    }
    Ok(CreateRouteOutput { r#return: Some(true) })
}
