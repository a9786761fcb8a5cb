//! AssociateAddress — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html>
//!
//! Supported: the address by allocation id or as it is written, an instance with one interface or an interface, any of its
//! private addresses; an address that somebody has moves, unless `AllowReassociation` is false.

use std::net::Ipv4Addr;

use model::Caller;
use model::ec2::{AssociateAddressInput, AssociateAddressOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::instance::InstanceState;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::{Ec2Error, NetworkInterface};
use crate::region::Region;

pub(crate) fn associate_address(
    region: &mut Region,
    _caller: Caller,
    input: AssociateAddressInput,
) -> Result<AssociateAddressOutput, Ec2Error> {
    let address = match (input.allocation_id.as_deref(), input.public_ip.as_deref()) {
        (Some(_), Some(_)) => {
            let sentence = "You may specify public IP or allocation id, but not both in the same call";
            return Err(Ec2Error::InvalidParameterCombination(sentence));
        }
        (Some(id), None) => region.ec2.allocation_named(id)?,
        (None, Some(text)) => region.ec2.address_named(text)?,
        (None, None) => return Err(Ec2Error::MissingParameter("AllocationId")),
    };
    let (id, before) = (address.id, address.association);
    let target = target(region, &input)?;
    let interface = target.id;
    let private_address = match input.private_ip_address.as_deref() {
        None => target.private_address,
        Some(text) => {
            let wanted: Option<Ipv4Addr> = text.parse().ok();
            let has = target.addresses().find(|(own, _)| Some(*own) == wanted);
            let sentence = || {
                Ec2Error::InvalidParameterValue(format!(
                    "The specified private IP address {text} is not assigned to interface {interface}"
                ))
            };
            has.ok_or_else(sentence)?.0
        }
    };
    if let Some(vpc) = Some(target.vpc).filter(|vpc| region.gateway_of(*vpc).is_none()) {
        return Err(NetworkError::NoGateway(vpc).into());
    }
    let same = before.filter(|a| a.interface == interface && a.private_address == private_address);
    if same.is_none() && input.allow_reassociation == Some(false) {
        let theirs = target.public_of(private_address).and_then(|public| region.ec2.elastic_at(public));
        let taken =
            before.map(|a| (id, a.id)).or_else(|| theirs.and_then(|row| Some((row.id, row.association?.id))));
        if let Some((allocation, association)) = taken {
            return Err(NetworkError::AlreadyAssociated { allocation, association }.into());
        }
    }
    unless_dry_run(input.dry_run)?;
    let association = match same {
        Some(same) => same.id,
        None => region.associate_address(id, interface, private_address),
    };
    Ok(AssociateAddressOutput { association_id: Some(association.to_string()) })
}

/// The interface that is to get the address.
fn target<'a>(region: &'a Region, input: &AssociateAddressInput) -> Result<&'a NetworkInterface, Ec2Error> {
    match (input.instance_id.as_deref(), input.network_interface_id.as_deref()) {
        (Some(_), Some(_)) => Err(Ec2Error::InvalidParameterCombination(
            "You may specify either an instance or a network interface, but not both",
        )),
        (None, Some(interface)) => region.ec2.own_network_interface(interface),
        (Some(instance), None) => {
            let instance = region.ec2.instance_named(instance)?;
            if !matches!(
                instance.state,
                InstanceState::Running | InstanceState::Stopping { .. } | InstanceState::Stopped
            ) {
                let state = instance.state.name().as_str();
                return Err(NetworkError::InstanceState { id: instance.id, state }.into());
            }
            let mut interfaces = region.ec2.interfaces_of(instance.id);
            match (interfaces.next(), interfaces.next()) {
                (Some(only), None) => Ok(only),
                _ => Err(NetworkError::SeveralInterfaces(instance.id).into()),
            }
        }
        (None, None) => Err(Ec2Error::MissingParameter("InstanceId")),
    }
}
