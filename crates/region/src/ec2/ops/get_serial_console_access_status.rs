//! GetSerialConsoleAccessStatus — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSerialConsoleAccessStatus.html>
//!
//! Supported.

use model::ec2::{GetSerialConsoleAccessStatusInput, GetSerialConsoleAccessStatusOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn get_serial_console_access_status(
    region: &Region,
    input: GetSerialConsoleAccessStatusInput,
) -> Result<GetSerialConsoleAccessStatusOutput, Ec2Error> {
    unless_dry_run(input.dry_run)?;
    Ok(GetSerialConsoleAccessStatusOutput {
        serial_console_access_enabled: Some(region.ec2.serial_console_access),
    })
}
