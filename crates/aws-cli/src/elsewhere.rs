//! What the real command line knows and this region has not: whole services, operations, waiters. They are told apart
//! from typing errors, and refused by name.
//!
//! `commands.txt` lists the commands of the real one in its own order; the operations are those of AWS's models. Both are
//! of the release that `tests/clients` compares with.
//!
//! Sources: <https://github.com/aws/aws-cli/tree/develop/awscli/customizations> (`removals.py`, `rds.py`, `waiters.py`
//! for what is left out of the models' operations and put in), botocore's `waiters-2.json`.

use clockwork::sort;
use model::{OperationName, Service, unsupported};

use crate::names::dashed;
use crate::run::Outcome;
use crate::wait;

/// The commands of the real one, without `help`.
const COMMANDS: &str = include_str!("commands.txt");

/// Commands that are no service of AWS's, and what to do instead.
const OWN_COMMANDS: &[(&str, &str)] = &[
    (
        "configure",
        "the options --region and --output, and the variables AWS_DEFAULT_REGION and AWS_DEFAULT_OUTPUT, do the same",
    ),
    ("history", "the arrow keys bring back what was typed"),
];

/// Operations of a service that the real one has not: those it leaves out, and those that are newer than it.
const LEFT_OUT: &[(Service, &str)] = &[
    (
        Service::Ec2,
        "AssociateApplicationStatusCheck AssociateKmsKeyId AssociateNetworkingFlexCostAllocationPolicy \
         BatchModifyIpamRoutingPolicyRegistrations CreateApplicationStatusCheck \
         CreateCapacityReservationDateChangeQuote CreateIpamInternetRegistryAssociation \
         CreateIpamRoutingPolicyRegistration CreateMetricCategory CreateNetworkingFlexCostAllocationPolicy \
         CreateTransitGatewayNetworkFunctionAttachment DeleteApplicationStatusCheck \
         DeleteClientVpnEndpointAuthorizationPolicy DeleteIpamInternetRegistryAssociation \
         DeleteIpamRoutingPolicyRegistration DeleteMetricCategory \
         DeleteNetworkingFlexCostAllocationPolicies DeleteTransitGatewayNetworkFunctionAttachment \
         DescribeApplicationStatus DescribeApplicationStatusCheckAssociations \
         DescribeApplicationStatusChecks DescribeCapacityReservationDateChangeQuotes \
         DescribeIpamInternetRegistryAssociations DescribeMetricCategories \
         DescribeNetworkingFlexCostAllocationPolicies \
         DescribeNetworkingFlexCostAllocationPolicyAssociations \
         DescribeTransitGatewayNetworkFunctionAttachments DisableApplicationStatusCheckSuppression \
         DisassociateApplicationStatusCheck DisassociateKmsKeyId \
         DisassociateNetworkingFlexCostAllocationPolicy EnableApplicationStatusCheckSuppression \
         EnableIpamInternetRegistryAssociation GetCapacityManagerSupportabilityScores \
         GetClientVpnEndpointAuthorizationPolicy GetImageFindings GetIpamDiscoveredRoutes \
         GetIpamInternetRegistryAssociationAsns GetIpamInternetRegistryAssociationCidrs \
         GetIpamRouteOriginAuthorizations GetIpamRouteProtectionFindings \
         GetIpamRoutingPolicyRegistrationDeltas GetIpamRoutingPolicyRegistrations \
         GetNetworkingFlexCostAllocationPolicyVersions GetTransitGatewayAttachmentNatConfiguration \
         ModifyApplicationStatusCheck ModifyClientVpnEndpointAuthorizationPolicy \
         ModifyIpamRoutingPolicyRegistration ModifyMetricCategory ModifyNetworkingFlexCostAllocationPolicy \
         ModifyTransitGatewayAttachmentNatConfiguration ModifyTransitGatewayNetworkFunctionAttachment \
         ModifyTransitGatewayPeeringAttachment ReplaceImageInstanceTypeSpecification \
         ValidateSecurityGroupQuotasForInterface ImportInstance ImportVolume",
    ),
    (Service::AutoScaling, "DescribeAccountSettings PutAccountSetting"),
    (
        Service::Rds,
        "CancelDBCapacityReservation CreateDBCapacityReservation DescribeDBCapacityReservations \
         ModifyDBCapacityReservation ModifyOptionGroup",
    ),
    (Service::Ssm, "DeregisterDefaultHostManagementConfiguration RegisterDefaultHostManagementConfiguration"),
];
/// Operations that it puts in, and what they ask for.
const PUT_IN: &[(Service, &str, &str)] = &[
    (Service::Rds, "add-option-to-option-group", "ModifyOptionGroup"),
    (Service::Rds, "remove-option-from-option-group", "ModifyOptionGroup"),
    (Service::Rds, "generate-db-auth-token", "GenerateDBAuthToken"),
];

