//! DescribeInternetGateways — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInternetGateways.html>
//!
//! Supported: ids, the filters that AWS documents, pages.

use model::ec2::{DescribeInternetGatewaysInput, DescribeInternetGatewaysOutput};
use model::ids::InternetGatewayId;

use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::{Ec2Error, InternetGateway};
use crate::region::Region;

const FILTERS: &[&str] = &["attachment.state", "attachment.vpc-id", "internet-gateway-id", "owner-id"];

pub(crate) fn describe_internet_gateways(
    region: &Region,
    input: DescribeInternetGatewaysInput,
) -> Result<DescribeInternetGatewaysOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let named = |text: &String| {
        let row = InternetGatewayId::parse(text).and_then(|id| region.ec2.internet_gateways.get(&id));
        row.ok_or_else(|| Ec2Error::InternetGatewayNotFound(text.clone()))
    };
    let rows: Vec<&InternetGateway> = if input.internet_gateway_ids.is_empty() {
        region.ec2.internet_gateways.rows().collect()
    } else {
        input.internet_gateway_ids.iter().map(named).collect::<Result<_, _>>()?
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|row| {
        passes(&input.filters, &row.tags, |name, is| match name {
            "attachment.state" => row.vpc.is_some() && is("available"),
            "attachment.vpc-id" => row.vpc.is_some_and(|id| is(&id.to_string())),
            "internet-gateway-id" => is(&row.id.to_string()),
            "owner-id" => is(region.account()),
            _ => false,
        })
    });
    let (rows, next_token) = page(rows.collect(), input.max_results, input.next_token.as_deref())?;
    let internet_gateways = rows.into_iter().map(|row| row.to_shape(region)).collect();
    Ok(DescribeInternetGatewaysOutput { internet_gateways, next_token })
}
