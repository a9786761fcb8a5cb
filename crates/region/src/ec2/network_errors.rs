//! EC2's refusals about networks: a variant holds the facts, [`NetworkError::code`] and `Display` hold AWS's words.
//!
//! Codes: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>. AWS does not document its
//! sentences; they are as its command line shows them. Public logs quote word for word those about dependencies and
//! mapped public addresses (<https://github.com/hashicorp/terraform/issues/31658>), overlapping subnets, a default VPC
//! that exists, gateways that are attached, routes that are not there, and associations that are
//! (<https://github.com/hashicorp/terraform-provider-aws/issues/38960>). The others are from memory where no page is
//! named.

use std::net::Ipv4Addr;

use model::ids::*;

use crate::ec2::destination::Destination;

/// A refusal about networks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NetworkError {
    /// Nothing of this kind has this id.
    #[error("The {} ID '{id}' does not exist", kind.noun())]
    NotFound {
        /// What was looked for.
        kind: Kind,
        /// The text.
        id: String,
    },
    /// It cannot be deleted while others depend on it.
    #[error("The {} '{id}' has dependencies and cannot be deleted.", kind.noun())]
    HasDependencies {
        /// What was to be deleted.
        kind: Kind,
        /// Its id.
        id: String,
    },
    /// The account has as many as it may have.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>.
    #[error("The maximum number of {} has been reached.", .0.things())]
    LimitExceeded(Limit),

    // ── VPCs and subnets ────────────────────────────────────────────────────────────────────────────────────
    /// A text that is no CIDR block.
    #[error("Value ({value}) for parameter {parameter} is invalid. This is not a valid CIDR block.")]
    NotACidr {
        /// The text.
        value: String,
        /// The parameter, as AWS writes it in this sentence.
        parameter: &'static str,
    },
    /// A VPC's block is larger than /16 or smaller than /28.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html>.
    #[error("The CIDR '{0}' is invalid.")]
    VpcRange(String),
    /// A subnet's block is larger than /16, smaller than /28, or not in its VPC.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>.
    #[error("The CIDR '{0}' is invalid.")]
    SubnetRange(String),
    /// A subnet's block overlaps another one's.
    #[error("The CIDR '{0}' conflicts with another subnet")]
    SubnetConflict(String),
    /// The account has a default VPC.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/work-with-default-vpc.html>.
    #[error("A Default VPC already exists for this account in this region.")]
    DefaultVpcExists,
    /// The account has no default VPC.
    #[error("No default VPC exists for this account in this region.")]
    NoDefaultVpcExists,
    /// The zone has a default subnet.
    #[error("'{subnet}' is already the default subnet in {zone}.")]
    DefaultSubnetExists {
        /// The subnet.
        subnet: SubnetId,
        /// Its zone.
        zone: ZoneName,
    },

    // ── gateways ────────────────────────────────────────────────────────────────────────────────────────────
    /// The gateway is attached.
    #[error("resource {gateway} is already attached to network {vpc}")]
    GatewayAttached {
        /// The gateway.
        gateway: InternetGatewayId,
        /// Its VPC.
        vpc: VpcId,
    },
    /// The VPC has a gateway.
    #[error("Network {0} already has an internet gateway attached")]
    VpcHasGateway(VpcId),
    /// The gateway is not attached to this VPC.
    #[error("resource {gateway} is not attached to network {vpc}")]
    GatewayNotAttached {
        /// The gateway.
        gateway: InternetGatewayId,
        /// The VPC.
        vpc: VpcId,
    },
    /// The VPC has no gateway, and an Elastic IP address needs one.
    #[error("Network {0} is not attached to any internet gateway")]
    NoGateway(VpcId),
    /// Public addresses of the VPC are in use.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html>.
    #[error(
        "Network {0} has some mapped public address(es). Please unmap those public address(es) before detaching the \
         gateway."
    )]
    MappedAddresses(VpcId),

    // ── routes ──────────────────────────────────────────────────────────────────────────────────────────────
    /// The table has a route for this destination.
    #[error("The route identified by {0} already exists.")]
    RouteExists(Destination),
    /// The table has no route for this destination.
    #[error("no route with {} {destination} in route table {table}", destination.parameter())]
    NoRoute {
        /// The destination.
        destination: Destination,
        /// The table.
        table: RouteTableId,
    },
    /// The local route stays.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html>.
    #[error("cannot remove local route {destination} in route table {table}")]
    LocalRoute {
        /// The destination.
        destination: Destination,
        /// The table.
        table: RouteTableId,
    },
    /// A destination inside the VPC.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html>.
    #[error(
        "The destination CIDR block {0} is equal to or more specific than one of this VPC's CIDR blocks. This route can \
         target only an interface or an instance."
    )]
    RouteInsideVpc(Destination),
    /// The subnet names another route table.
    #[error("the specified association for route table {0} conflicts with an existing association")]
    AssociationConflict(RouteTableId),
    /// The association that makes a table the main one.
    #[error("cannot disassociate the main route table association {0}")]
    MainAssociation(RouteTableAssociationId),
    /// Two resources of different VPCs; the sentence names them.
    #[error("{one} and {other} belong to different networks")]
    DifferentNetworks {
        /// One of them.
        one: String,
        /// The other one.
        other: String,
    },

    // ── network ACLs ────────────────────────────────────────────────────────────────────────────────────────
    /// The list has a rule of this number.
    #[error("The network acl entry identified by {0} already exists.")]
    EntryExists(i64),
    /// The list has no rule of this number.
    #[error("The specified network acl entry {number} does not exist in network acl {acl}")]
    NoEntry {
        /// The number.
        number: i64,
        /// The list.
        acl: NetworkAclId,
    },
    /// A VPC's default list stays.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html>.
    #[error("cannot delete default network ACL {0}")]
    DefaultAcl(NetworkAclId),

    // ── addresses ───────────────────────────────────────────────────────────────────────────────────────────
    /// No Elastic IP address has this address.
    #[error("Address '{0}' not found.")]
    AddressNotFound(String),
    /// The address is associated, and was not to be taken away from whoever has it.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html>.
    #[error("resource {allocation} is already associated with associate-id {association}")]
    AlreadyAssociated {
        /// The address.
        allocation: AllocationId,
        /// Its association.
        association: AddressAssociationId,
    },
    /// The instance is in a state in which it can have no other address.
    #[error("The {state} instance '{id}' is not in a valid state for this operation.")]
    InstanceState {
        /// The instance.
        id: InstanceId,
        /// Its state.
        state: &'static str,
    },
    /// The instance has several interfaces, and none was named.
    #[error(
        "There are multiple interfaces attached to instance '{0}'. Please specify an interface ID for the operation \
         instead."
    )]
    SeveralInterfaces(InstanceId),

    // ── network interfaces ──────────────────────────────────────────────────────────────────────────────────
    /// The interface is attached, and was to be attached.
    #[error("Interface: [{0}] in use.")]
    InterfaceInUse(NetworkInterfaceId),
    /// The interface is attached, and was to be deleted.
    #[error("Network interface '{0}' is currently in use.")]
    InterfaceCurrentlyInUse(NetworkInterfaceId),
    /// The instance has an interface at this place.
    #[error("Instance '{instance}' already has an interface attached at device index '{index}'.")]
    DeviceIndexInUse {
        /// The instance.
        instance: InstanceId,
        /// The place.
        index: i64,
    },
    /// The type has no room for another interface.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html>.
    #[error("Interface count {count} exceeds the limit for {instance_type}")]
    AttachmentLimit {
        /// How many there would be.
        count: usize,
        /// The type.
        instance_type: String,
    },
    /// No interface has this attachment.
    #[error("The attachment '{0}' does not exist")]
    AttachmentNotFound(String),
    /// The first interface stays.
    #[error("The network interface at device index 0 and networkCard index 0 cannot be detached.")]
    PrimaryInterface,
    /// An interface of AWS's own.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html>.
    #[error("You do not have permission to access the specified resource.")]
    NotYours,
    /// An attachment of AWS's own.
    #[error("You are not allowed to manage 'ela-attach' attachments.")]
    AttachmentNotYours,
    /// More addresses than the type allows on one interface.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html>.
    #[error("Number of private addresses will exceed limit.")]
    PrivateAddressLimit,
    /// An address that somebody has.
    #[error("The specified address {0} is already in use.")]
    PrivateAddressInUse(Ipv4Addr),
    /// Addresses that the interface does not have.
    #[error("Some of the specified addresses are not assigned to interface {0}")]
    NotAssigned(NetworkInterfaceId),
}

