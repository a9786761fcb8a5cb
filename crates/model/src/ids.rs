//! AWS's identifiers as values: small, `Copy`, printed as AWS prints them.
//!
//! EC2: a prefix and 17 lower-case hexadecimal digits; ids of old accounts have 8, and come back as they were.
//! Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html>.
//! Names that a learner chose wrap `Arc<str>`.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use std::sync::Arc;

macro_rules! ids {
    ($( $(#[$doc:meta])* $Id:ident = $prefix:literal; )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Id(Packed);

        impl $Id {
            /// What its text begins with.
            pub const PREFIX: &'static str = {
                assert!($prefix.len() + 17 <= LONGEST, "an id of this kind would lose digits");
                $prefix
            };

            /// The id with 17 digits from the low bits of a draw.
            pub const fn from_bits(bits: u128) -> Self {
                $Id(Packed::new(bits & ((1 << 68) - 1), true))
            }

            /// The id that AWS prints like this; `None` for anything else.
            pub fn parse(text: &str) -> Option<Self> {
                let digits = text.strip_prefix($prefix)?;
                let lower_hex = digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
                if !lower_hex || !matches!(digits.len(), 8 | 17) {
                    return None;
                }
                let hex = u128::from_str_radix(digits, 16).ok()?;
                Some($Id(Packed::new(hex, digits.len() == 17)))
            }
        }

        impl fmt::Display for $Id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(f, $prefix, self.0.hex(), self.0.digits())
            }
        }

        impl fmt::Debug for $Id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )* };
}

/// Room for the longest id that is printed.
const LONGEST: usize = 40;

/// Seventeen hexadecimal digits and whether they are all there, in nine bytes: every row holds several ids, and every
/// index thousands. The order is that of the numbers.
#[derive(Clone, Copy)]
struct Packed([u8; 9]);

impl Packed {
    /// A number below 2^68, of 17 digits or of 8.
    const fn new(hex: u128, long: bool) -> Packed {
        let [_, _, _, _, _, _, _, bytes @ ..] = ((hex << 4) | long as u128).to_be_bytes();
        Packed(bytes)
    }

    fn hex(self) -> u128 {
        let (high, low) = self.parts();
        u128::from(high) << 4 | u128::from(low >> 4)
    }

    fn digits(self) -> usize {
        if self.parts().1 & 1 == 1 { 17 } else { 8 }
    }

    /// All but the last digit, and the rest: two numbers are compared in no time, nine bytes take a call.
    const fn parts(self) -> (u64, u8) {
        let [a, b, c, d, e, f, g, h, rest] = self.0;
        (u64::from_be_bytes([a, b, c, d, e, f, g, h]), rest)
    }
}

