//! CreateDhcpOptions — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDhcpOptions.html>
//!
//! Supported: the options that AWS knows, tags. Of them the name servers have an effect here.

use model::Caller;
use model::ec2::{CreateDhcpOptionsInput, CreateDhcpOptionsOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::ec2::{Ec2Error, dhcp_options, tags};
use crate::region::Region;

pub(crate) fn create_dhcp_options(
    region: &mut Region,
    caller: Caller,
    input: CreateDhcpOptionsInput,
) -> Result<CreateDhcpOptionsOutput, Ec2Error> {
    let mut configurations: Vec<(String, Vec<String>)> = Vec::new();
    for configuration in input.dhcp_configurations {
        let key = configuration.key.unwrap_or_default();
        check(&key, &configuration.values)?;
        match configurations.iter_mut().find(|(other, _)| *other == key) {
            Some((_, values)) => values.extend(configuration.values),
            None => configurations.push((key, configuration.values)),
        }
    }
    tags::check_resource_types(&input.tag_specifications, &["dhcp-options"])?;
    let tags = tags::for_new(&input.tag_specifications, "dhcp-options", caller)?;
    if region.ec2.dhcp_options.len() >= region.ec2.network_quotas.dhcp_options {
        return Err(NetworkError::LimitExceeded(Limit::DhcpOptions).into());
    }
    unless_dry_run(input.dry_run)?;
    let id = dhcp_options::create(region, configurations, tags);
    let dhcp_options = region.ec2.dhcp_options.get(&id).map(|row| row.to_shape(region));
    Ok(CreateDhcpOptionsOutput { dhcp_options })
}

/// The options that hold addresses of servers, four at most.
const SERVERS: &[&str] = &[dhcp_options::NAME_SERVERS, "ntp-servers", "netbios-name-servers"];
/// The others.
const OTHERS: &[&str] = &["domain-name", "netbios-node-type", "ipv6-address-preferred-lease-time"];

fn check(key: &str, values: &[String]) -> Result<(), Ec2Error> {
    let wrong =
        |value: &str, parameter, why| Err(Ec2Error::InvalidValue { value: value.to_owned(), parameter, why });
    if !SERVERS.contains(&key) && !OTHERS.contains(&key) {
        return wrong(key, "name", "Unknown DHCP option");
    }
    if values.is_empty() {
        return Err(Ec2Error::MissingParameter("value"));
    }
    if SERVERS.contains(&key) {
        if values.len() > 4 {
            return wrong(&values.join(", "), "value", "A set has four servers of a kind at most.");
        }
        let is_server = |value: &&String| {
            value.parse::<std::net::IpAddr>().is_ok()
                || (key == dhcp_options::NAME_SERVERS && *value == dhcp_options::AMAZON_PROVIDED)
        };
        if let Some(value) = values.iter().find(|value| !is_server(value)) {
            return wrong(value, "value", "Invalid IP address");
        }
    }
    if key == "netbios-node-type"
        && let Some(value) = values.iter().find(|value| !matches!(value.as_str(), "1" | "2" | "4" | "8"))
    {
        return wrong(value, "netbios-node-type", "");
    }
    Ok(())
}
