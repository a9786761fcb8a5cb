//! Sets of DHCP options: what machines of a VPC are told about names.
//!
//! Source: <https://docs.aws.amazon.com/vpc/latest/userguide/VPC_DHCP_Options.html>. Simplified: of the options only
//! the name servers have an effect here.

use std::net::Ipv4Addr;

use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::describe::tag_shapes;
use crate::ec2::network_errors::Kind;
use crate::ec2::tags::Tags;
use crate::ec2::vpc::not_found;
use crate::ec2::{Ec2, Ec2Error};
use crate::region::Region;

/// The option that names the DNS servers.
pub(crate) const NAME_SERVERS: &str = "domain-name-servers";
/// What stands for Amazon's own DNS server.
pub(crate) const AMAZON_PROVIDED: &str = "AmazonProvidedDNS";

/// A set of DHCP options.
#[derive(Clone, Debug, PartialEq)]
pub struct DhcpOptions {
    /// Its id.
    pub id: DhcpOptionsId,
    /// Its options in the order they were given.
    pub configurations: Vec<(String, Vec<String>)>,
    /// Its tags.
    pub tags: Tags,
}

/// The set that a new VPC gets: the region's domain and Amazon's DNS server
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html>).
pub(crate) fn usual(region: &mut Region) -> DhcpOptionsId {
    let domain = match region.name() {
        "us-east-1" => "ec2.internal".to_owned(),
        name => format!("{name}.compute.internal"),
    };
    let configurations = vec![
        ("domain-name".to_owned(), vec![domain]),
        (NAME_SERVERS.to_owned(), vec![AMAZON_PROVIDED.to_owned()]),
    ];
    let made = region.ec2.dhcp_options.rows().find(|row| row.configurations == configurations);
    match made.map(|row| row.id) {
        Some(id) => id,
        None => create(region, configurations, Tags::new()),
    }
}

/// Makes a set.
pub(crate) fn create(
    region: &mut Region,
    configurations: Vec<(String, Vec<String>)>,
    tags: Tags,
) -> DhcpOptionsId {
    let id = DhcpOptionsId::from_bits(region.draw("ec2/dhcp-options-id"));
    region.ec2.dhcp_options.insert(id, DhcpOptions { id, configurations, tags });
    id
}

impl Ec2 {
    /// The set that a text names.
    ///
    /// # Errors
    /// `InvalidDhcpOptionID.NotFound`.
    pub(crate) fn dhcp_options_named(&self, text: &str) -> Result<&DhcpOptions, Ec2Error> {
        let row = DhcpOptionsId::parse(text).and_then(|id| self.dhcp_options.get(&id));
        row.ok_or_else(|| not_found(Kind::DhcpOptions, text))
    }
}

impl DhcpOptions {
    /// The set as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::DhcpOptions {
        let value = |value: &String| shapes::AttributeValue { value: Some(value.clone()) };
        let configuration = |(key, values): &(String, Vec<String>)| shapes::DhcpConfiguration {
            key: Some(key.clone()),
            values: values.iter().map(value).collect(),
        };
        shapes::DhcpOptions {
            owner_id: Some(region.account().to_owned()),
            tags: tag_shapes(&self.tags),
            dhcp_options_id: Some(self.id.to_string()),
            dhcp_configurations: self.configurations.iter().map(configuration).collect(),
        }
    }

    /// The DNS servers it names.
    fn name_servers(&self) -> impl Iterator<Item = &str> {
        let named = self.configurations.iter().filter(|(key, _)| key == NAME_SERVERS);
        named.flat_map(|(_, values)| values.iter().map(String::as_str))
    }
}

/// Who answers the questions about names that machines of a VPC ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameServer {
    /// Amazon's own DNS server.
    Amazon,
    /// A server at this address.
    Other(Ipv4Addr),
    /// Nobody.
    None,
}

/// Who answers the questions about names in a VPC. Amazon's server is also the address two above the VPC's first, and
/// 169.254.169.253; it answers only where `enableDnsSupport` is on
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html>).
pub(crate) fn name_server(region: &Region, vpc: VpcId) -> NameServer {
    let Some(vpc) = region.ec2.vpcs.get(&vpc) else { return NameServer::None };
    let Some(options) = vpc.dhcp_options.and_then(|id| region.ec2.dhcp_options.get(&id)) else {
        return NameServer::None;
    };
    let own = u32::from(vpc.cidr.network()).saturating_add(2);
    for server in options.name_servers() {
        let address: Option<Ipv4Addr> = server.parse().ok();
        let amazon = server == AMAZON_PROVIDED
            || address.is_some_and(|a| u32::from(a) == own || a == Ipv4Addr::new(169, 254, 169, 253));
        match (amazon, address) {
            (true, _) if vpc.dns_support => return NameServer::Amazon,
            (false, Some(address)) => return NameServer::Other(address),
            _ => {}
        }
    }
    NameServer::None
}
