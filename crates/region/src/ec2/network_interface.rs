//! Network interfaces: what has an address in a subnet, and which security groups guard it.
//!
//! Instances, nodes of load balancers and databases each have one, instances may have more; the data plane finds
//! whoever owns an address through them. Simplified: attaching and detaching take no time. Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html>.

use core::ops::{Deref, DerefMut};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

use clockwork::Instant;
use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::describe::tag_shapes;
use crate::ec2::instance::shape;
use crate::ec2::instance_types::InstanceType;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::tags::Tags;
use crate::ec2::{Ec2, Ec2Error};
use crate::region::Region;

/// A network interface. Its settings read like fields of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkInterface {
    /// Its id.
    pub id: NetworkInterfaceId,
    /// Its address in the subnet.
    pub private_address: Ipv4Addr,
    /// Its address on the internet, if it has one now.
    pub public_address: Option<Ipv4Addr>,
    /// Whose it is.
    pub owner: InterfaceOwner,
    /// When it was attached.
    pub attach_time: Instant,
    /// Its settings: shared with interfaces that have the same, until they are changed.
    pub settings: Arc<Settings>,
}

impl Deref for NetworkInterface {
    type Target = Settings;

    fn deref(&self) -> &Settings {
        &self.settings
    }
}

impl DerefMut for NetworkInterface {
    fn deref_mut(&mut self) -> &mut Settings {
        Arc::make_mut(&mut self.settings)
    }
}

/// How a network interface is set up.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Its VPC.
    pub vpc: VpcId,
    /// Its subnet.
    pub subnet: SubnetId,
    /// The zone of its subnet.
    pub zone: ZoneName,
    /// The security groups that guard it.
    pub security_groups: Vec<SecurityGroupId>,
    /// AWS's description of it, such as `ELB app/website/50dc6c495c0c9188`; empty for instances.
    pub description: String,
    /// Its place among the interfaces of its instance: 0 is the first.
    pub device_index: i64,
    /// Whether it is deleted when its instance is terminated.
    pub delete_on_termination: bool,
    /// Whether packets that are not for it, or not from it, are dropped.
    pub source_dest_check: bool,
    /// Its addresses in the subnet beside the first.
    pub secondary_addresses: Vec<SecondaryAddress>,
    /// Its IPv6 addresses.
    pub ipv6_addresses: Vec<Ipv6Addr>,
    /// Its tags.
    pub tags: Tags,
}

/// An interface's address beside the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecondaryAddress {
    /// The address in the subnet.
    pub private_address: Ipv4Addr,
    /// The Elastic IP address that leads to it, if one does.
    pub public_address: Option<Ipv4Addr>,
}

/// Whose network interface it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InterfaceOwner {
    /// An instance's.
    Instance(InstanceId),
    /// A load balancer's node in one zone.
    LoadBalancer(LoadBalancerId),
    /// A database.
    Database(DbInstanceIdentifier),
    /// A NAT gateway.
    NatGateway(NatGatewayId),
    /// Nobody's: a learner made it and it is attached to nothing.
    Unattached,
}

impl NetworkInterface {
    /// An interface in a subnet that is attached to nothing.
    pub(crate) fn unattached(
        id: NetworkInterfaceId,
        subnet: &crate::ec2::Subnet,
        private_address: Ipv4Addr,
        now: Instant,
    ) -> NetworkInterface {
        let settings = Settings {
            vpc: subnet.vpc,
            subnet: subnet.id,
            zone: subnet.zone.clone(),
            security_groups: Vec::new(),
            description: String::new(),
            device_index: 0,
            delete_on_termination: false,
            source_dest_check: true,
            secondary_addresses: Vec::new(),
            ipv6_addresses: Vec::new(),
            tags: Tags::new(),
        };
        NetworkInterface {
            id,
            private_address,
            public_address: None,
            owner: InterfaceOwner::Unattached,
            attach_time: now,
            settings: Arc::new(settings),
        }
    }

    /// The instance that it is attached to.
    pub fn instance(&self) -> Option<InstanceId> {
        match &self.owner {
            InterfaceOwner::Instance(id) => Some(*id),
            InterfaceOwner::LoadBalancer(_)
            | InterfaceOwner::Database(_)
            | InterfaceOwner::NatGateway(_)
            | InterfaceOwner::Unattached => None,
        }
    }

