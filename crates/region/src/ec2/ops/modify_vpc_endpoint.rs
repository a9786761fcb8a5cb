//! ModifyVpcEndpoint — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html>
//!
//! Supported: route tables and the policy of a gateway endpoint. Refused by name: what only interface endpoints have.

use model::Caller;
use model::ec2::{ModifyVpcEndpointInput, ModifyVpcEndpointOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::vpc_endpoint::{self, FULL_ACCESS};
use crate::region::Region;

pub(crate) fn modify_vpc_endpoint(
    region: &mut Region,
    _caller: Caller,
    input: ModifyVpcEndpointInput,
) -> Result<ModifyVpcEndpointOutput, Ec2Error> {
    let row = region.ec2.vpc_endpoint_named(input.vpc_endpoint_id.as_deref().unwrap_or_default())?;
    let (id, vpc) = (row.id, row.vpc);
    let added = vpc_endpoint::read_tables(region, vpc, &input.add_route_table_ids)?;
    let removed = vpc_endpoint::read_tables(region, vpc, &input.remove_route_table_ids)?;
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.vpc_endpoints.get_mut(&id) {
        row.route_tables.retain(|table| !removed.contains(table));
        for table in added {
            if !row.route_tables.contains(&table) {
                row.route_tables.push(table);
            }
        }
        if input.reset_policy == Some(true) {
            row.policy = FULL_ACCESS.to_owned();
        } else if let Some(policy) = input.policy_document {
            row.policy = policy;
        }
    }
    Ok(ModifyVpcEndpointOutput { r#return: Some(true) })
}
