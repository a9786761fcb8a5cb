//! The CIDR blocks that a VPC has beside its first, and the IPv6 blocks of VPCs and subnets.
//!
//! Simplified: associations take no time; nothing on a machine speaks IPv6, so that IPv6 addresses are given out and shown,
//! and no packet travels to them. Source: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html>.

use std::net::Ipv6Addr;

use ipnet::{Ipv4Net, Ipv6Net};
use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::errors::{Ec2Error, own};
use crate::ec2::vpc::{Subnet, Vpc, overlap};
use crate::region::Region;

/// How many IPv4 blocks, and how many IPv6 blocks, a VPC can have:
/// <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>.
const MOST_BLOCKS: usize = 5;
/// The size of the IPv6 block that Amazon gives a VPC.
const VPC_IPV6_PREFIX: u8 = 56;
/// Where Amazon's IPv6 blocks begin, and how many bits of a block are drawn.
const AMAZON_IPV6: Ipv6Net = Ipv6Net::new_assert(Ipv6Addr::new(0x2600, 0x1f00, 0, 0, 0, 0, 0, 0), 24);
/// The addresses at the start of a subnet's IPv6 block that AWS keeps
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>).
const KEPT: u128 = 4;
/// No instance type has more IPv6 addresses on an interface
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html>).
const MOST_ADDRESSES: usize = 50;

/// A CIDR block of a VPC beside its first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VpcCidrBlock {
    /// The association.
    pub id: VpcCidrBlockAssociationId,
    /// The addresses.
    pub cidr: Ipv4Net,
}

/// An IPv6 block of a VPC, one of Amazon's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VpcIpv6CidrBlock {
    /// The association.
    pub id: VpcCidrBlockAssociationId,
    /// The addresses.
    pub cidr: Ipv6Net,
}

/// The IPv6 block of a subnet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubnetIpv6CidrBlock {
    /// The association.
    pub id: SubnetCidrBlockAssociationId,
    /// The addresses.
    pub cidr: Ipv6Net,
}

impl VpcCidrBlock {
    /// The association as the API shows it.
    pub(crate) fn to_shape(&self, state: shapes::VpcCidrBlockStateCode) -> shapes::VpcCidrBlockAssociation {
        shapes::VpcCidrBlockAssociation {
            association_id: Some(self.id.to_string()),
            cidr_block: Some(self.cidr.to_string()),
            cidr_block_state: Some(vpc_state(state)),
        }
    }
}

impl VpcIpv6CidrBlock {
    /// The association as the API shows it.
    pub(crate) fn to_shape(
        &self,
        region: &Region,
        state: shapes::VpcCidrBlockStateCode,
    ) -> shapes::VpcIpv6CidrBlockAssociation {
        shapes::VpcIpv6CidrBlockAssociation {
            association_id: Some(self.id.to_string()),
            ipv6_cidr_block: Some(self.cidr.to_string()),
            ipv6_cidr_block_state: Some(vpc_state(state)),
            network_border_group: Some(region.name().to_owned()),
            ipv6_pool: Some("Amazon".to_owned()),
        }
    }
}

impl SubnetIpv6CidrBlock {
    /// The association as the API shows it.
    pub(crate) fn to_shape(
        &self,
        state: shapes::SubnetCidrBlockStateCode,
    ) -> shapes::SubnetIpv6CidrBlockAssociation {
        shapes::SubnetIpv6CidrBlockAssociation {
            association_id: Some(self.id.to_string()),
            ipv6_cidr_block: Some(self.cidr.to_string()),
            ipv6_cidr_block_state: Some(shapes::SubnetCidrBlockState { state: Some(state) }),
        }
    }
}

fn vpc_state(state: shapes::VpcCidrBlockStateCode) -> shapes::VpcCidrBlockState {
    shapes::VpcCidrBlockState { state: Some(state) }
}

impl Vpc {
    /// All its IPv4 blocks, the first one first.
    pub fn cidrs(&self) -> impl Iterator<Item = Ipv4Net> {
        core::iter::once(self.cidr).chain(self.more_cidrs.iter().map(|block| block.cidr))
    }

    /// Whether an IPv4 block lies in one of its own.
    pub(crate) fn holds(&self, block: Ipv4Net) -> bool {
        self.cidrs().any(|own| own.contains(&block))
    }
}

// ── what can be associated ──────────────────────────────────────────────────────────────────────────────────