    /// Whether AWS made it for a service of its own, and keeps it
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html>).
    pub fn is_requester_managed(&self) -> bool {
        matches!(
            self.owner,
            InterfaceOwner::LoadBalancer(_) | InterfaceOwner::Database(_) | InterfaceOwner::NatGateway(_)
        )
    }

    /// Its addresses in the subnet, the first one first, each with the public address that leads to it.
    pub fn addresses(&self) -> impl Iterator<Item = (Ipv4Addr, Option<Ipv4Addr>)> {
        let more = self.secondary_addresses.iter().map(|a| (a.private_address, a.public_address));
        core::iter::once((self.private_address, self.public_address)).chain(more)
    }

    /// The public address that leads to one of its private ones.
    pub(crate) fn public_of(&self, private_address: Ipv4Addr) -> Option<Ipv4Addr> {
        self.addresses().find(|(own, _)| *own == private_address).and_then(|(_, public)| public)
    }

    /// The association of a public address as the API shows it.
    pub(crate) fn association(
        &self,
        region: &Region,
        public: Ipv4Addr,
    ) -> shapes::NetworkInterfaceAssociation {
        let elastic = region.ec2.elastic_at(public);
        let ip_owner = match (&self.owner, elastic) {
            (_, Some(_)) => region.account(),
            (InterfaceOwner::LoadBalancer(_), None) => "amazon-elb",
            (_, None) => "amazon",
        };
        shapes::NetworkInterfaceAssociation {
            allocation_id: elastic.map(|row| row.id.to_string()),
            association_id: elastic.and_then(|row| row.association).map(|a| a.id.to_string()),
            ip_owner_id: Some(ip_owner.to_owned()),
            public_dns_name: Some(region.public_dns_name(self.vpc, public)),
            public_ip: Some(public.to_string()),
        }
    }

    /// The attachment as the API shows it.
    pub(crate) fn attachment(&self, region: &Region) -> Option<shapes::NetworkInterfaceAttachment> {
        let (instance_owner, index, delete) = match &self.owner {
            InterfaceOwner::Unattached => return None,
            InterfaceOwner::Instance(_) => (region.account(), self.device_index, self.delete_on_termination),
            InterfaceOwner::LoadBalancer(_) => ("amazon-elb", 1, false),
            InterfaceOwner::Database(_) => ("amazon-rds", 1, false),
            InterfaceOwner::NatGateway(_) => ("amazon-aws", 1, false),
        };
        Some(shapes::NetworkInterfaceAttachment {
            attach_time: Some(self.attach_time),
            attachment_id: Some(shape::attachment_id(self.id)),
            delete_on_termination: Some(delete),
            device_index: Some(index),
            network_card_index: Some(0),
            instance_owner_id: Some(instance_owner.to_owned()),
            instance_id: self.instance().map(|id| id.to_string()),
            status: Some(shapes::AttachmentStatus::Attached),
        })
    }

    /// The interface as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::NetworkInterface {
        let address =
            |(private, public): (Ipv4Addr, Option<Ipv4Addr>)| shapes::NetworkInterfacePrivateIpAddress {
                association: public.map(|public| self.association(region, public)),
                primary: Some(private == self.private_address),
                private_dns_name: Some(shape::private_dns_name(&region.name, private)),
                private_ip_address: Some(private.to_string()),
            };
        shapes::NetworkInterface {
            association: self.public_address.map(|public| self.association(region, public)),
            attachment: self.attachment(region),
            availability_zone: Some(self.zone.to_string()),
            description: Some(self.description.clone()),
            groups: shape::groups(region, &self.security_groups),
            interface_type: Some(match self.owner {
                InterfaceOwner::NatGateway(_) => shapes::NetworkInterfaceType::NatGateway,
                _ => shapes::NetworkInterfaceType::Interface,
            }),
            ipv6_addresses: self
                .ipv6_addresses
                .iter()
                .map(|address| shapes::NetworkInterfaceIpv6Address {
                    ipv6_address: Some(address.to_string()),
                })
                .collect(),
            ipv6_address: self.ipv6_addresses.first().map(ToString::to_string),
            mac_address: Some(shape::mac_address(self.id)),
            network_interface_id: Some(self.id.to_string()),
            owner_id: Some(region.account.clone()),
            private_dns_name: Some(shape::private_dns_name(&region.name, self.private_address)),
            public_dns_name: self.public_address.map(|public| region.public_dns_name(self.vpc, public)),
            private_ip_address: Some(self.private_address.to_string()),
            private_ip_addresses: self.addresses().map(address).collect(),
            requester_id: self.requester(region).map(str::to_owned),
            requester_managed: Some(self.is_requester_managed()),
            source_dest_check: Some(self.source_dest_check),
            status: Some(self.status()),
            subnet_id: Some(self.subnet.to_string()),
            tag_set: tag_shapes(&self.tags),
            vpc_id: Some(self.vpc.to_string()),
        }
    }

    /// Whether it is attached.
    pub(crate) fn status(&self) -> shapes::NetworkInterfaceStatus {
        match self.owner {
            InterfaceOwner::Unattached => shapes::NetworkInterfaceStatus::Available,
            _ => shapes::NetworkInterfaceStatus::InUse,
        }
    }

    /// Who asked for it, if it was not the learner.
    pub(crate) fn requester<'a>(&self, region: &'a Region) -> Option<&'a str> {
        match &self.owner {
            InterfaceOwner::Instance(id) => {
                let requester = region.ec2.instances.get(id)?.requester;
                requester.filter(|by| *by == model::Service::AutoScaling).map(shape::requester_id)
            }
            InterfaceOwner::LoadBalancer(_) => Some("amazon-elb"),
            InterfaceOwner::Database(_) => Some("amazon-rds"),
            InterfaceOwner::NatGateway(_) => Some(region.account()),
            InterfaceOwner::Unattached => None,
        }
    }
}

