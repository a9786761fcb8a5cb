//! DeleteSubnetCidrReservation — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnetCidrReservation.html>
//!
//! Supported: what has an address of it keeps the address.

use model::Caller;
use model::ec2::{DeleteSubnetCidrReservationInput, DeleteSubnetCidrReservationOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn delete_subnet_cidr_reservation(
    region: &mut Region,
    _caller: Caller,
    input: DeleteSubnetCidrReservationInput,
) -> Result<DeleteSubnetCidrReservationOutput, Ec2Error> {
    let text = input.subnet_cidr_reservation_id.as_deref().unwrap_or_default();
    let (subnet, row) = region.ec2.cidr_reservation_named(text)?;
    let id = row.id;
    let deleted_subnet_cidr_reservation = Some(row.to_shape(region, subnet));
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.subnets.get_mut(&subnet) {
        row.reservations.retain(|one| one.id != id);
    }
    Ok(DeleteSubnetCidrReservationOutput { deleted_subnet_cidr_reservation })
}
