//! CreateNatGateway — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html>
//!
//! Supported: public and private ones, an address of one's choice, tags, client tokens. One whose VPC has no internet gateway
//! fails, as on AWS. Refused by name: regional NAT gateways, secondary addresses.

use model::Caller;
use model::ec2::{ConnectivityType, CreateNatGatewayInput, CreateNatGatewayOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::NetworkError;
use crate::ec2::network_interface::read_address;
use crate::ec2::{Ec2Error, nat_gateway, tags, vpc};
use crate::region::Region;

pub(crate) fn create_nat_gateway(
    region: &mut Region,
    caller: Caller,
    input: CreateNatGatewayInput,
) -> Result<CreateNatGatewayOutput, Ec2Error> {
    let client_token = input.client_token.clone();
    let earlier = vpc::made_before(region, "CreateNatGateway", client_token.as_deref(), &input)?;
    if let Some(row) = earlier.and_then(|id| region.ec2.nat_gateway_named(&id).ok()) {
        return Ok(CreateNatGatewayOutput { client_token, nat_gateway: Some(row.to_shape()) });
    }
    // AWS's model leaves it out for regional NAT gateways, which are refused here.
    let subnet = input.subnet_id.as_deref().ok_or(Ec2Error::MissingParameter("SubnetId"))?;
    let subnet = region.ec2.subnet_named(subnet)?.clone();
    subnet.check_has_ipv4()?;
    let private = input.connectivity_type == Some(ConnectivityType::Private);
    let allocation = match (input.allocation_id.as_deref(), private) {
        (Some(_), true) => {
            let sentence = "The parameter allocationId cannot be used with a private NAT gateway.";
            return Err(Ec2Error::InvalidParameterCombination(sentence));
        }
        (None, true) => None,
        (None, false) => return Err(Ec2Error::MissingParameter("AllocationId")),
        (Some(text), false) => {
            let row = region.ec2.allocation_named(text)?;
            if let Some(association) = row.association {
                let (allocation, association) = (row.id, association.id);
                return Err(NetworkError::AlreadyAssociated { allocation, association }.into());
            }
            Some(row.id)
        }
    };
    let address = input.private_ip_address.as_deref();
    let address = address.map(|text| read_address(region, subnet.id, text)).transpose()?;
    if let Some(taken) =
        address.filter(|address| region.ec2.private_addresses.contains_key(&(subnet.vpc, *address)))
    {
        return Err(NetworkError::PrivateAddressInUse(taken).into());
    }
    tags::check_resource_types(&input.tag_specifications, &["natgateway"])?;
    let tags = tags::for_new(&input.tag_specifications, "natgateway", caller)?;
    if address.is_none() && subnet.assignable_addresses(region) < 1 {
        return Err(Ec2Error::InsufficientFreeAddresses(subnet.id));
    }
    unless_dry_run(input.dry_run)?;
    let id = nat_gateway::create(region, &subnet, allocation, address, tags)
        .ok_or(Ec2Error::InsufficientFreeAddresses(subnet.id))?;
    vpc::remember(region, "CreateNatGateway", client_token.as_deref(), &input, id.to_string());
    let nat_gateway = region.ec2.nat_gateways.get(&id).map(|row| row.to_shape());
    Ok(CreateNatGatewayOutput { client_token, nat_gateway })
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal, wait};

    fn gateway(region: &Region, id: &str) -> Option<NatGateway> {
        let input = DescribeNatGatewaysInput { nat_gateway_ids: vec![id.to_owned()], ..Default::default() };
        region.ask(input).ok()?.nat_gateways.pop()
    }

    fn made(region: &mut Region) -> String {
        let subnets = region.ask(DescribeSubnetsInput::default()).expect("describing works").subnets;
        let allocation_id = call(region, AllocateAddressInput::default()).allocation_id;
        let subnet_id = subnets[0].subnet_id.clone();
        let input = CreateNatGatewayInput { subnet_id, allocation_id, ..Default::default() };
        let made = call(region, input).nat_gateway.expect("it was made");
        assert_eq!(made.state, Some(NatGatewayState::Pending));
        made.nat_gateway_id.expect("it has an id")
    }

    #[test]
    fn a_nat_gateway_comes_holds_its_address_and_goes() {
        let mut region = worlds::empty();
        let id = made(&mut region);
        wait(&mut region, Duration::mins(2));
        let row = gateway(&region, &id).expect("it is listed");
        assert_eq!(row.state, Some(NatGatewayState::Available));
        let allocation_id = row.nat_gateway_addresses[0].allocation_id.clone();
        let release = ReleaseAddressInput { allocation_id, ..Default::default() };
        assert!(refusal(&mut region, release.clone()).starts_with("InvalidIPAddress.InUse"));
        call(&mut region, DeleteNatGatewayInput { nat_gateway_id: Some(id.clone()), ..Default::default() });
        wait(&mut region, Duration::mins(2));
        assert_eq!(gateway(&region, &id).and_then(|row| row.state), Some(NatGatewayState::Deleted));
        call(&mut region, release);
        wait(&mut region, Duration::hours(2));
        assert_eq!(gateway(&region, &id), None, "it has left the list");
        let nowhere = CreateNatGatewayInput::default();
        assert!(refusal(&mut region, nowhere).starts_with("MissingParameter"));
        let pages = DescribeNatGatewaysInput { max_results: Some(1001), ..Default::default() };
        assert!(region.ask(pages).is_err(), "a page has a thousand at most");
    }

    #[test]
    fn a_route_to_a_nat_gateway_is_active_while_the_gateway_is() {
        let mut region = worlds::empty();
        let id = made(&mut region);
        wait(&mut region, Duration::mins(2));
        let vpc = region.ask(DescribeVpcsInput::default()).expect("describing works").vpcs[0].vpc_id.clone();
        let table = call(&mut region, CreateRouteTableInput { vpc_id: vpc, ..Default::default() });
        let table = table.route_table.and_then(|table| table.route_table_id).expect("it was made");
        let route = CreateRouteInput {
            route_table_id: Some(table.clone()),
            destination_cidr_block: Some("0.0.0.0/0".to_owned()),
            nat_gateway_id: Some(id.clone()),
            ..Default::default()
        };
        call(&mut region, route);
        let state = |region: &Region| {
            let input =
                DescribeRouteTablesInput { route_table_ids: vec![table.clone()], ..Default::default() };
            let shown = region.ask(input).expect("it is there").route_tables.remove(0);
            shown.routes.last().map(|route| (route.nat_gateway_id.clone(), route.state))
        };
        assert_eq!(state(&region), Some((Some(id.clone()), Some(RouteState::Active))));
        call(&mut region, DeleteNatGatewayInput { nat_gateway_id: Some(id.clone()), ..Default::default() });
        wait(&mut region, Duration::mins(2));
        assert_eq!(state(&region), Some((Some(id), Some(RouteState::Blackhole))));
    }
}
