//! ModifySubnetAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html>
//!
//! Supported: `MapPublicIpOnLaunch`, for launches from now on.

use model::Caller;
use model::ec2::{ModifySubnetAttributeInput, ModifySubnetAttributeOutput};
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
    let Some(wanted) = input.map_public_ip_on_launch.and_then(|attribute| attribute.value) else {
        return Err(Ec2Error::InvalidParameterCombination("No attributes specified."));
    };
    if let Some(row) = region.ec2.subnets.get_mut(&id) {
        row.map_public_ip_on_launch = wanted;
    }
    Ok(ModifySubnetAttributeOutput {})
}
