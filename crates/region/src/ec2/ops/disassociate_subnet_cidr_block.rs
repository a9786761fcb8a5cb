//! DisassociateSubnetCidrBlock — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateSubnetCidrBlock.html>
//!
//! Supported: an IPv6 block of which no interface has an address. Simplified: it takes no time.
use model::Caller;
use model::ec2::{
    DisassociateSubnetCidrBlockInput, DisassociateSubnetCidrBlockOutput, SubnetCidrBlockStateCode,
};

use crate::ec2::Ec2Error;
use crate::ec2::errors::own;
use crate::region::Region;

pub(crate) fn disassociate_subnet_cidr_block(
    region: &mut Region,
    _caller: Caller,
    input: DisassociateSubnetCidrBlockInput,
) -> Result<DisassociateSubnetCidrBlockOutput, Ec2Error> {
    let text = input.association_id.as_deref().unwrap_or_default();
    let found = region.ec2.subnets.rows().find_map(|subnet| {
        let block = subnet.ipv6_cidrs.iter().find(|block| block.id.to_string() == text)?;
        Some((subnet.id, block.clone()))
    });
    let Some((id, block)) = found else {
        let sentence = format!("The subnet CIDR block association ID '{text}' does not exist");
        return Err(own("InvalidSubnetCidrBlockAssociationIdError.NotFound", sentence));
    };
    let in_subnet = region.ec2.network_interfaces.rows().filter(|interface| interface.subnet == id);
    if in_subnet.flat_map(|interface| &interface.ipv6_addresses).any(|address| block.cidr.contains(address)) {
        let sentence = format!("The subnet currently has an address within CIDR block {}", block.cidr);
        return Err(own("InvalidCidrBlock.InUse", sentence));
    }
    if let Some(row) = region.ec2.subnets.get_mut(&id) {
        row.ipv6_cidrs.retain(|other| other.id != block.id);
        row.assign_ipv6_on_creation = false;
    }
    Ok(DisassociateSubnetCidrBlockOutput {
        ipv6_cidr_block_association: Some(block.to_shape(SubnetCidrBlockStateCode::Disassociating)),
        subnet_id: Some(id.to_string()),
    })
}
