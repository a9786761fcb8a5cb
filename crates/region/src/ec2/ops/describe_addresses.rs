//! DescribeAddresses — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html>
//!
//! Supported: allocation ids, addresses, the filters that AWS documents.

use model::ec2::{DescribeAddressesInput, DescribeAddressesOutput};

use crate::ec2::describe::{check_filters, passes, unless_dry_run};
use crate::ec2::{Address, Ec2Error};
use crate::region::Region;

const FILTERS: &[&str] = &[
    "allocation-id",
    "association-id",
    "domain",
    "instance-id",
    "network-border-group",
    "network-interface-id",
    "network-interface-owner-id",
    "private-ip-address",
    "public-ip",
];

pub(crate) fn describe_addresses(
    region: &Region,
    input: DescribeAddressesInput,
) -> Result<DescribeAddressesOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let rows: Vec<&Address> = if input.allocation_ids.is_empty() && input.public_ips.is_empty() {
        region.ec2.addresses.rows().collect()
    } else {
        let by_id = input.allocation_ids.iter().map(|text| region.ec2.allocation_named(text));
        by_id
            .chain(input.public_ips.iter().map(|text| region.ec2.address_named(text)))
            .collect::<Result<_, _>>()?
    };
    unless_dry_run(input.dry_run)?;
    let shapes = rows.into_iter().map(|row| (row, row.to_shape(region))).filter(|(row, shape)| {
        passes(&input.filters, &row.tags, |name, is| {
            let text = |value: &Option<String>| value.as_deref().is_some_and(is);
            match name {
                "allocation-id" => text(&shape.allocation_id),
                "association-id" => text(&shape.association_id),
                "domain" => is("vpc"),
                "instance-id" => text(&shape.instance_id),
                "network-border-group" => text(&shape.network_border_group),
                "network-interface-id" => text(&shape.network_interface_id),
                "network-interface-owner-id" => text(&shape.network_interface_owner_id),
                "private-ip-address" => text(&shape.private_ip_address),
                "public-ip" => text(&shape.public_ip),
                _ => false,
            }
        })
    });
    Ok(DescribeAddressesOutput { addresses: shapes.map(|(_, shape)| shape).collect() })
}
