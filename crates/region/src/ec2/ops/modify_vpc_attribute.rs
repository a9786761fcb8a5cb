//! ModifyVpcAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html>
//!
//! Supported: one attribute a call, as AWS has it. `EnableDnsHostnames` needs `EnableDnsSupport`. Simplified:
//! `EnableNetworkAddressUsageMetrics` is remembered, and nobody receives such metrics.

use model::Caller;
use model::ec2::{ModifyVpcAttributeInput, ModifyVpcAttributeOutput};

use crate::ec2::Ec2Error;
use crate::region::Region;

pub(crate) fn modify_vpc_attribute(
    region: &mut Region,
    _caller: Caller,
    input: ModifyVpcAttributeInput,
) -> Result<ModifyVpcAttributeOutput, Ec2Error> {
    let id = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?.id;
    let asked =
        [&input.enable_dns_support, &input.enable_dns_hostnames, &input.enable_network_address_usage_metrics];
    let values = asked.map(|attribute| attribute.as_ref().and_then(|attribute| attribute.value));
    match values.iter().flatten().count() {
        0 => return Err(Ec2Error::InvalidParameterCombination("No attributes specified.")),
        1 => {}
        _ => {
            return Err(Ec2Error::InvalidParameterCombination(
                "Fields for multiple attribute types specified",
            ));
        }
    }
    let [support, hostnames, metrics] = values;
    if let Some(row) = region.ec2.vpcs.get_mut(&id) {
        row.dns_support = support.unwrap_or(row.dns_support);
        row.dns_hostnames = hostnames.unwrap_or(row.dns_hostnames);
        row.address_usage_metrics = metrics.unwrap_or(row.address_usage_metrics);
    }
    Ok(ModifyVpcAttributeOutput {})
}
