//! CreateVpc — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html>
//!
//! Supported: an IPv4 block between /16 and /28, an IPv6 block of Amazon's, tenancies `default` and `dedicated`,
//! tags. What every VPC has is made with it: default security group, default network ACL, main route table.
//! Refused by name: IPv6 of one's own, and IPAM.

use model::Caller;
use model::ec2::{CreateVpcInput, CreateVpcOutput, Tenancy};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::{Ec2Error, security_group, tags, vpc};
use crate::region::Region;

pub(crate) fn create_vpc(
    region: &mut Region,
    caller: Caller,
    input: CreateVpcInput,
) -> Result<CreateVpcOutput, Ec2Error> {
    let Some(text) = input.cidr_block.as_deref() else { return Err(Ec2Error::MissingParameter("cidrBlock")) };
    let cidr = vpc::cidr(text, "cidrBlock")?;
    if !(16..=28).contains(&cidr.prefix_len()) {
        return Err(NetworkError::VpcRange(text.to_owned()).into());
    }
    let dedicated = match input.instance_tenancy {
        None | Some(Tenancy::Default) => false,
        Some(Tenancy::Dedicated) => true,
        Some(Tenancy::Host) => {
            let (value, why) = ("host".to_owned(), "");
            return Err(Ec2Error::InvalidValue { value, parameter: "instanceTenancy", why });
        }
    };
    tags::check_resource_types(&input.tag_specifications, &["vpc"])?;
    let tags = tags::for_new(&input.tag_specifications, "vpc", caller)?;
    if region.ec2.vpcs.len() >= region.ec2.network_quotas.vpcs {
        return Err(NetworkError::LimitExceeded(Limit::Vpcs).into());
    }
    unless_dry_run(input.dry_run)?;
    let id = vpc::create(region, cidr, false, tags);
    if let Some(row) = region.ec2.vpcs.get_mut(&id) {
        row.dedicated = dedicated;
    }
    if input.amazon_provided_ipv6_cidr_block == Some(true) {
        vpc::add_amazon_ipv6(region, id);
        if let Some(group) = security_group::in_vpc(region, id, "default").map(|group| group.id) {
            security_group::let_ipv6_out(region, group);
        }
    }
    let vpc = region.ec2.vpcs.get(&id).map(|row| vpc::as_just_made(row.to_shape(region)));
    Ok(CreateVpcOutput { vpc })
}
