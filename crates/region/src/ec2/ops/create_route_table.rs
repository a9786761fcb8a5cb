//! CreateRouteTable — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRouteTable.html>
//!
//! Supported: a table with the local route, tags, client tokens.

use model::Caller;
use model::ec2::{CreateRouteTableInput, CreateRouteTableOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::{Ec2Error, tags, vpc};
use crate::region::Region;

pub(crate) fn create_route_table(
    region: &mut Region,
    caller: Caller,
    input: CreateRouteTableInput,
) -> Result<CreateRouteTableOutput, Ec2Error> {
    let token = input.client_token.clone();
    let earlier = vpc::made_before(region, "CreateRouteTable", token.as_deref(), &input)?;
    if let Some(row) = earlier.and_then(|id| region.ec2.route_table_named(&id).ok()) {
        return Ok(CreateRouteTableOutput { route_table: Some(row.to_shape(region)), client_token: token });
    }
    let vpc = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?.id;
    tags::check_resource_types(&input.tag_specifications, &["route-table"])?;
    let tags = tags::for_new(&input.tag_specifications, "route-table", caller)?;
    let count = region.ec2.route_tables.rows().filter(|row| row.vpc == vpc).count();
    if count >= region.ec2.network_quotas.route_tables_per_vpc {
        return Err(NetworkError::LimitExceeded(Limit::RouteTables).into());
    }
    unless_dry_run(input.dry_run)?;
    let id = vpc::create_route_table(region, vpc, false, tags);
    vpc::remember(region, "CreateRouteTable", token.as_deref(), &input, id.to_string());
    let route_table = region.ec2.route_tables.get(&id).map(|row| row.to_shape(region));
    Ok(CreateRouteTableOutput { route_table, client_token: token })
}