/// A kind of resource, as AWS names it in a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are AWS's")]
pub enum Kind {
    Vpc,
    Subnet,
    RouteTable,
    InternetGateway,
    NetworkAcl,
    DhcpOptions,
    Allocation,
    Association,
    Gateway,
}

impl Kind {
    fn noun(self) -> &'static str {
        match self {
            Kind::Vpc => "vpc",
            Kind::Subnet => "subnet",
            Kind::RouteTable => "routeTable",
            Kind::InternetGateway => "internetGateway",
            Kind::NetworkAcl => "networkAcl",
            Kind::DhcpOptions => "dhcpOptions",
            Kind::Allocation => "allocation",
            Kind::Association => "association",
            Kind::Gateway => "gateway",
        }
    }

    fn not_found(self) -> &'static str {
        match self {
            Kind::Vpc => "InvalidVpcID.NotFound",
            Kind::Subnet => "InvalidSubnetID.NotFound",
            Kind::RouteTable => "InvalidRouteTableID.NotFound",
            Kind::InternetGateway => "InvalidInternetGatewayID.NotFound",
            Kind::NetworkAcl => "InvalidNetworkAclID.NotFound",
            Kind::DhcpOptions => "InvalidDhcpOptionID.NotFound",
            Kind::Allocation => "InvalidAllocationID.NotFound",
            Kind::Association => "InvalidAssociationID.NotFound",
            Kind::Gateway => "InvalidGatewayID.NotFound",
        }
    }
}

