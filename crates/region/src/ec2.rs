//! Amazon EC2: instances, volumes, snapshots, images, and the network they live in.
//!
//! Supported: the operations in `ops/`. Refused: every other one, by name. Simplified: IPv6 addresses are
//! given out and nothing speaks it; one account; no service manages a resource of the account, so that
//! `IncludeManagedResources` changes nothing.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use clockwork::Table;
use model::ids::*;
use model::{ApiError, OperationName};

pub mod address;
pub mod cidr_blocks;
pub mod cidr_reservation;
pub(crate) mod describe;
pub mod destination;
pub mod dhcp_options;
pub mod egress_only_internet_gateway;
pub mod errors;
pub mod events;
pub mod image;
pub mod instance;
pub mod instance_quotas;
pub mod instance_types;
pub mod key_pair;
pub mod launch_template;
pub mod nat_gateway;
pub mod network_acl;
pub mod network_errors;
pub mod network_interface;
pub mod ops;
pub mod prefix_list;
pub mod quotas;
pub mod security_group;
pub mod snapshot;
pub mod tags;
pub mod volume;
pub mod vpc;
pub mod vpc_endpoint;
pub mod vpc_peering;

pub use address::Address;
pub use dhcp_options::DhcpOptions;
pub use egress_only_internet_gateway::EgressOnlyInternetGateway;
pub use errors::Ec2Error;
pub use events::Event;
pub(crate) use events::handle;
pub use image::Image;
pub use instance::Instance;
pub use instance_quotas::InstanceQuotas;
pub use key_pair::KeyPair;
pub use launch_template::LaunchTemplate;
pub use nat_gateway::NatGateway;
pub use network_acl::NetworkAcl;
pub use network_errors::NetworkError;
pub use network_interface::NetworkInterface;
pub use prefix_list::ManagedPrefixList;
pub use quotas::NetworkQuotas;
pub use security_group::SecurityGroup;
pub use snapshot::Snapshot;
pub use volume::Volume;
pub use vpc::{InternetGateway, RouteTable, Subnet, Vpc};
pub use vpc_endpoint::VpcEndpoint;
pub use vpc_peering::VpcPeeringConnection;

/// EC2's rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ec2 {
    /// Instances, terminated ones included as long as AWS lists them.
    pub instances: Table<InstanceId, Instance>,
    /// Network interfaces of instances, load balancer nodes and databases.
    pub network_interfaces: Table<NetworkInterfaceId, NetworkInterface>,
    /// EBS volumes.
    pub volumes: Table<VolumeId, Volume>,
    /// EBS snapshots.
    pub snapshots: Table<SnapshotId, Snapshot>,
    /// AMIs, the account's own and the public ones.
    pub images: Table<ImageId, Image>,
    /// Security groups.
    pub security_groups: Table<SecurityGroupId, SecurityGroup>,
    /// Key pairs.
    pub key_pairs: Table<KeyPairId, KeyPair>,
    /// Launch templates.
    pub launch_templates: Table<LaunchTemplateId, LaunchTemplate>,
    /// What CreateLaunchTemplate and CreateLaunchTemplateVersion made for which client token.
    pub(crate) launch_template_tokens: BTreeMap<String, launch_template::TokenUse>,
    /// VPCs.
    pub vpcs: Table<VpcId, Vpc>,
    /// Subnets.
    pub subnets: Table<SubnetId, Subnet>,
    /// Route tables.
    pub route_tables: Table<RouteTableId, RouteTable>,
    /// Internet gateways.
    pub internet_gateways: Table<InternetGatewayId, InternetGateway>,
    /// Gateway endpoints.
    pub vpc_endpoints: Table<VpcEndpointId, VpcEndpoint>,
    /// VPC peering connections, ended ones included.
    pub vpc_peering_connections: Table<VpcPeeringConnectionId, VpcPeeringConnection>,
    /// NAT gateways, deleted ones included as long as AWS lists them.
    pub nat_gateways: Table<NatGatewayId, NatGateway>,
    /// Managed prefix lists of the account.
    pub prefix_lists: Table<PrefixListId, ManagedPrefixList>,
    /// Egress-only internet gateways.
    pub egress_only_internet_gateways: Table<EgressOnlyInternetGatewayId, EgressOnlyInternetGateway>,
    /// Network access control lists.
    pub network_acls: Table<NetworkAclId, NetworkAcl>,
    /// Elastic IP addresses.
    pub addresses: Table<AllocationId, Address>,
    /// Sets of DHCP options.
    pub dhcp_options: Table<DhcpOptionsId, DhcpOptions>,
    /// How much network the account may have.
    pub network_quotas: NetworkQuotas,
    /// The availability zones, in order: `eu-west-2a` …
    pub zones: Vec<ZoneName>,
    /// The volumes that CreateVolume made, by the client tokens it was given.
    pub(crate) volume_tokens: BTreeMap<String, (model::ec2::CreateVolumeInput, VolumeId)>,
    /// What CopyImage made for which client token.
    pub(crate) image_tokens: BTreeMap<String, (model::ec2::CopyImageInput, ImageId)>,
    /// The Elastic IP addresses that the account gave back, the last one last.
    pub(crate) released_addresses: Vec<Ipv4Addr>,
    /// The images that were deregistered of late, and when.
    pub(crate) deregistered_images: Vec<(ImageId, clockwork::Instant)>,
    /// Whether every new volume is encrypted.
    pub(crate) ebs_encryption_by_default: bool,
    /// Whether the account may connect to serial consoles.
    pub(crate) serial_console_access: bool,
    /// How many vCPUs the account may run; `None` for AWS's default.
    pub vcpu_limit: Option<i64>,
    /// How much the account may have of what instances need.
    pub instance_quotas: InstanceQuotas,
    /// How many vCPUs pending and running instances have; kept by `instance`.
    pub(crate) vcpus_in_use: i64,
    /// What RunInstances made for which client token; kept by `run_instances` and `instance`.
    pub(crate) token_uses: instance::TokenUses,
    /// Who has which public address; kept by `network_interface`.
    pub(crate) public_addresses: BTreeMap<Ipv4Addr, NetworkInterfaceId>,
    /// Who has which private address in which VPC; kept by `network_interface`.
    pub(crate) private_addresses: BTreeMap<(VpcId, Ipv4Addr), NetworkInterfaceId>,
    /// Which Elastic IP address has this address; kept by `address`.
    pub(crate) elastic_addresses: BTreeMap<Ipv4Addr, AllocationId>,
    /// The interfaces beside the first that an instance has; kept by `network_interface`.
    pub(crate) more_interfaces: BTreeMap<InstanceId, Vec<NetworkInterfaceId>>,
    /// The security groups of each VPC by name; kept by `security_group`.
    pub(crate) group_names: BTreeMap<VpcId, BTreeMap<String, SecurityGroupId>>,
    /// What calls with a client token made, for those that make parts of a network: the operation and the token, what
    /// was asked, and the id of what was made.
    pub(crate) network_tokens: BTreeMap<(&'static str, String), (String, String)>,
}

/// An EC2 refusal as it leaves the door.
pub(crate) fn refused(_operation: OperationName, refusal: Ec2Error) -> ApiError {
    refusal.into()
}
