//! AssociateSubnetCidrBlock — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateSubnetCidrBlock.html>
//!
//! Supported: one IPv6 block of the VPC's. Refused by name: IPAM pools. Simplified: it takes no time.
use model::Caller;
use model::ec2::{AssociateSubnetCidrBlockInput, AssociateSubnetCidrBlockOutput, SubnetCidrBlockStateCode};
use model::ids::SubnetCidrBlockAssociationId;

use crate::ec2::Ec2Error;
use crate::ec2::cidr_blocks::{self, SubnetIpv6CidrBlock};
use crate::ec2::errors::own;
use crate::region::Region;

pub(crate) fn associate_subnet_cidr_block(
    region: &mut Region,
    _caller: Caller,
    input: AssociateSubnetCidrBlockInput,
) -> Result<AssociateSubnetCidrBlockOutput, Ec2Error> {
    let subnet = region.ec2.subnet_named(input.subnet_id.as_deref().unwrap_or_default())?;
    let id = subnet.id;
    let text = input.ipv6_cidr_block.as_deref().ok_or_else(|| {
        own("MissingParameter", "Either 'ipv6CidrBlock' or 'ipv6IpamPoolId' should be provided.")
    })?;
    let cidr = cidr_blocks::read_ipv6(text)?;
    let vpc = region.ec2.vpc_named(&subnet.vpc.to_string())?;
    if !subnet.ipv6_cidrs.is_empty() {
        let sentence = format!("This network {id} has met its maximum number of allowed CIDRs: 1");
        return Err(own("CidrLimitExceeded", sentence));
    }
    cidr_blocks::check_subnet_ipv6(region, vpc, text, cidr)?;
    let association = SubnetCidrBlockAssociationId::from_bits(region.draw("ec2/subnet-cidr-association-id"));
    let block = SubnetIpv6CidrBlock { id: association, cidr };
    let ipv6_cidr_block_association = Some(block.to_shape(SubnetCidrBlockStateCode::Associating));
    if let Some(row) = region.ec2.subnets.get_mut(&id) {
        row.ipv6_cidrs.push(block);
    }
    Ok(AssociateSubnetCidrBlockOutput { ipv6_cidr_block_association, subnet_id: Some(id.to_string()) })
}
