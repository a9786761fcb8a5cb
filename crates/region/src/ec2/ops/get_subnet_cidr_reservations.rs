//! GetSubnetCidrReservations — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSubnetCidrReservations.html>
//!
//! Supported: the filters that AWS documents, tags, pages.

use model::ec2::{GetSubnetCidrReservationsInput, GetSubnetCidrReservationsOutput};

use crate::ec2::Ec2Error;
use crate::ec2::cidr_reservation::SubnetCidrReservation;
use crate::ec2::describe::{check_filters, page, passes, unless_dry_run};
use crate::ec2::prefix_list::Block;
use crate::region::Region;

pub(crate) fn get_subnet_cidr_reservations(
    region: &Region,
    input: GetSubnetCidrReservationsInput,
) -> Result<GetSubnetCidrReservationsOutput, Ec2Error> {
    check_filters(&input.filters, &["reservationType", "subnet-id"], true)?;
    let subnet = region.ec2.subnet_named(input.subnet_id.as_deref().unwrap_or_default())?;
    unless_dry_run(input.dry_run)?;
    let rows = subnet.reservations.iter().filter(|row| {
        passes(&input.filters, &row.tags, |name, is| match name {
            "reservationType" => is(row.kind.as_str()),
            "subnet-id" => is(&subnet.id.to_string()),
            _ => false,
        })
    });
    let (rows, next_token) = page(rows.collect(), input.max_results, input.next_token.as_deref())?;
    let is_ipv4 = |row: &&SubnetCidrReservation| matches!(row.cidr, Block::Ipv4(_));
    let (ipv4, ipv6): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_ipv4);
    let shapes =
        |rows: Vec<&SubnetCidrReservation>| rows.iter().map(|row| row.to_shape(region, subnet.id)).collect();
    Ok(GetSubnetCidrReservationsOutput {
        subnet_ipv4_cidr_reservations: shapes(ipv4),
        subnet_ipv6_cidr_reservations: shapes(ipv6),
        next_token,
    })
}
