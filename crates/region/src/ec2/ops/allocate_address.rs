//! AllocateAddress — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress.html>
//!
//! Supported: an address of Amazon's for VPCs, also one that the account gave back and nobody has got since; tags.
//! Refused by name: `Domain` standard, pools of a learner's own.

use std::net::Ipv4Addr;

use model::Caller;
use model::ec2::{AllocateAddressInput, AllocateAddressOutput, DomainType};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::{Ec2Error, tags};
use crate::region::Region;

/// An address that the account gave back and can have again
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eips-releasing.html>).
fn recoverable(region: &Region, text: &str) -> Result<Ipv4Addr, Ec2Error> {
    let address = text.parse().ok().filter(|address: &Ipv4Addr| {
        region.ec2.released_addresses.contains(address)
            && !region.ec2.public_addresses.contains_key(address)
            && !region.ec2.elastic_addresses.contains_key(address)
    });
    address.ok_or_else(|| NetworkError::AddressNotFound(text.to_owned()).into())
}

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
    let wanted = input.address.as_deref().map(|text| recoverable(region, text)).transpose()?;
    unless_dry_run(input.dry_run)?;
    let id = region.allocate_address(wanted, tags);
    let public_ip = region.ec2.addresses.get(&id).map(|row| row.public_address.to_string());
    Ok(AllocateAddressOutput {
        allocation_id: Some(id.to_string()),
        public_ipv4_pool: Some("amazon".to_owned()),
        network_border_group: Some(region.name().to_owned()),
        domain: Some(DomainType::Vpc),
        public_ip,
    })
}

#[cfg(test)]
mod tests {
    use model::ec2::{AllocateAddressInput, ReleaseAddressInput};

    use crate::scenario::worlds::{self, call, refusal};

    #[test]
    fn an_address_that_was_given_back_can_be_had_again() {
        let mut region = worlds::empty();
        let made = call(&mut region, AllocateAddressInput::default());
        let again = AllocateAddressInput { address: made.public_ip.clone(), ..Default::default() };
        assert!(refusal(&mut region, again.clone()).starts_with("InvalidAddress.NotFound"));
        call(&mut region, ReleaseAddressInput { allocation_id: made.allocation_id, ..Default::default() });
        assert_eq!(call(&mut region, again).public_ip, made.public_ip);
        let never = AllocateAddressInput { address: Some("203.0.113.9".to_owned()), ..Default::default() };
        assert!(refusal(&mut region, never).starts_with("InvalidAddress.NotFound"));
    }
}
