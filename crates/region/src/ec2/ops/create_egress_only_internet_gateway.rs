//! CreateEgressOnlyInternetGateway — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateEgressOnlyInternetGateway.html>
//!
//! Supported: for a VPC, tags, client tokens.

use model::Caller;
use model::ec2::{CreateEgressOnlyInternetGatewayInput, CreateEgressOnlyInternetGatewayOutput};
use model::ids::EgressOnlyInternetGatewayId;

use crate::ec2::describe::unless_dry_run;
use crate::ec2::egress_only_internet_gateway::{EgressOnlyInternetGateway, MOST};
use crate::ec2::errors::own;
use crate::ec2::{Ec2Error, tags, vpc};
use crate::region::Region;

pub(crate) fn create_egress_only_internet_gateway(
    region: &mut Region,
    caller: Caller,
    input: CreateEgressOnlyInternetGatewayInput,
) -> Result<CreateEgressOnlyInternetGatewayOutput, Ec2Error> {
    let client_token = input.client_token.clone();
    let token = client_token.as_deref();
    let earlier = vpc::made_before(region, "CreateEgressOnlyInternetGateway", token, &input)?;
    if let Some(row) = earlier.and_then(|id| region.ec2.egress_only_internet_gateway_named(&id).ok()) {
        let egress_only_internet_gateway = Some(row.to_shape());
        return Ok(CreateEgressOnlyInternetGatewayOutput { client_token, egress_only_internet_gateway });
    }
    let vpc = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?.id;
    tags::check_resource_types(&input.tag_specifications, &["egress-only-internet-gateway"])?;
    let tags = tags::for_new(&input.tag_specifications, "egress-only-internet-gateway", caller)?;
    if region.ec2.egress_only_internet_gateways.len() >= MOST {
        return Err(own(
            "EgressOnlyInternetGatewayLimitExceeded",
            "The maximum number of egress-only internet gateways has been reached.",
        ));
    }
    unless_dry_run(input.dry_run)?;
    let id = EgressOnlyInternetGatewayId::from_bits(region.draw("ec2/egress-only-internet-gateway-id"));
    let row = EgressOnlyInternetGateway { id, vpc, tags };
    let egress_only_internet_gateway = Some(row.to_shape());
    region.ec2.egress_only_internet_gateways.insert(id, row);
    crate::ec2::vpc::remember(region, "CreateEgressOnlyInternetGateway", token, &input, id.to_string());
    Ok(CreateEgressOnlyInternetGatewayOutput { client_token, egress_only_internet_gateway })
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::scenario::worlds::{self, call, refusal};

    #[test]
    fn a_route_for_ipv6_leads_to_it_until_it_is_gone() {
        let mut region = worlds::empty();
        let vpc = region.ask(DescribeVpcsInput::default()).expect("describing works").vpcs.remove(0);
        let table = region.ask(DescribeRouteTablesInput::default()).expect("describing works").route_tables;
        let table = table[0].route_table_id.clone();
        let create =
            CreateEgressOnlyInternetGatewayInput { vpc_id: vpc.vpc_id.clone(), ..Default::default() };
        let made = call(&mut region, create).egress_only_internet_gateway.expect("it was made");
        assert_eq!(made.attachments[0].vpc_id, vpc.vpc_id);
        let id = made.egress_only_internet_gateway_id;
        let route = CreateRouteInput {
            route_table_id: table.clone(),
            destination_ipv6_cidr_block: Some("::/0".to_owned()),
            egress_only_internet_gateway_id: id.clone(),
            ..Default::default()
        };
        let for_ipv4 = CreateRouteInput {
            destination_ipv6_cidr_block: None,
            destination_cidr_block: Some("203.0.113.0/24".to_owned()),
            ..route.clone()
        };
        assert!(refusal(&mut region, for_ipv4).starts_with("InvalidParameterCombination"));
        call(&mut region, route.clone());
        assert!(refusal(&mut region, route.clone()).starts_with("RouteAlreadyExists"));
        let state = |region: &crate::region::Region| {
            let filters = vec![Filter {
                name: Some("route.egress-only-internet-gateway-id".to_owned()),
                values: id.iter().cloned().collect(),
            }];
            let found = region.ask(DescribeRouteTablesInput { filters, ..Default::default() });
            let table = found.expect("describing works").route_tables.remove(0);
            let route = table
                .routes
                .into_iter()
                .find(|one| one.destination_ipv6_cidr_block.as_deref() == Some("::/0"));
            route.and_then(|route| route.state)
        };
        assert_eq!(state(&region), Some(RouteState::Active));
        let delete = DeleteEgressOnlyInternetGatewayInput {
            egress_only_internet_gateway_id: id.clone(),
            ..Default::default()
        };
        assert_eq!(call(&mut region, delete.clone()).return_code, Some(true));
        assert_eq!(state(&region), Some(RouteState::Blackhole));
        assert!(refusal(&mut region, delete).starts_with("InvalidGatewayID.NotFound"));
        let named = DescribeEgressOnlyInternetGatewaysInput {
            egress_only_internet_gateway_ids: id.iter().cloned().collect(),
            ..Default::default()
        };
        let found = region.ask(named).expect("unknown ids are passed over");
        assert!(found.egress_only_internet_gateways.is_empty());
        let gone = DeleteRouteInput {
            route_table_id: table,
            destination_ipv6_cidr_block: Some("::/0".to_owned()),
            ..Default::default()
        };
        call(&mut region, gone.clone());
        assert!(refusal(&mut region, gone).contains("destination-ipv6-cidr-block ::/0"));
    }
}
