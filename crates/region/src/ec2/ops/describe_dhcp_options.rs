//! DescribeDhcpOptions — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeDhcpOptions.html>
//!
//! Supported: ids, the filters that AWS documents, pages.

use model::ec2::{DescribeDhcpOptionsInput, DescribeDhcpOptionsOutput};

use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::{DhcpOptions, Ec2Error};
use crate::region::Region;

const FILTERS: &[&str] = &["dhcp-options-id", "key", "owner-id", "value"];

pub(crate) fn describe_dhcp_options(
    region: &Region,
    input: DescribeDhcpOptionsInput,
) -> Result<DescribeDhcpOptionsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let rows: Vec<&DhcpOptions> = if input.dhcp_options_ids.is_empty() {
        region.ec2.dhcp_options.rows().collect()
    } else {
        let named = input.dhcp_options_ids.iter().map(|text| region.ec2.dhcp_options_named(text));
        named.collect::<Result<_, _>>()?
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|row| {
        passes(&input.filters, &row.tags, |name, is| match name {
            "dhcp-options-id" => is(&row.id.to_string()),
            "key" => row.configurations.iter().any(|(key, _)| is(key)),
            "owner-id" => is(region.account()),
            "value" => row.configurations.iter().flat_map(|(_, values)| values).any(|value| is(value)),
            _ => false,
        })
    });
    let (rows, next_token) = page(rows.collect(), input.max_results, input.next_token.as_deref())?;
    let dhcp_options = rows.into_iter().map(|row| row.to_shape(region)).collect();
    Ok(DescribeDhcpOptionsOutput { next_token, dhcp_options })
}
