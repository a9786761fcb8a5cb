//! DescribeIdFormat — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeIdFormat.html>
//!
//! Supported: every kind of resource that AWS lists; all of them have had long ids since 2018.

use model::ec2::{DescribeIdFormatInput, DescribeIdFormatOutput, IdFormat};

use crate::ec2::errors::Ec2Error;
use crate::region::Region;

/// The kinds of resources, as the page above lists them.
const RESOURCES: &[&str] = &[
    "bundle",
    "conversion-task",
    "customer-gateway",
    "dhcp-options",
    "elastic-ip-allocation",
    "elastic-ip-association",
    "export-task",
    "flow-log",
    "image",
    "import-task",
    "instance",
    "internet-gateway",
    "network-acl",
    "network-acl-association",
    "network-interface",
    "network-interface-attachment",
    "prefix-list",
    "reservation",
    "route-table",
    "route-table-association",
    "security-group",
    "snapshot",
    "subnet",
    "subnet-cidr-block-association",
    "volume",
    "vpc",
    "vpc-cidr-block-association",
    "vpc-endpoint",
    "vpc-peering-connection",
    "vpn-connection",
    "vpn-gateway",
];

pub(crate) fn describe_id_format(
    _region: &Region,
    input: DescribeIdFormatInput,
) -> Result<DescribeIdFormatOutput, Ec2Error> {
    if let Some(resource) = input.resource.as_ref().filter(|one| !RESOURCES.contains(&one.as_str())) {
        return Err(Ec2Error::InvalidValue { value: resource.clone(), parameter: "resource", why: "" });
    }
    let wanted = RESOURCES.iter().filter(|name| input.resource.as_deref().is_none_or(|one| one == **name));
    let statuses = wanted
        .map(|name| IdFormat { resource: Some((*name).to_owned()), use_long_ids: Some(true) })
        .collect();
    Ok(DescribeIdFormatOutput { statuses })
}

#[cfg(test)]
mod tests {
    use model::ec2::DescribeIdFormatInput;

    use crate::ec2::instance::testing::World;

    #[test]
    fn every_kind_of_resource_has_long_ids() {
        let mut world = World::new();
        let shown = world.ask(DescribeIdFormatInput::default()).statuses;
        assert!(shown.iter().all(|status| status.use_long_ids == Some(true)));
        let one = |resource: &str| DescribeIdFormatInput { resource: Some(resource.to_owned()) };
        assert_eq!(world.ask(one("instance")).statuses.len(), 1);
        assert!(world.refusal(one("cloud")).starts_with("InvalidParameterValue"));
    }
}
