//! DescribeNetworkInterfaceAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaceAttribute.html>
//!
//! Supported: attachment, description, groups, source/destination check, one a call. Refused by name:
//! `associatePublicIpAddress`.

use model::ec2::{
    AttributeBooleanValue, AttributeValue, DescribeNetworkInterfaceAttributeInput,
    DescribeNetworkInterfaceAttributeOutput, NetworkInterfaceAttribute,
};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::instance::shape;
use crate::region::Region;

pub(crate) fn describe_network_interface_attribute(
    region: &Region,
    input: DescribeNetworkInterfaceAttributeInput,
) -> Result<DescribeNetworkInterfaceAttributeOutput, Ec2Error> {
    let row =
        region.ec2.network_interface_named(input.network_interface_id.as_deref().unwrap_or_default())?;
    let attribute = input.attribute.ok_or(Ec2Error::MissingParameter("attribute"))?;
    unless_dry_run(input.dry_run)?;
    let mut output = DescribeNetworkInterfaceAttributeOutput {
        network_interface_id: Some(row.id.to_string()),
        ..Default::default()
    };
    match attribute {
        NetworkInterfaceAttribute::Attachment => output.attachment = row.attachment(region),
        NetworkInterfaceAttribute::Description => {
            output.description = Some(AttributeValue { value: Some(row.description.clone()) });
        }
        NetworkInterfaceAttribute::GroupSet => output.groups = shape::groups(region, &row.security_groups),
        NetworkInterfaceAttribute::SourceDestCheck => {
            output.source_dest_check = Some(AttributeBooleanValue { value: Some(row.source_dest_check) });
        }
        NetworkInterfaceAttribute::AssociatePublicIpAddress => {
            return Err(Ec2Error::UnsupportedParameter("associatePublicIpAddress"));
        }
    }
    Ok(output)
}
