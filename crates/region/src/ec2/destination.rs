//! What a route is for: IPv4 addresses, IPv6 addresses, or those of a prefix list.
//!
//! Simplified: nothing on a machine speaks IPv6, so that routes for IPv6 are kept and shown, and no packet takes them.
//! Source: <https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html>.

use core::fmt;
use std::net::Ipv4Addr;

use ipnet::{Ipv4Net, Ipv6Net};
use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::network_errors::NetworkError;
use crate::ec2::ops::describe_prefix_lists;
use crate::ec2::{Ec2Error, Vpc, cidr_blocks, vpc};
use crate::region::Region;

/// What a route is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// IPv4 addresses.
    Ipv4(Ipv4Net),
    /// IPv6 addresses.
    Ipv6(Ipv6Net),
    /// The addresses of a prefix list.
    PrefixList(PrefixListId),
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Destination::Ipv4(network) => network.fmt(f),
            Destination::Ipv6(network) => network.fmt(f),
            Destination::PrefixList(id) => id.fmt(f),
        }
    }
}

impl Destination {
    /// The parameter that names it, as AWS writes it in a refusal.
    pub(crate) fn parameter(self) -> &'static str {
        match self {
            Destination::Ipv4(_) => "destination-cidr-block",
            Destination::Ipv6(_) => "destination-ipv6-cidr-block",
            Destination::PrefixList(_) => "destination-prefix-list-id",
        }
    }

    /// How exactly it is for an address: how long the prefix is that contains it, and, where two are as long, whether
    /// the route names it itself, which counts for more than a prefix list
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html>). `None` if it is not for it.
    pub(crate) fn fits(self, region: &Region, address: Ipv4Addr) -> Option<(u8, bool)> {
        match self {
            Destination::Ipv4(network) => network.contains(&address).then_some((network.prefix_len(), true)),
            Destination::Ipv6(_) => None,
            Destination::PrefixList(id) => {
                let list = region.ec2.prefix_lists.get(&id)?;
                let lengths =
                    list.ipv4().filter(|network| network.contains(&address)).map(|net| net.prefix_len());
                lengths.max().map(|length| (length, false))
            }
        }
    }

    /// Whether the VPC's own routes are for it.
    pub(crate) fn is_local(self, whole: &Vpc) -> bool {
        match self {
            Destination::Ipv4(network) => whole.cidrs().any(|cidr| cidr == network),
            Destination::Ipv6(network) => whole.ipv6_cidrs.iter().any(|block| block.cidr == network),
            Destination::PrefixList(_) => false,
        }
    }

    /// Whether it lies in the VPC.
    pub(crate) fn is_inside(self, whole: &Vpc) -> bool {
        match self {
            Destination::Ipv4(network) => whole.holds(network),
            Destination::Ipv6(network) => whole.ipv6_cidrs.iter().any(|block| block.cidr.contains(&network)),
            Destination::PrefixList(_) => false,
        }
    }

    /// Writes it into a route as the API shows it.
    pub(crate) fn show(self, shape: &mut shapes::Route) {
        let text = Some(self.to_string());
        match self {
            Destination::Ipv4(_) => shape.destination_cidr_block = text,
            Destination::Ipv6(_) => shape.destination_ipv6_cidr_block = text,
            Destination::PrefixList(_) => shape.destination_prefix_list_id = text,
        }
    }
}

/// The destination that a request names: an IPv4 block, an IPv6 block or a prefix list.
///
/// # Errors
/// None or several of them, or one that is not there.
pub(crate) fn read(
    region: &Region,
    (ipv4, ipv6, prefix_list): (Option<&str>, Option<&str>, Option<&str>),
) -> Result<Destination, Ec2Error> {
    match (ipv4, ipv6, prefix_list) {
        (Some(text), None, None) => vpc::cidr(text, "destinationCidrBlock").map(Destination::Ipv4),
        (None, Some(text), None) => {
            let wrong =
                |_| NetworkError::NotACidr { value: text.to_owned(), parameter: "destinationIpv6CidrBlock" };
            Ok(Destination::Ipv6(cidr_blocks::read_ipv6(text).map_err(wrong)?))
        }
        (None, None, Some(text)) => match describe_prefix_lists::is_of_aws(region.name(), text) {
            // The routes to AWS's own lists come and go with gateway endpoints.
            true => Err(Ec2Error::InvalidParameterCombination(
                "Cannot create or replace a prefix list route targeting a service of AWS",
            )),
            false => region.ec2.prefix_list_named(text).map(|row| Destination::PrefixList(row.id)),
        },
        (None, None, None) => Err(Ec2Error::MissingParameter("destinationCidrBlock")),
        _ => Err(Ec2Error::InvalidParameterCombination(
            "The request must contain exactly one of destinationCidrBlock, destinationIpv6CidrBlock or \
             destinationPrefixListId",
        )),
    }
}