/// Checks one more IPv4 block of a VPC.
///
/// # Errors
/// Too many blocks, one that is too large or too small, overlaps another, or is private in another way than the first.
pub(crate) fn check_vpc_block(vpc: &Vpc, text: &str, block: Ipv4Net) -> Result<(), Ec2Error> {
    if vpc.cidrs().count() >= MOST_BLOCKS {
        return Err(limit(vpc.id));
    }
    if !(16..=28).contains(&block.prefix_len()) {
        return Err(own("InvalidVpc.Range", format!("The CIDR '{text}' is invalid.")));
    }
    if private_range(vpc.cidr).is_some_and(|first| private_range(block).is_some_and(|other| other != first)) {
        let sentence = format!(
            "The CIDR '{text}' is restricted. Use a CIDR from the same private address range as the current VPC CIDR, or \
             use a publicly-routable CIDR. For additional restrictions, see \
             https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Subnets.html#vpc-resize"
        );
        return Err(own("InvalidVpc.Range", sentence));
    }
    match vpc.cidrs().find(|other| overlap(*other, block)) {
        Some(_) => {
            let sentence = format!("The CIDR '{text}' conflicts with another CIDR of the VPC");
            Err(own("InvalidVpc.Range", sentence))
        }
        None => Ok(()),
    }
}

fn limit(vpc: VpcId) -> Ec2Error {
    let sentence = format!("This network {vpc} has met its maximum number of allowed CIDRs: {MOST_BLOCKS}");
    own("CidrLimitExceeded", sentence)
}

/// Which of the three private ranges a block lies in.
fn private_range(block: Ipv4Net) -> Option<usize> {
    let ranges = [
        Ipv4Net::new_assert([10, 0, 0, 0].into(), 8),
        Ipv4Net::new_assert([172, 16, 0, 0].into(), 12),
        Ipv4Net::new_assert([192, 168, 0, 0].into(), 16),
    ];
    ranges.iter().position(|range| range.contains(&block))
}

/// Gives a VPC one of Amazon's IPv6 blocks.
///
/// # Errors
/// It has as many as it can.
pub(crate) fn check_amazon_ipv6(vpc: &Vpc) -> Result<(), Ec2Error> {
    if vpc.ipv6_cidrs.len() < MOST_BLOCKS { Ok(()) } else { Err(limit(vpc.id)) }
}

/// One of Amazon's IPv6 blocks that no VPC has.
pub(crate) fn amazon_ipv6(region: &mut Region) -> Ipv6Net {
    let drawn = u128::from(VPC_IPV6_PREFIX - AMAZON_IPV6.prefix_len());
    loop {
        let number = region.draw("ec2/ipv6-block") & ((1 << drawn) - 1);
        let bits = u128::from(AMAZON_IPV6.network()) | (number << (128 - VPC_IPV6_PREFIX));
        let block = Ipv6Net::new_assert(Ipv6Addr::from(bits), VPC_IPV6_PREFIX);
        let taken = region.ec2.vpcs.rows().flat_map(|vpc| &vpc.ipv6_cidrs).any(|other| other.cidr == block);
        if !taken {
            return block;
        }
    }
}

/// The IPv6 block that a text names.
///
/// # Errors
/// The text is no IPv6 block.
pub(crate) fn read_ipv6(text: &str) -> Result<Ipv6Net, Ec2Error> {
    let block: Result<Ipv6Net, _> = text.parse();
    block.map(|block| block.trunc()).map_err(|_| {
        let sentence =
            format!("Value ({text}) for parameter ipv6CidrBlock is invalid. This is not a valid CIDR block.");
        Ec2Error::InvalidParameterValue(sentence)
    })
}

/// Checks an IPv6 block for a subnet: /44 to /64 in steps of four, in one of the VPC's, and no other subnet's.
/// <https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>
///
/// # Errors
/// `InvalidSubnet.Range`, `InvalidSubnet.Conflict`.
pub(crate) fn check_subnet_ipv6(
    region: &Region,
    vpc: &Vpc,
    text: &str,
    block: Ipv6Net,
) -> Result<(), Ec2Error> {
    let prefix = block.prefix_len();
    let fits = (44..=64).contains(&prefix) && prefix.is_multiple_of(4);
    if !fits || !vpc.ipv6_cidrs.iter().any(|whole| whole.cidr.contains(&block)) {
        return Err(own("InvalidSubnet.Range", format!("The CIDR '{text}' is invalid.")));
    }
    let in_vpc = region.ec2.subnets.rows().filter(|subnet| subnet.vpc == vpc.id);
    let conflict = |other: &SubnetIpv6CidrBlock| other.cidr.contains(&block) || block.contains(&other.cidr);
    match in_vpc.flat_map(|subnet| &subnet.ipv6_cidrs).any(conflict) {
        true => {
            Err(own("InvalidSubnet.Conflict", format!("The CIDR '{text}' conflicts with another subnet")))
        }
        false => Ok(()),
    }
}

