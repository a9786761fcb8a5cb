//! CreateSubnetCidrReservation — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnetCidrReservation.html>
//!
//! Supported: IPv4 and IPv6 blocks of the subnet that overlap no other reservation, both types, a description, tags.

use model::Caller;
use model::ec2::{CreateSubnetCidrReservationInput, CreateSubnetCidrReservationOutput};
use model::ids::SubnetCidrReservationId;

use crate::ec2::cidr_reservation::SubnetCidrReservation;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::prefix_list::Block;
use crate::ec2::{Ec2Error, cidr_blocks, tags, vpc};
use crate::region::Region;

pub(crate) fn create_subnet_cidr_reservation(
    region: &mut Region,
    caller: Caller,
    input: CreateSubnetCidrReservationInput,
) -> Result<CreateSubnetCidrReservationOutput, Ec2Error> {
    let subnet = region.ec2.subnet_named(input.subnet_id.as_deref().unwrap_or_default())?;
    let id = subnet.id;
    let text = input.cidr.as_deref().unwrap_or_default();
    let cidr = match text.contains(':') {
        true => Block::Ipv6(cidr_blocks::read_ipv6(text)?),
        false => Block::Ipv4(vpc::cidr(text, "cidr")?),
    };
    let (within, whole) = match cidr {
        Block::Ipv4(block) => (
            subnet.cidr.is_some_and(|whole| whole.contains(&block)),
            subnet.cidr.map(|whole| whole.to_string()),
        ),
        Block::Ipv6(block) => (
            subnet.ipv6_cidrs.iter().any(|whole| whole.cidr.contains(&block)),
            subnet.ipv6_cidrs.first().map(|whole| whole.cidr.to_string()),
        ),
    };
    if !within {
        let whole = whole.unwrap_or_default();
        let sentence = format!("Reservation CIDR should be within subnet CIDR block ({whole})");
        return Err(Ec2Error::InvalidParameterValue(sentence));
    }
    if subnet.reservations.iter().any(|other| other.overlaps(cidr)) {
        let sentence = format!("Reservation CIDR {cidr} has overlap with existing reserved CIDR block");
        return Err(Ec2Error::InvalidParameterValue(sentence));
    }
    let Some(kind) = input.reservation_type else {
        return Err(Ec2Error::MissingParameter("reservationType"));
    };
    tags::check_resource_types(&input.tag_specifications, &["subnet-cidr-reservation"])?;
    let tags = tags::for_new(&input.tag_specifications, "subnet-cidr-reservation", caller)?;
    unless_dry_run(input.dry_run)?;
    let reservation = SubnetCidrReservation {
        id: SubnetCidrReservationId::from_bits(region.draw("ec2/subnet-cidr-reservation-id")),
        cidr,
        kind,
        description: input.description,
        tags,
    };
    let subnet_cidr_reservation = Some(reservation.to_shape(region, id));
    if let Some(row) = region.ec2.subnets.get_mut(&id) {
        row.reservations.push(reservation);
    }
    Ok(CreateSubnetCidrReservationOutput { subnet_cidr_reservation })
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::scenario::worlds::{self, call, refusal};

    #[test]
    fn addresses_that_are_kept_go_only_to_those_who_name_them() {
        let mut region = worlds::empty();
        let vpc = CreateVpcInput { cidr_block: Some("10.0.0.0/16".to_owned()), ..Default::default() };
        let vpc_id = call(&mut region, vpc).vpc.expect("it was made").vpc_id;
        let subnet =
            CreateSubnetInput { vpc_id, cidr_block: Some("10.0.0.0/28".to_owned()), ..Default::default() };
        let subnet_id = call(&mut region, subnet).subnet.expect("it was made").subnet_id;
        let reserve = |cidr: &str| CreateSubnetCidrReservationInput {
            subnet_id: subnet_id.clone(),
            cidr: Some(cidr.to_owned()),
            reservation_type: Some(SubnetCidrReservationType::Explicit),
            ..Default::default()
        };
        let kept = call(&mut region, reserve("10.0.0.8/29")).subnet_cidr_reservation.expect("it was made");
        assert_eq!(kept.cidr.as_deref(), Some("10.0.0.8/29"));
        assert!(refusal(&mut region, reserve("10.0.0.8/30")).contains("overlap"));
        assert!(refusal(&mut region, reserve("10.0.1.0/30")).contains("within subnet"));
        let interface = |address: Option<&str>| CreateNetworkInterfaceInput {
            subnet_id: subnet_id.clone(),
            private_ip_address: address.map(ToOwned::to_owned),
            ..Default::default()
        };
        let mut given = Vec::new();
        for _ in 0..4 {
            let made = call(&mut region, interface(None)).network_interface.expect("it was made");
            given.extend(made.private_ip_address);
        }
        given.sort_unstable();
        assert_eq!(given, ["10.0.0.4", "10.0.0.5", "10.0.0.6", "10.0.0.7"]);
        assert!(refusal(&mut region, interface(None)).starts_with("InsufficientFreeAddressesInSubnet"));
        call(&mut region, interface(Some("10.0.0.9")));
        let get = GetSubnetCidrReservationsInput { subnet_id: subnet_id.clone(), ..Default::default() };
        let shown = region.ask(get.clone()).expect("the subnet is there");
        assert_eq!(
            (shown.subnet_ipv4_cidr_reservations.len(), shown.subnet_ipv6_cidr_reservations.len()),
            (1, 0)
        );
        let delete = DeleteSubnetCidrReservationInput {
            subnet_cidr_reservation_id: kept.subnet_cidr_reservation_id,
            ..Default::default()
        };
        call(&mut region, delete.clone());
        assert!(refusal(&mut region, delete).starts_with("InvalidSubnetCidrReservationID.NotFound"));
        call(&mut region, interface(None));
        assert!(region.ask(get).expect("the subnet is there").subnet_ipv4_cidr_reservations.is_empty());
    }
}
