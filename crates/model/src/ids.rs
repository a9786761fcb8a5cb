//! AWS's identifiers as values: small, `Copy`, printed as AWS prints them.
//!
//! EC2: a prefix and 17 lower-case hexadecimal digits; ids of old accounts have 8, and come back as they were.
//! Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html>.
//! Names that a learner chose wrap `Arc<str>`.

use core::fmt;
use std::sync::Arc;

macro_rules! ids {
    ($( $(#[$doc:meta])* $Id:ident = $prefix:literal; )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Id { hex: u128, digits: u8 }

        impl $Id {
            /// What its text begins with.
            pub const PREFIX: &'static str = {
                assert!($prefix.len() + 17 <= LONGEST, "an id of this kind would lose digits");
                $prefix
            };

            /// The id with 17 digits from the low bits of a draw.
            pub const fn from_bits(bits: u128) -> Self {
                $Id { hex: bits & ((1 << 68) - 1), digits: 17 }
            }

            /// The id that AWS prints like this; `None` for anything else.
            pub fn parse(text: &str) -> Option<Self> {
                let digits = text.strip_prefix($prefix)?;
                let lower_hex = digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
                if !lower_hex || !matches!(digits.len(), 8 | 17) {
                    return None;
                }
                let hex = u128::from_str_radix(digits, 16).ok()?;
                Some($Id { hex, digits: if digits.len() == 8 { 8 } else { 17 } })
            }
        }

        impl fmt::Display for $Id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(f, $prefix, self.hex, usize::from(self.digits))
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
    fn a_uuid_says_that_it_is_of_version_4() {
        assert_eq!(uuid(0), "00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid(u128::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }
}
