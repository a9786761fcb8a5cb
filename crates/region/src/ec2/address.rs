//! Elastic IP addresses: public addresses that the account keeps, and gives to network interfaces.
//!
//! Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html>.

use std::net::Ipv4Addr;

use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::describe::tag_shapes;
use crate::ec2::instance::InstanceState;
use crate::ec2::network_errors::{Kind, NetworkError};
use crate::ec2::tags::Tags;
use crate::ec2::vpc::not_found;
use crate::ec2::{Ec2, Ec2Error};
use crate::region::Region;

/// How many addresses that were given back are remembered.
const MOST_REMEMBERED: usize = 100;

/// An Elastic IP address.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// Its id.
    pub id: AllocationId,
    /// The address.
    pub public_address: Ipv4Addr,
    /// Who has it now.
    pub association: Option<Association>,
    /// Its tags.
    pub tags: Tags,
}

/// Who has an Elastic IP address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Association {
    /// The association's id.
    pub id: AddressAssociationId,
    /// The interface.
    pub interface: NetworkInterfaceId,
    /// Which of its private addresses.
    pub private_address: Ipv4Addr,
}

impl Address {
    /// The address as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::Address {
        let association = self.association;
        let interface = association.and_then(|a| region.ec2.network_interfaces.get(&a.interface));
        shapes::Address {
            allocation_id: Some(self.id.to_string()),
            association_id: association.map(|a| a.id.to_string()),
            domain: Some(shapes::DomainType::Vpc),
            network_interface_id: association.map(|a| a.interface.to_string()),
            network_interface_owner_id: association.map(|_| region.account().to_owned()),
            private_ip_address: association.map(|a| a.private_address.to_string()),
            tags: tag_shapes(&self.tags),
            public_ipv4_pool: Some("amazon".to_owned()),
            network_border_group: Some(region.name().to_owned()),
            instance_id: interface.and_then(|row| row.instance()).map(|id| id.to_string()),
            public_ip: Some(self.public_address.to_string()),
        }
    }
}

impl Ec2 {
    /// The address with the allocation id that a text names.
    ///
    /// # Errors
    /// `InvalidAllocationID.NotFound`.
    pub(crate) fn allocation_named(&self, text: &str) -> Result<&Address, Ec2Error> {
        let row = AllocationId::parse(text).and_then(|id| self.addresses.get(&id));
        row.ok_or_else(|| not_found(Kind::Allocation, text))
    }

    /// The Elastic IP address that a text is.
    ///
    /// # Errors
    /// `InvalidAddress.NotFound`.
    pub(crate) fn address_named(&self, text: &str) -> Result<&Address, Ec2Error> {
        let id = text.parse().ok().and_then(|address: Ipv4Addr| self.elastic_addresses.get(&address));
        let row = id.and_then(|id| self.addresses.get(id));
        row.ok_or_else(|| NetworkError::AddressNotFound(text.to_owned()).into())
    }

    /// The address with the association that a text names.
    ///
    /// # Errors
    /// `InvalidAssociationID.NotFound`.
    pub(crate) fn address_association_named(&self, text: &str) -> Result<&Address, Ec2Error> {
        let id = AddressAssociationId::parse(text);
        let has = |row: &&Address| row.association.is_some_and(|a| Some(a.id) == id);
        self.addresses.rows().find(has).ok_or_else(|| not_found(Kind::Association, text))
    }

    /// The Elastic IP address that is this public address.
    pub(crate) fn elastic_at(&self, address: Ipv4Addr) -> Option<&Address> {
        self.elastic_addresses.get(&address).and_then(|id| self.addresses.get(id))
    }
}

impl Region {
    /// Takes an Elastic IP address for the account: a certain one that is free, or a new one.
    pub(crate) fn allocate_address(&mut self, wanted: Option<Ipv4Addr>, tags: Tags) -> AllocationId {
        let id = AllocationId::from_bits(self.draw("ec2/allocation-id"));
        let public_address = match wanted {
            Some(address) => address,
            None => self.new_public_address(),
        };
        self.ec2.released_addresses.retain(|released| *released != public_address);
        self.ec2.elastic_addresses.insert(public_address, id);
        self.ec2.addresses.insert(id, Address { id, public_address, association: None, tags });
        id
    }

    /// Gives an Elastic IP address, which nobody has, back.
    pub(crate) fn release_address(&mut self, id: AllocationId) {
        if let Some(row) = self.ec2.addresses.remove(&id) {
            self.ec2.elastic_addresses.remove(&row.public_address);
            self.ec2.released_addresses.push(row.public_address);
            if self.ec2.released_addresses.len() > MOST_REMEMBERED {
                self.ec2.released_addresses.remove(0);
            }
        }
    }

    /// Gives an interface's private address an Elastic IP address. Whatever public address it had goes: one of its own
    /// back to AWS, an Elastic one back to the account. Whoever had this one loses it.
    pub(crate) fn associate_address(
        &mut self,
        id: AllocationId,
        interface: NetworkInterfaceId,
        private_address: Ipv4Addr,
    ) -> AddressAssociationId {
        let association = AddressAssociationId::from_bits(self.draw("ec2/address-association-id"));
        self.disassociate_address(id);
        let before =
            self.ec2.network_interfaces.get(&interface).and_then(|row| row.public_of(private_address));
        if let Some(elastic) = before.and_then(|address| self.ec2.elastic_addresses.get(&address)).copied()
            && let Some(row) = self.ec2.addresses.get_mut(&elastic)
        {
            row.association = None;
        }
        let Some(row) = self.ec2.addresses.get_mut(&id) else { return association };
        row.association = Some(Association { id: association, interface, private_address });
        let public = row.public_address;
        self.put_public_address(interface, private_address, Some(public));
        association
    }

    /// Takes an Elastic IP address from whoever has it. An instance that was launched with a public address, runs and
    /// has one interface gets another one
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html>).
    pub(crate) fn disassociate_address(&mut self, id: AllocationId) {
        let Some(row) = self.ec2.addresses.get_mut(&id) else { return };
        let Some(association) = row.association.take() else { return };
        self.put_public_address(association.interface, association.private_address, None);
        let Some(interface) = self.ec2.network_interfaces.get(&association.interface) else { return };
        let primary = interface.private_address == association.private_address && interface.device_index == 0;
        let instance = interface.instance().and_then(|id| self.ec2.instances.get(&id));
        let again = primary
            && instance.is_some_and(|instance| {
                instance.has_public_address
                    && matches!(instance.state, InstanceState::Running | InstanceState::Pending { .. })
            });
        if again {
            let address = self.new_public_address();
            self.set_public_address(association.interface, Some(address));
        }
    }
}