/// How many interfaces an instance of a type can have, and how many addresses each of them:
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html>.
pub(crate) fn limits(instance_type: &str) -> (usize, usize) {
    let (family, size) = instance_type.split_once('.').unwrap_or((instance_type, ""));
    let burstable = matches!(family, "t2" | "t3");
    match size {
        "nano" | "micro" => (2, 2),
        "small" => (3, 4),
        "medium" => (3, 6),
        "large" if burstable => (3, 12),
        "large" => (3, 10),
        "xlarge" | "2xlarge" if family == "t2" => (3, 15),
        "xlarge" | "2xlarge" => (4, 15),
        "4xlarge" | "8xlarge" | "9xlarge" | "12xlarge" => (8, 30),
        _ if InstanceType::named(instance_type).is_some() => (15, 50),
        _ => (2, 2),
    }
}

/// The interface whose attachment has this id: see [`shape::attachment_id`].
pub(crate) fn of_attachment(text: &str) -> Option<NetworkInterfaceId> {
    let digits = text.strip_prefix(NetworkInterfaceAttachmentId::PREFIX)?;
    let id = format!("{}{}", NetworkInterfaceId::PREFIX, digits.chars().rev().collect::<String>());
    NetworkInterfaceId::parse(&id)
}

/// The addresses that a new interface is to have.
pub(crate) struct WantedAddresses {
    /// The first, if it is named.
    pub(crate) first: Option<Ipv4Addr>,
    /// Those beside it that are named.
    pub(crate) others: Vec<Ipv4Addr>,
    /// How many more.
    pub(crate) more: usize,
}

/// The addresses that a request for an interface names: the old way, the new way, or so many.
///
/// # Errors
/// An address that cannot be or that somebody has; two first ones; a list and a number.
pub(crate) fn read_addresses(
    region: &Region,
    subnet: SubnetId,
    (first, listed, count): (Option<&str>, &[shapes::PrivateIpAddressSpecification], Option<i64>),
) -> Result<WantedAddresses, Ec2Error> {
    let more = read_count(count)?;
    if more > 0 && listed.iter().any(|one| one.primary != Some(true)) {
        let sentence = "You may specify either a count or certain private addresses, but not both";
        return Err(Ec2Error::InvalidParameterCombination(sentence));
    }
    let mut wanted = WantedAddresses { first: None, others: Vec::new(), more };
    let firsts = first.into_iter().map(|text| (text, true));
    let listed = listed
        .iter()
        .map(|one| (one.private_ip_address.as_deref().unwrap_or_default(), one.primary == Some(true)));
    for (text, is_first) in firsts.chain(listed) {
        let address = read_address(region, subnet, text)?;
        let vpc = region.ec2.subnets.get(&subnet).map(|row| row.vpc);
        let taken = vpc.is_some_and(|vpc| region.ec2.private_addresses.contains_key(&(vpc, address)));
        if taken || wanted.first == Some(address) || wanted.others.contains(&address) {
            return Err(NetworkError::PrivateAddressInUse(address).into());
        }
        match (is_first, wanted.first) {
            (true, None) => wanted.first = Some(address),
            (true, Some(_)) => {
                let sentence = "Only one primary private IP address can be specified.";
                return Err(Ec2Error::InvalidParameterCombination(sentence));
            }
            (false, _) => wanted.others.push(address),
        }
    }
    Ok(wanted)
}

