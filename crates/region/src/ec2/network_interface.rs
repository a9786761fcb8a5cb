//! Network interfaces: what has an address in a subnet, and which security groups guard it.
//!
//! Instances, nodes of load balancers and databases each have one; the data plane finds whoever owns an
//! address through them. Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html>.

use std::net::Ipv4Addr;

use clockwork::Instant;
use model::ids::*;

use crate::ec2::tags::Tags;
use crate::region::Region;

/// A network interface.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkInterface {
    /// Its id.
    pub id: NetworkInterfaceId,
    /// Its VPC.
    pub vpc: VpcId,
    /// Its subnet.
    pub subnet: SubnetId,
    /// The zone of its subnet.
    pub zone: ZoneName,
    /// Its address in the subnet.
    pub private_address: Ipv4Addr,
    /// Its address on the internet, if it has one now.
    pub public_address: Option<Ipv4Addr>,
    /// The security groups that guard it.
    pub security_groups: Vec<SecurityGroupId>,
    /// Whose it is.
    pub owner: InterfaceOwner,
    /// When it was attached.
    pub attach_time: Instant,
    /// Whether it takes only what is addressed to it.
    pub source_dest_check: bool,
    /// Its tags.
    pub tags: Tags,
    /// AWS's description of it, such as `ELB app/website/50dc6c495c0c9188`; empty for instances.
    pub description: String,
}

/// Whose network interface it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InterfaceOwner {
    /// An instance's primary interface.
    Instance(InstanceId),
    /// A load balancer's node in one zone.
    LoadBalancer(LoadBalancerId),
    /// A database.
    Database(DbInstanceIdentifier),
}

impl Region {
    /// Adds an interface and makes its addresses findable.
    pub(crate) fn add_network_interface(&mut self, interface: NetworkInterface) {
        let id = interface.id;
        self.ec2.private_addresses.insert((interface.vpc, interface.private_address), id);
        if let Some(address) = interface.public_address {
            self.ec2.public_addresses.insert(address, id);
        }
        self.ec2.network_interfaces.insert(id, interface);
    }

    /// Takes an interface away and releases its addresses.
    pub(crate) fn remove_network_interface(&mut self, id: NetworkInterfaceId) {
        if let Some(interface) = self.ec2.network_interfaces.remove(&id) {
            self.ec2.private_addresses.remove(&(interface.vpc, interface.private_address));
            if let Some(address) = interface.public_address {
                self.ec2.public_addresses.remove(&address);
            }
        }
    }

    /// Gives an interface a public address, or takes it away.
    pub(crate) fn set_public_address(&mut self, id: NetworkInterfaceId, address: Option<Ipv4Addr>) {
        let Some(interface) = self.ec2.network_interfaces.get(&id) else { return };
        if interface.public_address == address {
            return;
        }
        if let Some(old) = interface.public_address {
            self.ec2.public_addresses.remove(&old);
        }
        if let Some(new) = address {
            self.ec2.public_addresses.insert(new, id);
        }
        if let Some(interface) = self.ec2.network_interfaces.get_mut(&id) {
            interface.public_address = address;
        }
    }

    /// The interface that has this public address.
    pub(crate) fn interface_at_public(&self, address: Ipv4Addr) -> Option<&NetworkInterface> {
        self.ec2.network_interfaces.get(self.ec2.public_addresses.get(&address)?)
    }

    /// The interface that has this private address in this VPC.
    pub(crate) fn interface_at_private(&self, vpc: VpcId, address: Ipv4Addr) -> Option<&NetworkInterface> {
        self.ec2.network_interfaces.get(self.ec2.private_addresses.get(&(vpc, address))?)
    }

    /// A public address that nobody has: from 18.130.0.0/16 and 35.176.0.0/15, which AWS publishes for
    /// eu-west-2 (<https://ip-ranges.amazonaws.com/ip-ranges.json>).
    pub(crate) fn new_public_address(&mut self) -> Ipv4Addr {
        loop {
            let draw = u32::try_from(self.draw_below("ec2/public-address", 3 << 16)).unwrap_or_default();
            let first = match draw >> 16 {
                0 => u32::from(Ipv4Addr::new(18, 130, 0, 0)),
                block => u32::from(Ipv4Addr::new(35, 175, 0, 0)) + (block << 16),
            };
            let address = Ipv4Addr::from(first | (draw & 0xffff));
            if !self.ec2.public_addresses.contains_key(&address) && !matches!(address.octets()[3], 0 | 255) {
                return address;
            }
        }
    }

    /// A free address in a subnet: never the first four nor the last, which AWS keeps for itself
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>). `None` when it is full.
    pub(crate) fn new_private_address(&mut self, subnet: SubnetId) -> Option<Ipv4Addr> {
        let row = self.ec2.subnets.get(&subnet)?;
        let (vpc, network) = (row.vpc, row.cidr);
        let first = u32::from(network.network()).saturating_add(4);
        let last = u32::from(network.broadcast()).saturating_sub(1);
        let size = u64::from(last.checked_sub(first)?) + 1;
        let start = self.draw_below("ec2/private-address", size);
        (0..size)
            .map(|step| first + u32::try_from((start + step) % size).unwrap_or_default())
            .map(Ipv4Addr::from)
            .find(|address| !self.ec2.private_addresses.contains_key(&(vpc, *address)))
    }
}
