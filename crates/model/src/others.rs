//! The operations that AWS has and this crate does not speak, by service.
//!
// Written by `cargo xtask codegen` from crates/model/spec. Do not edit.

pub(crate) const EC2: &str = "\
    AcceptAddressTransfer AcceptCapacityReservationBillingOwnership \
    AcceptReservedInstancesExchangeQuote AcceptTransitGatewayClientVpnAttachment \
    AcceptTransitGatewayMulticastDomainAssociations AcceptTransitGatewayPeeringAttachment \
    AcceptTransitGatewayVpcAttachment AcceptVpcEndpointConnections AdvertiseByoipCidr AllocateHosts \
    AllocateIpamPoolCidr ApplySecurityGroupsToClientVpnTargetNetwork AssignPrivateNatGatewayAddress \
    AssociateApplicationStatusCheck AssociateCapacityReservationBillingOwner \
    AssociateClientVpnTargetNetwork AssociateEnclaveCertificateIamRole AssociateInstanceEventWindow \
    AssociateIpamByoasn AssociateIpamResourceDiscovery AssociateKmsKeyId AssociateNatGatewayAddress \
    AssociateNetworkingFlexCostAllocationPolicy AssociateRouteServer AssociateSecurityGroupVpc \
    AssociateTransitGatewayMulticastDomain AssociateTransitGatewayPolicyTable \
    AssociateTransitGatewayRouteTable AssociateTrunkInterface AttachClassicLinkVpc \
    AttachImageWatermark AttachVerifiedAccessTrustProvider AttachVpnGateway \
    AuthorizeClientVpnIngress BatchModifyIpamRoutingPolicyRegistrations BundleInstance \
    CancelBundleTask CancelCapacityReservation CancelCapacityReservationFleets CancelConversionTask \
    CancelDeclarativePoliciesReport CancelExportTask CancelImageLaunchPermission CancelImportTask \
    CancelReservedInstancesListing CancelSpotFleetRequests CancelSpotInstanceRequests \
    ConfirmProductInstance CopyFpgaImage CopyVolumes CreateApplicationStatusCheck \
    CreateCapacityManagerDataExport CreateCapacityReservation CreateCapacityReservationBySplitting \
    CreateCapacityReservationCancellationQuote CreateCapacityReservationDateChangeQuote \
    CreateCapacityReservationFleet CreateCarrierGateway CreateClientVpnEndpoint CreateClientVpnRoute \
    CreateCoipCidr CreateCoipPool CreateCustomerGateway CreateDelegateMacVolumeOwnershipTask \
    CreateFleet CreateFlowLogs CreateFpgaImage CreateImageUsageReport CreateInstanceConnectEndpoint \
    CreateInstanceEventWindow CreateInstanceExportTask \
    CreateInterruptibleCapacityReservationAllocation CreateIpam \
    CreateIpamExternalResourceVerificationToken CreateIpamInternetRegistryAssociation \
    CreateIpamPolicy CreateIpamPool CreateIpamPrefixListResolver CreateIpamPrefixListResolverTarget \
    CreateIpamResourceDiscovery CreateIpamRoutingPolicyRegistration CreateIpamScope \
    CreateLocalGatewayRoute CreateLocalGatewayRouteTable \
    CreateLocalGatewayRouteTableVirtualInterfaceGroupAssociation \
    CreateLocalGatewayRouteTableVpcAssociation CreateLocalGatewayVirtualInterface \
    CreateLocalGatewayVirtualInterfaceGroup CreateMacSystemIntegrityProtectionModificationTask \
    CreateMetricCategory CreateNetworkInsightsAccessScope CreateNetworkInsightsPath \
    CreateNetworkInterfacePermission CreateNetworkingFlexCostAllocationPolicy CreatePlacementGroup \
    CreatePublicIpv4Pool CreateReplaceRootVolumeTask CreateReservedInstancesListing \
    CreateRestoreImageTask CreateRouteServer CreateRouteServerEndpoint CreateRouteServerPeer \
    CreateSecondaryNetwork CreateSecondarySubnet CreateSpotDatafeedSubscription CreateStoreImageTask \
    CreateTrafficMirrorFilter CreateTrafficMirrorFilterRule CreateTrafficMirrorSession \
    CreateTrafficMirrorTarget CreateTransitGateway CreateTransitGatewayConnect \
    CreateTransitGatewayConnectPeer CreateTransitGatewayMeteringPolicy \
    CreateTransitGatewayMeteringPolicyEntry CreateTransitGatewayMulticastDomain \
    CreateTransitGatewayNetworkFunctionAttachment CreateTransitGatewayPeeringAttachment \
    CreateTransitGatewayPolicyTable CreateTransitGatewayPolicyTableEntry \
    CreateTransitGatewayPrefixListReference CreateTransitGatewayRoute CreateTransitGatewayRouteTable \
    CreateTransitGatewayRouteTableAnnouncement CreateTransitGatewayVpcAttachment \
    CreateVerifiedAccessEndpoint CreateVerifiedAccessGroup CreateVerifiedAccessInstance \
    CreateVerifiedAccessTrustProvider CreateVpcBlockPublicAccessExclusion CreateVpcEncryptionControl \
    CreateVpcEndpointConnectionNotification CreateVpcEndpointServiceConfiguration \
    CreateVpnConcentrator CreateVpnConnection CreateVpnConnectionRoute CreateVpnGateway \
    DeleteApplicationStatusCheck DeleteCapacityManagerDataExport DeleteCarrierGateway \
    DeleteClientVpnEndpoint DeleteClientVpnEndpointAuthorizationPolicy DeleteClientVpnRoute \
    DeleteCoipCidr DeleteCoipPool DeleteCustomerGateway DeleteFleets DeleteFlowLogs DeleteFpgaImage \
    DeleteImageUsageReport DeleteInstanceConnectEndpoint DeleteInstanceEventWindow DeleteIpam \
    DeleteIpamExternalResourceVerificationToken DeleteIpamInternetRegistryAssociation \
    DeleteIpamPolicy DeleteIpamPool DeleteIpamPrefixListResolver DeleteIpamPrefixListResolverTarget \
    DeleteIpamResourceDiscovery DeleteIpamRoutingPolicyRegistration DeleteIpamScope \
    DeleteLocalGatewayRoute DeleteLocalGatewayRouteTable \
    DeleteLocalGatewayRouteTableVirtualInterfaceGroupAssociation \
    DeleteLocalGatewayRouteTableVpcAssociation DeleteLocalGatewayVirtualInterface \
    DeleteLocalGatewayVirtualInterfaceGroup DeleteMetricCategory DeleteNetworkInsightsAccessScope \
    DeleteNetworkInsightsAccessScopeAnalysis DeleteNetworkInsightsAnalysis DeleteNetworkInsightsPath \
    DeleteNetworkInterfacePermission DeleteNetworkingFlexCostAllocationPolicies DeletePlacementGroup \
    DeletePublicIpv4Pool DeleteQueuedReservedInstances DeleteRouteServer DeleteRouteServerEndpoint \
    DeleteRouteServerPeer DeleteSecondaryNetwork DeleteSecondarySubnet \
    DeleteSpotDatafeedSubscription DeleteTrafficMirrorFilter DeleteTrafficMirrorFilterRule \
    DeleteTrafficMirrorSession DeleteTrafficMirrorTarget DeleteTransitGateway \
    DeleteTransitGatewayClientVpnAttachment DeleteTransitGatewayConnect \
    DeleteTransitGatewayConnectPeer DeleteTransitGatewayMeteringPolicy \
    DeleteTransitGatewayMeteringPolicyEntry DeleteTransitGatewayMulticastDomain \
    DeleteTransitGatewayNetworkFunctionAttachment DeleteTransitGatewayPeeringAttachment \
    DeleteTransitGatewayPolicyTable DeleteTransitGatewayPolicyTableEntry \
    DeleteTransitGatewayPrefixListReference DeleteTransitGatewayRoute DeleteTransitGatewayRouteTable \
    DeleteTransitGatewayRouteTableAnnouncement DeleteTransitGatewayVpcAttachment \
    DeleteVerifiedAccessEndpoint DeleteVerifiedAccessGroup DeleteVerifiedAccessInstance \
    DeleteVerifiedAccessTrustProvider DeleteVpcBlockPublicAccessExclusion DeleteVpcEncryptionControl \
    DeleteVpcEndpointConnectionNotifications DeleteVpcEndpointServiceConfigurations \
    DeleteVpnConcentrator DeleteVpnConnection DeleteVpnConnectionRoute DeleteVpnGateway \
    DeprovisionByoipCidr DeprovisionIpamByoasn DeprovisionIpamPoolCidr DeprovisionPublicIpv4PoolCidr \
    DeregisterInstanceEventNotificationAttributes DeregisterTransitGatewayMulticastGroupMembers \
    DeregisterTransitGatewayMulticastGroupSources DescribeAccountVpcEncryptionControl \
    DescribeAddressTransfers DescribeAggregateIdFormat DescribeApplicationStatus \
    DescribeApplicationStatusCheckAssociations DescribeApplicationStatusChecks \
    DescribeAwsNetworkPerformanceMetricSubscriptions DescribeBundleTasks DescribeByoipCidrs \
    DescribeCapacityBlockExtensionHistory DescribeCapacityBlockExtensionOfferings \
    DescribeCapacityBlockOfferings DescribeCapacityBlockStatus DescribeCapacityBlocks \
    DescribeCapacityManagerDataExports DescribeCapacityReservationBillingRequests \
    DescribeCapacityReservationCancellationQuotes DescribeCapacityReservationDateChangeQuotes \
    DescribeCapacityReservationFleets DescribeCapacityReservationTopology \
    DescribeCapacityReservations DescribeClassicLinkInstances DescribeClientVpnAuthorizationRules \
    DescribeClientVpnConnections DescribeClientVpnEndpoints DescribeClientVpnRoutes \
    DescribeClientVpnTargetNetworks DescribeCoipPools DescribeConversionTasks \
    DescribeDeclarativePoliciesReports DescribeElasticGpus DescribeExportImageTasks \
    DescribeExportTasks DescribeFastLaunchImages DescribeFastSnapshotRestores DescribeFleetHistory \
    DescribeFleetInstances DescribeFleets DescribeFpgaImageAttribute DescribeFpgaImages \
    DescribeHostReservationOfferings DescribeHostReservations DescribeHosts DescribeIdentityIdFormat \
    DescribeImageReferences DescribeImageUsageReportEntries DescribeImageUsageReports \
    DescribeImportImageTasks DescribeImportSnapshotTasks DescribeInstanceConnectEndpoints \
    DescribeInstanceEventNotificationAttributes DescribeInstanceEventWindows \
    DescribeInstanceImageMetadata DescribeInstanceSqlHaHistoryStates DescribeInstanceSqlHaStates \
    DescribeInstanceTopology DescribeIpamByoasn DescribeIpamExternalResourceVerificationTokens \
    DescribeIpamInternetRegistryAssociations DescribeIpamPolicies DescribeIpamPoolAllocations \
    DescribeIpamPools DescribeIpamPrefixListResolverTargets DescribeIpamPrefixListResolvers \
    DescribeIpamResourceDiscoveries DescribeIpamResourceDiscoveryAssociations DescribeIpamScopes \
    DescribeIpams DescribeIpv6Pools DescribeLocalGatewayRouteTableVirtualInterfaceGroupAssociations \
    DescribeLocalGatewayRouteTableVpcAssociations DescribeLocalGatewayRouteTables \
    DescribeLocalGatewayVirtualInterfaceGroups DescribeLocalGatewayVirtualInterfaces \
    DescribeLocalGateways DescribeLockedSnapshots DescribeMacHosts DescribeMacModificationTasks \
    DescribeMetricCategories DescribeMovingAddresses DescribeNetworkInsightsAccessScopeAnalyses \
    DescribeNetworkInsightsAccessScopes DescribeNetworkInsightsAnalyses DescribeNetworkInsightsPaths \
    DescribeNetworkInterfacePermissions DescribeNetworkingFlexCostAllocationPolicies \
    DescribeNetworkingFlexCostAllocationPolicyAssociations DescribeOutpostLags \
    DescribePrincipalIdFormat DescribePublicIpv4Pools DescribeReplaceRootVolumeTasks \
    DescribeReservedInstances DescribeReservedInstancesListings \
    DescribeReservedInstancesModifications DescribeReservedInstancesOfferings \
    DescribeRouteServerEndpoints DescribeRouteServerPeers DescribeRouteServers \
    DescribeScheduledInstanceAvailability DescribeScheduledInstances DescribeSecondaryInterfaces \
    DescribeSecondaryNetworks DescribeSecondarySubnets DescribeSecurityGroupVpcAssociations \
    DescribeServiceLinkVirtualInterfaces DescribeSpotDatafeedSubscription DescribeSpotFleetInstances \
    DescribeSpotFleetRequestHistory DescribeSpotFleetRequests DescribeSpotInstanceRequests \
    DescribeSpotPriceHistory DescribeStaleSecurityGroups DescribeStoreImageTasks \
    DescribeTrafficMirrorFilterRules DescribeTrafficMirrorFilters DescribeTrafficMirrorSessions \
    DescribeTrafficMirrorTargets DescribeTransitGatewayAttachments \
    DescribeTransitGatewayConnectPeers DescribeTransitGatewayConnects \
    DescribeTransitGatewayMeteringPolicies DescribeTransitGatewayMulticastDomains \
    DescribeTransitGatewayNetworkFunctionAttachments DescribeTransitGatewayPeeringAttachments \
    DescribeTransitGatewayPolicyTables DescribeTransitGatewayRouteTableAnnouncements \
    DescribeTransitGatewayRouteTables DescribeTransitGatewayVpcAttachments DescribeTransitGateways \
    DescribeTrunkInterfaceAssociations DescribeVerifiedAccessEndpoints DescribeVerifiedAccessGroups \
    DescribeVerifiedAccessInstanceLoggingConfigurations DescribeVerifiedAccessInstances \
    DescribeVerifiedAccessTrustProviders DescribeVpcBlockPublicAccessExclusions \
    DescribeVpcBlockPublicAccessOptions DescribeVpcEncryptionControls \
    DescribeVpcEndpointAssociations DescribeVpcEndpointConnectionNotifications \
    DescribeVpcEndpointConnections DescribeVpcEndpointServiceConfigurations \
    DescribeVpcEndpointServicePermissions DescribeVpnConcentrators DescribeVpnConnections \
    DetachClassicLinkVpc DetachImageWatermark DetachVerifiedAccessTrustProvider DetachVpnGateway \
    DisableAddressTransfer DisableAllowedImagesSettings DisableApplicationStatusCheckSuppression \
    DisableAwsNetworkPerformanceMetricSubscription DisableCapacityManager DisableFastLaunch \
    DisableFastSnapshotRestores DisableImageBlockPublicAccess DisableImageDeregistrationProtection \
    DisableInstanceSqlHaStandbyDetections DisableIpamOrganizationAdminAccount DisableIpamPolicy \
    DisableRouteServerPropagation DisableSnapshotBlockPublicAccess \
    DisableTransitGatewayRouteTablePropagation DisableVgwRoutePropagation DisableVpcClassicLink \
    DisableVpcClassicLinkDnsSupport DisassociateApplicationStatusCheck \
    DisassociateCapacityReservationBillingOwner DisassociateClientVpnTargetNetwork \
    DisassociateEnclaveCertificateIamRole DisassociateInstanceEventWindow DisassociateIpamByoasn \
    DisassociateIpamResourceDiscovery DisassociateKmsKeyId DisassociateNatGatewayAddress \
    DisassociateNetworkingFlexCostAllocationPolicy DisassociateRouteServer \
    DisassociateSecurityGroupVpc DisassociateTransitGatewayMulticastDomain \
    DisassociateTransitGatewayPolicyTable DisassociateTransitGatewayRouteTable \
    DisassociateTrunkInterface EnableAddressTransfer EnableAllowedImagesSettings \
    EnableApplicationStatusCheckSuppression EnableAwsNetworkPerformanceMetricSubscription \
    EnableCapacityManager EnableFastLaunch EnableFastSnapshotRestores EnableImageBlockPublicAccess \
    EnableImageDeregistrationProtection EnableInstanceSqlHaStandbyDetections \
    EnableIpamInternetRegistryAssociation EnableIpamOrganizationAdminAccount EnableIpamPolicy \
    EnableReachabilityAnalyzerOrganizationSharing EnableRouteServerPropagation \
    EnableSnapshotBlockPublicAccess EnableTransitGatewayRouteTablePropagation \
    EnableVgwRoutePropagation EnableVpcClassicLink EnableVpcClassicLinkDnsSupport \
    ExportClientVpnClientCertificateRevocationList ExportClientVpnClientConfiguration ExportImage \
    ExportTransitGatewayRoutes ExportVerifiedAccessInstanceClientConfiguration \
    GetActiveVpnTunnelStatus GetAllowedImagesSettings GetAssociatedEnclaveCertificateIamRoles \
    GetAssociatedIpv6PoolCidrs GetAwsNetworkPerformanceData GetCapacityManagerAttributes \
    GetCapacityManagerMetricData GetCapacityManagerMetricDimensions \
    GetCapacityManagerMonitoredTagKeys GetCapacityManagerSupportabilityScores \
    GetCapacityReservationUsage GetClientVpnEndpointAuthorizationPolicy GetCoipPoolUsage \
    GetConsoleScreenshot GetDeclarativePoliciesReportSummary GetDefaultCreditSpecification \
    GetEnabledIpamPolicy GetFlowLogsIntegrationTemplate GetGroupsForCapacityReservation \
    GetHostReservationPurchasePreview GetImageAncestry GetImageBlockPublicAccessState \
    GetImageFindings GetInstanceMetadataDefaults GetInstanceTpmEkPub \
    GetInstanceTypesFromInstanceRequirements GetInstanceUefiData GetIpamAddressHistory \
    GetIpamDiscoveredAccounts GetIpamDiscoveredPublicAddresses GetIpamDiscoveredResourceCidrs \
    GetIpamDiscoveredRoutes GetIpamInternetRegistryAssociationAsns \
    GetIpamInternetRegistryAssociationCidrs GetIpamPolicyAllocationRules \
    GetIpamPolicyOrganizationTargets GetIpamPoolAllocations GetIpamPoolCidrs \
    GetIpamPrefixListResolverRules GetIpamPrefixListResolverVersionEntries \
    GetIpamPrefixListResolverVersions GetIpamResourceCidrs GetIpamRouteOriginAuthorizations \
    GetIpamRouteProtectionFindings GetIpamRoutingPolicyRegistrationDeltas \
    GetIpamRoutingPolicyRegistrations GetManagedResourceVisibility \
    GetNetworkInsightsAccessScopeAnalysisFindings GetNetworkInsightsAccessScopeContent \
    GetNetworkingFlexCostAllocationPolicyVersions GetReservedInstancesExchangeQuote \
    GetRouteServerAssociations GetRouteServerPropagations GetRouteServerRoutingDatabase \
    GetSnapshotBlockPublicAccessState GetSpotPlacementScores \
    GetTransitGatewayAttachmentNatConfiguration GetTransitGatewayAttachmentPropagations \
    GetTransitGatewayMeteringPolicyEntries GetTransitGatewayMulticastDomainAssociations \
    GetTransitGatewayPolicyTableAssociations GetTransitGatewayPolicyTableEntries \
    GetTransitGatewayPrefixListReferences GetTransitGatewayRouteTableAssociations \
    GetTransitGatewayRouteTablePropagations GetVerifiedAccessEndpointPolicy \
    GetVerifiedAccessEndpointTargets GetVerifiedAccessGroupPolicy \
    GetVpcResourcesBlockingEncryptionEnforcement GetVpnConnectionDeviceSampleConfiguration \
    GetVpnConnectionDeviceTypes GetVpnTunnelReplacementStatus \
    ImportClientVpnClientCertificateRevocationList ImportImage ImportInstance ImportSnapshot \
    ImportVolume ListImagesInRecycleBin ListSnapshotsInRecycleBin ListVolumesInRecycleBin \
    LockSnapshot ModifyAccountVpcEncryptionControl ModifyAddressAttribute \
    ModifyApplicationStatusCheck ModifyAvailabilityZoneGroup ModifyCapacityReservation \
    ModifyCapacityReservationFleet ModifyClientVpnEndpoint \
    ModifyClientVpnEndpointAuthorizationPolicy ModifyDefaultCreditSpecification \
    ModifyEbsDefaultKmsKeyId ModifyFleet ModifyFpgaImageAttribute ModifyHosts ModifyIdFormat \
    ModifyIdentityIdFormat ModifyInstanceCapacityReservationAttributes ModifyInstanceConnectEndpoint \
    ModifyInstanceCpuOptions ModifyInstanceEventStartTime ModifyInstanceEventWindow \
    ModifyInstanceMaintenanceOptions ModifyInstanceMetadataDefaults \
    ModifyInstanceNetworkPerformanceOptions ModifyInstancePlacement ModifyIpam \
    ModifyIpamPolicyAllocationRules ModifyIpamPool ModifyIpamPoolAllocation \
    ModifyIpamPrefixListResolver ModifyIpamPrefixListResolverTarget ModifyIpamResourceCidr \
    ModifyIpamResourceDiscovery ModifyIpamRoutingPolicyRegistration ModifyIpamScope \
    ModifyLocalGatewayRoute ModifyManagedResourceVisibility ModifyMetricCategory \
    ModifyNetworkingFlexCostAllocationPolicy ModifyPrivateDnsNameOptions \
    ModifyPublicIpDnsNameOptions ModifyReservedInstances ModifyRouteServer ModifySnapshotTier \
    ModifySpotFleetRequest ModifyTrafficMirrorFilterNetworkServices ModifyTrafficMirrorFilterRule \
    ModifyTrafficMirrorSession ModifyTransitGateway ModifyTransitGatewayAttachmentNatConfiguration \
    ModifyTransitGatewayMeteringPolicy ModifyTransitGatewayNetworkFunctionAttachment \
    ModifyTransitGatewayPeeringAttachment ModifyTransitGatewayPolicyTableEntry \
    ModifyTransitGatewayPrefixListReference ModifyTransitGatewayVpcAttachment \
    ModifyVerifiedAccessEndpoint ModifyVerifiedAccessEndpointPolicy ModifyVerifiedAccessGroup \
    ModifyVerifiedAccessGroupPolicy ModifyVerifiedAccessInstance \
    ModifyVerifiedAccessInstanceLoggingConfiguration ModifyVerifiedAccessTrustProvider \
    ModifyVpcBlockPublicAccessExclusion ModifyVpcBlockPublicAccessOptions ModifyVpcEncryptionControl \
    ModifyVpcEndpointConnectionNotification ModifyVpcEndpointPayerResponsibility \
    ModifyVpcEndpointServiceConfiguration ModifyVpcEndpointServicePayerResponsibility \
    ModifyVpcEndpointServicePermissions ModifyVpcPeeringConnectionOptions ModifyVpnConnection \
    ModifyVpnConnectionOptions ModifyVpnTunnelCertificate ModifyVpnTunnelOptions MoveAddressToVpc \
    MoveByoipCidrToIpam MoveCapacityReservationInstances ProvisionByoipCidr ProvisionIpamByoasn \
    ProvisionIpamPoolCidr ProvisionPublicIpv4PoolCidr PurchaseCapacityBlock \
    PurchaseCapacityBlockExtension PurchaseHostReservation PurchaseReservedInstancesOffering \
    PurchaseScheduledInstances RegisterInstanceEventNotificationAttributes \
    RegisterTransitGatewayMulticastGroupMembers RegisterTransitGatewayMulticastGroupSources \
    RejectCapacityReservationBillingOwnership RejectTransitGatewayClientVpnAttachment \
    RejectTransitGatewayMulticastDomainAssociations RejectTransitGatewayPeeringAttachment \
    RejectTransitGatewayVpcAttachment RejectVpcEndpointConnections ReleaseHosts \
    ReleaseIpamPoolAllocation ReplaceImageCriteriaInAllowedImagesSettings \
    ReplaceImageInstanceTypeSpecification ReplaceTransitGatewayRoute ReplaceVpnTunnel \
    RequestSpotFleet RequestSpotInstances ResetAddressAttribute ResetEbsDefaultKmsKeyId \
    ResetFpgaImageAttribute RestoreAddressToClassic RestoreImageFromRecycleBin \
    RestoreSnapshotFromRecycleBin RestoreSnapshotTier RestoreVolumeFromRecycleBin \
    RevokeClientVpnIngress RunScheduledInstances SearchLocalGatewayRoutes \
    SearchTransitGatewayMulticastGroups SearchTransitGatewayRoutes SendDiagnosticInterrupt \
    StartDeclarativePoliciesReport StartNetworkInsightsAccessScopeAnalysis \
    StartNetworkInsightsAnalysis StartVpcEndpointServicePrivateDnsVerification \
    TerminateClientVpnConnections UnassignPrivateNatGatewayAddress UnlockSnapshot \
    UpdateCapacityManagerMonitoredTagKeys UpdateCapacityManagerOrganizationsAccess \
    UpdateInterruptibleCapacityReservationAllocation ValidateSecurityGroupQuotasForInterface \
    WithdrawByoipCidr ";

