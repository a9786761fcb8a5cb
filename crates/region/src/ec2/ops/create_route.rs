//! CreateRoute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html>
//!
//! Supported: routes to the VPC's internet gateway, to a NAT gateway, along a VPC peering connection, to an instance
//! and to a network interface, whose machine sends nothing on here.
//! Refused by name: every other target, destinations of IPv6 and prefix lists, destinations inside the VPC.

use model::Caller;
use model::ec2::{CreateRouteInput, CreateRouteOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::vpc::{self, Route};
use crate::region::Region;

pub(crate) fn create_route(
    region: &mut Region,
    _caller: Caller,
    input: CreateRouteInput,
) -> Result<CreateRouteOutput, Ec2Error> {
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
    let whole = region.ec2.vpcs.get(&table.vpc).map(|vpc| vpc.cidrs().collect::<Vec<_>>());
    let whole = whole.unwrap_or_default();
    if whole.contains(&destination) || table.routes.iter().any(|route| route.destination == destination) {
        return Err(NetworkError::RouteExists(destination).into());
    }
    if whole.iter().any(|whole| whole.contains(&destination)) {
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
