//! DescribeSubnets — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html>
//!
//! Supported: ids, the filters that AWS documents, pages. The count of available addresses
//! is the true one.

use model::ec2::{DescribeSubnetsInput, DescribeSubnetsOutput};
use model::ids::SubnetId;

use crate::ec2::describe::{check_filters, flag, page, passes, unless_dry_run};
use crate::ec2::vpc::zone_id;
use crate::ec2::{Ec2Error, Subnet};
use crate::region::Region;

const FILTERS: &[&str] = &[
    "availability-zone",
    "availability-zone-id",
    "availabilityZone",
    "availabilityZoneId",
    "available-ip-address-count",
    "cidr",
    "cidr-block",
    "cidrBlock",
    "customer-owned-ipv4-pool",
    "default-for-az",
    "defaultForAz",
    "enable-dns64",
    "enable-lni-at-device-index",
    "ipv6-cidr-block-association.association-id",
    "ipv6-cidr-block-association.ipv6-cidr-block",
    "ipv6-cidr-block-association.state",
    "ipv6-native",
    "map-customer-owned-ip-on-launch",
    "map-public-ip-on-launch",
    "outpost-arn",
    "owner-id",
    "private-dns-name-options-on-launch.enable-resource-name-dns-a-record",
    "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record",
    "private-dns-name-options-on-launch.hostname-type",
    "state",
    "subnet-arn",
    "subnet-id",
    "vpc-id",
];

pub(crate) fn describe_subnets(
    region: &Region,
    input: DescribeSubnetsInput,
) -> Result<DescribeSubnetsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let named = |text: &String| {
        let row = SubnetId::parse(text).and_then(|id| region.ec2.subnets.get(&id));
        row.ok_or_else(|| Ec2Error::SubnetNotFound(text.clone()))
    };
    let rows: Vec<&Subnet> = if input.subnet_ids.is_empty() {
        region.ec2.subnets.rows().collect()
    } else {
        input.subnet_ids.iter().map(named).collect::<Result<_, _>>()?
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|row| {
        passes(&input.filters, &row.tags, |name, is| match name {
            "availability-zone" | "availabilityZone" => is(row.zone.as_str()),
            "availability-zone-id" | "availabilityZoneId" => is(&zone_id(region.name(), &row.zone)),
            "available-ip-address-count" => is(&row.available_addresses(region).to_string()),
            "cidr" | "cidr-block" | "cidrBlock" => row.cidr.is_some_and(|cidr| is(&cidr.to_string())),
            "default-for-az" | "defaultForAz" => is(flag(row.default_for_zone)),
            "ipv6-cidr-block-association.association-id" => {
                row.ipv6_cidrs.iter().any(|block| is(&block.id.to_string()))
            }
            "ipv6-cidr-block-association.ipv6-cidr-block" => {
                row.ipv6_cidrs.iter().any(|block| is(&block.cidr.to_string()))
            }
            "ipv6-cidr-block-association.state" => !row.ipv6_cidrs.is_empty() && is("associated"),
            "enable-dns64" => is(flag(row.dns64)),
            "ipv6-native" => is(flag(row.cidr.is_none())),
            "map-customer-owned-ip-on-launch" => is("false"),
            "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record" => {
                is(flag(row.resource_name_dns_aaaa_record))
            }
            "private-dns-name-options-on-launch.enable-resource-name-dns-a-record" => {
                is(flag(row.resource_name_dns_a_record))
            }
            "private-dns-name-options-on-launch.hostname-type" => is(row.hostname_type().as_str()),
            "map-public-ip-on-launch" => is(flag(row.map_public_ip_on_launch)),
            "owner-id" => is(region.account()),
            "state" => is("available"),
            "subnet-arn" => is(&row.arn(region)),
            "subnet-id" => is(&row.id.to_string()),
            "vpc-id" => is(&row.vpc.to_string()),
            _ => false,
        })
    });
    let (rows, next_token) = page(rows.collect(), input.max_results, input.next_token.as_deref())?;
    Ok(DescribeSubnetsOutput {
        next_token,
        subnets: rows.into_iter().map(|row| row.to_shape(region)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::{AttributeBooleanValue, DescribeSubnetsInput, Filter, ModifySubnetAttributeInput};

    use crate::scenario::worlds::{self, call, refusal};

    fn with(name: &str, value: &str) -> DescribeSubnetsInput {
        let filters = vec![Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] }];
        DescribeSubnetsInput { filters, ..Default::default() }
    }

    #[test]
    fn the_blogs_machine_and_its_database_take_one_address_each() {
        let region = worlds::blog();
        let free = |name: &str| {
            let subnets = region.ask(with("tag:Name", name)).expect("describing works").subnets;
            subnets[0].available_ip_address_count
        };
        assert_eq!([free("blog-public-a"), free("blog-public-b")], [Some(250), Some(251)]);
        assert_eq!([free("blog-private-a"), free("blog-private-b")], [Some(250), Some(251)]);
    }

    #[test]
    fn a_subnet_can_be_told_to_give_out_public_addresses() {
        let mut region = worlds::blog();
        let found = region.ask(with("cidr-block", "10.0.0.0/24")).expect("describing works").subnets;
        let subnet_id = found[0].subnet_id.clone();
        let map_public_ip_on_launch = Some(AttributeBooleanValue { value: Some(true) });
        call(
            &mut region,
            ModifySubnetAttributeInput {
                map_public_ip_on_launch,
                subnet_id: subnet_id.clone(),
                ..Default::default()
            },
        );
        let mapping = region.ask(with("map-public-ip-on-launch", "true")).expect("describing works").subnets;
        assert_eq!(mapping.iter().map(|subnet| subnet.subnet_id.clone()).collect::<Vec<_>>(), [subnet_id]);
        let unknown =
            ModifySubnetAttributeInput { subnet_id: Some("subnet-x".to_owned()), ..Default::default() };
        assert_eq!(
            refusal(&mut region, unknown),
            "InvalidSubnetID.NotFound: The subnet ID 'subnet-x' does not exist"
        );
    }

    #[test]
    fn pages_have_at_least_five_and_tokens_are_not_made_up() {
        let region = worlds::blog();
        let few = DescribeSubnetsInput { max_results: Some(4), ..Default::default() };
        let refusal = region.ask(few).expect_err("four is too few");
        assert_eq!(refusal.code, "InvalidParameterValue");
        let made_up = DescribeSubnetsInput { next_token: Some("made-up".to_owned()), ..Default::default() };
        assert_eq!(region.ask(made_up).expect_err("nobody handed it out").code, "InvalidNextToken");
    }
}
