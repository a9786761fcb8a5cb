//! CreateDefaultSubnet — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDefaultSubnet.html>
//!
//! Supported: the default subnet of a zone that has none: the first free /20 of the default VPC.

use model::Caller;
use model::ec2::{CreateDefaultSubnetInput, CreateDefaultSubnetOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::{Ec2Error, vpc};
use crate::region::Region;

pub(crate) fn create_default_subnet(
    region: &mut Region,
    _caller: Caller,
    input: CreateDefaultSubnetInput,
) -> Result<CreateDefaultSubnetOutput, Ec2Error> {
    let (name, id) = (input.availability_zone.as_deref(), input.availability_zone_id.as_deref());
    let Some(zone) = vpc::zone_named(region, name, id)? else {
        return Err(Ec2Error::MissingParameter("availabilityZone"));
    };
    let Some(default) = vpc::default_vpc(region).map(|row| row.id) else {
        return Err(NetworkError::NoDefaultVpcExists.into());
    };
    if let Some(row) = region.ec2.subnets.rows().find(|row| row.default_for_zone && row.zone == zone) {
        return Err(NetworkError::DefaultSubnetExists { subnet: row.id, zone }.into());
    }
    let Some(cidr) = vpc::free_default_block(region, default) else {
        return Err(NetworkError::LimitExceeded(Limit::Subnets).into());
    };
    unless_dry_run(input.dry_run)?;
    let id = vpc::create_default_subnet(region, default, zone, cidr);
    Ok(CreateDefaultSubnetOutput { subnet: region.ec2.subnets.get(&id).map(|row| row.to_shape(region)) })
}
