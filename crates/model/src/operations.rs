//! Every operation as data: requests, responses and the list of handlers to write.
//!
// Written by `cargo xtask codegen` from crates/model/spec. Do not edit.

/// The tables that answers depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableName {
    /// Activities.
    Activities,
    /// Addresses.
    Addresses,
    /// Auto scaling groups.
    AutoScalingGroups,
    /// Db instances.
    DbInstances,
    /// Dhcp options.
    DhcpOptions,
    /// Egress only internet gateways.
    EgressOnlyInternetGateways,
    /// Images.
    Images,
    /// Instances.
    Instances,
    /// Internet gateways.
    InternetGateways,
    /// Key pairs.
    KeyPairs,
    /// Launch configurations.
    LaunchConfigurations,
    /// Launch templates.
    LaunchTemplates,
    /// Listeners.
    Listeners,
    /// Load balancers.
    LoadBalancers,
    /// Machines.
    Machines,
    /// Nat gateways.
    NatGateways,
    /// Network acls.
    NetworkAcls,
    /// Network interfaces.
    NetworkInterfaces,
    /// Prefix lists.
    PrefixLists,
    /// Route tables.
    RouteTables,
    /// Security groups.
    SecurityGroups,
    /// Snapshots.
    Snapshots,
    /// Subnets.
    Subnets,
    /// Target groups.
    TargetGroups,
    /// Target health.
    TargetHealth,
    /// Terminals.
    Terminals,
    /// Volumes.
    Volumes,
    /// Vpc endpoints.
    VpcEndpoints,
    /// Vpc peering connections.
    VpcPeeringConnections,
    /// Vpcs.
    Vpcs,
}

