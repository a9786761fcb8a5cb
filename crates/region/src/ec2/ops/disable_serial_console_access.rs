//! DisableSerialConsoleAccess — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisableSerialConsoleAccess.html>
//!
//! Supported: the account's setting.

use model::Caller;
use model::ec2::{DisableSerialConsoleAccessInput, DisableSerialConsoleAccessOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn disable_serial_console_access(
    region: &mut Region,
    _caller: Caller,
    input: DisableSerialConsoleAccessInput,
) -> Result<DisableSerialConsoleAccessOutput, Ec2Error> {
    unless_dry_run(input.dry_run)?;
    region.ec2.serial_console_access = false;
    Ok(DisableSerialConsoleAccessOutput { serial_console_access_enabled: Some(false) })
}