pub(crate) const AUTOSCALING: &str = "\
    AttachLoadBalancers BatchDeleteScheduledAction BatchPutScheduledUpdateGroupAction \
    CancelInstanceRefresh CompleteLifecycleAction DeleteLifecycleHook \
    DeleteNotificationConfiguration DeletePolicy DeleteScheduledAction DeleteWarmPool \
    DescribeAccountSettings DetachLoadBalancers ExecutePolicy GetPredictiveScalingForecast \
    LaunchInstances PutAccountSetting PutLifecycleHook PutNotificationConfiguration PutScalingPolicy \
    PutScheduledUpdateGroupAction PutWarmPool RecordLifecycleActionHeartbeat RollbackInstanceRefresh \
    StartInstanceRefresh ";

pub(crate) const ELBV2: &str = "\
    AddTrustStoreRevocations CreateTrustStore DeleteSharedTrustStoreAssociation DeleteTrustStore \
    DescribeTrustStoreAssociations DescribeTrustStoreRevocations DescribeTrustStores \
    GetResourcePolicy GetTrustStoreCaCertificatesBundle GetTrustStoreRevocationContent \
    ModifyCapacityReservation ModifyIpPools ModifyTrustStore RemoveTrustStoreRevocations ";

pub(crate) const RDS: &str = "\
    AddRoleToDBCluster AddRoleToDBInstance AddSourceIdentifierToSubscription AddTagsToResource \
    ApplyPendingMaintenanceAction AuthorizeDBSecurityGroupIngress BacktrackDBCluster \
    CancelDBCapacityReservation CancelExportTask CopyDBClusterParameterGroup CopyDBClusterSnapshot \
    CopyDBParameterGroup CopyDBSnapshot CopyOptionGroup CreateBlueGreenDeployment \
    CreateCustomDBEngineVersion CreateDBCapacityReservation CreateDBCluster CreateDBClusterEndpoint \
    CreateDBClusterParameterGroup CreateDBClusterSnapshot CreateDBInstance \
    CreateDBInstanceReadReplica CreateDBParameterGroup CreateDBProxy CreateDBProxyEndpoint \
    CreateDBSecurityGroup CreateDBShardGroup CreateDBSnapshot CreateDBSubnetGroup \
    CreateEventSubscription CreateGlobalCluster CreateIntegration CreateOptionGroup \
    CreateTenantDatabase DeleteBlueGreenDeployment DeleteCustomDBEngineVersion DeleteDBCluster \
    DeleteDBClusterAutomatedBackup DeleteDBClusterEndpoint DeleteDBClusterParameterGroup \
    DeleteDBClusterSnapshot DeleteDBInstance DeleteDBInstanceAutomatedBackup DeleteDBParameterGroup \
    DeleteDBProxy DeleteDBProxyEndpoint DeleteDBSecurityGroup DeleteDBShardGroup DeleteDBSnapshot \
    DeleteDBSubnetGroup DeleteEventSubscription DeleteGlobalCluster DeleteIntegration \
    DeleteOptionGroup DeleteTenantDatabase DeregisterDBProxyTargets DescribeAccountAttributes \
    DescribeBlueGreenDeployments DescribeCertificates DescribeDBCapacityReservations \
    DescribeDBClusterAutomatedBackups DescribeDBClusterBacktracks DescribeDBClusterEndpoints \
    DescribeDBClusterParameterGroups DescribeDBClusterParameters DescribeDBClusterSnapshotAttributes \
    DescribeDBClusterSnapshots DescribeDBClusters DescribeDBEngineVersions \
    DescribeDBInstanceAutomatedBackups DescribeDBLogFiles DescribeDBMajorEngineVersions \
    DescribeDBParameterGroups DescribeDBParameters DescribeDBProxies DescribeDBProxyEndpoints \
    DescribeDBProxyTargetGroups DescribeDBProxyTargets DescribeDBRecommendations \
    DescribeDBSecurityGroups DescribeDBShardGroups DescribeDBSnapshotAttributes \
    DescribeDBSnapshotTenantDatabases DescribeDBSnapshots DescribeDBSubnetGroups \
    DescribeEngineDefaultClusterParameters DescribeEngineDefaultParameters DescribeEventCategories \
    DescribeEventSubscriptions DescribeEvents DescribeExportTasks DescribeGlobalClusters \
    DescribeIntegrations DescribeOptionGroupOptions DescribeOptionGroups \
    DescribeOrderableDBInstanceOptions DescribePendingMaintenanceActions DescribeReservedDBInstances \
    DescribeReservedDBInstancesOfferings DescribeServerlessV2PlatformVersions DescribeSourceRegions \
    DescribeTenantDatabases DescribeValidDBInstanceModifications DisableHttpEndpoint \
    DownloadDBLogFilePortion EnableHttpEndpoint FailoverDBCluster FailoverGlobalCluster \
    ListTagsForResource ModifyActivityStream ModifyCertificates ModifyCurrentDBClusterCapacity \
    ModifyCustomDBEngineVersion ModifyDBCapacityReservation ModifyDBCluster ModifyDBClusterEndpoint \
    ModifyDBClusterParameterGroup ModifyDBClusterSnapshotAttribute ModifyDBInstance \
    ModifyDBParameterGroup ModifyDBProxy ModifyDBProxyEndpoint ModifyDBProxyTargetGroup \
    ModifyDBRecommendation ModifyDBShardGroup ModifyDBSnapshot ModifyDBSnapshotAttribute \
    ModifyDBSubnetGroup ModifyEventSubscription ModifyGlobalCluster ModifyIntegration \
    ModifyOptionGroup ModifyTenantDatabase PromoteReadReplica PromoteReadReplicaDBCluster \
    PurchaseReservedDBInstancesOffering RebootDBCluster RebootDBInstance RebootDBShardGroup \
    RegisterDBProxyTargets RemoveFromGlobalCluster RemoveRoleFromDBCluster RemoveRoleFromDBInstance \
    RemoveSourceIdentifierFromSubscription RemoveTagsFromResource ResetDBClusterParameterGroup \
    ResetDBParameterGroup RestoreDBClusterFromS3 RestoreDBClusterFromSnapshot \
    RestoreDBClusterToPointInTime RestoreDBInstanceFromDBSnapshot RestoreDBInstanceFromS3 \
    RestoreDBInstanceToPointInTime RevokeDBSecurityGroupIngress StartActivityStream StartDBCluster \
    StartDBInstance StartDBInstanceAutomatedBackupsReplication StartExportTask StopActivityStream \
    StopDBCluster StopDBInstance StopDBInstanceAutomatedBackupsReplication \
    SwitchoverBlueGreenDeployment SwitchoverGlobalCluster SwitchoverReadReplica ";

