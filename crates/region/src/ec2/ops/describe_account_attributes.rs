//! DescribeAccountAttributes — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAccountAttributes.html>
//!
//! Supported: every attribute that AWS lists. The two that are limits of long ago (`max-instances`, `max-elastic-ips`) show
//! what AWS shows in every account; what really limits is the vCPU limit.

use model::ec2::{
    AccountAttribute, AccountAttributeName, AccountAttributeValue, DescribeAccountAttributesInput,
    DescribeAccountAttributesOutput,
};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::region::Region;

pub(crate) fn describe_account_attributes(
    region: &Region,
    input: DescribeAccountAttributesInput,
) -> Result<DescribeAccountAttributesOutput, Ec2Error> {
    unless_dry_run(input.dry_run)?;
    let default_vpc = region.ec2.vpcs.rows().find(|vpc| vpc.is_default);
    let default_vpc = default_vpc.map_or_else(|| "none".to_owned(), |vpc| vpc.id.to_string());
    let attributes = [
        ("supported-platforms", "VPC"),
        ("vpc-max-security-groups-per-interface", "5"),
        ("max-elastic-ips", "5"),
        ("max-instances", "20"),
        ("vpc-max-elastic-ips", "5"),
        ("default-vpc", default_vpc.as_str()),
    ];
    let wanted = |name: &str| {
        input.attribute_names.is_empty()
            || input
                .attribute_names
                .iter()
                .map(|asked| AccountAttributeName::as_str(*asked))
                .any(|asked| asked == name)
    };
    let account_attributes = attributes
        .into_iter()
        .filter(|(name, _)| wanted(name))
        .map(|(name, value)| AccountAttribute {
            attribute_name: Some(name.to_owned()),
            attribute_values: vec![AccountAttributeValue { attribute_value: Some(value.to_owned()) }],
        })
        .collect();
    Ok(DescribeAccountAttributesOutput { account_attributes })
}

#[cfg(test)]
mod tests {
    use model::ec2::{AccountAttributeName, DescribeAccountAttributesInput};

    use crate::ec2::instance::testing::World;

    #[test]
    fn the_account_names_its_default_vpc() {
        let world = World::new();
        let vpc = world.region.ec2.vpcs.rows().next().expect("there is a VPC").id.to_string();
        let input = DescribeAccountAttributesInput {
            attribute_names: vec![AccountAttributeName::DefaultVpc],
            ..Default::default()
        };
        let shown = world.ask(input).account_attributes;
        assert_eq!(shown.len(), 1);
        assert_eq!(shown[0].attribute_values[0].attribute_value, Some(vpc));
        assert_eq!(world.ask(DescribeAccountAttributesInput::default()).account_attributes.len(), 6);
    }
}
