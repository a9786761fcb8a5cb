//! NAT gateways: a way out to the internet for subnets that have none of their own.
//!
//! A public one has an Elastic IP address and works if its own subnet leads to an internet gateway; a private one has none,
//! and leads nowhere outside here. Simplified: no bandwidth, no limit of connections; one address each.
//! Source: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html>.

use std::net::Ipv4Addr;

use clockwork::Instant;
use model::ec2 as shapes;
use model::ids::*;

use crate::durations;
use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::{Ec2Error, own};
use crate::ec2::events::Event;
use crate::ec2::network_interface::{InterfaceOwner, NetworkInterface};
use crate::ec2::tags::Tags;
use crate::ec2::{Ec2, Subnet};
use crate::events;
use crate::region::Region;

/// A NAT gateway.
#[derive(Clone, Debug, PartialEq)]
pub struct NatGateway {
    /// Its id.
    pub id: NatGatewayId,
    /// Its VPC.
    pub vpc: VpcId,
    /// Its subnet.
    pub subnet: SubnetId,
    /// Its network interface, which goes with it.
    pub interface: NetworkInterfaceId,
    /// Its address in the subnet.
    pub private_address: Ipv4Addr,
    /// Its Elastic IP address and the association, if it is a public one; remembered when it is deleted.
    pub elastic: Option<Elastic>,
    /// Where it is in its life.
    pub state: NatGatewayState,
    /// When it was made.
    pub create_time: Instant,
    /// Its tags.
    pub tags: Tags,
}

/// The Elastic IP address of a NAT gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elastic {
    /// The allocation.
    pub allocation: AllocationId,
    /// The association.
    pub association: AddressAssociationId,
    /// The address.
    pub address: Ipv4Addr,
}

/// Where a NAT gateway is in its life. Timed states carry their own deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NatGatewayState {
    /// Being made, until then.
    Pending {
        /// When it will be available, or fail.
        until: Instant,
    },
    /// It works.
    Available,
    /// It could not be made: its VPC has no internet gateway.
    Failed {
        /// When it leaves the list.
        listed_until: Instant,
    },
    /// Being deleted, until then.
    Deleting {
        /// When it will be deleted.
        until: Instant,
    },
    /// Deleted, and still listed.
    Deleted {
        /// When it was.
        at: Instant,
        /// When it leaves the list.
        listed_until: Instant,
    },
}

impl NatGatewayState {
    /// AWS's name of the state.
    pub fn name(self) -> shapes::NatGatewayState {
        match self {
            NatGatewayState::Pending { .. } => shapes::NatGatewayState::Pending,
            NatGatewayState::Available => shapes::NatGatewayState::Available,
            NatGatewayState::Failed { .. } => shapes::NatGatewayState::Failed,
            NatGatewayState::Deleting { .. } => shapes::NatGatewayState::Deleting,
            NatGatewayState::Deleted { .. } => shapes::NatGatewayState::Deleted,
        }
    }
}

impl NatGateway {
    /// The gateway as the API shows it.
    pub(crate) fn to_shape(&self) -> shapes::NatGateway {
        let failed = matches!(self.state, NatGatewayState::Failed { .. });
        let address = shapes::NatGatewayAddress {
            allocation_id: self.elastic.map(|elastic| elastic.allocation.to_string()),
            network_interface_id: Some(self.interface.to_string()),
            private_ip: Some(self.private_address.to_string()),
            public_ip: self.elastic.map(|elastic| elastic.address.to_string()),
            association_id: self.elastic.map(|elastic| elastic.association.to_string()),
            is_primary: Some(true),
            status: Some(shapes::NatGatewayAddressStatus::Succeeded),
        };
        shapes::NatGateway {
            create_time: Some(self.create_time),
            delete_time: match self.state {
                NatGatewayState::Deleted { at, .. } => Some(at),
                _ => None,
            },
            failure_code: failed.then(|| "Gateway.NotAttached".to_owned()),
            failure_message: failed.then(|| format!("Network {} has no Internet gateway attached", self.vpc)),
            nat_gateway_addresses: vec![address],
            nat_gateway_id: Some(self.id.to_string()),
            state: Some(self.state.name()),
            subnet_id: Some(self.subnet.to_string()),
            vpc_id: Some(self.vpc.to_string()),
            tags: tag_shapes(&self.tags),
            connectivity_type: Some(match self.elastic {
                Some(_) => shapes::ConnectivityType::Public,
                None => shapes::ConnectivityType::Private,
            }),
        }
    }

