//! The shapes of ec2, named as AWS names them.
//!
// Written by `cargo xtask codegen` from crates/model/spec. Do not edit.

use crate::shape::prelude::*;

structure! {
    /// AWS's `Address`.
    pub struct Address as "Address" {
        /// `AllocationId`.
        allocation_id: Option<String> = "AllocationId", "allocationId", "", false, None, None;
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", false, None, None;
        /// `Domain`.
        domain: Option<DomainType> = "Domain", "domain", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `NetworkInterfaceOwnerId`.
        network_interface_owner_id: Option<String> = "NetworkInterfaceOwnerId", "networkInterfaceOwnerId", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `PublicIpv4Pool`.
        public_ipv4_pool: Option<String> = "PublicIpv4Pool", "publicIpv4Pool", "", false, None, None;
        /// `NetworkBorderGroup`.
        network_border_group: Option<String> = "NetworkBorderGroup", "networkBorderGroup", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `PublicIp`.
        public_ip: Option<String> = "PublicIp", "publicIp", "", false, None, None;
    }
}

structure! {
    /// AWS's `AllocateAddressResult`.
    pub struct AllocateAddressOutput as "AllocateAddressResult" {
        /// `AllocationId`.
        allocation_id: Option<String> = "AllocationId", "allocationId", "", false, None, None;
        /// `PublicIpv4Pool`.
        public_ipv4_pool: Option<String> = "PublicIpv4Pool", "publicIpv4Pool", "", false, None, None;
        /// `NetworkBorderGroup`.
        network_border_group: Option<String> = "NetworkBorderGroup", "networkBorderGroup", "", false, None, None;
        /// `Domain`.
        domain: Option<DomainType> = "Domain", "domain", "", false, None, None;
        /// `PublicIp`.
        public_ip: Option<String> = "PublicIp", "publicIp", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `ArchitectureType`.
    pub enum ArchitectureType {
        /// `i386`.
        I386 = "i386",
        /// `x86_64`.
        X86_64 = "x86_64",
        /// `arm64`.
        Arm64 = "arm64",
        /// `x86_64_mac`.
        X86_64Mac = "x86_64_mac",
        /// `arm64_mac`.
        Arm64Mac = "arm64_mac",
    }
}

enumeration! {
    /// AWS's `ArchitectureValues`.
    pub enum ArchitectureValues {
        /// `i386`.
        I386 = "i386",
        /// `x86_64`.
        X86_64 = "x86_64",
        /// `arm64`.
        Arm64 = "arm64",
        /// `x86_64_mac`.
        X86_64Mac = "x86_64_mac",
        /// `arm64_mac`.
        Arm64Mac = "arm64_mac",
    }
}

structure! {
    /// AWS's `AssignPrivateIpAddressesResult`.
    pub struct AssignPrivateIpAddressesOutput as "AssignPrivateIpAddressesResult" {
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `AssignedPrivateIpAddresses`.
        assigned_private_ip_addresses: Vec<AssignedPrivateIpAddress> = "AssignedPrivateIpAddresses", "assignedPrivateIpAddressesSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `AssignedPrivateIpAddress`.
    pub struct AssignedPrivateIpAddress as "AssignedPrivateIpAddress" {
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
    }
}

structure! {
    /// AWS's `AssociateAddressResult`.
    pub struct AssociateAddressOutput as "AssociateAddressResult" {
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", false, None, None;
    }
}

structure! {
    /// AWS's `AssociateRouteTableResult`.
    pub struct AssociateRouteTableOutput as "AssociateRouteTableResult" {
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", false, None, None;
        /// `AssociationState`.
        association_state: Option<RouteTableAssociationState> = "AssociationState", "associationState", "", false, None, None;
    }
}

structure! {
    /// AWS's `AttachNetworkInterfaceResult`.
    pub struct AttachNetworkInterfaceOutput as "AttachNetworkInterfaceResult" {
        /// `AttachmentId`.
        attachment_id: Option<String> = "AttachmentId", "attachmentId", "", false, None, None;
        /// `NetworkCardIndex`.
        network_card_index: Option<i64> = "NetworkCardIndex", "networkCardIndex", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `AttachmentStatus`.
    pub enum AttachmentStatus {
        /// `attaching`.
        Attaching = "attaching",
        /// `attached`.
        Attached = "attached",
        /// `detaching`.
        Detaching = "detaching",
        /// `detached`.
        Detached = "detached",
        /// `available`.
        Available = "available",
    }
}

structure! {
    /// AWS's `AttributeBooleanValue`.
    pub struct AttributeBooleanValue as "AttributeBooleanValue" {
        /// `Value`.
        value: Option<bool> = "Value", "value", "", false, None, None;
    }
}

structure! {
    /// AWS's `AttributeValue`.
    pub struct AttributeValue as "AttributeValue" {
        /// `Value`.
        value: Option<String> = "Value", "value", "", false, None, None;
    }
}

structure! {
    /// AWS's `AuthorizeSecurityGroupEgressResult`.
    pub struct AuthorizeSecurityGroupEgressOutput as "AuthorizeSecurityGroupEgressResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
        /// `SecurityGroupRules`.
        security_group_rules: Vec<SecurityGroupRule> = "SecurityGroupRules", "securityGroupRuleSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `AuthorizeSecurityGroupIngressResult`.
    pub struct AuthorizeSecurityGroupIngressOutput as "AuthorizeSecurityGroupIngressResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
        /// `SecurityGroupRules`.
        security_group_rules: Vec<SecurityGroupRule> = "SecurityGroupRules", "securityGroupRuleSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `AvailabilityZone`.
    pub struct AvailabilityZone as "AvailabilityZone" {
        /// `OptInStatus`.
        opt_in_status: Option<AvailabilityZoneOptInStatus> = "OptInStatus", "optInStatus", "", false, None, None;
        /// `Messages`.
        messages: Vec<AvailabilityZoneMessage> = "Messages", "messageSet", "item", false, None, None;
        /// `RegionName`.
        region_name: Option<String> = "RegionName", "regionName", "", false, None, None;
        /// `ZoneName`.
        zone_name: Option<String> = "ZoneName", "zoneName", "", false, None, None;
        /// `ZoneId`.
        zone_id: Option<String> = "ZoneId", "zoneId", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "groupName", "", false, None, None;
        /// `NetworkBorderGroup`.
        network_border_group: Option<String> = "NetworkBorderGroup", "networkBorderGroup", "", false, None, None;
        /// `ZoneType`.
        zone_type: Option<String> = "ZoneType", "zoneType", "", false, None, None;
        /// `State`.
        state: Option<AvailabilityZoneState> = "State", "zoneState", "", false, None, None;
    }
}

structure! {
    /// AWS's `AvailabilityZoneMessage`.
    pub struct AvailabilityZoneMessage as "AvailabilityZoneMessage" {
        /// `Message`.
        message: Option<String> = "Message", "message", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `AvailabilityZoneOptInStatus`.
    pub enum AvailabilityZoneOptInStatus {
        /// `opt-in-not-required`.
        OptInNotRequired = "opt-in-not-required",
        /// `opted-in`.
        OptedIn = "opted-in",
        /// `not-opted-in`.
        NotOptedIn = "not-opted-in",
    }
}

enumeration! {
    /// AWS's `AvailabilityZoneState`.
    pub enum AvailabilityZoneState {
        /// `available`.
        Available = "available",
        /// `information`.
        Information = "information",
        /// `impaired`.
        Impaired = "impaired",
        /// `unavailable`.
        Unavailable = "unavailable",
        /// `constrained`.
        Constrained = "constrained",
    }
}

structure! {
    /// AWS's `BlockDeviceMapping`.
    pub struct BlockDeviceMapping as "BlockDeviceMapping" {
        /// `Ebs`.
        ebs: Option<EbsBlockDevice> = "Ebs", "ebs", "", false, None, None;
        /// `NoDevice`.
        no_device: Option<String> = "NoDevice", "noDevice", "", false, None, None;
        /// `DeviceName`.
        device_name: Option<String> = "DeviceName", "deviceName", "", false, None, None;
        /// `VirtualName`.
        virtual_name: Option<String> = "VirtualName", "virtualName", "", false, None, None;
    }
}

structure! {
    /// AWS's `CpuOptions`.
    pub struct CpuOptions as "CpuOptions" {
        /// `CoreCount`.
        core_count: Option<i64> = "CoreCount", "coreCount", "", false, None, None;
        /// `ThreadsPerCore`.
        threads_per_core: Option<i64> = "ThreadsPerCore", "threadsPerCore", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateDefaultSubnetResult`.
    pub struct CreateDefaultSubnetOutput as "CreateDefaultSubnetResult" {
        /// `Subnet`.
        subnet: Option<Subnet> = "Subnet", "subnet", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateDefaultVpcResult`.
    pub struct CreateDefaultVpcOutput as "CreateDefaultVpcResult" {
        /// `Vpc`.
        vpc: Option<Vpc> = "Vpc", "vpc", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateDhcpOptionsResult`.
    pub struct CreateDhcpOptionsOutput as "CreateDhcpOptionsResult" {
        /// `DhcpOptions`.
        dhcp_options: Option<DhcpOptions> = "DhcpOptions", "dhcpOptions", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateImageResult`.
    pub struct CreateImageOutput as "CreateImageResult" {
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "imageId", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateInternetGatewayResult`.
    pub struct CreateInternetGatewayOutput as "CreateInternetGatewayResult" {
        /// `InternetGateway`.
        internet_gateway: Option<InternetGateway> = "InternetGateway", "internetGateway", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateNetworkAclResult`.
    pub struct CreateNetworkAclOutput as "CreateNetworkAclResult" {
        /// `NetworkAcl`.
        network_acl: Option<NetworkAcl> = "NetworkAcl", "networkAcl", "", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "clientToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateNetworkInterfaceResult`.
    pub struct CreateNetworkInterfaceOutput as "CreateNetworkInterfaceResult" {
        /// `NetworkInterface`.
        network_interface: Option<NetworkInterface> = "NetworkInterface", "networkInterface", "", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "clientToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateRouteResult`.
    pub struct CreateRouteOutput as "CreateRouteResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateRouteTableResult`.
    pub struct CreateRouteTableOutput as "CreateRouteTableResult" {
        /// `RouteTable`.
        route_table: Option<RouteTable> = "RouteTable", "routeTable", "", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "clientToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateSecurityGroupResult`.
    pub struct CreateSecurityGroupOutput as "CreateSecurityGroupResult" {
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `SecurityGroupArn`.
        security_group_arn: Option<String> = "SecurityGroupArn", "securityGroupArn", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateSubnetResult`.
    pub struct CreateSubnetOutput as "CreateSubnetResult" {
        /// `Subnet`.
        subnet: Option<Subnet> = "Subnet", "subnet", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateVpcResult`.
    pub struct CreateVpcOutput as "CreateVpcResult" {
        /// `Vpc`.
        vpc: Option<Vpc> = "Vpc", "vpc", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteKeyPairResult`.
    pub struct DeleteKeyPairOutput as "DeleteKeyPairResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
        /// `KeyPairId`.
        key_pair_id: Option<String> = "KeyPairId", "keyPairId", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteSecurityGroupResult`.
    pub struct DeleteSecurityGroupOutput as "DeleteSecurityGroupResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeregisterImageResult`.
    pub struct DeregisterImageOutput as "DeregisterImageResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeAddressesResult`.
    pub struct DescribeAddressesOutput as "DescribeAddressesResult" {
        /// `Addresses`.
        addresses: Vec<Address> = "Addresses", "addressesSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeAvailabilityZonesResult`.
    pub struct DescribeAvailabilityZonesOutput as "DescribeAvailabilityZonesResult" {
        /// `AvailabilityZones`.
        availability_zones: Vec<AvailabilityZone> = "AvailabilityZones", "availabilityZoneInfo", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeDhcpOptionsResult`.
    pub struct DescribeDhcpOptionsOutput as "DescribeDhcpOptionsResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `DhcpOptions`.
        dhcp_options: Vec<DhcpOptions> = "DhcpOptions", "dhcpOptionsSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeImagesResult`.
    pub struct DescribeImagesOutput as "DescribeImagesResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `Images`.
        images: Vec<Image> = "Images", "imagesSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstanceStatusResult`.
    pub struct DescribeInstanceStatusOutput as "DescribeInstanceStatusResult" {
        /// `InstanceStatuses`.
        instance_statuses: Vec<InstanceStatus> = "InstanceStatuses", "instanceStatusSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstanceTypesResult`.
    pub struct DescribeInstanceTypesOutput as "DescribeInstanceTypesResult" {
        /// `InstanceTypes`.
        instance_types: Vec<InstanceTypeInfo> = "InstanceTypes", "instanceTypeSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstancesResult`.
    pub struct DescribeInstancesOutput as "DescribeInstancesResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `Reservations`.
        reservations: Vec<Reservation> = "Reservations", "reservationSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInternetGatewaysResult`.
    pub struct DescribeInternetGatewaysOutput as "DescribeInternetGatewaysResult" {
        /// `InternetGateways`.
        internet_gateways: Vec<InternetGateway> = "InternetGateways", "internetGatewaySet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeKeyPairsResult`.
    pub struct DescribeKeyPairsOutput as "DescribeKeyPairsResult" {
        /// `KeyPairs`.
        key_pairs: Vec<KeyPairInfo> = "KeyPairs", "keySet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeNetworkAclsResult`.
    pub struct DescribeNetworkAclsOutput as "DescribeNetworkAclsResult" {
        /// `NetworkAcls`.
        network_acls: Vec<NetworkAcl> = "NetworkAcls", "networkAclSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeNetworkInterfaceAttributeResult`.
    pub struct DescribeNetworkInterfaceAttributeOutput as "DescribeNetworkInterfaceAttributeResult" {
        /// `Attachment`.
        attachment: Option<NetworkInterfaceAttachment> = "Attachment", "attachment", "", false, None, None;
        /// `Description`.
        description: Option<AttributeValue> = "Description", "description", "", false, None, None;
        /// `Groups`.
        groups: Vec<GroupIdentifier> = "Groups", "groupSet", "item", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `SourceDestCheck`.
        source_dest_check: Option<AttributeBooleanValue> = "SourceDestCheck", "sourceDestCheck", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeNetworkInterfacesResult`.
    pub struct DescribeNetworkInterfacesOutput as "DescribeNetworkInterfacesResult" {
        /// `NetworkInterfaces`.
        network_interfaces: Vec<NetworkInterface> = "NetworkInterfaces", "networkInterfaceSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeRegionsResult`.
    pub struct DescribeRegionsOutput as "DescribeRegionsResult" {
        /// `Regions`.
        regions: Vec<Region> = "Regions", "regionInfo", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeRouteTablesResult`.
    pub struct DescribeRouteTablesOutput as "DescribeRouteTablesResult" {
        /// `RouteTables`.
        route_tables: Vec<RouteTable> = "RouteTables", "routeTableSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSecurityGroupReferencesResult`.
    pub struct DescribeSecurityGroupReferencesOutput as "DescribeSecurityGroupReferencesResult" {
        /// `SecurityGroupReferenceSet`.
        security_group_reference_set: Vec<SecurityGroupReference> = "SecurityGroupReferenceSet", "securityGroupReferenceSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSecurityGroupRulesResult`.
    pub struct DescribeSecurityGroupRulesOutput as "DescribeSecurityGroupRulesResult" {
        /// `SecurityGroupRules`.
        security_group_rules: Vec<SecurityGroupRule> = "SecurityGroupRules", "securityGroupRuleSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSecurityGroupsResult`.
    pub struct DescribeSecurityGroupsOutput as "DescribeSecurityGroupsResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `SecurityGroups`.
        security_groups: Vec<SecurityGroup> = "SecurityGroups", "securityGroupInfo", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSnapshotsResult`.
    pub struct DescribeSnapshotsOutput as "DescribeSnapshotsResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `Snapshots`.
        snapshots: Vec<Snapshot> = "Snapshots", "snapshotSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSubnetsResult`.
    pub struct DescribeSubnetsOutput as "DescribeSubnetsResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `Subnets`.
        subnets: Vec<Subnet> = "Subnets", "subnetSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeTagsResult`.
    pub struct DescribeTagsOutput as "DescribeTagsResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `Tags`.
        tags: Vec<TagDescription> = "Tags", "tagSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVolumesResult`.
    pub struct DescribeVolumesOutput as "DescribeVolumesResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `Volumes`.
        volumes: Vec<Volume> = "Volumes", "volumeSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcAttributeResult`.
    pub struct DescribeVpcAttributeOutput as "DescribeVpcAttributeResult" {
        /// `EnableDnsHostnames`.
        enable_dns_hostnames: Option<AttributeBooleanValue> = "EnableDnsHostnames", "enableDnsHostnames", "", false, None, None;
        /// `EnableDnsSupport`.
        enable_dns_support: Option<AttributeBooleanValue> = "EnableDnsSupport", "enableDnsSupport", "", false, None, None;
        /// `EnableNetworkAddressUsageMetrics`.
        enable_network_address_usage_metrics: Option<AttributeBooleanValue> = "EnableNetworkAddressUsageMetrics", "enableNetworkAddressUsageMetrics", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcsResult`.
    pub struct DescribeVpcsOutput as "DescribeVpcsResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `Vpcs`.
        vpcs: Vec<Vpc> = "Vpcs", "vpcSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `DeviceType`.
    pub enum DeviceType {
        /// `ebs`.
        Ebs = "ebs",
        /// `instance-store`.
        InstanceStore = "instance-store",
    }
}

structure! {
    /// AWS's `DhcpConfiguration`.
    pub struct DhcpConfiguration as "DhcpConfiguration" {
        /// `Key`.
        key: Option<String> = "Key", "key", "", false, None, None;
        /// `Values`.
        values: Vec<AttributeValue> = "Values", "valueSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DhcpOptions`.
    pub struct DhcpOptions as "DhcpOptions" {
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `DhcpOptionsId`.
        dhcp_options_id: Option<String> = "DhcpOptionsId", "dhcpOptionsId", "", false, None, None;
        /// `DhcpConfigurations`.
        dhcp_configurations: Vec<DhcpConfiguration> = "DhcpConfigurations", "dhcpConfigurationSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `DomainType`.
    pub enum DomainType {
        /// `vpc`.
        Vpc = "vpc",
        /// `standard`.
        Standard = "standard",
    }
}

structure! {
    /// AWS's `EbsBlockDevice`.
    pub struct EbsBlockDevice as "EbsBlockDevice" {
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "deleteOnTermination", "", false, None, None;
        /// `Iops`.
        iops: Option<i64> = "Iops", "iops", "", false, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "snapshotId", "", false, None, None;
        /// `VolumeSize`.
        volume_size: Option<i64> = "VolumeSize", "volumeSize", "", false, None, None;
        /// `VolumeType`.
        volume_type: Option<VolumeType> = "VolumeType", "volumeType", "", false, None, None;
        /// `Throughput`.
        throughput: Option<i64> = "Throughput", "throughput", "", false, None, None;
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "encrypted", "", false, None, None;
    }
}

structure! {
    /// AWS's `EbsInstanceBlockDevice`.
    pub struct EbsInstanceBlockDevice as "EbsInstanceBlockDevice" {
        /// `AttachTime`.
        attach_time: Option<Instant> = "AttachTime", "attachTime", "", false, None, None;
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "deleteOnTermination", "", false, None, None;
        /// `Status`.
        status: Option<AttachmentStatus> = "Status", "status", "", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "volumeId", "", false, None, None;
    }
}

structure! {
    /// AWS's `EbsInstanceBlockDeviceSpecification`.
    pub struct EbsInstanceBlockDeviceSpecification as "EbsInstanceBlockDeviceSpecification" {
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "volumeId", "", false, None, None;
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "deleteOnTermination", "", false, None, None;
    }
}

structure! {
    /// AWS's `Filter`.
    pub struct Filter as "Filter" {
        /// `Name`.
        name: Option<String> = "Name", "Name", "", false, None, None;
        /// `Values`.
        values: Vec<String> = "Values", "Value", "item", false, None, None;
    }
}

structure! {
    /// AWS's `GetConsoleOutputResult`.
    pub struct GetConsoleOutputOutput as "GetConsoleOutputResult" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `Timestamp`.
        timestamp: Option<Instant> = "Timestamp", "timestamp", "", false, None, None;
        /// `Output`.
        output: Option<String> = "Output", "output", "", false, None, None;
    }
}

structure! {
    /// AWS's `GroupIdentifier`.
    pub struct GroupIdentifier as "GroupIdentifier" {
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "groupName", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `HostnameType`.
    pub enum HostnameType {
        /// `ip-name`.
        IpName = "ip-name",
        /// `resource-name`.
        ResourceName = "resource-name",
    }
}

enumeration! {
    /// AWS's `HttpTokensState`.
    pub enum HttpTokensState {
        /// `optional`.
        Optional = "optional",
        /// `required`.
        Required = "required",
    }
}

enumeration! {
    /// AWS's `HypervisorType`.
    pub enum HypervisorType {
        /// `ovm`.
        Ovm = "ovm",
        /// `xen`.
        Xen = "xen",
    }
}

structure! {
    /// AWS's `IcmpTypeCode`.
    pub struct IcmpTypeCode as "IcmpTypeCode" {
        /// `Code`.
        code: Option<i64> = "Code", "code", "", false, None, None;
        /// `Type`.
        r#type: Option<i64> = "Type", "type", "", false, None, None;
    }
}

structure! {
    /// AWS's `Image`.
    pub struct Image as "Image" {
        /// `PlatformDetails`.
        platform_details: Option<String> = "PlatformDetails", "platformDetails", "", false, None, None;
        /// `UsageOperation`.
        usage_operation: Option<String> = "UsageOperation", "usageOperation", "", false, None, None;
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<BlockDeviceMapping> = "BlockDeviceMappings", "blockDeviceMapping", "item", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `EnaSupport`.
        ena_support: Option<bool> = "EnaSupport", "enaSupport", "", false, None, None;
        /// `Hypervisor`.
        hypervisor: Option<HypervisorType> = "Hypervisor", "hypervisor", "", false, None, None;
        /// `ImageOwnerAlias`.
        image_owner_alias: Option<String> = "ImageOwnerAlias", "imageOwnerAlias", "", false, None, None;
        /// `Name`.
        name: Option<String> = "Name", "name", "", false, None, None;
        /// `RootDeviceName`.
        root_device_name: Option<String> = "RootDeviceName", "rootDeviceName", "", false, None, None;
        /// `RootDeviceType`.
        root_device_type: Option<DeviceType> = "RootDeviceType", "rootDeviceType", "", false, None, None;
        /// `StateReason`.
        state_reason: Option<StateReason> = "StateReason", "stateReason", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `VirtualizationType`.
        virtualization_type: Option<VirtualizationType> = "VirtualizationType", "virtualizationType", "", false, None, None;
        /// `SourceInstanceId`.
        source_instance_id: Option<String> = "SourceInstanceId", "sourceInstanceId", "", false, None, None;
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "imageId", "", false, None, None;
        /// `ImageLocation`.
        image_location: Option<String> = "ImageLocation", "imageLocation", "", false, None, None;
        /// `State`.
        state: Option<ImageState> = "State", "imageState", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "imageOwnerId", "", false, None, None;
        /// `CreationDate`.
        creation_date: Option<String> = "CreationDate", "creationDate", "", false, None, None;
        /// `Public`.
        public: Option<bool> = "Public", "isPublic", "", false, None, None;
        /// `Architecture`.
        architecture: Option<ArchitectureValues> = "Architecture", "architecture", "", false, None, None;
        /// `ImageType`.
        image_type: Option<ImageTypeValues> = "ImageType", "imageType", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `ImageState`.
    pub enum ImageState {
        /// `pending`.
        Pending = "pending",
        /// `available`.
        Available = "available",
        /// `invalid`.
        Invalid = "invalid",
        /// `deregistered`.
        Deregistered = "deregistered",
        /// `transient`.
        Transient = "transient",
        /// `failed`.
        Failed = "failed",
        /// `error`.
        Error = "error",
        /// `disabled`.
        Disabled = "disabled",
    }
}

enumeration! {
    /// AWS's `ImageTypeValues`.
    pub enum ImageTypeValues {
        /// `machine`.
        Machine = "machine",
        /// `kernel`.
        Kernel = "kernel",
        /// `ramdisk`.
        Ramdisk = "ramdisk",
    }
}

structure! {
    /// AWS's `ImportKeyPairResult`.
    pub struct ImportKeyPairOutput as "ImportKeyPairResult" {
        /// `KeyFingerprint`.
        key_fingerprint: Option<String> = "KeyFingerprint", "keyFingerprint", "", false, None, None;
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "keyName", "", false, None, None;
        /// `KeyPairId`.
        key_pair_id: Option<String> = "KeyPairId", "keyPairId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `Instance`.
    pub struct Instance as "Instance" {
        /// `Architecture`.
        architecture: Option<ArchitectureValues> = "Architecture", "architecture", "", false, None, None;
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<InstanceBlockDeviceMapping> = "BlockDeviceMappings", "blockDeviceMapping", "item", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "clientToken", "", false, None, None;
        /// `EbsOptimized`.
        ebs_optimized: Option<bool> = "EbsOptimized", "ebsOptimized", "", false, None, None;
        /// `EnaSupport`.
        ena_support: Option<bool> = "EnaSupport", "enaSupport", "", false, None, None;
        /// `Hypervisor`.
        hypervisor: Option<HypervisorType> = "Hypervisor", "hypervisor", "", false, None, None;
        /// `NetworkInterfaces`.
        network_interfaces: Vec<InstanceNetworkInterface> = "NetworkInterfaces", "networkInterfaceSet", "item", false, None, None;
        /// `RootDeviceName`.
        root_device_name: Option<String> = "RootDeviceName", "rootDeviceName", "", false, None, None;
        /// `RootDeviceType`.
        root_device_type: Option<DeviceType> = "RootDeviceType", "rootDeviceType", "", false, None, None;
        /// `SecurityGroups`.
        security_groups: Vec<GroupIdentifier> = "SecurityGroups", "groupSet", "item", false, None, None;
        /// `SourceDestCheck`.
        source_dest_check: Option<bool> = "SourceDestCheck", "sourceDestCheck", "", false, None, None;
        /// `StateReason`.
        state_reason: Option<StateReason> = "StateReason", "stateReason", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `VirtualizationType`.
        virtualization_type: Option<VirtualizationType> = "VirtualizationType", "virtualizationType", "", false, None, None;
        /// `CpuOptions`.
        cpu_options: Option<CpuOptions> = "CpuOptions", "cpuOptions", "", false, None, None;
        /// `MetadataOptions`.
        metadata_options: Option<InstanceMetadataOptionsResponse> = "MetadataOptions", "metadataOptions", "", false, None, None;
        /// `PlatformDetails`.
        platform_details: Option<String> = "PlatformDetails", "platformDetails", "", false, None, None;
        /// `UsageOperation`.
        usage_operation: Option<String> = "UsageOperation", "usageOperation", "", false, None, None;
        /// `UsageOperationUpdateTime`.
        usage_operation_update_time: Option<Instant> = "UsageOperationUpdateTime", "usageOperationUpdateTime", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "imageId", "", false, None, None;
        /// `State`.
        state: Option<InstanceState> = "State", "instanceState", "", false, None, None;
        /// `PrivateDnsName`.
        private_dns_name: Option<String> = "PrivateDnsName", "privateDnsName", "", false, None, None;
        /// `PublicDnsName`.
        public_dns_name: Option<String> = "PublicDnsName", "dnsName", "", false, None, None;
        /// `StateTransitionReason`.
        state_transition_reason: Option<String> = "StateTransitionReason", "reason", "", false, None, None;
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "keyName", "", false, None, None;
        /// `AmiLaunchIndex`.
        ami_launch_index: Option<i64> = "AmiLaunchIndex", "amiLaunchIndex", "", false, None, None;
        /// `ProductCodes`.
        product_codes: Vec<ProductCode> = "ProductCodes", "productCodes", "item", false, None, None;
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "instanceType", "", false, None, None;
        /// `LaunchTime`.
        launch_time: Option<Instant> = "LaunchTime", "launchTime", "", false, None, None;
        /// `Placement`.
        placement: Option<Placement> = "Placement", "placement", "", false, None, None;
        /// `Monitoring`.
        monitoring: Option<Monitoring> = "Monitoring", "monitoring", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
        /// `PublicIpAddress`.
        public_ip_address: Option<String> = "PublicIpAddress", "ipAddress", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceAttribute`.
    pub struct DescribeInstanceAttributeOutput as "InstanceAttribute" {
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<InstanceBlockDeviceMapping> = "BlockDeviceMappings", "blockDeviceMapping", "item", false, None, None;
        /// `DisableApiTermination`.
        disable_api_termination: Option<AttributeBooleanValue> = "DisableApiTermination", "disableApiTermination", "", false, None, None;
        /// `EnaSupport`.
        ena_support: Option<AttributeBooleanValue> = "EnaSupport", "enaSupport", "", false, None, None;
        /// `EbsOptimized`.
        ebs_optimized: Option<AttributeBooleanValue> = "EbsOptimized", "ebsOptimized", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `InstanceInitiatedShutdownBehavior`.
        instance_initiated_shutdown_behavior: Option<AttributeValue> = "InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", "", false, None, None;
        /// `InstanceType`.
        instance_type: Option<AttributeValue> = "InstanceType", "instanceType", "", false, None, None;
        /// `RootDeviceName`.
        root_device_name: Option<AttributeValue> = "RootDeviceName", "rootDeviceName", "", false, None, None;
        /// `SourceDestCheck`.
        source_dest_check: Option<AttributeBooleanValue> = "SourceDestCheck", "sourceDestCheck", "", false, None, None;
        /// `UserData`.
        user_data: Option<AttributeValue> = "UserData", "userData", "", false, None, None;
        /// `DisableApiStop`.
        disable_api_stop: Option<AttributeBooleanValue> = "DisableApiStop", "disableApiStop", "", false, None, None;
        /// `Groups`.
        groups: Vec<GroupIdentifier> = "Groups", "groupSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `InstanceAttributeName`.
    pub enum InstanceAttributeName {
        /// `instanceType`.
        InstanceType = "instanceType",
        /// `kernel`.
        Kernel = "kernel",
        /// `ramdisk`.
        Ramdisk = "ramdisk",
        /// `userData`.
        UserData = "userData",
        /// `disableApiTermination`.
        DisableApiTermination = "disableApiTermination",
        /// `instanceInitiatedShutdownBehavior`.
        InstanceInitiatedShutdownBehavior = "instanceInitiatedShutdownBehavior",
        /// `rootDeviceName`.
        RootDeviceName = "rootDeviceName",
        /// `blockDeviceMapping`.
        BlockDeviceMapping = "blockDeviceMapping",
        /// `productCodes`.
        ProductCodes = "productCodes",
        /// `sourceDestCheck`.
        SourceDestCheck = "sourceDestCheck",
        /// `groupSet`.
        GroupSet = "groupSet",
        /// `ebsOptimized`.
        EbsOptimized = "ebsOptimized",
        /// `sriovNetSupport`.
        SriovNetSupport = "sriovNetSupport",
        /// `enaSupport`.
        EnaSupport = "enaSupport",
        /// `enclaveOptions`.
        EnclaveOptions = "enclaveOptions",
        /// `disableApiStop`.
        DisableApiStop = "disableApiStop",
    }
}

structure! {
    /// AWS's `InstanceBlockDeviceMapping`.
    pub struct InstanceBlockDeviceMapping as "InstanceBlockDeviceMapping" {
        /// `DeviceName`.
        device_name: Option<String> = "DeviceName", "deviceName", "", false, None, None;
        /// `Ebs`.
        ebs: Option<EbsInstanceBlockDevice> = "Ebs", "ebs", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceBlockDeviceMappingSpecification`.
    pub struct InstanceBlockDeviceMappingSpecification as "InstanceBlockDeviceMappingSpecification" {
        /// `DeviceName`.
        device_name: Option<String> = "DeviceName", "deviceName", "", false, None, None;
        /// `Ebs`.
        ebs: Option<EbsInstanceBlockDeviceSpecification> = "Ebs", "ebs", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `InstanceMetadataEndpointState`.
    pub enum InstanceMetadataEndpointState {
        /// `disabled`.
        Disabled = "disabled",
        /// `enabled`.
        Enabled = "enabled",
    }
}

structure! {
    /// AWS's `InstanceMetadataOptionsRequest`.
    pub struct InstanceMetadataOptionsRequest as "InstanceMetadataOptionsRequest" {
        /// `HttpTokens`.
        http_tokens: Option<HttpTokensState> = "HttpTokens", "HttpTokens", "", false, None, None;
        /// `HttpPutResponseHopLimit`.
        http_put_response_hop_limit: Option<i64> = "HttpPutResponseHopLimit", "HttpPutResponseHopLimit", "", false, None, None;
        /// `HttpEndpoint`.
        http_endpoint: Option<InstanceMetadataEndpointState> = "HttpEndpoint", "HttpEndpoint", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceMetadataOptionsResponse`.
    pub struct InstanceMetadataOptionsResponse as "InstanceMetadataOptionsResponse" {
        /// `State`.
        state: Option<InstanceMetadataOptionsState> = "State", "state", "", false, None, None;
        /// `HttpTokens`.
        http_tokens: Option<HttpTokensState> = "HttpTokens", "httpTokens", "", false, None, None;
        /// `HttpPutResponseHopLimit`.
        http_put_response_hop_limit: Option<i64> = "HttpPutResponseHopLimit", "httpPutResponseHopLimit", "", false, None, None;
        /// `HttpEndpoint`.
        http_endpoint: Option<InstanceMetadataEndpointState> = "HttpEndpoint", "httpEndpoint", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `InstanceMetadataOptionsState`.
    pub enum InstanceMetadataOptionsState {
        /// `pending`.
        Pending = "pending",
        /// `applied`.
        Applied = "applied",
    }
}

structure! {
    /// AWS's `InstanceNetworkInterface`.
    pub struct InstanceNetworkInterface as "InstanceNetworkInterface" {
        /// `Association`.
        association: Option<InstanceNetworkInterfaceAssociation> = "Association", "association", "", false, None, None;
        /// `Attachment`.
        attachment: Option<InstanceNetworkInterfaceAttachment> = "Attachment", "attachment", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `Groups`.
        groups: Vec<GroupIdentifier> = "Groups", "groupSet", "item", false, None, None;
        /// `MacAddress`.
        mac_address: Option<String> = "MacAddress", "macAddress", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `PrivateDnsName`.
        private_dns_name: Option<String> = "PrivateDnsName", "privateDnsName", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
        /// `SourceDestCheck`.
        source_dest_check: Option<bool> = "SourceDestCheck", "sourceDestCheck", "", false, None, None;
        /// `Status`.
        status: Option<NetworkInterfaceStatus> = "Status", "status", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `InterfaceType`.
        interface_type: Option<String> = "InterfaceType", "interfaceType", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceNetworkInterfaceAssociation`.
    pub struct InstanceNetworkInterfaceAssociation as "InstanceNetworkInterfaceAssociation" {
        /// `IpOwnerId`.
        ip_owner_id: Option<String> = "IpOwnerId", "ipOwnerId", "", false, None, None;
        /// `PublicDnsName`.
        public_dns_name: Option<String> = "PublicDnsName", "publicDnsName", "", false, None, None;
        /// `PublicIp`.
        public_ip: Option<String> = "PublicIp", "publicIp", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceNetworkInterfaceAttachment`.
    pub struct InstanceNetworkInterfaceAttachment as "InstanceNetworkInterfaceAttachment" {
        /// `AttachTime`.
        attach_time: Option<Instant> = "AttachTime", "attachTime", "", false, None, None;
        /// `AttachmentId`.
        attachment_id: Option<String> = "AttachmentId", "attachmentId", "", false, None, None;
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "deleteOnTermination", "", false, None, None;
        /// `DeviceIndex`.
        device_index: Option<i64> = "DeviceIndex", "deviceIndex", "", false, None, None;
        /// `Status`.
        status: Option<AttachmentStatus> = "Status", "status", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceNetworkInterfaceSpecification`.
    pub struct InstanceNetworkInterfaceSpecification as "InstanceNetworkInterfaceSpecification" {
        /// `AssociatePublicIpAddress`.
        associate_public_ip_address: Option<bool> = "AssociatePublicIpAddress", "associatePublicIpAddress", "", false, None, None;
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "deleteOnTermination", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `DeviceIndex`.
        device_index: Option<i64> = "DeviceIndex", "deviceIndex", "", false, None, None;
        /// `Groups`.
        groups: Vec<String> = "Groups", "SecurityGroupId", "SecurityGroupId", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceState`.
    pub struct InstanceState as "InstanceState" {
        /// `Code`.
        code: Option<i64> = "Code", "code", "", false, None, None;
        /// `Name`.
        name: Option<InstanceStateName> = "Name", "name", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceStateChange`.
    pub struct InstanceStateChange as "InstanceStateChange" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `CurrentState`.
        current_state: Option<InstanceState> = "CurrentState", "currentState", "", false, None, None;
        /// `PreviousState`.
        previous_state: Option<InstanceState> = "PreviousState", "previousState", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `InstanceStateName`.
    pub enum InstanceStateName {
        /// `pending`.
        Pending = "pending",
        /// `running`.
        Running = "running",
        /// `shutting-down`.
        ShuttingDown = "shutting-down",
        /// `terminated`.
        Terminated = "terminated",
        /// `stopping`.
        Stopping = "stopping",
        /// `stopped`.
        Stopped = "stopped",
    }
}

structure! {
    /// AWS's `InstanceStatus`.
    pub struct InstanceStatus as "InstanceStatus" {
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "availabilityZone", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `InstanceState`.
        instance_state: Option<InstanceState> = "InstanceState", "instanceState", "", false, None, None;
        /// `InstanceStatus`.
        instance_status: Option<InstanceStatusSummary> = "InstanceStatus", "instanceStatus", "", false, None, None;
        /// `SystemStatus`.
        system_status: Option<InstanceStatusSummary> = "SystemStatus", "systemStatus", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceStatusDetails`.
    pub struct InstanceStatusDetails as "InstanceStatusDetails" {
        /// `ImpairedSince`.
        impaired_since: Option<Instant> = "ImpairedSince", "impairedSince", "", false, None, None;
        /// `Name`.
        name: Option<StatusName> = "Name", "name", "", false, None, None;
        /// `Status`.
        status: Option<StatusType> = "Status", "status", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceStatusSummary`.
    pub struct InstanceStatusSummary as "InstanceStatusSummary" {
        /// `Details`.
        details: Vec<InstanceStatusDetails> = "Details", "details", "item", false, None, None;
        /// `Status`.
        status: Option<SummaryStatus> = "Status", "status", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `InstanceTypeHypervisor`.
    pub enum InstanceTypeHypervisor {
        /// `nitro`.
        Nitro = "nitro",
        /// `xen`.
        Xen = "xen",
    }
}

structure! {
    /// AWS's `InstanceTypeInfo`.
    pub struct InstanceTypeInfo as "InstanceTypeInfo" {
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "instanceType", "", false, None, None;
        /// `CurrentGeneration`.
        current_generation: Option<bool> = "CurrentGeneration", "currentGeneration", "", false, None, None;
        /// `FreeTierEligible`.
        free_tier_eligible: Option<bool> = "FreeTierEligible", "freeTierEligible", "", false, None, None;
        /// `SupportedUsageClasses`.
        supported_usage_classes: Vec<UsageClassType> = "SupportedUsageClasses", "supportedUsageClasses", "item", false, None, None;
        /// `SupportedRootDeviceTypes`.
        supported_root_device_types: Vec<RootDeviceType> = "SupportedRootDeviceTypes", "supportedRootDeviceTypes", "item", false, None, None;
        /// `SupportedVirtualizationTypes`.
        supported_virtualization_types: Vec<VirtualizationType> = "SupportedVirtualizationTypes", "supportedVirtualizationTypes", "item", false, None, None;
        /// `BareMetal`.
        bare_metal: Option<bool> = "BareMetal", "bareMetal", "", false, None, None;
        /// `Hypervisor`.
        hypervisor: Option<InstanceTypeHypervisor> = "Hypervisor", "hypervisor", "", false, None, None;
        /// `ProcessorInfo`.
        processor_info: Option<ProcessorInfo> = "ProcessorInfo", "processorInfo", "", false, None, None;
        /// `VCpuInfo`.
        v_cpu_info: Option<VCpuInfo> = "VCpuInfo", "vCpuInfo", "", false, None, None;
        /// `MemoryInfo`.
        memory_info: Option<MemoryInfo> = "MemoryInfo", "memoryInfo", "", false, None, None;
        /// `BurstablePerformanceSupported`.
        burstable_performance_supported: Option<bool> = "BurstablePerformanceSupported", "burstablePerformanceSupported", "", false, None, None;
    }
}

structure! {
    /// AWS's `InternetGateway`.
    pub struct InternetGateway as "InternetGateway" {
        /// `Attachments`.
        attachments: Vec<InternetGatewayAttachment> = "Attachments", "attachmentSet", "item", false, None, None;
        /// `InternetGatewayId`.
        internet_gateway_id: Option<String> = "InternetGatewayId", "internetGatewayId", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `InternetGatewayAttachment`.
    pub struct InternetGatewayAttachment as "InternetGatewayAttachment" {
        /// `State`.
        state: Option<AttachmentStatus> = "State", "state", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
    }
}

structure! {
    /// AWS's `IpPermission`.
    pub struct IpPermission as "IpPermission" {
        /// `IpProtocol`.
        ip_protocol: Option<String> = "IpProtocol", "ipProtocol", "", false, None, None;
        /// `FromPort`.
        from_port: Option<i64> = "FromPort", "fromPort", "", false, None, None;
        /// `ToPort`.
        to_port: Option<i64> = "ToPort", "toPort", "", false, None, None;
        /// `UserIdGroupPairs`.
        user_id_group_pairs: Vec<UserIdGroupPair> = "UserIdGroupPairs", "groups", "item", false, None, None;
        /// `IpRanges`.
        ip_ranges: Vec<IpRange> = "IpRanges", "ipRanges", "item", false, None, None;
        /// `Ipv6Ranges`.
        ipv6_ranges: Vec<Ipv6Range> = "Ipv6Ranges", "ipv6Ranges", "item", false, None, None;
    }
}

structure! {
    /// AWS's `IpRange`.
    pub struct IpRange as "IpRange" {
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `CidrIp`.
        cidr_ip: Option<String> = "CidrIp", "cidrIp", "", false, None, None;
    }
}

structure! {
    /// AWS's `Ipv6Range`.
    pub struct Ipv6Range as "Ipv6Range" {
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `CidrIpv6`.
        cidr_ipv6: Option<String> = "CidrIpv6", "cidrIpv6", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `KeyFormat`.
    pub enum KeyFormat {
        /// `pem`.
        Pem = "pem",
        /// `ppk`.
        Ppk = "ppk",
    }
}

structure! {
    /// AWS's `KeyPair`.
    pub struct CreateKeyPairOutput as "KeyPair" {
        /// `KeyPairId`.
        key_pair_id: Option<String> = "KeyPairId", "keyPairId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "keyName", "", false, None, None;
        /// `KeyFingerprint`.
        key_fingerprint: Option<String> = "KeyFingerprint", "keyFingerprint", "", false, None, None;
        /// `KeyMaterial`.
        key_material: Option<String> = "KeyMaterial", "keyMaterial", "", false, None, None;
    }
}

structure! {
    /// AWS's `KeyPairInfo`.
    pub struct KeyPairInfo as "KeyPairInfo" {
        /// `KeyPairId`.
        key_pair_id: Option<String> = "KeyPairId", "keyPairId", "", false, None, None;
        /// `KeyType`.
        key_type: Option<KeyType> = "KeyType", "keyType", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `PublicKey`.
        public_key: Option<String> = "PublicKey", "publicKey", "", false, None, None;
        /// `CreateTime`.
        create_time: Option<Instant> = "CreateTime", "createTime", "", false, None, None;
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "keyName", "", false, None, None;
        /// `KeyFingerprint`.
        key_fingerprint: Option<String> = "KeyFingerprint", "keyFingerprint", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `KeyType`.
    pub enum KeyType {
        /// `rsa`.
        Rsa = "rsa",
        /// `ed25519`.
        Ed25519 = "ed25519",
    }
}

structure! {
    /// AWS's `MemoryInfo`.
    pub struct MemoryInfo as "MemoryInfo" {
        /// `SizeInMiB`.
        size_in_mi_b: Option<i64> = "SizeInMiB", "sizeInMiB", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifySecurityGroupRulesResult`.
    pub struct ModifySecurityGroupRulesOutput as "ModifySecurityGroupRulesResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `Monitoring`.
    pub struct Monitoring as "Monitoring" {
        /// `State`.
        state: Option<MonitoringState> = "State", "state", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `MonitoringState`.
    pub enum MonitoringState {
        /// `disabled`.
        Disabled = "disabled",
        /// `disabling`.
        Disabling = "disabling",
        /// `enabled`.
        Enabled = "enabled",
        /// `pending`.
        Pending = "pending",
    }
}

structure! {
    /// AWS's `NetworkAcl`.
    pub struct NetworkAcl as "NetworkAcl" {
        /// `Associations`.
        associations: Vec<NetworkAclAssociation> = "Associations", "associationSet", "item", false, None, None;
        /// `Entries`.
        entries: Vec<NetworkAclEntry> = "Entries", "entrySet", "item", false, None, None;
        /// `IsDefault`.
        is_default: Option<bool> = "IsDefault", "default", "", false, None, None;
        /// `NetworkAclId`.
        network_acl_id: Option<String> = "NetworkAclId", "networkAclId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
    }
}

structure! {
    /// AWS's `NetworkAclAssociation`.
    pub struct NetworkAclAssociation as "NetworkAclAssociation" {
        /// `NetworkAclAssociationId`.
        network_acl_association_id: Option<String> = "NetworkAclAssociationId", "networkAclAssociationId", "", false, None, None;
        /// `NetworkAclId`.
        network_acl_id: Option<String> = "NetworkAclId", "networkAclId", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
    }
}

structure! {
    /// AWS's `NetworkAclEntry`.
    pub struct NetworkAclEntry as "NetworkAclEntry" {
        /// `CidrBlock`.
        cidr_block: Option<String> = "CidrBlock", "cidrBlock", "", false, None, None;
        /// `Egress`.
        egress: Option<bool> = "Egress", "egress", "", false, None, None;
        /// `IcmpTypeCode`.
        icmp_type_code: Option<IcmpTypeCode> = "IcmpTypeCode", "icmpTypeCode", "", false, None, None;
        /// `Ipv6CidrBlock`.
        ipv6_cidr_block: Option<String> = "Ipv6CidrBlock", "ipv6CidrBlock", "", false, None, None;
        /// `PortRange`.
        port_range: Option<PortRange> = "PortRange", "portRange", "", false, None, None;
        /// `Protocol`.
        protocol: Option<String> = "Protocol", "protocol", "", false, None, None;
        /// `RuleAction`.
        rule_action: Option<RuleAction> = "RuleAction", "ruleAction", "", false, None, None;
        /// `RuleNumber`.
        rule_number: Option<i64> = "RuleNumber", "ruleNumber", "", false, None, None;
    }
}

structure! {
    /// AWS's `NetworkInterface`.
    pub struct NetworkInterface as "NetworkInterface" {
        /// `Association`.
        association: Option<NetworkInterfaceAssociation> = "Association", "association", "", false, None, None;
        /// `Attachment`.
        attachment: Option<NetworkInterfaceAttachment> = "Attachment", "attachment", "", false, None, None;
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "availabilityZone", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `Groups`.
        groups: Vec<GroupIdentifier> = "Groups", "groupSet", "item", false, None, None;
        /// `InterfaceType`.
        interface_type: Option<NetworkInterfaceType> = "InterfaceType", "interfaceType", "", false, None, None;
        /// `Ipv6Addresses`.
        ipv6_addresses: Vec<NetworkInterfaceIpv6Address> = "Ipv6Addresses", "ipv6AddressesSet", "item", false, None, None;
        /// `MacAddress`.
        mac_address: Option<String> = "MacAddress", "macAddress", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `PrivateDnsName`.
        private_dns_name: Option<String> = "PrivateDnsName", "privateDnsName", "", false, None, None;
        /// `PublicDnsName`.
        public_dns_name: Option<String> = "PublicDnsName", "publicDnsName", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
        /// `PrivateIpAddresses`.
        private_ip_addresses: Vec<NetworkInterfacePrivateIpAddress> = "PrivateIpAddresses", "privateIpAddressesSet", "item", false, None, None;
        /// `RequesterId`.
        requester_id: Option<String> = "RequesterId", "requesterId", "", false, None, None;
        /// `RequesterManaged`.
        requester_managed: Option<bool> = "RequesterManaged", "requesterManaged", "", false, None, None;
        /// `SourceDestCheck`.
        source_dest_check: Option<bool> = "SourceDestCheck", "sourceDestCheck", "", false, None, None;
        /// `Status`.
        status: Option<NetworkInterfaceStatus> = "Status", "status", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
        /// `TagSet`.
        tag_set: Vec<Tag> = "TagSet", "tagSet", "item", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
    }
}

structure! {
    /// AWS's `NetworkInterfaceAssociation`.
    pub struct NetworkInterfaceAssociation as "NetworkInterfaceAssociation" {
        /// `AllocationId`.
        allocation_id: Option<String> = "AllocationId", "allocationId", "", false, None, None;
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", false, None, None;
        /// `IpOwnerId`.
        ip_owner_id: Option<String> = "IpOwnerId", "ipOwnerId", "", false, None, None;
        /// `PublicDnsName`.
        public_dns_name: Option<String> = "PublicDnsName", "publicDnsName", "", false, None, None;
        /// `PublicIp`.
        public_ip: Option<String> = "PublicIp", "publicIp", "", false, None, None;
    }
}

structure! {
    /// AWS's `NetworkInterfaceAttachment`.
    pub struct NetworkInterfaceAttachment as "NetworkInterfaceAttachment" {
        /// `AttachTime`.
        attach_time: Option<Instant> = "AttachTime", "attachTime", "", false, None, None;
        /// `AttachmentId`.
        attachment_id: Option<String> = "AttachmentId", "attachmentId", "", false, None, None;
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "deleteOnTermination", "", false, None, None;
        /// `DeviceIndex`.
        device_index: Option<i64> = "DeviceIndex", "deviceIndex", "", false, None, None;
        /// `NetworkCardIndex`.
        network_card_index: Option<i64> = "NetworkCardIndex", "networkCardIndex", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `InstanceOwnerId`.
        instance_owner_id: Option<String> = "InstanceOwnerId", "instanceOwnerId", "", false, None, None;
        /// `Status`.
        status: Option<AttachmentStatus> = "Status", "status", "", false, None, None;
    }
}

structure! {
    /// AWS's `NetworkInterfaceAttachmentChanges`.
    pub struct NetworkInterfaceAttachmentChanges as "NetworkInterfaceAttachmentChanges" {
        /// `AttachmentId`.
        attachment_id: Option<String> = "AttachmentId", "attachmentId", "", false, None, None;
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "deleteOnTermination", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `NetworkInterfaceAttribute`.
    pub enum NetworkInterfaceAttribute {
        /// `description`.
        Description = "description",
        /// `groupSet`.
        GroupSet = "groupSet",
        /// `sourceDestCheck`.
        SourceDestCheck = "sourceDestCheck",
        /// `attachment`.
        Attachment = "attachment",
        /// `associatePublicIpAddress`.
        AssociatePublicIpAddress = "associatePublicIpAddress",
    }
}

structure! {
    /// AWS's `NetworkInterfaceIpv6Address`.
    pub struct NetworkInterfaceIpv6Address as "NetworkInterfaceIpv6Address" {
    }
}

structure! {
    /// AWS's `NetworkInterfacePrivateIpAddress`.
    pub struct NetworkInterfacePrivateIpAddress as "NetworkInterfacePrivateIpAddress" {
        /// `Association`.
        association: Option<NetworkInterfaceAssociation> = "Association", "association", "", false, None, None;
        /// `Primary`.
        primary: Option<bool> = "Primary", "primary", "", false, None, None;
        /// `PrivateDnsName`.
        private_dns_name: Option<String> = "PrivateDnsName", "privateDnsName", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `NetworkInterfaceStatus`.
    pub enum NetworkInterfaceStatus {
        /// `available`.
        Available = "available",
        /// `associated`.
        Associated = "associated",
        /// `attaching`.
        Attaching = "attaching",
        /// `in-use`.
        InUse = "in-use",
        /// `detaching`.
        Detaching = "detaching",
    }
}

enumeration! {
    /// AWS's `NetworkInterfaceType`.
    pub enum NetworkInterfaceType {
        /// `interface`.
        Interface = "interface",
        /// `natGateway`.
        NatGateway = "natGateway",
        /// `efa`.
        Efa = "efa",
        /// `efa-only`.
        EfaOnly = "efa-only",
        /// `trunk`.
        Trunk = "trunk",
        /// `load_balancer`.
        LoadBalancer = "load_balancer",
        /// `network_load_balancer`.
        NetworkLoadBalancer = "network_load_balancer",
        /// `vpc_endpoint`.
        VpcEndpoint = "vpc_endpoint",
        /// `branch`.
        Branch = "branch",
        /// `transit_gateway`.
        TransitGateway = "transit_gateway",
        /// `lambda`.
        Lambda = "lambda",
        /// `quicksight`.
        Quicksight = "quicksight",
        /// `global_accelerator_managed`.
        GlobalAcceleratorManaged = "global_accelerator_managed",
        /// `api_gateway_managed`.
        ApiGatewayManaged = "api_gateway_managed",
        /// `gateway_load_balancer`.
        GatewayLoadBalancer = "gateway_load_balancer",
        /// `gateway_load_balancer_endpoint`.
        GatewayLoadBalancerEndpoint = "gateway_load_balancer_endpoint",
        /// `iot_rules_managed`.
        IotRulesManaged = "iot_rules_managed",
        /// `aws_codestar_connections_managed`.
        AwsCodestarConnectionsManaged = "aws_codestar_connections_managed",
    }
}

structure! {
    /// AWS's `NewDhcpConfiguration`.
    pub struct NewDhcpConfiguration as "NewDhcpConfiguration" {
        /// `Key`.
        key: Option<String> = "Key", "Key", "", false, None, None;
        /// `Values`.
        values: Vec<String> = "Values", "Value", "item", false, None, None;
    }
}

structure! {
    /// AWS's `Placement`.
    pub struct Placement as "Placement" {
        /// `Tenancy`.
        tenancy: Option<Tenancy> = "Tenancy", "tenancy", "", false, None, None;
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "availabilityZone", "", false, None, None;
    }
}

structure! {
    /// AWS's `PortRange`.
    pub struct PortRange as "PortRange" {
        /// `From`.
        from: Option<i64> = "From", "from", "", false, None, None;
        /// `To`.
        to: Option<i64> = "To", "to", "", false, None, None;
    }
}

structure! {
    /// AWS's `PrivateDnsNameOptionsOnLaunch`.
    pub struct PrivateDnsNameOptionsOnLaunch as "PrivateDnsNameOptionsOnLaunch" {
        /// `HostnameType`.
        hostname_type: Option<HostnameType> = "HostnameType", "hostnameType", "", false, None, None;
        /// `EnableResourceNameDnsARecord`.
        enable_resource_name_dns_a_record: Option<bool> = "EnableResourceNameDnsARecord", "enableResourceNameDnsARecord", "", false, None, None;
        /// `EnableResourceNameDnsAAAARecord`.
        enable_resource_name_dns_aaaa_record: Option<bool> = "EnableResourceNameDnsAAAARecord", "enableResourceNameDnsAAAARecord", "", false, None, None;
    }
}

structure! {
    /// AWS's `PrivateIpAddressSpecification`.
    pub struct PrivateIpAddressSpecification as "PrivateIpAddressSpecification" {
        /// `Primary`.
        primary: Option<bool> = "Primary", "primary", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
    }
}

structure! {
    /// AWS's `ProcessorInfo`.
    pub struct ProcessorInfo as "ProcessorInfo" {
        /// `SupportedArchitectures`.
        supported_architectures: Vec<ArchitectureType> = "SupportedArchitectures", "supportedArchitectures", "item", false, None, None;
    }
}

structure! {
    /// AWS's `ProductCode`.
    pub struct ProductCode as "ProductCode" {
        /// `ProductCodeId`.
        product_code_id: Option<String> = "ProductCodeId", "productCode", "", false, None, None;
        /// `ProductCodeType`.
        product_code_type: Option<ProductCodeValues> = "ProductCodeType", "type", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `ProductCodeValues`.
    pub enum ProductCodeValues {
        /// `devpay`.
        Devpay = "devpay",
        /// `marketplace`.
        Marketplace = "marketplace",
    }
}

structure! {
    /// AWS's `PropagatingVgw`.
    pub struct PropagatingVgw as "PropagatingVgw" {
        /// `GatewayId`.
        gateway_id: Option<String> = "GatewayId", "gatewayId", "", false, None, None;
    }
}

structure! {
    /// AWS's `ReferencedSecurityGroup`.
    pub struct ReferencedSecurityGroup as "ReferencedSecurityGroup" {
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", false, None, None;
        /// `UserId`.
        user_id: Option<String> = "UserId", "userId", "", false, None, None;
    }
}

structure! {
    /// AWS's `Region`.
    pub struct Region as "Region" {
        /// `OptInStatus`.
        opt_in_status: Option<String> = "OptInStatus", "optInStatus", "", false, None, None;
        /// `RegionName`.
        region_name: Option<String> = "RegionName", "regionName", "", false, None, None;
        /// `Endpoint`.
        endpoint: Option<String> = "Endpoint", "regionEndpoint", "", false, None, None;
    }
}

structure! {
    /// AWS's `RegisterImageResult`.
    pub struct RegisterImageOutput as "RegisterImageResult" {
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "imageId", "", false, None, None;
    }
}

structure! {
    /// AWS's `ReplaceNetworkAclAssociationResult`.
    pub struct ReplaceNetworkAclAssociationOutput as "ReplaceNetworkAclAssociationResult" {
        /// `NewAssociationId`.
        new_association_id: Option<String> = "NewAssociationId", "newAssociationId", "", false, None, None;
    }
}

structure! {
    /// AWS's `ReplaceRouteTableAssociationResult`.
    pub struct ReplaceRouteTableAssociationOutput as "ReplaceRouteTableAssociationResult" {
        /// `NewAssociationId`.
        new_association_id: Option<String> = "NewAssociationId", "newAssociationId", "", false, None, None;
        /// `AssociationState`.
        association_state: Option<RouteTableAssociationState> = "AssociationState", "associationState", "", false, None, None;
    }
}

structure! {
    /// AWS's `Reservation`.
    pub struct Reservation as "Reservation" {
        /// `ReservationId`.
        reservation_id: Option<String> = "ReservationId", "reservationId", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `RequesterId`.
        requester_id: Option<String> = "RequesterId", "requesterId", "", false, None, None;
        /// `Groups`.
        groups: Vec<GroupIdentifier> = "Groups", "groupSet", "item", false, None, None;
        /// `Instances`.
        instances: Vec<Instance> = "Instances", "instancesSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `RevokeSecurityGroupEgressResult`.
    pub struct RevokeSecurityGroupEgressOutput as "RevokeSecurityGroupEgressResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
        /// `UnknownIpPermissions`.
        unknown_ip_permissions: Vec<IpPermission> = "UnknownIpPermissions", "unknownIpPermissionSet", "item", false, None, None;
        /// `RevokedSecurityGroupRules`.
        revoked_security_group_rules: Vec<RevokedSecurityGroupRule> = "RevokedSecurityGroupRules", "revokedSecurityGroupRuleSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `RevokeSecurityGroupIngressResult`.
    pub struct RevokeSecurityGroupIngressOutput as "RevokeSecurityGroupIngressResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
        /// `UnknownIpPermissions`.
        unknown_ip_permissions: Vec<IpPermission> = "UnknownIpPermissions", "unknownIpPermissionSet", "item", false, None, None;
        /// `RevokedSecurityGroupRules`.
        revoked_security_group_rules: Vec<RevokedSecurityGroupRule> = "RevokedSecurityGroupRules", "revokedSecurityGroupRuleSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `RevokedSecurityGroupRule`.
    pub struct RevokedSecurityGroupRule as "RevokedSecurityGroupRule" {
        /// `SecurityGroupRuleId`.
        security_group_rule_id: Option<String> = "SecurityGroupRuleId", "securityGroupRuleId", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", false, None, None;
        /// `IsEgress`.
        is_egress: Option<bool> = "IsEgress", "isEgress", "", false, None, None;
        /// `IpProtocol`.
        ip_protocol: Option<String> = "IpProtocol", "ipProtocol", "", false, None, None;
        /// `FromPort`.
        from_port: Option<i64> = "FromPort", "fromPort", "", false, None, None;
        /// `ToPort`.
        to_port: Option<i64> = "ToPort", "toPort", "", false, None, None;
        /// `CidrIpv4`.
        cidr_ipv4: Option<String> = "CidrIpv4", "cidrIpv4", "", false, None, None;
        /// `CidrIpv6`.
        cidr_ipv6: Option<String> = "CidrIpv6", "cidrIpv6", "", false, None, None;
        /// `PrefixListId`.
        prefix_list_id: Option<String> = "PrefixListId", "prefixListId", "", false, None, None;
        /// `ReferencedGroupId`.
        referenced_group_id: Option<String> = "ReferencedGroupId", "referencedGroupId", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `RootDeviceType`.
    pub enum RootDeviceType {
        /// `ebs`.
        Ebs = "ebs",
        /// `instance-store`.
        InstanceStore = "instance-store",
    }
}

structure! {
    /// AWS's `Route`.
    pub struct Route as "Route" {
        /// `DestinationCidrBlock`.
        destination_cidr_block: Option<String> = "DestinationCidrBlock", "destinationCidrBlock", "", false, None, None;
        /// `GatewayId`.
        gateway_id: Option<String> = "GatewayId", "gatewayId", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `InstanceOwnerId`.
        instance_owner_id: Option<String> = "InstanceOwnerId", "instanceOwnerId", "", false, None, None;
        /// `NatGatewayId`.
        nat_gateway_id: Option<String> = "NatGatewayId", "natGatewayId", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `Origin`.
        origin: Option<RouteOrigin> = "Origin", "origin", "", false, None, None;
        /// `State`.
        state: Option<RouteState> = "State", "state", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `RouteOrigin`.
    pub enum RouteOrigin {
        /// `CreateRouteTable`.
        CreateRouteTable = "CreateRouteTable",
        /// `CreateRoute`.
        CreateRoute = "CreateRoute",
        /// `EnableVgwRoutePropagation`.
        EnableVgwRoutePropagation = "EnableVgwRoutePropagation",
        /// `Advertisement`.
        Advertisement = "Advertisement",
    }
}

enumeration! {
    /// AWS's `RouteState`.
    pub enum RouteState {
        /// `active`.
        Active = "active",
        /// `blackhole`.
        Blackhole = "blackhole",
        /// `filtered`.
        Filtered = "filtered",
    }
}

structure! {
    /// AWS's `RouteTable`.
    pub struct RouteTable as "RouteTable" {
        /// `Associations`.
        associations: Vec<RouteTableAssociation> = "Associations", "associationSet", "item", false, None, None;
        /// `PropagatingVgws`.
        propagating_vgws: Vec<PropagatingVgw> = "PropagatingVgws", "propagatingVgwSet", "item", false, None, None;
        /// `RouteTableId`.
        route_table_id: Option<String> = "RouteTableId", "routeTableId", "", false, None, None;
        /// `Routes`.
        routes: Vec<Route> = "Routes", "routeSet", "item", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
    }
}

structure! {
    /// AWS's `RouteTableAssociation`.
    pub struct RouteTableAssociation as "RouteTableAssociation" {
        /// `Main`.
        main: Option<bool> = "Main", "main", "", false, None, None;
        /// `RouteTableAssociationId`.
        route_table_association_id: Option<String> = "RouteTableAssociationId", "routeTableAssociationId", "", false, None, None;
        /// `RouteTableId`.
        route_table_id: Option<String> = "RouteTableId", "routeTableId", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
        /// `GatewayId`.
        gateway_id: Option<String> = "GatewayId", "gatewayId", "", false, None, None;
        /// `AssociationState`.
        association_state: Option<RouteTableAssociationState> = "AssociationState", "associationState", "", false, None, None;
    }
}

structure! {
    /// AWS's `RouteTableAssociationState`.
    pub struct RouteTableAssociationState as "RouteTableAssociationState" {
        /// `State`.
        state: Option<RouteTableAssociationStateCode> = "State", "state", "", false, None, None;
        /// `StatusMessage`.
        status_message: Option<String> = "StatusMessage", "statusMessage", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `RouteTableAssociationStateCode`.
    pub enum RouteTableAssociationStateCode {
        /// `associating`.
        Associating = "associating",
        /// `associated`.
        Associated = "associated",
        /// `disassociating`.
        Disassociating = "disassociating",
        /// `disassociated`.
        Disassociated = "disassociated",
        /// `failed`.
        Failed = "failed",
    }
}

enumeration! {
    /// AWS's `RuleAction`.
    pub enum RuleAction {
        /// `allow`.
        Allow = "allow",
        /// `deny`.
        Deny = "deny",
    }
}

structure! {
    /// AWS's `RunInstancesMonitoringEnabled`.
    pub struct RunInstancesMonitoringEnabled as "RunInstancesMonitoringEnabled" {
        /// `Enabled`.
        enabled: Option<bool> = "Enabled", "enabled", "", true, None, None;
    }
}

structure! {
    /// AWS's `SecureBlobAttributeValue`.
    pub struct SecureBlobAttributeValue as "SecureBlobAttributeValue" {
        /// `Value`.
        value: Option<String> = "Value", "value", "", false, None, None;
    }
}

structure! {
    /// AWS's `SecurityGroup`.
    pub struct SecurityGroup as "SecurityGroup" {
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", false, None, None;
        /// `IpPermissionsEgress`.
        ip_permissions_egress: Vec<IpPermission> = "IpPermissionsEgress", "ipPermissionsEgress", "item", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `SecurityGroupArn`.
        security_group_arn: Option<String> = "SecurityGroupArn", "securityGroupArn", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "groupName", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "groupDescription", "", false, None, None;
        /// `IpPermissions`.
        ip_permissions: Vec<IpPermission> = "IpPermissions", "ipPermissions", "item", false, None, None;
    }
}

structure! {
    /// AWS's `SecurityGroupReference`.
    pub struct SecurityGroupReference as "SecurityGroupReference" {
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", false, None, None;
        /// `ReferencingVpcId`.
        referencing_vpc_id: Option<String> = "ReferencingVpcId", "referencingVpcId", "", false, None, None;
        /// `VpcPeeringConnectionId`.
        vpc_peering_connection_id: Option<String> = "VpcPeeringConnectionId", "vpcPeeringConnectionId", "", false, None, None;
    }
}

structure! {
    /// AWS's `SecurityGroupRule`.
    pub struct SecurityGroupRule as "SecurityGroupRule" {
        /// `SecurityGroupRuleId`.
        security_group_rule_id: Option<String> = "SecurityGroupRuleId", "securityGroupRuleId", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", false, None, None;
        /// `GroupOwnerId`.
        group_owner_id: Option<String> = "GroupOwnerId", "groupOwnerId", "", false, None, None;
        /// `IsEgress`.
        is_egress: Option<bool> = "IsEgress", "isEgress", "", false, None, None;
        /// `IpProtocol`.
        ip_protocol: Option<String> = "IpProtocol", "ipProtocol", "", false, None, None;
        /// `FromPort`.
        from_port: Option<i64> = "FromPort", "fromPort", "", false, None, None;
        /// `ToPort`.
        to_port: Option<i64> = "ToPort", "toPort", "", false, None, None;
        /// `CidrIpv4`.
        cidr_ipv4: Option<String> = "CidrIpv4", "cidrIpv4", "", false, None, None;
        /// `CidrIpv6`.
        cidr_ipv6: Option<String> = "CidrIpv6", "cidrIpv6", "", false, None, None;
        /// `ReferencedGroupInfo`.
        referenced_group_info: Option<ReferencedSecurityGroup> = "ReferencedGroupInfo", "referencedGroupInfo", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `SecurityGroupRuleArn`.
        security_group_rule_arn: Option<String> = "SecurityGroupRuleArn", "securityGroupRuleArn", "", false, None, None;
    }
}

structure! {
    /// AWS's `SecurityGroupRuleDescription`.
    pub struct SecurityGroupRuleDescription as "SecurityGroupRuleDescription" {
        /// `SecurityGroupRuleId`.
        security_group_rule_id: Option<String> = "SecurityGroupRuleId", "SecurityGroupRuleId", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, None, None;
    }
}

structure! {
    /// AWS's `SecurityGroupRuleRequest`.
    pub struct SecurityGroupRuleRequest as "SecurityGroupRuleRequest" {
        /// `IpProtocol`.
        ip_protocol: Option<String> = "IpProtocol", "IpProtocol", "", false, None, None;
        /// `FromPort`.
        from_port: Option<i64> = "FromPort", "FromPort", "", false, None, None;
        /// `ToPort`.
        to_port: Option<i64> = "ToPort", "ToPort", "", false, None, None;
        /// `CidrIpv4`.
        cidr_ipv4: Option<String> = "CidrIpv4", "CidrIpv4", "", false, None, None;
        /// `CidrIpv6`.
        cidr_ipv6: Option<String> = "CidrIpv6", "CidrIpv6", "", false, None, None;
        /// `ReferencedGroupId`.
        referenced_group_id: Option<String> = "ReferencedGroupId", "ReferencedGroupId", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, None, None;
    }
}

structure! {
    /// AWS's `SecurityGroupRuleUpdate`.
    pub struct SecurityGroupRuleUpdate as "SecurityGroupRuleUpdate" {
        /// `SecurityGroupRuleId`.
        security_group_rule_id: Option<String> = "SecurityGroupRuleId", "SecurityGroupRuleId", "", true, None, None;
        /// `SecurityGroupRule`.
        security_group_rule: Option<SecurityGroupRuleRequest> = "SecurityGroupRule", "SecurityGroupRule", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `ShutdownBehavior`.
    pub enum ShutdownBehavior {
        /// `stop`.
        Stop = "stop",
        /// `terminate`.
        Terminate = "terminate",
    }
}

structure! {
    /// AWS's `Snapshot`.
    pub struct Snapshot as "Snapshot" {
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `StorageTier`.
        storage_tier: Option<StorageTier> = "StorageTier", "storageTier", "", false, None, None;
        /// `CompletionTime`.
        completion_time: Option<Instant> = "CompletionTime", "completionTime", "", false, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "snapshotId", "", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "volumeId", "", false, None, None;
        /// `State`.
        state: Option<SnapshotState> = "State", "status", "", false, None, None;
        /// `StateMessage`.
        state_message: Option<String> = "StateMessage", "statusMessage", "", false, None, None;
        /// `StartTime`.
        start_time: Option<Instant> = "StartTime", "startTime", "", false, None, None;
        /// `Progress`.
        progress: Option<String> = "Progress", "progress", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `VolumeSize`.
        volume_size: Option<i64> = "VolumeSize", "volumeSize", "", false, None, None;
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "encrypted", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `SnapshotState`.
    pub enum SnapshotState {
        /// `pending`.
        Pending = "pending",
        /// `completed`.
        Completed = "completed",
        /// `error`.
        Error = "error",
        /// `recoverable`.
        Recoverable = "recoverable",
        /// `recovering`.
        Recovering = "recovering",
    }
}

structure! {
    /// AWS's `StartInstancesResult`.
    pub struct StartInstancesOutput as "StartInstancesResult" {
        /// `StartingInstances`.
        starting_instances: Vec<InstanceStateChange> = "StartingInstances", "instancesSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `StateReason`.
    pub struct StateReason as "StateReason" {
        /// `Code`.
        code: Option<String> = "Code", "code", "", false, None, None;
        /// `Message`.
        message: Option<String> = "Message", "message", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `StatusName`.
    pub enum StatusName {
        /// `reachability`.
        Reachability = "reachability",
    }
}

enumeration! {
    /// AWS's `StatusType`.
    pub enum StatusType {
        /// `passed`.
        Passed = "passed",
        /// `failed`.
        Failed = "failed",
        /// `insufficient-data`.
        InsufficientData = "insufficient-data",
        /// `initializing`.
        Initializing = "initializing",
    }
}

structure! {
    /// AWS's `StopInstancesResult`.
    pub struct StopInstancesOutput as "StopInstancesResult" {
        /// `StoppingInstances`.
        stopping_instances: Vec<InstanceStateChange> = "StoppingInstances", "instancesSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `StorageTier`.
    pub enum StorageTier {
        /// `archive`.
        Archive = "archive",
        /// `standard`.
        Standard = "standard",
    }
}

structure! {
    /// AWS's `Subnet`.
    pub struct Subnet as "Subnet" {
        /// `AvailabilityZoneId`.
        availability_zone_id: Option<String> = "AvailabilityZoneId", "availabilityZoneId", "", false, None, None;
        /// `MapCustomerOwnedIpOnLaunch`.
        map_customer_owned_ip_on_launch: Option<bool> = "MapCustomerOwnedIpOnLaunch", "mapCustomerOwnedIpOnLaunch", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `AssignIpv6AddressOnCreation`.
        assign_ipv6_address_on_creation: Option<bool> = "AssignIpv6AddressOnCreation", "assignIpv6AddressOnCreation", "", false, None, None;
        /// `Ipv6CidrBlockAssociationSet`.
        ipv6_cidr_block_association_set: Vec<SubnetIpv6CidrBlockAssociation> = "Ipv6CidrBlockAssociationSet", "ipv6CidrBlockAssociationSet", "item", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `SubnetArn`.
        subnet_arn: Option<String> = "SubnetArn", "subnetArn", "", false, None, None;
        /// `EnableDns64`.
        enable_dns64: Option<bool> = "EnableDns64", "enableDns64", "", false, None, None;
        /// `Ipv6Native`.
        ipv6_native: Option<bool> = "Ipv6Native", "ipv6Native", "", false, None, None;
        /// `PrivateDnsNameOptionsOnLaunch`.
        private_dns_name_options_on_launch: Option<PrivateDnsNameOptionsOnLaunch> = "PrivateDnsNameOptionsOnLaunch", "privateDnsNameOptionsOnLaunch", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
        /// `State`.
        state: Option<SubnetState> = "State", "state", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `CidrBlock`.
        cidr_block: Option<String> = "CidrBlock", "cidrBlock", "", false, None, None;
        /// `AvailableIpAddressCount`.
        available_ip_address_count: Option<i64> = "AvailableIpAddressCount", "availableIpAddressCount", "", false, None, None;
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "availabilityZone", "", false, None, None;
        /// `DefaultForAz`.
        default_for_az: Option<bool> = "DefaultForAz", "defaultForAz", "", false, None, None;
        /// `MapPublicIpOnLaunch`.
        map_public_ip_on_launch: Option<bool> = "MapPublicIpOnLaunch", "mapPublicIpOnLaunch", "", false, None, None;
    }
}

structure! {
    /// AWS's `SubnetIpv6CidrBlockAssociation`.
    pub struct SubnetIpv6CidrBlockAssociation as "SubnetIpv6CidrBlockAssociation" {
    }
}

enumeration! {
    /// AWS's `SubnetState`.
    pub enum SubnetState {
        /// `pending`.
        Pending = "pending",
        /// `available`.
        Available = "available",
        /// `unavailable`.
        Unavailable = "unavailable",
        /// `failed`.
        Failed = "failed",
        /// `failed-insufficient-capacity`.
        FailedInsufficientCapacity = "failed-insufficient-capacity",
    }
}

enumeration! {
    /// AWS's `SummaryStatus`.
    pub enum SummaryStatus {
        /// `ok`.
        Ok = "ok",
        /// `impaired`.
        Impaired = "impaired",
        /// `insufficient-data`.
        InsufficientData = "insufficient-data",
        /// `not-applicable`.
        NotApplicable = "not-applicable",
        /// `initializing`.
        Initializing = "initializing",
    }
}

structure! {
    /// AWS's `Tag`.
    pub struct Tag as "Tag" {
        /// `Key`.
        key: Option<String> = "Key", "key", "", false, None, None;
        /// `Value`.
        value: Option<String> = "Value", "value", "", false, None, None;
    }
}

structure! {
    /// AWS's `TagDescription`.
    pub struct TagDescription as "TagDescription" {
        /// `Key`.
        key: Option<String> = "Key", "key", "", false, None, None;
        /// `ResourceId`.
        resource_id: Option<String> = "ResourceId", "resourceId", "", false, None, None;
        /// `ResourceType`.
        resource_type: Option<String> = "ResourceType", "resourceType", "", false, None, None;
        /// `Value`.
        value: Option<String> = "Value", "value", "", false, None, None;
    }
}

structure! {
    /// AWS's `TagSpecification`.
    pub struct TagSpecification as "TagSpecification" {
        /// `ResourceType`.
        resource_type: Option<String> = "ResourceType", "resourceType", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tag", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `Tenancy`.
    pub enum Tenancy {
        /// `default`.
        Default = "default",
        /// `dedicated`.
        Dedicated = "dedicated",
        /// `host`.
        Host = "host",
    }
}

structure! {
    /// AWS's `TerminateInstancesResult`.
    pub struct TerminateInstancesOutput as "TerminateInstancesResult" {
        /// `TerminatingInstances`.
        terminating_instances: Vec<InstanceStateChange> = "TerminatingInstances", "instancesSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `UpdateSecurityGroupRuleDescriptionsEgressResult`.
    pub struct UpdateSecurityGroupRuleDescriptionsEgressOutput as "UpdateSecurityGroupRuleDescriptionsEgressResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `UpdateSecurityGroupRuleDescriptionsIngressResult`.
    pub struct UpdateSecurityGroupRuleDescriptionsIngressOutput as "UpdateSecurityGroupRuleDescriptionsIngressResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `UsageClassType`.
    pub enum UsageClassType {
        /// `spot`.
        Spot = "spot",
        /// `on-demand`.
        OnDemand = "on-demand",
        /// `capacity-block`.
        CapacityBlock = "capacity-block",
    }
}

structure! {
    /// AWS's `UserIdGroupPair`.
    pub struct UserIdGroupPair as "UserIdGroupPair" {
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `UserId`.
        user_id: Option<String> = "UserId", "userId", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "groupName", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
    }
}

structure! {
    /// AWS's `VCpuInfo`.
    pub struct VCpuInfo as "VCpuInfo" {
        /// `DefaultVCpus`.
        default_v_cpus: Option<i64> = "DefaultVCpus", "defaultVCpus", "", false, None, None;
        /// `DefaultCores`.
        default_cores: Option<i64> = "DefaultCores", "defaultCores", "", false, None, None;
        /// `DefaultThreadsPerCore`.
        default_threads_per_core: Option<i64> = "DefaultThreadsPerCore", "defaultThreadsPerCore", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `VirtualizationType`.
    pub enum VirtualizationType {
        /// `hvm`.
        Hvm = "hvm",
        /// `paravirtual`.
        Paravirtual = "paravirtual",
    }
}

structure! {
    /// AWS's `Volume`.
    pub struct Volume as "Volume" {
        /// `Iops`.
        iops: Option<i64> = "Iops", "iops", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `VolumeType`.
        volume_type: Option<VolumeType> = "VolumeType", "volumeType", "", false, None, None;
        /// `MultiAttachEnabled`.
        multi_attach_enabled: Option<bool> = "MultiAttachEnabled", "multiAttachEnabled", "", false, None, None;
        /// `Throughput`.
        throughput: Option<i64> = "Throughput", "throughput", "", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "volumeId", "", false, None, None;
        /// `Size`.
        size: Option<i64> = "Size", "size", "", false, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "snapshotId", "", false, None, None;
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "availabilityZone", "", false, None, None;
        /// `State`.
        state: Option<VolumeState> = "State", "status", "", false, None, None;
        /// `CreateTime`.
        create_time: Option<Instant> = "CreateTime", "createTime", "", false, None, None;
        /// `Attachments`.
        attachments: Vec<VolumeAttachment> = "Attachments", "attachmentSet", "item", false, None, None;
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "encrypted", "", false, None, None;
    }
}

structure! {
    /// AWS's `VolumeAttachment`.
    pub struct VolumeAttachment as "VolumeAttachment" {
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "deleteOnTermination", "", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "volumeId", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `Device`.
        device: Option<String> = "Device", "device", "", false, None, None;
        /// `State`.
        state: Option<VolumeAttachmentState> = "State", "status", "", false, None, None;
        /// `AttachTime`.
        attach_time: Option<Instant> = "AttachTime", "attachTime", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `VolumeAttachmentState`.
    pub enum VolumeAttachmentState {
        /// `attaching`.
        Attaching = "attaching",
        /// `attached`.
        Attached = "attached",
        /// `detaching`.
        Detaching = "detaching",
        /// `detached`.
        Detached = "detached",
        /// `busy`.
        Busy = "busy",
    }
}

enumeration! {
    /// AWS's `VolumeState`.
    pub enum VolumeState {
        /// `creating`.
        Creating = "creating",
        /// `available`.
        Available = "available",
        /// `in-use`.
        InUse = "in-use",
        /// `deleting`.
        Deleting = "deleting",
        /// `deleted`.
        Deleted = "deleted",
        /// `error`.
        Error = "error",
    }
}

enumeration! {
    /// AWS's `VolumeType`.
    pub enum VolumeType {
        /// `standard`.
        Standard = "standard",
        /// `io1`.
        Io1 = "io1",
        /// `io2`.
        Io2 = "io2",
        /// `gp2`.
        Gp2 = "gp2",
        /// `sc1`.
        Sc1 = "sc1",
        /// `st1`.
        St1 = "st1",
        /// `gp3`.
        Gp3 = "gp3",
    }
}

structure! {
    /// AWS's `Vpc`.
    pub struct Vpc as "Vpc" {
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `InstanceTenancy`.
        instance_tenancy: Option<Tenancy> = "InstanceTenancy", "instanceTenancy", "", false, None, None;
        /// `CidrBlockAssociationSet`.
        cidr_block_association_set: Vec<VpcCidrBlockAssociation> = "CidrBlockAssociationSet", "cidrBlockAssociationSet", "item", false, None, None;
        /// `IsDefault`.
        is_default: Option<bool> = "IsDefault", "isDefault", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `State`.
        state: Option<VpcState> = "State", "state", "", false, None, None;
        /// `CidrBlock`.
        cidr_block: Option<String> = "CidrBlock", "cidrBlock", "", false, None, None;
        /// `DhcpOptionsId`.
        dhcp_options_id: Option<String> = "DhcpOptionsId", "dhcpOptionsId", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `VpcAttributeName`.
    pub enum VpcAttributeName {
        /// `enableDnsSupport`.
        EnableDnsSupport = "enableDnsSupport",
        /// `enableDnsHostnames`.
        EnableDnsHostnames = "enableDnsHostnames",
        /// `enableNetworkAddressUsageMetrics`.
        EnableNetworkAddressUsageMetrics = "enableNetworkAddressUsageMetrics",
    }
}

structure! {
    /// AWS's `VpcCidrBlockAssociation`.
    pub struct VpcCidrBlockAssociation as "VpcCidrBlockAssociation" {
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", false, None, None;
        /// `CidrBlock`.
        cidr_block: Option<String> = "CidrBlock", "cidrBlock", "", false, None, None;
        /// `CidrBlockState`.
        cidr_block_state: Option<VpcCidrBlockState> = "CidrBlockState", "cidrBlockState", "", false, None, None;
    }
}

structure! {
    /// AWS's `VpcCidrBlockState`.
    pub struct VpcCidrBlockState as "VpcCidrBlockState" {
        /// `State`.
        state: Option<VpcCidrBlockStateCode> = "State", "state", "", false, None, None;
        /// `StatusMessage`.
        status_message: Option<String> = "StatusMessage", "statusMessage", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `VpcCidrBlockStateCode`.
    pub enum VpcCidrBlockStateCode {
        /// `associating`.
        Associating = "associating",
        /// `associated`.
        Associated = "associated",
        /// `disassociating`.
        Disassociating = "disassociating",
        /// `disassociated`.
        Disassociated = "disassociated",
        /// `failing`.
        Failing = "failing",
        /// `failed`.
        Failed = "failed",
    }
}

enumeration! {
    /// AWS's `VpcState`.
    pub enum VpcState {
        /// `pending`.
        Pending = "pending",
        /// `available`.
        Available = "available",
        /// `deleting`.
        Deleting = "deleting",
    }
}

structure! {
    /// AWS's `RunInstancesRequest`.
    pub struct RunInstancesInput as "RunInstancesRequest" {
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<BlockDeviceMapping> = "BlockDeviceMappings", "BlockDeviceMapping", "BlockDeviceMapping", false, None, None;
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", false, None, None;
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "InstanceType", "", false, None, None;
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "KeyName", "", false, None, None;
        /// `MaxCount`.
        max_count: Option<i64> = "MaxCount", "MaxCount", "", true, None, None;
        /// `MinCount`.
        min_count: Option<i64> = "MinCount", "MinCount", "", true, None, None;
        /// `Monitoring`.
        monitoring: Option<RunInstancesMonitoringEnabled> = "Monitoring", "Monitoring", "", false, None, None;
        /// `Placement`.
        placement: Option<Placement> = "Placement", "Placement", "", false, None, None;
        /// `SecurityGroupIds`.
        security_group_ids: Vec<String> = "SecurityGroupIds", "SecurityGroupId", "SecurityGroupId", false, None, None;
        /// `SecurityGroups`.
        security_groups: Vec<String> = "SecurityGroups", "SecurityGroup", "SecurityGroup", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "SubnetId", "", false, None, None;
        /// `UserData`.
        user_data: Option<String> = "UserData", "UserData", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `MetadataOptions`.
        metadata_options: Option<InstanceMetadataOptionsRequest> = "MetadataOptions", "MetadataOptions", "", false, None, None;
        /// `DisableApiStop`.
        disable_api_stop: Option<bool> = "DisableApiStop", "DisableApiStop", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `DisableApiTermination`.
        disable_api_termination: Option<bool> = "DisableApiTermination", "disableApiTermination", "", false, None, None;
        /// `InstanceInitiatedShutdownBehavior`.
        instance_initiated_shutdown_behavior: Option<ShutdownBehavior> = "InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "clientToken", "", false, None, None;
        /// `NetworkInterfaces`.
        network_interfaces: Vec<InstanceNetworkInterfaceSpecification> = "NetworkInterfaces", "networkInterface", "item", false, None, None;
        /// `EbsOptimized`.
        ebs_optimized: Option<bool> = "EbsOptimized", "ebsOptimized", "", false, None, None;
    }
}

structure! {
    /// AWS's `StartInstancesRequest`.
    pub struct StartInstancesInput as "StartInstancesRequest" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceId", "InstanceId", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `StopInstancesRequest`.
    pub struct StopInstancesInput as "StopInstancesRequest" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceId", "InstanceId", true, None, None;
        /// `Hibernate`.
        hibernate: Option<bool> = "Hibernate", "Hibernate", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Force`.
        force: Option<bool> = "Force", "force", "", false, None, None;
    }
}

structure! {
    /// AWS's `RebootInstancesRequest`.
    pub struct RebootInstancesInput as "RebootInstancesRequest" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceId", "InstanceId", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `TerminateInstancesRequest`.
    pub struct TerminateInstancesInput as "TerminateInstancesRequest" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceId", "InstanceId", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyInstanceAttributeRequest`.
    pub struct ModifyInstanceAttributeInput as "ModifyInstanceAttributeRequest" {
        /// `SourceDestCheck`.
        source_dest_check: Option<AttributeBooleanValue> = "SourceDestCheck", "SourceDestCheck", "", false, None, None;
        /// `DisableApiStop`.
        disable_api_stop: Option<AttributeBooleanValue> = "DisableApiStop", "DisableApiStop", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", true, None, None;
        /// `Attribute`.
        attribute: Option<InstanceAttributeName> = "Attribute", "attribute", "", false, None, None;
        /// `Value`.
        value: Option<String> = "Value", "value", "", false, None, None;
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<InstanceBlockDeviceMappingSpecification> = "BlockDeviceMappings", "blockDeviceMapping", "item", false, None, None;
        /// `DisableApiTermination`.
        disable_api_termination: Option<AttributeBooleanValue> = "DisableApiTermination", "disableApiTermination", "", false, None, None;
        /// `InstanceType`.
        instance_type: Option<AttributeValue> = "InstanceType", "instanceType", "", false, None, None;
        /// `UserData`.
        user_data: Option<SecureBlobAttributeValue> = "UserData", "userData", "", false, None, None;
        /// `InstanceInitiatedShutdownBehavior`.
        instance_initiated_shutdown_behavior: Option<AttributeValue> = "InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", "", false, None, None;
        /// `Groups`.
        groups: Vec<String> = "Groups", "GroupId", "groupId", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstancesRequest`.
    pub struct DescribeInstancesInput as "DescribeInstancesRequest" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceId", "InstanceId", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "maxResults", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstanceStatusRequest`.
    pub struct DescribeInstanceStatusInput as "DescribeInstanceStatusRequest" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceId", "InstanceId", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `IncludeAllInstances`.
        include_all_instances: Option<bool> = "IncludeAllInstances", "includeAllInstances", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstanceAttributeRequest`.
    pub struct DescribeInstanceAttributeInput as "DescribeInstanceAttributeRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", true, None, None;
        /// `Attribute`.
        attribute: Option<InstanceAttributeName> = "Attribute", "attribute", "", true, None, None;
    }
}

structure! {
    /// AWS's `GetConsoleOutputRequest`.
    pub struct GetConsoleOutputInput as "GetConsoleOutputRequest" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, None, None;
        /// `Latest`.
        latest: Option<bool> = "Latest", "Latest", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateVolumeRequest`.
    pub struct CreateVolumeInput as "CreateVolumeRequest" {
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "AvailabilityZone", "", false, None, None;
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "encrypted", "", false, None, None;
        /// `Iops`.
        iops: Option<i64> = "Iops", "Iops", "", false, None, None;
        /// `Size`.
        size: Option<i64> = "Size", "Size", "", false, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "SnapshotId", "", false, None, None;
        /// `VolumeType`.
        volume_type: Option<VolumeType> = "VolumeType", "VolumeType", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `Throughput`.
        throughput: Option<i64> = "Throughput", "Throughput", "", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `AttachVolumeRequest`.
    pub struct AttachVolumeInput as "AttachVolumeRequest" {
        /// `Device`.
        device: Option<String> = "Device", "Device", "", true, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "VolumeId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DetachVolumeRequest`.
    pub struct DetachVolumeInput as "DetachVolumeRequest" {
        /// `Device`.
        device: Option<String> = "Device", "Device", "", false, None, None;
        /// `Force`.
        force: Option<bool> = "Force", "Force", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "VolumeId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteVolumeRequest`.
    pub struct DeleteVolumeInput as "DeleteVolumeRequest" {
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "VolumeId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVolumesRequest`.
    pub struct DescribeVolumesInput as "DescribeVolumesRequest" {
        /// `VolumeIds`.
        volume_ids: Vec<String> = "VolumeIds", "VolumeId", "VolumeId", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "maxResults", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateSnapshotRequest`.
    pub struct CreateSnapshotInput as "CreateSnapshotRequest" {
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "VolumeId", "", true, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteSnapshotRequest`.
    pub struct DeleteSnapshotInput as "DeleteSnapshotRequest" {
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "SnapshotId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSnapshotsRequest`.
    pub struct DescribeSnapshotsInput as "DescribeSnapshotsRequest" {
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `OwnerIds`.
        owner_ids: Vec<String> = "OwnerIds", "Owner", "Owner", false, None, None;
        /// `RestorableByUserIds`.
        restorable_by_user_ids: Vec<String> = "RestorableByUserIds", "RestorableBy", "member", false, None, None;
        /// `SnapshotIds`.
        snapshot_ids: Vec<String> = "SnapshotIds", "SnapshotId", "SnapshotId", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `RegisterImageRequest`.
    pub struct RegisterImageInput as "RegisterImageRequest" {
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Name`.
        name: Option<String> = "Name", "name", "", true, Some(3), Some(128);
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, Some(0), Some(255);
        /// `Architecture`.
        architecture: Option<ArchitectureValues> = "Architecture", "architecture", "", false, None, None;
        /// `RootDeviceName`.
        root_device_name: Option<String> = "RootDeviceName", "rootDeviceName", "", false, None, None;
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<BlockDeviceMapping> = "BlockDeviceMappings", "BlockDeviceMapping", "BlockDeviceMapping", false, None, None;
        /// `VirtualizationType`.
        virtualization_type: Option<String> = "VirtualizationType", "virtualizationType", "", false, None, None;
        /// `EnaSupport`.
        ena_support: Option<bool> = "EnaSupport", "enaSupport", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateImageRequest`.
    pub struct CreateImageInput as "CreateImageRequest" {
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", true, None, None;
        /// `Name`.
        name: Option<String> = "Name", "name", "", true, Some(3), Some(128);
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, Some(0), Some(255);
        /// `NoReboot`.
        no_reboot: Option<bool> = "NoReboot", "noReboot", "", false, None, None;
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<BlockDeviceMapping> = "BlockDeviceMappings", "blockDeviceMapping", "BlockDeviceMapping", false, None, None;
    }
}

structure! {
    /// AWS's `DeregisterImageRequest`.
    pub struct DeregisterImageInput as "DeregisterImageRequest" {
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeImagesRequest`.
    pub struct DescribeImagesInput as "DescribeImagesRequest" {
        /// `ExecutableUsers`.
        executable_users: Vec<String> = "ExecutableUsers", "ExecutableBy", "ExecutableBy", false, None, None;
        /// `ImageIds`.
        image_ids: Vec<String> = "ImageIds", "ImageId", "ImageId", false, None, None;
        /// `Owners`.
        owners: Vec<String> = "Owners", "Owner", "Owner", false, None, None;
        /// `IncludeDeprecated`.
        include_deprecated: Option<bool> = "IncludeDeprecated", "IncludeDeprecated", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `CreateSecurityGroupRequest`.
    pub struct CreateSecurityGroupInput as "CreateSecurityGroupRequest" {
        /// `Description`.
        description: Option<String> = "Description", "GroupDescription", "", true, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "GroupName", "", true, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteSecurityGroupRequest`.
    pub struct DeleteSecurityGroupInput as "DeleteSecurityGroupRequest" {
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "GroupId", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "GroupName", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `AuthorizeSecurityGroupIngressRequest`.
    pub struct AuthorizeSecurityGroupIngressInput as "AuthorizeSecurityGroupIngressRequest" {
        /// `CidrIp`.
        cidr_ip: Option<String> = "CidrIp", "CidrIp", "", false, None, None;
        /// `FromPort`.
        from_port: Option<i64> = "FromPort", "FromPort", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "GroupId", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "GroupName", "", false, None, None;
        /// `IpPermissions`.
        ip_permissions: Vec<IpPermission> = "IpPermissions", "IpPermissions", "item", false, None, None;
        /// `IpProtocol`.
        ip_protocol: Option<String> = "IpProtocol", "IpProtocol", "", false, None, None;
        /// `SourceSecurityGroupName`.
        source_security_group_name: Option<String> = "SourceSecurityGroupName", "SourceSecurityGroupName", "", false, None, None;
        /// `ToPort`.
        to_port: Option<i64> = "ToPort", "ToPort", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `AuthorizeSecurityGroupEgressRequest`.
    pub struct AuthorizeSecurityGroupEgressInput as "AuthorizeSecurityGroupEgressRequest" {
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", true, None, None;
        /// `IpPermissions`.
        ip_permissions: Vec<IpPermission> = "IpPermissions", "ipPermissions", "item", false, None, None;
    }
}

structure! {
    /// AWS's `RevokeSecurityGroupIngressRequest`.
    pub struct RevokeSecurityGroupIngressInput as "RevokeSecurityGroupIngressRequest" {
        /// `CidrIp`.
        cidr_ip: Option<String> = "CidrIp", "CidrIp", "", false, None, None;
        /// `FromPort`.
        from_port: Option<i64> = "FromPort", "FromPort", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "GroupId", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "GroupName", "", false, None, None;
        /// `IpPermissions`.
        ip_permissions: Vec<IpPermission> = "IpPermissions", "IpPermissions", "item", false, None, None;
        /// `IpProtocol`.
        ip_protocol: Option<String> = "IpProtocol", "IpProtocol", "", false, None, None;
        /// `SourceSecurityGroupName`.
        source_security_group_name: Option<String> = "SourceSecurityGroupName", "SourceSecurityGroupName", "", false, None, None;
        /// `ToPort`.
        to_port: Option<i64> = "ToPort", "ToPort", "", false, None, None;
        /// `SecurityGroupRuleIds`.
        security_group_rule_ids: Vec<String> = "SecurityGroupRuleIds", "SecurityGroupRuleId", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `RevokeSecurityGroupEgressRequest`.
    pub struct RevokeSecurityGroupEgressInput as "RevokeSecurityGroupEgressRequest" {
        /// `SecurityGroupRuleIds`.
        security_group_rule_ids: Vec<String> = "SecurityGroupRuleIds", "SecurityGroupRuleId", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", true, None, None;
        /// `IpPermissions`.
        ip_permissions: Vec<IpPermission> = "IpPermissions", "ipPermissions", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSecurityGroupsRequest`.
    pub struct DescribeSecurityGroupsInput as "DescribeSecurityGroupsRequest" {
        /// `GroupIds`.
        group_ids: Vec<String> = "GroupIds", "GroupId", "groupId", false, None, None;
        /// `GroupNames`.
        group_names: Vec<String> = "GroupNames", "GroupName", "GroupName", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSecurityGroupRulesRequest`.
    pub struct DescribeSecurityGroupRulesInput as "DescribeSecurityGroupRulesRequest" {
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `SecurityGroupRuleIds`.
        security_group_rule_ids: Vec<String> = "SecurityGroupRuleIds", "SecurityGroupRuleId", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
    }
}

structure! {
    /// AWS's `CreateKeyPairRequest`.
    pub struct CreateKeyPairInput as "CreateKeyPairRequest" {
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "KeyName", "", true, None, None;
        /// `KeyType`.
        key_type: Option<KeyType> = "KeyType", "KeyType", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `KeyFormat`.
        key_format: Option<KeyFormat> = "KeyFormat", "KeyFormat", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `ImportKeyPairRequest`.
    pub struct ImportKeyPairInput as "ImportKeyPairRequest" {
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "keyName", "", true, None, None;
        /// `PublicKeyMaterial`.
        public_key_material: Option<String> = "PublicKeyMaterial", "publicKeyMaterial", "", true, None, None;
    }
}

structure! {
    /// AWS's `DeleteKeyPairRequest`.
    pub struct DeleteKeyPairInput as "DeleteKeyPairRequest" {
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "KeyName", "", false, None, None;
        /// `KeyPairId`.
        key_pair_id: Option<String> = "KeyPairId", "KeyPairId", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeKeyPairsRequest`.
    pub struct DescribeKeyPairsInput as "DescribeKeyPairsRequest" {
        /// `KeyNames`.
        key_names: Vec<String> = "KeyNames", "KeyName", "KeyName", false, None, None;
        /// `KeyPairIds`.
        key_pair_ids: Vec<String> = "KeyPairIds", "KeyPairId", "KeyPairId", false, None, None;
        /// `IncludePublicKey`.
        include_public_key: Option<bool> = "IncludePublicKey", "IncludePublicKey", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcsRequest`.
    pub struct DescribeVpcsInput as "DescribeVpcsRequest" {
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `VpcIds`.
        vpc_ids: Vec<String> = "VpcIds", "VpcId", "VpcId", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSubnetsRequest`.
    pub struct DescribeSubnetsInput as "DescribeSubnetsRequest" {
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `SubnetIds`.
        subnet_ids: Vec<String> = "SubnetIds", "SubnetId", "SubnetId", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifySubnetAttributeRequest`.
    pub struct ModifySubnetAttributeInput as "ModifySubnetAttributeRequest" {
        /// `MapPublicIpOnLaunch`.
        map_public_ip_on_launch: Option<AttributeBooleanValue> = "MapPublicIpOnLaunch", "MapPublicIpOnLaunch", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", true, None, None;
        /// `PrivateDnsHostnameTypeOnLaunch`.
        private_dns_hostname_type_on_launch: Option<HostnameType> = "PrivateDnsHostnameTypeOnLaunch", "PrivateDnsHostnameTypeOnLaunch", "", false, None, None;
        /// `EnableResourceNameDnsARecordOnLaunch`.
        enable_resource_name_dns_a_record_on_launch: Option<AttributeBooleanValue> = "EnableResourceNameDnsARecordOnLaunch", "EnableResourceNameDnsARecordOnLaunch", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeRouteTablesRequest`.
    pub struct DescribeRouteTablesInput as "DescribeRouteTablesRequest" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(100);
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `RouteTableIds`.
        route_table_ids: Vec<String> = "RouteTableIds", "RouteTableId", "item", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInternetGatewaysRequest`.
    pub struct DescribeInternetGatewaysInput as "DescribeInternetGatewaysRequest" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `InternetGatewayIds`.
        internet_gateway_ids: Vec<String> = "InternetGatewayIds", "internetGatewayId", "item", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeNetworkInterfacesRequest`.
    pub struct DescribeNetworkInterfacesInput as "DescribeNetworkInterfacesRequest" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkInterfaceIds`.
        network_interface_ids: Vec<String> = "NetworkInterfaceIds", "NetworkInterfaceId", "item", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeAvailabilityZonesRequest`.
    pub struct DescribeAvailabilityZonesInput as "DescribeAvailabilityZonesRequest" {
        /// `ZoneNames`.
        zone_names: Vec<String> = "ZoneNames", "ZoneName", "ZoneName", false, None, None;
        /// `ZoneIds`.
        zone_ids: Vec<String> = "ZoneIds", "ZoneId", "ZoneId", false, None, None;
        /// `AllAvailabilityZones`.
        all_availability_zones: Option<bool> = "AllAvailabilityZones", "AllAvailabilityZones", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeRegionsRequest`.
    pub struct DescribeRegionsInput as "DescribeRegionsRequest" {
        /// `RegionNames`.
        region_names: Vec<String> = "RegionNames", "RegionName", "RegionName", false, None, None;
        /// `AllRegions`.
        all_regions: Option<bool> = "AllRegions", "AllRegions", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstanceTypesRequest`.
    pub struct DescribeInstanceTypesInput as "DescribeInstanceTypesRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `InstanceTypes`.
        instance_types: Vec<String> = "InstanceTypes", "InstanceType", "member", false, Some(0), Some(100);
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(100);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateVpcRequest`.
    pub struct CreateVpcInput as "CreateVpcRequest" {
        /// `CidrBlock`.
        cidr_block: Option<String> = "CidrBlock", "CidrBlock", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `InstanceTenancy`.
        instance_tenancy: Option<Tenancy> = "InstanceTenancy", "instanceTenancy", "", false, None, None;
        /// `AmazonProvidedIpv6CidrBlock`.
        amazon_provided_ipv6_cidr_block: Option<bool> = "AmazonProvidedIpv6CidrBlock", "amazonProvidedIpv6CidrBlock", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteVpcRequest`.
    pub struct DeleteVpcInput as "DeleteVpcRequest" {
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateDefaultVpcRequest`.
    pub struct CreateDefaultVpcInput as "CreateDefaultVpcRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyVpcAttributeRequest`.
    pub struct ModifyVpcAttributeInput as "ModifyVpcAttributeRequest" {
        /// `EnableDnsHostnames`.
        enable_dns_hostnames: Option<AttributeBooleanValue> = "EnableDnsHostnames", "EnableDnsHostnames", "", false, None, None;
        /// `EnableDnsSupport`.
        enable_dns_support: Option<AttributeBooleanValue> = "EnableDnsSupport", "EnableDnsSupport", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", true, None, None;
        /// `EnableNetworkAddressUsageMetrics`.
        enable_network_address_usage_metrics: Option<AttributeBooleanValue> = "EnableNetworkAddressUsageMetrics", "EnableNetworkAddressUsageMetrics", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcAttributeRequest`.
    pub struct DescribeVpcAttributeInput as "DescribeVpcAttributeRequest" {
        /// `Attribute`.
        attribute: Option<VpcAttributeName> = "Attribute", "Attribute", "", true, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateSubnetRequest`.
    pub struct CreateSubnetInput as "CreateSubnetRequest" {
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "AvailabilityZone", "", false, None, None;
        /// `AvailabilityZoneId`.
        availability_zone_id: Option<String> = "AvailabilityZoneId", "AvailabilityZoneId", "", false, None, None;
        /// `CidrBlock`.
        cidr_block: Option<String> = "CidrBlock", "CidrBlock", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteSubnetRequest`.
    pub struct DeleteSubnetInput as "DeleteSubnetRequest" {
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "SubnetId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateDefaultSubnetRequest`.
    pub struct CreateDefaultSubnetInput as "CreateDefaultSubnetRequest" {
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "AvailabilityZone", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `AvailabilityZoneId`.
        availability_zone_id: Option<String> = "AvailabilityZoneId", "AvailabilityZoneId", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateRouteTableRequest`.
    pub struct CreateRouteTableInput as "CreateRouteTableRequest" {
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DeleteRouteTableRequest`.
    pub struct DeleteRouteTableInput as "DeleteRouteTableRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `RouteTableId`.
        route_table_id: Option<String> = "RouteTableId", "routeTableId", "", true, None, None;
    }
}

structure! {
    /// AWS's `CreateRouteRequest`.
    pub struct CreateRouteInput as "CreateRouteRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `RouteTableId`.
        route_table_id: Option<String> = "RouteTableId", "routeTableId", "", true, None, None;
        /// `DestinationCidrBlock`.
        destination_cidr_block: Option<String> = "DestinationCidrBlock", "destinationCidrBlock", "", false, None, None;
        /// `GatewayId`.
        gateway_id: Option<String> = "GatewayId", "gatewayId", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
    }
}

structure! {
    /// AWS's `ReplaceRouteRequest`.
    pub struct ReplaceRouteInput as "ReplaceRouteRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `RouteTableId`.
        route_table_id: Option<String> = "RouteTableId", "routeTableId", "", true, None, None;
        /// `DestinationCidrBlock`.
        destination_cidr_block: Option<String> = "DestinationCidrBlock", "destinationCidrBlock", "", false, None, None;
        /// `GatewayId`.
        gateway_id: Option<String> = "GatewayId", "gatewayId", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteRouteRequest`.
    pub struct DeleteRouteInput as "DeleteRouteRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `RouteTableId`.
        route_table_id: Option<String> = "RouteTableId", "routeTableId", "", true, None, None;
        /// `DestinationCidrBlock`.
        destination_cidr_block: Option<String> = "DestinationCidrBlock", "destinationCidrBlock", "", false, None, None;
    }
}

structure! {
    /// AWS's `AssociateRouteTableRequest`.
    pub struct AssociateRouteTableInput as "AssociateRouteTableRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
        /// `RouteTableId`.
        route_table_id: Option<String> = "RouteTableId", "routeTableId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DisassociateRouteTableRequest`.
    pub struct DisassociateRouteTableInput as "DisassociateRouteTableRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", true, None, None;
    }
}

structure! {
    /// AWS's `ReplaceRouteTableAssociationRequest`.
    pub struct ReplaceRouteTableAssociationInput as "ReplaceRouteTableAssociationRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", true, None, None;
        /// `RouteTableId`.
        route_table_id: Option<String> = "RouteTableId", "routeTableId", "", true, None, None;
    }
}

structure! {
    /// AWS's `CreateInternetGatewayRequest`.
    pub struct CreateInternetGatewayInput as "CreateInternetGatewayRequest" {
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `AttachInternetGatewayRequest`.
    pub struct AttachInternetGatewayInput as "AttachInternetGatewayRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `InternetGatewayId`.
        internet_gateway_id: Option<String> = "InternetGatewayId", "internetGatewayId", "", true, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DetachInternetGatewayRequest`.
    pub struct DetachInternetGatewayInput as "DetachInternetGatewayRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `InternetGatewayId`.
        internet_gateway_id: Option<String> = "InternetGatewayId", "internetGatewayId", "", true, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DeleteInternetGatewayRequest`.
    pub struct DeleteInternetGatewayInput as "DeleteInternetGatewayRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `InternetGatewayId`.
        internet_gateway_id: Option<String> = "InternetGatewayId", "internetGatewayId", "", true, None, None;
    }
}

structure! {
    /// AWS's `CreateNetworkAclRequest`.
    pub struct CreateNetworkAclInput as "CreateNetworkAclRequest" {
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DeleteNetworkAclRequest`.
    pub struct DeleteNetworkAclInput as "DeleteNetworkAclRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkAclId`.
        network_acl_id: Option<String> = "NetworkAclId", "networkAclId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeNetworkAclsRequest`.
    pub struct DescribeNetworkAclsInput as "DescribeNetworkAclsRequest" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkAclIds`.
        network_acl_ids: Vec<String> = "NetworkAclIds", "NetworkAclId", "item", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `CreateNetworkAclEntryRequest`.
    pub struct CreateNetworkAclEntryInput as "CreateNetworkAclEntryRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkAclId`.
        network_acl_id: Option<String> = "NetworkAclId", "networkAclId", "", true, None, None;
        /// `RuleNumber`.
        rule_number: Option<i64> = "RuleNumber", "ruleNumber", "", true, None, None;
        /// `Protocol`.
        protocol: Option<String> = "Protocol", "protocol", "", true, None, None;
        /// `RuleAction`.
        rule_action: Option<RuleAction> = "RuleAction", "ruleAction", "", true, None, None;
        /// `Egress`.
        egress: Option<bool> = "Egress", "egress", "", true, None, None;
        /// `CidrBlock`.
        cidr_block: Option<String> = "CidrBlock", "cidrBlock", "", false, None, None;
        /// `Ipv6CidrBlock`.
        ipv6_cidr_block: Option<String> = "Ipv6CidrBlock", "ipv6CidrBlock", "", false, None, None;
        /// `IcmpTypeCode`.
        icmp_type_code: Option<IcmpTypeCode> = "IcmpTypeCode", "Icmp", "", false, None, None;
        /// `PortRange`.
        port_range: Option<PortRange> = "PortRange", "portRange", "", false, None, None;
    }
}

structure! {
    /// AWS's `ReplaceNetworkAclEntryRequest`.
    pub struct ReplaceNetworkAclEntryInput as "ReplaceNetworkAclEntryRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkAclId`.
        network_acl_id: Option<String> = "NetworkAclId", "networkAclId", "", true, None, None;
        /// `RuleNumber`.
        rule_number: Option<i64> = "RuleNumber", "ruleNumber", "", true, None, None;
        /// `Protocol`.
        protocol: Option<String> = "Protocol", "protocol", "", true, None, None;
        /// `RuleAction`.
        rule_action: Option<RuleAction> = "RuleAction", "ruleAction", "", true, None, None;
        /// `Egress`.
        egress: Option<bool> = "Egress", "egress", "", true, None, None;
        /// `CidrBlock`.
        cidr_block: Option<String> = "CidrBlock", "cidrBlock", "", false, None, None;
        /// `Ipv6CidrBlock`.
        ipv6_cidr_block: Option<String> = "Ipv6CidrBlock", "ipv6CidrBlock", "", false, None, None;
        /// `IcmpTypeCode`.
        icmp_type_code: Option<IcmpTypeCode> = "IcmpTypeCode", "Icmp", "", false, None, None;
        /// `PortRange`.
        port_range: Option<PortRange> = "PortRange", "portRange", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteNetworkAclEntryRequest`.
    pub struct DeleteNetworkAclEntryInput as "DeleteNetworkAclEntryRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkAclId`.
        network_acl_id: Option<String> = "NetworkAclId", "networkAclId", "", true, None, None;
        /// `RuleNumber`.
        rule_number: Option<i64> = "RuleNumber", "ruleNumber", "", true, None, None;
        /// `Egress`.
        egress: Option<bool> = "Egress", "egress", "", true, None, None;
    }
}

structure! {
    /// AWS's `ReplaceNetworkAclAssociationRequest`.
    pub struct ReplaceNetworkAclAssociationInput as "ReplaceNetworkAclAssociationRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", true, None, None;
        /// `NetworkAclId`.
        network_acl_id: Option<String> = "NetworkAclId", "networkAclId", "", true, None, None;
    }
}

structure! {
    /// AWS's `AllocateAddressRequest`.
    pub struct AllocateAddressInput as "AllocateAddressRequest" {
        /// `Domain`.
        domain: Option<DomainType> = "Domain", "Domain", "", false, None, None;
        /// `PublicIpv4Pool`.
        public_ipv4_pool: Option<String> = "PublicIpv4Pool", "PublicIpv4Pool", "", false, None, None;
        /// `NetworkBorderGroup`.
        network_border_group: Option<String> = "NetworkBorderGroup", "NetworkBorderGroup", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `AssociateAddressRequest`.
    pub struct AssociateAddressInput as "AssociateAddressRequest" {
        /// `AllocationId`.
        allocation_id: Option<String> = "AllocationId", "AllocationId", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", false, None, None;
        /// `PublicIp`.
        public_ip: Option<String> = "PublicIp", "PublicIp", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
        /// `AllowReassociation`.
        allow_reassociation: Option<bool> = "AllowReassociation", "allowReassociation", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisassociateAddressRequest`.
    pub struct DisassociateAddressInput as "DisassociateAddressRequest" {
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "AssociationId", "", false, None, None;
        /// `PublicIp`.
        public_ip: Option<String> = "PublicIp", "PublicIp", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `ReleaseAddressRequest`.
    pub struct ReleaseAddressInput as "ReleaseAddressRequest" {
        /// `AllocationId`.
        allocation_id: Option<String> = "AllocationId", "AllocationId", "", false, None, None;
        /// `PublicIp`.
        public_ip: Option<String> = "PublicIp", "PublicIp", "", false, None, None;
        /// `NetworkBorderGroup`.
        network_border_group: Option<String> = "NetworkBorderGroup", "NetworkBorderGroup", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeAddressesRequest`.
    pub struct DescribeAddressesInput as "DescribeAddressesRequest" {
        /// `PublicIps`.
        public_ips: Vec<String> = "PublicIps", "PublicIp", "PublicIp", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `AllocationIds`.
        allocation_ids: Vec<String> = "AllocationIds", "AllocationId", "AllocationId", false, None, None;
    }
}

structure! {
    /// AWS's `CreateNetworkInterfaceRequest`.
    pub struct CreateNetworkInterfaceInput as "CreateNetworkInterfaceRequest" {
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", true, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
        /// `Groups`.
        groups: Vec<String> = "Groups", "SecurityGroupId", "SecurityGroupId", false, None, None;
        /// `PrivateIpAddresses`.
        private_ip_addresses: Vec<PrivateIpAddressSpecification> = "PrivateIpAddresses", "privateIpAddresses", "item", false, None, None;
        /// `SecondaryPrivateIpAddressCount`.
        secondary_private_ip_address_count: Option<i64> = "SecondaryPrivateIpAddressCount", "secondaryPrivateIpAddressCount", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `AttachNetworkInterfaceRequest`.
    pub struct AttachNetworkInterfaceInput as "AttachNetworkInterfaceRequest" {
        /// `NetworkCardIndex`.
        network_card_index: Option<i64> = "NetworkCardIndex", "NetworkCardIndex", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", true, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", true, None, None;
        /// `DeviceIndex`.
        device_index: Option<i64> = "DeviceIndex", "deviceIndex", "", true, None, None;
    }
}

structure! {
    /// AWS's `DetachNetworkInterfaceRequest`.
    pub struct DetachNetworkInterfaceInput as "DetachNetworkInterfaceRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `AttachmentId`.
        attachment_id: Option<String> = "AttachmentId", "attachmentId", "", true, None, None;
        /// `Force`.
        force: Option<bool> = "Force", "force", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteNetworkInterfaceRequest`.
    pub struct DeleteNetworkInterfaceInput as "DeleteNetworkInterfaceRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", true, None, None;
    }
}

structure! {
    /// AWS's `ModifyNetworkInterfaceAttributeRequest`.
    pub struct ModifyNetworkInterfaceAttributeInput as "ModifyNetworkInterfaceAttributeRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", true, None, None;
        /// `Description`.
        description: Option<AttributeValue> = "Description", "description", "", false, None, None;
        /// `SourceDestCheck`.
        source_dest_check: Option<AttributeBooleanValue> = "SourceDestCheck", "sourceDestCheck", "", false, None, None;
        /// `Groups`.
        groups: Vec<String> = "Groups", "SecurityGroupId", "SecurityGroupId", false, None, None;
        /// `Attachment`.
        attachment: Option<NetworkInterfaceAttachmentChanges> = "Attachment", "attachment", "", false, None, None;
    }
}

structure! {
    /// AWS's `ResetNetworkInterfaceAttributeRequest`.
    pub struct ResetNetworkInterfaceAttributeInput as "ResetNetworkInterfaceAttributeRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", true, None, None;
        /// `SourceDestCheck`.
        source_dest_check: Option<String> = "SourceDestCheck", "sourceDestCheck", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeNetworkInterfaceAttributeRequest`.
    pub struct DescribeNetworkInterfaceAttributeInput as "DescribeNetworkInterfaceAttributeRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", true, None, None;
        /// `Attribute`.
        attribute: Option<NetworkInterfaceAttribute> = "Attribute", "attribute", "", false, None, None;
    }
}

structure! {
    /// AWS's `AssignPrivateIpAddressesRequest`.
    pub struct AssignPrivateIpAddressesInput as "AssignPrivateIpAddressesRequest" {
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", true, None, None;
        /// `PrivateIpAddresses`.
        private_ip_addresses: Vec<String> = "PrivateIpAddresses", "privateIpAddress", "PrivateIpAddress", false, None, None;
        /// `SecondaryPrivateIpAddressCount`.
        secondary_private_ip_address_count: Option<i64> = "SecondaryPrivateIpAddressCount", "secondaryPrivateIpAddressCount", "", false, None, None;
        /// `AllowReassignment`.
        allow_reassignment: Option<bool> = "AllowReassignment", "allowReassignment", "", false, None, None;
    }
}

structure! {
    /// AWS's `UnassignPrivateIpAddressesRequest`.
    pub struct UnassignPrivateIpAddressesInput as "UnassignPrivateIpAddressesRequest" {
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", true, None, None;
        /// `PrivateIpAddresses`.
        private_ip_addresses: Vec<String> = "PrivateIpAddresses", "privateIpAddress", "PrivateIpAddress", false, None, None;
    }
}

structure! {
    /// AWS's `CreateDhcpOptionsRequest`.
    pub struct CreateDhcpOptionsInput as "CreateDhcpOptionsRequest" {
        /// `DhcpConfigurations`.
        dhcp_configurations: Vec<NewDhcpConfiguration> = "DhcpConfigurations", "dhcpConfiguration", "item", true, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `AssociateDhcpOptionsRequest`.
    pub struct AssociateDhcpOptionsInput as "AssociateDhcpOptionsRequest" {
        /// `DhcpOptionsId`.
        dhcp_options_id: Option<String> = "DhcpOptionsId", "DhcpOptionsId", "", true, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteDhcpOptionsRequest`.
    pub struct DeleteDhcpOptionsInput as "DeleteDhcpOptionsRequest" {
        /// `DhcpOptionsId`.
        dhcp_options_id: Option<String> = "DhcpOptionsId", "DhcpOptionsId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeDhcpOptionsRequest`.
    pub struct DescribeDhcpOptionsInput as "DescribeDhcpOptionsRequest" {
        /// `DhcpOptionsIds`.
        dhcp_options_ids: Vec<String> = "DhcpOptionsIds", "DhcpOptionsId", "DhcpOptionsId", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `ModifySecurityGroupRulesRequest`.
    pub struct ModifySecurityGroupRulesInput as "ModifySecurityGroupRulesRequest" {
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "GroupId", "", true, None, None;
        /// `SecurityGroupRules`.
        security_group_rules: Vec<SecurityGroupRuleUpdate> = "SecurityGroupRules", "SecurityGroupRule", "item", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `UpdateSecurityGroupRuleDescriptionsIngressRequest`.
    pub struct UpdateSecurityGroupRuleDescriptionsIngressInput as "UpdateSecurityGroupRuleDescriptionsIngressRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "GroupId", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "GroupName", "", false, None, None;
        /// `IpPermissions`.
        ip_permissions: Vec<IpPermission> = "IpPermissions", "IpPermissions", "item", false, None, None;
        /// `SecurityGroupRuleDescriptions`.
        security_group_rule_descriptions: Vec<SecurityGroupRuleDescription> = "SecurityGroupRuleDescriptions", "SecurityGroupRuleDescription", "item", false, None, None;
    }
}

structure! {
    /// AWS's `UpdateSecurityGroupRuleDescriptionsEgressRequest`.
    pub struct UpdateSecurityGroupRuleDescriptionsEgressInput as "UpdateSecurityGroupRuleDescriptionsEgressRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "GroupId", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "GroupName", "", false, None, None;
        /// `IpPermissions`.
        ip_permissions: Vec<IpPermission> = "IpPermissions", "IpPermissions", "item", false, None, None;
        /// `SecurityGroupRuleDescriptions`.
        security_group_rule_descriptions: Vec<SecurityGroupRuleDescription> = "SecurityGroupRuleDescriptions", "SecurityGroupRuleDescription", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSecurityGroupReferencesRequest`.
    pub struct DescribeSecurityGroupReferencesInput as "DescribeSecurityGroupReferencesRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `GroupId`.
        group_id: Vec<String> = "GroupId", "GroupId", "item", true, None, None;
    }
}

structure! {
    /// AWS's `CreateTagsRequest`.
    pub struct CreateTagsInput as "CreateTagsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Resources`.
        resources: Vec<String> = "Resources", "ResourceId", "member", true, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tag", "item", true, None, None;
    }
}

structure! {
    /// AWS's `DeleteTagsRequest`.
    pub struct DeleteTagsInput as "DeleteTagsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Resources`.
        resources: Vec<String> = "Resources", "resourceId", "member", true, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tag", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeTagsRequest`.
    pub struct DescribeTagsInput as "DescribeTagsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "maxResults", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `RebootInstancesOutput`.
    pub struct RebootInstancesOutput as "RebootInstancesOutput" {
    }
}

structure! {
    /// AWS's `ModifyInstanceAttributeOutput`.
    pub struct ModifyInstanceAttributeOutput as "ModifyInstanceAttributeOutput" {
    }
}

structure! {
    /// AWS's `DeleteVolumeOutput`.
    pub struct DeleteVolumeOutput as "DeleteVolumeOutput" {
    }
}

structure! {
    /// AWS's `DeleteSnapshotOutput`.
    pub struct DeleteSnapshotOutput as "DeleteSnapshotOutput" {
    }
}

structure! {
    /// AWS's `ModifySubnetAttributeOutput`.
    pub struct ModifySubnetAttributeOutput as "ModifySubnetAttributeOutput" {
    }
}

structure! {
    /// AWS's `DeleteVpcOutput`.
    pub struct DeleteVpcOutput as "DeleteVpcOutput" {
    }
}

structure! {
    /// AWS's `ModifyVpcAttributeOutput`.
    pub struct ModifyVpcAttributeOutput as "ModifyVpcAttributeOutput" {
    }
}

structure! {
    /// AWS's `DeleteSubnetOutput`.
    pub struct DeleteSubnetOutput as "DeleteSubnetOutput" {
    }
}

structure! {
    /// AWS's `DeleteRouteTableOutput`.
    pub struct DeleteRouteTableOutput as "DeleteRouteTableOutput" {
    }
}

structure! {
    /// AWS's `ReplaceRouteOutput`.
    pub struct ReplaceRouteOutput as "ReplaceRouteOutput" {
    }
}

structure! {
    /// AWS's `DeleteRouteOutput`.
    pub struct DeleteRouteOutput as "DeleteRouteOutput" {
    }
}

structure! {
    /// AWS's `DisassociateRouteTableOutput`.
    pub struct DisassociateRouteTableOutput as "DisassociateRouteTableOutput" {
    }
}

structure! {
    /// AWS's `AttachInternetGatewayOutput`.
    pub struct AttachInternetGatewayOutput as "AttachInternetGatewayOutput" {
    }
}

structure! {
    /// AWS's `DetachInternetGatewayOutput`.
    pub struct DetachInternetGatewayOutput as "DetachInternetGatewayOutput" {
    }
}

structure! {
    /// AWS's `DeleteInternetGatewayOutput`.
    pub struct DeleteInternetGatewayOutput as "DeleteInternetGatewayOutput" {
    }
}

structure! {
    /// AWS's `DeleteNetworkAclOutput`.
    pub struct DeleteNetworkAclOutput as "DeleteNetworkAclOutput" {
    }
}

structure! {
    /// AWS's `CreateNetworkAclEntryOutput`.
    pub struct CreateNetworkAclEntryOutput as "CreateNetworkAclEntryOutput" {
    }
}

structure! {
    /// AWS's `ReplaceNetworkAclEntryOutput`.
    pub struct ReplaceNetworkAclEntryOutput as "ReplaceNetworkAclEntryOutput" {
    }
}

structure! {
    /// AWS's `DeleteNetworkAclEntryOutput`.
    pub struct DeleteNetworkAclEntryOutput as "DeleteNetworkAclEntryOutput" {
    }
}

structure! {
    /// AWS's `DisassociateAddressOutput`.
    pub struct DisassociateAddressOutput as "DisassociateAddressOutput" {
    }
}

structure! {
    /// AWS's `ReleaseAddressOutput`.
    pub struct ReleaseAddressOutput as "ReleaseAddressOutput" {
    }
}

structure! {
    /// AWS's `DetachNetworkInterfaceOutput`.
    pub struct DetachNetworkInterfaceOutput as "DetachNetworkInterfaceOutput" {
    }
}

structure! {
    /// AWS's `DeleteNetworkInterfaceOutput`.
    pub struct DeleteNetworkInterfaceOutput as "DeleteNetworkInterfaceOutput" {
    }
}

structure! {
    /// AWS's `ModifyNetworkInterfaceAttributeOutput`.
    pub struct ModifyNetworkInterfaceAttributeOutput as "ModifyNetworkInterfaceAttributeOutput" {
    }
}

structure! {
    /// AWS's `ResetNetworkInterfaceAttributeOutput`.
    pub struct ResetNetworkInterfaceAttributeOutput as "ResetNetworkInterfaceAttributeOutput" {
    }
}

structure! {
    /// AWS's `UnassignPrivateIpAddressesOutput`.
    pub struct UnassignPrivateIpAddressesOutput as "UnassignPrivateIpAddressesOutput" {
    }
}

structure! {
    /// AWS's `AssociateDhcpOptionsOutput`.
    pub struct AssociateDhcpOptionsOutput as "AssociateDhcpOptionsOutput" {
    }
}

structure! {
    /// AWS's `DeleteDhcpOptionsOutput`.
    pub struct DeleteDhcpOptionsOutput as "DeleteDhcpOptionsOutput" {
    }
}

structure! {
    /// AWS's `CreateTagsOutput`.
    pub struct CreateTagsOutput as "CreateTagsOutput" {
    }
}

structure! {
    /// AWS's `DeleteTagsOutput`.
    pub struct DeleteTagsOutput as "DeleteTagsOutput" {
    }
}