/// A quota of [`crate::ec2::NetworkQuotas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the quotas")]
pub enum Limit {
    Vpcs,
    Subnets,
    InternetGateways,
    Addresses,
    RouteTables,
    Routes,
    NetworkAcls,
    NetworkAclEntries,
    NetworkInterfaces,
    DhcpOptions,
}

impl Limit {
    fn things(self) -> &'static str {
        match self {
            Limit::Vpcs => "VPCs",
            Limit::Subnets => "subnets",
            Limit::InternetGateways => "internet gateways",
            Limit::Addresses => "addresses",
            Limit::RouteTables => "route tables",
            Limit::Routes => "routes",
            Limit::NetworkAcls => "network ACLs",
            Limit::NetworkAclEntries => "network acl entries",
            Limit::NetworkInterfaces => "network interfaces",
            Limit::DhcpOptions => "DHCP options",
        }
    }

    fn code(self) -> &'static str {
        match self {
            Limit::Vpcs => "VpcLimitExceeded",
            Limit::Subnets => "SubnetLimitExceeded",
            Limit::InternetGateways => "InternetGatewayLimitExceeded",
            Limit::Addresses => "AddressLimitExceeded",
            Limit::RouteTables => "RouteTableLimitExceeded",
            Limit::Routes => "RouteLimitExceeded",
            Limit::NetworkAcls => "NetworkAclLimitExceeded",
            Limit::NetworkAclEntries => "NetworkAclEntryLimitExceeded",
            Limit::NetworkInterfaces => "NetworkInterfaceLimitExceeded",
            Limit::DhcpOptions => "DhcpOptionsLimitExceeded",
        }
    }
}