/// Waiters that ask an operation which is not here.
const WAITERS: &[(Service, &str, &str)] = &[
    (Service::Ec2, "BundleTaskComplete", "DescribeBundleTasks"),
    (Service::Ec2, "ConversionTaskCancelled", "DescribeConversionTasks"),
    (Service::Ec2, "ConversionTaskCompleted", "DescribeConversionTasks"),
    (Service::Ec2, "ConversionTaskDeleted", "DescribeConversionTasks"),
    (Service::Ec2, "ExportTaskCancelled", "DescribeExportTasks"),
    (Service::Ec2, "ExportTaskCompleted", "DescribeExportTasks"),
    (Service::Ec2, "ImageUsageReportAvailable", "DescribeImageUsageReports"),
    (Service::Ec2, "SecondaryNetworkCreateComplete", "DescribeSecondaryNetworks"),
    (Service::Ec2, "SecondaryNetworkDeleteComplete", "DescribeSecondaryNetworks"),
    (Service::Ec2, "SecondarySubnetCreateComplete", "DescribeSecondarySubnets"),
    (Service::Ec2, "SecondarySubnetDeleteComplete", "DescribeSecondarySubnets"),
    (Service::Ec2, "SecurityGroupVpcAssociationAssociated", "DescribeSecurityGroupVpcAssociations"),
    (Service::Ec2, "SecurityGroupVpcAssociationDisassociated", "DescribeSecurityGroupVpcAssociations"),
    (Service::Ec2, "SnapshotImported", "DescribeImportSnapshotTasks"),
    (Service::Ec2, "SpotInstanceRequestFulfilled", "DescribeSpotInstanceRequests"),
    (Service::Ec2, "StoreImageTaskComplete", "DescribeStoreImageTasks"),
    (Service::Ec2, "VpnConnectionAvailable", "DescribeVpnConnections"),
    (Service::Ec2, "VpnConnectionDeleted", "DescribeVpnConnections"),
    (Service::Rds, "DBClusterAvailable", "DescribeDBClusters"),
    (Service::Rds, "DBClusterDeleted", "DescribeDBClusters"),
    (Service::Rds, "DBClusterSnapshotAvailable", "DescribeDBClusterSnapshots"),
    (Service::Rds, "DBClusterSnapshotDeleted", "DescribeDBClusterSnapshots"),
    (Service::Rds, "DBSnapshotAvailable", "DescribeDBSnapshots"),
    (Service::Rds, "DBSnapshotCompleted", "DescribeDBSnapshots"),
    (Service::Rds, "DBSnapshotDeleted", "DescribeDBSnapshots"),
    (Service::Rds, "TenantDatabaseAvailable", "DescribeTenantDatabases"),
    (Service::Rds, "TenantDatabaseDeleted", "DescribeTenantDatabases"),
    (Service::Ssm, "CommandExecuted", "GetCommandInvocation"),
];

/// What a command prints that is not one of ours.
pub(crate) fn command(word: &str) -> Outcome {
    if let Some((_, instead)) = OWN_COMMANDS.iter().find(|(name, _)| *name == word) {
        return Outcome::failed(&format!("aws {word} is not supported here: {instead}"));
    }
    if COMMANDS.split_ascii_whitespace().any(|name| name == word) {
        let mut own: Vec<&str> = Service::ALL.iter().map(|service| service.command()).collect();
        sort::sort(&mut own);
        let own = own.join(", ");
        return Outcome::failed(&format!(
            "This region does not have the service {word} yet. The services that it has: {own}"
        ));
    }
    let choices = COMMANDS.split_ascii_whitespace().chain(["help"]).map(str::to_owned).collect::<Vec<_>>();
    Outcome::invalid_choice("command", word, &choices)
}

/// What an operation prints that is not one of ours.
pub(crate) fn operation(service: Service, word: &str) -> Outcome {
    let others = || service.other_operations().filter(|name| !left_out(service).any(|other| other == *name));
    let other = others().find(|name| dashed(name) == word);
    let put_in = PUT_IN.iter().find(|(own, command, _)| *own == service && *command == word);
    if let Some(name) = other.or(put_in.map(|(_, _, name)| *name)) {
        return Outcome::refused(name, &unsupported(service, name));
    }
    let own = OperationName::ALL.iter().filter(|name| name.service() == service).map(|name| name.as_str());
    let mut choices: Vec<String> = own.chain(others()).map(dashed).collect();
    sort::sort(&mut choices);
    let put_in =
        PUT_IN.iter().filter(|(own, ..)| *own == service).map(|(_, command, _)| (*command).to_owned());
    choices.extend(put_in);
    if has_waiters(service) {
        choices.push("wait".to_owned());
    }
    choices.push("help".to_owned());
    Outcome::invalid_choice("operation", word, &choices)
}

fn left_out(service: Service) -> impl Iterator<Item = &'static str> {
    LEFT_OUT
        .iter()
        .filter(move |(own, _)| *own == service)
        .flat_map(|(_, names)| names.split_ascii_whitespace())
}

/// Whether the real one can wait for something of this service.
pub(crate) fn has_waiters(service: Service) -> bool {
    wait::of(service).next().is_some() || WAITERS.iter().any(|(own, ..)| *own == service)
}

/// What a waiter prints that is not one of ours.
pub(crate) fn waiter(service: Service, word: &str) -> Outcome {
    let others = || WAITERS.iter().filter(|(own, ..)| *own == service);
    if let Some((_, name, operation)) = others().find(|(_, name, _)| dashed(name) == word) {
        let refusal = unsupported(service, operation);
        let (code, message) = (refusal.code, refusal.message);
        return Outcome::failed(&format!("Waiter {name} failed: An error occurred ({code}): {message}"));
    }
    let mut choices: Vec<String> = wait::of(service).map(wait::Waiter::command).collect();
    choices.extend(others().map(|(_, name, _)| dashed(name)));
    sort::sort(&mut choices);
    Outcome::invalid_choice("subcommand", word, &choices)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_here_is_an_operation_of_the_models() {
        for (service, waiter, operation) in WAITERS {
            assert!(service.other_operations().any(|name| name == *operation), "{waiter}");
        }
        for service in Service::ALL {
            for name in left_out(*service) {
                assert!(service.other_operations().any(|other| other == name), "{name}");
            }
        }
    }

    #[test]
    fn our_services_are_commands_of_the_real_one() {
        for service in Service::ALL {
            assert!(COMMANDS.split_ascii_whitespace().any(|name| name == service.command()), "{service:?}");
        }
    }
}