// ── addresses ───────────────────────────────────────────────────────────────────────────────────────────────

impl Subnet {
    /// Whether an IPv6 address is one of the subnet's that AWS does not keep.
    pub(crate) fn may_have_ipv6(&self, address: Ipv6Addr) -> bool {
        self.ipv6_cidrs.iter().any(|block| {
            let place = u128::from(address).saturating_sub(u128::from(block.cidr.network()));
            block.cidr.contains(&address) && place >= KEPT && address != block.cidr.broadcast()
        })
    }
}

/// Whether an interface has an IPv6 address.
pub(crate) fn is_taken(region: &Region, address: Ipv6Addr) -> bool {
    region.ec2.network_interfaces.rows().any(|interface| interface.ipv6_addresses.contains(&address))
}

/// What a request says of IPv6 addresses one by one.
///
/// # Errors
/// A primary IPv6 address: nothing here speaks IPv6, so none of an interface's addresses is before the others.
pub(crate) fn texts(wanted: &[shapes::InstanceIpv6Address]) -> Result<Vec<&str>, Ec2Error> {
    if wanted.iter().any(|one| one.is_primary_ipv6 == Some(true)) {
        return Err(Ec2Error::UnsupportedParameter("Ipv6Address.IsPrimaryIpv6"));
    }
    Ok(wanted.iter().filter_map(|one| one.ipv6_address.as_deref()).collect())
}

/// The IPv6 addresses that a request names for an interface in a subnet, and how many more it wants.
///
/// # Errors
/// A subnet without IPv6, an address that is none of the subnet's or somebody's, a list and a number.
pub(crate) fn read_addresses<'a>(
    region: &Region,
    subnet: &Subnet,
    texts: impl Iterator<Item = &'a str>,
    count: Option<i64>,
) -> Result<(Vec<Ipv6Addr>, usize), Ec2Error> {
    let count = count.unwrap_or_default();
    let wrong =
        || Ec2Error::InvalidValue { value: count.to_string(), parameter: "ipv6AddressCount", why: "" };
    let more = usize::try_from(count).ok().filter(|more| *more <= MOST_ADDRESSES).ok_or_else(wrong)?;
    let mut named: Vec<Ipv6Addr> = Vec::new();
    for text in texts {
        let sentence = || format!("Invalid IPv6 address '{text}'.");
        let address = text.parse().map_err(|_| Ec2Error::InvalidParameterValue(sentence()))?;
        if !subnet.may_have_ipv6(address) {
            let sentence = format!("Address {text} does not fall within the subnet's address range");
            return Err(Ec2Error::InvalidParameterValue(sentence));
        }
        if is_taken(region, address) || named.contains(&address) {
            return Err(own("InvalidIPAddress.InUse", format!("Address {text} is in use.")));
        }
        named.push(address);
    }
    if more > 0 && !named.is_empty() {
        // "You can't use this option if specifying specific IPv6 addresses":
        // <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssignIpv6Addresses.html>.
        let sentence = "The parameters ipv6AddressCount and ipv6Addresses cannot be used together";
        return Err(Ec2Error::InvalidParameterCombination(sentence));
    }
    if (more > 0 || !named.is_empty()) && subnet.ipv6_cidrs.is_empty() {
        let sentence = format!("The subnet {} does not have an IPv6 CIDR block.", subnet.id);
        return Err(Ec2Error::InvalidParameterValue(sentence));
    }
    Ok((named, more))
}

/// A free IPv6 address of a subnet.
pub(crate) fn new_address(region: &mut Region, subnet: SubnetId) -> Option<Ipv6Addr> {
    let block = region.ec2.subnets.get(&subnet)?.ipv6_cidrs.first()?.cidr;
    let hosts = 128 - u32::from(block.prefix_len());
    for _ in 0..64 {
        let number = region.draw("ec2/ipv6-address") & (1_u128.checked_shl(hosts)?.wrapping_sub(1));
        let address = Ipv6Addr::from(u128::from(block.network()) | number);
        let row = region.ec2.subnets.get(&subnet)?;
        let free = row.may_have_ipv6(address) && !row.keeps_ipv6(address) && !is_taken(region, address);
        if free {
            return Some(address);
        }
    }
    None
}
