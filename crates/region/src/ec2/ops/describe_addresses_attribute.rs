//! DescribeAddressesAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddressesAttribute.html>
//!
//! Supported: allocation ids and pages. No address here has a domain name of its own, which is the only attribute there is: AWS
//! lists the addresses without it.

use model::ec2::{AddressAttribute, DescribeAddressesAttributeInput, DescribeAddressesAttributeOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{page_of, unless_dry_run};
use crate::region::Region;

pub(crate) fn describe_addresses_attribute(
    region: &Region,
    input: DescribeAddressesAttributeInput,
) -> Result<DescribeAddressesAttributeOutput, Ec2Error> {
    let rows = match input.allocation_ids.is_empty() {
        true => region.ec2.addresses.rows().collect(),
        false => {
            let named = input.allocation_ids.iter().map(|id| region.ec2.allocation_named(id));
            named.collect::<Result<Vec<_>, _>>()?
        }
    };
    unless_dry_run(input.dry_run)?;
    let shown = rows.into_iter().map(|row| AddressAttribute {
        public_ip: Some(row.public_address.to_string()),
        allocation_id: Some(row.id.to_string()),
    });
    let (addresses, next_token) =
        page_of(shown.collect(), input.max_results, input.next_token.as_deref(), (1, 1000))?;
    Ok(DescribeAddressesAttributeOutput { addresses, next_token })
}