impl NetworkError {
    /// AWS's code: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>.
    pub fn code(&self) -> &'static str {
        use NetworkError as E;
        match self {
            E::NotFound { kind, .. } => kind.not_found(),
            E::HasDependencies { .. } | E::MappedAddresses(_) => "DependencyViolation",
            E::LimitExceeded(limit) => limit.code(),
            E::NotACidr { .. }
            | E::VpcHasGateway(_)
            | E::LocalRoute { .. }
            | E::RouteInsideVpc(_)
            | E::MainAssociation(_)
            | E::DifferentNetworks { .. }
            | E::DefaultAcl(_)
            | E::InterfaceCurrentlyInUse(_)
            | E::DeviceIndexInUse { .. }
            | E::NotAssigned(_) => "InvalidParameterValue",
            E::VpcRange(_) => "InvalidVpc.Range",
            E::SubnetRange(_) => "InvalidSubnet.Range",
            E::SubnetConflict(_) => "InvalidSubnet.Conflict",
            E::DefaultVpcExists => "DefaultVpcAlreadyExists",
            E::NoDefaultVpcExists => "DefaultVpcDoesNotExist",
            E::DefaultSubnetExists { .. } => "DefaultSubnetAlreadyExistsInAvailabilityZone",
            E::GatewayAttached { .. } | E::AssociationConflict(_) | E::AlreadyAssociated { .. } => {
                "Resource.AlreadyAssociated"
            }
            E::GatewayNotAttached { .. } | E::NoGateway(_) => "Gateway.NotAttached",
            E::RouteExists(_) => "RouteAlreadyExists",
            E::NoRoute { .. } => "InvalidRoute.NotFound",
            E::EntryExists(_) => "NetworkAclEntryAlreadyExists",
            E::NoEntry { .. } => "InvalidNetworkAclEntry.NotFound",
            E::AddressNotFound(_) => "InvalidAddress.NotFound",
            E::InstanceState { .. } | E::SeveralInterfaces(_) => "InvalidInstanceID",
            E::InterfaceInUse(_) => "InvalidNetworkInterface.InUse",
            E::AttachmentLimit { .. } => "AttachmentLimitExceeded",
            E::AttachmentNotFound(_) => "InvalidAttachmentID.NotFound",
            E::PrimaryInterface | E::AttachmentNotYours => "OperationNotPermitted",
            E::NotYours => "AuthFailure",
            E::PrivateAddressLimit => "PrivateIpAddressLimitExceeded",
            E::PrivateAddressInUse(_) => "InvalidIPAddress.InUse",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::NetworkError as E;
    use super::*;

    #[test]
    fn the_table_of_codes_and_sentences() {
        let text = || "x".to_owned();
        let (vpc, subnet, gateway) =
            (VpcId::from_bits(1), SubnetId::from_bits(2), InternetGatewayId::from_bits(3));
        let (table, acl, interface) =
            (RouteTableId::from_bits(4), NetworkAclId::from_bits(5), NetworkInterfaceId::from_bits(6));
        let (allocation, instance) = (AllocationId::from_bits(7), InstanceId::from_bits(8));
        let association = AddressAssociationId::from_bits(9);
        let destination = Destination::Ipv4(ipnet::Ipv4Net::default());
        let kinds = [
            Kind::Vpc,
            Kind::Subnet,
            Kind::RouteTable,
            Kind::InternetGateway,
            Kind::NetworkAcl,
            Kind::DhcpOptions,
            Kind::Allocation,
            Kind::Association,
            Kind::Gateway,
        ];
        let limits = [
            Limit::Vpcs,
            Limit::Subnets,
            Limit::InternetGateways,
            Limit::Addresses,
            Limit::RouteTables,
            Limit::Routes,
            Limit::NetworkAcls,
            Limit::NetworkAclEntries,
            Limit::NetworkInterfaces,
            Limit::DhcpOptions,
        ];
        let mut samples: Vec<E> = kinds.map(|kind| E::NotFound { kind, id: text() }).to_vec();
        samples.extend(limits.map(E::LimitExceeded));
        samples.extend([
            E::HasDependencies { kind: Kind::Vpc, id: text() },
            E::NotACidr { value: text(), parameter: "cidrBlock" },
            E::VpcRange(text()),
            E::SubnetRange(text()),
            E::SubnetConflict(text()),
            E::DefaultVpcExists,
            E::NoDefaultVpcExists,
            E::DefaultSubnetExists { subnet, zone: ZoneName::new("eu-west-2a") },
            E::GatewayAttached { gateway, vpc },
            E::VpcHasGateway(vpc),
            E::GatewayNotAttached { gateway, vpc },
            E::NoGateway(vpc),
            E::MappedAddresses(vpc),
            E::RouteExists(destination),
            E::NoRoute { destination, table },
            E::LocalRoute { destination, table },
            E::RouteInsideVpc(destination),
            E::AssociationConflict(table),
            E::MainAssociation(RouteTableAssociationId::from_bits(1)),
            E::DifferentNetworks { one: text(), other: text() },
            E::EntryExists(100),
            E::NoEntry { number: 100, acl },
            E::DefaultAcl(acl),
            E::AddressNotFound(text()),
            E::AlreadyAssociated { allocation, association },
            E::InstanceState { id: instance, state: "pending" },
            E::SeveralInterfaces(instance),
            E::InterfaceInUse(interface),
            E::InterfaceCurrentlyInUse(interface),
            E::DeviceIndexInUse { instance, index: 1 },
            E::AttachmentLimit { count: 3, instance_type: "t2.micro".to_owned() },
            E::AttachmentNotFound(text()),
            E::PrimaryInterface,
            E::NotYours,
            E::AttachmentNotYours,
            E::PrivateAddressLimit,
            E::PrivateAddressInUse(Ipv4Addr::new(10, 0, 0, 9)),
            E::NotAssigned(interface),
        ]);
        let mut table = String::new();
        for refusal in samples {
            writeln!(table, "{}: {refusal}", refusal.code()).expect("a string takes any text");
        }
        expect_test::expect![[r#"
            InvalidVpcID.NotFound: The vpc ID 'x' does not exist
            InvalidSubnetID.NotFound: The subnet ID 'x' does not exist
            InvalidRouteTableID.NotFound: The routeTable ID 'x' does not exist
            InvalidInternetGatewayID.NotFound: The internetGateway ID 'x' does not exist
            InvalidNetworkAclID.NotFound: The networkAcl ID 'x' does not exist
            InvalidDhcpOptionID.NotFound: The dhcpOptions ID 'x' does not exist
            InvalidAllocationID.NotFound: The allocation ID 'x' does not exist
            InvalidAssociationID.NotFound: The association ID 'x' does not exist
            InvalidGatewayID.NotFound: The gateway ID 'x' does not exist
            VpcLimitExceeded: The maximum number of VPCs has been reached.
            SubnetLimitExceeded: The maximum number of subnets has been reached.
            InternetGatewayLimitExceeded: The maximum number of internet gateways has been reached.
            AddressLimitExceeded: The maximum number of addresses has been reached.
            RouteTableLimitExceeded: The maximum number of route tables has been reached.
            RouteLimitExceeded: The maximum number of routes has been reached.
            NetworkAclLimitExceeded: The maximum number of network ACLs has been reached.
            NetworkAclEntryLimitExceeded: The maximum number of network acl entries has been reached.
            NetworkInterfaceLimitExceeded: The maximum number of network interfaces has been reached.
            DhcpOptionsLimitExceeded: The maximum number of DHCP options has been reached.
            DependencyViolation: The vpc 'x' has dependencies and cannot be deleted.
            InvalidParameterValue: Value (x) for parameter cidrBlock is invalid. This is not a valid CIDR block.
            InvalidVpc.Range: The CIDR 'x' is invalid.
            InvalidSubnet.Range: The CIDR 'x' is invalid.
            InvalidSubnet.Conflict: The CIDR 'x' conflicts with another subnet
            DefaultVpcAlreadyExists: A Default VPC already exists for this account in this region.
            DefaultVpcDoesNotExist: No default VPC exists for this account in this region.
            DefaultSubnetAlreadyExistsInAvailabilityZone: 'subnet-00000000000000002' is already the default subnet in eu-west-2a.
            Resource.AlreadyAssociated: resource igw-00000000000000003 is already attached to network vpc-00000000000000001
            InvalidParameterValue: Network vpc-00000000000000001 already has an internet gateway attached
            Gateway.NotAttached: resource igw-00000000000000003 is not attached to network vpc-00000000000000001
            Gateway.NotAttached: Network vpc-00000000000000001 is not attached to any internet gateway
            DependencyViolation: Network vpc-00000000000000001 has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.
            RouteAlreadyExists: The route identified by 0.0.0.0/0 already exists.
            InvalidRoute.NotFound: no route with destination-cidr-block 0.0.0.0/0 in route table rtb-00000000000000004
            InvalidParameterValue: cannot remove local route 0.0.0.0/0 in route table rtb-00000000000000004
            InvalidParameterValue: The destination CIDR block 0.0.0.0/0 is equal to or more specific than one of this VPC's CIDR blocks. This route can target only an interface or an instance.
            Resource.AlreadyAssociated: the specified association for route table rtb-00000000000000004 conflicts with an existing association
            InvalidParameterValue: cannot disassociate the main route table association rtbassoc-00000000000000001
            InvalidParameterValue: x and x belong to different networks
            NetworkAclEntryAlreadyExists: The network acl entry identified by 100 already exists.
            InvalidNetworkAclEntry.NotFound: The specified network acl entry 100 does not exist in network acl acl-00000000000000005
            InvalidParameterValue: cannot delete default network ACL acl-00000000000000005
            InvalidAddress.NotFound: Address 'x' not found.
            Resource.AlreadyAssociated: resource eipalloc-00000000000000007 is already associated with associate-id eipassoc-00000000000000009
            InvalidInstanceID: The pending instance 'i-00000000000000008' is not in a valid state for this operation.
            InvalidInstanceID: There are multiple interfaces attached to instance 'i-00000000000000008'. Please specify an interface ID for the operation instead.
            InvalidNetworkInterface.InUse: Interface: [eni-00000000000000006] in use.
            InvalidParameterValue: Network interface 'eni-00000000000000006' is currently in use.
            InvalidParameterValue: Instance 'i-00000000000000008' already has an interface attached at device index '1'.
            AttachmentLimitExceeded: Interface count 3 exceeds the limit for t2.micro
            InvalidAttachmentID.NotFound: The attachment 'x' does not exist
            OperationNotPermitted: The network interface at device index 0 and networkCard index 0 cannot be detached.
            AuthFailure: You do not have permission to access the specified resource.
            OperationNotPermitted: You are not allowed to manage 'ela-attach' attachments.
            PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.
            InvalidIPAddress.InUse: The specified address 10.0.0.9 is already in use.
            InvalidParameterValue: Some of the specified addresses are not assigned to interface eni-00000000000000006
        "#]].assert_eq(&table);
    }
}
