//! DeleteVpc — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpc.html>
//!
//! Supported: refused while it has subnets, gateways, or security groups, route tables and network ACLs beside those that
//! were made with it, which go with it.

use model::Caller;
use model::ec2::{DeleteVpcInput, DeleteVpcOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Kind, NetworkError};
use crate::ec2::{Ec2Error, security_group, vpc_peering};
use crate::region::Region;

pub(crate) fn delete_vpc(
    region: &mut Region,
    _caller: Caller,
    input: DeleteVpcInput,
) -> Result<DeleteVpcOutput, Ec2Error> {
    let text = input.vpc_id.unwrap_or_default();
    let id = region.ec2.vpc_named(&text)?.id;
    let ec2 = &region.ec2;
    let in_use = ec2.subnets.rows().any(|row| row.vpc == id)
        || ec2.internet_gateways.rows().any(|row| row.vpc == Some(id))
        || ec2.egress_only_internet_gateways.rows().any(|row| row.vpc == id)
        || ec2.vpc_endpoints.rows().any(|row| row.vpc == id)
        || ec2.network_interfaces.rows().any(|row| row.vpc == id)
        || ec2.security_groups.rows().any(|row| row.vpc == id && row.name != "default")
        || ec2.route_tables.rows().any(|row| row.vpc == id && row.main.is_none())
        || ec2.network_acls.rows().any(|row| row.vpc == id && !row.is_default);
    if in_use {
        return Err(NetworkError::HasDependencies { kind: Kind::Vpc, id: text }.into());
    }
    unless_dry_run(input.dry_run)?;
    if let Some(group) = security_group::in_vpc(region, id, "default").map(|group| group.id) {
        security_group::remove(region, group);
    }
    let tables = region.ec2.route_tables.rows().filter(|row| row.vpc == id);
    for table in tables.map(|row| row.id).collect::<Vec<_>>() {
        region.ec2.route_tables.remove(&table);
    }
    let acls = region.ec2.network_acls.rows().filter(|row| row.vpc == id);
    for acl in acls.map(|row| row.id).collect::<Vec<_>>() {
        region.ec2.network_acls.remove(&acl);
    }
    vpc_peering::forget_vpc(region, id);
    region.ec2.vpcs.remove(&id);
    Ok(DeleteVpcOutput {})
}
