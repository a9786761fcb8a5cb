//! What AWS's refusals mean: a plain sentence for each code a learner meets, and a way to what can be changed.
//!
//! AWS's own message is always shown first and as it is; this stands under it.

use model::ApiError;

use super::support::resource_of;
use crate::{paths, t};

/// Our sentence for a refusal; `None` where AWS's own message says it all.
#[must_use]
pub fn explain(error: &ApiError) -> Option<&'static str> {
    Some(match error.code {
        "IncorrectInstanceState" | "IncorrectState" => t!(explain.incorrect_state),
        "OperationNotPermitted" if error.message.contains("disableApiTermination") => {
            t!(explain.termination_protected)
        }
        "OperationNotPermitted" => t!(explain.not_permitted),
        "DependencyViolation" | "ResourceInUse" | "ResourceInUseFault" => t!(explain.in_use),
        "InvalidSnapshot.InUse" => t!(explain.snapshot_in_use),
        "InvalidSnapshot" => t!(explain.snapshot_not_completed),
        "VolumeInUse" => t!(explain.volume_in_use),
        "InvalidVolume.ZoneMismatch" => t!(explain.zone_mismatch),
        "InvalidAMIName.Duplicate"
        | "InvalidKeyPair.Duplicate"
        | "InvalidGroup.Duplicate"
        | "AlreadyExists"
        | "DuplicateLoadBalancerName"
        | "DuplicateTargetGroupName" => t!(explain.duplicate),
        "InvalidAMIName.Malformed" => t!(explain.image_name),
        "InvalidAMIID.Unavailable" => t!(explain.image_unavailable),
        "InvalidPermission.Duplicate" => t!(explain.rule_duplicate),
        "InvalidPermission.NotFound" => t!(explain.rule_gone),
        "CannotDelete" => t!(explain.default_group),
        "VcpuLimitExceeded" => t!(explain.vcpu_limit),
        "InsufficientFreeAddressesInSubnet" => t!(explain.no_addresses),
        "InvalidParameterCombination" | "InvalidParameterValue"
            if error.message.contains("HVM") || error.message.contains("virtualization") =>
        {
            t!(explain.paravirtual)
        }
        "InvalidBlockDeviceMapping" => t!(explain.block_device),
        "InvalidConfigurationRequest" => t!(explain.configuration),
        "ScalingActivityInProgress" => t!(explain.scaling),
        "ValidationError" => t!(explain.validation),
        "UnsupportedOperation" => t!(explain.unsupported),
        "InvalidKeyPair.NotFound" => t!(explain.key_missing),
        "InvalidVpc.Range" => t!(explain.vpc_range),
        "InvalidSubnet.Range" => t!(explain.subnet_range),
        "InvalidSubnet.Conflict" => t!(explain.subnet_conflict),
        "InvalidNetworkInterface.InUse" => t!(explain.interface_in_use),
        "Resource.AlreadyAssociated" => t!(explain.already_associated),
        "InvalidIPAddress.InUse" => t!(explain.address_in_use),
        "RouteAlreadyExists" => t!(explain.route_there),
        "NetworkAclEntryAlreadyExists" => t!(explain.number_taken),
        "PriorityInUse" => t!(explain.number_taken),
        "Gateway.NotAttached" => t!(explain.gateway_elsewhere),
        "InvalidKey.Format" => t!(explain.key_format),
        "InvalidLaunchTemplateName.AlreadyExistsException" => t!(explain.duplicate),
        "DuplicateListener" => t!(explain.port_taken),
        "DefaultVpcAlreadyExists" | "DefaultSubnetAlreadyExistsInAvailabilityZone" => {
            t!(explain.default_there)
        }
        "DefaultVpcDoesNotExist" => t!(explain.no_default_vpc),
        code if code.ends_with("LimitExceeded") => t!(explain.limit),
        "VPCIdNotSpecified" | "MissingInput" => t!(explain.no_default_vpc),
        code if code.ends_with(".NotFound") || code.ends_with("NotFound") => t!(explain.not_found),
        _ => return None,
    })
}

/// Words and address of the first thing that AWS's message names and that has a page here.
#[must_use]
pub fn way_on(error: &ApiError) -> Option<(String, String)> {
    let is_part_of_id = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let id = error
        .message
        .split(|c| !is_part_of_id(c))
        .filter(|word| word.rsplit_once('-').is_some_and(|(_, digits)| matches!(digits.len(), 8 | 17)))
        .find(|word| resource_of(word).is_some())?;
    // What does not exist has no page.
    if error.code.ends_with("NotFound") {
        let resource = resource_of(id)?;
        return Some((t!(explain.show_list, what = resource.label()), paths::list(resource)));
    }
    Some((t!(explain.show, id = id), paths::item(resource_of(id)?, id)))
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use model::{ApiError, Service};

    use super::*;

    #[test]
    fn a_refusal_leads_to_what_it_names() {
        let error = ApiError::new(
            Service::Ec2,
            "InvalidSnapshot.InUse",
            "The snapshot snap-0123456789abcdef0 is currently in use by ami-0123456789abcdef1",
        );
        assert_eq!(
            way_on(&error).map(|way| way.1),
            Some("#/ec2/snapshots/snap-0123456789abcdef0".to_owned())
        );
        assert!(explain(&error).is_some());
    }

    #[test]
    fn what_does_not_exist_leads_to_the_list() {
        let message = "The instance ID 'i-0123456789abcdef0' does not exist";
        let error = ApiError::new(Service::Ec2, "InvalidInstanceID.NotFound", message);
        assert_eq!(way_on(&error).map(|way| way.1), Some("#/ec2/instances".to_owned()));
    }

    #[test]
    fn a_message_that_names_nothing_leads_nowhere() {
        assert_eq!(
            way_on(&ApiError::new(Service::Ec2, "MissingParameter", "Value (well-known) is i-nvalid")),
            None
        );
    }
}