/// How many addresses beside the first a request asks for.
///
/// # Errors
/// Fewer than none.
pub(crate) fn read_count(count: Option<i64>) -> Result<usize, Ec2Error> {
    let count = count.unwrap_or_default();
    let wrong = |_| {
        let parameter = "secondaryPrivateIpAddressCount";
        Ec2Error::InvalidValue { value: count.to_string(), parameter, why: "" }
    };
    // No subnet has more addresses than this: what is asked for beyond is refused for want of room.
    usize::try_from(count.min(1 << 16)).map_err(wrong)
}

/// The address of a subnet that a text is.
///
/// # Errors
/// It is none, or one of those that AWS keeps.
pub(crate) fn read_address(region: &Region, subnet: SubnetId, text: &str) -> Result<Ipv4Addr, Ec2Error> {
    let wrong = |why: &str| Ec2Error::InvalidParameterValue(format!("Address {text} {why}"));
    let parsed: Result<Ipv4Addr, _> = text.parse();
    let address = parsed.map_err(|_| {
        Ec2Error::InvalidParameterValue(format!("invalid value for parameter address: {text}"))
    })?;
    let row = region.ec2.subnets.get(&subnet).ok_or_else(|| Ec2Error::SubnetNotFound(subnet.to_string()))?;
    let Some(cidr) = row.cidr.filter(|cidr| cidr.contains(&address)) else {
        return Err(wrong("does not fall within the subnet's address range"));
    };
    let place = u32::from(address) - u32::from(cidr.network());
    if place < 4 || address == cidr.broadcast() {
        return Err(wrong("is in subnet's reserved address range"));
    }
    Ok(address)
}

impl Ec2 {
    /// The interface that a text names.
    ///
    /// # Errors
    /// `InvalidNetworkInterfaceId.Malformed`, `InvalidNetworkInterfaceID.NotFound`.
    pub(crate) fn network_interface_named(&self, text: &str) -> Result<&NetworkInterface, Ec2Error> {
        let id = NetworkInterfaceId::parse(text)
            .ok_or_else(|| Ec2Error::NetworkInterfaceMalformed(text.to_owned()))?;
        self.network_interfaces.get(&id).ok_or_else(|| Ec2Error::NetworkInterfaceNotFound(text.to_owned()))
    }

    /// As [`Ec2::network_interface_named`], for whoever wants to change it.
    ///
    /// # Errors
    /// The interface is AWS's own, too.
    pub(crate) fn own_network_interface(&self, text: &str) -> Result<&NetworkInterface, Ec2Error> {
        let row = self.network_interface_named(text)?;
        if row.is_requester_managed() { Err(NetworkError::NotYours.into()) } else { Ok(row) }
    }

    /// The interfaces of an instance by their places, the first one first.
    pub(crate) fn interfaces_of(&self, instance: InstanceId) -> impl Iterator<Item = &NetworkInterface> {
        let first = self.instances.get(&instance).and_then(|row| row.network_interface);
        let more = self.more_interfaces.get(&instance).map_or(&[][..], Vec::as_slice);
        first.into_iter().chain(more.iter().copied()).filter_map(|id| self.network_interfaces.get(&id))
    }
}

