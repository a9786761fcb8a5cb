//! CreateVpcEndpoint — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html>
//!
//! Supported: gateway endpoints to S3 and DynamoDB, route tables, a policy, tags, client tokens.
//! Refused by name: every other type. Simplified: policies are kept and judge nothing, since nothing is behind an endpoint.

use model::Caller;
use model::ec2::{CreateVpcEndpointInput, CreateVpcEndpointOutput, VpcEndpointType};
use model::ids::VpcEndpointId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::own;
use crate::ec2::ops::describe_prefix_lists;
use crate::ec2::vpc_endpoint::{self, FULL_ACCESS, VpcEndpoint};
use crate::ec2::{Ec2Error, tags, vpc};
use crate::region::Region;

pub(crate) fn create_vpc_endpoint(
    region: &mut Region,
    caller: Caller,
    input: CreateVpcEndpointInput,
) -> Result<CreateVpcEndpointOutput, Ec2Error> {
    let client_token = input.client_token.clone();
    let earlier = vpc::made_before(region, "CreateVpcEndpoint", client_token.as_deref(), &input)?;
    if let Some(row) = earlier.and_then(|id| region.ec2.vpc_endpoint_named(&id).ok()) {
        return Ok(CreateVpcEndpointOutput { client_token, vpc_endpoint: Some(row.to_shape(region)) });
    }
    if input.vpc_endpoint_type.is_some_and(|kind| kind != VpcEndpointType::Gateway) {
        return Err(Ec2Error::UnsupportedParameter("VpcEndpointType"));
    }
    let vpc = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?.id;
    let service = input.service_name.clone().ok_or(Ec2Error::MissingParameter("serviceName"))?;
    if describe_prefix_lists::id_of(region.name(), &service).is_none() {
        let sentence = format!("The Vpc Endpoint Service '{service}' does not exist");
        return Err(own("InvalidServiceName", sentence));
    }
    let route_tables = vpc_endpoint::read_tables(region, vpc, &input.route_table_ids)?;
    for row in region.ec2.vpc_endpoints.rows().filter(|row| row.service == service) {
        if let Some(table) = route_tables.iter().find(|table| row.route_tables.contains(table)) {
            let sentence = format!("route table {table} already has a route with destination-prefix-list-id");
            return Err(own("RouteAlreadyExists", sentence));
        }
    }
    tags::check_resource_types(&input.tag_specifications, &["vpc-endpoint"])?;
    let tags = tags::for_new(&input.tag_specifications, "vpc-endpoint", caller)?;
    unless_dry_run(input.dry_run)?;
    let id = VpcEndpointId::from_bits(region.draw("ec2/vpc-endpoint-id"));
    let policy = input.policy_document.clone().filter(|text| !text.is_empty());
    let row = VpcEndpoint {
        id,
        vpc,
        service,
        route_tables,
        policy: policy.unwrap_or_else(|| FULL_ACCESS.to_owned()),
        create_time: region.now(),
        tags,
    };
    let vpc_endpoint = Some(row.to_shape(region));
    region.ec2.vpc_endpoints.insert(id, row);
    vpc::remember(region, "CreateVpcEndpoint", client_token.as_deref(), &input, id.to_string());
    Ok(CreateVpcEndpointOutput { client_token, vpc_endpoint })
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::scenario::worlds::{self, call, refusal};

    #[test]
    fn a_gateway_endpoint_adds_a_route_to_its_tables_and_takes_it_away() {
        let mut region = worlds::empty();
        let vpc_id =
            region.ask(DescribeVpcsInput::default()).expect("describing works").vpcs[0].vpc_id.clone();
        let table = region.ask(DescribeRouteTablesInput::default()).expect("describing works").route_tables;
        let table = table[0].route_table_id.clone().expect("it has an id");
        let create = CreateVpcEndpointInput {
            vpc_id,
            service_name: Some(format!("com.amazonaws.{}.s3", region.name())),
            route_table_ids: vec![table.clone()],
            ..Default::default()
        };
        let wrong = CreateVpcEndpointInput { service_name: Some("s3".to_owned()), ..create.clone() };
        assert!(refusal(&mut region, wrong).starts_with("InvalidServiceName"));
        let made = call(&mut region, create).vpc_endpoint.expect("it was made");
        let id = made.vpc_endpoint_id.expect("it has an id");
        let leading = |region: &crate::region::Region| {
            let input =
                DescribeRouteTablesInput { route_table_ids: vec![table.clone()], ..Default::default() };
            let shown = region.ask(input).expect("it is there").route_tables.remove(0);
            shown.routes.into_iter().filter(|route| route.gateway_id.as_ref() == Some(&id)).count()
        };
        assert_eq!(leading(&region), 1);
        let modify = ModifyVpcEndpointInput {
            vpc_endpoint_id: Some(id.clone()),
            remove_route_table_ids: vec![table.clone()],
            ..Default::default()
        };
        call(&mut region, modify);
        assert_eq!(leading(&region), 0);
        let gone = "vpce-0123456789abcdef0".to_owned();
        let delete = DeleteVpcEndpointsInput {
            vpc_endpoint_ids: vec![id.clone(), gone.clone()],
            ..Default::default()
        };
        let unsuccessful = call(&mut region, delete).unsuccessful;
        assert_eq!((unsuccessful.len(), unsuccessful[0].resource_id.as_ref()), (1, Some(&gone)));
        let left = region.ask(DescribeVpcEndpointsInput::default()).expect("describing works");
        assert!(left.vpc_endpoints.is_empty());
    }
}
