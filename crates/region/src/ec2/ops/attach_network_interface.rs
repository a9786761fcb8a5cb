//! AttachNetworkInterface — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachNetworkInterface.html>
//!
//! Supported: an interface that is attached to nothing, an instance of the same zone and VPC that runs or is stopped, a
//! free place, as many as the type allows. Simplified: it takes no time; one network card.

use model::Caller;
use model::ec2::{AttachNetworkInterfaceInput, AttachNetworkInterfaceOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::instance::InstanceState;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::network_interface::InterfaceOwner;
use crate::ec2::{Ec2Error, network_interface};
use crate::region::Region;

pub(crate) fn attach_network_interface(
    region: &mut Region,
    _caller: Caller,
    input: AttachNetworkInterfaceInput,
) -> Result<AttachNetworkInterfaceOutput, Ec2Error> {
    let row = region.ec2.own_network_interface(input.network_interface_id.as_deref().unwrap_or_default())?;
    let instance = region.ec2.instance_named(input.instance_id.as_deref().unwrap_or_default())?;
    let (id, instance_id, index) = (row.id, instance.id, input.device_index.unwrap_or_default());
    if input.network_card_index.is_some_and(|card| card != 0) {
        return Err(Ec2Error::UnsupportedParameter("NetworkCardIndex"));
    }
    if row.owner != InterfaceOwner::Unattached {
        return Err(NetworkError::InterfaceInUse(id).into());
    }
    if !matches!(instance.state, InstanceState::Running | InstanceState::Stopped) {
        return Err(Ec2Error::IncorrectInstanceState { id: instance_id, wanted: "running" });
    }
    if row.zone != instance.zone {
        return Err(Ec2Error::InvalidParameterCombination(
            "You may not attach a network interface to an instance if they are not in the same availability zone",
        ));
    }
    if row.vpc != instance.vpc {
        return Err(Ec2Error::InvalidParameterCombination(
            "You may not attach a network interface to an instance if they are not in the same VPC",
        ));
    }
    if region.ec2.interfaces_of(instance_id).any(|other| other.device_index == index) {
        return Err(NetworkError::DeviceIndexInUse { instance: instance_id, index }.into());
    }
    let count = region.ec2.interfaces_of(instance_id).count() + 1;
    if count > network_interface::limits(&instance.instance_type).0 {
        let instance_type = instance.instance_type.clone();
        return Err(NetworkError::AttachmentLimit { count, instance_type }.into());
    }
    if index < 0 {
        return Err(Ec2Error::InvalidValue { value: index.to_string(), parameter: "deviceIndex", why: "" });
    }
    unless_dry_run(input.dry_run)?;
    region.attach_network_interface(id, instance_id, index);
    let attachment = region.ec2.network_interfaces.get(&id).and_then(|row| row.attachment(region));
    Ok(AttachNetworkInterfaceOutput {
        attachment_id: attachment.and_then(|attachment| attachment.attachment_id),
        network_card_index: Some(0),
    })
}
