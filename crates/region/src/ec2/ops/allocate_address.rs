//! AllocateAddress — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress.html>
//!
//! Supported: an address of Amazon's for VPCs, tags.
//! Refused by name: `Domain` standard, pools of a learner's own, a certain address.

use model::Caller;
use model::ec2::{AllocateAddressInput, AllocateAddressOutput, DomainType};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::{Ec2Error, tags};
use crate::region::Region;

pub(crate) fn allocate_address(
    region: &mut Region,
    caller: Caller,
    input: AllocateAddressInput,
) -> Result<AllocateAddressOutput, Ec2Error> {
    if input.domain == Some(DomainType::Standard) {
        return Err(Ec2Error::UnsupportedParameter("Domain"));
    }
    if input.public_ipv4_pool.as_deref().is_some_and(|pool| pool != "amazon") {
        return Err(Ec2Error::UnsupportedParameter("PublicIpv4Pool"));
    }
    if let Some(group) = input.network_border_group.filter(|group| group != region.name()) {
        let why = "";
        return Err(Ec2Error::InvalidValue { value: group, parameter: "networkBorderGroup", why });
    }
    tags::check_resource_types(&input.tag_specifications, &["elastic-ip"])?;
    let tags = tags::for_new(&input.tag_specifications, "elastic-ip", caller)?;
    if region.ec2.addresses.len() >= region.ec2.network_quotas.addresses {
        return Err(NetworkError::LimitExceeded(Limit::Addresses).into());
    }
    unless_dry_run(input.dry_run)?;
    let id = region.allocate_address(tags);
    let public_ip = region.ec2.addresses.get(&id).map(|row| row.public_address.to_string());
    Ok(AllocateAddressOutput {
        allocation_id: Some(id.to_string()),
        public_ipv4_pool: Some("amazon".to_owned()),
        network_border_group: Some(region.name().to_owned()),
        domain: Some(DomainType::Vpc),
        public_ip,
    })
}