pub(crate) const STS: &str = "\
    AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity AssumeRoot DecodeAuthorizationMessage \
    GetAccessKeyInfo GetDelegatedAccessToken GetFederationToken GetSessionToken GetWebIdentityToken ";

pub(crate) const SSM: &str = "\
    AddTagsToResource AssociateOpsItemRelatedItem CancelCommand CancelMaintenanceWindowExecution \
    CreateActivation CreateAssociation CreateAssociationBatch CreateCloudConnector CreateDocument \
    CreateMaintenanceWindow CreateOpsItem CreateOpsMetadata CreatePatchBaseline \
    CreateResourceDataSync DeleteActivation DeleteAssociation DeleteCloudConnector DeleteDocument \
    DeleteInventory DeleteMaintenanceWindow DeleteOpsItem DeleteOpsMetadata DeleteParameter \
    DeleteParameters DeletePatchBaseline DeleteResourceDataSync DeleteResourcePolicy \
    DeregisterDefaultHostManagementConfiguration DeregisterManagedInstance \
    DeregisterPatchBaselineForPatchGroup DeregisterTargetFromMaintenanceWindow \
    DeregisterTaskFromMaintenanceWindow DescribeActivations DescribeAssociation \
    DescribeAssociationExecutionTargets DescribeAssociationExecutions DescribeAutomationExecutions \
    DescribeAutomationStepExecutions DescribeAvailablePatches DescribeDocument \
    DescribeDocumentPermission DescribeEffectiveInstanceAssociations \
    DescribeEffectivePatchesForPatchBaseline DescribeInstanceAssociationsStatus \
    DescribeInstanceInformation DescribeInstancePatchStates DescribeInstancePatchStatesForPatchGroup \
    DescribeInstancePatches DescribeInstanceProperties DescribeInventoryDeletions \
    DescribeMaintenanceWindowExecutionTaskInvocations DescribeMaintenanceWindowExecutionTasks \
    DescribeMaintenanceWindowExecutions DescribeMaintenanceWindowSchedule \
    DescribeMaintenanceWindowTargets DescribeMaintenanceWindowTasks DescribeMaintenanceWindows \
    DescribeMaintenanceWindowsForTarget DescribeOpsItems DescribeParameters DescribePatchBaselines \
    DescribePatchGroupState DescribePatchGroups DescribePatchProperties DescribeSessions \
    DisassociateOpsItemRelatedItem GetAccessToken GetAutomationExecution GetCalendarState \
    GetCloudConnector GetCommandInvocation GetConnectionStatus GetDefaultPatchBaseline \
    GetDeployablePatchSnapshotForInstance GetDocument GetExecutionPreview GetInventory \
    GetInventorySchema GetMaintenanceWindow GetMaintenanceWindowExecution \
    GetMaintenanceWindowExecutionTask GetMaintenanceWindowExecutionTaskInvocation \
    GetMaintenanceWindowTask GetOpsItem GetOpsMetadata GetOpsSummary GetParameterHistory \
    GetPatchBaseline GetPatchBaselineForPatchGroup GetResourcePolicies GetServiceSetting \
    LabelParameterVersion ListAssociationVersions ListAssociations ListCloudConnectors \
    ListCommandInvocations ListCommands ListComplianceItems ListComplianceSummaries \
    ListDocumentMetadataHistory ListDocumentVersions ListDocuments ListInventoryEntries ListNodes \
    ListNodesSummary ListOpsItemEvents ListOpsItemRelatedItems ListOpsMetadata \
    ListResourceComplianceSummaries ListResourceDataSync ListTagsForResource \
    ModifyDocumentPermission PutComplianceItems PutInventory PutParameter PutResourcePolicy \
    RegisterDefaultHostManagementConfiguration RegisterDefaultPatchBaseline \
    RegisterPatchBaselineForPatchGroup RegisterTargetWithMaintenanceWindow \
    RegisterTaskWithMaintenanceWindow RemoveTagsFromResource ResetServiceSetting ResumeSession \
    SendAutomationSignal SendCommand StartAccessRequest StartAssociationsOnce \
    StartAutomationExecution StartChangeRequestExecution StartExecutionPreview StartSession \
    StopAutomationExecution TerminateSession UnlabelParameterVersion UpdateAssociation \
    UpdateAssociationStatus UpdateCloudConnector UpdateDocument UpdateDocumentDefaultVersion \
    UpdateDocumentMetadata UpdateMaintenanceWindow UpdateMaintenanceWindowTarget \
    UpdateMaintenanceWindowTask UpdateManagedInstanceRole UpdateOpsItem UpdateOpsMetadata \
    UpdatePatchBaseline UpdateResourceDataSync UpdateServiceSetting ValidateCloudConnector ";
