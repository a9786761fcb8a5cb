//! CIDR reservations: parts of a subnet from which nothing gets an address unless the request names it.
//!
//! Simplified: prefixes cannot be delegated to interfaces here, so that both types keep addresses in the same way.
//! Source: <https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html>.

use std::net::{Ipv4Addr, Ipv6Addr};

use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::{Ec2Error, own};
use crate::ec2::prefix_list::Block;
use crate::ec2::tags::Tags;
use crate::ec2::{Ec2, Subnet};
use crate::region::Region;

/// A part of a subnet that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct SubnetCidrReservation {
    /// Its id.
    pub id: SubnetCidrReservationId,
    /// The addresses.
    pub cidr: Block,
    /// What they are kept for.
    pub kind: shapes::SubnetCidrReservationType,
    /// The learner's description.
    pub description: Option<String>,
    /// Its tags.
    pub tags: Tags,
}

impl SubnetCidrReservation {
    /// The reservation as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region, subnet: SubnetId) -> shapes::SubnetCidrReservation {
        shapes::SubnetCidrReservation {
            subnet_cidr_reservation_id: Some(self.id.to_string()),
            subnet_id: Some(subnet.to_string()),
            cidr: Some(self.cidr.to_string()),
            reservation_type: Some(self.kind),
            owner_id: Some(region.account().to_owned()),
            description: self.description.clone(),
            tags: tag_shapes(&self.tags),
        }
    }

    /// Whether it has an address in common with a block.
    pub(crate) fn overlaps(&self, block: Block) -> bool {
        match (self.cidr, block) {
            (Block::Ipv4(one), Block::Ipv4(other)) => one.contains(&other) || other.contains(&one),
            (Block::Ipv6(one), Block::Ipv6(other)) => one.contains(&other) || other.contains(&one),
            _ => false,
        }
    }
}

impl Subnet {
    /// The last address of the reservation that an address lies in.
    pub(crate) fn kept_until(&self, address: Ipv4Addr) -> Option<Ipv4Addr> {
        self.reservations.iter().find_map(|one| match one.cidr {
            Block::Ipv4(network) if network.contains(&address) => Some(network.broadcast()),
            _ => None,
        })
    }

    /// Whether an IPv6 address lies in a reservation.
    pub(crate) fn keeps_ipv6(&self, address: Ipv6Addr) -> bool {
        let within =
            |one: &SubnetCidrReservation| matches!(one.cidr, Block::Ipv6(net) if net.contains(&address));
        self.reservations.iter().any(within)
    }
}

impl Ec2 {
    /// The reservation that a text names, and its subnet.
    ///
    /// # Errors
    /// `InvalidSubnetCidrReservationID.NotFound`.
    pub(crate) fn cidr_reservation_named(
        &self,
        text: &str,
    ) -> Result<(SubnetId, &SubnetCidrReservation), Ec2Error> {
        let id = SubnetCidrReservationId::parse(text);
        let all = self.subnets.rows().flat_map(|row| row.reservations.iter().map(move |one| (row.id, one)));
        let mut found = all.filter(|(_, one)| Some(one.id) == id);
        found.next().ok_or_else(|| {
            let sentence = format!("The subnet-cidr-reservation ID '{text}' does not exist");
            own("InvalidSubnetCidrReservationID.NotFound", sentence)
        })
    }
}
