//! AssociateVpcCidrBlock — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateVpcCidrBlock.html>
//!
//! Supported: one more IPv4 block, or an IPv6 block of Amazon's; up to five of each.
//! Refused by name: IPAM pools, IPv6 blocks of one's own, border groups. Simplified: it takes no time.
use model::Caller;
use model::ec2::{AssociateVpcCidrBlockInput, AssociateVpcCidrBlockOutput, VpcCidrBlockStateCode};
use model::ids::VpcCidrBlockAssociationId;

use crate::ec2::cidr_blocks::{self, VpcCidrBlock};
use crate::ec2::{Ec2Error, vpc};
use crate::region::Region;

pub(crate) fn associate_vpc_cidr_block(
    region: &mut Region,
    _caller: Caller,
    input: AssociateVpcCidrBlockInput,
) -> Result<AssociateVpcCidrBlockOutput, Ec2Error> {
    let row = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?;
    let id = row.id;
    let vpc_id = Some(id.to_string());
    let state = VpcCidrBlockStateCode::Associating;
    match (input.cidr_block.as_deref(), input.amazon_provided_ipv6_cidr_block == Some(true)) {
        (Some(text), false) => {
            let cidr = vpc::cidr(text, "cidrBlock")?;
            cidr_blocks::check_vpc_block(row, text, cidr)?;
            let id_of_block =
                VpcCidrBlockAssociationId::from_bits(region.draw("ec2/vpc-cidr-association-id"));
            let block = VpcCidrBlock { id: id_of_block, cidr };
            let cidr_block_association = Some(block.to_shape(state));
            if let Some(row) = region.ec2.vpcs.get_mut(&id) {
                row.more_cidrs.push(block);
            }
            Ok(AssociateVpcCidrBlockOutput { cidr_block_association, vpc_id, ..Default::default() })
        }
        (None, true) => {
            cidr_blocks::check_amazon_ipv6(row)?;
            let block = vpc::add_amazon_ipv6(region, id);
            let ipv6_cidr_block_association = block.map(|block| block.to_shape(region, state));
            Ok(AssociateVpcCidrBlockOutput { ipv6_cidr_block_association, vpc_id, ..Default::default() })
        }
        (Some(_), true) => Err(Ec2Error::InvalidParameterCombination(
            "Only one of cidrBlock and amazonProvidedIpv6CidrBlock can be specified.",
        )),
        (None, false) => Err(Ec2Error::MissingParameter("cidrBlock")),
    }
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::scenario::worlds::{self, call, refusal};

    fn block(vpc: &str, cidr: &str) -> AssociateVpcCidrBlockInput {
        AssociateVpcCidrBlockInput {
            vpc_id: Some(vpc.to_owned()),
            cidr_block: Some(cidr.to_owned()),
            ..Default::default()
        }
    }

    #[test]
    fn a_vpc_grows_by_blocks_that_its_subnets_may_use() {
        let mut region = worlds::empty();
        let made = CreateVpcInput { cidr_block: Some("10.0.0.0/16".to_owned()), ..Default::default() };
        let vpc = call(&mut region, made).vpc.and_then(|vpc| vpc.vpc_id).expect("it has an id");
        let subnet = CreateSubnetInput {
            vpc_id: Some(vpc.clone()),
            cidr_block: Some("10.1.4.0/24".to_owned()),
            ..Default::default()
        };
        assert!(refusal(&mut region, subnet.clone()).starts_with("InvalidSubnet.Range"));
        let grown = call(&mut region, block(&vpc, "10.1.0.0/16")).cidr_block_association.expect("it grew");
        call(&mut region, subnet.clone());
        let shown = region.ask(DescribeVpcsInput { vpc_ids: vec![vpc.clone()], ..Default::default() });
        assert_eq!(shown.expect("it is there").vpcs[0].cidr_block_association_set.len(), 2);
        let disassociate = DisassociateVpcCidrBlockInput { association_id: grown.association_id };
        assert!(refusal(&mut region, disassociate).starts_with("InvalidCidrBlock.InUse"));
        assert!(refusal(&mut region, block(&vpc, "10.1.0.0/20")).contains("conflicts with another CIDR"));
        assert!(refusal(&mut region, block(&vpc, "192.168.0.0/16")).contains("is restricted"));
        for third in 2..5 {
            call(&mut region, block(&vpc, &format!("10.{third}.0.0/16")));
        }
        assert_eq!(
            refusal(&mut region, block(&vpc, "10.9.0.0/16")),
            format!("CidrLimitExceeded: This network {vpc} has met its maximum number of allowed CIDRs: 5")
        );
    }

    #[test]
    fn an_ipv6_block_is_amazons_and_a_subnets_lies_in_it() {
        let mut region = worlds::empty();
        let made = CreateVpcInput {
            cidr_block: Some("10.0.0.0/16".to_owned()),
            amazon_provided_ipv6_cidr_block: Some(true),
            ..Default::default()
        };
        let vpc = call(&mut region, made).vpc.expect("it was made");
        let block = vpc.ipv6_cidr_block_association_set[0].ipv6_cidr_block.clone().expect("it has one");
        assert!(block.ends_with("::/56"), "{block}");
        let inside = block.replace("::/56", "::/64");
        let subnet = CreateSubnetInput {
            vpc_id: vpc.vpc_id.clone(),
            cidr_block: Some("10.0.1.0/24".to_owned()),
            ipv6_cidr_block: Some(inside.clone()),
            ..Default::default()
        };
        let subnet = call(&mut region, subnet).subnet.expect("it was made");
        let shown = &subnet.ipv6_cidr_block_association_set[0];
        assert_eq!(shown.ipv6_cidr_block.as_ref(), Some(&inside));
        let interface = CreateNetworkInterfaceInput {
            subnet_id: subnet.subnet_id.clone(),
            ipv6_address_count: Some(2),
            ..Default::default()
        };
        let interface = call(&mut region, interface).network_interface.expect("it was made");
        assert_eq!(interface.ipv6_addresses.len(), 2);
        let start = inside.replace("::/64", ":");
        let address = interface.ipv6_addresses[0].ipv6_address.clone().expect("an address");
        assert!(address.starts_with(&start), "{address} {start}");
        let away = UnassignIpv6AddressesInput {
            network_interface_id: interface.network_interface_id.clone(),
            ipv6_addresses: vec![address.clone()],
        };
        call(&mut region, away.clone());
        assert!(refusal(&mut region, away).starts_with("InvalidParameterValue"));
        // A number of addresses or certain ones, and as many as an interface may have.
        let more = |count, addresses: &[&String]| AssignIpv6AddressesInput {
            network_interface_id: interface.network_interface_id.clone(),
            ipv6_address_count: Some(count),
            ipv6_addresses: addresses.iter().map(|one| (*one).clone()).collect(),
        };
        assert!(refusal(&mut region, more(1, &[&address])).starts_with("InvalidParameterCombination"));
        assert!(refusal(&mut region, more(51, &[])).starts_with("InvalidParameterValue"));
        // An interface that exists brings its addresses to an instance; none can be asked for beside them.
        let existing = InstanceNetworkInterfaceSpecification {
            device_index: Some(0),
            network_interface_id: interface.network_interface_id.clone(),
            ipv6_address_count: Some(1),
            ..Default::default()
        };
        let images = region.ask(DescribeImagesInput::default()).expect("describing works").images;
        let mut images =
            images.into_iter().filter(|one| one.architecture == Some(ArchitectureValues::X86_64));
        let image_id = images.next().and_then(|image| image.image_id);
        let launch = RunInstancesInput {
            image_id,
            instance_type: Some("t3.micro".to_owned()),
            min_count: Some(1),
            max_count: Some(1),
            network_interfaces: vec![existing],
            ..Default::default()
        };
        assert!(refusal(&mut region, launch).starts_with("InvalidParameterCombination"));
    }

    #[test]
    fn the_association_of_a_subnets_block_is_named_by_its_whole_id() {
        let mut region = worlds::empty();
        let made = CreateVpcInput {
            cidr_block: Some("10.0.0.0/16".to_owned()),
            amazon_provided_ipv6_cidr_block: Some(true),
            ..Default::default()
        };
        let vpc = call(&mut region, made).vpc.expect("it was made");
        let block = vpc.ipv6_cidr_block_association_set[0].ipv6_cidr_block.clone().expect("it has one");
        let subnet = CreateSubnetInput {
            vpc_id: vpc.vpc_id.clone(),
            cidr_block: Some("10.0.1.0/24".to_owned()),
            ..Default::default()
        };
        let subnet_id = call(&mut region, subnet).subnet.expect("it was made").subnet_id;
        let ipv6_cidr_block = Some(block.replace("::/56", "::/64"));
        let input = AssociateSubnetCidrBlockInput { subnet_id, ipv6_cidr_block };
        let association = call(&mut region, input).ipv6_cidr_block_association.expect("it was made");
        let association_id = association.association_id.expect("it has an id");
        assert_eq!(association_id.len(), "subnet-cidr-assoc-".len() + 17, "{association_id}");
        let gone =
            call(&mut region, DisassociateSubnetCidrBlockInput { association_id: Some(association_id) });
        let state = gone.ipv6_cidr_block_association.and_then(|one| one.ipv6_cidr_block_state);
        assert_eq!(state.and_then(|state| state.state), Some(SubnetCidrBlockStateCode::Disassociating));
    }
}
