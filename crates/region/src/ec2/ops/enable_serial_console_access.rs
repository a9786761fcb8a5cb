//! EnableSerialConsoleAccess — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableSerialConsoleAccess.html>
//!
//! Supported: the account's setting. Simplified: nothing here connects to a serial console.

use model::Caller;
use model::ec2::{EnableSerialConsoleAccessInput, EnableSerialConsoleAccessOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn enable_serial_console_access(
    region: &mut Region,
    _caller: Caller,
    input: EnableSerialConsoleAccessInput,
) -> Result<EnableSerialConsoleAccessOutput, Ec2Error> {
    unless_dry_run(input.dry_run)?;
    region.ec2.serial_console_access = true;
    Ok(EnableSerialConsoleAccessOutput { serial_console_access_enabled: Some(true) })
}
