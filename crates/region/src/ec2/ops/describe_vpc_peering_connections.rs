//! DescribeVpcPeeringConnections — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcPeeringConnections.html>
//!
//! Supported: ids, the filters that AWS documents, tags, pages. Ended ones are listed for two hours.

use model::ec2::{DescribeVpcPeeringConnectionsInput, DescribeVpcPeeringConnectionsOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::vpc_peering::VpcPeeringConnection;
use crate::region::Region;

const FILTERS: &[&str] = &[
    "accepter-vpc-info.cidr-block",
    "accepter-vpc-info.owner-id",
    "accepter-vpc-info.vpc-id",
    "expiration-time",
    "requester-vpc-info.cidr-block",
    "requester-vpc-info.owner-id",
    "requester-vpc-info.vpc-id",
    "status-code",
    "status-message",
    "vpc-peering-connection-id",
];

pub(crate) fn describe_vpc_peering_connections(
    region: &Region,
    input: DescribeVpcPeeringConnectionsInput,
) -> Result<DescribeVpcPeeringConnectionsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let rows: Vec<&VpcPeeringConnection> = match input.vpc_peering_connection_ids.is_empty() {
        true => region.ec2.vpc_peering_connections.rows().collect(),
        false => {
            let ids = input.vpc_peering_connection_ids.iter();
            ids.map(|id| region.ec2.peering_named(id, region.now())).collect::<Result<_, _>>()?
        }
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|row| row.is_listed(region.now()));
    let rows = rows.filter(|row| {
        let shape = row.to_shape(region);
        passes(&input.filters, &row.tags, |name, is| {
            if let Some(part) = name.strip_prefix("accepter-vpc-info.") {
                return end_has(shape.accepter_vpc_info.as_ref(), part, is);
            }
            if let Some(part) = name.strip_prefix("requester-vpc-info.") {
                return end_has(shape.requester_vpc_info.as_ref(), part, is);
            }
            let status = shape.status.as_ref();
            match name {
                "status-code" => is(row.state.code().as_str()),
                "status-message" => status.and_then(|status| status.message.as_deref()).is_some_and(is),
                "vpc-peering-connection-id" => is(&row.id.to_string()),
                _ => false,
            }
        })
    });
    let shapes = rows.map(|row| row.to_shape(region)).collect();
    let (vpc_peering_connections, next_token) = page(shapes, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeVpcPeeringConnectionsOutput { vpc_peering_connections, next_token })
}

fn end_has(
    end: Option<&model::ec2::VpcPeeringConnectionVpcInfo>,
    part: &str,
    is: &dyn Fn(&str) -> bool,
) -> bool {
    let value = |text: &Option<String>| text.as_deref().is_some_and(is);
    end.is_some_and(|end| match part {
        "cidr-block" => value(&end.cidr_block),
        "owner-id" => value(&end.owner_id),
        _ => value(&end.vpc_id),
    })
}
