//! DescribeVpcAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html>
//!
//! Supported: every attribute, one a call.

use model::ec2::{
    AttributeBooleanValue, DescribeVpcAttributeInput, DescribeVpcAttributeOutput, VpcAttributeName,
};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn describe_vpc_attribute(
    region: &Region,
    input: DescribeVpcAttributeInput,
) -> Result<DescribeVpcAttributeOutput, Ec2Error> {
    let row = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?;
    unless_dry_run(input.dry_run)?;
    let mut output = DescribeVpcAttributeOutput { vpc_id: Some(row.id.to_string()), ..Default::default() };
    let flag = |value| Some(AttributeBooleanValue { value: Some(value) });
    match input.attribute {
        Some(VpcAttributeName::EnableDnsSupport) => output.enable_dns_support = flag(row.dns_support),
        Some(VpcAttributeName::EnableDnsHostnames) => output.enable_dns_hostnames = flag(row.dns_hostnames),
        Some(VpcAttributeName::EnableNetworkAddressUsageMetrics) => {
            output.enable_network_address_usage_metrics = flag(row.address_usage_metrics);
        }
        None => {}
    }
    Ok(output)
}
