//! ModifySubnetAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html>
//!
//! Supported: one attribute a call, as AWS has it: `MapPublicIpOnLaunch` and `AssignIpv6AddressOnCreation`, for
//! launches and interfaces from now on, and those about names and DNS64, which are shown and have no effect here, where
//! nothing speaks IPv6.

use model::Caller;
use model::ec2::{HostnameType, ModifySubnetAttributeInput, ModifySubnetAttributeOutput};
use model::ids::SubnetId;

use crate::ec2::Ec2Error;
use crate::region::Region;

pub(crate) fn modify_subnet_attribute(
    region: &mut Region,
    _caller: Caller,
    input: ModifySubnetAttributeInput,
) -> Result<ModifySubnetAttributeOutput, Ec2Error> {
    let text = input.subnet_id.unwrap_or_default();
    let known = SubnetId::parse(&text).filter(|id| region.ec2.subnets.contains(id));
    let id = known.ok_or(Ec2Error::SubnetNotFound(text))?;
    let public = input.map_public_ip_on_launch.and_then(|attribute| attribute.value);
    let record = input.enable_resource_name_dns_a_record_on_launch.and_then(|attribute| attribute.value);
    let record6 = input.enable_resource_name_dns_aaaa_record_on_launch.and_then(|attribute| attribute.value);
    let dns64 = input.enable_dns64.and_then(|attribute| attribute.value);
    let hostname = input.private_dns_hostname_type_on_launch;
    let ipv6 = input.assign_ipv6_address_on_creation.and_then(|attribute| attribute.value);
    let named = [
        public.is_some(),
        record.is_some(),
        record6.is_some(),
        dns64.is_some(),
        hostname.is_some(),
        ipv6.is_some(),
    ];
    match named.into_iter().filter(|is| *is).count() {
        0 => return Err(Ec2Error::InvalidParameterCombination("No attributes specified.")),
        1 => {}
        _ => {
            return Err(Ec2Error::InvalidParameterCombination(
                "Fields for multiple attribute types specified",
            ));
        }
    }
    if ipv6 == Some(true) && region.ec2.subnets.get(&id).is_some_and(|row| row.ipv6_cidrs.is_empty()) {
        let sentence = format!(
            "Invalid value 'true' for assignIpv6AddressOnCreation. The subnet {id} has no IPv6 CIDR."
        );
        return Err(Ec2Error::InvalidParameterValue(sentence));
    }
    if let Some(row) = region.ec2.subnets.get_mut(&id) {
        row.assign_ipv6_on_creation = ipv6.unwrap_or(row.assign_ipv6_on_creation);
        row.map_public_ip_on_launch = public.unwrap_or(row.map_public_ip_on_launch);
        row.resource_name_dns_a_record = record.unwrap_or(row.resource_name_dns_a_record);
        row.resource_name_dns_aaaa_record = record6.unwrap_or(row.resource_name_dns_aaaa_record);
        row.dns64 = dns64.unwrap_or(row.dns64);
        row.named_by_resource =
            hostname.map_or(row.named_by_resource, |hostname| hostname == HostnameType::ResourceName);
    }
    Ok(ModifySubnetAttributeOutput {})
}
