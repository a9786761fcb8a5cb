//! ModifyNetworkInterfaceAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html>
//!
//! Supported: one attribute a call, as AWS has it: description, security groups, source/destination check, and whether it
//! is deleted with its instance.

use model::Caller;
use model::ec2::{ModifyNetworkInterfaceAttributeInput, ModifyNetworkInterfaceAttributeOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::instance::shape;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::network_interface::InterfaceOwner;
use crate::ec2::ops::run_instances::check_groups;
use crate::region::Region;

pub(crate) fn modify_network_interface_attribute(
    region: &mut Region,
    _caller: Caller,
    input: ModifyNetworkInterfaceAttributeInput,
) -> Result<ModifyNetworkInterfaceAttributeOutput, Ec2Error> {
    let row = region.ec2.own_network_interface(input.network_interface_id.as_deref().unwrap_or_default())?;
    let (id, index, owner) = (row.id, row.device_index, row.owner.clone());
    let asked = [
        input.description.is_some(),
        input.source_dest_check.is_some(),
        !input.groups.is_empty(),
        input.attachment.is_some(),
    ];
    match asked.iter().filter(|asked| **asked).count() {
        0 => return Err(Ec2Error::InvalidParameterCombination("No attributes specified.")),
        1 => {}
        _ => {
            return Err(Ec2Error::InvalidParameterCombination(
                "Fields for multiple attribute types specified",
            ));
        }
    }
    let groups = check_groups(region, &input.groups, row.subnet, row.vpc)?;
    let delete = match &input.attachment {
        None => None,
        Some(changes) => {
            let text = changes.attachment_id.clone().unwrap_or_default();
            if owner == InterfaceOwner::Unattached || shape::attachment_id(id) != text {
                return Err(NetworkError::AttachmentNotFound(text).into());
            }
            changes.delete_on_termination
        }
    };
    unless_dry_run(input.dry_run)?;
    let Some(row) = region.ec2.network_interfaces.get_mut(&id) else {
        return Ok(ModifyNetworkInterfaceAttributeOutput {});
    };
    if let Some(text) = input.description {
        row.description = text.value.unwrap_or_default();
    }
    row.source_dest_check =
        input.source_dest_check.and_then(|check| check.value).unwrap_or(row.source_dest_check);
    row.delete_on_termination = delete.unwrap_or(row.delete_on_termination);
    if !groups.is_empty() {
        row.security_groups = groups.clone();
        // The groups of an instance are those of its first interface.
        if let (InterfaceOwner::Instance(instance), 0) = (owner, index)
            && let Some(instance) = region.ec2.instances.get_mut(&instance)
        {
            instance.security_groups = groups;
        }
    }
    Ok(ModifyNetworkInterfaceAttributeOutput {})
}
