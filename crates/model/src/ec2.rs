//! The shapes of ec2, named as AWS names them.
//!
// Written by `cargo xtask codegen` from crates/model/spec. Do not edit.

use crate::shape::prelude::*;

structure! {
    /// AWS's `AcceptVpcPeeringConnectionResult`.
    pub struct AcceptVpcPeeringConnectionOutput as "AcceptVpcPeeringConnectionResult" {
        /// `VpcPeeringConnection`.
        vpc_peering_connection: Option<VpcPeeringConnection> = "VpcPeeringConnection", "vpcPeeringConnection", "", false, None, None;
    }
}

structure! {
    /// AWS's `AccountAttribute`.
    pub struct AccountAttribute as "AccountAttribute" {
        /// `AttributeName`.
        attribute_name: Option<String> = "AttributeName", "attributeName", "", false, None, None;
        /// `AttributeValues`.
        attribute_values: Vec<AccountAttributeValue> = "AttributeValues", "attributeValueSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `AccountAttributeName`.
    pub enum AccountAttributeName {
        /// `supported-platforms`.
        SupportedPlatforms = "supported-platforms",
        /// `default-vpc`.
        DefaultVpc = "default-vpc",
    }
}

structure! {
    /// AWS's `AccountAttributeValue`.
    pub struct AccountAttributeValue as "AccountAttributeValue" {
        /// `AttributeValue`.
        attribute_value: Option<String> = "AttributeValue", "attributeValue", "", false, None, None;
    }
}

structure! {
    /// AWS's `AddPrefixListEntry`.
    pub struct AddPrefixListEntry as "AddPrefixListEntry" {
        /// `Cidr`.
        cidr: Option<String> = "Cidr", "Cidr", "", true, None, None;
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, None, None;
    }
}

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
    /// AWS's `AddressAttribute`.
    pub struct AddressAttribute as "AddressAttribute" {
        /// `PublicIp`.
        public_ip: Option<String> = "PublicIp", "publicIp", "", false, None, None;
        /// `AllocationId`.
        allocation_id: Option<String> = "AllocationId", "allocationId", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `AddressAttributeName`.
    pub enum AddressAttributeName {
        /// `domain-name`.
        DomainName = "domain-name",
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
    /// AWS's `AssignIpv6AddressesResult`.
    pub struct AssignIpv6AddressesOutput as "AssignIpv6AddressesResult" {
        /// `AssignedIpv6Addresses`.
        assigned_ipv6_addresses: Vec<String> = "AssignedIpv6Addresses", "assignedIpv6Addresses", "item", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
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
    /// AWS's `AssociateIamInstanceProfileResult`.
    pub struct AssociateIamInstanceProfileOutput as "AssociateIamInstanceProfileResult" {
        /// `IamInstanceProfileAssociation`.
        iam_instance_profile_association: Option<IamInstanceProfileAssociation> = "IamInstanceProfileAssociation", "iamInstanceProfileAssociation", "", false, None, None;
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
    /// AWS's `AssociateSubnetCidrBlockResult`.
    pub struct AssociateSubnetCidrBlockOutput as "AssociateSubnetCidrBlockResult" {
        /// `Ipv6CidrBlockAssociation`.
        ipv6_cidr_block_association: Option<SubnetIpv6CidrBlockAssociation> = "Ipv6CidrBlockAssociation", "ipv6CidrBlockAssociation", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
    }
}

structure! {
    /// AWS's `AssociateVpcCidrBlockResult`.
    pub struct AssociateVpcCidrBlockOutput as "AssociateVpcCidrBlockResult" {
        /// `Ipv6CidrBlockAssociation`.
        ipv6_cidr_block_association: Option<VpcIpv6CidrBlockAssociation> = "Ipv6CidrBlockAssociation", "ipv6CidrBlockAssociation", "", false, None, None;
        /// `CidrBlockAssociation`.
        cidr_block_association: Option<VpcCidrBlockAssociation> = "CidrBlockAssociation", "cidrBlockAssociation", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
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

enumeration! {
    /// AWS's `BootModeType`.
    pub enum BootModeType {
        /// `legacy-bios`.
        LegacyBios = "legacy-bios",
        /// `uefi`.
        Uefi = "uefi",
    }
}

enumeration! {
    /// AWS's `CapacityReservationPreference`.
    pub enum CapacityReservationPreference {
        /// `capacity-reservations-only`.
        CapacityReservationsOnly = "capacity-reservations-only",
        /// `open`.
        Open = "open",
        /// `none`.
        None = "none",
    }
}

structure! {
    /// AWS's `CapacityReservationSpecificationResponse`.
    pub struct CapacityReservationSpecificationResponse as "CapacityReservationSpecificationResponse" {
        /// `CapacityReservationPreference`.
        capacity_reservation_preference: Option<CapacityReservationPreference> = "CapacityReservationPreference", "capacityReservationPreference", "", false, None, None;
    }
}

structure! {
    /// AWS's `CarrierGateway`.
    pub struct CarrierGateway as "CarrierGateway" {
        /// `CarrierGatewayId`.
        carrier_gateway_id: Option<String> = "CarrierGatewayId", "carrierGatewayId", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `State`.
        state: Option<CarrierGatewayState> = "State", "state", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `CarrierGatewayState`.
    pub enum CarrierGatewayState {
        /// `pending`.
        Pending = "pending",
        /// `available`.
        Available = "available",
        /// `deleting`.
        Deleting = "deleting",
        /// `deleted`.
        Deleted = "deleted",
    }
}

structure! {
    /// AWS's `CidrBlock`.
    pub struct CidrBlock as "CidrBlock" {
        /// `CidrBlock`.
        cidr_block: Option<String> = "CidrBlock", "cidrBlock", "", false, None, None;
    }
}

structure! {
    /// AWS's `ClassicLinkDnsSupport`.
    pub struct ClassicLinkDnsSupport as "ClassicLinkDnsSupport" {
        /// `ClassicLinkDnsSupported`.
        classic_link_dns_supported: Option<bool> = "ClassicLinkDnsSupported", "classicLinkDnsSupported", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `ConnectivityType`.
    pub enum ConnectivityType {
        /// `private`.
        Private = "private",
        /// `public`.
        Public = "public",
    }
}

structure! {
    /// AWS's `CopyImageResult`.
    pub struct CopyImageOutput as "CopyImageResult" {
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "imageId", "", false, None, None;
    }
}

structure! {
    /// AWS's `CopySnapshotResult`.
    pub struct CopySnapshotOutput as "CopySnapshotResult" {
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "snapshotId", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `CopyTagsFromSource`.
    pub enum CopyTagsFromSource {
        /// `volume`.
        Volume = "volume",
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
    /// AWS's `CpuOptionsRequest`.
    pub struct CpuOptionsRequest as "CpuOptionsRequest" {
        /// `CoreCount`.
        core_count: Option<i64> = "CoreCount", "CoreCount", "", false, None, None;
        /// `ThreadsPerCore`.
        threads_per_core: Option<i64> = "ThreadsPerCore", "ThreadsPerCore", "", false, None, None;
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
    /// AWS's `CreateEgressOnlyInternetGatewayResult`.
    pub struct CreateEgressOnlyInternetGatewayOutput as "CreateEgressOnlyInternetGatewayResult" {
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "clientToken", "", false, None, None;
        /// `EgressOnlyInternetGateway`.
        egress_only_internet_gateway: Option<EgressOnlyInternetGateway> = "EgressOnlyInternetGateway", "egressOnlyInternetGateway", "", false, None, None;
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
    /// AWS's `CreateLaunchTemplateResult`.
    pub struct CreateLaunchTemplateOutput as "CreateLaunchTemplateResult" {
        /// `LaunchTemplate`.
        launch_template: Option<LaunchTemplate> = "LaunchTemplate", "launchTemplate", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateLaunchTemplateVersionResult`.
    pub struct CreateLaunchTemplateVersionOutput as "CreateLaunchTemplateVersionResult" {
        /// `LaunchTemplateVersion`.
        launch_template_version: Option<LaunchTemplateVersion> = "LaunchTemplateVersion", "launchTemplateVersion", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateManagedPrefixListResult`.
    pub struct CreateManagedPrefixListOutput as "CreateManagedPrefixListResult" {
        /// `PrefixList`.
        prefix_list: Option<ManagedPrefixList> = "PrefixList", "prefixList", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateNatGatewayResult`.
    pub struct CreateNatGatewayOutput as "CreateNatGatewayResult" {
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "clientToken", "", false, None, None;
        /// `NatGateway`.
        nat_gateway: Option<NatGateway> = "NatGateway", "natGateway", "", false, None, None;
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
    /// AWS's `CreateSnapshotsResult`.
    pub struct CreateSnapshotsOutput as "CreateSnapshotsResult" {
        /// `Snapshots`.
        snapshots: Vec<SnapshotInfo> = "Snapshots", "snapshotSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `CreateSubnetCidrReservationResult`.
    pub struct CreateSubnetCidrReservationOutput as "CreateSubnetCidrReservationResult" {
        /// `SubnetCidrReservation`.
        subnet_cidr_reservation: Option<SubnetCidrReservation> = "SubnetCidrReservation", "subnetCidrReservation", "", false, None, None;
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
    /// AWS's `CreateVolumePermission`.
    pub struct CreateVolumePermission as "CreateVolumePermission" {
        /// `UserId`.
        user_id: Option<String> = "UserId", "userId", "", false, None, None;
        /// `Group`.
        group: Option<PermissionGroup> = "Group", "group", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateVolumePermissionModifications`.
    pub struct CreateVolumePermissionModifications as "CreateVolumePermissionModifications" {
        /// `Add`.
        add: Vec<CreateVolumePermission> = "Add", "Add", "item", false, None, None;
        /// `Remove`.
        remove: Vec<CreateVolumePermission> = "Remove", "Remove", "item", false, None, None;
    }
}

structure! {
    /// AWS's `CreateVpcEndpointResult`.
    pub struct CreateVpcEndpointOutput as "CreateVpcEndpointResult" {
        /// `VpcEndpoint`.
        vpc_endpoint: Option<VpcEndpoint> = "VpcEndpoint", "vpcEndpoint", "", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "clientToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateVpcPeeringConnectionResult`.
    pub struct CreateVpcPeeringConnectionOutput as "CreateVpcPeeringConnectionResult" {
        /// `VpcPeeringConnection`.
        vpc_peering_connection: Option<VpcPeeringConnection> = "VpcPeeringConnection", "vpcPeeringConnection", "", false, None, None;
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
    /// AWS's `CreditSpecification`.
    pub struct CreditSpecification as "CreditSpecification" {
        /// `CpuCredits`.
        cpu_credits: Option<String> = "CpuCredits", "cpuCredits", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreditSpecificationRequest`.
    pub struct CreditSpecificationRequest as "CreditSpecificationRequest" {
        /// `CpuCredits`.
        cpu_credits: Option<String> = "CpuCredits", "CpuCredits", "", true, None, None;
    }
}

structure! {
    /// AWS's `CustomerGateway`.
    pub struct CustomerGateway as "CustomerGateway" {
        /// `CertificateArn`.
        certificate_arn: Option<String> = "CertificateArn", "certificateArn", "", false, None, None;
        /// `DeviceName`.
        device_name: Option<String> = "DeviceName", "deviceName", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `BgpAsnExtended`.
        bgp_asn_extended: Option<String> = "BgpAsnExtended", "bgpAsnExtended", "", false, None, None;
        /// `CustomerGatewayId`.
        customer_gateway_id: Option<String> = "CustomerGatewayId", "customerGatewayId", "", false, None, None;
        /// `State`.
        state: Option<String> = "State", "state", "", false, None, None;
        /// `Type`.
        r#type: Option<String> = "Type", "type", "", false, None, None;
        /// `IpAddress`.
        ip_address: Option<String> = "IpAddress", "ipAddress", "", false, None, None;
        /// `BgpAsn`.
        bgp_asn: Option<String> = "BgpAsn", "bgpAsn", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteEgressOnlyInternetGatewayResult`.
    pub struct DeleteEgressOnlyInternetGatewayOutput as "DeleteEgressOnlyInternetGatewayResult" {
        /// `ReturnCode`.
        return_code: Option<bool> = "ReturnCode", "returnCode", "", false, None, None;
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
    /// AWS's `DeleteLaunchTemplateResult`.
    pub struct DeleteLaunchTemplateOutput as "DeleteLaunchTemplateResult" {
        /// `LaunchTemplate`.
        launch_template: Option<LaunchTemplate> = "LaunchTemplate", "launchTemplate", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteLaunchTemplateVersionsResponseErrorItem`.
    pub struct DeleteLaunchTemplateVersionsResponseErrorItem as "DeleteLaunchTemplateVersionsResponseErrorItem" {
        /// `LaunchTemplateId`.
        launch_template_id: Option<String> = "LaunchTemplateId", "launchTemplateId", "", false, None, None;
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "launchTemplateName", "", false, None, None;
        /// `VersionNumber`.
        version_number: Option<i64> = "VersionNumber", "versionNumber", "", false, None, None;
        /// `ResponseError`.
        response_error: Option<ResponseError> = "ResponseError", "responseError", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteLaunchTemplateVersionsResponseSuccessItem`.
    pub struct DeleteLaunchTemplateVersionsResponseSuccessItem as "DeleteLaunchTemplateVersionsResponseSuccessItem" {
        /// `LaunchTemplateId`.
        launch_template_id: Option<String> = "LaunchTemplateId", "launchTemplateId", "", false, None, None;
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "launchTemplateName", "", false, None, None;
        /// `VersionNumber`.
        version_number: Option<i64> = "VersionNumber", "versionNumber", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteLaunchTemplateVersionsResult`.
    pub struct DeleteLaunchTemplateVersionsOutput as "DeleteLaunchTemplateVersionsResult" {
        /// `SuccessfullyDeletedLaunchTemplateVersions`.
        successfully_deleted_launch_template_versions: Vec<DeleteLaunchTemplateVersionsResponseSuccessItem> = "SuccessfullyDeletedLaunchTemplateVersions", "successfullyDeletedLaunchTemplateVersionSet", "item", false, None, None;
        /// `UnsuccessfullyDeletedLaunchTemplateVersions`.
        unsuccessfully_deleted_launch_template_versions: Vec<DeleteLaunchTemplateVersionsResponseErrorItem> = "UnsuccessfullyDeletedLaunchTemplateVersions", "unsuccessfullyDeletedLaunchTemplateVersionSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteManagedPrefixListResult`.
    pub struct DeleteManagedPrefixListOutput as "DeleteManagedPrefixListResult" {
        /// `PrefixList`.
        prefix_list: Option<ManagedPrefixList> = "PrefixList", "prefixList", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteNatGatewayResult`.
    pub struct DeleteNatGatewayOutput as "DeleteNatGatewayResult" {
        /// `NatGatewayId`.
        nat_gateway_id: Option<String> = "NatGatewayId", "natGatewayId", "", false, None, None;
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
    /// AWS's `DeleteSnapshotReturnCode`.
    pub struct DeleteSnapshotReturnCode as "DeleteSnapshotReturnCode" {
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "snapshotId", "", false, None, None;
        /// `ReturnCode`.
        return_code: Option<SnapshotReturnCodes> = "ReturnCode", "returnCode", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteSubnetCidrReservationResult`.
    pub struct DeleteSubnetCidrReservationOutput as "DeleteSubnetCidrReservationResult" {
        /// `DeletedSubnetCidrReservation`.
        deleted_subnet_cidr_reservation: Option<SubnetCidrReservation> = "DeletedSubnetCidrReservation", "deletedSubnetCidrReservation", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteVpcEndpointsResult`.
    pub struct DeleteVpcEndpointsOutput as "DeleteVpcEndpointsResult" {
        /// `Unsuccessful`.
        unsuccessful: Vec<UnsuccessfulItem> = "Unsuccessful", "unsuccessful", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteVpcPeeringConnectionResult`.
    pub struct DeleteVpcPeeringConnectionOutput as "DeleteVpcPeeringConnectionResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeregisterImageResult`.
    pub struct DeregisterImageOutput as "DeregisterImageResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
        /// `DeleteSnapshotResults`.
        delete_snapshot_results: Vec<DeleteSnapshotReturnCode> = "DeleteSnapshotResults", "deleteSnapshotResultSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeAccountAttributesResult`.
    pub struct DescribeAccountAttributesOutput as "DescribeAccountAttributesResult" {
        /// `AccountAttributes`.
        account_attributes: Vec<AccountAttribute> = "AccountAttributes", "accountAttributeSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeAddressesAttributeResult`.
    pub struct DescribeAddressesAttributeOutput as "DescribeAddressesAttributeResult" {
        /// `Addresses`.
        addresses: Vec<AddressAttribute> = "Addresses", "addressSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
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
    /// AWS's `DescribeCarrierGatewaysResult`.
    pub struct DescribeCarrierGatewaysOutput as "DescribeCarrierGatewaysResult" {
        /// `CarrierGateways`.
        carrier_gateways: Vec<CarrierGateway> = "CarrierGateways", "carrierGatewaySet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeCustomerGatewaysResult`.
    pub struct DescribeCustomerGatewaysOutput as "DescribeCustomerGatewaysResult" {
        /// `CustomerGateways`.
        customer_gateways: Vec<CustomerGateway> = "CustomerGateways", "customerGatewaySet", "item", false, None, None;
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
    /// AWS's `DescribeEgressOnlyInternetGatewaysResult`.
    pub struct DescribeEgressOnlyInternetGatewaysOutput as "DescribeEgressOnlyInternetGatewaysResult" {
        /// `EgressOnlyInternetGateways`.
        egress_only_internet_gateways: Vec<EgressOnlyInternetGateway> = "EgressOnlyInternetGateways", "egressOnlyInternetGatewaySet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeFlowLogsResult`.
    pub struct DescribeFlowLogsOutput as "DescribeFlowLogsResult" {
        /// `FlowLogs`.
        flow_logs: Vec<FlowLog> = "FlowLogs", "flowLogSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeIamInstanceProfileAssociationsResult`.
    pub struct DescribeIamInstanceProfileAssociationsOutput as "DescribeIamInstanceProfileAssociationsResult" {
        /// `IamInstanceProfileAssociations`.
        iam_instance_profile_associations: Vec<IamInstanceProfileAssociation> = "IamInstanceProfileAssociations", "iamInstanceProfileAssociationSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeIdFormatResult`.
    pub struct DescribeIdFormatOutput as "DescribeIdFormatResult" {
        /// `Statuses`.
        statuses: Vec<IdFormat> = "Statuses", "statusSet", "item", false, None, None;
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
    /// AWS's `DescribeInstanceCreditSpecificationsResult`.
    pub struct DescribeInstanceCreditSpecificationsOutput as "DescribeInstanceCreditSpecificationsResult" {
        /// `InstanceCreditSpecifications`.
        instance_credit_specifications: Vec<InstanceCreditSpecification> = "InstanceCreditSpecifications", "instanceCreditSpecificationSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
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
    /// AWS's `DescribeInstanceTypeOfferingsResult`.
    pub struct DescribeInstanceTypeOfferingsOutput as "DescribeInstanceTypeOfferingsResult" {
        /// `InstanceTypeOfferings`.
        instance_type_offerings: Vec<InstanceTypeOffering> = "InstanceTypeOfferings", "instanceTypeOfferingSet", "item", false, None, None;
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
    /// AWS's `DescribeLaunchTemplateVersionsResult`.
    pub struct DescribeLaunchTemplateVersionsOutput as "DescribeLaunchTemplateVersionsResult" {
        /// `LaunchTemplateVersions`.
        launch_template_versions: Vec<LaunchTemplateVersion> = "LaunchTemplateVersions", "launchTemplateVersionSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeLaunchTemplatesResult`.
    pub struct DescribeLaunchTemplatesOutput as "DescribeLaunchTemplatesResult" {
        /// `LaunchTemplates`.
        launch_templates: Vec<LaunchTemplate> = "LaunchTemplates", "launchTemplates", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeManagedPrefixListsResult`.
    pub struct DescribeManagedPrefixListsOutput as "DescribeManagedPrefixListsResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `PrefixLists`.
        prefix_lists: Vec<ManagedPrefixList> = "PrefixLists", "prefixListSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeNatGatewaysResult`.
    pub struct DescribeNatGatewaysOutput as "DescribeNatGatewaysResult" {
        /// `NatGateways`.
        nat_gateways: Vec<NatGateway> = "NatGateways", "natGatewaySet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
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
    /// AWS's `DescribePlacementGroupsResult`.
    pub struct DescribePlacementGroupsOutput as "DescribePlacementGroupsResult" {
        /// `PlacementGroups`.
        placement_groups: Vec<PlacementGroup> = "PlacementGroups", "placementGroupSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribePrefixListsResult`.
    pub struct DescribePrefixListsOutput as "DescribePrefixListsResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `PrefixLists`.
        prefix_lists: Vec<PrefixList> = "PrefixLists", "prefixListSet", "item", false, None, None;
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
    /// AWS's `DescribeSnapshotAttributeResult`.
    pub struct DescribeSnapshotAttributeOutput as "DescribeSnapshotAttributeResult" {
        /// `ProductCodes`.
        product_codes: Vec<ProductCode> = "ProductCodes", "productCodes", "item", false, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "snapshotId", "", false, None, None;
        /// `CreateVolumePermissions`.
        create_volume_permissions: Vec<CreateVolumePermission> = "CreateVolumePermissions", "createVolumePermission", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSnapshotTierStatusResult`.
    pub struct DescribeSnapshotTierStatusOutput as "DescribeSnapshotTierStatusResult" {
        /// `SnapshotTierStatuses`.
        snapshot_tier_statuses: Vec<SnapshotTierStatus> = "SnapshotTierStatuses", "snapshotTierStatusSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
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
    /// AWS's `DescribeVolumeAttributeResult`.
    pub struct DescribeVolumeAttributeOutput as "DescribeVolumeAttributeResult" {
        /// `AutoEnableIO`.
        auto_enable_io: Option<AttributeBooleanValue> = "AutoEnableIO", "autoEnableIO", "", false, None, None;
        /// `ProductCodes`.
        product_codes: Vec<ProductCode> = "ProductCodes", "productCodes", "item", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "volumeId", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVolumeStatusResult`.
    pub struct DescribeVolumeStatusOutput as "DescribeVolumeStatusResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `VolumeStatuses`.
        volume_statuses: Vec<VolumeStatusItem> = "VolumeStatuses", "volumeStatusSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVolumesModificationsResult`.
    pub struct DescribeVolumesModificationsOutput as "DescribeVolumesModificationsResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `VolumesModifications`.
        volumes_modifications: Vec<VolumeModification> = "VolumesModifications", "volumeModificationSet", "item", false, None, None;
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
    /// AWS's `DescribeVpcClassicLinkDnsSupportResult`.
    pub struct DescribeVpcClassicLinkDnsSupportOutput as "DescribeVpcClassicLinkDnsSupportResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, Some(1), Some(1024);
        /// `Vpcs`.
        vpcs: Vec<ClassicLinkDnsSupport> = "Vpcs", "vpcs", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcClassicLinkResult`.
    pub struct DescribeVpcClassicLinkOutput as "DescribeVpcClassicLinkResult" {
        /// `Vpcs`.
        vpcs: Vec<VpcClassicLink> = "Vpcs", "vpcSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcEndpointServicesResult`.
    pub struct DescribeVpcEndpointServicesOutput as "DescribeVpcEndpointServicesResult" {
        /// `ServiceNames`.
        service_names: Vec<String> = "ServiceNames", "serviceNameSet", "item", false, None, None;
        /// `ServiceDetails`.
        service_details: Vec<ServiceDetail> = "ServiceDetails", "serviceDetailSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcEndpointsResult`.
    pub struct DescribeVpcEndpointsOutput as "DescribeVpcEndpointsResult" {
        /// `VpcEndpoints`.
        vpc_endpoints: Vec<VpcEndpoint> = "VpcEndpoints", "vpcEndpointSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcPeeringConnectionsResult`.
    pub struct DescribeVpcPeeringConnectionsOutput as "DescribeVpcPeeringConnectionsResult" {
        /// `VpcPeeringConnections`.
        vpc_peering_connections: Vec<VpcPeeringConnection> = "VpcPeeringConnections", "vpcPeeringConnectionSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
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

structure! {
    /// AWS's `DescribeVpnGatewaysResult`.
    pub struct DescribeVpnGatewaysOutput as "DescribeVpnGatewaysResult" {
        /// `VpnGateways`.
        vpn_gateways: Vec<VpnGateway> = "VpnGateways", "vpnGatewaySet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `DestinationFileFormat`.
    pub enum DestinationFileFormat {
        /// `plain-text`.
        PlainText = "plain-text",
        /// `parquet`.
        Parquet = "parquet",
    }
}

structure! {
    /// AWS's `DestinationOptionsResponse`.
    pub struct DestinationOptionsResponse as "DestinationOptionsResponse" {
        /// `FileFormat`.
        file_format: Option<DestinationFileFormat> = "FileFormat", "fileFormat", "", false, None, None;
        /// `HiveCompatiblePartitions`.
        hive_compatible_partitions: Option<bool> = "HiveCompatiblePartitions", "hiveCompatiblePartitions", "", false, None, None;
        /// `PerHourPartition`.
        per_hour_partition: Option<bool> = "PerHourPartition", "perHourPartition", "", false, None, None;
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

structure! {
    /// AWS's `DisableEbsEncryptionByDefaultResult`.
    pub struct DisableEbsEncryptionByDefaultOutput as "DisableEbsEncryptionByDefaultResult" {
        /// `EbsEncryptionByDefault`.
        ebs_encryption_by_default: Option<bool> = "EbsEncryptionByDefault", "ebsEncryptionByDefault", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisableImageDeprecationResult`.
    pub struct DisableImageDeprecationOutput as "DisableImageDeprecationResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisableImageResult`.
    pub struct DisableImageOutput as "DisableImageResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisableSerialConsoleAccessResult`.
    pub struct DisableSerialConsoleAccessOutput as "DisableSerialConsoleAccessResult" {
        /// `SerialConsoleAccessEnabled`.
        serial_console_access_enabled: Option<bool> = "SerialConsoleAccessEnabled", "serialConsoleAccessEnabled", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisassociateIamInstanceProfileResult`.
    pub struct DisassociateIamInstanceProfileOutput as "DisassociateIamInstanceProfileResult" {
        /// `IamInstanceProfileAssociation`.
        iam_instance_profile_association: Option<IamInstanceProfileAssociation> = "IamInstanceProfileAssociation", "iamInstanceProfileAssociation", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisassociateSubnetCidrBlockResult`.
    pub struct DisassociateSubnetCidrBlockOutput as "DisassociateSubnetCidrBlockResult" {
        /// `Ipv6CidrBlockAssociation`.
        ipv6_cidr_block_association: Option<SubnetIpv6CidrBlockAssociation> = "Ipv6CidrBlockAssociation", "ipv6CidrBlockAssociation", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisassociateVpcCidrBlockResult`.
    pub struct DisassociateVpcCidrBlockOutput as "DisassociateVpcCidrBlockResult" {
        /// `Ipv6CidrBlockAssociation`.
        ipv6_cidr_block_association: Option<VpcIpv6CidrBlockAssociation> = "Ipv6CidrBlockAssociation", "ipv6CidrBlockAssociation", "", false, None, None;
        /// `CidrBlockAssociation`.
        cidr_block_association: Option<VpcCidrBlockAssociation> = "CidrBlockAssociation", "cidrBlockAssociation", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
    }
}

structure! {
    /// AWS's `DiskInfo`.
    pub struct DiskInfo as "DiskInfo" {
        /// `SizeInGB`.
        size_in_gb: Option<i64> = "SizeInGB", "sizeInGB", "", false, None, None;
        /// `Count`.
        count: Option<i64> = "Count", "count", "", false, None, None;
        /// `Type`.
        r#type: Option<DiskType> = "Type", "type", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `DiskType`.
    pub enum DiskType {
        /// `hdd`.
        Hdd = "hdd",
        /// `ssd`.
        Ssd = "ssd",
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
        /// `KmsKeyId`.
        kms_key_id: Option<String> = "KmsKeyId", "kmsKeyId", "", false, None, None;
        /// `Throughput`.
        throughput: Option<i64> = "Throughput", "throughput", "", false, None, None;
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "encrypted", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `EbsEncryptionSupport`.
    pub enum EbsEncryptionSupport {
        /// `unsupported`.
        Unsupported = "unsupported",
        /// `supported`.
        Supported = "supported",
    }
}

structure! {
    /// AWS's `EbsInfo`.
    pub struct EbsInfo as "EbsInfo" {
        /// `EbsOptimizedSupport`.
        ebs_optimized_support: Option<EbsOptimizedSupport> = "EbsOptimizedSupport", "ebsOptimizedSupport", "", false, None, None;
        /// `EncryptionSupport`.
        encryption_support: Option<EbsEncryptionSupport> = "EncryptionSupport", "encryptionSupport", "", false, None, None;
        /// `NvmeSupport`.
        nvme_support: Option<EbsNvmeSupport> = "NvmeSupport", "nvmeSupport", "", false, None, None;
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

enumeration! {
    /// AWS's `EbsNvmeSupport`.
    pub enum EbsNvmeSupport {
        /// `unsupported`.
        Unsupported = "unsupported",
        /// `supported`.
        Supported = "supported",
        /// `required`.
        Required = "required",
    }
}

enumeration! {
    /// AWS's `EbsOptimizedSupport`.
    pub enum EbsOptimizedSupport {
        /// `unsupported`.
        Unsupported = "unsupported",
        /// `supported`.
        Supported = "supported",
        /// `default`.
        Default = "default",
    }
}

structure! {
    /// AWS's `EbsStatusDetails`.
    pub struct EbsStatusDetails as "EbsStatusDetails" {
        /// `Name`.
        name: Option<StatusName> = "Name", "name", "", false, None, None;
        /// `Status`.
        status: Option<StatusType> = "Status", "status", "", false, None, None;
    }
}

structure! {
    /// AWS's `EbsStatusSummary`.
    pub struct EbsStatusSummary as "EbsStatusSummary" {
        /// `Details`.
        details: Vec<EbsStatusDetails> = "Details", "details", "item", false, None, None;
        /// `Status`.
        status: Option<SummaryStatus> = "Status", "status", "", false, None, None;
    }
}

structure! {
    /// AWS's `EgressOnlyInternetGateway`.
    pub struct EgressOnlyInternetGateway as "EgressOnlyInternetGateway" {
        /// `Attachments`.
        attachments: Vec<InternetGatewayAttachment> = "Attachments", "attachmentSet", "item", false, None, None;
        /// `EgressOnlyInternetGatewayId`.
        egress_only_internet_gateway_id: Option<String> = "EgressOnlyInternetGatewayId", "egressOnlyInternetGatewayId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `EnaSupport`.
    pub enum EnaSupport {
        /// `unsupported`.
        Unsupported = "unsupported",
        /// `supported`.
        Supported = "supported",
        /// `required`.
        Required = "required",
    }
}

structure! {
    /// AWS's `EnableEbsEncryptionByDefaultResult`.
    pub struct EnableEbsEncryptionByDefaultOutput as "EnableEbsEncryptionByDefaultResult" {
        /// `EbsEncryptionByDefault`.
        ebs_encryption_by_default: Option<bool> = "EbsEncryptionByDefault", "ebsEncryptionByDefault", "", false, None, None;
    }
}

structure! {
    /// AWS's `EnableImageDeprecationResult`.
    pub struct EnableImageDeprecationOutput as "EnableImageDeprecationResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `EnableImageResult`.
    pub struct EnableImageOutput as "EnableImageResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `EnableSerialConsoleAccessResult`.
    pub struct EnableSerialConsoleAccessOutput as "EnableSerialConsoleAccessResult" {
        /// `SerialConsoleAccessEnabled`.
        serial_console_access_enabled: Option<bool> = "SerialConsoleAccessEnabled", "serialConsoleAccessEnabled", "", false, None, None;
    }
}

structure! {
    /// AWS's `EnclaveOptions`.
    pub struct EnclaveOptions as "EnclaveOptions" {
        /// `Enabled`.
        enabled: Option<bool> = "Enabled", "enabled", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `EphemeralNvmeSupport`.
    pub enum EphemeralNvmeSupport {
        /// `unsupported`.
        Unsupported = "unsupported",
        /// `supported`.
        Supported = "supported",
        /// `required`.
        Required = "required",
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
    /// AWS's `FlowLog`.
    pub struct FlowLog as "FlowLog" {
        /// `CreationTime`.
        creation_time: Option<Instant> = "CreationTime", "creationTime", "", false, None, None;
        /// `DeliverLogsErrorMessage`.
        deliver_logs_error_message: Option<String> = "DeliverLogsErrorMessage", "deliverLogsErrorMessage", "", false, None, None;
        /// `DeliverLogsPermissionArn`.
        deliver_logs_permission_arn: Option<String> = "DeliverLogsPermissionArn", "deliverLogsPermissionArn", "", false, None, None;
        /// `DeliverCrossAccountRole`.
        deliver_cross_account_role: Option<String> = "DeliverCrossAccountRole", "deliverCrossAccountRole", "", false, None, None;
        /// `DeliverLogsStatus`.
        deliver_logs_status: Option<String> = "DeliverLogsStatus", "deliverLogsStatus", "", false, None, None;
        /// `FlowLogId`.
        flow_log_id: Option<String> = "FlowLogId", "flowLogId", "", false, None, None;
        /// `FlowLogStatus`.
        flow_log_status: Option<String> = "FlowLogStatus", "flowLogStatus", "", false, None, None;
        /// `LogGroupName`.
        log_group_name: Option<String> = "LogGroupName", "logGroupName", "", false, None, None;
        /// `ResourceId`.
        resource_id: Option<String> = "ResourceId", "resourceId", "", false, None, None;
        /// `TrafficType`.
        traffic_type: Option<TrafficType> = "TrafficType", "trafficType", "", false, None, None;
        /// `LogDestinationType`.
        log_destination_type: Option<LogDestinationType> = "LogDestinationType", "logDestinationType", "", false, None, None;
        /// `LogDestination`.
        log_destination: Option<String> = "LogDestination", "logDestination", "", false, None, None;
        /// `LogFormat`.
        log_format: Option<String> = "LogFormat", "logFormat", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `MaxAggregationInterval`.
        max_aggregation_interval: Option<i64> = "MaxAggregationInterval", "maxAggregationInterval", "", false, None, None;
        /// `DestinationOptions`.
        destination_options: Option<DestinationOptionsResponse> = "DestinationOptions", "destinationOptions", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `GatewayType`.
    pub enum GatewayType {
        /// `ipsec.1`.
        Ipsec1 = "ipsec.1",
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
    /// AWS's `GetEbsDefaultKmsKeyIdResult`.
    pub struct GetEbsDefaultKmsKeyIdOutput as "GetEbsDefaultKmsKeyIdResult" {
        /// `KmsKeyId`.
        kms_key_id: Option<String> = "KmsKeyId", "kmsKeyId", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetEbsEncryptionByDefaultResult`.
    pub struct GetEbsEncryptionByDefaultOutput as "GetEbsEncryptionByDefaultResult" {
        /// `EbsEncryptionByDefault`.
        ebs_encryption_by_default: Option<bool> = "EbsEncryptionByDefault", "ebsEncryptionByDefault", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetLaunchTemplateDataResult`.
    pub struct GetLaunchTemplateDataOutput as "GetLaunchTemplateDataResult" {
        /// `LaunchTemplateData`.
        launch_template_data: Option<ResponseLaunchTemplateData> = "LaunchTemplateData", "launchTemplateData", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetManagedPrefixListAssociationsResult`.
    pub struct GetManagedPrefixListAssociationsOutput as "GetManagedPrefixListAssociationsResult" {
        /// `PrefixListAssociations`.
        prefix_list_associations: Vec<PrefixListAssociation> = "PrefixListAssociations", "prefixListAssociationSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetManagedPrefixListEntriesResult`.
    pub struct GetManagedPrefixListEntriesOutput as "GetManagedPrefixListEntriesResult" {
        /// `Entries`.
        entries: Vec<PrefixListEntry> = "Entries", "entrySet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetPasswordDataResult`.
    pub struct GetPasswordDataOutput as "GetPasswordDataResult" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `Timestamp`.
        timestamp: Option<Instant> = "Timestamp", "timestamp", "", false, None, None;
        /// `PasswordData`.
        password_data: Option<String> = "PasswordData", "passwordData", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetSecurityGroupsForVpcResult`.
    pub struct GetSecurityGroupsForVpcOutput as "GetSecurityGroupsForVpcResult" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
        /// `SecurityGroupForVpcs`.
        security_group_for_vpcs: Vec<SecurityGroupForVpc> = "SecurityGroupForVpcs", "securityGroupForVpcSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `GetSerialConsoleAccessStatusResult`.
    pub struct GetSerialConsoleAccessStatusOutput as "GetSerialConsoleAccessStatusResult" {
        /// `SerialConsoleAccessEnabled`.
        serial_console_access_enabled: Option<bool> = "SerialConsoleAccessEnabled", "serialConsoleAccessEnabled", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetSubnetCidrReservationsResult`.
    pub struct GetSubnetCidrReservationsOutput as "GetSubnetCidrReservationsResult" {
        /// `SubnetIpv4CidrReservations`.
        subnet_ipv4_cidr_reservations: Vec<SubnetCidrReservation> = "SubnetIpv4CidrReservations", "subnetIpv4CidrReservationSet", "item", false, None, None;
        /// `SubnetIpv6CidrReservations`.
        subnet_ipv6_cidr_reservations: Vec<SubnetCidrReservation> = "SubnetIpv6CidrReservations", "subnetIpv6CidrReservationSet", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, None, None;
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

structure! {
    /// AWS's `HibernationOptions`.
    pub struct HibernationOptions as "HibernationOptions" {
        /// `Configured`.
        configured: Option<bool> = "Configured", "configured", "", false, None, None;
    }
}

structure! {
    /// AWS's `HibernationOptionsRequest`.
    pub struct HibernationOptionsRequest as "HibernationOptionsRequest" {
        /// `Configured`.
        configured: Option<bool> = "Configured", "Configured", "", false, None, None;
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
    /// AWS's `IamInstanceProfile`.
    pub struct IamInstanceProfile as "IamInstanceProfile" {
        /// `Arn`.
        arn: Option<String> = "Arn", "arn", "", false, None, None;
        /// `Id`.
        id: Option<String> = "Id", "id", "", false, None, None;
    }
}

structure! {
    /// AWS's `IamInstanceProfileAssociation`.
    pub struct IamInstanceProfileAssociation as "IamInstanceProfileAssociation" {
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `IamInstanceProfile`.
        iam_instance_profile: Option<IamInstanceProfile> = "IamInstanceProfile", "iamInstanceProfile", "", false, None, None;
        /// `State`.
        state: Option<IamInstanceProfileAssociationState> = "State", "state", "", false, None, None;
        /// `Timestamp`.
        timestamp: Option<Instant> = "Timestamp", "timestamp", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `IamInstanceProfileAssociationState`.
    pub enum IamInstanceProfileAssociationState {
        /// `associating`.
        Associating = "associating",
        /// `associated`.
        Associated = "associated",
        /// `disassociating`.
        Disassociating = "disassociating",
        /// `disassociated`.
        Disassociated = "disassociated",
    }
}

structure! {
    /// AWS's `IamInstanceProfileSpecification`.
    pub struct IamInstanceProfileSpecification as "IamInstanceProfileSpecification" {
        /// `Arn`.
        arn: Option<String> = "Arn", "arn", "", false, None, None;
        /// `Name`.
        name: Option<String> = "Name", "name", "", false, None, None;
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
    /// AWS's `IdFormat`.
    pub struct IdFormat as "IdFormat" {
        /// `Resource`.
        resource: Option<String> = "Resource", "resource", "", false, None, None;
        /// `UseLongIds`.
        use_long_ids: Option<bool> = "UseLongIds", "useLongIds", "", false, None, None;
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
        /// `DeprecationTime`.
        deprecation_time: Option<String> = "DeprecationTime", "deprecationTime", "", false, None, None;
        /// `ImdsSupport`.
        imds_support: Option<ImdsSupportValues> = "ImdsSupport", "imdsSupport", "", false, None, None;
        /// `SourceInstanceId`.
        source_instance_id: Option<String> = "SourceInstanceId", "sourceInstanceId", "", false, None, None;
        /// `SourceImageId`.
        source_image_id: Option<String> = "SourceImageId", "sourceImageId", "", false, None, None;
        /// `SourceImageRegion`.
        source_image_region: Option<String> = "SourceImageRegion", "sourceImageRegion", "", false, None, None;
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
        /// `Platform`.
        platform: Option<PlatformValues> = "Platform", "platform", "", false, None, None;
    }
}

structure! {
    /// AWS's `ImageAttribute`.
    pub struct DescribeImageAttributeOutput as "ImageAttribute" {
        /// `Description`.
        description: Option<AttributeValue> = "Description", "description", "", false, None, None;
        /// `KernelId`.
        kernel_id: Option<AttributeValue> = "KernelId", "kernel", "", false, None, None;
        /// `RamdiskId`.
        ramdisk_id: Option<AttributeValue> = "RamdiskId", "ramdisk", "", false, None, None;
        /// `SriovNetSupport`.
        sriov_net_support: Option<AttributeValue> = "SriovNetSupport", "sriovNetSupport", "", false, None, None;
        /// `BootMode`.
        boot_mode: Option<AttributeValue> = "BootMode", "bootMode", "", false, None, None;
        /// `TpmSupport`.
        tpm_support: Option<AttributeValue> = "TpmSupport", "tpmSupport", "", false, None, None;
        /// `UefiData`.
        uefi_data: Option<AttributeValue> = "UefiData", "uefiData", "", false, None, None;
        /// `ImdsSupport`.
        imds_support: Option<AttributeValue> = "ImdsSupport", "imdsSupport", "", false, None, None;
        /// `DeregistrationProtection`.
        deregistration_protection: Option<AttributeValue> = "DeregistrationProtection", "deregistrationProtection", "", false, None, None;
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "imageId", "", false, None, None;
        /// `LaunchPermissions`.
        launch_permissions: Vec<LaunchPermission> = "LaunchPermissions", "launchPermission", "item", false, None, None;
        /// `ProductCodes`.
        product_codes: Vec<ProductCode> = "ProductCodes", "productCodes", "item", false, None, None;
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<BlockDeviceMapping> = "BlockDeviceMappings", "blockDeviceMapping", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `ImageAttributeName`.
    pub enum ImageAttributeName {
        /// `description`.
        Description = "description",
        /// `kernel`.
        Kernel = "kernel",
        /// `ramdisk`.
        Ramdisk = "ramdisk",
        /// `launchPermission`.
        LaunchPermission = "launchPermission",
        /// `productCodes`.
        ProductCodes = "productCodes",
        /// `blockDeviceMapping`.
        BlockDeviceMapping = "blockDeviceMapping",
        /// `sriovNetSupport`.
        SriovNetSupport = "sriovNetSupport",
        /// `bootMode`.
        BootMode = "bootMode",
        /// `tpmSupport`.
        TpmSupport = "tpmSupport",
        /// `uefiData`.
        UefiData = "uefiData",
        /// `lastLaunchedTime`.
        LastLaunchedTime = "lastLaunchedTime",
        /// `imdsSupport`.
        ImdsSupport = "imdsSupport",
        /// `deregistrationProtection`.
        DeregistrationProtection = "deregistrationProtection",
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

enumeration! {
    /// AWS's `ImdsSupportValues`.
    pub enum ImdsSupportValues {
        /// `v2.0`.
        V2_0 = "v2.0",
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
        /// `CapacityReservationSpecification`.
        capacity_reservation_specification: Option<CapacityReservationSpecificationResponse> = "CapacityReservationSpecification", "capacityReservationSpecification", "", false, None, None;
        /// `HibernationOptions`.
        hibernation_options: Option<HibernationOptions> = "HibernationOptions", "hibernationOptions", "", false, None, None;
        /// `MetadataOptions`.
        metadata_options: Option<InstanceMetadataOptionsResponse> = "MetadataOptions", "metadataOptions", "", false, None, None;
        /// `EnclaveOptions`.
        enclave_options: Option<EnclaveOptions> = "EnclaveOptions", "enclaveOptions", "", false, None, None;
        /// `PlatformDetails`.
        platform_details: Option<String> = "PlatformDetails", "platformDetails", "", false, None, None;
        /// `UsageOperation`.
        usage_operation: Option<String> = "UsageOperation", "usageOperation", "", false, None, None;
        /// `UsageOperationUpdateTime`.
        usage_operation_update_time: Option<Instant> = "UsageOperationUpdateTime", "usageOperationUpdateTime", "", false, None, None;
        /// `PrivateDnsNameOptions`.
        private_dns_name_options: Option<PrivateDnsNameOptionsResponse> = "PrivateDnsNameOptions", "privateDnsNameOptions", "", false, None, None;
        /// `Ipv6Address`.
        ipv6_address: Option<String> = "Ipv6Address", "ipv6Address", "", false, None, None;
        /// `MaintenanceOptions`.
        maintenance_options: Option<InstanceMaintenanceOptions> = "MaintenanceOptions", "maintenanceOptions", "", false, None, None;
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
        /// `Platform`.
        platform: Option<PlatformValues> = "Platform", "platform", "", false, None, None;
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
        /// `EnclaveOptions`.
        enclave_options: Option<EnclaveOptions> = "EnclaveOptions", "enclaveOptions", "", false, None, None;
        /// `EbsOptimized`.
        ebs_optimized: Option<AttributeBooleanValue> = "EbsOptimized", "ebsOptimized", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `InstanceInitiatedShutdownBehavior`.
        instance_initiated_shutdown_behavior: Option<AttributeValue> = "InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", "", false, None, None;
        /// `InstanceType`.
        instance_type: Option<AttributeValue> = "InstanceType", "instanceType", "", false, None, None;
        /// `KernelId`.
        kernel_id: Option<AttributeValue> = "KernelId", "kernel", "", false, None, None;
        /// `ProductCodes`.
        product_codes: Vec<ProductCode> = "ProductCodes", "productCodes", "item", false, None, None;
        /// `RamdiskId`.
        ramdisk_id: Option<AttributeValue> = "RamdiskId", "ramdisk", "", false, None, None;
        /// `RootDeviceName`.
        root_device_name: Option<AttributeValue> = "RootDeviceName", "rootDeviceName", "", false, None, None;
        /// `SourceDestCheck`.
        source_dest_check: Option<AttributeBooleanValue> = "SourceDestCheck", "sourceDestCheck", "", false, None, None;
        /// `SriovNetSupport`.
        sriov_net_support: Option<AttributeValue> = "SriovNetSupport", "sriovNetSupport", "", false, None, None;
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

enumeration! {
    /// AWS's `InstanceAutoRecoveryState`.
    pub enum InstanceAutoRecoveryState {
        /// `disabled`.
        Disabled = "disabled",
        /// `default`.
        Default = "default",
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

structure! {
    /// AWS's `InstanceCreditSpecification`.
    pub struct InstanceCreditSpecification as "InstanceCreditSpecification" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `CpuCredits`.
        cpu_credits: Option<String> = "CpuCredits", "cpuCredits", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceCreditSpecificationRequest`.
    pub struct InstanceCreditSpecificationRequest as "InstanceCreditSpecificationRequest" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, None, None;
        /// `CpuCredits`.
        cpu_credits: Option<String> = "CpuCredits", "CpuCredits", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceIpv6Address`.
    pub struct InstanceIpv6Address as "InstanceIpv6Address" {
        /// `Ipv6Address`.
        ipv6_address: Option<String> = "Ipv6Address", "ipv6Address", "", false, None, None;
        /// `IsPrimaryIpv6`.
        is_primary_ipv6: Option<bool> = "IsPrimaryIpv6", "isPrimaryIpv6", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceIpv6AddressRequest`.
    pub struct InstanceIpv6AddressRequest as "InstanceIpv6AddressRequest" {
        /// `Ipv6Address`.
        ipv6_address: Option<String> = "Ipv6Address", "Ipv6Address", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceMaintenanceOptions`.
    pub struct InstanceMaintenanceOptions as "InstanceMaintenanceOptions" {
        /// `AutoRecovery`.
        auto_recovery: Option<InstanceAutoRecoveryState> = "AutoRecovery", "autoRecovery", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceMaintenanceOptionsRequest`.
    pub struct InstanceMaintenanceOptionsRequest as "InstanceMaintenanceOptionsRequest" {
        /// `AutoRecovery`.
        auto_recovery: Option<InstanceAutoRecoveryState> = "AutoRecovery", "AutoRecovery", "", false, None, None;
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
        /// `HttpProtocolIpv6`.
        http_protocol_ipv6: Option<InstanceMetadataProtocolState> = "HttpProtocolIpv6", "HttpProtocolIpv6", "", false, None, None;
        /// `InstanceMetadataTags`.
        instance_metadata_tags: Option<InstanceMetadataTagsState> = "InstanceMetadataTags", "InstanceMetadataTags", "", false, None, None;
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
        /// `HttpProtocolIpv6`.
        http_protocol_ipv6: Option<InstanceMetadataProtocolState> = "HttpProtocolIpv6", "httpProtocolIpv6", "", false, None, None;
        /// `InstanceMetadataTags`.
        instance_metadata_tags: Option<InstanceMetadataTagsState> = "InstanceMetadataTags", "instanceMetadataTags", "", false, None, None;
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

enumeration! {
    /// AWS's `InstanceMetadataProtocolState`.
    pub enum InstanceMetadataProtocolState {
        /// `disabled`.
        Disabled = "disabled",
        /// `enabled`.
        Enabled = "enabled",
    }
}

enumeration! {
    /// AWS's `InstanceMetadataTagsState`.
    pub enum InstanceMetadataTagsState {
        /// `disabled`.
        Disabled = "disabled",
        /// `enabled`.
        Enabled = "enabled",
    }
}

structure! {
    /// AWS's `InstanceMonitoring`.
    pub struct InstanceMonitoring as "InstanceMonitoring" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `Monitoring`.
        monitoring: Option<Monitoring> = "Monitoring", "monitoring", "", false, None, None;
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
        /// `Ipv6Addresses`.
        ipv6_addresses: Vec<InstanceIpv6Address> = "Ipv6Addresses", "ipv6AddressesSet", "item", false, None, None;
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
        /// `PrivateIpAddresses`.
        private_ip_addresses: Vec<InstancePrivateIpAddress> = "PrivateIpAddresses", "privateIpAddressesSet", "item", false, None, None;
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
        /// `NetworkCardIndex`.
        network_card_index: Option<i64> = "NetworkCardIndex", "networkCardIndex", "", false, None, None;
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
        /// `Ipv6AddressCount`.
        ipv6_address_count: Option<i64> = "Ipv6AddressCount", "ipv6AddressCount", "", false, None, None;
        /// `Ipv6Addresses`.
        ipv6_addresses: Vec<InstanceIpv6Address> = "Ipv6Addresses", "Ipv6Addresses", "item", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
        /// `PrivateIpAddresses`.
        private_ip_addresses: Vec<PrivateIpAddressSpecification> = "PrivateIpAddresses", "PrivateIpAddresses", "item", false, None, None;
        /// `SecondaryPrivateIpAddressCount`.
        secondary_private_ip_address_count: Option<i64> = "SecondaryPrivateIpAddressCount", "secondaryPrivateIpAddressCount", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
        /// `InterfaceType`.
        interface_type: Option<String> = "InterfaceType", "InterfaceType", "", false, None, None;
        /// `NetworkCardIndex`.
        network_card_index: Option<i64> = "NetworkCardIndex", "NetworkCardIndex", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstancePrivateIpAddress`.
    pub struct InstancePrivateIpAddress as "InstancePrivateIpAddress" {
        /// `Association`.
        association: Option<InstanceNetworkInterfaceAssociation> = "Association", "association", "", false, None, None;
        /// `Primary`.
        primary: Option<bool> = "Primary", "primary", "", false, None, None;
        /// `PrivateDnsName`.
        private_dns_name: Option<String> = "PrivateDnsName", "privateDnsName", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceSpecification`.
    pub struct InstanceSpecification as "InstanceSpecification" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, None, None;
        /// `ExcludeBootVolume`.
        exclude_boot_volume: Option<bool> = "ExcludeBootVolume", "ExcludeBootVolume", "", false, None, None;
        /// `ExcludeDataVolumeIds`.
        exclude_data_volume_ids: Vec<String> = "ExcludeDataVolumeIds", "ExcludeDataVolumeId", "VolumeId", false, None, None;
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
        /// `AvailabilityZoneId`.
        availability_zone_id: Option<String> = "AvailabilityZoneId", "availabilityZoneId", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `InstanceState`.
        instance_state: Option<InstanceState> = "InstanceState", "instanceState", "", false, None, None;
        /// `InstanceStatus`.
        instance_status: Option<InstanceStatusSummary> = "InstanceStatus", "instanceStatus", "", false, None, None;
        /// `SystemStatus`.
        system_status: Option<InstanceStatusSummary> = "SystemStatus", "systemStatus", "", false, None, None;
        /// `AttachedEbsStatus`.
        attached_ebs_status: Option<EbsStatusSummary> = "AttachedEbsStatus", "attachedEbsStatus", "", false, None, None;
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
    /// AWS's `InstanceStorageEncryptionSupport`.
    pub enum InstanceStorageEncryptionSupport {
        /// `unsupported`.
        Unsupported = "unsupported",
        /// `required`.
        Required = "required",
    }
}

structure! {
    /// AWS's `InstanceStorageInfo`.
    pub struct InstanceStorageInfo as "InstanceStorageInfo" {
        /// `TotalSizeInGB`.
        total_size_in_gb: Option<i64> = "TotalSizeInGB", "totalSizeInGB", "", false, None, None;
        /// `Disks`.
        disks: Vec<DiskInfo> = "Disks", "disks", "item", false, None, None;
        /// `NvmeSupport`.
        nvme_support: Option<EphemeralNvmeSupport> = "NvmeSupport", "nvmeSupport", "", false, None, None;
        /// `EncryptionSupport`.
        encryption_support: Option<InstanceStorageEncryptionSupport> = "EncryptionSupport", "encryptionSupport", "", false, None, None;
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
        /// `InstanceStorageSupported`.
        instance_storage_supported: Option<bool> = "InstanceStorageSupported", "instanceStorageSupported", "", false, None, None;
        /// `InstanceStorageInfo`.
        instance_storage_info: Option<InstanceStorageInfo> = "InstanceStorageInfo", "instanceStorageInfo", "", false, None, None;
        /// `EbsInfo`.
        ebs_info: Option<EbsInfo> = "EbsInfo", "ebsInfo", "", false, None, None;
        /// `NetworkInfo`.
        network_info: Option<NetworkInfo> = "NetworkInfo", "networkInfo", "", false, None, None;
        /// `PlacementGroupInfo`.
        placement_group_info: Option<PlacementGroupInfo> = "PlacementGroupInfo", "placementGroupInfo", "", false, None, None;
        /// `HibernationSupported`.
        hibernation_supported: Option<bool> = "HibernationSupported", "hibernationSupported", "", false, None, None;
        /// `BurstablePerformanceSupported`.
        burstable_performance_supported: Option<bool> = "BurstablePerformanceSupported", "burstablePerformanceSupported", "", false, None, None;
        /// `DedicatedHostsSupported`.
        dedicated_hosts_supported: Option<bool> = "DedicatedHostsSupported", "dedicatedHostsSupported", "", false, None, None;
        /// `AutoRecoverySupported`.
        auto_recovery_supported: Option<bool> = "AutoRecoverySupported", "autoRecoverySupported", "", false, None, None;
        /// `SupportedBootModes`.
        supported_boot_modes: Vec<BootModeType> = "SupportedBootModes", "supportedBootModes", "item", false, None, None;
    }
}

structure! {
    /// AWS's `InstanceTypeOffering`.
    pub struct InstanceTypeOffering as "InstanceTypeOffering" {
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "instanceType", "", false, None, None;
        /// `LocationType`.
        location_type: Option<LocationType> = "LocationType", "locationType", "", false, None, None;
        /// `Location`.
        location: Option<String> = "Location", "location", "", false, None, None;
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
        /// `PrefixListIds`.
        prefix_list_ids: Vec<PrefixListId> = "PrefixListIds", "prefixListIds", "item", false, None, None;
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
    /// AWS's `LaunchPermission`.
    pub struct LaunchPermission as "LaunchPermission" {
        /// `OrganizationArn`.
        organization_arn: Option<String> = "OrganizationArn", "organizationArn", "", false, None, None;
        /// `OrganizationalUnitArn`.
        organizational_unit_arn: Option<String> = "OrganizationalUnitArn", "organizationalUnitArn", "", false, None, None;
        /// `UserId`.
        user_id: Option<String> = "UserId", "userId", "", false, None, None;
        /// `Group`.
        group: Option<PermissionGroup> = "Group", "group", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchPermissionModifications`.
    pub struct LaunchPermissionModifications as "LaunchPermissionModifications" {
        /// `Add`.
        add: Vec<LaunchPermission> = "Add", "Add", "item", false, None, None;
        /// `Remove`.
        remove: Vec<LaunchPermission> = "Remove", "Remove", "item", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplate`.
    pub struct LaunchTemplate as "LaunchTemplate" {
        /// `LaunchTemplateId`.
        launch_template_id: Option<String> = "LaunchTemplateId", "launchTemplateId", "", false, None, None;
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "launchTemplateName", "", false, Some(3), Some(128);
        /// `CreateTime`.
        create_time: Option<Instant> = "CreateTime", "createTime", "", false, None, None;
        /// `CreatedBy`.
        created_by: Option<String> = "CreatedBy", "createdBy", "", false, None, None;
        /// `DefaultVersionNumber`.
        default_version_number: Option<i64> = "DefaultVersionNumber", "defaultVersionNumber", "", false, None, None;
        /// `LatestVersionNumber`.
        latest_version_number: Option<i64> = "LatestVersionNumber", "latestVersionNumber", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `LaunchTemplateAutoRecoveryState`.
    pub enum LaunchTemplateAutoRecoveryState {
        /// `default`.
        Default = "default",
        /// `disabled`.
        Disabled = "disabled",
    }
}

structure! {
    /// AWS's `LaunchTemplateBlockDeviceMapping`.
    pub struct LaunchTemplateBlockDeviceMapping as "LaunchTemplateBlockDeviceMapping" {
        /// `DeviceName`.
        device_name: Option<String> = "DeviceName", "deviceName", "", false, None, None;
        /// `VirtualName`.
        virtual_name: Option<String> = "VirtualName", "virtualName", "", false, None, None;
        /// `Ebs`.
        ebs: Option<LaunchTemplateEbsBlockDevice> = "Ebs", "ebs", "", false, None, None;
        /// `NoDevice`.
        no_device: Option<String> = "NoDevice", "noDevice", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateBlockDeviceMappingRequest`.
    pub struct LaunchTemplateBlockDeviceMappingRequest as "LaunchTemplateBlockDeviceMappingRequest" {
        /// `DeviceName`.
        device_name: Option<String> = "DeviceName", "DeviceName", "", false, None, None;
        /// `VirtualName`.
        virtual_name: Option<String> = "VirtualName", "VirtualName", "", false, None, None;
        /// `Ebs`.
        ebs: Option<LaunchTemplateEbsBlockDeviceRequest> = "Ebs", "Ebs", "", false, None, None;
        /// `NoDevice`.
        no_device: Option<String> = "NoDevice", "NoDevice", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateCpuOptions`.
    pub struct LaunchTemplateCpuOptions as "LaunchTemplateCpuOptions" {
        /// `CoreCount`.
        core_count: Option<i64> = "CoreCount", "coreCount", "", false, None, None;
        /// `ThreadsPerCore`.
        threads_per_core: Option<i64> = "ThreadsPerCore", "threadsPerCore", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateCpuOptionsRequest`.
    pub struct LaunchTemplateCpuOptionsRequest as "LaunchTemplateCpuOptionsRequest" {
        /// `CoreCount`.
        core_count: Option<i64> = "CoreCount", "CoreCount", "", false, None, None;
        /// `ThreadsPerCore`.
        threads_per_core: Option<i64> = "ThreadsPerCore", "ThreadsPerCore", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateEbsBlockDevice`.
    pub struct LaunchTemplateEbsBlockDevice as "LaunchTemplateEbsBlockDevice" {
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "encrypted", "", false, None, None;
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "deleteOnTermination", "", false, None, None;
        /// `Iops`.
        iops: Option<i64> = "Iops", "iops", "", false, None, None;
        /// `KmsKeyId`.
        kms_key_id: Option<String> = "KmsKeyId", "kmsKeyId", "", false, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "snapshotId", "", false, None, None;
        /// `VolumeSize`.
        volume_size: Option<i64> = "VolumeSize", "volumeSize", "", false, None, None;
        /// `VolumeType`.
        volume_type: Option<VolumeType> = "VolumeType", "volumeType", "", false, None, None;
        /// `Throughput`.
        throughput: Option<i64> = "Throughput", "throughput", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateEbsBlockDeviceRequest`.
    pub struct LaunchTemplateEbsBlockDeviceRequest as "LaunchTemplateEbsBlockDeviceRequest" {
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "Encrypted", "", false, None, None;
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "DeleteOnTermination", "", false, None, None;
        /// `Iops`.
        iops: Option<i64> = "Iops", "Iops", "", false, None, None;
        /// `KmsKeyId`.
        kms_key_id: Option<String> = "KmsKeyId", "KmsKeyId", "", false, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "SnapshotId", "", false, None, None;
        /// `VolumeSize`.
        volume_size: Option<i64> = "VolumeSize", "VolumeSize", "", false, None, None;
        /// `VolumeType`.
        volume_type: Option<VolumeType> = "VolumeType", "VolumeType", "", false, None, None;
        /// `Throughput`.
        throughput: Option<i64> = "Throughput", "Throughput", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `LaunchTemplateErrorCode`.
    pub enum LaunchTemplateErrorCode {
        /// `launchTemplateIdDoesNotExist`.
        LaunchTemplateIdDoesNotExist = "launchTemplateIdDoesNotExist",
        /// `launchTemplateIdMalformed`.
        LaunchTemplateIdMalformed = "launchTemplateIdMalformed",
        /// `launchTemplateNameDoesNotExist`.
        LaunchTemplateNameDoesNotExist = "launchTemplateNameDoesNotExist",
        /// `launchTemplateNameMalformed`.
        LaunchTemplateNameMalformed = "launchTemplateNameMalformed",
        /// `launchTemplateVersionDoesNotExist`.
        LaunchTemplateVersionDoesNotExist = "launchTemplateVersionDoesNotExist",
        /// `unexpectedError`.
        UnexpectedError = "unexpectedError",
    }
}

enumeration! {
    /// AWS's `LaunchTemplateHttpTokensState`.
    pub enum LaunchTemplateHttpTokensState {
        /// `optional`.
        Optional = "optional",
        /// `required`.
        Required = "required",
    }
}

structure! {
    /// AWS's `LaunchTemplateIamInstanceProfileSpecification`.
    pub struct LaunchTemplateIamInstanceProfileSpecification as "LaunchTemplateIamInstanceProfileSpecification" {
        /// `Arn`.
        arn: Option<String> = "Arn", "arn", "", false, None, None;
        /// `Name`.
        name: Option<String> = "Name", "name", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateIamInstanceProfileSpecificationRequest`.
    pub struct LaunchTemplateIamInstanceProfileSpecificationRequest as "LaunchTemplateIamInstanceProfileSpecificationRequest" {
        /// `Arn`.
        arn: Option<String> = "Arn", "Arn", "", false, None, None;
        /// `Name`.
        name: Option<String> = "Name", "Name", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateInstanceMaintenanceOptions`.
    pub struct LaunchTemplateInstanceMaintenanceOptions as "LaunchTemplateInstanceMaintenanceOptions" {
        /// `AutoRecovery`.
        auto_recovery: Option<LaunchTemplateAutoRecoveryState> = "AutoRecovery", "autoRecovery", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateInstanceMaintenanceOptionsRequest`.
    pub struct LaunchTemplateInstanceMaintenanceOptionsRequest as "LaunchTemplateInstanceMaintenanceOptionsRequest" {
        /// `AutoRecovery`.
        auto_recovery: Option<LaunchTemplateAutoRecoveryState> = "AutoRecovery", "AutoRecovery", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `LaunchTemplateInstanceMetadataEndpointState`.
    pub enum LaunchTemplateInstanceMetadataEndpointState {
        /// `disabled`.
        Disabled = "disabled",
        /// `enabled`.
        Enabled = "enabled",
    }
}

structure! {
    /// AWS's `LaunchTemplateInstanceMetadataOptions`.
    pub struct LaunchTemplateInstanceMetadataOptions as "LaunchTemplateInstanceMetadataOptions" {
        /// `State`.
        state: Option<LaunchTemplateInstanceMetadataOptionsState> = "State", "state", "", false, None, None;
        /// `HttpTokens`.
        http_tokens: Option<LaunchTemplateHttpTokensState> = "HttpTokens", "httpTokens", "", false, None, None;
        /// `HttpPutResponseHopLimit`.
        http_put_response_hop_limit: Option<i64> = "HttpPutResponseHopLimit", "httpPutResponseHopLimit", "", false, None, None;
        /// `HttpEndpoint`.
        http_endpoint: Option<LaunchTemplateInstanceMetadataEndpointState> = "HttpEndpoint", "httpEndpoint", "", false, None, None;
        /// `HttpProtocolIpv6`.
        http_protocol_ipv6: Option<LaunchTemplateInstanceMetadataProtocolIpv6> = "HttpProtocolIpv6", "httpProtocolIpv6", "", false, None, None;
        /// `InstanceMetadataTags`.
        instance_metadata_tags: Option<LaunchTemplateInstanceMetadataTagsState> = "InstanceMetadataTags", "instanceMetadataTags", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateInstanceMetadataOptionsRequest`.
    pub struct LaunchTemplateInstanceMetadataOptionsRequest as "LaunchTemplateInstanceMetadataOptionsRequest" {
        /// `HttpTokens`.
        http_tokens: Option<LaunchTemplateHttpTokensState> = "HttpTokens", "HttpTokens", "", false, None, None;
        /// `HttpPutResponseHopLimit`.
        http_put_response_hop_limit: Option<i64> = "HttpPutResponseHopLimit", "HttpPutResponseHopLimit", "", false, None, None;
        /// `HttpEndpoint`.
        http_endpoint: Option<LaunchTemplateInstanceMetadataEndpointState> = "HttpEndpoint", "HttpEndpoint", "", false, None, None;
        /// `HttpProtocolIpv6`.
        http_protocol_ipv6: Option<LaunchTemplateInstanceMetadataProtocolIpv6> = "HttpProtocolIpv6", "HttpProtocolIpv6", "", false, None, None;
        /// `InstanceMetadataTags`.
        instance_metadata_tags: Option<LaunchTemplateInstanceMetadataTagsState> = "InstanceMetadataTags", "InstanceMetadataTags", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `LaunchTemplateInstanceMetadataOptionsState`.
    pub enum LaunchTemplateInstanceMetadataOptionsState {
        /// `pending`.
        Pending = "pending",
        /// `applied`.
        Applied = "applied",
    }
}

enumeration! {
    /// AWS's `LaunchTemplateInstanceMetadataProtocolIpv6`.
    pub enum LaunchTemplateInstanceMetadataProtocolIpv6 {
        /// `disabled`.
        Disabled = "disabled",
        /// `enabled`.
        Enabled = "enabled",
    }
}

enumeration! {
    /// AWS's `LaunchTemplateInstanceMetadataTagsState`.
    pub enum LaunchTemplateInstanceMetadataTagsState {
        /// `disabled`.
        Disabled = "disabled",
        /// `enabled`.
        Enabled = "enabled",
    }
}

structure! {
    /// AWS's `LaunchTemplateInstanceNetworkInterfaceSpecification`.
    pub struct LaunchTemplateInstanceNetworkInterfaceSpecification as "LaunchTemplateInstanceNetworkInterfaceSpecification" {
        /// `AssociatePublicIpAddress`.
        associate_public_ip_address: Option<bool> = "AssociatePublicIpAddress", "associatePublicIpAddress", "", false, None, None;
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "deleteOnTermination", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `DeviceIndex`.
        device_index: Option<i64> = "DeviceIndex", "deviceIndex", "", false, None, None;
        /// `Groups`.
        groups: Vec<String> = "Groups", "groupSet", "groupId", false, None, None;
        /// `InterfaceType`.
        interface_type: Option<String> = "InterfaceType", "interfaceType", "", false, None, None;
        /// `Ipv6AddressCount`.
        ipv6_address_count: Option<i64> = "Ipv6AddressCount", "ipv6AddressCount", "", false, None, None;
        /// `Ipv6Addresses`.
        ipv6_addresses: Vec<InstanceIpv6Address> = "Ipv6Addresses", "ipv6AddressesSet", "item", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "privateIpAddress", "", false, None, None;
        /// `PrivateIpAddresses`.
        private_ip_addresses: Vec<PrivateIpAddressSpecification> = "PrivateIpAddresses", "privateIpAddressesSet", "item", false, None, None;
        /// `SecondaryPrivateIpAddressCount`.
        secondary_private_ip_address_count: Option<i64> = "SecondaryPrivateIpAddressCount", "secondaryPrivateIpAddressCount", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
        /// `NetworkCardIndex`.
        network_card_index: Option<i64> = "NetworkCardIndex", "networkCardIndex", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateInstanceNetworkInterfaceSpecificationRequest`.
    pub struct LaunchTemplateInstanceNetworkInterfaceSpecificationRequest as "LaunchTemplateInstanceNetworkInterfaceSpecificationRequest" {
        /// `AssociatePublicIpAddress`.
        associate_public_ip_address: Option<bool> = "AssociatePublicIpAddress", "AssociatePublicIpAddress", "", false, None, None;
        /// `DeleteOnTermination`.
        delete_on_termination: Option<bool> = "DeleteOnTermination", "DeleteOnTermination", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, None, None;
        /// `DeviceIndex`.
        device_index: Option<i64> = "DeviceIndex", "DeviceIndex", "", false, None, None;
        /// `Groups`.
        groups: Vec<String> = "Groups", "SecurityGroupId", "SecurityGroupId", false, None, None;
        /// `InterfaceType`.
        interface_type: Option<String> = "InterfaceType", "InterfaceType", "", false, None, None;
        /// `Ipv6AddressCount`.
        ipv6_address_count: Option<i64> = "Ipv6AddressCount", "Ipv6AddressCount", "", false, None, None;
        /// `Ipv6Addresses`.
        ipv6_addresses: Vec<InstanceIpv6AddressRequest> = "Ipv6Addresses", "Ipv6Addresses", "InstanceIpv6Address", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "NetworkInterfaceId", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "PrivateIpAddress", "", false, None, None;
        /// `PrivateIpAddresses`.
        private_ip_addresses: Vec<PrivateIpAddressSpecification> = "PrivateIpAddresses", "PrivateIpAddresses", "item", false, None, None;
        /// `SecondaryPrivateIpAddressCount`.
        secondary_private_ip_address_count: Option<i64> = "SecondaryPrivateIpAddressCount", "SecondaryPrivateIpAddressCount", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "SubnetId", "", false, None, None;
        /// `NetworkCardIndex`.
        network_card_index: Option<i64> = "NetworkCardIndex", "NetworkCardIndex", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplatePlacement`.
    pub struct LaunchTemplatePlacement as "LaunchTemplatePlacement" {
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "availabilityZone", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "groupName", "", false, None, None;
        /// `Tenancy`.
        tenancy: Option<Tenancy> = "Tenancy", "tenancy", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplatePlacementRequest`.
    pub struct LaunchTemplatePlacementRequest as "LaunchTemplatePlacementRequest" {
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "AvailabilityZone", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "GroupName", "", false, None, None;
        /// `Tenancy`.
        tenancy: Option<Tenancy> = "Tenancy", "Tenancy", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateSpecification`.
    pub struct LaunchTemplateSpecification as "LaunchTemplateSpecification" {
        /// `LaunchTemplateId`.
        launch_template_id: Option<String> = "LaunchTemplateId", "LaunchTemplateId", "", false, None, None;
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "LaunchTemplateName", "", false, None, None;
        /// `Version`.
        version: Option<String> = "Version", "Version", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateTagSpecification`.
    pub struct LaunchTemplateTagSpecification as "LaunchTemplateTagSpecification" {
        /// `ResourceType`.
        resource_type: Option<String> = "ResourceType", "resourceType", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateTagSpecificationRequest`.
    pub struct LaunchTemplateTagSpecificationRequest as "LaunchTemplateTagSpecificationRequest" {
        /// `ResourceType`.
        resource_type: Option<String> = "ResourceType", "ResourceType", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "Tag", "item", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplateVersion`.
    pub struct LaunchTemplateVersion as "LaunchTemplateVersion" {
        /// `LaunchTemplateId`.
        launch_template_id: Option<String> = "LaunchTemplateId", "launchTemplateId", "", false, None, None;
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "launchTemplateName", "", false, Some(3), Some(128);
        /// `VersionNumber`.
        version_number: Option<i64> = "VersionNumber", "versionNumber", "", false, None, None;
        /// `VersionDescription`.
        version_description: Option<String> = "VersionDescription", "versionDescription", "", false, Some(0), Some(255);
        /// `CreateTime`.
        create_time: Option<Instant> = "CreateTime", "createTime", "", false, None, None;
        /// `CreatedBy`.
        created_by: Option<String> = "CreatedBy", "createdBy", "", false, None, None;
        /// `DefaultVersion`.
        default_version: Option<bool> = "DefaultVersion", "defaultVersion", "", false, None, None;
        /// `LaunchTemplateData`.
        launch_template_data: Option<ResponseLaunchTemplateData> = "LaunchTemplateData", "launchTemplateData", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplatesMonitoring`.
    pub struct LaunchTemplatesMonitoring as "LaunchTemplatesMonitoring" {
        /// `Enabled`.
        enabled: Option<bool> = "Enabled", "enabled", "", false, None, None;
    }
}

structure! {
    /// AWS's `LaunchTemplatesMonitoringRequest`.
    pub struct LaunchTemplatesMonitoringRequest as "LaunchTemplatesMonitoringRequest" {
        /// `Enabled`.
        enabled: Option<bool> = "Enabled", "Enabled", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `LocationType`.
    pub enum LocationType {
        /// `region`.
        Region = "region",
        /// `availability-zone`.
        AvailabilityZone = "availability-zone",
        /// `availability-zone-id`.
        AvailabilityZoneId = "availability-zone-id",
        /// `outpost`.
        Outpost = "outpost",
    }
}

enumeration! {
    /// AWS's `LogDestinationType`.
    pub enum LogDestinationType {
        /// `cloud-watch-logs`.
        CloudWatchLogs = "cloud-watch-logs",
        /// `s3`.
        S3 = "s3",
        /// `kinesis-data-firehose`.
        KinesisDataFirehose = "kinesis-data-firehose",
    }
}

structure! {
    /// AWS's `ManagedPrefixList`.
    pub struct ManagedPrefixList as "ManagedPrefixList" {
        /// `PrefixListId`.
        prefix_list_id: Option<String> = "PrefixListId", "prefixListId", "", false, None, None;
        /// `AddressFamily`.
        address_family: Option<String> = "AddressFamily", "addressFamily", "", false, None, None;
        /// `State`.
        state: Option<PrefixListState> = "State", "state", "", false, None, None;
        /// `StateMessage`.
        state_message: Option<String> = "StateMessage", "stateMessage", "", false, None, None;
        /// `PrefixListArn`.
        prefix_list_arn: Option<String> = "PrefixListArn", "prefixListArn", "", false, Some(1), Some(1283);
        /// `PrefixListName`.
        prefix_list_name: Option<String> = "PrefixListName", "prefixListName", "", false, None, None;
        /// `MaxEntries`.
        max_entries: Option<i64> = "MaxEntries", "maxEntries", "", false, None, None;
        /// `Version`.
        version: Option<i64> = "Version", "version", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
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
    /// AWS's `ModifyInstanceCreditSpecificationResult`.
    pub struct ModifyInstanceCreditSpecificationOutput as "ModifyInstanceCreditSpecificationResult" {
        /// `SuccessfulInstanceCreditSpecifications`.
        successful_instance_credit_specifications: Vec<SuccessfulInstanceCreditSpecificationItem> = "SuccessfulInstanceCreditSpecifications", "successfulInstanceCreditSpecificationSet", "item", false, None, None;
        /// `UnsuccessfulInstanceCreditSpecifications`.
        unsuccessful_instance_credit_specifications: Vec<UnsuccessfulInstanceCreditSpecificationItem> = "UnsuccessfulInstanceCreditSpecifications", "unsuccessfulInstanceCreditSpecificationSet", "item", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyInstanceMetadataOptionsResult`.
    pub struct ModifyInstanceMetadataOptionsOutput as "ModifyInstanceMetadataOptionsResult" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `InstanceMetadataOptions`.
        instance_metadata_options: Option<InstanceMetadataOptionsResponse> = "InstanceMetadataOptions", "instanceMetadataOptions", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyLaunchTemplateResult`.
    pub struct ModifyLaunchTemplateOutput as "ModifyLaunchTemplateResult" {
        /// `LaunchTemplate`.
        launch_template: Option<LaunchTemplate> = "LaunchTemplate", "launchTemplate", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyManagedPrefixListResult`.
    pub struct ModifyManagedPrefixListOutput as "ModifyManagedPrefixListResult" {
        /// `PrefixList`.
        prefix_list: Option<ManagedPrefixList> = "PrefixList", "prefixList", "", false, None, None;
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
    /// AWS's `ModifyVolumeResult`.
    pub struct ModifyVolumeOutput as "ModifyVolumeResult" {
        /// `VolumeModification`.
        volume_modification: Option<VolumeModification> = "VolumeModification", "volumeModification", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyVpcEndpointResult`.
    pub struct ModifyVpcEndpointOutput as "ModifyVpcEndpointResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyVpcTenancyResult`.
    pub struct ModifyVpcTenancyOutput as "ModifyVpcTenancyResult" {
        /// `ReturnValue`.
        return_value: Option<bool> = "ReturnValue", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `MonitorInstancesResult`.
    pub struct MonitorInstancesOutput as "MonitorInstancesResult" {
        /// `InstanceMonitorings`.
        instance_monitorings: Vec<InstanceMonitoring> = "InstanceMonitorings", "instancesSet", "item", false, None, None;
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
    /// AWS's `NatGateway`.
    pub struct NatGateway as "NatGateway" {
        /// `CreateTime`.
        create_time: Option<Instant> = "CreateTime", "createTime", "", false, None, None;
        /// `DeleteTime`.
        delete_time: Option<Instant> = "DeleteTime", "deleteTime", "", false, None, None;
        /// `FailureCode`.
        failure_code: Option<String> = "FailureCode", "failureCode", "", false, None, None;
        /// `FailureMessage`.
        failure_message: Option<String> = "FailureMessage", "failureMessage", "", false, None, None;
        /// `NatGatewayAddresses`.
        nat_gateway_addresses: Vec<NatGatewayAddress> = "NatGatewayAddresses", "natGatewayAddressSet", "item", false, None, None;
        /// `NatGatewayId`.
        nat_gateway_id: Option<String> = "NatGatewayId", "natGatewayId", "", false, None, None;
        /// `State`.
        state: Option<NatGatewayState> = "State", "state", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `ConnectivityType`.
        connectivity_type: Option<ConnectivityType> = "ConnectivityType", "connectivityType", "", false, None, None;
    }
}

structure! {
    /// AWS's `NatGatewayAddress`.
    pub struct NatGatewayAddress as "NatGatewayAddress" {
        /// `AllocationId`.
        allocation_id: Option<String> = "AllocationId", "allocationId", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `PrivateIp`.
        private_ip: Option<String> = "PrivateIp", "privateIp", "", false, None, None;
        /// `PublicIp`.
        public_ip: Option<String> = "PublicIp", "publicIp", "", false, None, None;
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", false, None, None;
        /// `IsPrimary`.
        is_primary: Option<bool> = "IsPrimary", "isPrimary", "", false, None, None;
        /// `Status`.
        status: Option<NatGatewayAddressStatus> = "Status", "status", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `NatGatewayAddressStatus`.
    pub enum NatGatewayAddressStatus {
        /// `assigning`.
        Assigning = "assigning",
        /// `unassigning`.
        Unassigning = "unassigning",
        /// `associating`.
        Associating = "associating",
        /// `disassociating`.
        Disassociating = "disassociating",
        /// `succeeded`.
        Succeeded = "succeeded",
        /// `failed`.
        Failed = "failed",
    }
}

enumeration! {
    /// AWS's `NatGatewayState`.
    pub enum NatGatewayState {
        /// `pending`.
        Pending = "pending",
        /// `failed`.
        Failed = "failed",
        /// `available`.
        Available = "available",
        /// `deleting`.
        Deleting = "deleting",
        /// `deleted`.
        Deleted = "deleted",
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
    /// AWS's `NetworkCardInfo`.
    pub struct NetworkCardInfo as "NetworkCardInfo" {
        /// `NetworkCardIndex`.
        network_card_index: Option<i64> = "NetworkCardIndex", "networkCardIndex", "", false, None, None;
        /// `NetworkPerformance`.
        network_performance: Option<String> = "NetworkPerformance", "networkPerformance", "", false, None, None;
        /// `MaximumNetworkInterfaces`.
        maximum_network_interfaces: Option<i64> = "MaximumNetworkInterfaces", "maximumNetworkInterfaces", "", false, None, None;
    }
}

structure! {
    /// AWS's `NetworkInfo`.
    pub struct NetworkInfo as "NetworkInfo" {
        /// `NetworkPerformance`.
        network_performance: Option<String> = "NetworkPerformance", "networkPerformance", "", false, None, None;
        /// `MaximumNetworkInterfaces`.
        maximum_network_interfaces: Option<i64> = "MaximumNetworkInterfaces", "maximumNetworkInterfaces", "", false, None, None;
        /// `MaximumNetworkCards`.
        maximum_network_cards: Option<i64> = "MaximumNetworkCards", "maximumNetworkCards", "", false, None, None;
        /// `DefaultNetworkCardIndex`.
        default_network_card_index: Option<i64> = "DefaultNetworkCardIndex", "defaultNetworkCardIndex", "", false, None, None;
        /// `NetworkCards`.
        network_cards: Vec<NetworkCardInfo> = "NetworkCards", "networkCards", "item", false, None, None;
        /// `Ipv4AddressesPerInterface`.
        ipv4_addresses_per_interface: Option<i64> = "Ipv4AddressesPerInterface", "ipv4AddressesPerInterface", "", false, None, None;
        /// `Ipv6AddressesPerInterface`.
        ipv6_addresses_per_interface: Option<i64> = "Ipv6AddressesPerInterface", "ipv6AddressesPerInterface", "", false, None, None;
        /// `Ipv6Supported`.
        ipv6_supported: Option<bool> = "Ipv6Supported", "ipv6Supported", "", false, None, None;
        /// `EnaSupport`.
        ena_support: Option<EnaSupport> = "EnaSupport", "enaSupport", "", false, None, None;
        /// `EfaSupported`.
        efa_supported: Option<bool> = "EfaSupported", "efaSupported", "", false, None, None;
        /// `EncryptionInTransitSupported`.
        encryption_in_transit_supported: Option<bool> = "EncryptionInTransitSupported", "encryptionInTransitSupported", "", false, None, None;
        /// `EnaSrdSupported`.
        ena_srd_supported: Option<bool> = "EnaSrdSupported", "enaSrdSupported", "", false, None, None;
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
        /// `Ipv6Address`.
        ipv6_address: Option<String> = "Ipv6Address", "ipv6Address", "", false, None, None;
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
        /// `Ipv6Address`.
        ipv6_address: Option<String> = "Ipv6Address", "ipv6Address", "", false, None, None;
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

enumeration! {
    /// AWS's `OperationType`.
    pub enum OperationType {
        /// `add`.
        Add = "add",
        /// `remove`.
        Remove = "remove",
    }
}

structure! {
    /// AWS's `OperatorResponse`.
    pub struct OperatorResponse as "OperatorResponse" {
        /// `Managed`.
        managed: Option<bool> = "Managed", "managed", "", false, None, None;
        /// `Principal`.
        principal: Option<String> = "Principal", "principal", "", false, None, None;
        /// `HiddenByDefault`.
        hidden_by_default: Option<bool> = "HiddenByDefault", "hiddenByDefault", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `PermissionGroup`.
    pub enum PermissionGroup {
        /// `all`.
        All = "all",
    }
}

structure! {
    /// AWS's `Placement`.
    pub struct Placement as "Placement" {
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "groupName", "", false, None, None;
        /// `Tenancy`.
        tenancy: Option<Tenancy> = "Tenancy", "tenancy", "", false, None, None;
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "availabilityZone", "", false, None, None;
    }
}

structure! {
    /// AWS's `PlacementGroup`.
    pub struct PlacementGroup as "PlacementGroup" {
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "groupName", "", false, None, None;
        /// `State`.
        state: Option<PlacementGroupState> = "State", "state", "", false, None, None;
        /// `Strategy`.
        strategy: Option<PlacementStrategy> = "Strategy", "strategy", "", false, None, None;
        /// `PartitionCount`.
        partition_count: Option<i64> = "PartitionCount", "partitionCount", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `GroupArn`.
        group_arn: Option<String> = "GroupArn", "groupArn", "", false, None, None;
        /// `SpreadLevel`.
        spread_level: Option<SpreadLevel> = "SpreadLevel", "spreadLevel", "", false, None, None;
        /// `LinkedGroupId`.
        linked_group_id: Option<String> = "LinkedGroupId", "linkedGroupId", "", false, None, None;
        /// `Operator`.
        operator: Option<OperatorResponse> = "Operator", "operator", "", false, None, None;
        /// `ParentGroupId`.
        parent_group_id: Option<String> = "ParentGroupId", "parentGroupId", "", false, None, None;
    }
}

structure! {
    /// AWS's `PlacementGroupInfo`.
    pub struct PlacementGroupInfo as "PlacementGroupInfo" {
        /// `SupportedStrategies`.
        supported_strategies: Vec<PlacementGroupStrategy> = "SupportedStrategies", "supportedStrategies", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `PlacementGroupState`.
    pub enum PlacementGroupState {
        /// `pending`.
        Pending = "pending",
        /// `available`.
        Available = "available",
        /// `deleting`.
        Deleting = "deleting",
        /// `deleted`.
        Deleted = "deleted",
    }
}

enumeration! {
    /// AWS's `PlacementGroupStrategy`.
    pub enum PlacementGroupStrategy {
        /// `cluster`.
        Cluster = "cluster",
        /// `partition`.
        Partition = "partition",
        /// `spread`.
        Spread = "spread",
    }
}

enumeration! {
    /// AWS's `PlacementStrategy`.
    pub enum PlacementStrategy {
        /// `cluster`.
        Cluster = "cluster",
        /// `spread`.
        Spread = "spread",
        /// `partition`.
        Partition = "partition",
        /// `precision-time`.
        PrecisionTime = "precision-time",
    }
}

enumeration! {
    /// AWS's `PlatformValues`.
    pub enum PlatformValues {
        /// `windows`.
        Windows = "windows",
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
    /// AWS's `PrefixList`.
    pub struct PrefixList as "PrefixList" {
        /// `Cidrs`.
        cidrs: Vec<String> = "Cidrs", "cidrSet", "item", false, None, None;
        /// `PrefixListId`.
        prefix_list_id: Option<String> = "PrefixListId", "prefixListId", "", false, None, None;
        /// `PrefixListName`.
        prefix_list_name: Option<String> = "PrefixListName", "prefixListName", "", false, None, None;
    }
}

structure! {
    /// AWS's `PrefixListAssociation`.
    pub struct PrefixListAssociation as "PrefixListAssociation" {
        /// `ResourceId`.
        resource_id: Option<String> = "ResourceId", "resourceId", "", false, None, None;
        /// `ResourceOwner`.
        resource_owner: Option<String> = "ResourceOwner", "resourceOwner", "", false, None, None;
    }
}

structure! {
    /// AWS's `PrefixListEntry`.
    pub struct PrefixListEntry as "PrefixListEntry" {
        /// `Cidr`.
        cidr: Option<String> = "Cidr", "cidr", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
    }
}

structure! {
    /// AWS's `PrefixListId`.
    pub struct PrefixListId as "PrefixListId" {
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `PrefixListId`.
        prefix_list_id: Option<String> = "PrefixListId", "prefixListId", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `PrefixListState`.
    pub enum PrefixListState {
        /// `create-in-progress`.
        CreateInProgress = "create-in-progress",
        /// `create-complete`.
        CreateComplete = "create-complete",
        /// `create-failed`.
        CreateFailed = "create-failed",
        /// `modify-in-progress`.
        ModifyInProgress = "modify-in-progress",
        /// `modify-complete`.
        ModifyComplete = "modify-complete",
        /// `modify-failed`.
        ModifyFailed = "modify-failed",
        /// `restore-in-progress`.
        RestoreInProgress = "restore-in-progress",
        /// `restore-complete`.
        RestoreComplete = "restore-complete",
        /// `restore-failed`.
        RestoreFailed = "restore-failed",
        /// `delete-in-progress`.
        DeleteInProgress = "delete-in-progress",
        /// `delete-complete`.
        DeleteComplete = "delete-complete",
        /// `delete-failed`.
        DeleteFailed = "delete-failed",
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
    /// AWS's `PrivateDnsNameOptionsResponse`.
    pub struct PrivateDnsNameOptionsResponse as "PrivateDnsNameOptionsResponse" {
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
        /// `Manufacturer`.
        manufacturer: Option<String> = "Manufacturer", "manufacturer", "", false, None, None;
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
    /// AWS's `RejectVpcPeeringConnectionResult`.
    pub struct RejectVpcPeeringConnectionOutput as "RejectVpcPeeringConnectionResult" {
        /// `Return`.
        r#return: Option<bool> = "Return", "return", "", false, None, None;
    }
}

structure! {
    /// AWS's `RemovePrefixListEntry`.
    pub struct RemovePrefixListEntry as "RemovePrefixListEntry" {
        /// `Cidr`.
        cidr: Option<String> = "Cidr", "Cidr", "", true, None, None;
    }
}

structure! {
    /// AWS's `ReplaceIamInstanceProfileAssociationResult`.
    pub struct ReplaceIamInstanceProfileAssociationOutput as "ReplaceIamInstanceProfileAssociationResult" {
        /// `IamInstanceProfileAssociation`.
        iam_instance_profile_association: Option<IamInstanceProfileAssociation> = "IamInstanceProfileAssociation", "iamInstanceProfileAssociation", "", false, None, None;
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

enumeration! {
    /// AWS's `ReportInstanceReasonCodes`.
    pub enum ReportInstanceReasonCodes {
        /// `instance-stuck-in-state`.
        InstanceStuckInState = "instance-stuck-in-state",
        /// `unresponsive`.
        Unresponsive = "unresponsive",
        /// `not-accepting-credentials`.
        NotAcceptingCredentials = "not-accepting-credentials",
        /// `password-not-available`.
        PasswordNotAvailable = "password-not-available",
        /// `performance-network`.
        PerformanceNetwork = "performance-network",
        /// `performance-instance-store`.
        PerformanceInstanceStore = "performance-instance-store",
        /// `performance-ebs-volume`.
        PerformanceEbsVolume = "performance-ebs-volume",
        /// `performance-other`.
        PerformanceOther = "performance-other",
        /// `other`.
        Other = "other",
    }
}

enumeration! {
    /// AWS's `ReportStatusType`.
    pub enum ReportStatusType {
        /// `ok`.
        Ok = "ok",
        /// `impaired`.
        Impaired = "impaired",
    }
}

structure! {
    /// AWS's `RequestLaunchTemplateData`.
    pub struct RequestLaunchTemplateData as "RequestLaunchTemplateData" {
        /// `EbsOptimized`.
        ebs_optimized: Option<bool> = "EbsOptimized", "EbsOptimized", "", false, None, None;
        /// `IamInstanceProfile`.
        iam_instance_profile: Option<LaunchTemplateIamInstanceProfileSpecificationRequest> = "IamInstanceProfile", "IamInstanceProfile", "", false, None, None;
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<LaunchTemplateBlockDeviceMappingRequest> = "BlockDeviceMappings", "BlockDeviceMapping", "BlockDeviceMapping", false, None, None;
        /// `NetworkInterfaces`.
        network_interfaces: Vec<LaunchTemplateInstanceNetworkInterfaceSpecificationRequest> = "NetworkInterfaces", "NetworkInterface", "InstanceNetworkInterfaceSpecification", false, None, None;
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", false, None, None;
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "InstanceType", "", false, None, None;
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "KeyName", "", false, None, None;
        /// `Monitoring`.
        monitoring: Option<LaunchTemplatesMonitoringRequest> = "Monitoring", "Monitoring", "", false, None, None;
        /// `Placement`.
        placement: Option<LaunchTemplatePlacementRequest> = "Placement", "Placement", "", false, None, None;
        /// `DisableApiTermination`.
        disable_api_termination: Option<bool> = "DisableApiTermination", "DisableApiTermination", "", false, None, None;
        /// `InstanceInitiatedShutdownBehavior`.
        instance_initiated_shutdown_behavior: Option<ShutdownBehavior> = "InstanceInitiatedShutdownBehavior", "InstanceInitiatedShutdownBehavior", "", false, None, None;
        /// `UserData`.
        user_data: Option<String> = "UserData", "UserData", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<LaunchTemplateTagSpecificationRequest> = "TagSpecifications", "TagSpecification", "LaunchTemplateTagSpecificationRequest", false, None, None;
        /// `SecurityGroupIds`.
        security_group_ids: Vec<String> = "SecurityGroupIds", "SecurityGroupId", "SecurityGroupId", false, None, None;
        /// `SecurityGroups`.
        security_groups: Vec<String> = "SecurityGroups", "SecurityGroup", "SecurityGroup", false, None, None;
        /// `CreditSpecification`.
        credit_specification: Option<CreditSpecificationRequest> = "CreditSpecification", "CreditSpecification", "", false, None, None;
        /// `CpuOptions`.
        cpu_options: Option<LaunchTemplateCpuOptionsRequest> = "CpuOptions", "CpuOptions", "", false, None, None;
        /// `MetadataOptions`.
        metadata_options: Option<LaunchTemplateInstanceMetadataOptionsRequest> = "MetadataOptions", "MetadataOptions", "", false, None, None;
        /// `MaintenanceOptions`.
        maintenance_options: Option<LaunchTemplateInstanceMaintenanceOptionsRequest> = "MaintenanceOptions", "MaintenanceOptions", "", false, None, None;
        /// `DisableApiStop`.
        disable_api_stop: Option<bool> = "DisableApiStop", "DisableApiStop", "", false, None, None;
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

enumeration! {
    /// AWS's `ResetImageAttributeName`.
    pub enum ResetImageAttributeName {
        /// `launchPermission`.
        LaunchPermission = "launchPermission",
    }
}

structure! {
    /// AWS's `ResponseError`.
    pub struct ResponseError as "ResponseError" {
        /// `Code`.
        code: Option<LaunchTemplateErrorCode> = "Code", "code", "", false, None, None;
        /// `Message`.
        message: Option<String> = "Message", "message", "", false, None, None;
    }
}

structure! {
    /// AWS's `ResponseLaunchTemplateData`.
    pub struct ResponseLaunchTemplateData as "ResponseLaunchTemplateData" {
        /// `EbsOptimized`.
        ebs_optimized: Option<bool> = "EbsOptimized", "ebsOptimized", "", false, None, None;
        /// `IamInstanceProfile`.
        iam_instance_profile: Option<LaunchTemplateIamInstanceProfileSpecification> = "IamInstanceProfile", "iamInstanceProfile", "", false, None, None;
        /// `BlockDeviceMappings`.
        block_device_mappings: Vec<LaunchTemplateBlockDeviceMapping> = "BlockDeviceMappings", "blockDeviceMappingSet", "item", false, None, None;
        /// `NetworkInterfaces`.
        network_interfaces: Vec<LaunchTemplateInstanceNetworkInterfaceSpecification> = "NetworkInterfaces", "networkInterfaceSet", "item", false, None, None;
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "imageId", "", false, None, None;
        /// `InstanceType`.
        instance_type: Option<String> = "InstanceType", "instanceType", "", false, None, None;
        /// `KeyName`.
        key_name: Option<String> = "KeyName", "keyName", "", false, None, None;
        /// `Monitoring`.
        monitoring: Option<LaunchTemplatesMonitoring> = "Monitoring", "monitoring", "", false, None, None;
        /// `Placement`.
        placement: Option<LaunchTemplatePlacement> = "Placement", "placement", "", false, None, None;
        /// `DisableApiTermination`.
        disable_api_termination: Option<bool> = "DisableApiTermination", "disableApiTermination", "", false, None, None;
        /// `InstanceInitiatedShutdownBehavior`.
        instance_initiated_shutdown_behavior: Option<ShutdownBehavior> = "InstanceInitiatedShutdownBehavior", "instanceInitiatedShutdownBehavior", "", false, None, None;
        /// `UserData`.
        user_data: Option<String> = "UserData", "userData", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<LaunchTemplateTagSpecification> = "TagSpecifications", "tagSpecificationSet", "item", false, None, None;
        /// `SecurityGroupIds`.
        security_group_ids: Vec<String> = "SecurityGroupIds", "securityGroupIdSet", "item", false, None, None;
        /// `SecurityGroups`.
        security_groups: Vec<String> = "SecurityGroups", "securityGroupSet", "item", false, None, None;
        /// `CreditSpecification`.
        credit_specification: Option<CreditSpecification> = "CreditSpecification", "creditSpecification", "", false, None, None;
        /// `CpuOptions`.
        cpu_options: Option<LaunchTemplateCpuOptions> = "CpuOptions", "cpuOptions", "", false, None, None;
        /// `MetadataOptions`.
        metadata_options: Option<LaunchTemplateInstanceMetadataOptions> = "MetadataOptions", "metadataOptions", "", false, None, None;
        /// `MaintenanceOptions`.
        maintenance_options: Option<LaunchTemplateInstanceMaintenanceOptions> = "MaintenanceOptions", "maintenanceOptions", "", false, None, None;
        /// `DisableApiStop`.
        disable_api_stop: Option<bool> = "DisableApiStop", "disableApiStop", "", false, None, None;
    }
}

structure! {
    /// AWS's `RestoreManagedPrefixListVersionResult`.
    pub struct RestoreManagedPrefixListVersionOutput as "RestoreManagedPrefixListVersionResult" {
        /// `PrefixList`.
        prefix_list: Option<ManagedPrefixList> = "PrefixList", "prefixList", "", false, None, None;
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
        /// `DestinationIpv6CidrBlock`.
        destination_ipv6_cidr_block: Option<String> = "DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", "", false, None, None;
        /// `DestinationPrefixListId`.
        destination_prefix_list_id: Option<String> = "DestinationPrefixListId", "destinationPrefixListId", "", false, None, None;
        /// `EgressOnlyInternetGatewayId`.
        egress_only_internet_gateway_id: Option<String> = "EgressOnlyInternetGatewayId", "egressOnlyInternetGatewayId", "", false, None, None;
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
        /// `VpcPeeringConnectionId`.
        vpc_peering_connection_id: Option<String> = "VpcPeeringConnectionId", "vpcPeeringConnectionId", "", false, None, None;
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
    /// AWS's `SecurityGroupForVpc`.
    pub struct SecurityGroupForVpc as "SecurityGroupForVpc" {
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `GroupName`.
        group_name: Option<String> = "GroupName", "groupName", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `GroupId`.
        group_id: Option<String> = "GroupId", "groupId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `PrimaryVpcId`.
        primary_vpc_id: Option<String> = "PrimaryVpcId", "primaryVpcId", "", false, None, None;
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
        /// `PrefixListId`.
        prefix_list_id: Option<String> = "PrefixListId", "prefixListId", "", false, None, None;
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
        /// `PrefixListId`.
        prefix_list_id: Option<String> = "PrefixListId", "PrefixListId", "", false, None, None;
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

structure! {
    /// AWS's `ServiceDetail`.
    pub struct ServiceDetail as "ServiceDetail" {
        /// `ServiceName`.
        service_name: Option<String> = "ServiceName", "serviceName", "", false, None, None;
        /// `ServiceType`.
        service_type: Vec<ServiceTypeDetail> = "ServiceType", "serviceType", "item", false, None, None;
        /// `AvailabilityZones`.
        availability_zones: Vec<String> = "AvailabilityZones", "availabilityZoneSet", "item", false, None, None;
        /// `Owner`.
        owner: Option<String> = "Owner", "owner", "", false, None, None;
        /// `BaseEndpointDnsNames`.
        base_endpoint_dns_names: Vec<String> = "BaseEndpointDnsNames", "baseEndpointDnsNameSet", "item", false, None, None;
        /// `VpcEndpointPolicySupported`.
        vpc_endpoint_policy_supported: Option<bool> = "VpcEndpointPolicySupported", "vpcEndpointPolicySupported", "", false, None, None;
        /// `AcceptanceRequired`.
        acceptance_required: Option<bool> = "AcceptanceRequired", "acceptanceRequired", "", false, None, None;
        /// `ManagesVpcEndpoints`.
        manages_vpc_endpoints: Option<bool> = "ManagesVpcEndpoints", "managesVpcEndpoints", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `ServiceType`.
    pub enum ServiceType {
        /// `Interface`.
        Interface = "Interface",
        /// `Gateway`.
        Gateway = "Gateway",
        /// `GatewayLoadBalancer`.
        GatewayLoadBalancer = "GatewayLoadBalancer",
    }
}

structure! {
    /// AWS's `ServiceTypeDetail`.
    pub struct ServiceTypeDetail as "ServiceTypeDetail" {
        /// `ServiceType`.
        service_type: Option<ServiceType> = "ServiceType", "serviceType", "", false, None, None;
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
        /// `KmsKeyId`.
        kms_key_id: Option<String> = "KmsKeyId", "kmsKeyId", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `SnapshotAttributeName`.
    pub enum SnapshotAttributeName {
        /// `productCodes`.
        ProductCodes = "productCodes",
        /// `createVolumePermission`.
        CreateVolumePermission = "createVolumePermission",
    }
}

structure! {
    /// AWS's `SnapshotInfo`.
    pub struct SnapshotInfo as "SnapshotInfo" {
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "encrypted", "", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "volumeId", "", false, None, None;
        /// `State`.
        state: Option<SnapshotState> = "State", "state", "", false, None, None;
        /// `VolumeSize`.
        volume_size: Option<i64> = "VolumeSize", "volumeSize", "", false, None, None;
        /// `StartTime`.
        start_time: Option<Instant> = "StartTime", "startTime", "", false, None, None;
        /// `Progress`.
        progress: Option<String> = "Progress", "progress", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "snapshotId", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `SnapshotReturnCodes`.
    pub enum SnapshotReturnCodes {
        /// `success`.
        Success = "success",
        /// `skipped`.
        Skipped = "skipped",
        /// `missing-permissions`.
        MissingPermissions = "missing-permissions",
        /// `internal-error`.
        InternalError = "internal-error",
        /// `client-error`.
        ClientError = "client-error",
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
    /// AWS's `SnapshotTierStatus`.
    pub struct SnapshotTierStatus as "SnapshotTierStatus" {
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "snapshotId", "", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "volumeId", "", false, None, None;
        /// `Status`.
        status: Option<SnapshotState> = "Status", "status", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `StorageTier`.
        storage_tier: Option<StorageTier> = "StorageTier", "storageTier", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `SpreadLevel`.
    pub enum SpreadLevel {
        /// `host`.
        Host = "host",
        /// `rack`.
        Rack = "rack",
    }
}

structure! {
    /// AWS's `StartInstancesResult`.
    pub struct StartInstancesOutput as "StartInstancesResult" {
        /// `StartingInstances`.
        starting_instances: Vec<InstanceStateChange> = "StartingInstances", "instancesSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `State`.
    pub enum State {
        /// `PendingAcceptance`.
        PendingAcceptance = "PendingAcceptance",
        /// `Pending`.
        Pending = "Pending",
        /// `Available`.
        Available = "Available",
        /// `Deleting`.
        Deleting = "Deleting",
        /// `Deleted`.
        Deleted = "Deleted",
        /// `Rejected`.
        Rejected = "Rejected",
        /// `Failed`.
        Failed = "Failed",
        /// `Expired`.
        Expired = "Expired",
        /// `Partial`.
        Partial = "Partial",
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
    /// AWS's `SubnetCidrBlockState`.
    pub struct SubnetCidrBlockState as "SubnetCidrBlockState" {
        /// `State`.
        state: Option<SubnetCidrBlockStateCode> = "State", "state", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `SubnetCidrBlockStateCode`.
    pub enum SubnetCidrBlockStateCode {
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

structure! {
    /// AWS's `SubnetCidrReservation`.
    pub struct SubnetCidrReservation as "SubnetCidrReservation" {
        /// `SubnetCidrReservationId`.
        subnet_cidr_reservation_id: Option<String> = "SubnetCidrReservationId", "subnetCidrReservationId", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", false, None, None;
        /// `Cidr`.
        cidr: Option<String> = "Cidr", "cidr", "", false, None, None;
        /// `ReservationType`.
        reservation_type: Option<SubnetCidrReservationType> = "ReservationType", "reservationType", "", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `SubnetCidrReservationType`.
    pub enum SubnetCidrReservationType {
        /// `prefix`.
        Prefix = "prefix",
        /// `explicit`.
        Explicit = "explicit",
    }
}

structure! {
    /// AWS's `SubnetIpv6CidrBlockAssociation`.
    pub struct SubnetIpv6CidrBlockAssociation as "SubnetIpv6CidrBlockAssociation" {
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", false, None, None;
        /// `Ipv6CidrBlock`.
        ipv6_cidr_block: Option<String> = "Ipv6CidrBlock", "ipv6CidrBlock", "", false, None, None;
        /// `Ipv6CidrBlockState`.
        ipv6_cidr_block_state: Option<SubnetCidrBlockState> = "Ipv6CidrBlockState", "ipv6CidrBlockState", "", false, None, None;
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

structure! {
    /// AWS's `SuccessfulInstanceCreditSpecificationItem`.
    pub struct SuccessfulInstanceCreditSpecificationItem as "SuccessfulInstanceCreditSpecificationItem" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
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

enumeration! {
    /// AWS's `TrafficType`.
    pub enum TrafficType {
        /// `ACCEPT`.
        Accept = "ACCEPT",
        /// `REJECT`.
        Reject = "REJECT",
        /// `ALL`.
        All = "ALL",
    }
}

structure! {
    /// AWS's `UnassignIpv6AddressesResult`.
    pub struct UnassignIpv6AddressesOutput as "UnassignIpv6AddressesResult" {
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `UnassignedIpv6Addresses`.
        unassigned_ipv6_addresses: Vec<String> = "UnassignedIpv6Addresses", "unassignedIpv6Addresses", "item", false, None, None;
    }
}

structure! {
    /// AWS's `UnmonitorInstancesResult`.
    pub struct UnmonitorInstancesOutput as "UnmonitorInstancesResult" {
        /// `InstanceMonitorings`.
        instance_monitorings: Vec<InstanceMonitoring> = "InstanceMonitorings", "instancesSet", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `UnsuccessfulInstanceCreditSpecificationErrorCode`.
    pub enum UnsuccessfulInstanceCreditSpecificationErrorCode {
        /// `InvalidInstanceID.Malformed`.
        InvalidInstanceIDMalformed = "InvalidInstanceID.Malformed",
        /// `InvalidInstanceID.NotFound`.
        InvalidInstanceIDNotFound = "InvalidInstanceID.NotFound",
        /// `IncorrectInstanceState`.
        IncorrectInstanceState = "IncorrectInstanceState",
        /// `InstanceCreditSpecification.NotSupported`.
        InstanceCreditSpecificationNotSupported = "InstanceCreditSpecification.NotSupported",
    }
}

structure! {
    /// AWS's `UnsuccessfulInstanceCreditSpecificationItem`.
    pub struct UnsuccessfulInstanceCreditSpecificationItem as "UnsuccessfulInstanceCreditSpecificationItem" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `Error`.
        error: Option<UnsuccessfulInstanceCreditSpecificationItemError> = "Error", "error", "", false, None, None;
    }
}

structure! {
    /// AWS's `UnsuccessfulInstanceCreditSpecificationItemError`.
    pub struct UnsuccessfulInstanceCreditSpecificationItemError as "UnsuccessfulInstanceCreditSpecificationItemError" {
        /// `Code`.
        code: Option<UnsuccessfulInstanceCreditSpecificationErrorCode> = "Code", "code", "", false, None, None;
        /// `Message`.
        message: Option<String> = "Message", "message", "", false, None, None;
    }
}

structure! {
    /// AWS's `UnsuccessfulItem`.
    pub struct UnsuccessfulItem as "UnsuccessfulItem" {
        /// `Error`.
        error: Option<UnsuccessfulItemError> = "Error", "error", "", false, None, None;
        /// `ResourceId`.
        resource_id: Option<String> = "ResourceId", "resourceId", "", false, None, None;
    }
}

structure! {
    /// AWS's `UnsuccessfulItemError`.
    pub struct UnsuccessfulItemError as "UnsuccessfulItemError" {
        /// `Code`.
        code: Option<String> = "Code", "code", "", false, None, None;
        /// `Message`.
        message: Option<String> = "Message", "message", "", false, None, None;
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
        /// `ValidCores`.
        valid_cores: Vec<i64> = "ValidCores", "validCores", "item", false, None, None;
        /// `ValidThreadsPerCore`.
        valid_threads_per_core: Vec<i64> = "ValidThreadsPerCore", "validThreadsPerCore", "item", false, None, None;
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
        /// `AvailabilityZoneId`.
        availability_zone_id: Option<String> = "AvailabilityZoneId", "availabilityZoneId", "", false, None, None;
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
        /// `KmsKeyId`.
        kms_key_id: Option<String> = "KmsKeyId", "kmsKeyId", "", false, None, None;
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
    /// AWS's `VolumeAttributeName`.
    pub enum VolumeAttributeName {
        /// `autoEnableIO`.
        AutoEnableIO = "autoEnableIO",
        /// `productCodes`.
        ProductCodes = "productCodes",
    }
}

structure! {
    /// AWS's `VolumeModification`.
    pub struct VolumeModification as "VolumeModification" {
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "volumeId", "", false, None, None;
        /// `ModificationState`.
        modification_state: Option<VolumeModificationState> = "ModificationState", "modificationState", "", false, None, None;
        /// `TargetSize`.
        target_size: Option<i64> = "TargetSize", "targetSize", "", false, None, None;
        /// `TargetIops`.
        target_iops: Option<i64> = "TargetIops", "targetIops", "", false, None, None;
        /// `TargetVolumeType`.
        target_volume_type: Option<VolumeType> = "TargetVolumeType", "targetVolumeType", "", false, None, None;
        /// `TargetThroughput`.
        target_throughput: Option<i64> = "TargetThroughput", "targetThroughput", "", false, None, None;
        /// `TargetMultiAttachEnabled`.
        target_multi_attach_enabled: Option<bool> = "TargetMultiAttachEnabled", "targetMultiAttachEnabled", "", false, None, None;
        /// `OriginalSize`.
        original_size: Option<i64> = "OriginalSize", "originalSize", "", false, None, None;
        /// `OriginalIops`.
        original_iops: Option<i64> = "OriginalIops", "originalIops", "", false, None, None;
        /// `OriginalVolumeType`.
        original_volume_type: Option<VolumeType> = "OriginalVolumeType", "originalVolumeType", "", false, None, None;
        /// `OriginalThroughput`.
        original_throughput: Option<i64> = "OriginalThroughput", "originalThroughput", "", false, None, None;
        /// `OriginalMultiAttachEnabled`.
        original_multi_attach_enabled: Option<bool> = "OriginalMultiAttachEnabled", "originalMultiAttachEnabled", "", false, None, None;
        /// `Progress`.
        progress: Option<i64> = "Progress", "progress", "", false, None, None;
        /// `StartTime`.
        start_time: Option<Instant> = "StartTime", "startTime", "", false, None, None;
        /// `EndTime`.
        end_time: Option<Instant> = "EndTime", "endTime", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `VolumeModificationState`.
    pub enum VolumeModificationState {
        /// `modifying`.
        Modifying = "modifying",
        /// `optimizing`.
        Optimizing = "optimizing",
        /// `completed`.
        Completed = "completed",
        /// `failed`.
        Failed = "failed",
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

structure! {
    /// AWS's `VolumeStatusAction`.
    pub struct VolumeStatusAction as "VolumeStatusAction" {
        /// `Code`.
        code: Option<String> = "Code", "code", "", false, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `EventId`.
        event_id: Option<String> = "EventId", "eventId", "", false, None, None;
        /// `EventType`.
        event_type: Option<String> = "EventType", "eventType", "", false, None, None;
    }
}

structure! {
    /// AWS's `VolumeStatusAttachmentStatus`.
    pub struct VolumeStatusAttachmentStatus as "VolumeStatusAttachmentStatus" {
        /// `IoPerformance`.
        io_performance: Option<String> = "IoPerformance", "ioPerformance", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
    }
}

structure! {
    /// AWS's `VolumeStatusDetails`.
    pub struct VolumeStatusDetails as "VolumeStatusDetails" {
        /// `Name`.
        name: Option<VolumeStatusName> = "Name", "name", "", false, None, None;
        /// `Status`.
        status: Option<String> = "Status", "status", "", false, None, None;
    }
}

structure! {
    /// AWS's `VolumeStatusEvent`.
    pub struct VolumeStatusEvent as "VolumeStatusEvent" {
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
        /// `EventId`.
        event_id: Option<String> = "EventId", "eventId", "", false, None, None;
        /// `EventType`.
        event_type: Option<String> = "EventType", "eventType", "", false, None, None;
        /// `NotAfter`.
        not_after: Option<Instant> = "NotAfter", "notAfter", "", false, None, None;
        /// `NotBefore`.
        not_before: Option<Instant> = "NotBefore", "notBefore", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
    }
}

structure! {
    /// AWS's `VolumeStatusInfo`.
    pub struct VolumeStatusInfo as "VolumeStatusInfo" {
        /// `Details`.
        details: Vec<VolumeStatusDetails> = "Details", "details", "item", false, None, None;
        /// `Status`.
        status: Option<VolumeStatusInfoStatus> = "Status", "status", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `VolumeStatusInfoStatus`.
    pub enum VolumeStatusInfoStatus {
        /// `ok`.
        Ok = "ok",
        /// `impaired`.
        Impaired = "impaired",
        /// `insufficient-data`.
        InsufficientData = "insufficient-data",
        /// `warning`.
        Warning = "warning",
    }
}

structure! {
    /// AWS's `VolumeStatusItem`.
    pub struct VolumeStatusItem as "VolumeStatusItem" {
        /// `Actions`.
        actions: Vec<VolumeStatusAction> = "Actions", "actionsSet", "item", false, None, None;
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "availabilityZone", "", false, None, None;
        /// `Events`.
        events: Vec<VolumeStatusEvent> = "Events", "eventsSet", "item", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "volumeId", "", false, None, None;
        /// `VolumeStatus`.
        volume_status: Option<VolumeStatusInfo> = "VolumeStatus", "volumeStatus", "", false, None, None;
        /// `AttachmentStatuses`.
        attachment_statuses: Vec<VolumeStatusAttachmentStatus> = "AttachmentStatuses", "attachmentStatuses", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `VolumeStatusName`.
    pub enum VolumeStatusName {
        /// `io-enabled`.
        IoEnabled = "io-enabled",
        /// `io-performance`.
        IoPerformance = "io-performance",
        /// `initialization-state`.
        InitializationState = "initialization-state",
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
        /// `Ipv6CidrBlockAssociationSet`.
        ipv6_cidr_block_association_set: Vec<VpcIpv6CidrBlockAssociation> = "Ipv6CidrBlockAssociationSet", "ipv6CidrBlockAssociationSet", "item", false, None, None;
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

structure! {
    /// AWS's `VpcAttachment`.
    pub struct VpcAttachment as "VpcAttachment" {
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `State`.
        state: Option<AttachmentStatus> = "State", "state", "", false, None, None;
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

structure! {
    /// AWS's `VpcClassicLink`.
    pub struct VpcClassicLink as "VpcClassicLink" {
        /// `ClassicLinkEnabled`.
        classic_link_enabled: Option<bool> = "ClassicLinkEnabled", "classicLinkEnabled", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
    }
}

structure! {
    /// AWS's `VpcEndpoint`.
    pub struct VpcEndpoint as "VpcEndpoint" {
        /// `VpcEndpointId`.
        vpc_endpoint_id: Option<String> = "VpcEndpointId", "vpcEndpointId", "", false, None, None;
        /// `VpcEndpointType`.
        vpc_endpoint_type: Option<VpcEndpointType> = "VpcEndpointType", "vpcEndpointType", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `ServiceName`.
        service_name: Option<String> = "ServiceName", "serviceName", "", false, None, None;
        /// `State`.
        state: Option<State> = "State", "state", "", false, None, None;
        /// `PolicyDocument`.
        policy_document: Option<String> = "PolicyDocument", "policyDocument", "", false, None, None;
        /// `RouteTableIds`.
        route_table_ids: Vec<String> = "RouteTableIds", "routeTableIdSet", "item", false, None, None;
        /// `PrivateDnsEnabled`.
        private_dns_enabled: Option<bool> = "PrivateDnsEnabled", "privateDnsEnabled", "", false, None, None;
        /// `RequesterManaged`.
        requester_managed: Option<bool> = "RequesterManaged", "requesterManaged", "", false, None, None;
        /// `CreationTimestamp`.
        creation_timestamp: Option<Instant> = "CreationTimestamp", "creationTimestamp", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `VpcEndpointType`.
    pub enum VpcEndpointType {
        /// `Interface`.
        Interface = "Interface",
        /// `Gateway`.
        Gateway = "Gateway",
        /// `GatewayLoadBalancer`.
        GatewayLoadBalancer = "GatewayLoadBalancer",
        /// `Resource`.
        Resource = "Resource",
        /// `ServiceNetwork`.
        ServiceNetwork = "ServiceNetwork",
        /// `Tunnel`.
        Tunnel = "Tunnel",
    }
}

structure! {
    /// AWS's `VpcIpv6CidrBlockAssociation`.
    pub struct VpcIpv6CidrBlockAssociation as "VpcIpv6CidrBlockAssociation" {
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", false, None, None;
        /// `Ipv6CidrBlock`.
        ipv6_cidr_block: Option<String> = "Ipv6CidrBlock", "ipv6CidrBlock", "", false, None, None;
        /// `Ipv6CidrBlockState`.
        ipv6_cidr_block_state: Option<VpcCidrBlockState> = "Ipv6CidrBlockState", "ipv6CidrBlockState", "", false, None, None;
        /// `NetworkBorderGroup`.
        network_border_group: Option<String> = "NetworkBorderGroup", "networkBorderGroup", "", false, None, None;
        /// `Ipv6Pool`.
        ipv6_pool: Option<String> = "Ipv6Pool", "ipv6Pool", "", false, None, None;
    }
}

structure! {
    /// AWS's `VpcPeeringConnection`.
    pub struct VpcPeeringConnection as "VpcPeeringConnection" {
        /// `AccepterVpcInfo`.
        accepter_vpc_info: Option<VpcPeeringConnectionVpcInfo> = "AccepterVpcInfo", "accepterVpcInfo", "", false, None, None;
        /// `RequesterVpcInfo`.
        requester_vpc_info: Option<VpcPeeringConnectionVpcInfo> = "RequesterVpcInfo", "requesterVpcInfo", "", false, None, None;
        /// `Status`.
        status: Option<VpcPeeringConnectionStateReason> = "Status", "status", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `VpcPeeringConnectionId`.
        vpc_peering_connection_id: Option<String> = "VpcPeeringConnectionId", "vpcPeeringConnectionId", "", false, None, None;
    }
}

structure! {
    /// AWS's `VpcPeeringConnectionStateReason`.
    pub struct VpcPeeringConnectionStateReason as "VpcPeeringConnectionStateReason" {
        /// `Code`.
        code: Option<VpcPeeringConnectionStateReasonCode> = "Code", "code", "", false, None, None;
        /// `Message`.
        message: Option<String> = "Message", "message", "", false, None, None;
    }
}

enumeration! {
    /// AWS's `VpcPeeringConnectionStateReasonCode`.
    pub enum VpcPeeringConnectionStateReasonCode {
        /// `initiating-request`.
        InitiatingRequest = "initiating-request",
        /// `pending-acceptance`.
        PendingAcceptance = "pending-acceptance",
        /// `active`.
        Active = "active",
        /// `deleted`.
        Deleted = "deleted",
        /// `rejected`.
        Rejected = "rejected",
        /// `failed`.
        Failed = "failed",
        /// `expired`.
        Expired = "expired",
        /// `provisioning`.
        Provisioning = "provisioning",
        /// `deleting`.
        Deleting = "deleting",
    }
}

structure! {
    /// AWS's `VpcPeeringConnectionVpcInfo`.
    pub struct VpcPeeringConnectionVpcInfo as "VpcPeeringConnectionVpcInfo" {
        /// `CidrBlock`.
        cidr_block: Option<String> = "CidrBlock", "cidrBlock", "", false, None, None;
        /// `CidrBlockSet`.
        cidr_block_set: Vec<CidrBlock> = "CidrBlockSet", "cidrBlockSet", "item", false, None, None;
        /// `OwnerId`.
        owner_id: Option<String> = "OwnerId", "ownerId", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", false, None, None;
        /// `Region`.
        region: Option<String> = "Region", "region", "", false, None, None;
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

enumeration! {
    /// AWS's `VpcTenancy`.
    pub enum VpcTenancy {
        /// `default`.
        Default = "default",
    }
}

structure! {
    /// AWS's `VpnGateway`.
    pub struct VpnGateway as "VpnGateway" {
        /// `AmazonSideAsn`.
        amazon_side_asn: Option<i64> = "AmazonSideAsn", "amazonSideAsn", "", false, None, None;
        /// `Tags`.
        tags: Vec<Tag> = "Tags", "tagSet", "item", false, None, None;
        /// `VpnGatewayId`.
        vpn_gateway_id: Option<String> = "VpnGatewayId", "vpnGatewayId", "", false, None, None;
        /// `State`.
        state: Option<VpnState> = "State", "state", "", false, None, None;
        /// `Type`.
        r#type: Option<GatewayType> = "Type", "type", "", false, None, None;
        /// `AvailabilityZone`.
        availability_zone: Option<String> = "AvailabilityZone", "availabilityZone", "", false, None, None;
        /// `VpcAttachments`.
        vpc_attachments: Vec<VpcAttachment> = "VpcAttachments", "attachments", "item", false, None, None;
    }
}

enumeration! {
    /// AWS's `VpnState`.
    pub enum VpnState {
        /// `pending`.
        Pending = "pending",
        /// `available`.
        Available = "available",
        /// `deleting`.
        Deleting = "deleting",
        /// `deleted`.
        Deleted = "deleted",
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
        /// `Ipv6AddressCount`.
        ipv6_address_count: Option<i64> = "Ipv6AddressCount", "Ipv6AddressCount", "", false, None, None;
        /// `Ipv6Addresses`.
        ipv6_addresses: Vec<InstanceIpv6Address> = "Ipv6Addresses", "Ipv6Address", "item", false, None, None;
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
        /// `LaunchTemplate`.
        launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", "LaunchTemplate", "", false, None, None;
        /// `CreditSpecification`.
        credit_specification: Option<CreditSpecificationRequest> = "CreditSpecification", "CreditSpecification", "", false, None, None;
        /// `CpuOptions`.
        cpu_options: Option<CpuOptionsRequest> = "CpuOptions", "CpuOptions", "", false, None, None;
        /// `HibernationOptions`.
        hibernation_options: Option<HibernationOptionsRequest> = "HibernationOptions", "HibernationOptions", "", false, None, None;
        /// `MetadataOptions`.
        metadata_options: Option<InstanceMetadataOptionsRequest> = "MetadataOptions", "MetadataOptions", "", false, None, None;
        /// `MaintenanceOptions`.
        maintenance_options: Option<InstanceMaintenanceOptionsRequest> = "MaintenanceOptions", "MaintenanceOptions", "", false, None, None;
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
        /// `IamInstanceProfile`.
        iam_instance_profile: Option<IamInstanceProfileSpecification> = "IamInstanceProfile", "iamInstanceProfile", "", false, None, None;
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
        /// `Force`.
        force: Option<bool> = "Force", "Force", "", false, None, None;
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
        /// `EbsOptimized`.
        ebs_optimized: Option<AttributeBooleanValue> = "EbsOptimized", "ebsOptimized", "", false, None, None;
        /// `EnaSupport`.
        ena_support: Option<AttributeBooleanValue> = "EnaSupport", "enaSupport", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstancesRequest`.
    pub struct DescribeInstancesInput as "DescribeInstancesRequest" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceId", "InstanceId", false, None, None;
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
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
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
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
        /// `AvailabilityZoneId`.
        availability_zone_id: Option<String> = "AvailabilityZoneId", "AvailabilityZoneId", "", false, None, None;
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "encrypted", "", false, None, None;
        /// `Iops`.
        iops: Option<i64> = "Iops", "Iops", "", false, None, None;
        /// `KmsKeyId`.
        kms_key_id: Option<String> = "KmsKeyId", "KmsKeyId", "", false, None, None;
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
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
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
        /// `ImdsSupport`.
        imds_support: Option<ImdsSupportValues> = "ImdsSupport", "ImdsSupport", "", false, None, None;
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
        /// `DeleteAssociatedSnapshots`.
        delete_associated_snapshots: Option<bool> = "DeleteAssociatedSnapshots", "DeleteAssociatedSnapshots", "", false, None, None;
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
        /// `IncludeDisabled`.
        include_disabled: Option<bool> = "IncludeDisabled", "IncludeDisabled", "", false, None, None;
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
        /// `AssignIpv6AddressOnCreation`.
        assign_ipv6_address_on_creation: Option<AttributeBooleanValue> = "AssignIpv6AddressOnCreation", "AssignIpv6AddressOnCreation", "", false, None, None;
        /// `MapPublicIpOnLaunch`.
        map_public_ip_on_launch: Option<AttributeBooleanValue> = "MapPublicIpOnLaunch", "MapPublicIpOnLaunch", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", true, None, None;
        /// `EnableDns64`.
        enable_dns64: Option<AttributeBooleanValue> = "EnableDns64", "EnableDns64", "", false, None, None;
        /// `PrivateDnsHostnameTypeOnLaunch`.
        private_dns_hostname_type_on_launch: Option<HostnameType> = "PrivateDnsHostnameTypeOnLaunch", "PrivateDnsHostnameTypeOnLaunch", "", false, None, None;
        /// `EnableResourceNameDnsARecordOnLaunch`.
        enable_resource_name_dns_a_record_on_launch: Option<AttributeBooleanValue> = "EnableResourceNameDnsARecordOnLaunch", "EnableResourceNameDnsARecordOnLaunch", "", false, None, None;
        /// `EnableResourceNameDnsAAAARecordOnLaunch`.
        enable_resource_name_dns_aaaa_record_on_launch: Option<AttributeBooleanValue> = "EnableResourceNameDnsAAAARecordOnLaunch", "EnableResourceNameDnsAAAARecordOnLaunch", "", false, None, None;
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
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
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
        /// `Ipv6CidrBlock`.
        ipv6_cidr_block: Option<String> = "Ipv6CidrBlock", "Ipv6CidrBlock", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", true, None, None;
        /// `Ipv6Native`.
        ipv6_native: Option<bool> = "Ipv6Native", "Ipv6Native", "", false, None, None;
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
        /// `DestinationPrefixListId`.
        destination_prefix_list_id: Option<String> = "DestinationPrefixListId", "DestinationPrefixListId", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `RouteTableId`.
        route_table_id: Option<String> = "RouteTableId", "routeTableId", "", true, None, None;
        /// `DestinationCidrBlock`.
        destination_cidr_block: Option<String> = "DestinationCidrBlock", "destinationCidrBlock", "", false, None, None;
        /// `GatewayId`.
        gateway_id: Option<String> = "GatewayId", "gatewayId", "", false, None, None;
        /// `DestinationIpv6CidrBlock`.
        destination_ipv6_cidr_block: Option<String> = "DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", "", false, None, None;
        /// `EgressOnlyInternetGatewayId`.
        egress_only_internet_gateway_id: Option<String> = "EgressOnlyInternetGatewayId", "egressOnlyInternetGatewayId", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `VpcPeeringConnectionId`.
        vpc_peering_connection_id: Option<String> = "VpcPeeringConnectionId", "vpcPeeringConnectionId", "", false, None, None;
        /// `NatGatewayId`.
        nat_gateway_id: Option<String> = "NatGatewayId", "natGatewayId", "", false, None, None;
    }
}

structure! {
    /// AWS's `ReplaceRouteRequest`.
    pub struct ReplaceRouteInput as "ReplaceRouteRequest" {
        /// `DestinationPrefixListId`.
        destination_prefix_list_id: Option<String> = "DestinationPrefixListId", "DestinationPrefixListId", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `RouteTableId`.
        route_table_id: Option<String> = "RouteTableId", "routeTableId", "", true, None, None;
        /// `DestinationCidrBlock`.
        destination_cidr_block: Option<String> = "DestinationCidrBlock", "destinationCidrBlock", "", false, None, None;
        /// `GatewayId`.
        gateway_id: Option<String> = "GatewayId", "gatewayId", "", false, None, None;
        /// `DestinationIpv6CidrBlock`.
        destination_ipv6_cidr_block: Option<String> = "DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", "", false, None, None;
        /// `EgressOnlyInternetGatewayId`.
        egress_only_internet_gateway_id: Option<String> = "EgressOnlyInternetGatewayId", "egressOnlyInternetGatewayId", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", false, None, None;
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", false, None, None;
        /// `VpcPeeringConnectionId`.
        vpc_peering_connection_id: Option<String> = "VpcPeeringConnectionId", "vpcPeeringConnectionId", "", false, None, None;
        /// `NatGatewayId`.
        nat_gateway_id: Option<String> = "NatGatewayId", "natGatewayId", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteRouteRequest`.
    pub struct DeleteRouteInput as "DeleteRouteRequest" {
        /// `DestinationPrefixListId`.
        destination_prefix_list_id: Option<String> = "DestinationPrefixListId", "DestinationPrefixListId", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `RouteTableId`.
        route_table_id: Option<String> = "RouteTableId", "routeTableId", "", true, None, None;
        /// `DestinationCidrBlock`.
        destination_cidr_block: Option<String> = "DestinationCidrBlock", "destinationCidrBlock", "", false, None, None;
        /// `DestinationIpv6CidrBlock`.
        destination_ipv6_cidr_block: Option<String> = "DestinationIpv6CidrBlock", "destinationIpv6CidrBlock", "", false, None, None;
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
        /// `Address`.
        address: Option<String> = "Address", "Address", "", false, None, None;
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
        /// `Ipv6Addresses`.
        ipv6_addresses: Vec<InstanceIpv6Address> = "Ipv6Addresses", "ipv6Addresses", "item", false, None, None;
        /// `Ipv6AddressCount`.
        ipv6_address_count: Option<i64> = "Ipv6AddressCount", "ipv6AddressCount", "", false, None, None;
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
    /// AWS's `CreateLaunchTemplateRequest`.
    pub struct CreateLaunchTemplateInput as "CreateLaunchTemplateRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "LaunchTemplateName", "", true, None, None;
        /// `VersionDescription`.
        version_description: Option<String> = "VersionDescription", "VersionDescription", "", false, Some(0), Some(255);
        /// `LaunchTemplateData`.
        launch_template_data: Option<RequestLaunchTemplateData> = "LaunchTemplateData", "LaunchTemplateData", "", true, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
    }
}

structure! {
    /// AWS's `CreateLaunchTemplateVersionRequest`.
    pub struct CreateLaunchTemplateVersionInput as "CreateLaunchTemplateVersionRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
        /// `LaunchTemplateId`.
        launch_template_id: Option<String> = "LaunchTemplateId", "LaunchTemplateId", "", false, None, None;
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "LaunchTemplateName", "", false, Some(3), Some(128);
        /// `SourceVersion`.
        source_version: Option<String> = "SourceVersion", "SourceVersion", "", false, None, None;
        /// `VersionDescription`.
        version_description: Option<String> = "VersionDescription", "VersionDescription", "", false, Some(0), Some(255);
        /// `LaunchTemplateData`.
        launch_template_data: Option<RequestLaunchTemplateData> = "LaunchTemplateData", "LaunchTemplateData", "", true, None, None;
    }
}

structure! {
    /// AWS's `ModifyLaunchTemplateRequest`.
    pub struct ModifyLaunchTemplateInput as "ModifyLaunchTemplateRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
        /// `LaunchTemplateId`.
        launch_template_id: Option<String> = "LaunchTemplateId", "LaunchTemplateId", "", false, None, None;
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "LaunchTemplateName", "", false, Some(3), Some(128);
        /// `DefaultVersion`.
        default_version: Option<String> = "DefaultVersion", "SetDefaultVersion", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteLaunchTemplateRequest`.
    pub struct DeleteLaunchTemplateInput as "DeleteLaunchTemplateRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `LaunchTemplateId`.
        launch_template_id: Option<String> = "LaunchTemplateId", "LaunchTemplateId", "", false, None, None;
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "LaunchTemplateName", "", false, Some(3), Some(128);
    }
}

structure! {
    /// AWS's `DeleteLaunchTemplateVersionsRequest`.
    pub struct DeleteLaunchTemplateVersionsInput as "DeleteLaunchTemplateVersionsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `LaunchTemplateId`.
        launch_template_id: Option<String> = "LaunchTemplateId", "LaunchTemplateId", "", false, None, None;
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "LaunchTemplateName", "", false, Some(3), Some(128);
        /// `Versions`.
        versions: Vec<String> = "Versions", "LaunchTemplateVersion", "item", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeLaunchTemplatesRequest`.
    pub struct DescribeLaunchTemplatesInput as "DescribeLaunchTemplatesRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `LaunchTemplateIds`.
        launch_template_ids: Vec<String> = "LaunchTemplateIds", "LaunchTemplateId", "item", false, None, None;
        /// `LaunchTemplateNames`.
        launch_template_names: Vec<String> = "LaunchTemplateNames", "LaunchTemplateName", "item", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(1), Some(200);
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeLaunchTemplateVersionsRequest`.
    pub struct DescribeLaunchTemplateVersionsInput as "DescribeLaunchTemplateVersionsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `LaunchTemplateId`.
        launch_template_id: Option<String> = "LaunchTemplateId", "LaunchTemplateId", "", false, None, None;
        /// `LaunchTemplateName`.
        launch_template_name: Option<String> = "LaunchTemplateName", "LaunchTemplateName", "", false, Some(3), Some(128);
        /// `Versions`.
        versions: Vec<String> = "Versions", "LaunchTemplateVersion", "item", false, None, None;
        /// `MinVersion`.
        min_version: Option<String> = "MinVersion", "MinVersion", "", false, None, None;
        /// `MaxVersion`.
        max_version: Option<String> = "MaxVersion", "MaxVersion", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetLaunchTemplateDataRequest`.
    pub struct GetLaunchTemplateDataInput as "GetLaunchTemplateDataRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, None, None;
    }
}

structure! {
    /// AWS's `ModifyInstanceMetadataOptionsRequest`.
    pub struct ModifyInstanceMetadataOptionsInput as "ModifyInstanceMetadataOptionsRequest" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, None, None;
        /// `HttpTokens`.
        http_tokens: Option<HttpTokensState> = "HttpTokens", "HttpTokens", "", false, None, None;
        /// `HttpPutResponseHopLimit`.
        http_put_response_hop_limit: Option<i64> = "HttpPutResponseHopLimit", "HttpPutResponseHopLimit", "", false, None, None;
        /// `HttpEndpoint`.
        http_endpoint: Option<InstanceMetadataEndpointState> = "HttpEndpoint", "HttpEndpoint", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `HttpProtocolIpv6`.
        http_protocol_ipv6: Option<InstanceMetadataProtocolState> = "HttpProtocolIpv6", "HttpProtocolIpv6", "", false, None, None;
        /// `InstanceMetadataTags`.
        instance_metadata_tags: Option<InstanceMetadataTagsState> = "InstanceMetadataTags", "InstanceMetadataTags", "", false, None, None;
    }
}

structure! {
    /// AWS's `MonitorInstancesRequest`.
    pub struct MonitorInstancesInput as "MonitorInstancesRequest" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceId", "InstanceId", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `UnmonitorInstancesRequest`.
    pub struct UnmonitorInstancesInput as "UnmonitorInstancesRequest" {
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceId", "InstanceId", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `ReportInstanceStatusRequest`.
    pub struct ReportInstanceStatusInput as "ReportInstanceStatusRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Instances`.
        instances: Vec<String> = "Instances", "instanceId", "InstanceId", true, None, None;
        /// `Status`.
        status: Option<ReportStatusType> = "Status", "status", "", true, None, None;
        /// `StartTime`.
        start_time: Option<Instant> = "StartTime", "startTime", "", false, None, None;
        /// `EndTime`.
        end_time: Option<Instant> = "EndTime", "endTime", "", false, None, None;
        /// `ReasonCodes`.
        reason_codes: Vec<ReportInstanceReasonCodes> = "ReasonCodes", "reasonCode", "item", true, None, None;
        /// `Description`.
        description: Option<String> = "Description", "description", "", false, None, None;
    }
}

structure! {
    /// AWS's `ResetInstanceAttributeRequest`.
    pub struct ResetInstanceAttributeInput as "ResetInstanceAttributeRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "instanceId", "", true, None, None;
        /// `Attribute`.
        attribute: Option<InstanceAttributeName> = "Attribute", "attribute", "", true, None, None;
    }
}

structure! {
    /// AWS's `ModifyInstanceCreditSpecificationRequest`.
    pub struct ModifyInstanceCreditSpecificationInput as "ModifyInstanceCreditSpecificationRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
        /// `InstanceCreditSpecifications`.
        instance_credit_specifications: Vec<InstanceCreditSpecificationRequest> = "InstanceCreditSpecifications", "InstanceCreditSpecification", "item", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstanceCreditSpecificationsRequest`.
    pub struct DescribeInstanceCreditSpecificationsInput as "DescribeInstanceCreditSpecificationsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `InstanceIds`.
        instance_ids: Vec<String> = "InstanceIds", "InstanceId", "InstanceId", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetPasswordDataRequest`.
    pub struct GetPasswordDataInput as "GetPasswordDataRequest" {
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeInstanceTypeOfferingsRequest`.
    pub struct DescribeInstanceTypeOfferingsInput as "DescribeInstanceTypeOfferingsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `LocationType`.
        location_type: Option<LocationType> = "LocationType", "LocationType", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeAccountAttributesRequest`.
    pub struct DescribeAccountAttributesInput as "DescribeAccountAttributesRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `AttributeNames`.
        attribute_names: Vec<AccountAttributeName> = "AttributeNames", "attributeName", "attributeName", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeIdFormatRequest`.
    pub struct DescribeIdFormatInput as "DescribeIdFormatRequest" {
        /// `Resource`.
        resource: Option<String> = "Resource", "Resource", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyVolumeRequest`.
    pub struct ModifyVolumeInput as "ModifyVolumeRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "VolumeId", "", true, None, None;
        /// `Size`.
        size: Option<i64> = "Size", "Size", "", false, None, None;
        /// `VolumeType`.
        volume_type: Option<VolumeType> = "VolumeType", "VolumeType", "", false, None, None;
        /// `Iops`.
        iops: Option<i64> = "Iops", "Iops", "", false, None, None;
        /// `Throughput`.
        throughput: Option<i64> = "Throughput", "Throughput", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyVolumeAttributeRequest`.
    pub struct ModifyVolumeAttributeInput as "ModifyVolumeAttributeRequest" {
        /// `AutoEnableIO`.
        auto_enable_io: Option<AttributeBooleanValue> = "AutoEnableIO", "AutoEnableIO", "", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "VolumeId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `EnableVolumeIORequest`.
    pub struct EnableVolumeIOInput as "EnableVolumeIORequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "volumeId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeVolumesModificationsRequest`.
    pub struct DescribeVolumesModificationsInput as "DescribeVolumesModificationsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `VolumeIds`.
        volume_ids: Vec<String> = "VolumeIds", "VolumeId", "VolumeId", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, None, None;
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVolumeStatusRequest`.
    pub struct DescribeVolumeStatusInput as "DescribeVolumeStatusRequest" {
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `VolumeIds`.
        volume_ids: Vec<String> = "VolumeIds", "VolumeId", "VolumeId", false, None, None;
        /// `IncludeManagedResources`.
        include_managed_resources: Option<bool> = "IncludeManagedResources", "IncludeManagedResources", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVolumeAttributeRequest`.
    pub struct DescribeVolumeAttributeInput as "DescribeVolumeAttributeRequest" {
        /// `Attribute`.
        attribute: Option<VolumeAttributeName> = "Attribute", "Attribute", "", true, None, None;
        /// `VolumeId`.
        volume_id: Option<String> = "VolumeId", "VolumeId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `CopySnapshotRequest`.
    pub struct CopySnapshotInput as "CopySnapshotRequest" {
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, None, None;
        /// `DestinationRegion`.
        destination_region: Option<String> = "DestinationRegion", "destinationRegion", "", false, None, None;
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "encrypted", "", false, None, None;
        /// `KmsKeyId`.
        kms_key_id: Option<String> = "KmsKeyId", "kmsKeyId", "", false, None, None;
        /// `PresignedUrl`.
        presigned_url: Option<String> = "PresignedUrl", "presignedUrl", "", false, None, None;
        /// `SourceRegion`.
        source_region: Option<String> = "SourceRegion", "SourceRegion", "", true, None, None;
        /// `SourceSnapshotId`.
        source_snapshot_id: Option<String> = "SourceSnapshotId", "SourceSnapshotId", "", true, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateSnapshotsRequest`.
    pub struct CreateSnapshotsInput as "CreateSnapshotsRequest" {
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, None, None;
        /// `InstanceSpecification`.
        instance_specification: Option<InstanceSpecification> = "InstanceSpecification", "InstanceSpecification", "", true, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `CopyTagsFromSource`.
        copy_tags_from_source: Option<CopyTagsFromSource> = "CopyTagsFromSource", "CopyTagsFromSource", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifySnapshotAttributeRequest`.
    pub struct ModifySnapshotAttributeInput as "ModifySnapshotAttributeRequest" {
        /// `Attribute`.
        attribute: Option<SnapshotAttributeName> = "Attribute", "Attribute", "", false, None, None;
        /// `CreateVolumePermission`.
        create_volume_permission: Option<CreateVolumePermissionModifications> = "CreateVolumePermission", "CreateVolumePermission", "", false, None, None;
        /// `GroupNames`.
        group_names: Vec<String> = "GroupNames", "UserGroup", "GroupName", false, None, None;
        /// `OperationType`.
        operation_type: Option<OperationType> = "OperationType", "OperationType", "", false, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "SnapshotId", "", true, None, None;
        /// `UserIds`.
        user_ids: Vec<String> = "UserIds", "UserId", "UserId", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `ResetSnapshotAttributeRequest`.
    pub struct ResetSnapshotAttributeInput as "ResetSnapshotAttributeRequest" {
        /// `Attribute`.
        attribute: Option<SnapshotAttributeName> = "Attribute", "Attribute", "", true, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "SnapshotId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeSnapshotAttributeRequest`.
    pub struct DescribeSnapshotAttributeInput as "DescribeSnapshotAttributeRequest" {
        /// `Attribute`.
        attribute: Option<SnapshotAttributeName> = "Attribute", "Attribute", "", true, None, None;
        /// `SnapshotId`.
        snapshot_id: Option<String> = "SnapshotId", "SnapshotId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `CopyImageRequest`.
    pub struct CopyImageInput as "CopyImageRequest" {
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, Some(0), Some(128);
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, Some(0), Some(255);
        /// `Encrypted`.
        encrypted: Option<bool> = "Encrypted", "encrypted", "", false, None, None;
        /// `KmsKeyId`.
        kms_key_id: Option<String> = "KmsKeyId", "kmsKeyId", "", false, None, None;
        /// `Name`.
        name: Option<String> = "Name", "Name", "", true, Some(3), Some(128);
        /// `SourceImageId`.
        source_image_id: Option<String> = "SourceImageId", "SourceImageId", "", true, None, None;
        /// `SourceRegion`.
        source_region: Option<String> = "SourceRegion", "SourceRegion", "", true, None, None;
        /// `CopyImageTags`.
        copy_image_tags: Option<bool> = "CopyImageTags", "CopyImageTags", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyImageAttributeRequest`.
    pub struct ModifyImageAttributeInput as "ModifyImageAttributeRequest" {
        /// `Attribute`.
        attribute: Option<String> = "Attribute", "Attribute", "", false, None, None;
        /// `Description`.
        description: Option<AttributeValue> = "Description", "Description", "", false, None, None;
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", true, None, None;
        /// `LaunchPermission`.
        launch_permission: Option<LaunchPermissionModifications> = "LaunchPermission", "LaunchPermission", "", false, None, None;
        /// `OperationType`.
        operation_type: Option<OperationType> = "OperationType", "OperationType", "", false, None, None;
        /// `UserGroups`.
        user_groups: Vec<String> = "UserGroups", "UserGroup", "UserGroup", false, None, None;
        /// `UserIds`.
        user_ids: Vec<String> = "UserIds", "UserId", "UserId", false, None, None;
        /// `Value`.
        value: Option<String> = "Value", "Value", "", false, None, None;
        /// `OrganizationArns`.
        organization_arns: Vec<String> = "OrganizationArns", "OrganizationArn", "OrganizationArn", false, None, None;
        /// `OrganizationalUnitArns`.
        organizational_unit_arns: Vec<String> = "OrganizationalUnitArns", "OrganizationalUnitArn", "OrganizationalUnitArn", false, None, None;
        /// `ImdsSupport`.
        imds_support: Option<AttributeValue> = "ImdsSupport", "ImdsSupport", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `ResetImageAttributeRequest`.
    pub struct ResetImageAttributeInput as "ResetImageAttributeRequest" {
        /// `Attribute`.
        attribute: Option<ResetImageAttributeName> = "Attribute", "Attribute", "", true, None, None;
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `EnableImageRequest`.
    pub struct EnableImageInput as "EnableImageRequest" {
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisableImageRequest`.
    pub struct DisableImageInput as "DisableImageRequest" {
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `EnableImageDeprecationRequest`.
    pub struct EnableImageDeprecationInput as "EnableImageDeprecationRequest" {
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", true, None, None;
        /// `DeprecateAt`.
        deprecate_at: Option<Instant> = "DeprecateAt", "DeprecateAt", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisableImageDeprecationRequest`.
    pub struct DisableImageDeprecationInput as "DisableImageDeprecationRequest" {
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeImageAttributeRequest`.
    pub struct DescribeImageAttributeInput as "DescribeImageAttributeRequest" {
        /// `Attribute`.
        attribute: Option<ImageAttributeName> = "Attribute", "Attribute", "", true, None, None;
        /// `ImageId`.
        image_id: Option<String> = "ImageId", "ImageId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
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
    /// AWS's `AssociateVpcCidrBlockRequest`.
    pub struct AssociateVpcCidrBlockInput as "AssociateVpcCidrBlockRequest" {
        /// `CidrBlock`.
        cidr_block: Option<String> = "CidrBlock", "CidrBlock", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", true, None, None;
        /// `AmazonProvidedIpv6CidrBlock`.
        amazon_provided_ipv6_cidr_block: Option<bool> = "AmazonProvidedIpv6CidrBlock", "amazonProvidedIpv6CidrBlock", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisassociateVpcCidrBlockRequest`.
    pub struct DisassociateVpcCidrBlockInput as "DisassociateVpcCidrBlockRequest" {
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", true, None, None;
    }
}

structure! {
    /// AWS's `AssociateSubnetCidrBlockRequest`.
    pub struct AssociateSubnetCidrBlockInput as "AssociateSubnetCidrBlockRequest" {
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "subnetId", "", true, None, None;
        /// `Ipv6CidrBlock`.
        ipv6_cidr_block: Option<String> = "Ipv6CidrBlock", "ipv6CidrBlock", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisassociateSubnetCidrBlockRequest`.
    pub struct DisassociateSubnetCidrBlockInput as "DisassociateSubnetCidrBlockRequest" {
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "associationId", "", true, None, None;
    }
}

structure! {
    /// AWS's `AssignIpv6AddressesRequest`.
    pub struct AssignIpv6AddressesInput as "AssignIpv6AddressesRequest" {
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", true, None, None;
        /// `Ipv6Addresses`.
        ipv6_addresses: Vec<String> = "Ipv6Addresses", "ipv6Addresses", "item", false, None, None;
        /// `Ipv6AddressCount`.
        ipv6_address_count: Option<i64> = "Ipv6AddressCount", "ipv6AddressCount", "", false, None, None;
    }
}

structure! {
    /// AWS's `UnassignIpv6AddressesRequest`.
    pub struct UnassignIpv6AddressesInput as "UnassignIpv6AddressesRequest" {
        /// `NetworkInterfaceId`.
        network_interface_id: Option<String> = "NetworkInterfaceId", "networkInterfaceId", "", true, None, None;
        /// `Ipv6Addresses`.
        ipv6_addresses: Vec<String> = "Ipv6Addresses", "ipv6Addresses", "item", false, None, None;
    }
}

structure! {
    /// AWS's `EnableEbsEncryptionByDefaultRequest`.
    pub struct EnableEbsEncryptionByDefaultInput as "EnableEbsEncryptionByDefaultRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisableEbsEncryptionByDefaultRequest`.
    pub struct DisableEbsEncryptionByDefaultInput as "DisableEbsEncryptionByDefaultRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetEbsEncryptionByDefaultRequest`.
    pub struct GetEbsEncryptionByDefaultInput as "GetEbsEncryptionByDefaultRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetEbsDefaultKmsKeyIdRequest`.
    pub struct GetEbsDefaultKmsKeyIdInput as "GetEbsDefaultKmsKeyIdRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `EnableSerialConsoleAccessRequest`.
    pub struct EnableSerialConsoleAccessInput as "EnableSerialConsoleAccessRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DisableSerialConsoleAccessRequest`.
    pub struct DisableSerialConsoleAccessInput as "DisableSerialConsoleAccessRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetSerialConsoleAccessStatusRequest`.
    pub struct GetSerialConsoleAccessStatusInput as "GetSerialConsoleAccessStatusRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyVpcTenancyRequest`.
    pub struct ModifyVpcTenancyInput as "ModifyVpcTenancyRequest" {
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", true, None, None;
        /// `InstanceTenancy`.
        instance_tenancy: Option<VpcTenancy> = "InstanceTenancy", "InstanceTenancy", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcClassicLinkRequest`.
    pub struct DescribeVpcClassicLinkInput as "DescribeVpcClassicLinkRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `VpcIds`.
        vpc_ids: Vec<String> = "VpcIds", "VpcId", "VpcId", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcClassicLinkDnsSupportRequest`.
    pub struct DescribeVpcClassicLinkDnsSupportInput as "DescribeVpcClassicLinkDnsSupportRequest" {
        /// `VpcIds`.
        vpc_ids: Vec<String> = "VpcIds", "VpcIds", "VpcId", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "maxResults", "", false, Some(5), Some(255);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "nextToken", "", false, Some(1), Some(1024);
    }
}

structure! {
    /// AWS's `DescribePrefixListsRequest`.
    pub struct DescribePrefixListsInput as "DescribePrefixListsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `PrefixListIds`.
        prefix_list_ids: Vec<String> = "PrefixListIds", "PrefixListId", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeAddressesAttributeRequest`.
    pub struct DescribeAddressesAttributeInput as "DescribeAddressesAttributeRequest" {
        /// `AllocationIds`.
        allocation_ids: Vec<String> = "AllocationIds", "AllocationId", "item", false, None, None;
        /// `Attribute`.
        attribute: Option<AddressAttributeName> = "Attribute", "Attribute", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(1), Some(1000);
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeIamInstanceProfileAssociationsRequest`.
    pub struct DescribeIamInstanceProfileAssociationsInput as "DescribeIamInstanceProfileAssociationsRequest" {
        /// `AssociationIds`.
        association_ids: Vec<String> = "AssociationIds", "AssociationId", "AssociationId", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateNatGatewayRequest`.
    pub struct CreateNatGatewayInput as "CreateNatGatewayRequest" {
        /// `AllocationId`.
        allocation_id: Option<String> = "AllocationId", "AllocationId", "", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "SubnetId", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `ConnectivityType`.
        connectivity_type: Option<ConnectivityType> = "ConnectivityType", "ConnectivityType", "", false, None, None;
        /// `PrivateIpAddress`.
        private_ip_address: Option<String> = "PrivateIpAddress", "PrivateIpAddress", "", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteNatGatewayRequest`.
    pub struct DeleteNatGatewayInput as "DeleteNatGatewayRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `NatGatewayId`.
        nat_gateway_id: Option<String> = "NatGatewayId", "NatGatewayId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeNatGatewaysRequest`.
    pub struct DescribeNatGatewaysInput as "DescribeNatGatewaysRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `Filter`.
        filter: Vec<Filter> = "Filter", "Filter", "Filter", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `NatGatewayIds`.
        nat_gateway_ids: Vec<String> = "NatGatewayIds", "NatGatewayId", "item", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateVpcPeeringConnectionRequest`.
    pub struct CreateVpcPeeringConnectionInput as "CreateVpcPeeringConnectionRequest" {
        /// `PeerRegion`.
        peer_region: Option<String> = "PeerRegion", "PeerRegion", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "vpcId", "", true, None, None;
        /// `PeerVpcId`.
        peer_vpc_id: Option<String> = "PeerVpcId", "peerVpcId", "", false, None, None;
        /// `PeerOwnerId`.
        peer_owner_id: Option<String> = "PeerOwnerId", "peerOwnerId", "", false, None, None;
    }
}

structure! {
    /// AWS's `AcceptVpcPeeringConnectionRequest`.
    pub struct AcceptVpcPeeringConnectionInput as "AcceptVpcPeeringConnectionRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `VpcPeeringConnectionId`.
        vpc_peering_connection_id: Option<String> = "VpcPeeringConnectionId", "vpcPeeringConnectionId", "", true, None, None;
    }
}

structure! {
    /// AWS's `RejectVpcPeeringConnectionRequest`.
    pub struct RejectVpcPeeringConnectionInput as "RejectVpcPeeringConnectionRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `VpcPeeringConnectionId`.
        vpc_peering_connection_id: Option<String> = "VpcPeeringConnectionId", "vpcPeeringConnectionId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DeleteVpcPeeringConnectionRequest`.
    pub struct DeleteVpcPeeringConnectionInput as "DeleteVpcPeeringConnectionRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `VpcPeeringConnectionId`.
        vpc_peering_connection_id: Option<String> = "VpcPeeringConnectionId", "vpcPeeringConnectionId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcPeeringConnectionsRequest`.
    pub struct DescribeVpcPeeringConnectionsInput as "DescribeVpcPeeringConnectionsRequest" {
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `VpcPeeringConnectionIds`.
        vpc_peering_connection_ids: Vec<String> = "VpcPeeringConnectionIds", "VpcPeeringConnectionId", "item", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `GetSecurityGroupsForVpcRequest`.
    pub struct GetSecurityGroupsForVpcInput as "GetSecurityGroupsForVpcRequest" {
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", true, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateVpcEndpointRequest`.
    pub struct CreateVpcEndpointInput as "CreateVpcEndpointRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `VpcEndpointType`.
        vpc_endpoint_type: Option<VpcEndpointType> = "VpcEndpointType", "VpcEndpointType", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", true, None, None;
        /// `ServiceName`.
        service_name: Option<String> = "ServiceName", "ServiceName", "", false, None, None;
        /// `PolicyDocument`.
        policy_document: Option<String> = "PolicyDocument", "PolicyDocument", "", false, None, None;
        /// `RouteTableIds`.
        route_table_ids: Vec<String> = "RouteTableIds", "RouteTableId", "item", false, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyVpcEndpointRequest`.
    pub struct ModifyVpcEndpointInput as "ModifyVpcEndpointRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `VpcEndpointId`.
        vpc_endpoint_id: Option<String> = "VpcEndpointId", "VpcEndpointId", "", true, None, None;
        /// `ResetPolicy`.
        reset_policy: Option<bool> = "ResetPolicy", "ResetPolicy", "", false, None, None;
        /// `PolicyDocument`.
        policy_document: Option<String> = "PolicyDocument", "PolicyDocument", "", false, None, None;
        /// `AddRouteTableIds`.
        add_route_table_ids: Vec<String> = "AddRouteTableIds", "AddRouteTableId", "item", false, None, None;
        /// `RemoveRouteTableIds`.
        remove_route_table_ids: Vec<String> = "RemoveRouteTableIds", "RemoveRouteTableId", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteVpcEndpointsRequest`.
    pub struct DeleteVpcEndpointsInput as "DeleteVpcEndpointsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `VpcEndpointIds`.
        vpc_endpoint_ids: Vec<String> = "VpcEndpointIds", "VpcEndpointId", "item", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcEndpointsRequest`.
    pub struct DescribeVpcEndpointsInput as "DescribeVpcEndpointsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `VpcEndpointIds`.
        vpc_endpoint_ids: Vec<String> = "VpcEndpointIds", "VpcEndpointId", "item", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpcEndpointServicesRequest`.
    pub struct DescribeVpcEndpointServicesInput as "DescribeVpcEndpointServicesRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `ServiceNames`.
        service_names: Vec<String> = "ServiceNames", "ServiceName", "item", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateManagedPrefixListRequest`.
    pub struct CreateManagedPrefixListInput as "CreateManagedPrefixListRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `PrefixListName`.
        prefix_list_name: Option<String> = "PrefixListName", "PrefixListName", "", true, None, None;
        /// `Entries`.
        entries: Vec<AddPrefixListEntry> = "Entries", "Entry", "member", false, Some(0), Some(100);
        /// `MaxEntries`.
        max_entries: Option<i64> = "MaxEntries", "MaxEntries", "", true, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
        /// `AddressFamily`.
        address_family: Option<String> = "AddressFamily", "AddressFamily", "", true, None, None;
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `ModifyManagedPrefixListRequest`.
    pub struct ModifyManagedPrefixListInput as "ModifyManagedPrefixListRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `PrefixListId`.
        prefix_list_id: Option<String> = "PrefixListId", "PrefixListId", "", true, None, None;
        /// `CurrentVersion`.
        current_version: Option<i64> = "CurrentVersion", "CurrentVersion", "", false, None, None;
        /// `PrefixListName`.
        prefix_list_name: Option<String> = "PrefixListName", "PrefixListName", "", false, None, None;
        /// `AddEntries`.
        add_entries: Vec<AddPrefixListEntry> = "AddEntries", "AddEntry", "member", false, Some(0), Some(100);
        /// `RemoveEntries`.
        remove_entries: Vec<RemovePrefixListEntry> = "RemoveEntries", "RemoveEntry", "member", false, Some(0), Some(100);
        /// `MaxEntries`.
        max_entries: Option<i64> = "MaxEntries", "MaxEntries", "", false, None, None;
    }
}

structure! {
    /// AWS's `RestoreManagedPrefixListVersionRequest`.
    pub struct RestoreManagedPrefixListVersionInput as "RestoreManagedPrefixListVersionRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `PrefixListId`.
        prefix_list_id: Option<String> = "PrefixListId", "PrefixListId", "", true, None, None;
        /// `PreviousVersion`.
        previous_version: Option<i64> = "PreviousVersion", "PreviousVersion", "", true, None, None;
        /// `CurrentVersion`.
        current_version: Option<i64> = "CurrentVersion", "CurrentVersion", "", true, None, None;
    }
}

structure! {
    /// AWS's `DeleteManagedPrefixListRequest`.
    pub struct DeleteManagedPrefixListInput as "DeleteManagedPrefixListRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `PrefixListId`.
        prefix_list_id: Option<String> = "PrefixListId", "PrefixListId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeManagedPrefixListsRequest`.
    pub struct DescribeManagedPrefixListsInput as "DescribeManagedPrefixListsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(1), Some(100);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `PrefixListIds`.
        prefix_list_ids: Vec<String> = "PrefixListIds", "PrefixListId", "item", false, None, None;
    }
}

structure! {
    /// AWS's `GetManagedPrefixListEntriesRequest`.
    pub struct GetManagedPrefixListEntriesInput as "GetManagedPrefixListEntriesRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `PrefixListId`.
        prefix_list_id: Option<String> = "PrefixListId", "PrefixListId", "", true, None, None;
        /// `TargetVersion`.
        target_version: Option<i64> = "TargetVersion", "TargetVersion", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(1), Some(100);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetManagedPrefixListAssociationsRequest`.
    pub struct GetManagedPrefixListAssociationsInput as "GetManagedPrefixListAssociationsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `PrefixListId`.
        prefix_list_id: Option<String> = "PrefixListId", "PrefixListId", "", true, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(255);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `CreateEgressOnlyInternetGatewayRequest`.
    pub struct CreateEgressOnlyInternetGatewayInput as "CreateEgressOnlyInternetGatewayRequest" {
        /// `ClientToken`.
        client_token: Option<String> = "ClientToken", "ClientToken", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `VpcId`.
        vpc_id: Option<String> = "VpcId", "VpcId", "", true, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteEgressOnlyInternetGatewayRequest`.
    pub struct DeleteEgressOnlyInternetGatewayInput as "DeleteEgressOnlyInternetGatewayRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `EgressOnlyInternetGatewayId`.
        egress_only_internet_gateway_id: Option<String> = "EgressOnlyInternetGatewayId", "EgressOnlyInternetGatewayId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeEgressOnlyInternetGatewaysRequest`.
    pub struct DescribeEgressOnlyInternetGatewaysInput as "DescribeEgressOnlyInternetGatewaysRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `EgressOnlyInternetGatewayIds`.
        egress_only_internet_gateway_ids: Vec<String> = "EgressOnlyInternetGatewayIds", "EgressOnlyInternetGatewayId", "item", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(255);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `CreateSubnetCidrReservationRequest`.
    pub struct CreateSubnetCidrReservationInput as "CreateSubnetCidrReservationRequest" {
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "SubnetId", "", true, None, None;
        /// `Cidr`.
        cidr: Option<String> = "Cidr", "Cidr", "", true, None, None;
        /// `ReservationType`.
        reservation_type: Option<SubnetCidrReservationType> = "ReservationType", "ReservationType", "", true, None, None;
        /// `Description`.
        description: Option<String> = "Description", "Description", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `TagSpecifications`.
        tag_specifications: Vec<TagSpecification> = "TagSpecifications", "TagSpecification", "item", false, None, None;
    }
}

structure! {
    /// AWS's `DeleteSubnetCidrReservationRequest`.
    pub struct DeleteSubnetCidrReservationInput as "DeleteSubnetCidrReservationRequest" {
        /// `SubnetCidrReservationId`.
        subnet_cidr_reservation_id: Option<String> = "SubnetCidrReservationId", "SubnetCidrReservationId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `GetSubnetCidrReservationsRequest`.
    pub struct GetSubnetCidrReservationsInput as "GetSubnetCidrReservationsRequest" {
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `SubnetId`.
        subnet_id: Option<String> = "SubnetId", "SubnetId", "", true, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
    }
}

structure! {
    /// AWS's `AssociateIamInstanceProfileRequest`.
    pub struct AssociateIamInstanceProfileInput as "AssociateIamInstanceProfileRequest" {
        /// `IamInstanceProfile`.
        iam_instance_profile: Option<IamInstanceProfileSpecification> = "IamInstanceProfile", "IamInstanceProfile", "", true, None, None;
        /// `InstanceId`.
        instance_id: Option<String> = "InstanceId", "InstanceId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DisassociateIamInstanceProfileRequest`.
    pub struct DisassociateIamInstanceProfileInput as "DisassociateIamInstanceProfileRequest" {
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "AssociationId", "", true, None, None;
    }
}

structure! {
    /// AWS's `ReplaceIamInstanceProfileAssociationRequest`.
    pub struct ReplaceIamInstanceProfileAssociationInput as "ReplaceIamInstanceProfileAssociationRequest" {
        /// `IamInstanceProfile`.
        iam_instance_profile: Option<IamInstanceProfileSpecification> = "IamInstanceProfile", "IamInstanceProfile", "", true, None, None;
        /// `AssociationId`.
        association_id: Option<String> = "AssociationId", "AssociationId", "", true, None, None;
    }
}

structure! {
    /// AWS's `DescribeSnapshotTierStatusRequest`.
    pub struct DescribeSnapshotTierStatusInput as "DescribeSnapshotTierStatusRequest" {
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeVpnGatewaysRequest`.
    pub struct DescribeVpnGatewaysInput as "DescribeVpnGatewaysRequest" {
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `VpnGatewayIds`.
        vpn_gateway_ids: Vec<String> = "VpnGatewayIds", "VpnGatewayId", "VpnGatewayId", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeCustomerGatewaysRequest`.
    pub struct DescribeCustomerGatewaysInput as "DescribeCustomerGatewaysRequest" {
        /// `CustomerGatewayIds`.
        customer_gateway_ids: Vec<String> = "CustomerGatewayIds", "CustomerGatewayId", "CustomerGatewayId", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeFlowLogsRequest`.
    pub struct DescribeFlowLogsInput as "DescribeFlowLogsRequest" {
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
        /// `Filter`.
        filter: Vec<Filter> = "Filter", "Filter", "Filter", false, None, None;
        /// `FlowLogIds`.
        flow_log_ids: Vec<String> = "FlowLogIds", "FlowLogId", "item", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, None, None;
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
    }
}

structure! {
    /// AWS's `DescribePlacementGroupsRequest`.
    pub struct DescribePlacementGroupsInput as "DescribePlacementGroupsRequest" {
        /// `GroupIds`.
        group_ids: Vec<String> = "GroupIds", "GroupId", "GroupId", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "dryRun", "", false, None, None;
        /// `GroupNames`.
        group_names: Vec<String> = "GroupNames", "groupName", "member", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
    }
}

structure! {
    /// AWS's `DescribeCarrierGatewaysRequest`.
    pub struct DescribeCarrierGatewaysInput as "DescribeCarrierGatewaysRequest" {
        /// `CarrierGatewayIds`.
        carrier_gateway_ids: Vec<String> = "CarrierGatewayIds", "CarrierGatewayId", "member", false, None, None;
        /// `Filters`.
        filters: Vec<Filter> = "Filters", "Filter", "Filter", false, None, None;
        /// `MaxResults`.
        max_results: Option<i64> = "MaxResults", "MaxResults", "", false, Some(5), Some(1000);
        /// `NextToken`.
        next_token: Option<String> = "NextToken", "NextToken", "", false, None, None;
        /// `DryRun`.
        dry_run: Option<bool> = "DryRun", "DryRun", "", false, None, None;
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

structure! {
    /// AWS's `ReportInstanceStatusOutput`.
    pub struct ReportInstanceStatusOutput as "ReportInstanceStatusOutput" {
    }
}

structure! {
    /// AWS's `ResetInstanceAttributeOutput`.
    pub struct ResetInstanceAttributeOutput as "ResetInstanceAttributeOutput" {
    }
}

structure! {
    /// AWS's `ModifyVolumeAttributeOutput`.
    pub struct ModifyVolumeAttributeOutput as "ModifyVolumeAttributeOutput" {
    }
}

structure! {
    /// AWS's `EnableVolumeIOOutput`.
    pub struct EnableVolumeIOOutput as "EnableVolumeIOOutput" {
    }
}

structure! {
    /// AWS's `ModifySnapshotAttributeOutput`.
    pub struct ModifySnapshotAttributeOutput as "ModifySnapshotAttributeOutput" {
    }
}

structure! {
    /// AWS's `ResetSnapshotAttributeOutput`.
    pub struct ResetSnapshotAttributeOutput as "ResetSnapshotAttributeOutput" {
    }
}

structure! {
    /// AWS's `ModifyImageAttributeOutput`.
    pub struct ModifyImageAttributeOutput as "ModifyImageAttributeOutput" {
    }
}

structure! {
    /// AWS's `ResetImageAttributeOutput`.
    pub struct ResetImageAttributeOutput as "ResetImageAttributeOutput" {
    }
}