/// Calls a macro with every operation: those that read, then those that write.
#[macro_export]
macro_rules! for_each_operation {
    ($callback:ident) => {
        $callback! {
            read {
                Ec2DescribeInstances = ec2 Ec2 DescribeInstances describe_instances (DescribeInstancesInput) -> (DescribeInstancesOutput) of [Instances NetworkInterfaces Volumes];
                Ec2DescribeInstanceStatus = ec2 Ec2 DescribeInstanceStatus describe_instance_status (DescribeInstanceStatusInput) -> (DescribeInstanceStatusOutput) of [Instances Machines];
                Ec2DescribeInstanceAttribute = ec2 Ec2 DescribeInstanceAttribute describe_instance_attribute (DescribeInstanceAttributeInput) -> (DescribeInstanceAttributeOutput) of [Instances];
                Ec2GetConsoleOutput = ec2 Ec2 GetConsoleOutput get_console_output (GetConsoleOutputInput) -> (GetConsoleOutputOutput) of [Instances Machines];
                Ec2DescribeVolumes = ec2 Ec2 DescribeVolumes describe_volumes (DescribeVolumesInput) -> (DescribeVolumesOutput) of [Volumes];
                Ec2DescribeSnapshots = ec2 Ec2 DescribeSnapshots describe_snapshots (DescribeSnapshotsInput) -> (DescribeSnapshotsOutput) of [Snapshots];
                Ec2DescribeImages = ec2 Ec2 DescribeImages describe_images (DescribeImagesInput) -> (DescribeImagesOutput) of [Images];
                Ec2DescribeSecurityGroups = ec2 Ec2 DescribeSecurityGroups describe_security_groups (DescribeSecurityGroupsInput) -> (DescribeSecurityGroupsOutput) of [SecurityGroups];
                Ec2DescribeSecurityGroupRules = ec2 Ec2 DescribeSecurityGroupRules describe_security_group_rules (DescribeSecurityGroupRulesInput) -> (DescribeSecurityGroupRulesOutput) of [SecurityGroups];
                Ec2DescribeKeyPairs = ec2 Ec2 DescribeKeyPairs describe_key_pairs (DescribeKeyPairsInput) -> (DescribeKeyPairsOutput) of [KeyPairs];
                Ec2DescribeVpcs = ec2 Ec2 DescribeVpcs describe_vpcs (DescribeVpcsInput) -> (DescribeVpcsOutput) of [Vpcs];
                Ec2DescribeSubnets = ec2 Ec2 DescribeSubnets describe_subnets (DescribeSubnetsInput) -> (DescribeSubnetsOutput) of [Subnets NetworkInterfaces];
                Ec2DescribeRouteTables = ec2 Ec2 DescribeRouteTables describe_route_tables (DescribeRouteTablesInput) -> (DescribeRouteTablesOutput) of [RouteTables InternetGateways NetworkInterfaces Instances];
                Ec2DescribeInternetGateways = ec2 Ec2 DescribeInternetGateways describe_internet_gateways (DescribeInternetGatewaysInput) -> (DescribeInternetGatewaysOutput) of [InternetGateways];
                Ec2DescribeNetworkInterfaces = ec2 Ec2 DescribeNetworkInterfaces describe_network_interfaces (DescribeNetworkInterfacesInput) -> (DescribeNetworkInterfacesOutput) of [NetworkInterfaces Instances Addresses Vpcs];
                Ec2DescribeAvailabilityZones = ec2 Ec2 DescribeAvailabilityZones describe_availability_zones (DescribeAvailabilityZonesInput) -> (DescribeAvailabilityZonesOutput) of [];
                Ec2DescribeRegions = ec2 Ec2 DescribeRegions describe_regions (DescribeRegionsInput) -> (DescribeRegionsOutput) of [];
                Ec2DescribeInstanceTypes = ec2 Ec2 DescribeInstanceTypes describe_instance_types (DescribeInstanceTypesInput) -> (DescribeInstanceTypesOutput) of [];
                Ec2DescribeVpcAttribute = ec2 Ec2 DescribeVpcAttribute describe_vpc_attribute (DescribeVpcAttributeInput) -> (DescribeVpcAttributeOutput) of [Vpcs];
                Ec2DescribeNetworkAcls = ec2 Ec2 DescribeNetworkAcls describe_network_acls (DescribeNetworkAclsInput) -> (DescribeNetworkAclsOutput) of [NetworkAcls];
                Ec2DescribeAddresses = ec2 Ec2 DescribeAddresses describe_addresses (DescribeAddressesInput) -> (DescribeAddressesOutput) of [Addresses NetworkInterfaces];
                Ec2DescribeNetworkInterfaceAttribute = ec2 Ec2 DescribeNetworkInterfaceAttribute describe_network_interface_attribute (DescribeNetworkInterfaceAttributeInput) -> (DescribeNetworkInterfaceAttributeOutput) of [NetworkInterfaces];
                Ec2DescribeDhcpOptions = ec2 Ec2 DescribeDhcpOptions describe_dhcp_options (DescribeDhcpOptionsInput) -> (DescribeDhcpOptionsOutput) of [DhcpOptions];
                Ec2DescribeSecurityGroupReferences = ec2 Ec2 DescribeSecurityGroupReferences describe_security_group_references (DescribeSecurityGroupReferencesInput) -> (DescribeSecurityGroupReferencesOutput) of [SecurityGroups];
                Ec2DescribeLaunchTemplates = ec2 Ec2 DescribeLaunchTemplates describe_launch_templates (DescribeLaunchTemplatesInput) -> (DescribeLaunchTemplatesOutput) of [LaunchTemplates];
                Ec2DescribeLaunchTemplateVersions = ec2 Ec2 DescribeLaunchTemplateVersions describe_launch_template_versions (DescribeLaunchTemplateVersionsInput) -> (DescribeLaunchTemplateVersionsOutput) of [LaunchTemplates];
                Ec2GetLaunchTemplateData = ec2 Ec2 GetLaunchTemplateData get_launch_template_data (GetLaunchTemplateDataInput) -> (GetLaunchTemplateDataOutput) of [Instances Volumes NetworkInterfaces];
                Ec2DescribeInstanceCreditSpecifications = ec2 Ec2 DescribeInstanceCreditSpecifications describe_instance_credit_specifications (DescribeInstanceCreditSpecificationsInput) -> (DescribeInstanceCreditSpecificationsOutput) of [Instances];
                Ec2GetPasswordData = ec2 Ec2 GetPasswordData get_password_data (GetPasswordDataInput) -> (GetPasswordDataOutput) of [Instances];
                Ec2DescribeInstanceTypeOfferings = ec2 Ec2 DescribeInstanceTypeOfferings describe_instance_type_offerings (DescribeInstanceTypeOfferingsInput) -> (DescribeInstanceTypeOfferingsOutput) of [];
                Ec2DescribeAccountAttributes = ec2 Ec2 DescribeAccountAttributes describe_account_attributes (DescribeAccountAttributesInput) -> (DescribeAccountAttributesOutput) of [Vpcs];
                Ec2DescribeIdFormat = ec2 Ec2 DescribeIdFormat describe_id_format (DescribeIdFormatInput) -> (DescribeIdFormatOutput) of [];
                Ec2DescribeVolumesModifications = ec2 Ec2 DescribeVolumesModifications describe_volumes_modifications (DescribeVolumesModificationsInput) -> (DescribeVolumesModificationsOutput) of [Volumes];
                Ec2DescribeVolumeStatus = ec2 Ec2 DescribeVolumeStatus describe_volume_status (DescribeVolumeStatusInput) -> (DescribeVolumeStatusOutput) of [Volumes];
                Ec2DescribeVolumeAttribute = ec2 Ec2 DescribeVolumeAttribute describe_volume_attribute (DescribeVolumeAttributeInput) -> (DescribeVolumeAttributeOutput) of [Volumes];
                Ec2DescribeSnapshotAttribute = ec2 Ec2 DescribeSnapshotAttribute describe_snapshot_attribute (DescribeSnapshotAttributeInput) -> (DescribeSnapshotAttributeOutput) of [Snapshots];
                Ec2DescribeImageAttribute = ec2 Ec2 DescribeImageAttribute describe_image_attribute (DescribeImageAttributeInput) -> (DescribeImageAttributeOutput) of [Images];
                Ec2DescribeTags = ec2 Ec2 DescribeTags describe_tags (DescribeTagsInput) -> (DescribeTagsOutput) of [Instances Volumes Snapshots Images SecurityGroups KeyPairs Vpcs Subnets RouteTables InternetGateways NetworkInterfaces NetworkAcls Addresses DhcpOptions LaunchTemplates NatGateways VpcPeeringConnections VpcEndpoints PrefixLists EgressOnlyInternetGateways];
                Ec2GetEbsEncryptionByDefault = ec2 Ec2 GetEbsEncryptionByDefault get_ebs_encryption_by_default (GetEbsEncryptionByDefaultInput) -> (GetEbsEncryptionByDefaultOutput) of [Volumes];
                Ec2GetEbsDefaultKmsKeyId = ec2 Ec2 GetEbsDefaultKmsKeyId get_ebs_default_kms_key_id (GetEbsDefaultKmsKeyIdInput) -> (GetEbsDefaultKmsKeyIdOutput) of [];
                Ec2GetSerialConsoleAccessStatus = ec2 Ec2 GetSerialConsoleAccessStatus get_serial_console_access_status (GetSerialConsoleAccessStatusInput) -> (GetSerialConsoleAccessStatusOutput) of [Instances];
                Ec2DescribeVpcClassicLink = ec2 Ec2 DescribeVpcClassicLink describe_vpc_classic_link (DescribeVpcClassicLinkInput) -> (DescribeVpcClassicLinkOutput) of [Vpcs];
                Ec2DescribeVpcClassicLinkDnsSupport = ec2 Ec2 DescribeVpcClassicLinkDnsSupport describe_vpc_classic_link_dns_support (DescribeVpcClassicLinkDnsSupportInput) -> (DescribeVpcClassicLinkDnsSupportOutput) of [Vpcs];
                Ec2DescribePrefixLists = ec2 Ec2 DescribePrefixLists describe_prefix_lists (DescribePrefixListsInput) -> (DescribePrefixListsOutput) of [];
                Ec2DescribeAddressesAttribute = ec2 Ec2 DescribeAddressesAttribute describe_addresses_attribute (DescribeAddressesAttributeInput) -> (DescribeAddressesAttributeOutput) of [Addresses];
                Ec2DescribeIamInstanceProfileAssociations = ec2 Ec2 DescribeIamInstanceProfileAssociations describe_iam_instance_profile_associations (DescribeIamInstanceProfileAssociationsInput) -> (DescribeIamInstanceProfileAssociationsOutput) of [Instances];
                Ec2DescribeNatGateways = ec2 Ec2 DescribeNatGateways describe_nat_gateways (DescribeNatGatewaysInput) -> (DescribeNatGatewaysOutput) of [NatGateways];
                Ec2DescribeVpcPeeringConnections = ec2 Ec2 DescribeVpcPeeringConnections describe_vpc_peering_connections (DescribeVpcPeeringConnectionsInput) -> (DescribeVpcPeeringConnectionsOutput) of [VpcPeeringConnections Vpcs];
                Ec2GetSecurityGroupsForVpc = ec2 Ec2 GetSecurityGroupsForVpc get_security_groups_for_vpc (GetSecurityGroupsForVpcInput) -> (GetSecurityGroupsForVpcOutput) of [SecurityGroups];
                Ec2DescribeVpcEndpoints = ec2 Ec2 DescribeVpcEndpoints describe_vpc_endpoints (DescribeVpcEndpointsInput) -> (DescribeVpcEndpointsOutput) of [VpcEndpoints];
                Ec2DescribeVpcEndpointServices = ec2 Ec2 DescribeVpcEndpointServices describe_vpc_endpoint_services (DescribeVpcEndpointServicesInput) -> (DescribeVpcEndpointServicesOutput) of [];
                Ec2DescribeManagedPrefixLists = ec2 Ec2 DescribeManagedPrefixLists describe_managed_prefix_lists (DescribeManagedPrefixListsInput) -> (DescribeManagedPrefixListsOutput) of [PrefixLists];
                Ec2GetManagedPrefixListEntries = ec2 Ec2 GetManagedPrefixListEntries get_managed_prefix_list_entries (GetManagedPrefixListEntriesInput) -> (GetManagedPrefixListEntriesOutput) of [PrefixLists];
                Ec2GetManagedPrefixListAssociations = ec2 Ec2 GetManagedPrefixListAssociations get_managed_prefix_list_associations (GetManagedPrefixListAssociationsInput) -> (GetManagedPrefixListAssociationsOutput) of [PrefixLists SecurityGroups RouteTables];
                Ec2DescribeEgressOnlyInternetGateways = ec2 Ec2 DescribeEgressOnlyInternetGateways describe_egress_only_internet_gateways (DescribeEgressOnlyInternetGatewaysInput) -> (DescribeEgressOnlyInternetGatewaysOutput) of [EgressOnlyInternetGateways];
                Ec2GetSubnetCidrReservations = ec2 Ec2 GetSubnetCidrReservations get_subnet_cidr_reservations (GetSubnetCidrReservationsInput) -> (GetSubnetCidrReservationsOutput) of [Subnets];
                Ec2DescribeSnapshotTierStatus = ec2 Ec2 DescribeSnapshotTierStatus describe_snapshot_tier_status (DescribeSnapshotTierStatusInput) -> (DescribeSnapshotTierStatusOutput) of [Snapshots];
                Ec2DescribeVpnGateways = ec2 Ec2 DescribeVpnGateways describe_vpn_gateways (DescribeVpnGatewaysInput) -> (DescribeVpnGatewaysOutput) of [];
                Ec2DescribeCustomerGateways = ec2 Ec2 DescribeCustomerGateways describe_customer_gateways (DescribeCustomerGatewaysInput) -> (DescribeCustomerGatewaysOutput) of [];
                Ec2DescribeFlowLogs = ec2 Ec2 DescribeFlowLogs describe_flow_logs (DescribeFlowLogsInput) -> (DescribeFlowLogsOutput) of [];
                Ec2DescribePlacementGroups = ec2 Ec2 DescribePlacementGroups describe_placement_groups (DescribePlacementGroupsInput) -> (DescribePlacementGroupsOutput) of [];
                Ec2DescribeCarrierGateways = ec2 Ec2 DescribeCarrierGateways describe_carrier_gateways (DescribeCarrierGatewaysInput) -> (DescribeCarrierGatewaysOutput) of [];
                AutoScalingDescribeLaunchConfigurations = autoscaling AutoScaling DescribeLaunchConfigurations describe_launch_configurations (DescribeLaunchConfigurationsInput) -> (DescribeLaunchConfigurationsOutput) of [LaunchConfigurations];
                AutoScalingDescribeAutoScalingGroups = autoscaling AutoScaling DescribeAutoScalingGroups describe_auto_scaling_groups (DescribeAutoScalingGroupsInput) -> (DescribeAutoScalingGroupsOutput) of [AutoScalingGroups];
                AutoScalingDescribeAutoScalingInstances = autoscaling AutoScaling DescribeAutoScalingInstances describe_auto_scaling_instances (DescribeAutoScalingInstancesInput) -> (DescribeAutoScalingInstancesOutput) of [AutoScalingGroups];
                AutoScalingDescribeScalingActivities = autoscaling AutoScaling DescribeScalingActivities describe_scaling_activities (DescribeScalingActivitiesInput) -> (DescribeScalingActivitiesOutput) of [Activities];
                AutoScalingDescribeLoadBalancerTargetGroups = autoscaling AutoScaling DescribeLoadBalancerTargetGroups describe_load_balancer_target_groups (DescribeLoadBalancerTargetGroupsInput) -> (DescribeLoadBalancerTargetGroupsOutput) of [AutoScalingGroups TargetHealth];
                AutoScalingDescribeTags = autoscaling AutoScaling DescribeTags describe_tags (DescribeTagsInput) -> (DescribeTagsOutput) of [AutoScalingGroups];
                AutoScalingDescribeScalingProcessTypes = autoscaling AutoScaling DescribeScalingProcessTypes describe_scaling_process_types (DescribeScalingProcessTypesInput) -> (DescribeScalingProcessTypesOutput) of [];
                AutoScalingDescribeTerminationPolicyTypes = autoscaling AutoScaling DescribeTerminationPolicyTypes describe_termination_policy_types (DescribeTerminationPolicyTypesInput) -> (DescribeTerminationPolicyTypesOutput) of [];
                AutoScalingDescribeAccountLimits = autoscaling AutoScaling DescribeAccountLimits describe_account_limits (DescribeAccountLimitsInput) -> (DescribeAccountLimitsOutput) of [LaunchConfigurations AutoScalingGroups];
                AutoScalingDescribeAdjustmentTypes = autoscaling AutoScaling DescribeAdjustmentTypes describe_adjustment_types (DescribeAdjustmentTypesInput) -> (DescribeAdjustmentTypesOutput) of [];
                AutoScalingDescribeAutoScalingNotificationTypes = autoscaling AutoScaling DescribeAutoScalingNotificationTypes describe_auto_scaling_notification_types (DescribeAutoScalingNotificationTypesInput) -> (DescribeAutoScalingNotificationTypesOutput) of [];
                AutoScalingDescribeLifecycleHookTypes = autoscaling AutoScaling DescribeLifecycleHookTypes describe_lifecycle_hook_types (DescribeLifecycleHookTypesInput) -> (DescribeLifecycleHookTypesOutput) of [];
                AutoScalingDescribeMetricCollectionTypes = autoscaling AutoScaling DescribeMetricCollectionTypes describe_metric_collection_types (DescribeMetricCollectionTypesInput) -> (DescribeMetricCollectionTypesOutput) of [];
                AutoScalingDescribeTrafficSources = autoscaling AutoScaling DescribeTrafficSources describe_traffic_sources (DescribeTrafficSourcesInput) -> (DescribeTrafficSourcesOutput) of [AutoScalingGroups TargetHealth];
                AutoScalingDescribePolicies = autoscaling AutoScaling DescribePolicies describe_policies (DescribePoliciesInput) -> (DescribePoliciesOutput) of [AutoScalingGroups];
                AutoScalingDescribeLifecycleHooks = autoscaling AutoScaling DescribeLifecycleHooks describe_lifecycle_hooks (DescribeLifecycleHooksInput) -> (DescribeLifecycleHooksOutput) of [AutoScalingGroups];
                AutoScalingDescribeScheduledActions = autoscaling AutoScaling DescribeScheduledActions describe_scheduled_actions (DescribeScheduledActionsInput) -> (DescribeScheduledActionsOutput) of [AutoScalingGroups];
                AutoScalingDescribeInstanceRefreshes = autoscaling AutoScaling DescribeInstanceRefreshes describe_instance_refreshes (DescribeInstanceRefreshesInput) -> (DescribeInstanceRefreshesOutput) of [AutoScalingGroups];
                AutoScalingDescribeNotificationConfigurations = autoscaling AutoScaling DescribeNotificationConfigurations describe_notification_configurations (DescribeNotificationConfigurationsInput) -> (DescribeNotificationConfigurationsOutput) of [AutoScalingGroups];
                AutoScalingDescribeWarmPool = autoscaling AutoScaling DescribeWarmPool describe_warm_pool (DescribeWarmPoolInput) -> (DescribeWarmPoolOutput) of [AutoScalingGroups];
                AutoScalingDescribeLoadBalancers = autoscaling AutoScaling DescribeLoadBalancers describe_load_balancers (DescribeLoadBalancersInput) -> (DescribeLoadBalancersOutput) of [AutoScalingGroups];
                Elbv2DescribeLoadBalancers = elbv2 Elbv2 DescribeLoadBalancers describe_load_balancers (DescribeLoadBalancersInput) -> (DescribeLoadBalancersOutput) of [LoadBalancers];
                Elbv2DescribeLoadBalancerAttributes = elbv2 Elbv2 DescribeLoadBalancerAttributes describe_load_balancer_attributes (DescribeLoadBalancerAttributesInput) -> (DescribeLoadBalancerAttributesOutput) of [LoadBalancers];
                Elbv2DescribeListeners = elbv2 Elbv2 DescribeListeners describe_listeners (DescribeListenersInput) -> (DescribeListenersOutput) of [Listeners];
                Elbv2DescribeRules = elbv2 Elbv2 DescribeRules describe_rules (DescribeRulesInput) -> (DescribeRulesOutput) of [Listeners];
                Elbv2DescribeTargetGroups = elbv2 Elbv2 DescribeTargetGroups describe_target_groups (DescribeTargetGroupsInput) -> (DescribeTargetGroupsOutput) of [TargetGroups Listeners];
                Elbv2DescribeTargetGroupAttributes = elbv2 Elbv2 DescribeTargetGroupAttributes describe_target_group_attributes (DescribeTargetGroupAttributesInput) -> (DescribeTargetGroupAttributesOutput) of [TargetGroups];
                Elbv2DescribeTargetHealth = elbv2 Elbv2 DescribeTargetHealth describe_target_health (DescribeTargetHealthInput) -> (DescribeTargetHealthOutput) of [TargetGroups TargetHealth Instances];
                Elbv2DescribeTags = elbv2 Elbv2 DescribeTags describe_tags (DescribeTagsInput) -> (DescribeTagsOutput) of [LoadBalancers TargetGroups Listeners];
                Elbv2DescribeAccountLimits = elbv2 Elbv2 DescribeAccountLimits describe_account_limits (DescribeAccountLimitsInput) -> (DescribeAccountLimitsOutput) of [];
                Elbv2DescribeSSLPolicies = elbv2 Elbv2 DescribeSSLPolicies describe_ssl_policies (DescribeSSLPoliciesInput) -> (DescribeSSLPoliciesOutput) of [];
                Elbv2DescribeListenerAttributes = elbv2 Elbv2 DescribeListenerAttributes describe_listener_attributes (DescribeListenerAttributesInput) -> (DescribeListenerAttributesOutput) of [Listeners];
                Elbv2DescribeListenerCertificates = elbv2 Elbv2 DescribeListenerCertificates describe_listener_certificates (DescribeListenerCertificatesInput) -> (DescribeListenerCertificatesOutput) of [Listeners];
                Elbv2DescribeCapacityReservation = elbv2 Elbv2 DescribeCapacityReservation describe_capacity_reservation (DescribeCapacityReservationInput) -> (DescribeCapacityReservationOutput) of [LoadBalancers];
                RdsDescribeDBInstances = rds Rds DescribeDBInstances describe_db_instances (DescribeDBInstancesInput) -> (DescribeDBInstancesOutput) of [DbInstances];
                StsGetCallerIdentity = sts Sts GetCallerIdentity get_caller_identity (GetCallerIdentityInput) -> (GetCallerIdentityOutput) of [];
                SsmGetParameter = ssm Ssm GetParameter get_parameter (GetParameterInput) -> (GetParameterOutput) of [Images];
                SsmGetParameters = ssm Ssm GetParameters get_parameters (GetParametersInput) -> (GetParametersOutput) of [Images];
                SsmGetParametersByPath = ssm Ssm GetParametersByPath get_parameters_by_path (GetParametersByPathInput) -> (GetParametersByPathOutput) of [Images];
            }
            write {
                Ec2RunInstances = ec2 Ec2 RunInstances run_instances (RunInstancesInput) -> (Reservation) of [];
                Ec2StartInstances = ec2 Ec2 StartInstances start_instances (StartInstancesInput) -> (StartInstancesOutput) of [];
                Ec2StopInstances = ec2 Ec2 StopInstances stop_instances (StopInstancesInput) -> (StopInstancesOutput) of [];
                Ec2RebootInstances = ec2 Ec2 RebootInstances reboot_instances (RebootInstancesInput) -> (RebootInstancesOutput) of [];
                Ec2TerminateInstances = ec2 Ec2 TerminateInstances terminate_instances (TerminateInstancesInput) -> (TerminateInstancesOutput) of [];
                Ec2ModifyInstanceAttribute = ec2 Ec2 ModifyInstanceAttribute modify_instance_attribute (ModifyInstanceAttributeInput) -> (ModifyInstanceAttributeOutput) of [];
                Ec2CreateVolume = ec2 Ec2 CreateVolume create_volume (CreateVolumeInput) -> (Volume) of [];
                Ec2AttachVolume = ec2 Ec2 AttachVolume attach_volume (AttachVolumeInput) -> (VolumeAttachment) of [];
                Ec2DetachVolume = ec2 Ec2 DetachVolume detach_volume (DetachVolumeInput) -> (VolumeAttachment) of [];
                Ec2DeleteVolume = ec2 Ec2 DeleteVolume delete_volume (DeleteVolumeInput) -> (DeleteVolumeOutput) of [];
                Ec2CreateSnapshot = ec2 Ec2 CreateSnapshot create_snapshot (CreateSnapshotInput) -> (Snapshot) of [];
                Ec2DeleteSnapshot = ec2 Ec2 DeleteSnapshot delete_snapshot (DeleteSnapshotInput) -> (DeleteSnapshotOutput) of [];
                Ec2RegisterImage = ec2 Ec2 RegisterImage register_image (RegisterImageInput) -> (RegisterImageOutput) of [];
                Ec2CreateImage = ec2 Ec2 CreateImage create_image (CreateImageInput) -> (CreateImageOutput) of [];
                Ec2DeregisterImage = ec2 Ec2 DeregisterImage deregister_image (DeregisterImageInput) -> (DeregisterImageOutput) of [];
                Ec2CreateSecurityGroup = ec2 Ec2 CreateSecurityGroup create_security_group (CreateSecurityGroupInput) -> (CreateSecurityGroupOutput) of [];
                Ec2DeleteSecurityGroup = ec2 Ec2 DeleteSecurityGroup delete_security_group (DeleteSecurityGroupInput) -> (DeleteSecurityGroupOutput) of [];
                Ec2AuthorizeSecurityGroupIngress = ec2 Ec2 AuthorizeSecurityGroupIngress authorize_security_group_ingress (AuthorizeSecurityGroupIngressInput) -> (AuthorizeSecurityGroupIngressOutput) of [];
                Ec2AuthorizeSecurityGroupEgress = ec2 Ec2 AuthorizeSecurityGroupEgress authorize_security_group_egress (AuthorizeSecurityGroupEgressInput) -> (AuthorizeSecurityGroupEgressOutput) of [];
                Ec2RevokeSecurityGroupIngress = ec2 Ec2 RevokeSecurityGroupIngress revoke_security_group_ingress (RevokeSecurityGroupIngressInput) -> (RevokeSecurityGroupIngressOutput) of [];
                Ec2RevokeSecurityGroupEgress = ec2 Ec2 RevokeSecurityGroupEgress revoke_security_group_egress (RevokeSecurityGroupEgressInput) -> (RevokeSecurityGroupEgressOutput) of [];
                Ec2CreateKeyPair = ec2 Ec2 CreateKeyPair create_key_pair (CreateKeyPairInput) -> (CreateKeyPairOutput) of [];
                Ec2ImportKeyPair = ec2 Ec2 ImportKeyPair import_key_pair (ImportKeyPairInput) -> (ImportKeyPairOutput) of [];
                Ec2DeleteKeyPair = ec2 Ec2 DeleteKeyPair delete_key_pair (DeleteKeyPairInput) -> (DeleteKeyPairOutput) of [];
                Ec2ModifySubnetAttribute = ec2 Ec2 ModifySubnetAttribute modify_subnet_attribute (ModifySubnetAttributeInput) -> (ModifySubnetAttributeOutput) of [];
                Ec2CreateVpc = ec2 Ec2 CreateVpc create_vpc (CreateVpcInput) -> (CreateVpcOutput) of [];
                Ec2DeleteVpc = ec2 Ec2 DeleteVpc delete_vpc (DeleteVpcInput) -> (DeleteVpcOutput) of [];
                Ec2CreateDefaultVpc = ec2 Ec2 CreateDefaultVpc create_default_vpc (CreateDefaultVpcInput) -> (CreateDefaultVpcOutput) of [];
                Ec2ModifyVpcAttribute = ec2 Ec2 ModifyVpcAttribute modify_vpc_attribute (ModifyVpcAttributeInput) -> (ModifyVpcAttributeOutput) of [];
                Ec2CreateSubnet = ec2 Ec2 CreateSubnet create_subnet (CreateSubnetInput) -> (CreateSubnetOutput) of [];
                Ec2DeleteSubnet = ec2 Ec2 DeleteSubnet delete_subnet (DeleteSubnetInput) -> (DeleteSubnetOutput) of [];
                Ec2CreateDefaultSubnet = ec2 Ec2 CreateDefaultSubnet create_default_subnet (CreateDefaultSubnetInput) -> (CreateDefaultSubnetOutput) of [];
                Ec2CreateRouteTable = ec2 Ec2 CreateRouteTable create_route_table (CreateRouteTableInput) -> (CreateRouteTableOutput) of [];
                Ec2DeleteRouteTable = ec2 Ec2 DeleteRouteTable delete_route_table (DeleteRouteTableInput) -> (DeleteRouteTableOutput) of [];
                Ec2CreateRoute = ec2 Ec2 CreateRoute create_route (CreateRouteInput) -> (CreateRouteOutput) of [];
                Ec2ReplaceRoute = ec2 Ec2 ReplaceRoute replace_route (ReplaceRouteInput) -> (ReplaceRouteOutput) of [];
                Ec2DeleteRoute = ec2 Ec2 DeleteRoute delete_route (DeleteRouteInput) -> (DeleteRouteOutput) of [];
                Ec2AssociateRouteTable = ec2 Ec2 AssociateRouteTable associate_route_table (AssociateRouteTableInput) -> (AssociateRouteTableOutput) of [];
                Ec2DisassociateRouteTable = ec2 Ec2 DisassociateRouteTable disassociate_route_table (DisassociateRouteTableInput) -> (DisassociateRouteTableOutput) of [];
                Ec2ReplaceRouteTableAssociation = ec2 Ec2 ReplaceRouteTableAssociation replace_route_table_association (ReplaceRouteTableAssociationInput) -> (ReplaceRouteTableAssociationOutput) of [];
                Ec2CreateInternetGateway = ec2 Ec2 CreateInternetGateway create_internet_gateway (CreateInternetGatewayInput) -> (CreateInternetGatewayOutput) of [];
                Ec2AttachInternetGateway = ec2 Ec2 AttachInternetGateway attach_internet_gateway (AttachInternetGatewayInput) -> (AttachInternetGatewayOutput) of [];
                Ec2DetachInternetGateway = ec2 Ec2 DetachInternetGateway detach_internet_gateway (DetachInternetGatewayInput) -> (DetachInternetGatewayOutput) of [];
                Ec2DeleteInternetGateway = ec2 Ec2 DeleteInternetGateway delete_internet_gateway (DeleteInternetGatewayInput) -> (DeleteInternetGatewayOutput) of [];
                Ec2CreateNetworkAcl = ec2 Ec2 CreateNetworkAcl create_network_acl (CreateNetworkAclInput) -> (CreateNetworkAclOutput) of [];
                Ec2DeleteNetworkAcl = ec2 Ec2 DeleteNetworkAcl delete_network_acl (DeleteNetworkAclInput) -> (DeleteNetworkAclOutput) of [];
                Ec2CreateNetworkAclEntry = ec2 Ec2 CreateNetworkAclEntry create_network_acl_entry (CreateNetworkAclEntryInput) -> (CreateNetworkAclEntryOutput) of [];
                Ec2ReplaceNetworkAclEntry = ec2 Ec2 ReplaceNetworkAclEntry replace_network_acl_entry (ReplaceNetworkAclEntryInput) -> (ReplaceNetworkAclEntryOutput) of [];
                Ec2DeleteNetworkAclEntry = ec2 Ec2 DeleteNetworkAclEntry delete_network_acl_entry (DeleteNetworkAclEntryInput) -> (DeleteNetworkAclEntryOutput) of [];
                Ec2ReplaceNetworkAclAssociation = ec2 Ec2 ReplaceNetworkAclAssociation replace_network_acl_association (ReplaceNetworkAclAssociationInput) -> (ReplaceNetworkAclAssociationOutput) of [];
                Ec2AllocateAddress = ec2 Ec2 AllocateAddress allocate_address (AllocateAddressInput) -> (AllocateAddressOutput) of [];
                Ec2AssociateAddress = ec2 Ec2 AssociateAddress associate_address (AssociateAddressInput) -> (AssociateAddressOutput) of [];
                Ec2DisassociateAddress = ec2 Ec2 DisassociateAddress disassociate_address (DisassociateAddressInput) -> (DisassociateAddressOutput) of [];
                Ec2ReleaseAddress = ec2 Ec2 ReleaseAddress release_address (ReleaseAddressInput) -> (ReleaseAddressOutput) of [];
                Ec2CreateNetworkInterface = ec2 Ec2 CreateNetworkInterface create_network_interface (CreateNetworkInterfaceInput) -> (CreateNetworkInterfaceOutput) of [];
                Ec2AttachNetworkInterface = ec2 Ec2 AttachNetworkInterface attach_network_interface (AttachNetworkInterfaceInput) -> (AttachNetworkInterfaceOutput) of [];
                Ec2DetachNetworkInterface = ec2 Ec2 DetachNetworkInterface detach_network_interface (DetachNetworkInterfaceInput) -> (DetachNetworkInterfaceOutput) of [];
                Ec2DeleteNetworkInterface = ec2 Ec2 DeleteNetworkInterface delete_network_interface (DeleteNetworkInterfaceInput) -> (DeleteNetworkInterfaceOutput) of [];
                Ec2ModifyNetworkInterfaceAttribute = ec2 Ec2 ModifyNetworkInterfaceAttribute modify_network_interface_attribute (ModifyNetworkInterfaceAttributeInput) -> (ModifyNetworkInterfaceAttributeOutput) of [];
                Ec2ResetNetworkInterfaceAttribute = ec2 Ec2 ResetNetworkInterfaceAttribute reset_network_interface_attribute (ResetNetworkInterfaceAttributeInput) -> (ResetNetworkInterfaceAttributeOutput) of [];
                Ec2AssignPrivateIpAddresses = ec2 Ec2 AssignPrivateIpAddresses assign_private_ip_addresses (AssignPrivateIpAddressesInput) -> (AssignPrivateIpAddressesOutput) of [];
                Ec2UnassignPrivateIpAddresses = ec2 Ec2 UnassignPrivateIpAddresses unassign_private_ip_addresses (UnassignPrivateIpAddressesInput) -> (UnassignPrivateIpAddressesOutput) of [];
                Ec2CreateDhcpOptions = ec2 Ec2 CreateDhcpOptions create_dhcp_options (CreateDhcpOptionsInput) -> (CreateDhcpOptionsOutput) of [];
                Ec2AssociateDhcpOptions = ec2 Ec2 AssociateDhcpOptions associate_dhcp_options (AssociateDhcpOptionsInput) -> (AssociateDhcpOptionsOutput) of [];
                Ec2DeleteDhcpOptions = ec2 Ec2 DeleteDhcpOptions delete_dhcp_options (DeleteDhcpOptionsInput) -> (DeleteDhcpOptionsOutput) of [];
                Ec2ModifySecurityGroupRules = ec2 Ec2 ModifySecurityGroupRules modify_security_group_rules (ModifySecurityGroupRulesInput) -> (ModifySecurityGroupRulesOutput) of [];
                Ec2UpdateSecurityGroupRuleDescriptionsIngress = ec2 Ec2 UpdateSecurityGroupRuleDescriptionsIngress update_security_group_rule_descriptions_ingress (UpdateSecurityGroupRuleDescriptionsIngressInput) -> (UpdateSecurityGroupRuleDescriptionsIngressOutput) of [];
                Ec2UpdateSecurityGroupRuleDescriptionsEgress = ec2 Ec2 UpdateSecurityGroupRuleDescriptionsEgress update_security_group_rule_descriptions_egress (UpdateSecurityGroupRuleDescriptionsEgressInput) -> (UpdateSecurityGroupRuleDescriptionsEgressOutput) of [];
                Ec2CreateTags = ec2 Ec2 CreateTags create_tags (CreateTagsInput) -> (CreateTagsOutput) of [];
                Ec2DeleteTags = ec2 Ec2 DeleteTags delete_tags (DeleteTagsInput) -> (DeleteTagsOutput) of [];
                Ec2CreateLaunchTemplate = ec2 Ec2 CreateLaunchTemplate create_launch_template (CreateLaunchTemplateInput) -> (CreateLaunchTemplateOutput) of [];
                Ec2CreateLaunchTemplateVersion = ec2 Ec2 CreateLaunchTemplateVersion create_launch_template_version (CreateLaunchTemplateVersionInput) -> (CreateLaunchTemplateVersionOutput) of [];
                Ec2ModifyLaunchTemplate = ec2 Ec2 ModifyLaunchTemplate modify_launch_template (ModifyLaunchTemplateInput) -> (ModifyLaunchTemplateOutput) of [];
                Ec2DeleteLaunchTemplate = ec2 Ec2 DeleteLaunchTemplate delete_launch_template (DeleteLaunchTemplateInput) -> (DeleteLaunchTemplateOutput) of [];
                Ec2DeleteLaunchTemplateVersions = ec2 Ec2 DeleteLaunchTemplateVersions delete_launch_template_versions (DeleteLaunchTemplateVersionsInput) -> (DeleteLaunchTemplateVersionsOutput) of [];
                Ec2ModifyInstanceMetadataOptions = ec2 Ec2 ModifyInstanceMetadataOptions modify_instance_metadata_options (ModifyInstanceMetadataOptionsInput) -> (ModifyInstanceMetadataOptionsOutput) of [];
                Ec2MonitorInstances = ec2 Ec2 MonitorInstances monitor_instances (MonitorInstancesInput) -> (MonitorInstancesOutput) of [];
                Ec2UnmonitorInstances = ec2 Ec2 UnmonitorInstances unmonitor_instances (UnmonitorInstancesInput) -> (UnmonitorInstancesOutput) of [];
                Ec2ReportInstanceStatus = ec2 Ec2 ReportInstanceStatus report_instance_status (ReportInstanceStatusInput) -> (ReportInstanceStatusOutput) of [];
                Ec2ResetInstanceAttribute = ec2 Ec2 ResetInstanceAttribute reset_instance_attribute (ResetInstanceAttributeInput) -> (ResetInstanceAttributeOutput) of [];
                Ec2ModifyInstanceCreditSpecification = ec2 Ec2 ModifyInstanceCreditSpecification modify_instance_credit_specification (ModifyInstanceCreditSpecificationInput) -> (ModifyInstanceCreditSpecificationOutput) of [];
                Ec2ModifyVolume = ec2 Ec2 ModifyVolume modify_volume (ModifyVolumeInput) -> (ModifyVolumeOutput) of [];
                Ec2ModifyVolumeAttribute = ec2 Ec2 ModifyVolumeAttribute modify_volume_attribute (ModifyVolumeAttributeInput) -> (ModifyVolumeAttributeOutput) of [];
                Ec2EnableVolumeIO = ec2 Ec2 EnableVolumeIO enable_volume_io (EnableVolumeIOInput) -> (EnableVolumeIOOutput) of [];
                Ec2CopySnapshot = ec2 Ec2 CopySnapshot copy_snapshot (CopySnapshotInput) -> (CopySnapshotOutput) of [];
                Ec2CreateSnapshots = ec2 Ec2 CreateSnapshots create_snapshots (CreateSnapshotsInput) -> (CreateSnapshotsOutput) of [];
                Ec2ModifySnapshotAttribute = ec2 Ec2 ModifySnapshotAttribute modify_snapshot_attribute (ModifySnapshotAttributeInput) -> (ModifySnapshotAttributeOutput) of [];
                Ec2ResetSnapshotAttribute = ec2 Ec2 ResetSnapshotAttribute reset_snapshot_attribute (ResetSnapshotAttributeInput) -> (ResetSnapshotAttributeOutput) of [];
                Ec2CopyImage = ec2 Ec2 CopyImage copy_image (CopyImageInput) -> (CopyImageOutput) of [];
                Ec2ModifyImageAttribute = ec2 Ec2 ModifyImageAttribute modify_image_attribute (ModifyImageAttributeInput) -> (ModifyImageAttributeOutput) of [];
                Ec2ResetImageAttribute = ec2 Ec2 ResetImageAttribute reset_image_attribute (ResetImageAttributeInput) -> (ResetImageAttributeOutput) of [];
                Ec2EnableImage = ec2 Ec2 EnableImage enable_image (EnableImageInput) -> (EnableImageOutput) of [];
                Ec2DisableImage = ec2 Ec2 DisableImage disable_image (DisableImageInput) -> (DisableImageOutput) of [];
                Ec2EnableImageDeprecation = ec2 Ec2 EnableImageDeprecation enable_image_deprecation (EnableImageDeprecationInput) -> (EnableImageDeprecationOutput) of [];
                Ec2DisableImageDeprecation = ec2 Ec2 DisableImageDeprecation disable_image_deprecation (DisableImageDeprecationInput) -> (DisableImageDeprecationOutput) of [];
                Ec2AssociateVpcCidrBlock = ec2 Ec2 AssociateVpcCidrBlock associate_vpc_cidr_block (AssociateVpcCidrBlockInput) -> (AssociateVpcCidrBlockOutput) of [];
                Ec2DisassociateVpcCidrBlock = ec2 Ec2 DisassociateVpcCidrBlock disassociate_vpc_cidr_block (DisassociateVpcCidrBlockInput) -> (DisassociateVpcCidrBlockOutput) of [];
                Ec2AssociateSubnetCidrBlock = ec2 Ec2 AssociateSubnetCidrBlock associate_subnet_cidr_block (AssociateSubnetCidrBlockInput) -> (AssociateSubnetCidrBlockOutput) of [];
                Ec2DisassociateSubnetCidrBlock = ec2 Ec2 DisassociateSubnetCidrBlock disassociate_subnet_cidr_block (DisassociateSubnetCidrBlockInput) -> (DisassociateSubnetCidrBlockOutput) of [];
                Ec2AssignIpv6Addresses = ec2 Ec2 AssignIpv6Addresses assign_ipv6_addresses (AssignIpv6AddressesInput) -> (AssignIpv6AddressesOutput) of [];
                Ec2UnassignIpv6Addresses = ec2 Ec2 UnassignIpv6Addresses unassign_ipv6_addresses (UnassignIpv6AddressesInput) -> (UnassignIpv6AddressesOutput) of [];
                Ec2EnableEbsEncryptionByDefault = ec2 Ec2 EnableEbsEncryptionByDefault enable_ebs_encryption_by_default (EnableEbsEncryptionByDefaultInput) -> (EnableEbsEncryptionByDefaultOutput) of [];
                Ec2DisableEbsEncryptionByDefault = ec2 Ec2 DisableEbsEncryptionByDefault disable_ebs_encryption_by_default (DisableEbsEncryptionByDefaultInput) -> (DisableEbsEncryptionByDefaultOutput) of [];
                Ec2EnableSerialConsoleAccess = ec2 Ec2 EnableSerialConsoleAccess enable_serial_console_access (EnableSerialConsoleAccessInput) -> (EnableSerialConsoleAccessOutput) of [];
                Ec2DisableSerialConsoleAccess = ec2 Ec2 DisableSerialConsoleAccess disable_serial_console_access (DisableSerialConsoleAccessInput) -> (DisableSerialConsoleAccessOutput) of [];
                Ec2ModifyVpcTenancy = ec2 Ec2 ModifyVpcTenancy modify_vpc_tenancy (ModifyVpcTenancyInput) -> (ModifyVpcTenancyOutput) of [];
                Ec2CreateNatGateway = ec2 Ec2 CreateNatGateway create_nat_gateway (CreateNatGatewayInput) -> (CreateNatGatewayOutput) of [];
                Ec2DeleteNatGateway = ec2 Ec2 DeleteNatGateway delete_nat_gateway (DeleteNatGatewayInput) -> (DeleteNatGatewayOutput) of [];
                Ec2CreateVpcPeeringConnection = ec2 Ec2 CreateVpcPeeringConnection create_vpc_peering_connection (CreateVpcPeeringConnectionInput) -> (CreateVpcPeeringConnectionOutput) of [];
                Ec2AcceptVpcPeeringConnection = ec2 Ec2 AcceptVpcPeeringConnection accept_vpc_peering_connection (AcceptVpcPeeringConnectionInput) -> (AcceptVpcPeeringConnectionOutput) of [];
                Ec2RejectVpcPeeringConnection = ec2 Ec2 RejectVpcPeeringConnection reject_vpc_peering_connection (RejectVpcPeeringConnectionInput) -> (RejectVpcPeeringConnectionOutput) of [];
                Ec2DeleteVpcPeeringConnection = ec2 Ec2 DeleteVpcPeeringConnection delete_vpc_peering_connection (DeleteVpcPeeringConnectionInput) -> (DeleteVpcPeeringConnectionOutput) of [];
                Ec2CreateVpcEndpoint = ec2 Ec2 CreateVpcEndpoint create_vpc_endpoint (CreateVpcEndpointInput) -> (CreateVpcEndpointOutput) of [];
                Ec2ModifyVpcEndpoint = ec2 Ec2 ModifyVpcEndpoint modify_vpc_endpoint (ModifyVpcEndpointInput) -> (ModifyVpcEndpointOutput) of [];
                Ec2DeleteVpcEndpoints = ec2 Ec2 DeleteVpcEndpoints delete_vpc_endpoints (DeleteVpcEndpointsInput) -> (DeleteVpcEndpointsOutput) of [];
                Ec2CreateManagedPrefixList = ec2 Ec2 CreateManagedPrefixList create_managed_prefix_list (CreateManagedPrefixListInput) -> (CreateManagedPrefixListOutput) of [];
                Ec2ModifyManagedPrefixList = ec2 Ec2 ModifyManagedPrefixList modify_managed_prefix_list (ModifyManagedPrefixListInput) -> (ModifyManagedPrefixListOutput) of [];
                Ec2RestoreManagedPrefixListVersion = ec2 Ec2 RestoreManagedPrefixListVersion restore_managed_prefix_list_version (RestoreManagedPrefixListVersionInput) -> (RestoreManagedPrefixListVersionOutput) of [];
                Ec2DeleteManagedPrefixList = ec2 Ec2 DeleteManagedPrefixList delete_managed_prefix_list (DeleteManagedPrefixListInput) -> (DeleteManagedPrefixListOutput) of [];
                Ec2CreateEgressOnlyInternetGateway = ec2 Ec2 CreateEgressOnlyInternetGateway create_egress_only_internet_gateway (CreateEgressOnlyInternetGatewayInput) -> (CreateEgressOnlyInternetGatewayOutput) of [];
                Ec2DeleteEgressOnlyInternetGateway = ec2 Ec2 DeleteEgressOnlyInternetGateway delete_egress_only_internet_gateway (DeleteEgressOnlyInternetGatewayInput) -> (DeleteEgressOnlyInternetGatewayOutput) of [];
                Ec2CreateSubnetCidrReservation = ec2 Ec2 CreateSubnetCidrReservation create_subnet_cidr_reservation (CreateSubnetCidrReservationInput) -> (CreateSubnetCidrReservationOutput) of [];
                Ec2DeleteSubnetCidrReservation = ec2 Ec2 DeleteSubnetCidrReservation delete_subnet_cidr_reservation (DeleteSubnetCidrReservationInput) -> (DeleteSubnetCidrReservationOutput) of [];
                Ec2AssociateIamInstanceProfile = ec2 Ec2 AssociateIamInstanceProfile associate_iam_instance_profile (AssociateIamInstanceProfileInput) -> (AssociateIamInstanceProfileOutput) of [];
                Ec2DisassociateIamInstanceProfile = ec2 Ec2 DisassociateIamInstanceProfile disassociate_iam_instance_profile (DisassociateIamInstanceProfileInput) -> (DisassociateIamInstanceProfileOutput) of [];
                Ec2ReplaceIamInstanceProfileAssociation = ec2 Ec2 ReplaceIamInstanceProfileAssociation replace_iam_instance_profile_association (ReplaceIamInstanceProfileAssociationInput) -> (ReplaceIamInstanceProfileAssociationOutput) of [];
                AutoScalingCreateLaunchConfiguration = autoscaling AutoScaling CreateLaunchConfiguration create_launch_configuration (CreateLaunchConfigurationInput) -> (CreateLaunchConfigurationOutput) of [];
                AutoScalingDeleteLaunchConfiguration = autoscaling AutoScaling DeleteLaunchConfiguration delete_launch_configuration (DeleteLaunchConfigurationInput) -> (DeleteLaunchConfigurationOutput) of [];
                AutoScalingCreateAutoScalingGroup = autoscaling AutoScaling CreateAutoScalingGroup create_auto_scaling_group (CreateAutoScalingGroupInput) -> (CreateAutoScalingGroupOutput) of [];
                AutoScalingUpdateAutoScalingGroup = autoscaling AutoScaling UpdateAutoScalingGroup update_auto_scaling_group (UpdateAutoScalingGroupInput) -> (UpdateAutoScalingGroupOutput) of [];
                AutoScalingDeleteAutoScalingGroup = autoscaling AutoScaling DeleteAutoScalingGroup delete_auto_scaling_group (DeleteAutoScalingGroupInput) -> (DeleteAutoScalingGroupOutput) of [];
                AutoScalingSetDesiredCapacity = autoscaling AutoScaling SetDesiredCapacity set_desired_capacity (SetDesiredCapacityInput) -> (SetDesiredCapacityOutput) of [];
                AutoScalingTerminateInstanceInAutoScalingGroup = autoscaling AutoScaling TerminateInstanceInAutoScalingGroup terminate_instance_in_auto_scaling_group (TerminateInstanceInAutoScalingGroupInput) -> (TerminateInstanceInAutoScalingGroupOutput) of [];
                AutoScalingAttachLoadBalancerTargetGroups = autoscaling AutoScaling AttachLoadBalancerTargetGroups attach_load_balancer_target_groups (AttachLoadBalancerTargetGroupsInput) -> (AttachLoadBalancerTargetGroupsOutput) of [];
                AutoScalingDetachLoadBalancerTargetGroups = autoscaling AutoScaling DetachLoadBalancerTargetGroups detach_load_balancer_target_groups (DetachLoadBalancerTargetGroupsInput) -> (DetachLoadBalancerTargetGroupsOutput) of [];
                AutoScalingSuspendProcesses = autoscaling AutoScaling SuspendProcesses suspend_processes (SuspendProcessesInput) -> (SuspendProcessesOutput) of [];
                AutoScalingResumeProcesses = autoscaling AutoScaling ResumeProcesses resume_processes (ResumeProcessesInput) -> (ResumeProcessesOutput) of [];
                AutoScalingSetInstanceHealth = autoscaling AutoScaling SetInstanceHealth set_instance_health (SetInstanceHealthInput) -> (SetInstanceHealthOutput) of [];
                AutoScalingSetInstanceProtection = autoscaling AutoScaling SetInstanceProtection set_instance_protection (SetInstanceProtectionInput) -> (SetInstanceProtectionOutput) of [];
                AutoScalingEnterStandby = autoscaling AutoScaling EnterStandby enter_standby (EnterStandbyInput) -> (EnterStandbyOutput) of [];
                AutoScalingExitStandby = autoscaling AutoScaling ExitStandby exit_standby (ExitStandbyInput) -> (ExitStandbyOutput) of [];
                AutoScalingAttachInstances = autoscaling AutoScaling AttachInstances attach_instances (AttachInstancesInput) -> (AttachInstancesOutput) of [];
                AutoScalingDetachInstances = autoscaling AutoScaling DetachInstances detach_instances (DetachInstancesInput) -> (DetachInstancesOutput) of [];
                AutoScalingCreateOrUpdateTags = autoscaling AutoScaling CreateOrUpdateTags create_or_update_tags (CreateOrUpdateTagsInput) -> (CreateOrUpdateTagsOutput) of [];
                AutoScalingDeleteTags = autoscaling AutoScaling DeleteTags delete_tags (DeleteTagsInput) -> (DeleteTagsOutput) of [];
                AutoScalingEnableMetricsCollection = autoscaling AutoScaling EnableMetricsCollection enable_metrics_collection (EnableMetricsCollectionInput) -> (EnableMetricsCollectionOutput) of [];
                AutoScalingDisableMetricsCollection = autoscaling AutoScaling DisableMetricsCollection disable_metrics_collection (DisableMetricsCollectionInput) -> (DisableMetricsCollectionOutput) of [];
                AutoScalingAttachTrafficSources = autoscaling AutoScaling AttachTrafficSources attach_traffic_sources (AttachTrafficSourcesInput) -> (AttachTrafficSourcesOutput) of [];
                AutoScalingDetachTrafficSources = autoscaling AutoScaling DetachTrafficSources detach_traffic_sources (DetachTrafficSourcesInput) -> (DetachTrafficSourcesOutput) of [];
                Elbv2CreateLoadBalancer = elbv2 Elbv2 CreateLoadBalancer create_load_balancer (CreateLoadBalancerInput) -> (CreateLoadBalancerOutput) of [];
                Elbv2DeleteLoadBalancer = elbv2 Elbv2 DeleteLoadBalancer delete_load_balancer (DeleteLoadBalancerInput) -> (DeleteLoadBalancerOutput) of [];
                Elbv2ModifyLoadBalancerAttributes = elbv2 Elbv2 ModifyLoadBalancerAttributes modify_load_balancer_attributes (ModifyLoadBalancerAttributesInput) -> (ModifyLoadBalancerAttributesOutput) of [];
                Elbv2SetSecurityGroups = elbv2 Elbv2 SetSecurityGroups set_security_groups (SetSecurityGroupsInput) -> (SetSecurityGroupsOutput) of [];
                Elbv2SetSubnets = elbv2 Elbv2 SetSubnets set_subnets (SetSubnetsInput) -> (SetSubnetsOutput) of [];
                Elbv2CreateListener = elbv2 Elbv2 CreateListener create_listener (CreateListenerInput) -> (CreateListenerOutput) of [];
                Elbv2ModifyListener = elbv2 Elbv2 ModifyListener modify_listener (ModifyListenerInput) -> (ModifyListenerOutput) of [];
                Elbv2DeleteListener = elbv2 Elbv2 DeleteListener delete_listener (DeleteListenerInput) -> (DeleteListenerOutput) of [];
                Elbv2CreateTargetGroup = elbv2 Elbv2 CreateTargetGroup create_target_group (CreateTargetGroupInput) -> (CreateTargetGroupOutput) of [];
                Elbv2ModifyTargetGroup = elbv2 Elbv2 ModifyTargetGroup modify_target_group (ModifyTargetGroupInput) -> (ModifyTargetGroupOutput) of [];
                Elbv2ModifyTargetGroupAttributes = elbv2 Elbv2 ModifyTargetGroupAttributes modify_target_group_attributes (ModifyTargetGroupAttributesInput) -> (ModifyTargetGroupAttributesOutput) of [];
                Elbv2DeleteTargetGroup = elbv2 Elbv2 DeleteTargetGroup delete_target_group (DeleteTargetGroupInput) -> (DeleteTargetGroupOutput) of [];
                Elbv2RegisterTargets = elbv2 Elbv2 RegisterTargets register_targets (RegisterTargetsInput) -> (RegisterTargetsOutput) of [];
                Elbv2DeregisterTargets = elbv2 Elbv2 DeregisterTargets deregister_targets (DeregisterTargetsInput) -> (DeregisterTargetsOutput) of [];
                Elbv2AddTags = elbv2 Elbv2 AddTags add_tags (AddTagsInput) -> (AddTagsOutput) of [];
                Elbv2RemoveTags = elbv2 Elbv2 RemoveTags remove_tags (RemoveTagsInput) -> (RemoveTagsOutput) of [];
                Elbv2CreateRule = elbv2 Elbv2 CreateRule create_rule (CreateRuleInput) -> (CreateRuleOutput) of [];
                Elbv2ModifyRule = elbv2 Elbv2 ModifyRule modify_rule (ModifyRuleInput) -> (ModifyRuleOutput) of [];
                Elbv2DeleteRule = elbv2 Elbv2 DeleteRule delete_rule (DeleteRuleInput) -> (DeleteRuleOutput) of [];
                Elbv2SetRulePriorities = elbv2 Elbv2 SetRulePriorities set_rule_priorities (SetRulePrioritiesInput) -> (SetRulePrioritiesOutput) of [];
                Elbv2SetIpAddressType = elbv2 Elbv2 SetIpAddressType set_ip_address_type (SetIpAddressTypeInput) -> (SetIpAddressTypeOutput) of [];
                Elbv2ModifyListenerAttributes = elbv2 Elbv2 ModifyListenerAttributes modify_listener_attributes (ModifyListenerAttributesInput) -> (ModifyListenerAttributesOutput) of [];
                Elbv2AddListenerCertificates = elbv2 Elbv2 AddListenerCertificates add_listener_certificates (AddListenerCertificatesInput) -> (AddListenerCertificatesOutput) of [];
                Elbv2RemoveListenerCertificates = elbv2 Elbv2 RemoveListenerCertificates remove_listener_certificates (RemoveListenerCertificatesInput) -> (RemoveListenerCertificatesOutput) of [];
            }
        }
    };
}

for_each_operation!(operations);
