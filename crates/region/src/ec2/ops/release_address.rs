//! ReleaseAddress — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReleaseAddress.html>
//!
//! Supported: by allocation id. One that somebody in the default VPC has is taken from them; elsewhere it has to be
//! disassociated first.

use model::Caller;
use model::ec2::{ReleaseAddressInput, ReleaseAddressOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn release_address(
    region: &mut Region,
    _caller: Caller,
    input: ReleaseAddressInput,
) -> Result<ReleaseAddressOutput, Ec2Error> {
    let Some(text) = input.allocation_id.as_deref() else {
        let refusal = match input.public_ip.as_deref() {
            Some(address) => {
                region.ec2.address_named(address)?;
                let sentence = "You must specify an allocation id when releasing a VPC elastic IP address";
                Ec2Error::InvalidParameterValue(sentence.to_owned())
            }
            None => Ec2Error::MissingParameter("AllocationId"),
        };
        return Err(refusal);
    };
    let row = region.ec2.allocation_named(text)?;
    if let Some(group) = input.network_border_group.filter(|group| group != region.name()) {
        return Err(Ec2Error::InvalidValue { value: group, parameter: "networkBorderGroup", why: "" });
    }
    let holder = row.association.and_then(|a| region.ec2.network_interfaces.get(&a.interface));
    let vpc = holder.and_then(|holder| region.ec2.vpcs.get(&holder.vpc));
    // In the default VPC it is taken from an instance, and from nothing else.
    let of_instance = holder.is_some_and(|holder| holder.instance().is_some());
    if vpc.is_some_and(|vpc| !vpc.is_default || !of_instance) {
        return Err(Ec2Error::AddressInUse(row.public_address));
    }
    let id = row.id;
    unless_dry_run(input.dry_run)?;
    region.disassociate_address(id);
    region.release_address(id);
    Ok(ReleaseAddressOutput {})
}
