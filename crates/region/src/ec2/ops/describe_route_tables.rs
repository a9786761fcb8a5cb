//! DescribeRouteTables — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html>
//!
//! Supported: ids, the filters that AWS documents for the members shown here, pages.

use model::ec2::{DescribeRouteTablesInput, DescribeRouteTablesOutput, RouteTable as RouteTableShape};
use model::ids::RouteTableId;

use crate::ec2::describe::{check_filters, flag, page, passes, unless_dry_run};
use crate::ec2::{Ec2Error, RouteTable};
use crate::region::Region;

const FILTERS: &[&str] = &[
    "association.association-id",
    "association.gateway-id",
    "association.main",
    "association.route-table-association-id",
    "association.route-table-id",
    "association.subnet-id",
    "owner-id",
    "route-table-id",
    "route.destination-cidr-block",
    "route.destination-ipv6-cidr-block",
    "route.destination-prefix-list-id",
    "route.egress-only-internet-gateway-id",
    "route.gateway-id",
    "route.instance-id",
    "route.nat-gateway-id",
    "route.origin",
    "route.state",
    "route.transit-gateway-id",
    "route.vpc-peering-connection-id",
    "vpc-id",
];

pub(crate) fn describe_route_tables(
    region: &Region,
    input: DescribeRouteTablesInput,
) -> Result<DescribeRouteTablesOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let named = |text: &String| {
        let row = RouteTableId::parse(text).and_then(|id| region.ec2.route_tables.get(&id));
        row.ok_or_else(|| Ec2Error::RouteTableNotFound(text.clone()))
    };
    let rows: Vec<&RouteTable> = if input.route_table_ids.is_empty() {
        region.ec2.route_tables.rows().collect()
    } else {
        input.route_table_ids.iter().map(named).collect::<Result<_, _>>()?
    };
    unless_dry_run(input.dry_run)?;
    let shapes = rows
        .into_iter()
        .map(|row| (row, row.to_shape(region)))
        .filter(|(row, shape)| passes(&input.filters, &row.tags, |name, is| has(shape, name, is)));
    let shapes = shapes.map(|(_, shape)| shape).collect();
    let (route_tables, next_token) = page(shapes, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeRouteTablesOutput { route_tables, next_token })
}

fn has(shape: &RouteTableShape, name: &str, is: &dyn Fn(&str) -> bool) -> bool {
    let text = |value: &Option<String>| value.as_deref().is_some_and(is);
    if let Some(part) = name.strip_prefix("association.") {
        return shape.associations.iter().any(|association| match part {
            "association-id" | "route-table-association-id" => text(&association.route_table_association_id),
            "main" => is(flag(association.main == Some(true))),
            "route-table-id" => text(&association.route_table_id),
            "subnet-id" => text(&association.subnet_id),
            _ => false,
        });
    }
    if let Some(part) = name.strip_prefix("route.") {
        return shape.routes.iter().any(|route| match part {
            "destination-cidr-block" => text(&route.destination_cidr_block),
            "gateway-id" => text(&route.gateway_id),
            "destination-ipv6-cidr-block" => text(&route.destination_ipv6_cidr_block),
            "instance-id" => text(&route.instance_id),
            "egress-only-internet-gateway-id" => text(&route.egress_only_internet_gateway_id),
            "destination-prefix-list-id" => text(&route.destination_prefix_list_id),
            "nat-gateway-id" => text(&route.nat_gateway_id),
            "vpc-peering-connection-id" => text(&route.vpc_peering_connection_id),
            "origin" => route.origin.is_some_and(|origin| is(origin.as_str())),
            "state" => route.state.is_some_and(|state| is(state.as_str())),
            _ => false,
        });
    }
    match name {
        "owner-id" => text(&shape.owner_id),
        "route-table-id" => text(&shape.route_table_id),
        "vpc-id" => text(&shape.vpc_id),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::{DescribeInternetGatewaysInput, DescribeRouteTablesInput, Filter};

    use crate::scenario::worlds;

    #[test]
    fn only_the_public_table_has_a_way_out() {
        let region = worlds::blog();
        let gateways =
            region.ask(DescribeInternetGatewaysInput::default()).expect("describing works").internet_gateways;
        let gateway = gateways[0].internet_gateway_id.clone().expect("it has an id");
        let with = |name: &str, value: &str| {
            let filters = vec![Filter { name: Some(name.to_owned()), values: vec![value.to_owned()] }];
            let input = DescribeRouteTablesInput { filters, ..Default::default() };
            region.ask(input).expect("describing works").route_tables
        };
        let leading_out = with("route.gateway-id", &gateway);
        assert_eq!(leading_out.len(), 1);
        assert_eq!(leading_out[0].associations.len(), 2, "both public subnets");
        assert_eq!(leading_out[0].routes[0].gateway_id.as_deref(), Some("local"));
        assert_eq!(leading_out[0].routes[1].destination_cidr_block.as_deref(), Some("0.0.0.0/0"));
        assert_eq!(with("association.main", "true").len(), 1, "each VPC has one main table");
        assert_eq!(with("tag:Name", "blog-*").len(), 2);
    }
}
