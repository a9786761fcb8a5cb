//! ReplaceRouteTableAssociation — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRouteTableAssociation.html>
//!
//! Supported: another table for a subnet, and another main table for a VPC.

use model::Caller;
use model::ec2::{ReplaceRouteTableAssociationInput, ReplaceRouteTableAssociationOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::{Ec2Error, vpc};
use crate::region::Region;

pub(crate) fn replace_route_table_association(
    region: &mut Region,
    _caller: Caller,
    input: ReplaceRouteTableAssociationInput,
) -> Result<ReplaceRouteTableAssociationOutput, Ec2Error> {
    let (old, from, subnet) =
        region.ec2.route_table_association_named(input.association_id.as_deref().unwrap_or_default())?;
    let to = region.ec2.route_table_named(input.route_table_id.as_deref().unwrap_or_default())?;
    let id = to.id;
    if region.ec2.route_tables.get(&from).is_some_and(|row| row.vpc != to.vpc) {
        let (one, other) = (format!("Route table {id}"), format!("route table {from}"));
        return Err(NetworkError::DifferentNetworks { one, other }.into());
    }
    unless_dry_run(input.dry_run)?;
    let new = match from == id {
        true => old,
        false => vpc::new_association(region),
    };
    if let Some(row) = region.ec2.route_tables.get_mut(&from) {
        row.main = row.main.filter(|own| *own != old);
        row.subnets.retain(|(own, _)| *own != old);
    }
    if let Some(row) = region.ec2.route_tables.get_mut(&id) {
        match subnet {
            Some(subnet) => row.subnets.push((new, subnet)),
            None => row.main = Some(new),
        }
    }
    Ok(ReplaceRouteTableAssociationOutput {
        new_association_id: Some(new.to_string()),
        association_state: vpc::associated(),
    })
}
