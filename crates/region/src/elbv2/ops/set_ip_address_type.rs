//! SetIpAddressType — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetIpAddressType.html>
//!
//! Supported: `ipv4`, which every load balancer here has. Refused by name: `dualstack`, `dualstack-without-public-ipv4`.

use model::Caller;
use model::elbv2::{IpAddressType, SetIpAddressTypeInput, SetIpAddressTypeOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::load_balancer;
use crate::region::Region;

pub(crate) fn set_ip_address_type(
    region: &mut Region,
    _caller: Caller,
    input: SetIpAddressTypeInput,
) -> Result<SetIpAddressTypeOutput, Elbv2Error> {
    let id = region.load_balancer_named(&input.load_balancer_arn.unwrap_or_default())?;
    let nodes = region.elbv2.load_balancers.get(&id).map(|balancer| &balancer.nodes);
    let subnets = nodes.into_iter().flat_map(|nodes| nodes.values()).map(|node| node.subnet);
    load_balancer::check_ip_address_type(region, input.ip_address_type, subnets)?;
    Ok(SetIpAddressTypeOutput { ip_address_type: Some(IpAddressType::Ipv4) })
}
