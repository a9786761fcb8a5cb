//! SetIpAddressType — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetIpAddressType.html>
//!
//! Supported: `ipv4`, which every load balancer here has. Refused by name: `dualstack`, `dualstack-without-public-ipv4`.

use model::Caller;
use model::elbv2::{IpAddressType, SetIpAddressTypeInput, SetIpAddressTypeOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::region::Region;

pub(crate) fn set_ip_address_type(
    region: &mut Region,
    _caller: Caller,
    input: SetIpAddressTypeInput,
) -> Result<SetIpAddressTypeOutput, Elbv2Error> {
    region.load_balancer_named(&input.load_balancer_arn.unwrap_or_default())?;
    match input.ip_address_type {
        None | Some(IpAddressType::Ipv4) => {
            Ok(SetIpAddressTypeOutput { ip_address_type: Some(IpAddressType::Ipv4) })
        }
        Some(other) => Err(Elbv2Error::NotSupported(format!("The IP address type '{other}' is"))),
    }
}
