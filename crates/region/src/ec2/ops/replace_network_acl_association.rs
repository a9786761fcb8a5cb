//! ReplaceNetworkAclAssociation — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclAssociation.html>
//!
//! Supported: another list for a subnet of the same VPC.

use model::Caller;
use model::ec2::{ReplaceNetworkAclAssociationInput, ReplaceNetworkAclAssociationOutput};
use model::ids::NetworkAclAssociationId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Kind, NetworkError};
use crate::ec2::vpc::not_found;
use crate::ec2::{Ec2Error, network_acl};
use crate::region::Region;

pub(crate) fn replace_network_acl_association(
    region: &mut Region,
    _caller: Caller,
    input: ReplaceNetworkAclAssociationInput,
) -> Result<ReplaceNetworkAclAssociationOutput, Ec2Error> {
    let text = input.association_id.unwrap_or_default();
    let old = NetworkAclAssociationId::parse(&text);
    let find = |row: &crate::ec2::NetworkAcl| {
        let own = row.associations.iter().find(|(own, _)| Some(*own) == old);
        own.map(|(_, subnet)| (row.id, row.vpc, *subnet))
    };
    let found = region.ec2.network_acls.rows().find_map(find);
    let (from, vpc, subnet) = found.ok_or_else(|| not_found(Kind::Association, &text))?;
    let to = region.ec2.network_acl_named(input.network_acl_id.as_deref().unwrap_or_default())?;
    let id = to.id;
    if to.vpc != vpc {
        let (one, other) = (format!("networkAcl {id}"), format!("subnet {subnet}"));
        return Err(NetworkError::DifferentNetworks { one, other }.into());
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.network_acls.get_mut(&from) {
        row.associations.retain(|(_, own)| *own != subnet);
    }
    let new = network_acl::associate(region, id, subnet);
    Ok(ReplaceNetworkAclAssociationOutput { new_association_id: Some(new.to_string()) })
}
