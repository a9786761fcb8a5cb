//! UnmonitorInstances — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnmonitorInstances.html>
//!
//! Supported: several ids, all or nothing. Simplified: detailed monitoring is off at once; the answer says
//! `disabling`, as AWS's does.

use model::Caller;
use model::ec2::{UnmonitorInstancesInput, UnmonitorInstancesOutput};

use super::monitor_instances::{monitorable, set};
use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::Ec2Error;
use crate::region::Region;

pub(crate) fn unmonitor_instances(
    region: &mut Region,
    _caller: Caller,
    input: UnmonitorInstancesInput,
) -> Result<UnmonitorInstancesOutput, Ec2Error> {
    let ids = monitorable(region, &input.instance_ids)?;
    unless_dry_run(input.dry_run)?;
    Ok(UnmonitorInstancesOutput { instance_monitorings: set(region, &ids, false) })
}