impl Region {
    /// The public DNS name of an address of a VPC; empty where the VPC gives none
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html>).
    pub(crate) fn public_dns_name(&self, vpc: VpcId, address: Ipv4Addr) -> String {
        let given = self.ec2.vpcs.get(&vpc).is_some_and(|vpc| vpc.dns_hostnames && vpc.dns_support);
        if given { shape::public_dns_name(&self.name, address) } else { String::new() }
    }

    /// Adds an interface and makes its addresses findable.
    pub(crate) fn add_network_interface(&mut self, interface: NetworkInterface) {
        let id = interface.id;
        for (private, public) in interface.addresses() {
            self.ec2.private_addresses.insert((interface.vpc, private), id);
            if let Some(address) = public {
                self.ec2.public_addresses.insert(address, id);
            }
        }
        self.ec2.network_interfaces.insert(id, interface);
    }

    /// Gives an interface IPv6 addresses.
    pub(crate) fn add_ipv6_addresses(&mut self, id: NetworkInterfaceId, addresses: &[Ipv6Addr]) {
        // Whoever has none goes on sharing its settings.
        if addresses.is_empty() {
            return;
        }
        if let Some(row) = self.ec2.network_interfaces.get_mut(&id) {
            row.ipv6_addresses.extend_from_slice(addresses);
        }
    }

    /// Takes an interface away and releases its addresses; Elastic ones go back to the account.
    pub(crate) fn remove_network_interface(&mut self, id: NetworkInterfaceId) {
        let Some(interface) = self.ec2.network_interfaces.remove(&id) else { return };
        for (private, public) in interface.addresses() {
            self.ec2.private_addresses.remove(&(interface.vpc, private));
            let Some(address) = public else { continue };
            self.ec2.public_addresses.remove(&address);
            if let Some(elastic) = self.ec2.elastic_addresses.get(&address)
                && let Some(row) = self.ec2.addresses.get_mut(elastic)
            {
                row.association = None;
            }
        }
        if let InterfaceOwner::Instance(instance) = interface.owner {
            self.forget_interface(instance, id);
        }
    }

    /// What becomes of the interfaces of an instance that ends: those that go with it are deleted, the others are free.
    pub(crate) fn release_interfaces(&mut self, instance: InstanceId, first: Option<NetworkInterfaceId>) {
        let more = self.ec2.more_interfaces.remove(&instance).unwrap_or_default();
        for id in first.into_iter().chain(more) {
            let Some(row) = self.ec2.network_interfaces.get(&id) else { continue };
            if row.delete_on_termination {
                self.remove_network_interface(id);
                continue;
            }
            self.set_public_address(id, None);
            if let Some(row) = self.ec2.network_interfaces.get_mut(&id) {
                row.owner = InterfaceOwner::Unattached;
                row.device_index = 0;
            }
        }
    }

    /// Attaches an interface to an instance beside its first one. A public address that the instance had of its own
    /// stays; when it starts the next time, it gets none
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html>).
    pub(crate) fn attach_network_interface(
        &mut self,
        id: NetworkInterfaceId,
        instance: InstanceId,
        index: i64,
    ) {
        let now = self.now;
        let Some(row) = self.ec2.network_interfaces.get_mut(&id) else { return };
        row.owner = InterfaceOwner::Instance(instance);
        row.attach_time = now;
        row.device_index = index;
        row.delete_on_termination = false;
        let more = self.ec2.more_interfaces.entry(instance).or_default();
        more.push(id);
        let interfaces = &self.ec2.network_interfaces;
        clockwork::sort::sort_by_key(more, |id| interfaces.get(id).map_or(0, |row| row.device_index));
        self.ec2.instances.touch(&instance);
    }

    /// Detaches an interface from its instance.
    pub(crate) fn detach_network_interface(&mut self, id: NetworkInterfaceId) {
        let Some(row) = self.ec2.network_interfaces.get_mut(&id) else { return };
        let InterfaceOwner::Instance(instance) = row.owner else { return };
        row.owner = InterfaceOwner::Unattached;
        row.device_index = 0;
        self.forget_interface(instance, id);
        self.ec2.instances.touch(&instance);
    }

    fn forget_interface(&mut self, instance: InstanceId, id: NetworkInterfaceId) {
        let Some(more) = self.ec2.more_interfaces.get_mut(&instance) else { return };
        more.retain(|other| *other != id);
        if more.is_empty() {
            self.ec2.more_interfaces.remove(&instance);
        }
    }

    /// Gives an interface a public address of AWS's, or takes it away. One that has an Elastic IP address keeps that,
    /// and an instance with several interfaces gets none.
    pub(crate) fn set_public_address(&mut self, id: NetworkInterfaceId, address: Option<Ipv4Addr>) {
        let Some(interface) = self.ec2.network_interfaces.get(&id) else { return };
        let elastic =
            interface.public_address.is_some_and(|own| self.ec2.elastic_addresses.contains_key(&own));
        let several =
            interface.instance().is_some_and(|instance| self.ec2.more_interfaces.contains_key(&instance));
        if elastic || (several && address.is_some()) {
            return;
        }
        let private = interface.private_address;
        self.put_public_address(id, private, address);
    }

    /// Lets a public address lead to one of an interface's private ones, or none.
    pub(crate) fn put_public_address(
        &mut self,
        id: NetworkInterfaceId,
        private_address: Ipv4Addr,
        address: Option<Ipv4Addr>,
    ) {
        let Some(interface) = self.ec2.network_interfaces.get(&id) else { return };
        let before = interface.public_of(private_address);
        if before == address {
            return;
        }
        if let Some(old) = before {
            self.ec2.public_addresses.remove(&old);
        }
        if let Some(new) = address {
            self.ec2.public_addresses.insert(new, id);
        }
        let Some(interface) = self.ec2.network_interfaces.get_mut(&id) else { return };
        if interface.private_address == private_address {
            interface.public_address = address;
            return;
        }
        for secondary in &mut interface.secondary_addresses {
            if secondary.private_address == private_address {
                secondary.public_address = address;
            }
        }
    }

    /// Gives an interface another address of its subnet, which nobody has.
    pub(crate) fn add_private_address(&mut self, id: NetworkInterfaceId, address: Ipv4Addr) {
        let Some(interface) = self.ec2.network_interfaces.get_mut(&id) else { return };
        interface
            .secondary_addresses
            .push(SecondaryAddress { private_address: address, public_address: None });
        self.ec2.private_addresses.insert((interface.vpc, address), id);
    }

    /// Takes an interface's address beside the first away; an Elastic IP address that led to it goes back to the
    /// account.
    pub(crate) fn remove_private_address(&mut self, id: NetworkInterfaceId, address: Ipv4Addr) {
        let public = self.ec2.network_interfaces.get(&id).and_then(|row| row.public_of(address));
        if let Some(elastic) = public.and_then(|public| self.ec2.elastic_addresses.get(&public)).copied() {
            self.disassociate_address(elastic);
        }
        let Some(interface) = self.ec2.network_interfaces.get_mut(&id) else { return };
        interface.secondary_addresses.retain(|own| own.private_address != address);
        self.ec2.private_addresses.remove(&(interface.vpc, address));
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
            let taken = self.ec2.public_addresses.contains_key(&address)
                || self.ec2.elastic_addresses.contains_key(&address);
            if !taken && !matches!(address.octets()[3], 0 | 255) {
                return address;
            }
        }
    }

    /// As [`Region::new_private_address`], and none of `spoken_for`.
    pub(crate) fn new_private_address_beside(
        &mut self,
        subnet: SubnetId,
        spoken_for: &[Ipv4Addr],
    ) -> Option<Ipv4Addr> {
        (0..=spoken_for.len() * 64)
            .find_map(|_| self.new_private_address(subnet).filter(|address| !spoken_for.contains(address)))
    }

    /// A free address in a subnet: never the first four nor the last, which AWS keeps for itself
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>). `None` when it is full.
    pub(crate) fn new_private_address(&mut self, subnet: SubnetId) -> Option<Ipv4Addr> {
        let row = self.ec2.subnets.get(&subnet)?;
        let (vpc, network) = (row.vpc, row.cidr?);
        let first = u32::from(network.network()).saturating_add(4);
        let last = u32::from(network.broadcast()).saturating_sub(1);
        let size = u64::from(last.checked_sub(first)?) + 1;
        let start = self.draw_below("ec2/private-address", size);
        let place = first + u32::try_from(start).unwrap_or_default();
        // The addresses that are taken lie in order: the first gap among them is free, found without asking for each.
        let gap = |from: u32, to: u32| -> Option<Ipv4Addr> {
            let (low, high) = ((vpc, Ipv4Addr::from(from)), (vpc, Ipv4Addr::from(to)));
            let mut wanted = from;
            for (_, taken) in self.ec2.private_addresses.range(low..=high).map(|(address, _)| *address) {
                if u32::from(taken) != wanted {
                    break;
                }
                wanted = wanted.checked_add(1)?;
            }
            (wanted <= to).then(|| Ipv4Addr::from(wanted))
        };
        // What is kept goes to nobody who does not name it.
        let row = self.ec2.subnets.get(&subnet)?;
        let free = |from: u32, to: u32| -> Option<Ipv4Addr> {
            let mut from = from;
            loop {
                let address = gap(from, to)?;
                match row.kept_until(address) {
                    Some(last) => from = u32::from(last).checked_add(1).filter(|next| *next <= to)?,
                    None => return Some(address),
                }
            }
        };
        free(place, last)
            .or_else(|| place.checked_sub(1).filter(|end| *end >= first).and_then(|end| free(first, end)))
    }
}
