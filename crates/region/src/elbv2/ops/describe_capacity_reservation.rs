//! DescribeCapacityReservation — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeCapacityReservation.html>
//!
//! Supported: what is true of every load balancer here: none has reserved capacity (ModifyCapacityReservation is refused
//! by name).

use model::elbv2::{DescribeCapacityReservationInput, DescribeCapacityReservationOutput};

use crate::elbv2::errors::Elbv2Error;
use crate::region::Region;

pub(crate) fn describe_capacity_reservation(
    region: &Region,
    input: DescribeCapacityReservationInput,
) -> Result<DescribeCapacityReservationOutput, Elbv2Error> {
    region.load_balancer_named(&input.load_balancer_arn.unwrap_or_default())?;
    Ok(DescribeCapacityReservationOutput::default())
}