impl PartialEq for Packed {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for Packed {}

impl PartialOrd for Packed {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Packed {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(&other.parts())
    }
}

impl Hash for Packed {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

/// Writes a prefix and the last `digits` hexadecimal digits of a number in one piece: answers are full of ids, and
/// the general formatter takes several times as long.
fn write_hex(f: &mut fmt::Formatter<'_>, prefix: &str, number: u128, digits: usize) -> fmt::Result {
    let mut text = [b'0'; LONGEST];
    let end = (prefix.len() + digits).min(LONGEST);
    let (head, tail) = text[..end].split_at_mut(prefix.len().min(end));
    head.copy_from_slice(&prefix.as_bytes()[..head.len()]);
    let mut rest = number;
    for digit in tail.iter_mut().rev() {
        *digit = b"0123456789abcdef"[(rest & 15) as usize];
        rest >>= 4;
    }
    f.write_str(core::str::from_utf8(&text[..end]).expect("prefixes and digits are ASCII"))
}

ids! {
    /// An instance.
    InstanceId = "i-";
    /// A reservation: what one RunInstances call made.
    ReservationId = "r-";
    /// An EBS volume.
    VolumeId = "vol-";
    /// An EBS snapshot.
    SnapshotId = "snap-";
    /// An AMI.
    ImageId = "ami-";
    /// A security group.
    SecurityGroupId = "sg-";
    /// A rule of a security group.
    SecurityGroupRuleId = "sgr-";
    /// A key pair.
    KeyPairId = "key-";
    /// A launch template.
    LaunchTemplateId = "lt-";
    /// A VPC.
    VpcId = "vpc-";
    /// An association of a CIDR block with a VPC.
    VpcCidrBlockAssociationId = "vpc-cidr-assoc-";
    /// An association of an IPv6 CIDR block with a subnet.
    SubnetCidrBlockAssociationId = "subnet-cidr-assoc-";
    /// A subnet.
    SubnetId = "subnet-";
    /// A route table.
    RouteTableId = "rtb-";
    /// An association of a route table.
    RouteTableAssociationId = "rtbassoc-";
    /// A VPC endpoint.
    VpcEndpointId = "vpce-";
    /// A VPC peering connection.
    VpcPeeringConnectionId = "pcx-";
    /// A NAT gateway.
    NatGatewayId = "nat-";
    /// A managed prefix list.
    PrefixListId = "pl-";
    /// An egress-only internet gateway.
    EgressOnlyInternetGatewayId = "eigw-";
    /// A part of a subnet that is kept.
    SubnetCidrReservationId = "scr-";
    /// An internet gateway.
    InternetGatewayId = "igw-";
    /// A network interface.
    NetworkInterfaceId = "eni-";
    /// An attachment of a network interface.
    NetworkInterfaceAttachmentId = "eni-attach-";
    /// A set of DHCP options.
    DhcpOptionsId = "dopt-";
    /// A network ACL.
    NetworkAclId = "acl-";
    /// An association of a network ACL with a subnet.
    NetworkAclAssociationId = "aclassoc-";
    /// An Elastic IP address of the account.
    AllocationId = "eipalloc-";
    /// An association of an Elastic IP address with a network interface.
    AddressAssociationId = "eipassoc-";
}

macro_rules! hex_ids {
    ($( $(#[$doc:meta])* $Id:ident; )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Id(u64);

        impl $Id {
            /// The id from the low bits of a draw.
            pub const fn from_bits(bits: u128) -> Self {
                $Id(bits as u64)
            }

            /// The id that AWS prints like this: 16 lower-case hexadecimal digits.
            pub fn parse(text: &str) -> Option<Self> {
                let lower_hex = text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
                (lower_hex && text.len() == 16).then(|| u64::from_str_radix(text, 16).ok().map($Id)).flatten()
            }
        }

        impl fmt::Display for $Id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(f, "", u128::from(self.0), 16)
            }
        }

        impl fmt::Debug for $Id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )* };
}

hex_ids! {
    /// A load balancer: the last part of its ARN.
    LoadBalancerId;
    /// A target group: the last part of its ARN.
    TargetGroupId;
    /// A listener: the last part of its ARN.
    ListenerId;
    /// A rule of a listener: the last part of its ARN.
    RuleId;
}

macro_rules! names {
    ($( $(#[$doc:meta])* $Name:ident; )*) => { $(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Name(Arc<str>);

        impl $Name {
            /// The name with this text.
            pub fn new(text: &str) -> Self {
                $Name(Arc::from(text))
            }

            /// Its text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )* };
}

names! {
    /// An Auto Scaling group.
    AutoScalingGroupName;
    /// A launch configuration.
    LaunchConfigurationName;
    /// An RDS database.
    DbInstanceIdentifier;
    /// An availability zone, such as `eu-west-2a`.
    ZoneName;
}

/// A UUID (version 4) that prints as AWS prints it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uuid([u8; 16]);

impl Uuid {
    /// The one made of the bits of a draw.
    pub const fn from_bits(bits: u128) -> Self {
        Uuid(bits.to_be_bytes())
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&uuid(u128::from_be_bytes(self.0)))
    }
}

impl fmt::Debug for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The UUID (version 4) made of the bits of a draw, as AWS prints request and activity ids.
pub fn uuid(bits: u128) -> String {
    let bits = (bits & !(0xf << 76) & !(0x3 << 62)) | (0x4 << 76) | (0x2 << 62);
    let hex = format!("{bits:032x}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_and_printed_as_aws_does() {
        for text in ["i-0123456789abcdef0", "i-1234abcd"] {
            assert_eq!(InstanceId::parse(text).map(|id| id.to_string()).as_deref(), Some(text));
        }
        for wrong in [
            "i-",
            "i-123",
            "i-0123456789ABCDEF0",
            "vol-1234abcd",
            "i-0123456789abcdef01",
            "i-0123456789abcdeg0",
            "ⅰ-1234abcd",
        ] {
            assert_eq!(InstanceId::parse(wrong), None, "{wrong}");
        }
        assert_eq!(InstanceId::from_bits(u128::MAX).to_string(), "i-fffffffffffffffff");
        // The longest prefix loses no digits.
        let longest = SubnetCidrBlockAssociationId::from_bits(1).to_string();
        assert_eq!(longest, "subnet-cidr-assoc-00000000000000001");
        assert_eq!(SubnetCidrBlockAssociationId::parse(&longest).map(|id| id.to_string()), Some(longest));
    }

    #[test]
    fn ids_are_in_the_order_of_their_numbers_and_take_nine_bytes() {
        let texts = [
            "i-00000000",
            "i-00000000000000000",
            "i-0fffffff",
            "i-ffffffff",
            "i-0000000ffffffffff",
            "i-f0000000000000000",
        ];
        let ids: Vec<InstanceId> = texts.iter().filter_map(|text| InstanceId::parse(text)).collect();
        assert_eq!(ids.len(), texts.len());
        assert!(ids.is_sorted(), "{ids:?}");
        assert_eq!(size_of::<InstanceId>(), 9);
    }

    #[test]
    fn a_uuid_says_that_it_is_of_version_4() {
        assert_eq!(uuid(0), "00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid(u128::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(Uuid::from_bits(7).to_string(), uuid(7));
    }
}
