//! CreateSubnet — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html>
//!
//! Supported: an IPv4 block of the VPC between /16 and /28 that no other subnet overlaps, a zone by name or id, tags.
//! An IPv6 block of the VPC's, beside the IPv4 block or alone; nothing is launched into a subnet with IPv6 alone, since
//! nothing here speaks it. Refused by name: IPAM and Outposts. Simplified: without a zone it is the first one.

use model::Caller;
use model::ec2::{CreateSubnetInput, CreateSubnetOutput};
use model::ids::SubnetCidrBlockAssociationId;

use crate::ec2::cidr_blocks::SubnetIpv6CidrBlock;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::own;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::{Ec2Error, cidr_blocks, tags, vpc};
use crate::region::Region;

pub(crate) fn create_subnet(
    region: &mut Region,
    caller: Caller,
    input: CreateSubnetInput,
) -> Result<CreateSubnetOutput, Ec2Error> {
    let row = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?;
    let (id, row) = (row.id, row.clone());
    let zone =
        vpc::zone_named(region, input.availability_zone.as_deref(), input.availability_zone_id.as_deref())?;
    let in_vpc = || region.ec2.subnets.rows().filter(|other| other.vpc == id);
    let native = input.ipv6_native == Some(true);
    let cidr = if native {
        check_native(&input)?;
        None
    } else {
        let Some(text) = input.cidr_block.as_deref() else {
            let sentence = "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.";
            return Err(Ec2Error::InvalidParameterCombination(sentence));
        };
        let cidr = vpc::cidr(text, "cidrBlock")?;
        if !(16..=28).contains(&cidr.prefix_len()) || !row.holds(cidr) {
            return Err(NetworkError::SubnetRange(text.to_owned()).into());
        }
        if in_vpc().filter_map(|other| other.cidr).any(|other| vpc::overlap(other, cidr)) {
            return Err(NetworkError::SubnetConflict(text.to_owned()).into());
        }
        Some(cidr)
    };
    let ipv6 = match input.ipv6_cidr_block.as_deref() {
        Some(text) => {
            let block = cidr_blocks::read_ipv6(text)?;
            cidr_blocks::check_subnet_ipv6(region, &row, text, block)?;
            Some(block)
        }
        None => None,
    };
    if in_vpc().count() >= region.ec2.network_quotas.subnets_per_vpc {
        return Err(NetworkError::LimitExceeded(Limit::Subnets).into());
    }
    tags::check_resource_types(&input.tag_specifications, &["subnet"])?;
    let tags = tags::for_new(&input.tag_specifications, "subnet", caller)?;
    unless_dry_run(input.dry_run)?;
    let Some(zone) = zone.or_else(|| region.ec2.zones.first().cloned()) else {
        return Err(Ec2Error::MissingParameter("availabilityZone"));
    };
    let id = vpc::create_subnet(region, id, zone, cidr, tags);
    if let Some(block) = ipv6 {
        let association =
            SubnetCidrBlockAssociationId::from_bits(region.draw("ec2/subnet-cidr-association-id"));
        if let Some(row) = region.ec2.subnets.get_mut(&id) {
            row.ipv6_cidrs.push(SubnetIpv6CidrBlock { id: association, cidr: block });
            // <https://docs.aws.amazon.com/vpc/latest/userguide/subnet-ip-address-range.html>
            row.assign_ipv6_on_creation = native;
        }
    }
    Ok(CreateSubnetOutput { subnet: region.ec2.subnets.get(&id).map(|row| row.to_shape(region)) })
}

/// Refuses what a subnet with IPv6 alone cannot be.
fn check_native(input: &CreateSubnetInput) -> Result<(), Ec2Error> {
    match (&input.cidr_block, &input.ipv6_cidr_block) {
        (_, None) => {
            Err(own("MissingParameter", "Either 'ipv6CidrBlock' or 'ipv6IpamPoolId' should be provided."))
        }
        (Some(_), Some(_)) => Err(Ec2Error::InvalidParameterCombination(
            "When specifying ipv4 parameters, cidrBlock or ipv4IpamPoolId, you cannot set ipv6Native to true.",
        )),
        (None, Some(_)) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::scenario::worlds::{self, call, refusal};

    #[test]
    fn a_subnet_with_ipv6_alone_is_shown_and_takes_nothing_in() {
        let mut region = worlds::empty();
        let vpc = CreateVpcInput {
            cidr_block: Some("10.0.0.0/16".to_owned()),
            amazon_provided_ipv6_cidr_block: Some(true),
            ..Default::default()
        };
        let vpc_id = call(&mut region, vpc).vpc.expect("it was made").vpc_id;
        let ids = vpc_id.iter().cloned().collect();
        let vpcs =
            region.ask(DescribeVpcsInput { vpc_ids: ids, ..Default::default() }).expect("it is there").vpcs;
        let block = vpcs[0].ipv6_cidr_block_association_set[0].ipv6_cidr_block.clone();
        let native = CreateSubnetInput {
            vpc_id,
            ipv6_native: Some(true),
            ipv6_cidr_block: block.map(|block| block.replace("/56", "/64")),
            ..Default::default()
        };
        let subnet = call(&mut region, native.clone()).subnet.expect("it was made");
        assert_eq!((subnet.ipv6_native, subnet.assign_ipv6_address_on_creation), (Some(true), Some(true)));
        assert_eq!((subnet.cidr_block.as_ref(), subnet.available_ip_address_count), (None, Some(0)));
        assert!(refusal(&mut region, native).starts_with("InvalidSubnet.Conflict"));
        let subnet_id = subnet.subnet_id;
        let interface = CreateNetworkInterfaceInput { subnet_id: subnet_id.clone(), ..Default::default() };
        assert!(refusal(&mut region, interface).contains("IPv6 alone"));
        let image_id = region.ask(DescribeImagesInput::default()).expect("a list").images.remove(0).image_id;
        let launch = RunInstancesInput {
            image_id,
            instance_type: Some("t3.micro".to_owned()),
            subnet_id: subnet_id.clone(),
            min_count: Some(1),
            max_count: Some(1),
            ..Default::default()
        };
        assert!(refusal(&mut region, launch).contains("IPv6 alone"));
        let on = Some(AttributeBooleanValue { value: Some(true) });
        let dns64 = ModifySubnetAttributeInput {
            subnet_id: subnet_id.clone(),
            enable_dns64: on.clone(),
            ..Default::default()
        };
        call(&mut region, dns64);
        let record = ModifySubnetAttributeInput {
            subnet_id,
            enable_resource_name_dns_aaaa_record_on_launch: on,
            ..Default::default()
        };
        call(&mut region, record);
        for name in [
            "enable-dns64",
            "ipv6-native",
            "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record",
        ] {
            let filters = vec![Filter { name: Some(name.to_owned()), values: vec!["true".to_owned()] }];
            let found = region.ask(DescribeSubnetsInput { filters, ..Default::default() }).expect("a list");
            assert_eq!(found.subnets.len(), 1, "{name}");
        }
    }
}
