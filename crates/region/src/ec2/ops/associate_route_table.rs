//! AssociateRouteTable — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html>
//!
//! Supported: a table for a subnet that names none; the same again changes nothing. Refused by name: gateways.

use model::Caller;
use model::ec2::{AssociateRouteTableInput, AssociateRouteTableOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::{Ec2Error, vpc};
use crate::region::Region;

pub(crate) fn associate_route_table(
    region: &mut Region,
    _caller: Caller,
    input: AssociateRouteTableInput,
) -> Result<AssociateRouteTableOutput, Ec2Error> {
    let table = region.ec2.route_table_named(input.route_table_id.as_deref().unwrap_or_default())?;
    let Some(subnet) = input.subnet_id.as_deref() else { return Err(Ec2Error::MissingParameter("subnetId")) };
    let subnet = region.ec2.subnet_named(subnet)?;
    let (id, subnet_id) = (table.id, subnet.id);
    if table.vpc != subnet.vpc {
        let (one, other) = (format!("Route table {id}"), format!("subnet {subnet_id}"));
        return Err(NetworkError::DifferentNetworks { one, other }.into());
    }
    let named = |row: &crate::ec2::RouteTable| {
        let own = row.subnets.iter().find(|(_, own)| *own == subnet_id);
        own.map(|(association, _)| (*association, row.id))
    };
    let association = match region.ec2.route_tables.rows().find_map(named) {
        Some((_, other)) if other != id => return Err(NetworkError::AssociationConflict(id).into()),
        same => same.map(|(association, _)| association),
    };
    unless_dry_run(input.dry_run)?;
    let association = match association {
        Some(association) => association,
        None => {
            let association = vpc::new_association(region);
            if let Some(table) = region.ec2.route_tables.get_mut(&id) {
                table.subnets.push((association, subnet_id));
            }
            association
        }
    };
    Ok(AssociateRouteTableOutput {
        association_id: Some(association.to_string()),
        association_state: vpc::associated(),
    })
}
