//! CreateSubnet — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html>
//!
//! Supported: an IPv4 block of the VPC between /16 and /28 that no other subnet overlaps, a zone by name or id, tags.
//! Refused by name: IPv6, IPAM and Outposts. Simplified: without a zone it is the first one.

use model::Caller;
use model::ec2::{CreateSubnetInput, CreateSubnetOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::{Ec2Error, tags, vpc};
use crate::region::Region;

pub(crate) fn create_subnet(
    region: &mut Region,
    caller: Caller,
    input: CreateSubnetInput,
) -> Result<CreateSubnetOutput, Ec2Error> {
    let row = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?;
    let (id, whole) = (row.id, row.cidr);
    let zone =
        vpc::zone_named(region, input.availability_zone.as_deref(), input.availability_zone_id.as_deref())?;
    let Some(text) = input.cidr_block.as_deref() else {
        let sentence = "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.";
        return Err(Ec2Error::InvalidParameterCombination(sentence));
    };
    let cidr = vpc::cidr(text, "cidrBlock")?;
    if !(16..=28).contains(&cidr.prefix_len()) || !whole.contains(&cidr) {
        return Err(NetworkError::SubnetRange(text.to_owned()).into());
    }
    let in_vpc = || region.ec2.subnets.rows().filter(|other| other.vpc == id);
    if in_vpc().any(|other| vpc::overlap(other.cidr, cidr)) {
        return Err(NetworkError::SubnetConflict(text.to_owned()).into());
    }
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
    Ok(CreateSubnetOutput { subnet: region.ec2.subnets.get(&id).map(|row| row.to_shape(region)) })
}