    /// Whether packets can go through it.
    pub(crate) fn is_available(&self) -> bool {
        self.state == NatGatewayState::Available
    }
}

impl Ec2 {
    /// The NAT gateway that a text names.
    ///
    /// # Errors
    /// `NatGatewayMalformed`, `NatGatewayNotFound`.
    pub(crate) fn nat_gateway_named(&self, text: &str) -> Result<&NatGateway, Ec2Error> {
        let id = NatGatewayId::parse(text)
            .ok_or_else(|| own("NatGatewayMalformed", format!("NatGateway {text} is malformed")))?;
        let row = self.nat_gateways.get(&id);
        row.ok_or_else(|| own("NatGatewayNotFound", format!("NatGateway {text} was not found")))
    }
}

/// Makes a NAT gateway with an address of its subnet that is free; `None` if the subnet is full.
pub(crate) fn create(
    region: &mut Region,
    subnet: &Subnet,
    allocation: Option<AllocationId>,
    private_address: Option<Ipv4Addr>,
    tags: Tags,
) -> Option<NatGatewayId> {
    let private_address = match private_address {
        Some(address) => address,
        None => region.new_private_address(subnet.id)?,
    };
    let id = NatGatewayId::from_bits(region.draw("ec2/nat-gateway-id"));
    let interface = NetworkInterfaceId::from_bits(region.draw("ec2/network-interface-id"));
    let now = region.now;
    let mut row = NetworkInterface::unattached(interface, subnet, private_address, now);
    row.owner = InterfaceOwner::NatGateway(id);
    row.description = format!("Interface for NAT Gateway {id}");
    region.add_network_interface(row);
    let elastic = allocation.and_then(|allocation| {
        let association = region.associate_address(allocation, interface, private_address);
        let address = region.ec2.addresses.get(&allocation)?.public_address;
        Some(Elastic { allocation, association, address })
    });
    let until = now + region.draw_span("ec2/nat-gateway-pending", durations::NAT_GATEWAY_PENDING);
    let row = NatGateway {
        id,
        vpc: subnet.vpc,
        subnet: subnet.id,
        interface,
        private_address,
        elastic,
        state: NatGatewayState::Pending { until },
        create_time: now,
        tags,
    };
    region.ec2.nat_gateways.insert(id, row);
    region.at(until, events::Event::Ec2(Event::NatGatewayChanges(id)));
    Some(id)
}

/// Begins to delete a NAT gateway.
pub(crate) fn delete(region: &mut Region, id: NatGatewayId) {
    let until = region.now + region.draw_span("ec2/nat-gateway-deleting", durations::NAT_GATEWAY_DELETING);
    let Some(row) = region.ec2.nat_gateways.get_mut(&id) else { return };
    row.state = NatGatewayState::Deleting { until };
    region.at(until, events::Event::Ec2(Event::NatGatewayChanges(id)));
}

/// A NAT gateway becomes available or fails, is deleted, or leaves the list.
pub(crate) fn handle_changes(region: &mut Region, id: NatGatewayId) {
    let now = region.now;
    let Some(row) = region.ec2.nat_gateways.get(&id) else { return };
    let listed_until = now + durations::NAT_GATEWAY_LISTED;
    let next = match row.state {
        NatGatewayState::Pending { until } if now >= until => {
            match row.elastic.is_some() && region.gateway_of(row.vpc).is_none() {
                true => NatGatewayState::Failed { listed_until },
                false => NatGatewayState::Available,
            }
        }
        NatGatewayState::Deleting { until } if now >= until => {
            NatGatewayState::Deleted { at: now, listed_until }
        }
        NatGatewayState::Deleted { listed_until, .. } | NatGatewayState::Failed { listed_until }
            if now >= listed_until =>
        {
            region.ec2.nat_gateways.remove(&id);
            return;
        }
        _ => return,
    };
    let interface = row.interface;
    if next != NatGatewayState::Available {
        region.remove_network_interface(interface);
        region.at(listed_until, events::Event::Ec2(Event::NatGatewayChanges(id)));
    }
    if let Some(row) = region.ec2.nat_gateways.get_mut(&id) {
        row.state = next;
    }
}
