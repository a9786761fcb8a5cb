//! DisassociateVpcCidrBlock — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateVpcCidrBlock.html>
//!
//! Supported: blocks beside the first that no subnet uses, IPv6 blocks too. Simplified: it takes no time.
use model::Caller;
use model::ec2::{DisassociateVpcCidrBlockInput, DisassociateVpcCidrBlockOutput, VpcCidrBlockStateCode};

use crate::ec2::Ec2Error;
use crate::ec2::errors::own;
use crate::region::Region;

pub(crate) fn disassociate_vpc_cidr_block(
    region: &mut Region,
    _caller: Caller,
    input: DisassociateVpcCidrBlockInput,
) -> Result<DisassociateVpcCidrBlockOutput, Ec2Error> {
    let text = input.association_id.as_deref().unwrap_or_default();
    let state = VpcCidrBlockStateCode::Disassociating;
    for id in region.ec2.vpcs.ids().copied().collect::<Vec<_>>() {
        let Some(vpc) = region.ec2.vpcs.get(&id) else { continue };
        let vpc_id = Some(id.to_string());
        if vpc.cidr_association() == text {
            let sentence = format!(
                "The vpc CIDR block with association ID {text} may not be disassociated. It is the primary IPv4 CIDR \
                 block of the VPC"
            );
            return Err(own("OperationNotPermitted", sentence));
        }
        let in_vpc = || region.ec2.subnets.rows().filter(|subnet| subnet.vpc == id);
        if let Some(block) = vpc.more_cidrs.iter().find(|block| block.id.to_string() == text) {
            if in_vpc().filter_map(|subnet| subnet.cidr).any(|cidr| block.cidr.contains(&cidr)) {
                return Err(in_use(&block.cidr.to_string()));
            }
            let cidr_block_association = Some(block.to_shape(state));
            let block = block.id;
            if let Some(row) = region.ec2.vpcs.get_mut(&id) {
                row.more_cidrs.retain(|other| other.id != block);
            }
            return Ok(DisassociateVpcCidrBlockOutput {
                cidr_block_association,
                vpc_id,
                ..Default::default()
            });
        }
        if let Some(block) = vpc.ipv6_cidrs.iter().find(|block| block.id.to_string() == text) {
            if in_vpc().flat_map(|subnet| &subnet.ipv6_cidrs).any(|own| block.cidr.contains(&own.cidr)) {
                return Err(in_use(&block.cidr.to_string()));
            }
            let ipv6_cidr_block_association = Some(block.to_shape(region, state));
            let block = block.id;
            if let Some(row) = region.ec2.vpcs.get_mut(&id) {
                row.ipv6_cidrs.retain(|other| other.id != block);
            }
            return Ok(DisassociateVpcCidrBlockOutput {
                ipv6_cidr_block_association,
                vpc_id,
                ..Default::default()
            });
        }
    }
    let sentence = format!("The vpc CIDR block association ID '{text}' does not exist");
    Err(own("InvalidVpcCidrBlockAssociationIdError.NotFound", sentence))
}

fn in_use(block: &str) -> Ec2Error {
    own("InvalidCidrBlock.InUse", format!("The vpc currently has a subnet within CIDR block {block}"))
}
