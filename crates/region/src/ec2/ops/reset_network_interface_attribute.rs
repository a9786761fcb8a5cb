//! ResetNetworkInterfaceAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetNetworkInterfaceAttribute.html>
//!
//! Supported: the source/destination check, which is on again.

use model::Caller;
use model::ec2::{ResetNetworkInterfaceAttributeInput, ResetNetworkInterfaceAttributeOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn reset_network_interface_attribute(
    region: &mut Region,
    _caller: Caller,
    input: ResetNetworkInterfaceAttributeInput,
) -> Result<ResetNetworkInterfaceAttributeOutput, Ec2Error> {
    let id = region.ec2.own_network_interface(input.network_interface_id.as_deref().unwrap_or_default())?.id;
    if input.source_dest_check.is_none() {
        return Err(Ec2Error::InvalidParameterCombination("No attributes specified."));
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.network_interfaces.get_mut(&id) {
        row.source_dest_check = true;
    }
    Ok(ResetNetworkInterfaceAttributeOutput {})
}
