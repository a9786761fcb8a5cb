//! DeleteSubnet — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnet.html>
//!
//! Supported: refused while a network interface is in it. Its associations with a route table and a network ACL go with it.

use model::Caller;
use model::ec2::{DeleteSubnetInput, DeleteSubnetOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Kind, NetworkError};
use crate::region::Region;

pub(crate) fn delete_subnet(
    region: &mut Region,
    _caller: Caller,
    input: DeleteSubnetInput,
) -> Result<DeleteSubnetOutput, Ec2Error> {
    let text = input.subnet_id.unwrap_or_default();
    let id = region.ec2.subnet_named(&text)?.id;
    if region.ec2.network_interfaces.rows().any(|row| row.subnet == id) {
        return Err(NetworkError::HasDependencies { kind: Kind::Subnet, id: text }.into());
    }
    unless_dry_run(input.dry_run)?;
    let table = region.ec2.route_tables.rows().find(|row| row.subnets.iter().any(|(_, own)| *own == id));
    if let Some(table) = table.map(|row| row.id)
        && let Some(row) = region.ec2.route_tables.get_mut(&table)
    {
        row.subnets.retain(|(_, own)| *own != id);
    }
    if let Some(acl) = region.network_acl_of(id).map(|row| row.id)
        && let Some(row) = region.ec2.network_acls.get_mut(&acl)
    {
        row.associations.retain(|(_, own)| *own != id);
    }
    region.ec2.subnets.remove(&id);
    Ok(DeleteSubnetOutput {})
}
